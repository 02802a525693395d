//! Events of sending services, as their webhooks and dashboards show them: JSON, one object a recipient.
//!
//! SendGrid Event Webhook reference, Mailgun events API, Mailjet Event API, SparkPost message events, Postmark bounce webhook,
//! Brevo transactional webhooks. Read by the names of the fields, tolerant of what was cut.

use std::ops::Range;

use super::Writer;
use crate::evidence::{Action, Kind, Origin, RecipientEvidence, Words, found_address, found_reply, found_status};
use crate::list::{Pairs, pairs};
use crate::paste::Mapped;
use crate::report::{RECIPIENTS_MAX, keep};

/// A field that the events of one service have, in folded text.
const SIGNS: Pairs<Writer> = pairs![
    ("\"sg_event_id\"", Writer::SendGrid),
    ("\"sg_message_id\"", Writer::SendGrid),
    ("\"delivery-status\"", Writer::Mailgun),
    ("\"error_related_to\"", Writer::Mailjet),
    ("\"msys\"", Writer::SparkPost),
    ("\"raw_reason\"", Writer::SparkPost),
    ("\"recordtype\"", Writer::Postmark),
    ("\"ts_event\"", Writer::Brevo),
];

/// What an event says became of the mail; events that are not here tell nothing of it.
const FATES: Pairs<Action> = pairs![
    ("bounce", Action::Failed),
    ("blocked", Action::Failed),
    ("dropped", Action::Failed),
    ("failed", Action::Failed),
    ("hard_bounce", Action::Failed),
    ("soft_bounce", Action::Failed),
    ("invalid_email", Action::Failed),
    ("out_of_band", Action::Failed),
    ("policy_rejection", Action::Failed),
    ("deferred", Action::Delayed),
    ("delay", Action::Delayed),
    ("temporary", Action::Delayed),
    ("delivered", Action::Delivered),
    ("delivery", Action::Delivered),
];

/// What a field says.
#[derive(Clone, Copy)]
enum Field {
    Fate,
    Recipient,
    Reason,
    Status,
    Reply,
}

const FIELDS: Pairs<Field> = pairs![
    ("event", Field::Fate),
    ("type", Field::Fate),
    ("recordtype", Field::Fate),
    ("severity", Field::Fate),
    ("email", Field::Recipient),
    ("recipient", Field::Recipient),
    ("rcpt_to", Field::Recipient),
    ("raw_reason", Field::Reason),
    ("reason", Field::Reason),
    ("message", Field::Reason),
    ("response", Field::Reason),
    ("details", Field::Reason),
    ("error", Field::Reason),
    ("comment", Field::Reason),
    ("status", Field::Status),
    ("code", Field::Reply),
    ("error_code", Field::Reply),
];

/// Reads events; `None` where there are none that tell what became of a mail.
pub(super) fn read(text: &Mapped, words: &str) -> Option<(Writer, Kind, Vec<RecipientEvidence>)> {
    let writer = SIGNS.in_text(words)?;
    let mut recipients = Vec::new();
    let mut open = RecipientEvidence::default();
    for part in parts(text.as_str()) {
        match part {
            Part::Value(key, value) => set(text, key, value, &mut open),
            Part::End => close(&mut open, &mut recipients),
        }
    }
    close(&mut open, &mut recipients);
    let kind = super::kind_by_fates(&recipients).unwrap_or(Kind::Success);
    (!recipients.is_empty()).then_some((writer, kind, recipients))
}

fn close(open: &mut RecipientEvidence, recipients: &mut Vec<RecipientEvidence>) {
    let done = std::mem::take(open);
    if done.action.is_some() && recipients.len() < RECIPIENTS_MAX {
        recipients.push(done);
    }
}

fn set(text: &Mapped, key: Range<usize>, value: Range<usize>, open: &mut RecipientEvidence) {
    let name = text.slice(key);
    let Some(field) = FIELDS.of(name) else { return };
    match field {
        Field::Fate => {
            let fate = FATES.of(text.slice(value));
            // "failed" with the severity "temporary" is a delay.
            open.action = if fate == Some(Action::Delayed) { fate } else { open.action.or(fate) };
        }
        Field::Recipient => keep(&mut open.address, found_address(text, value, Origin::Notice)),
        Field::Status => keep(&mut open.status, found_status(text, value, Origin::Notice)),
        Field::Reply => keep(&mut open.reply, found_reply(text, value, Origin::Notice)),
        Field::Reason => {
            keep(&mut open.status, found_status(text, value.clone(), Origin::Notice));
            keep(&mut open.reply, found_reply(text, value.clone(), Origin::Notice));
            let words = text.piece(value);
            if !words.is_blank() {
                open.words.push(Words { text: words, origin: Origin::Notice });
            }
        }
    }
}

/// A part of a JSON text.
enum Part {
    /// A string or number behind its key, quotes left out.
    Value(Range<usize>, Range<usize>),
    /// The end of an outermost object.
    End,
}

/// So many values are read, no more.
const PARTS_MAX: usize = 20_000;

fn parts(text: &str) -> Vec<Part> {
    let bytes = text.as_bytes();
    let (mut parts, mut key, mut depth, mut at) = (Vec::new(), None, 0_usize, 0);
    while let Some(byte) = bytes.get(at).filter(|_| parts.len() < PARTS_MAX) {
        let start = at;
        at += 1;
        match byte {
            b'{' => (depth, key) = (depth + 1, None),
            b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    parts.push(Part::End);
                }
            }
            b'[' | b']' | b',' => key = None,
            b'"' => {
                let end = string_end(bytes, at);
                let inner = at..end;
                at = end + 1;
                match key.take() {
                    Some(key) => parts.push(Part::Value(key, inner)),
                    None => key = Some(inner),
                }
            }
            b'0'..=b'9' => {
                at += bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
                if let Some(key) = key.take() {
                    parts.push(Part::Value(key, start..at));
                }
            }
            _ => {}
        }
    }
    parts
}

/// Where a string ends: at a quote that no backslash escapes, else where the text ends.
pub(super) fn string_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paste::folded;

    fn told(text: &str) -> Option<(Writer, Kind, Vec<RecipientEvidence>)> {
        let text = Mapped::of(text);
        read(&text, folded(&text).as_str())
    }

    #[test]
    fn one_recipient_an_object() {
        let text = r#"[{"email":"ana@example.org","event":"bounce","reason":"550 5.1.1 no \"such\" user","sg_event_id":"a"},
            {"email":"rui@example.org","event":"delivered","sg_event_id":"b"},
            {"email":"bia@example.org","event":"deferred","response":"451 later","sg_event_id":"c"}]"#;
        let (writer, kind, recipients) = told(text).unwrap();
        assert_eq!((writer, kind), (Writer::SendGrid, Kind::Failure));
        let [ana, rui, bia] = recipients.as_slice() else { panic!("three recipients") };
        assert_eq!(rui.action, Some(Action::Delivered));
        assert_eq!(ana.address.as_ref().unwrap().value, "ana@example.org");
        assert_eq!(ana.status.as_ref().unwrap().value.to_string(), "5.1.1");
        assert_eq!(ana.words[0].text.as_str(), r#"550 5.1.1 no \"such\" user"#);
        assert_eq!((bia.action, bia.reply.as_ref().unwrap().value.code()), (Some(Action::Delayed), 451));
    }

    #[test]
    fn a_success_is_no_failure_and_cut_text_is_read() {
        let (_, kind, _) = told(r#"{"email":"ana@example.org","event":"delivered","sg_event_id":"a"}"#).unwrap();
        assert_eq!(kind, Kind::Success);
        assert!(told(r#"{"email":"ana@example.org","event":"open","sg_event_id":"a"}"#).is_none());
        let cut = r#"{"severity":"temporary","event":"failed","delivery-status":{"code":451,"message":"4.7.1 try ag"#;
        let (_, kind, recipients) = told(cut).unwrap();
        assert_eq!((kind, recipients.len()), (Kind::Delay, 1));
    }
}
