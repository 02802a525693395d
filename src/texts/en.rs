//! English, plain and international.

pub(super) mod outcome;
pub(super) mod ticket;

use crate::texts::Label;
use crate::tree::step::{Choice, FieldId, Step};

pub(super) const fn heading(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "What is happening with your email?",
        Step::ReturnedError => "Did an error message come back?",
        Step::SenderError => "Did the sender get an error message?",
        Step::AskSender => "Ask the sender for the error message",
        Step::Bounce => "Paste the error message here",
        Step::Direction => "Who sent the message?",
        Step::Scope if receiving => "Which messages don’t arrive?",
        Step::Scope => "Which messages does it happen with?",
        Step::Since => "Since when has this been happening?",
        Step::Webmail if receiving => "Do the messages show in webmail?",
        Step::Webmail => "Can you send from webmail?",
        Step::Settings => "Are your email settings right?",
        Step::SentFolder => "Which folder is the message in?",
        Step::OwnChecks => "Check these points of your account",
        Step::Sender if receiving => "Who is trying to write to you?",
        Step::Sender => "Which address did you send the message from?",
        Step::Recipient if receiving => "Which address did they use to write to you?",
        Step::Recipient => "Which address did you send the message to?",
        Step::SentAt => "When did you send the message?",
        Step::AttemptDay => "On which day did they try to send it?",
        Step::LogAbout => "Which message is the log about?",
        Step::Log => "Paste the SMTP log here",
        Step::Verdict | Step::Reconsidered | Step::LogAnswer => "Result",
        Step::OtherCauses => "What else it may be",
        Step::Missing => "The ticket needs a little more",
        Step::Review => "Check this before you open the ticket",
        Step::Ticket => "Your ticket only needs to be sent",
        Step::Solved => "Good to hear that it works!",
    }
}

pub(super) const fn lead(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "Answer a few questions. What you write leaves this device only if you open a ticket.",
        Step::ReturnedError => "It is a notice that the message was not delivered.",
        Step::SenderError => "That notice says why the message did not reach you.",
        Step::AskSender => {
            "Copy this request and send it to the person some other way, for example on WhatsApp. Then come back here: your answers are kept."
        }
        Step::Bounce => "It is the notice that came back by email or showed on the screen. Paste all of it, in any language.",
        Step::Direction => "What needs to be done depends on this.",
        Step::Since => "It tells support which days to look at.",
        Step::Webmail => "Webmail is your email opened in the browser, without a program or an app.",
        Step::Settings => {
            "One wrong detail is the most common cause. In your email program or app, compare these with what your provider asks for:"
        }
        Step::SentFolder => "Look in the program or app you sent it with.",
        Step::OwnChecks => "They are easy to see in webmail, which is your email opened in the browser:",
        Step::Recipient if !receiving => "Take your time: one wrong dot or letter is enough to stop delivery.",
        Step::Recipient => "The address that the person typed, even if it is wrong.",
        Step::Sender if receiving => "With this address, support can search the delivery records.",
        Step::SentAt => "With the date and time, support can search for your message in the server records.",
        Step::AttemptDay => "The day is enough. Support searches the records of that day.",
        Step::LogAbout => {
            "Both addresses and the day are enough. If you have the text of the first ticket, paste it: then you need not fill in the rest."
        }
        Step::Log => {
            "It is the record of the sender’s server, with the time, the destination and the answer. The sender’s provider has it."
        }
        Step::OtherCauses => "These causes fit the error message too. Which one looks like your case?",
        Step::Missing => "The error message does not tell everything. Write what you know; the rest may stay empty.",
        Step::Review => "This information goes to support. To correct something, tap “Change”.",
        Step::Solved => "If it happens again, come back here.",
        Step::Scope | Step::Sender | Step::LogAnswer | Step::Verdict | Step::Reconsidered | Step::Ticket => "",
    }
}

pub(super) const fn choice(choice: Choice, second: bool) -> &'static str {
    match choice {
        Choice::Sending if second => "I sent it",
        Choice::Sending => "I can’t send messages",
        Choice::Receiving if second => "Someone sent it to me",
        Choice::Receiving => "I don’t receive messages",
        Choice::HaveError => "I have an error message to paste",
        Choice::Outsider if second => "I sent it, but I’m not a customer here",
        Choice::Outsider => "I’m not a customer, and my mail to a customer came back",
        Choice::LogAsked => "Support asked for the delivery record (SMTP log)",
        Choice::Internal => "I sent it, to someone at the same provider",
        Choice::AtOnce => "Yes, at once, in a window of the program",
        Choice::AfterMinutes => "Yes, by email, minutes later",
        Choice::AfterDays => "Yes, by email, days later",
        Choice::NothingBack if second => "They got none",
        Choice::NothingBack => "Nothing came back",
        Choice::SenderHasIt => "Yes, but the person has the text",
        Choice::GoOnWithout => "Go on without it",
        Choice::NoError => "I have no error message",
        Choice::OneMessage if second => "Just one message",
        Choice::OneMessage => "Only one message",
        Choice::OneAddress if second => "Those of one person",
        Choice::OneAddress => "Only those to one person",
        Choice::OneDomain if second => "Those of one company (the same ending after the @)",
        Choice::OneDomain => "Only those to one company (the same ending after the @)",
        Choice::Everybody if second => "All: nothing arrives from anybody",
        Choice::Everybody => "All of them",
        Choice::Today => "Since today",
        Choice::SomeDays => "For some days",
        Choice::LongAgo => "For weeks or longer",
        Choice::NeverWorked => "It never worked",
        Choice::WorksInWebmail if second => "Yes, they are only missing in the program or phone",
        Choice::WorksInWebmail => "Yes, webmail works",
        Choice::FailsInWebmail if second => "No, not there either",
        Choice::FailsInWebmail => "No, it fails the same way",
        Choice::InSent => "In Sent",
        Choice::InOutbox => "In the Outbox",
        Choice::InNeither => "In neither",
        Choice::Checked => "I checked and the problem is still there",
        Choice::CannotCheck => "I don’t know how to check",
        Choice::Solved => "It works now",
        Choice::NoLog => "I don’t have the log",
        Choice::PasteAgain => "Paste an error message",
        Choice::NotThis => "That is not it",
        Choice::FirstOther | Choice::SecondOther | Choice::ThirdOther => "{title}",
        Choice::NoneOfThese => "None of these",
        Choice::Begin => "Answer the questions",
        Choice::NotSure => "I don’t know",
        Choice::Continue => "Open a ticket",
    }
}

pub(super) const fn field(field: FieldId, receiving: bool) -> &'static str {
    match field {
        FieldId::Sender if receiving => "The sender’s address",
        FieldId::Sender => "Your email address",
        FieldId::Recipient if receiving => "Address that they used",
        FieldId::Recipient => "The recipient’s address",
        FieldId::SentDate => "Date",
        FieldId::SentTime => "Time",
        FieldId::AttemptDay => "Day",
        FieldId::FirstTicket => "Text of the first ticket",
        FieldId::Bounce => "Error message",
        FieldId::Contact => "How support can reach you",
        FieldId::MailProgram => "Mail program or app",
        FieldId::Device => "Device and system",
        FieldId::Reach => "Does it happen only to you, or to colleagues too?",
    }
}

pub(super) const fn field_hint(field: FieldId) -> &'static str {
    match field {
        FieldId::Sender | FieldId::Recipient => "For example: name@company.com",
        FieldId::SentTime => "If you don’t remember the exact time, give a rough one.",
        FieldId::Bounce => "You can leave to copy the text and come back: your answers are kept.",
        FieldId::Contact => "A phone number or another email address. Don’t use the address that has the problem.",
        FieldId::SentDate | FieldId::AttemptDay | FieldId::FirstTicket | FieldId::MailProgram | FieldId::Device | FieldId::Reach => "",
    }
}

pub(super) const fn settings() -> &'static str {
    "the outgoing server (SMTP) and the incoming server (IMAP or POP)\n\
     the ports and the encryption (SSL/TLS) of each\n\
     the user name: it is the complete email address\n\
     the password, with authentication switched on for the outgoing server too"
}

pub(super) const fn own_checks() -> &'static str {
    "the spam (junk) folder\n\
     the space: a full mailbox receives nothing\n\
     the filters, rules and blocked addresses\n\
     the forwarding: messages may be going to another address\n\
     the domain (the part after the @): whether it is paid and active"
}

pub(super) const fn label(label: Label) -> &'static str {
    match label {
        Label::Back => "Back",
        Label::Restart => "Start again",
        Label::Resume => "Continue where you stopped",
        Label::ResumeHeading => "You had already started",
        Label::ResumeLead => "Your answers were kept only on this device, in this tab.",
        Label::ChecklistShow => "Show the list of things to check",
        Label::ChecklistHide => "Close the list",
        Label::Continue => "Continue",
        Label::Place => "Step {count}",
        Label::PlaceSending => "Sending · step {count}",
        Label::PlaceReceiving => "Receiving · step {count}",
        Label::ReadBounce => "Read the error message",
        Label::Reading => "Reading…",
        Label::EmptyPaste => "The field is empty. Paste the text or tap the other button.",
        Label::PasteTooLong => "The text is long ({size}). We read only its beginning (1 MB), which is usually enough.",
        Label::PasteSize => "Long text kept: {size}. Only its beginning is shown here.",
        Label::PasteClear => "Clear and paste another text",
        Label::EmptyAddress => "Write the address or tap “I don’t know”.",
        Label::NoAtSign => "The @ is missing in the address. If it really is like that, tap “Continue” once more.",
        Label::EmptyDate => "Choose the date or tap “I don’t know”.",
        Label::ProposedSending => "It looks as if you did. The message was sent from: {address}",
        Label::ProposedReceiving => "It looks as if it was for you. The message was going to: {address}",
        Label::AnswersDropped => "The change removed answers that no longer apply.",
        Label::PasteLost => "The pasted text did not fit into the browser’s memory. Please paste it again.",
        Label::ContradictsReceiving => "You said that you don’t receive, but this notice is about a message that you sent.",
        Label::ContradictsSending => "You said that you can’t send, but this notice is about a message that was for you.",
        Label::NothingFitsTitle => "The cause can’t be told yet",
        Label::RestsOn => "Because it says: {name}",
        Label::Erase => "Erase everything I wrote here",
        Label::Language => "Language",
        Label::OtherWaySending => "If you sent the message, see that case",
        Label::OtherWayReceiving => "If the message was for you, see that case",
        Label::WebmailLink => "Open webmail (opens in another tab)",
        Label::SettingsLink => "See how to set it up (opens in another tab)",
        Label::ActorLabel => "Who needs to act",
        Label::StepsLabel => "What to do now",
        Label::Provider => "your provider",
        Label::Portal => "support portal",
        Label::NoErrorTitle => "No error message",
        Label::NothingLeavesTitle => "Your messages are not leaving",
        Label::NothingLeaves => "The problem is in your account or the outgoing server, not with the recipient.",
        Label::NothingArrivesTitle => "Messages are not arriving",
        Label::NothingArrives => "If nothing arrives from anybody, it may be the server, an expired domain, a forward or a full mailbox.",
        Label::OnlyTheProgramTitle => "The problem is only in your program",
        Label::OnlyTheProgram => "It works in webmail. So your account and the server are fine.",
        Label::NoErrorSending => "If nothing came back, the message may have arrived and be in the recipient’s spam folder.",
        Label::NoErrorReceiving => "Without the error message, support searches for the message in the delivery records.",
        Label::BehindAForward => "The account forwards its mail to another address, which did not take this message.",
        Label::ProgramUnconnected => {
            "Your mail program could not connect to the server. It may be the internet connection or the settings."
        }
        Label::ExcerptLabel => "Where it says so",
        Label::ExcerptMeaning => "The marked words mean: {title}.",
        Label::FactRecipient => "Recipient",
        Label::FactCode => "Code",
        Label::FactBlockList => "Block list",
        Label::BlockListRemoval => "{name}. To ask for removal: {address}",
        Label::NewAddress => "New address, as the notice has it",
        Label::FactDelivered => "Delivered to",
        Label::BackscatterTitle => "It seems that you did not send this message",
        Label::Backscatter => {
            "The message that came back did not leave your e-mail’s server. Somebody used your address as the sender, which anybody can do."
        }
        Label::FakeTitle => "Careful: this looks like a scam",
        Label::Fake => "The text looks like an error notice, but it holds no returned message and asks you to click a link.",
        Label::Legal => "Legal notice",
        Label::LegalLink => "Read the full notice (opens in another tab)",
        Label::NotGiven => "not given",
        Label::Change => "Change",
        Label::ChangeName => "Change: {name}",
        Label::FromPaste => "read from the error message",
        Label::PrepareTicket => "Prepare the ticket",
        Label::Privacy => {
            "When you open the portal, this information goes inside the link to {host} and stays in the browser’s history. Before that, nothing leaves this device."
        }
        Label::PrivacyCopy => "You copy and send this information yourself. Nothing leaves this device on its own.",
        Label::OpenPortal => "Open the ticket: {portal}",
        Label::TicketLead => "Tap the button. The portal opens in another tab, already filled in; there you check it and send it.",
        Label::TicketLeadCopy => "Copy the text and send it to support.",
        Label::TicketContact => "Another way to reach support: {contact}",
        Label::Copy => "Copy the complete text",
        Label::CopyDone => "Text copied.",
        Label::CopyFailed => "The browser did not allow copying. The text below is selected: tap it and choose Copy.",
        Label::WholeText => "Complete text of the ticket",
        Label::NothingCut => "Everything goes into the ticket, nothing was cut.",
        Label::LinesCut => {
            "The text did not fit into the link completely. Lines left out: {count}. Copy the complete text and paste it into the ticket."
        }
        Label::Missing => "Not given: {name}. You can open the ticket anyway.",
        Label::NoLink => "The information does not fit into the portal’s link. Copy the complete text, open the portal and paste it.",
        Label::ReturnedMailLeftOut => "The text of the message that came back does not go into the ticket, only the error notice.",
        Label::RowDirection => "Problem",
        Label::RowSender => "Sender",
        Label::RowRecipient => "Recipient",
        Label::RowSentAt => "Date and time of sending",
        Label::RowDay => "Day of the attempt",
        Label::RowCause => "What happened",
        Label::RowCode => "Code",
        Label::RowRemoteHost => "Destination server",
        Label::RowReportingHost => "Server that reported",
        Label::RowMessageId => "Message-ID",
        Label::RowQueueId => "Number in the server’s queue",
        Label::RowTried => "Settings",
        Label::RowContact => "Contact",
        Label::RowDecisive => "Decisive lines",
        Label::RowError => "Error message",
        Label::DirectionSending => "Sending messages",
        Label::DirectionReceiving => "Receiving messages",
        Label::TriedRight => "already checked",
        Label::TriedNotSure => "not checked",
        Label::TagSending => "sending",
        Label::TagReceiving => "receiving",
        Label::NoError => "no error message",
        Label::CutMark => "[cut, lines missing: {count}; the customer can download the file {name}]",
        Label::CauseInTicket => "{title} ({name}, {code})",
    }
}
