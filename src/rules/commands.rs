//! What the step of the session says, where a server refused without a reason, and what words mean at a step or beside a status.

use crate::cause::Cause;
use crate::rules::Tier;
use crate::smtp::Command;

/// What a refused command says by itself.
#[derive(Debug)]
pub struct CommandRow {
    /// The stable id.
    pub id: &'static str,
    /// The step of the session.
    pub command: Command,
    /// What it means.
    pub cause: Cause,
    /// `Hint` where servers check one thing at that step, `GenericCode` where they check several.
    pub tier: Tier,
}

/// RFC 5321 section 3: what a server knows when it answers. At its greeting it knows the client's address alone; after `MAIL FROM`
/// the sender; after `RCPT TO` one recipient.
pub const COMMANDS: &[CommandRow] = &[
    CommandRow { id: "command-connect", command: Command::Connect, cause: Cause::IpBlocked, tier: Tier::Hint },
    CommandRow { id: "command-ehlo", command: Command::Ehlo, cause: Cause::IpBlocked, tier: Tier::Hint },
    CommandRow { id: "command-starttls", command: Command::StartTls, cause: Cause::Tls, tier: Tier::Hint },
    CommandRow { id: "command-auth", command: Command::Auth, cause: Cause::AuthRequired, tier: Tier::Hint },
    CommandRow { id: "command-mail", command: Command::Mail, cause: Cause::SenderRejected, tier: Tier::Hint },
    CommandRow { id: "command-rcpt", command: Command::Rcpt, cause: Cause::UserUnknown, tier: Tier::GenericCode },
];

/// What stands beside a server's words and says what they speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The step of the session at which they were said.
    Step(Command),
    /// Subject and detail of the enhanced status (RFC 3463).
    Status(u16, u16),
}

/// Words mean something else where the server can't know yet, or has known for long, what they speak of, or where its status says
/// whose address they mean.
#[derive(Debug)]
pub struct Shift {
    /// What stands beside the words.
    pub beside: Beside,
    /// What the words say by themselves.
    pub said: Cause,
    /// What they mean there.
    pub meant: Cause,
}

/// RFC 5321 section 3. Before `RCPT TO` a server has seen no recipient: it speaks of the client or the sender. After `DATA` it has
/// taken the recipient already: "unknown" hides a filter (as with mobile carriers whose customers choose whom they hear). RFC 3463
/// section 3.2: X.1.6 is an address that has moved, X.1.7 and X.1.8 are about the sender's.
pub const SHIFTS: &[Shift] = &[
    Shift { beside: Beside::Step(Command::Connect), said: Cause::DomainNotFound, meant: Cause::NoPtr },
    Shift { beside: Beside::Step(Command::Ehlo), said: Cause::DomainNotFound, meant: Cause::ProtocolError },
    Shift { beside: Beside::Step(Command::Mail), said: Cause::DomainNotFound, meant: Cause::SenderRejected },
    Shift { beside: Beside::Step(Command::Mail), said: Cause::UserUnknown, meant: Cause::SenderRejected },
    Shift { beside: Beside::Step(Command::Data), said: Cause::UserUnknown, meant: Cause::Filtered },
    Shift { beside: Beside::Status(1, 6), said: Cause::UserUnknown, meant: Cause::Moved },
    Shift { beside: Beside::Status(1, 7), said: Cause::UserUnknown, meant: Cause::SenderRejected },
    Shift { beside: Beside::Status(1, 7), said: Cause::DomainNotFound, meant: Cause::SenderRejected },
    Shift { beside: Beside::Status(1, 7), said: Cause::DomainNoMail, meant: Cause::SenderRejected },
    Shift { beside: Beside::Status(1, 8), said: Cause::UserUnknown, meant: Cause::SenderRejected },
    Shift { beside: Beside::Status(1, 8), said: Cause::DomainNotFound, meant: Cause::SenderRejected },
    Shift { beside: Beside::Status(1, 8), said: Cause::DomainNoMail, meant: Cause::SenderRejected },
];

/// What words mean beside that, where it is not what they say.
#[must_use]
pub fn meant(beside: Beside, said: Cause) -> Option<Cause> {
    SHIFTS.iter().find(|shift| shift.beside == beside && shift.said == said).map(|shift| shift.meant)
}

/// The row of a step that was refused for good; for a moment, a server may refuse anything.
#[must_use]
pub fn command_row(command: Command, permanent: bool) -> Option<&'static CommandRow> {
    COMMANDS.iter().find(|row| row.command == command).filter(|_| permanent)
}
