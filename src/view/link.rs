//! A link that opens beside the article.

use yew::{Callback, Html, MouseEvent, html};

use crate::session::screen::Link;
use crate::view::element::{both, element, text};
use crate::view::icon::{Icon, picture};

/// A paragraph with a link to another page, in a tab of its own: what was answered here stays. There may be none.
#[inline(never)]
pub fn linked(class: &'static str, link: Option<&Link>) -> Html {
    let paragraph = |link: &Link| element("p", class, anchor("link", &link.href, false, None, text(&link.label)));
    link.map(paragraph).unwrap_or_default()
}

/// Words that lead elsewhere. Where that place wants to know it, it is told the page's origin, and nothing more.
#[inline(never)]
pub fn anchor(class: &'static str, href: &str, tells_origin: bool, followed: Option<Callback<MouseEvent>>, words: Html) -> Html {
    let (rel, policy) = if tells_origin { ("noopener", Some("origin")) } else { ("noopener noreferrer", None) };
    html! {
        <a ~className={class} href={href.to_owned()} target="_blank" {rel} referrerpolicy={policy} onclick={followed}>
            { both(words, picture(Icon::Outward)) }
        </a>
    }
}
