//! Finds codes and addresses in a text, by their form alone (RFC 3463 section 2, RFC 5321 sections 4.1.2 and 4.2).

use crate::list::{List, Signs, list};
use crate::smtp::{is_in_name, is_letter_or_digit};
use std::ops::Range;

use super::{EnhancedStatus, HostName, ReplyCode};

/// A mail address is at most this long (RFC 5321 section 4.5.3.1).
const ADDRESS_BYTES_MAX: usize = 320;

/// The first enhanced status in a text: `5.1.1`, `(#5.1.1)`, `550-5.1.1`; no part of an IP address or a version. What a server
/// said counts before what another made of it.
#[must_use]
pub fn first_status(text: &str) -> Option<(Range<usize>, EnhancedStatus)> {
    let quoted = first_reply(text).map(|(range, _)| range.start).filter(|&at| text.get(at..).is_some_and(is_quoted));
    quoted.and_then(|at| status_at(text, at + "550-'".len())).or_else(|| {
        let bytes = text.as_bytes();
        (0..bytes.len().saturating_sub(4)).find_map(|at| {
            let [b'2' | b'4' | b'5', b'.', b'0'..=b'9', ..] = bytes.get(at..)? else { return None };
            let before = at.checked_sub(1).and_then(|before| bytes.get(before));
            let goes_on = before.is_some_and(|&before| before == b'.' || before.is_ascii_alphanumeric());
            let is_another = || text.get(..at).is_some_and(|before| OTHER_NUMBERS.ends(before));
            if goes_on || is_another() { None } else { status_at(text, at) }
        })
    })
}

/// What stands in front of other numbers with points: `RFC 5321 section 2.3.8`, `Android versão 5.2.2`.
const OTHER_NUMBERS: List = list![
    "section ",
    "sección ",
    "seccion ",
    "seção ",
    "secao ",
    "ersão ",
    "ersao ",
    "ersion ",
    "ersión ",
    "ndroid ",
    "iOS ",
    "sala ",
    "edido ",
];

fn status_at(text: &str, at: usize) -> Option<(Range<usize>, EnhancedStatus)> {
    let rest = text.get(at..)?;
    let length = rest.bytes().take(12).take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let token = rest.get(..length)?.trim_end_any(".");
    let next = rest.as_bytes().get(token.len());
    if next.is_some_and(|byte| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/') && rest.as_bytes().get(token.len() + 1).is_some_and(u8::is_ascii_digit)
    }) {
        return None;
    }
    EnhancedStatus::parse(token).map(|status| (at..at + token.len(), status))
}

/// The first reply code in a text, of the classes 4 and 5, where a reply code stands: at the beginning, after a colon or
/// bracket, in front of an enhanced status. Other numbers of three digits are none.
#[must_use]
pub fn first_reply(text: &str) -> Option<(Range<usize>, ReplyCode)> {
    let bytes = text.as_bytes();
    (0..bytes.len().saturating_sub(2)).find_map(|at| {
        let here = bytes.get(at..)?;
        let [b'4' | b'5', b'0'..=b'5', b'0'..=b'9', ..] = here else { return None };
        let tail = here.get(3..).unwrap_or_default();
        let before = text.get(..at)?;
        (stands_alone(before, tail) && (followed_by_status(tail) || introduced(before) || text.get(at..).is_some_and(is_quoted)))
            .then_some(())?;
        ReplyCode::parse(text.get(at..at + 3)?).map(|code| (at..at + 3, code))
    })
}

fn stands_alone(before: &str, tail: &[u8]) -> bool {
    let free_before = !before.ends_with(|c: char| is_letter_or_digit(c) || matches!(c, '.' | '-' | '@' | '/' | '=' | '+' | ','));
    let free_after = match tail {
        [] => true,
        // A size, no code.
        [b' ', b'K' | b'M' | b'G' | b'T', b'B', ..] => false,
        [b' ' | b'-' | b')' | b':' | b',' | b'_' | b'\t' | b'\n' | b'\'' | b'"' | b'.' | b'#' | b';' | b'<' | b']', rest @ ..] => {
            !(matches!(tail.first(), Some(b'.' | b',' | b'-' | b':'))
                && rest.first().is_some_and(u8::is_ascii_digit)
                && !followed_by_status(tail))
        }
        _ => false,
    };
    free_before && free_after
}

/// A reply as Cisco's gateways repeat it: `5.1.0 - Unknown address error 550-'5.1.1 no such user'`.
#[must_use]
pub fn is_quoted(reply: &str) -> bool {
    reply.get(3..).is_some_and(|tail| tail.begins_any("-") && tail.get(1..).is_some_and(|tail| tail.begins_any("'\"")))
}

fn followed_by_status(tail: &[u8]) -> bool {
    matches!(
        tail,
        [b' ' | b'-' | b'#', b'2' | b'4' | b'5', b'.', b'0'..=b'9', ..] | [b' ' | b'-', b'#', b'2' | b'4' | b'5', b'.', b'0'..=b'9', ..]
    )
}

/// A word in front of a reply is looked at so far.
const WORD_BYTES_MAX: usize = 64;

/// Words that a reply stands behind.
const ASKED: List = list![
    "error",
    "erro",
    "err",
    "code",
    "código",
    "codigo",
    "reply",
    "response",
    "resposta",
    "respuesta",
    "returned",
    "devolveu",
    "devolvió",
    "devolvio",
    "said",
    "answered",
    "respondeu",
    "respondió",
    "respondio",
    "smtp",
    "status",
    "servidor",
    "dsn",
    "got"
];

fn introduced(before: &str) -> bool {
    let trimmed = before.trim_end_any(" \t#<'\"([");
    let line_start = trimmed.is_empty() || trimmed.ends_with('\n');
    let opened = before.len() > trimmed.len() && before.ends_any("'\"([<");
    // A text without blanks costs nothing.
    let word =
        trimmed.get(trimmed.floor_char_boundary(trimmed.len().saturating_sub(WORD_BYTES_MAX))..).unwrap_or_default().since_any(" \n(");
    line_start
        || opened
        || trimmed.ends_any(":;>")
        || trimmed.ends_with("<--")
        || ASKED.has(word)
        || is_server_or_mailbox(word.trim_end_any("]"))
}

/// Whether a word is the name or number of a host (`mx.example.org[192.0.2.1]`) or an address: who said the reply, or of whom.
fn is_server_or_mailbox(word: &str) -> bool {
    let ends_as_name = word.ends_with(is_letter_or_digit);
    ends_as_name && (word.has('@') || word.cut(".").is_some_and(|(label, rest)| !label.is_empty() && rest.has('.')))
}

/// The first of the addresses in a text.
#[must_use]
#[inline(never)]
pub fn first_address(text: &str) -> Option<Range<usize>> {
    addresses(text).next()
}

/// Whether one of the addresses in a text is this one: `ana@example.org` is not in `mariana@example.org`.
#[must_use]
#[inline(never)]
pub fn names(text: &str, address: &str) -> bool {
    addresses(text).any(|at| text.get(at).is_some_and(|named| named.eq_ignore_ascii_case(address)))
}

/// The addresses in a text, in order, as ranges, no brackets around them.
pub fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let at = from + text.get(from..)?.find('@')?;
            let floor = from;
            from = at + 1;
            if let Some(range) = address_around(text, at, floor) {
                from = range.end;
                return Some(range);
            }
        }
    })
}

fn address_around(text: &str, at: usize, floor: usize) -> Option<Range<usize>> {
    let before = text.get(floor..at)?;
    let start = at - local_part_length(before);
    let after = text.get(at + 1..)?;
    let mut length = 0;
    for letter in after.chars().take(254) {
        if !is_in_name(letter) {
            break;
        }
        length += letter.len_utf8();
    }
    let domain = after.get(..length)?.trim_end_any(".-_");
    let end = at + 1 + domain.len();
    // A name without a dot is a host of somebody's own network; only brackets, or a line that holds no more, tell that it is an address.
    let (lead, rest) = (before.get(..start - floor)?, text.get(end..)?);
    let bracketed = lead.ends_with('<') && rest.starts_with('>');
    let named = domain.has('.') || bracketed || is_line(lead, floor, rest);
    let fits = start < at && named && end - start <= ADDRESS_BYTES_MAX && HostName::parse(domain).is_some();
    fits.then_some(start..end)
}

/// Whether nothing else stands in the line between these. Looks no further than blanks reach, so that a long line costs nothing.
fn is_line(lead: &str, floor: usize, rest: &str) -> bool {
    const BLANKS: &str = " \t\r";
    let (lead, rest) = (lead.trim_end_any(BLANKS), rest.trim_start_any(BLANKS));
    (lead.ends_with('\n') || lead.is_empty() && floor == 0) && (rest.is_empty() || rest.starts_with('\n'))
}

fn local_part_length(before: &str) -> usize {
    if before.ends_with('"') {
        let inner = before.get(..before.len() - 1).unwrap_or("");
        let quote = inner.last_place("\"").filter(|quote| inner.len() - quote <= 66 && !inner.get(*quote..).unwrap_or("").has('\n'));
        return quote.map_or(0, |quote| before.len() - quote);
    }
    let mut taken = 0;
    for sign in before.chars().rev().take(200) {
        if !is_letter_or_digit(sign) && !".-_+=!#$%&*/?^`{|}~'".has(sign) {
            break;
        }
        taken += sign.len_utf8();
    }
    let (lead, taken) = before.split_at(before.len() - taken);
    if lead.trim_end().ends_any("<;") {
        // Some carriers have addresses as `<ana..maria.@example.org>`, and here all of it is one.
        return without_key(taken.trim_start_any("'*`|")).len();
    }
    // Two full stops end what stands before an address (`not allowed...ana@example.org`), a line end of a program's text (`\\n`) too.
    let local = taken.get(usize::from(lead.ends_any("\\"))..).unwrap_or(taken).behind_last("..");
    without_key(local.trim_start_any("'*.`|/{")).len()
}

/// `to=ana` as logs and pipes write it is a key and the address's beginning; `prvs=0a1b=ana` (BATV) is all address.
fn without_key(local: &str) -> &str {
    const KEYS: List = list![
        "to",
        "orig_to",
        "from",
        "rcpt",
        "recipient",
        "destinatario",
        "destino",
        "dest",
        "para",
        "de",
        "sender",
        "user",
        "for",
        "address",
        "email",
        "id",
        "set_id",
        "r",
        "s",
        "f",
        "t"
    ];
    let key = local.cut("=").filter(|(key, _)| KEYS.has(key));
    key.map_or(local, |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, reply: Option<&str>, status: Option<&str>) {
        assert_eq!(first_reply(text).map(|(_, code)| code.to_string()).as_deref(), reply, "{text}");
        assert_eq!(first_status(text).map(|(_, status)| status.to_string()).as_deref(), status, "{text}");
    }

    #[test]
    fn codes_are_found_where_they_stand() {
        check("550 5.1.1 no", Some("550"), Some("5.1.1"));
        check("host a[192.0.2.1] said: 550-5.7.26 x", Some("550"), Some("5.7.26"));
        check("smtp;554 x (#5.7.1)", Some("554"), Some("5.7.1"));
        check("5.3.0 - Other mail system problem 554-'5.7.1 no' (delivery attempts: 0)", Some("554"), Some("5.7.1"));
        check("5.1.0 - Unknown address error 550-'no such user'", Some("550"), Some("5.1.0"));
        check("Erro SMTP (552): x (5.2.2 <a@example.org>)", Some("552"), Some("5.2.2"));
        check("Remote Server returned '550 5.1.10 x'", Some("550"), Some("5.1.10"));
        check("ana@example.org 550 no such user", Some("550"), None);
        check("mx.example.org[192.0.2.1] 450 later; código 554", Some("450"), None);
        check("deu código 554, sem mais", Some("554"), None);
        check("We ran out of milk. 500 people came, 450 of them late (v1.2 500)", None, None);
        check("about 500 MB from 5.1.1.1 and version 14.5.1", None, None);
        check("Uso o Android versão 5.2.2, sala 5.1.1", None, None);
        check("o erro fala 5.1.1", None, Some("5.1.1"));
        check("size 5242880 exceeds 550,000", None, None);
        check("discs (450 GB), item 5.1.1/2024", None, None);
    }

    #[test]
    fn an_address_is_named_as_a_whole() {
        assert!(names("550 5.1.1 <Ana@example.org>... User unknown", "ana@example.org"));
        assert!(!names("552 5.2.2 <mariana@example.org>... full", "ana@example.org"));
    }

    #[test]
    fn addresses_are_found_without_what_stands_around_them() {
        let text = "no...to=eva@example.org prvs=1a2b=lia@example.org <!leo@example.org> <ana@example.org>, 'rui.s+x@mail.example.com.br'. mailto:\"a b\"@example.net; x@y @ foo@localhost **bia@example.org**";
        let found: Vec<&str> = addresses(text).filter_map(|range| text.get(range)).collect();
        assert_eq!(found.get(..3), Some(&["eva@example.org", "prvs=1a2b=lia@example.org", "!leo@example.org"][..]));
        let whole = "<ana..maria.@example.org> rfc822; /eva@example.org";
        let found_whole: Vec<&str> = addresses(whole).filter_map(|range| whole.get(range)).collect();
        assert_eq!(found_whole, ["ana..maria.@example.org", "/eva@example.org"]);
        let program = r"550 No recipients accepted\nana@example.org: 550 No Such User";
        assert_eq!(first_address(program).and_then(|range| program.get(range)), Some("ana@example.org"));
        assert_eq!(found[3..], ["ana@example.org", "rui.s+x@mail.example.com.br", "\"a b\"@example.net", "bia@example.org"]);
    }
}
