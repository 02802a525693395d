//! Gmail and Google Workspace: a sentence with the address, then the server's reply.
//!
//! The older form lists addresses below "Delivery to the following recipient failed permanently:".

use super::{Style, Writer, generic, leading, read_blocks};
use crate::evidence::RecipientEvidence;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Gmail,
    marks: &[
        "technical details of permanent failure",
        "technical details of temporary failure",
        "the response from the remote server was",
        "the response was:",
        "your message wasn't delivered to",
        "delivery to the following recipient failed permanently",
        "there was a problem delivering your message to",
        "a resposta do servidor remoto foi",
        "a resposta foi:",
        "sua mensagem nao foi entregue a",
        "la respuesta del servidor remoto",
        "la respuesta fue",
        "tu mensaje no se ha entregado a",
        "se ha bloqueado tu mensaje",
        "mail.google.com",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let listed = read_blocks(text, leading, |line| line.starts_with("-----"));
    if listed.is_empty() { generic::in_sentences(text) } else { listed }
}
