//! A page's visible text.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::html(bytes));
