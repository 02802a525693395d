//! Yahoo Mail: `<address>:`, what its server was told in the lines below, up to a blank line.
//!
//! The older form begins "Message from yahoo.com."; both go on like qmail's.

use super::{Style, Writer, angled, read_blocks};
use crate::evidence::RecipientEvidence;
use crate::list::list;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Yahoo,
    marks: list![
        "sorry, we were unable to deliver your message to the following address",
        "message from yahoo\u{2026}unable to deliver message to the following address",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    read_blocks(text, angled, |line| line.trim().is_empty() || line.starts_with("--- "))
}
