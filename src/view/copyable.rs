//! A text that can be copied, in a box that shows all of it and takes no change.

use yew::{Html, html};

use crate::session::event::Copyable;
use crate::view::ids;
use crate::view::wiring::Wiring;

/// The box; `name` is what it is called, `rows` how many lines of it show, `lang` the text's language.
#[inline(never)]
pub fn copyable(
    wiring: &Wiring,
    what: Copyable,
    class: &'static str,
    rows: &'static str,
    lang: &'static str,
    name: &str,
    text: &str,
) -> Html {
    html! {
        <textarea
            id={ids::copyable(&wiring.ids, what)}
            ~className={class}
            {rows}
            readonly=true
            spellcheck="false"
            {lang}
            aria-label={name.to_owned()}
            value={text.to_owned()}
        />
    }
}
