//! Many files as wasm in a browser: their records are those of the terminal program, word for word,
//! but for the ids of rules and block lists, which no reader sees and the widget does not carry.
//!
//! `cargo xtask test parity` packs the project's own fixtures and their records and runs this as the tests are built;
//! `cargo xtask test corpus` does so with the corpus, in release form.
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
use serde_json::Value;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_browser_says_what_the_terminal_says() {
    let pack = fetched::bytes("/corpus.pack").await.expect("the packed files");
    let expected = fetched::bytes("/records.jsonl").await.and_then(|bytes| String::from_utf8(bytes).ok()).expect("the records");
    let (files, mut expected) = (packed::files(&pack), expected.lines());
    let mut differing = 0;
    for file in &files {
        let given = Given::of(file.bytes.to_vec());
        let here = record::record(file.name, &given, &analyse(&given.text, &OwnSide::default()));
        let there = expected.next().and_then(|line| serde_json::from_str(line).ok()).unwrap_or_default();
        let (here, there) = (without_ids(here), without_ids(there));
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

/// The record without the ids of the rules and the block lists, which the terminal program alone holds.
/// What they decide stays: the cause, the line, the span, the list's name and its removal page.
fn without_ids(mut record: Value) -> Value {
    let recipients = record.get_mut("recipients").and_then(Value::as_array_mut);
    for recipient in recipients.into_iter().flatten().filter_map(Value::as_object_mut) {
        recipient.remove("rule");
        if let Some(list) = recipient.get_mut("block_list").and_then(Value::as_object_mut) {
            list.remove("id");
        }
    }
    record
}
