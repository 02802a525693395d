//! The widget in its release form, in `dist/`: built by trunk when it is not of today, else left alone.

use crate::problem::Problem;
use crate::process::{cargo, command, path_with, run};
use crate::{names, project, tools};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Builds `dist/` where its sources or its files have changed since. Returns the folder.
pub(crate) fn build() -> Result<PathBuf, Problem> {
    let root = project::root();
    let (dist, stamp) = (root.join("dist"), project::notes()?.join("dist.stamp"));
    let _lock = locked("build.lock")?;
    if dist.join("index.html").is_file() && std::fs::read_to_string(&stamp).is_ok_and(|stamp| stamp == todays_stamp()) {
        return Ok(dist);
    }
    let folders = tools::for_building()?;
    println!("Building the widget: about a minute for the first time, then less.");
    let start = Instant::now();
    // A build that fails must not leave a stamp that fits what was built before.
    drop(std::fs::remove_file(&stamp));
    run(&mut fetch())?;
    run(&mut trunk(&folders))?;
    names::shorten(&dist, &tools::wasm_opt()?)?;
    minify(&dist)?;
    std::fs::write(&stamp, todays_stamp()).map_err(Problem::io(format!("{} can't be written", stamp.display())))?;
    println!("Built in {:.1} s.", start.elapsed().as_secs_f32());
    Ok(dist)
}

/// Every crate of the build, onto a machine that lacks some: trunk fetches those of the workspace alone, and then builds offline,
/// while the standard library has a lock file and crates of its own. Where all are there it asks no network.
fn fetch() -> Command {
    let mut fetch = cargo(&["fetch", "--quiet", "--locked", "--target", tools::WASM_TARGET]);
    fetch.envs(SMALL);
    fetch
}

fn trunk(folders: &[PathBuf]) -> Command {
    let mut trunk = command("trunk");
    // A trace of trunk's insides would hide what the compiler says.
    trunk.args(["build", "--release", "--offline"]).env("PATH", path_with(folders)).env("RUST_BACKTRACE", "0");
    trunk.envs(SMALL);
    trunk
}

/// What takes 8 KB off the download: the standard library is built along, for size as all else is, and a panic stops at once,
/// without a message that no reader looks at; the loader hears of it as of any other trap. The compiler has this on demand only,
/// demands that are not yet stable: `rust-toolchain.toml` pins it, so that they can't change unnoticed. A build by trunk alone does
/// without. A stack of 768 KB, not 1 MB, lets all data stand below the first megabyte, where an address takes three bytes, not four.
pub(crate) const SMALL: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_ENCODED_RUSTFLAGS",
        "-Zunstable-options\x1f-Cpanic=immediate-abort\x1f-Zlocation-detail=none\x1f-Zfmt-debug=none\x1f-Cllvm-args=-inline-threshold=5\x1f-Cllvm-args=-inlinehint-threshold=5\x1f-Cllvm-args=-disable-lsr\x1f-Cllvm-args=-enable-pre=0\x1f-Clink-arg=-zstack-size=786432",
    ),
];

/// The glue, the loader and the style sheet without comments and spaces; the wasm is wasm-opt's affair.
fn minify(dist: &Path) -> Result<(), Problem> {
    let esbuild = tools::minifier()?;
    let endings = [".js", ".css"];
    let files = project::files_below(&[dist.to_path_buf()]).into_iter();
    let files = files.filter(|file| endings.iter().any(|ending| file.to_string_lossy().ends_with(ending)));
    for file in files {
        let outfile = format!("--outfile={}", file.display());
        run(command(&esbuild)
            .arg(&file)
            .args(["--minify", "--charset=utf8", "--target=es2022", "--log-level=error", "--allow-overwrite"])
            .arg(outfile))?;
    }
    let sheet = dist.join("style.css");
    let text = std::fs::read_to_string(&sheet).map_err(Problem::io(format!("{} can't be read", sheet.display())))?;
    std::fs::write(&sheet, names::with_short_properties(&text)).map_err(Problem::io(format!("{} can't be written", sheet.display())))
}

/// A file of what one article loads.
pub(crate) struct Download {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    pub(crate) brotli_bytes: u64,
}

/// The built files with their sizes, compressed as a good server would; the compressed ones are kept in `target/brotli/`, from
/// which the end-to-end tests serve them.
pub(crate) fn compressed() -> Result<Vec<Download>, Problem> {
    let (dist, folder) = (build()?, project::root().join("target/brotli"));
    let _lock = locked("brotli.lock")?;
    let mut downloads = Vec::new();
    for file in project::files_below(std::slice::from_ref(&dist)) {
        let ending = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !["js", "wasm", "css", "html"].contains(&ending) {
            continue;
        }
        let name = file.strip_prefix(&dist).unwrap_or(&file).to_string_lossy().into_owned();
        let packed = folder.join(format!("{name}.br"));
        if !is_newer(&packed, &file) {
            brotli(&file, &packed)?;
        }
        downloads.push(Download { name, bytes: length(&file), brotli_bytes: length(&packed) });
    }
    Ok(downloads)
}

/// Compresses a file into another. Returns the length.
pub(crate) fn brotli(file: &Path, packed: &Path) -> Result<u64, Problem> {
    run(command(tools::node()?).args(["-e", BROTLI]).arg(file).arg(packed))?;
    Ok(length(packed))
}

/// Node has brotli built in: quality 11 with the largest usual window, as a server that compresses beforehand does.
const BROTLI: &str = "const fs = require('fs'), zlib = require('zlib'), path = require('path');
const [from, to] = process.argv.slice(1), bytes = fs.readFileSync(from);
const packed = zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 22, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
fs.mkdirSync(path.dirname(to), { recursive: true });
fs.writeFileSync(to, packed);";

/// What the build was made of and what it made: a development build by trunk alone changes the second half.
fn todays_stamp() -> String {
    let root = project::root();
    let names = [
        "Cargo.toml",
        "Cargo.lock",
        "Trunk.toml",
        "rust-toolchain.toml",
        "package-lock.json",
        "index.html",
        "style.css",
        "carteiro.js",
        "frame.html",
        "frame.css",
        "frame.js",
        "carteiro.json",
        "src",
        "xtask/src/tools.rs",
        "xtask/src/names.rs",
        "xtask/src/order.rs",
        "xtask/src/widget.rs",
    ];
    let sources: Vec<PathBuf> = names.iter().map(|name| root.join(name)).collect();
    let built = project::files_below(&[root.join("dist")]);
    format!("{} {}\n", project::fingerprint(&project::files_below(&sources)), project::fingerprint(&built))
}

fn locked(name: &str) -> Result<File, Problem> {
    let path = project::notes()?.join(name);
    let cant_lock = || Problem::io(format!("{} can't be locked", path.display()));
    let lock = File::create(&path).map_err(cant_lock())?;
    lock.lock().map_err(cant_lock())?;
    Ok(lock)
}

fn is_newer(derived: &std::path::Path, source: &std::path::Path) -> bool {
    let modified = |file: &std::path::Path| file.metadata().and_then(|metadata| metadata.modified()).ok();
    modified(derived).zip(modified(source)).is_some_and(|(derived, source)| derived > source)
}

fn length(file: &std::path::Path) -> u64 {
    file.metadata().map(|metadata| metadata.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{fetch, trunk};

    #[test]
    fn what_is_built_offline_was_fetched_before_with_its_standard_library() {
        let asked = |command: &std::process::Command| {
            let mut asked: Vec<_> = command.get_envs().filter(|(name, _)| name.to_string_lossy().starts_with("CARGO_UNSTABLE")).collect();
            asked.sort();
            asked
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.map(Into::into)))
                .collect::<Vec<(_, Option<std::ffi::OsString>)>>()
        };
        assert_eq!(asked(&fetch()), asked(&trunk(&[])));
        assert!(!asked(&fetch()).is_empty());
    }
}
