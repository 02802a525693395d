//! The widget in a real browser, used as a person would use it.
//!
//! [`Site`] serves the built page on this machine, [`Phone`] is Chromium at 390×844 with touch, steered through WebDriver. A
//! story reads like what a person does and sees: `phone.tap("button", "Voltar").await; phone.see("…").await`. What can't be
//! found or seen fails the test with the visible text, and leaves a screenshot below `target/e2e/`.
//!
//! There is no skipping here: without chromedriver every test fails. Whether to start at all is `cargo xtask test`'s affair.
#![allow(clippy::expect_used, clippy::panic, reason = "a test's way of saying what went wrong")]

mod driver;
mod hands;
mod looking;
mod measures;
mod phone;
/// Which texts and taps lead to which outcome; native tests prove that they do.
#[path = "../../it/situations.rs"]
pub mod situations;
pub mod walk;
mod wire;

pub use looking::Control;
pub use measures::{Logged, Sent, Violation};
pub use phone::{Line, Options, Phone};
pub use site::{Reply, Site};

use std::path::PathBuf;
use std::time::Duration;

const STORY_SECONDS_MAX: u64 = 120;

/// Runs one story to its end, on this thread.
///
/// # Panics
/// When the story panics, or takes more than two minutes.
pub fn run<T>(story: impl Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime can be had");
    let limit = Duration::from_secs(STORY_SECONDS_MAX);
    runtime.block_on(async { tokio::time::timeout(limit, story).await }).expect("a story takes at most two minutes")
}

/// The built page, `dist/`, served on a free port.
///
/// # Panics
/// When it was not built.
#[must_use]
pub fn sample_site() -> Site {
    let dist = project().join("dist");
    assert!(dist.join("index.html").is_file(), "dist/ is not built: `cargo xtask test e2e` builds it first");
    let site = Site::open(&dist).expect("a port can be had");
    site.compressed_from(&project().join("target/brotli"));
    site
}

/// The project's folder.
#[must_use]
pub fn project() -> PathBuf {
    let crate_folder = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    crate_folder.ancestors().nth(2).map(PathBuf::from).unwrap_or(crate_folder)
}

/// Where screenshots of failures and profiles of running browsers are kept.
pub(crate) fn scratch() -> PathBuf {
    let folder = project().join("target/e2e");
    std::fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}
