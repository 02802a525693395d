//! A plain button: its picture, its words, its look, what a tap says.

use yew::{Html, html};

use crate::session::event::Event;
use crate::view::icon::{Icon, picture};
use crate::view::wiring::Wiring;

/// A button that sends `event`; `name` is what is heard instead of its words.
#[inline(never)]
pub fn button(wiring: &Wiring, class: &'static str, icon: Option<Icon>, words: &str, name: Option<String>, event: Event) -> Html {
    html! {
        <button type="button" ~className={class} aria-label={name} onclick={wiring.on_tap(event)}>
            if let Some(icon) = icon { { picture(icon) } }
            { words }
        </button>
    }
}

/// The button that sends a form on.
#[inline(never)]
pub fn submit(words: &str) -> Html {
    html! { <button type="submit" class="button button--primary">{ words }</button> }
}
