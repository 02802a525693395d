//! Texts around the ticket: help with addresses, what is masked, what the support agent reads.

use crate::ids::closed_enum;

closed_enum! {
    /// A text around the ticket.
    pub enum TicketLabel {
        /// What was probably meant: `{address}`.
        DidYouMean = "did-you-mean",
        /// Letters before the @ that many servers refuse.
        NoteInternational = "note-international",
        /// Letters outside ASCII in the domain.
        NoteInternationalDomain = "note-international-domain",
        /// More than one address in one field.
        NoteSeveral = "note-several",
        /// The address of a mail system.
        NoteSystem = "note-system",
    }
}
