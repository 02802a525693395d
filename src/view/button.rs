//! A plain button: its picture, its words, its look, what a tap says.

use yew::{Html, html};

use crate::session::event::Event;
use crate::view::element::{both, text};
use crate::view::icon::{Icon, picture};
use crate::view::wiring::Wiring;

/// What is heard of a button besides its words (WAI-ARIA), where there is anything.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// Instead of its words.
    pub name: Option<String>,
    /// It is the answer that was given: `true`.
    pub current: Option<&'static str>,
    /// Whether it is the chosen one of its group.
    pub pressed: Option<&'static str>,
    /// Whether what it opens is open.
    pub expanded: Option<&'static str>,
    /// The language of its words.
    pub lang: Option<&'static str>,
}

/// A yes or no, as the attributes take it.
#[must_use]
pub const fn yes_or_no(yes: bool) -> Option<&'static str> {
    if yes { Some("true") } else { Some("false") }
}

/// A button that sends `event`, whatever is in it.
#[inline(never)]
pub fn tappable(wiring: &Wiring, class: &'static str, heard: Heard, event: Event, children: Html) -> Html {
    html! {
        <button
            type="button"
            ~className={class}
            lang={heard.lang}
            aria-label={heard.name}
            aria-current={heard.current}
            aria-pressed={heard.pressed}
            aria-expanded={heard.expanded}
            onclick={wiring.on_tap(event)}
        >
            { children }
        </button>
    }
}

/// A button of a picture and words; `name` is what is heard instead of them.
#[inline(never)]
pub fn button(wiring: &Wiring, class: &'static str, icon: Option<Icon>, words: &str, name: Option<String>, event: Event) -> Html {
    let shown = both(icon.map(picture).unwrap_or_default(), text(words));
    tappable(wiring, class, Heard { name, ..Heard::default() }, event, shown)
}

/// The button that sends a form on.
#[inline(never)]
pub fn submit(words: &str) -> Html {
    html! { <button type="submit" class="button button--primary">{ text(words) }</button> }
}
