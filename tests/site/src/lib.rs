//! A folder served over HTTP on this machine: for `cargo xtask serve` and for tests in real browsers.
//!
//! GET and HEAD of static files, with the types a browser insists on, and pages held in memory for tests that need a host
//! page of their own. It is no web server for the open internet: no TLS, no ranges, no uploads.

mod path;
mod reply;
mod server;

pub use reply::Reply;
pub use server::{Request, Site};
