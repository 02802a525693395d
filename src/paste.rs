//! The text as given becomes clean lines, and every byte of them knows where it stood.
//!
//! What phones, mail programs and clipboards leave around a notice is taken off here: line endings, `> ` marks, special
//! spaces, invisible characters, typographic quotes, the line breaks lost when a text was flattened. Nothing is
//! interpreted: what is a header, a report or a sentence is for the rooms below.

use crate::list::{Grams, List, Signs, list};
use crate::smtp::is_letter_or_digit;
use std::ops::Range;
use std::sync::OnceLock;

/// At most this many bytes of a paste are read (1 MiB).
pub const PASTE_BYTES_MAX: usize = 1024 * 1024;

/// Of a text that is longer than both together, this much of the beginning and of the end is read.
const HEAD_BYTES_MAX: usize = 32 * 1024;
const TAIL_BYTES_MAX: usize = 16 * 1024;

/// A line longer than this, in a text of few lines, has lost its line breaks.
const FLATTENED_LINE_BYTES_MIN: usize = 240;

/// Mail systems wrap their lines; a line that is longer may be several.
const LONG_LINE_BYTES_MIN: usize = 80;

/// A line that has so many quoting marks was several.
const FLATTENED_MARKS_MIN: usize = 4;

/// A text in which every byte knows the bytes of the paste that it stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    text: String,
    runs: Vec<Run>,
}

/// Bytes of the text from `at` to the next run stand for `from..to` of the paste.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    at: usize,
    from: usize,
    to: usize,
    /// Byte for byte; otherwise every byte of the run stands for the whole range.
    exact: bool,
}

impl Mapped {
    /// The text of a whole paste, byte for byte.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut mapped = Self::default();
        mapped.push_exact(text, 0);
        mapped
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// A piece of the text; empty where the range is not of this text.
    #[must_use]
    pub fn slice(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or("")
    }

    /// Where a piece that was cut out of this very text stands in it (as `str::substr_range` of the standard library, which is not yet
    /// stable); of any other piece, a range that this text has not.
    #[must_use]
    #[inline(never)]
    pub fn place_of(&self, piece: &str) -> Range<usize> {
        let start = piece.as_ptr().addr().wrapping_sub(self.text.as_ptr().addr());
        start..start.wrapping_add(piece.len())
    }

    /// From the beginning of one such piece to the end of another.
    #[must_use]
    #[inline(never)]
    pub fn through(&self, first: &str, last: &str) -> &str {
        self.slice(self.place_of(first).start..self.place_of(last).end)
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Appends text that stands byte for byte at `from`.
    pub fn push_exact(&mut self, text: &str, from: usize) {
        if text.is_empty() {
            return;
        }
        let at = self.text.len();
        self.text.push_str(text);
        let to = from + text.len();
        if let Some(last) = self.runs.last_mut()
            && last.exact
            && last.to == from
        {
            last.to = to;
            return;
        }
        self.runs.push(Run { at, from, to, exact: true });
    }

    /// Appends text that as a whole stands for `origin`.
    pub fn push_as(&mut self, text: &str, origin: Range<usize>) {
        if text.is_empty() {
            return;
        }
        self.runs.push(Run { at: self.text.len(), from: origin.start, to: origin.end.max(origin.start), exact: false });
        self.text.push_str(text);
    }

    /// Appends a piece of another mapped text, which keeps its places.
    pub fn push_piece(&mut self, other: &Self, range: Range<usize>) {
        let mut at = range.start;
        let mut index = other.run_index(at);
        while at < range.end {
            let Some(run) = other.runs.get(index) else { return };
            let end = other.runs.get(index + 1).map_or(other.text.len(), |next| next.at).min(range.end);
            let text = other.slice(at..end);
            if run.exact {
                self.push_exact(text, run.from + (at - run.at));
            } else {
                self.push_as(text, run.from..run.to);
            }
            at = end;
            index += 1;
        }
    }

    fn push_lower(&mut self, other: &Self, range: Range<usize>) {
        let at = self.text.len();
        self.push_piece(other, range);
        if let Some(added) = self.text.get_mut(at..) {
            added.make_ascii_lowercase();
        }
    }

    /// Begins to write the text anew.
    #[must_use]
    pub fn rewritten(&self) -> Rewriting<'_> {
        Rewriting { text: self, kept: Self::default(), from: 0 }
    }

    /// A piece as a text of its own.
    #[must_use]
    pub fn piece(&self, range: Range<usize>) -> Self {
        let mut piece = Self::default();
        if self.text.get(range.clone()).is_some() {
            piece.push_piece(self, range);
        }
        piece
    }

    /// The text, without the middle where it is longer than a notice can be: what decides stands at the beginning, or below what
    /// the reader wrote or quoted.
    #[must_use]
    pub fn without_middle(&self) -> Self {
        if self.text.len() <= HEAD_BYTES_MAX + TAIL_BYTES_MAX {
            return self.clone();
        }
        let mut kept = Self::default();
        kept.push_piece(self, 0..self.boundary(HEAD_BYTES_MAX));
        kept.push_glue("\n\n");
        kept.push_piece(self, self.boundary(self.text.len() - TAIL_BYTES_MAX)..self.text.len());
        kept
    }

    /// The last place not after `at` where the text may be cut: between words, or at least between characters.
    fn boundary(&self, at: usize) -> usize {
        let end = self.text.floor_char_boundary(at);
        let near = self.text.get(..end).and_then(|before| before.rfind(char::is_whitespace));
        near.filter(|space| end - space < 4096).unwrap_or(end)
    }

    /// Appends text of our own making (a line break, a space) that stands at the end of what was appended last.
    pub fn push_glue(&mut self, text: &str) {
        let at = self.runs.last().map_or(0, |run| run.to);
        self.push_as(text, at..at);
    }

    /// The bytes of the paste that a piece of the text stands for.
    #[must_use]
    pub fn span(&self, range: Range<usize>) -> Range<usize> {
        let (Some(first), Some(last)) =
            (self.runs.get(self.run_index(range.start)), self.runs.get(self.run_index(range.end.saturating_sub(1).max(range.start))))
        else {
            return 0..0;
        };
        let start = if first.exact { (first.from + range.start.saturating_sub(first.at)).min(first.to) } else { first.from };
        let end = if range.end <= range.start {
            start
        } else if last.exact {
            (last.from + range.end.saturating_sub(last.at)).min(last.to)
        } else {
            last.to
        };
        start..end.max(start)
    }

    /// The lines without their line breaks, as ranges of the text.
    #[must_use]
    pub fn lines(&self) -> Lines<'_> {
        self.lines_in(0..self.text.len())
    }

    /// Those of a piece, as ranges of the whole text.
    #[must_use]
    pub fn lines_in(&self, range: Range<usize>) -> Lines<'_> {
        Lines { text: self.slice(0..range.end), at: range.start }
    }

    fn run_index(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.at <= at).saturating_sub(1)
    }
}

/// A text that is written anew, with other words, or none, in the place of some of its own.
#[derive(Debug)]
pub struct Rewriting<'a> {
    text: &'a Mapped,
    kept: Mapped,
    from: usize,
}

impl Rewriting<'_> {
    /// Puts words in the place of those in a range, which stands behind all that were replaced before.
    #[inline(never)]
    pub fn put(&mut self, range: Range<usize>, words: &str) {
        self.kept.push_piece(self.text, self.from..range.start);
        self.kept.push_as(words, self.text.span(range.clone()));
        self.from = range.end;
    }

    /// Where the last words end that were replaced; 0 where there were none.
    #[must_use]
    pub const fn from(&self) -> usize {
        self.from
    }

    /// The new text.
    #[must_use]
    #[inline(never)]
    pub fn end(mut self) -> Mapped {
        self.kept.push_piece(self.text, self.from..self.text.text.len());
        self.kept
    }
}

/// What [`Mapped::lines`] gives.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    #[inline(never)]
    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let line = self.at..self.at + rest.find('\n').unwrap_or(rest.len());
        self.at = line.end + 1;
        Some(line)
    }
}

/// The beginning of the paste that is read.
#[must_use]
pub fn readable(pasted: &str) -> &str {
    pasted.get(..pasted.floor_char_boundary(PASTE_BYTES_MAX)).unwrap_or(pasted)
}

/// Clean lines: `\n` at each end, no quoting marks, no invisible characters, plain quotes and spaces.
#[must_use]
pub fn clean(pasted: &str) -> Mapped {
    single_spaced(cleaned(&Mapped::of(readable(pasted))))
}

/// A narrow window breaks an address wherever its line is full: what stands in angle brackets is one again.
fn with_whole_addresses(text: Mapped) -> Mapped {
    let source = text.as_str();
    let mut anew = text.rewritten();
    for open in source.places("<") {
        let rest = source.get(open..).unwrap_or("");
        let ends = |byte| matches!(byte, b'>' | b'<' | b' ' | b'=' | b'"');
        let length = rest.bytes().take(ADDRESS_BYTES_MAX).skip(1).position(ends).unwrap_or(0) + 1;
        let is_closed = rest.get(length..).is_some_and(|after| after.starts_with('>'));
        let inner = rest.get(..length).filter(|inner| is_closed && inner.has('@') && inner.has('\n'));
        let Some(inner) = inner else { continue };
        for at in inner.places("\n") {
            anew.put(open + at..open + at + 1, "");
        }
    }
    if anew.from() == 0 { text } else { anew.end() }
}

/// The longest path of RFC 5321 section 4.5.3.1.3, and some line breaks.
const ADDRESS_BYTES_MAX: usize = 270;

/// The same of a text that was decoded or taken out of a web page.
#[must_use]
pub fn cleaned(source: &Mapped) -> Mapped {
    let text = source.as_str();
    let bytes = text.as_bytes();
    let mut mapped = Mapped::default();
    let mut at = 0;
    while at < bytes.len() {
        let rest = bytes.get(at..).unwrap_or_default();
        let length = rest.iter().position(|byte| matches!(byte, b'\r' | b'\n')).unwrap_or(rest.len());
        let end = at + length;
        let break_length = match (bytes.get(end), bytes.get(end + 1)) {
            (Some(b'\r'), Some(b'\n')) => 2,
            (Some(_), _) => 1,
            (None, _) => 0,
        };
        let line = text.get(at..end).unwrap_or("");
        let skipped = quote_marks(line);
        push_clean(&mut mapped, source, at + skipped..at + line.trim_end().len().max(skipped));
        if break_length > 0 {
            mapped.push_as("\n", source.span(end..end + break_length));
        }
        at = end + break_length;
    }
    with_whole_addresses(mapped)
}

/// A copy of a web page may have empty lines below every line; where paragraphs still stand further apart, those go.
#[must_use]
pub fn single_spaced(text: Mapped) -> Mapped {
    let is_blank = |line: &Range<usize>| text.slice(line.clone()).trim().is_empty();
    let (mut least, mut most, mut gap, mut written) = (usize::MAX, 0, 0, 0);
    for line in text.lines() {
        if is_blank(&line) {
            gap += 1;
            continue;
        }
        if written > 0 {
            least = least.min(gap);
            most = most.max(gap);
        }
        written += 1;
        gap = 0;
    }
    if written < SPACED_LINES_MIN || least == 0 || most == least {
        return text;
    }
    let mut kept = Mapped::default();
    gap = 0;
    for line in text.lines() {
        gap = if is_blank(&line) { gap + 1 } else { 0 };
        if gap == 0 || gap > least {
            kept.push_piece(&text, line.start..(line.end + 1).min(text.as_str().len()));
        }
    }
    kept
}

/// In fewer lines it does not show which are empty on purpose.
const SPACED_LINES_MIN: usize = 5;

/// How many bytes of quoting marks (`> `, `>> `, `> > `) a line begins with. `>>> RCPT TO` of a transcript and mbox's
/// `>From ` are none.
fn quote_marks(line: &str) -> usize {
    let invisible = line.len() - line.trim_start_matches(|c| instead_of(c) == Some("")).len();
    let indented = line.len() - line.trim_start_matches(|c: char| c.is_whitespace() || instead_of(c) == Some("")).len();
    let is_marked =
        |at: usize| line.get(at..).is_some_and(|rest| rest.starts_with('>') && !rest.starts_with(">From ") && !is_transcript(rest));
    let mut at = if is_marked(indented) { indented } else { invisible };
    for _ in 0..32 {
        if !is_marked(at) {
            break;
        }
        at += 1;
        if let Some(space) = line.get(at..).and_then(|rest| rest.chars().next()).filter(|c| matches!(c, ' ' | '\u{a0}')) {
            at += space.len_utf8();
        }
    }
    at
}

/// `>>> DATA`, `>>> MAIL From:<…>`: what Sendmail and others say they sent.
fn is_transcript(line: &str) -> bool {
    line.strip_prefix(">>> ").is_some_and(|rest| {
        let verb = rest.until_any(" :");
        (3..=8).contains(&verb.len()) && verb.bytes().all(|byte| byte.is_ascii_uppercase()) || verb == "(EOM)"
    })
}

fn push_clean(mapped: &mut Mapped, source: &Mapped, range: Range<usize>) {
    let (line, from) = (source.slice(range.clone()), range.start);
    let mut plain_start = 0;
    for (at, character) in line.char_indices() {
        if at < plain_start || character == '\t' || character.is_ascii() && !character.is_ascii_control() && character != '*' {
            continue;
        }
        let mut start = at;
        let rest = line.get(at..).unwrap_or("");
        let (character, length) = repaired(rest, MISREADINGS_MAX).unwrap_or((character, character.len_utf8()));
        let mut own = [0; 4];
        let instead = if character == '*' {
            if !is_bold_mark(line.get(..at).unwrap_or(""), rest) {
                continue;
            }
            ""
        } else if let Some(composed) = line.get(plain_start..at).and_then(|before| composed(before, character)) {
            start -= 1;
            &*composed.encode_utf8(&mut own)
        } else if let Some(instead) = instead_of(character) {
            instead
        } else if length > character.len_utf8() {
            &*character.encode_utf8(&mut own)
        } else {
            continue;
        };
        mapped.push_piece(source, from + plain_start..from + start);
        plain_start = at + length;
        mapped.push_as(instead, source.span(from + start..from + plain_start));
    }
    mapped.push_piece(source, from + plain_start..range.end);
}

/// Bold in plain text is `*so*`: a star in front of a word that another one ends, or that one.
fn is_bold_mark(before: &str, rest: &str) -> bool {
    let inner = rest.strip_prefix('*').unwrap_or("");
    let opens = |before: &str, inner: &str| {
        !before.ends_with(|c: char| !c.is_whitespace() && c != '(') && inner.starts_with(|c: char| is_letter_or_digit(c) || c == '<')
    };
    let closes = |before: &str, after: &str| {
        before.ends_with(|c: char| !c.is_whitespace() && c != '*') && !after.starts_with(|c: char| is_letter_or_digit(c) || c == '*')
    };
    if opens(before, inner) {
        let bold = inner.find('*').filter(|&end| end <= BOLD_BYTES_MAX);
        return bold.is_some_and(|end| closes(inner.get(..end).unwrap_or(""), inner.get(end + 1..).unwrap_or("")));
    }
    let opened = before.last_place("*").filter(|&at| before.len() - at <= BOLD_BYTES_MAX);
    opened.is_some_and(|at| closes(before, inner) && opens(before.get(..at).unwrap_or(""), before.get(at + 1..).unwrap_or("")))
}

/// A sentence, but no paragraph, is set in bold.
const BOLD_BYTES_MAX: usize = 200;

/// A text may have gone through a wrong charset twice.
const MISREADINGS_MAX: u8 = 2;

/// Windows-1252 from 0x80 on, the characters that ISO-8859-1 has not.
pub const WINDOWS_1252: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";

/// The first character of a text, with its length there: two or three that are the UTF-8 of one, read as Windows-1252 or
/// Latin-1, are that one. Only Latin and Cyrillic letters and punctuation are looked for.
fn repaired(text: &str, misreadings: u8) -> Option<(char, usize)> {
    let Some(before) = misreadings.checked_sub(1) else {
        let character = text.chars().next()?;
        return Some((character, character.len_utf8()));
    };
    let (first, length) = repaired(text, before)?;
    let unchanged = Some((first, length));
    let count = match first {
        '\u{c2}' | '\u{c3}' | '\u{c5}' | '\u{c6}' | '\u{cb}' | '\u{d0}' | '\u{d1}' => 2,
        '\u{e2}' => 3,
        _ => return unchanged,
    };
    let mut bytes = [0; 3];
    let mut rest = text;
    for byte in bytes.iter_mut().take(count) {
        let Some((next, next_length)) = repaired(rest, before) else { return unchanged };
        let Some(code) = byte_of(next).filter(|code| *code >= 0x80) else { return unchanged };
        *byte = code;
        rest = rest.get(next_length..).unwrap_or("");
    }
    let character = bytes.get(..count).and_then(|bytes| std::str::from_utf8(bytes).ok()).and_then(|text| text.chars().next());
    character.map(|character| (character, text.len() - rest.len())).or(unchanged)
}

fn byte_of(character: char) -> Option<u8> {
    let at = WINDOWS_1252.chars().position(|known| known == character).and_then(|at| u8::try_from(at).ok());
    at.map(|at| 0x80 + at).or_else(|| u8::try_from(u32::from(character)).ok())
}

/// The letter that an accent of its own makes of the letter before it.
fn composed(before: &str, accent: char) -> Option<char> {
    let letter = *before.as_bytes().last()?;
    let accent = ['\u{300}', '\u{301}', '\u{302}', '\u{303}', '\u{308}', '\u{327}'].iter().position(|known| *known == accent)?;
    let at: &[u8; 6] = match letter.to_ascii_lowercase() {
        b'a' => &[0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0],
        b'e' => &[0xe8, 0xe9, 0xea, 0, 0xeb, 0],
        b'i' => &[0xec, 0xed, 0xee, 0, 0xef, 0],
        b'o' => &[0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0],
        b'u' => &[0xf9, 0xfa, 0xfb, 0, 0xfc, 0],
        b'n' => &[0, 0, 0, 0xf1, 0, 0],
        b'c' => &[0, 0, 0, 0, 0, 0xe7],
        _ => return None,
    };
    let lower = *at.get(accent).filter(|code| **code > 0)?;
    Some(char::from(if letter.is_ascii_uppercase() { lower - 0x20 } else { lower }))
}

/// What stands for a character that gets in the way of reading; `None` for those that stay.
#[must_use]
pub fn instead_of(character: char) -> Option<&'static str> {
    match character {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{2028}' | '\u{2029}' => Some(" "),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => Some(""),
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '\u{2032}' | '\u{b4}' => Some("'"),
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '\u{ab}' | '\u{bb}' => Some("\""),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => Some("-"),
        '\u{b}' | '\u{c}' | '\u{0}' => Some(" "),
        _ => None,
    }
}

/// The text as rules and readers compare it: lower case, no accents, every run of white space one space.
#[must_use]
pub fn folded(text: &Mapped) -> Mapped {
    let mut out = Mapped::default();
    let source = text.as_str();
    let mut plain_start = 0;
    for (at, character) in source.char_indices() {
        if at < plain_start {
            continue;
        }
        let mut end = at + character.len_utf8();
        let instead = if character.is_whitespace() {
            end = source.len() - source.get(at..).unwrap_or("").trim_start().len();
            if character == ' ' && end == at + 1 {
                continue;
            }
            ' '
        } else if character.is_ascii() {
            continue;
        } else {
            unaccented(character)
        };
        out.push_lower(text, plain_start..at);
        out.push_as(instead.encode_utf8(&mut [0; 4]), text.span(at..end));
        plain_start = end;
    }
    out.push_lower(text, plain_start..source.len());
    out
}

/// A letter of Western Europe without its accent, small; any other character as it is.
#[must_use]
pub const fn unaccented(character: char) -> char {
    match character {
        '\u{e0}'..='\u{e5}' | '\u{c0}'..='\u{c5}' => 'a',
        '\u{e7}' | '\u{c7}' => 'c',
        '\u{e8}'..='\u{eb}' | '\u{c8}'..='\u{cb}' => 'e',
        '\u{ec}'..='\u{ef}' | '\u{cc}'..='\u{cf}' => 'i',
        '\u{f1}' | '\u{d1}' => 'n',
        '\u{f2}'..='\u{f6}' | '\u{d2}'..='\u{d6}' => 'o',
        '\u{f9}'..='\u{fc}' | '\u{d9}'..='\u{dc}' => 'u',
        other => other,
    }
}

/// Whether the line breaks were lost: few lines, most of the text in enormous ones.
#[must_use]
pub fn is_flattened(clean: &Mapped) -> bool {
    let text = clean.as_str().trim();
    let (mut lines, mut enormous) = (0_usize, 0_usize);
    for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
        lines += 1;
        enormous += if line.len() >= FLATTENED_LINE_BYTES_MIN { line.len() } else { 0 };
    }
    enormous * 2 > text.len() && lines <= 24
}

/// Puts line breaks back into long lines, before the words that begin a line in every notice that has them.
#[must_use]
pub fn unflatten(clean: &Mapped) -> Mapped {
    let text = clean.as_str();
    let mut broken = Mapped::default();
    let listed = LISTS.is_in(text);
    for line in clean.lines() {
        let words = clean.slice(line.clone());
        let was_quoted = words.places(" > ").count() >= FLATTENED_MARKS_MIN;
        let mut from = line.start;
        let written_from = line.end - words.trim_start().len();
        let breaks = words.places(" ").filter(|_| words.len() >= LONG_LINE_BYTES_MIN);
        for space in breaks {
            let at = line.start + space;
            // In the middle of several blanks nothing begins and nothing ends.
            let between = text.get(at.saturating_sub(1)..at + 2).is_some_and(|around| around == "   ");
            if at < from.max(written_from) || between {
                continue;
            }
            let before = text.get(from..at).unwrap_or("");
            let rest = text.get(at + 1..line.end).unwrap_or("");
            let unquoted = if was_quoted { without_marks(rest) } else { rest };
            // What a reply says of an address (`550 5.1.1 <ana@example.org>: …`) goes on with its line.
            let is_said =
                rest.starts_with('<') && (before.ends_any("0123456789") || list!["sender", "remetente", "remitente"].ends(before));
            if unquoted.len() < rest.len()
                || begins_line(rest) && !is_said
                || ends_line(before)
                || listed && is_listed_address(before, rest)
            {
                broken.push_piece(clean, from..at);
                let end = line.end - unquoted.trim_start_any(" ").len();
                broken.push_as("\n", clean.span(at..end));
                from = end;
            }
        }
        broken.push_piece(clean, from..(line.end + 1).min(text.len()));
    }
    broken
}

/// The rest of a line without the marks that it begins with: more than one line may have been empty.
fn without_marks(rest: &str) -> &str {
    let mut rest = rest;
    while rest.starts_with('>') {
        let marks = quote_marks(rest);
        if marks == 0 {
            break;
        }
        rest = rest.get(marks..).unwrap_or("").trim_start_any(" ");
    }
    rest
}

/// Words that announce a list of addresses, each with what is said of it.
const LISTS: List = list![
    "address(es) failed:",
    "addresses had ",
    "following recipient",
    "following address",
    "these recipients",
    "seguintes destinat",
    "estes destinat",
    "siguientes destinat",
    "estos destinat",
];

/// Words in front of an address that is part of a sentence.
const PREPOSITIONS: List = list![
    "for",
    "from",
    "by",
    "to",
    "of",
    "is",
    "at",
    "user",
    "account",
    "mailbox",
    "recipient",
    "sender",
    "para",
    "de",
    "por",
    "o",
    "a",
    "address",
    "contact",
    "that",
    "with",
    "and",
    "as",
    "email",
    "e-mail",
];

/// A bare address that no sentence leads up to.
fn is_listed_address(before: &str, rest: &str) -> bool {
    let token = rest.until_any(" ");
    let token = token.strip_suffix(':').unwrap_or(token);
    // Blanks are looked at where an address follows, and not before each of them.
    let last = || before.trim_end().since_any(" ");
    let bare = token.len() <= 254
        && token.has('@')
        && token.chars().all(|c| is_letter_or_digit(c) || matches!(c, '@' | '.' | '-' | '_' | '+' | '=' | '!' | '%' | '\''));
    bare && !PREPOSITIONS.has(last()) && !last().ends_any(":;=<(")
}

/// Words with which a line begins wherever they stand.
const LINE_BEGINNINGS: List = list![
    "----- ",
    "------ ",
    "--- ",
    "-----BEGIN",
    ">>> ",
    "<<< ",
    "... while talking to",
    "(reason: ",
    "(expanded from: ",
    "generated by ",
    "Recipient: ",
    "Recipient address: ",
    "Failed address: ",
    "Intended Recipients: ",
    "Reason: ",
    "Failure Reason: ",
    "Error Type: ",
    "Remote server (",
    "Remote server replied: ",
    "Remote host said: ",
    "Giving up on ",
    "Technical details of ",
    "The response was:",
    "The response from the remote server was:",
    "Final-Recipient:",
    "Original-Recipient:",
    "Action:",
    "Status:",
    "Diagnostic-Code:",
    "Remote-MTA:",
    "Reporting-MTA:",
    "Received-From-MTA:",
    "Arrival-Date:",
    "Last-Attempt-Date:",
    "Will-Retry-Until:",
    "X-Postfix-",
    "X-ZoneMTA-",
    "X-Failed-Recipients:",
    "Return-Path:",
    "Received:",
    "Message-ID:",
    "Subject:",
    "Assunto:",
    "From:",
    "To:",
    "De:",
    "Para:",
    "Asunto:",
    "Enviado:",
    "Enviada em:",
    "Enviado em:",
    "Enviado el:",
    "Sent:",
    "Data:",
    "Fecha:",
    "Date:",
    "Content-Type:",
    "Generating server:",
    "Original message headers:",
    "Diagnostic information for administrators:",
    "Remote Server returned",
    "retry timeout exceeded",
];

/// Labels of one word also stand in the middle of sentences, in another case: `RCPT TO:`.
fn begins_with(rest: &str, beginning: &str) -> bool {
    let ignores_case = beginning.len() > "Enviado:".len() || !beginning.has(':');
    rest.get(..beginning.len()).is_some_and(|here| here == beginning || ignores_case && here.eq_ignore_ascii_case(beginning))
}

fn begins_line(rest: &str) -> bool {
    // Bold, as some mail programs write it in plain text.
    let rest = rest.strip_prefix('*').unwrap_or(rest);
    let may_begin = rest.get(..3).is_some_and(|first| edges().0.may_hold(&first.to_ascii_lowercase()));
    if may_begin && LINE_BEGINNINGS.iter().any(|beginning| begins_with(rest, beginning)) {
        return true;
    }
    if is_transcript_reply(rest) {
        return true;
    }
    // `<user@example.org>: …` is how Postfix and qmail begin what they say of a recipient.
    rest.strip_prefix('<').is_some_and(|address| {
        let bounded = address.as_bytes().get(..address.len().min(256)).unwrap_or_default();
        let close = bounded.iter().position(|byte| matches!(byte, b'>' | b' ' | b'<'));
        close.is_some_and(|at| {
            let tail = address.get(at..).unwrap_or("");
            bounded.get(..at).is_some_and(|inner| inner.contains(&b'@'))
                && (["> (reason: ", "> (expanded "].iter().any(|words| begins_with(tail, words))
                    || tail.starts_with(">: ")
                        && !["Recipient", "Sender"].iter().any(|word| begins_with(tail.get(3..).unwrap_or(""), word)))
        })
    })
}

/// `550 5.1.1 <user@example.org>... User unknown`: how Sendmail's transcript says what became of a recipient.
fn is_transcript_reply(rest: &str) -> bool {
    let mut words = rest.split(' ');
    let is_code = |word: &str| word.len() == 3 && word.begins_any("45") && word.bytes().all(|byte| byte.is_ascii_digit());
    if !words.next().is_some_and(is_code) {
        return false;
    }
    let is_recipient = |word: &str| word.len() <= 260 && word.has('@') && word.ends_with("...");
    words.take(2).any(is_recipient)
}

/// Words after which a line ends wherever they stand.
const LINE_ENDS: List = list![
    " failed:",
    " recipients:",
    " recipient(s):",
    " fatal errors -----",
    " fatal errors ----",
    " session follows -----",
    " problems -----",
    " permanently:",
    " addresses.",
    " give up.",
    " work out.",
    " headers. ------",
    " message. ---",
    " original message --",
    " following recipients.",
    " delayed:",
    " groups:",
    " lists:",
    " grupos:",
    " delivered:",
    " delivered to:",
    " be reached:",
    " list:",
    " destinatarios:",
    " address.",
    " address:",
    " list <",
    " because:",
];

fn ends_line(before: &str) -> bool {
    let last = before.len().checked_sub(3).and_then(|from| before.get(from..));
    last.is_some_and(|last| edges().1.may_hold(last)) && LINE_ENDS.ends(before)
}

/// The first three letters (small) of what begins a line and the last three of what ends one: of most blanks in a long line they tell
/// at once that nothing does.
fn edges() -> &'static (Grams, Grams) {
    static EDGES: OnceLock<(Grams, Grams)> = OnceLock::new();
    EDGES.get_or_init(|| {
        let (mut first, mut last) = (String::new(), String::new());
        for beginning in LINE_BEGINNINGS.iter() {
            first.push_str(&beginning.get(..3).unwrap_or_default().to_ascii_lowercase());
        }
        for end in LINE_ENDS.iter() {
            last.push_str(end.get(end.len().saturating_sub(3)..).unwrap_or_default());
        }
        (Grams::of(&first), Grams::of(&last))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pasted: &str, cleaned: &str) {
        assert_eq!(clean(pasted).as_str(), cleaned);
    }

    #[test]
    fn a_piece_of_a_text_knows_its_place() {
        let text = Mapped::of("aa bb cc");
        let (first, last) = (text.slice(0..2), text.slice(3..5));
        assert_eq!((text.place_of(last), text.through(first, last), text.through(last, first)), (3..5, "aa bb", ""));
        assert_eq!(text.slice(text.place_of("bb of another text")), "");
    }

    #[test]
    fn line_endings_become_one() {
        check("a\r\nb\rc\nd", "a\nb\nc\nd");
    }

    #[test]
    fn quoting_marks_go_and_transcripts_stay() {
        check("\u{202a}> *a b*, c * d\n  > e", "a b, c * d\ne");
        check("> a\n>> b\n> > c\n>d\n>\n>>> DATA\n> >>> RCPT TO:<x>\n>From x", "a\nb\nc\nd\n\n>>> DATA\n>>> RCPT TO:<x>\n>From x");
    }

    #[test]
    fn special_characters_become_plain() {
        check("\u{feff}a\u{a0}b\u{200b}c \u{201c}d\u{201d} e\u{2019}s ção", "a bc \"d\" e's ção");
    }

    #[test]
    fn what_a_wrong_charset_made_is_made_good() {
        check("N\u{c3}\u{a3}o, caf\u{c3}\u{a9}s, it\u{e2}\u{20ac}\u{2122}s \u{c3}\u{2030}", "Não, cafés, it's É");
        check("N\u{c3}\u{192}\u{c2}\u{a3}o \u{c3}\u{192}\u{2021}", "Não Ç");
        check("N\u{c3}O, MANHÃ, Â, â", "NÃO, MANHÃ, Â, â");
    }

    #[test]
    fn an_accent_of_its_own_joins_its_letter() {
        check("na\u{303}o C\u{327} n\u{301}\u{301}x", "não Ç n\u{301}\u{301}x");
        let mapped = clean("na\u{303}o");
        assert_eq!(mapped.span(1..3), 1..4);
    }

    #[test]
    fn an_address_that_a_narrow_window_broke_is_whole_again() {
        check("<an\na@example\n.org>: no\n<a b@\nc>", "<ana@example.org>: no\n<a b@\nc>");
        let mapped = clean("> <ana@\n> example.org>");
        assert_eq!((mapped.as_str(), mapped.span(1..16)), ("<ana@example.org>", 3..21));
    }

    #[test]
    fn lines_that_a_copy_drew_apart_stand_together_again() {
        check("a\n\nb\n\n\n\nc\n\nd\n\ne\n", "a\nb\n\n\nc\nd\ne\n");
        check("a\n\nb\n\nc\n\nd\n\ne", "a\n\nb\n\nc\n\nd\n\ne");
    }

    #[test]
    fn a_span_is_that_of_the_paste() {
        let pasted = "> a\u{a0}b\r\n> cde";
        let mapped = clean(pasted);
        let at = mapped.as_str().find("cd").unwrap();
        assert_eq!(pasted.get(mapped.span(at..at + 2)), Some("cd"));
        assert_eq!(pasted.get(mapped.span(0..3)), Some("a\u{a0}b"));
        let whole = mapped.piece(2..5);
        assert_eq!(whole.as_str(), "b\nc");
        assert_eq!(pasted.get(whole.span(0..3)), Some("b\r\n> c"));
    }

    #[test]
    fn every_piece_lies_in_the_paste_on_character_borders() {
        let pasted = "é\u{a0}> ü\r\n>> \u{201c}ñ\u{200b}x\u{201d}\r\r\n日本";
        let mapped = unflatten(&clean(pasted));
        let borders: Vec<usize> = mapped.as_str().char_indices().map(|(at, _)| at).chain([mapped.as_str().len()]).collect();
        for &start in &borders {
            for &end in borders.iter().filter(|&&end| end >= start) {
                assert!(pasted.get(mapped.span(start..end)).is_some(), "{start}..{end}");
            }
        }
    }

    #[test]
    fn every_recipient_of_a_flattened_notice_gets_a_line() {
        let text = Mapped::of(
            "It failed. <ana@example.org> (reason: 550 no) <rui@example.org> (reason: 550 no) 554 5.1.1 <ana@example.org>... User unknown pipe to |x generated by bia@example.org",
        );
        let lines: Vec<String> = unflatten(&text).as_str().lines().map(str::to_owned).collect();
        let expected = ["It failed.", "<ana@example.org>", "(reason: 550 no)", "<rui@example.org>", "(reason: 550 no)"];
        assert!(lines.starts_with(&expected.map(str::to_owned)), "{lines:?}");
        assert!(
            lines.ends_with(&[
                "554 5.1.1 <ana@example.org>... User unknown pipe to |x".to_owned(),
                "generated by bia@example.org".to_owned()
            ]),
            "{lines:?}"
        );
    }

    #[test]
    fn what_a_reply_says_of_an_address_goes_on_with_its_line() {
        let line = "host mx.example.org[203.0.113.5] said: 550 5.1.1 <rui@example.org>: User unknown (in reply to RCPT TO command)";
        assert_eq!(unflatten(&clean(line)).as_str(), line);
    }

    #[test]
    fn marks_in_the_middle_of_a_line_were_line_breaks() {
        let line = format!("{}a > b > > c >   >  d > > > e", "x ".repeat(40));
        let broken = unflatten(&Mapped::of(&line));
        assert_eq!(broken.as_str().lines().skip(1).collect::<Vec<_>>(), ["b", "c", "d", "e"]);
    }

    #[test]
    fn a_flattened_text_gets_its_lines_back() {
        let text =
            "This is the mail system. <ana@example.org>: host mx.example.org[192.0.2.1] said: 550 no Reporting-MTA: dns; a Status: 5.1.1";
        let broken = unflatten(&clean(text));
        let lines: Vec<&str> = broken.as_str().lines().collect();
        assert_eq!(
            lines,
            [
                "This is the mail system.",
                "<ana@example.org>: host mx.example.org[192.0.2.1] said: 550 no",
                "Reporting-MTA: dns; a",
                "Status: 5.1.1"
            ]
        );
    }

    #[test]
    fn folding_takes_accents_case_and_space() {
        let text = "Não  foi\n\tPOSSÍVEL Ünd";
        let folded = folded(&Mapped::of(text));
        assert_eq!(folded.as_str(), "nao foi possivel und");
        assert_eq!(text.get(folded.span(0..3)), Some("Não"));
        assert_eq!(text.get(folded.span(8..16)), Some("POSSÍVEL"));
    }

    #[test]
    fn the_cut_falls_on_a_character_border() {
        let long = "é".repeat(PASTE_BYTES_MAX);
        assert_eq!(readable(&long).len(), PASTE_BYTES_MAX);
        let odd = format!("a{long}");
        assert_eq!(readable(&odd).len(), PASTE_BYTES_MAX - 1);
    }
}
