//! What single words weigh: for a cause, for a failure of mail, and against one.
//!
//! Rows state wordings; who words a refusal in their own way writes none of them, but “encrypted” or “hangs up” stand in few texts that
//! are not about TLS or about the network. Each word has votes for the sides in whose texts it stands more often than elsewhere. The
//! votes are learned from samples by `tests/it/leanings.rs`; `rules::leaning` counts those for causes, `kind::weighing` those for a
//! failure.

mod words;

use std::ops::Range;

use crate::cause::Cause;
use crate::list::Signs;
pub use words::{AGAINST_AHEAD, AGAINST_SIGNS, FOR_AHEAD, FOR_SIGNS, STEMS, UNDETERMINED_AHEAD, VOTES};

/// The side of a failure of mail; those of the causes are their places in [`Cause::ALL`].
pub const FOR: usize = Cause::ALL.len();
/// The side of any other text.
pub const AGAINST: usize = FOR + 1;

const SIDES: usize = AGAINST + 1;

/// Of a word so many letters count, so that its forms are one.
const STEM_LETTERS: usize = 6;

/// The beginning of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem {
    /// Its letters, doubled ones once: Portuguese, Spanish and English differ in those (“excesso”, “exceso”, “excess”).
    pub letters: String,
    /// Where the word stands.
    pub place: Range<usize>,
}

/// The beginnings of the words of a `reading`, each once, in the order of the alphabet; labels (`subject:`), words in brackets (`(smtp)`),
/// names of hosts and addresses of pages hold none.
#[must_use]
pub fn stems(reading: &str) -> Vec<Stem> {
    let mut stems: Vec<Stem> = Vec::new();
    let mut next = 0;
    for chunk in reading.split(' ') {
        let mut at = next;
        next += chunk.len() + 1;
        let aside = chunk.begins_any("(") && chunk.trim_end_any(".,:;").ends_any(")");
        if aside || chunk.ends_any(":") || chunk.holds("://") || chunk.trim_any(".,:;!?()<>\"|").has('.') {
            continue;
        }
        while at < next {
            let mut letters = String::new();
            let start = at;
            while let Some(letter) = reading.as_bytes().get(at).copied().filter(u8::is_ascii_alphabetic) {
                if letters.len() < STEM_LETTERS && !letters.ends_with(char::from(letter)) {
                    letters.push(char::from(letter));
                }
                at += 1;
            }
            let place = stems.partition_point(|known| known.letters < letters);
            if letters.len() > 1 && stems.get(place).is_none_or(|known| known.letters != letters) {
                stems.insert(place, Stem { letters, place: start..at });
            }
            at += 1;
        }
    }
    stems
}

/// Tells each vote of each stem: its number, the side, how many.
pub fn votes(stems: &[Stem], tell: &mut dyn FnMut(usize, usize, usize)) {
    let mut number = 0;
    all_votes(&mut |letters, side, votes| {
        while stems.get(number).is_some_and(|stem| stem.letters.as_str() < letters) {
            number += 1;
        }
        if stems.get(number).is_some_and(|stem| stem.letters == letters) {
            tell(number, side, votes);
        }
    });
}

/// Tells all votes that are known: letters of a stem, the side, how many.
pub fn all_votes(tell: &mut dyn FnMut(&str, usize, usize)) {
    let (mut letters, mut signs) = (String::new(), VOTES.bytes());
    let mut tell_votes = |letters: &str| {
        let mut votes = 1;
        for sign in signs.by_ref() {
            if sign <= b'9' {
                votes = usize::from(sign - b'0');
                continue;
            }
            let side = usize::from(sign - b':');
            tell(letters, side % SIDES, votes);
            votes = 1;
            if side >= SIDES {
                break;
            }
        }
    };
    for sign in STEMS.bytes() {
        if sign > b')' {
            letters.push(char::from(sign));
            continue;
        }
        if !letters.is_empty() {
            tell_votes(&letters);
        }
        letters.truncate(usize::from(sign - b'#'));
    }
    tell_votes(&letters);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        stems(text).into_iter().map(|stem| stem.letters).collect()
    }

    #[test]
    fn stems_are_the_beginnings_of_words() {
        let text = "550 mailbox of a@a at mx.example.org, (smtp) mailbox overflow, (see https://example.org/x). error: é um excesso";
        assert_eq!(found(text), ["at", "exceso", "mailbo", "of", "overfl", "se", "um"]);
        let see = stems(text).into_iter().find(|stem| stem.letters == "se").unwrap();
        assert_eq!(text.get(see.place), Some("see"));
    }

    #[test]
    fn the_words_are_in_the_order_in_which_they_are_looked_for() {
        let mut last = String::new();
        all_votes(&mut |letters, side, votes| {
            assert!(last.as_str() <= letters && side <= AGAINST && (1..=9).contains(&votes), "{letters}");
            letters.clone_into(&mut last);
        });
        assert!(!last.is_empty());
    }

    #[test]
    fn a_stem_has_its_votes() {
        let mut known = Vec::new();
        all_votes(&mut |letters, side, votes| known.push((letters.to_owned(), side, votes)));
        let (letters, ..) = known[known.len() / 2].clone();
        let place = 0..letters.len();
        let stems = [Stem { letters: "a".to_owned(), place: 0..1 }, Stem { letters: letters.clone(), place }];
        let mut told = Vec::new();
        votes(&stems, &mut |number, side, votes| told.push((stems[number].letters.clone(), side, votes)));
        known.retain(|vote| vote.0 == letters);
        assert_eq!(told, known);
    }
}
