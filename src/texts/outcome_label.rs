//! Texts of an outcome's screen that are neither cause nor advice.

use crate::ids::closed_enum;

closed_enum! {
    /// Texts around outcomes and ready messages.
    pub enum OutcomeLabel {
        /// The title where several recipients had different trouble.
        SeveralTitle = "several-title",
        /// What to do then.
        SeveralLead = "several-lead",
        /// Recipients beyond those named: `{count}`.
        MoreRecipients = "more-recipients",
        /// The link to the page on quota.
        QuotaLink = "quota-link",
        /// The link to the status page.
        StatusLink = "status-link",
        /// What this language calls itself.
        OwnName = "own-name",
        /// Choosing the language of a ready message.
        LetterLanguage = "letter-language",
        /// Copying a ready message.
        LetterCopy = "letter-copy",
        /// What the SMTP log is, and who has it.
        LogIs = "log-is",
    }
}
