//! Amazon SES: a line of boilerplate with the addresses below it, or the JSON that it publishes (docs.aws.amazon.com, “Amazon SNS
//! notification contents for Amazon SES”: `bouncedRecipients` with `emailAddress`, `status`, `diagnosticCode`).

use std::ops::Range;

use super::events::string_end;
use super::{Style, Writer, alone, evidence, read_blocks};
use crate::evidence::{Origin, RecipientEvidence, found_address, found_status};
use crate::list::{Signs, list, push_some};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;

pub(super) const STYLE: Style = Style {
    writer: Writer::AmazonSes,
    marks: list![
        "an error occurred while trying to deliver the mail to the following recipients",
        "\"bouncedrecipients\u{2026}\"emailaddress"
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let plain = without_escapes(text);
    match plain.as_str().place("\"bouncedRecipients\"") {
        Some(at) => in_json(&plain, at),
        None => read_blocks(text, alone, |line| line.starts_with("---")),
    }
}

/// SNS puts the notification as a string into JSON of its own: `\"bouncedRecipients\":`.
fn without_escapes(text: &Mapped) -> Mapped {
    let mut plain = text.rewritten();
    if text.as_str().holds("\\\"bouncedRecipients") {
        for at in text.as_str().places("\\\"") {
            plain.put(at..at + 1, "");
        }
    }
    plain.end()
}

/// The objects of the list.
fn in_json(text: &Mapped, list: usize) -> Vec<RecipientEvidence> {
    let source = text.as_str();
    let end = outside_strings(source, list, b']');
    let mut recipients = Vec::new();
    let mut at = list;
    while let Some(open) = source.get(at..end).and_then(|rest| rest.find('{')).map(|open| at + open)
        && recipients.len() < RECIPIENTS_MAX
    {
        let close = outside_strings(source, open, b'}').min(end);
        push_some(&mut recipients, bounced(text, open..close));
        at = close.max(open + 1);
    }
    recipients
}

fn bounced(text: &Mapped, object: Range<usize>) -> Option<RecipientEvidence> {
    let value = |key: &str| {
        let from = text.slice(object.clone()).place(key)? + object.start + key.len();
        let start = text.slice(from..object.end).find('"')? + from + 1;
        Some(start..string_end(text.as_str().as_bytes(), start).min(object.end))
    };
    let address = found_address(text, value("\"emailAddress\"")?, Origin::Notice)?;
    let mut recipient = evidence(text, address, value("\"diagnosticCode\"").unwrap_or(object.start..object.start));
    let status = value("\"status\"").and_then(|place| found_status(text, place, Origin::Notice));
    recipient.status = status.or(recipient.status);
    Some(recipient)
}

/// Where a character stands that no string holds; the end of the text where it does not.
fn outside_strings(source: &str, from: usize, wanted: u8) -> usize {
    let bytes = source.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        if byte == wanted {
            return at;
        }
        at = if byte == b'"' { string_end(bytes, at + 1) + 1 } else { at + 1 };
    }
    bytes.len()
}
