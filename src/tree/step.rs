//! The steps of the conversation and the answers that a tap can give.

use crate::ids::closed_enum;

closed_enum! {
    /// A screen of the conversation: a question, or a stop on the way that waits for a tap.
    pub enum Step {
        /// What is the trouble: sending, receiving, or an error message in hand?
        Problem = "problem",
        /// Sending: did an error message come back, and when?
        ReturnedError = "returned-error",
        /// Receiving: did the sender get an error message?
        SenderError = "sender-error",
        /// How to get it from the sender: a message to send them.
        AskSender = "ask-sender",
        /// The error message.
        Bounce = "bounce",
        /// Whose mail came back? Asked when the error message was pasted first and does not tell.
        Direction = "direction",
        /// One message, one address, one domain, or all?
        Scope = "scope",
        /// Since when?
        Since = "since",
        /// Is it the same in the webmail?
        Webmail = "webmail",
        /// Are the mail program's settings right?
        Settings = "settings",
        /// Sending: in which folder is the message?
        SentFolder = "sent-folder",
        /// Receiving: quota, filters, forwarding, and the domain when all senders fail.
        OwnChecks = "own-checks",
        /// From which address was the mail sent?
        Sender = "sender",
        /// To which address was it sent?
        Recipient = "recipient",
        /// When was it sent? Date and time.
        SentAt = "sent-at",
        /// On which day did the sender try?
        AttemptDay = "attempt-day",
        /// Support asked for the SMTP log: of which message is it?
        LogAbout = "log-about",
        /// The log.
        Log = "log",
        /// What the log says of that message, as an answer for support.
        LogAnswer = "log-answer",
        /// What happened and who has to act.
        Verdict = "verdict",
        /// "That's not it": what else it may be.
        OtherCauses = "other-causes",
        /// The verdict for the cause picked there.
        Reconsidered = "reconsidered",
        /// What the error message does not tell and the ticket needs.
        Missing = "missing",
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
        /// The reader is no customer: their mail to a customer came back.
        Outsider = "outsider",
        /// Support asked for the SMTP log.
        LogAsked = "log-asked",
        /// Both addresses are at the provider.
        Internal = "internal",
        /// An error in a box of the mail program, at once.
        AtOnce = "at-once",
        /// A mail came back within minutes.
        AfterMinutes = "after-minutes",
        /// A mail came back after days.
        AfterDays = "after-days",
        /// Nothing came back.
        NothingBack = "nothing-back",
        /// The sender has the error message.
        SenderHasIt = "sender-has-it",
        /// On without the error message.
        GoOnWithout = "go-on-without",
        /// There is no error message.
        NoError = "no-error",
        /// One message only.
        OneMessage = "one-message",
        /// All mail with one address.
        OneAddress = "one-address",
        /// All mail with one domain.
        OneDomain = "one-domain",
        /// All mail.
        Everybody = "everybody",
        /// Since today.
        Today = "today",
        /// For some days.
        SomeDays = "some-days",
        /// For a long time.
        LongAgo = "long-ago",
        /// It never worked.
        NeverWorked = "never-worked",
        /// It works in the webmail.
        WorksInWebmail = "works-in-webmail",
        /// It fails there too.
        FailsInWebmail = "fails-in-webmail",
        /// In the Sent folder.
        InSent = "in-sent",
        /// In the Outbox.
        InOutbox = "in-outbox",
        /// In neither.
        InNeither = "in-neither",
        /// Checked, the trouble is still there.
        Checked = "checked",
        /// The reader does not know how to check, or does not want to.
        CannotCheck = "cannot-check",
        /// It works again.
        Solved = "solved",
        /// The reader has no log.
        NoLog = "no-log",
        /// Another error message, or another log, is to be pasted.
        PasteAgain = "paste-again",
        /// The verdict does not fit.
        NotThis = "not-this",
        /// The likeliest of the other causes.
        FirstOther = "first-other",
        /// The next.
        SecondOther = "second-other",
        /// The one after.
        ThirdOther = "third-other",
        /// None of them.
        NoneOfThese = "none-of-these",
        /// From an outcome that the page named to the questions.
        Begin = "begin",
        /// The reader does not know.
        NotSure = "not-sure",
        /// On to the ticket.
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
    /// Where the reader stands. It decides who must act; the [`Direction`] only decides what is asked.
    pub enum Standpoint {
        /// A customer whose mail to somebody elsewhere failed.
        Sending = "sending",
        /// A customer who should have received.
        Receiving = "receiving",
        /// Both addresses are at the provider, whose server is both sides.
        Internal = "internal",
        /// No customer: their mail to a customer failed.
        Outsider = "outsider",
    }
}

impl From<Direction> for Standpoint {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Sending => Self::Sending,
            Direction::Receiving => Self::Receiving,
        }
    }
}

impl Standpoint {
    /// The direction in which questions are asked from here.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Sending | Self::Internal | Self::Outsider => Direction::Sending,
            Self::Receiving => Direction::Receiving,
        }
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
        /// The text of the ticket that support answered by asking for the log.
        FirstTicket = "first-ticket",
        /// The error message, or the log.
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
