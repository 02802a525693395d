//! The shapes that most of a screen is made of. What the macro writes for an element is long: here it is written once for many.

use yew::{Html, html};

/// An element that only holds others.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, children: Html) -> Html {
    html! { <@{tag} {class}>{ children }</@> }
}

/// An element with words in it.
#[inline(never)]
pub fn words(tag: &'static str, class: &'static str, words: &str) -> Html {
    element(tag, class, html! { words })
}

/// A paragraph, where there is something to say.
#[inline(never)]
pub fn maybe(class: &'static str, text: Option<&String>) -> Html {
    text.map(|text| words("p", class, text)).unwrap_or_default()
}

/// One element a text.
#[inline(never)]
pub fn each(tag: &'static str, class: &'static str, texts: &[String]) -> Html {
    texts.iter().map(|text| words(tag, class, text)).collect()
}
