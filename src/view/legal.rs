//! The provider's legal notice: its beginning, and the whole one tap away.

use yew::{Html, html};

use crate::session::screen::Legal;
use crate::view::element::{both, element, text, words};
use crate::view::link::linked;

/// The beginning shows in the summary, cut by the style sheet; screen readers get the whole once.
pub fn legal_notice(legal: &Legal) -> Html {
    let beginning = html! { <span class="legal__beginning" aria-hidden="true">{ text(&legal.text) }</span> };
    let link = linked("legal__text", legal.link.as_ref());
    let summary = element("summary", "legal__summary", both(words("span", "legal__label", &legal.label), beginning));
    element("details", "legal", both(summary, both(words("p", "legal__text", &legal.text), link)))
}
