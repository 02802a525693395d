//! The ids of elements that others point to: a label, a description, the focus.
//!
//! Each begins with the id of the mount, so that two widgets on a page share none.

use crate::session::event::Copyable;
use crate::tree::step::FieldId;

/// The heading of the screen.
pub fn heading(mount: &str) -> String {
    format!("{mount}-heading")
}

/// The control of a field.
pub fn field(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}", field.id())
}

/// The help below a field's label.
pub fn hint(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}-hint", field.id())
}

/// What needs a look in a field.
pub fn error(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}-error", field.id())
}

/// A text that can be copied.
pub fn copyable(mount: &str, what: Copyable) -> String {
    match what {
        Copyable::Ticket => format!("{mount}-ticket-text"),
        Copyable::Letter { group, letter } => format!("{mount}-{}-{group}", letter.id()),
    }
}
