//! Lines from an SMTP log, as a reader or the sender's support pastes them: who sent, to whom, through which server, when,
//! and what became of it.
//!
//! Read by their form, one file a kind of form: `lines` (Postfix, Sendmail, Exim, qmail), `table` (Exchange message tracking,
//! Microsoft 365 message trace, cPanel's Track Delivery), `transcript` (an SMTP session). A text is a log only when lines
//! have that form and tell some fate; the words around them do not count. Decides no cause.

mod lines;
mod table;
pub(crate) mod transcript;

use crate::date;
use crate::evidence::{
    Action, Facts, Found, Kind, Origin, RecipientEvidence, Text, Words, found_address, found_reply, found_status, found_text,
};
use crate::ids::closed_enum;
use crate::list::{Pairs, Signs, list, pairs};
use crate::notice::{Notice, Writer};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;
use crate::smtp::{EnhancedStatus, HostName, ReplyCode, is_ip_address};

closed_enum! {
    /// Which program's form a line has.
    pub enum Form {
        /// `postfix/smtp[…]: …` (`src/global/log_adhoc.c`, `src/smtpd/smtpd_check.c`), and lines that lost that beginning.
        Postfix = "postfix",
        /// `sendmail[…]: …` (Sendmail's operations guide, section 2.1 "System Log").
        Sendmail = "sendmail",
        /// Exim's main log (specification, chapter "Log files").
        Exim = "exim",
        /// `qmail-send`'s log (`qmail-log(5)`).
        Qmail = "qmail",
        /// `amavis[…]: (…) Blocked INFECTED (…), […] <sender> -> <recipient>, …` (amavisd-new's `README.customize`, `$log_templ`).
        Amavis = "amavis",
        /// Exchange message tracking and Microsoft 365 message trace (Microsoft Learn, "Message tracking").
        Microsoft = "microsoft",
        /// cPanel's Track Delivery (columns of its `emailstats_search.js`).
        Cpanel = "cpanel",
        /// An SMTP session, marked or bare (RFC 5321 appendix D; swaks' hints).
        Transcript = "transcript",
    }
}

closed_enum! {
    /// What a line says became of the mail, the worst last.
    pub enum Fate {
        /// Accepted by the next server or put into the mailbox.
        Delivered = "delivered",
        /// Not yet; it will be tried again.
        Deferred = "deferred",
        /// Given up, and the sender told so.
        Bounced = "bounced",
        /// Never taken.
        Rejected = "rejected",
    }
}

impl Fate {
    const fn action(self) -> Action {
        match self {
            Self::Delivered => Action::Delivered,
            Self::Deferred => Action::Delayed,
            Self::Bounced | Self::Rejected => Action::Failed,
        }
    }
}

/// What programs call the fates, as a word of a line or as a value of a table.
const FATES: Pairs<Fate> = pairs![
    ("fail", Fate::Bounced),
    ("failed", Fate::Bounced),
    ("failure", Fate::Bounced),
    ("badmail", Fate::Bounced),
    ("bounced", Fate::Bounced),
    ("expired", Fate::Bounced),
    ("falha", Fate::Bounced),
    ("falhou", Fate::Bounced),
    ("não entregue", Fate::Bounced),
    ("devolvido", Fate::Bounced),
    ("adiado", Fate::Deferred),
    ("hard bounce", Fate::Bounced),
    ("soft bounce", Fate::Bounced),
    ("rebote duro", Fate::Bounced),
    ("rechazado", Fate::Rejected),
    ("rejeitado", Fate::Rejected),
    ("con errores", Fate::Bounced),
    ("sent", Fate::Delivered),
    ("deliver", Fate::Delivered),
    ("delivered", Fate::Delivered),
    ("send", Fate::Delivered),
    ("sendexternal", Fate::Delivered),
    ("success", Fate::Delivered),
    ("sucesso", Fate::Delivered),
    ("accepted", Fate::Delivered),
    ("entregue", Fate::Delivered),
    ("entregado", Fate::Delivered),
    ("defer", Fate::Deferred),
    ("deferred", Fate::Deferred),
    ("deferral", Fate::Deferred),
    ("pending", Fate::Deferred),
    ("pendente", Fate::Deferred),
    ("pendiente", Fate::Deferred),
    ("rejected", Fate::Rejected),
];

/// What a log tells by name: as `name=value`, as a column of a table, or by its place in the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// When, as written; see [`crate::date`].
    Time,
    /// What the server calls the mail.
    QueueId,
    /// The Message-ID, without angle brackets.
    MessageId,
    /// The envelope's sender.
    Sender,
    /// The recipient.
    Recipient,
    /// The address that the sender wrote, where an alias led elsewhere.
    WrittenAs,
    /// The subject, where the log has it.
    Subject,
    /// The server that wrote the log.
    OwnHost,
    /// The other server: where it went to, or whence it came.
    Host,
    /// That server's IP address.
    HostAddress,
    /// The enhanced status; an entry's own kind of value, like all below.
    Code,
    /// Several recipients in one value.
    Recipients,
    /// What the server said to each of them.
    Said,
    /// What became of the mail.
    Event,
    /// Known as a name of these logs, not read.
    Other,
}

/// An entry has this many fields as texts: those above [`Field::Code`].
const TEXTS: usize = Field::Code as usize;

/// One line of a log, or the lines that were one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// Whose form it has.
    pub form: Form,
    /// What it tells by name, each in the place of its [`Field`].
    pub texts: [Option<Text>; TEXTS],
    /// The enhanced status (RFC 3463).
    pub status: Option<Box<Found<EnhancedStatus>>>,
    /// The reply code of a refusal (RFC 5321).
    pub reply: Option<Box<Found<ReplyCode>>>,
    /// What became of the mail; absent where the line only accompanies it.
    pub result: Option<Fate>,
    /// What the server said; of a delivery that qmail begins, its number.
    pub words: Mapped,
}

impl LogEntry {
    fn new(form: Form) -> Self {
        Self { form, texts: [const { None }; TEXTS], status: None, reply: None, result: None, words: Mapped::default() }
    }

    /// A field's text.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&Text> {
        self.texts.get(field as usize)?.as_ref()
    }

    /// A field's value, or nothing.
    #[inline(never)]
    fn value(&self, field: Field) -> &str {
        self.text(field).map_or("", |found| &found.value)
    }

    #[inline(never)]
    fn copied(&self, field: Field) -> Option<Text> {
        self.text(field).cloned()
    }

    #[inline(never)]
    fn set(&mut self, field: Field, found: Option<Text>) {
        if let Some(place) = self.texts.get_mut(field as usize) {
            *place = found;
        }
    }

    /// Reads a field in a piece of a text, unless it is known.
    #[inline(never)]
    fn put(&mut self, text: &Mapped, field: Field, piece: &str) {
        if self.text(field).is_some() {
            return;
        }
        let piece = if field == Field::MessageId { piece.trim_any("<> ") } else { piece.trim() };
        let place = text.place_of(piece);
        match field {
            Field::Code => self.status = found_status(text, place, Origin::Log),
            Field::Host => self.put_host(text, piece),
            Field::OwnHost if !piece.holds(".") => {}
            Field::HostAddress if !is_ip_address(piece) => {}
            Field::Sender | Field::Recipient | Field::WrittenAs => self.set(field, found_address(text, place, Origin::Log)),
            _ => self.set(field, found_text(text, place, Origin::Log)),
        }
    }

    /// `mx.example.org[192.0.2.1]:25`, `mx.example.org. [192.0.2.1]`, `mx.example.org`, `192.0.2.1`: name and address.
    fn put_host(&mut self, text: &Mapped, piece: &str) {
        let (name, rest) = piece.cut("[").unwrap_or((piece, ""));
        self.put(text, Field::HostAddress, rest.until_any("]"));
        let name = name.until_any(" (,:").trim_end_any(".");
        if name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            self.put(text, Field::HostAddress, name);
        } else if name.holds(".") && HostName::parse(name).is_some() {
            self.set(Field::Host, found_text(text, text.place_of(name), Origin::Log));
        }
    }

    /// From the first to the last of what was found of it, as bytes of the pasted text.
    #[must_use]
    pub fn span(&self) -> Option<std::ops::Range<usize>> {
        // The sender may come from another line.
        let fields = [Field::Time, Field::QueueId, Field::Recipient, Field::Host];
        let words = (!self.words.is_blank()).then(|| self.words.span(0..self.words.as_str().len()));
        let mut all = words;
        for text in fields.iter().filter_map(|field| self.text(*field)) {
            let span = all.get_or_insert_with(|| text.span.clone());
            *span = span.start.min(text.span.start)..span.end.max(text.span.end);
        }
        all
    }

    /// Takes what the server said, and the codes in it.
    #[inline(never)]
    fn say(&mut self, text: &Mapped, words: &str) {
        let place = text.place_of(words);
        if self.status.as_ref().is_none_or(|status| (status.value.subject, status.value.detail) == (0, 0)) {
            self.status = found_status(text, place.clone(), Origin::Log).or(self.status.take());
        }
        if self.reply.is_none() {
            self.reply = found_reply(text, place.clone(), Origin::Log);
        }
        self.words = text.piece(place);
    }

    /// Whether the codes say that it may pass later.
    fn is_transient(&self) -> bool {
        match (&self.reply, &self.status) {
            (Some(reply), _) => reply.value.is_transient(),
            (None, status) => status.as_ref().is_some_and(|status| status.value.class == 4),
        }
    }

    /// Takes what the server said when it did not take the mail.
    fn refuse(&mut self, text: &Mapped, words: &str) {
        self.say(text, words);
        self.result = Some(if self.is_transient() { Fate::Deferred } else { Fate::Rejected });
    }

    /// `queued as 4F1A2B`, `OK id=1sE3ab-0004Xy-Ab`: what the next server calls the mail, where its reply says so.
    #[must_use]
    pub fn next_queue_id(&self) -> Option<Text> {
        let words = self.words.as_str();
        let from = list!["queued as ", " id="].find_in(words).filter(|_| self.result == Some(Fate::Delivered))?.end;
        let rest = words.get(from..)?;
        let id = rest.get(..rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(rest.len()))?;
        found_text(&self.words, self.words.place_of(id), Origin::Log)
    }

    /// Whether the line is about the mail as a whole, and not about one recipient.
    fn is_of_all(&self) -> bool {
        self.result.is_none() || self.text(Field::Recipient).is_none()
    }

    /// Whether two lines are about the same mail, as far as the server's names of it tell.
    fn is_of_mail(&self, other: &Self) -> bool {
        let id = self.value(Field::QueueId);
        !id.is_empty() && id == other.value(Field::QueueId)
    }

    /// Whether the line is about these addresses: its recipient is among them, and its sender too where both are given and the
    /// line knows it. With one address, it may be either side.
    fn is_about(&self, addresses: &[&str]) -> bool {
        let among =
            |field: Field| self.text(field).is_some_and(|found| addresses.iter().any(|address| address.eq_ignore_ascii_case(&found.value)));
        let to = among(Field::Recipient) || among(Field::WrittenAs);
        let from = among(Field::Sender);
        match addresses.len() {
            0 => false,
            1 => to || from,
            _ => to && (from || self.text(Field::Sender).is_none()) || from && self.text(Field::Recipient).is_none(),
        }
    }

    /// The field of the server that refused the mail: of two in one line, the one that wrote it, where it never took the mail. Postfix
    /// gives a mail that it puts off at once no queue id.
    fn refuser(&self) -> Field {
        let put_off = self.form == Form::Postfix && self.result == Some(Fate::Deferred) && self.text(Field::QueueId).is_none();
        if put_off || self.result == Some(Fate::Rejected) && self.form != Form::Transcript { Field::OwnHost } else { Field::Host }
    }
}

/// At most this many entries of a log are kept.
const ENTRIES_MAX: usize = 2000;

/// All lines of a log in a text, in their order; what the same queue id says elsewhere (sender, Message-ID, subject) added to
/// those that tell a fate, and the end of a mail that was given up (Postfix's `status=expired`) told to whom it was put off. Empty
/// where the text is no log.
#[must_use]
pub fn entries(text: &Mapped) -> Vec<LogEntry> {
    let mut entries = lines::read(text);
    for read in &[table::read, transcript::read] {
        if entries.is_empty() {
            entries = read(text);
        }
    }
    entries.truncate(ENTRIES_MAX);
    for at in 0..entries.len() {
        for &field in &[Field::Sender, Field::MessageId, Field::Subject] {
            let told = |entry: &LogEntry| {
                let mut same_mail = entries.iter().filter(|other| other.is_of_all() && other.is_of_mail(entry));
                if entry.result.is_none() || entry.text(field).is_some() { None } else { same_mail.find_map(|other| other.copied(field)) }
            };
            if let Some(found) = entries.get(at).and_then(told)
                && let Some(entry) = entries.get_mut(at)
            {
                entry.set(field, Some(found));
            }
        }
        let given_up = |entry: &LogEntry| {
            let mut same_mail = entries.iter().filter(|other| other.is_of_all() && other.is_of_mail(entry));
            entry.result == Some(Fate::Deferred) && same_mail.any(|other| other.result == Some(Fate::Bounced))
        };
        if entries.get(at).is_some_and(given_up)
            && let Some(entry) = entries.get_mut(at)
        {
            entry.result = Some(Fate::Bounced);
        }
    }
    entries
}

/// The entries about these addresses (one, or sender and recipient) on that day (month, day), as the log's clock has it.
/// An entry whose time does not tell its day is kept.
#[must_use]
pub fn about<'a>(entries: &'a [LogEntry], addresses: &[&str], day: Option<(u8, u8)>) -> Vec<&'a LogEntry> {
    let on_day = |entry: &LogEntry| match (day, date::month_and_day(entry.value(Field::Time))) {
        (Some(wanted), Some(found)) => wanted == found,
        _ => true,
    };
    let mut about = Vec::new();
    for entry in entries {
        if entry.is_about(addresses) && on_day(entry) {
            about.push(entry);
        }
    }
    about
}

/// What a log says, in the shape of a notice; `None` where no line of a log's form tells a fate. A session alone may be the
/// transcript inside a notice: [`is_session`] tells.
#[must_use]
pub fn read(text: &Mapped) -> Option<Notice> {
    let entries = entries(text);
    let names = |entry: &LogEntry| entry.text(Field::Recipient).is_some();
    let named = entries.iter().any(|entry| entry.result.is_some() && names(entry));
    let mut told = Vec::new();
    for entry in &entries {
        if entry.result.is_some() && (names(entry) || !named) {
            join(&mut told, entry);
        }
    }
    let first = told.iter().find(|entry| entry.result != Some(Fate::Delivered)).or(told.first())?;
    let kind = match told.iter().filter_map(|entry| entry.result).max() {
        Some(Fate::Bounced | Fate::Rejected) => Kind::Failure,
        Some(Fate::Deferred) => Kind::Delay,
        _ => Kind::Success,
    };
    let facts = facts(&entries, first);
    let mut recipients = Vec::new();
    for entry in told {
        recipients.push(evidence(entry));
    }
    Some(Notice { writer: Some(Writer::SmtpLog), kind: Some(kind), recipients, facts, prose: text.clone(), ..Notice::default() })
}

/// Whether some line of a text has a log's form; a session alone may be the transcript inside a notice.
#[must_use]
pub fn is_log(text: &Mapped) -> bool {
    read(text).is_some() && !is_session(text)
}

/// Whether a text is no other form of log than a session.
#[must_use]
pub fn is_session(text: &Mapped) -> bool {
    lines::read(text).is_empty() && table::read(text).is_empty()
}

/// Each recipient once, with the entry that counts: the last fate does. A delivery outlives what was deferred, in whichever order
/// the lines stand; a mail that was only put off without ever getting a queue id (greylisting) is the same mail when it passes.
fn join<'a>(told: &mut Vec<&'a LogEntry>, entry: &'a LogEntry) {
    let recipient = entry.value(Field::Recipient);
    let Some(known) = told.iter_mut().find(|known| known.value(Field::Recipient).eq_ignore_ascii_case(recipient)) else {
        if told.len() < RECIPIENTS_MAX {
            told.push(entry);
        }
        return;
    };
    let (id, other_id) = (known.value(Field::QueueId), entry.value(Field::QueueId));
    let same_mail = id == other_id || id.is_empty() || other_id.is_empty();
    let replaces = match (known.result, entry.result) {
        (Some(Fate::Deferred), Some(Fate::Delivered)) => same_mail,
        // Exim's "retry time not reached" says nothing of why.
        (Some(Fate::Deferred), Some(Fate::Deferred)) => entry.reply.is_some() || known.reply.is_none(),
        (Some(Fate::Delivered), Some(Fate::Deferred)) => !same_mail,
        // Another mail to the same address that went through does not undo the refusal of this one.
        (Some(Fate::Bounced | Fate::Rejected), Some(Fate::Delivered | Fate::Deferred)) => same_mail && !id.is_empty(),
        _ => true,
    };
    if replaces {
        *known = entry;
    }
}

fn evidence(entry: &LogEntry) -> RecipientEvidence {
    let mut words = Vec::new();
    if !entry.words.is_blank() {
        words.push(Words { text: entry.words.clone(), origin: Origin::Log });
    }
    RecipientEvidence {
        address: entry.copied(Field::Recipient),
        written_as: entry.copied(Field::WrittenAs),
        command: None,
        action: entry.result.map(Fate::action),
        status: entry.status.clone(),
        reply: entry.reply.clone(),
        remote_mta: entry.copied(entry.refuser()),
        remote_address: None,
        words,
    }
}

/// The facts of the mail that the first undelivered recipient's line is about.
fn facts(entries: &[LogEntry], entry: &LogEntry) -> Facts {
    let begun = entries.iter().find(|other| other.is_of_mail(entry)).unwrap_or(entry);
    let refuser = entry.refuser();
    Facts {
        sender: entry.copied(Field::Sender),
        addressee: None,
        subject: entry.copied(Field::Subject),
        message_id: entry.copied(Field::MessageId),
        queue_id: entry.copied(Field::QueueId),
        reporting_mta: entry.copied(Field::OwnHost),
        remote_mta: entry.copied(refuser),
        remote_address: if refuser == Field::Host { entry.copied(Field::HostAddress) } else { None },
        date: begun.copied(Field::Time).or_else(|| entry.copied(Field::Time)),
        notice_date: None,
    }
}

/// The words of a piece in one line; between them, there are gaps.
#[inline(never)]
fn one_line(text: &Mapped, piece: &str, is_gap: fn(char) -> bool) -> Mapped {
    let mut line = Mapped::default();
    for word in piece.split(is_gap).filter(|word| !word.is_empty()) {
        if !line.as_str().is_empty() {
            line.push_glue(" ");
        }
        line.push_piece(text, text.place_of(word));
    }
    line
}

/// What stands behind a mark; nothing where the mark is not.
fn behind<'a>(text: &'a str, mark: &str) -> &'a str {
    text.cut(mark).map_or("", |(_, behind)| behind)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Form, queue id, sender, recipient, host, codes, fate: what a line is read as.
    fn told(text: &str) -> Vec<String> {
        let value = |entry: &LogEntry, field| entry.text(field).map_or("-", |found| found.value.as_str()).to_owned();
        let entries = entries(&Mapped::of(text));
        entries
            .iter()
            .filter(|entry| entry.result.is_some())
            .map(|entry| {
                for found in [Field::Time, Field::Recipient, Field::Host, Field::QueueId].into_iter().filter_map(|field| entry.text(field))
                {
                    assert!(
                        text.get(found.span.clone()).is_some_and(|words| words.contains(found.value.split(' ').next().unwrap())),
                        "{found:?}"
                    );
                }
                let codes =
                    [entry.reply.as_ref().map(|found| found.value.written()), entry.status.as_ref().map(|found| found.value.written())];
                let mut all = vec![entry.form.id().to_owned()];
                all.extend([Field::QueueId, Field::Sender, Field::Recipient, Field::Host].map(|field| value(entry, field)));
                all.extend(codes.map(|code| code.unwrap_or("-".to_owned())));
                all.push(entry.result.map_or("-", Fate::id).to_owned());
                all.join(" ")
            })
            .collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(told(text), expected, "{text}");
    }

    const POSTFIX: &str = "Jun  3 10:02:09 mx postfix/qmgr[1]: 4F1A2B: from=<rui@example.com>, size=1, nrcpt=2 (queue active)\nJun  3 10:02:11 mx postfix/smtp[2]: 4F1A2B: to=<ana@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 <ana@example.org>: unknown (in reply to RCPT TO command))\nJun  3 10:02:12 mx postfix/smtp[2]: 4F1A2B: to=<bia@example.org>, relay=mx.example.org[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9B1F)\n";

    #[test]
    fn postfix() {
        let expected = [
            "postfix 4F1A2B rui@example.com ana@example.org mx.example.org 550 5.1.1 bounced",
            "postfix 4F1A2B rui@example.com bia@example.org mx.example.org - 2.0.0 delivered",
        ];
        check(POSTFIX, &expected);
        check(&POSTFIX.replace('\n', " "), &expected);
        check(&POSTFIX.replace(", ", ",\n"), &expected);
        check(
            "postfix/smtp[123]: 4F1: to=<ana@example.org>, orig_to=<x@example.org>, relay=mx.example.org[192.0.2.1]:25, dsn=5.0.0, status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 (no))",
            &["postfix 4F1 - ana@example.org mx.example.org 550 5.1.1 bounced"],
        );
        check(
            "to=<ana@example.org>, relay=none, delay=1, dsn=4.4.3, status=deferred (Host or domain name not found)",
            &["postfix - - ana@example.org - - 4.4.3 deferred"],
        );
        check(
            "Jun  5 08:14:55 mx.example.org postfix/smtpd[3]: NOQUEUE: reject: RCPT from a.example.net[198.51.100.61]: 450 4.2.0 <ana@example.org>: Greylisted; from=<rui@example.com> to=<ana@example.org> proto=ESMTP helo=<a>",
            &["postfix - rui@example.com ana@example.org a.example.net 450 4.2.0 deferred"],
        );
    }

    #[test]
    fn what_the_next_server_calls_the_mail_is_kept() {
        let entries = entries(&Mapped::of(POSTFIX));
        assert_eq!(entries.iter().find_map(LogEntry::next_queue_id).unwrap().value, "9B1F");
    }

    #[test]
    fn sendmail() {
        check(
            "Jun  3 10:02:13 mail sendmail[4]: 453D2BxX012345: to=<ana@example.org>,<bia@example.org>, ctladdr=<rui@example.com> (1/1), delay=00:00:02, relay=mx.example.org. [192.0.2.1], dsn=5.1.1, stat=User unknown",
            &[
                "sendmail 453D2BxX012345 rui@example.com ana@example.org mx.example.org - 5.1.1 bounced",
                "sendmail 453D2BxX012345 rui@example.com bia@example.org mx.example.org - 5.1.1 bounced",
            ],
        );
    }

    #[test]
    fn sendmail_refuses() {
        check(
            "Jun  3 10:02:13 mail sm-mta[4]: 453D2BxX012345: ruleset=check_rcpt, arg1=<ana@example.org>, relay=a.example.net [198.51.100.61], reject=550 5.7.1 <ana@example.org>... Relaying denied",
            &["sendmail 453D2BxX012345 - ana@example.org - 550 5.7.1 rejected"],
        );
    }

    #[test]
    fn sendmail_says_of_the_whole_mail_that_it_gave_up() {
        let put_off = "Jun  3 10:02:11 mail sm-mta[4]: 453D2BxX012345: to=<ana@example.org>, delay=5+00:00:02, relay=mx.example.org. [192.0.2.1], dsn=4.0.0, stat=Deferred: Connection timed out with mx.example.org.\n";
        for over in ["sender notify: Cannot send message for 5 days", "return to sender: Cannot send message for 5 days"] {
            check(
                &[put_off, "Jun  3 10:02:12 mail sm-mta[4]: 453D2BxX012345: 453D2BxY012345: ", over].concat(),
                &["sendmail 453D2BxX012345 - ana@example.org mx.example.org - 4.0.0 bounced", "sendmail 453D2BxX012345 - - - - - bounced"],
            );
        }
        let warned = "Jun  3 10:02:12 mail sm-mta[4]: 453D2BxX012345: 453D2BxY012345: sender notify: Warning: could not send message for past 4 hours";
        check(&[put_off, warned].concat(), &["sendmail 453D2BxX012345 - ana@example.org mx.example.org - 4.0.0 deferred"]);
    }

    #[test]
    fn postfix_refuses_before_it_takes_a_mail() {
        let line = |program: &str, client: &str, said: &str| {
            format!(
                "Jun  3 10:02:11 mx.example.org postfix/{program}[2]: NOQUEUE: reject: RCPT from {client}: {said}; from=<rui@example.com>, to=<ana@example.org>, proto=ESMTP, helo=<a.example.net>\n"
            )
        };
        let screened = line(
            "postscreen",
            "[198.51.100.61]:4711",
            "550 5.7.1 Service unavailable; client [198.51.100.61] blocked using zen.spamhaus.org",
        );
        check(&screened, &["postfix - rui@example.com ana@example.org - 550 5.7.1 rejected"]);
        let client = "a.example.net[198.51.100.61]";
        for said in [
            "450 4.2.0 <ana@example.org>: Recipient address rejected: Greylisted",
            "550 5.1.1 <ana@example.org>: Recipient address rejected: no",
        ] {
            let log = read(&Mapped::of(&line("smtpd", client, said))).unwrap();
            assert_eq!(log.facts.remote_mta.unwrap().value, "mx.example.org", "{said}");
        }
    }

    #[test]
    fn exim() {
        check(
            "2024-06-03 10:02:11 1sE3ab-0004Xy-Ab <= rui@example.com H=x [198.51.100.1] P=esmtpsa S=1 id=7@example.com\n2024-06-03 10:02:12 +0300 [77] 1sE3ab-0004Xy-Ab ** ana@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<ana@example.org>: 550 5.1.1 no\n2024-06-03 10:02:13 1sE3ab-0004Xy-Ab => bia <bia@example.org> R=localuser T=local_delivery\n2024-06-03 10:02:13 1sE3ab-0004Xy-Ab Completed\n",
            &[
                "exim 1sE3ab-0004Xy-Ab rui@example.com ana@example.org mx.example.org 550 5.1.1 bounced",
                "exim 1sE3ab-0004Xy-Ab rui@example.com bia@example.org - - - delivered",
            ],
        );
        check(
            "1sE3ab-0004Xy-Ab == ana@example.org R=dnslookup T=remote_smtp defer (-44) H=mx.example.org [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<ana@example.org>: 451 wait",
            &["exim 1sE3ab-0004Xy-Ab - ana@example.org mx.example.org 451 - deferred"],
        );
        check(
            "2024-06-03 10:02:11 H=a.example.net [198.51.100.61] F=<rui@example.com> temporarily rejected RCPT <ana@example.org>: wait",
            &["exim - rui@example.com ana@example.org a.example.net - - deferred"],
        );
    }

    #[test]
    fn a_line_ends_with_its_own_last_word() {
        let said = |log: &str| {
            let entries = entries(&Mapped::of(log));
            (entries[0].words.as_str().to_owned(), entries[0].value(Field::Time).to_owned())
        };
        let exim = "2024-06-03 10:05:12 1sE9Ab-000123-AB ** eva@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.3]: 552 mailbox is full\n2024-06-03 10:05:13 1sE9Ab-000123-AB Completed\n";
        assert_eq!(said(exim), ("552 mailbox is full".to_owned(), "2024-06-03 10:05:12".to_owned()));
        let postfix = "2024-06-03T10:02:11Z mx postfix/smtp[2]: 4F1A2B: to=<ana@example.org>, relay=none, dsn=4.4.1, status=deferred (connect: timed out)\n2024-06-03T10:02:12Z mx postfix/qmgr[2]: 4F1A2B: removed\n";
        assert_eq!(said(postfix), ("connect: timed out".to_owned(), "2024-06-03T10:02:11Z".to_owned()));
    }

    #[test]
    fn qmail() {
        check(
            "Jun  3 10:02:11 mx qmail: 1717419731.123456 info msg 3: bytes 9 from <rui@example.com> qp 1 uid 2\nJun  3 10:02:11 mx qmail: 1717419731.223456 starting delivery 12: msg 3 to remote ana@example.org\nJun  3 10:02:11 mx qmail: 1717419731.323456 delivery 12: deferral: 192.0.2.1_failed_after_I_sent_the_message./Remote_host_said:_451_4.3.0_wait/\n",
            &["qmail 3 rui@example.com ana@example.org - 451 4.3.0 deferred"],
        );
    }

    #[test]
    fn microsoft() {
        let list = "EventId : FAIL\nRecipients : {ana@example.org}\nRecipientStatus : {[{LRT=};{LED=550 5.7.1 RESOLVER.RST.AuthRequired; authentication\n     required};{FQDN=mx.example.org};{IP=192.0.2.1}]}\nSender : rui@example.com\n";
        check(
            &list.replace('\n', " ").replace("Sender", "MessageSubject : a b Sender"),
            &["microsoft - rui@example.com ana@example.org mx.example.org 550 5.7.1 bounced"],
        );
        check(list, &["microsoft - rui@example.com ana@example.org mx.example.org 550 5.7.1 bounced"]);
        check(
            "2024-06-03T13:02:11.052Z,,,,ex.example.com,,Internet,SMTP,DEFER,77,<7@example.com>,0f,ana@example.org,451 4.7.0 wait,9,1,,,\"a, b\",rui@example.com,,,",
            &["microsoft 77 rui@example.com ana@example.org - 451 4.7.0 deferred"],
        );
    }

    #[test]
    fn microsoft_tables() {
        check(
            "Timestamp           EventId Sender             Recipients\n---------           ------- ------             ----------\n03/06/2024 10:02:11 FAIL    rui@example.com    {ana@example.org}\n03/06/2024 10:02:12 SEND    é@example.com      {bia@example.org}\n",
            &["microsoft - rui@example.com ana@example.org - - - bounced", "microsoft - é@example.com bia@example.org - - - delivered"],
        );
        check(
            "sender_address,recipient_status,message_id\nrui@example.com,\"ana@example.org##Receive, Fail;bia@example.org##Receive, Send, Deliver\",<7@example.com>\n",
            &["microsoft - rui@example.com ana@example.org - - - bounced", "microsoft - rui@example.com bia@example.org - - - delivered"],
        );
        check(
            "sender_address,recipient_status,message_id,custom_data\nrui@example.com,\"ana@example.org##Receive, Fail\",<7@example.com>,\"S:LED=554 5.4.14 Hop count exceeded\"\n",
            &["microsoft - rui@example.com ana@example.org - 554 5.4.14 bounced"],
        );
        check(
            "EventId;Sender;Recipients;RecipientStatus;MessageId\nFAIL;rui@example.com;\"ana@example.org;bia@example.org\";\"550 5.1.1 no;552 5.2.2 full\";<7@example.com>\n",
            &[
                "microsoft - rui@example.com ana@example.org - 550 5.1.1 bounced",
                "microsoft - rui@example.com bia@example.org - 552 5.2.2 bounced",
            ],
        );
    }

    #[test]
    fn cpanel() {
        check(
            "Event\tFrom Address\tSent Time\tRecipient\tResult\n\trui@example.com\tJun 3, 2024, 10:02:11 AM\tana@example.org\tAccepted\n\trui@example.com\tJun 3, 2024, 10:02:11 AM\tbia@example.org\t550 no such user\n",
            &["cpanel - rui@example.com ana@example.org - - - delivered", "cpanel - rui@example.com bia@example.org - 550 - bounced"],
        );
    }

    #[test]
    fn tables_of_other_panels() {
        let refused = " - rui@example.com ana@example.org - 550 5.1.1 ";
        for table in [
            "Estado | Fecha | De | Para | Motivo\nRechazado | 11/04/2025 13:05 | rui@example.com | ana@example.org | 550 5.1.1 no\n",
            "Date/Time\tFrom Address\tTo Address\tSubject\tInfo\n2024-10-30 08:11\trui@example.com\tana@example.org\tAta\tReject: 550 5.1.1 no\n",
            "st_text,ts,sub,frm,email,tag,mid,link\nhard bounce,25-09-2024 17:20:33,Ata,rui@example.com,ana@example.org,t,<1@example.com>,\"550 5.1.1 no\"\n",
        ] {
            let told = told(table);
            assert_eq!(told.len(), 1, "{table}");
            assert!(told[0].contains(refused), "{told:?}");
        }
        check(
            "Contato;E-mail;Status;Motivo\nAna;ana@example.org;Hard bounce;inexistente\nBia;bia@example.org;Entregue;\n",
            &["microsoft - - ana@example.org - - - bounced", "microsoft - - bia@example.org - - - delivered"],
        );
    }

    #[test]
    fn sessions() {
        let session = "C: MAIL FROM:<rui@example.com>\nC: RCPT TO:<ana@example.org>\nC: RCPT TO:<bia@example.org>\nC: DATA\nS: 250 ok\nS: 550-5.1.1 no\nS: 550 5.1.1 such user\nS: 250 ok\nS: 354 go\nC: 550 is only text\nC: .\nS: 451 4.3.0 later\n";
        check(
            session,
            &[
                "transcript - rui@example.com ana@example.org - 550 5.1.1 rejected",
                "transcript - rui@example.com bia@example.org - 451 4.3.0 rejected",
            ],
        );
        check("mail from: <rui@example.com>\n550 5.7.1 go away\nquit\n221 bye\n", &["transcript - rui@example.com - - 550 5.7.1 rejected"]);
    }

    #[test]
    fn other_texts_are_no_log() {
        for text in [
            "",
            "This is the mail system at host mx.example.org.\n\n<ana@example.org>: host mx.example.net[192.0.2.1] said: 550 5.1.1 no (in reply to RCPT TO command)\n",
            "The following address(es) failed:\n\n  ana@example.org\n    host mx.example.org [192.0.2.1]\n    SMTP error from remote mail server after RCPT TO:<ana@example.org>:\n    550 no\n",
            "Status: 5.1.1\nFinal-Recipient: rfc822; ana@example.org\nRecipient: ana@example.org\nSender: rui@example.com\n",
            "Event: churrasco\nDate: 2024-06-03\nRecipient: ana@example.org\nStatus: confirmado\n",
            "2024-06-03 10:02:11 vamos => depois\nto=<nada>",
            "250 gramas de farinha\n100 ml de leite\n",
        ] {
            assert!(read(&Mapped::of(text)).is_none(), "{text}");
        }
    }

    #[track_caller]
    fn check_fate(fates: &[(&str, &str)], expected: Option<Fate>) {
        let lines: Vec<String> =
            fates.iter().map(|(id, fate)| format!("{id}: to=<ana@example.org>, relay=none, dsn=4.0.0, status={fate} (x)\n")).collect();
        let notice = read(&Mapped::of(&lines.concat())).unwrap();
        assert_eq!(notice.recipients.len(), 1);
        assert_eq!(notice.recipients[0].action, expected.map(Fate::action), "{fates:?}");
    }

    #[test]
    fn the_last_fate_counts_and_a_delivery_stays() {
        check_fate(&[("4F1A2", "deferred"), ("4F1A2", "bounced")], Some(Fate::Bounced));
        check_fate(&[("4F1A2", "deferred"), ("4F1A2", "sent")], Some(Fate::Delivered));
        check_fate(&[("4F1A2", "sent"), ("4F1A2", "deferred")], Some(Fate::Delivered));
        check_fate(&[("4F1A2", "bounced"), ("5F1A2", "sent")], Some(Fate::Bounced));
        check_fate(&[("5F1A2", "sent"), ("4F1A2", "bounced")], Some(Fate::Bounced));
    }

    #[test]
    fn what_says_nothing_more_does_not_hide_why_a_mail_waits() {
        let line = |said: &str| format!("1sE3ab-0004Xy-Ab == ana@example.org R=dnslookup T=remote_smtp defer (-44): {said}\n");
        let log = [line("451 4.7.1 Greylisted"), line("retry time not reached for any host for 'example.org'")].concat();
        assert_eq!(read(&Mapped::of(&log)).unwrap().recipients[0].words[0].text.as_str(), "451 4.7.1 Greylisted");
    }

    #[test]
    fn a_mail_that_was_given_up_was_so_for_all_who_wait() {
        let put_off = "Jul 10 13:00:13 mx postfix/smtp[3]: 4F1A2: to=<ana@example.org>, relay=none, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.1]:25: Connection timed out)\n";
        let given_up = "Jul 10 13:39:13 mx postfix/qmgr[3]: 4F1A2: from=<rui@example.com>, status=expired, returned to sender\n";
        let notice = read(&Mapped::of(&[put_off, given_up].concat())).unwrap();
        assert_eq!((notice.kind, notice.recipients.len()), (Some(Kind::Failure), 1));
        assert_eq!(notice.recipients[0].action, Some(Action::Failed));
        assert_eq!(notice.facts.sender.unwrap().value, "rui@example.com");
        assert_eq!(read(&Mapped::of(put_off)).unwrap().kind, Some(Kind::Delay));
    }

    #[test]
    fn entries_about_two_addresses_and_a_day() {
        let entries = entries(&Mapped::of(POSTFIX));
        let about = |addresses: &[&str], day| about(&entries, addresses, day).len();
        assert_eq!(about(&["rui@example.com", "ANA@example.org"], Some((6, 3))), 2);
        assert_eq!(about(&["rui@example.com", "ANA@example.org"], Some((6, 4))), 0);
        assert_eq!(about(&["rui@example.com"], None), 3);
        assert_eq!(about(&["eva@example.org"], None), 0);
        assert_eq!(about(&[], None), 0);
    }
}
