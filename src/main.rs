//! The widget's entry: what the loader, `carteiro.js`, calls.

use carteiro::host::shell::Shell;
use carteiro::host::stage::Standing;
#[cfg(target_arch = "wasm32")]
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use wasm_bindgen::prelude::wasm_bindgen;

/// Hands out the instance's memory.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: WasmDynamicTalc = new_wasm_dynamic_allocator();

fn main() {}

/// Draws the widget of one element into its stage.
#[wasm_bindgen]
pub fn mount(shell: Shell) -> Mounted {
    Mounted(Standing::new(shell))
}

/// Builds a piece of what the first verdict needs; for when the browser has nothing else to do. Returns whether there is more.
#[wasm_bindgen]
#[must_use]
pub fn prepare() -> bool {
    carteiro::rules::prepare()
}

/// A stage that was drawn into, to be used again when its element has left.
#[wasm_bindgen]
pub struct Mounted(Standing);

#[wasm_bindgen]
impl Mounted {
    /// Draws another element's widget.
    pub fn enter(&mut self, shell: Shell) {
        self.0.enter(shell);
    }

    /// Takes the widget away, with all its listeners.
    pub fn leave(&mut self) {
        self.0.leave();
    }
}
