//! `cargo xtask bench`: how long a verdict takes, natively and in Chromium as wasm.

use crate::corpus;
use crate::problem::Problem;
use crate::suite;
use crate::{process, tools};

/// Runs `tests/browser/tests/bench.rs` twice: natively in the terminal program's form, and in the browser in the widget's, but
/// without wasm-opt. Shows what it measures.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    if !arguments.is_empty() {
        return Err(Problem::Usage("`cargo xtask bench` takes no arguments.".to_owned()));
    }
    let files = corpus::folder().map(|folder| corpus::files(&folder)).unwrap_or_default();
    let served = corpus::served("served", &files)?;
    println!("Building the analyser for this machine and for the browser: about two minutes for the first time.");
    let mut native = process::cargo(&["test", "--package", "browser", "--profile", "terminal", "--test", "bench"]);
    process::run(native.env("CARTEIRO_PACK", served.join(corpus::PACK)).args(["--", "--nocapture"]))?;
    let (runner, driver) = (tools::wasm_test_runner()?, tools::chromedriver()?);
    let mut wasm = suite::served_wasm_tests("bench", &runner, &driver, &served);
    process::run(wasm.args(["--release", "--", "--nocapture"]))
}
