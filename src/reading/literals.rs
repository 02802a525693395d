//! Many literals looked for at once: each place of a text is looked up by its first three bytes.
//!
//! A double array does the same with a builder of several kilobytes; of a few hundred literals, hardly two share their beginning
//! and their bucket, so that this is one look at a table for each byte of the text.

use std::ops::Range;

/// The shortest literal.
pub const LITERAL_BYTES_MIN: usize = 3;

/// Twelve bits: a byte's share is gone after three.
const BUCKETS: usize = 4096;
/// No literal's number.
const NONE: usize = usize::MAX;

/// Literals, each once, numbered in the order in which they were added.
#[derive(Debug)]
pub struct Literals {
    literals: Vec<(&'static str, usize)>,
    /// For each bucket the number of its last literal; from there each literal names the one before.
    buckets: Vec<usize>,
}

impl Default for Literals {
    fn default() -> Self {
        Self { literals: Vec::new(), buckets: vec![NONE; BUCKETS] }
    }
}

impl Literals {
    /// The number of a literal, which is added where it is not yet known.
    pub fn number(&mut self, literal: &'static str) -> usize {
        let key = literal.bytes().take(LITERAL_BYTES_MIN).fold(0, next_key);
        let mut at = self.buckets.get(key).copied().unwrap_or(NONE);
        while let Some((known, before)) = self.literals.get(at) {
            if *known == literal {
                return at;
            }
            at = *before;
        }
        let number = self.literals.len();
        if let Some(last) = self.buckets.get_mut(key) {
            self.literals.push((literal, std::mem::replace(last, number)));
        }
        number
    }

    /// Visits all literals in a text, with their places.
    pub fn find(&self, text: &[u8], mut visit: impl FnMut(usize, Range<usize>)) {
        let mut key = 0;
        for (last, &byte) in text.iter().enumerate() {
            key = next_key(key, byte);
            let mut at = self.buckets.get(key).copied().unwrap_or(NONE);
            while let Some((literal, before)) = self.literals.get(at) {
                let start = (last + 1).wrapping_sub(LITERAL_BYTES_MIN);
                if text.get(start..).is_some_and(|rest| rest.starts_with(literal.as_bytes())) {
                    visit(at, start..start + literal.len());
                }
                at = *before;
            }
        }
    }
}

/// The bucket of a place, from that of the place before it and its third byte: four bits each make way for a new byte.
fn next_key(key: usize, byte: u8) -> usize {
    (key << 4 ^ usize::from(byte)) % BUCKETS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_has_one_number() {
        let mut literals = Literals::default();
        let numbers: Vec<usize> = ["user", "use", "user", "user unknown"].map(|literal| literals.number(literal)).to_vec();
        assert_eq!(numbers, [0, 1, 0, 2]);
    }

    #[test]
    fn all_literals_of_a_text_are_found() {
        let mut literals = Literals::default();
        for literal in ["user", "use", "user unknown", "unknown", "usr", "não"] {
            literals.number(literal);
        }
        let found = |text: &str| {
            let mut found = Vec::new();
            literals.find(text.as_bytes(), |number, range| found.push((number, range.start, range.end)));
            found.sort_unstable();
            found
        };
        assert_eq!(found("a user unknown"), [(0, 2, 6), (1, 2, 5), (2, 2, 14), (3, 7, 14)]);
        assert_eq!(found("useuse não"), [(1, 0, 3), (1, 3, 6), (5, 7, 11)]);
        assert_eq!(found("us"), []);
        assert_eq!(found(""), []);
    }
}
