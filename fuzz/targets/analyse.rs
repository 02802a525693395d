//! The whole way from bytes to the verdicts.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::analyse(bytes));
