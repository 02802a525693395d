//! Postfix (`src/bounce/bounce_notify_util.c`, `bounce(5)`): `<address>: words`, up to a blank line.

use super::{Style, Writer, angled, read_blocks};
use crate::evidence::RecipientEvidence;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Postfix,
    marks: &["this is the mail system at host", "the postfix program", "this is the postfix", "the mail system <"],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    read_blocks(text, angled, |line| line.trim().is_empty())
}
