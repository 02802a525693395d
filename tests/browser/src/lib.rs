//! What the tests and the benchmark of this package have in common: what they read.
//!
//! They run the library `carteiro` as wasm in a real browser. They are a package of their own because cargo builds a package's
//! binaries for its integration tests, and the terminal program is not for the browser.

/// Texts made to be slow to read.
pub mod hard;
/// Many files in one, as `cargo xtask` packs the corpus for the browser.
pub mod packed;
