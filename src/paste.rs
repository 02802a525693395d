//! The text as given becomes clean lines, and every byte of them knows where it stood.
//!
//! What phones, mail programs and clipboards leave around a notice is taken off here: line endings, `> ` marks, special
//! spaces, invisible characters, typographic quotes, the line breaks lost when a text was flattened. Nothing is
//! interpreted: what is a header, a report or a sentence is for the rooms below.

use crate::smtp::is_letter_or_digit;
use std::ops::Range;

/// At most this many bytes of a paste are read (1 MiB).
pub const PASTE_BYTES_MAX: usize = 1024 * 1024;

/// Of a text that is longer than both together, this much of the beginning and of the end is read.
const HEAD_BYTES_MAX: usize = 64 * 1024;
const TAIL_BYTES_MAX: usize = 16 * 1024;

/// A line longer than this, in a text of few lines, has lost its line breaks.
const FLATTENED_LINE_BYTES_MIN: usize = 240;

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
        let Some(mut end) = (0..=at.min(self.text.len())).rev().find(|&end| self.text.is_char_boundary(end)) else { return 0 };
        let near = self.text.get(..end).and_then(|before| before.rfind(char::is_whitespace)).filter(|&space| end - space < 4096);
        if let Some(space) = near {
            end = space;
        }
        end
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
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut at = 0;
        self.text.split_inclusive('\n').map(move |line| {
            let start = at;
            at += line.len();
            start..start + line.strip_suffix('\n').unwrap_or(line).len()
        })
    }

    fn run_index(&self, at: usize) -> usize {
        self.runs.partition_point(|run| run.at <= at).saturating_sub(1)
    }
}

/// The beginning of the paste that is read.
#[must_use]
pub fn readable(pasted: &str) -> &str {
    let mut end = pasted.len().min(PASTE_BYTES_MAX);
    while !pasted.is_char_boundary(end) {
        end -= 1;
    }
    pasted.get(..end).unwrap_or(pasted)
}

/// Clean lines: `\n` at each end, no quoting marks, no invisible characters, plain quotes and spaces.
#[must_use]
pub fn clean(pasted: &str) -> Mapped {
    let text = readable(pasted);
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
        push_clean(&mut mapped, line.get(skipped..).unwrap_or("").trim_end(), at + skipped);
        if break_length > 0 {
            mapped.push_as("\n", end..end + break_length);
        }
        at = end + break_length;
    }
    mapped
}

/// How many bytes of quoting marks (`> `, `>> `, `> > `) a line begins with. `>>> RCPT TO` of a transcript and mbox's
/// `>From ` are none.
fn quote_marks(line: &str) -> usize {
    let mut at = line.len() - line.trim_start_matches(['\u{feff}', '\u{200e}', '\u{200f}']).len();
    for _ in 0..32 {
        let rest = line.get(at..).unwrap_or("");
        let Some(after) = rest.strip_prefix('>') else { break };
        if rest.starts_with(">From ") || is_transcript(rest) {
            break;
        }
        at += 1;
        if after.starts_with([' ', '\u{a0}']) {
            at += after.chars().next().map_or(0, char::len_utf8);
        }
    }
    at
}

/// `>>> DATA`, `>>> MAIL From:<…>`: what Sendmail and others say they sent.
fn is_transcript(line: &str) -> bool {
    line.strip_prefix(">>> ").is_some_and(|rest| {
        let verb = rest.split([' ', ':']).next().unwrap_or("");
        (3..=8).contains(&verb.len()) && verb.bytes().all(|byte| byte.is_ascii_uppercase()) || verb == "(EOM)"
    })
}

fn push_clean(mapped: &mut Mapped, line: &str, from: usize) {
    let mut plain_start = 0;
    for (at, character) in line.char_indices() {
        if character == '\t' || (character.is_ascii() && !character.is_ascii_control()) {
            continue;
        }
        let Some(instead) = instead_of(character) else { continue };
        mapped.push_exact(line.get(plain_start..at).unwrap_or(""), from + plain_start);
        plain_start = at + character.len_utf8();
        mapped.push_as(instead, from + at..from + plain_start);
    }
    mapped.push_exact(line.get(plain_start..).unwrap_or(""), from + plain_start);
}

/// What stands for a character that gets in the way of reading; `None` for those that stay.
fn instead_of(character: char) -> Option<&'static str> {
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

/// The text as rules and readers compare it: lower case, no accents (nor what a wrong charset made of them), every run of
/// white space one space.
#[must_use]
pub fn folded(text: &Mapped) -> Mapped {
    let mut out = Mapped::default();
    let source = text.as_str();
    let mut characters = source.char_indices().peekable();
    let mut plain_start = 0;
    while let Some((at, character)) = characters.next() {
        let mut end = at + character.len_utf8();
        let instead = if character.is_whitespace() {
            while let Some((next, _)) = characters.next_if(|(_, next)| next.is_whitespace()) {
                end = next + source.get(next..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            }
            if character == ' ' && end == at + 1 {
                continue;
            }
            ' '
        } else if character.is_ascii() {
            continue;
        } else if let Some((next, repaired)) = characters.peek().and_then(|&(next, second)| Some((next, repaired(character, second)?))) {
            end = next + source.get(next..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            characters.next();
            unaccented(repaired)
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

/// Two characters that are one character of UTF-8 read as Latin-1.
fn repaired(first: char, second: char) -> Option<char> {
    let low = u32::from(second);
    match (first, low) {
        ('\u{c3}', 0x80..=0xbf) => char::from_u32(low + 0x40),
        ('\u{c2}', 0xa0..=0xbf) => Some(second),
        _ => None,
    }
}

fn unaccented(character: char) -> char {
    match character {
        '\u{e0}'..='\u{e5}' | '\u{c0}'..='\u{c5}' => 'a',
        '\u{e7}' | '\u{c7}' => 'c',
        '\u{e8}'..='\u{eb}' | '\u{c8}'..='\u{cb}' => 'e',
        '\u{ec}'..='\u{ef}' | '\u{cc}'..='\u{cf}' => 'i',
        '\u{f1}' | '\u{d1}' => 'n',
        '\u{f2}'..='\u{f6}' | '\u{d2}'..='\u{d6}' => 'o',
        '\u{f9}'..='\u{fc}' | '\u{d9}'..='\u{dc}' => 'u',
        '\u{a0}' => ' ',
        other => other,
    }
}

/// Whether the line breaks were lost: few lines, one of them enormous.
#[must_use]
pub fn is_flattened(clean: &Mapped) -> bool {
    let text = clean.as_str().trim();
    let (mut lines, mut longest) = (0_usize, 0_usize);
    for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
        lines += 1;
        longest = longest.max(line.len());
    }
    longest >= FLATTENED_LINE_BYTES_MIN && longest * 2 > text.len() && lines <= 12
}

/// Puts line breaks back into a flattened text, before the words that begin a line in every notice that has them.
#[must_use]
pub fn unflatten(clean: &Mapped) -> Mapped {
    let text = clean.as_str();
    let mut broken = Mapped::default();
    let mut from = 0;
    let listed = LISTS.iter().any(|words| text.contains(words));
    for (at, character) in text.char_indices() {
        if character != ' ' {
            continue;
        }
        let after = at + 1;
        let rest = text.get(after..).unwrap_or("");
        let before = text.get(from..at).unwrap_or("");
        if begins_line(rest) || ends_line(before) || listed && is_listed_address(before, rest) {
            broken.push_piece(clean, from..at);
            broken.push_as("\n", clean.span(at..after));
            from = after;
        }
    }
    broken.push_piece(clean, from..text.len());
    broken
}

/// Words that announce a list of addresses, each with what is said of it.
const LISTS: &[&str] =
    &["address(es) failed:", "addresses had ", "following recipient", "following address", "seguintes destinat", "siguientes destinat"];

/// Words in front of an address that is part of a sentence.
const PREPOSITIONS: &[&str] = &[
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
    let token = rest.split(' ').next().unwrap_or("");
    let last = before.trim_end().rsplit(' ').next().unwrap_or("");
    let bare = token.len() <= 254
        && token.contains('@')
        && token.chars().all(|c| is_letter_or_digit(c) || matches!(c, '@' | '.' | '-' | '_' | '+' | '=' | '!' | '%' | '\''));
    bare && !PREPOSITIONS.iter().any(|word| word.eq_ignore_ascii_case(last)) && !last.ends_with([':', '=', '<', '('])
}

/// Words with which a line begins wherever they stand.
const LINE_BEGINNINGS: &[&str] = &[
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
    "X-Failed-Recipients:",
    "Return-Path:",
    "Return-path:",
    "Received:",
    "Message-ID:",
    "Message-Id:",
    "Subject:",
    "Assunto:",
    "From:",
    "To:",
    "De:",
    "Para:",
    "Enviado:",
    "Date:",
    "Content-Type:",
    "Generating server:",
    "Original message headers:",
    "Diagnostic information for administrators:",
    "Remote Server returned",
    "retry timeout exceeded",
];

fn begins_line(rest: &str) -> bool {
    if LINE_BEGINNINGS.iter().any(|beginning| rest.starts_with(beginning)) {
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
            let tail = bounded.get(at..).unwrap_or_default();
            bounded.get(..at).is_some_and(|inner| inner.contains(&b'@'))
                && (tail.starts_with(b">: host ")
                    || tail.starts_with(b"> (reason: ")
                    || tail.starts_with(b"> (expanded from")
                    || tail.starts_with(b">: ") && !tail.starts_with(b">: Recipient") && !tail.starts_with(b">: Sender"))
        })
    })
}

/// `550 5.1.1 <user@example.org>... User unknown`: how Sendmail's transcript says what became of a recipient.
fn is_transcript_reply(rest: &str) -> bool {
    let mut words = rest.split(' ');
    let is_code = |word: &str| word.len() == 3 && word.starts_with(['4', '5']) && word.bytes().all(|byte| byte.is_ascii_digit());
    if !words.next().is_some_and(is_code) {
        return false;
    }
    let is_recipient = |word: &str| word.len() <= 260 && word.contains('@') && word.ends_with("...");
    words.take(2).any(is_recipient)
}

/// Words after which a line ends wherever they stand.
const LINE_ENDS: &[&str] = &[
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
    " list:",
    " destinatarios:",
    " address.",
    " address:",
    " list <",
    " because:",
];

fn ends_line(before: &str) -> bool {
    LINE_ENDS.iter().any(|end| before.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pasted: &str, cleaned: &str) {
        assert_eq!(clean(pasted).as_str(), cleaned);
    }

    #[test]
    fn line_endings_become_one() {
        check("a\r\nb\rc\nd", "a\nb\nc\nd");
    }

    #[test]
    fn quoting_marks_go_and_transcripts_stay() {
        check("> a\n>> b\n> > c\n>d\n>\n>>> DATA\n> >>> RCPT TO:<x>\n>From x", "a\nb\nc\nd\n\n>>> DATA\n>>> RCPT TO:<x>\n>From x");
    }

    #[test]
    fn special_characters_become_plain() {
        check("\u{feff}a\u{a0}b\u{200b}c \u{201c}d\u{201d} e\u{2019}s ção", "a bc \"d\" e's ção");
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
        let text = "N\u{c3}\u{a3}o  foi\n\tPOSSÍVEL Ünd";
        let folded = folded(&Mapped::of(text));
        assert_eq!(folded.as_str(), "nao foi possivel und");
        assert_eq!(text.get(folded.span(0..3)), Some("N\u{c3}\u{a3}o"));
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
