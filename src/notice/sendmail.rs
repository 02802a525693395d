//! Sendmail (`sendmail/savemail.c`): addresses below a heading that says what became of them, with their `(reason: …)` and
//! `(expanded from: …)`, then the transcript of the session, whose lines `550 5.1.1 address... words` may stand alone.

use super::{Style, Writer, leading, read_blocks};
use crate::evidence::{Action, Origin, RecipientEvidence, Words, found_reply, found_status};
use crate::list::{Signs, list};
use crate::paste::Mapped;
use crate::smtp::scan;

pub(super) const STYLE: Style = Style {
    writer: Writer::Sendmail,
    marks: list![
        "transcript of session follows",
        "had permanent fatal errors",
        "had transient non-fatal errors",
        "had fatal errors",
        "addresses had delivery problems",
        "had successful delivery",
        "... while talking to ",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let transcript = text
        .lines()
        .find(|line| text.slice(line.clone()).to_ascii_lowercase().holds("transcript of session"))
        .map_or(text.as_str().len(), |line| line.start);
    let mut listed = sections(&text.piece(0..transcript));
    let session = text.piece(transcript..text.as_str().len());
    if listed.is_empty() {
        listed = super::generic::read(&session);
    }
    let single = listed.len() == 1;
    for recipient in &mut listed {
        with_session(recipient, &session, single);
    }
    listed
}

/// The addresses below each heading.
fn sections(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut headings = Vec::new();
    for line in text.lines() {
        if text.slice(line.clone()).holds("-----") {
            headings.push(line.start);
        }
    }
    headings.push(text.as_str().len());
    let mut recipients = Vec::new();
    let mut start = 0;
    for end in headings {
        let section = text.piece(start..end);
        let heading = section.as_str().lines().next().unwrap_or("");
        let mut listed = read_blocks(&section, leading, |line| line.trim().is_empty() || line.holds("-----"));
        for recipient in &mut listed {
            recipient.action = became(heading, recipient);
            without_alias(recipient);
        }
        recipients.extend(listed);
        start = end;
    }
    recipients
}

/// What a heading says of the addresses below it; behind a delivered one stands how: `(successfully delivered to mailbox)`,
/// `(relayed to non-DSN-aware mailer)`, `(expanded by alias)`.
fn became(heading: &str, recipient: &RecipientEvidence) -> Option<Action> {
    let said = recipient.words.first().map_or("", |words| words.text.as_str());
    if heading.holds("permanent fatal errors") {
        Some(Action::Failed)
    } else if heading.holds("transient non-fatal") {
        Some(Action::Delayed)
    } else if !heading.holds("successful delivery") {
        None
    } else if said.holds(" relayed") || said.holds("(relayed") {
        Some(Action::Relayed)
    } else if said.holds("(expanded by") {
        Some(Action::Expanded)
    } else {
        Some(Action::Delivered)
    }
}

/// `(expanded from: <alias>)` is no word about the cause.
fn without_alias(recipient: &mut RecipientEvidence) {
    const OPENING: &str = "(expanded from:";
    let Some(words) = recipient.words.first_mut() else { return };
    let whole = words.text.as_str();
    if let Some(at) = whole.place(OPENING) {
        let end = whole.get(at..).and_then(|rest| rest.find(')')).map_or(whole.len(), |close| at + close + 1);
        let mut kept = words.text.rewritten();
        kept.put(at..end, "");
        words.text = kept.end();
    }
    recipient.words.retain(|words| !words.text.is_blank());
}

/// Adds the lines of the transcript that name the recipient, and what the server answered to a command that did.
fn with_session(recipient: &mut RecipientEvidence, session: &Mapped, single: bool) {
    let Some(address) = recipient.address.as_ref().map(|address| address.value.clone()) else { return };
    if matches!(recipient.action, Some(Action::Delivered | Action::Relayed | Action::Expanded)) {
        return;
    }
    let mut words = Mapped::default();
    let mut asked = false;
    for line in session.lines() {
        let said = session.slice(line.clone());
        let named = scan::names(said, &address);
        let answers = said.trim_start().starts_with("<<<");
        asked = if answers { asked } else { named && said.trim_start().starts_with(">>>") };
        if single || named || answers && asked {
            words.push_piece(session, line);
            words.push_glue("\n");
        }
    }
    if recipient.status.as_ref().is_none_or(|status| status.value.subject == 0) {
        recipient.status = found_status(&words, 0..words.as_str().len(), Origin::Notice).or(recipient.status.take());
    }
    if recipient.reply.is_none() {
        recipient.reply = found_reply(&words, 0..words.as_str().len(), Origin::Notice);
    }
    if !words.is_blank() {
        recipient.words.push(Words { text: words, origin: Origin::Notice });
    }
}
