//! `cargo xtask fuzz`: libFuzzer over the targets in `fuzz/targets/`, with seeds made from the fixtures.
//!
//! What it finds by itself grows in `target/fuzz/corpus/`; an input that breaks something is kept in `target/fuzz/broken/`.

use crate::problem::Problem;
use crate::process::{command, run as run_program};
use crate::{project, seeds, tools};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Instant;

const USAGE: &str = "cargo xtask fuzz [TARGET…] [--runs N]";
const PLATFORM: &str = "x86_64-unknown-linux-gnu";
/// A short run, for CI: this long for each target.
const SECONDS: u32 = 2;
/// An input that takes longer is a finding.
const SECONDS_AN_INPUT_MAX: u32 = 10;

/// Builds the targets and runs those named, or all. Where the tools can't be had, it says so and is content.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let options = Options::read(arguments, &targets())?;
    let mut build = match tools::cargo_fuzz() {
        Ok(fuzz) => fuzz,
        Err(problem @ Problem::Missing { .. }) => {
            println!("{problem} The fuzzing is skipped.");
            return Ok(());
        }
        Err(problem) => return Err(problem),
    };
    let folder = project::target().join("fuzz");
    println!("Building the fuzz targets: about a minute for the first time.");
    // The project has no unsafe code, so that a sanitizer would cost half of the speed for nothing.
    run_program(build.args(["build", "--sanitizer", "none", "--target", PLATFORM, "--target-dir"]).arg(&folder))?;
    let (mut runs, mut broken) = (0, Vec::new());
    for target in &options.targets {
        match fuzz(target, &folder, options.runs)? {
            Some(done) => runs += done,
            None => broken.push(target.as_str()),
        }
    }
    println!("{:<20} {runs:>12} runs", "all");
    if broken.is_empty() { Ok(()) } else { Err(Problem::Failed(format!("Broken: {}.", broken.join(", ")))) }
}

/// Runs one target; the number of its runs, or `None` where an input broke it.
fn fuzz(target: &str, folder: &Path, runs: Option<u64>) -> Result<Option<u64>, Problem> {
    let (corpus, seeds, broken) = (folder.join("corpus").join(target), folder.join("seeds").join(target), folder.join("broken"));
    for place in [&corpus, &broken] {
        std::fs::create_dir_all(place).map_err(Problem::io(format!("{} can't be made", place.display())))?;
    }
    seeds::write(target, &seeds)?;
    let mut fuzzer = command(folder.join(PLATFORM).join("release").join(target));
    // A short run starts from the seeds alone: to read again all that long runs have found would take longer than the run.
    if runs.is_some() {
        fuzzer.arg(&corpus);
    }
    fuzzer.arg(&seeds).arg(format!("-artifact_prefix={}/{target}-", broken.display()));
    fuzzer.args(["-print_final_stats=1", "-max_len=8192", "-rss_limit_mb=2048", &format!("-timeout={SECONDS_AN_INPUT_MAX}")]);
    match runs {
        Some(runs) => fuzzer.arg(format!("-runs={runs}")),
        None => fuzzer.arg(format!("-max_total_time={SECONDS}")),
    };
    let start = Instant::now();
    let output = fuzzer.stdout(Stdio::null()).output().map_err(Problem::io(format!("The target {target} can't be run")))?;
    let told = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let last: Vec<&str> = told.lines().rev().take(40).collect();
        println!("{}\n{target} is broken.", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
        return Ok(None);
    }
    let done = told.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")?.trim().parse().ok()).unwrap_or(0);
    println!("{target:<20} {done:>12} runs in {:.1} s", start.elapsed().as_secs_f32());
    Ok(Some(done))
}

/// The targets, by the names of their files.
fn targets() -> Vec<String> {
    let files = project::files_below(&[project::root().join("fuzz/targets")]);
    let stem = |file: &PathBuf| file.file_stem().map(|name| name.to_string_lossy().into_owned());
    files.iter().filter_map(stem).collect()
}

#[derive(Debug, PartialEq, Eq)]
struct Options {
    targets: Vec<String>,
    runs: Option<u64>,
}

impl Options {
    fn read(arguments: &[String], known: &[String]) -> Result<Self, Problem> {
        let mut options = Self { targets: Vec::new(), runs: None };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            if argument == "--runs" {
                let runs = rest.next().and_then(|value| value.parse().ok());
                options.runs = Some(runs.ok_or_else(|| Problem::Usage(format!("--runs takes a number. {USAGE}")))?);
            } else if known.contains(argument) {
                options.targets.push(argument.clone());
            } else {
                return Err(Problem::Usage(format!("There is no target `{argument}`. There are: {}. {USAGE}", known.join(", "))));
            }
        }
        if options.targets.is_empty() {
            options.targets = known.to_vec();
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::{Options, targets};

    fn read(words: &str) -> Option<Options> {
        let known = ["analyse".to_owned(), "date".to_owned()];
        Options::read(&words.split_whitespace().map(str::to_owned).collect::<Vec<_>>(), &known).ok()
    }

    #[test]
    fn options_are_read_and_others_refused() {
        assert_eq!(read("date --runs 5"), Some(Options { targets: vec!["date".to_owned()], runs: Some(5) }));
        assert_eq!(read("").map(|options| options.targets.len()), Some(2));
        assert_eq!(read("--runs"), None);
        assert_eq!(read("dates"), None);
    }

    #[test]
    fn every_target_is_named_in_the_manifest() {
        let manifest = std::fs::read_to_string(crate::project::root().join("fuzz/Cargo.toml")).unwrap();
        assert!(targets().len() > 8);
        for target in targets() {
            assert!(manifest.contains(&format!("path = \"targets/{target}.rs\"")), "{target}");
        }
    }
}
