//! The project's commands: `cargo xtask serve`, `test`, `size` and so on. `cargo xtask help` lists them.
//!
//! It installs what is missing into one cache folder, says what it does and how long that takes, and calls the real tools:
//! cargo, trunk, wasm-bindgen, wasm-opt, chromedriver. It has no dependency, so that it starts within seconds.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program")]

mod bench;
mod cache;
mod corpus;
mod fuzz;
mod names;
mod order;
mod problem;
mod process;
mod project;
mod score;
mod screenshots;
mod seeds;
mod serve;
mod size;
mod suite;
mod tools;
mod totals;
mod widget;

use problem::Problem;
use std::process::ExitCode;

struct Command {
    name: &'static str,
    arguments: &'static str,
    about: &'static str,
    run: fn(&[String]) -> Result<(), Problem>,
}

const COMMANDS: [Command; 8] = [
    Command {
        name: "serve",
        arguments: "[--port N] [--open-to-lan]",
        about: "build the widget and serve the sample article",
        run: serve::run,
    },
    Command {
        name: "test",
        arguments: "[STEP…] [-- FILTER]",
        about: "run fmt, clippy, native, wasm, parity and e2e, or only some of them; `all` adds the slow ones",
        run: suite::run,
    },
    Command { name: "size", arguments: "[--max-kb N]", about: "measure what one article loads; fails above 220 KB", run: size::run },
    Command {
        name: "score",
        arguments: "[ARGUMENT…]",
        about: "score the analyser on the corpus in CARTEIRO_CORPUS, whole and in halves; arguments go to its score.py",
        run: score::run,
    },
    Command {
        name: "bench",
        arguments: "",
        about: "time the analyser, natively and in Chromium as wasm, for small and large pastes",
        run: bench::run,
    },
    Command {
        name: "fuzz",
        arguments: "[TARGET…] [--runs N]",
        about: "feed the analyser and each decoder with mutated fixtures; two seconds each, or N runs",
        run: fuzz::run,
    },
    Command {
        name: "screenshots",
        arguments: "[FOLDER]",
        about: "photograph the widget at phone size: both branches, every outcome",
        run: screenshots::run,
    },
    Command { name: "tools", arguments: "", about: "install everything that the other commands need, and nothing else", run: tools::run },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            problem.exit_code()
        }
    }
}

fn dispatch(arguments: &[String]) -> Result<(), Problem> {
    let Some((name, rest)) = arguments.split_first() else {
        print_help();
        return Ok(());
    };
    if ["help", "--help", "-h"].contains(&name.as_str()) {
        print_help();
        return Ok(());
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        let names: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
        return Err(Problem::Usage(format!("There is no command `{name}`. There are: {}.", names.join(", "))));
    };
    (command.run)(rest)
}

fn print_help() {
    println!("cargo xtask COMMAND\n");
    for command in &COMMANDS {
        println!("  {:<38} {}", format!("{} {}", command.name, command.arguments), command.about);
    }
    println!("\nTools that are missing are installed into {}.", cache::folder().display());
    println!("CARTEIRO_TOOLS names another folder.");
}
