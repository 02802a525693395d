//! The boxes of mail programs: one sentence around what the server answered, with at most one recipient.

use std::ops::Range;

use super::{folded_in_place, generic};
use crate::evidence::{Origin, RecipientEvidence, Words, found_address, found_reply, found_status};
use crate::paste::Mapped;

/// How a program words its boxes, in folded text.
pub(super) struct Wording {
    /// In front of the server's answer, and the words that go on behind it; without any of those it ends with the paragraph.
    pub answers: &'static [(&'static str, &'static [&'static str])],
    /// In front of the address that was refused as recipient.
    pub recipients: &'static [&'static str],
    /// The box is about the sender's address, or about no address at all.
    pub no_recipient: &'static [&'static str],
}

/// Reads a box: who was refused, and what the server said, cut out of the program's own sentence.
pub(super) fn read(text: &Mapped, wording: &Wording) -> Vec<RecipientEvidence> {
    let words = folded_in_place(text);
    let answer = wording.answers.iter().find_map(|(before, after)| answer(text, &words, before, after));
    let named = wording.recipients.iter().find_map(|before| {
        let at = after(&words, before, 0)?;
        let address = found_address(text, at..text.as_str().len(), Origin::Text)?;
        let first = text.span(at..at + 1).start;
        (address.span.start <= first + 3).then_some(address)
    });
    let is_told = named.is_some() || wording.no_recipient.iter().any(|phrase| words.as_str().contains(phrase));
    let address = if is_told { named } else { generic::in_sentences(text).into_iter().find_map(|recipient| recipient.address) };
    let place = answer.clone().unwrap_or(0..text.as_str().len());
    let whole = 0..text.as_str().len();
    vec![RecipientEvidence {
        address,
        status: found_status(text, place.clone(), Origin::Text),
        reply: found_reply(text, place, Origin::Text).or_else(|| found_reply(text, whole, Origin::Text)),
        words: answer.map(|answer| Words { text: text.piece(answer), origin: Some(Origin::Notice) }).into_iter().collect(),
        ..RecipientEvidence::default()
    }]
}

/// The answer between the words in front of it and those behind it.
fn answer(text: &Mapped, words: &Mapped, before: &str, behind: &[&str]) -> Option<Range<usize>> {
    let start = after(words, before, 0)?;
    let paragraph = text.as_str().get(start..)?.trim_start();
    let lead = text.as_str().len() - paragraph.len();
    let mut end = paragraph.find("\n\n").map_or(text.as_str().len(), |at| lead + at);
    let from = words.as_str().find(before)? + before.len();
    for phrase in behind {
        if let Some(at) = words.as_str().get(from..).and_then(|rest| rest.find(phrase)) {
            end = end.min(words.span(from + at..from + at + 1).start);
        }
    }
    let answer = text.as_str().get(lead..end)?;
    let kept = answer.trim_end_matches(['\'', '"', ' ', '\n', '.']);
    (!kept.is_empty()).then_some(lead..lead + kept.len())
}

/// Where in the text the words behind a phrase begin.
fn after(words: &Mapped, phrase: &str, from: usize) -> Option<usize> {
    let at = words.as_str().get(from..)?.find(phrase)? + from;
    Some(words.span(at..at + phrase.len()).end)
}
