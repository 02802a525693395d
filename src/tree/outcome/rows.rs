//! The policy, row by row: causes, standpoints, the side that refused where it matters; then what to tell.

use super::{Row, tell};

/// One row a line, as `causes @ standpoints (side) => outcome`.
macro_rules! rows {
    ($($($cause:ident)+ @ $($at:ident)+ $(($side:ident))? => $actor:ident [$($advice:ident)+] $($part:ident)*;)+) => {
        &[$(Row {
            causes: $crate::tree::outcome::Few::of(&[$($crate::cause::Cause::$cause),+]),
            at: $crate::tree::outcome::Few::of(&[$($crate::tree::step::Standpoint::$at),+]),
            side: side!($($side)?),
            outcome: tell!($actor [$($advice)+] $($part)*),
        }),+]
    };
}

macro_rules! side {
    () => {
        None
    };
    ($side:ident) => {
        Some($crate::tree::outcome::Side::$side)
    };
}

/// The policy. The first row that fits wins.
pub static ROWS: &[Row] = rows! {
    // Behind a forward: the customer's own, or the recipient's.
    MailboxFull @ Receiving (Forward) => Reader [FreeSpaceThere StopForwarding SenderTriesAgain] not NotTheForward ticket IfItGoesOn;
    UserUnknown MailboxDisabled Moved DomainNotFound DomainNoMail Expired NetworkError MailLoop TooBig ServerError MailerError @ Receiving (Forward) => Reader [CheckForwarding StopForwarding] not NotTheForward ticket IfItGoesOn;
    ContentError Spam AuthFailure Policy SenderRejected Security @ Receiving (Forward) => Reader [CheckForwarding StopForwarding] ticket IfItGoesOn;
    IpBlocked BadReputation NoPtr @ Receiving (Forward) => Provider [TicketForProvider StopForwarding] ticket Now;
    UserUnknown MailboxDisabled Moved MailboxFull DomainNotFound DomainNoMail Expired MailLoop MailerError @ Sending Internal Outsider (Forward) => Recipient [TellRecipientForward UseAnotherWay] not Account ticket NotNeeded letter Recipient;

    // From a customer to somebody elsewhere.
    UserUnknown @ Sending => Reader [CheckAddress AskForAddress SendToRightAddress] not Account ticket IfOthersToo letter AskAddress;
    MailboxDisabled @ Sending => Recipient [TellRecipient UseAnotherWay] not Account ticket NotNeeded letter Recipient;
    Moved @ Sending Outsider => Reader [AskForAddress SendToRightAddress] not Account ticket NotNeeded letter AskAddress;
    Filtered @ Sending => Recipient [TellRecipient AskToAllow] not Personal ticket IfOthersToo letter Recipient;
    MailboxFull @ Sending => Recipient [TellRecipientFull SendWhenRoom] not OwnMailboxFull ticket NotNeeded letter Recipient;
    DomainNotFound @ Sending (Ours) => Reader [CheckDomain SendToRightAddress CheckSettings] ticket IfItGoesOn;
    DomainNotFound @ Sending => Reader [CheckDomain AskForAddress SendToRightAddress] not Account ticket IfOthersToo letter AskAddress;
    DomainNoMail @ Sending => Reader [CheckDomain AskForAddress SendToRightAddress] not Account ticket IfOthersToo letter AskAddress;
    Expired @ Sending => RemoteAdministrator [CheckDomain UseAnotherWay] not Account ticket IfOthersToo letter Recipient;
    NetworkError Tls @ Sending Internal (Ours) => Reader [CheckSettings UseWebmail Resend] ticket IfItGoesOn page Status;
    ServerError @ Sending Internal (Ours) => Provider [Resend UseAnotherWay] not Device wait Hour ticket AfterTheWait page Status;
    NetworkError @ Sending => RemoteAdministrator [CheckDomain Resend] not Device wait Hour ticket AfterTheWait letter Recipient;
    MailLoop @ Sending (Ours) => Provider [TicketForProvider UseAnotherWay] not Device ticket Now;
    MailLoop @ Sending => RemoteAdministrator [TellRecipient ForwardToTheirAdministrator] not Account ticket NotNeeded letter TheirAdministrator;
    TooBig @ Sending => Reader [ReduceSize] not OwnMailboxFull ticket NotNeeded;
    ContentError @ Sending => Reader [ChangeContent] not Account ticket IfItGoesOn;
    Spam @ Sending => Reader [ChangeContent AskToAllow] not Advertising ticket IfItGoesOn letter Recipient;
    Virus @ Sending => Reader [ScanDevice ChangeContent] not Infected ticket IfItGoesOn;
    IpBlocked @ Sending => Provider [TicketForProvider UseAnotherWay] not Device ticket Now;
    BadReputation @ Sending => Provider [TicketForProvider AskToAllow] not Device ticket Now letter Recipient;
    AuthFailure @ Sending => ReadersAdministrator [CheckSenderAddress TicketForDomainRecords] ticket Now;
    NoPtr @ Sending => Provider [TicketForProvider UseAnotherWay] not Device ticket Now;
    NotRfc @ Sending => Reader [CheckAddress UseWebmail ChangeContent] ticket IfItGoesOn;
    Policy @ Sending Internal (Ours) => Provider [CheckMisuse TicketForProvider UseAnotherWay] ticket Now;
    Policy @ Sending => Provider [TicketForProvider TellRecipient ForwardToTheirAdministrator] not Personal ticket Now letter TheirAdministrator;
    SenderRejected @ Sending (Ours) => Reader [CheckSenderAddress CheckLogin] ticket IfItGoesOn;
    SenderRejected @ Sending => Reader [CheckSenderAddress TicketForDomainRecords AskToAllow] ticket Now letter Recipient;
    RateLimited @ Sending => Reader [CheckMisuse SendFewer Resend] wait Day ticket AfterTheWait;
    Greylisted @ Sending => Nobody [WaitForRetry] not Resend wait Minutes ticket AfterTheWait;
    RelayDenied @ Sending Internal (Ours) => Reader [CheckLogin CheckDomain] ticket IfItGoesOn;
    RelayDenied @ Sending => RemoteAdministrator [CheckDomain CheckLogin ForwardToTheirAdministrator] ticket IfItGoesOn letter TheirAdministrator;
    AuthRequired @ Sending => Reader [CheckLogin CheckSettings] not Hacked ticket IfItGoesOn;
    Tls ProtocolError @ Sending => Provider [TicketForProvider CheckSettings] ticket Now;
    Security @ Sending => Provider [CheckMisuse ChangeContent TicketForProvider] ticket Now;
    ServerError @ Sending => RemoteAdministrator [Resend TellRecipient] not Account wait Hour ticket IfOthersToo letter TheirAdministrator;
    MailerError @ Sending => RemoteAdministrator [TellRecipient ForwardToTheirAdministrator] not Account ticket NotNeeded letter TheirAdministrator;
    Undetermined @ Sending => Provider [CheckAddress PasteWhole] ticket WithTheData;

    // From somebody elsewhere to a customer.
    UserUnknown @ Receiving => Sender [GiveOwnAddress SenderTriesAgain] not Account ticket IfItGoesOn letter Sender;
    MailboxDisabled @ Receiving => ReadersAdministrator [CheckOwnDomain TicketForProvider] not Device ticket Now letter OwnAdministrator;
    Moved @ Receiving => Sender [GiveOwnAddress SenderTriesAgain] not Account ticket NotNeeded letter Sender;
    Filtered @ Receiving => Reader [CheckOwnFilters SenderTriesAgain] ticket IfItGoesOn;
    MailboxFull @ Receiving => Reader [FreeSpace AskForQuota SenderTriesAgain] ticket IfItGoesOn page Quota;
    DomainNotFound @ Receiving => ReadersAdministrator [GiveOwnAddress CheckOwnDomain] ticket IfItGoesOn letter OwnAdministrator;
    DomainNoMail RelayDenied @ Receiving => Provider [CheckOwnDomain TicketForDomainRecords] ticket Now letter OwnAdministrator;
    Expired @ Receiving => Provider [CheckOwnDomain TicketForProvider] not Device ticket Now page Status;
    AuthRequired NetworkError Tls @ Receiving (Ours) => Reader [CheckLogin CheckSettings UseWebmail] ticket IfItGoesOn page Status;
    NetworkError ServerError @ Receiving => Provider [SenderTriesAgain] not Device wait Hour ticket AfterTheWait page Status;
    MailLoop @ Receiving => Reader [CheckForwarding StopForwarding SenderTriesAgain] ticket IfItGoesOn;
    TooBig @ Receiving => Sender [SenderReducesSize] not OwnMailboxFull ticket NotNeeded letter Sender;
    ContentError Virus @ Receiving => Sender [SenderChangesContent] not Account ticket IfItGoesOn letter Sender;
    Spam @ Receiving => Provider [CheckOwnFilters SenderChangesContent] not Account ticket IfItGoesOn letter Sender;
    IpBlocked BadReputation AuthFailure NoPtr NotRfc AuthRequired Tls Security ProtocolError @ Receiving => Sender [SenderAsksTheirProvider] not Account ticket IfOthersToo letter Sender;
    Policy @ Receiving => Provider [TicketForProvider CheckOwnFilters] not Account ticket Now;
    SenderRejected @ Receiving => Sender [SenderAsksTheirProvider CheckOwnFilters] not Account ticket IfOthersToo letter Sender;
    RateLimited @ Receiving => Sender [SenderTriesAgain] not Account wait Hour ticket IfOthersToo letter Sender;
    Greylisted @ Receiving => Nobody [WaitForRetry] not Account wait Minutes ticket AfterTheWait;
    MailerError @ Receiving => Provider [CheckOwnFilters TicketForProvider] not Device ticket Now;
    Undetermined @ Receiving => Provider [AskSenderForError PasteWhole] ticket WithTheData letter SenderError;

    // Within the provider: its server is both sides, so that nobody elsewhere can be asked.
    MailboxFull @ Internal => Recipient [TellRecipientFull AskForQuota SendWhenRoom] not OwnMailboxFull ticket IfItGoesOn page Quota letter Recipient;
    MailboxDisabled @ Internal => ReadersAdministrator [TellRecipient TicketForProvider] not Account ticket Now letter OwnAdministrator;
    DomainNotFound DomainNoMail @ Internal => ReadersAdministrator [CheckDomain CheckOwnDomain TicketForDomainRecords] ticket Now letter OwnAdministrator;
    NetworkError ServerError @ Internal => Provider [Resend UseAnotherWay] not Device wait Hour ticket AfterTheWait page Status;
    RelayDenied @ Internal => Reader [CheckLogin CheckDomain] ticket IfItGoesOn;
    Expired MailLoop Policy MailerError @ Internal => Provider [TicketForProvider UseAnotherWay] not Device ticket Now page Status;

    // From somebody elsewhere, who reads this, to a customer.
    UserUnknown DomainNotFound DomainNoMail @ Outsider => Reader [CheckAddress AskForAddress SendToRightAddress] not Account ticket NotNeeded letter AskAddress;
    MailboxFull @ Outsider => Recipient [TellRecipientFull SendWhenRoom] not OwnMailboxFull ticket ByTheRecipient letter Recipient;
    MailboxDisabled Filtered Expired MailLoop Policy RelayDenied MailerError @ Outsider => Recipient [TellRecipient UseAnotherWay] not Account ticket ByTheRecipient letter Recipient;
    TooBig @ Outsider => Reader [ReduceSize] not OwnMailboxFull ticket NotNeeded;
    NotRfc @ Outsider => Reader [CheckAddress UseWebmail ShowOwnProvider] ticket NotNeeded;
    ContentError Spam @ Outsider => Reader [ChangeContent AskToAllow] not Account ticket ByTheRecipient letter Recipient;
    Virus @ Outsider => Reader [ScanDevice ChangeContent] not Infected ticket NotNeeded;
    NetworkError ServerError Tls @ Outsider (Ours) => Reader [CheckSettings Resend ShowOwnProvider] ticket NotNeeded;
    IpBlocked BadReputation AuthFailure NoPtr SenderRejected Tls Security ProtocolError @ Outsider => ReadersAdministrator [ShowOwnProvider UseAnotherWay] not Device ticket NotNeeded letter OwnAdministrator;
    RateLimited @ Outsider => Reader [SendFewer Resend] wait Day ticket NotNeeded;
    AuthRequired @ Outsider => Reader [CheckLogin ShowOwnProvider] not Hacked ticket NotNeeded;
    NetworkError ServerError @ Outsider => Recipient [Resend UseAnotherWay] not Device wait Hour ticket ByTheRecipient letter Recipient;
    Greylisted @ Outsider => Nobody [WaitForRetry] not Resend wait Minutes ticket NotNeeded;
    Undetermined @ Outsider => Recipient [CheckAddress PasteWhole UseAnotherWay] ticket ByTheRecipient letter Recipient;
};
