//! Support asked for the SMTP log: what it says of one message, by the addresses and the day.
//!
//! Decides no cause: the lines that were found are analysed like any other paste.

use crate::date::month_and_day;
use crate::list::{Signs, joined, push_some};
use crate::paste;
use crate::session::Session;
use crate::smtp::scan;
use crate::smtp_log::{self, Fate, Field, Form, LogEntry};
use crate::texts::{Label, words};
use crate::ticket::draft::LogShows;
use crate::tree::answers::Given;
use crate::tree::step::{FieldId, Step};

/// `2026-11-23`.
const DAY_CHARS: usize = 10;

/// What a log says of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LogFinding {
    /// What became of it.
    pub(crate) shows: LogShows,
    /// The other server, by name or address.
    pub(crate) host: Option<String>,
    /// What that server calls the message, else what the own one does.
    pub(crate) queue_id: Option<String>,
    /// The lines about it, as pasted.
    pub(crate) lines: String,
}

/// Looks the message up; `None` where the paste is no log.
pub(crate) fn look_up(session: &Session) -> Option<LogFinding> {
    let pasted = session.paste.as_str();
    let entries = smtp_log::entries(&paste::clean(pasted));
    entries.first()?;
    let typed = |field| session.answers.submitted_field(Step::LogAbout, field);
    let mut addresses = Vec::new();
    push_some(&mut addresses, typed(FieldId::Sender));
    push_some(&mut addresses, typed(FieldId::Recipient));
    let about: Vec<&LogEntry> = match addresses.as_slice() {
        [] => entries.iter().collect(),
        addresses => smtp_log::about(&entries, addresses, typed(FieldId::AttemptDay).and_then(month_and_day)),
    };
    // What was put off and then came to an end has ended.
    let last_of = |fates: &[Fate]| about.iter().rev().find(|entry| entry.result.is_some_and(|fate| fates.contains(&fate)));
    let last = last_of(&[Fate::Delivered, Fate::Bounced, Fate::Rejected]).or_else(|| last_of(&[Fate::Deferred]));
    Some(LogFinding {
        shows: last.and_then(|entry| entry.result).map_or(LogShows::Nothing, |fate| match fate {
            Fate::Delivered => LogShows::Accepted,
            Fate::Deferred => LogShows::Trying,
            Fate::Bounced | Fate::Rejected => LogShows::Refused,
        }),
        host: last.and_then(|entry| Some(entry.text(Field::Host).or(entry.text(Field::HostAddress))?.value.clone())),
        queue_id: last.and_then(|entry| Some(entry.next_queue_id().or_else(|| entry.text(Field::QueueId).cloned())?.value)),
        lines: lines(pasted, &about),
    })
}

/// The lines of the paste in which the entries stand, each once; of a table its head too, without which its rows tell nothing. A
/// session is one entry and stays whole.
fn lines(pasted: &str, entries: &[&LogEntry]) -> String {
    let is_table = entries.first().is_some_and(|entry| matches!(entry.form, Form::Microsoft | Form::Cpanel));
    let mut lines = Vec::new();
    for line in pasted.lines() {
        if !is_table || !is_head(line) {
            break;
        }
        lines.push(line.to_owned());
    }
    let mut end = 0;
    for entry in entries {
        let Some(span) = (if entry.form == Form::Transcript { Some(0..pasted.len()) } else { entry.span() }) else { continue };
        let before = pasted.get(..span.start).unwrap_or_default();
        let start = before.last_place("\n").map_or(0, |at| at + 1).max(end);
        let behind = pasted.get(span.end..).unwrap_or_default();
        end = (span.end + behind.until("\n").len()).max(end);
        push_some(&mut lines, pasted.get(start..end).filter(|line| !line.trim().is_empty()).map(|line| line.trim().to_owned()));
    }
    joined(&lines, "\n")
}

/// Whether a line may stand over a table: the names of its columns, or what Exchange writes above them.
fn is_head(line: &str) -> bool {
    line.starts_with('#') || !line.has('@') && !line.has(':')
}

/// The addresses and the day that the first ticket's text has, where the reader has typed none.
pub(crate) fn take_from_the_first_ticket(session: &mut Session) {
    let Some(ticket) = session.answers.field(FieldId::FirstTicket).map(str::to_owned) else { return };
    let words = words(session.config.portal_locale);
    for (label, field) in [
        (Label::RowSender, FieldId::Sender),
        (Label::RowRecipient, FieldId::Recipient),
        (Label::RowDay, FieldId::AttemptDay),
        (Label::RowSentAt, FieldId::AttemptDay),
    ] {
        let name = [words.label(label), ": "].concat();
        let Some((_, value)) = ticket.cut(&name).filter(|_| session.answers.field(field).is_none()) else { continue };
        let length = match field {
            FieldId::AttemptDay => value.get(..DAY_CHARS).filter(|day| month_and_day(day).is_some()).map(str::len),
            _ => scan::addresses(value).next().filter(|found| found.start == 0).map(|found| found.end),
        };
        if let Some(value) = length.and_then(|length| value.get(..length)) {
            session.answers.put(field, value.to_owned());
        }
    }
}

/// What the answer for support says in short; `None` on the other ways.
pub(crate) fn shows(session: &Session) -> Option<LogShows> {
    let given = session.answers.given(Step::Log)?;
    (session.paste_step() == Step::Log)
        .then(|| session.log.as_ref().filter(|_| given == Given::Submitted).map_or(LogShows::NoLog, |found| found.shows))
}
