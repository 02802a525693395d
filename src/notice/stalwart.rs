//! Stalwart (`crates/smtp/src/queue/dsn.rs`): `<address> (host '…' rejected command '…' with code 550 (5.1.1) '…')`, where
//! several fates come together in sections with a heading each.

use super::{Style, Writer, leading, read_blocks};
use crate::evidence::{Action, RecipientEvidence};
use crate::list::{Pairs, list, pairs};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Stalwart,
    marks: list![
        "> (host '…' rejected …with code ",
        "> (delivered to '…' with code 2",
        "> (connection to '…' failed: ",
        "> (failed to lookup '",
        "> (tls error from '",
        "> (mta-sts failed to authenticate '",
        "> (dane failed to authenticate '",
    ],
    read,
};

const HEADINGS: Pairs<Action> = pairs![
    ("Delivery to the following addresses was succes", Action::Delivered),
    ("There was a temporary problem delivering to these addresses", Action::Delayed),
    ("Delivery to the following addresses failed", Action::Failed),
];

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let (mut recipients, mut fate, mut from) = (Vec::new(), None, 0);
    for line in text.lines() {
        if let Some(action) = HEADINGS.in_text(text.slice(line.clone())) {
            recipients.extend(section(&text.piece(from..line.start), fate));
            (fate, from) = (Some(action), line.end);
        }
    }
    recipients.extend(section(&text.piece(from..text.as_str().len()), fate));
    recipients
}

fn section(text: &Mapped, fate: Option<Action>) -> Vec<RecipientEvidence> {
    let mut recipients = read_blocks(text, leading, |line| line.trim().is_empty());
    for recipient in &mut recipients {
        recipient.action = fate;
    }
    recipients
}
