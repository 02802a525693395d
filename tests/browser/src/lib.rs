//! Nothing: the tests of this package run the library `carteiro` as wasm in a real browser.
//!
//! They are a package of their own because cargo builds a package's binaries for its integration tests, and the terminal
//! program is not for the browser.
