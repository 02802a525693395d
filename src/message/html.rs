//! The visible text of HTML, each word with its place.
//!
//! No parser of HTML: tags go, blocks become lines, entities become characters. Nothing here is ever shown as markup.

use std::ops::Range;

use crate::list::{List, Pairs, Signs, list, pairs};
use crate::paste::Mapped;

/// Tags that begin and end a line.
const BLOCKS: List = list![
    "address",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tbody",
    "tr",
    "ul",
];

/// Elements whose contents nobody sees.
const HIDDEN: List = list!["head", "style", "script", "title"];

/// Whether a text is HTML source.
#[must_use]
pub fn looks_like_html(text: &str) -> bool {
    let beginning: String = text.trim_start().chars().take(400).collect::<String>().to_ascii_lowercase();
    // `<divulgacao@example.com>` is no `<div>`.
    let is_tag = |name: &str| {
        let mut behind = beginning.places(name).filter_map(|at| beginning.get(at + name.len()..));
        behind.any(|rest| rest.begins_any("> /\t\r\n"))
    };
    beginning.starts_with("<!doctype html") || list!["<html", "<body", "<div", "<table", "<p", "<pre", "<head"].iter().any(is_tag)
}

/// The text that a reader of that HTML sees.
#[must_use]
pub fn visible_text(source: &Mapped) -> Mapped {
    let text = source.as_str();
    let mut out = Mapped::default();
    let mut at = 0;
    let mut is_preformatted = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let step = match rest.as_bytes().first() {
            Some(b'<') => {
                is_preformatted = begins_with(rest, "<pre") || is_preformatted && !begins_with(rest, "</pre");
                tag(rest, &mut out)
            }
            Some(b'&') => entity(rest).map(|(length, character)| {
                out.push_as(character.encode_utf8(&mut [0; 4]), source.span(at..at + length));
                length
            }),
            Some(b'\n') if is_preformatted => {
                out.push_as("\n", source.span(at..at + 1));
                Some(1)
            }
            Some(byte) if byte.is_ascii_whitespace() => {
                push_space(&mut out, source.span(at..at + 1));
                Some(1)
            }
            _ => None,
        };
        let length = step.unwrap_or_else(|| {
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let tail = rest.get(first..).unwrap_or("");
            let length = first + tail.find(|c: char| matches!(c, '<' | '&') || c.is_ascii_whitespace()).unwrap_or(tail.len());
            out.push_piece(source, at..at + length);
            length
        });
        at += length;
    }
    out
}

fn begins_with(text: &str, beginning: &str) -> bool {
    text.get(..beginning.len()).is_some_and(|here| here.eq_ignore_ascii_case(beginning))
}

fn push_space(out: &mut Mapped, span: Range<usize>) {
    if !out.as_str().is_empty() && !out.as_str().ends_any(" \n") {
        out.push_as(" ", span);
    }
}

/// Reads a tag, comment or hidden element; its length, `None` where the bracket is only a bracket.
fn tag(rest: &str, out: &mut Mapped) -> Option<usize> {
    if let Some(comment) = rest.strip_prefix("<!--") {
        return Some(comment.place("-->").map_or(rest.len(), |end| end + 7));
    }
    let name_start = if rest.starts_with("</") { 2 } else { 1 };
    let after = rest.get(name_start..)?;
    let name_length = after.bytes().take(16).take_while(u8::is_ascii_alphanumeric).count();
    let name = after.get(..name_length)?.to_ascii_lowercase();
    let next = after.as_bytes().get(name_length);
    if !(rest.starts_with("<!")
        || !name.is_empty() && next.is_some_and(|byte| matches!(byte, b'>' | b'/' | b':') || byte.is_ascii_whitespace()))
    {
        return None;
    }
    let length = after.find('>').map_or(rest.len(), |end| name_start + end + 1);
    if BLOCKS.has(&name) && !out.as_str().is_empty() {
        let blank = name == "p" && name_start == 2;
        out.push_glue(if blank { "\n\n" } else { "\n" });
    } else if matches!(name.as_str(), "td" | "th") && !out.as_str().ends_any(" \n") {
        out.push_glue(" ");
    }
    if HIDDEN.has(&name) && name_start == 1 {
        let close = ["</", &name].concat();
        let hidden = rest.get(length..).unwrap_or("");
        return Some(length + find_ignoring_case(hidden, &close).unwrap_or(hidden.len()));
    }
    Some(length)
}

fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

/// Named characters of Latin texts, and those that HTML itself needs.
const ENTITIES: Pairs<char> = pairs![
    ("lt", '<'),
    ("gt", '>'),
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("aacute", 'á'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("ccedil", 'ç'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("iacute", 'í'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("uacute", 'ú'),
    ("uuml", 'ü'),
    ("Aacute", 'Á'),
    ("Eacute", 'É'),
    ("Iacute", 'Í'),
    ("Oacute", 'Ó'),
    ("Uacute", 'Ú'),
    ("Ccedil", 'Ç'),
    ("Atilde", 'Ã'),
    ("rsquo", '\''),
    ("lsquo", '\''),
    ("ldquo", '"'),
    ("rdquo", '"'),
    ("ndash", '-'),
    ("mdash", '-'),
    ("hellip", '…'),
];

fn entity(rest: &str) -> Option<(usize, char)> {
    let window = rest.get(1..rest.floor_char_boundary(12))?;
    let name = window.get(..window.find(';')?)?;
    let character = match name.strip_prefix('#') {
        Some(number) => {
            let hex = number.trim_start_any("xX");
            let radix = if hex.len() < number.len() { 16 } else { 10 };
            char::from_u32(u32::from_str_radix(hex, radix).ok()?).map(|c| if c == '\u{a0}' || c.is_control() { ' ' } else { c })?
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((name.len() + 2, character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_words_keep_their_place() {
        let html = "<html><head><title>x</title><style>p{}</style></head><body><p>N&atilde;o <b>foi</b></p>\n<div>a &lt;b@example.org&gt;</div> <c@example.org>";
        let text = visible_text(&Mapped::of(html));
        assert_eq!(text.as_str(), "Não foi\n\n\na <b@example.org>\n<c@example.org>");
        let at = text.as_str().find("b@").unwrap();
        assert_eq!(html.get(text.span(at..at + 13)), Some("b@example.org"));
    }

    #[test]
    fn a_capital_letter_by_name_is_one() {
        assert_eq!(visible_text(&Mapped::of("<p>&Aacute;rea &aacute;rea &Atilde;</p>")).as_str().trim(), "Área área Ã");
    }
}
