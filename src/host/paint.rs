//! Waiting until the browser has painted.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// A tab in the background paints nothing and would wait for ever.
const PATIENCE_MS: u32 = 250;

/// Calls back once what now stands in the document has been painted: a frame callback runs just before a frame, so the
/// task after it is the first behind the paint.
pub fn after_paint(then: impl Fn() + 'static) {
    let waiting = Cell::new(true);
    let once = Rc::new(move || {
        if waiting.replace(false) {
            then();
        }
    });
    let late = once.clone();
    Timeout::new(PATIENCE_MS, move || late()).forget();
    let frame = Closure::once_into_js(move || Timeout::new(0, move || once()).forget());
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(frame.as_ref().unchecked_ref());
    }
}
