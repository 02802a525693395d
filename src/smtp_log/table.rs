//! Logs of named values: Exchange message tracking (CSV, `Format-List`), Microsoft 365 message trace, cPanel's Track Delivery
//! (its table, and the details of one event).
//!
//! A header line names the columns, or every line its own value. The raw tracking log is known without its `#Fields:` too.

use std::ops::Range;

use super::{ENTRIES_MAX, Fate, Form, LogEntry, address, host_and_address, one_line};
use crate::evidence::{Origin, found_text};
use crate::list::{List, Pairs, Signs, list, pairs};
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
const FIELDS: Pairs<(Field, bool)> = pairs![
    ("timestamp", (Field::Time, false)),
    ("datetime", (Field::Time, false)),
    ("date", (Field::Time, false)),
    ("received", (Field::Time, false)),
    ("origintimestamputc", (Field::Time, true)),
    ("senttime", (Field::Time, true)),
    ("outtime", (Field::Time, true)),
    ("horadeenvio", (Field::Time, true)),
    ("eventid", (Field::Event, true)),
    ("event", (Field::Event, false)),
    ("evento", (Field::Event, false)),
    ("status", (Field::Event, false)),
    ("deliverystatus", (Field::Event, false)),
    ("recipients", (Field::Recipients, false)),
    ("recipient", (Field::Recipients, false)),
    ("recipientaddress", (Field::Recipients, true)),
    ("destinatario", (Field::Recipients, false)),
    ("recipientstatus", (Field::Status, true)),
    ("detail", (Field::Status, false)),
    ("result", (Field::Status, false)),
    ("resultado", (Field::Status, false)),
    ("reason", (Field::Status, false)),
    ("lasterror", (Field::Status, false)),
    ("sender", (Field::Sender, false)),
    ("senderaddress", (Field::Sender, true)),
    ("fromaddress", (Field::Sender, false)),
    ("remetente", (Field::Sender, false)),
    ("remitente", (Field::Sender, false)),
    ("returnpath", (Field::Other, false)),
    ("messageid", (Field::MessageId, false)),
    ("internalmessageid", (Field::QueueId, true)),
    ("networkmessageid", (Field::Other, true)),
    ("messagetraceid", (Field::QueueId, true)),
    ("id", (Field::QueueId, false)),
    ("messagesubject", (Field::Subject, true)),
    ("subject", (Field::Subject, false)),
    ("assunto", (Field::Subject, false)),
    ("serverhostname", (Field::OwnHost, true)),
    ("clienthostname", (Field::Other, true)),
    ("deliveryhost", (Field::Host, true)),
    ("deliveryip", (Field::Address, true)),
    ("toip", (Field::Address, true)),
    ("source", (Field::Other, false)),
    ("connectorid", (Field::Other, true)),
    ("spamscore", (Field::Other, true)),
    ("senderhost", (Field::Other, true)),
    ("router", (Field::Other, false)),
    ("transport", (Field::Other, false)),
    ("totalbytes", (Field::Other, true)),
];

/// The columns of a raw tracking log, as far as they are read.
const RAW: &str = "date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address";

fn field(name: &str) -> Option<(Field, bool)> {
    let name: String = folded(&Mapped::of(name.trim())).as_str().chars().filter(char::is_ascii_alphanumeric).take(24).collect();
    FIELDS.of(&name)
}

/// Events and states, and what they mean for the recipient.
const FATES: Pairs<Fate> = pairs![
    ("fail", Fate::Bounced),
    ("failed", Fate::Bounced),
    ("failure", Fate::Bounced),
    ("badmail", Fate::Bounced),
    ("bounced", Fate::Bounced),
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
    FATES.of(event)
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
    let mut columns: Option<(Separator, Vec<Option<Field>>)> = None;
    let mut above = "";
    for line in text.lines() {
        let words = text.slice(line.clone());
        let ruled = rule(words).and_then(|starts| header(above, &Separator::Columns(starts)));
        above = words;
        if let Some(header) = ruled.or_else(|| separated_header(words)) {
            columns = Some(header);
        } else if words.trim().is_empty() {
            columns = None;
        } else if let Some((separator, fields)) = columns.as_ref() {
            rows.extend(row(text, line, separator, fields));
        } else if is_raw(words) {
            let fields: Vec<Option<Field>> = RAW.split(',').map(|name| field(name).map(|(field, _)| field)).collect();
            rows.extend(row(text, line, &Separator::Sign(','), &fields));
        }
        if rows.len() >= ENTRIES_MAX {
            break;
        }
    }
    rows
}

/// How the columns of a table are told apart.
enum Separator {
    /// By a sign between them.
    Sign(char),
    /// By where they begin, in characters: `Format-Table` of PowerShell rules them with hyphens.
    Columns(Vec<usize>),
}

/// Where the columns begin under a rule of hyphens.
fn rule(line: &str) -> Option<Vec<usize>> {
    let is_rule = line.holds("--") && line.bytes().all(|byte| matches!(byte, b'-' | b' '));
    let starts = line.bytes().enumerate().scan(b' ', |before, (at, byte)| Some((std::mem::replace(before, byte), at, byte)));
    let starts: Vec<usize> = starts.filter(|(before, _, byte)| *before == b' ' && *byte == b'-').map(|(_, at, _)| at).take(60).collect();
    (is_rule && starts.len() >= 3).then_some(starts)
}

fn separated_header(line: &str) -> Option<(Separator, Vec<Option<Field>>)> {
    // Every such line names somebody; few others with as many commas do.
    const SOMEBODY: List =
        list!["ecipient", "ender", "rom", "estinat", "emetente", "emitente", "ECIPIENT", "ENDER", "ROM", "ESTINAT", "EMETENTE", "EMITENTE"];
    if !SOMEBODY.iter().any(|stem| line.holds(stem)) {
        return None;
    }
    let names = line.strip_prefix("#Fields:").unwrap_or(line);
    let sign = ['\t', ',', ';'].into_iter().find(|sign| names.chars().filter(|c| c == sign).count() >= 2)?;
    header(names, &Separator::Sign(sign))
}

/// A line of column names: who got it, and what became of it.
fn header(names: &str, separator: &Separator) -> Option<(Separator, Vec<Option<Field>>)> {
    let known: Vec<Option<(Field, bool)>> =
        cells(names, separator).iter().map(|cell| field(names.get(cell.clone()).unwrap_or(""))).collect();
    let fields: Vec<Option<Field>> = known.iter().map(|known| known.map(|(field, _)| field)).collect();
    let has = |wanted: Field| fields.contains(&Some(wanted));
    let who = has(Field::Recipients) || has(Field::Sender) && has(Field::Status);
    let sure = who && (has(Field::Event) || has(Field::Status)) && known.iter().flatten().count() >= 3;
    let separator = match separator {
        Separator::Sign(sign) => Separator::Sign(*sign),
        Separator::Columns(starts) => Separator::Columns(starts.clone()),
    };
    sure.then_some((separator, fields))
}

/// A line of a raw tracking log.
fn is_raw(line: &str) -> bool {
    let event = line.split(',').nth(8).unwrap_or("");
    line.starts_with("20") && line.places(",").count() >= 18 && event.len() > 3 && event.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn row(text: &Mapped, line: Range<usize>, separator: &Separator, fields: &[Option<Field>]) -> Option<Row> {
    let words = text.slice(line.clone());
    let row: Row = cells(words, separator)
        .iter()
        .zip(fields)
        .filter_map(|(cell, field)| Some(((*field)?, line.start + cell.start..line.start + cell.end)))
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    row.iter().any(|(field, _)| matches!(field, Field::Recipients | Field::Status)).then_some(row)
}

/// At most this many columns are read.
const COLUMNS_MAX: usize = 60;

/// The cells of a line, quotes around them left out.
fn cells(line: &str, separator: &Separator) -> Vec<Range<usize>> {
    let mut ends = Vec::new();
    let mut quoted = false;
    for (index, (at, character)) in line.char_indices().enumerate() {
        quoted ^= character == '"';
        let ends_here = match separator {
            Separator::Sign(sign) => character == *sign && !quoted,
            Separator::Columns(starts) => index > 0 && starts.contains(&index),
        };
        if ends_here && ends.len() < COLUMNS_MAX {
            ends.push(at);
        }
    }
    ends.push(line.len());
    let mut start = 0;
    let mut cell = |end: usize| {
        let cell = line.get(start..end).unwrap_or("");
        let inner =
            cell.trim_matches(|c: char| c.is_whitespace() || matches!(separator, Separator::Sign(sign) if c == *sign)).trim_any("\"");
        let from = start + cell.place(inner).unwrap_or(0);
        start = end;
        from..from + inner.len()
    };
    ends.iter().map(|&end| cell(end)).collect()
}

/// A line with so many fields has lost its line breaks.
const FLATTENED_FIELDS_MIN: usize = 4;

/// What a line of a list tells: nothing, a value, or, where the list became one line, many.
fn listed(text: &Mapped, line: &Range<usize>) -> Vec<(Field, bool, Range<usize>)> {
    let words = text.slice(line.clone());
    if words.places(" : ").count() < FLATTENED_FIELDS_MIN {
        let one = words.find([':', '\t']).and_then(|at| Some((at, field(words.get(..at)?)?)));
        return one.map(|(at, (field, only))| (field, only, line.start + at + 1..line.end)).into_iter().collect();
    }
    let mut fields: Vec<(Field, bool, Range<usize>)> = Vec::new();
    for at in words.places(" : ").take(400) {
        let start = words.get(..at).map_or("", str::trim_end).rfind(' ').map_or(0, |space| space + 1);
        if let Some((.., value)) = fields.last_mut() {
            value.end = line.start + start.max(value.start - line.start);
        }
        let (field, only) = words.get(start..at).and_then(field).unwrap_or((Field::Other, false));
        fields.push((field, only, line.start + at + 3..line.end));
    }
    fields
}

/// Lines of `Name : value`, `Name: value` or name and value apart by a tab; a line with an indent goes on.
fn lists(text: &Mapped) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut row = Row::new();
    let mut sure = false;
    for line in text.lines() {
        let words = text.slice(line.clone());
        let fields = listed(text, &line);
        let goes_on = fields.is_empty() && words.starts_with(' ') && !words.trim().is_empty() && !words.holds(" : ");
        if let Some((_, value)) = row.last_mut().filter(|_| goes_on) {
            value.end = line.end;
        }
        for (field, only, value) in fields {
            let may_repeat = matches!(field, Field::Other | Field::Time | Field::Sender);
            if !may_repeat && row.iter().any(|(known, _)| *known == field) {
                rows.extend(Some(std::mem::take(&mut row)).filter(|_| std::mem::take(&mut sure)));
            }
            sure |= only || words.holds("{LED=");
            row.push((field, value));
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
    // Without a Message-ID or the name of an event, what tells is cPanel's `Result`.
    let is_microsoft = row.iter().any(|(field, cell)| match field {
        Field::MessageId => true,
        Field::Event => text.slice(cell.clone()).bytes().any(|byte| byte.is_ascii_uppercase()),
        _ => text.slice(cell.clone()).holds("LED="),
    });
    let mut common = LogEntry::new(if is_microsoft { Form::Microsoft } else { Form::Cpanel });
    common.time = plain(Field::Time);
    common.sender = row.iter().filter(|(field, _)| *field == Field::Sender).find_map(|(_, at)| address(text, at.clone()));
    common.queue_id = plain(Field::QueueId);
    common.message_id = plain(Field::MessageId).map(|mut id| {
        id.value = id.value.trim_any("<>").to_owned();
        id
    });
    common.subject = plain(Field::Subject);
    common.own_host = plain(Field::OwnHost).filter(|host| host.value.has('.'));
    common.host = plain(Field::Host);
    common.host_address = plain(Field::Address);
    let told = cell(Field::Status);
    let Some(recipients) = cell(Field::Recipients).or(told.clone()) else { return Vec::new() };
    if text.slice(recipients.clone()).holds("##") {
        return summed_up(text, recipients, &common);
    }
    let event = cell(Field::Event);
    let places: Vec<Range<usize>> = scan::addresses(text.slice(recipients.clone())).take(200).collect();
    let statuses = told.map(|told| statuses(text, told, places.len())).unwrap_or_default();
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

/// Microsoft 365's summary: `ana@example.org##Receive, Fail;bia@example.org##Receive, Deliver`.
fn summed_up(text: &Mapped, range: Range<usize>, common: &LogEntry) -> Vec<LogEntry> {
    let mut at = range.start;
    let mut entries = Vec::new();
    for piece in text.slice(range).split_inclusive(';').take(200) {
        let here = at..at + piece.len();
        at = here.end;
        let events = piece.last_place("##").and_then(|at| piece.get(at + 2..)).unwrap_or("").trim_end_any(";");
        let result = events.rsplit(',').find_map(fate);
        entries.push(LogEntry { recipient: address(text, here), result, ..common.clone() });
    }
    entries
}

/// Each recipient's own status: `[{LRT=…};{LED=…};{FQDN=…};{IP=…}]`, one behind the other, or `status;status`.
fn statuses(text: &Mapped, range: Range<usize>, recipients: usize) -> Vec<Range<usize>> {
    let words = text.slice(range.clone());
    let mut starts: Vec<usize> = words.places("LED=").take(200).collect();
    if starts.is_empty() && recipients > 1 {
        starts = std::iter::once(0).chain(words.places(";").map(|at| at + 1)).take(200).collect();
    }
    if starts.is_empty() || starts.len() != recipients && !words.holds("LED=") {
        return vec![range];
    }
    // Every status goes on to the next one: the names of host and address stand behind the words.
    let ends = starts.iter().skip(1).copied().chain([words.len()]);
    starts.iter().zip(ends).map(|(start, end)| range.start + start..range.start + end).collect()
}

fn say(text: &Mapped, status: &Range<usize>, entry: &mut LogEntry) {
    let words = text.slice(status.clone());
    let named = |name: &str| {
        let at = words.place(name)? + name.len();
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
    let bare = text.slice(said.clone()).trim_end_any(";}] ").len();
    let line = one_line(text, said.start..said.start + bare);
    // The event may be only a picture: cPanel's result says it.
    let told = entry.result.or_else(|| fate(line.as_str()));
    entry.result = told;
    entry.say(line);
    let refused = entry.reply.as_ref().filter(|_| entry.form == Form::Cpanel);
    entry.result = told.or_else(|| refused.map(|reply| if reply.value.is_transient() { Fate::Deferred } else { Fate::Bounced }));
}
