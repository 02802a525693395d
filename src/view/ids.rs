//! The ids of elements that others point to: a label, a description, the focus.
//!
//! Each begins with the id of the mount, so that two widgets on a page share none.

use crate::tree::step::FieldId;

/// The heading of the screen.
#[must_use]
pub fn heading(mount: &str) -> String {
    format!("{mount}-heading")
}

/// The control of a field.
#[must_use]
pub fn field(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}", field.id())
}

/// The help below a field's label.
#[must_use]
pub fn hint(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}-hint", field.id())
}

/// What needs a look in a field.
#[must_use]
pub fn error(mount: &str, field: FieldId) -> String {
    format!("{mount}-{}-error", field.id())
}

/// The whole text of the ticket.
#[must_use]
pub fn ticket_text(mount: &str) -> String {
    format!("{mount}-ticket-text")
}
