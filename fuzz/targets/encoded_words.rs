//! A subject with encoded words (RFC 2047).
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::encoded_words(bytes));
