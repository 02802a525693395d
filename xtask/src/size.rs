//! `cargo xtask size`: what one article loads, in bytes as sent.

use crate::problem::Problem;
use crate::widget;

const KB: u64 = 1024;
const BROTLI_KB_MAX: u64 = 220;
const BROTLI_KB_GOAL: u64 = 150;

/// Prints the table and fails above the ceiling.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let max_kb = match words.as_slice() {
        [] => BROTLI_KB_MAX,
        ["--max-kb", number] => number.parse().map_err(|_| Problem::Usage("--max-kb takes a whole number.".to_owned()))?,
        _ => return Err(Problem::Usage("cargo xtask size [--max-kb N]".to_owned())),
    };
    let mut downloads = widget::compressed()?;
    // The page is the provider's own, not the widget's.
    downloads.retain(|download| !download.name.ends_with(".html"));
    let (bytes, brotli_bytes) = downloads.iter().fold((0, 0), |sum, one| (sum.0 + one.bytes, sum.1 + one.brotli_bytes));
    println!("{:<28} {:>12} {:>12}", "what one article loads", "bytes", "brotli 11");
    for download in &downloads {
        println!("{:<28} {:>12} {:>12}", download.name, download.bytes, download.brotli_bytes);
    }
    println!("{:<28} {:>12} {:>12}", "sum", bytes, brotli_bytes);
    println!("{} of at most {max_kb} KB; the goal is {BROTLI_KB_GOAL} KB.", in_kb(brotli_bytes));
    if brotli_bytes > max_kb * KB { Err(Problem::Failed(format!("The download is larger than {max_kb} KB."))) } else { Ok(()) }
}

fn in_kb(bytes: u64) -> String {
    format!("{}.{} KB", bytes / KB, bytes % KB * 10 / KB)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_kb_is_1024_bytes() {
        assert_eq!(super::in_kb(1536), "1.5 KB");
        assert_eq!(super::in_kb(1023), "0.9 KB");
    }
}
