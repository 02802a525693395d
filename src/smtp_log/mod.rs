//! Lines from an SMTP log, as a reader or the sender's support pastes them: who sent, to whom, through which server, when,
//! and what became of it.
//!
//! Read by their form, one file a kind of form: `lines` (Postfix, Sendmail, Exim, qmail), `table` (Exchange message tracking,
//! Microsoft 365 message trace, cPanel's Track Delivery), `transcript` (an SMTP session). A text is a log only when lines
//! have that form and tell some fate; the words around them do not count. Decides no cause.

mod lines;
mod table;
mod transcript;

use std::ops::Range;

use crate::date;
use crate::evidence::{
    Action, Facts, Found, Kind, Origin, RecipientEvidence, Text, Words, found_address, found_reply, found_status, found_text,
};
use crate::ids::closed_enum;
use crate::list::{Signs, list};
use crate::notice::{Notice, Writer};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;
use crate::smtp::{EnhancedStatus, HostName, ReplyCode};

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
        /// Exchange message tracking and Microsoft 365 message trace (Microsoft Learn, "Message tracking").
        Microsoft = "microsoft",
        /// cPanel's Track Delivery (columns of its `emailstats_search.js`).
        Cpanel = "cpanel",
        /// An SMTP session, marked or bare (RFC 5321 appendix D; swaks' hints).
        Transcript = "transcript",
    }
}

closed_enum! {
    /// What a line says became of the mail.
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

/// One line of a log, or the lines that were one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// Whose form it has.
    pub form: Form,
    /// When, as written; see [`crate::date`].
    pub time: Option<Text>,
    /// What the server calls the mail.
    pub queue_id: Option<Text>,
    /// The Message-ID, without angle brackets.
    pub message_id: Option<Text>,
    /// The envelope's sender.
    pub sender: Option<Text>,
    /// The recipient.
    pub recipient: Option<Text>,
    /// The address that the sender wrote, where an alias led elsewhere.
    pub written_as: Option<Text>,
    /// The subject, where the log has it.
    pub subject: Option<Text>,
    /// The server that wrote the log.
    pub own_host: Option<Text>,
    /// The other server: where it went to, or whence it came.
    pub host: Option<Text>,
    /// That server's IP address.
    pub host_address: Option<Text>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Box<Found<EnhancedStatus>>>,
    /// The reply code of a refusal (RFC 5321).
    pub reply: Option<Box<Found<ReplyCode>>>,
    /// What became of the mail; absent where the line only accompanies it.
    pub result: Option<Fate>,
    /// What the next server calls the mail, where its reply says so.
    pub next_queue_id: Option<Text>,
    /// What the server said.
    pub words: Mapped,
}

impl LogEntry {
    fn new(form: Form) -> Self {
        Self {
            form,
            time: None,
            queue_id: None,
            message_id: None,
            sender: None,
            recipient: None,
            written_as: None,
            subject: None,
            own_host: None,
            host: None,
            host_address: None,
            status: None,
            reply: None,
            result: None,
            next_queue_id: None,
            words: Mapped::default(),
        }
    }

    /// From the first to the last of what was found of it, as bytes of the pasted text.
    #[must_use]
    pub fn span(&self) -> Option<Range<usize>> {
        // The sender may come from another line.
        let texts = [&self.time, &self.queue_id, &self.recipient, &self.host];
        let words = (!self.words.is_blank()).then(|| self.words.span(0..self.words.as_str().len()));
        let spans = || texts.iter().filter_map(|text| Some(text.as_ref()?.span.clone())).chain(words.clone());
        Some(spans().map(|span| span.start).min()?..spans().map(|span| span.end).max()?)
    }

    /// Takes what the server said, and the codes in it.
    fn say(&mut self, words: Mapped) {
        let whole = 0..words.as_str().len();
        let told = found_status(&words, whole.clone(), Origin::Log);
        if self.status.as_ref().is_none_or(|status| (status.value.subject, status.value.detail) == (0, 0)) {
            self.status = told.or(self.status.take());
        }
        self.reply = self.reply.take().or_else(|| found_reply(&words, whole, Origin::Log));
        if self.result == Some(Fate::Delivered) {
            self.next_queue_id = next_queue_id(&words);
        }
        self.words = words;
    }

    /// Whether the line is about these addresses: its recipient is among them, and its sender too where both are given and the
    /// line knows it. With one address, it may be either side.
    fn is_about(&self, addresses: &[&str]) -> bool {
        let among = |found: &Option<Text>| {
            found.as_ref().is_some_and(|found| addresses.iter().any(|address| address.eq_ignore_ascii_case(&found.value)))
        };
        let to = among(&self.recipient) || among(&self.written_as);
        let from = among(&self.sender);
        match addresses.len() {
            0 => false,
            1 => to || from,
            _ => to && (from || self.sender.is_none()) || from && self.recipient.is_none(),
        }
    }
}

/// `queued as 4F1A2B`, `OK id=1sE3ab-0004Xy-Ab`: what the next server calls the mail.
fn next_queue_id(words: &Mapped) -> Option<Text> {
    let text = words.as_str();
    let from = list!["queued as ", " id="].find_in(text)?.end;
    let length = text.get(from..)?.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).unwrap_or(text.len() - from);
    found_text(words, from..from + length, Origin::Log)
}

/// At most this many entries of a log are kept.
const ENTRIES_MAX: usize = 2000;

/// All lines of a log in a text, in their order; what the same queue id says elsewhere (sender, Message-ID, subject) added to
/// each. Empty where the text is no log.
#[must_use]
pub fn entries(text: &Mapped) -> Vec<LogEntry> {
    let readers: [fn(&Mapped) -> Vec<LogEntry>; 3] = [lines::read, table::read, transcript::read];
    let mut entries = readers.into_iter().map(|read| read(text)).find(|entries| !entries.is_empty()).unwrap_or_default();
    entries.truncate(ENTRIES_MAX);
    let known: Vec<LogEntry> = entries.iter().filter(|entry| entry.queue_id.is_some() && entry.result.is_none()).cloned().collect();
    for entry in &mut entries {
        let Some(id) = entry.queue_id.as_ref() else { continue };
        for other in known.iter().filter(|other| other.queue_id.as_ref().is_some_and(|other| other.value == id.value)).take(8) {
            for (place, value) in
                [(&mut entry.sender, &other.sender), (&mut entry.message_id, &other.message_id), (&mut entry.subject, &other.subject)]
            {
                if place.is_none() {
                    place.clone_from(value);
                }
            }
        }
    }
    entries
}

/// The entries about these addresses (one, or sender and recipient) on that day (month, day), as the log's clock has it.
/// An entry whose time does not tell its day is kept.
#[must_use]
pub fn about<'a>(entries: &'a [LogEntry], addresses: &[&str], day: Option<(u8, u8)>) -> Vec<&'a LogEntry> {
    let on_day = |entry: &LogEntry| match (day, entry.time.as_ref().and_then(|time| date::month_and_day(&time.value))) {
        (Some(wanted), Some(found)) => wanted == found,
        _ => true,
    };
    entries.iter().filter(|entry| entry.is_about(addresses) && on_day(entry)).collect()
}

/// What a log says, in the shape of a notice; `None` where no line of a log's form tells a fate. A session alone may be the
/// transcript inside a notice: [`is_session`] tells.
#[must_use]
pub fn read(text: &Mapped) -> Option<Notice> {
    let entries = entries(text);
    let told: Vec<&LogEntry> = entries.iter().filter(|entry| entry.result.is_some()).collect();
    let named = told.iter().any(|entry| entry.recipient.is_some());
    let mut recipients: Vec<Joined<'_>> = Vec::new();
    for entry in told.into_iter().filter(|entry| !named || entry.recipient.is_some()) {
        join(&mut recipients, entry);
    }
    let first = recipients.iter().find(|joined| joined.entry.result != Some(Fate::Delivered)).or(recipients.first())?.entry;
    let facts = facts(&entries, first);
    let fates = |wanted: Fate| recipients.iter().any(|joined| joined.entry.result == Some(wanted));
    let kind = if fates(Fate::Bounced) || fates(Fate::Rejected) {
        Kind::Failure
    } else if fates(Fate::Deferred) {
        Kind::Delay
    } else {
        Kind::Success
    };
    let recipients = recipients.iter().map(|joined| evidence(joined.entry)).collect();
    Some(Notice { writer: Some(Writer::SmtpLog), kind: Some(kind), recipients, facts, prose: text.clone(), returned: Mapped::default() })
}

/// Whether some line of a text has a log's form; a session alone may be the transcript inside a notice.
#[must_use]
pub fn is_log(text: &Mapped) -> bool {
    read(text).is_some() && !is_session(text)
}

/// Whether a text is a session and no other form of log.
#[must_use]
pub fn is_session(text: &Mapped) -> bool {
    lines::read(text).is_empty() && table::read(text).is_empty()
}

/// The entry that counts for a recipient so far.
struct Joined<'a> {
    entry: &'a LogEntry,
}

/// The last fate counts. A delivery outlives what was deferred, in whichever order the lines stand; a mail that was only
/// put off without ever getting a queue id (greylisting) is the same mail when it passes.
fn join<'a>(recipients: &mut Vec<Joined<'a>>, entry: &'a LogEntry) {
    let same = |joined: &&mut Joined<'a>| match (&joined.entry.recipient, &entry.recipient) {
        (Some(one), Some(other)) => one.value.eq_ignore_ascii_case(&other.value),
        (None, None) => true,
        _ => false,
    };
    let Some(known) = recipients.iter_mut().find(same) else {
        if recipients.len() < RECIPIENTS_MAX {
            recipients.push(Joined { entry });
        }
        return;
    };
    let id = |entry: &LogEntry| entry.queue_id.as_ref().map(|id| id.value.clone());
    let same_mail = id(known.entry) == id(entry) || id(known.entry).is_none() || id(entry).is_none();
    let replaces = match (known.entry.result, entry.result) {
        (Some(Fate::Deferred), Some(Fate::Delivered)) => same_mail,
        (Some(Fate::Delivered), Some(Fate::Deferred)) => !same_mail,
        // Another mail to the same address that went through does not undo the refusal of this one.
        (Some(Fate::Bounced | Fate::Rejected), Some(Fate::Delivered | Fate::Deferred)) => same_mail && id(known.entry).is_some(),
        _ => true,
    };
    if replaces {
        known.entry = entry;
    }
}

fn evidence(entry: &LogEntry) -> RecipientEvidence {
    let refuser = if entry.result == Some(Fate::Rejected) && entry.form != Form::Transcript { &entry.own_host } else { &entry.host };
    RecipientEvidence {
        address: entry.recipient.clone(),
        written_as: entry.written_as.clone(),
        answered: None,
        command: None,
        action: entry.result.map(Fate::action),
        status: entry.status.clone(),
        reply: entry.reply.clone(),
        remote_mta: refuser.clone(),
        words: if entry.words.is_blank() { Vec::new() } else { vec![Words { text: entry.words.clone(), origin: Some(Origin::Log) }] },
    }
}

/// The facts of the mail that the first undelivered recipient's line is about.
fn facts(entries: &[LogEntry], entry: &LogEntry) -> Facts {
    let same_mail = |other: &&LogEntry| {
        other.queue_id.is_some() && other.queue_id.as_ref().map(|id| &id.value) == entry.queue_id.as_ref().map(|id| &id.value)
    };
    let begun = entries.iter().find(same_mail).unwrap_or(entry);
    let refused_here = entry.result == Some(Fate::Rejected) && entry.form != Form::Transcript;
    Facts {
        sender: entry.sender.clone(),
        addressee: None,
        subject: entry.subject.clone(),
        message_id: entry.message_id.clone(),
        queue_id: entry.queue_id.clone(),
        reporting_mta: entry.own_host.clone(),
        remote_mta: if refused_here { entry.own_host.clone() } else { entry.host.clone() },
        remote_address: if refused_here { None } else { entry.host_address.clone() },
        date: begun.time.clone().or_else(|| entry.time.clone()),
        notice_date: None,
    }
}

/// The words of a piece in one line.
fn one_line(text: &Mapped, range: Range<usize>) -> Mapped {
    let mut line = Mapped::default();
    for word in words_of(text.slice(range.clone())) {
        if !line.as_str().is_empty() {
            line.push_glue(" ");
        }
        line.push_piece(text, range.start + word.start..range.start + word.end);
    }
    line
}

/// The words of a text, as ranges.
fn words_of(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    text.split(char::is_whitespace).filter_map(move |word| {
        let start = at;
        at += word.len() + text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (!word.is_empty()).then_some(start..start + word.len())
    })
}

/// `mx.example.org[192.0.2.1]:25`, `mx.example.org. [192.0.2.1]`, `mx.example.org`: name and address.
fn host_and_address(text: &Mapped, range: Range<usize>) -> (Option<Text>, Option<Text>) {
    let raw = text.slice(range.clone());
    let (open, close) = match raw.find('[') {
        Some(open) => (open, raw.get(open..).and_then(|rest| rest.find(']')).map(|length| open + length)),
        None => (raw.len(), None),
    };
    let name = raw.get(..open).unwrap_or("");
    let bare = name.until_any(" (,:").trim_end_any(".");
    let known = bare.has('.') && HostName::parse(bare).is_some() && !bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let host = known.then(|| found_text(text, range.start..range.start + bare.len(), Origin::Log)).flatten();
    let address = close.and_then(|close| found_text(text, range.start + open + 1..range.start + close, Origin::Log));
    (host, address.filter(|address| address.value.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'.' | b':'))))
}

/// An address in a piece of a text, `user@example.org` or, where a server has its own users, nothing.
fn address(text: &Mapped, range: Range<usize>) -> Option<Text> {
    found_address(text, range, Origin::Log)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Form, queue id, sender, recipient, host, codes, fate: what a line is read as.
    fn told(text: &str) -> Vec<String> {
        let value = |found: &Option<Text>| found.as_ref().map_or("-", |found| found.value.as_str()).to_owned();
        let entries = entries(&Mapped::of(text));
        entries
            .iter()
            .filter(|entry| entry.result.is_some())
            .map(|entry| {
                for found in [&entry.time, &entry.recipient, &entry.host, &entry.queue_id].into_iter().flatten() {
                    assert!(
                        text.get(found.span.clone()).is_some_and(|words| words.contains(found.value.split(' ').next().unwrap())),
                        "{found:?}"
                    );
                }
                let codes =
                    [entry.reply.as_ref().map(|found| found.value.to_string()), entry.status.as_ref().map(|found| found.value.to_string())];
                let mut all = vec![
                    entry.form.id().to_owned(),
                    value(&entry.queue_id),
                    value(&entry.sender),
                    value(&entry.recipient),
                    value(&entry.host),
                ];
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
        assert_eq!(entries.iter().find_map(|entry| entry.next_queue_id.as_ref()).unwrap().value, "9B1F");
    }

    #[test]
    fn sendmail() {
        check(
            "Jun  3 10:02:13 mail sendmail[4]: 453D2BxX012345: to=<ana@example.org>,<bia@example.org>, ctladdr=<rui@example.com> (1/1), delay=00:00:02, relay=mx.example.org. [192.0.2.1], dsn=5.1.1, stat=User unknown",
            &[
                "sendmail 453D2BxX012345 rui@example.com bia@example.org mx.example.org - 5.1.1 bounced",
                "sendmail 453D2BxX012345 rui@example.com ana@example.org mx.example.org - 5.1.1 bounced",
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
