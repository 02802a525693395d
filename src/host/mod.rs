//! The browser: the only files that touch `web-sys`, `js-sys` or gloo.
//!
//! Host pages are hostile and may deny anything: every call here asks, none assumes, and what is refused is done without.

pub mod clipboard;
pub mod console;
pub mod focus;
pub mod history;
pub mod mount;
pub mod notify;
pub mod paint;
pub mod reading;
pub mod shell;
pub mod stage;
pub mod storage;
