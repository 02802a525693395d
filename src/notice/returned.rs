//! Where the returned mail begins, and what its headers tell (RFC 5322).

use std::ops::Range;

use crate::evidence::{Facts, Origin, Text, found_address, found_text};
use crate::list::{List, Pairs, Signs, list, pairs};
use crate::message::{decoded_words, unfolded};
use crate::paste::Mapped;
use crate::report::{RECIPIENTS_MAX, keep};
use crate::smtp::scan;

/// Lines with which mail systems begin the copy of the mail.
const MARKERS: List = list![
    "--- below this line is a copy",
    "------ this is a copy of",
    "----- message header follows",
    "----- message headers follow",
    "----- unsent message follows",
    "----- message text follows",
    "----- undelivered message follows",
    "--- the header of the original message",
    "--- undelivered message follows",
    "--- header of your mail follows",
    "--- message header follows",
    "----- original message -----",
    "---------- original message",
    "--------- original message",
    "----- original message headers",
    "----- mensagem original -----",
    "original message headers:",
    "original message follows",
    "cabecalhos da mensagem original",
    "cabeçalhos da mensagem original",
    "encabezados de mensajes originales",
    "--- original message ---",
    "-- original message --",
    "----- header of the message",
    "the following is a copy of the mail header",
    "------ the body of the message is",
    "--- returned message ---",
    "----- returned message",
    "----- forwarded message -----",
];

/// How the headers of a mail begin that was on its way.
const FIRST_HEADERS: List = list!["Return-Path: ", "Return-path: ", "Received: from ", "Received: by ", "Received: ("];

/// Where a notice ends that stands in a range of a text: where the returned mail begins.
pub(super) fn returned_start(text: &Mapped, range: &Range<usize>) -> usize {
    let Range { start: from, end } = range.clone();
    // The headers of a daemon's mail are the notice's own.
    let mut own = false;
    for line in text.lines() {
        if line.end <= from || line.start >= end {
            continue;
        }
        let words = text.slice(line.clone());
        let bare = words.trim_start();
        own = !bare.is_empty() && (own || bare.starts_with("From: ") && bare.holds("aemon@"));
        if own {
            continue;
        }
        if line.start > from + 40 && (bare.starts_with('-') || bare.len() < 120) {
            let lower = bare.to_ascii_lowercase();
            if MARKERS.begins(&lower).is_some() {
                return line.start;
            }
        }
        let header = FIRST_HEADERS.begins(words).is_some();
        if line.start > from + 40
            && (header || line.start > from + NOTICE_BYTES_MIN && is_header_block(text.slice(line.start..text.as_str().len())))
        {
            return line.start;
        }
    }
    end
}

/// A notice has said something before it shows the headers of a mail; what stands higher is a forward's own header.
const NOTICE_BYTES_MIN: usize = 120;

/// Headers that a mail always has and that the header of a forward never shows.
pub(super) const TECHNICAL: List = list![
    "message-id",
    "user-agent",
    "mime-version",
    "content-type",
    "dkim-signature",
    "received",
    "x-mailer",
    "content-transfer-encoding"
];

/// Headers that people read.
const READABLE: List = list!["from", "to", "cc", "subject", "date", "sender", "reply-to", "return-path", "delivered-to", "x-priority"];

/// Whether a text begins with three headers of a mail, one of them technical.
fn is_header_block(text: &str) -> bool {
    let (mut headers, mut technical) = (0, 0);
    for line in text.lines().take(40) {
        let Some((name, _)) = line.cut(":") else {
            if headers > 0 && line.begins_any(" \t") {
                continue;
            } else {
                return false;
            };
        };
        let is_technical = TECHNICAL.has(name);
        if !is_technical && !READABLE.has(name) {
            if headers > 0 && line.begins_any(" \tX") {
                continue;
            } else {
                return false;
            };
        }
        headers += 1;
        technical += usize::from(is_technical);
        if headers >= 3 && technical > 0 {
            return true;
        }
    }
    false
}

/// A header that tells a fact.
#[derive(Clone, Copy)]
enum Header {
    From,
    To,
    Cc,
    ReturnPath,
    Subject,
    Date,
    MessageId,
    Received,
}

/// Their names, as mails have them and as mail programs show them.
const HEADERS: Pairs<Header> = pairs![
    ("from", Header::From),
    ("de", Header::From),
    ("to", Header::To),
    ("para", Header::To),
    ("cc", Header::Cc),
    ("return-path", Header::ReturnPath),
    ("subject", Header::Subject),
    ("assunto", Header::Subject),
    ("asunto", Header::Subject),
    ("date", Header::Date),
    ("sent", Header::Date),
    ("enviado", Header::Date),
    ("data", Header::Date),
    ("fecha", Header::Date),
    ("enviada em", Header::Date),
    ("enviado em", Header::Date),
    ("enviado el", Header::Date),
    ("message-id", Header::MessageId),
    ("received", Header::Received),
    ("remetente", Header::From),
    ("remitente", Header::From),
    // The table of Microsoft 365.
    ("sender address", Header::From),
    ("endereço do remetente", Header::From),
    ("dirección del remitente", Header::From),
    ("created date", Header::Date),
    ("data de criação", Header::Date),
    ("fecha de creación", Header::Date),
    // Exim of a mail that it still tries.
    ("the subject of the message is", Header::Subject),
    ("the date of the message is", Header::Date),
];

/// The headers of a returned mail that tell a fact, wherever in the text they begin, each with its value in one line.
fn headers(text: &Mapped) -> Vec<(Header, Mapped)> {
    let mut headers = Vec::new();
    let mut lines = text.lines().take(HEADER_LINES_MAX).peekable();
    while let Some(mut line) = lines.next() {
        let words = text.slice(line.clone());
        let Some((name, _)) = words.cut(":") else { continue };
        let Some(header) = HEADERS.of(name.trim()) else { continue };
        // A header goes on in the lines that begin with a blank (RFC 5322 section 2.2.3), unless all are indented.
        while let Some(more) = lines.next_if(|more| !is_indented(words) && is_indented(text.slice(more.clone()))) {
            line.end = more.end;
        }
        headers.push((header, unfolded(text, line.start + name.len() + 1..line.end)));
    }
    headers
}

/// Facts from the headers of a returned mail; of each header the first counts.
#[must_use]
pub fn returned_facts(text: &Mapped) -> Facts {
    let mut facts = Facts::default();
    let origin = Origin::ReturnedHeader;
    let mut return_path = None;
    for (header, value) in headers(text) {
        let whole = 0..value.as_str().len();
        let (place, found) = match header {
            // A name may hold an address of its own (`"ana@example.org" <ana@example.com>`).
            Header::From => (&mut facts.sender, found_address(&value, value.as_str().place("<").unwrap_or(0)..whole.end, origin)),
            Header::ReturnPath => (&mut return_path, found_address(&value, whole, origin)),
            Header::To => (&mut facts.addressee, only_address(&value)),
            Header::Subject => (&mut facts.subject, subject(&value)),
            Header::Date => (&mut facts.date, found_text(&value, whole, origin)),
            Header::MessageId => (&mut facts.message_id, found_text(&value, whole, origin).map(without_brackets)),
            Header::Cc | Header::Received => continue,
        };
        keep(place, found);
    }
    facts.sender = facts.sender.or(return_path);
    facts
}

/// Who returns a mail, and its queue id there: the topmost `Received:` was written when it came (RFC 5321 section 4.4).
#[must_use]
pub fn received_facts(returned: &Mapped) -> Facts {
    let received = headers(returned).into_iter().find(|(header, _)| matches!(header, Header::Received));
    let (_, value) = received.unwrap_or((Header::Received, Mapped::default()));
    Facts { reporting_mta: clause(&value, " by ").filter(|host| host.value.has('.')), queue_id: clause(&value, " id "), ..Facts::default() }
}

/// A clause of `Received:` (RFC 5321 section 4.4), as ` by mx.example.org` and ` id 4F2A61C0DE`. What has no letter is a version
/// (`id 15.20.1.2`).
fn clause(value: &Mapped, word: &str) -> Option<Text> {
    let said = value.as_str().cut(word)?.1.until_any("; ");
    let is_name = said.bytes().any(|byte| byte.is_ascii_alphabetic()) && !said.has(':');
    is_name.then(|| found_text(value, value.place_of(said), Origin::ReturnedHeader)).flatten()
}

/// A returned mail's headers are looked for in so many lines.
const HEADER_LINES_MAX: usize = 400;

fn is_indented(line: &str) -> bool {
    line.begins_any(" \t") && !line.trim().is_empty()
}

/// All to whom a returned mail was addressed.
#[must_use]
pub fn addressees(returned: &Mapped) -> Vec<String> {
    let mut addressees = Vec::new();
    for (_, value) in headers(returned).into_iter().filter(|(header, _)| matches!(header, Header::To | Header::Cc)) {
        addressees.extend(scan::addresses(value.as_str()).take(RECIPIENTS_MAX).filter_map(|at| value.as_str().get(at)).map(str::to_owned));
    }
    addressees
}

fn without_brackets(mut id: Text) -> Text {
    id.value = id.value.trim_any("<> ").to_owned();
    id
}

/// A subject with its encoded words (RFC 2047) decoded.
fn subject(value: &Mapped) -> Option<Text> {
    let decoded = decoded_words(value);
    found_text(&decoded, 0..decoded.as_str().len(), Origin::ReturnedHeader)
}

fn only_address(value: &Mapped) -> Option<Text> {
    let several = scan::addresses(value.as_str()).nth(1).is_some();
    found_address(value, 0..value.as_str().len(), Origin::ReturnedHeader).filter(|_| !several)
}

#[cfg(test)]
mod tests {
    use super::returned_facts;
    use crate::paste::Mapped;

    #[test]
    fn the_labels_of_three_languages_are_read() {
        for header in [
            "De: Ana <ana@example.com.br>\nEnviado em: segunda-feira, 6 de maio de 2024 10:02\nPara: rui@example.org\nAssunto: Proposta",
            "De: Ana <ana@example.com.br>\nEnviado el: lunes, 6 de mayo de 2024 10:02\nPara: rui@example.org\nAsunto: Proposta",
            "De: Ana <ana@example.com.br>\nFecha: lun, 6 may 2024 a las 10:02\nPara: rui@example.org\nAsunto: Proposta",
            "From: Ana <ana@example.com.br>\nSent: Monday, May 6, 2024 10:02 AM\nTo: rui@example.org\nSubject: Proposta",
        ] {
            let facts = returned_facts(&Mapped::of(header));
            let date = crate::date::parse(&facts.date.unwrap_or_else(|| panic!("no date: {header}")).value).map(|date| date.to_iso8601());
            assert_eq!(date.as_deref(), Some("2024-05-06T10:02"), "{header}");
            assert_eq!(facts.sender.map(|sender| sender.value).as_deref(), Some("ana@example.com.br"));
            assert_eq!(facts.addressee.map(|addressee| addressee.value).as_deref(), Some("rui@example.org"));
            assert_eq!(facts.subject.map(|subject| subject.value).as_deref(), Some("Proposta"));
        }
    }
}
