//! The whole way from a pasted text to its verdicts.

use crate::evidence::{Facts, Found, Kind, Suspicion};
use crate::smtp::{EnhancedStatus, HostName, ReplyCode};
use crate::verdict::Verdict;

/// What tells the reader's side from the other one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSide {
    /// Mail hosts of the provider; a host below one of them counts too.
    pub hosts: Vec<HostName>,
    /// Mail domains of the reader or the provider.
    pub domains: Vec<HostName>,
}

/// One recipient's fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientVerdict {
    /// The address, where the text names it.
    pub address: Option<Found<String>>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Found<EnhancedStatus>>,
    /// The reply code (RFC 5321).
    pub reply: Option<Found<ReplyCode>>,
    /// The server's reply or diagnostic in full, where there is one.
    pub diagnostic: Option<Found<String>>,
    /// Why.
    pub verdict: Verdict,
}

/// All that a pasted text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// What the text is.
    pub kind: Kind,
    /// A reason not to take it at its word.
    pub suspicion: Option<Suspicion>,
    /// One entry a recipient, in the order of the text; for a failure or delay at least one, the address absent where the text names none.
    pub recipients: Vec<RecipientVerdict>,
    /// Facts for the ticket.
    pub facts: Facts,
}

/// Reads a pasted text. Never fails: a text that says nothing is [`Kind::Other`] with no recipient.
///
/// `pasted` is what the reader pasted, at most `paste::PASTE_BYTES_MAX` bytes of it are read.
#[must_use]
pub fn analyse(pasted: &str, own: &OwnSide) -> Analysis {
    let _ = (pasted, own);
    Analysis { kind: Kind::Other, suspicion: None, recipients: Vec::new(), facts: Facts::default() }
}
