//! What stands around a notice that was passed on: the header of a forward, the line above a quotation, a signature.
//!
//! Their addresses are nobody's recipients, and what somebody wrote above them is not the notice's.

use super::returned::TECHNICAL;
use super::{STYLES, kind_of};
use crate::paste::{Mapped, folded};
use crate::smtp::scan;
use std::ops::Range;

/// Labels of the headers that mail programs write above what they forward, folded: Gmail, Outlook, Apple Mail, Thunderbird
/// (`mime.properties`), Roundcube (`labels.inc`), Samsung, Yahoo.
const LABELS: &[&str] = &[
    "de",
    "from",
    "von",
    "remetente",
    "para",
    "to",
    "a",
    "an",
    "cc",
    "cco",
    "bcc",
    "assunto",
    "asunto",
    "subject",
    "objet",
    "betreff",
    "enviado",
    "enviada",
    "enviada em",
    "enviado em",
    "enviado el",
    "envoye",
    "gesendet",
    "sent",
    "data",
    "data de envio",
    "fecha",
    "date",
    "datum",
    "reply-to",
    "responder a",
    "resposta para",
    "prioridade",
    "importancia",
    "importance",
    "anexos",
    "adjuntos",
    "attachments",
];

/// How the line above a quotation begins and ends, folded: "Em ter., 14 de mai. de 2024 às 10:02, Ana <…> escreveu:".
const QUOTATION_BEGINNINGS: &[&str] = &["em ", "on ", "el ", "le ", "am "];
const QUOTATION_ENDS: &[&str] = &[" escreveu:", " wrote:", " escribio:", " a ecrit :", " schrieb:"];

/// Names in the header of a forward that only a notice has.
const SYSTEMS: &[&str] = &[
    "mailer-daemon",
    "postmaster@",
    "mail delivery",
    "mail subsystem",
    "microsoft outlook",
    "microsoftexchange",
    "delivery status notification",
    "failure notice",
    "delivery failure",
];

const LINES_MAX: usize = 2000;
const BLOCKS_MAX: usize = 64;

/// A label whose line is longer has the text below it in the same line: the line breaks were lost.
const LABELLED_BYTES_MAX: usize = 200;

/// The header of a forward, or the line above a quotation.
struct Block {
    range: Range<usize>,
    /// A line of dashes, or "Begin forwarded message:", stands above it.
    is_introduced: bool,
}

/// Where the notice begins: below the header that says it was forwarded, as long as nothing was told above.
pub(super) fn notice_start(text: &Mapped) -> usize {
    let mut start = 0;
    for block in blocks(text) {
        let header = folded(&text.piece(block.range.clone()));
        let names_system = SYSTEMS.iter().any(|name| header.as_str().contains(name)) || kind_of(header.as_str()).is_some();
        if !names_system && !block.is_introduced {
            continue;
        }
        let above = text.piece(start..block.range.start);
        if is_notice(&above) || !names_system && kind_of(folded(&above).as_str()).is_some() {
            break;
        }
        start = block.range.end;
    }
    start
}

/// The text without headers of forwards, lines above quotations, and what follows a signature's dashes.
pub(super) fn without_headers(text: &Mapped) -> Mapped {
    let mut kept = Mapped::default();
    let mut from = 0;
    for block in blocks(text) {
        kept.push_piece(text, from..block.range.start);
        from = block.range.end;
    }
    kept.push_piece(text, from..text.as_str().len());
    let signature = kept.lines().find(|line| line.start > 0 && kept.slice(line.clone()).trim_end() == "--").map(|line| line.start);
    match signature {
        Some(at) if !tells(&kept.piece(at..kept.as_str().len())) => kept.piece(0..at),
        _ => kept,
    }
}

/// Whether a text has a code or the marks of a writer.
fn is_notice(text: &Mapped) -> bool {
    let words = folded(text);
    has_code(text.as_str()) || STYLES.iter().any(|style| style.marks.iter().any(|mark| words.as_str().contains(mark)))
}

/// Whether a text says something of a delivery.
fn tells(text: &Mapped) -> bool {
    has_code(text.as_str()) || kind_of(folded(text).as_str()).is_some()
}

fn has_code(text: &str) -> bool {
    scan::first_status(text).is_some() || scan::first_reply(text).is_some()
}

fn blocks(text: &Mapped) -> Vec<Block> {
    let lines: Vec<Range<usize>> = text.lines().take(LINES_MAX).collect();
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() && blocks.len() < BLOCKS_MAX {
        let rest = lines.get(at..).unwrap_or_default();
        let below_technical =
            at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|line| is_technical(text.slice(line.clone())));
        let length = quotation_length(text, rest).or_else(|| header_length(text, rest).filter(|_| !below_technical));
        if let (Some(length), Some(first)) = (length, rest.first())
            && let Some(last) = rest.get(length - 1)
        {
            let above = lines.get(..at).unwrap_or_default().iter().rev().map(|line| text.slice(line.clone()).trim());
            let is_introduced = above.take(3).find(|line| !line.is_empty()).is_some_and(is_introducer);
            blocks.push(Block { range: first.start..block_end(text, last), is_introduced });
            at += length;
        } else {
            at += 1;
        }
    }
    blocks
}

/// `-----Mensagem original-----`, `________________`, `Begin forwarded message:`.
fn is_introducer(line: &str) -> bool {
    line.starts_with("----") || line.starts_with("____") || line.ends_with(':') && line.split(' ').count() <= 5
}

/// Headers that the returned mail has and the header of a forward has not.
fn is_technical(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or("");
    name.len() < line.len() && (TECHNICAL.iter().any(|known| known.eq_ignore_ascii_case(name)) || name.starts_with("X-"))
}

fn block_end(text: &Mapped, last: &Range<usize>) -> usize {
    let words = text.slice(last.clone());
    let label = words.find(':').filter(|_| words.len() > LABELLED_BYTES_MAX);
    label.map_or(last.end, |colon| last.start + colon + 1)
}

/// How many lines the header at the beginning of these lines has.
fn header_length(text: &Mapped, lines: &[Range<usize>]) -> Option<usize> {
    let mut labels = 0;
    let mut length = 0;
    let is_labelled = |line: Option<&Range<usize>>| line.is_some_and(|line| is_label(text.slice(line.clone())));
    for (at, line) in lines.iter().enumerate().take(40) {
        let words = text.slice(line.clone());
        if is_label(words) {
            labels += 1;
        } else if is_technical(words) {
            return None;
        } else if labels == 0 || !(is_labelled(lines.get(at + 1)) || words.starts_with([' ', '\t']) && !words.trim().is_empty()) {
            break;
        }
        length = at + 1;
    }
    (labels >= 3).then_some(length)
}

fn is_label(line: &str) -> bool {
    let Some((label, _)) = line.split_once(':').filter(|(label, _)| label.len() <= 24) else { return false };
    let label = folded(&Mapped::of(label.trim_matches(['*', ' ', '\t'])));
    LABELS.contains(&label.as_str())
}

/// How many lines the line above a quotation takes: mail programs wrap it.
fn quotation_length(text: &Mapped, lines: &[Range<usize>]) -> Option<usize> {
    let first = lines.first()?;
    let lead = folded(&text.piece(first.start..text.as_str().len().min(first.end)));
    let begins = QUOTATION_BEGINNINGS.iter().any(|words| lead.as_str().starts_with(words)) || lead.as_str().contains('@');
    if !begins {
        return None;
    }
    (1..=3).find(|&length| {
        let Some(last) = lines.get(length - 1).filter(|last| last.end - first.start < 400) else { return false };
        let words = folded(&text.piece(first.start..last.end));
        let words = words.as_str().trim_end();
        QUOTATION_ENDS.iter().any(|end| words.ends_with(end)) && words.contains(|c: char| c.is_ascii_digit())
    })
}

/// Words without which a letter about parcels, invoices or people that come back is no notice, in folded text.
const MAIL: &[&str] = &["mail", "messag", "mensag", "mensaj", "correo ", "smtp", "recipient", "destinat", "@"];

/// Whether a text, folded, speaks of mail at all.
#[must_use]
pub fn speaks_of_mail(words: &str) -> bool {
    MAIL.iter().any(|word| words.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(text: &str) -> &str {
        text.get(notice_start(&Mapped::of(text))..).unwrap().trim_start()
    }

    #[test]
    fn a_notice_begins_below_the_header_that_names_its_sender() {
        let header = "De: Mail Delivery System <MAILER-DAEMON@example.com.br>\nEnviada em: terça-feira\nPara: Bia\nAssunto: x\n";
        assert_eq!(start(&format!("Oi, ana@example.org\n\n{header}\nnotice")), "notice");
        assert_eq!(start("What now?\n\nOn May 14 Mail Delivery System <\nmailer-daemon@example.org> wrote:\n\nnotice"), "notice");
        assert_eq!(start("-----Mensagem original-----\n*De:* Ana\n*Para:* Bia\n*Assunto:* x\n\nnotice"), "notice");
    }

    #[test]
    fn what_stands_below_a_notice_is_no_beginning() {
        let told = "550 5.1.1 <ana@example.org>: User unknown\n\nFrom: postmaster@example.com\nTo: ana@example.org\nSubject: x\n";
        assert_eq!(start(told), told);
        let returned = "It failed.\n\nReceived: x\nFrom: postmaster@example.com\nTo: ana@example.org\nSubject: x\n";
        assert_eq!(start(returned), returned);
    }

    #[test]
    fn headers_quotations_and_signatures_go() {
        let text = "a\nFrom: Ana\nSent: today\nTo: Bia <bia@example.org>,\n rui@example.org\nSubject: x\nb\nEm 14/05 Ana escreveu:\nc\n--\nbia@example.org";
        let kept = without_headers(&Mapped::of(text));
        assert_eq!(kept.as_str().split_whitespace().collect::<String>(), "abc");
        let told = "a\n--\n550 5.1.1 no";
        assert_eq!(without_headers(&Mapped::of(told)).as_str(), told);
    }
}
