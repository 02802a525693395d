//! The ids of elements that others point to: a label, a description, the focus.
//!
//! Each begins with the id of the mount, so that two widgets on a page share none.

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

/// What is odd about a field's text.
pub fn note(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}-note", field.id())
}

/// The whole text of the ticket.
pub fn ticket_text(mount: &str) -> String {
    format!("{mount}-ticket-text")
}
