//! The rules of the house, as far as a test can keep them.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file below `folder` with that extension, relative to the project, sorted.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(&path).expect("a readable folder").map(|entry| entry.expect("an entry").path()));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path.strip_prefix(root()).expect("inside the project").to_string_lossy().replace('\\', "/"));
        }
    }
    found.sort();
    assert!(!found.is_empty(), "no .{extension} in {folder}");
    found
}

/// The rooms of `src/lib.rs`, in the order of the map.
fn rooms() -> Vec<String> {
    let rooms: Vec<String> =
        read("src/lib.rs").lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).map(str::to_owned).collect();
    assert!(rooms.len() > 10, "{rooms:?}");
    rooms
}

/// The room that a source file belongs to: the first part of its path, without the extension.
fn room_of(file: &str) -> &str {
    file.trim_start_matches("src/").split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

#[test]
fn a_file_imports_only_from_rooms_above_it() {
    let rooms = rooms();
    let position = |room: &str| rooms.iter().position(|known| known == room);
    for file in files("src", "rs") {
        if file == "src/lib.rs" || file == "src/main.rs" || file.starts_with("src/bin/") {
            continue;
        }
        let own = position(room_of(&file)).unwrap_or_else(|| panic!("{file} is in no room of src/lib.rs"));
        for (number, line) in read(&file).lines().enumerate() {
            // A group of rooms would hide its members from this test.
            assert!(!line.contains("crate::{"), "{file}:{} imports several rooms at once", number + 1);
            for import in line.split("crate::").skip(1) {
                let room: String = import.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                if let Some(imported) = position(&room) {
                    assert!(imported <= own, "{file}:{} imports {room}, which stands below it in src/lib.rs", number + 1);
                }
            }
        }
    }
}

#[test]
fn only_the_host_touches_the_browser() {
    for file in files("src", "rs") {
        if file.starts_with("src/host/") || file == "src/main.rs" {
            continue;
        }
        let text = read(&file);
        let forbidden: &[&str] = if file.starts_with("src/view/") {
            &["gloo::", "js_sys::", "wasm_bindgen_futures::"]
        } else {
            &["yew::", "web_sys::", "gloo::", "js_sys::", "wasm_bindgen::", "std::time", "std::env", "std::fs"]
        };
        if file.starts_with("src/bin/") {
            continue;
        }
        for word in forbidden {
            assert!(!text.contains(word), "{file} uses {word}");
        }
    }
}

/// The standard library looks for words with 4 KB of code and tables that `list::Signs` does without.
#[test]
fn words_are_looked_for_in_our_own_way() {
    let ways = ["find", "contains", "split", "split_once", "rsplit_once", "rfind", "replace", "matches", "trim_start_matches", "join"];
    for file in files("src", "rs") {
        let text = read(&file);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        if file.starts_with("src/bin/") || file.ends_with("tests.rs") {
            continue;
        }
        for way in ways {
            assert!(!code.contains(&format!(".{way}(\"")), "{file} calls {way} with a word; see list::Signs");
        }
        // Any letter but an ASCII one is looked for as a word.
        for way in ["contains", "replace"] {
            assert!(!code.contains(&format!(".{way}('")), "{file} calls {way} with a sign; see list::Signs");
        }
    }
}

/// The standard library's tables of letters are 2 KB of the download.
#[test]
fn no_letter_is_looked_up_in_unicode_s_tables() {
    for file in files("src", "rs").into_iter().filter(|file| !file.starts_with("src/bin/")) {
        for way in ["is_alphanumeric", "is_alphabetic", "is_numeric", "is_lowercase", "is_uppercase", "to_lowercase", "to_uppercase"] {
            let calls = [format!(".{way}("), format!("char::{way}")];
            assert!(!calls.iter().any(|call| read(&file).contains(call)), "{file} asks {way}; see smtp::is_letter_or_digit");
        }
    }
}

#[test]
fn no_style_attribute_anywhere() {
    for file in files("src/view", "rs") {
        assert!(!read(&file).contains("style="), "{file}: a strict content security policy refuses style attributes");
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for folder in ["src", "tests", "xtask"] {
        for file in files(folder, "rs") {
            assert!(read(&file).trim_start().starts_with("//!"), "{file} does not open with //!");
        }
    }
}

/// From its `fn` to its closing brace, at most this many lines.
const FUNCTION_LINES_MAX: usize = 60;

#[test]
fn a_function_fits_on_one_screen() {
    for folder in ["src", "tests", "xtask"] {
        for file in files(folder, "rs") {
            // A list of words is no logic: it is as long as it is.
            if file.starts_with("src/texts/") || file == "tests/it/replies.rs" {
                continue;
            }
            let text = read(&file);
            let lines: Vec<&str> = text.lines().collect();
            for (start, line) in lines.iter().enumerate() {
                let code = line.trim_start();
                if !begins_a_function(code) {
                    continue;
                }
                let closing = format!("{}}}", " ".repeat(line.len() - code.len()));
                let length = lines.iter().skip(start).position(|line| *line == closing).map_or(1, |at| at + 1);
                assert!(length <= FUNCTION_LINES_MAX, "{file}:{}: {length} lines", start + 1);
            }
        }
    }
}

/// `fn`, behind its visibility and whatever else may stand before it.
fn begins_a_function(code: &str) -> bool {
    let code = match code.strip_prefix("pub(") {
        Some(rest) => rest.split_once(") ").map_or("", |(_, rest)| rest),
        None => code.strip_prefix("pub ").unwrap_or(code),
    };
    let code = code.strip_prefix("const ").unwrap_or(code);
    code.strip_prefix("async ").unwrap_or(code).starts_with("fn ")
}

#[test]
fn every_function_is_seen() {
    for code in ["fn a()", "pub fn a()", "pub(in crate::texts) const fn a()", "pub(super) async fn a()", "async fn a()"] {
        assert!(begins_a_function(code), "{code}");
    }
    assert!(!begins_a_function("const FN: &str = \"fn \";") && !begins_a_function("pub use a::fn_b;"));
}

#[test]
fn every_dependency_says_why_it_is_there() {
    let manifests =
        ["Cargo.toml", "xtask/Cargo.toml", "tests/e2e/Cargo.toml", "tests/browser/Cargo.toml", "tests/site/Cargo.toml", "fuzz/Cargo.toml"];
    for manifest in manifests {
        let text = read(manifest);
        let mut in_dependencies = false;
        // How many dependencies the words above stand for: the next one, unless they say more.
        let mut explained = 0;
        for line in text.lines() {
            if line.starts_with('[') {
                in_dependencies = line.contains("dependencies");
                explained = 0;
            } else if line.starts_with('#') {
                explained = if line.starts_with("# These three ") { 3 } else { 1 };
            } else if line.trim().is_empty() {
                explained = 0;
            } else if in_dependencies && line.contains('=') && line.starts_with(|c: char| c.is_ascii_alphabetic()) {
                assert!(explained > 0, "{manifest}: no reason above `{line}`");
                explained -= 1;
            }
        }
    }
}

#[test]
fn what_the_documents_name_exists() {
    for document in ["README.md", "src/lib.rs"] {
        for path in read(document).split('`').skip(1).step_by(2) {
            let names_a_path = ["src/", "tests/", "xtask/", ".ci/", "docs/"].iter().any(|folder| path.starts_with(folder));
            if names_a_path && !path.contains(['<', '*', ' ', '{']) {
                assert!(Path::new(&root().join(path)).exists(), "{document} names {path}");
            }
        }
    }
}

#[test]
fn the_readme_lists_every_attribute() {
    let readme = read("README.md");
    for attribute in carteiro::config::ATTRIBUTES {
        let row = format!("| `{}` | {} | {} |", attribute.name, attribute.expects, attribute.otherwise);
        assert!(readme.contains(&row), "README.md lacks the row\n{row}");
    }
    for field in carteiro::config::TicketField::ALL {
        assert!(readme.contains(&format!("`field-{}`", field.id())), "README.md lacks field-{}", field.id());
    }
}
