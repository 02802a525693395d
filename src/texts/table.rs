//! A language's texts as the program holds them: each kind of text in one string, put together when it is compiled.
//!
//! A pointer and a length beside each text would cost about as much of the download as a word of it.

#![allow(clippy::indexing_slicing, reason = "all indexing here is done by the compiler")]

use std::str::from_utf8;

use crate::list::Signs;

/// Ends a text; no text holds one.
const END: u8 = 0;

/// Writes a table of as many texts as there are variants of an enum, or twice as many where there are two of each.
macro_rules! each {
    ($of:ty, |$variant:ident| $text:expr) => {
        $crate::texts::table::joined! {{
            let mut texts = [""; <$of>::ALL.len()];
            let mut at = 0;
            while at < texts.len() {
                let $variant = <$of>::ALL[at];
                texts[at] = $text;
                at += 1;
            }
            texts
        }, <$of>::ALL.len()}
    };
    ($of:ty, |$variant:ident, $second:ident| $text:expr) => {
        $crate::texts::table::joined! {{
            let mut texts = [""; 2 * <$of>::ALL.len()];
            let mut at = 0;
            while at < texts.len() {
                let ($variant, $second) = (<$of>::ALL[at / 2], at % 2 == 1);
                texts[at] = $text;
                if $second && $crate::texts::table::same(texts[at], texts[at - 1]) {
                    texts[at] = "";
                }
                at += 1;
            }
            texts
        }, 2 * <$of>::ALL.len()}
    };
}

/// Puts texts together in one string, which is all that the program gets of them.
macro_rules! joined {
    ($texts:expr, $count:expr) => {{
        const TEXTS: [&str; $count] = $texts;
        const BYTES: [u8; $crate::texts::table::length(&TEXTS)] = $crate::texts::table::bytes(&TEXTS);
        const { $crate::texts::table::text(&BYTES) }
    }};
}

pub(super) use {each, joined};

/// The text of that number.
pub(super) fn nth(joined: &'static str, number: usize) -> &'static str {
    joined.part("\0", number)
}

/// Of two texts the second, where there is one of its own.
pub(super) fn nth_of_two(joined: &'static str, number: usize, second: bool) -> &'static str {
    let own = nth(joined, 2 * number + usize::from(second));
    if own.is_empty() { nth(joined, 2 * number) } else { own }
}

pub(super) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

pub(super) const fn length(texts: &[&str]) -> usize {
    let (mut length, mut at) = (0, 0);
    while at < texts.len() {
        length += texts[at].len() + 1;
        at += 1;
    }
    length
}

pub(super) const fn bytes<const LENGTH: usize>(texts: &[&str]) -> [u8; LENGTH] {
    let mut bytes = [END; LENGTH];
    let (mut to, mut at) = (0, 0);
    while at < texts.len() {
        let text = texts[at].as_bytes();
        let mut from = 0;
        while from < text.len() {
            bytes[to] = text[from];
            (to, from) = (to + 1, from + 1);
        }
        (to, at) = (to + 1, at + 1);
    }
    bytes
}

pub(super) const fn text(bytes: &[u8]) -> &str {
    match from_utf8(bytes) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{nth, nth_of_two};

    #[test]
    fn texts_are_found_by_their_number() {
        const JOINED: &str = joined!(["a", "", "não", "d"], 4);
        assert_eq!(JOINED, "a\0\0não\0d\0");
        assert_eq!([0, 1, 2, 3, 4].map(|number| nth(JOINED, number)), ["a", "", "não", "d", ""]);
        assert_eq!([(0, false), (0, true), (1, true)].map(|(at, second)| nth_of_two(JOINED, at, second)), ["a", "a", "d"]);
    }
}
