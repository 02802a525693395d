//! qmail (`qmail-send.c`): `<address>:`, the words in the lines below, up to a blank line.

use super::{Style, Writer, angled, read_blocks};
use crate::evidence::RecipientEvidence;
use crate::list::list;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Qmail,
    marks: list![
        "qmail-send program",
        "i'm afraid i wasn't able to deliver your message",
        "i wasn't able to deliver your message to the following",
        "i've given up. sorry it didn't work out",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    read_blocks(text, angled, |line| line.trim().is_empty() || line.starts_with("--- "))
}
