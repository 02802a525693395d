//! A page in Chromium.

#[path = "../fetched.rs"]
mod fetched;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen]
extern "C" {
    /// Milliseconds.
    #[wasm_bindgen(js_namespace = performance)]
    pub fn now() -> f64;
}

pub fn say(line: &str) {
    console_log!("{line}");
}

#[wasm_bindgen_test]
async fn time_of_a_verdict() {
    super::all(&fetched::bytes("/corpus.pack").await.unwrap_or_default());
}
