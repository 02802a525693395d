//! What the step of the session says, where a server refused without a reason.

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

/// Words mean something else where the server can't know yet, or has known for long, what they speak of.
#[derive(Debug)]
pub struct Shift {
    /// The step of the session.
    pub command: Command,
    /// What the words say by themselves.
    pub said: Cause,
    /// What they mean at that step.
    pub meant: Cause,
}

/// RFC 5321 section 3. Before `RCPT TO` a server has seen no recipient: it speaks of the client or the sender. After `DATA` it has
/// taken the recipient already: "unknown" hides a filter (as with mobile carriers whose customers choose whom they hear).
pub const SHIFTS: &[Shift] = &[
    Shift { command: Command::Connect, said: Cause::DomainNotFound, meant: Cause::NoPtr },
    Shift { command: Command::Ehlo, said: Cause::DomainNotFound, meant: Cause::ProtocolError },
    Shift { command: Command::Mail, said: Cause::DomainNotFound, meant: Cause::SenderRejected },
    Shift { command: Command::Mail, said: Cause::UserUnknown, meant: Cause::SenderRejected },
    Shift { command: Command::Data, said: Cause::UserUnknown, meant: Cause::Filtered },
];

/// What words mean at that step, where that is not what they say.
#[must_use]
pub fn meant_at(command: Command, said: Cause) -> Option<Cause> {
    SHIFTS.iter().find(|shift| shift.command == command && shift.said == said).map(|shift| shift.meant)
}

/// The row of a step that was refused for good; for a moment, a server may refuse anything.
#[must_use]
pub fn command_row(command: Command, permanent: bool) -> Option<&'static CommandRow> {
    COMMANDS.iter().find(|row| row.command == command).filter(|_| permanent)
}
