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
        /// What is masked in the ticket, and how to take it back.
        MaskedHeading = "masked-heading",
        /// It is masked.
        Masked = "masked",
        /// It is not, because the reader wants it so.
        Shown = "shown",
        /// Let it stand.
        Unmask = "unmask",
        /// Mask it again.
        Mask = "mask",
        /// An address of somebody else.
        MaskAddress = "mask-address",
        /// A query or an id in a link.
        MaskLink = "mask-link",
        /// A password.
        MaskCredential = "mask-credential",
        /// A phone number.
        MaskPhone = "mask-phone",
        /// A number of a person, a company or a card.
        MaskNumber = "mask-number",
        /// Why a mail to support comes last where sending fails.
        MailLast = "mail-last",
        /// The name of a row: the date of the notice.
        RowNoticeDate = "row-notice-date",
        /// The name of a row: the subject of the returned mail.
        RowSubject = "row-subject",
        /// Fields that nobody has to fill.
        Details = "details",
        /// Why another way to be reached is asked for.
        ContactNeeded = "contact-needed",
        /// The contact is the mailbox that is out.
        ContactIsOut = "contact-is-out",
        /// A date that can't be, or has not come.
        OddDate = "odd-date",
        /// Hand the text to another program.
        Share = "share",
        /// Keep the text as a file.
        SaveText = "save-text",
        /// Keep the pasted mail as a file.
        SaveMail = "save-mail",
        /// Print the text.
        Print = "print",
        /// The portal was opened, at a moment: `{name}`.
        Opened = "opened",
        /// The first word of the subject of an answer with a log.
        TagLog = "tag-log",
        /// The name of a row: what the log shows.
        RowLog = "row-log",
        /// The name of a row: the server that took the message, or did not.
        RowLogHost = "row-log-host",
        /// Another server took it.
        LogAccepted = "log-accepted",
        /// Whose turn it is then.
        LogAcceptedTurn = "log-accepted-turn",
        /// It was refused.
        LogRefused = "log-refused",
        /// It is still being tried.
        LogTrying = "log-trying",
        /// Whose turn it is then.
        LogTryingTurn = "log-trying-turn",
        /// No line is about it.
        LogNothing = "log-nothing",
        /// Whose turn it is then.
        LogNothingTurn = "log-nothing-turn",
        /// There is no log.
        LogMissing = "log-missing",
        /// Whose turn it is then.
        LogMissingTurn = "log-missing-turn",
        /// The link to the reader's tickets.
        OpenTickets = "open-tickets",
    }
}
