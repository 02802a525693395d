//! Writers that name a recipient behind words of their own: "Failed address: ana@example.org", "Delivery to ana@example.org
//! failed with error: …". What follows, up to the next such words, is about that recipient.
//!
//! Which source each row comes from is in `tests/fixtures/SOURCES-others.md`.

use std::ops::Range;

use super::{Style, Writer, evidence, leading, read_blocks};
use crate::evidence::{Found, Origin, RecipientEvidence, Words, found_address, found_reply, found_status};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;
use crate::smtp::scan;

/// One row a writer.
pub(super) const STYLES: &[Style] = &[
    Style { writer: Writer::Haraka, marks: &["this is the haraka mailer program at "], read: |text| read(text, &["intended recipients:"]) },
    Style {
        writer: Writer::KumoMta,
        marks: &["the message will be deleted from the queue. no further attempts will be made to deliver it"],
        read: |text| read(text, &[" and addressed to "]),
    },
    Style {
        writer: Writer::MailEnable,
        marks: &["mailenable: message could not be delivered", "recipient: [smtp:…reason: "],
        read: |text| read(text, &["recipient: [smtp:"]),
    },
    Style {
        writer: Writer::SmarterMail,
        marks: &["could not deliver message to the following recipient(s): …failed recipient: "],
        read: |text| read(text, &["failed recipient:"]),
    },
    Style {
        writer: Writer::Kerio,
        marks: &["sent: queue-id: …recipient: <…result: …status: "],
        read: |text| read(text, &[" recipient: <"]),
    },
    Style {
        writer: Writer::MDaemon,
        marks: &["had permanent fatal delivery errors", "mdaemon delivery status notification"],
        read: mdaemon,
    },
    Style { writer: Writer::Barracuda, marks: &["was blocked by our spam firewall"], read: |text| read(text, &["your message to:"]) },
    Style {
        writer: Writer::IronPort,
        marks: &["the following message to <…was undeliverable. the reason for the problem:"],
        read: |text| read(text, &["the following message to <"]),
    },
    Style {
        writer: Writer::TrendMicro,
        marks: &["message from interscan"],
        read: |text| read(text, &["sent >>> rcpt to:<", "unable to deliver message to <"]),
    },
    Style {
        writer: Writer::Maddy,
        marks: &["contact the postmaster for further assistance, provide the message id"],
        read: |text| read(text, &["delivery to "]),
    },
    Style {
        writer: Writer::Dovecot,
        marks: &["your message to <…> was automatically rejected: "],
        read: |text| read(text, &["your message to <"]),
    },
    Style { writer: Writer::Cyrus, marks: &["automatically rejected by sieve, a mail filtering language"], read: |text| read(text, &[]) },
    Style { writer: Writer::XMail, marks: &["xmail bounce: rcpt=["], read: |text| read(text, &["xmail bounce: rcpt=["]) },
    Style {
        writer: Writer::DragonFly,
        marks: &["there was an error delivering your mail to <"],
        read: |text| read(text, &["there was an error delivering your mail to <"]),
    },
    Style {
        writer: Writer::CommuniGate,
        marks: &["failed to deliver to '…module(domain "],
        read: |text| read(text, &["failed to deliver to '"]),
    },
    Style { writer: Writer::InterMail, marks: &["this message was undeliverable due to the following reason: "], read: inter_mail },
    Style {
        writer: Writer::Sympa,
        marks: &["automatic response sent by sympa mailing lists manager"],
        read: |text| read(text, &["distribute your message for list '"]),
    },
    Style {
        writer: Writer::Mailman,
        marks: &[
            "mailing-list was rejected for the following reasons: ",
            "your request to the …mailing list …has been rejected by the list moderator",
            "sua requisicao para a lista …foi rejeitada pelo moderador da lista",
            "su peticion a la lista de distribucion …ha sido rechazada por el moderador",
            "you are not allowed to post to this mailing list, and your message has been automatically rejected",
        ],
        read: lists,
    },
];

/// An address stands at most so far behind the words that introduce it.
const GAP_BYTES_MAX: usize = 12;

fn read(text: &Mapped, phrases: &[&str]) -> Vec<RecipientEvidence> {
    let mut recipients = Vec::new();
    let mut open: Option<(Vec<Found<String>>, Range<usize>)> = None;
    let mut announced = false;
    for line in text.lines() {
        let words = text.slice(line.clone());
        let named = if announced { listed(words, 0) } else { named_after(words, phrases) };
        announced = named.is_empty() && (announced && words.trim().is_empty() || announces(words, phrases));
        if let Some(last) = named.last() {
            close(text, open.take(), &mut recipients);
            let about = line.start + last.end..line.end;
            let addresses =
                named.into_iter().filter_map(|at| found_address(text, line.start + at.start..line.start + at.end, Origin::Notice));
            open = Some((addresses.collect(), about));
        } else if let Some((_, about)) = open.as_mut() {
            about.end = line.end;
        }
        if recipients.len() >= RECIPIENTS_MAX {
            return recipients;
        }
    }
    close(text, open, &mut recipients);
    recipients
}

fn close(text: &Mapped, open: Option<(Vec<Found<String>>, Range<usize>)>, recipients: &mut Vec<RecipientEvidence>) {
    let Some((addresses, about)) = open else { return };
    let room = RECIPIENTS_MAX.saturating_sub(recipients.len());
    recipients.extend(addresses.into_iter().take(room).map(|address| evidence(text, address, about.clone())));
}

/// The addresses behind one of the phrases: one, or a list with commas.
fn named_after(line: &str, phrases: &[&str]) -> Vec<Range<usize>> {
    let lower = line.to_ascii_lowercase();
    let from = phrases.iter().find_map(|phrase| lower.find(phrase).map(|at| at + phrase.len()));
    from.map_or_else(Vec::new, |from| listed(line, from))
}

/// Whether a line ends in one of the phrases: the address stands in the next one, where a paste was wrapped.
fn announces(line: &str, phrases: &[&str]) -> bool {
    let end = line.trim_end().to_ascii_lowercase();
    phrases.iter().any(|phrase| end.ends_with(phrase.trim_end()))
}

/// The addresses with which the rest of a line begins.
fn listed(line: &str, from: usize) -> Vec<Range<usize>> {
    let rest = line.get(from..).unwrap_or("");
    let mut named: Vec<Range<usize>> = Vec::new();
    for address in scan::addresses(rest).take(RECIPIENTS_MAX) {
        let before = named.last().map_or(0, |last| last.end - from);
        let gap = rest.get(before..address.start).unwrap_or("");
        let joined = gap.len() <= GAP_BYTES_MAX && (named.is_empty() || gap.trim_matches(['<', '>', ' ', '\'', '"']) == ",");
        if !joined {
            break;
        }
        named.push(from + address.start..from + address.end);
    }
    named
}

/// Below the address stands the transcript of the session, whose every line but one is no refusal.
fn mdaemon(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut recipients = read(text, &["failed address:"]);
    for recipient in &mut recipients {
        recipient.status = recipient.status.take().filter(|status| status.value.class != 2);
        if let Some(answer) = recipient.words.first().and_then(|words| refusal(&words.text)) {
            recipient.status = found_status(&answer, 0..answer.as_str().len(), Origin::Notice);
            recipient.reply = found_reply(&answer, 0..answer.as_str().len(), Origin::Notice);
            recipient.words.insert(0, Words { text: answer, origin: Some(Origin::Notice) });
        }
    }
    recipients
}

/// What the server answered with 4xx or 5xx: `<-- 550 5.1.1 …`, in one line or several.
fn refusal(transcript: &Mapped) -> Option<Mapped> {
    let said = transcript.as_str();
    let mut answer: Option<Range<usize>> = None;
    for (at, arrow) in said.match_indices("<-- ") {
        let rest = said.get(at + arrow.len()..).unwrap_or("");
        if rest.starts_with(['4', '5']) {
            let line = rest.split('\n').next().unwrap_or("");
            let length = line.find("-->").unwrap_or(line.len());
            let start = answer.map_or(at + arrow.len(), |known| known.start);
            answer = Some(start..at + arrow.len() + length);
        }
    }
    answer.map(|range| transcript.piece(range))
}

/// The reason stands above the addresses.
fn inter_mail(text: &Mapped) -> Vec<RecipientEvidence> {
    let named = read(text, &["smtp <"]);
    let mut recipients = if named.is_empty() { read_blocks(text, leading, |line| line.starts_with("Please reply to")) } else { named };
    let lines = text.lines().take_while(|line| {
        let words = text.slice(line.clone());
        named_after(words, &["smtp <"]).is_empty() && leading(words).is_none()
    });
    let reason = text.piece(0..lines.last().map_or(0, |line| line.end));
    for recipient in &mut recipients {
        recipient.words.insert(0, Words { text: reason.clone(), origin: Some(Origin::Notice) });
    }
    recipients
}

/// Mailman names the owner of the list, whose address is the list's with `-owner` (Mailman 2 `MailList.GetOwnerEmail`).
fn lists(text: &Mapped) -> Vec<RecipientEvidence> {
    let source = text.as_str();
    let owner =
        scan::addresses(source).take(RECIPIENTS_MAX).find(|at| source.get(at.clone()).is_some_and(|address| address.contains("-owner@")));
    let Some(mut list) = owner.and_then(|at| found_address(text, at, Origin::Notice)) else { return nobody(text) };
    list.value = list.value.replacen("-owner@", "@", 1);
    vec![evidence(text, list, 0..source.len())]
}

/// A list that is told by its name alone.
fn nobody(text: &Mapped) -> Vec<RecipientEvidence> {
    let words = vec![Words { text: text.clone(), origin: Some(Origin::Notice) }];
    vec![RecipientEvidence { words, ..RecipientEvidence::default() }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, phrases: &[&str], expected: &[&str]) {
        let named: Vec<&str> = named_after(line, phrases).into_iter().filter_map(|at| line.get(at)).collect();
        assert_eq!(named, expected, "{line}");
    }

    #[test]
    fn an_address_in_the_next_line_counts() {
        let text = Mapped::of("Failed address:\nana@example.org\n550 no\nFailed address: rui@example.org\n551 moved");
        let recipients = read(&text, &["failed address:"]);
        let told: Vec<&str> = recipients.iter().map(|recipient| recipient.words[0].text.as_str().trim()).collect();
        assert_eq!(told, ["550 no", "551 moved"]);
    }

    #[test]
    fn a_transcript_is_read_for_its_refusal() {
        let told = |text: &str| refusal(&Mapped::of(text)).map(|answer| answer.as_str().trim().to_owned());
        assert_eq!(told("x: <-- 250 Ok\nx: --> RCPT\nx: <-- 550 5.1.1 no\nx: --> QUIT").as_deref(), Some("550 5.1.1 no"));
        assert_eq!(told("x: <-- 250 Ok x: <-- 452 full x: --> QUIT").as_deref(), Some("452 full x:"));
        assert_eq!(told("x: <-- 250 Ok"), None);
    }

    #[test]
    fn addresses_behind_a_phrase() {
        check(
            "Intended Recipients: <ana@example.org>, <rui@example.org>",
            &["intended recipients:"],
            &["ana@example.org", "rui@example.org"],
        );
        check("from bia@example.com and addressed to ana@example.org.", &[" and addressed to "], &["ana@example.org"]);
        check("\tRecipient: [SMTP:ana@example.org]", &["recipient: [smtp:"], &["ana@example.org"]);
        check("Failed address: write to ana@example.org for help", &["failed address:"], &["ana@example.org"]);
        check("Failed address: please do not write to ana@example.org", &["failed address:"], &[]);
        check("Delivery to ana@example.org failed: ask rui@example.org", &["delivery to "], &["ana@example.org"]);
    }
}
