//! A link that opens beside the article.

use yew::{Html, Properties, function_component, html};

use crate::session::screen::Link;
use crate::view::icon::{Icon, Picture};

/// Properties of [`OutsideLink`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct OutsideLinkProps {
    /// Where it goes.
    pub link: Link,
}

/// A link to another page, in a tab of its own: what was answered here stays.
#[function_component]
pub fn OutsideLink(props: &OutsideLinkProps) -> Html {
    html! {
        <a class="link" href={props.link.href.clone()} target="_blank" rel="noopener noreferrer">
            { &props.link.label }
            <Picture icon={Icon::Outward} />
        </a>
    }
}
