//! Outlook's boxes, Outlook Express and Windows Mail too (support.microsoft.com: errors 550, 553 and relaying; list of error
//! codes): a task that reported a number, a sentence with the address and `Server Response: '…'`, or a list of addresses with a
//! date, each with `Server error: '…'`.

use super::boxes::{self, Wording};
use super::{Style, Writer, leading, read_blocks};
use crate::evidence::RecipientEvidence;
use crate::list::{List, Signs, list};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Outlook,
    marks: list![
        "error (0x800ccc",
        "error (0x8004",
        "erro (0x800ccc",
        "erro (0x8004",
        "error number: 0x800ccc",
        "numero do erro: 0x800ccc",
        "numero de erro: 0x800ccc",
        "numero de error: 0x800ccc",
        "because one of the recipients was rejected by the server. the rejected",
        "porque um de seus destinatarios foi recusado pelo servidor",
        "porque um dos destinatarios foi rejeitado pelo servidor",
        "recipient(s) cannot be reached\u{2026}server error: '",
        "^0x800ccc",
        "^0x8004",
    ],
    read,
};

/// Behind the answer comes the port, in the same line or the next; `port`, `porta`.
const BEHIND: List = list!["', port", "' port", "\", port", "', puerto", "' puerto"];

const WORDING: Wording = Wording {
    answers: &[
        ("server response: '", BEHIND),
        ("server response: \"", BEHIND),
        ("resposta do servidor: '", BEHIND),
        ("resposta do servidor: \"", BEHIND),
        ("respuesta del servidor: '", BEHIND),
        ("the server responded: ", list!["' "]),
        ("o servidor respondeu: ", list!["' "]),
        ("el servidor respondio: ", list!["' "]),
    ],
    recipients: list![
        "rejected e-mail address was '",
        "rejected email address was '",
        "endereco de email recusado era '",
        "endereco de email recusado era ",
        "endereco de e-mail rejeitado era '",
        "endereco de e-mail rejeitado era \"",
        "direccion de correo electronico rechazada fue '",
    ],
    no_recipient: list![
        "0x80042",
        "reported error (0x8",
        "relatou o erro (0x8",
        "relatado erro (0x8",
        "because the sender",
        "porque o remetente",
        "remetente era ",
        "remitente era ",
        "in your account properties",
        "propriedades da sua conta",
        "propiedades de la cuenta",
    ],
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let listed = text.as_str().place("cannot be reached").map(|at| {
        let list = text.piece(at..text.as_str().len());
        read_blocks(&list, leading, |line| line.starts_with("----"))
    });
    listed.filter(|listed| !listed.is_empty()).unwrap_or_else(|| boxes::read(text, &WORDING))
}
