//! The browser's side of input events, for the view.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, EventTarget, HtmlInputElement, HtmlTextAreaElement};

use crate::session::EDITABLE_BYTES_MAX;
use crate::view::reader::Reader;

/// The reader of this browser.
#[must_use]
pub fn reader() -> Reader {
    Reader { text: |input| text(input.target()), long_paste }
}

fn text(target: Option<EventTarget>) -> String {
    let Some(target) = target else { return String::new() };
    match target.dyn_into::<HtmlInputElement>() {
        Ok(input) => input.value(),
        Err(target) => target.dyn_into::<HtmlTextAreaElement>().map(|area| area.value()).unwrap_or_default(),
    }
}

fn long_paste(paste: &yew::Event) -> Option<String> {
    let text = paste.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    if text.len() <= EDITABLE_BYTES_MAX {
        return None;
    }
    paste.prevent_default();
    Some(text)
}
