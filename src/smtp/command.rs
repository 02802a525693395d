//! SMTP commands (RFC 5321 section 4.1), and the words by which notices say which of them a server refused.

use std::ops::Range;

use crate::ids::closed_enum;
use crate::list::{List, Pairs, Signs, list, pairs};

closed_enum! {
    /// The step of the session at which a server refused.
    pub enum Command {
        /// No command yet: the server's greeting (section 3.1).
        Connect = "connect",
        /// `EHLO` or `HELO`: the client's name.
        Ehlo = "ehlo",
        /// `STARTTLS` (RFC 3207).
        StartTls = "starttls",
        /// `AUTH` (RFC 4954).
        Auth = "auth",
        /// `MAIL FROM`: the sender.
        Mail = "mail",
        /// `RCPT TO`: a recipient.
        Rcpt = "rcpt",
        /// `DATA` and the mail that follows it.
        Data = "data",
    }
}

/// The verbs, as notices name them after the words of `LEADS`.
const VERBS: Pairs<Command> = pairs![
    ("rcpt", Command::Rcpt),
    ("end of data", Command::Data),
    ("data", Command::Data),
    ("mail from", Command::Mail),
    ("ehlo", Command::Ehlo),
    ("helo", Command::Ehlo),
    ("starttls", Command::StartTls),
    ("auth", Command::Auth),
    ("initial connection", Command::Connect),
    ("connect", Command::Connect),
];

/// Words in front of the verb: Postfix `smtp_chat.c`, Exim `transports/smtp.c`, DragonFly `net.c`, Exchange, Courier, Haraka.
const LEADS: List = list![
    "in reply to ",
    "in response to ",
    "after pipelined ",
    "after ",
    "did not like our final ",
    "did not like our ",
    "smtp command ",
    "while sending ",
    "at stage ",
];

/// Sentences that tell the step without its verb: qmail `qmail-remote.c`, Postfix `smtp_proto.c`.
const SENTENCES: Pairs<Command> = pairs![
    ("does not like recipient", Command::Rcpt),
    ("but sender was rejected", Command::Mail),
    ("but my name was rejected", Command::Ehlo),
    ("but greeting failed", Command::Connect),
    ("failed on data command", Command::Data),
    ("failed after i sent the message", Command::Data),
    ("refused to talk to me", Command::Connect),
];

/// Which step a notice's words name, and where. The words are folded: lower case, single spaces (`paste::folded`).
#[must_use]
pub fn refused_command(folded: &str) -> Option<(Range<usize>, Command)> {
    in_sentence(folded).or_else(|| after_lead(folded)).or_else(|| in_transcript(folded))
}

fn in_sentence(folded: &str) -> Option<(Range<usize>, Command)> {
    SENTENCES.iter().find_map(|(words, command)| folded.place(words).map(|at| (at..at + words.len(), command)))
}

fn after_lead(folded: &str) -> Option<(Range<usize>, Command)> {
    LEADS.iter().find_map(|lead| {
        folded.places(lead).take(20).find_map(|at| {
            let rest = folded.get(at + lead.len()..)?.trim_start_any("\"' ");
            let (verb, command) = VERBS.iter().find(|(verb, _)| starts_with_word(rest, verb))?;
            Some((at..folded.len() - rest.len() + verb.len(), command))
        })
    })
}

/// `>>> RCPT TO:<…>` and below it `<<< 550 …`: the last command before the first refusal.
fn in_transcript(folded: &str) -> Option<(Range<usize>, Command)> {
    let refused = list!["<<< 5", "<<< 4"].first_in(folded)?.start;
    let at = folded.get(..refused)?.last_place(">>> ")?;
    let rest = folded.get(at + 4..refused)?;
    let command = VERBS.iter().find(|(verb, _)| starts_with_word(rest, verb)).map(|(_, command)| command);
    let command = command.or_else(|| rest.trim_end().eq(".").then_some(Command::Data))?;
    Some((at..at + 4 + rest.trim_end().len(), command))
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(&str, Command)>) {
        let text = text.to_ascii_lowercase();
        let found = refused_command(&text);
        assert_eq!(found.and_then(|(range, command)| Some((text.get(range)?, command))), expected, "{text}");
    }

    #[test]
    fn the_step_is_read_from_what_each_system_says() {
        check("said: 550 no (in reply to RCPT TO command)", Some(("in reply to rcpt", Command::Rcpt)));
        check("said: 550 no (in reply to end of DATA command)", Some(("in reply to end of data", Command::Data)));
        check("SMTP error from remote mail server after MAIL FROM:<ana@example.org>: 550", Some(("after mail from", Command::Mail)));
        check("SMTP error after initial connection: 554", Some(("after initial connection", Command::Connect)));
        check("192.0.2.1 does not like recipient. Remote host said: 550", Some(("does not like recipient", Command::Rcpt)));
        check("... while talking to mx: >>> MAIL From:<a@b.c> <<< 250 ok >>> DATA <<< 550 no", Some((">>> data", Command::Data)));
        check(">>> . <<< 554 no", Some((">>> .", Command::Data)));
    }

    #[test]
    fn other_words_name_no_step() {
        check("after mailing list expansion", None);
        check("after database maintenance; while sending you a message", None);
        check("An error occurred while sending mail: Outgoing server (SMTP) is unknown", None);
        check(">>> RCPT TO:<a@b.c> <<< 250 ok", None);
    }
}
