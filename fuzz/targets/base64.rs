//! A mail's body in base64.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::base64(bytes));
