//! What goes into a ticket, typed. Only what stands here can leave the page.

use crate::cause::{Cause, Refuser};
use crate::date;
use crate::evidence::Kind;
use crate::ids::closed_enum;
use crate::list::Signs;
use crate::tree::step::{Choice, Direction, FieldId, Step};
use crate::verdict::Confidence;

/// Everything that the support agent gets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which way the mail was going, seen from the reader.
    pub direction: Direction,
    /// The sender's address.
    pub sender: Option<String>,
    /// The recipients' addresses, those refused first.
    pub recipients: Vec<String>,
    /// When it was sent, or tried.
    pub when: Option<When>,
    /// What was pasted, where something was.
    pub kind: Option<Kind>,
    /// What happened, when an error message told it.
    pub diagnosis: Option<Diagnosis>,
    /// The server that refused the mail, with its address where known: `mx.example.org [203.0.113.5]`.
    pub remote_host: Option<String>,
    /// The server that wrote the notice.
    pub reporting_host: Option<String>,
    /// The returned mail's Message-ID, without angle brackets.
    pub message_id: Option<String>,
    /// The returned mail's subject: personal, so out of the ticket until the reader lets it in.
    pub subject: Option<String>,
    /// `Date:` of the notice, as written.
    pub notice_date: Option<String>,
    /// The queue id at the reporting server.
    pub queue_id: Option<String>,
    /// The block list that refused, by its name.
    pub block_list: Option<&'static str>,
    /// What was done about the mail program's settings.
    pub tried: Option<Tried>,
    /// What else was answered by a tap.
    pub answers: Vec<(Step, Choice)>,
    /// What else the reader told, each at most once.
    pub details: Vec<(FieldId, String)>,
    /// Where support can answer: an address or a phone number.
    pub contact: Option<String>,
    /// The lines that decide, each at most once.
    pub decisive: Vec<String>,
    /// The complete error message, without the returned mail. Empty: there is none.
    pub error: String,
    /// The file in which the reader can keep all of it; a cut names it.
    pub file_name: String,
    /// What the SMTP log shows, where support asked for one.
    pub log: Option<LogShows>,
}

closed_enum! {
    /// What became of the message that support asks about, by an SMTP log.
    pub enum LogShows {
        /// Another server took it.
        Accepted = "accepted",
        /// It was refused, or given up.
        Refused = "refused",
        /// It is still being tried.
        Trying = "trying",
        /// No line is about it.
        Nothing = "nothing",
        /// There is no log.
        NoLog = "no-log",
    }
}

impl Draft {
    /// The reader's own address.
    #[must_use]
    pub fn own_address(&self) -> Option<&String> {
        match self.direction {
            Direction::Sending => self.sender.as_ref(),
            Direction::Receiving => self.recipients.first(),
        }
    }

    /// Whether the reader's own mailbox can't receive, as far as is known, or is closed: then an answer sent there is lost.
    #[must_use]
    pub fn own_mailbox_is_out(&self) -> bool {
        let Some(diagnosis) = &self.diagnosis else { return self.direction == Direction::Receiving };
        match self.direction {
            Direction::Receiving => matches!(
                diagnosis.cause,
                Cause::UserUnknown
                    | Cause::MailboxDisabled
                    | Cause::Moved
                    | Cause::MailboxFull
                    | Cause::DomainNotFound
                    | Cause::DomainNoMail
                    | Cause::Expired
                    | Cause::NetworkError
                    | Cause::MailLoop
                    | Cause::RelayDenied
                    | Cause::ServerError
                    | Cause::MailerError
                    | Cause::ProtocolError
                    | Cause::Undetermined
            ),
            Direction::Sending => {
                matches!(diagnosis.refuser, Refuser::OwnServer | Refuser::OwnProgram)
                    && matches!(diagnosis.cause, Cause::MailboxDisabled | Cause::AuthRequired | Cause::SenderRejected | Cause::RateLimited)
            }
        }
    }

    /// Where support answers, for a portal's field: the contact where it is an address, else the reader's own. Never a mailbox
    /// that is out.
    #[must_use]
    pub fn requester(&self) -> Option<&String> {
        let own = self.own_address().filter(|_| !self.own_mailbox_is_out());
        match &self.contact {
            Some(contact) if contact.has('@') && (own.is_some() || Some(contact) != self.own_address()) => Some(contact),
            Some(_) | None => own,
        }
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// The cause.
    pub cause: Cause,
    /// How sure.
    pub confidence: Confidence,
    /// Whose system refused.
    pub refuser: Refuser,
    /// Reply code and enhanced status, as `550 5.1.1`; empty where the text has neither.
    pub code: String,
}

/// A moment or a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// Typed by the reader: `YYYY-MM-DD`, `HH:MM` where given, and the minutes that their clock is ahead of UTC.
    Typed {
        /// The date.
        date: String,
        /// The time of day.
        time: Option<String>,
        /// The zone, in minutes ahead of UTC.
        offset_minutes: i32,
    },
    /// A day typed by the reader, `YYYY-MM-DD`.
    Day(String),
    /// A `Date:` field, as it stands in the error message.
    Written(String),
}

/// What was done about the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Checked, the trouble stayed.
    SettingsRight,
    /// Not checked.
    SettingsNotSure,
}

impl When {
    /// ISO 8601 with the offset, as far as known; a written date that can't be read in one way, as it is.
    #[must_use]
    pub fn iso(&self) -> String {
        match self {
            Self::Typed { date, time: Some(time), offset_minutes } => {
                let mut iso = [date, "T", time].concat();
                date::push_offset(&mut iso, *offset_minutes);
                iso
            }
            Self::Typed { date, time: None, .. } | Self::Day(date) => date.clone(),
            Self::Written(text) => {
                date::parse(text).map_or_else(|| text.chars().take(WRITTEN_CHARS_MAX).collect(), |date| date.to_iso8601())
            }
        }
    }
}

/// A date as a mail writes it (RFC 5322 section 3.3) has hardly more characters.
const WRITTEN_CHARS_MAX: usize = 48;

#[cfg(test)]
mod tests {
    use super::When;

    #[test]
    fn a_typed_time_carries_its_zone() {
        let when = |offset_minutes| When::Typed { date: "2026-11-23".into(), time: Some("14:32".into()), offset_minutes };
        assert_eq!(when(-180).iso(), "2026-11-23T14:32-03:00");
        assert_eq!(when(330).iso(), "2026-11-23T14:32+05:30");
        assert_eq!(When::Day("2026-11-23".into()).iso(), "2026-11-23");
    }

    #[test]
    fn a_written_time_keeps_its_own_zone() {
        let iso = |text: &str| When::Written(text.into()).iso();
        assert_eq!(iso("Mon, 23 Nov 2026 17:32:10 +0000 (UTC)"), "2026-11-23T17:32:10+00:00");
        assert_eq!(iso("Mon, 31 Nov 2026 17:32:10 +0000"), "Mon, 31 Nov 2026 17:32:10 +0000");
        assert_eq!(iso("03/04/2026 10:00"), "03/04/2026 10:00");
    }
}
