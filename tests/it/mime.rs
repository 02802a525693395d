//! Our own reading of MIME against `mail-parser`: same headers, same parts, same words on every fixture and on every mail of the
//! corpus that `CARTEIRO_CORPUS` names.
//!
//! The oracle is asked only where it understood the whole mail: of a mail that is cut, or whose boundary is not the one that
//! its header names, it keeps less than we do.

use std::path::{Path, PathBuf};

use carteiro::message::{self, Message, PartKind, looks_like_html, visible_text};
use carteiro::paste::{Mapped, clean};
use mail_parser::{Encoding, HeaderValue, MessageParser, MessagePart, MimeHeaders, PartType};

use crate::fixtures;

/// What both must agree on, white space apart.
#[derive(Debug)]
struct Contents {
    content_type: String,
    report_type: String,
    headers: Vec<(String, String)>,
    parts: Vec<(PartKind, String)>,
}

fn ours(mail: &Message) -> Contents {
    Contents {
        content_type: mail.content_type.clone(),
        report_type: mail.report_type.clone(),
        headers: mail.headers.iter().map(|header| (header.name.clone(), bare(header.value.as_str()))).collect(),
        parts: mail.parts.iter().map(|part| (part.kind, bare(part.text.as_str()))).collect(),
    }
}

/// The words without any white space: where a space stands beside an encoded word is a matter of taste.
fn bare(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// What the oracle finds; `None` where it did not understand all of the mail.
fn theirs(mail: &str) -> Option<Contents> {
    let parsed = MessageParser::new().with_mime_headers().default_header_text().parse(mail.as_bytes())?;
    let top = parsed.parts.first()?;
    let headers = top.headers.iter().map(|header| {
        let raw = mail.get(header.offset_start as usize..header.offset_end as usize).unwrap_or("");
        (header.name().to_ascii_lowercase(), bare(&header_text(&header.value, raw)))
    });
    let headers = headers.collect();
    let (texts, others): (Vec<Piece>, Vec<Piece>) = pieces(mail, &parsed, 0)?.into_iter().partition(|piece| piece.kind == PartKind::Text);
    Some(Contents {
        content_type: top.content_type().map(full_type).unwrap_or_default(),
        report_type: top.content_type().and_then(|found| found.attribute("report-type")).unwrap_or("").to_ascii_lowercase(),
        headers,
        parts: texts.into_iter().chain(others).map(|piece| (piece.kind, bare(piece.text.as_str()))).collect(),
    })
}

/// A part that holds no others.
struct Piece {
    kind: PartKind,
    text: Mapped,
    is_html: bool,
}

/// The parts of a part, in their order; of alternatives the plain text, unless it names nobody and the HTML does.
fn pieces(mail: &str, parsed: &mail_parser::Message<'_>, at: usize) -> Option<Vec<Piece>> {
    let part = parsed.parts.get(at)?;
    let content_type = part.content_type().map(full_type).unwrap_or_default();
    if let PartType::Multipart(inner) = &part.body {
        let mut found = Vec::new();
        for at in inner {
            found.extend(pieces(mail, parsed, *at as usize)?);
        }
        if content_type == "multipart/alternative" {
            let texts = |html: bool| found.iter().filter(move |piece| piece.kind == PartKind::Text && piece.is_html == html);
            let named = |html: bool| texts(html).any(|piece| piece.text.as_str().contains('@'));
            let html = texts(false).next().is_none() || named(true) && !named(false);
            found.retain(|piece| piece.kind != PartKind::Text || piece.is_html == html);
        }
        return Some(found);
    }
    if part.is_encoding_problem || content_type.starts_with("multipart/") {
        return None;
    }
    let kind = match content_type.as_str() {
        "message/delivery-status" | "message/global-delivery-status" => PartKind::DeliveryStatus,
        "message/disposition-notification" => PartKind::Disposition,
        "message/feedback-report" => PartKind::Feedback,
        "message/rfc822"
        | "message/global"
        | "text/rfc822-headers"
        | "message/rfc822-headers"
        | "message/global-headers"
        | "message/partial" => PartKind::Returned,
        other if other.is_empty() || other.starts_with("text/") => PartKind::Text,
        _ => return Some(Vec::new()),
    };
    let text = Mapped::of(&decoded(mail, part));
    let is_html = kind == PartKind::Text && (content_type == "text/html" || content_type.is_empty() && looks_like_html(text.as_str()));
    let text = if is_html { visible_text(&text) } else { text };
    Some(if kind == PartKind::Text && text.is_blank() { Vec::new() } else { vec![Piece { kind, text, is_html }] })
}

fn full_type(found: &mail_parser::ContentType<'_>) -> String {
    format!("{}/{}", found.ctype(), found.subtype().unwrap_or("plain")).to_ascii_lowercase()
}

fn header_text(value: &HeaderValue<'_>, raw: &str) -> String {
    value.as_text().filter(|_| raw.contains("=?")).unwrap_or(raw).to_owned()
}

/// A part that is not encoded is Unicode already, whatever charset it names.
fn decoded(mail: &str, part: &MessagePart<'_>) -> String {
    if part.encoding == Encoding::None {
        return mail.get(part.offset_body as usize..part.offset_end as usize).unwrap_or("").to_owned();
    }
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.to_string(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        PartType::Message(nested) => String::from_utf8_lossy(&nested.raw_message).into_owned(),
        PartType::Multipart(_) => String::new(),
    }
}

/// Compares both on the mails of these files; how many were compared.
fn compared(files: &[PathBuf]) -> usize {
    let mut count = 0;
    let mut differing = Vec::new();
    for file in files {
        let text = clean(&String::from_utf8_lossy(&std::fs::read(file).unwrap()));
        let (Some(mail), Some(start)) = (message::read(&text), start_of_headers(text.as_str())) else { continue };
        let Some(expected) = theirs(&text.as_str()[start..]) else { continue };
        count += 1;
        let found = ours(&mail);
        if !agree(&found, &expected) {
            differing.push(format!("{}:\n{}", file.display(), difference(&found, &expected)));
        }
    }
    assert!(differing.is_empty(), "{} differ\n{}", differing.len(), differing.join("\n"));
    count
}

/// Where the oracle is known to differ: a returned mail whose own multipart is cut ends elsewhere for it, it drops the last bytes
/// of base64 without padding, and shows other letters for what is no text at all.
fn agree(found: &Contents, expected: &Contents) -> bool {
    let headers = found.headers.iter().zip(&expected.headers).all(|(found, expected)| {
        found == expected
            || found.0 == expected.0
                && found.1.contains('<')
                && expected.1.split('<').zip(found.1.split('<')).all(|(a, b)| b.starts_with(a))
    });
    let parts = found.parts.iter().zip(&expected.parts).all(|(found, expected)| {
        found == expected
            || found.0 == PartKind::Returned && (expected.1.starts_with(&found.1) || found.1.starts_with(&expected.1))
            || expected.1.contains('\0')
    });
    let counts = |contents: &Contents| (contents.headers.len(), contents.parts.len());
    let types = |contents: &Contents| (contents.content_type.clone(), contents.report_type.clone());
    headers && parts && counts(found) == counts(expected) && types(found) == types(expected)
}

/// Past blank lines and mbox's first line, which the oracle takes for a header.
fn start_of_headers(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !line.trim().is_empty() && !line.trim_start_matches('>').starts_with("From ") {
            return Some(at);
        }
        at += line.len();
    }
    None
}

fn difference(found: &Contents, expected: &Contents) -> String {
    let mut lines = vec![format!("{} {} / {} {}", found.content_type, found.report_type, expected.content_type, expected.report_type)];
    let headers = found.headers.iter().zip(&expected.headers).find(|(found, expected)| found != expected);
    lines.push(format!("headers {} / {}: {headers:?}", found.headers.len(), expected.headers.len()));
    let parts = found.parts.iter().zip(&expected.parts).find(|(found, expected)| found != expected);
    lines.push(format!("parts {} / {}: {parts:?}", found.parts.len(), expected.parts.len()));
    lines.join("\n")
}

#[test]
fn the_oracle_agrees_on_every_fixture() {
    assert!(compared(&fixtures::all()) >= 20);
}

#[test]
fn the_oracle_agrees_on_the_corpus() {
    let Some(corpus) = std::env::var_os("CARTEIRO_CORPUS") else {
        println!("CARTEIRO_CORPUS is not set: nothing to compare");
        return;
    };
    let folders = std::fs::read_dir(Path::new(&corpus).join("mails")).unwrap().map(|folder| folder.unwrap().path());
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()));
    let mut files: Vec<PathBuf> = files.collect();
    files.sort();
    assert!(compared(&files) > 0);
}
