//! What a paste is: a notice of failure, of delay or of success, an automatic answer, a complaint, a receipt, or none of these.
//!
//! Decides from headers (RFC 3834, RFC 6522), from the types of parts (RFC 5965, RFC 8098) and, where a paste has neither, from its
//! words. Why a mail failed is not asked here.

pub mod weighing;
mod words;

use crate::evidence::{Facts, Kind, Origin, RecipientEvidence, found_reply, found_status};
use crate::list::{List, Signs, list};
use crate::message::{Message, PartKind};
use crate::notice::{self, Notice, Writer};
use crate::paste::{Mapped, folded};
use crate::reading::reading;
use crate::verdict::Grounds;

/// What was read in a paste.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// The prose and its writer.
    pub notice: &'a Notice,
    /// Everybody it speaks of.
    pub recipients: &'a [RecipientEvidence],
    /// There are fields of a delivery report.
    pub has_report: bool,
    /// Facts for the ticket.
    pub facts: &'a Facts,
}

/// What the types of a mail's parts say.
#[must_use]
pub fn by_type(mail: &Message) -> Option<Kind> {
    let has = |kind: PartKind| mail.parts.iter().any(|part| part.kind == kind);
    if mail.report_type == "feedback-report" || has(PartKind::Feedback) {
        Some(Kind::FeedbackReport)
    } else if mail.report_type == "disposition-notification" || has(PartKind::Disposition) {
        Some(Kind::ReadReceipt)
    } else {
        None
    }
}

/// Whether a mail complains of another one without the form of RFC 5965: Amazon SES's events, Hotmail's JMRP.
#[must_use]
pub fn is_complaint(mail: &Message, told: Told<'_>) -> bool {
    let subject = header(mail, "subject", folded);
    !told.has_report && (says(subject.as_str(), words::FEEDBACK) || says(folded(&told.notice.prose).as_str(), words::FEEDBACK))
}

/// What a report says became of the recipients, all together.
#[must_use]
pub fn by_actions(recipients: &[RecipientEvidence]) -> Option<Kind> {
    let all_well = || !recipients.is_empty() && recipients.iter().all(RecipientEvidence::is_delivered);
    notice::kind_by_fates(recipients).or_else(|| all_well().then_some(Kind::Success))
}

/// A header in the words of lists; nothing where there is none.
#[inline(never)]
fn header(mail: &Message, name: &str, read: fn(&Mapped) -> Mapped) -> Mapped {
    mail.header(name).map(read).unwrap_or_default()
}

/// Whether a mail calls its sender a mail system.
fn is_by_daemon(mail: &Message) -> bool {
    is_system(header(mail, "from", folded).as_str())
}

/// Whether an address or a name, in small letters, is one under which mail systems write.
#[must_use]
pub fn is_system(name: &str) -> bool {
    says(name, words::NOTICE_SENDERS)
}

/// Whether a mail says that a mail system sent it, or that nobody wants it back (RFC 5321 section 4.5.5).
#[must_use]
pub fn is_by_system(mail: &Message) -> bool {
    let returns_to = mail.header_text("return-path");
    is_by_daemon(mail)
        || returns_to == "<>"
        || folded(&Mapped::of(returns_to)).as_str().holds("mailer-daemon@")
        || mail.header_text("from") == "<>"
}

/// Where a mail names whom it is to and from.
#[must_use]
pub fn own_addresses(mail: &Message) -> String {
    [mail.header_text("to"), "\n", mail.header_text("from"), "\n", mail.header_text("reply-to")].concat()
}

/// What a mail looks like that may be a notice about another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looks {
    /// It is one.
    Notice,
    /// It answers nobody and quotes a server's reply: one where its words name a cause, as of a printer, a CRM or a group's page.
    Quote,
    /// It is none.
    Letter,
}

/// Whether a mail is a notice about another one.
#[must_use]
pub fn looks(mail: &Message, told: Told<'_>) -> Looks {
    let from = header(mail, "from", folded);
    let subject = header(mail, "subject", reading);
    let by_daemon = is_by_daemon(mail);
    let begins_as_notice = words::NOTICE_SUBJECTS.begins(subject.as_str()).is_some();
    let has_name = says(from.as_str(), list!["mailer-daemon", "mailerdaemon"]);
    let is_reply = list!["re: ", "res: "].begins(subject.as_str()).is_some() && !has_name
        || !mail.header_text("in-reply-to").is_empty() && !by_daemon && !begins_as_notice;
    let sent_by_system = is_by_system(mail);
    // Mailman's own words to somebody have the list's id as well.
    let of_list = mail.header("list-id").filter(|_| mail.header("x-list-administrivia").is_none());
    let bounces_list = mail.header("list-unsubscribe").or(mail.header("list-post")).or(of_list).is_some()
        && !says(from.as_str(), list!["mailer-daemon", "postmaster"]);
    let reported = mail.report_type == "delivery-status" || mail.parts.iter().any(|part| part.kind == PartKind::DeliveryStatus);
    let tells = told.notice.kind.is_some()
        || told.notice.writer.is_some()
        || told.has_report
        || !told.recipients.is_empty()
        || sent_by_system && notice::kind_in(&subject).is_some();
    if reported || mail.header("x-failed-recipients").is_some() {
        return Looks::Notice;
    }
    // Support answers with the lines of a log; Apache James answers with the subject of the mail.
    let holds_log = told.notice.writer == Some(Writer::SmtpLog) && !bounces_list;
    let by_james = sent_by_system && told.notice.writer == Some(Writer::James);
    if is_reply && !by_james || bounces_list || holds_log {
        return if holds_log { Looks::Notice } else { Looks::Letter };
    }
    let subject_tells = says(subject.as_str(), words::NOTICE_SUBJECTS);
    // Nobody else has that name, in whatever language it writes of one more address.
    let names_somebody = || notice::only_named(&told.notice.prose, &own_addresses(mail)).is_some();
    let by_name = has_name && (told.notice.kind == Some(Kind::Failure) || names_somebody()) || by_daemon && quotes(told);
    let answers = is_auto_reply(mail);
    let auto_reply = answers && told.notice.writer.is_none() && !subject_tells && !by_name;
    // A mail program shows a box; a mail with the words of one is about it.
    let by_server = told.notice.writer.is_some_and(|writer| !writer.is_program());
    let told_by_writer = by_server && told.notice.kind.is_some() && !told.recipients.is_empty();
    let told_by_fields = told.has_report && told.notice.kind.or_else(|| by_actions(told.recipients)).is_some();
    let quotes_one = !answers && !says(subject.as_str(), words::NOTES) && quotes(told);
    // A CRM or an ERP passes on what the server said, in a mail of its own.
    let told_by_quote = quotes_one && (told.notice.kind == Some(Kind::Failure) || notice::kind_in(&subject) == Some(Kind::Failure));
    // Of a notice, somebody may have copied nothing but the head.
    let told_by_head = tells && (sent_by_system || subject_tells) || by_daemon && subject_tells || by_name;
    let is_forward = || mail.parts.iter().any(|part| part.kind == PartKind::Text && notice::is_forwarded(&part.text));
    if !auto_reply && (told_by_head || told_by_fields || told_by_writer || told_by_quote || (tells || quotes(told)) && is_forward()) {
        Looks::Notice
    } else if quotes_one {
        Looks::Quote
    } else {
        Looks::Letter
    }
}

fn quotes(told: Told<'_>) -> bool {
    let prose = &told.notice.prose;
    found_reply(prose, 0..prose.as_str().len(), Origin::Notice).is_some()
}

/// Whether a mail is an automatic answer: RFC 3834's `Auto-Submitted: auto-replied`, and what older programs say.
#[must_use]
pub fn is_auto_reply(mail: &Message) -> bool {
    let submitted = mail.header_text("auto-submitted").to_ascii_lowercase();
    let answers = submitted.starts_with("auto-generated") && !mail.header_text("in-reply-to").is_empty();
    submitted.starts_with("auto-replied")
        || answers
        || mail.header_text("precedence").eq_ignore_ascii_case("auto_reply")
        || mail.header("x-autoreply").is_some()
        || mail.header("x-autorespond").is_some()
        || is_answer(header(mail, "subject", reading).as_str())
}

/// Whether words (`reading`) are those of an automatic answer.
fn is_answer(said: &str) -> bool {
    [words::AUTO_REPLY, words::TICKETS, words::CHALLENGES].iter().any(|phrases| phrases.is_in(said))
}

fn says(folded: &str, phrases: List) -> bool {
    phrases.is_in(folded)
}

/// A text longer than this is no error box: words of a failure alone don't make it one.
const ERROR_BOX_BYTES_MAX: usize = 2000;
/// A text shorter than this is a line that somebody copied for what it says.
const ERROR_LINE_BYTES_MAX: usize = 330;
/// A title stands within so many bytes.
const TITLE_BYTES_MAX: usize = 60;
/// A text that is a title alone is no longer.
const TITLE_ALONE_BYTES_MAX: usize = 90;

/// What a text is that has no headers of its own.
#[must_use]
pub fn of_text(told: Told<'_>, prose: &Grounds) -> Kind {
    if let Some(kind) = by_actions(told.recipients).filter(|_| told.has_report) {
        return kind;
    }
    let text = &told.notice.prose;
    let (words, said) = (folded(text), reading(text));
    let whole = 0..text.as_str().len();
    // Outlook's own codes are as good.
    let has_reply = found_reply(text, whole.clone(), Origin::Text).is_some() || words.as_str().holds("0x800");
    let status = found_status(text, whole, Origin::Text).map(|found| found.value);
    let has_code = has_reply || status.is_some();
    let is_known = told.notice.writer.is_some() || told.has_report;
    let short = text.as_str().len() <= ERROR_BOX_BYTES_MAX;
    let alone = short && !is_known && !has_code;
    // Who has another address may say so in an automatic answer.
    let has_cause = prose.are_clear() && !prose.tell_a_new_address();
    if let Some(kind) = by_words(words.as_str(), said.as_str(), alone, has_cause) {
        return kind;
    }
    // What a list of mails shows of a notice: its subject, or who sent it and the subject.
    let length = text.as_str().len();
    let is_subject = length <= TITLE_ALONE_BYTES_MAX && words::NOTICE_SUBJECTS.begins(said.as_str()).is_some()
        || words.as_str().holds("mailer-daemon") && says(said.as_str(), words::NOTICE_SUBJECTS);
    let names_mail = notice::speaks_of_mail(words.as_str());
    if alone && length <= weighing::TEXT_BYTES_MAX && told.notice.kind != Some(Kind::Success) {
        let is_delay = told.notice.kind == Some(Kind::Delay) && names_mail;
        let fails = is_subject || is_delay || weighing::tells_of_failure(text, prose, told.notice.kind);
        return if fails { told.notice.kind.unwrap_or(Kind::Failure) } else { Kind::Other };
    }
    let is_line = length <= ERROR_LINE_BYTES_MAX;
    let by_program = || says(words.as_str(), words::PROGRAMS);
    // What Gmail's page shows of a notice: its title, and sentences without a code.
    let is_titled = || said.as_str().get(..TITLE_BYTES_MAX).is_some_and(|title| says(title, words::NOTICE_SUBJECTS));
    let about_somebody =
        is_line || is_titled() || told.facts.message_id.is_some() || !told.recipients.is_empty() || prose.name_a_provider() || by_program();
    // A line of which nothing but a code of success is known.
    let went_well = !has_reply && status.is_some_and(|status| status.class == 2) && is_line && !prose.are_clear();
    match told.notice.kind.filter(|_| has_code || names_mail) {
        None if went_well => Kind::Success,
        Some(kind) if is_known || has_code || is_line || !told.recipients.is_empty() => kind,
        // What is longer speaks of failures at large, or names the cause of one, or speaks to who sent the mail.
        Some(kind) if short && (prose.first().is_some() || says(words.as_str(), words::TO_THE_SENDER)) => kind,
        _ if is_known => Kind::Failure,
        _ if has_reply && (short || prose.are_clear()) || short && (about_somebody || has_code) && prose.are_clear() => Kind::Failure,
        _ if is_line && has_code => Kind::Failure,
        _ => Kind::Other,
    }
}

/// What a text says that it is itself, in its folded words and its `reading`. `alone`: it has neither a code nor a known writer;
/// `has_cause`: some words of it name a cause.
fn by_words(folded: &str, said: &str, alone: bool, has_cause: bool) -> Option<Kind> {
    if says(folded, words::FEEDBACK) {
        return Some(Kind::FeedbackReport);
    }
    if folded.holds(words::RECEIPT_MODE) {
        return Some(Kind::ReadReceipt);
    }
    if said.len() <= weighing::TEXT_BYTES_MAX && !said.has('@') && !notice::speaks_of_mail(folded) && says(folded, words::ELSEWHERE) {
        return Some(Kind::Other);
    }
    // The subject of a ticket may have a code.
    if says(said, words::TICKETS) && (alone || !has_cause) {
        return Some(Kind::AutoReply);
    }
    if !alone {
        return None;
    }
    let is_letter = said.len() > weighing::TEXT_BYTES_MAX && says(folded, words::LETTERS);
    if says(folded, words::REPORTS) || says(folded, words::NOTES) || says(said, words::MATTERS) || is_letter {
        Some(Kind::Other)
    } else if says(folded, words::RECEIPTS) {
        Some(Kind::ReadReceipt)
    } else {
        (is_answer(said) && !has_cause).then_some(Kind::AutoReply)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_the_words_of_a_reading() {
        for phrases in [words::NOTICE_SUBJECTS, words::AUTO_REPLY, words::TICKETS, words::CHALLENGES, words::MATTERS] {
            for phrase in phrases.iter() {
                let phrase = format!("{phrase}x");
                assert_eq!(reading(&Mapped::of(&phrase)).as_str(), phrase);
            }
        }
    }
}
