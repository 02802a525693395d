//! The cause that the single words of a text lean to, where no row knows the text.
//!
//! A cause that wins by votes of words ([`learned`]) is never more than unclear.

use std::ops::Range;

use crate::cause::Cause;
use crate::learned::{self, stems};
use crate::list::Signs;

/// A longer text says too much beside the reason.
const TEXT_BYTES_MAX: usize = 600;
/// (`reading`) What Thunderbird and Apple Mail call the reader's own server, whatever went wrong there.
const OWN_SERVER: &str = "servidor de saida (smtp)";

/// What the words of a text lean to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaning {
    /// The cause with the most votes.
    pub cause: Cause,
    /// So many more than any other cause has, and than a text needs that says none.
    pub lead: usize,
    /// The word that leans most.
    pub place: Range<usize>,
}

/// The votes for a side.
#[derive(Clone, Copy, Default)]
struct Side {
    votes: usize,
    heaviest: usize,
    heaviest_number: usize,
}

/// What the words of a `reading` lean to; `None` where they lean to nothing, or to two causes alike.
#[must_use]
pub fn leaning(reading: &str) -> Option<Leaning> {
    if reading.len() > TEXT_BYTES_MAX || reading.holds(OWN_SERVER) {
        return None;
    }
    let stems = stems(reading);
    let mut sides = [Side::default(); Cause::ALL.len()];
    learned::votes(&stems, &mut |number, side, votes| {
        if let Some(side) = sides.get_mut(side) {
            side.votes += votes;
            if votes > side.heaviest {
                (side.heaviest, side.heaviest_number) = (votes, number);
            }
        }
    });
    let (mut best, mut cause, mut others_max) = (Side::default(), Cause::Undetermined, 0);
    for (side, of) in sides.iter().zip(Cause::ALL) {
        let mut side = *side;
        if *of == Cause::Undetermined {
            side.votes += learned::UNDETERMINED_AHEAD;
        }
        others_max = others_max.max(side.votes.min(best.votes));
        if side.votes > best.votes {
            (best, cause) = (side, *of);
        }
    }
    let lead = best.votes - others_max;
    let place = stems.get(best.heaviest_number)?.place.clone();
    (lead > 0 && cause != Cause::Undetermined).then_some(Leaning { cause, lead, place })
}

#[cfg(test)]
#[allow(clippy::string_slice, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn words_lean_to_a_cause() {
        let text = "no capacity remains for this inbox";
        let leant = leaning(text).unwrap();
        assert_eq!(leant.cause, Cause::MailboxFull);
        assert!(text.split(' ').any(|word| word == &text[leant.place.clone()]));
        assert_eq!((leaning(""), leaning("see report"), leaning(&text.repeat(20))), (None, None, None));
    }
}
