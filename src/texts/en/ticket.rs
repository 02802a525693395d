//! English: the ticket.

use crate::cause::Cause;
use crate::texts::ticket_label::TicketLabel;

pub(in crate::texts) const fn label(label: TicketLabel) -> &'static str {
    match label {
        TicketLabel::DidYouMean => "Did you mean {address}?",
        TicketLabel::NoteInternational => {
            "There are accents or unusual letters before the @, which many servers refuse. Check that it is right."
        }
        TicketLabel::NoteInternationalDomain => "There are accents or unusual letters after the @. Check that it is right.",
        TicketLabel::NoteSeveral => "There seems to be more than one address here. Write only one.",
        TicketLabel::NoteSystem => "This is the address of the server that sent the notice, not a person’s.",
        TicketLabel::MaskedHeading => "We hid this in the ticket. Support does not usually need it; if it does, tap “Show”.",
        TicketLabel::Masked => "hidden in the ticket",
        TicketLabel::Shown => "goes into the ticket",
        TicketLabel::Unmask => "Show",
        TicketLabel::Mask => "Hide",
        TicketLabel::MaskAddress => "Another person’s address",
        TicketLabel::MaskLink => "Part of a link",
        TicketLabel::MaskCredential => "Password or access code",
        TicketLabel::MaskPhone => "Phone number",
        TicketLabel::MaskNumber => "CPF, CNPJ or card number",
        TicketLabel::MailLast => "Support takes tickets by email. If you can’t send, use another address or device, or another way.",
        TicketLabel::RowNoticeDate => "Date of the notice",
        TicketLabel::RowSubject => "Subject of the message",
        TicketLabel::Details => "Tell more (optional)",
        TicketLabel::ContactNeeded => {
            "The answer may not reach the mailbox that has the problem. Leave a phone number or another email address."
        }
        TicketLabel::ContactIsOut => "This is the address that has the problem: the answer may not arrive.",
        TicketLabel::OddDate => "Check this date: it seems impossible, or has not come yet.",
        TicketLabel::Share => "Share",
        TicketLabel::SaveText => "Download the text (.txt)",
        TicketLabel::SaveMail => "Download the pasted mail (.eml)",
        TicketLabel::Print => "Print",
        TicketLabel::Opened => "The portal was opened on {name}. If you have sent the ticket, do not send another one.",
        TicketLabel::TagLog => "SMTP log",
        TicketLabel::RowLog => "The log shows",
        TicketLabel::RowLogHost => "Server that answered",
        TicketLabel::LogAccepted => "The message was accepted",
        TicketLabel::LogAcceptedTurn => {
            "Now it is support’s turn: with these data they look for the message on the server that accepted it."
        }
        TicketLabel::LogRefused => "The message was refused",
        TicketLabel::LogTrying => "The server is still trying to deliver it",
        TicketLabel::LogTryingTurn => "The server tries again by itself. If it has not arrived by tomorrow, ask for the log again.",
        TicketLabel::LogNothing => "The log does not mention this message",
        TicketLabel::LogNothingTurn => {
            "Check the addresses and the day. If they are right, the message did not leave through this server: it is the turn of the sender’s provider."
        }
        TicketLabel::LogMissing => "The log is missing",
        TicketLabel::LogMissingTurn => "There are no log lines here. Send this request to whoever sent the message.",
        TicketLabel::OpenTickets => "Open my tickets",
    }
}

/// What happened, for a subject: two or three words, no capital.
pub(in crate::texts) const fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "no such address",
        Cause::MailboxDisabled => "mailbox disabled",
        Cause::Moved => "address moved",
        Cause::Filtered => "filtered",
        Cause::MailboxFull => "mailbox full",
        Cause::DomainNotFound => "domain not found",
        Cause::DomainNoMail => "domain takes no mail",
        Cause::Expired => "expired",
        Cause::NetworkError => "connection failed",
        Cause::MailLoop => "mail loop",
        Cause::TooBig => "too big",
        Cause::ContentError => "content refused",
        Cause::Spam => "spam mail",
        Cause::Virus => "virus found",
        Cause::IpBlocked => "IP blocked",
        Cause::BadReputation => "bad reputation",
        Cause::AuthFailure => "SPF, DKIM, DMARC",
        Cause::NoPtr => "no reverse DNS",
        Cause::NotRfc => "malformed",
        Cause::Policy => "policy",
        Cause::SenderRejected => "sender refused",
        Cause::RateLimited => "rate limited",
        Cause::Greylisted => "greylisted",
        Cause::RelayDenied => "relay denied",
        Cause::AuthRequired => "login missing",
        Cause::Tls => "TLS failed",
        Cause::Security => "security rule",
        Cause::ServerError => "server trouble",
        Cause::MailerError => "local delivery failed",
        Cause::ProtocolError => "protocol error",
        Cause::Undetermined => "cause unclear",
    }
}
