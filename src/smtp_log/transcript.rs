//! An SMTP session (RFC 5321): commands and replies, marked (`>>>`/`<<<`, `C:`/`S:`, `->`/`<-`, `~>`/`<~`, swaks' `<**`) or bare,
//! as a telnet client shows it. Replies answer the commands in their order (RFC 2920), a reply of several lines answers once.

use super::{Fate, Field, Form, LogEntry, one_line};
use crate::list::{List, Pairs, Signs, list, pairs};
use crate::paste::Mapped;

/// What was said by the client and waits for its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Mail,
    Rcpt,
    Data,
    Login,
    /// The end of the mail.
    End,
    Other,
}

const COMMANDS: Pairs<Command> = pairs![
    ("mail from:", Command::Mail),
    ("rcpt to:", Command::Rcpt),
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

/// Marks in front of what the client and the server say.
const MARKS: List = list![
    ">>> ", "<<< ", "-> ", "<- ", "<** ", "~> ", "<~ ", "<~* ", "C: ", "S: ", "c: ", "s: ", "CLIENT: ", "SERVER: ", "SENT: ", "RECV: ",
    ">> ", "<< ", "< ", "> ",
];

/// Reads a session; empty where no recipient was asked for and answered.
pub(super) fn read(text: &Mapped) -> Vec<LogEntry> {
    let mut session = Session::new();
    for line in text.lines() {
        session.take(text, text.slice(line));
    }
    session.close();
    // A notice may quote one command and its answer: that is no session yet.
    let is_one = session.lines_said * 2 >= session.lines && session.answered && session.commands >= 2;
    if !is_one {
        session.mails.clear();
    } else if session.mails.iter().all(|mail| mail.result.is_none())
        && let Some(refusal) = session.refusal
    {
        session.mails.push(refusal);
    }
    session.mails
}

struct Session<'a> {
    lines: usize,
    lines_said: usize,
    commands: usize,
    /// A command that only a session has was answered.
    answered: bool,
    /// The commands, of which so many were answered.
    waiting: Vec<Command>,
    answers: usize,
    /// The reply that is being read: its code, and its lines so far.
    reply: Option<(&'a str, Mapped)>,
    in_mail: bool,
    /// What is known of every mail: its sender, and the server.
    known: LogEntry,
    /// One for each recipient, of which so many were answered.
    mails: Vec<LogEntry>,
    mails_answered: usize,
    /// What was refused before any recipient was named.
    refusal: Option<LogEntry>,
}

/// At most this many commands wait for their answers.
const WAITING_MAX: usize = 600;

impl<'a> Session<'a> {
    fn new() -> Self {
        Self {
            lines: 0,
            lines_said: 0,
            commands: 0,
            answered: false,
            waiting: Vec::new(),
            answers: 0,
            reply: None,
            in_mail: false,
            known: LogEntry::new(Form::Transcript),
            mails: Vec::new(),
            mails_answered: 0,
            refusal: None,
        }
    }

    fn take(&mut self, text: &'a Mapped, line: &'a str) {
        let said = unmarked(line);
        let reply = reply_code(said);
        let ends_mail = || said.trim_end() == "." || list!["(eom)", "(EOM)"].begins(said).is_some();
        if said.trim().is_empty() || self.in_mail && reply.is_none() && !ends_mail() {
            return;
        }
        self.lines += 1;
        if let Some((code, is_last)) = reply {
            self.lines_said += 1;
            let words = one_line(text, said, char::is_whitespace);
            match &mut self.reply {
                Some((open, known)) if *open == code => {
                    known.push_glue(" ");
                    known.push_piece(&words, 0..words.as_str().len());
                }
                _ => self.reply = Some((code, words)),
            }
            if is_last {
                self.close();
            }
        } else if self.command(text, said).is_some() {
            self.lines_said += 1;
            self.commands += 1;
        } else if let Some(words) = list!["Connected to ", "Trying "].find_in(said) {
            // `Connected to mx.example.org.`, swaks' `=== Connected to …`, `Trying 192.0.2.1...`
            self.lines -= 1;
            let mut server = LogEntry::new(Form::Transcript);
            server.put(text, Field::Host, said.get(words.end..).unwrap_or(""));
            for &field in &[Field::Host, Field::HostAddress] {
                if let Some(found) = server.copied(field) {
                    self.known.set(field, Some(found));
                }
            }
        } else if said.begins_any("=*") || said.starts_with("Escape character") {
            self.lines -= 1;
        }
    }

    fn command(&mut self, text: &Mapped, said: &str) -> Option<()> {
        let words = said.to_ascii_lowercase().replaced(" :", ":");
        let is_said = |verb: &str| if verb.ends_any(" :") { words.starts_with(verb) } else { words.trim_end() == verb };
        let (_, command) = COMMANDS.iter().find(|(verb, _)| is_said(verb))?;
        match command {
            Command::Mail => {
                self.known.set(Field::Sender, None);
                self.known.put(text, Field::Sender, said);
            }
            Command::Rcpt => {
                let mut mail = self.known.clone();
                mail.put(text, Field::Recipient, said);
                mail.text(Field::Recipient)?;
                self.mails.push(mail);
            }
            Command::End => self.in_mail = false,
            _ => {}
        }
        if self.waiting.len() < WAITING_MAX {
            self.waiting.push(command);
        }
        Some(())
    }

    /// A reply is complete: the command that it answers learns it.
    fn close(&mut self) -> Option<()> {
        let (code, words) = self.reply.take()?;
        let command = *self.waiting.get(self.answers)?;
        // It asks for the name or password: the login is not yet answered.
        if command == Command::Login && code == "334" {
            return None;
        }
        self.answers += 1;
        let fate = match code.as_bytes().first() {
            Some(b'2') => Some(Fate::Delivered),
            // Nobody says that this client will try again.
            Some(b'4' | b'5') => Some(Fate::Rejected),
            _ => None,
        };
        let refused = fate == Some(Fate::Rejected);
        self.in_mail |= command == Command::Data && code == "354";
        self.answered |= match command {
            Command::Other => false,
            Command::Login => refused,
            Command::Data => code != "354",
            _ => true,
        };
        match command {
            Command::Rcpt => {
                if let Some(mail) = self.mails.get_mut(self.mails_answered)
                    && refused
                {
                    conclude(mail, fate, &words);
                }
                self.mails_answered += 1;
            }
            Command::Data | Command::End if code != "354" => {
                for mail in self.mails.iter_mut().filter(|mail| mail.result.is_none()) {
                    conclude(mail, fate, &words);
                }
            }
            Command::Mail | Command::Login if refused && self.refusal.is_none() => {
                let mut mail = self.known.clone();
                conclude(&mut mail, fate, &words);
                self.refusal = Some(mail);
            }
            _ => {}
        }
        Some(())
    }
}

fn conclude(mail: &mut LogEntry, fate: Option<Fate>, words: &Mapped) {
    mail.result = fate;
    mail.say(words, words.as_str());
}

/// The line without the mark of who speaks.
pub(crate) fn unmarked(line: &str) -> &str {
    let line = line.trim_start();
    MARKS.begins(line).and_then(|length| line.get(length..)).unwrap_or(line).trim_start()
}

/// `550 words`, `550-words`: the code, and whether this is the reply's last line.
pub(crate) fn reply_code(line: &str) -> Option<(&str, bool)> {
    let code = line.get(..3)?;
    let next = line.as_bytes().get(3);
    let fits = matches!(code.as_bytes(), [b'2'..=b'5', b'0'..=b'5', b'0'..=b'9']) && matches!(next, None | Some(b' ' | b'-'));
    fits.then_some((code, next != Some(&b'-')))
}
