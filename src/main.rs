//! The widget's entry: what the loader, `carteiro.js`, calls.

use carteiro::host::mount::{self, App};
use carteiro::host::panic;
use carteiro::host::shell::Shell;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

fn main() {
    panic::hook();
}

/// Tells `listener` when this instance has panicked and can't be used any more.
#[wasm_bindgen]
pub fn watch(listener: Function) {
    panic::listen(listener);
}

/// Draws the widget for one element.
#[wasm_bindgen]
pub fn mount(shell: Shell) -> Mounted {
    Mounted(mount::mount(shell))
}

/// A widget that stands.
#[wasm_bindgen]
pub struct Mounted(AppHandle<App>);

#[wasm_bindgen]
impl Mounted {
    /// Takes it away, with all its listeners.
    pub fn unmount(self) {
        self.0.destroy();
    }
}
