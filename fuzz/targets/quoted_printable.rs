//! A mail's body in quoted-printable.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::quoted_printable(bytes));
