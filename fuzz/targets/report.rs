//! Fields of a delivery report.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::report(bytes));
