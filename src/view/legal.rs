//! The provider's legal notice: its beginning, and the whole one tap away.

use yew::{Html, Properties, function_component, html};

use crate::session::screen::Legal;
use crate::view::link::OutsideLink;

/// Properties of [`LegalNotice`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LegalNoticeProps {
    /// The notice.
    pub legal: Legal,
}

/// The beginning shows in the summary, cut by the style sheet; screen readers get the whole once.
#[function_component]
pub fn LegalNotice(props: &LegalNoticeProps) -> Html {
    let legal = &props.legal;
    html! {
        <details class="legal">
            <summary class="legal__summary">
                <span class="legal__label">{ &legal.label }</span>
                <span class="legal__beginning" aria-hidden="true">{ &legal.text }</span>
            </summary>
            <p class="legal__text">{ &legal.text }</p>
            if let Some(link) = &legal.link { <p class="legal__text"><OutsideLink link={link.clone()} /></p> }
        </details>
    }
}
