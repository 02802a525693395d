//! The provider's legal notice: its beginning, and the whole one tap away.

use yew::{Html, html};

use crate::session::screen::Legal;
use crate::view::link::outside_link;

/// The beginning shows in the summary, cut by the style sheet; screen readers get the whole once.
pub fn legal_notice(legal: &Legal) -> Html {
    html! {
        <details class="legal">
            <summary class="legal__summary">
                <span class="legal__label">{ &legal.label }</span>
                <span class="legal__beginning" aria-hidden="true">{ &legal.text }</span>
            </summary>
            <p class="legal__text">{ &legal.text }</p>
            if let Some(link) = &legal.link { <p class="legal__text">{ outside_link(link) }</p> }
        </details>
    }
}
