//! The corpus as wasm in a browser: its records are those of the terminal program, word for word.
//!
//! `cargo xtask test corpus` packs the corpus and the records, and runs this in release form.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

mod fetched;
// The terminal program's own, so that nothing is written twice.
#[path = "../../../src/bin/carteiro/given.rs"]
mod given;
#[path = "../../../src/bin/carteiro/record.rs"]
mod record;

use browser::packed;
use carteiro::analysis::{OwnSide, analyse};
use given::Given;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_browser_says_what_the_terminal_says() {
    let pack = fetched::bytes("/corpus.pack").await.expect("the packed corpus");
    let expected = fetched::bytes("/records.jsonl").await.and_then(|bytes| String::from_utf8(bytes).ok()).expect("the records");
    let (files, mut expected) = (packed::files(&pack), expected.lines());
    let mut differing = 0;
    for file in &files {
        let given = Given::of(file.bytes.to_vec());
        let here = record::record(file.name, &given, &analyse(&given.text, &OwnSide::default())).to_string();
        let there = expected.next().unwrap_or_default();
        if here != there {
            differing += 1;
            if differing <= 5 {
                console_log!("browser:  {here}\nterminal: {there}");
            }
        }
    }
    console_log!("{} files, {differing} read otherwise than by the terminal program", files.len());
    assert!(!files.is_empty() && expected.next().is_none(), "the records are those of the files");
    assert_eq!(differing, 0);
}
