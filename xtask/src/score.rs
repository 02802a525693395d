//! `cargo xtask score`: the terminal program over a corpus of bounces, judged by the corpus's own scorer.

use crate::problem::Problem;
use crate::process::{cargo, command, on_path, run as run_program};
use crate::project;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

/// The folders that are judged.
const FORMS: [&str; 3] = ["mails", "pasted", "lines"];
/// A command line has a limit; so many names are far below it.
const FILES_AT_ONCE: usize = 500;

/// Builds, reads all files, scores.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let Some(corpus) = std::env::var_os("CARTEIRO_CORPUS").map(PathBuf::from).filter(|folder| folder.join("score.py").is_file()) else {
        println!("No corpus: CARTEIRO_CORPUS does not name a folder with score.py. The score is skipped.");
        return Ok(());
    };
    let python = on_path("python3")
        .ok_or_else(|| Problem::missing("python3", "The corpus's scorer needs it. On Debian: `apt-get install python3`."))?;
    run_program(&mut cargo(&["build", "--profile", "terminal", "--package", "carteiro", "--no-default-features", "--bin", "carteiro"]))?;
    let files = project::files_below(&FORMS.map(|form| corpus.join(form)));
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| project::root().join("target"), PathBuf::from);
    let mut scorer = command(python);
    scorer.arg(corpus.join("score.py")).args(arguments).stdin(Stdio::piped());
    let mut scorer = scorer.spawn().map_err(Problem::io("The scorer can't be started"))?;
    let start = Instant::now();
    let read = feed(&target.join("terminal/carteiro"), &files, &mut scorer);
    let seconds = start.elapsed().as_secs_f32();
    let scored = scorer.wait().map_err(Problem::io("The scorer was lost"))?;
    read?;
    println!("{} files read in {seconds:.2} s.", files.len());
    if scored.success() { Ok(()) } else { Err(Problem::Failed("The scorer failed.".to_owned())) }
}

/// Each line that the terminal program prints goes to the scorer's input, which ends with this function.
fn feed(program: &Path, files: &[PathBuf], scorer: &mut Child) -> Result<(), Problem> {
    let Some(mut input) = scorer.stdin.take() else { return Ok(()) };
    for some in files.chunks(FILES_AT_ONCE) {
        let doing = || Problem::io("The terminal program can't be run");
        let mut analyser = Command::new(program)
            .args(["check", "--json"])
            .args(some)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(doing())?;
        if let Some(mut lines) = analyser.stdout.take() {
            std::io::copy(&mut lines, &mut input).map_err(doing())?;
        }
        if !analyser.wait().map_err(doing())?.success() {
            return Err(Problem::Failed("`carteiro check --json` failed.".to_owned()));
        }
    }
    Ok(())
}
