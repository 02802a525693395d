//! Waiting until the browser has painted.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

/// A tab in the background paints nothing and would wait for ever.
const PATIENCE_MS: u32 = 250;

/// Calls back once what now stands in the document has been painted: a frame callback runs just before a frame, so the
/// task after it is the first behind the paint.
pub fn after_paint(then: Callback<()>) {
    let waiting = Rc::new(Cell::new(true));
    let once = {
        let waiting = waiting.clone();
        Callback::from(move |()| {
            if waiting.replace(false) {
                then.emit(());
            }
        })
    };
    Timeout::new(PATIENCE_MS, {
        let once = once.clone();
        move || once.emit(())
    })
    .forget();
    let frame = Closure::once_into_js(move || Timeout::new(0, move || once.emit(())).forget());
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(frame.as_ref().unchecked_ref());
    }
}
