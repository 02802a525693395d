//! The console, for whoever embeds the widget; the reader never needs it.

use wasm_bindgen::JsValue;

use crate::config::Problem;

/// Tells about an attribute that could not be taken as given.
pub fn warn(problem: &Problem) {
    let line = ["<carteiro-widget> ", &problem.attribute, ": ", &problem.sentence].concat();
    web_sys::console::warn_1(&JsValue::from_str(&line));
}
