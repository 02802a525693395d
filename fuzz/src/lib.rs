//! What each fuzz target reads and what must hold then: no panic, every span a piece of the text, bounded output.

#[path = "../../src/bin/carteiro/given.rs"]
#[allow(dead_code, reason = "the terminal uses the rest")]
mod given;
#[path = "../../tests/it/spans.rs"]
mod spans;

use carteiro::analysis::{OwnSide, analyse as read};
use carteiro::message;
use carteiro::paste::{self, Mapped};
use carteiro::{date as dates, report as reports, smtp_log as logs};

/// From bytes to verdicts.
pub fn analyse(bytes: &[u8]) {
    let given = given::Given::of(bytes.to_vec());
    spans::check(&given.text, &read(&given.text, &OwnSide::default()));
}

/// A body in base64.
pub fn base64(bytes: &[u8]) {
    body("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64", &text_of(bytes));
}

/// A body in quoted-printable.
pub fn quoted_printable(bytes: &[u8]) {
    body("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable", &text_of(bytes));
}

/// What the first byte of an input of `charset` chooses from.
const CHARSETS: [&str; 8] = ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-15", "us-ascii", "utf-7", "gb2312", "x"];

/// A body of raw bytes in some charset, as quoted-printable brings it.
pub fn charset(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let charset = CHARSETS[usize::from(*first) % CHARSETS.len()];
    let encoded: String = rest.iter().map(|byte| format!("={byte:02X}")).collect();
    body(&format!("Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: quoted-printable"), &encoded);
    message(&format!("From: a@example.org\nSubject: =?{charset}?q?{encoded}?=\n\n"));
}

/// A subject with encoded words.
pub fn encoded_words(bytes: &[u8]) {
    message(&format!("From: a@example.org\nDate: x\nSubject: {}\n\n", text_of(bytes)));
}

/// Headers and parts.
pub fn header(bytes: &[u8]) {
    message(&text_of(bytes));
    message(&format!("From: a@example.org\nDate: x\nContent-Type: multipart/report; boundary=b\n\n--b\n{}", text_of(bytes)));
}

/// HTML, as text.
pub fn html(bytes: &[u8]) {
    let text = text_of(bytes);
    let clean = paste::clean(&text);
    // Asked for its own sake: it must not panic.
    let _ = message::looks_like_html(&text);
    mapped(&text, &message::visible_text(&clean));
    mapped(&text, &paste::single_spaced(message::visible_text(&clean)));
}

/// Clean, folded, unflattened.
pub fn paste(bytes: &[u8]) {
    let text = text_of(bytes);
    let clean = paste::clean(&text);
    mapped(&text, &clean);
    mapped(&text, &paste::unflatten(&clean));
    mapped(&text, &paste::folded(&clean));
    mapped(&text, &clean.without_middle());
    mapped(&text, &carteiro::reading::reading(&clean));
    let _ = paste::is_flattened(&clean);
    assert!(text.starts_with(paste::readable(&text)));
}

/// A delivery report.
pub fn report(bytes: &[u8]) {
    let text = text_of(bytes);
    let report = reports::read(&paste::clean(&text));
    assert!(report.recipients.len() <= reports::RECIPIENTS_MAX);
    for recipient in &report.recipients {
        let addresses = [&recipient.address, &recipient.written_as, &recipient.remote_mta].into_iter().flatten();
        for span in addresses.map(|found| &found.span).chain(recipient.status.iter().map(|found| &found.span)) {
            piece(&text, span.clone());
        }
        recipient.words.iter().for_each(|words| mapped(&text, &words.text));
    }
}

/// Log lines.
pub fn smtp_log(bytes: &[u8]) {
    let text = text_of(bytes);
    let clean = paste::clean(&text);
    for entry in logs::entries(&clean) {
        mapped(&text, &entry.words);
        entry.texts.iter().chain([&entry.next_queue_id()]).flatten().for_each(|found| piece(&text, found.span.clone()));
    }
    let _ = (logs::read(&clean), logs::is_session(&clean));
}

/// A date.
pub fn date(bytes: &[u8]) {
    let text = text_of(bytes);
    let _ = (dates::read(&text), dates::month_and_day(&text));
    if let Some(date) = dates::parse(&text) {
        let iso = date.to_iso8601();
        assert!((10..=40).contains(&iso.len()), "{iso}");
        assert!((1..=12).contains(&date.month) && (1..=31).contains(&date.day), "{iso}");
    }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn body(headers: &str, body: &str) {
    message(&format!("From: a@example.org\nDate: x\n{headers}\n\n{body}"));
}

/// A mail, each of whose pieces stands somewhere in it.
fn message(text: &str) {
    let Some(mail) = message::read(&paste::clean(text)) else { return };
    mail.headers.iter().for_each(|header| mapped(text, &header.value));
    mail.parts.iter().for_each(|part| mapped(text, &part.text));
}

/// A text whose every line stands somewhere in what was given, and which is not much longer.
fn mapped(given: &str, text: &Mapped) {
    assert!(text.as_str().len() <= given.len() * 16 + 1024, "{} bytes of {}", text.as_str().len(), given.len());
    for line in text.lines() {
        let middle = (line.start + line.end) / 2;
        piece(given, text.span(line.clone()));
        if text.as_str().is_char_boundary(middle) {
            piece(given, text.span(line.start..middle));
            piece(given, text.span(middle..line.end));
        }
    }
}

fn piece(given: &str, span: std::ops::Range<usize>) {
    assert!(given.get(span.clone()).is_some(), "{span:?} of {}", given.len());
}
