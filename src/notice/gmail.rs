//! Gmail and Google Workspace: a sentence with the address, then the server's reply.
//!
//! The older form lists addresses below "Delivery to the following recipient failed permanently:".

use super::{Style, Writer, generic, leading, read_blocks};
use crate::evidence::{Origin, RecipientEvidence, Words};
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

/// Below these words stands what the server, or Gmail's own attempt to reach it, said.
const ANSWERS: &[&str] = &[
    "The response from the remote server was:",
    "The response was:",
    "A resposta do servidor remoto foi:",
    "A resposta foi:",
    "La respuesta del servidor remoto fue:",
    "La respuesta fue:",
    "The error that the other server returned was:",
];

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let listed = read_blocks(text, leading, |line| line.starts_with("-----"));
    let mut recipients = if listed.is_empty() { generic::in_sentences(text) } else { listed };
    if let ([only], Some(answer)) = (recipients.as_mut_slice(), answer(text)) {
        only.words.insert(0, Words { text: answer, origin: Some(Origin::Notice) });
    }
    recipients
}

/// The sentences above the answer are Gmail's own, the same for many causes: "the address couldn't be found, or is unable to
/// receive mail".
fn answer(text: &Mapped) -> Option<Mapped> {
    let from = ANSWERS.iter().find_map(|words| text.as_str().find(words).map(|at| at + words.len()))?;
    let answer = text.piece(from..text.as_str().len());
    (!answer.is_blank()).then_some(answer)
}
