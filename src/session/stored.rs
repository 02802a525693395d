//! What survives a reload: the answers and the paste, nothing derived from them.

use serde::{Deserialize, Serialize};

use crate::locale::Locale;
use crate::tree::answers::Answers;
use crate::tree::replay::Answered;
use crate::tree::step::Step;

/// The answers and the paste, with the moment they were stored. The host keeps it in session storage; the paste is a
/// string of its own there, so that it is not encoded twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// All but the paste.
    pub answers: StoredAnswers,
    /// The pasted text.
    pub paste: String,
}

/// The stored form of the answers. A change of this form needs a new [`StoredAnswers::VERSION`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredAnswers {
    /// The form's version: another one is ignored.
    pub version: u32,
    /// Milliseconds since 1970 when it was stored.
    pub at_ms: u64,
    /// The answers.
    pub answers: Answers,
    /// What the paste answers by itself.
    pub by_paste: Answered,
    /// The language that the reader chose.
    pub locale: Option<Locale>,
    /// The step that was shown.
    pub at: Option<Step>,
    /// Milliseconds since 1970 when the conversation began.
    pub began_ms: u64,
    /// Milliseconds since 1970 when the portal was last opened.
    pub opened_ms: Option<u64>,
    /// What the reader wants otherwise in the ticket: masked things to stand, recipients to be left out.
    pub toggled: Vec<String>,
}

impl StoredAnswers {
    /// The version that this program writes and reads.
    pub const VERSION: u32 = 4;
    /// Older than this is dropped.
    pub const AGE_MAX_MS: u64 = 12 * 60 * 60 * 1_000;

    /// Bytes for the host to keep.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        postcard::to_allocvec(self).unwrap_or_default()
    }

    /// Reads what [`Self::encode`] wrote; `None` for another version, broken bytes, or something too old at `now_ms`.
    #[must_use]
    pub fn decode(bytes: &[u8], now_ms: u64) -> Option<Self> {
        let answers: Self = postcard::from_bytes(bytes).ok()?;
        let fresh = now_ms.saturating_sub(answers.at_ms) <= Self::AGE_MAX_MS;
        (answers.version == Self::VERSION && fresh).then_some(answers)
    }
}
