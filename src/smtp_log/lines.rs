//! Logs of one line an event: Postfix, Sendmail and Amavis (syslog), Exim's main log, `qmail-send`.
//!
//! Lines that a mail program wrapped are put together again, flattened ones taken apart, and a line that lost its beginning
//! is known by what is left: `4F1A2B3C4D: to=<…>`, `to=<…>, …, status=…`, `1sE3ab-0004Xy-Ab ** …`.

use super::{ENTRIES_MAX, FATES, Fate, Field, Form, LogEntry, behind, one_line};
use crate::date;
use crate::list::{List, Pairs, Signs, list, pairs};
use crate::paste::Mapped;

/// A line shorter than this, whose end is no comma or colon, was not wrapped by a program.
const WRAPPED_BYTES_MIN: usize = 32;

/// So many further recipients of one line are read.
const ONE_LINE_MAX: usize = 99;

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
    if MARKS.is_in(text.as_str()) {
        for chunk in chunks(text) {
            read_chunk(text, chunk, &mut entries);
        }
    }
    if entries.iter().all(|entry| entry.result.is_none() && entry.text(Field::QueueId).is_none()) {
        entries.clear();
    }
    entries
}

/// Lines that belong together: each goes on in the next one.
fn chunks(text: &Mapped) -> Vec<&str> {
    let mut chunks: Vec<&str> = Vec::new();
    let mut goes_on = false;
    for line in text.lines() {
        let words = text.slice(line.clone()).trim();
        if words.is_empty() {
            goes_on = false;
            continue;
        }
        match chunks.last_mut().filter(|_| goes_on) {
            Some(chunk) => *chunk = text.through(chunk, words),
            None => chunks.push(words),
        }
        goes_on = line.len() >= WRAPPED_BYTES_MIN || words.ends_any(",:(");
    }
    chunks
}

/// How an event begins: with its time, host and program's name, or with what is left. Without a form, it is another program's.
struct Beginning<'a> {
    form: Option<Form>,
    time: &'a str,
    host: &'a str,
    /// The index of the first word of its body: what comes after the program's name.
    body: usize,
}

/// The words of a chunk.
struct Line<'a> {
    text: &'a Mapped,
    words: Vec<&'a str>,
    /// What a line without a program's name is.
    syslog: Form,
}

fn read_chunk(text: &Mapped, chunk: &str, entries: &mut Vec<LogEntry>) {
    let words: Vec<&str> = chunk.split_whitespace().collect();
    let syslog = if words.iter().any(|word| word.starts_with("stat=")) { Form::Sendmail } else { Form::Postfix };
    let line = Line { text, words, syslog };
    let mut open: Option<Beginning> = None;
    let mut names_recipient = false;
    let mut at = 0;
    while at < line.words.len() && entries.len() < ENTRIES_MAX {
        if let Some(next) = line.beginning(at, open.is_none() || names_recipient) {
            let body = next.body;
            line.read(open.replace(next), at, entries);
            // `starting delivery 12:` is one beginning, not two.
            at = body + usize::from(line.word(body) == "starting");
            names_recipient = false;
        }
        names_recipient |= line.word(at).starts_with("to=<");
        at += 1;
    }
    line.read(open, line.words.len(), entries);
}

impl<'a> Line<'a> {
    #[inline(never)]
    fn word(&self, at: usize) -> &'a str {
        self.words.get(at).copied().unwrap_or("")
    }

    /// What stands from one word up to another.
    fn between(&self, from: usize, to: usize) -> &'a str {
        if from < to { self.text.through(self.word(from), self.word(to - 1)) } else { "" }
    }

    /// Reads an event that ends at a word.
    #[inline(never)]
    fn read(&self, event: Option<Beginning>, mut end: usize, entries: &mut Vec<LogEntry>) -> Option<()> {
        let event = event?;
        // The bullet of the next line.
        while list!["-", "*", "\u{2022}"].has(self.word(end.wrapping_sub(1))) {
            end -= 1;
        }
        let body = one_line(self.text, self.between(event.body, end), char::is_whitespace);
        let mut entry = LogEntry::new(event.form.filter(|_| !body.is_blank())?);
        let time = one_line(self.text, event.time, char::is_whitespace);
        entry.put(&time, Field::Time, time.as_str());
        entry.put(self.text, Field::OwnHost, event.host);
        match entry.form {
            Form::Exim => exim(&body, &mut entry)?,
            Form::Qmail => qmail(&body, &mut entry, entries)?,
            Form::Amavis => amavis(&body, &mut entry, entries)?,
            _ => syslog(&body, &mut entry, entries)?,
        }
        entries.push(entry);
        Some(())
    }

    /// A time (`Jun  3 10:02:11`, `2024-06-03 10:02:11`, `2024-06-03T10:02:11-03:00`) at this word: how many words it has.
    #[inline(never)]
    fn time(&self, at: usize) -> usize {
        let is_time = |length: usize| {
            let last = self.word(at + length - 1);
            let clock = if length == 1 { behind(last, "T") } else { last };
            let zoned = length == 1 && clock.len() > 8 && clock.get(2..3) == Some(":");
            clock.begins_any("0123456789")
                && (zoned || clock.ends_any("0123456789Z") && clock.places(":").count() == 2)
                && date::month_and_day(self.between(at, at + length)).is_some()
                // The last word of the line above is no part of it.
                && (length == 1 || date::month_and_day(self.between(at + 1, at + length)).is_none())
        };
        let may_be = self.word(at).starts_with(|c: char| c.is_ascii_alphanumeric());
        for length in [1, 2, 3] {
            if may_be && is_time(length) {
                return length;
            }
        }
        0
    }

    /// The event that begins at this word.
    fn beginning(&self, at: usize, may_name_recipient: bool) -> Option<Beginning<'a>> {
        let after = at + self.time(at);
        let time = self.between(at, after);
        let has_host = after > at && program(self.word(after + 1)).is_some();
        let name = after + usize::from(has_host);
        if let Some(form) = program(self.word(name)) {
            let host = if has_host { self.word(after) } else { "" };
            return Some(Beginning { form: Some(form), time, host, body: self.after_name(name + 1) });
        }
        if after == at {
            return self.remainder(at, may_name_recipient);
        }
        let mut body = after;
        while self.word(body).begins_any("+-[") && body < after + 2 && self.word(body).len() < 12 {
            body += 1;
        }
        let (word, next) = (self.word(body), self.word(body + 1));
        let form = if is_exim_id(word) || list!["H=", "F=<"].begins(word).is_some() || next == "authenticator" {
            Some(Form::Exim)
        } else {
            is_qmail(word, next).then_some(Form::Qmail)
        };
        (form.is_some() || self.begins_line(at)).then_some(Beginning { form, time, host: "", body })
    }

    fn begins_line(&self, at: usize) -> bool {
        let before = self.text.slice(0..self.text.place_of(self.word(at)).start);
        let line = before.trim_end_any(" \t");
        line.is_empty() || line.ends_with('\n')
    }

    /// Exim and qmail put their own time behind the program's name, Solaris' syslog a `[ID 197553 mail.info]`.
    fn after_name(&self, at: usize) -> usize {
        let word = self.word(at);
        if word == "[ID" {
            return at + 3;
        }
        let is_stamp = word.begins_any("0123456789") && word.cut(".").is_some_and(|(seconds, _)| seconds.len() == 10);
        at + self.time(at).max(usize::from(is_stamp))
    }

    /// An event that lost its beginning.
    fn remainder(&self, at: usize, may_name_recipient: bool) -> Option<Beginning<'a>> {
        let (word, next) = (self.word(at), self.word(at + 1));
        let names_next = || list!["to=<", "from=<", "message-id=<"].begins(next).is_some();
        let is_stamp = word.len() == 25 && word.starts_with("@4") && is_qmail(next, self.word(at + 2));
        let form = if is_stamp || is_qmail(word, next) {
            Form::Qmail
        } else if is_exim_id(word) && list!["<=", "=>", "->", "**", "==", "*>", "Completed"].has(next) {
            Form::Exim
        } else if queue_id(word).is_some() && names_next()
            || word == "NOQUEUE:" && next == "reject:"
            || word.starts_with("to=<") && may_name_recipient
        {
            self.syslog
        } else {
            return None;
        };
        Some(Beginning { form: Some(form), time: if is_stamp { word } else { "" }, host: "", body: at + usize::from(is_stamp) })
    }
}

/// `postfix/smtp[123]:`, `sm-mta[123]:`, `exim[123]:`, `qmail:`.
#[inline(never)]
fn program(word: &str) -> Option<Form> {
    const PROGRAMS: Pairs<Form> = pairs![
        ("sendmail", Form::Sendmail),
        ("sm-mta", Form::Sendmail),
        ("sm-msp-queue", Form::Sendmail),
        ("exim", Form::Exim),
        ("exim4", Form::Exim),
        ("qmail", Form::Qmail),
        ("qmail-send", Form::Qmail),
        ("amavis", Form::Amavis),
        ("amavisd", Form::Amavis),
    ];
    let name = word.strip_suffix(':')?.until_any("[");
    if name.starts_with("postfix") && name.holds("/") { Some(Form::Postfix) } else { PROGRAMS.of(name) }
}

/// `1sE3ab-0004Xy-Ab`, since Exim 4.97 `1sE3ab-00000004XyZ-AbCd`.
#[inline(never)]
fn is_exim_id(word: &str) -> bool {
    let second = match word.len() {
        16 => 13,
        23 => 18,
        _ => return false,
    };
    word.bytes().enumerate().all(|(at, byte)| if at == 6 || at == second { byte == b'-' } else { byte.is_ascii_alphanumeric() })
}

/// Postfix's (`4F1A2B3C4D:`, long ones `4VtLg43bXnzRhGr:`) and Sendmail's (`453D2BxX012345:`).
#[inline(never)]
fn queue_id(word: &str) -> Option<&str> {
    let id = word.strip_suffix(':').filter(|id| (3..=20).contains(&id.len()))?;
    let is_id = id.bytes().all(|byte| byte.is_ascii_alphanumeric()) && id.bytes().any(|byte| byte.is_ascii_digit());
    is_id.then_some(id)
}

/// `starting delivery 12:`, `delivery 12:`, `info msg 3:`.
#[inline(never)]
fn is_qmail(word: &str, next: &str) -> bool {
    match next {
        "delivery" => word == "starting",
        "msg" => list!["info", "new", "end"].has(word),
        _ => {
            word == "delivery" && next.len() > 1 && next.ends_with(':') && next.trim_end_any(":").bytes().all(|byte| byte.is_ascii_digit())
        }
    }
}

/// The names of values in a line of syslog; of two for one field, the better first.
const NAMES: Pairs<Field> = pairs![
    ("from=", Field::Sender),
    ("ctladdr=", Field::Sender),
    ("message-id=", Field::MessageId),
    ("msgid=", Field::MessageId),
    ("to=", Field::Recipient),
    ("orig_to=", Field::WrittenAs),
    ("dsn=", Field::Code),
    ("relay=", Field::Host),
];

/// What stands behind a name and its `=`.
#[inline(never)]
fn named<'a>(fields: &'a str, name: &str) -> &'a str {
    let begins = |at: &usize| fields.get(..*at).is_some_and(|before| before.is_empty() || before.ends_any(" ,;"));
    fields.places(name).find(begins).and_then(|at| fields.get(at + name.len()..)).unwrap_or("")
}

/// The value of a name: what stands in angle brackets or quotes, else up to a comma, semicolon or space.
#[inline(never)]
fn value<'a>(fields: &'a str, name: &str) -> &'a str {
    let rest = named(fields, name);
    let (skipped, ends) = match rest.as_bytes().first() {
        Some(b'<') => (1, ">"),
        Some(b'"') => (1, "\""),
        _ => (0, ",; "),
    };
    rest.get(skipped..).unwrap_or("").until_any(ends)
}

/// Reads the fields of a line of syslog.
#[inline(never)]
fn put_all(line: &Mapped, fields: &str, entry: &mut LogEntry) {
    for (name, field) in NAMES.iter() {
        // A host has its address behind a space.
        entry.put(line, field, if field == Field::Host { named(fields, name) } else { value(fields, name) });
    }
}

/// Postfix and Sendmail: `ID: name=value, …, status=fate (words)`; further recipients of one line go to `entries`.
fn syslog(line: &Mapped, entry: &mut LogEntry, entries: &mut Vec<LogEntry>) -> Option<()> {
    let body = line.as_str();
    let (first, rest) = body.cut(" ").unwrap_or((body, ""));
    entry.put(line, Field::QueueId, queue_id(first).unwrap_or(""));
    if let Some((verb, said)) = rest.cut(" ")
        && verb.ends_with("reject:")
    {
        return refused(line, said, entry);
    }
    if let Some((fields, said)) = body.cut(" reject=")
        && entry.form == Form::Sendmail
    {
        return ruled_out(line, fields, said, entry);
    }
    let fate = list![" status=", " stat="].find_in(body).unwrap_or(body.len()..body.len());
    let fields = body.get(..fate.start)?;
    put_all(line, fields, entry);
    told(line, body.get(fate.end..)?, entry);
    if entry.form == Form::Sendmail {
        // The mail as a whole was given up (Sendmail `savemail.c`, `returntosender`); whom it was put off for, other lines tell.
        if list!["notify: Cannot send message", "return to sender: "].is_in(rest) {
            entry.result = Some(Fate::Bounced);
        }
        add_others(line, named(fields, "to="), entry, entries);
    }
    Some(())
}

/// Several recipients of one attempt may stand in one line, `<a>,<b>`: the entry is that of the last, those before get their own.
fn add_others(line: &Mapped, recipients: &str, entry: &mut LogEntry, entries: &mut Vec<LogEntry>) {
    for other in recipients.split(',').skip(1).take(ONE_LINE_MAX) {
        if !other.starts_with('<') {
            break;
        }
        entries.push(entry.clone());
        entry.set(Field::Recipient, None);
        entry.put(line, Field::Recipient, other);
    }
}

/// `bounced (words)` of Postfix; `Sent (words)`, `Deferred: words`, `User unknown` of Sendmail.
fn told(line: &Mapped, said: &str, entry: &mut LogEntry) {
    let word = said.until_any(" :,");
    let is_postfix = entry.form == Form::Postfix;
    entry.result = FATES.of(word);
    if entry.result.is_none() && !is_postfix && !list!["", "queued"].has(word) {
        entry.result = Some(if entry.is_transient() { Fate::Deferred } else { Fate::Bounced });
    }
    let words = match said.place("(").filter(|open| *open <= word.len() + 1) {
        Some(open) => in_brackets(said.get(open + 1..).unwrap_or("")),
        None if is_postfix && word != "expired" => "",
        None => said,
    };
    entry.say(line, words);
    // Amavis takes what it throws away.
    if entry.result == Some(Fate::Delivered) && words.holds(" discarded") {
        entry.result = Some(Fate::Rejected);
    }
    if entry.text(Field::Host).is_none() {
        entry.put(line, Field::Host, behind(words, "connect to ").until_any(" ,"));
    }
}

/// Up to where the bracket that is open at the beginning is closed.
fn in_brackets(text: &str) -> &str {
    let mut depth = 1_usize;
    let closes = |sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0
    };
    text.find(closes).and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Sendmail's `ruleset=check_rcpt, arg1=<…>, relay=client [ip], reject=550 5.7.1 words`.
fn ruled_out(line: &Mapped, fields: &str, said: &str, entry: &mut LogEntry) -> Option<()> {
    let field = if fields.holds("check_mail") { Field::Sender } else { Field::Recipient };
    entry.put(line, field, value(fields, "arg1="));
    entry.refuse(line, said);
    entry.reply.is_some().then_some(())
}

/// `reject: RCPT from client[192.0.2.5]: 554 5.7.1 words; from=<…> to=<…> proto=ESMTP helo=<…>`.
fn refused(line: &Mapped, said: &str, entry: &mut LogEntry) -> Option<()> {
    let (said, envelope) = said.split_at_checked(said.place("; from=<").unwrap_or(said.len()))?;
    let (_, client) = said.cut(" from ")?;
    // Postscreen names the port behind the address (`[192.0.2.7]:4711: 550 …`).
    let (_, words) = behind(client, "]").cut(": ")?;
    entry.put(line, Field::Host, client);
    put_all(line, envelope, entry);
    entry.refuse(line, words);
    Some(())
}

/// What Exim's flags say became of the mail.
const FLAGS: Pairs<Fate> = pairs![
    ("=>", Fate::Delivered),
    ("->", Fate::Delivered),
    ("*>", Fate::Delivered),
    (">>", Fate::Delivered),
    ("**", Fate::Bounced),
    ("==", Fate::Deferred),
];

/// Exim: `ID flag address R=… T=… H=host [ip]: words`, and `H=… F=<…> rejected RCPT <…>: words`.
fn exim(line: &Mapped, entry: &mut LogEntry) -> Option<()> {
    let mut body = line.as_str();
    let id = body.until_any(" ");
    if is_exim_id(id) {
        entry.put(line, Field::QueueId, id);
        body = behind(body, " ");
    }
    entry.put(line, Field::Host, named(body, "H="));
    let (flag, said) = body.cut(" ").unwrap_or((body, ""));
    if let Some(fate) = FLAGS.of(flag) {
        delivered(line, said, fate, entry);
    } else if flag == "<=" {
        entry.put(line, Field::Sender, said.until_any(" "));
        entry.put(line, Field::MessageId, value(said, "id="));
        entry.put(line, Field::Subject, value(said, "T="));
    } else if flag != "Completed" {
        return turned_away(line, body, entry);
    }
    Some(())
}

/// `address <written as> R=… T=… H=… C="words"` or `: words`.
fn delivered(line: &Mapped, said: &str, fate: Fate, entry: &mut LogEntry) {
    entry.result = Some(fate);
    let to = list![" F=", " P=", " R=", " T=", ": "].first_in(said).and_then(|end| said.get(..end.start)).unwrap_or(said);
    entry.put(line, Field::Recipient, to);
    entry.put(line, Field::WrittenAs, to.since_any(" "));
    entry.put(line, Field::Sender, value(said.until(": "), "F="));
    if entry.value(Field::WrittenAs).eq_ignore_ascii_case(entry.value(Field::Recipient)) {
        entry.set(Field::WrittenAs, None);
    }
    entry.say(line, behind(said, if fate == Fate::Delivered { "C=\"" } else { ": " }));
}

/// `rejected RCPT <…>: words`, `temporarily rejected …`, `rejected after DATA: words`, `authenticator failed for …: words`.
fn turned_away(line: &Mapped, said: &str, entry: &mut LogEntry) -> Option<()> {
    entry.result = Some(Fate::Rejected);
    if let Some((_, words)) = behind(said, "authenticator failed").cut(": ") {
        entry.put(line, Field::Sender, behind(said, "(set_id="));
        entry.say(line, words);
        return Some(());
    }
    let (before, rest) = said.cut("rejected ")?;
    let (command, words) = rest.cut(": ")?;
    entry.put(line, Field::Sender, value(before, "F="));
    if command.holds("RCPT") {
        entry.put(line, Field::Recipient, command);
    }
    if before.ends_with("temporarily ") {
        entry.result = Some(Fate::Deferred);
    }
    entry.say(line, words);
    Some(())
}

/// `(01234-05) Blocked INFECTED (Eicar), [192.0.2.7] <sender> -> <recipient>,<another>, Message-ID: <…>, …`.
fn amavis(line: &Mapped, entry: &mut LogEntry, entries: &mut Vec<LogEntry>) -> Option<()> {
    let (_, said) = line.as_str().cut(") ")?;
    let (before, after) = said.cut(" -> ")?;
    entry.result = Some(if said.starts_with("Blocked ") { Fate::Rejected } else { Fate::Delivered });
    entry.put(line, Field::Sender, before.since_any(" "));
    entry.put(line, Field::Recipient, after.until_any(",;"));
    entry.put(line, Field::MessageId, behind(after, "Message-ID: ").until_any(","));
    entry.say(line, before.until(", [").until(" {"));
    add_others(line, after, entry, entries);
    Some(())
}

/// `starting delivery 12: msg 3 to remote x@y`, `delivery 12: failure: words_with_underscores`, `info msg 3: … from <x@y>`.
fn qmail(line: &Mapped, entry: &mut LogEntry, entries: &[LogEntry]) -> Option<()> {
    let body = line.as_str();
    let word = |at: usize| body.part(" ", at).trim_end_any(":");
    match (word(0), word(1)) {
        ("info", "msg") => {
            entry.put(line, Field::QueueId, word(2));
            entry.put(line, Field::Sender, body);
        }
        ("starting", "delivery") => {
            entry.put(line, Field::QueueId, word(4));
            entry.put(line, Field::Recipient, body);
            entry.words = line.piece(line.place_of(word(2)));
        }
        ("delivery", number) => {
            entry.result = Some(FATES.of(word(2))?);
            if let Some(begun) = entries.iter().rev().find(|begun| begun.result.is_none() && begun.words.as_str() == number) {
                for &field in &[Field::QueueId, Field::Recipient] {
                    entry.set(field, begun.copied(field));
                }
            }
            // qmail writes a space as `_`.
            let said = one_line(line, behind(behind(body, ": "), ": "), |c| c == '_');
            entry.put(&said, Field::HostAddress, said.as_str().until_any(" "));
            entry.say(&said, said.as_str());
        }
        _ => return None,
    }
    Some(())
}
