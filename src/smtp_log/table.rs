//! Logs of named values: Exchange message tracking (CSV, `Format-List`), Microsoft 365 message trace, cPanel's Track Delivery
//! (its table, and the details of one event).
//!
//! A header line names the columns, or every line its own value. The raw tracking log is known without its `#Fields:` too.

use super::{ENTRIES_MAX, FATES, Fate, Field, Form, LogEntry, behind, one_line};
use crate::list::{List, Pairs, Signs, list, pairs};
use crate::paste::{Mapped, folded};
use crate::smtp::scan;

/// Names in lower case, without spaces, hyphens and underscores (Microsoft Learn, "Fields in the message tracking log files",
/// "Get-MessageTrace", "Message trace"; cPanel's `emailstats_search.js` and its labels) that no other text has.
const OWN_NAMES: Pairs<Field> = pairs![
    ("origintimestamputc", Field::Time),
    ("senttime", Field::Time),
    ("outtime", Field::Time),
    ("horadeenvio", Field::Time),
    ("eventid", Field::Event),
    ("recipientaddress", Field::Recipients),
    ("recipientstatus", Field::Said),
    ("senderaddress", Field::Sender),
    ("internalmessageid", Field::QueueId),
    ("networkmessageid", Field::Other),
    ("messagetraceid", Field::QueueId),
    ("messagesubject", Field::Subject),
    ("serverhostname", Field::OwnHost),
    ("clienthostname", Field::Other),
    ("deliveryhost", Field::Host),
    ("deliveryip", Field::HostAddress),
    ("toip", Field::HostAddress),
    ("connectorid", Field::Other),
    ("spamscore", Field::Other),
    ("sttext", Field::Event),
    ("senderhost", Field::Other),
    ("totalbytes", Field::Other),
];

/// Names that other texts have, too.
const NAMES: Pairs<Field> = pairs![
    ("timestamp", Field::Time),
    ("datetime", Field::Time),
    ("date", Field::Time),
    ("data", Field::Time),
    ("fecha", Field::Time),
    ("received", Field::Time),
    ("event", Field::Event),
    ("evento", Field::Event),
    ("status", Field::Event),
    ("deliverystatus", Field::Event),
    ("estado", Field::Event),
    ("situacao", Field::Event),
    ("recipients", Field::Recipients),
    ("recipient", Field::Recipients),
    ("destinatario", Field::Recipients),
    ("toaddress", Field::Recipients),
    ("para", Field::Recipients),
    ("email", Field::Recipients),
    ("detail", Field::Said),
    ("detalhe", Field::Said),
    ("result", Field::Said),
    ("resultado", Field::Said),
    ("reason", Field::Said),
    ("lasterror", Field::Said),
    ("motivo", Field::Said),
    ("info", Field::Said),
    ("link", Field::Said),
    ("sender", Field::Sender),
    ("fromaddress", Field::Sender),
    ("remetente", Field::Sender),
    ("remitente", Field::Sender),
    ("de", Field::Sender),
    ("frm", Field::Sender),
    ("returnpath", Field::Other),
    ("messageid", Field::MessageId),
    ("id", Field::QueueId),
    ("subject", Field::Subject),
    ("assunto", Field::Subject),
    ("asunto", Field::Subject),
    ("source", Field::Other),
    ("router", Field::Other),
    ("transport", Field::Other),
];

/// The columns of a raw tracking log, as far as they are read, by their names in Microsoft's page.
const RAW: [Field; 20] = [
    Field::Time,       // date-time
    Field::Other,      // client-ip
    Field::Other,      // client-hostname
    Field::Other,      // server-ip
    Field::OwnHost,    // server-hostname
    Field::Other,      // source-context
    Field::Other,      // connector-id
    Field::Other,      // source
    Field::Event,      // event-id
    Field::QueueId,    // internal-message-id
    Field::MessageId,  // message-id
    Field::Other,      // network-message-id
    Field::Recipients, // recipient-address
    Field::Said,       // recipient-status
    Field::Other,      // total-bytes
    Field::Other,      // recipient-count
    Field::Other,      // related-recipient-address
    Field::Other,      // reference
    Field::Subject,    // message-subject
    Field::Sender,     // sender-address
];

/// What a name tells, and whether no other text has it.
fn field(name: &str) -> Option<(Field, bool)> {
    let mut plain = String::new();
    for letter in folded(&Mapped::of(name.trim())).as_str().chars().filter(char::is_ascii_alphanumeric).take(24) {
        plain.push(letter);
    }
    match OWN_NAMES.of(&plain) {
        Some(field) => Some((field, true)),
        None => NAMES.of(&plain).map(|field| (field, false)),
    }
}

/// A row: what each value tells, and the value.
type Row<'a> = Vec<(Field, &'a str)>;

fn cell<'a>(row: &Row<'a>, wanted: Field) -> Option<&'a str> {
    row.iter().find(|(field, _)| *field == wanted).map(|(_, cell)| *cell)
}

/// Reads tables and lists; empty where there is none.
pub(super) fn read(text: &Mapped) -> Vec<LogEntry> {
    let mut rows = tables(text);
    if rows.is_empty() {
        rows = lists(text);
    }
    let mut entries = Vec::new();
    for row in rows.iter().take(ENTRIES_MAX) {
        read_row(text, row, &mut entries);
    }
    if entries.iter().all(|entry| entry.result.is_none()) {
        entries.clear();
    }
    entries
}

/// How a table's columns are told apart, and what they tell.
struct Columns<'a> {
    /// The sign between them; a line break where there is none.
    sign: &'a str,
    /// The line of hyphens under their names, which begin where they do: `Format-Table` of PowerShell has one.
    rule: &'a str,
    fields: Vec<Field>,
}

fn tables(text: &Mapped) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut columns: Option<Columns> = None;
    let mut above = "";
    for line in text.lines() {
        let words = text.slice(line);
        let begun = if is_rule(words) { header(above, "\n", words) } else { separated_header(words) };
        above = words;
        if begun.is_some() {
            columns = begun;
        } else if words.trim().is_empty() {
            columns = None;
        } else {
            rows.extend(match &columns {
                Some(columns) => row(words, columns.sign, columns.rule, &columns.fields),
                None if is_raw(words) => row(words, ",", "", &RAW),
                None => None,
            });
        }
        if rows.len() >= ENTRIES_MAX {
            break;
        }
    }
    rows
}

/// Whether a line is a rule of hyphens, in three parts or more.
fn is_rule(line: &str) -> bool {
    line.holds("--") && line.trim_start_any("- ").is_empty() && line.trim().places(" -").count() >= 2
}

fn separated_header(line: &str) -> Option<Columns<'_>> {
    // Every such line names somebody; few others with as many signs do.
    const SOMEBODY: List = list!["recipient", "address", "mail", "para", "sender", "from", "destinat", "remetente", "remitente"];
    let names = line.strip_prefix("#Fields:").unwrap_or(line);
    let sign = list!["\t", ",", ";", "|"].iter().find(|sign| names.places(sign).count() >= 2)?;
    SOMEBODY.is_in(&line.to_ascii_lowercase()).then_some(())?;
    header(names, sign, "")
}

/// A line of column names: who got it, and what became of it.
fn header<'a>(names: &str, sign: &'a str, rule: &'a str) -> Option<Columns<'a>> {
    let (mut fields, mut known) = (Vec::new(), 0);
    for name in cells(names, sign, rule) {
        let field = field(name);
        known += usize::from(field.is_some());
        fields.push(field.map_or(Field::Other, |(field, _)| field));
    }
    let has = |wanted: Field| fields.contains(&wanted);
    let who = has(Field::Recipients) || has(Field::Sender) && has(Field::Said);
    let sure = who && (has(Field::Event) || has(Field::Said)) && known >= 3;
    sure.then_some(Columns { sign, rule, fields })
}

/// A line of a raw tracking log.
fn is_raw(line: &str) -> bool {
    let event = line.part(",", 8);
    line.starts_with("20") && line.places(",").count() >= 18 && event.len() > 3 && event.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn row<'a>(line: &'a str, sign: &str, rule: &str, fields: &[Field]) -> Option<Row<'a>> {
    let mut row = Row::new();
    for (index, cell) in cells(line, sign, rule).iter().enumerate() {
        if let Some(field) = fields.get(index)
            && !cell.is_empty()
        {
            row.push((*field, *cell));
        }
    }
    cell(&row, Field::Recipients).or(cell(&row, Field::Said)).is_some().then_some(row)
}

/// At most this many columns are read.
const COLUMNS_MAX: usize = 60;

/// The cells of a line, quotes around them left out.
#[inline(never)]
fn cells<'a>(line: &'a str, sign: &str, rule: &str) -> Vec<&'a str> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut quoted = false;
    for (index, (at, character)) in line.char_indices().enumerate() {
        quoted ^= character == '"';
        let parts = !quoted && sign.starts_with(character) || rule.get(index.wrapping_sub(1)..).is_some_and(|rule| rule.starts_with(" -"));
        if parts && cells.len() < COLUMNS_MAX {
            cells.push(line.get(start..at).unwrap_or(""));
            start = at;
        }
    }
    cells.push(line.get(start..).unwrap_or(""));
    for cell in &mut cells {
        *cell = cell.trim_any(sign).trim().trim_any("\"");
    }
    cells
}

/// A line with so many fields has lost its line breaks.
const FLATTENED_FIELDS_MIN: usize = 4;

/// At most so many parts of a value are read, and so many fields of one line.
const PARTS_MAX: usize = 400;

/// What stands between the places of a word.
fn parted<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while parts.len() < PARTS_MAX
        && let Some((part, behind)) = rest.cut(word)
    {
        parts.push(part);
        rest = behind;
    }
    parts.push(rest);
    parts
}

/// What a line of a list tells: nothing, a value, or, where the list became one line, many.
fn listed(line: &str) -> Vec<(Field, bool, &str)> {
    let mut fields = Vec::new();
    let parts = parted(line, " : ");
    if parts.len() <= FLATTENED_FIELDS_MIN {
        let name = line.until_any(":\t");
        if let Some(value) = line.get(name.len() + 1..)
            && let Some((field, own)) = field(name)
        {
            fields.push((field, own, value));
        }
        return fields;
    }
    let mut name = "";
    for (index, part) in parts.iter().enumerate() {
        // A part ends with the next one's name.
        let next = part.trim_end().since_any(" ");
        let value = if index + 1 < parts.len() { part.trim_end().strip_suffix(next).unwrap_or(part) } else { part };
        if index > 0 {
            let (field, own) = field(name).unwrap_or((Field::Other, false));
            fields.push((field, own, value));
        }
        name = next;
    }
    fields
}

/// Lines of `Name : value`, `Name: value` or name and value apart by a tab. A value goes on in a line with an indent, below a name that
/// stands alone, and, where it is what a server said, in all that has no name.
fn lists(text: &Mapped) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let mut row = Row::new();
    let mut sure = false;
    for line in text.lines() {
        let words = text.slice(line);
        let fields = listed(words);
        if fields.is_empty()
            && !words.trim().is_empty()
            && !words.holds(" : ")
            && let Some((field, value)) = row.last_mut()
            && (words.starts_with(' ') || value.trim().is_empty() || *field == Field::Said && sure)
        {
            *value = text.through(value, words);
        }
        for (field, own, value) in fields {
            let may_repeat = matches!(field, Field::Other | Field::Time | Field::Sender);
            if !may_repeat && cell(&row, field).is_some() {
                keep(&mut rows, std::mem::take(&mut row), std::mem::take(&mut sure));
            }
            sure |= own || words.holds("{LED=");
            row.push((field, value));
        }
        if rows.len() >= ENTRIES_MAX {
            break;
        }
    }
    keep(&mut rows, row, sure);
    rows
}

/// A list is a row when it has a name that no other text has, and tells to whom and what.
fn keep<'a>(rows: &mut Vec<Row<'a>>, row: Row<'a>, sure: bool) {
    if sure && cell(&row, Field::Recipients).and(cell(&row, Field::Event)).is_some() {
        rows.push(row);
    }
}

fn read_row(text: &Mapped, row: &Row, entries: &mut Vec<LogEntry>) {
    // Without a Message-ID or the name of an event, what tells is cPanel's `Result`.
    let is_microsoft = row.iter().any(|(field, cell)| match field {
        Field::MessageId => true,
        Field::Event => cell.bytes().any(|byte| byte.is_ascii_uppercase()),
        _ => cell.holds("LED="),
    });
    let mut common = LogEntry::new(if is_microsoft { Form::Microsoft } else { Form::Cpanel });
    for (field, cell) in row {
        common.put(text, *field, cell);
    }
    common.result = cell(row, Field::Event).and_then(fate);
    // A panel of one column says both what became of it and why.
    let said = cell(row, Field::Said).or_else(|| cell(row, Field::Event).filter(|_| common.result.is_none()));
    let recipients = cell(row, Field::Recipients).or(said).unwrap_or("");
    if recipients.holds("##") {
        // Microsoft 365's summary: `ana@example.org##Receive, Fail;bia@example.org##Receive, Deliver`.
        for part in parted(recipients, ";") {
            let mut entry = common.clone();
            entry.put(text, Field::Recipient, part);
            entry.result = parted(part.behind_last("##"), ",").iter().rev().find_map(|event| fate(event));
            if let Some((_, words)) = row.iter().find_map(|(_, cell)| cell.cut("LED=")) {
                entry.say(text, words);
            }
            entries.push(entry);
        }
        return;
    }
    let mut addresses = Vec::new();
    for place in scan::addresses(recipients).take(PARTS_MAX) {
        addresses.push(recipients.get(place).unwrap_or(""));
    }
    let statuses = said.map(|said| statuses(said, addresses.len())).unwrap_or_default();
    for (index, address) in addresses.iter().enumerate() {
        let mut entry = common.clone();
        // PowerShell's list opens with a brace, which a local part may have, too.
        entry.put(text, Field::Recipient, address.strip_prefix('{').unwrap_or(address));
        if let Some(status) = statuses.get(if statuses.len() == addresses.len() { index } else { 0 }) {
            say(text, status, said.is_some_and(|said| said.holds("LED=")), &mut entry);
        }
        entries.push(entry);
    }
}

fn fate(event: &str) -> Option<Fate> {
    FATES.of(event.trim())
}

/// Each recipient's own status: `[{LRT=…};{LED=…};{FQDN=…};{IP=…}]`, one behind the other, or `status;status`. Behind the words of
/// one stand the names of its host and address.
fn statuses(said: &str, recipients: usize) -> Vec<&str> {
    if let Some((_, led)) = said.cut("LED=") {
        return parted(led, "LED=");
    }
    let statuses = parted(said, ";");
    if statuses.len() == recipients { statuses } else { vec![said] }
}

/// Takes a recipient's status; the words of one in braces end with theirs.
fn say(text: &Mapped, status: &str, in_braces: bool, entry: &mut LogEntry) {
    for (name, field) in pairs![("FQDN=", Field::Host), ("IP=", Field::HostAddress)].iter() {
        entry.put(text, field, behind(status, name).cut("}").map_or("", |(value, _)| value));
    }
    let words = if in_braces { status.until_any("}") } else { status };
    let line = one_line(text, words.trim_end_any(";}] "), char::is_whitespace);
    // The event may be only a picture: cPanel's result says it.
    entry.result = entry.result.or_else(|| fate(line.as_str()));
    entry.say(&line, line.as_str());
    if entry.result.is_none() && entry.reply.is_some() {
        entry.result = Some(if entry.is_transient() { Fate::Deferred } else { Fate::Bounced });
    }
}
