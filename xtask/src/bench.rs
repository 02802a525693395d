//! `cargo xtask bench`: how long a verdict takes, natively and in Chromium as wasm.

use crate::corpus;
use crate::problem::Problem;
use crate::suite;
use crate::{process, tools, widget};

/// Runs `tests/browser/tests/bench.rs` twice: natively in the terminal program's form, and in the browser in the widget's, but
/// without wasm-opt and with the standard library's allocator. Shows what it measures.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    if !arguments.is_empty() {
        return Err(Problem::Usage("`cargo xtask bench` takes no arguments.".to_owned()));
    }
    let files = corpus::folder().map(|folder| corpus::files(&folder)).unwrap_or_default();
    let served = corpus::served("served", &files)?;
    println!("Building the analyser for this machine and for the browser: about two minutes for the first time.");
    let mut native = process::cargo(&["test", "--package", "browser", "--profile", "terminal", "--test", "bench"]);
    process::run(native.env("CARTEIRO_PACK", served.join(corpus::PACK)).args(["--", "--nocapture"]))?;
    tools::for_building()?;
    let (runner, driver) = (tools::wasm_test_runner()?, tools::chromedriver()?);
    let mut wasm = suite::served_wasm_tests("bench", &runner, &driver, &served);
    // The standard library is the widget's, for size; a folder of its own keeps both from being built anew each time.
    wasm.envs(widget::SMALL).env("CARGO_UNSTABLE_PANIC_ABORT_TESTS", "true").args(["--target-dir", "target/bench"]);
    process::run(wasm.args(["--release", "--", "--nocapture"]))
}
