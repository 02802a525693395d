//! Short notes, each behind its picture.

use yew::Html;

use crate::view::element::{all, both, element, text};
use crate::view::icon::{Icon, picture};

/// A list of them; it may be empty.
#[inline(never)]
pub fn notes(notes: &[String]) -> Html {
    element("ul", "notes", all(notes, |note| element("li", "notes__item", both(picture(Icon::Note), text(note)))))
}
