//! MIME (RFC 2045 to 2047) and headers (RFC 5322), as far as a paste still has them.
//!
//! `mail-parser` takes a mail apart; this room keeps the parts that tell something of a delivery, each as a text that
//! knows its bytes in the paste. A part that is not encoded is taken byte for byte; of an encoded one every line stands
//! for the encoded lines that it came from. Nothing fails: what cannot be read is left out.

mod html;

use mail_parser::{Encoding, HeaderValue, MessageParser, MimeHeaders, PartType};

use crate::paste::Mapped;

pub use html::{looks_like_html, visible_text};

/// At most this many parts of a mail are looked at.
const PARTS_MAX: usize = 64;
/// At most this many headers of one mail.
const HEADERS_MAX: usize = 400;

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
const HEADER_NAMES: &[&str] = &[
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
    let start = headers_start(text.as_str())?;
    let mail = text.piece(start..text.as_str().len());
    let raw = mail.as_str();
    let parser = MessageParser::new().with_mime_headers().default_header_text();
    let parsed = parser.parse(raw.as_bytes())?;
    let top = parsed.parts.first()?;
    let mut message = Message::default();
    for header in top.headers.iter().take(HEADERS_MAX) {
        let range = trimmed(raw, header.offset_start as usize, header.offset_end as usize);
        message.headers.push(Header { name: header.name().to_ascii_lowercase(), value: header_value(&mail, &header.value, range) });
    }
    if let Some(content_type) = top.content_type() {
        message.content_type = full_type(content_type);
        message.report_type = content_type.attribute("report-type").unwrap_or("").to_ascii_lowercase();
    }
    read_parts(&mail, &parsed, &mut message);
    Some(message)
}

fn read_parts(mail: &Mapped, parsed: &mail_parser::Message<'_>, message: &mut Message) {
    let (mut plain, mut html) = (Vec::new(), Vec::new());
    for (index, part) in parsed.parts.iter().enumerate().take(PARTS_MAX) {
        if matches!(part.body, PartType::Multipart(_)) {
            continue;
        }
        let body = trimmed(mail.as_str(), part.offset_body as usize, part.offset_end as usize);
        let content_type = part.content_type().map(full_type).unwrap_or_default();
        let kind = match content_type.as_str() {
            "message/delivery-status" | "message/global-delivery-status" => PartKind::DeliveryStatus,
            "message/disposition-notification" | "message/global-disposition-notification" => PartKind::Disposition,
            "message/feedback-report" => PartKind::Feedback,
            "message/rfc822"
            | "message/global"
            | "text/rfc822-headers"
            | "message/global-headers"
            | "message/rfc822-headers"
            | "message/partial" => PartKind::Returned,
            other if other.is_empty() || other.starts_with("text/") => PartKind::Text,
            _ => continue,
        };
        let text = decoded(mail, part, body);
        let is_html = content_type == "text/html" || kind == PartKind::Text && content_type.is_empty() && looks_like_html(text.as_str());
        match kind {
            PartKind::Text if is_html => html.push((index, visible_text(&text))),
            PartKind::Text => plain.push((index, text)),
            _ => message.parts.push(Part { kind, text }),
        }
    }
    let chosen = if plain.iter().any(|(_, text)| !text.is_blank()) { plain } else { html };
    let texts = chosen.into_iter().map(|(_, text)| Part { kind: PartKind::Text, text });
    message.parts.splice(0..0, texts);
}

fn full_type(content_type: &mail_parser::ContentType<'_>) -> String {
    format!("{}/{}", content_type.ctype(), content_type.subtype().unwrap_or("plain")).to_ascii_lowercase()
}

/// The decoded text of a part. What is not encoded is already Unicode in the paste, whatever charset it was sent in.
fn decoded(mail: &Mapped, part: &mail_parser::MessagePart<'_>, body: std::ops::Range<usize>) -> Mapped {
    let contents = match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.clone(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => String::from_utf8_lossy(bytes),
        PartType::Message(nested) => String::from_utf8_lossy(&nested.raw_message),
        PartType::Multipart(_) => return Mapped::default(),
    };
    match part.encoding {
        Encoding::None => mail.piece(body),
        Encoding::QuotedPrintable => by_lines(mail, body, &contents),
        Encoding::Base64 => {
            let mut text = Mapped::default();
            text.push_as(&contents.replace("\r\n", "\n"), mail.span(body));
            text
        }
    }
}

/// Gives each decoded line the encoded lines that it came from: an encoded line that ends in `=` goes on in the next one,
/// every other one ends a line, and so does each encoded line feed.
fn by_lines(mail: &Mapped, body: std::ops::Range<usize>, contents: &str) -> Mapped {
    let encoded = mail.piece(body);
    let mut text = Mapped::default();
    let mut decoded_lines = contents.split_inclusive('\n');
    let mut group_start = 0;
    let mut breaks = 0;
    for line in encoded.lines() {
        let words = encoded.slice(line.clone());
        breaks += words.matches("=0A").count() + words.matches("=0a").count();
        if words.trim_end_matches([' ', '\t']).ends_with('=') {
            continue;
        }
        breaks += 1;
        for decoded in decoded_lines.by_ref().take(breaks) {
            push_line(&mut text, decoded, encoded.span(group_start..line.end));
        }
        group_start = line.end + 1;
        breaks = 0;
    }
    let rest = encoded.span(group_start.min(encoded.as_str().len())..encoded.as_str().len());
    for decoded in decoded_lines {
        push_line(&mut text, decoded, rest.clone());
    }
    text
}

fn push_line(text: &mut Mapped, line: &str, span: std::ops::Range<usize>) {
    let bare = line.strip_suffix('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    text.push_as(bare.unwrap_or(line), span.clone());
    if bare.is_some() {
        text.push_as("\n", span.end..span.end);
    }
}

fn header_value(mail: &Mapped, value: &HeaderValue<'_>, range: std::ops::Range<usize>) -> Mapped {
    let raw = mail.piece(range.clone());
    match value.as_text() {
        Some(decoded) if raw.as_str().contains("=?") => {
            let mut text = Mapped::default();
            text.push_as(decoded, mail.span(range));
            text
        }
        _ => unfolded(&raw),
    }
}

/// The value in one line.
fn unfolded(raw: &Mapped) -> Mapped {
    let mut value = Mapped::default();
    for line in raw.lines() {
        let words = raw.slice(line.clone());
        let lead = words.len() - words.trim_start().len();
        let range = line.start + lead..line.start + lead.max(words.trim_end().len());
        if !value.as_str().is_empty() {
            value.push_glue(" ");
        }
        value.push_piece(raw, range);
    }
    value
}

fn trimmed(raw: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let end = end.min(raw.len()).max(start.min(raw.len()));
    let text = raw.get(start..end).unwrap_or("");
    let kept = text.trim_end_matches(['\r', '\n', ' ', '\t']);
    start.min(raw.len())..start.min(raw.len()) + kept.len()
}

/// Where the headers begin: at once, or after blank lines and mbox's `From ` line.
fn headers_start(text: &str) -> Option<usize> {
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
                    known += usize::from(HEADER_NAMES.iter().any(|known| known.eq_ignore_ascii_case(name)));
                }
                None if start.is_some() && line.starts_with([' ', '\t']) => {}
                None => break,
            }
        }
        at += line.len();
    }
    start.filter(|_| known >= 2)
}

fn header_name(line: &str) -> Option<&str> {
    let (name, _) = line.split_once(':')?;
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
        assert_eq!(mail.get(text.span(0..3)), Some("n=E3o foi =\nentregue"));
        let at = text.as_str().find("a@").unwrap();
        assert_eq!(mail.get(text.span(at..at + 13)), Some("a@example.org"));
        assert_eq!(message.parts[1].text.as_str(), "Reporting-MTA: dns; mx.example.org\n\nStatus: 5.1.1");
        assert_eq!(message.parts[2].text.as_str(), "From: x@example.org\n\nhi");
    }

    #[test]
    fn a_text_without_headers_is_no_mail() {
        assert!(read(&Mapped::of("Hello: world\n\nFrom: x")).is_none());
        assert!(read(&Mapped::of("Diagnostic-Code: smtp; 550 no\n")).is_none());
    }
}
