//! `cargo xtask bench`: how long a verdict takes in Chromium, as wasm.

use crate::problem::Problem;
use crate::suite;
use crate::{process, tools};

/// Runs `tests/browser/tests/bench.rs`, in release form but without wasm-opt, and shows what it measures.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    if !arguments.is_empty() {
        return Err(Problem::Usage("`cargo xtask bench` takes no arguments.".to_owned()));
    }
    let (runner, driver) = (tools::wasm_test_runner()?, tools::chromedriver()?);
    println!("Building the analyser for the browser: about a minute for the first time.");
    let mut bench = suite::wasm_tests("bench", &runner, &driver);
    process::run(bench.args(["--release", "--", "--nocapture"]))
}
