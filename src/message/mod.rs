//! MIME (RFC 2045 to 2047) and headers (RFC 5322), as far as a paste still has them.
//!
//! A mail is taken apart into the parts that tell something of a delivery, each as a text that knows its bytes in the paste.
//! Mails inside the mail are not looked into: a part is read again by whom it concerns. Nothing fails: what cannot be read is
//! left out, a mail may end anywhere, and a part that is not encoded is taken as it stands, for in the paste it is Unicode
//! already, whatever charset it was sent in.

mod decode;
mod header;
mod html;

use std::ops::Range;

use crate::list::{List, Pairs, Signs, list, pairs};
use crate::paste::Mapped;

pub use decode::words as decoded_words;
pub use header::{unfolded, written_fields};
pub use html::{looks_like_html, visible_text};

/// At most this many parts of a mail are looked at.
const PARTS_MAX: usize = 64;
/// Multiparts inside multiparts are taken apart as deep as this.
const DEPTH_MAX: usize = 8;

/// A header field, unfolded and decoded.
#[derive(Clone, Debug)]
pub struct Header {
    /// The name, lower case.
    pub name: String,
    /// The value.
    pub value: Mapped,
}

/// What a part is, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Text to be read; HTML as its visible text.
    Text,
    /// `message/delivery-status`, `message/global-delivery-status` (RFC 3464, RFC 6533).
    DeliveryStatus,
    /// `message/disposition-notification` (RFC 8098).
    Disposition,
    /// `message/feedback-report` (RFC 5965).
    Feedback,
    /// A returned mail or its headers, in full and unread.
    Returned,
}

/// A part of a mail.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its decoded text.
    pub text: Mapped,
}

/// A mail.
#[derive(Clone, Debug, Default)]
pub struct Message {
    /// The header fields in their order.
    pub headers: Vec<Header>,
    /// `type/subtype` of the whole, lower case.
    pub content_type: String,
    /// The `report-type` of a `multipart/report` (RFC 6522), lower case.
    pub report_type: String,
    /// The parts in their order.
    pub parts: Vec<Part>,
}

impl Message {
    /// The first header of that name (lower case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&Mapped> {
        self.headers.iter().find(|header| header.name == name).map(|header| &header.value)
    }

    /// The text of that header, empty where there is none.
    #[must_use]
    pub fn header_text(&self, name: &str) -> &str {
        self.header(name).map_or("", |value| value.as_str().trim())
    }
}

/// Names that the headers of a mail have, and the beginnings of other texts have not.
const HEADER_NAMES: List = list![
    "return-path",
    "received",
    "delivered-to",
    "x-original-to",
    "message-id",
    "mime-version",
    "content-type",
    "from",
    "to",
    "subject",
    "date",
    "reply-to",
    "cc",
    "auto-submitted",
    "x-failed-recipients",
    "content-transfer-encoding",
    "sender",
    "dkim-signature",
    "authentication-results",
    "in-reply-to",
    "references",
    "x-mailer",
    "precedence",
    "content-language",
    "x-spam-status",
    "envelope-to",
    "delivery-date",
    "arc-seal",
    "x-google-smtp-source",
];

/// Reads a mail; `None` where the text does not begin with headers.
#[must_use]
pub fn read(text: &Mapped) -> Option<Message> {
    let (fields, body) = header::fields(text, headers_start(text.as_str())?..text.as_str().len());
    let content_type = header::last(text, &fields, "content-type");
    let mut found = Found::new();
    take_apart(
        text,
        &Entity { encoding: header::last(text, &fields, ENCODING), content_type: &content_type, body: body..text.as_str().len(), depth: 0 },
        &mut found,
    );
    let (mut parts, mut others) = (Vec::new(), Vec::new());
    for (part, _) in found {
        if part.kind == PartKind::Text { &mut parts } else { &mut others }.push(part);
    }
    parts.append(&mut others);
    let mut headers = Vec::new();
    for field in &fields {
        headers.push(Header { name: field.name.to_ascii_lowercase(), value: header::value(text, field) });
    }
    Some(Message {
        headers,
        content_type: header::media_type(&content_type),
        report_type: header::parameter(&content_type, "report-type").to_ascii_lowercase(),
        parts,
    })
}

const ENCODING: &str = "content-transfer-encoding";

/// A mail or a part of it: what its headers say of its body.
struct Entity<'a> {
    encoding: String,
    content_type: &'a str,
    body: Range<usize>,
    depth: usize,
}

/// The parts found so far, and of each whether it was HTML.
type Found = Vec<(Part, bool)>;

/// Of the parts from a place on, which all say the same (RFC 2046 section 5.1.4), the text; as HTML where there is no other, or where
/// the other names nobody and that does: "this message requires an HTML mail reader".
fn choose(found: &mut Found, first: usize) {
    let alternatives = found.split_off(first);
    let has = |html: bool, holds: fn(&Part) -> bool| {
        alternatives.iter().any(|(part, is_html)| *is_html == html && part.kind == PartKind::Text && holds(part))
    };
    let html = !has(false, |_| true) || has(true, names_somebody) && !has(false, names_somebody);
    for (part, is_html) in alternatives {
        if part.kind != PartKind::Text || is_html == html {
            found.push((part, is_html));
        }
    }
}

fn names_somebody(part: &Part) -> bool {
    part.text.as_str().has('@')
}

fn take_apart(text: &Mapped, entity: &Entity<'_>, found: &mut Found) {
    let media_type = header::media_type(entity.content_type);
    let is_multipart = media_type.starts_with("multipart/");
    let pieces = if is_multipart && entity.depth < DEPTH_MAX { pieces(text, entity) } else { Vec::new() };
    let first = found.len();
    for piece in &pieces {
        let first_line = text.slice(piece.clone()).until("\n").trim_end();
        let begins_with_field = first_line.is_empty() || header_name(first_line).is_some();
        let (fields, body) = if begins_with_field { header::fields(text, piece.clone()) } else { (Vec::new(), piece.start) };
        let mut content_type = header::last(text, &fields, "content-type");
        if content_type.is_empty() && media_type == "multipart/digest" {
            content_type.push_str("message/rfc822");
        }
        let encoding = header::last(text, &fields, ENCODING);
        take_apart(text, &Entity { encoding, content_type: &content_type, body: body..piece.end, depth: entity.depth + 1 }, found);
    }
    if pieces.is_empty() && found.len() < PARTS_MAX {
        add(text, entity, &media_type, found);
    }
    if media_type == "multipart/alternative" {
        choose(found, first);
    }
}

/// Media types whose parts are no text to be read.
const KINDS: Pairs<PartKind> = pairs![
    ("message/delivery-status", PartKind::DeliveryStatus),
    ("message/global-delivery-status", PartKind::DeliveryStatus),
    ("message/disposition-notification", PartKind::Disposition),
    ("message/global-disposition-notification", PartKind::Disposition),
    ("message/feedback-report", PartKind::Feedback),
    ("message/rfc822", PartKind::Returned),
    ("message/global", PartKind::Returned),
    ("text/rfc822-headers", PartKind::Returned),
    ("message/global-headers", PartKind::Returned),
    ("message/rfc822-headers", PartKind::Returned),
    ("message/partial", PartKind::Returned),
];

/// Adds a part that holds no others.
fn add(text: &Mapped, entity: &Entity<'_>, media_type: &str, found: &mut Found) {
    let is_text = media_type.is_empty() || list!["text/", "multipart/"].begins(media_type).is_some();
    let Some(kind) = KINDS.of(media_type).or(is_text.then_some(PartKind::Text)) else { return };
    let mut part = Part { kind, text: decoded(text, entity) };
    let is_html = kind == PartKind::Text && (media_type == "text/html" || media_type.is_empty() && looks_like_html(part.text.as_str()));
    if is_html {
        part.text = visible_text(&part.text);
    }
    if !is_text || !part.text.is_blank() {
        found.push((part, is_html));
    }
}

fn decoded(text: &Mapped, entity: &Entity<'_>) -> Mapped {
    let body = entity.body.start..entity.body.start + text.slice(entity.body.clone()).trim_end().len();
    let charset = header::parameter(entity.content_type, "charset");
    match header::token(&entity.encoding).to_ascii_lowercase().as_str() {
        "quoted-printable" => decode::quoted_printable(text, body, &charset),
        "base64" => decode::base64(text, body, &charset),
        _ => text.piece(body),
    }
}

/// The parts of a multipart, between the lines that part them; to its end where the last such line is missing. None where there
/// are no such lines.
fn pieces(text: &Mapped, entity: &Entity<'_>) -> Vec<Range<usize>> {
    let boundary = header::parameter(entity.content_type, "boundary");
    let found = pieces_between(text, entity.body.clone(), &boundary);
    if found.is_empty() { pieces_between(text, entity.body.clone(), guessed_boundary(text.slice(entity.body.clone()))) } else { found }
}

fn pieces_between(text: &Mapped, body: Range<usize>, boundary: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = None;
    if boundary.is_empty() {
        return pieces;
    }
    for line in text.lines_in(body.clone()) {
        let Some(rest) = text.slice(line.clone()).strip_prefix("--").and_then(|rest| rest.strip_prefix(boundary)) else { continue };
        let is_last = match rest.trim_end() {
            "" => false,
            "--" => true,
            _ => continue,
        };
        if let Some(start) = start {
            pieces.push(start..line.start);
        }
        if is_last || pieces.len() >= PARTS_MAX {
            return pieces;
        }
        start = Some((line.end + 1).min(body.end));
    }
    if let Some(start) = start {
        pieces.push(start..body.end);
    }
    pieces
}

/// The boundary as its first line shows it: a line of `--` and something, and right after it a header of a part.
fn guessed_boundary(body: &str) -> &str {
    let mut before = "";
    for line in body.split('\n') {
        if let Some(boundary) = before.strip_prefix("--")
            && line.get(..8).is_some_and(|beginning| beginning.eq_ignore_ascii_case("content-"))
        {
            return boundary.trim_end();
        }
        before = line;
    }
    ""
}

/// Where the headers of a mail begin: at once, or after blank lines and mbox's `From ` line.
#[must_use]
pub fn headers_start(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut start = None;
    let mut known = 0;
    for line in text.split_inclusive('\n').take(60) {
        let bare = line.trim_end();
        if bare.is_empty() && start.is_none() {
            at += line.len();
            continue;
        }
        if bare.is_empty() {
            break;
        }
        let is_mbox = start.is_none() && (bare.starts_with("From ") || bare.starts_with(">From "));
        if !is_mbox {
            match header_name(bare) {
                Some(name) => {
                    start.get_or_insert(at);
                    known += usize::from(HEADER_NAMES.has(name));
                }
                None if start.is_some() && line.begins_any(" \t") => {}
                None => break,
            }
        }
        at += line.len();
    }
    start.filter(|_| known >= 2)
}

fn header_name(line: &str) -> Option<&str> {
    let (name, _) = line.cut(":")?;
    let fits = (2..=60).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    fits.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_taken_apart() {
        let mail = "From MAILER-DAEMON Thu Jan  1\nFrom: <>\nSubject: =?utf-8?Q?N=C3=A3o?=\nContent-Type: multipart/report; report-type=delivery-status;\n boundary=\"b\"\n\n--b\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nn=E3o foi =\nentregue\na@example.org\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nStatus: 5.1.1\n\n--b\nContent-Type: message/rfc822\n\nFrom: x@example.org\n\nhi\n--b--\n";
        let message = read(&Mapped::of(mail)).unwrap();
        assert_eq!(message.content_type, "multipart/report");
        assert_eq!(message.report_type, "delivery-status");
        assert_eq!(message.header_text("subject"), "Não");
        let kinds: Vec<PartKind> = message.parts.iter().map(|part| part.kind).collect();
        assert_eq!(kinds, [PartKind::Text, PartKind::DeliveryStatus, PartKind::Returned]);
        let text = &message.parts[0].text;
        assert!(text.as_str().starts_with("não foi entregue\na@example.org"), "{}", text.as_str());
        assert_eq!(mail.get(text.span(0..4)), Some("n=E3o"));
        let at = text.as_str().find("a@").unwrap();
        assert_eq!(mail.get(text.span(at..at + 13)), Some("a@example.org"));
        assert_eq!(message.parts[1].text.as_str(), "Reporting-MTA: dns; mx.example.org\n\nStatus: 5.1.1");
        assert_eq!(message.parts[2].text.as_str(), "From: x@example.org\n\nhi");
    }

    /// The parts of a mail, of which only the headers that matter are given.
    #[track_caller]
    fn check(content_type: &str, body: &str, expected: &[(PartKind, &str)]) {
        for line_break in ["\n", "\r\n"] {
            let mail = format!("From: a@example.org\nTo: b@example.org\nContent-Type: {content_type}\n\n{body}").replace('\n', line_break);
            let message = read(&Mapped::of(&mail)).unwrap();
            let parts: Vec<(PartKind, String)> =
                message.parts.iter().map(|part| (part.kind, part.text.as_str().replace("\r\n", "\n"))).collect();
            let parts: Vec<(PartKind, &str)> = parts.iter().map(|(kind, text)| (*kind, text.as_str())).collect();
            assert_eq!(parts, expected);
        }
    }

    #[test]
    fn a_mail_may_end_anywhere() {
        let body = "preamble\n--b\n\nfirst\n--b\nContent-Type: message/delivery-status\n\nAction: fai";
        check("multipart/report; boundary=b", body, &[(PartKind::Text, "first"), (PartKind::DeliveryStatus, "Action: fai")]);
        check("multipart/report; boundary=b", "--b\nContent-Type: text/plain", &[]);
        check("multipart/report; boundary=b", "", &[]);
        let headers = "From: a@example.org\nSubject: =?utf-8?q?n=C3=A3o?=";
        assert_eq!(read(&Mapped::of(headers)).unwrap().header_text("subject"), "não");
    }

    #[test]
    fn a_boundary_may_be_missing_or_another() {
        let body = "--x--1\nContent-Type: text/plain\n\nfirst\n--x--1\nContent-Type: message/global-delivery-status\n\nAction: failed\n--x--1--\nepilogue";
        let expected = [(PartKind::Text, "first"), (PartKind::DeliveryStatus, "Action: failed")];
        check("multipart/report", body, &expected);
        check("multipart/report; boundary=\"lost\"", body, &expected);
        check("multipart/report; boundary=\"x\"", "all of it\n-- \nAna", &[(PartKind::Text, "all of it\n-- \nAna")]);
    }

    #[test]
    fn a_part_may_have_lost_its_headers() {
        check(
            "multipart/mixed; boundary=b",
            "--b\nThe mail was refused.\n\n550 no\n--b--",
            &[(PartKind::Text, "The mail was refused.\n\n550 no")],
        );
    }

    #[test]
    fn a_report_may_be_encoded() {
        let body = "--b\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\nQWN0aW9uOiBmYWlsZWQ=\n--b\nContent-Type: message/global-headers\nContent-Transfer-Encoding: quoted-printable\n\nSubject: n=C3=A3o\n--b--\n";
        check("multipart/report; boundary=b", body, &[(PartKind::DeliveryStatus, "Action: failed"), (PartKind::Returned, "Subject: não")]);
    }

    #[test]
    fn a_mail_within_is_left_whole_and_can_be_read_again() {
        let inner = "From: c@example.org\nTo: d@example.org\nContent-Type: multipart/report; boundary=bb\n\n--bb\nContent-Type: text/plain\n\nno\n--bb--";
        let body = format!("--b\nContent-Type: message/global\n\n{inner}\n--b--\n");
        check("multipart/mixed; boundary=b", &body, &[(PartKind::Returned, inner)]);
        let again = read(&Mapped::of(&format!("From MAILER-DAEMON Thu Jan  1\n{inner}"))).unwrap();
        assert_eq!(again.parts.first().map(|part| part.text.as_str()), Some("no"));
        check("multipart/digest; boundary=b", &format!("--b\n\n{inner}\n--b--"), &[(PartKind::Returned, inner)]);
    }

    #[test]
    fn html_counts_where_there_is_no_other_text() {
        let html =
            "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p class=3D\"x\">n=C3=A3o</p>\n";
        check("multipart/alternative; boundary=b", &format!("{html}--b--"), &[(PartKind::Text, "não\n\n")]);
        check("multipart/alternative; boundary=b", &format!("--b\n\nplain\n{html}"), &[(PartKind::Text, "plain")]);
    }

    #[test]
    fn depth_and_number_of_parts_have_a_bound() {
        let deep: String = (0..40).map(|at| format!("--{at}\nContent-Type: multipart/mixed; boundary={}\n\n", at + 1)).collect();
        let mail = format!("From: a@example.org\nTo: b@example.org\nContent-Type: multipart/mixed; boundary=0\n\n{deep}");
        assert_eq!(read(&Mapped::of(&mail)).unwrap().parts.len(), 1);
        let mail =
            format!("From: a@example.org\nTo: b@example.org\nContent-Type: multipart/mixed; boundary=b\n\n{}", "--b\n\nx\n".repeat(500));
        assert_eq!(read(&Mapped::of(&mail)).unwrap().parts.len(), PARTS_MAX);
    }

    #[test]
    fn noise_is_survived() {
        const ALPHABET: &[&str] = &[
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "\t",
            "=",
            "=\n",
            "=C3",
            "=E3",
            "=0D=0A",
            "é",
            "a",
            "YcOj",
            "YcOj=\n",
            "--b\n",
            "--b--\n",
            "--c\n",
            "b",
            "\"",
            "\\",
            ";",
            "*",
            "?=",
            "=?utf-8?q?",
            "=?x?B?w6M=?=",
            "From: x\n",
            "To: y\n",
            "boundary=b",
            "boundary*0=\"b\"",
            "charset=iso-8859-15",
            "Content-Type: multipart/mixed; boundary=b\n",
            "Content-Type: multipart/digest; boundary=c\n",
            "Content-Type: text/html\n",
            "Content-Type: message/delivery-status\n",
            "Content-Transfer-Encoding: base64\n",
            "Content-Transfer-Encoding: quoted-printable\n",
        ];
        let mut seed = 7_u64;
        for _ in 0..400 {
            let mut mail = String::from("From: a@example.org\nTo: b@example.org\n");
            while mail.len() < 900 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                mail.push_str(ALPHABET[usize::try_from(seed >> 33).unwrap() % ALPHABET.len()]);
            }
            let message = read(&Mapped::of(&mail)).unwrap();
            for text in message.parts.iter().map(|part| &part.text).chain(message.headers.iter().map(|header| &header.value)) {
                for (at, character) in text.as_str().char_indices() {
                    let span = text.span(at..at + character.len_utf8());
                    assert!(mail.get(span.clone()).is_some(), "{span:?} of {mail:?}");
                }
            }
        }
    }

    #[test]
    fn a_text_without_headers_is_no_mail() {
        assert!(read(&Mapped::of("Hello: world\n\nFrom: x")).is_none());
        assert!(read(&Mapped::of("Diagnostic-Code: smtp; 550 no\n")).is_none());
    }
}
