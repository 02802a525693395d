//! Transfer encodings (RFC 2045), encoded words (RFC 2047) and the charsets of Latin, Cyrillic and Greek letters.
//!
//! Our own, because every decoded character is to know the encoded ones that it came from, across soft line breaks, base64
//! lines and neighbouring encoded words, and because a mail that is cut or mislabelled must still be read. The label of a
//! charset is believed last: bytes that are UTF-8 are UTF-8, all others are Windows-1252, or of another charset of eight bits where
//! the label says so. Letters of other scripts are lost; what servers say is ASCII.

use std::ops::Range;

use crate::list::Signs;
use crate::paste::{Mapped, WINDOWS_1252};

/// Decoded bytes that wait for the rest of their character, and where they came from.
struct Decoder<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    origin: Range<usize>,
    last: Range<usize>,
}

impl<'a> Decoder<'a> {
    fn new(charset: &'a str) -> Self {
        Self { charset, bytes: Vec::new(), origin: 0..0, last: 0..0 }
    }

    /// Takes a byte; line breaks are `\n` alone.
    fn push(&mut self, byte: u8, origin: Range<usize>) {
        if byte == b'\r' {
            return;
        }
        if self.bytes.is_empty() {
            self.origin = origin.clone();
        }
        self.origin.end = origin.end;
        self.last = origin;
        self.bytes.push(byte);
    }

    /// Appends what is decoded so far; the beginning of a character waits if `more` may follow.
    fn settle(&mut self, out: &mut Mapped, more: bool) {
        let end = match std::str::from_utf8(&self.bytes) {
            Err(error) if more && error.error_len().is_none() => error.valid_up_to(),
            _ => self.bytes.len(),
        };
        let rest = self.bytes.split_off(end);
        out.push_as(&text_of(&self.bytes, self.charset), self.origin.clone());
        self.bytes = rest;
        self.origin = self.last.clone();
    }
}

fn text_of(bytes: &[u8], charset: &str) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|&byte| of_eight_bits(byte, charset)));
    }
    text
}

/// What other charsets have in the place of Windows-1252: the end of a charset's name, a byte, and the characters from there on; `…`:
/// and so on, as Unicode has them. The names are Windows-1250, 1251, 1253, 1254, ISO-8859-2, -5, -7, -9, -15 and KOI8-R.
const OTHERS: &[(&str, u8, &str)] = &[
    ("1251", 0xa8, "Ё"),
    ("1251", 0xb8, "ё№"),
    ("1251", 0xc0, "А…"),
    ("59-5", 0xf0, "№"),
    ("59-5", 0xa1, "Ё…"),
    ("8-r", 0xa3, "ё"),
    ("8-r", 0xb3, "Ё"),
    ("8-r", 0xc0, "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ"),
    ("59-7", 0xb8, "Έ…"),
    ("1253", 0xb8, "Έ…"),
    ("59-2", 0xa1, "Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{ad}ŽŻ°ą˛ł´ľśˇ¸šşťź˝žżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
    ("1250", 0x8a, "Š‹ŚŤŽŹ"),
    ("1250", 0x9a, "š›śťžź"),
    ("1250", 0xa3, "Ł¤Ą"),
    ("1250", 0xaa, "Ş"),
    ("1250", 0xaf, "Ż"),
    ("1250", 0xb3, "ł"),
    ("1250", 0xb9, "ąş»Ľ˝ľżŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
    ("59-9", 0xd0, "Ğ"),
    ("59-9", 0xdd, "İŞ"),
    ("59-9", 0xf0, "ğ"),
    ("59-9", 0xfd, "ış"),
    ("1254", 0xd0, "Ğ"),
    ("1254", 0xdd, "İŞ"),
    ("1254", 0xf0, "ğ"),
    ("1254", 0xfd, "ış"),
    ("-15", 0xa4, "€¥Š"),
    ("-15", 0xa8, "š"),
    ("-15", 0xb4, "Ž"),
    ("-15", 0xb8, "ž"),
    ("-15", 0xbc, "ŒœŸ"),
];

fn of_eight_bits(byte: u8, charset: &str) -> char {
    let named = |name: &str| {
        let end = charset.len().checked_sub(name.len()).and_then(|at| charset.get(at..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(name))
    };
    let from = |first: u8, letters: &str| {
        let nth = byte.checked_sub(first)?;
        let begun = letters.strip_suffix('…').and_then(|begun| begun.chars().next());
        begun.map_or_else(|| letters.chars().nth(usize::from(nth)), |begun| char::from_u32(u32::from(begun) + u32::from(nth)))
    };
    let other = OTHERS.iter().find_map(|(name, first, letters)| from(*first, letters).filter(|_| named(name)));
    other.or_else(|| from(0x80, WINDOWS_1252)).unwrap_or(char::from(byte))
}

/// Decodes quoted-printable. Characters that were not encoded keep their places one by one.
pub(super) fn quoted_printable(text: &Mapped, body: Range<usize>, charset: &str) -> Mapped {
    let mut out = Mapped::default();
    let mut decoder = Decoder::new(charset);
    for line in text.lines_in(body.clone()) {
        let words = text.slice(line.clone()).trim_end();
        let continued = words.strip_suffix('=');
        unescape(text, line.start..line.start + continued.unwrap_or(words).len(), false, &mut decoder, &mut out);
        if continued.is_none() && line.end < body.end {
            decoder.settle(&mut out, false);
            out.push_piece(text, line.end..line.end + 1);
        }
    }
    decoder.settle(&mut out, false);
    out
}

/// `=E3` is a byte; in a word `_` is a space.
fn unescape(text: &Mapped, range: Range<usize>, in_word: bool, decoder: &mut Decoder<'_>, out: &mut Mapped) {
    let bytes = text.slice(range.clone()).as_bytes();
    let (mut at, mut plain_start) = (0, 0);
    while let Some(&byte) = bytes.get(at) {
        let escaped = match byte {
            b'=' => escape(bytes.get(at + 1..).unwrap_or_default()).map(|byte| (byte, 3)),
            b'_' if in_word => Some((b' ', 1)),
            _ => None,
        };
        let Some((byte, length)) = escaped else {
            at += 1;
            continue;
        };
        push_plain(text, range.start + plain_start..range.start + at, decoder, out);
        decoder.push(byte, text.span(range.start + at..range.start + at + length));
        at += length;
        plain_start = at;
    }
    push_plain(text, range.start + plain_start..range.end, decoder, out);
}

fn push_plain(text: &Mapped, range: Range<usize>, decoder: &mut Decoder<'_>, out: &mut Mapped) {
    if !range.is_empty() {
        decoder.settle(out, false);
        out.push_piece(text, range);
    }
}

fn escape(digits: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

/// Decodes base64. A text that is none stays as it is; so do lines that are none, as a list server adds them.
pub(super) fn base64(text: &Mapped, body: Range<usize>, charset: &str) -> Mapped {
    let mut out = Mapped::default();
    let mut decoder = Decoder::new(charset);
    let mut bits = Bits::default();
    for line in text.lines_in(body.clone()) {
        let words = text.slice(line.clone());
        if words.bytes().all(|byte| byte == b'=' || byte.is_ascii_whitespace() || sextet(byte).is_some()) {
            bits.decode(text, line, &mut decoder);
            decoder.settle(&mut out, true);
        } else if out.as_str().is_empty() {
            return text.piece(body);
        } else {
            out.push_glue("\n");
            out.push_piece(text, line);
        }
    }
    decoder.settle(&mut out, false);
    out
}

/// Bits of base64 that are not yet a byte.
#[derive(Default)]
struct Bits {
    value: u32,
    count: u32,
}

impl Bits {
    fn decode(&mut self, text: &Mapped, range: Range<usize>, decoder: &mut Decoder<'_>) {
        let origin = text.span(range.clone());
        for byte in text.slice(range).bytes() {
            let Some(six) = sextet(byte) else {
                if byte == b'=' {
                    *self = Self::default();
                }
                continue;
            };
            self.value = (self.value << 6 | six) & 0xffff;
            self.count += 6;
            if let Some(count) = self.count.checked_sub(8) {
                self.count = count;
                decoder.push((self.value >> count).to_le_bytes()[0], origin.clone());
            }
        }
    }
}

fn sextet(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

/// Decodes the encoded words of a header field. White space between two of them is none.
#[must_use]
pub fn words(text: &Mapped) -> Mapped {
    let source = text.as_str();
    let mut out = Mapped::default();
    let mut decoder = Decoder::new("");
    let (mut plain_start, mut from) = (0, 0);
    while let Some(start) = source.get(from..).and_then(|rest| rest.place("=?")).map(|at| from + at) {
        let Some(word) = source.get(start + 2..).and_then(word) else {
            from = start + 2;
            continue;
        };
        let follows = plain_start > 0 && text.slice(plain_start..start).trim().is_empty();
        if !follows {
            push_plain(text, plain_start..start, &mut decoder, &mut out);
        }
        decoder.charset = word.charset;
        let inside = start + 2 + word.inside.start..start + 2 + word.inside.end;
        plain_start = inside.end + 2;
        from = plain_start;
        if word.is_base64 {
            Bits::default().decode(text, inside, &mut decoder);
        } else {
            unescape(text, inside, true, &mut decoder, &mut out);
        }
        decoder.settle(&mut out, true);
    }
    push_plain(text, plain_start..source.len(), &mut decoder, &mut out);
    decoder.settle(&mut out, false);
    out
}

/// No encoded word is longer, so that a header full of beginnings is read in linear time. The standard allows 75.
const WORD_BYTES_MAX: usize = 1_000;

struct Word<'a> {
    charset: &'a str,
    is_base64: bool,
    /// What is encoded, after the word's first two characters.
    inside: Range<usize>,
}

/// Reads `iso-8859-1?q?ol=E1?=`; a language may follow the charset (`utf-8*pt`, RFC 2231).
fn word(rest: &str) -> Option<Word<'_>> {
    let (charset, after) = rest.cut("?")?;
    let (encoding, encoded) = after.cut("?")?;
    let is_base64 = match encoding {
        "b" | "B" => true,
        "q" | "Q" => false,
        _ => return None,
    };
    let start = rest.len() - encoded.len();
    let charset = charset.until("*");
    let length = encoded.get(..encoded.floor_char_boundary(WORD_BYTES_MAX))?.place("?=")?;
    Some(Word { charset, is_base64, inside: start..start + length })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(decoded: &Mapped, expected: &str) {
        assert_eq!(decoded.as_str(), expected);
    }

    fn whole(text: &str) -> (Mapped, Range<usize>) {
        (Mapped::of(text), 0..text.len())
    }

    #[track_caller]
    fn check_printable(encoded: &str, charset: &str, expected: &str) {
        let (text, body) = whole(encoded);
        check(&quoted_printable(&text, body, charset), expected);
    }

    #[track_caller]
    fn check_base64(encoded: &str, charset: &str, expected: &str) {
        let (text, body) = whole(encoded);
        check(&base64(&text, body, charset), expected);
    }

    #[test]
    fn quoted_printable_lines_go_on_after_soft_breaks() {
        check_printable("n=E3o=\n foi  \nentregue", "iso-8859-1", "não foi\nentregue");
        check_printable("n=C3=\n=A3o=20\n=C3=A9", "utf-8", "não \né");
        check_printable("a=0D=0Ab=0A=\nc", "utf-8", "a\nb\nc");
        check_printable("5 = 5, =zz, =\nx=", "utf-8", "5 = 5, =zz, x");
    }

    #[test]
    fn a_wrong_label_is_not_believed() {
        check_printable("n=C3=A3o", "iso-8859-1", "não");
        check_printable("n=E3o =80 5", "utf-8", "não € 5");
        check_printable("não =E9", "us-ascii", "não é");
        check_printable("=A4 =BD =93", "ISO-8859-15", "€ œ “");
        check_base64("buNv", "utf-8", "não");
    }

    #[test]
    fn letters_of_other_charsets_are_those_of_the_label() {
        check_printable("=CF=E8=F1=FC=EC=EE =ED=E5 =E4=EE=F1=F2=E0=E2=EB=E5=ED=EE", "windows-1251", "Письмо не доставлено");
        check_printable("=F0=C9=D3=D8=CD=CF", "KOI8-R", "Письмо");
        check_printable("=BF=D8=E1=EC=DC=DE", "iso-8859-5", "Письмо");
        check_printable("=D3=F6=DC=EB=EC=E1", "iso-8859-7", "Σφάλμα");
        check_printable("wiadomo=B6=E6", "ISO-8859-2", "wiadomość");
        check_printable("wiadomo=9C=E6", "windows-1250", "wiadomość");
        check_printable("ula=FEmad=FD", "iso-8859-9", "ulaşmadı");
        check_printable("=D0=9F=D0=B8", "windows-1251", "Пи");
    }

    #[test]
    fn base64_is_read_across_lines_and_when_cut() {
        check_base64("YcOj\r\nYsOp", "utf-8", "aãbé");
        check_base64("YcO\njYsOp", "utf-8", "aãbé");
        check_base64("b2zDoQ0K\nb2k=", "utf-8", "olá\noi");
        check_base64("b2k=\nb2k=", "utf-8", "oioi");
        check_base64("b2zDoS", "utf-8", "olá");
    }

    #[test]
    fn what_is_no_base64_stays() {
        check_base64("Your mail was refused.\n550 no", "utf-8", "Your mail was refused.\n550 no");
        check_base64("b2zDoQ==\n____\nSent by the list, unchanged.", "utf-8", "olá\n____\nSent by the list, unchanged.");
    }

    #[test]
    fn every_line_and_letter_knows_its_place() {
        let encoded = "b2zDoQ0K\nb2k=";
        let (text, body) = whole(encoded);
        let decoded = base64(&text, body, "utf-8");
        assert_eq!(encoded.get(decoded.span(5..7)), Some("b2k="));
        let encoded = "o n=C3=A3o de a@example.org";
        let (text, body) = whole(encoded);
        let decoded = quoted_printable(&text, body, "utf-8");
        assert_eq!(encoded.get(decoded.span(2..6)), Some("n=C3=A3o"));
        let at = decoded.as_str().find("a@").unwrap();
        assert_eq!(encoded.get(decoded.span(at..at + 13)), Some("a@example.org"));
    }

    #[test]
    fn encoded_words_are_decoded_where_they_stand() {
        let check_words = |encoded: &str, expected: &str| check(&words(&Mapped::of(encoded)), expected);
        check_words("=?utf-8?Q?N=C3=A3o_foi?= <a@example.org>", "Não foi <a@example.org>");
        check_words("Re: =?ISO-8859-1?q?n=E3o?= =?iso-8859-1*pt?Q?_ok?= ok", "Re: não ok ok");
        check_words("=?UTF-8?B?TsOjbyBmb2kg?=  =?UTF-8?B?ZW50cmVndWU=?=", "Não foi entregue");
        check_words("=?utf-8?q?n=C3?= =?utf-8?q?=A3o?=", "não");
        check_words("=?x?= =?utf-8?z?no?= =?utf-8?q?cut", "=?x?= =?utf-8?z?no?= =?utf-8?q?cut");
        let beginnings = " =?a?q?x".repeat(100_000);
        check_words(&beginnings, &beginnings);
        let encoded = "a =?utf-8?q?b?= c";
        assert_eq!(encoded.get(words(&Mapped::of(encoded)).span(4..5)), Some("c"));
    }
}
