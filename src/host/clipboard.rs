//! Copying, by whichever way the browser grants.

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Clipboard, Element, HtmlDocument, HtmlTextAreaElement};

/// Puts `text` on the clipboard, then tells `done` whether it is there. Where the Clipboard API refuses, the text area
/// `spare` holds the same text: it is opened and selected, and the old copy command tried; a reader can finish by hand.
pub fn copy(text: &str, spare: Option<Element>, done: impl FnOnce(bool) + 'static) {
    let Some(clipboard) = clipboard() else {
        return done(select_and_copy(spare));
    };
    // Called once either way: with nothing where the text was taken, else with what went wrong.
    let settled = Closure::once(move |outcome: JsValue| done(outcome.is_undefined() || select_and_copy(spare)));
    let _ = clipboard.write_text(text).then2(&settled, &settled);
    settled.forget();
}

/// The Clipboard API; missing on pages that were not fetched securely.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?;
    clipboard.is_object().then(|| clipboard.unchecked_into())
}

fn select_and_copy(spare: Option<Element>) -> bool {
    let Some(area) = spare.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    if let Ok(Some(details)) = area.closest("details") {
        let _ = details.set_attribute("open", "");
    }
    let _ = area.focus();
    area.select();
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
