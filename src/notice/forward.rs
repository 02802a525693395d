//! What stands around a notice that was passed on: the header of a forward, the line above a quotation, a signature.
//!
//! Their addresses are nobody's recipients, and what somebody wrote above them is not the notice's.

use super::returned::TECHNICAL;
use super::{kind_in, style_of};
use crate::list::{List, Signs, list};
use crate::paste::{Mapped, folded};
use crate::smtp::scan;
use std::ops::Range;

/// Labels of the headers that mail programs write above what they forward, folded: Gmail, Outlook, Apple Mail, Thunderbird,
/// Roundcube, Samsung, Yahoo.
const LABELS: List = list![
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

/// Two labels are enough where they are of both these kinds.
const SUBJECT: List = list!["assunto", "asunto", "subject", "objet", "betreff"];
const PEOPLE: List = list!["de", "from", "von", "para", "to", "a", "an", "cc"];

/// What a line of small print has, folded: "Esta mensagem pode conter informação confidencial", "Antes de imprimir pense no meio
/// ambiente"; and lines that programs write for programmers: mutt's marks of attachments, traces of Python and .NET.
const SMALL_PRINT: List = list![
    "confidencia",
    "confidential",
    "antes de imprimir",
    "before printing",
    "[-- ",
    "file \"/",
    "stack trace from",
    "compilerservices",
];

/// How the line above a quotation begins and ends, folded: "Em ter., 14 de mai. de 2024 às 10:02, Ana <…> escreveu:".
const QUOTATION_BEGINNINGS: List = list!["em ", "on ", "el ", "le ", "am "];
const QUOTATION_ENDS: List = list![" escreveu:", " wrote:", " escribio:", " a ecrit :", " schrieb:"];

/// Names in the header of a forward that only a notice has.
const SYSTEMS: List = list![
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

/// A label with its value is no longer.
const LABELLED_BYTES_MAX: usize = 90;

/// The header of a forward, or the line above a quotation.
struct Block {
    range: Range<usize>,
    /// A line of dashes, or "Begin forwarded message:", stands above it.
    is_introduced: bool,
}

/// Where the notice stands: below the header that says it was forwarded, as long as nothing was told above; above that of an
/// older mail.
pub(super) fn notice_range(text: &Mapped) -> Range<usize> {
    let mut range = 0..text.as_str().len();
    let blocks = blocks(text);
    let Some(first) = blocks.first() else { return range };
    let mut above = Told::of(text, 0..first.range.start);
    for (index, block) in blocks.iter().enumerate() {
        let below = Told::of(text, block.range.end..blocks.get(index + 1).map_or(text.as_str().len(), |next| next.range.start));
        let header = text.piece(block.range.clone());
        let names_system = SYSTEMS.is_in(folded(&header).as_str()) || kind_in(&header).is_some();
        // Below the line that introduces it, nothing was copied.
        let is_blank = |range: Range<usize>| text.slice(range).trim().is_empty();
        let is_all = is_blank(block.range.end..text.as_str().len()) && !is_blank(range.start..block.range.start);
        let is_older = above.code || is_all || block.is_introduced && (above.writer || !names_system && above.fate && !below.any());
        if is_older {
            range.end = block.range.start;
            break;
        }
        let has_begun = above.writer || !names_system && above.fate;
        if !has_begun && (names_system || block.is_introduced && below.any()) {
            range.start = block.range.end;
            above = Told::default();
        }
        above = above.and(&below);
    }
    range
}

/// Whether a notice stands in a text below the header of a forward.
#[must_use]
pub fn is_forwarded(text: &Mapped) -> bool {
    notice_range(text).start > 0
}

/// What a piece of text tells of a delivery.
#[derive(Clone, Copy, Default)]
struct Told {
    /// It has a reply code or a status.
    code: bool,
    /// It has the marks of a writer.
    writer: bool,
    /// It says what became of a mail.
    fate: bool,
}

impl Told {
    fn of(text: &Mapped, range: Range<usize>) -> Self {
        let piece = text.piece(range);
        let words = folded(&piece);
        let code = scan::first_status(piece.as_str()).is_some() || scan::first_reply(piece.as_str()).is_some();
        let writer = style_of(words.as_str()).is_some();
        Self { code, writer, fate: kind_in(&piece).is_some() }
    }

    const fn any(&self) -> bool {
        self.code || self.writer || self.fate
    }

    const fn and(self, other: &Self) -> Self {
        Self { code: self.code || other.code, writer: self.writer || other.writer, fate: self.fate || other.fate }
    }
}

/// What a mail system's notice lists of the mail that it is about, which looks like the header of a forward below words.
#[must_use]
pub fn listed_header(text: &Mapped) -> Option<Mapped> {
    let block = blocks(text).into_iter().next().filter(|block| !block.is_introduced && block.range.start > TOLD_ABOVE_BYTES_MIN)?;
    let header = text.piece(block.range);
    (!SYSTEMS.is_in(folded(&header).as_str()) && kind_in(&header).is_none()).then_some(header)
}

/// The header of a mail system's notice that somebody forwarded.
#[must_use]
pub fn notice_header(text: &Mapped) -> Option<Mapped> {
    blocks(text).into_iter().map(|block| text.piece(block.range)).find(|header| SYSTEMS.is_in(folded(header).as_str()))
}

/// A notice has said something before it lists anything.
const TOLD_ABOVE_BYTES_MIN: usize = 40;

/// The text without headers of forwards, lines above quotations, small print, and what follows a signature's dashes.
pub(super) fn without_headers(text: &Mapped) -> Mapped {
    let mut kept = Mapped::default();
    let mut from = 0;
    for block in blocks(text) {
        push_plain(&mut kept, text, from..block.range.start);
        from = block.range.end;
    }
    push_plain(&mut kept, text, from..text.as_str().len());
    let signature = kept.lines().find(|line| line.start > 0 && kept.slice(line.clone()).trim_end() == "--").map(|line| line.start);
    match signature {
        Some(at) if !Told::of(&kept, at..kept.as_str().len()).any() => kept.piece(0..at),
        _ => kept,
    }
}

/// Appends a piece without the lines that are small print.
fn push_plain(kept: &mut Mapped, text: &Mapped, range: Range<usize>) {
    let piece = text.piece(range);
    for line in piece.lines() {
        let words = folded(&piece.piece(line.clone()));
        let is_small_print = SMALL_PRINT.is_in(words.as_str()) && !Told::of(&piece, line.clone()).code;
        if !is_small_print {
            kept.push_piece(&piece, line.start..(line.end + 1).min(piece.as_str().len()));
        }
    }
}

fn blocks(text: &Mapped) -> Vec<Block> {
    let mut lines = Vec::new();
    for line in text.lines().take(LINES_MAX) {
        lines.push(line);
    }
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() && blocks.len() < BLOCKS_MAX {
        let rest = lines.get(at..).unwrap_or_default();
        let below_technical =
            at.checked_sub(1).and_then(|above| lines.get(above)).is_some_and(|line| is_technical(text.slice(line.clone())));
        let quotation = quotation_length(text, rest);
        let is_quotation = quotation.is_some();
        let length = quotation.or_else(|| header_length(text, rest));
        // Headers below technical ones go on with those of a returned mail.
        if let (Some(length), Some(first)) = (length.filter(|_| is_quotation || !below_technical), rest.first())
            && let Some(last) = rest.get(length - 1)
        {
            let above = lines.get(..at).unwrap_or_default().iter().rev().map(|line| text.slice(line.clone()).trim());
            let is_introduced = is_quotation || above.take(3).find(|line| !line.is_empty()).is_some_and(is_introducer);
            let end = if is_quotation { last.end } else { block_end(text, last) };
            blocks.push(Block { range: first.start..end, is_introduced });
        }
        at += length.unwrap_or(1);
    }
    blocks
}

/// `-----Mensagem original-----`, `________________`, `Begin forwarded message:`.
fn is_introducer(line: &str) -> bool {
    line.starts_with("----") || line.starts_with("____") || line.ends_with(':') && line.places(" ").count() < 5
}

/// Headers that the returned mail has and the header of a forward has not.
fn is_technical(line: &str) -> bool {
    let name = line.until_any(":");
    name.len() < line.len() && (TECHNICAL.has(name) || name.starts_with("X-"))
}

/// Where line breaks were lost, the last label has the text below it in its line: then only the label goes, and the address
/// that it names. A subject says something of the notice anyhow.
fn block_end(text: &Mapped, last: &Range<usize>) -> usize {
    let words = text.slice(last.clone());
    let Some((label, value)) = words.cut(":") else { return last.end };
    let label = bare_label(label);
    let value_start = last.end - value.len();
    if SUBJECT.has(label.as_str()) {
        return value_start;
    }
    if let Some(address) = scan::first_address(value).filter(|_| PEOPLE.has(label.as_str())) {
        let rest = value.get(address.end..).unwrap_or("").trim_start_any(">\"'])");
        let is_list = rest.trim_start().begins_any(",;[<(") || rest.trim().is_empty();
        return if is_list { last.end } else { last.end - rest.len() };
    }
    if words.len() > LABELLED_BYTES_MAX { value_start } else { last.end }
}

/// A panel lists the mail in such words, folded, and no header of a forward does.
const NAMED_BY_PANELS: List = list!["destinatario", "recipient"];

/// How many lines the header at the beginning of these lines has.
fn header_length(text: &Mapped, lines: &[Range<usize>]) -> Option<usize> {
    let (mut labels, mut has_subject, mut has_person, mut length) = (0, false, false, 0);
    // Where all is indented, what follows is no longer value of the last label.
    let is_folded = |words: &str| words.begins_any(" \t") && !words.trim().is_empty();
    let is_indented = lines.first().is_some_and(|first| is_folded(text.slice(first.clone())));
    let is_labelled = |line: Option<&Range<usize>>| line.is_some_and(|line| is_label(text.slice(line.clone())));
    for (at, line) in lines.iter().enumerate().take(40) {
        let words = text.slice(line.clone());
        if is_label(words) {
            labels += 1;
            let label = bare_label(words.until_any(":"));
            has_subject |= SUBJECT.has(label.as_str());
            let is_person = PEOPLE.has(label.as_str());
            has_person |= is_person;
            if is_person && block_end(text, line) < line.end || words.len() > LABELLED_BYTES_MAX && !is_labelled(lines.get(at + 1)) {
                length = at + 1;
                break;
            }
        } else if is_technical(words) || labels > 0 && NAMED_BY_PANELS.has(bare_label(words.until_any(":")).as_str()) {
            return None;
        } else if labels == 0 || !(is_labelled(lines.get(at + 1)) || !is_indented && is_folded(words)) {
            break;
        }
        length = at + 1;
    }
    (labels >= 3 || has_subject && has_person).then_some(length)
}

fn is_label(line: &str) -> bool {
    line.cut(":").is_some_and(|(label, _)| label.len() <= 24 && LABELS.has(bare_label(label).as_str()))
}

fn bare_label(label: &str) -> Mapped {
    folded(&Mapped::of(label.trim_any("* \t")))
}

/// The line above a quotation is shorter.
const QUOTATION_BYTES_MAX: usize = 400;

/// How many lines the line above a quotation takes: mail programs wrap it.
fn quotation_length(text: &Mapped, lines: &[Range<usize>]) -> Option<usize> {
    let first = lines.first()?;
    let ends = |line: &Range<usize>| text.slice(line.clone()).trim_end().ends_with(':');
    if !lines.iter().take(4).any(ends) {
        return None;
    }
    let lead = folded(&text.piece(first.clone()));
    let begins = QUOTATION_BEGINNINGS.begins(lead.as_str()).is_some();
    let length_max = if begins { 4 } else { usize::from(lead.as_str().has('@')) };
    for (index, last) in lines.iter().enumerate().take(length_max) {
        if last.end - first.start >= QUOTATION_BYTES_MAX {
            break;
        }
        let words = folded(&text.piece(first.start..last.end));
        let words = words.as_str().trim_end();
        if QUOTATION_ENDS.ends(words) && words.bytes().any(|byte| byte.is_ascii_digit()) {
            return Some(index + 1);
        }
    }
    None
}

/// Words without which a letter about parcels, invoices or people that come back is no notice, in folded text.
const MAIL: List = list!["mail", "messag", "mensag", "mensaj", "correo ", "smtp", "imap", "pop3", "recipient", "destinat", "@"];

/// Whether a text, folded, speaks of mail at all.
#[must_use]
pub fn speaks_of_mail(words: &str) -> bool {
    MAIL.is_in(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(text: &str) -> &str {
        text.get(notice_range(&Mapped::of(text))).unwrap().trim_start()
    }

    #[test]
    fn a_notice_begins_below_the_header_that_names_its_sender() {
        let header = "De: Mail Delivery System <MAILER-DAEMON@example.com.br>\nEnviada em: terça-feira\nPara: Bia\nAssunto:\n";
        assert_eq!(start(&format!("Oi, ana@example.org\n\n{header}\nnotice")), "notice");
        assert_eq!(start("What now?\n\nOn May 14 Mail Delivery System <\nmailer-daemon@example.org> wrote:\n\nnotice"), "notice");
        let line = "On Tue, May 14, 2024 at 10:02 AM Mail Delivery System of Example <mailer-daemon@mail.example.org> wrote:";
        assert_eq!(start(&format!("{line}\n\nnotice")), "notice");
        assert_eq!(start("-----Mensagem original-----\n*De:* Ana\n*Para:* Bia\n*Data:* 1\n\n550 no"), "550 no");
    }

    #[test]
    fn what_stands_below_a_notice_is_no_beginning() {
        let told = "550 5.1.1 <ana@example.org>: User unknown\n\n";
        assert_eq!(start(&format!("{told}From: postmaster@example.com\nTo: ana@example.org\nSubject: x\n")), told);
        let returned = "It failed.\n\nReceived: x\nFrom: postmaster@example.com\nTo: ana@example.org\nSubject: x\n";
        assert_eq!(start(returned), returned);
    }

    #[test]
    fn headers_quotations_and_signatures_go() {
        let text = "a\nFrom: Ana\nSent: today\nTo: Bia <bia@example.org>,\n rui@example.org\nSubject: x\nb\nEm 14/05 Ana escreveu:\nc\n--\nbia@example.org";
        let kept = without_headers(&Mapped::of(text));
        assert_eq!(kept.as_str().split_whitespace().collect::<String>(), "axbc");
        let told = "a\n--\n550 5.1.1 no";
        assert_eq!(without_headers(&Mapped::of(told)).as_str(), told);
    }
}
