//! A link that opens beside the article.

use yew::{Html, html};

use crate::session::screen::Link;
use crate::view::icon::{Icon, picture};

/// A link to another page, in a tab of its own: what was answered here stays.
#[inline(never)]
pub fn outside_link(link: &Link) -> Html {
    html! {
        <a class="link" href={link.href.clone()} target="_blank" rel="noopener noreferrer">
            { &link.label }
            { picture(Icon::Outward) }
        </a>
    }
}
