//! Places inside the project, and whether what was built there is still of today.

use crate::problem::Problem;
use std::path::{Path, PathBuf};

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    let crate_folder = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    crate_folder.parent().map(Path::to_path_buf).unwrap_or(crate_folder)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A folder for this program's own notes, in `target/`, made where it is not there.
pub(crate) fn notes() -> Result<PathBuf, Problem> {
    let folder = root().join("target/xtask");
    std::fs::create_dir_all(&folder).map_err(Problem::io(format!("{} can't be made", folder.display())))?;
    Ok(folder)
}

/// All files below these files and folders, sorted; what is not there has none.
pub(crate) fn files_below(places: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut open: Vec<PathBuf> = places.to_vec();
    while let Some(place) = open.pop() {
        if place.is_file() {
            files.push(place);
        } else if let Ok(entries) = std::fs::read_dir(&place) {
            open.extend(entries.flatten().map(|entry| entry.path()));
        }
    }
    files.sort();
    files
}

/// A fingerprint of these files' names and contents, as 16 hexadecimal digits.
pub(crate) fn fingerprint(files: &[PathBuf]) -> String {
    let mut hash = Fnv::new();
    for file in files {
        hash.add(file.to_string_lossy().as_bytes());
        hash.add(&std::fs::read(file).unwrap_or_default());
    }
    hash.hex()
}

/// A fingerprint of these files' contents alone, the same in every clone.
pub(crate) fn fingerprint_of_contents(files: &[PathBuf]) -> String {
    let mut hash = Fnv::new();
    for file in files {
        hash.add(&std::fs::read(file).unwrap_or_default());
    }
    hash.hex()
}

/// FNV-1a: enough to see that a file has changed, and the same with every version of Rust.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().chain(&bytes.len().to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn hex(&self) -> String {
        format!("{:016x}", self.0)
    }
}
