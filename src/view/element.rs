//! The shapes that most of a screen is made of. What the macro writes for an element is long: here it is written once for many.
//!
//! A class that is an expression is given as the element's property, `~className`: as the attribute `class` it would bring along
//! Yew's set of classes with its hashing, 1 KB of the download, to join what nobody here takes apart.

use yew::virtual_dom::{AttributeOrProperty, Attributes, Listeners, VTag, VText};
use yew::{Html, NodeRef, html};

/// An element that only holds others.
#[inline(never)]
pub fn element(tag: &'static str, class: &'static str, children: Html) -> Html {
    reachable(tag, class, None, children)
}

/// The same, which by its id the focus can be sent to. As the macro writes it, apart from asking three times whether the tag is an
/// `input` or a `textarea`, 300 bytes of the download; Yew's version is pinned.
#[inline(never)]
pub fn reachable(tag: &'static str, class: &'static str, id: Option<String>, children: Html) -> Html {
    let tabindex = id.is_some().then_some(AttributeOrProperty::Static("-1"));
    let id = id.map(|id| AttributeOrProperty::Attribute(id.into()));
    let values = Box::new([Some(AttributeOrProperty::Property(class.into())), id, tabindex]);
    let attributes = Attributes::Dynamic { keys: &["className", "id", "tabindex"], values };
    VTag::__new_other(tag.into(), NodeRef::default(), None, attributes, Listeners::None, children).into()
}

/// One and then the other.
#[inline(never)]
pub fn both(one: Html, other: Html) -> Html {
    together(vec![one, other])
}

/// Words alone.
#[inline(never)]
pub fn text(words: &str) -> Html {
    VText::new(words.to_owned()).into()
}

/// An element with words in it.
#[inline(never)]
pub fn words(tag: &'static str, class: &'static str, words: &str) -> Html {
    element(tag, class, text(words))
}

/// A paragraph, where there is something to say.
#[inline(never)]
pub fn maybe(class: &'static str, said: Option<&String>) -> Html {
    said.map(|said| words("p", class, said)).unwrap_or_default()
}

/// What shows behind its summary, in a tap.
#[inline(never)]
pub fn whole(summary: &str, open: bool, children: Html) -> Html {
    let parts = both(words("summary", "whole__summary", summary), children);
    html! { <details class="whole" {open}>{ parts }</details> }
}

/// Another's words, as they stand there, which no browser may translate.
#[inline(never)]
pub fn verbatim(class: &'static str, children: Html) -> Html {
    html! { <div ~className={class} translate="no">{ children }</div> }
}

/// A list with an item a text, where there is any.
#[inline(never)]
pub fn list(tag: &'static str, [class, item]: [&'static str; 2], texts: &[String]) -> Html {
    if texts.is_empty() { Html::default() } else { element(tag, class, each("li", item, texts)) }
}

/// What to do, in order; it may be nothing.
pub fn steps(steps: &[String]) -> Html {
    list("ol", ["steps", "steps__item"], steps)
}

/// One element a text.
#[inline(never)]
pub fn each(tag: &'static str, class: &'static str, texts: &[String]) -> Html {
    all(texts, |text| words(tag, class, text))
}

/// One piece for each of these.
pub fn all<T>(these: &[T], shown: impl Fn(&T) -> Html) -> Html {
    let mut pieces = Vec::with_capacity(these.len());
    for this in these {
        pieces.push(shown(this));
    }
    together(pieces)
}

/// One piece after the other.
#[inline(never)]
pub fn together(pieces: Vec<Html>) -> Html {
    pieces.into_iter().collect()
}
