//! Logs of named values: Exchange message tracking (CSV, `Format-List`), Microsoft 365 message trace, cPanel's Track Delivery
//! (its table, and the details of one event).
//!
//! A header line names the columns, or every line its own value. The raw tracking log is known without its `#Fields:` too.

use std::ops::Range;

use super::{ENTRIES_MAX, Fate, Form, LogEntry, address, host_and_address, one_line};
use crate::evidence::{Origin, found_text};
use crate::paste::{Mapped, folded};
use crate::smtp::scan;

/// What a column or a line tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Time,
    Event,
    Recipients,
    Status,
    Sender,
    MessageId,
    QueueId,
    Subject,
    OwnHost,
    Host,
    Address,
    /// Known as a column of these logs, not read.
    Other,
}

/// Names in lower case, without spaces, hyphens and underscores (Microsoft Learn, "Fields in the message tracking log files",
/// "Get-MessageTrace", "Message trace"; cPanel's `emailstats_search.js` and its labels). `true`: no other text has it.
const FIELDS: &[(&str, Field, bool)] = &[
    ("timestamp", Field::Time, false),
    ("datetime", Field::Time, false),
    ("date", Field::Time, false),
    ("received", Field::Time, false),
    ("origintimestamputc", Field::Time, true),
    ("senttime", Field::Time, true),
    ("outtime", Field::Time, true),
    ("horadeenvio", Field::Time, true),
    ("eventid", Field::Event, true),
    ("event", Field::Event, false),
    ("evento", Field::Event, false),
    ("status", Field::Event, false),
    ("deliverystatus", Field::Event, false),
    ("recipients", Field::Recipients, false),
    ("recipient", Field::Recipients, false),
    ("recipientaddress", Field::Recipients, true),
    ("destinatario", Field::Recipients, false),
    ("recipientstatus", Field::Status, true),
    ("detail", Field::Status, false),
    ("result", Field::Status, false),
    ("resultado", Field::Status, false),
    ("reason", Field::Status, false),
    ("lasterror", Field::Status, false),
    ("sender", Field::Sender, false),
    ("senderaddress", Field::Sender, true),
    ("fromaddress", Field::Sender, false),
    ("remetente", Field::Sender, false),
    ("remitente", Field::Sender, false),
    ("returnpath", Field::Other, false),
    ("messageid", Field::MessageId, false),
    ("internalmessageid", Field::QueueId, true),
    ("networkmessageid", Field::Other, true),
    ("messagetraceid", Field::QueueId, true),
    ("id", Field::QueueId, false),
    ("messagesubject", Field::Subject, true),
    ("subject", Field::Subject, false),
    ("assunto", Field::Subject, false),
    ("serverhostname", Field::OwnHost, true),
    ("clienthostname", Field::Other, true),
    ("deliveryhost", Field::Host, true),
    ("deliveryip", Field::Address, true),
    ("toip", Field::Address, true),
    ("source", Field::Other, false),
    ("connectorid", Field::Other, true),
    ("spamscore", Field::Other, true),
    ("senderhost", Field::Other, true),
    ("router", Field::Other, false),
    ("transport", Field::Other, false),
    ("totalbytes", Field::Other, true),
];

/// The columns of a raw tracking log, as far as they are read.
const RAW: &str = "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address";

fn field(name: &str) -> Option<(Field, bool)> {
    let name: String = folded(&Mapped::of(name.trim())).as_str().chars().filter(char::is_ascii_alphanumeric).take(24).collect();
    FIELDS.iter().find(|(known, ..)| *known == name).map(|(_, field, only)| (*field, *only))
}

/// Events and states, and what they mean for the recipient.
const FATES: &[(&str, Fate)] = &[
    ("fail", Fate::Bounced),
    ("failed", Fate::Bounced),
    ("failure", Fate::Bounced),
    ("badmail", Fate::Bounced),
    ("falha", Fate::Bounced),
    ("falhou", Fate::Bounced),
    ("con errores", Fate::Bounced),
    ("deliver", Fate::Delivered),
    ("delivered", Fate::Delivered),
    ("send", Fate::Delivered),
    ("sendexternal", Fate::Delivered),
    ("success", Fate::Delivered),
    ("accepted", Fate::Delivered),
    ("entregue", Fate::Delivered),
    ("entregado", Fate::Delivered),
    ("defer", Fate::Deferred),
    ("deferred", Fate::Deferred),
    ("pending", Fate::Deferred),
    ("pendente", Fate::Deferred),
    ("pendiente", Fate::Deferred),
    ("rejected", Fate::Rejected),
];

fn fate(event: &str) -> Option<Fate> {
    let event = event.trim();
    FATES.iter().find(|(name, _)| name.eq_ignore_ascii_case(event)).map(|(_, fate)| *fate)
}

/// A row: what each value tells, and where it stands.
type Row = Vec<(Field, Range<usize>)>;

/// Reads tables and lists; empty where there is none.
pub(super) fn read(text: &Mapped) -> Vec<LogEntry> {
    let mut rows = tables(text);
    if rows.is_empty() {
        rows = lists(text);
    }
    let mut entries = Vec::new();
    for row in rows.into_iter().take(ENTRIES_MAX) {
        entries.extend(of_row(text, &row));
    }
    if entries.iter().all(|entry: &LogEntry| entry.result.is_none()) {
        entries.clear();
    }
    entries
}

fn tables(text: &Mapped) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut columns: Option<(char, Vec<Option<Field>>)> = None;
    for line in text.lines() {
        let words = text.slice(line.clone());
        if let Some(header) = header(words) {
            columns = Some(header);
        } else if words.trim().is_empty() {
            columns = None;
        } else if let Some((separator, fields)) = columns.as_ref() {
            rows.extend(row(text, line, *separator, fields));
        } else if is_raw(words) {
            let fields: Vec<Option<Field>> = RAW.split(',').map(|name| field(name).map(|(field, _)| field)).collect();
            rows.extend(row(text, line, ',', &fields));
        }
        if rows.len() >= ENTRIES_MAX {
            break;
        }
    }
    rows
}

/// A line of column names: who got it, and what became of it.
fn header(line: &str) -> Option<(char, Vec<Option<Field>>)> {
    let names = line.strip_prefix("#Fields:").unwrap_or(line);
    let separator = ['\t', ',', ';'].into_iter().find(|separator| names.matches(*separator).count() >= 2)?;
    let known: Vec<Option<(Field, bool)>> = cells(names, separator).map(|cell| field(names.get(cell).unwrap_or(""))).collect();
    let fields: Vec<Option<Field>> = known.iter().map(|known| known.map(|(field, _)| field)).collect();
    let has = |wanted: Field| fields.contains(&Some(wanted));
    let sure = has(Field::Recipients) && (has(Field::Event) || has(Field::Status)) && known.iter().flatten().count() >= 3;
    sure.then_some((separator, fields))
}

/// A line of a raw tracking log.
fn is_raw(line: &str) -> bool {
    let event = line.split(',').nth(8).unwrap_or("");
    line.starts_with("20") && line.matches(',').count() >= 18 && event.len() > 3 && event.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn row(text: &Mapped, line: Range<usize>, separator: char, fields: &[Option<Field>]) -> Option<Row> {
    let words = text.slice(line.clone());
    let row: Row = cells(words, separator)
        .zip(fields)
        .filter_map(|(cell, field)| Some(((*field)?, line.start + cell.start..line.start + cell.end)))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    row.iter().any(|(field, _)| *field == Field::Recipients).then_some(row)
}

/// The cells of a line, quotes around them left out.
fn cells(line: &str, separator: char) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = line.get(at..)?;
        let mut quoted = false;
        let length = rest
            .find(|c: char| {
                quoted ^= c == '"';
                c == separator && !quoted
            })
            .unwrap_or(rest.len());
        let cell = rest.get(..length)?;
        let inner = cell.trim().trim_matches('"');
        let start = at + cell.find(inner).unwrap_or(0);
        at += length + separator.len_utf8();
        Some(start..start + inner.len())
    })
    .take(60)
}

/// Lines of `Name : value`, `Name: value` or name and value apart by a tab; a line with an indent goes on.
fn lists(text: &Mapped) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut row = Row::new();
    let mut sure = false;
    for line in text.lines() {
        let words = text.slice(line.clone());
        let named = words.find([':', '\t']).and_then(|at| Some((at, field(words.get(..at)?)?)));
        if let Some((at, (field, only))) = named {
            if row.iter().any(|(known, _)| *known == field && field != Field::Other && field != Field::Time && field != Field::Sender) {
                rows.extend(Some(std::mem::take(&mut row)).filter(|_| std::mem::take(&mut sure)));
            }
            sure |= only || words.contains("{LED=");
            row.push((field, line.start + at + 1..line.end));
        } else if words.starts_with(' ')
            && !words.trim().is_empty()
            && !words.contains(" : ")
            && let Some((_, value)) = row.last_mut()
        {
            value.end = line.end;
        }
        if rows.len() >= ENTRIES_MAX {
            break;
        }
    }
    rows.extend(Some(row).filter(|_| sure));
    rows.retain(|row| [Field::Recipients, Field::Event].iter().all(|wanted| row.iter().any(|(field, _)| field == wanted)));
    rows
}

fn of_row(text: &Mapped, row: &Row) -> Vec<LogEntry> {
    let cell = |wanted: Field| row.iter().find(|(field, _)| *field == wanted).map(|(_, cell)| cell.clone());
    let plain = |wanted: Field| cell(wanted).and_then(|at| found_text(text, at, Origin::Log));
    let is_cpanel = row.iter().any(|(field, _)| *field == Field::Host)
        || !row.iter().any(|(field, cell)| *field == Field::MessageId || text.slice(cell.clone()).contains("LED="));
    let mut common = LogEntry::new(if is_cpanel { Form::Cpanel } else { Form::Microsoft });
    common.time = plain(Field::Time);
    common.sender = row.iter().filter(|(field, _)| *field == Field::Sender).find_map(|(_, at)| address(text, at.clone()));
    common.queue_id = plain(Field::QueueId);
    common.message_id = plain(Field::MessageId).map(|mut id| {
        id.value = id.value.trim_matches(['<', '>']).to_owned();
        id
    });
    common.subject = plain(Field::Subject);
    common.own_host = plain(Field::OwnHost).filter(|host| host.value.contains('.'));
    common.host = plain(Field::Host);
    common.host_address = plain(Field::Address);
    let Some(recipients) = cell(Field::Recipients) else { return Vec::new() };
    let event = cell(Field::Event);
    let told = cell(Field::Status);
    let places: Vec<Range<usize>> = scan::addresses(text.slice(recipients.clone())).take(200).collect();
    let statuses = told.clone().map(|told| statuses(text, told)).unwrap_or_default();
    let mut entries = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let mut entry = common.clone();
        // PowerShell's list opens with a brace, which a local part may have, too.
        let start =
            place.start + usize::from(text.slice(recipients.clone()).get(place.clone()).is_some_and(|listed| listed.starts_with('{')));
        entry.recipient = address(text, recipients.start + start..recipients.start + place.end);
        entry.result = event.clone().and_then(|event| fate(text.slice(event)));
        let status = if statuses.len() == places.len() { statuses.get(index) } else { statuses.first() };
        if let Some(status) = status {
            say(text, status, &mut entry);
        }
        entries.push(entry);
    }
    entries
}

/// Each recipient's own status: `[{LRT=…};{LED=…};{FQDN=…};{IP=…}]`, one behind the other, or `status;status`.
fn statuses(text: &Mapped, range: Range<usize>) -> Vec<Range<usize>> {
    let words = text.slice(range.clone());
    let starts: Vec<usize> = words.match_indices("LED=").map(|(at, _)| at).take(200).collect();
    if starts.is_empty() {
        return vec![range];
    }
    // Every status goes on to the next one: the names of host and address stand behind the words.
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    starts.iter().zip(ends).map(|(start, end)| range.start + start..range.start + end).collect()
}

fn say(text: &Mapped, status: &Range<usize>, entry: &mut LogEntry) {
    let words = text.slice(status.clone());
    let named = |name: &str| {
        let at = words.find(name)? + name.len();
        let length = words.get(at..)?.find('}')?;
        Some(status.start + at..status.start + at + length)
    };
    let said = named("LED=").unwrap_or_else(|| status.start + if words.starts_with("LED=") { 4 } else { 0 }..status.end);
    if let Some(host) = named("FQDN=").filter(|host| !host.is_empty()) {
        entry.host = host_and_address(text, host).0;
    }
    if let Some(place) = named("IP=") {
        entry.host_address = found_text(text, place, Origin::Log).or(entry.host_address.take());
    }
    let line = one_line(text, said);
    // The event may be only a picture: cPanel's result says it.
    let told = entry.result.or_else(|| fate(line.as_str()));
    entry.result = told;
    entry.say(line);
    let refused = entry.reply.as_ref().filter(|_| entry.form == Form::Cpanel);
    entry.result = told.or_else(|| refused.map(|reply| if reply.value.is_transient() { Fate::Deferred } else { Fate::Bounced }));
}
