//! Running other programs.

use crate::problem::Problem;
use crate::project;
use crate::totals::Totals;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program to be run in the project's folder, without our own terminal's habits of colour: trunk takes `NO_COLOR=1` for
/// an error.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(project::root()).stdin(Stdio::null()).env_remove("NO_COLOR");
    command
}

/// cargo, the one that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(arguments);
    cargo
}

/// Runs a program to its end; its output goes where ours goes.
pub(crate) fn run(command: &mut Command) -> Result<(), Problem> {
    let status = command.status().map_err(Problem::io(format!("{} can't be started", name(command))))?;
    if status.success() { Ok(()) } else { Err(Problem::Failed(format!("`{}` failed ({status}).", line(command)))) }
}

/// What a program writes, without white space at the ends; `None` where it fails or is not there.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a check: one test, passed or failed.
pub(crate) fn check(command: &mut Command) -> Result<Totals, Problem> {
    match run(command) {
        Ok(()) => Ok(Totals::PASSED),
        Err(Problem::Failed(text)) => {
            println!("{text}");
            Ok(Totals::FAILED)
        }
        Err(other) => Err(other),
    }
}

/// Runs tests: shows what they print, and counts them from the harness's closing lines.
pub(crate) fn count_tests(command: &mut Command) -> Result<Totals, Problem> {
    let cant_start = || Problem::io(format!("{} can't be started", name(command)));
    let (on_error, on_wait) = (cant_start(), cant_start());
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(on_error)?;
    let mut totals = Totals::default();
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
            // Where our own output is closed there is nobody left to read it.
            drop(std::io::stdout().write_all(&line));
            totals.add(Totals::in_line(&String::from_utf8_lossy(&line)).unwrap_or_default());
            line.clear();
        }
    }
    let succeeded = child.wait().map_err(on_wait)?.success();
    if !succeeded && totals.failed == 0 {
        println!("`{}` failed before its tests did.", line(command));
        totals.add(Totals::FAILED);
    }
    Ok(totals)
}

/// The first program of this name on PATH.
pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| is_program(file))
}

/// PATH with these folders before all others.
pub(crate) fn path_with(folders: &[PathBuf]) -> std::ffi::OsString {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all: Vec<PathBuf> = folders.iter().cloned().chain(std::env::split_paths(&path)).collect();
    std::env::join_paths(all).unwrap_or(path)
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|metadata| metadata.is_file() && metadata.permissions().mode() & 0o111 != 0)
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let words: Vec<String> = command.get_args().map(|argument| argument.to_string_lossy().into_owned()).collect();
    format!("{program} {}", words.join(" ")).chars().take(200).collect()
}
