//! Delivery reports (RFC 3464, RFC 6533): the fields, folded or not, in their own part or loose in a pasted text.
//!
//! Reads fields and nothing else; what a status means is for the rules.

use std::ops::Range;

use crate::evidence::{
    Action, Facts, Found, Origin, RecipientEvidence, Text, Words, found_address, found_ip_address, found_reply, found_status, found_text,
};
use crate::list::{Pairs, Signs, pairs};
use crate::paste::Mapped;
use crate::smtp::EnhancedStatus;

/// At most this many recipients of one report are read.
pub const RECIPIENTS_MAX: usize = 500;

/// A report, or what is left of one.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The groups of per-recipient fields (RFC 3464 section 2.3).
    pub recipients: Vec<RecipientEvidence>,
    /// The per-message fields (section 2.2).
    pub facts: Facts,
}

/// The fields that are read (RFC 3464 sections 2.2 and 2.3, and those that mail systems add).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    ReportingMta,
    ArrivalDate,
    QueueId,
    Sender,
    OriginalRecipient,
    FinalRecipient,
    Action,
    Status,
    RemoteMta,
    DiagnosticCode,
}

const FIELDS: Pairs<Field> = pairs![
    ("Reporting-MTA", Field::ReportingMta),
    ("Arrival-Date", Field::ArrivalDate),
    ("X-Postfix-Queue-ID", Field::QueueId),
    ("X-Postfix-Sender", Field::Sender),
    ("Original-Recipient", Field::OriginalRecipient),
    ("Final-Recipient", Field::FinalRecipient),
    ("Action", Field::Action),
    ("Status", Field::Status),
    ("Remote-MTA", Field::RemoteMta),
    ("Diagnostic-Code", Field::DiagnosticCode),
    ("X-Supplementary-Info", Field::DiagnosticCode),
];

/// Reads the fields of a report part or of a text that holds some. A text without any gives an empty report.
#[must_use]
pub fn read(text: &Mapped) -> Report {
    let mut report = Report::default();
    let mut open: Option<(Field, Range<usize>)> = None;
    let mut current = Group::default();
    let mut parted = false;
    for line in text.lines() {
        let words = text.slice(line.clone());
        let blank = words.trim().is_empty();
        parted |= blank;
        if let Some((field, value_start)) = field_start(words) {
            close(text, open.take(), &mut current, &mut report);
            if begins_group(field, &current.recipient, std::mem::take(&mut parted)) {
                finish(&mut current, &mut report);
            }
            open = Some((field, line.start + value_start..line.end));
        } else if blank || !continues(words, open.as_ref()) {
            close(text, open.take(), &mut current, &mut report);
        } else if let Some((_, value)) = open.as_mut() {
            value.end = line.end;
        }
    }
    close(text, open, &mut current, &mut report);
    finish(&mut current, &mut report);
    report
}

/// A recipient whose fields are being read.
#[derive(Default)]
struct Group {
    recipient: RecipientEvidence,
    /// The enhanced status in the server's own answer.
    answered: Option<Box<Found<EnhancedStatus>>>,
}

/// A folded line belongs to the field above. A diagnostic also goes on in a line that lost its indent.
fn continues(line: &str, open: Option<&(Field, Range<usize>)>) -> bool {
    match open {
        Some((Field::DiagnosticCode, value)) => value.len() < 4000 && !line.starts_with("--") && !looks_like_field(line),
        Some(_) => line.begins_any(" \t"),
        None => false,
    }
}

/// A name and a colon; with an indent, a line that is folded may begin so, unless the name is one of several words.
fn looks_like_field(line: &str) -> bool {
    let bare = line.trim_start();
    bare.cut(":").is_some_and(|(name, rest)| {
        name.len() > 2
            && rest.starts_with(' ')
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && (bare.len() == line.len() || name.has('-') && !name.begins_any("0123456789"))
    })
}

fn field_start(line: &str) -> Option<(Field, usize)> {
    let lead = line.len() - line.trim_start().len();
    let (name, _) = line.get(lead..)?.cut(":")?;
    let field = FIELDS.of(name.trim_end())?;
    Some((field, lead + name.len() + 1))
}

/// Whether a field begins another recipient's group. That begins with its address, `Original-Recipient` before or after
/// `Final-Recipient`, or with the action (Exim, Amazon SES); a status belongs to an address that was named, or cut off. A blank line stands
/// between groups (RFC 3464 section 2.1), and in what was copied between any two lines.
fn begins_group(field: Field, current: &RecipientEvidence, parted: bool) -> bool {
    let begun = current.address.is_some() || current.written_as.is_some();
    let settled = begun && current.status.is_some();
    match field {
        Field::FinalRecipient => settled || current.address.is_some(),
        Field::OriginalRecipient => {
            settled || current.written_as.is_some() || parted && current.address.is_some() && current.action.is_some()
        }
        Field::Action => begun && current.action.is_some() || parted && current.status.is_some(),
        _ => false,
    }
}

fn finish(current: &mut Group, report: &mut Report) {
    let Group { recipient: mut done, answered } = std::mem::take(current);
    let is_whole = |name: &Option<Text>| name.as_ref().is_some_and(|name| name.value.has('@') && name.value.since_any("@").has('.'));
    if !is_whole(&done.address) && is_whole(&done.written_as) {
        // A name of the last system's own (`x-local; ana`, `ana@ims-ms-daemon`) tells less than the address that was written.
        std::mem::swap(&mut done.address, &mut done.written_as);
    }
    // The server's own status tells more than the one that the reporting system made of it; not where it is "other or undefined".
    let told = answered.filter(|answered| answered.value.subject != 0 || done.status.is_none());
    done.status = told.or(done.status);
    let tells = done.address.is_some() || done.written_as.is_some() || done.status.is_some() || !done.words.is_empty();
    if tells && report.recipients.len() < RECIPIENTS_MAX {
        report.recipients.push(done);
    }
}

fn close(text: &Mapped, open: Option<(Field, Range<usize>)>, current: &mut Group, report: &mut Report) {
    let Some((field, range)) = open else { return };
    let (origin, Group { recipient: current, answered }) = (Origin::Report, current);
    match field {
        Field::ReportingMta => keep(&mut report.facts.reporting_mta, host(text, range)),
        Field::ArrivalDate => keep(&mut report.facts.date, found_text(text, range, origin)),
        Field::QueueId => keep(&mut report.facts.queue_id, found_text(text, range, origin)),
        Field::Sender => keep(&mut report.facts.sender, found_address(text, range, origin)),
        Field::OriginalRecipient => keep(&mut current.written_as, recipient_in(text, range)),
        Field::FinalRecipient => keep(&mut current.address, recipient_in(text, range)),
        Field::Action => current.action = current.action.or_else(|| action(text.slice(range))),
        Field::Status => {
            keep(&mut current.status, found_status(text, range.clone(), origin));
            if let Some(comment) = text.slice(range.clone()).find('(') {
                current.words.push(Words { text: text.piece(range.start + comment..range.end), origin: Origin::Notice });
            }
        }
        Field::RemoteMta => {
            let name = text.slice(range.clone()).until_any("[(");
            keep(&mut current.remote_address, found_ip_address(text, range.start + name.len(), origin));
            keep(&mut current.remote_mta, host(text, range));
        }
        Field::DiagnosticCode => diagnostic(text, range, current, answered),
    }
}

fn diagnostic(text: &Mapped, range: Range<usize>, current: &mut RecipientEvidence, answered: &mut Option<Box<Found<EnhancedStatus>>>) {
    let raw = text.slice(range.clone());
    let skipped = raw.cut(";").filter(|(kind, _)| is_left_out(kind.trim())).map_or(0, |(kind, _)| kind.len() + 1);
    let words = range.start + skipped..range.end;
    keep(&mut current.reply, found_reply(text, words.clone(), Origin::Report));
    keep(answered, found_status(text, words.clone(), Origin::Report).filter(|status| status.value.class != 2));
    if !text.slice(words.clone()).trim().is_empty() {
        let at = current.words.iter().take_while(|words| words.origin == Origin::Report).count();
        current.words.insert(at, Words { text: text.piece(words), origin: Origin::Report });
    }
}

/// The type of a diagnostic is left out, but for the one that says a local program wrote it.
fn is_left_out(kind: &str) -> bool {
    kind.len() <= 20 && !kind.has(' ') && !kind.eq_ignore_ascii_case("x-unix")
}

/// Where the value behind its type begins.
#[inline(never)]
fn behind_type(text: &Mapped, range: &Range<usize>) -> usize {
    range.start + text.slice(range.clone()).place(";").map_or(0, |at| at + 1)
}

/// `rfc822; user@example.org`, with brackets, quotes or without the type; without a domain too.
fn recipient_in(text: &Mapped, range: Range<usize>) -> Option<Text> {
    found_address(text, range.clone(), Origin::Report).or_else(|| {
        let mut bare = found_text(text, behind_type(text, &range)..range.end, Origin::Report)?;
        bare.value = bare.value.trim_any("<>\"' ").to_owned();
        // A source route without a mailbox (`@relay.example.org`) names nobody.
        (!bare.value.is_empty() && !bare.value.starts_with('@')).then_some(bare)
    })
}

/// `dns; mx.example.org (192.0.2.1)`: the name.
fn host(text: &Mapped, range: Range<usize>) -> Option<Text> {
    let name = text.slice(behind_type(text, &range)..range.end).trim_start().until_any(" \n(").trim_end_any(".");
    found_text(text, text.place_of(name), Origin::Report)
}

/// The actions of RFC 3464 section 2.3.3, and what some systems write in their place.
const ACTIONS: Pairs<Action> = pairs![
    ("failed", Action::Failed),
    // `sendmail -bv` of Postfix (src/bounce/bounce_notify_util.c).
    ("undeliverable", Action::Failed),
    ("failure", Action::Failed),
    ("fail", Action::Failed),
    ("delayed", Action::Delayed),
    ("delay", Action::Delayed),
    ("delivered", Action::Delivered),
    ("relayed", Action::Relayed),
    ("expanded", Action::Expanded),
];

fn action(value: &str) -> Option<Action> {
    let value = value.trim();
    let length = value.bytes().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(value.len());
    ACTIONS.of(value.get(..length)?)
}

/// Puts a value where none is.
pub fn keep<T>(place: &mut Option<T>, value: Option<T>) {
    if place.is_none() {
        *place = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "Reporting-MTA: dns; mx.example.org\nX-Postfix-Queue-ID: 4F1\nArrival-Date: Mon, 1 Jan 2024 10:00:00 -0300\n\nFinal-Recipient: rfc822; ana@Example.org\nOriginal-Recipient: rfc822;a@example.com\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.com\nDiagnostic-Code: smtp; 550 5.1.1 <ana@example.org>:\n    no such user\n\nFinal-Recipient: rfc822; rui@example.org\nAction: delayed\nStatus: 4.4.1 (no answer)\n";

    #[test]
    fn every_action_is_known_by_its_id() {
        assert!(Action::ALL.iter().all(|action| ACTIONS.of(action.id()) == Some(*action)));
    }

    #[test]
    fn groups_are_told_apart() {
        let report = read(&Mapped::of(TWO));
        assert_eq!(report.facts.reporting_mta.unwrap().value, "mx.example.org");
        assert_eq!(report.facts.queue_id.unwrap().value, "4F1");
        let [ana, rui] = report.recipients.as_slice() else { panic!("two recipients") };
        assert_eq!(ana.address.as_ref().unwrap().value, "ana@example.org");
        assert_eq!(ana.written_as.as_ref().unwrap().value, "a@example.com");
        assert_eq!(ana.action, Some(Action::Failed));
        assert_eq!(ana.reply.as_ref().unwrap().value.code(), 550);
        assert_eq!(TWO.get(ana.reply.as_ref().unwrap().span.clone()), Some("550"));
        assert_eq!(ana.words[0].text.as_str().trim(), "550 5.1.1 <ana@example.org>:\n    no such user");
        assert_eq!(rui.action, Some(Action::Delayed));
        assert_eq!(rui.status.as_ref().unwrap().value.to_string(), "4.4.1");
    }

    #[test]
    fn the_action_may_stand_above_the_address() {
        let text = "Action: failed\nFinal-Recipient: rfc822; ana@example.org\nOriginal-Recipient: rfc822; a@example.org\nStatus: 5.2.2\n";
        let report = read(&Mapped::of(text));
        assert_eq!(report.recipients.len(), 1);
        assert_eq!(report.recipients[0].written_as.as_ref().unwrap().value, "a@example.org");
    }

    #[test]
    fn an_action_above_the_address_is_that_recipient_s() {
        let group =
            |action: &str, name: &str, rest: &str| format!("Action: {action}\nFinal-Recipient: rfc822; {name}@example.org\n{rest}\n");
        let text =
            [group("relayed", "rui", "Status: 2.0.0\n"), group("failed", "bia", "Status: 5.1.1\n"), group("delayed", "eva", "")].concat();
        let report = read(&Mapped::of(
            &[&text, "Original-Recipient: rfc822; x@example.net\nFinal-Recipient: rfc822; lia@example.org\nAction: failed\n"].concat(),
        ));
        let told: Vec<_> =
            report.recipients.iter().map(|one| (one.address.as_ref().unwrap().value.until("@"), one.action.unwrap())).collect();
        assert_eq!(told, [("rui", Action::Relayed), ("bia", Action::Failed), ("eva", Action::Delayed), ("lia", Action::Failed)]);
        assert_eq!(report.recipients[2].written_as, None);
    }

    #[test]
    fn an_indented_field_that_nobody_reads_ends_a_diagnostic() {
        let text = " Final-Recipient: rfc822; ana@example.org\n Diagnostic-Code: smtp; 550 no\n  Error: box full\n Last-Attempt-Date: Mon, 6 May 2024 10:02:11 -0300\n";
        assert_eq!(read(&Mapped::of(text)).recipients[0].words[0].text.as_str(), " 550 no\n  Error: box full");
    }

    #[test]
    fn a_name_of_the_last_system_gives_way_to_the_address_that_was_written() {
        let text = "Original-Recipient: rfc822; ana@example.org\nFinal-Recipient: x-local; ana\nAction: failed\nStatus: 5.1.1\n";
        let report = read(&Mapped::of(text));
        assert_eq!(report.recipients[0].address.as_ref().unwrap().value, "ana@example.org");
        let text = "Original-Recipient: rfc822; ana@example.org\nFinal-Recipient: rfc822; ana@ims-ms-daemon\nStatus: 5.1.1\n";
        assert_eq!(read(&Mapped::of(text)).recipients[0].address.as_ref().unwrap().value, "ana@example.org");
        let text = "Final-Recipient: rfc822; ana@example.org\nOriginal-Recipient: rfc822; vendas@example.com\nStatus: 5.1.1\n";
        assert_eq!(read(&Mapped::of(text)).recipients[0].address.as_ref().unwrap().value, "ana@example.org");
    }

    #[test]
    fn loose_fields_without_indents_are_read() {
        let text = "Action: failed\nFinal-Recipient: rfc822; ana@example.org\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 mailbox\nis full\nReturn-Path: x";
        let report = read(&Mapped::of(text));
        assert_eq!(report.recipients.len(), 1);
        assert_eq!(report.recipients[0].words[0].text.as_str(), " 550 mailbox\nis full");
        assert_eq!(report.recipients[0].action, Some(Action::Failed));
    }

    #[test]
    fn a_text_without_fields_is_no_report() {
        assert!(read(&Mapped::of("Dear all,\n\nthe status is fine: 5.1.1")).recipients.is_empty());
    }
}
