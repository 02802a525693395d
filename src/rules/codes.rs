//! Enhanced statuses and reply codes, and what they say by themselves.
//!
//! Statuses: every entry of <https://www.iana.org/assignments/smtp-enhanced-status-codes/>, which RFC 5248 opened with those of
//! RFC 3463 and to which RFC 3886, 4468, 4954, 6531, 6710, 7293, 7372, 7505, 8617 and 8689 added. Replies: RFC 5321
//! section 4.2.3, RFC 7504, RFC 4954 and 3207, RFC 1985 and 2645, and the replies that RFC 5248 and 7293 tie to a status.
//!
//! A row is generic where the registry's words leave the cause open, and also where a large provider gives the code another
//! meaning, so that words must decide: Microsoft's 5.1.10 is a recipient not found, its 5.7.12 and 5.7.13 a recipient closed to
//! outsiders; Yahoo's 5.7.9 is DMARC; Google's 5.7.14 is a login, its 5.7.27, 5.7.29 and 5.7.30 are SPF, encryption and DKIM.
//! What says nothing at all (`undetermined`) is in the tables for completeness, and no row is found for it.

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

/// By subject and detail; the class tells only the permanence. Sorted.
pub const STATUSES: &[StatusRow] = codes! {
    "status-x.0.0" 0 . 0 Undetermined GenericCode;
    "status-x.1.0" 1 . 0 Undetermined GenericCode;
    "status-x.1.1" 1 . 1 UserUnknown Code;
    "status-x.1.2" 1 . 2 DomainNotFound Code;
    "status-x.1.3" 1 . 3 UserUnknown Code;
    "status-x.1.4" 1 . 4 UserUnknown GenericCode;
    "status-x.1.5" 1 . 5 Undetermined GenericCode;
    "status-x.1.6" 1 . 6 Moved Code;
    "status-x.1.7" 1 . 7 SenderRejected Code;
    "status-x.1.8" 1 . 8 SenderRejected Code;
    "status-x.1.9" 1 . 9 Undetermined GenericCode;
    "status-x.1.10" 1 . 10 DomainNoMail GenericCode;
    "status-x.2.0" 2 . 0 Undetermined GenericCode;
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
    "status-x.3.6" 3 . 6 Undetermined GenericCode;
    "status-x.4.0" 4 . 0 NetworkError GenericCode;
    "status-x.4.1" 4 . 1 NetworkError Code;
    "status-x.4.2" 4 . 2 NetworkError Code;
    "status-x.4.3" 4 . 3 NetworkError GenericCode;
    "status-x.4.4" 4 . 4 DomainNotFound GenericCode;
    "status-x.4.5" 4 . 5 ServerError GenericCode;
    "status-x.4.6" 4 . 6 MailLoop Code;
    "status-x.4.7" 4 . 7 Expired Code;
    "status-x.5.0" 5 . 0 Undetermined GenericCode;
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
    "status-x.6.10" 6 . 10 ContentError Code;
    "status-x.7.0" 7 . 0 Security GenericCode;
    "status-x.7.1" 7 . 1 Policy GenericCode;
    "status-x.7.2" 7 . 2 Filtered Code;
    "status-x.7.3" 7 . 3 Security GenericCode;
    "status-x.7.4" 7 . 4 Tls GenericCode;
    "status-x.7.5" 7 . 5 Tls Code;
    "status-x.7.6" 7 . 6 Security Code;
    "status-x.7.7" 7 . 7 Security Code;
    "status-x.7.8" 7 . 8 AuthRequired Code;
    "status-x.7.9" 7 . 9 Security GenericCode;
    "status-x.7.10" 7 . 10 Tls Code;
    "status-x.7.11" 7 . 11 Tls Code;
    "status-x.7.12" 7 . 12 AuthRequired GenericCode;
    "status-x.7.13" 7 . 13 AuthRequired GenericCode;
    "status-x.7.14" 7 . 14 AuthRequired GenericCode;
    "status-x.7.15" 7 . 15 Policy Code;
    "status-x.7.16" 7 . 16 TooBig Code;
    "status-x.7.17" 7 . 17 UserUnknown Code;
    "status-x.7.18" 7 . 18 UserUnknown Code;
    "status-x.7.19" 7 . 19 ServerError GenericCode;
    "status-x.7.20" 7 . 20 AuthFailure Code;
    "status-x.7.21" 7 . 21 AuthFailure Code;
    "status-x.7.22" 7 . 22 AuthFailure Code;
    "status-x.7.23" 7 . 23 AuthFailure Code;
    "status-x.7.24" 7 . 24 AuthFailure Code;
    "status-x.7.25" 7 . 25 NoPtr Code;
    "status-x.7.26" 7 . 26 AuthFailure Code;
    "status-x.7.27" 7 . 27 SenderRejected GenericCode;
    "status-x.7.28" 7 . 28 RateLimited Code;
    "status-x.7.29" 7 . 29 AuthFailure GenericCode;
    "status-x.7.30" 7 . 30 Tls GenericCode;
};

/// Replies that refuse, sorted. 450, 550 and 554 say nothing of their own: mailbox, policy and all else share them.
pub const REPLIES: &[StatusRow] = codes! {
    "reply-421" 421 . 0 ServerError GenericCode;
    "reply-422" 422 . 0 AuthRequired GenericCode;
    "reply-432" 432 . 0 AuthRequired GenericCode;
    "reply-450" 450 . 0 Undetermined GenericCode;
    "reply-451" 451 . 0 ServerError GenericCode;
    "reply-452" 452 . 0 ServerError GenericCode;
    "reply-453" 453 . 0 Undetermined GenericCode;
    "reply-454" 454 . 0 Tls GenericCode;
    "reply-455" 455 . 0 ServerError GenericCode;
    "reply-458" 458 . 0 ServerError GenericCode;
    "reply-459" 459 . 0 Policy GenericCode;
    "reply-500" 500 . 0 ProtocolError GenericCode;
    "reply-501" 501 . 0 ProtocolError GenericCode;
    "reply-502" 502 . 0 ProtocolError GenericCode;
    "reply-503" 503 . 0 ProtocolError GenericCode;
    "reply-504" 504 . 0 ProtocolError GenericCode;
    "reply-521" 521 . 0 DomainNoMail GenericCode;
    "reply-523" 523 . 0 Tls GenericCode;
    "reply-524" 524 . 0 Tls GenericCode;
    "reply-525" 525 . 0 AuthRequired GenericCode;
    "reply-530" 530 . 0 AuthRequired GenericCode;
    "reply-534" 534 . 0 AuthRequired GenericCode;
    "reply-535" 535 . 0 AuthRequired GenericCode;
    "reply-538" 538 . 0 Tls GenericCode;
    "reply-550" 550 . 0 Undetermined GenericCode;
    "reply-551" 551 . 0 UserUnknown GenericCode;
    "reply-552" 552 . 0 MailboxFull GenericCode;
    "reply-553" 553 . 0 UserUnknown GenericCode;
    "reply-554" 554 . 0 Undetermined GenericCode;
    "reply-555" 555 . 0 ProtocolError GenericCode;
    "reply-556" 556 . 0 DomainNoMail GenericCode;
    "reply-573" 573 . 0 UserUnknown GenericCode;
};

/// The row of a status; `None` where the status says nothing.
#[must_use]
pub fn status_row(status: EnhancedStatus) -> Option<&'static StatusRow> {
    row_of(STATUSES, (status.subject, status.detail))
}

/// The row of a reply code; `None` where the code says nothing.
#[must_use]
pub fn reply_row(reply: ReplyCode) -> Option<&'static StatusRow> {
    row_of(REPLIES, (reply.code(), 0))
}

fn row_of(table: &'static [StatusRow], code: (u16, u16)) -> Option<&'static StatusRow> {
    table.iter().find(|row| row.code == code && row.cause != Cause::Undetermined)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last detail of each subject in the registry, which has no gaps.
    const LAST_DETAILS: &[(u16, u16)] = &[(0, 0), (1, 10), (2, 4), (3, 6), (4, 7), (5, 6), (6, 10), (7, 30)];

    /// Refusals of RFC 5321 section 4.2.3, RFC 7504, RFC 4954, RFC 3207, RFC 1985, RFC 2645, RFC 5248 and RFC 7293.
    const REFUSALS: &[u16] = &[
        421, 422, 432, 450, 451, 452, 453, 454, 455, 458, 459, 500, 501, 502, 503, 504, 521, 523, 524, 525, 530, 534, 535, 538, 550, 551,
        552, 553, 554, 555, 556, 573,
    ];

    #[test]
    fn every_status_of_the_registry_has_its_row() {
        let registry: Vec<(u16, u16)> =
            LAST_DETAILS.iter().flat_map(|&(subject, last)| (0..=last).map(move |detail| (subject, detail))).collect();
        let rows: Vec<(u16, u16)> = STATUSES.iter().map(|row| row.code).collect();
        assert_eq!(rows, registry);
    }

    #[test]
    fn every_refusal_has_its_row() {
        let rows: Vec<u16> = REPLIES.iter().map(|row| row.code.0).collect();
        assert_eq!(rows, REFUSALS);
    }

    #[test]
    fn ids_name_the_codes_and_what_says_nothing_is_generic() {
        for row in STATUSES {
            assert_eq!(row.id, format!("status-x.{}.{}", row.code.0, row.code.1));
        }
        for row in REPLIES {
            assert_eq!(row.id, format!("reply-{}", row.code.0));
            assert_eq!(row.tier, Tier::GenericCode);
        }
        assert!(STATUSES.iter().all(|row| row.cause != Cause::Undetermined || row.tier == Tier::GenericCode));
    }

    #[test]
    fn a_code_that_says_nothing_has_no_row() {
        assert!(status_row(EnhancedStatus { class: 5, subject: 0, detail: 0 }).is_none());
        assert!(status_row(EnhancedStatus { class: 5, subject: 1, detail: 1 }).is_some_and(|row| row.cause == Cause::UserUnknown));
        assert!(row_of(REPLIES, (550, 0)).is_none());
    }
}
