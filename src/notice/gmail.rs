//! Gmail and Google Workspace: a sentence with the address, then the server's reply; English, pt-BR and Spanish.
//!
//! The older form lists addresses below "Delivery to the following recipient failed permanently:". Of a group it gives the name
//! alone, and greets the sender by address.

use super::{Style, Writer, alone, folded_in_place, generic, in_sentence, read_blocks, said, shared};
use crate::evidence::{Origin, RecipientEvidence, found_reply, found_status};
use crate::list::{List, list};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Gmail,
    marks: list![
        "technical details of permanent failure",
        "technical details of temporary failure",
        "the response from the remote server was",
        "the response was: 5",
        "the response was: 4",
        "the response was: the recipient server",
        "the response was: dns error",
        "the response was: the email account",
        "the response was: unspecified error",
        "using the 'send mail as' feature",
        "your message wasn't delivered to",
        "delivery to the following recipient failed permanently",
        "delivery to the following recipients failed permanently",
        "there was a problem delivering your message to",
        "there was a temporary problem delivering your message to",
        "message blocked\u{2026}your message to \u{2026}has been blocked",
        "the group you tried to contact",
        "google groups\u{2026}groups.google.com/support",
        "groups.google.com/support\u{2026}google groups",
        "you have reached a limit for sending mail",
        "a resposta do servidor remoto foi",
        "a resposta foi: 5",
        "a resposta foi: 4",
        "a resposta foi: the recipient server",
        "a resposta foi: dns error",
        "sua mensagem nao foi entregue a…porque",
        "a mensagem nao foi entregue para",
        "problema temporario na entrega da mensagem para",
        "o gmail tentara novamente",
        "o grupo que voce tentou contatar",
        "la respuesta del servidor remoto fue",
        "la respuesta fue: 5",
        "la respuesta fue: 4",
        "la respuesta fue: the recipient server",
        "la respuesta fue: dns error",
        "la respuesta fue: the email account",
        "tu mensaje no se ha entregado a",
        "tu mensaje no se ha entregado porque no se ha encontrado",
        "se ha bloqueado tu mensaje",
        "el grupo con el que has intentado contactar",
    ],
    read,
};

/// Below these words (folded) stands what the server, or Gmail's own attempt to reach it, said.
const ANSWERS: List = list![
    "the response from the remote server was:",
    "the response was:",
    "the error that the other server returned was:",
    "a resposta do servidor remoto foi:",
    "a resposta foi:",
    "la respuesta del servidor remoto fue:",
    "la respuesta fue:",
];

/// Where a notice begins to speak of servers.
const DETAILS: List = list!["technical details of permanent failure", "technical details of temporary failure"];

/// Words of a notice that greets the sender by address and of the group gives the name alone.
const OF_A_GROUP: List = list![
    "groups.google.com/support",
    "the group you tried to contact",
    "o grupo que voce tentou contatar",
    "el grupo con el que has intentado",
];

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let words = folded_in_place(text);
    let place = |phrases: List| Some(words.span(phrases.first_in(words.as_str())?));
    let answer = place(ANSWERS);
    let details = place(DETAILS);
    let told = details.as_ref().or(answer.as_ref()).map_or(text.as_str().len(), |found| found.start);
    // Above the sentence may stand the reader's own address, in a line of its own.
    let mut recipients: Vec<RecipientEvidence> = in_sentence(text, &words).into_iter().collect();
    if recipients.is_empty() {
        recipients = read_blocks(&text.piece(0..told), alone, |line| line.starts_with("-----"));
    }
    if recipients.is_empty() && OF_A_GROUP.is_in(words.as_str()) {
        return vec![RecipientEvidence::default()];
    }
    if recipients.is_empty() {
        recipients = generic::in_sentences(text);
    }
    let shown = answer
        .or(details)
        .map(|found| {
            let words = said(text.slice(found.end..text.as_str().len()));
            shared(text.piece(found.end..found.end + words.len()), recipients.len())
        })
        .filter(|said| !said.is_blank());
    for recipient in &mut recipients {
        if let Some(said) = &shown {
            recipient.say_first(said.clone());
            recipient.status = found_status(said, 0..said.as_str().len(), Origin::Notice).or(recipient.status.take());
            recipient.reply = found_reply(said, 0..said.as_str().len(), Origin::Notice).or(recipient.reply.take());
        }
    }
    recipients
}
