//! Header fields (RFC 5322), unfolded, and the parameters of `Content-Type` (RFC 2045, RFC 2231).

use std::ops::Range;

use super::decode;
use crate::list::Signs;
use crate::paste::Mapped;

/// At most this many headers of one mail.
const HEADERS_MAX: usize = 400;

/// A header field as it stands in the text.
pub(super) struct Field<'a> {
    /// The name.
    pub(super) name: &'a str,
    /// The place of its value, over several lines perhaps.
    value: Range<usize>,
}

/// The header fields at the beginning of a range, and where its body begins. Lines that are no field are left out.
pub(super) fn fields(text: &Mapped, range: Range<usize>) -> (Vec<Field<'_>>, usize) {
    let mut fields: Vec<Field<'_>> = Vec::new();
    let mut goes_on = false;
    for line in text.lines_in(range.clone()) {
        let words = text.slice(line.clone());
        if words.trim().is_empty() {
            return (fields, (line.end + 1).min(range.end));
        }
        if goes_on
            && words.begins_any(" \t")
            && let Some(last) = fields.last_mut()
        {
            last.value.end = line.end;
            continue;
        }
        let name = words.cut(":").map(|(name, _)| name).filter(|_| fields.len() < HEADERS_MAX);
        goes_on = name.is_some();
        if let Some(name) = name {
            fields.push(Field { name: name.trim(), value: line.start + name.len() + 1..line.end });
        }
    }
    (fields, range.end)
}

/// The header fields of a mail that begins somewhere in a text, each with its value as it stands there: of the first paragraph with
/// three of them.
#[must_use]
pub fn written_fields(text: &Mapped) -> Vec<(&str, &str)> {
    let (mut found, mut start) = (Vec::new(), 0);
    while found.len() < 3 && start < text.as_str().len() {
        (found, start) = fields(text, start..text.as_str().len());
    }
    let mut written = Vec::new();
    for field in found {
        written.push((field.name, text.slice(field.value)));
    }
    written
}

/// The value of a field in one line, decoded.
pub(super) fn value(text: &Mapped, field: &Field<'_>) -> Mapped {
    let value = unfolded(text, field.value.clone());
    if value.as_str().holds("=?") { decode::words(&value) } else { value }
}

/// A value that may stand in several lines, as one (RFC 5322 section 2.2.3).
pub fn unfolded(text: &Mapped, range: Range<usize>) -> Mapped {
    let mut value = Mapped::default();
    for line in text.lines_in(range) {
        let words = text.slice(line.clone());
        let start = line.start + words.len() - words.trim_start().len();
        if !value.as_str().is_empty() {
            value.push_glue(" ");
        }
        value.push_piece(text, start..start + words.trim().len());
    }
    value
}

/// The value of the last field of that name, empty where there is none.
pub(super) fn last(text: &Mapped, fields: &[Field<'_>], name: &str) -> String {
    let field = fields.iter().rev().find(|field| field.name.eq_ignore_ascii_case(name));
    field.map(|field| value(text, field).as_str().to_owned()).unwrap_or_default()
}

/// `type/subtype` of a `Content-Type`, lower case; empty where there is none.
pub(super) fn media_type(content_type: &str) -> String {
    let mut media_type = token(content_type).to_ascii_lowercase();
    if !media_type.is_empty() && !media_type.has('/') {
        media_type.push_str("/plain");
    }
    media_type
}

/// The first word of a value.
pub(super) fn token(text: &str) -> &str {
    text.until_any("; \t(")
}

/// A parameter of a `Content-Type`, its pieces (`boundary*0="…"; boundary*1="…"`) put together; empty where there is none.
pub(super) fn parameter(content_type: &str, wanted: &str) -> String {
    let mut found = String::new();
    let mut rest = content_type;
    while let Some((before, after)) = rest.cut("=") {
        let name = before.trim_end().since_any("; \t\"");
        let (given, next) = parameter_value(after.trim_start());
        let (base, piece) = name.cut("*").unwrap_or((name, ""));
        if base.eq_ignore_ascii_case(wanted) && (found.is_empty() || !piece.is_empty()) {
            found.push_str(&given);
        }
        rest = next;
    }
    found
}

/// A value, quoted or not, and what follows it.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let value = text.until_any("; \t");
        return (value.to_owned(), text.get(value.len()..).unwrap_or(""));
    };
    let mut value = String::new();
    let mut characters = quoted.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            other => value.push(other),
        }
    }
    (value, characters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_unfolded() {
        let mail = "A: 1\n >\n  2\nno field\nB:\n\t3\nC : 4\n\nbody: x\n";
        let text = Mapped::of(mail);
        let (fields, body) = fields(&text, 0..mail.len());
        let read: Vec<(&str, String)> = fields.iter().map(|field| (field.name, value(&text, field).as_str().to_owned())).collect();
        assert_eq!(read, [("A", "1 > 2".to_owned()), ("B", "3".to_owned()), ("C", "4".to_owned())]);
        assert_eq!(mail.get(body..), Some("body: x\n"));
    }

    #[test]
    fn content_types_are_read_as_they_are_written() {
        let check = |content_type: &str, media: &str, boundary: &str| {
            assert_eq!((media_type(content_type).as_str(), parameter(content_type, "boundary").as_str()), (media, boundary));
        };
        check("Multipart/Report; report-type=delivery-status; boundary=\"a;b=c\"", "multipart/report", "a;b=c");
        check("multipart/mixed; boundary=----=_Part_1; charset=utf-8", "multipart/mixed", "----=_Part_1");
        check("multipart/mixed; boundary*0=\"abc\"; boundary*1=\"def\"", "multipart/mixed", "abcdef");
        check("multipart/mixed (old); format; BOUNDARY = \"a\\\"b\" (x)", "multipart/mixed", "a\"b");
        check("text", "text/plain", "");
        check("multipart/mixed; boundary=\"cut", "multipart/mixed", "cut");
        check("", "", "");
    }
}
