//! Whether a short text without a code tells of mail that failed, by its single words.
//!
//! Programs and servers without a code, and people in their own words, say it in ever new sentences; the words they choose are less
//! new. Each word ([`learned`]), and a few signs besides, weighs for or against.

use crate::evidence::Kind;
use crate::learned::{self, AGAINST, AGAINST_AHEAD, AGAINST_SIGNS, FOR, FOR_AHEAD, FOR_SIGNS, stems};
use crate::list::{Signs, in_one_line};
use crate::notice::kind_in;
use crate::paste::Mapped;
use crate::reading::reading;
use crate::verdict::Grounds;

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
        let names_cause = !prose.lean_only() && prose.first().is_some_and(|reason| in_one_line(paragraph).holds(&reason.words));
        let paragraph = Mapped::of(paragraph);
        let told = kind_in(&paragraph);
        tells = (names_cause || told.is_some()) && weighs_more(&paragraph, Some(prose).filter(|_| names_cause), told);
    }
    tells
}

fn weighs_more(text: &Mapped, prose: Option<&Grounds>, told: Option<Kind>) -> bool {
    let words = reading(text);
    let (mut for_it, mut against) = (0, 0);
    learned::votes(&stems(words.as_str()), &mut |_, side, votes| match side {
        FOR => for_it += votes,
        AGAINST => against += votes,
        _ => {}
    });
    // A line of a program's source has signs enough, and an address alone says nothing.
    if for_it < WORDS_MIN && told.is_none() && prose.and_then(Grounds::first).is_none() {
        return false;
    }
    for sign in signs(words.as_str(), prose, told) {
        for_it += weight(FOR_SIGNS, sign);
        against += weight(AGAINST_SIGNS, sign);
    }
    FOR_AHEAD + for_it > AGAINST_AHEAD + against
}

/// What a sign weighs in a row of signs: the figure before it.
fn weight(signs: &str, sign: &str) -> usize {
    let mut weight = 0;
    for known in signs.split(' ') {
        match known.as_bytes() {
            [figure @ b'1'..=b'9'] => weight = usize::from(figure - b'0'),
            _ if known == sign => return weight,
            _ => {}
        }
    }
    0
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
    let leans = prose.is_some_and(Grounds::lean_only);
    add(is_clear, "+");
    add(!is_clear && !leans && prose.and_then(Grounds::first).is_some(), "-");
    add(leans, "~");
    add(told == Some(Kind::Failure), "*");
    add(told == Some(Kind::Delay), "^");
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_has_the_figure_before_it() {
        assert_eq!(["@", "?", "@@", "<@>"].map(|sign| weight("2 @ * 4 ? @@", sign)), [2, 4, 4, 0]);
    }
}
