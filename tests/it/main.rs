//! Native integration tests: everything that needs no browser.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]
#![allow(missing_docs, reason = "nobody reads the documentation of tests")]

mod addresses;
mod conversation;
mod documented;
mod facts;
mod fixtures;
mod forms;
mod house;
mod leanings;
mod links;
mod listings;
mod logs;
mod mime;
mod oracle;
mod outcomes;
mod refusers;
mod replies;
mod robustness;
mod rules;
mod situations;
mod sources;
mod spans;
mod terminal;
mod tickets;
mod wordings;
