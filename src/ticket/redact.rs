//! What a quoted text must not tell: other people's addresses, secrets in links, credentials, numbers of people and cards.
//!
//! The one place for it, applied to the whole draft. A ticket holds only what the draft has; this looks at the lines that it quotes.
//! Each masking is listed, so that the reader sees it and may take it back. What finds a mail in a log stays: hosts, IP addresses,
//! queue ids, Message-IDs, codes, dates. Of a header that says how a mail was authenticated (RFC 8601) nothing is masked: it holds no
//! secret, and support needs it.

use std::ops::Range;

use crate::ids::closed_enum;
use crate::list::{List, Signs, list};
use crate::smtp::scan;
use crate::ticket::draft::Draft;

closed_enum! {
    /// What is masked.
    pub enum MaskKind {
        /// The address of somebody who is neither sender nor recipient of the mail.
        Address = "address",
        /// What stands in a link besides its host and path: a query, a password, an id of one mail or one person.
        Link = "link",
        /// A password, or a header or command with one.
        Credential = "credential",
        /// A phone number.
        Phone = "phone",
        /// A number of a person (CPF).
        Cpf = "cpf",
        /// A number of a company (CNPJ).
        Cnpj = "cnpj",
        /// A number of a payment card.
        Card = "card",
    }
}

/// Something masked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Masking {
    /// What it is.
    pub kind: MaskKind,
    /// Where it stands in its text.
    pub span: Range<usize>,
    /// What stood there.
    pub original: String,
}

/// What stands in the place of something masked: cheap in a link, and the same in every language.
pub const MASK: &str = "[...]";

/// More than this is not listed for the reader, and stays masked.
const MASKINGS_MAX: usize = 100;

/// Masks a draft. What is in `revealed` the reader wants to stand. The list has each original once.
#[must_use]
pub fn redact(mut draft: Draft, revealed: &[String]) -> (Draft, Vec<Masking>) {
    let known: Vec<String> = draft.sender.iter().chain(&draft.recipients).chain(&draft.contact).chain(&draft.message_id).cloned().collect();
    let mut list: Vec<Masking> = Vec::new();
    for text in draft.decisive.iter_mut().chain([&mut draft.error]) {
        let found = maskings(text, &known);
        *text = masked(text, &found, revealed);
        for masking in found {
            if list.len() < MASKINGS_MAX && !list.iter().any(|listed| listed.original == masking.original) {
                list.push(masking);
            }
        }
    }
    (draft, list)
}

/// What has to be masked in a text, in its order; addresses and ids that are `known` stand.
#[must_use]
pub fn maskings(text: &str, known: &[String]) -> Vec<Masking> {
    let mut found = Vec::new();
    credentials(text, &mut found);
    links(text, &mut found);
    addresses(text, known, &mut found);
    numbers(text, &mut found);
    found.sort_by_key(|(_, range)| range.start);
    let mut end = 0;
    let mut maskings = Vec::new();
    for (kind, span) in found {
        if span.start >= end
            && let Some(original) = text.get(span.clone())
        {
            end = span.end;
            maskings.push(Masking { kind, original: original.to_owned(), span });
        }
    }
    maskings
}

/// A text with its maskings, but for those that are revealed.
#[must_use]
pub fn masked(text: &str, maskings: &[Masking], revealed: &[String]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for masking in maskings.iter().filter(|masking| !revealed.contains(&masking.original)) {
        out.push_str(text.get(at..masking.span.start).unwrap_or_default());
        out.push_str(MASK);
        at = masking.span.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

type Found = Vec<(MaskKind, Range<usize>)>;

/// Headers and commands whose value is a secret (RFC 9110 section 11.6, RFC 4954).
const CREDENTIALS: List = list![
    "authorization:",
    "proxy-authorization:",
    "cookie:",
    "set-cookie:",
    "x-auth",
    "x-api-key:",
    "auth plain ",
    "auth login ",
    "auth xoauth2 ",
    "auth cram-md5 ",
];

/// Words in front of a password.
const PASSWORDS: List = list!["password", "passwd", "senha", "contraseña", "pwd", "pass", "token", "secret", "api_key", "apikey"];

fn credentials(text: &str, found: &mut Found) {
    let small = text.to_ascii_lowercase();
    let mut at = 0;
    for line in small.split('\n') {
        let words = line.trim_start_any(" \t>");
        let start = at + line.len() - words.len();
        if let Some(length) = CREDENTIALS.begins(words) {
            // `X-Auth-User: ana`: the name of the header stays.
            let length = words
                .get(..length)
                .filter(|name| name.ends_any(": "))
                .map_or_else(|| words.find(':').map_or(length, |colon| colon + 1), str::len);
            let value = words.get(length..).unwrap_or_default();
            let value_start = start + length + value.len() - value.trim_start().len();
            found.push((MaskKind::Credential, value_start..start + words.trim_end().len()));
        }
        for word in PASSWORDS.iter() {
            for place in line.places(word) {
                let tail = line.get(place + word.len()..).unwrap_or_default();
                let value = tail.trim_start_any(" ").trim_start_any(":=");
                // `password: x`, `senha=x`; not `password not accepted`.
                if value.len() < tail.trim_start_any(" ").len() {
                    let value = value.trim_start_any(" \"'");
                    let from = at + line.len() - value.len();
                    found.push((MaskKind::Credential, from..from + value.until_any(" \t,;&\"')>\r").len()));
                }
            }
        }
        at += line.len() + 1;
    }
    found.retain(|(_, range)| range.start < range.end);
}

/// Parameters that say which page of a help is meant; each alone, and short.
const HELP_PARAMETERS: List = list!["p", "answer", "linkid", "id", "ip"];

fn links(text: &str, found: &mut Found) {
    for place in text.places("://") {
        let start = place + 3;
        let address = text.get(start..).unwrap_or_default().until_any(" \t\r\n<>\"'`|\\").trim_end_any(".,;:)]");
        let host = address.until_any("/?#");
        if let Some(at) = host.last_place("@") {
            found.push((MaskKind::Link, start..start + at));
        }
        let path = address.until_any("?#");
        let mut at = start + host.len();
        for piece in path.get(host.len()..).unwrap_or_default().split('/') {
            if names_one(piece) {
                found.push((MaskKind::Link, at..at + piece.len()));
            }
            at += piece.len() + 1;
        }
        let query = address.get(path.len() + 1..).unwrap_or_default();
        if query.contains('=') && !asks_for_help(query) {
            found.push((MaskKind::Link, start + path.len() + 1..start + address.len()));
        }
    }
}

/// `p=NoSuchUser`, `answer=7720`.
fn asks_for_help(query: &str) -> bool {
    const VALUE_BYTES_MAX: usize = 40;
    query.split_once('=').is_some_and(|(name, value)| {
        let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
        HELP_PARAMETERS.has(name) && plain && value.len() <= VALUE_BYTES_MAX && !is_long_id(value)
    })
}

/// Part of a path that is one mail's or one person's: an id, or an address.
fn names_one(piece: &str) -> bool {
    let hex = piece.len() >= 24 && piece.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    hex || piece.contains('@') || piece.contains("%40") || piece.split(['-', '.']).any(is_long_id)
}

/// Letters and digits mixed, longer than a word with a year.
fn is_long_id(word: &str) -> bool {
    const ID_BYTES_MIN: usize = 16;
    word.len() >= ID_BYTES_MIN && word.bytes().any(|byte| byte.is_ascii_digit()) && word.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// Addresses of a post, not of a person (RFC 2142).
const ROLES: List = list![
    "postmaster",
    "mailer-daemon",
    "abuse",
    "support",
    "suporte",
    "soporte",
    "helpdesk",
    "noc",
    "hostmaster",
    "webmaster",
    "security",
    "admin",
    "delist",
    "noreply",
    "no-reply",
    "root",
    "double-bounce",
];

fn addresses(text: &str, known: &[String], found: &mut Found) {
    for mut range in scan::addresses(text) {
        // `https://example.net/u/bia@example.org`
        let path = text.get(range.clone()).and_then(|address| address.last_place("/"));
        range.start += path.map_or(0, |slash| slash + 1);
        let Some((address, before)) = text.get(range.clone()).zip(text.get(..range.start)) else { continue };
        let local = address.until_any("@");
        let line = before.since_any("\n").to_ascii_lowercase();
        let is_id =
            list!["message-id", "messageid", "message id", "msgid", "in-reply-to:", "references:", "content-id", "resent-message-id"]
                .is_in(&line)
                || (line.is_empty() && address.bytes().filter(u8::is_ascii_digit).count() > 12);
        let stands = is_id || ROLES.has(local) || known.iter().any(|known| known.eq_ignore_ascii_case(address));
        if !stands {
            // The domain stays: it tells whose server it was.
            found.push((MaskKind::Address, range.start..range.start + local.len()));
        }
    }
}

/// A number with what people write between its digits.
fn numbers(text: &str, found: &mut Found) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let begins = byte.is_ascii_digit() || matches!(byte, b'+' | b'(');
        let free = at == 0 || bytes.get(at - 1).is_some_and(|before| !before.is_ascii_alphanumeric() && !b"._-/@=:#[+".contains(before));
        if !begins || !free {
            at += 1;
            continue;
        }
        let length =
            bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit() || b"+()-./ ".contains(byte)).count();
        let run = text.get(at..at + length).unwrap_or_default();
        let cut = bytes.get(at + length).is_some_and(|next| next.is_ascii_alphanumeric() || b"@_=".contains(next)) && !run.ends_with(' ');
        // The longest that is a number, from this place on; else from behind these digits.
        let number = |end: usize| {
            let number = run.get(..end)?.trim_end_any(".-/( ");
            number_kind(number).map(|kind| (kind, number.len()))
        };
        let mut ends: Vec<usize> = run.places(" ").chain(Some(run.len()).filter(|_| !cut)).collect();
        ends.reverse();
        if let Some((kind, length)) = ends.into_iter().find_map(number) {
            found.push((kind, at..at + length));
            at += length;
        } else {
            at += run.bytes().take_while(u8::is_ascii_digit).count().max(1);
        }
    }
}

fn number_kind(number: &str) -> Option<MaskKind> {
    let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    let shape: String = number.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    match (digits.len(), shape.as_str()) {
        (11, "000.000.000-00" | "00000000000") if is_checked(&digits, 11) => Some(MaskKind::Cpf),
        (14, "00.000.000/0000-00") if is_checked(&digits, 9) => Some(MaskKind::Cnpj),
        // Fourteen digits are more often a moment: 20261123143210.
        (14, "00000000000000") if !matches!(digits.as_slice(), [2, 0, 1..=4, ..]) && is_checked(&digits, 9) => Some(MaskKind::Cnpj),
        (15, "0000 000000 00000" | "000000000000000") | (16, "0000 0000 0000 0000" | "0000-0000-0000-0000" | "0000000000000000")
            if matches!(digits.first(), Some(2..=6)) && luhn(&digits) =>
        {
            Some(MaskKind::Card)
        }
        (10, "(00) 0000-0000" | "(00)0000-0000" | "00 0000-0000" | "(00) 0000 0000")
        | (11, "(00) 00000-0000" | "(00)00000-0000" | "00 00000-0000" | "(00) 00000 0000" | "(00) 0 0000-0000" | "00 00000 0000")
        | (12, "(000) 00000-0000") => Some(MaskKind::Phone),
        (10..=15, _) if number.starts_with('+') && !number.starts_with("+0") && !number.contains(['.', '/']) => Some(MaskKind::Phone),
        _ => None,
    }
}

/// The two check digits of CPF (weights up to 11) and CNPJ (weights up to 9, then from 2 anew).
fn is_checked(digits: &[u8], weight_max: u32) -> bool {
    let check = |length: usize| {
        let sum: u32 =
            digits.iter().take(length).rev().zip((2..=weight_max).cycle()).map(|(digit, weight)| u32::from(*digit) * weight).sum();
        digits.get(length).map(|digit| u32::from(*digit)) == Some(sum * 10 % 11 % 10)
    };
    let alike = digits.iter().all(|digit| Some(digit) == digits.first());
    !alike && check(digits.len() - 2) && check(digits.len() - 1)
}

/// ISO/IEC 7812-1, annex B.
fn luhn(digits: &[u8]) -> bool {
    let doubled = |digit: u8| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let sum: u32 =
        digits.iter().rev().enumerate().map(|(place, digit)| u32::from(if place % 2 == 1 { doubled(*digit) } else { *digit })).sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests;
