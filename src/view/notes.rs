//! Short notes, each behind its picture.

use yew::{Html, html};

use crate::view::icon::{Icon, picture};

/// A list of them; it may be empty.
#[inline(never)]
pub fn notes(notes: &[String]) -> Html {
    html! {
        <ul class="notes">
            { for notes.iter().map(|note| html! { <li class="notes__item">{ picture(Icon::Note) }{ note }</li> }) }
        </ul>
    }
}
