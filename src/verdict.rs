//! Evidence and rules make a verdict.

use crate::cause::{Cause, Permanence, Refuser};
use crate::evidence::Span;
use crate::ids::closed_enum;

closed_enum! {
    /// How sure a verdict is.
    pub enum Confidence {
        /// The words or the code say exactly this.
        Certain = "certain",
        /// They say so in most known cases.
        Likely = "likely",
        /// A guess from a generic code, or nothing at all.
        Unclear = "unclear",
    }
}

/// One ground of a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The id of the rule that was hit.
    pub rule: &'static str,
    /// The decisive words, decoded.
    pub words: String,
    /// Where they stand in the pasted text.
    pub span: Span,
}

/// Why one recipient did not get the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The cause.
    pub cause: Cause,
    /// Whether trying again can help.
    pub permanence: Permanence,
    /// Whose system refused it.
    pub refuser: Refuser,
    /// How sure this is.
    pub confidence: Confidence,
    /// The grounds, the winning one first. Empty only when the cause is undetermined.
    pub because: Vec<Reason>,
}
