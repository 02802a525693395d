//! Stories in a real browser. `cargo xtask test e2e` builds the page and runs them; a name after `--` runs some of them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "tests")]

mod article;
mod crash;
mod element;
mod frame;
mod harness;
mod looks;
mod pastes;
mod portal;
mod stories;
mod ticket;
mod ways;
