//! Lines of a log.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::smtp_log(bytes));
