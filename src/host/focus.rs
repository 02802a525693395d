//! Finding and focusing what stands in the shadow root.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The element of that id below `stage`. Ids of a shadow root are out of the document's sight.
#[must_use]
pub fn find(stage: &Element, id: &str) -> Option<Element> {
    stage.query_selector(&["[id='", id, "']"].concat()).ok().flatten()
}

/// Moves the focus there; the browser scrolls as far as needed.
pub fn focus(stage: &Element, id: &str) {
    if let Some(element) = find(stage, id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
