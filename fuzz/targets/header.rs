//! A mail with whatever headers and parts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::header(bytes));
