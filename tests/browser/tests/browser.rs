//! The crate in a real browser, as wasm: what only wasm can get wrong.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may stop")]

// The host: history, storage, and the whole widget on a stage.
mod host;
// A corner of the page to draw in.
mod page;
// A screen of each kind.
mod screens;
// The view: roles, names and events.
mod view;

use carteiro::analysis::{OwnSide, analyse};
use carteiro::evidence::Kind;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn an_ordinary_text_is_no_bounce() {
    let analysis = analyse("Oi, tudo bem? Amanhã às 10h na padaria.", &OwnSide::default());
    assert_eq!(analysis.kind, Kind::Other);
    assert!(analysis.recipients.is_empty());
}
