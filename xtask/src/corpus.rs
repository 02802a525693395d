//! The corpus of bounces that `CARTEIRO_CORPUS` names, the project's own fixtures, and what the terminal program says of their files.

use crate::problem::Problem;
use crate::process::{cargo, run};
use crate::project;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folders that are judged.
const FORMS: [&str; 3] = ["mails", "pasted", "lines"];
/// A command line has a limit; so many names are far below it.
const FILES_AT_ONCE: usize = 500;

/// The corpus's folder; `None` where the variable is not set or names no corpus.
pub(crate) fn folder() -> Option<PathBuf> {
    std::env::var_os("CARTEIRO_CORPUS").map(PathBuf::from).filter(|folder| folder.join("score.py").is_file())
}

/// What is said where there is none.
pub(crate) const NONE: &str = "No corpus: CARTEIRO_CORPUS does not name a folder with score.py.";

/// All files that are read.
pub(crate) fn files(corpus: &Path) -> Vec<PathBuf> {
    project::files_below(&FORMS.map(|form| corpus.join(form)))
}

/// The project's own fixtures.
pub(crate) fn fixtures() -> Vec<PathBuf> {
    let mut files = project::files_below(&[project::root().join("tests/fixtures")]);
    files.retain(|file| file.extension().is_some_and(|ending| ending == "eml" || ending == "txt"));
    files
}

/// Builds the terminal program as the tests have it.
pub(crate) fn tested_terminal() -> Result<PathBuf, Problem> {
    run(&mut cargo(&["build", "--workspace", "--exclude", "e2e", "--bin", "carteiro"]))?;
    Ok(project::target().join("debug/carteiro"))
}

/// Builds the terminal program in its quick form.
pub(crate) fn terminal() -> Result<PathBuf, Problem> {
    run(&mut cargo(&["build", "--profile", "terminal", "--package", "carteiro", "--no-default-features", "--bin", "carteiro"]))?;
    Ok(project::target().join("terminal/carteiro"))
}

/// Packs files into one, as `tests/browser/src/packed.rs` reads it.
fn pack(files: &[PathBuf], to: &Path) -> Result<(), Problem> {
    let mut pack = Vec::new();
    for file in files {
        let bytes = std::fs::read(file).map_err(Problem::io(format!("{} can't be read", file.display())))?;
        pack.extend(format!("{} {}\n", bytes.len(), file.display()).bytes());
        pack.extend(bytes);
    }
    std::fs::write(to, pack).map_err(Problem::io(format!("{} can't be written", to.display())))
}

/// A folder with these files, packed, for a page to fetch from.
pub(crate) fn served(name: &str, files: &[PathBuf]) -> Result<PathBuf, Problem> {
    let served = project::notes()?.join(name);
    std::fs::create_dir_all(&served).map_err(Problem::io(format!("{} can't be made", served.display())))?;
    pack(files, &served.join(PACK))?;
    Ok(served)
}

/// The same, with what the terminal program says of each.
pub(crate) fn served_with_records(name: &str, program: &Path, files: &[PathBuf]) -> Result<PathBuf, Problem> {
    let served = served(name, files)?;
    let file = served.join("records.jsonl");
    std::fs::write(&file, records(program, files)?).map_err(Problem::io(format!("{} can't be written", file.display())))?;
    Ok(served)
}

/// The packed files in that folder.
pub(crate) const PACK: &str = "corpus.pack";

/// What `carteiro --json` prints for these files.
pub(crate) fn records(program: &Path, files: &[PathBuf]) -> Result<Vec<u8>, Problem> {
    let mut records = Vec::new();
    for some in files.chunks(FILES_AT_ONCE) {
        let mut analyser = Command::new(program);
        analyser.args(["check", "--json"]).args(some).stdin(Stdio::null()).stderr(Stdio::inherit());
        let output = analyser.output().map_err(Problem::io("The terminal program can't be run"))?;
        if !output.status.success() {
            return Err(Problem::Failed("`carteiro check --json` failed.".to_owned()));
        }
        records.extend(output.stdout);
    }
    Ok(records)
}
