//! Counts of tests, as the closing line of `cargo xtask test` gives them.

use std::fmt;

/// How many tests and checks passed, failed and were skipped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
    pub(crate) skipped: u32,
}

impl Totals {
    pub(crate) const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
    pub(crate) const SKIPPED: Self = Self { passed: 0, failed: 0, skipped: 1 };

    pub(crate) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// The counts in a line of cargo's or wasm-bindgen's test harness; `None` for any other line.
    /// `test result: FAILED. 7 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.00s`
    pub(crate) fn in_line(line: &str) -> Option<Self> {
        let counts = line.trim().strip_prefix("test result: ")?.split_once(". ")?.1;
        let count = |word: &str| {
            let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
            part.split_whitespace().next()?.parse().ok()
        };
        Some(Self { passed: count("passed")?, failed: count("failed")?, skipped: count("ignored").unwrap_or_default() })
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::Totals;

    #[test]
    fn a_harness_s_closing_line_is_counted() {
        let line = "test result: FAILED. 7 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 18.22s";
        assert_eq!(Totals::in_line(line), Some(Totals { passed: 7, failed: 3, skipped: 1 }));
        let wasm = "test result: ok. 2 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.01s";
        assert_eq!(Totals::in_line(wasm), Some(Totals { passed: 2, failed: 0, skipped: 0 }));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Totals::in_line("running 3 tests"), None);
        assert_eq!(Totals::in_line("test result: soon"), None);
        assert_eq!(Totals::in_line("its test result: ok. 7 passed; 0 failed;"), None);
    }
}
