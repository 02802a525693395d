//! Enhanced statuses and reply codes, and what they say by themselves.
//!
//! Data: <https://www.iana.org/assignments/smtp-enhanced-status-codes/> (RFC 3463, RFC 5248 and those it lists) and
//! RFC 5321 section 4.2, RFC 7504. A status whose words are "other or undefined" is generic: words decide before it.

use crate::cause::Cause;
use crate::rules::{Tier, native};
use crate::smtp::{EnhancedStatus, ReplyCode};

/// What a status or reply code says.
#[derive(Debug)]
pub struct StatusRow {
    /// The stable id; empty in the wasm.
    pub id: &'static str,
    /// `subject.detail` of a status; reply code and 0 of a reply.
    pub code: (u16, u16),
    /// What it means.
    pub cause: Cause,
    /// `Code` where the registry's words are specific, `GenericCode` where they are not.
    pub tier: Tier,
}

macro_rules! codes {
    ($($id:literal $subject:literal . $detail:literal $cause:ident $tier:ident;)+) => {
        &[$(StatusRow { id: native!($id), code: ($subject, $detail), cause: Cause::$cause, tier: Tier::$tier },)+]
    };
}

/// By subject and detail; the class tells only the permanence.
pub const STATUSES: &[StatusRow] = codes! {
    "status-x.1.1" 1 . 1 UserUnknown Code;
    "status-x.1.2" 1 . 2 DomainNotFound Code;
    "status-x.1.3" 1 . 3 UserUnknown Code;
    "status-x.1.4" 1 . 4 UserUnknown GenericCode;
    "status-x.1.6" 1 . 6 Moved Code;
    "status-x.1.7" 1 . 7 SenderRejected Code;
    "status-x.1.8" 1 . 8 SenderRejected Code;
    "status-x.1.9" 1 . 9 ProtocolError GenericCode;
    "status-x.1.10" 1 . 10 DomainNoMail Code;
    "status-x.2.1" 2 . 1 MailboxDisabled Code;
    "status-x.2.2" 2 . 2 MailboxFull Code;
    "status-x.2.3" 2 . 3 TooBig Code;
    "status-x.2.4" 2 . 4 ServerError GenericCode;
    "status-x.3.0" 3 . 0 ServerError GenericCode;
    "status-x.3.1" 3 . 1 ServerError Code;
    "status-x.3.2" 3 . 2 ServerError Code;
    "status-x.3.3" 3 . 3 ServerError GenericCode;
    "status-x.3.4" 3 . 4 TooBig Code;
    "status-x.3.5" 3 . 5 ServerError Code;
    "status-x.3.6" 3 . 6 Greylisted GenericCode;
    "status-x.4.0" 4 . 0 NetworkError GenericCode;
    "status-x.4.1" 4 . 1 NetworkError Code;
    "status-x.4.2" 4 . 2 NetworkError Code;
    "status-x.4.3" 4 . 3 NetworkError GenericCode;
    "status-x.4.4" 4 . 4 DomainNotFound GenericCode;
    "status-x.4.5" 4 . 5 ServerError GenericCode;
    "status-x.4.6" 4 . 6 MailLoop Code;
    "status-x.4.7" 4 . 7 Expired Code;
    "status-x.4.8" 4 . 8 NetworkError GenericCode;
    "status-x.5.1" 5 . 1 ProtocolError GenericCode;
    "status-x.5.2" 5 . 2 ProtocolError GenericCode;
    "status-x.5.3" 5 . 3 RateLimited Code;
    "status-x.5.4" 5 . 4 ProtocolError GenericCode;
    "status-x.5.5" 5 . 5 ProtocolError GenericCode;
    "status-x.5.6" 5 . 6 AuthRequired Code;
    "status-x.6.0" 6 . 0 ContentError GenericCode;
    "status-x.6.1" 6 . 1 ContentError Code;
    "status-x.6.2" 6 . 2 ContentError Code;
    "status-x.6.3" 6 . 3 ContentError Code;
    "status-x.6.4" 6 . 4 ContentError Code;
    "status-x.6.5" 6 . 5 ContentError Code;
    "status-x.6.6" 6 . 6 ContentError Code;
    "status-x.6.7" 6 . 7 ContentError Code;
    "status-x.6.8" 6 . 8 ContentError Code;
    "status-x.6.9" 6 . 9 ContentError Code;
    "status-x.7.0" 7 . 0 Security GenericCode;
    "status-x.7.1" 7 . 1 Policy GenericCode;
    "status-x.7.2" 7 . 2 Filtered Code;
    "status-x.7.3" 7 . 3 Security GenericCode;
    "status-x.7.4" 7 . 4 Tls GenericCode;
    "status-x.7.5" 7 . 5 Tls Code;
    "status-x.7.6" 7 . 6 Tls Code;
    "status-x.7.7" 7 . 7 Security Code;
    "status-x.7.8" 7 . 8 AuthRequired Code;
    "status-x.7.9" 7 . 9 AuthRequired Code;
    "status-x.7.10" 7 . 10 Tls Code;
    "status-x.7.11" 7 . 11 Tls Code;
    "status-x.7.12" 7 . 12 AuthRequired Code;
    "status-x.7.13" 7 . 13 MailboxDisabled Code;
    "status-x.7.14" 7 . 14 RelayDenied GenericCode;
    "status-x.7.15" 7 . 15 RateLimited GenericCode;
    "status-x.7.17" 7 . 17 UserUnknown Code;
    "status-x.7.18" 7 . 18 UserUnknown Code;
    "status-x.7.20" 7 . 20 AuthFailure Code;
    "status-x.7.21" 7 . 21 AuthFailure Code;
    "status-x.7.22" 7 . 22 AuthFailure Code;
    "status-x.7.23" 7 . 23 AuthFailure Code;
    "status-x.7.24" 7 . 24 AuthFailure Code;
    "status-x.7.25" 7 . 25 NoPtr Code;
    "status-x.7.26" 7 . 26 AuthFailure Code;
    "status-x.7.27" 7 . 27 SenderRejected Code;
    "status-x.7.28" 7 . 28 RateLimited Code;
    "status-x.7.29" 7 . 29 AuthFailure Code;
    "status-x.7.30" 7 . 30 Tls Code;
};

/// Reply codes that say something of their own. 450, 550 and 554 do not: mailbox, policy and all else share them.
pub const REPLIES: &[StatusRow] = codes! {
    "reply-421" 421 . 0 ServerError GenericCode;
    "reply-422" 422 . 0 MailboxFull GenericCode;
    "reply-451" 451 . 0 ServerError GenericCode;
    "reply-452" 452 . 0 ServerError GenericCode;
    "reply-454" 454 . 0 Tls GenericCode;
    "reply-500" 500 . 0 ProtocolError GenericCode;
    "reply-501" 501 . 0 ProtocolError GenericCode;
    "reply-502" 502 . 0 ProtocolError GenericCode;
    "reply-503" 503 . 0 ProtocolError GenericCode;
    "reply-504" 504 . 0 ProtocolError GenericCode;
    "reply-521" 521 . 0 DomainNoMail GenericCode;
    "reply-523" 523 . 0 TooBig GenericCode;
    "reply-530" 530 . 0 AuthRequired GenericCode;
    "reply-534" 534 . 0 AuthRequired GenericCode;
    "reply-535" 535 . 0 AuthRequired GenericCode;
    "reply-538" 538 . 0 Tls GenericCode;
    "reply-551" 551 . 0 UserUnknown GenericCode;
    "reply-552" 552 . 0 MailboxFull GenericCode;
    "reply-553" 553 . 0 UserUnknown GenericCode;
    "reply-556" 556 . 0 DomainNoMail GenericCode;
};

/// The row of a status.
#[must_use]
pub fn status_row(status: EnhancedStatus) -> Option<&'static StatusRow> {
    STATUSES.iter().find(|row| row.code == (status.subject, status.detail))
}

/// The row of a reply code.
#[must_use]
pub fn reply_row(reply: ReplyCode) -> Option<&'static StatusRow> {
    REPLIES.iter().find(|row| row.code == (reply.code(), 0))
}
