//! The tools, pinned, and how each gets here. A tool of the right version on PATH is used; else the cache; else it is installed.
//!
//! npm's packages are pinned in `package.json` and `package-lock.json`, Rust itself in `rust-toolchain.toml`.

use crate::cache;
use crate::problem::Problem;
use crate::process::{cargo, command, on_path, output, path_with, run as run_program};
use crate::project;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A program that cargo builds. Debug builds: three times quicker to make, and as quick in use.
struct CargoTool {
    package: &'static str,
    version: &'static str,
    /// The program whose version is asked on PATH.
    program: &'static str,
    flags: &'static [&'static str],
    minutes: u32,
}

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    version: "0.21.14",
    program: "trunk",
    // The defaults bring in an update check and OpenSSL's headers; downloads by trunk itself are not wanted anyway.
    flags: &["--no-default-features", "--features", "rustls"],
    minutes: 3,
};

/// Of the same version as the crate `wasm-bindgen` in Cargo.toml. Brings `wasm-bindgen-test-runner`.
const WASM_BINDGEN: CargoTool =
    CargoTool { package: "wasm-bindgen-cli", version: "0.2.129", program: "wasm-bindgen", flags: &[], minutes: 2 };

/// Drives libFuzzer, with a nightly Rust.
const CARGO_FUZZ: CargoTool = CargoTool { package: "cargo-fuzz", version: "0.13.2", program: "cargo-fuzz", flags: &[], minutes: 2 };

/// The version that npm's `binaryen` of package.json gives itself.
const WASM_OPT_VERSION: &str = "132";

/// What the widget is built for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
const CHROMIUM_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-liberation"];
const CHROMIUM_BY_HAND: &str = "On Debian: `apt-get install chromium chromium-driver`, as root.";

/// `cargo xtask tools`: all of them.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    if !arguments.is_empty() {
        return Err(Problem::Usage("`cargo xtask tools` takes no arguments.".to_owned()));
    }
    for folder in for_building()? {
        println!("{}", folder.display());
    }
    println!("{}", axe()?.display());
    println!("{}", chromedriver()?.display());
    Ok(())
}

/// What trunk needs beside it; the folders are to be first on PATH.
pub(crate) fn for_building() -> Result<Vec<PathBuf>, Problem> {
    wasm_target()?;
    standard_library()?;
    let mut folders = vec![cargo_tool(&TRUNK)?, cargo_tool(&WASM_BINDGEN)?];
    folders.push(wasm_opt_folder()?);
    Ok(folders)
}

/// The folder of `wasm-bindgen-test-runner`.
pub(crate) fn wasm_test_runner() -> Result<PathBuf, Problem> {
    wasm_target()?;
    Ok(cargo_tool(&WASM_BINDGEN)?.join("wasm-bindgen-test-runner"))
}

/// A nightly cargo that fuzzes: `cargo +nightly fuzz`, without its arguments.
pub(crate) fn cargo_fuzz() -> Result<Command, Problem> {
    let is_there = || output(command("rustup").args(["run", "nightly", "rustc", "--version"])).is_some();
    if !is_there() {
        println!("Installing Rust's nightly toolchain, which libFuzzer needs: less than a minute.");
        // What failed is seen right below.
        drop(run_program(command("rustup").args(["toolchain", "install", "nightly", "--profile", "minimal", "--no-self-update"])));
    }
    if !is_there() {
        return Err(Problem::missing("Rust's nightly toolchain", "With a network: `rustup toolchain install nightly --profile minimal`."));
    }
    let folder = cargo_tool(&CARGO_FUZZ)?;
    let mut fuzz = command("rustup");
    fuzz.args(["run", "nightly", "cargo", "fuzz"]).env("PATH", path_with(&[folder])).env_remove("CARGO");
    Ok(fuzz)
}

/// chromedriver with a Chromium beside it: `$CHROMEDRIVER`, else the one on PATH, else Debian's package.
pub(crate) fn chromedriver() -> Result<PathBuf, Problem> {
    let named = std::env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|file| file.is_file());
    if let Some(file) = named.or_else(found_chromium) {
        return Ok(file);
    }
    install_from_debian(&CHROMIUM_PACKAGES)?;
    found_chromium().ok_or_else(|| Problem::missing("Chromium with chromedriver", CHROMIUM_BY_HAND))
}

/// wasm-opt, which trunk finds on PATH.
pub(crate) fn wasm_opt() -> Result<PathBuf, Problem> {
    Ok(wasm_opt_folder()?.join("wasm-opt"))
}

/// esbuild, which takes comments and spaces out of the files that are not wasm.
pub(crate) fn minifier() -> Result<PathBuf, Problem> {
    Ok(npm_packages()?.join("node_modules/.bin/esbuild"))
}

/// `axe.min.js`.
pub(crate) fn axe() -> Result<PathBuf, Problem> {
    Ok(npm_packages()?.join("node_modules/axe-core/axe.min.js"))
}

/// Node itself, which the project can't bring.
pub(crate) fn node() -> Result<PathBuf, Problem> {
    on_path("node")
        .ok_or_else(|| Problem::missing("Node.js", "It is needed from version 20 on: https://nodejs.org, or Debian's `nodejs` and `npm`."))
}

fn found_chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].iter().find_map(|name| on_path(name))?;
    on_path("chromedriver")
}

/// The folder of a tool's programs.
fn cargo_tool(tool: &CargoTool) -> Result<PathBuf, Problem> {
    if let Some(folder) = right_version_on_path(tool.program, tool.version) {
        return Ok(folder);
    }
    let name = format!("{}-{}", tool.package, tool.version);
    let entry = cache::entry(&name, |folder| {
        println!("Installing {} {}: about {} minutes on two cores, this once.", tool.package, tool.version, tool.minutes);
        let mut install = cargo(&["install", tool.package, "--version", &format!("={}", tool.version), "--locked", "--debug"]);
        let build = folder.join("build");
        install.args(tool.flags).arg("--root").arg(folder).arg("--target-dir").arg(&build);
        // cargo warns that the folder is not on PATH; it needs to be on ours only.
        install.env("PATH", path_with(&[folder.join("bin")]));
        let by_hand = format!("By hand, with a network: `cargo install {} --version {} --locked`.", tool.package, tool.version);
        run_program(&mut install)
            .map_err(|failure| Problem::missing(&format!("{} {}", tool.package, tool.version), &format!("{failure} {by_hand}")))?;
        std::fs::remove_dir_all(&build).map_err(Problem::io(format!("{} can't be removed", build.display())))
    })?;
    Ok(entry.join("bin"))
}

fn wasm_opt_folder() -> Result<PathBuf, Problem> {
    match right_version_on_path("wasm-opt", WASM_OPT_VERSION) {
        Some(folder) => Ok(folder),
        None => Ok(npm_packages()?.join("node_modules/.bin")),
    }
}

/// The folder with `node_modules` as the lock file has it. The project itself gets none.
fn npm_packages() -> Result<PathBuf, Problem> {
    node()?;
    let files = ["package.json", "package-lock.json", ".npmrc"].map(|name| project::root().join(name));
    cache::entry(&format!("npm-{}", project::fingerprint_of_contents(&files)), |folder| {
        println!("Installing wasm-opt, esbuild and axe from npm: a few seconds.");
        for file in &files {
            let copy = folder.join(file.file_name().unwrap_or_default());
            std::fs::copy(file, copy).map_err(Problem::io(format!("{} can't be copied", file.display())))?;
        }
        let mut npm = command("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
        npm.env("npm_config_cache", cache::folder().join("npm-cache"));
        run_program(&mut npm).map_err(|failure| {
            Problem::missing("wasm-opt and esbuild (npm's packages)", &format!("{failure} It needs npm and a network, once."))
        })
    })
}

/// What precompiled code for the browser links with.
fn wasm_target() -> Result<(), Problem> {
    of_rustup(&format!("Rust's target {WASM_TARGET}"), WASM_TARGET, &["target", "add", WASM_TARGET])
}

/// The standard library's source.
fn standard_library() -> Result<(), Problem> {
    of_rustup("the source of Rust's standard library", "src/rust/library/Cargo.lock", &["component", "add", "rust-src"])
}

/// rustup mostly adds them by itself, as `rust-toolchain.toml` asks; a toolchain installed before that line may lack some.
fn of_rustup(what: &str, place: &str, arguments: &[&str]) -> Result<(), Problem> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(project::root())).unwrap_or_default();
    if Path::new(&sysroot).join("lib/rustlib").join(place).exists() {
        return Ok(());
    }
    println!("Adding {what}: less than a minute.");
    let added = run_program(command("rustup").args(arguments).current_dir(project::root()));
    added.map_err(|_| Problem::missing(what, &format!("With a network: `rustup {}`.", arguments.join(" "))))
}

fn right_version_on_path(program: &str, version: &str) -> Option<PathBuf> {
    let file = on_path(program)?;
    let told = output(Command::new(&file).arg("--version"))?;
    told.split_whitespace().any(|word| word == version).then(|| file.parent().map(Path::to_path_buf))?
}

fn install_from_debian(packages: &[&str]) -> Result<(), Problem> {
    let missing = || Problem::missing("Chromium with chromedriver", CHROMIUM_BY_HAND);
    let apt = on_path("apt-get").ok_or_else(missing)?;
    let is_root = output(Command::new("id").arg("-u")).as_deref() == Some("0");
    let may_sudo = || output(Command::new("sudo").args(["-n", "true"])).is_some();
    if !is_root && !may_sudo() {
        return Err(missing());
    }
    println!("Installing {} from Debian's packages: about 2 minutes.", packages.join(", "));
    let apt_get = |arguments: &[&str]| {
        let mut apt_get = if is_root { command("env") } else { command("sudo") };
        if !is_root {
            apt_get.args(["-n", "env"]);
        }
        apt_get.arg("DEBIAN_FRONTEND=noninteractive").arg(&apt).args(["-q", "-y", "-o", "DPkg::Lock::Timeout=300"]).args(arguments);
        run_program(&mut apt_get)
    };
    // Lists that can't be refreshed may still do.
    drop(apt_get(&["update"]));
    let install: Vec<&str> = ["install", "--no-install-recommends"].into_iter().chain(packages.iter().copied()).collect();
    apt_get(&install).map_err(|_| missing())
}
