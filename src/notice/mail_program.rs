//! The error boxes of mail programs: Thunderbird (`composeMsgs.properties`), Roundcube (`messages.inc`), Outlook, PHPMailer.
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
        "smtp error",
        "error smtp",
        "error de smtp",
        "ocorreu um erro ao enviar",
        "ocorreu um erro no servid",
        "an error occurred while sending",
        "se produjo un error al enviar",
        "servidor de envio (smtp)",
        "servidor de saida (smtp)",
        "outgoing server (smtp)",
        "0x800ccc",
        "0x8004",
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
