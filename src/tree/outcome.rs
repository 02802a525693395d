//! Who must act and what to do, by cause × direction × refuser. Policy as rows, no words.
//!
//! [`ROWS`] is read from the top, the first row that fits wins. Each cause has a row for either direction that takes any
//! refuser, so that there always is one; a test proves it.

use crate::cause::{Actor, Cause, Refuser};
use crate::evidence::{Kind, Suspicion};
use crate::ids::closed_enum;
use crate::tree::step::Direction;

closed_enum! {
    /// Something that a lay person can do.
    pub enum Advice {
        /// Check the recipient's address letter by letter.
        CheckAddress = "check-address",
        /// Check what stands behind the @.
        CheckDomain = "check-domain",
        /// Ask the recipient for the right or new address by another way.
        AskForAddress = "ask-for-address",
        /// Send once more to the right address.
        SendToRightAddress = "send-to-right-address",
        /// Send the sender one's own address in writing.
        GiveOwnAddress = "give-own-address",
        /// Tell the recipient by another way.
        TellRecipient = "tell-recipient",
        /// Tell the recipient that their mailbox is full.
        TellRecipientFull = "tell-recipient-full",
        /// Send again once there is room.
        SendWhenRoom = "send-when-room",
        /// Delete big mails and empty the bin.
        FreeSpace = "free-space",
        /// Ask for more quota.
        AskForQuota = "ask-for-quota",
        /// The sender tries once more afterwards.
        SenderTriesAgain = "sender-tries-again",
        /// The server tries on its own: wait.
        WaitForRetry = "wait-for-retry",
        /// Wait an hour, send again.
        WaitAndResend = "wait-and-resend",
        /// Smaller attachments, or a link to the file.
        ReduceSize = "reduce-size",
        /// The sender makes the attachments smaller.
        SenderReducesSize = "sender-reduces-size",
        /// Another kind of attachment, plainer text.
        ChangeContent = "change-content",
        /// The sender changes attachment or text.
        SenderChangesContent = "sender-changes-content",
        /// Scan the device for viruses.
        ScanDevice = "scan-device",
        /// Check login and outgoing authentication.
        CheckLogin = "check-login",
        /// Compare server, port and encryption.
        CheckSettings = "check-settings",
        /// Check the sender's address set in the program.
        CheckSenderAddress = "check-sender-address",
        /// Send to fewer people at a time.
        SendFewer = "send-fewer",
        /// Look at the own filters, block list and forwarding.
        CheckOwnFilters = "check-own-filters",
        /// Check that the own domain is paid and its DNS in order.
        CheckOwnDomain = "check-own-domain",
        /// The recipient adds the reader to their allowed senders.
        AskToAllow = "ask-to-allow",
        /// Pass the notice on to whoever runs the other side's mail.
        ForwardToTheirAdministrator = "forward-to-their-administrator",
        /// The sender shows the notice to their provider.
        SenderAsksTheirProvider = "sender-asks-their-provider",
        /// Open a ticket: the provider looks into its servers.
        TicketForProvider = "ticket-for-provider",
        /// Open a ticket for the domain's SPF, DKIM and DMARC.
        TicketForDomainRecords = "ticket-for-domain-records",
        /// Open a ticket with what there is.
        TicketWithThis = "ticket-with-this",
        /// Use another way meanwhile.
        UseAnotherWay = "use-another-way",
        /// Look in the spam folder.
        CheckSpamFolder = "check-spam-folder",
        /// Ask the recipient to look in their spam folder.
        AskSpamFolder = "ask-spam-folder",
        /// Look in the Sent folder.
        CheckSentFolder = "check-sent-folder",
        /// Ask the sender for the error message.
        AskSenderForError = "ask-sender-for-error",
        /// Paste the whole text of the notice.
        PasteWhole = "paste-whole",
        /// Delete a scam and touch none of its links.
        DeleteScam = "delete-scam",
        /// Change the password where it was given already.
        ChangePassword = "change-password",
        /// Delete the notice of a mail that was never sent.
        DeleteNotice = "delete-notice",
        /// Open a ticket if such notices keep coming.
        TicketIfMany = "ticket-if-many",
        /// There is nothing to do.
        NothingToDo = "nothing-to-do",
    }
}

/// What to tell the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Who must act.
    pub actor: Actor,
    /// What the reader does now, in order; one to three.
    pub advice: &'static [Advice],
}

/// What there is to decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// A mail was refused or is late.
    Refused(Cause, Refuser),
    /// The paste is something else.
    Paste(Kind),
    /// The notice is not what it seems.
    Suspected(Suspicion),
    /// There is no error message.
    NoError,
}

/// One row of the policy.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The cause.
    pub cause: Cause,
    /// The direction.
    pub direction: Direction,
    /// Only when this side refused; `None`: any.
    pub side: Option<Side>,
    /// What to tell.
    pub outcome: Outcome,
}

/// Whose system refused it, as far as advice differs by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The reader's program or the provider.
    Ours,
    /// A server behind a forward.
    Forward,
}

const fn row(cause: Cause, direction: Direction, actor: Actor, advice: &'static [Advice]) -> Row {
    Row { cause, direction, side: None, outcome: Outcome { actor, advice } }
}

const fn side_row(cause: Cause, direction: Direction, side: Side, actor: Actor, advice: &'static [Advice]) -> Row {
    Row { cause, direction, side: Some(side), outcome: Outcome { actor, advice } }
}

use Advice as A;
use Direction::{Receiving as R, Sending as S};

/// The policy. The first row that fits wins.
pub static ROWS: &[Row] = &[
    row(Cause::UserUnknown, S, Actor::Reader, &[A::CheckAddress, A::AskForAddress, A::SendToRightAddress]),
    side_row(Cause::UserUnknown, R, Side::Forward, Actor::Reader, &[A::CheckOwnFilters, A::SenderTriesAgain, A::TicketForProvider]),
    row(Cause::UserUnknown, R, Actor::Sender, &[A::GiveOwnAddress, A::SenderTriesAgain, A::TicketForProvider]),
    row(Cause::MailboxDisabled, S, Actor::Recipient, &[A::AskForAddress, A::UseAnotherWay]),
    row(Cause::MailboxDisabled, R, Actor::ReadersAdministrator, &[A::CheckOwnDomain, A::TicketForProvider]),
    row(Cause::Moved, S, Actor::Reader, &[A::AskForAddress, A::SendToRightAddress]),
    row(Cause::Moved, R, Actor::Sender, &[A::GiveOwnAddress, A::SenderTriesAgain]),
    row(Cause::Filtered, S, Actor::Recipient, &[A::TellRecipient, A::AskToAllow]),
    row(Cause::Filtered, R, Actor::Reader, &[A::CheckOwnFilters, A::SenderTriesAgain, A::TicketForProvider]),
    row(Cause::MailboxFull, S, Actor::Recipient, &[A::TellRecipientFull, A::SendWhenRoom]),
    side_row(Cause::MailboxFull, R, Side::Forward, Actor::Reader, &[A::CheckOwnFilters, A::FreeSpace, A::SenderTriesAgain]),
    row(Cause::MailboxFull, R, Actor::Reader, &[A::FreeSpace, A::AskForQuota, A::SenderTriesAgain]),
    side_row(Cause::DomainNotFound, S, Side::Ours, Actor::Reader, &[A::CheckDomain, A::CheckSettings, A::SendToRightAddress]),
    row(Cause::DomainNotFound, S, Actor::Reader, &[A::CheckDomain, A::AskForAddress, A::SendToRightAddress]),
    row(Cause::DomainNotFound, R, Actor::ReadersAdministrator, &[A::GiveOwnAddress, A::CheckOwnDomain, A::TicketForProvider]),
    row(Cause::DomainNoMail, S, Actor::Reader, &[A::CheckDomain, A::AskForAddress]),
    row(Cause::DomainNoMail, R, Actor::Provider, &[A::CheckOwnDomain, A::TicketForDomainRecords]),
    row(Cause::Expired, S, Actor::RemoteAdministrator, &[A::CheckDomain, A::UseAnotherWay, A::TicketForProvider]),
    row(Cause::Expired, R, Actor::Provider, &[A::CheckOwnDomain, A::TicketForProvider]),
    side_row(Cause::NetworkError, S, Side::Ours, Actor::Reader, &[A::CheckSettings, A::WaitAndResend, A::TicketForProvider]),
    row(Cause::NetworkError, S, Actor::RemoteAdministrator, &[A::WaitAndResend, A::CheckDomain, A::TicketForProvider]),
    row(Cause::NetworkError, R, Actor::Provider, &[A::SenderTriesAgain, A::TicketForProvider]),
    row(Cause::MailLoop, S, Actor::RemoteAdministrator, &[A::TellRecipient, A::ForwardToTheirAdministrator]),
    row(Cause::MailLoop, R, Actor::Reader, &[A::CheckOwnFilters, A::TicketForProvider]),
    row(Cause::TooBig, S, Actor::Reader, &[A::ReduceSize]),
    row(Cause::TooBig, R, Actor::Sender, &[A::SenderReducesSize]),
    row(Cause::ContentError, S, Actor::Reader, &[A::ChangeContent]),
    row(Cause::ContentError, R, Actor::Sender, &[A::SenderChangesContent]),
    row(Cause::Spam, S, Actor::Reader, &[A::ChangeContent, A::AskToAllow, A::TicketForProvider]),
    row(Cause::Spam, R, Actor::Provider, &[A::SenderChangesContent, A::TicketForProvider]),
    row(Cause::Virus, S, Actor::Reader, &[A::ScanDevice, A::ChangeContent]),
    row(Cause::Virus, R, Actor::Sender, &[A::SenderChangesContent]),
    row(Cause::IpBlocked, S, Actor::Provider, &[A::TicketForProvider, A::UseAnotherWay]),
    row(Cause::IpBlocked, R, Actor::Sender, &[A::SenderAsksTheirProvider, A::TicketForProvider]),
    row(Cause::BadReputation, S, Actor::Provider, &[A::TicketForProvider, A::AskToAllow]),
    row(Cause::BadReputation, R, Actor::Sender, &[A::SenderAsksTheirProvider, A::TicketForProvider]),
    row(Cause::AuthFailure, S, Actor::ReadersAdministrator, &[A::CheckSenderAddress, A::TicketForDomainRecords]),
    row(Cause::AuthFailure, R, Actor::Sender, &[A::SenderAsksTheirProvider]),
    row(Cause::NoPtr, S, Actor::Provider, &[A::TicketForProvider]),
    row(Cause::NoPtr, R, Actor::Sender, &[A::SenderAsksTheirProvider]),
    row(Cause::NotRfc, S, Actor::Reader, &[A::CheckSettings, A::ChangeContent, A::TicketForProvider]),
    row(Cause::NotRfc, R, Actor::Sender, &[A::SenderAsksTheirProvider]),
    row(Cause::Policy, S, Actor::RemoteAdministrator, &[A::TellRecipient, A::ForwardToTheirAdministrator, A::TicketForProvider]),
    row(Cause::Policy, R, Actor::Provider, &[A::TicketForProvider]),
    side_row(Cause::SenderRejected, S, Side::Ours, Actor::Reader, &[A::CheckSenderAddress, A::CheckLogin]),
    row(Cause::SenderRejected, S, Actor::Reader, &[A::CheckSenderAddress, A::AskToAllow, A::TicketForProvider]),
    row(Cause::SenderRejected, R, Actor::Sender, &[A::SenderAsksTheirProvider, A::CheckOwnFilters]),
    row(Cause::RateLimited, S, Actor::Reader, &[A::WaitAndResend, A::SendFewer]),
    row(Cause::RateLimited, R, Actor::Sender, &[A::SenderTriesAgain, A::TicketForProvider]),
    row(Cause::Greylisted, S, Actor::Nobody, &[A::WaitForRetry]),
    row(Cause::Greylisted, R, Actor::Nobody, &[A::WaitForRetry, A::TicketForProvider]),
    side_row(Cause::RelayDenied, S, Side::Ours, Actor::Reader, &[A::CheckLogin, A::CheckDomain, A::TicketForProvider]),
    row(Cause::RelayDenied, S, Actor::RemoteAdministrator, &[A::CheckLogin, A::CheckDomain, A::TellRecipient]),
    row(Cause::RelayDenied, R, Actor::Provider, &[A::CheckOwnDomain, A::TicketForDomainRecords]),
    row(Cause::AuthRequired, S, Actor::Reader, &[A::CheckLogin, A::CheckSettings]),
    row(Cause::AuthRequired, R, Actor::Sender, &[A::SenderAsksTheirProvider]),
    row(Cause::Tls, S, Actor::Provider, &[A::CheckSettings, A::TicketForProvider]),
    row(Cause::Tls, R, Actor::Sender, &[A::SenderAsksTheirProvider, A::TicketForProvider]),
    row(Cause::Security, S, Actor::Provider, &[A::CheckLogin, A::TicketForProvider]),
    row(Cause::Security, R, Actor::Sender, &[A::SenderAsksTheirProvider, A::TicketForProvider]),
    row(Cause::ServerError, S, Actor::RemoteAdministrator, &[A::WaitAndResend, A::TellRecipient, A::TicketForProvider]),
    row(Cause::ServerError, R, Actor::Provider, &[A::SenderTriesAgain, A::TicketForProvider]),
    row(Cause::MailerError, S, Actor::RemoteAdministrator, &[A::TellRecipient, A::ForwardToTheirAdministrator]),
    row(Cause::MailerError, R, Actor::Provider, &[A::CheckOwnFilters, A::TicketForProvider]),
    row(Cause::ProtocolError, S, Actor::Provider, &[A::CheckSettings, A::TicketForProvider]),
    row(Cause::ProtocolError, R, Actor::Sender, &[A::SenderAsksTheirProvider, A::TicketForProvider]),
    row(Cause::Undetermined, S, Actor::Provider, &[A::CheckAddress, A::PasteWhole, A::TicketWithThis]),
    row(Cause::Undetermined, R, Actor::Provider, &[A::PasteWhole, A::TicketWithThis]),
];

/// When no row fits; a test proves that it is never reached.
const LAST_RESORT: Outcome = Outcome { actor: Actor::Provider, advice: &[A::TicketWithThis] };

/// Chooses what to tell.
#[must_use]
pub fn outcome(situation: Situation, direction: Direction) -> Outcome {
    match situation {
        Situation::Refused(cause, refuser) => refused(cause, refuser, direction).map_or(LAST_RESORT, |row| row.outcome),
        Situation::NoError => no_error(direction),
        Situation::Paste(kind) => paste(kind, direction),
        Situation::Suspected(suspicion) => suspected(suspicion),
    }
}

fn refused(cause: Cause, refuser: Refuser, direction: Direction) -> Option<&'static Row> {
    let side = match refuser {
        Refuser::OwnProgram | Refuser::OwnServer => Some(Side::Ours),
        Refuser::ForwardTarget => Some(Side::Forward),
        Refuser::FilterBetween | Refuser::RemoteServer | Refuser::Unknown => None,
    };
    ROWS.iter().find(|row| row.cause == cause && row.direction == direction && (row.side.is_none() || row.side == side))
}

const fn no_error(direction: Direction) -> Outcome {
    match direction {
        S => Outcome { actor: Actor::Provider, advice: &[A::CheckSentFolder, A::AskSpamFolder, A::TicketWithThis] },
        R => Outcome { actor: Actor::Provider, advice: &[A::CheckSpamFolder, A::AskSenderForError, A::TicketWithThis] },
    }
}

const fn paste(kind: Kind, direction: Direction) -> Outcome {
    match kind {
        Kind::Delay => Outcome { actor: Actor::Nobody, advice: &[A::WaitForRetry, A::UseAnotherWay] },
        Kind::Success => Outcome { actor: Actor::Recipient, advice: &[A::AskSpamFolder] },
        Kind::AutoReply | Kind::ReadReceipt => Outcome { actor: Actor::Nobody, advice: &[A::NothingToDo] },
        Kind::FeedbackReport => Outcome { actor: Actor::Provider, advice: &[A::TicketWithThis] },
        Kind::Failure | Kind::Other => match direction {
            S => Outcome { actor: Actor::Reader, advice: &[A::PasteWhole, A::TicketWithThis] },
            R => Outcome { actor: Actor::Reader, advice: &[A::AskSenderForError, A::PasteWhole, A::TicketWithThis] },
        },
    }
}

const fn suspected(suspicion: Suspicion) -> Outcome {
    match suspicion {
        Suspicion::Backscatter => Outcome { actor: Actor::Nobody, advice: &[A::DeleteNotice, A::TicketIfMany] },
        Suspicion::Fake => Outcome { actor: Actor::Reader, advice: &[A::DeleteScam, A::ChangePassword] },
    }
}

#[cfg(test)]
mod tests {
    use super::{LAST_RESORT, ROWS, Side, Situation, outcome, refused};
    use crate::cause::{Actor, Cause, Refuser};
    use crate::evidence::Kind;
    use crate::tree::step::Direction;

    #[test]
    fn each_cause_has_an_outcome_in_each_direction_whoever_refused() {
        for cause in Cause::ALL {
            for direction in Direction::ALL {
                for refuser in Refuser::ALL {
                    assert!(refused(*cause, *refuser, *direction).is_some(), "{cause:?} {direction:?} {refuser:?}");
                }
            }
        }
    }

    #[test]
    fn no_row_is_shadowed() {
        for (index, row) in ROWS.iter().enumerate() {
            let refuser = match row.side {
                None => Refuser::RemoteServer,
                Some(Side::Ours) => Refuser::OwnServer,
                Some(Side::Forward) => Refuser::ForwardTarget,
            };
            let won = refused(row.cause, refuser, row.direction);
            let position = won.and_then(|won| ROWS.iter().position(|candidate| std::ptr::eq(candidate, won)));
            assert_eq!(position, Some(index), "{row:?}");
        }
    }

    #[test]
    fn every_outcome_has_one_to_three_steps() {
        let situations = ROWS.iter().map(|row| row.outcome);
        let pastes = Kind::ALL.iter().flat_map(|kind| Direction::ALL.iter().map(|direction| outcome(Situation::Paste(*kind), *direction)));
        let none = Direction::ALL.iter().map(|direction| outcome(Situation::NoError, *direction));
        for outcome in situations.chain(pastes).chain(none).chain([LAST_RESORT]) {
            assert!((1..=3).contains(&outcome.advice.len()), "{outcome:?}");
        }
    }

    #[test]
    fn a_full_mailbox_is_theirs_or_ours() {
        let full = |refuser, direction| outcome(Situation::Refused(Cause::MailboxFull, refuser), direction).actor;
        assert_eq!(full(Refuser::RemoteServer, Direction::Sending), Actor::Recipient);
        assert_eq!(full(Refuser::OwnServer, Direction::Receiving), Actor::Reader);
        assert_eq!(full(Refuser::OwnServer, Direction::Sending), Actor::Recipient);
    }
}
