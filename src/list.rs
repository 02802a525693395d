//! Lists of words as the program holds them: each list in one string.
//!
//! A pointer and a length beside each of a thousand words would cost about as much of the download as a word of it.

use std::ops::Range;

/// Which three bytes stand one behind the other in a text: a set that may take some for others, but misses none. Looking for each of
/// a thousand words in a text means reading it a thousand times; most are known not to be there after one.
#[derive(Debug)]
pub struct Grams([u64; GRAMS / 64]);

/// So many places the set has: a text of 64 KB in some language fills less than half.
const GRAMS: usize = 8192;

impl Grams {
    /// The set of a text.
    #[must_use]
    #[inline(never)]
    pub fn of(text: &str) -> Self {
        let mut set = Self([0; GRAMS / 64]);
        for gram in text.as_bytes().windows(3) {
            let place = place(gram);
            if let Some(bits) = set.0.get_mut(place / 64) {
                *bits |= 1 << (place % 64);
            }
        }
        set
    }

    /// Whether a word may stand in the text; `false` is sure.
    #[must_use]
    #[inline(never)]
    pub fn may_hold(&self, word: &str) -> bool {
        word.as_bytes().windows(3).all(|gram| {
            let place = place(gram);
            self.0.get(place / 64).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
        })
    }
}

fn place(gram: &[u8]) -> usize {
    gram.iter().fold(0_usize, |sum, byte| sum * 37 + usize::from(*byte)) % GRAMS
}

/// Words in their order; none holds a NUL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List(&'static str);

/// Writes a list of words.
macro_rules! list {
    ($($word:literal),* $(,)?) => {
        $crate::list::List::of(concat!($($word, "\0"),*))
    };
}
pub(crate) use list;

/// Writes a list of words, with a value beside each.
macro_rules! pairs {
    ($(($word:literal, $value:expr)),* $(,)?) => {
        $crate::list::Pairs { words: $crate::list::list![$($word),*], values: &[$($value),*] }
    };
}
pub(crate) use pairs;

impl List {
    /// Words with a NUL behind each.
    #[must_use]
    pub const fn of(words: &'static str) -> Self {
        Self(words)
    }

    /// The words.
    #[must_use]
    pub const fn iter(self) -> Words {
        Words(self.0)
    }

    /// The word of that number, counted from 0; empty where there are fewer.
    #[must_use]
    #[inline(never)]
    pub fn nth(self, number: usize) -> &'static str {
        self.0.part("\0", number)
    }

    /// The number of a word among these.
    #[must_use]
    #[inline(never)]
    pub fn number_of(self, word: &str) -> Option<usize> {
        self.iter().position(|known| known == word)
    }

    /// The same, capitals aside.
    #[must_use]
    #[inline(never)]
    pub fn number_in_any_case(self, word: &str) -> Option<usize> {
        self.iter().position(|known| known.eq_ignore_ascii_case(word))
    }

    /// Whether some word stands in a text.
    #[must_use]
    #[inline(never)]
    pub fn is_in(self, text: &str) -> bool {
        let grams = Grams::of(text);
        self.iter().any(|word| grams.may_hold(word) && text.holds(word))
    }

    /// The place of the first word of the list that stands in a text.
    #[must_use]
    #[inline(never)]
    pub fn find_in(self, text: &str) -> Option<Range<usize>> {
        self.iter().find_map(|word| text.place(word).map(|at| at..at + word.len()))
    }

    /// The place of the word that stands first in a text.
    #[must_use]
    #[inline(never)]
    pub fn first_in(self, text: &str) -> Option<Range<usize>> {
        let mut first: Option<Range<usize>> = None;
        for word in self.iter() {
            if let Some(at) = text.place(word)
                && first.as_ref().is_none_or(|first| (at, at + word.len()) < (first.start, first.end))
            {
                first = Some(at..at + word.len());
            }
        }
        first
    }

    /// The length of the first word that a text begins with.
    #[must_use]
    #[inline(never)]
    pub fn begins(self, text: &str) -> Option<usize> {
        self.iter().find(|word| text.starts_with(word)).map(str::len)
    }

    /// Whether a text ends with some word.
    #[must_use]
    #[inline(never)]
    pub fn ends(self, text: &str) -> bool {
        self.iter().any(|word| text.ends_with(word))
    }

    /// Whether a word is one of these, capitals aside.
    #[must_use]
    #[inline(never)]
    pub fn has(self, word: &str) -> bool {
        self.number_in_any_case(word).is_some()
    }
}

/// What [`List::iter`] gives.
#[derive(Clone, Debug)]
pub struct Words(&'static str);

impl Iterator for Words {
    type Item = &'static str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        let (word, rest) = self.0.cut("\0")?;
        self.0 = rest;
        Some(word)
    }
}

/// Words with a value beside each.
#[derive(Clone, Copy, Debug)]
pub struct Pairs<T: 'static> {
    /// The words.
    pub words: List,
    /// As many values.
    pub values: &'static [T],
}

impl<T: Copy> Pairs<T> {
    /// Words and values.
    pub fn iter(self) -> impl Iterator<Item = (&'static str, T)> {
        self.words.iter().zip(self.values.iter().copied())
    }

    /// The value beside a word, capitals aside.
    #[must_use]
    pub fn of(self, word: &str) -> Option<T> {
        self.values.get(self.words.number_in_any_case(word)?).copied()
    }

    /// The value beside the first word of the list that stands in a text.
    #[must_use]
    pub fn in_text(self, text: &str) -> Option<T> {
        let at = self.words.iter().position(|known| text.holds(known))?;
        self.values.get(at).copied()
    }
}

/// Adds what there is. (The standard library's way is written out for each kind of item, at twice the length.)
#[inline(never)]
pub fn push_some<T>(items: &mut Vec<T>, item: Option<T>) {
    if let Some(item) = item {
        items.push(item);
    }
}

/// Words that were wrapped, as one line.
#[must_use]
pub fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// A number in decimal figures. (The standard library's way brings along all of its formatting: half a KB of the download.)
#[must_use]
#[inline(never)]
pub fn decimal(number: usize) -> String {
    let mut figures = if number < 10 { String::new() } else { decimal(number / 10) };
    figures.push(char::from(b"0123456789".get(number % 10).copied().unwrap_or_default()));
    figures
}

/// Texts as one, with another between them. (The standard library's way is half a KB of code.)
#[must_use]
#[inline(never)]
pub fn joined(texts: &[String], between: &str) -> String {
    let mut joined = String::new();
    for (at, text) in texts.iter().enumerate() {
        joined.push_str(if at > 0 { between } else { "" });
        joined.push_str(text);
    }
    joined
}

/// What is asked of a text by its signs and words; each question is compiled once, where an array of signs would be compiled for
/// each number of them. A word is looked for here, as the standard library's way brings along, for the message of a panic that
/// never comes, the tables by which any letter is escaped.
pub trait Signs {
    /// Without any of these signs at both ends.
    fn trim_any(&self, signs: &str) -> &str;
    /// Without any of these signs at the beginning.
    fn trim_start_any(&self, signs: &str) -> &str;
    /// Without any of these signs at the end.
    fn trim_end_any(&self, signs: &str) -> &str;
    /// Whether it begins with one of these signs.
    fn begins_any(&self, signs: &str) -> bool;
    /// Whether it ends with one of these signs.
    fn ends_any(&self, signs: &str) -> bool;
    /// Up to the first of these signs.
    fn until_any(&self, signs: &str) -> &str;
    /// Behind the last of these signs.
    fn since_any(&self, signs: &str) -> &str;
    /// Whether a sign stands in it.
    fn has(&self, sign: char) -> bool;
    /// Whether a word stands in it.
    fn holds(&self, word: &str) -> bool;
    /// The first place of a word.
    fn place(&self, word: &str) -> Option<usize>;
    /// What stands before the first of these words, and what behind it.
    fn cut(&self, word: &str) -> Option<(&str, &str)>;
    /// Up to the first of these words, or all.
    fn until(&self, word: &str) -> &str;
    /// With another word in the place of each of these.
    fn replaced(&self, word: &str, other: &str) -> String;
    /// The last place of a word.
    fn last_place(&self, word: &str) -> Option<usize>;
    /// What stands behind the last of these words, or all.
    fn behind_last(&self, word: &str) -> &str;
    /// What stands before the last of these words, and what behind it.
    fn cut_last(&self, word: &str) -> Option<(&str, &str)>;
    /// Of what stands between these words, the one of that number, counted from 0; empty where there are fewer.
    fn part(&self, word: &str, number: usize) -> &str;
    /// The places of a word, which is not empty.
    fn places<'a>(&'a self, word: &'a str) -> Places<'a>;
}

/// What [`Signs::places`] gives.
#[derive(Clone, Debug)]
pub struct Places<'a> {
    text: &'a str,
    word: &'a str,
    from: usize,
}

impl Iterator for Places<'_> {
    type Item = usize;

    #[inline(never)]
    fn next(&mut self) -> Option<usize> {
        let at = self.from + self.text.get(self.from..)?.place(self.word)?;
        self.from = at + self.word.len();
        Some(at)
    }
}

impl Signs for str {
    #[inline(never)]
    fn trim_any(&self, signs: &str) -> &str {
        self.trim_start_any(signs).trim_end_any(signs)
    }

    #[inline(never)]
    fn trim_start_any(&self, signs: &str) -> &str {
        self.trim_start_matches(|sign| signs.has(sign))
    }

    #[inline(never)]
    fn trim_end_any(&self, signs: &str) -> &str {
        self.trim_end_matches(|sign| signs.has(sign))
    }

    #[inline(never)]
    fn begins_any(&self, signs: &str) -> bool {
        self.chars().next().is_some_and(|sign| signs.has(sign))
    }

    #[inline(never)]
    fn ends_any(&self, signs: &str) -> bool {
        self.chars().next_back().is_some_and(|sign| signs.has(sign))
    }

    #[inline(never)]
    fn until_any(&self, signs: &str) -> &str {
        self.find(|sign| signs.has(sign)).and_then(|at| self.get(..at)).unwrap_or(self)
    }

    #[inline(never)]
    fn since_any(&self, signs: &str) -> &str {
        let mut rest = self.chars();
        while rest.next_back().is_some_and(|sign| !signs.has(sign)) {}
        self.get(rest.as_str().len()..).map_or(self, |since| if since.begins_any(signs) { since.get(1..).unwrap_or("") } else { since })
    }

    #[inline(never)]
    fn has(&self, sign: char) -> bool {
        self.chars().any(|own| own == sign)
    }

    #[inline(never)]
    fn holds(&self, word: &str) -> bool {
        self.place(word).is_some()
    }

    #[inline(never)]
    fn place(&self, word: &str) -> Option<usize> {
        let (first, rest) = word.as_bytes().split_first()?;
        let mut from = 0;
        loop {
            let bytes = self.as_bytes().get(from..)?;
            let at = bytes.iter().position(|byte| byte == first)?;
            if bytes.get(at + 1..)?.starts_with(rest) {
                return Some(from + at);
            }
            from += at + 1;
        }
    }

    #[inline(never)]
    fn cut(&self, word: &str) -> Option<(&str, &str)> {
        let at = self.place(word)?;
        self.get(..at).zip(self.get(at + word.len()..))
    }

    #[inline(never)]
    fn until(&self, word: &str) -> &str {
        self.cut(word).map_or(self, |(before, _)| before)
    }

    #[inline(never)]
    fn replaced(&self, word: &str, other: &str) -> String {
        let (mut replaced, mut rest) = (String::new(), self);
        while let Some((before, behind)) = rest.cut(word) {
            replaced.push_str(before);
            replaced.push_str(other);
            rest = behind;
        }
        replaced + rest
    }

    #[inline(never)]
    fn last_place(&self, word: &str) -> Option<usize> {
        (0..self.len()).rev().find(|&at| self.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(word.as_bytes())))
    }

    #[inline(never)]
    fn behind_last(&self, word: &str) -> &str {
        self.last_place(word).and_then(|at| self.get(at + word.len()..)).unwrap_or(self)
    }

    #[inline(never)]
    fn cut_last(&self, word: &str) -> Option<(&str, &str)> {
        let at = self.last_place(word)?;
        self.get(..at).zip(self.get(at + word.len()..))
    }

    #[inline(never)]
    fn part(&self, word: &str, number: usize) -> &str {
        let mut rest = self;
        for _ in 0..number {
            rest = rest.cut(word).map_or("", |(_, behind)| behind);
        }
        rest.until(word)
    }

    fn places<'a>(&'a self, word: &'a str) -> Places<'a> {
        Places { text: self, word, from: 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::{List, Signs};

    const WORDS: List = list!["no", "nobody", "não"];

    #[test]
    fn a_list_has_its_words() {
        assert_eq!(WORDS.iter().collect::<Vec<_>>(), ["no", "nobody", "não"]);
        assert_eq!(list![].iter().count(), 0);
        assert!(WORDS.has("NoBody") && !WORDS.has("nobod") && !WORDS.has(""));
    }

    #[test]
    fn words_are_found_in_a_text() {
        assert_eq!(WORDS.find_in("ah, não: nobody"), Some(10..12));
        assert_eq!(WORDS.first_in("ah, não: nobody"), Some(4..8));
        assert_eq!((WORDS.begins("nobody"), WORDS.begins("a no")), (Some(2), None));
        assert!(WORDS.is_in("a no") && WORDS.ends("a no") && !WORDS.ends("no."));
    }

    #[test]
    fn a_word_has_its_value() {
        let pairs = pairs![("a", 1), ("b", 2)];
        assert_eq!((pairs.of("B"), pairs.of("c"), pairs.in_text("cab")), (Some(2), None, Some(1)));
        assert_eq!(pairs.iter().last(), Some(("b", 2)));
    }

    #[test]
    fn signs_are_cut_off_and_asked_for() {
        assert_eq!(("<a> ".trim_any("<> "), "<a>".trim_start_any("<>"), "<a>".trim_end_any("<>")), ("a", "a>", "<a"));
        assert!("a b".begins_any("xa") && !"".begins_any("x") && "a b".ends_any("b") && !"a b".ends_any("a"));
        assert_eq!(("a b:c".until_any(" :"), "abc".until_any(" "), " a".until_any(" ")), ("a", "abc", ""));
        assert_eq!(("a b:c".since_any(" :"), "abc".since_any(" "), "a ".since_any(" "), "".since_any(" ")), ("c", "abc", "", ""));
        assert_eq!("ab c".since_any("b"), " c");
        assert_eq!(("a...b".last_place(".."), "a".last_place("..")), (Some(2), None));
        assert_eq!(("a..b..c".behind_last(".."), "abc".behind_last("..")), ("c", "abc"));
        assert_eq!(("aab".place("ab"), "é ab".place("ab"), "ab".place("abc"), "".place("a")), (Some(1), Some(3), None, None));
        assert_eq!(("a..b..c".cut(".."), "abc".cut("..")), (Some(("a", "b..c")), None));
        assert_eq!(("a..b".until(".."), "abc".until(".."), "a..b...".replaced("..", ",")), ("a", "abc", "a,b,.".to_owned()));
        assert!("é ab".holds("ab") && !"a b".holds("ab"));
        assert_eq!("ababa, aba".places("aba").collect::<Vec<_>>(), [0, 7]);
    }
}
