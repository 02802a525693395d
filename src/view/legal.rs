//! The provider's legal notice: its beginning, and the whole one tap away.

use yew::{Html, html};

use crate::session::screen::Legal;
use crate::view::element::{element, words};
use crate::view::link::outside_link;

/// The beginning shows in the summary, cut by the style sheet; screen readers get the whole once.
pub fn legal_notice(legal: &Legal) -> Html {
    html! {
        <details class="legal">
            <summary class="legal__summary">
                { words("span", "legal__label", &legal.label) }
                <span class="legal__beginning" aria-hidden="true">{ &legal.text }</span>
            </summary>
            { words("p", "legal__text", &legal.text) }
            if let Some(link) = &legal.link { { element("p", "legal__text", outside_link(link)) } }
        </details>
    }
}
