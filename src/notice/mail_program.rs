//! The error boxes of other mail programs: PHPMailer (`language/phpmailer.lang-*.php`), .NET's `SmtpException`, webmails.
//!
//! They name at most one recipient, in a sentence; PHPMailer lists all.

use super::boxes::{self, Wording};
use super::{Style, Writer, evidence, folded_in_place, generic};
use crate::evidence::{Origin, RecipientEvidence, found_address};
use crate::list::{List, Signs, list};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;
use crate::smtp::scan;

pub(super) const STYLE: Style = Style {
    writer: Writer::MailProgram,
    marks: list![
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
        "the server response was: ",
        "a resposta do servidor foi: ",
        "la respuesta del servidor fue: ",
        "unknownhostexception: ",
        "getaddrinfo e",
        "connect econn",
        "socket error # ",
        "javax.mail.",
        "smtplib.",
        "system.net.mail",
        "cdo.message",
        "dial tcp ",
    ],
    read,
};

/// In front of PHPMailer's list (folded).
const LISTS: List =
    list!["recipients failed: ", "destinatarios falharam: ", "destinatario a seguir falharam: ", "destinatarios fallaron: "];

/// What .NET puts between its own name of the reply code and the server's words (`System.Net.Mail.SmtpException`).
const DOT_NET: Wording = Wording {
    answers: &[
        ("the server response was: ", list![]),
        ("a resposta do servidor foi: ", list![]),
        ("la respuesta del servidor fue: ", list![]),
    ],
    recipients: list![],
    no_recipient: list![],
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let words = folded_in_place(text);
    if DOT_NET.answers.iter().any(|(before, _)| words.as_str().holds(before)) {
        return boxes::read(text, &DOT_NET);
    }
    let list = LISTS.find_in(words.as_str()).map(|list| words.span(list).end);
    let listed = list.map(|list| listed(text, list)).unwrap_or_default();
    if listed.is_empty() { generic::in_sentences(text) } else { listed }
}

/// `ana@example.org: 550 …, rui@example.org: 550 …`, `ana@example.org, rui@example.org`.
fn listed(text: &Mapped, list: usize) -> Vec<RecipientEvidence> {
    let source = text.as_str();
    let stands_alone = |place: &std::ops::Range<usize>| {
        let before = source.get(list..place.start).is_some_and(|before| before.is_empty() || before.ends_any(" \n"));
        before && source.get(place.end..).is_some_and(|after| after.is_empty() || after.begins_any(":,\n"))
    };
    let mut places = Vec::new();
    for at in scan::addresses(source.get(list..).unwrap_or("")) {
        let place = list + at.start..list + at.end;
        if places.len() < RECIPIENTS_MAX && stands_alone(&place) {
            places.push(place);
        }
    }
    let mut recipients = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let end = places.get(index + 1).map_or(source.len(), |next| next.start);
        if let Some(address) = found_address(text, place.clone(), Origin::Notice) {
            recipients.push(evidence(text, address, place.end..end));
        }
    }
    recipients
}
