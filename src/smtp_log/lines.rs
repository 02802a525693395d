//! Logs of one line an event: Postfix and Sendmail (syslog), Exim's main log, `qmail-send`.
//!
//! Lines that a mail program wrapped are put together again, flattened ones taken apart, and a line that lost its beginning
//! is known by what is left: `4F1A2B3C4D: to=<…>`, `to=<…>, …, status=…`, `1sE3ab-0004Xy-Ab ** …`.

use std::ops::Range;

use super::{ENTRIES_MAX, Fate, Form, LogEntry, address, host_and_address, one_line, words_of};
use crate::date;
use crate::evidence::{Origin, found_reply, found_status, found_text};
use crate::list::{List, Signs, list};
use crate::paste::Mapped;

/// A line shorter than this, whose end is no comma or colon, was not wrapped by a program.
const WRAPPED_BYTES_MIN: usize = 32;

/// Without one of these a text has no line of these logs.
const MARKS: List = list![
    "status=",
    "stat=",
    "reject: ",
    "reject=",
    "=<",
    " <= ",
    " => ",
    " -> ",
    " ** ",
    " == ",
    "rejected RCPT",
    "rejected after",
    "rejected MAIL",
    "rejected EHLO",
    "rejected HELO",
    "rejected connection",
    "delivery 1",
    "delivery 2",
    "delivery 3",
    "delivery 4",
    "delivery 5",
    "delivery 6",
    "delivery 7",
    "delivery 8",
    "delivery 9",
    "Completed",
    "authenticator failed",
];

/// Reads the lines; empty where none has the form.
pub(super) fn read(text: &Mapped) -> Vec<LogEntry> {
    let mut entries = Vec::new();
    if !MARKS.is_in(text.as_str()) {
        return entries;
    }
    let mut deliveries = Vec::new();
    for chunk in chunks(text) {
        for piece in pieces(&chunk) {
            let entry = match piece.form {
                Form::Exim => exim(&chunk.text, &piece),
                Form::Qmail => qmail(&chunk.text, &piece, &mut deliveries),
                form => syslog(&chunk.text, &piece, form, &mut entries),
            };
            entries.extend(entry);
            if entries.len() >= ENTRIES_MAX {
                return entries;
            }
        }
    }
    if entries.iter().all(|entry: &LogEntry| entry.result.is_none() && entry.queue_id.is_none()) {
        entries.clear();
    }
    entries
}

/// Lines that belong together, as one; where lines began is known still.
struct Chunk {
    text: Mapped,
    line_starts: Vec<usize>,
}

fn chunks(text: &Mapped) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let words = one_line(text, line.clone());
        if words.is_blank() {
            goes_on = false;
            continue;
        }
        let wrapped = line.len() >= WRAPPED_BYTES_MIN || words.as_str().ends_any(",:(");
        match chunks.last_mut().filter(|_| goes_on) {
            Some(chunk) => {
                chunk.text.push_glue(" ");
                chunk.line_starts.push(chunk.text.as_str().len());
                chunk.text.push_piece(&words, 0..words.as_str().len());
            }
            None => chunks.push(Chunk { text: words, line_starts: vec![0] }),
        }
        goes_on = wrapped;
    }
    chunks
}

/// One event in a chunk.
struct Piece {
    form: Form,
    time: Option<Range<usize>>,
    host: Option<Range<usize>>,
    /// From what comes after the program's name to the end.
    body: Range<usize>,
}

/// How an event begins: with its time, host and program's name, or with what is left.
struct Beginning {
    form: Option<Form>,
    /// The index of its first word.
    first: usize,
    time: Option<Range<usize>>,
    host: Option<Range<usize>>,
    /// The index of the first word of its body.
    body: usize,
}

fn pieces(chunk: &Chunk) -> Vec<Piece> {
    let text = chunk.text.as_str();
    let words: Vec<Range<usize>> = words_of(text).collect();
    let syslog = if text.holds(" stat=") { Form::Sendmail } else { Form::Postfix };
    let line = Line { text, words: &words, line_starts: &chunk.line_starts, syslog };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open: Option<Beginning> = None;
    let mut at = 0;
    let mut names_recipient = false;
    while at < words.len() {
        let next = line.beginning(at).or_else(|| line.remainder(at, open.is_some() && !names_recipient));
        if let Some(next) = next {
            if let Some(done) = open.take() {
                pieces.extend(line.piece(&done, next.first));
            }
            at = next.body.max(at);
            // `starting delivery 12:` is one beginning, not two.
            at += usize::from(line.word(at) == "starting");
            names_recipient = line.word(at).starts_with("to=<");
            open = Some(next);
        } else {
            names_recipient |= line.word(at).starts_with("to=<");
        }
        at += 1;
    }
    if let Some(done) = open {
        pieces.extend(line.piece(&done, words.len()));
    }
    pieces
}

struct Line<'a> {
    text: &'a str,
    words: &'a [Range<usize>],
    line_starts: &'a [usize],
    /// What a line without a program's name is.
    syslog: Form,
}

impl Line<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).and_then(|word| self.text.get(word.clone())).unwrap_or("")
    }

    fn range(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let (first, last) = (self.words.get(from)?, self.words.get(to.checked_sub(1)?)?);
        (from < to).then_some(first.start..last.end)
    }

    fn piece(&self, beginning: &Beginning, mut end: usize) -> Option<Piece> {
        // The bullet of the next line.
        while ["-", "*", "\u{2022}"].contains(&self.word(end.wrapping_sub(1))) {
            end -= 1;
        }
        let body = self.range(beginning.body, end)?;
        Some(Piece { form: beginning.form?, time: beginning.time.clone(), host: beginning.host.clone(), body })
    }

    /// A time (`Jun  3 10:02:11`, `2024-06-03 10:02:11`, `2024-06-03T10:02:11-03:00`) at this word: how many words it has.
    fn time(&self, at: usize) -> Option<usize> {
        self.word(at).starts_with(|c: char| c.is_ascii_alphanumeric()).then_some(())?;
        (1..=3).find(|&length| {
            let is_clock = |word: &str| word.split(':').count() == 3 && word.ends_with(|c: char| c.is_ascii_digit() || c == 'Z');
            let last = self.word(at + length - 1);
            let clock = if length == 1 { last.split_once('T').map_or("", |(_, clock)| clock) } else { last };
            let zoned = length == 1 && clock.len() > 8 && clock.get(2..3) == Some(":");
            (is_clock(clock) || zoned)
                && clock.starts_with(|c: char| c.is_ascii_digit())
                && self.range(at, at + length).and_then(|range| self.text.get(range)).and_then(date::month_and_day).is_some()
        })
    }

    /// An event that begins with its time or its program's name.
    fn beginning(&self, at: usize) -> Option<Beginning> {
        let Some(length) = self.time(at) else {
            let form = program(self.word(at))?;
            return Some(Beginning { form: Some(form), first: at, time: None, host: None, body: self.after_name(at + 1) });
        };
        let time = self.range(at, at + length);
        let after = at + length;
        for (name, host) in [(after + 1, self.range(after, after + 1)), (after, None)] {
            if let Some(form) = program(self.word(name)) {
                return Some(Beginning { form: Some(form), first: at, time, host, body: self.after_name(name + 1) });
            }
        }
        let mut body = after;
        while self.word(body).begins_any("+-[") && body < after + 2 && self.word(body).len() < 12 {
            body += 1;
        }
        let is_exim = is_exim_id(self.word(body))
            || self.word(body).starts_with("H=")
            || self.word(body).starts_with("F=<")
            || self.word(body + 1) == "authenticator";
        let begins_line = self.words.get(at).is_some_and(|word| self.line_starts.binary_search(&word.start).is_ok());
        let form = is_exim.then_some(Form::Exim).or_else(|| is_qmail(self.word(body), self.word(body + 1)).then_some(Form::Qmail));
        (form.is_some() || begins_line).then_some(Beginning { form, first: at, time, host: None, body })
    }

    /// Exim and qmail put their own time behind the program's name, Solaris' syslog a `[ID 197553 mail.info]`.
    fn after_name(&self, at: usize) -> usize {
        if self.word(at) == "[ID" {
            return at + 3;
        }
        match self.time(at) {
            Some(length) => at + length,
            None if self.word(at).starts_with(|c: char| c.is_ascii_digit())
                && self.word(at).split_once('.').is_some_and(|(seconds, _)| seconds.len() == 10) =>
            {
                at + 1
            }
            None => at,
        }
    }

    /// An event that lost its beginning.
    fn remainder(&self, at: usize, lacks_recipient: bool) -> Option<Beginning> {
        let (word, next) = (self.word(at), self.word(at + 1));
        let names = |word: &str| list!["to=<", "from=<", "message-id=<"].begins(word).is_some();
        let begin =
            |form: Form, body: usize, time: Option<Range<usize>>| Some(Beginning { form: Some(form), first: at, time, host: None, body });
        if is_exim_id(word) && ["<=", "=>", "->", "**", "==", "*>", "Completed"].contains(&next) {
            return begin(Form::Exim, at, None);
        }
        let is_stamp = word.len() == 25 && word.starts_with("@4");
        if is_stamp && is_qmail(next, self.word(at + 2)) {
            return begin(Form::Qmail, at + 1, self.range(at, at + 1));
        }
        if is_qmail(word, next) {
            return begin(Form::Qmail, at, None);
        }
        let is_id = word.strip_suffix(':').is_some_and(is_queue_id);
        if is_id && names(next) || word == "NOQUEUE:" && next == "reject:" || word.starts_with("to=<") && !lacks_recipient {
            return begin(self.syslog, at, None);
        }
        None
    }
}

/// `postfix/smtp[123]:`, `sm-mta[123]:`, `exim[123]:`, `qmail:`.
fn program(word: &str) -> Option<Form> {
    let name = word.strip_suffix(':')?;
    let name = name.strip_suffix(']').and_then(|name| name.split_once('[')).map_or(name, |(name, _)| name);
    let begins = |start: &str| name.starts_with(start);
    if begins("postfix") && name.has('/') {
        Some(Form::Postfix)
    } else if name == "sendmail" || begins("sm-mta") || begins("sm-msp") {
        Some(Form::Sendmail)
    } else if name == "exim" || name == "exim4" {
        Some(Form::Exim)
    } else {
        (name == "qmail" || name == "qmail-send").then_some(Form::Qmail)
    }
}

/// `1sE3ab-0004Xy-Ab`, since Exim 4.97 `1sE3ab-00000004XyZ-AbCd`.
fn is_exim_id(word: &str) -> bool {
    let mut parts = word.split('-');
    let mut part = || parts.next().filter(|part| part.bytes().all(|byte| byte.is_ascii_alphanumeric())).map_or(0, str::len);
    let lengths = (part(), part(), part());
    parts.next().is_none() && matches!(lengths, (6, 6, 2) | (6, 11, 4))
}

/// Postfix's (`4F1A2B3C4D`, long ones `4VtLg43bXnzRhGr`) and Sendmail's (`453D2BxX012345`).
fn is_queue_id(word: &str) -> bool {
    (3..=20).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && word.bytes().any(|byte| byte.is_ascii_digit())
}

/// `starting delivery 12:`, `delivery 12:`, `info msg 3:`.
fn is_qmail(word: &str, next: &str) -> bool {
    let numbered =
        |word: &str| word.strip_suffix(':').is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
    match word {
        "starting" => next == "delivery",
        "delivery" => numbered(next),
        "info" => next == "msg",
        "new" | "end" => next == "msg",
        _ => false,
    }
}

/// The value behind `name` in a piece: what stands in the angle brackets, else up to a comma, semicolon or space.
fn value(text: &str, range: &Range<usize>, name: &str) -> Option<Range<usize>> {
    let piece = text.get(range.clone())?;
    let at = piece.places(name).find(|&at| {
        at.checked_sub(1).and_then(|before| piece.as_bytes().get(before)).is_none_or(|byte| matches!(byte, b' ' | b',' | b';'))
    })?;
    let start = at + name.len();
    let rest = piece.get(start..)?;
    let (skipped, end) = match rest.strip_prefix('<') {
        Some(inner) => (1, inner.find('>').map_or(rest.len(), |end| end + 1)),
        None => (0, rest.find([',', ';', ' ']).unwrap_or(rest.len())),
    };
    (skipped < end).then_some(range.start + start + skipped..range.start + start + end)
}

fn begin_entry(text: &Mapped, piece: &Piece, form: Form) -> LogEntry {
    let mut entry = LogEntry::new(form);
    entry.time = piece.time.clone().and_then(|time| found_text(text, time, Origin::Log));
    entry.own_host = piece.host.clone().and_then(|host| found_text(text, host, Origin::Log)).filter(|host| host.value.has('.'));
    entry
}

/// Postfix and Sendmail: `ID: name=value, …, status=fate (words)`; further recipients of one line go to `more`.
fn syslog(text: &Mapped, piece: &Piece, form: Form, more: &mut Vec<LogEntry>) -> Option<LogEntry> {
    let source = text.as_str();
    let body = &piece.body;
    let mut entry = begin_entry(text, piece, form);
    let first = text.slice(body.clone()).until_any(" ");
    if let Some(id) = first.strip_suffix(':').filter(|id| is_queue_id(id)) {
        entry.queue_id = found_text(text, body.start..body.start + id.len(), Origin::Log);
    }
    if let Some(second) = text.slice(body.clone()).split(' ').nth(1).filter(|second| second.ends_with("reject:")) {
        return refused(text, body.start + first.len() + 1 + second.len()..body.end, entry);
    }
    if let Some(at) = text.slice(body.clone()).place(" reject=").filter(|_| form == Form::Sendmail) {
        return ruled_out(text, body.start + at, body, entry);
    }
    let fate_at = list![" status=", " stat="].find_in(text.slice(body.clone())).map(|name| (body.start + name.start, name.len()));
    let fields = body.start..fate_at.map_or(body.end, |(at, _)| at);
    let field = |name: &str| value(source, &fields, name);
    entry.sender = field("from=").and_then(|at| address(text, at)).or_else(|| field("ctladdr=").and_then(|at| address(text, at)));
    entry.message_id = ["message-id=", "msgid="].iter().find_map(|name| found_text(text, field(name)?, Origin::Log));
    entry.recipient = field("to=").and_then(|at| address(text, at));
    entry.written_as = field("orig_to=").and_then(|at| address(text, at));
    entry.status = field("dsn=").and_then(|at| found_status(text, at, Origin::Log));
    if let Some(relay) = field("relay=") {
        let end = text.slice(relay.start..fields.end).find(']').map_or(relay.end, |at| relay.start + at + 1);
        (entry.host, entry.host_address) = host_and_address(text, relay.start..end.max(relay.end));
    }
    if let Some((at, length)) = fate_at {
        told(text, at + length..body.end, form, &mut entry);
    }
    more.extend(others(text, &fields, &entry));
    Some(entry)
}

/// `bounced (words)` of Postfix; `Sent (words)`, `Deferred: words`, `User unknown` of Sendmail.
fn told(text: &Mapped, range: Range<usize>, form: Form, entry: &mut LogEntry) {
    let said = text.slice(range.clone());
    let word = said.until_any(" :,");
    entry.result = match (form, word.to_ascii_lowercase().as_str()) {
        (_, "sent") => Some(Fate::Delivered),
        (_, "deferred") => Some(Fate::Deferred),
        (_, "queued") => None,
        (Form::Postfix, "bounced" | "expired") => Some(Fate::Bounced),
        (Form::Postfix, _) => None,
        (_, _) if entry.status.as_ref().is_some_and(|status| status.value.class == 4) => Some(Fate::Deferred),
        _ => Some(Fate::Bounced),
    };
    let words = match said.find('(').filter(|open| *open <= word.len() + 1) {
        Some(open) => range.start + open + 1..range.start + closing(said, open).unwrap_or(said.len()),
        None if form == Form::Postfix => range.start + word.len()..range.start + word.len(),
        None => range,
    };
    entry.say(text.piece(words.clone()));
    if entry.host.is_none()
        && let Some(at) = text.slice(words.clone()).place("connect to ").map(|at| words.start + at + 11)
    {
        let end = text.slice(at..words.end).find([' ', ',']).map_or(words.end, |length| at + length);
        (entry.host, entry.host_address) = host_and_address(text, at..end);
    }
}

/// Where the bracket that opens at `open` is closed.
fn closing(text: &str, open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().enumerate().skip(open).find_map(|(at, byte)| {
        match byte {
            b'(' => depth += 1,
            b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// Sendmail names several recipients of one attempt in one line: `to=<a>,<b>`.
fn others(text: &Mapped, fields: &Range<usize>, entry: &LogEntry) -> Vec<LogEntry> {
    let (Some(first), Form::Sendmail) = (&entry.recipient, entry.form) else { return Vec::new() };
    let Some(start) = text.slice(fields.clone()).place("to=<").map(|at| fields.start + at + 3) else { return Vec::new() };
    let list = text.slice(start..fields.end);
    let mut at = start;
    let mut more = Vec::new();
    for item in list.split(',').take_while(|item| item.starts_with('<')).take(100) {
        let recipient = address(text, at..at + item.len());
        if recipient.as_ref().is_some_and(|recipient| recipient.value != first.value) {
            more.push(LogEntry { recipient, ..entry.clone() });
        }
        at += item.len() + 1;
    }
    more
}

/// Sendmail's `ruleset=check_rcpt, arg1=<…>, relay=client [ip], reject=550 5.7.1 words`.
fn ruled_out(text: &Mapped, at: usize, body: &Range<usize>, mut entry: LogEntry) -> Option<LogEntry> {
    let fields = body.start..at;
    let named = value(text.as_str(), &fields, "arg1=").and_then(|named| address(text, named));
    let place = if text.slice(fields.clone()).holds("check_mail") { &mut entry.sender } else { &mut entry.recipient };
    *place = named;
    let words = at + " reject=".len()..body.end;
    let reply = found_reply(text, words.clone(), Origin::Log)?;
    entry.result = Some(if reply.value.is_transient() { Fate::Deferred } else { Fate::Rejected });
    entry.say(text.piece(words));
    Some(entry)
}

/// `reject: RCPT from client[192.0.2.5]: 554 5.7.1 words; from=<…> to=<…> proto=ESMTP helo=<…>`.
fn refused(text: &Mapped, range: Range<usize>, mut entry: LogEntry) -> Option<LogEntry> {
    let said = text.slice(range.clone());
    let envelope = said.place("; from=<").unwrap_or(said.len());
    let client = said.place(" from ").map(|at| at + 6)?;
    let start = said.get(client..envelope)?.place("]: ").map(|at| client + at + 3)?;
    (entry.host, entry.host_address) = host_and_address(text, range.start + client..range.start + start);
    let fields = range.start + envelope..range.end;
    entry.sender = value(text.as_str(), &fields, "from=").and_then(|at| address(text, at));
    entry.recipient = value(text.as_str(), &fields, "to=").and_then(|at| address(text, at));
    let words = range.start + start..range.start + envelope;
    let reply = found_reply(text, words.clone(), Origin::Log);
    let transient = match (&reply, found_status(text, words.clone(), Origin::Log)) {
        (Some(reply), _) => reply.value.is_transient(),
        (None, status) => status.is_some_and(|status| status.value.class == 4),
    };
    entry.result = Some(if transient { Fate::Deferred } else { Fate::Rejected });
    entry.say(text.piece(words));
    Some(entry)
}

/// Exim: `ID flag address R=… T=… H=host [ip]: words`, and `H=… F=<…> rejected RCPT <…>: words`.
fn exim(text: &Mapped, piece: &Piece) -> Option<LogEntry> {
    let body = &piece.body;
    let mut entry = begin_entry(text, piece, Form::Exim);
    let said = text.slice(body.clone());
    let mut at = body.start;
    let first = said.until_any(" ");
    if is_exim_id(first) {
        entry.queue_id = found_text(text, at..at + first.len(), Origin::Log);
        at = (at + first.len() + 1).min(body.end);
    }
    let rest = at..body.end;
    let field = |name: &str| value(text.as_str(), &rest, name);
    if let Some(host) = field("H=") {
        let end = text.slice(host.start..rest.end).find(']').map_or(host.end, |close| host.start + close + 1);
        (entry.host, entry.host_address) = host_and_address(text, host.start..end);
    }
    let flag = text.slice(rest.clone()).until_any(" ");
    let after = (at + flag.len() + 1).min(body.end);
    match flag {
        "<=" => {
            entry.sender = address(text, after..text.slice(after..body.end).find(' ').map_or(body.end, |end| after + end));
            entry.message_id = field("id=").and_then(|id| found_text(text, id, Origin::Log));
            let subject = text.slice(rest.clone()).place(" T=\"").map(|start| rest.start + start + 4);
            entry.subject = subject.and_then(|start| {
                let length = text.slice(start..rest.end).find('"')?;
                found_text(text, start..start + length, Origin::Log)
            });
        }
        "=>" | "->" | "*>" | ">>" | "**" | "==" => delivered(text, after..body.end, flag, &mut entry),
        "Completed" => {}
        _ => return turned_away(text, rest, entry),
    }
    Some(entry)
}

fn delivered(text: &Mapped, range: Range<usize>, flag: &str, entry: &mut LogEntry) {
    entry.result = Some(match flag {
        "**" => Fate::Bounced,
        "==" => Fate::Deferred,
        _ => Fate::Delivered,
    });
    let said = text.slice(range.clone());
    let addressed = list![" R=", " T=", ": "].first_in(said).map_or(said.len(), |end| end.start);
    entry.recipient = address(text, range.start..range.start + addressed);
    if let (Some(original), Some(recipient)) = (said.get(..addressed).and_then(|to| to.place(" <")), &entry.recipient) {
        let written = address(text, range.start + original..range.start + addressed);
        entry.written_as = written.filter(|written| !written.value.eq_ignore_ascii_case(&recipient.value));
    }
    let start = match entry.result {
        Some(Fate::Delivered) => said.place("C=\"").map(|at| at + 3),
        _ => said.place(": ").map(|at| at + 2),
    };
    entry.say(text.piece(range.start + start.unwrap_or(said.len())..range.end));
}

/// `rejected RCPT <…>: words`, `temporarily rejected …`, `rejected after DATA: words`, `authenticator failed for …: words`.
fn turned_away(text: &Mapped, range: Range<usize>, mut entry: LogEntry) -> Option<LogEntry> {
    let said = text.slice(range.clone());
    if let Some(reply) =
        said.place("authenticator failed").and_then(|at| said.get(at..)?.place(": ").map(|length| range.start + at + length + 2))
    {
        entry.sender = said.place("(set_id=").and_then(|at| address(text, range.start + at + 8..range.end));
        entry.result = Some(Fate::Rejected);
        entry.say(text.piece(reply..range.end));
        return Some(entry);
    }
    let at = said.place("rejected ")?;
    let end = said.get(at..)?.place(": ").map(|length| at + length)?;
    entry.sender = value(text.as_str(), &(range.start..range.start + at), "F=").and_then(|from| address(text, from));
    entry.recipient = said.get(at..end)?.holds("RCPT").then(|| address(text, range.start + at..range.start + end)).flatten();
    entry.result = Some(if said.get(..at)?.ends_with("temporarily ") { Fate::Deferred } else { Fate::Rejected });
    entry.say(text.piece(range.start + end + 2..range.end));
    Some(entry)
}

/// A delivery that qmail began: its number, the mail's, and to whom.
struct Delivery {
    number: String,
    entry: LogEntry,
}

/// `starting delivery 12: msg 3 to remote x@y`, `delivery 12: failure: words_with_underscores`, `info msg 3: … from <x@y>`.
fn qmail(text: &Mapped, piece: &Piece, deliveries: &mut Vec<Delivery>) -> Option<LogEntry> {
    let mut entry = begin_entry(text, piece, Form::Qmail);
    let places: Vec<Range<usize>> =
        words_of(text.slice(piece.body.clone())).take(8).map(|word| piece.body.start + word.start..piece.body.start + word.end).collect();
    let word = |at: usize| places.get(at).map_or("", |place| text.slice(place.clone()));
    let number = |at: usize| word(at).trim_end_any(":").to_owned();
    let id = |at: usize| found_text(text, places.get(at)?.start..places.get(at)?.start + number(at).len(), Origin::Log);
    match (word(0), word(1)) {
        ("info", "msg") => {
            entry.queue_id = id(2);
            entry.sender = address(text, piece.body.clone());
            Some(entry)
        }
        ("starting", "delivery") => {
            entry.queue_id = id(4);
            entry.recipient = address(text, places.get(7).or(places.last())?.clone());
            let known = Delivery { number: number(2), entry: entry.clone() };
            if deliveries.len() < ENTRIES_MAX {
                deliveries.push(known);
            }
            Some(entry)
        }
        ("delivery", _) => {
            entry.result = Some(match word(2) {
                "success:" => Fate::Delivered,
                "deferral:" => Fate::Deferred,
                "failure:" => Fate::Bounced,
                _ => return None,
            });
            if let Some(begun) = deliveries.iter().rev().find(|delivery| delivery.number == number(1)) {
                entry.queue_id.clone_from(&begun.entry.queue_id);
                entry.recipient.clone_from(&begun.entry.recipient);
            }
            entry.say(spaced(text, (places.get(2)?.end + 1).min(piece.body.end)..piece.body.end));
            let length = entry.words.as_str().until_any(" ").len();
            let figures = entry.words.slice(0..length).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            entry.host_address = found_text(&entry.words, 0..length, Origin::Log).filter(|_| figures);
            Some(entry)
        }
        _ => None,
    }
}

/// qmail writes a space as `_`.
fn spaced(text: &Mapped, range: Range<usize>) -> Mapped {
    let mut spaced = Mapped::default();
    let mut at = range.start;
    for piece in text.slice(range).split_inclusive('_') {
        let bare = piece.strip_suffix('_').unwrap_or(piece);
        spaced.push_piece(text, at..at + bare.len());
        if bare.len() < piece.len() {
            spaced.push_as(" ", text.span(at + bare.len()..at + piece.len()));
        }
        at += piece.len();
    }
    spaced
}
