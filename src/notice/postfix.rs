//! Postfix (`src/bounce/bounce_notify_util.c`, `bounce(5)`): `<address>: words`, up to a blank line; `(expanded from <alias>)`
//! between the two where an alias stood for the address. A report that was asked for says `delivery via`.

use super::{Style, Writer, angled, read_blocks};
use crate::evidence::{Action, Origin, RecipientEvidence, found_address};
use crate::list::{Signs, list};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Postfix,
    marks: list![
        "this is the mail system at host",
        "the postfix program at host",
        "the postfix program <",
        "this is the postfix program",
        "the mail system <",
        ">: host \u{2026}said: \u{2026}(in reply to ",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut recipients = read_blocks(text, angled, |line| line.trim().is_empty());
    for recipient in &mut recipients {
        without_alias(recipient);
        let said = recipient.words.first().map_or("", |words| words.text.as_str()).trim_start_any(": \n");
        let handed_on = said.starts_with("delivery via ") && recipient.status.as_ref().is_none_or(|status| status.value.class == 2);
        recipient.action = handed_on.then_some(Action::Delivered);
    }
    recipients
}

/// ` (expanded from <alias>): words`: the alias is what the sender wrote.
fn without_alias(recipient: &mut RecipientEvidence) {
    let Some(words) = recipient.words.first_mut() else { return };
    let whole = words.text.as_str();
    if whole.trim_start().starts_with("(expanded")
        && let Some(close) = whole.find(')')
    {
        recipient.written_as = found_address(&words.text, 0..close, Origin::Notice);
        words.text = words.text.piece(close + 1..whole.len());
    }
}
