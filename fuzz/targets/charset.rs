//! A body in each charset; the first byte chooses it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::charset(bytes));
