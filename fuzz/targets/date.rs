//! A date as mail or a log writes it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::date(bytes));
