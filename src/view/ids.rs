//! The ids of elements that others point to: a label, a description, the focus.
//!
//! Each begins with the id of the mount, so that two widgets on a page share none.

use crate::list::decimal;
use crate::session::event::Copyable;
use crate::tree::step::FieldId;

/// The heading of the screen.
pub fn heading(mount: &str) -> String {
    [mount, "-heading"].concat()
}

/// The control of a field.
pub fn field(mount: &str, field: FieldId) -> String {
    [mount, "-", field.id()].concat()
}

/// A paragraph between a field's label and its control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// What needs a look.
    Error,
    /// What is odd about its text.
    Note,
    /// How to fill it.
    Hint,
}

/// That paragraph.
pub fn help(mount: &str, field: FieldId, help: Help) -> String {
    let help = match help {
        Help::Error => "error",
        Help::Note => "note",
        Help::Hint => "hint",
    };
    [mount, "-", field.id(), "-", help].concat()
}

/// A text that can be copied.
pub fn copyable(mount: &str, what: Copyable) -> String {
    match what {
        Copyable::Ticket => [mount, "-ticket-text"].concat(),
        Copyable::Letter { group, letter } => [mount, "-", letter.id(), "-", &decimal(group)].concat(),
    }
}
