//! The end of an instance: a panic stops the whole program, and the loader has to hear of it.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    static LISTENER: RefCell<Option<Function>> = const { RefCell::new(None) };
    static DEAD: Cell<bool> = const { Cell::new(false) };
}

/// Sets the hook. Yew would set its own otherwise.
pub fn hook() {
    yew::set_custom_panic_hook(Box::new(report));
}

/// Who is told.
pub fn listen(listener: Function) {
    LISTENER.with(|slot| {
        if let Ok(mut slot) = slot.try_borrow_mut() {
            *slot = Some(listener);
        }
    });
}

/// Whether this instance has panicked. What still calls into it, a timer or a listener on the window, must do nothing.
#[must_use]
pub fn is_dead() -> bool {
    DEAD.with(Cell::get)
}

/// Nothing of it is told: a panic's message may quote what the reader pasted.
fn report(_panic: &PanicHookInfo<'_>) {
    if DEAD.with(|dead| dead.replace(true)) {
        return;
    }
    LISTENER.with(|slot| {
        if let Ok(Some(listener)) = slot.try_borrow().as_deref() {
            let _ = listener.call0(&JsValue::NULL);
        }
    });
}
