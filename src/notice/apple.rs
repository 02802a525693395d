//! The boxes of Apple's mail programs: Mail on macOS (“Cannot send message using the server …”) and on iPhone and iPad
//! (“A copy has been placed in your Outbox.”).

use super::boxes::{self, Wording};
use super::{Style, Writer};
use crate::evidence::RecipientEvidence;
use crate::list::list;
use crate::paste::Mapped;

pub(super) const IOS: Style = Style {
    writer: Writer::IosMail,
    marks: list![
        "a copy has been placed in your outbox",
        "cannot send mail\u{2026}by the server",
        "uma copia foi colocada na caixa de saida",
        "uma copia foi colocada na sua caixa de saida",
        "nao e possivel enviar e-mail\u{2026}pelo servidor",
    ],
    read,
};

pub(super) const MAC: Style = Style {
    writer: Writer::AppleMail,
    marks: list![
        "cannot send message using the server",
        "can't send message using the server",
        "mensagem usando o servidor",
        "enviar el mensaje usando el servidor",
        "no se puede enviar el mensaje con el servidor",
    ],
    read,
};

const WORDING: Wording = Wording {
    answers: &[
        ("the server response was: ", list![" select a different", " use the pop-up", " if you "]),
        ("a resposta do servidor foi: ", list![" selecione ", " use o menu", " se voce "]),
        ("la respuesta del servidor fue: ", list![" seleccion", " utilice ", " si "]),
    ],
    recipients: list!["recipient \"", "recipient address ", "recipient ", "destinatario \"", "endereco do destinatario ", "destinatario "],
    no_recipient: list![
        "sender address",
        "endereco do remetente",
        "direccion del remitente",
        "recipient was rejected",
        "the message was rejected",
    ],
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    boxes::read(text, &WORDING)
}
