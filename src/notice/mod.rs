//! The prose of a notice: to whom the mail was not delivered, and what is said about each.
//!
//! One file a writer; each knows that writer's marks and how it introduces a recipient. What no writer claims is read by
//! the form of its lines alone. A reader never decides the cause.

mod exim;
mod forward;
mod generic;
mod gmail;
mod mail_program;
mod microsoft;
mod postfix;
mod qmail;
mod returned;
mod sendmail;

use crate::smtp::is_letter_or_digit;
use std::ops::Range;

use crate::evidence::{Facts, Found, Kind, Origin, RecipientEvidence, Words, found_address, found_reply, found_status};
use crate::ids::closed_enum;
use crate::paste::{Mapped, folded};
use crate::report::RECIPIENTS_MAX;
use crate::smtp::{HostName, scan};

pub use forward::{is_forwarded, speaks_of_mail};
pub use generic::merge_repeated;
pub use returned::returned_facts;

closed_enum! {
    /// Who wrote the notice.
    pub enum Writer {
        /// Postfix.
        Postfix = "postfix",
        /// Exim, cPanel's too.
        Exim = "exim",
        /// Gmail and Google Workspace.
        Gmail = "gmail",
        /// Exchange and Microsoft 365.
        Microsoft = "microsoft",
        /// qmail and its descendants.
        Qmail = "qmail",
        /// Sendmail.
        Sendmail = "sendmail",
        /// The error box of a mail program.
        MailProgram = "mail-program",
    }
}

/// What the prose says.
#[derive(Clone, Debug, Default)]
pub struct Notice {
    /// Whose words these are, where they are known.
    pub writer: Option<Writer>,
    /// What the words say of the mail's fate.
    pub kind: Option<Kind>,
    /// The recipients that it speaks of.
    pub recipients: Vec<RecipientEvidence>,
    /// Hosts and the like.
    pub facts: Facts,
    /// The prose up to the returned mail.
    pub prose: Mapped,
    /// The returned mail, empty where there is none.
    pub returned: Mapped,
}

/// A writer: its marks in folded text (any of them is enough) and its reader.
struct Style {
    writer: Writer,
    marks: &'static [&'static str],
    read: fn(&Mapped) -> Vec<RecipientEvidence>,
}

const STYLES: &[Style] = &[postfix::STYLE, exim::STYLE, gmail::STYLE, qmail::STYLE, sendmail::STYLE, microsoft::STYLE, mail_program::STYLE];

/// Reads the prose of a notice, the returned mail below it left out.
#[must_use]
pub fn read(text: &Mapped) -> Notice {
    let range = forward::notice_range(text);
    let end = returned::returned_start(text, &range);
    let prose = forward::without_headers(&text.piece(range.start..end));
    let returned = text.piece(end..range.end);
    let words = folded(&prose);
    let style = STYLES.iter().find(|style| style.marks.iter().any(|mark| words.as_str().contains(mark)));
    let mut recipients = style.map(|style| (style.read)(&prose)).unwrap_or_default();
    if recipients.is_empty() {
        recipients = generic::read(&prose);
    }
    generic::merge_repeated(&mut recipients);
    Notice { writer: style.map(|style| style.writer), kind: kind_of(words.as_str()), recipients, facts: hosts(&words), prose, returned }
}

/// Words that say the mail is still being tried.
const DELAY: &[&str] = &[
    "warning only",
    "has not yet been delivered",
    "not yet been delivered",
    "will be retried",
    "still being retried",
    "will continue to try",
    "will keep trying",
    "delivery attempts will continue",
    "has been delayed",
    "delivery is delayed",
    "is delayed",
    "delivery delayed",
    "no action is required",
    "will retry for",
    "will retry until",
    "being delayed",
    "do not need to resend",
    "you do not need to resend",
    "continuaremos tentando",
    "continuara tentando",
    "novas tentativas serao",
    "atrasad",
    "seguira intentando",
    "se ha retrasado",
    "message delayed",
    "delivery incomplete",
    "entrega incompleta",
    "temporary problem delivering",
    "transient non-fatal",
    "had transient",
    "delivery status notification (delay)",
    "not been delivered yet",
    "this is a warning message",
    "message will be retried",
    "delay reason",
    "will be attempted for",
    "still trying",
];

/// Words that say nobody tries any more.
const FAILURE: &[&str] = &[
    "permanent error",
    "failed permanently",
    "could not be delivered",
    "couldn't be delivered",
    "could not deliver",
    "wasn't delivered",
    "was not delivered",
    "not delivered",
    "undeliver",
    "delivery has failed",
    "delivery failed",
    "delivery failure",
    "delivery to the following",
    "i've given up",
    "permanent fatal errors",
    "unable to deliver",
    "did not reach the following",
    "cannot be delivered",
    "failed to deliver",
    "returned to sender",
    "returned mail",
    "mail delivery failed",
    "addresses failed",
    "address(es) failed",
    "had delivery problems",
    "had permanent",
    "gave up",
    "giving up",
    "nao foi entregue",
    "nao pode ser entregue",
    "nao pôde ser entregue",
    "falha na entrega",
    "nao foi possivel entregar",
    "nao entregue",
    "devolvid",
    "nao foi possivel enviar",
    "nao foi enviada",
    "ocorreu um erro ao enviar",
    "nao pode ser enviada",
    "erro smtp",
    "erro de smtp",
    "smtp error",
    "no se pudo entregar",
    "no se ha podido entregar",
    "no se entrego",
    "no se ha entregado",
    "error al enviar",
    "error occurred while sending",
    "problem delivering your message",
    "unable to send",
    "message not delivered",
    "address not found",
    "message blocked",
    "delivery error",
    "bounced",
    "message discarded",
    "non-delivery",
    "nondelivery",
    "was rejected by",
    "was rejected",
    "has been rejected",
    "will not continue trying",
    "no valid recipients",
    "non remis",
    "unzustellbar",
    "konnte nicht zugestellt",
    "does not like recipient",
    "transaction failed",
    "message could not be sent",
    "trouble delivering",
    "error message below",
    "following error occurred",
    "could not be sent to",
    "returned permanent errors",
    "occurred while trying to deliver",
    "error delivering your mail",
    "following recipients failed",
    "destinatarios falharam",
    "did not like our",
    "had delivery errors",
    "fatal errors",
    "errors occurred",
    "error while sending",
    "rejected your message",
    "the group you tried to contact",
    "o grupo que voce tentou contatar",
    "el grupo con el que has intentado contactar",
];

/// Words that say all went well.
const SUCCESS: &[&str] = &[
    "was successfully delivered",
    "successfully delivered to",
    "has been delivered to the following",
    "your message was delivered to the following",
    "has been successfully relayed",
    "foi entregue aos seguintes",
    "delivered successfully",
    "successfully relayed",
    "mail delivery report that you requested",
    "\"notificationtype\":\"delivery\"",
    "delivery to the following recipients was successful",
    "se ha entregado a los siguientes",
];

/// What a text says of the mail's fate; a subject, too.
#[must_use]
pub fn kind_in(text: &Mapped) -> Option<Kind> {
    kind_of(folded(text).as_str())
}

fn kind_of(words: &str) -> Option<Kind> {
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| words.contains(phrase));
    let delayed = says(DELAY);
    let final_words = [
        "permanent error",
        "failed permanently",
        "i've given up",
        "permanent fatal errors",
        "will not continue trying",
        "has failed",
        "address(es) failed",
        "gave up",
    ];
    if delayed && !says(&final_words) {
        return Some(Kind::Delay);
    }
    if says(SUCCESS) && !says(&["failed", "could not"]) {
        return Some(Kind::Success);
    }
    (says(FAILURE) || delayed).then_some(Kind::Failure)
}

/// Words in front of a host, and which one it is.
const HOST_INTRODUCERS: &[(&str, bool)] = &[
    ("mail system at host ", false),
    ("program at host ", false),
    ("send program at ", false),
    ("generating server: ", false),
    ("servidor gerador: ", false),
    ("servidor de generacion: ", false),
    ("message was created automatically by mail delivery software on ", false),
    ("while talking to ", true),
    ("remote server at ", true),
    (": host ", true),
    ("): host ", true),
    (" host ", true),
    ("server for the recipient domain ", true),
    ("connect to ", true),
];

fn hosts(words: &Mapped) -> Facts {
    let mut facts = Facts::default();
    for (introducer, remote) in HOST_INTRODUCERS {
        let place = if *remote { &mut facts.remote_mta } else { &mut facts.reporting_mta };
        if place.is_none() {
            let bracketed = introducer.ends_with("host ") && *remote || *introducer == "connect to ";
            *place = words.as_str().match_indices(introducer).take(20).find_map(|(at, _)| host_at(words, at + introducer.len(), bracketed));
        }
    }
    facts.remote_address = facts.remote_mta.as_ref().and_then(|_| address_in_brackets(words));
    facts
}

fn host_at(words: &Mapped, at: usize, bracketed: bool) -> Option<Found<String>> {
    let rest = words.as_str().get(at..)?;
    let length = rest.find(|c: char| !(is_letter_or_digit(c) || matches!(c, '.' | '-' | '_'))).unwrap_or(rest.len());
    let name = rest.get(..length)?.trim_end_matches('.');
    let after = rest.get(length..)?;
    let fits = name.contains('.') && HostName::parse(name).is_some() && (!bracketed || after.starts_with('[') || after.starts_with(" ["));
    fits.then(|| Found { value: name.to_owned(), span: words.span(at..at + name.len()), origin: Origin::Notice })
}

fn address_in_brackets(words: &Mapped) -> Option<Found<String>> {
    words.as_str().match_indices('[').take(40).find_map(|(at, _)| {
        let rest = words.as_str().get(at + 1..)?;
        let inner = rest.get(..rest.find(']').filter(|&end| end <= 45)?)?;
        is_ip_address(inner).then_some(())?;
        Some(Found { value: inner.to_owned(), span: words.span(at + 1..at + 1 + inner.len()), origin: Origin::Notice })
    })
}

/// Whether a text has the form of an IP address: four numbers, or groups of hexadecimal figures.
fn is_ip_address(text: &str) -> bool {
    let four = text.split('.').filter(|part| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())).count() == 4;
    let colons = text.bytes().filter(|byte| *byte == b':').count();
    let figures = text.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    four && text.len() <= 15 || figures && (2..=7).contains(&colons)
}

/// How a line introduces a recipient: the address, and where the words about it begin.
struct Intro {
    address: Range<usize>,
    words_from: usize,
}

/// Reads blocks: a line that introduces a recipient, and the lines about it.
fn read_blocks(text: &Mapped, intro: impl Fn(&str) -> Option<Intro>, ends: impl Fn(&str) -> bool) -> Vec<RecipientEvidence> {
    let mut recipients = Vec::new();
    let mut open: Option<(Found<String>, Range<usize>)> = None;
    for line in text.lines() {
        let words = text.slice(line.clone());
        if recipients.len() >= RECIPIENTS_MAX {
            break;
        }
        if let Some(found) = intro(words)
            && let Some(address) = found_address(text, line.start + found.address.start..line.start + found.address.end, Origin::Notice)
        {
            // A wrapped reply may begin a line with the same address once more.
            if let Some((known, range)) = open.as_mut()
                && known.value.eq_ignore_ascii_case(&address.value)
            {
                range.end = line.end;
                continue;
            }
            recipients.extend(open.take().map(|(address, range)| evidence(text, address, range)));
            open = Some((address, line.start + found.words_from..line.end));
        } else if ends(words) {
            recipients.extend(open.take().map(|(address, range)| evidence(text, address, range)));
        } else if let Some((_, range)) = open.as_mut() {
            range.end = line.end;
        }
    }
    recipients.extend(open.take().map(|(address, range)| evidence(text, address, range)));
    recipients
}

/// What a piece of prose says about one recipient.
fn evidence(text: &Mapped, address: Found<String>, range: Range<usize>) -> RecipientEvidence {
    let words = text.piece(range.clone());
    RecipientEvidence {
        address: Some(address),
        status: found_status(text, range.clone(), Origin::Notice),
        reply: found_reply(text, range, Origin::Notice),
        words: if words.is_blank() { Vec::new() } else { vec![Words { text: words, origin: Some(Origin::Notice) }] },
        ..RecipientEvidence::default()
    }
}

/// `<user@example.org>: words`, `<user@example.org> (expanded from <x@example.org>): words`.
fn angled(line: &str) -> Option<Intro> {
    let lead = line.len() - line.trim_start().len();
    let rest = line.get(lead..)?;
    let close = rest.strip_prefix('<')?.find('>')? + 1;
    let after = rest.get(close + 1..)?;
    let fits = after.starts_with(':') && !is_of_sender(after)
        || after.trim_end() == ""
        || after.starts_with(" (expanded from")
        || after.starts_with(" (delivered to");
    (fits && rest.get(1..close)?.contains('@'))
        .then(|| Intro { address: lead + 1..lead + close, words_from: (lead + close + 1).min(line.len()) })
}

/// `: Sender address rejected` says nothing of a recipient: a reply was wrapped in front of the address that it names.
fn is_of_sender(after: &str) -> bool {
    after.trim_start_matches(['>', ':', ' ']).split(' ').next().is_some_and(|word| word.eq_ignore_ascii_case("sender"))
}

/// A line that begins with an address, brackets, quotes and bullets aside.
fn leading(line: &str) -> Option<Intro> {
    let lead = line.len() - line.trim_start_matches([' ', '\t', '<', '\'', '"', '*', '-', '\u{2022}', '(', '[', '#']).len();
    let rest = line.get(lead..)?;
    let skipped = rest.strip_prefix("mailto:").map_or(0, |_| 7);
    let address = scan::addresses(line.get(lead + skipped..)?.get(..).filter(|rest| rest.contains('@'))?).next()?;
    let start = lead + skipped + address.start;
    let end = lead + skipped + address.end;
    let after = line.get(end..)?;
    // The end of `(expanded from: <list@example.org>)`, wrapped.
    let is_aside = after.starts_with(">)") && !line.contains('(');
    (address.start == 0 && !is_of_sender(after) && !is_aside).then_some(Intro { address: start..end, words_from: end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delay_and_failure_are_told_apart() {
        assert_eq!(kind_of("this is a warning only. your message could not be delivered for 4 hours"), Some(Kind::Delay));
        assert_eq!(kind_of("delivery has failed to these recipients"), Some(Kind::Failure));
        assert_eq!(kind_of("enclosed is the mail delivery report that you requested."), Some(Kind::Success));
        assert_eq!(kind_of("hello world"), None);
    }

    #[test]
    fn introductions() {
        let line = "<ana@example.org> (expanded from <x@example.org>): host";
        assert_eq!(angled(line).and_then(|intro| line.get(intro.address)), Some("ana@example.org"));
        let line = "  * ana@example.org... User unknown";
        assert_eq!(leading(line).and_then(|intro| line.get(intro.address)), Some("ana@example.org"));
        assert!(leading("write to ana@example.org").is_none());
    }
}
