//! A plain button: its words, its look, what a tap says.

use yew::{Html, html};

use crate::session::event::Event;
use crate::view::wiring::Wiring;

/// A button that sends `event`; `name` is what is heard instead of its words.
#[inline(never)]
pub fn button(wiring: &Wiring, class: &'static str, words: &str, name: Option<String>, event: Event) -> Html {
    html! { <button type="button" {class} aria-label={name} onclick={wiring.on_tap(event)}>{ words }</button> }
}
