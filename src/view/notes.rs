//! Short notes, each behind its picture.

use yew::{Html, html};

use crate::view::element::{all, both, element};
use crate::view::icon::{Icon, picture};

/// A list of them; it may be empty.
#[inline(never)]
pub fn notes(notes: &[String]) -> Html {
    html! {
        <ul class="notes">
            { all(notes, |note| element("li", "notes__item", both(picture(Icon::Note), html! { note }))) }
        </ul>
    }
}
