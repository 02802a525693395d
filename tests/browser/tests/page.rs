//! A corner of the page to draw in, and waiting for what was drawn.

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};

pub fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An empty element of the page.
pub fn corner() -> Element {
    let element = document().create_element("div").unwrap();
    document().document_element().unwrap().append_child(&element).unwrap();
    element
}

/// Until the view has been drawn and every event handled.
pub async fn settle() {
    let later = Promise::new(&mut |resolve, _| {
        web_sys::window().unwrap().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 30).unwrap();
    });
    JsFuture::from(later).await.unwrap();
}

pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let list = root.query_selector_all(selector).unwrap();
    (0..list.length()).map(|index| list.get(index).unwrap().unchecked_into()).collect()
}

#[track_caller]
pub fn one(root: &Element, selector: &str) -> Element {
    let found = all(root, selector);
    assert_eq!(found.len(), 1, "{selector}");
    found.into_iter().next().unwrap()
}

pub fn tap(element: &Element) {
    element.unchecked_ref::<HtmlElement>().click();
}
