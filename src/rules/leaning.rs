//! What single words lean to, for a text that no row knows.
//!
//! Rows state wordings; an administrator who words a refusal in their own way writes none of them, but “encrypted” or “hangs up”
//! stand in few texts that are not about TLS or about the network. Each word votes for the causes in whose texts it stands more
//! often than elsewhere. The votes are learned from the samples in `tests/leanings/`, the rows' own and the documented ones (see
//! `tests/it/leanings.rs`); a cause that wins by votes is never more than unclear.

mod words;

use std::ops::Range;

use crate::cause::Cause;
use crate::list::Signs;
pub use words::WORDS;

/// Of a word so many letters count, so that its forms are one.
const STEM_LETTERS: usize = 5;
/// A longer text says too much beside the reason.
const TEXT_BYTES_MAX: usize = 600;
/// (`reading`) What Thunderbird and Apple Mail call the reader's own server, whatever went wrong there.
const OWN_SERVER: &str = "servidor de saida (smtp)";
/// With fewer votes nothing is said.
const VOTES_MIN: usize = 3;

/// What the words of a text lean to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaning {
    /// The cause with the most votes.
    pub cause: Cause,
    /// Their number.
    pub votes: usize,
    /// The beginning of the word that leans most.
    pub place: Range<usize>,
}

/// What the words of a `reading` lean to; `None` where they lean to nothing, or to two causes alike.
#[must_use]
pub fn leaning(reading: &str) -> Option<Leaning> {
    if reading.len() > TEXT_BYTES_MAX || reading.holds(OWN_SERVER) {
        return None;
    }
    let stems = stems(reading);
    let (mut best, mut others_max) = (Leaning { cause: Cause::Undetermined, votes: 0, place: 0..0 }, 0);
    for (words, cause) in WORDS.iter() {
        let (mut votes, mut heaviest, mut heaviest_at) = (0, 0, 0);
        for (at, stem) in stems.iter().enumerate() {
            let weight = weight(words, stem.1);
            votes += weight;
            if weight > heaviest {
                (heaviest, heaviest_at) = (weight, at);
            }
        }
        others_max = others_max.max(votes.min(best.votes));
        if votes > best.votes {
            best.cause = cause;
            best.votes = votes;
            best.place.start = stems.get(heaviest_at)?.0;
            best.place.end = best.place.start + stems.get(heaviest_at)?.1.len();
        }
    }
    (best.votes >= VOTES_MIN && best.votes > others_max).then_some(best)
}

/// What a stem weighs in a row of words: the figure before it.
#[must_use]
pub fn weight(words: &str, stem: &str) -> usize {
    let mut votes = 0;
    for word in words.split(' ') {
        match word.as_bytes() {
            [figure @ b'1'..=b'9'] => votes = usize::from(figure.saturating_sub(b'0')),
            _ if word == stem => return votes,
            _ => {}
        }
    }
    0
}

/// The beginnings of the words of a `reading` and where they stand, each once; labels (`subject:`), words in brackets (`(smtp)`), names
/// of hosts and addresses of pages hold none.
#[must_use]
pub fn stems(reading: &str) -> Vec<(usize, &str)> {
    let mut stems: Vec<(usize, &str)> = Vec::new();
    let mut next = 0;
    for chunk in reading.split(' ') {
        let mut at = next;
        next += chunk.len() + 1;
        let aside = chunk.begins_any("(") && chunk.trim_end_any(".,:;").ends_any(")");
        if aside || chunk.ends_any(":") || chunk.holds("://") || chunk.trim_any(".,:;!?()<>\"|").has('.') {
            continue;
        }
        while at < next {
            let letters = reading.get(at..).unwrap_or("").bytes().take_while(u8::is_ascii_alphabetic).count();
            let stem = reading.get(at..at + letters.min(STEM_LETTERS)).unwrap_or("");
            if letters > 1 && stems.iter().all(|known| known.1 != stem) {
                stems.push((at, stem));
            }
            at += letters + 1;
        }
    }
    stems
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        stems(text).into_iter().map(|(_, stem)| stem).collect()
    }

    #[test]
    fn stems_are_the_beginnings_of_words() {
        let text = "550 mailbox of a@a at mx.example.org, (smtp) mailbox overflow, (see https://example.org/x). error: é um limit";
        assert_eq!(found(text), ["mailb", "of", "at", "overf", "see", "um", "limit"]);
    }

    #[test]
    fn a_word_has_the_figure_before_it() {
        let weights = ["mx", "quota", "quot", "full"].map(|stem| weight("2 mx box 4 full quota", stem));
        assert_eq!(weights, [2, 4, 0, 4]);
    }

    #[test]
    fn words_lean_to_a_cause() {
        let text = "no capacity remains for this inbox";
        let leant = leaning(text).unwrap();
        assert_eq!(leant.cause, Cause::MailboxFull);
        assert!(stems(text).contains(&(leant.place.start, &text[leant.place])));
        assert_eq!((leaning(""), leaning("see report"), leaning(&text.repeat(20))), (None, None, None));
    }
}
