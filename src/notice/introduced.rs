//! Writers that name a recipient behind words of their own: "Failed address: ana@example.org", "Delivery to ana@example.org
//! failed with error: …". What follows, up to the next such words, is about that recipient.
//!
//! Which source each row comes from is in `tests/fixtures/SOURCES-others.md`.

use std::ops::Range;

use super::{SHARED_WORDS_BYTES_MAX, Style, Writer, evidence, generic, is_of_list, leading, nobody, read_blocks};
use crate::evidence::{Origin, RecipientEvidence, Text, found_address, found_reply, found_status};
use crate::list::{Signs, list, push_some};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;
use crate::smtp::scan;

/// One row a writer.
pub(super) const STYLES: &[Style] = &[
    Style {
        writer: Writer::Haraka,
        marks: list!["this is the haraka mailer program at "],
        read: |text| read(text, "intended recipients:"),
    },
    Style {
        writer: Writer::KumoMta,
        marks: list!["the message will be deleted from the queue. no further attempts will be made to deliver it"],
        read: |text| read(text, " and addressed to "),
    },
    Style {
        writer: Writer::MailEnable,
        marks: list!["mailenable: message could not be delivered", "recipient: [smtp:…reason: "],
        read: |text| read(text, "recipient: [smtp:"),
    },
    Style {
        writer: Writer::SmarterMail,
        marks: list!["could not deliver message to the following recipient(s): …failed recipient: "],
        read: |text| read(text, "failed recipient:"),
    },
    Style {
        writer: Writer::HMailServer,
        marks: list![
            "error type: smtp …hmailserver sent: ",
            "error type: smtp connection to recipients server failed.",
            "error type: smtp error description: ",
        ],
        read: h_mail_server,
    },
    Style {
        writer: Writer::Domino,
        marks: list!["your message subject: …was not delivered to: …because: ", "your document: …was not delivered to: …because: "],
        read: |text| read(text, "was not delivered to:"),
    },
    Style {
        writer: Writer::Kerio,
        marks: list!["sent: queue-id: …recipient: <…result: …status: "],
        read: |text| read(text, " recipient: <"),
    },
    Style {
        writer: Writer::Pec,
        marks: list!["mancata consegna…destinato all'utente ", "indirizzato a:…che ne impedisce l'accettazione"],
        read: |text| either(text, ["destinato all'utente ", "indirizzato a:"]),
    },
    Style {
        writer: Writer::MDaemon,
        marks: list!["had permanent fatal delivery errors", "mdaemon delivery status notification"],
        read: mdaemon,
    },
    Style { writer: Writer::Barracuda, marks: list!["was blocked by our spam firewall"], read: |text| read(text, "your message to:") },
    Style {
        writer: Writer::IronPort,
        marks: list!["the following message to <…was undeliverable. the reason for the problem:"],
        read: |text| read(text, "the following message to <"),
    },
    // The transcript names the recipient first; where the mail itself was refused, the sentence below it does.
    Style {
        writer: Writer::TrendMicro,
        marks: list!["message from interscan"],
        read: |text| either(text, ["sent >>> rcpt to:<", "unable to deliver message to <"]),
    },
    Style {
        writer: Writer::Maddy,
        marks: list!["contact the postmaster for further assistance, provide the message id"],
        read: |text| read(text, "delivery to "),
    },
    Style {
        writer: Writer::Dovecot,
        marks: list!["your message to <…> was automatically rejected: ", "automatically rejected by dovecot mail delivery agent"],
        read: |text| read(text, "your message to <"),
    },
    Style { writer: Writer::Cyrus, marks: list!["automatically rejected by sieve, a mail filtering language"], read: |_| Vec::new() },
    Style { writer: Writer::XMail, marks: list!["xmail bounce: rcpt=["], read: |text| read(text, "xmail bounce: rcpt=[") },
    Style {
        writer: Writer::DragonFly,
        marks: list!["there was an error delivering your mail to <"],
        read: |text| read(text, "there was an error delivering your mail to <"),
    },
    Style {
        writer: Writer::CommuniGate,
        marks: list!["failed to deliver to '…module(domain "],
        read: |text| read(text, "failed to deliver to '"),
    },
    Style { writer: Writer::InterMail, marks: list!["this message was undeliverable due to the following reason: "], read: inter_mail },
    Style {
        writer: Writer::Sympa,
        marks: list!["automatic response sent by sympa mailing lists manager"],
        read: |text| read(text, "distribute your message for list '"),
    },
    Style {
        writer: Writer::Mailman,
        marks: list![
            "mailing-list was rejected for the following reasons: ",
            "your request to the …mailing list …has been rejected by the list moderator",
            "sua requisicao para a lista …foi rejeitada pelo moderador da lista",
            "su peticion a la lista de distribucion …ha sido rechazada por el moderador",
            "your message has been automatically rejected",
            "mensaje se ha rechazado automaticamente",
            "mensaje ha sido rechazado automaticamente",
            "mensagem foi rejeitada automaticamente",
            "mensagem foi automaticamente rejeitada",
        ],
        read: lists,
    },
    Style {
        writer: Writer::Listserv,
        marks: list!["not authorized to send mail to the …listserv", "set for postings to the …list"],
        read: lists,
    },
    Style {
        writer: Writer::Symantec,
        marks: list!["virus or unauthorised code"],
        read: |text| either(text, ["the message recipients were", "\nto: "]),
    },
];

/// An address stands at most so far behind the words that introduce it.
const GAP_BYTES_MAX: usize = 12;

/// The first address is looked for in so many bytes, so that phrases without one cost nothing.
const ADDRESS_WITHIN_BYTES: usize = 400;

/// Reads blocks: the phrase with an address or several behind it, and what follows up to the next. Line breaks don't
/// count: a paste may have lost them, or have some too many.
fn read(text: &Mapped, phrase: &str) -> Vec<RecipientEvidence> {
    let lower = text.as_str().to_ascii_lowercase();
    let mut recipients = Vec::new();
    let mut open: Option<(Vec<Text>, usize)> = None;
    for at in lower.places(phrase) {
        let named = listed(text.as_str(), at + phrase.len());
        if let Some(last) = named.last().map(|last| last.end) {
            close(text, open.take(), at, &mut recipients);
            let mut addresses = Vec::new();
            for place in named {
                push_some(&mut addresses, found_address(text, place, Origin::Notice));
            }
            open = Some((addresses, last));
        } else if lower.get(at + phrase.len()..).is_some_and(|rest| rest.starts_with('<')) {
            // Somebody of the system's own, whose name has no domain: what follows is about them.
            close(text, open.take(), at, &mut recipients);
        }
        if recipients.len() >= RECIPIENTS_MAX {
            return recipients;
        }
    }
    close(text, open, lower.len(), &mut recipients);
    recipients
}

/// Blocks that begin with the first phrase, or where there are none, with the second.
fn either(text: &Mapped, [first, second]: [&str; 2]) -> Vec<RecipientEvidence> {
    let found = read(text, first);
    if found.is_empty() { read(text, second) } else { found }
}

fn close(text: &Mapped, open: Option<(Vec<Text>, usize)>, end: usize, recipients: &mut Vec<RecipientEvidence>) {
    let Some((addresses, from)) = open else { return };
    let shared = text.as_str().floor_char_boundary(from + SHARED_WORDS_BYTES_MAX);
    let end = if addresses.len() > 1 { end.min(shared) } else { end };
    for address in addresses {
        if recipients.len() < RECIPIENTS_MAX {
            recipients.push(evidence(text, address, from..end.max(from)));
        }
    }
}

/// The addresses with which the rest of a text begins: one, or a list.
pub(super) fn listed(text: &str, from: usize) -> Vec<Range<usize>> {
    let rest = text.get(from..).unwrap_or("");
    let near = rest.get(..rest.floor_char_boundary(ADDRESS_WITHIN_BYTES)).unwrap_or("");
    if scan::first_address(near).is_none() {
        return Vec::new();
    }
    let mut named: Vec<Range<usize>> = Vec::new();
    for address in scan::addresses(rest).take(RECIPIENTS_MAX) {
        let before = named.last().map_or(0, |last| last.end - from);
        let gap = rest.get(before..address.start).unwrap_or("");
        let joined = gap.len() <= GAP_BYTES_MAX && (named.is_empty() || list!["", ",", ";", "e", "y", "and"].has(gap.trim_any("<> \n'\"")));
        if !joined {
            break;
        }
        named.push(from + address.start..from + address.end);
    }
    named
}

/// Each address stands in front of "Error Type: SMTP".
fn h_mail_server(text: &Mapped) -> Vec<RecipientEvidence> {
    let lower = text.as_str().to_ascii_lowercase();
    let mut recipients = Vec::new();
    let mut open: Option<(Vec<Text>, usize)> = None;
    for at in lower.places("error type: smtp").take(RECIPIENTS_MAX) {
        let before = text.slice(0..at).trim_end();
        let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
        if let Some(address) = found_address(text, start..before.len(), Origin::Notice) {
            close(text, open.take(), start, &mut recipients);
            open = Some((vec![address], at));
        }
    }
    close(text, open, lower.len(), &mut recipients);
    for recipient in &mut recipients {
        let words = recipient.words.first().map(|words| &words.text);
        let answer = words.and_then(|words| Some(words.piece(words.as_str().place(REPLIED)? + REPLIED.len()..words.as_str().len())));
        if let Some(answer) = answer {
            recipient.say_first(answer);
        }
    }
    recipients
}

/// Behind these words of hMailServer stands the server's reply; in front of them, what was sent.
const REPLIED: &str = "Remote server replied: ";

/// Below the address stands the transcript of the session, whose every line but one is no refusal.
fn mdaemon(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut recipients = generic::wherever_named(text, read(text, "failed address:"));
    for recipient in &mut recipients {
        recipient.status = recipient.status.take().filter(|status| status.value.class != 2);
        if let Some(answer) = recipient.words.iter().find_map(|words| refusal(&words.text)) {
            recipient.status = found_status(&answer, 0..answer.as_str().len(), Origin::Notice);
            recipient.reply = found_reply(&answer, 0..answer.as_str().len(), Origin::Notice);
            recipient.say_first(answer);
        }
    }
    recipients
}

/// What the server answered with 4xx or 5xx: `<-- 550 5.1.1 …`, in one line or several.
fn refusal(transcript: &Mapped) -> Option<Mapped> {
    let said = transcript.as_str();
    let mut answer: Option<Range<usize>> = None;
    const ARROW: &str = "<-- ";
    for at in said.places(ARROW) {
        let rest = said.get(at + ARROW.len()..).unwrap_or("");
        if rest.begins_any("45") {
            let line = rest.until_any("\n");
            let length = line.place("-->").unwrap_or(line.len());
            let start = answer.map_or(at + ARROW.len(), |known| known.start);
            answer = Some(start..at + ARROW.len() + length);
        }
    }
    answer.map(|range| transcript.piece(range))
}

/// The reason stands above the addresses.
fn inter_mail(text: &Mapped) -> Vec<RecipientEvidence> {
    let named = read(text, "smtp <");
    let mut recipients = if named.is_empty() { read_blocks(text, leading, |line| line.starts_with("Please reply to")) } else { named };
    let first = scan::first_address(text.as_str()).map_or(0, |address| address.start);
    for recipient in &mut recipients {
        recipient.say_first(text.piece(0..first));
    }
    recipients
}

/// The list's owner is named, whose address is the list's with `-owner` (Mailman 2 `MailList.GetOwnerEmail`) or `-request` (LISTSERV).
fn lists(text: &Mapped) -> Vec<RecipientEvidence> {
    let source = text.as_str();
    let of_owner = |at: &Range<usize>| source.get(at.clone()).is_some_and(is_of_list);
    let owner = scan::addresses(source).take(RECIPIENTS_MAX).find(of_owner);
    let Some(mut list) = owner.and_then(|at| found_address(text, at, Origin::Notice)) else {
        let named = generic::in_sentences(text);
        return if named.is_empty() { nobody(text) } else { named };
    };
    for owner in super::KEEPERS.iter() {
        list.value = list.value.replaced(owner, "@");
    }
    vec![evidence(text, list, 0..source.len())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, phrase: &str, expected: &[(&str, &str)]) {
        let recipients = read(&Mapped::of(text), phrase);
        let told = |recipient: &RecipientEvidence| {
            let words = recipient.words.first().map_or("", |words| words.text.as_str().trim_any("> \n.]:"));
            (recipient.address.as_ref().unwrap().value.clone(), words.to_owned())
        };
        let told: Vec<(String, String)> = recipients.iter().map(told).collect();
        let expected: Vec<(String, String)> =
            expected.iter().map(|(address, words)| ((*address).to_owned(), (*words).to_owned())).collect();
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn addresses_behind_a_phrase() {
        let list = "Intended Recipients: <ana@example.org>, <rui@example.org>\nFailure Reason: no";
        check(list, "intended recipients:", &[("ana@example.org", "Failure Reason: no"), ("rui@example.org", "Failure Reason: no")]);
        check("from bia@example.com and addressed to ana@example.org.", " and addressed to ", &[("ana@example.org", "")]);
        check("\tRecipient: [SMTP:ana@example.org]\n no", "recipient: [smtp:", &[("ana@example.org", "no")]);
        check("Failed address: write to ana@example.org for help", "failed address:", &[("ana@example.org", "for help")]);
        check("Failed address: please do not write to ana@example.org", "failed address:", &[]);
        check(
            "Delivery to ana@example.org failed: ask rui@example.org",
            "delivery to ",
            &[("ana@example.org", "failed: ask rui@example.org")],
        );
    }

    #[test]
    fn line_breaks_do_not_count() {
        let expected = [("ana@example.org", "550 no"), ("rui@example.org", "551 moved")];
        check("Failed address:\nana@example.org\n550 no\nFailed address: rui@example.org\n551 moved", "failed address:", &expected);
        check("Failed address: ana@example.org 550 no Failed address: rui@example.org 551 moved", "failed address:", &expected);
    }

    #[test]
    fn a_transcript_is_read_for_its_refusal() {
        let told = |text: &str| refusal(&Mapped::of(text)).map(|answer| answer.as_str().trim().to_owned());
        assert_eq!(told("x: <-- 250 Ok\nx: --> RCPT\nx: <-- 550 5.1.1 no\nx: --> QUIT").as_deref(), Some("550 5.1.1 no"));
        assert_eq!(told("x: <-- 250 Ok x: <-- 452 full x: --> QUIT").as_deref(), Some("452 full x:"));
        assert_eq!(told("x: <-- 250 Ok"), None);
    }
}
