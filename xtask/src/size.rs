//! `cargo xtask size`: what one article loads, in bytes as sent, and nothing in it that only the terminal program shows.

use crate::problem::Problem;
use crate::{project, widget};

const KB: u64 = 1024;
const BROTLI_KB_MAX: u64 = 220;
const BROTLI_KB_GOAL: u64 = 150;
/// A shorter sample may be what a row or a reader looks for, word for word.
const TELLING_BYTES_MIN: usize = 40;

/// Prints the table and fails above the ceiling.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let max_kb = match words.as_slice() {
        [] => BROTLI_KB_MAX,
        ["--max-kb", number] => number.parse().map_err(|_| Problem::Usage("--max-kb takes a whole number.".to_owned()))?,
        _ => return Err(Problem::Usage("cargo xtask size [--max-kb N]".to_owned())),
    };
    let mut downloads = widget::compressed()?;
    // An article's page is the provider's own; what only the frame's page loads, no article does.
    downloads.retain(|download| !download.name.ends_with(".html") && !download.name.starts_with("frame."));
    let (bytes, brotli_bytes) = downloads.iter().fold((0, 0), |sum, one| (sum.0 + one.bytes, sum.1 + one.brotli_bytes));
    println!("{:<28} {:>12} {:>12}", "what one article loads", "bytes", "brotli 11");
    for download in &downloads {
        println!("{:<28} {:>12} {:>12}", download.name, download.bytes, download.brotli_bytes);
    }
    println!("{:<28} {:>12} {:>12}", "sum", bytes, brotli_bytes);
    println!("{} of at most {max_kb} KB; the goal is {BROTLI_KB_GOAL} KB.", in_kb(brotli_bytes));
    let strays = strays()?;
    if !strays.is_empty() {
        return Err(Problem::Failed(format!("The wasm holds samples or sources of rules:\n{}", strays.join("\n"))));
    }
    if brotli_bytes > max_kb * KB { Err(Problem::Failed(format!("The download is larger than {max_kb} KB."))) } else { Ok(()) }
}

/// The samples and sources of rules that are in the wasm: native builds alone have any use for them.
fn strays() -> Result<Vec<String>, Problem> {
    let (root, file) = (project::root(), widget::build()?.join("carteiro-widget_bg.wasm"));
    let wasm = std::fs::read(&file).map_err(Problem::io(format!("{} can't be read", file.display())))?;
    let wasm = String::from_utf8_lossy(&wasm);
    let mut strays = Vec::new();
    let lists = std::fs::read_to_string(root.join("src/rules/block_list.rs")).map_err(Problem::io("The block lists can't be read"))?;
    let mut rows = 0;
    for source in project::files_below(&[root.join("src/rules")]) {
        let text = std::fs::read_to_string(&source).map_err(Problem::io(format!("{} can't be read", source.display())))?;
        for (row, words) in text.lines().filter_map(sample_and_source) {
            rows += 1;
            // Some samples are no more than what their row looks for, some sources the name or page of a block list.
            let is_stray = |words: &&str| {
                words.len() >= TELLING_BYTES_MIN && !row.contains(*words) && !lists.contains(*words) && wasm.contains(*words)
            };
            strays.extend(words.into_iter().filter(is_stray).map(str::to_owned));
        }
    }
    if rows == 0 { Err(Problem::Failed("No row of src/rules/ was understood.".to_owned())) } else { Ok(strays) }
}

/// A row's line without its last two texts, and those.
fn sample_and_source(line: &str) -> Option<(&str, [&str; 2])> {
    let (before, source) = line.strip_suffix("\";")?.rsplit_once("\", \"")?;
    let (row, sample) = before.rsplit_once("\", \"")?;
    Some((row, [sample, source]))
}

fn in_kb(bytes: u64) -> String {
    format!("{}.{} KB", bytes / KB, bytes % KB * 10 / KB)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_row_s_sample_and_source_are_found() {
        let row = r#"    Spam "a/b" r"x\.y", "550 5.7.1 x.y, no", "example.org/manual";"#;
        assert_eq!(super::sample_and_source(row), Some((r#"    Spam "a/b" r"x\.y"#, ["550 5.7.1 x.y, no", "example.org/manual"])));
        assert_eq!(super::sample_and_source("let a = 1;"), None);
    }

    #[test]
    fn a_kb_is_1024_bytes() {
        assert_eq!(super::in_kb(1536), "1.5 KB");
        assert_eq!(super::in_kb(1023), "0.9 KB");
    }
}
