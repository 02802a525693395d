//! `cargo xtask test`: every check of the project, step by step, and one line of totals.

use crate::problem::Problem;
use crate::process::{cargo, check, count_tests};
use crate::totals::Totals;
use crate::{corpus, project, tools, widget};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

struct Step {
    name: &'static str,
    /// Only `cargo xtask test all`, or its own name, runs it.
    slow: bool,
    run: fn(&[String]) -> Result<Totals, Problem>,
}

/// In the order in which they run: what is quick to tell comes first.
const STEPS: [Step; 7] = [
    Step { name: "fmt", slow: false, run: fmt },
    Step { name: "clippy", slow: false, run: clippy },
    Step { name: "native", slow: false, run: native },
    Step { name: "wasm", slow: false, run: wasm },
    Step { name: "parity", slow: false, run: parity },
    Step { name: "e2e", slow: false, run: e2e },
    Step { name: "corpus", slow: true, run: corpus },
];

/// Runs the steps named, or all that are not slow. A step that fails does not keep the next from running.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let names: Vec<&String> = arguments.iter().take_while(|argument| *argument != "--").collect();
    let filter: Vec<String> = arguments.iter().skip_while(|argument| *argument != "--").cloned().collect();
    let mut totals = Totals::default();
    for step in chosen(&names)? {
        println!("\n── {}", step.name);
        let start = Instant::now();
        let counted = match (step.run)(&filter) {
            Ok(counted) => counted,
            Err(problem) => undone(step.name, &problem),
        };
        println!("── {}: {counted} in {:.1} s", step.name, start.elapsed().as_secs_f32());
        totals.add(counted);
    }
    println!("\n{totals}");
    // The line above is the whole verdict, so a failure adds no text of its own.
    if totals.failed == 0 { Ok(()) } else { std::process::exit(1) }
}

fn chosen(names: &[&String]) -> Result<Vec<&'static Step>, Problem> {
    let all = names.iter().any(|name| *name == "all");
    if let Some(unknown) = names.iter().find(|name| **name != "all" && !STEPS.iter().any(|step| step.name == **name)) {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        return Err(Problem::Usage(format!("There is no step `{unknown}`. There are: {}, and `all`.", known.join(", "))));
    }
    let wanted = |step: &&Step| match names {
        [] => !step.slow,
        _ => all || names.iter().any(|name| *name == step.name),
    };
    Ok(STEPS.iter().filter(wanted).collect())
}

/// A step that could not run: where a tool is missing it is skipped, except in CI, which must have all tools.
fn undone(step: &str, problem: &Problem) -> Totals {
    let in_ci = std::env::var("CI").is_ok_and(|value| value == "true" || value == "1");
    match problem {
        Problem::Missing { .. } if !in_ci => {
            println!("{problem} The step {step} is skipped.");
            Totals::SKIPPED
        }
        Problem::Missing { .. } => {
            println!("{problem} The step {step} counts as failed, because CI is set.");
            Totals::FAILED
        }
        Problem::Usage(_) | Problem::Failed(_) | Problem::Io { .. } => {
            println!("{problem} The step {step} counts as failed.");
            Totals::FAILED
        }
    }
}

fn fmt(_filter: &[String]) -> Result<Totals, Problem> {
    let mut totals = check(&mut cargo(&["fmt", "--all", "--check"]))?;
    // The fuzz targets are a workspace of their own, because they need another Rust.
    totals.add(check(&mut cargo(&["fmt", "--manifest-path", "fuzz/Cargo.toml", "--check"]))?);
    Ok(totals)
}

/// Four times, because each form compiles code that the others leave out: everything as it is built here, the pure core
/// without the widget, the widget for the browser, and the tests that run there.
fn clippy(_filter: &[String]) -> Result<Totals, Problem> {
    tools::wasm_test_runner()?;
    let forms: [&[&str]; 4] = [
        &["--workspace", "--all-targets"],
        &["--package", "carteiro", "--no-default-features", "--all-targets"],
        &["--package", "carteiro", "--target", "wasm32-unknown-unknown", "--lib", "--bin", "carteiro-widget"],
        &[
            "--package",
            "browser",
            "--target",
            "wasm32-unknown-unknown",
            "--lib",
            "--test",
            "browser",
            "--test",
            "bench",
            "--test",
            "corpus",
        ],
    ];
    let mut totals = Totals::default();
    for form in forms {
        totals.add(check(cargo(&["clippy", "--quiet"]).args(form).args(["--", "-D", "warnings"]))?);
    }
    Ok(totals)
}

/// With the widget's feature, so that tests beside its code run too; that the core does without it, clippy's second form proves.
fn native(filter: &[String]) -> Result<Totals, Problem> {
    count_tests(cargo(&["test", "--workspace", "--exclude", "e2e", "--no-fail-fast"]).args(filter))
}

fn wasm(filter: &[String]) -> Result<Totals, Problem> {
    let (runner, driver) = (tools::wasm_test_runner()?, tools::chromedriver()?);
    count_tests(wasm_tests("browser", &runner, &driver).args(filter))
}

/// A test crate that runs in headless Chromium; `webdriver.json` has Chromium's flags.
pub(crate) fn wasm_tests(name: &str, runner: &Path, driver: &Path) -> Command {
    let mut tests = cargo(&["test", "--package", "browser", "--target", "wasm32-unknown-unknown", "--test", name]);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner).env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    tests
}

/// The same, in a folder from which its page can fetch files: the runner serves the one that it runs in.
pub(crate) fn served_wasm_tests(name: &str, runner: &Path, driver: &Path, served: &Path) -> Command {
    let mut tests = wasm_tests(name, runner, driver);
    let in_folder = [Path::new("env"), Path::new("-C"), served, runner].map(|word| word.to_string_lossy().into_owned()).join(" ");
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", in_folder);
    tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", project::root().join("tests/browser/webdriver.json"));
    // A shared machine may be slow.
    tests.env("WASM_BINDGEN_TEST_TIMEOUT", "600");
    tests
}

/// What the browser says of the project's own fixtures is what the terminal program says; both as the tests have them, so that
/// hardly anything is built for it.
fn parity(filter: &[String]) -> Result<Totals, Problem> {
    let (runner, driver) = (tools::wasm_test_runner()?, tools::chromedriver()?);
    let served = corpus::served_with_records("fixtures", &corpus::tested_terminal()?, &corpus::fixtures())?;
    let nocapture = if filter.is_empty() { &["--", "--nocapture"][..] } else { &[] };
    count_tests(served_wasm_tests("corpus", &runner, &driver, &served).args(nocapture).args(filter))
}

/// What the browser says of the corpus is what the terminal program says.
fn corpus(_filter: &[String]) -> Result<Totals, Problem> {
    let Some(folder) = corpus::folder() else {
        println!("{} The step corpus is skipped.", corpus::NONE);
        return Ok(Totals::SKIPPED);
    };
    let (runner, driver) = (tools::wasm_test_runner()?, tools::chromedriver()?);
    let served = corpus::served_with_records("served", &corpus::terminal()?, &corpus::files(&folder))?;
    count_tests(served_wasm_tests("corpus", &runner, &driver, &served).args(["--release", "--", "--nocapture"]))
}

/// Two browsers at once, as on two cores.
fn e2e(filter: &[String]) -> Result<Totals, Problem> {
    let (driver, axe) = (tools::chromedriver()?, tools::axe()?);
    widget::compressed()?;
    let mut tests = cargo(&["test", "--package", "e2e", "--no-fail-fast"]);
    tests.env("CHROMEDRIVER", driver).env("CARTEIRO_AXE", axe).env("RUST_TEST_THREADS", "2");
    // A trace of the runtime's insides hides the message, which has the place and a screenshot.
    tests.env("RUST_BACKTRACE", "0");
    count_tests(tests.args(filter))
}

#[cfg(test)]
mod tests {
    use super::chosen;

    fn names(words: &[&str]) -> Option<Vec<&'static str>> {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let steps = chosen(&words.iter().collect::<Vec<_>>()).ok()?;
        Some(steps.into_iter().map(|step| step.name).collect())
    }

    #[test]
    fn steps_run_in_their_own_order() {
        assert_eq!(names(&["e2e", "fmt"]), Some(vec!["fmt", "e2e"]));
        assert_eq!(names(&["all"]).map(|all| all.len() - 1), names(&[]).map(|quick| quick.len()));
        assert_eq!(names(&["end"]), None);
    }
}
