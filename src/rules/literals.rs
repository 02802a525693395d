//! Many literals looked for at once: each place of a text is looked up by its first three bytes.
//!
//! A double array does the same with a builder of several kilobytes; of a few hundred literals, hardly two share their beginning
//! and their bucket, so that this is one look at a table for each byte of the text.

/// The shortest literal.
pub const LITERAL_BYTES_MIN: usize = 3;

const BUCKETS: usize = 4096;

/// Literals, each once, numbered in the order in which they were added.
#[derive(Debug)]
pub struct Literals {
    literals: Vec<(String, usize)>,
    /// For each bucket the number of its last literal; from there each literal names the one before.
    buckets: Vec<usize>,
}

impl Default for Literals {
    fn default() -> Self {
        Self { literals: Vec::new(), buckets: vec![usize::MAX; BUCKETS] }
    }
}

impl Literals {
    /// The number of a literal, which is added where it is not yet known.
    pub fn number(&mut self, literal: String) -> usize {
        let bucket = bucket(literal.as_bytes());
        let known = self.starting_at(literal.as_bytes()).find(|&(_, length)| length == literal.len());
        if let Some((number, _)) = known {
            return number;
        }
        let number = self.literals.len();
        if let Some(last) = self.buckets.get_mut(bucket) {
            self.literals.push((literal, std::mem::replace(last, number)));
        }
        number
    }

    /// The literals that a text begins with, and their lengths.
    pub fn starting_at<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = (usize, usize)> + 'a {
        let mut at = self.buckets.get(bucket(text)).copied().unwrap_or(usize::MAX);
        std::iter::from_fn(move || {
            while let Some((literal, before)) = self.literals.get(at) {
                let number = std::mem::replace(&mut at, *before);
                if text.starts_with(literal.as_bytes()) {
                    return Some((number, literal.len()));
                }
            }
            None
        })
    }
}

fn bucket(text: &[u8]) -> usize {
    let beginning = text.iter().take(LITERAL_BYTES_MIN);
    beginning.fold(0, |sum: usize, &byte| sum * 37 + usize::from(byte)) % BUCKETS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_literal_has_one_number() {
        let mut literals = Literals::default();
        let numbers: Vec<usize> = ["user", "use", "user", "user unknown"].map(|literal| literals.number(literal.to_owned())).to_vec();
        assert_eq!(numbers, [0, 1, 0, 2]);
    }

    #[test]
    fn all_that_begin_at_a_place_are_found() {
        let mut literals = Literals::default();
        for literal in ["user", "use", "user unknown", "unknown", "usr"] {
            literals.number(literal.to_owned());
        }
        let at = |text: &str| {
            let mut found: Vec<(usize, usize)> = literals.starting_at(text.as_bytes()).collect();
            found.sort_unstable();
            found
        };
        assert_eq!(at("user unknown"), [(0, 4), (1, 3), (2, 12)]);
        assert_eq!(at("user"), [(0, 4), (1, 3)]);
        assert_eq!(at("us"), []);
        assert_eq!(at("unknown "), [(3, 7)]);
    }
}
