//! An SMTP session (RFC 5321): commands and replies, marked (`>>>`/`<<<`, `C:`/`S:`, `->`/`<-`, `~>`/`<~`, swaks' `<**`) or bare,
//! as a telnet client shows it. Replies answer the commands in their order (RFC 2920), a reply of several lines answers once.

use std::ops::Range;

use super::{Fate, Form, LogEntry, address, host_and_address, one_line};
use crate::evidence::{Origin, Text, found_text};
use crate::list::{List, Pairs, Signs, list, pairs};
use crate::paste::Mapped;

/// What was said by the client and waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Mail,
    /// The recipient's index.
    Rcpt(usize),
    Data,
    Login,
    /// The end of the mail.
    End,
    Other,
}

const COMMANDS: Pairs<Command> = pairs![
    ("mail from:", Command::Mail),
    ("data", Command::Data),
    ("bdat ", Command::End),
    (".", Command::End),
    ("(eom)", Command::End),
    ("auth ", Command::Login),
    ("ehlo ", Command::Other),
    ("helo ", Command::Other),
    ("lhlo ", Command::Other),
    ("starttls", Command::Other),
    ("quit", Command::Other),
    ("rset", Command::Other),
    ("noop", Command::Other),
];

/// Marks in front of what the client and the server say; in folded text they would lose nothing.
const MARKS: List = list![
    ">>> ", "<<< ", "-> ", "<- ", "<-  ", "<** ", "~> ", "<~ ", "<~* ", "C: ", "S: ", "c: ", "s: ", "CLIENT: ", "SERVER: ", "SENT: ",
    "RECV: ", ">> ", "<< ", "< ", "> ",
];

/// Reads a session; empty where no recipient was asked for and answered.
pub(super) fn read(text: &Mapped) -> Vec<LogEntry> {
    let mut session = Session::default();
    for line in text.lines() {
        session.take(text, line);
    }
    session.close();
    // A notice may quote one command and its answer: that is no session yet.
    let is_one = session.lines_said * 2 >= session.lines && session.answered && session.commands >= 2;
    if is_one { session.entries() } else { Vec::new() }
}

#[derive(Default)]
struct Session {
    lines: usize,
    lines_said: usize,
    commands: usize,
    /// A command that only a session has was answered.
    answered: bool,
    /// The commands, of which so many were answered.
    waiting: Vec<Command>,
    answers: usize,
    /// The reply that is being read, with its lines so far.
    reply: Option<(u16, Range<usize>, Mapped)>,
    in_mail: bool,
    sender: Option<Text>,
    host: (Option<Text>, Option<Text>),
    recipients: Vec<LogEntry>,
    /// What was refused before any recipient was named.
    refusal: Option<LogEntry>,
}

/// At most this many commands wait for their answers.
const WAITING_MAX: usize = 600;

impl Session {
    fn take(&mut self, text: &Mapped, line: Range<usize>) {
        let whole = text.slice(line.clone());
        let bare = unmarked(whole);
        let said = line.end - bare.len()..line.end;
        if self.in_mail && bare.trim_end() != "." && !bare.to_ascii_lowercase().starts_with("(eom)") && reply_code(bare).is_none() {
            return;
        }
        if bare.trim().is_empty() {
            return;
        }
        self.lines += 1;
        if let Some((code, last)) = reply_code(bare) {
            self.lines_said += 1;
            let words = one_line(text, said);
            match self.reply.as_mut() {
                Some((open, _, known)) if *open == code => {
                    known.push_glue(" ");
                    known.push_piece(&words, 0..words.as_str().len());
                }
                _ => self.reply = Some((code, line, words)),
            }
            if last {
                self.close();
            }
        } else if let Some(command) = self.command(text, said.clone()) {
            self.lines_said += 1;
            self.commands += 1;
            if self.waiting.len() < WAITING_MAX {
                self.waiting.push(command);
            }
        } else if let Some(at) = list!["Connected to ", "Trying "].find_in(bare).map(|words| words.end) {
            // `Connected to mx.example.org.`, swaks' `=== Connected to …`, `Trying 192.0.2.1...`
            self.lines -= 1;
            let (host, place) = host_and_address(text, said.start + at..said.end);
            let figures = bare.get(at..).unwrap_or("").trim_end_any(".");
            let is_figures = figures.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') && figures.len() >= 7;
            let place =
                place.or_else(|| found_text(text, said.start + at..said.start + at + figures.len(), Origin::Log).filter(|_| is_figures));
            self.host = (host.or(self.host.0.take()), place.or(self.host.1.take()));
        } else if bare.begins_any("=*") || bare.starts_with("Escape character") {
            self.lines -= 1;
        }
    }

    fn command(&mut self, text: &Mapped, said: Range<usize>) -> Option<Command> {
        let words = text.slice(said.clone()).to_ascii_lowercase().replaced(": <", ":<").replaced(" :", ":");
        if words.starts_with("rcpt to:") {
            let mut entry = LogEntry::new(Form::Transcript);
            entry.recipient = address(text, said);
            entry.recipient.as_ref()?;
            entry.sender.clone_from(&self.sender);
            self.recipients.push(entry);
            return (self.recipients.len() < WAITING_MAX).then_some(Command::Rcpt(self.recipients.len() - 1));
        }
        let command =
            COMMANDS.iter().find(|(verb, _)| if verb.ends_any(" :") { words.starts_with(verb) } else { words.trim_end() == *verb });
        let command = command.map(|(_, command)| command)?;
        match command {
            Command::Mail => self.sender = address(text, said),
            Command::End => self.in_mail = false,
            _ => {}
        }
        Some(command)
    }

    /// A reply is complete: the command that it answers learns it.
    fn close(&mut self) {
        let Some((code, _, words)) = self.reply.take() else { return };
        let command = self.waiting.get(self.answers).copied();
        self.answers += usize::from(command.is_some());
        let fate = match code {
            200..=299 => Some(Fate::Delivered),
            // Nobody says that this client will try again.
            400..=599 => Some(Fate::Rejected),
            _ => None,
        };
        let refused = fate.filter(|fate| *fate != Fate::Delivered);
        match command {
            Some(Command::Rcpt(index)) => {
                self.answered = true;
                if let (Some(entry), Some(fate)) = (self.recipients.get_mut(index), refused) {
                    entry.result = Some(fate);
                    entry.say(words);
                }
            }
            Some(Command::Data) if code == 354 => self.in_mail = true,
            Some(Command::Data | Command::End) => {
                self.answered = true;
                for entry in self.recipients.iter_mut().filter(|entry| entry.result.is_none()) {
                    entry.result = fate;
                    entry.say(words.clone());
                }
            }
            Some(Command::Mail) => {
                self.answered = true;
                self.refuse(refused, words);
            }
            // It asks for the name or password: the login is not yet answered.
            Some(Command::Login) if code == 334 => self.answers -= 1,
            Some(Command::Login) => {
                self.answered |= code >= 400;
                self.refuse(refused, words);
            }
            Some(Command::Other) | None => {}
        }
    }

    fn refuse(&mut self, fate: Option<Fate>, words: Mapped) {
        if self.refusal.is_none() && fate.is_some() {
            let mut entry = LogEntry::new(Form::Transcript);
            entry.sender.clone_from(&self.sender);
            entry.result = fate;
            entry.say(words);
            self.refusal = Some(entry);
        }
    }

    /// Who was asked for after the sender had been refused got the same answer.
    fn entries(self) -> Vec<LogEntry> {
        let mut entries = self.recipients;
        if entries.is_empty() || entries.iter().all(|entry| entry.result.is_none()) {
            entries.extend(self.refusal);
        }
        for entry in &mut entries {
            (entry.host, entry.host_address) = self.host.clone();
        }
        entries
    }
}

/// The line without the mark of who speaks.
fn unmarked(line: &str) -> &str {
    let line = line.trim_start();
    MARKS.begins(line).and_then(|length| line.get(length..)).unwrap_or(line).trim_start()
}

/// `550 words`, `550-words`: the code, and whether this is the reply's last line.
fn reply_code(line: &str) -> Option<(u16, bool)> {
    let code = line.get(..3)?;
    let next = line.as_bytes().get(3);
    let fits = matches!(code.as_bytes(), [b'2'..=b'5', b'0'..=b'5', b'0'..=b'9']) && matches!(next, None | Some(b' ' | b'-'));
    fits.then(|| code.parse().ok()).flatten().map(|code| (code, next != Some(&b'-')))
}
