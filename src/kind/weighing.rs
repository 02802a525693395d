//! Whether a short text without a code tells of mail that failed, by its single words.
//!
//! Programs and servers without a code, and people in their own words, say it in ever new sentences; the words they choose are less
//! new. Each word, and a few signs besides, weighs for or against. The weights are learned from the samples in `tests/leanings/`
//! (see `tests/it/leanings.rs`).

mod words;

use crate::evidence::Kind;
use crate::list::Signs;
use crate::notice::kind_in;
use crate::paste::Mapped;
use crate::reading::reading;
use crate::rules::leaning::{stems, weight};
use crate::verdict::{Grounds, in_one_line};
pub use words::{AGAINST, AGAINST_AHEAD, FOR, FOR_AHEAD};

/// A longer text has words for everything.
pub const TEXT_BYTES_MAX: usize = 600;
/// So much the words alone weigh for a failure, where no row and no writer's sentence says so.
const WORDS_MIN: usize = 2;
/// A `reading` shorter than this is a line.
const LINE_BYTES_MAX: usize = 90;

/// Whether the words of a text, or of the paragraph that names a cause, weigh more for a failure than against one: above and below an
/// error people write words of their own. `told` is what a writer's sentence says that the text is.
#[must_use]
pub fn tells_of_failure(text: &Mapped, prose: &Grounds, told: Option<Kind>) -> bool {
    let mut rest = text.as_str();
    let mut tells = weighs_more(text, Some(prose), told);
    while !tells && !rest.is_empty() {
        let paragraph = rest.until("\n\n");
        rest = rest.get(paragraph.len() + "\n\n".len()..).unwrap_or("");
        let names_cause = prose.first().is_some_and(|reason| in_one_line(paragraph).holds(&reason.words));
        let paragraph = Mapped::of(paragraph);
        let told = kind_in(&paragraph);
        tells = (names_cause || told.is_some()) && weighs_more(&paragraph, Some(prose).filter(|_| names_cause), told);
    }
    tells
}

fn weighs_more(text: &Mapped, prose: Option<&Grounds>, told: Option<Kind>) -> bool {
    let (mut for_it, mut against) = (0, AGAINST_AHEAD);
    let mut add = |word: &str| {
        for_it += weight(FOR, word);
        against += weight(AGAINST, word);
        for_it
    };
    let words = reading(text);
    let mut said = 0;
    for (_, stem) in stems(words.as_str()) {
        said = add(stem);
    }
    // A line of a program's source has signs enough, and an address alone says nothing.
    if said < WORDS_MIN && told.is_none() && prose.and_then(Grounds::first).is_none() {
        return false;
    }
    for sign in signs(words.as_str(), prose, told) {
        add(sign);
    }
    FOR_AHEAD + for_it > against
}

/// What is weighed besides words: `@` an address, `@@` two, `<@>` one in brackets; `/` SMTP, also in a host's name; `=`, `[`, `?` and
/// `!` where such a sign stands; `.` a line; `+` words of a row that say one thing, `-` that hint at one, `~` words that lean to one;
/// `*` a sentence about a failure, `^` about a delay.
#[must_use]
pub fn signs(reading: &str, prose: Option<&Grounds>, told: Option<Kind>) -> Vec<&'static str> {
    let mut signs = Vec::new();
    let mut add = |holds: bool, sign: &'static str| {
        if holds {
            signs.push(sign);
        }
    };
    add(reading.holds("a@a"), "@");
    add(reading.cut("a@a").is_some_and(|(_, rest)| rest.holds("a@a")), "@@");
    add(reading.holds("<a@a>"), "<@>");
    add(reading.holds("smtp"), "/");
    add(reading.has('='), "=");
    add(reading.has('[') || reading.has('{'), "[");
    add(reading.has('?'), "?");
    add(reading.has('!'), "!");
    add(reading.len() <= LINE_BYTES_MAX, ".");
    let is_clear = prose.is_some_and(Grounds::are_clear);
    let leans = prose.and_then(Grounds::votes).is_some();
    add(is_clear, "+");
    add(!is_clear && !leans && prose.and_then(Grounds::first).is_some(), "-");
    add(leans, "~");
    add(told == Some(Kind::Failure), "*");
    add(told == Some(Kind::Delay), "^");
    signs
}
