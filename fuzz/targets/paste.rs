//! The text as given, to clean lines and back to lines that were flattened.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::paste(bytes));
