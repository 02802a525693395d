//! What a quoted text must not tell: other people's addresses, secrets in links, credentials, numbers of people and cards.
//!
//! The one place for it, applied to the whole draft. A ticket holds only what the draft has; this looks at the lines that it quotes.
//! Each masking is listed, so that the reader sees it and may take it back. What finds a mail in a log stays: hosts, IP addresses,
//! queue ids, Message-IDs, codes, dates. Of a header that says how a mail was authenticated (RFC 8601) nothing is masked: it holds no
//! secret, and support needs it.

use std::ops::Range;

use crate::ids::closed_enum;
use crate::list::{List, Signs, list, push_some};
use crate::smtp::scan;
use crate::smtp_log::transcript::{reply_code, unmarked};
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
        /// The subject of the returned mail; without its masking, the ticket does not have it at all.
        Subject = "subject",
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

/// Masks a draft. In `toggled` is what the reader wants otherwise: of what would be masked, to stand; of the recipients after the
/// first, to be left out. The list has each original once, without those recipients.
#[must_use]
pub fn redact(mut draft: Draft, toggled: &[String]) -> (Draft, Vec<Masking>) {
    let mut left_out = Vec::new();
    for address in draft.recipients.split_off(1.min(draft.recipients.len())) {
        if toggled.contains(&address) { &mut left_out } else { &mut draft.recipients }.push(address);
    }
    let mut known = draft.recipients.clone();
    for address in [&draft.sender, &draft.contact, &draft.message_id] {
        push_some(&mut known, address.clone());
    }
    let mut list: Vec<Masking> = Vec::new();
    if let Some(subject) = draft.subject.take() {
        draft.subject = toggled.contains(&subject).then(|| subject.clone());
        list.push(Masking { kind: MaskKind::Subject, span: 0..subject.len(), original: subject });
    }
    let mut redaction = Redaction { known, left_out, toggled, list };
    for line in &mut draft.decisive {
        redaction.mask(line);
    }
    redaction.mask(&mut draft.error);
    (draft, redaction.list)
}

/// What is known while a draft is masked, and the list for the reader.
struct Redaction<'a> {
    known: Vec<String>,
    left_out: Vec<String>,
    toggled: &'a [String],
    list: Vec<Masking>,
}

impl Redaction<'_> {
    #[inline(never)]
    fn mask(&mut self, text: &mut String) {
        let found = maskings(text, &self.known);
        let shown = masked(text, &found, self.toggled);
        for masking in found {
            let is_at = |address: &String| {
                let here = text.get(masking.span.start..).and_then(|rest| rest.get(..address.len()));
                here.is_some_and(|here| here.eq_ignore_ascii_case(address))
            };
            let is_listed = self.list.iter().any(|listed| listed.original == masking.original) || self.left_out.iter().any(is_at);
            if !is_listed && self.list.len() < MASKINGS_MAX {
                self.list.push(masking);
            }
        }
        *text = shown;
    }
}

/// What has to be masked in a text, in its order; addresses and ids that are `known` stand.
#[must_use]
pub fn maskings(text: &str, known: &[String]) -> Vec<Masking> {
    let mut found = Found { text, maskings: Vec::new() };
    links(text, &mut found);
    credentials(text, &mut found);
    addresses(text, known, &mut found);
    numbers(text, &mut found);
    found.maskings
}

/// Maskings of a text, in its order; none overlaps another.
struct Found<'a> {
    text: &'a str,
    maskings: Vec<Masking>,
}

impl Found<'_> {
    /// Adds one, unless something that was found before stands there.
    #[inline(never)]
    fn add(&mut self, kind: MaskKind, start: usize, length: usize) {
        let span = start..start + length;
        let at = self.maskings.iter().rposition(|known| known.span.start < span.end).map_or(0, |at| at + 1);
        let free = at.checked_sub(1).and_then(|before| self.maskings.get(before)).is_none_or(|before| before.span.end <= start);
        if let Some(original) = self.text.get(span.clone()).filter(|text| !text.is_empty() && free) {
            self.maskings.insert(at, Masking { kind, original: original.to_owned(), span });
        }
    }
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

/// Headers whose value is a secret (RFC 9110 section 11.6).
const CREDENTIALS: List = list!["authorization:", "proxy-authorization:", "cookie:", "set-cookie:", "x-auth", "x-api-key:"];

/// Commands whose argument is a secret, in base64 (RFC 4954).
const LOGINS: List = list!["auth plain ", "auth login ", "auth xoauth2 ", "auth cram-md5 "];

/// Words between those and the password, where somebody says it.
const SAID_OF_A_PASSWORD: List = list!["é ", "es ", "is ", "do e-mail "];

/// Words in front of a password.
const PASSWORDS: List = list![
    "password",
    "passwd",
    "senha",
    "contraseña",
    "contraseÑa",
    "contrasena",
    "clave",
    "pwd",
    "pass",
    "passe",
    "token",
    "secret",
    "api_key",
    "apikey",
];

/// How a line begins that quotes the subject of the mail.
const SUBJECTS: List = list!["subject:", "assunto:", "asunto:"];

fn credentials(text: &str, found: &mut Found<'_>) {
    let (mut at, mut is_asked) = (0, false);
    for line in text.split('\n') {
        let small = line.to_ascii_lowercase();
        let said = unmarked(line.trim_start_any(" \t>"));
        let words = small.get(line.len() - said.len()..).unwrap_or_default();
        let reply = reply_code(said);
        for (names, kind) in [(CREDENTIALS, MaskKind::Credential), (SUBJECTS, MaskKind::Subject)] {
            if names.begins(words).is_some() {
                // `X-Auth-User: ana`: the name of the header stays.
                let value = words.get(words.until_any(":").len() + 1..).unwrap_or_default().trim_start();
                found.add(kind, at + line.len() - value.len(), value.trim_end().len());
            }
        }
        for place in behind(&small, LOGINS) {
            let value = line.get(place..).unwrap_or_default().until_any(" \r\"");
            if is_base64(value) {
                found.add(MaskKind::Credential, at + place, value.len());
            }
        }
        // What was asked for in base64 (RFC 4954) is answered so, behind whatever a log writes in front.
        let until = line.trim_end_any(" \r\"");
        let last = until.since_any(" \t\"");
        if is_asked && reply.is_none() && (is_base64(last) || last.len() == said.trim_end().len()) {
            found.add(MaskKind::Credential, at + until.len() - last.len(), last.len());
        }
        is_asked = reply.is_some_and(|(code, _)| code == "334") || small.holds(" 334 ") || is_asked && said.is_empty();
        for place in behind(&small, PASSWORDS) {
            let mut tail = small.get(place..).unwrap_or_default().trim_start_any(" \"'");
            while let Some(length) = SAID_OF_A_PASSWORD.begins(tail) {
                tail = tail.get(length..).unwrap_or_default();
            }
            let value = tail.trim_start_any(":= \"'");
            let word = value.until_any(" \t,;&\"')>\r");
            let has_figure = || word.get(word.until_any("0123456789.@").len()..).is_some_and(|rest| rest.begins_any("0123456789"));
            // `password: x`, `senha=x`, `"pwd":"x"`, `minha senha é Verao2025`; not `password not accepted`, `senha recusada (535)`.
            if tail.begins_any(":=") || word.len() > 4 && has_figure() {
                found.add(MaskKind::Credential, at + line.len() - value.len(), word.len());
            }
        }
        at += line.len() + 1;
    }
}

/// The places behind each of these words.
fn behind(text: &str, words: List) -> Vec<usize> {
    let mut places = Vec::new();
    for word in words.iter() {
        places.extend(text.places(word).map(|at| at + word.len()));
    }
    places
}

/// Whether a word is in base64 (RFC 4648), a long one without its end too, and no word of a language, which has small letters alone.
fn is_base64(word: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    let whole = word.len().is_multiple_of(4) || word.len() >= ID_BYTES_MIN;
    !word.is_empty() && whole && word.bytes().all(fits) && word.bytes().any(|byte| !byte.is_ascii_lowercase())
}

/// Parameters that say which page of a help is meant; each alone, and short.
const HELP_PARAMETERS: List = list!["p", "answer", "linkid", "id", "ip"];

fn links(text: &str, found: &mut Found<'_>) {
    for place in text.places("://") {
        let start = place + 3;
        let address = text.get(start..).unwrap_or_default().until_any(" \t\r\n<>\"'`|\\").trim_end_any(".,;:)]");
        let host = address.until_any("/?#");
        if let Some(at) = host.last_place("@") {
            found.add(MaskKind::Link, start, at);
        }
        let path = address.until_any("?#");
        let mut at = start + host.len();
        for piece in path.get(host.len()..).unwrap_or_default().split('/') {
            if names_one(piece) {
                found.add(MaskKind::Link, at, piece.len());
            }
            at += piece.len() + 1;
        }
        let query = address.get(path.len() + 1..).unwrap_or_default();
        if query.has('=') && !asks_for_help(query) {
            found.add(MaskKind::Link, start + path.len() + 1, query.len());
        }
    }
}

/// `p=NoSuchUser`, `answer=7720`.
fn asks_for_help(query: &str) -> bool {
    const VALUE_BYTES_MAX: usize = 40;
    query.cut("=").is_some_and(|(name, value)| {
        let plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.');
        HELP_PARAMETERS.has(name) && plain && value.len() <= VALUE_BYTES_MAX && !is_long_id(value)
    })
}

/// Part of a path that is one mail's or one person's: an id, or an address.
fn names_one(piece: &str) -> bool {
    let hex = piece.len() >= 24 && piece.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    hex || piece.has('@') || piece.holds("%40") || piece.split('-').any(is_long_id)
}

/// Longer than a word with a year.
const ID_BYTES_MIN: usize = 16;

/// Letters and digits mixed.
fn is_long_id(word: &str) -> bool {
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

/// What stands in front of an id that has the form of an address.
const IDS: List = list!["message-id", "messageid", "message id", "msgid", "in-reply-to:", "references:", "content-id"];

/// So far in front of an id its name is looked for.
const LABEL_BYTES_MAX: usize = 200;

fn addresses(text: &str, known: &[String], found: &mut Found<'_>) {
    for mut range in scan::addresses(text) {
        // `https://example.net/u/bia@example.org`
        let path = text.get(range.clone()).and_then(|address| address.last_place("/"));
        range.start += path.map_or(0, |slash| slash + 1);
        let Some((address, before)) = text.get(range.clone()).zip(text.get(..range.start)) else { continue };
        let local = address.until_any("@");
        let near = before.get(before.floor_char_boundary(before.len().saturating_sub(LABEL_BYTES_MAX))..).unwrap_or_default();
        let label = near.since_any("\n").to_ascii_lowercase();
        // Behind the name of another header or field stands no id.
        let is_id = IDS.iter().any(|name| label.cut_last(name).is_some_and(|(_, rest)| rest.places(":").nth(1).is_none()))
            || (label.is_empty() && address.bytes().filter(u8::is_ascii_digit).count() > 12);
        let stands = is_id || ROLES.has(local) || known.iter().any(|known| known.eq_ignore_ascii_case(address));
        if !stands {
            // The domain stays: it tells whose server it was.
            found.add(MaskKind::Address, range.start, local.len());
        }
    }
}

/// No number is longer, with what people write between its digits.
const NUMBER_BYTES_MAX: usize = 32;

/// Numbers with what people write between their digits.
fn numbers(text: &str, found: &mut Found<'_>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        // `CPF:529…` is one, 10:02 is none.
        let labelled =
            || bytes.get(at - 1) == Some(&b':') && at.checked_sub(2).and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphabetic);
        let free = at == 0
            || bytes.get(at - 1).is_some_and(|before| !before.is_ascii_alphanumeric() && !b"._-/@=:#[+".contains(before))
            || labelled();
        if !free || !(byte.is_ascii_digit() || b"+(".contains(byte)) {
            at += 1;
            continue;
        }
        let signs = bytes.get(at..).unwrap_or_default().iter().take(NUMBER_BYTES_MAX);
        let run = signs.take_while(|byte| byte.is_ascii_digit() || b"+()-./ ".contains(byte)).count();
        let mut end = run;
        if bytes.get(at + run).is_some_and(|next| next.is_ascii_alphanumeric() || b"@_=".contains(next)) {
            end = last_space(bytes, at, run);
        }
        // The longest that is a number, from this place on; else from behind these digits.
        let mut taken = 0;
        while end > 0 && taken == 0 {
            let number = text.get(at..at + end).unwrap_or_default().trim_end_any(".-/( ");
            if let Some(kind) = number_kind(number) {
                found.add(kind, at, number.len());
                taken = end;
            }
            end = last_space(bytes, at, end);
        }
        at += taken.max(bytes.get(at..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count()).max(1);
    }
}

/// Where the last word of a run begins, less the space before it.
fn last_space(bytes: &[u8], at: usize, end: usize) -> usize {
    bytes.get(at..at + end).and_then(|run| run.iter().rposition(|byte| *byte == b' ')).unwrap_or(0)
}

/// Each figure written as 0.
const CPF: List = list!["000.000.000-00", "00000000000"];
const CNPJ: List = list!["00.000.000/0000-00", "00000000000000"];
const CARD: List = list!["0000 0000 0000 0000", "0000-0000-0000-0000", "0000000000000000", "0000 000000 00000", "000000000000000"];
const PHONE: List = list![
    "(00) 0000-0000",
    "(00)0000-0000",
    "00 0000-0000",
    "(00) 0000 0000",
    "(00) 00000-0000",
    "(00)00000-0000",
    "00 00000-0000",
    "(00) 00000 0000",
    "(00) 0 0000-0000",
    "00 0 0000-0000",
    "00-00000-0000",
    "(000) 0000-0000",
    "(000) 00000-0000",
    "00 00000 0000",
];

fn number_kind(number: &str) -> Option<MaskKind> {
    let (mut digits, mut shape) = (Vec::new(), String::new());
    for sign in number.chars() {
        push_some(&mut digits, sign.to_digit(10));
        shape.push(if sign.is_ascii_digit() { '0' } else { sign });
    }
    // Fourteen figures are more often a moment: 20261123143210.
    let moment = shape.len() == 14 && number.starts_with("20");
    if CPF.has(&shape) && is_checked(&digits, 11) {
        Some(MaskKind::Cpf)
    } else if CNPJ.has(&shape) && !moment && is_checked(&digits, 9) {
        Some(MaskKind::Cnpj)
    } else if CARD.has(&shape) && number.begins_any("23456") && luhn(&digits) {
        Some(MaskKind::Card)
    } else {
        let international = number.starts_with('+') && !number.starts_with("+0") && !shape.has('.') && (10..=15).contains(&digits.len());
        (international || PHONE.has(&shape)).then_some(MaskKind::Phone)
    }
}

/// The two check digits of CPF (weights up to 11) and CNPJ (weights up to 9, then from 2 anew).
fn is_checked(digits: &[u32], weight_max: u32) -> bool {
    let alike = digits.iter().all(|digit| Some(digit) == digits.first());
    !alike
        && [2, 1].into_iter().all(|left| {
            let (mut sum, mut weight) = (0, 1);
            for digit in digits.iter().rev().skip(left) {
                weight = if weight == weight_max { 2 } else { weight + 1 };
                sum += digit * weight;
            }
            digits.get(digits.len() - left) == Some(&(sum * 10 % 11 % 10))
        })
}

/// ISO/IEC 7812-1, annex B.
fn luhn(digits: &[u32]) -> bool {
    let mut sum = 0;
    for (place, digit) in digits.iter().rev().enumerate() {
        let doubled = if *digit > 4 { digit * 2 - 9 } else { digit * 2 };
        sum += if place % 2 == 1 { doubled } else { *digit };
    }
    sum % 10 == 0
}

#[cfg(test)]
mod tests;
