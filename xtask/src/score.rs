//! `cargo xtask score`: the terminal program over a corpus of bounces, judged by the corpus's own scorer: the whole, then each
//! half. `xtask/split.py` parts them: rules are tuned on one half, and the other tells whether they hold.

use crate::corpus;
use crate::problem::Problem;
use crate::process::{command, on_path, run as run_program};
use crate::project;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::time::Instant;

/// Builds, reads all files, scores three times.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let Some(corpus) = corpus::folder() else {
        println!("{} The score is skipped.", corpus::NONE);
        return Ok(());
    };
    let python = on_path("python3")
        .ok_or_else(|| Problem::missing("python3", "The corpus's scorer needs it. On Debian: `apt-get install python3`."))?;
    let (program, files) = (corpus::terminal()?, corpus::files(&corpus));
    let start = Instant::now();
    let records = corpus::records(&program, &files)?;
    println!("{} files read in {:.2} s.", files.len(), start.elapsed().as_secs_f32());
    let halves = project::notes()?.join("halves");
    run_program(command(&python).arg(project::root().join("xtask/split.py")).arg(&corpus).arg(&halves))?;
    // What falls short is listed only where it may be looked at.
    let without_misses = without_misses(arguments);
    let scorer = corpus.join("score.py");
    println!("\nThe whole corpus");
    score(&python, &scorer, &corpus, &without_misses, &records)?;
    println!("\nThe half that rules are tuned on");
    score(&python, &scorer, &halves.join("tuned"), arguments, &records)?;
    println!("\nThe half that is held out");
    score(&python, &scorer, &halves.join("held"), &without_misses, &records)
}

/// Runs the scorer with the labels of a folder.
fn score(python: &Path, scorer: &Path, folder: &Path, arguments: &[String], records: &[u8]) -> Result<(), Problem> {
    let mut scoring = command(python);
    scoring.arg(scorer).arg("--labels").arg(folder.join("labels.jsonl")).args(arguments).stdin(Stdio::piped());
    let mut scoring = scoring.spawn().map_err(Problem::io("The scorer can't be started"))?;
    // The input ends where it is dropped; a scorer that does not read it says why itself.
    let fed = scoring.stdin.take().map(|mut input| input.write_all(records));
    let scored = scoring.wait().map_err(Problem::io("The scorer was lost"))?;
    if scored.success() && fed.is_some_and(|fed| fed.is_ok()) { Ok(()) } else { Err(Problem::Failed("The scorer failed.".to_owned())) }
}

fn without_misses(arguments: &[String]) -> Vec<String> {
    let mut kept = Vec::new();
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        if argument == "--misses" {
            rest.next();
        } else if !argument.starts_with("--misses=") {
            kept.push(argument.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    #[test]
    fn misses_are_taken_out_and_all_else_stays() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(super::without_misses(&words("--by class --misses 40")), words("--by class"));
        assert_eq!(super::without_misses(&words("--misses=3 --json")), words("--json"));
        assert!(super::without_misses(&words("--misses")).is_empty());
    }
}
