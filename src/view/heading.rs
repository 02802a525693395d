//! The heading of a screen, which gets the focus when the screen changes.

use yew::Html;

use crate::session::screen::Tone;
use crate::view::element::{both, element, reachable, text};
use crate::view::icon::{Icon, picture};

/// A heading of the page's own level.
pub fn heading(id: String, level: u8, words: &str, tone: Option<Tone>) -> Html {
    let sign = tone.map(|tone| element("span", "heading__sign", picture(Icon::of_tone(tone)))).unwrap_or_default();
    element("div", class(tone), both(sign, reachable(heading_tag(level), "heading__text", Some(id), text(words))))
}

/// The element of a heading of that level; the page names 2 to 5.
pub const fn heading_tag(level: u8) -> &'static str {
    match level {
        ..=2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        6.. => "h6",
    }
}

const fn class(tone: Option<Tone>) -> &'static str {
    match tone {
        None => "heading",
        Some(Tone::Problem) => "heading heading--problem",
        Some(Tone::Waiting | Tone::Open) => "heading heading--waiting",
        Some(Tone::Good) => "heading heading--good",
    }
}
