//! The steps of the conversation and the answers that a tap can give.

use crate::ids::closed_enum;

closed_enum! {
    /// A screen of the conversation: a question, or a stop on the way that waits for a tap.
    pub enum Step {
        /// What is the trouble: sending, receiving, or an error message in hand?
        Problem = "problem",
        /// Are the mail program's settings right?
        Settings = "settings",
        /// From which address was the mail sent?
        Sender = "sender",
        /// To which address was it sent?
        Recipient = "recipient",
        /// When was it sent? Date and time.
        SentAt = "sent-at",
        /// On which day did the sender try?
        AttemptDay = "attempt-day",
        /// The error message.
        Bounce = "bounce",
        /// Whose mail came back? Asked when the error message was pasted first.
        Direction = "direction",
        /// What happened and who has to act.
        Verdict = "verdict",
        /// Everything that goes into the ticket.
        Review = "review",
        /// The ticket, ready to be opened.
        Ticket = "ticket",
        /// It works again.
        Solved = "solved",
    }
}

closed_enum! {
    /// An answer given by one tap.
    pub enum Choice {
        /// The reader can't send.
        Sending = "sending",
        /// The reader does not receive.
        Receiving = "receiving",
        /// The reader has the error message at hand.
        HaveError = "have-error",
        /// Settings checked, the trouble is still there.
        SettingsRight = "settings-right",
        /// It works again.
        Solved = "solved",
        /// The reader does not know how to check, or does not want to.
        SettingsNotSure = "settings-not-sure",
        /// Another error message is to be pasted.
        PasteAgain = "paste-again",
        /// There is no error message.
        NoError = "no-error",
        /// The reader does not know.
        NotSure = "not-sure",
        /// On to the next step.
        Continue = "continue",
    }
}

closed_enum! {
    /// Which way the mail that failed was going, seen from the reader.
    pub enum Direction {
        /// From the reader to somebody else.
        Sending = "sending",
        /// From somebody else to the reader.
        Receiving = "receiving",
    }
}

closed_enum! {
    /// A field that the reader fills.
    pub enum FieldId {
        /// The sender's address.
        Sender = "sender",
        /// The recipient's address.
        Recipient = "recipient",
        /// The date of sending, `YYYY-MM-DD`.
        SentDate = "sent-date",
        /// The time of sending, `HH:MM`.
        SentTime = "sent-time",
        /// The day of the attempt, `YYYY-MM-DD`.
        AttemptDay = "attempt-day",
        /// The error message.
        Bounce = "bounce",
        /// Where support can answer: an address or a phone number.
        Contact = "contact",
        /// The mail program, where the reader tells it.
        MailProgram = "mail-program",
        /// The device.
        Device = "device",
        /// Whether colleagues have the trouble too.
        Reach = "reach",
    }
}
