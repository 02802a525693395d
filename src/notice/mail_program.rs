//! The error boxes of other mail programs: PHPMailer (`language/phpmailer.lang-*.php`), webmails.
//!
//! They name at most one recipient, in a sentence.

use super::{Style, Writer, generic};
use crate::evidence::RecipientEvidence;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::MailProgram,
    marks: &[
        "erro smtp",
        "erro de smtp",
        "smtp error:",
        "error smtp",
        "error de smtp",
        "an error occurred while sending",
        "se produjo un error al enviar",
        "the message could not be sent because",
        "a mensagem nao pode ser enviada porque",
        "a mensagem nao foi enviada",
        "nao e possivel enviar a mensagem",
        "the mail server responded",
        "o servidor de email respondeu",
        "el servidor de correo respondio",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    generic::in_sentences(text)
}
