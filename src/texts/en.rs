//! English, plain and international.

pub(super) mod ticket;

use crate::cause::{Actor, Cause};
use crate::evidence::Kind;
use crate::texts::{Label, by};
use crate::tree::outcome::Advice;
use crate::tree::step::{Choice, Direction, FieldId, Step};
use crate::verdict::Confidence;

pub(super) const fn heading(step: Step, receiving: bool) -> &'static str {
    match step {
        Step::Problem => "What is happening with your email?",
        Step::ReturnedError => "Did an error message come back?",
        Step::SenderError => "Did the sender get an error message?",
        Step::AskSender => "Ask the sender for the error message",
        Step::Bounce => "Paste the error message here",
        Step::Direction => "Who sent the message that came back?",
        Step::Scope if receiving => "Whose messages don’t arrive?",
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
        Step::Verdict | Step::Reconsidered => "Result",
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
        Step::OtherCauses => "These causes fit the error message too. Which one looks like your case?",
        Step::Missing => "The error message does not tell everything. Write what you know; the rest may stay empty.",
        Step::Review => "This information goes to support. To correct something, tap “Change”.",
        Step::Solved => "If it happens again, come back here.",
        Step::Scope | Step::Sender | Step::Verdict | Step::Reconsidered | Step::Ticket => "",
    }
}

pub(super) const fn choice(choice: Choice, second: bool) -> &'static str {
    match choice {
        Choice::Sending if second => "I sent it",
        Choice::Sending => "I can’t send messages",
        Choice::Receiving if second => "Someone sent it to me",
        Choice::Receiving => "I don’t receive messages",
        Choice::HaveError => "I have an error message to paste",
        Choice::Outsider if second => "I sent it, but I am no customer of {provider}",
        Choice::Outsider => "I am no customer: my mail to a customer came back",
        Choice::Internal => "I sent it, and both addresses are at {provider}",
        Choice::AtOnce => "Yes, at once, in a window of the program",
        Choice::AfterMinutes => "Yes, by email, minutes later",
        Choice::AfterDays => "Yes, by email, days later",
        Choice::NothingBack if second => "They got none",
        Choice::NothingBack => "Nothing came back",
        Choice::SenderHasIt => "Yes, but the person has the text",
        Choice::GoOnWithout => "Go on without it",
        Choice::NoError => "I have no error message",
        Choice::OneMessage => "Only one message",
        Choice::OneAddress if second => "One person’s",
        Choice::OneAddress => "Only those to one person",
        Choice::OneDomain if second => "Several people’s of one company (the same @)",
        Choice::OneDomain => "Only those to one company (the same @)",
        Choice::Everybody if second => "Nobody’s arrive",
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
        Choice::PasteAgain => "Paste another error message",
        Choice::NotThis => "That is not it",
        Choice::FirstOther | Choice::SecondOther | Choice::ThirdOther => "{title}",
        Choice::NoneOfThese => "None of these",
        Choice::NotSure => "I don’t know",
        Choice::Continue => "Open a ticket",
    }
}

pub(super) const fn field(field: FieldId, receiving: bool) -> &'static str {
    match field {
        FieldId::Sender if receiving => "The sender’s address",
        FieldId::Sender => "Your email address",
        FieldId::Recipient if receiving => "Your email address",
        FieldId::Recipient => "The recipient’s address",
        FieldId::SentDate => "Date",
        FieldId::SentTime => "Time",
        FieldId::AttemptDay => "Day",
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
        FieldId::SentDate | FieldId::AttemptDay | FieldId::MailProgram | FieldId::Device | FieldId::Reach => "",
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

pub(super) const fn cause_title(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "This address does not exist",
        Cause::MailboxDisabled => "The mailbox is not active",
        Cause::Moved => "The address has changed",
        Cause::Filtered => "A filter refused the message",
        Cause::MailboxFull => "The mailbox is full",
        Cause::DomainNotFound => "The domain was not found",
        Cause::DomainNoMail => "The domain does not accept email",
        Cause::Expired => "The server gave up after several days",
        Cause::NetworkError => "The servers could not reach each other",
        Cause::MailLoop => "The message went round in circles",
        Cause::TooBig => "The message is too big",
        Cause::ContentError => "The content or the attachment was refused",
        Cause::Spam => "The message was taken for spam",
        Cause::Virus => "The message was refused because of a suspected virus",
        Cause::IpBlocked => "The sending server is blocked",
        Cause::BadReputation => "The message’s origin has a poor reputation",
        Cause::AuthFailure => "The message’s origin could not be confirmed",
        Cause::NoPtr => "The sending server has no registered name",
        Cause::NotRfc => "The message does not follow the standard",
        Cause::Policy => "The other server’s rules did not allow it",
        Cause::SenderRejected => "The sender’s address was refused",
        Cause::RateLimited => "Too many messages in a short time",
        Cause::Greylisted => "The other server asked to wait",
        Cause::RelayDenied => "The server refused to pass the message on",
        Cause::AuthRequired => "Sending needs a user name and password",
        Cause::Tls => "The secure connection failed",
        Cause::Security => "A security rule refused the message",
        Cause::ServerError => "The receiving server has problems",
        Cause::MailerError => "Delivery failed at the last step",
        Cause::ProtocolError => "The servers did not understand each other",
        Cause::Undetermined => "The text does not tell the cause",
    }
}

pub(super) const fn cause(cause: Cause, direction: Direction) -> &'static str {
    match cause {
        Cause::UserUnknown => by(
            direction,
            "The recipient’s server answered that it has no such mailbox. It is nearly always a typing mistake.",
            "The server answered that the address the person used does not exist. It is nearly always a typing mistake.",
        ),
        Cause::MailboxDisabled => by(
            direction,
            "The recipient’s mailbox exists, but it is suspended, unused or closed.",
            "The mailbox that should receive the message exists, but it is suspended or closed.",
        ),
        Cause::Moved => by(direction, "The recipient now uses another address.", "The sender used an old address."),
        Cause::Filtered => by(
            direction,
            "The recipient, or a filter on their side, did not let the message in.",
            "A filter of your account, or of the server, refused this sender.",
        ),
        Cause::MailboxFull => by(
            direction,
            "The recipient’s mailbox has no space left. The message did not get in.",
            "The mailbox that should receive the message has no space left. The message did not get in.",
        ),
        Cause::DomainNotFound => by(
            direction,
            "The part after the @ (the domain) was not found on the internet. It may be mistyped, or it may not have been renewed.",
            "The part after the @ (the domain) was not found on the internet. The sender may have mistyped it, or it has expired.",
        ),
        Cause::DomainNoMail => by(
            direction,
            "The part after the @ (the domain) exists, but it has no server that receives email.",
            "The part after the @ (the domain) exists, but it is not set up to receive email.",
        ),
        Cause::Expired => by(
            direction,
            "The server tried for days to deliver the message, without success. It has stopped trying.",
            "The sender’s server tried for days to deliver the message, without success. It has stopped trying.",
        ),
        Cause::NetworkError => by(
            direction,
            "The connection to the other server failed or broke off. This usually passes.",
            "The sender’s server could not connect to the receiving server. This usually passes.",
        ),
        Cause::MailLoop => by(
            direction,
            "The servers kept passing the message to each other. Somewhere it is being forwarded in a circle.",
            "The message kept passing from one server to another. Somewhere it is being forwarded in a circle.",
        ),
        Cause::TooBig => by(
            direction,
            "With its attachments, the message is bigger than the other server accepts.",
            "With its attachments, the message is bigger than the mailbox accepts.",
        ),
        Cause::ContentError => {
            "The server does not accept something in the message: a kind of attachment, a link or the way the text is written."
        }
        Cause::Spam => by(
            direction,
            "The filter on the other side found that the message looks like unwanted advertising (spam).",
            "The filter found that the message looks like unwanted advertising (spam).",
        ),
        Cause::Virus => "The server’s virus scanner found a danger in the message or in the attachment.",
        Cause::IpBlocked => by(
            direction,
            "The other server does not accept messages from the server that sent yours. Your message is not to blame.",
            "The sender’s server is on a block list.",
        ),
        Cause::BadReputation => by(
            direction,
            "The other server does not trust the server or the domain that sent your message.",
            "The receiving server does not trust the sender’s server or domain.",
        ),
        Cause::AuthFailure => by(
            direction,
            "The other server could not confirm that the message really came from your domain (SPF, DKIM or DMARC).",
            "It could not be confirmed that the message really came from the sender’s domain (SPF, DKIM or DMARC).",
        ),
        Cause::NoPtr => by(
            direction,
            "The server that sent your message does not have the right name registered on the internet (reverse DNS).",
            "The sender’s server does not have the right name registered on the internet (reverse DNS).",
        ),
        Cause::NotRfc => {
            "The message was put together in a way that email does not allow. This usually comes from the program that made it."
        }
        Cause::Policy => by(
            direction,
            "The recipient’s server refused the message because of one of its rules. It did not say which.",
            "The server refused the message because of one of its rules. It did not say which.",
        ),
        Cause::SenderRejected => {
            by(direction, "The server does not accept the address that you sent from.", "The server does not accept the sender’s address.")
        }
        Cause::RateLimited => by(
            direction,
            "Too many messages left your account or the server in a short time. The limit passes by itself.",
            "Too many messages arrived from this sender in a short time. The limit passes by itself.",
        ),
        Cause::Greylisted => {
            "This is a protection against spam (greylisting). At the first contact, the message waits a few minutes and then gets through."
        }
        Cause::RelayDenied => by(
            direction,
            "The server passes on messages only for people it knows. Either the login is missing, or it does not serve this address.",
            "The message ended up at a server that does not handle this address.",
        ),
        Cause::AuthRequired => by(
            direction,
            "The outgoing server did not get the right user name and password.",
            "The sender did not log in to their outgoing server.",
        ),
        Cause::Tls => "No secure connection (TLS) could be made between the servers, or between the email program and the server.",
        Cause::Security => "The server refused the message to protect itself. The notice does not say much more.",
        Cause::ServerError => by(
            direction,
            "The recipient’s server is full, stopped or badly configured.",
            "The server that should receive the message is full, stopped or badly configured.",
        ),
        Cause::MailerError => by(
            direction,
            "The message reached the recipient’s server, but the program that stores messages failed.",
            "The message reached the server, but the program that stores messages failed.",
        ),
        Cause::ProtocolError => "One server refused a command from the other. It is a technical problem between them.",
        Cause::Undetermined => "The message came back, but the pasted text does not show why.",
    }
}

pub(super) const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "The message came back",
        Kind::Delay => "The server is still trying to deliver it",
        Kind::Success => "The message was delivered",
        Kind::AutoReply => "This is an automatic reply",
        Kind::FeedbackReport => "This is a complaint notice",
        Kind::ReadReceipt => "This is a read receipt",
        Kind::Other => "This text does not look like an error message",
    }
}

pub(super) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "The message was not delivered.",
        Kind::Delay => "This is only a notice of delay. The message is not lost.",
        Kind::Success => "The recipient’s server confirmed that it received the message.",
        Kind::AutoReply => "The message arrived. The reply is automatic, for example because the person is on holiday.",
        Kind::FeedbackReport => "Someone who got the message marked it as unwanted (spam), and their provider sent this notice.",
        Kind::ReadReceipt => "The message arrived and was opened.",
        Kind::Other => "We found no notice from a server in it. You can paste another text, or open the ticket anyway.",
    }
}

pub(super) const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Reader => "You",
        Actor::ReadersAdministrator => "The person who manages your domain and accounts",
        Actor::Provider => "Support at {provider}",
        Actor::Recipient => "The recipient",
        Actor::Sender => "The sender",
        Actor::RemoteAdministrator => "The people who run email on the other side",
        Actor::Nobody => "Nobody: just wait",
    }
}

pub(super) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::CheckAddress => "Check the address letter by letter, before and after the @.",
        Advice::CheckDomain => "Check the part after the @: is a dot missing, is there a letter too many, is it .com or another ending?",
        Advice::AskForAddress => "Ask the person for the right address by phone or chat.",
        Advice::SendToRightAddress => "Send the message again to the right address.",
        Advice::GiveOwnAddress => "Give the sender your right address in writing, for example by chat.",
        Advice::TellRecipient => "Tell the recipient in another way and show them this error message.",
        Advice::TellRecipientFull => "Tell the recipient, by phone or chat, that their mailbox is full.",
        Advice::SendWhenRoom => "When there is space, send the message again.",
        Advice::FreeSpace => "Delete big messages and empty the mailbox’s trash and spam folders.",
        Advice::AskForQuota => "If the space is still not enough, ask the person who manages your accounts for more.",
        Advice::SenderTriesAgain => "In a little while, ask the sender to send it again.",
        Advice::WaitForRetry => "Wait. The server tries again by itself; there is no need to resend.",
        Advice::WaitAndResend => "Wait an hour and send it again.",
        Advice::ReduceSize => "Make the attachments smaller, split them over several messages or send a link to the file.",
        Advice::SenderReducesSize => "Ask the sender for smaller attachments or a link to the file.",
        Advice::ChangeContent => "Send it again without the attachment, with fewer links and simple text, to see if it gets through.",
        Advice::SenderChangesContent => "Ask the sender to send it without the attachment, or in another form.",
        Advice::ScanDevice => "Run a virus scan on the device that you sent from.",
        Advice::CheckLogin => {
            "In your email program, check the password and the user name, which is the complete address. Switch on authentication for sending too."
        }
        Advice::CheckSettings => "In your email program, compare server, port and encryption with what your provider asks for.",
        Advice::CheckSenderAddress => "Check that the sender address in your program is the one of your account.",
        Advice::SendFewer => "Send to fewer people at a time.",
        Advice::CheckOwnFilters => "In webmail (email in the browser), check your account’s filters, block list and forwarding.",
        Advice::CheckOwnDomain => "Ask the person who manages your domain whether it is paid and active.",
        Advice::AskToAllow => "Ask the recipient to add your address to their list of allowed senders.",
        Advice::ForwardToTheirAdministrator => "Ask the recipient to pass the error message to the people who run their email.",
        Advice::SenderAsksTheirProvider => "Ask the sender to show the error message to their provider.",
        Advice::TicketForProvider => "Open a ticket: {provider} will check the servers and the delivery records.",
        Advice::TicketForDomainRecords => "Open a ticket so that support can check your domain’s technical records (DNS).",
        Advice::TicketWithThis => "Open a ticket. With this information, support can investigate.",
        Advice::UseAnotherWay => "If it is urgent, contact the person in another way.",
        Advice::CheckSpamFolder => "Look in the spam (junk) folder in webmail, which is email in the browser.",
        Advice::AskSpamFolder => "Ask the recipient to look in their spam (junk) folder.",
        Advice::CheckSentFolder => "See if the message is in the Sent folder. If it is in the Outbox, it has not left yet.",
        Advice::AskSenderForError => "Ask the sender if an error message came back to them, and ask for its text.",
        Advice::PasteWhole => "If you can, paste the whole notice that came back, from start to end.",
        Advice::DeleteScam => "Delete the message. Do not click its links and do not reply.",
        Advice::ChangePassword => "If you have already clicked and given your password, change it now.",
        Advice::DeleteNotice => "Delete the notice. It is not about a message of yours.",
        Advice::TicketIfMany => "If many such notices arrive, open a ticket and change the password of the account.",
        Advice::NothingToDo => "You don’t need to do anything.",
    }
}

pub(super) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "This is what the error message says.",
        Confidence::Likely => "This is the most likely cause, going by the error message.",
        Confidence::Unclear => "We can’t be sure: the error message says little.",
    }
}

pub(super) const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "sure",
        Confidence::Likely => "likely",
        Confidence::Unclear => "unsure",
    }
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
        Label::EmptyPaste => "The field is empty. Paste the text of the error message or tap “I have no error message”.",
        Label::PasteTooLong => "The text is long ({size}). We read only its beginning (1 MB), which is usually enough.",
        Label::PasteSize => "Long text kept: {size}. Only its beginning is shown here.",
        Label::PasteClear => "Clear and paste another text",
        Label::EmptyAddress => "Write the address or tap “I don’t know”.",
        Label::NoAtSign => "The @ is missing in the address. If it really is like that, tap “Continue” once more.",
        Label::EmptyDate => "Choose the date or tap “I don’t know”.",
        Label::ProposedSending => "It looks as if you did. The message was sent from: {address}",
        Label::ProposedReceiving => "It looks as if it was for you. The message was going to: {address}",
        Label::AnswersDropped => "The change removed answers that no longer apply.",
        Label::ContradictsReceiving => "You said that you don’t receive, but this notice is about a message that you sent.",
        Label::ContradictsSending => "You said that you can’t send, but this notice is about a message that was for you.",
        Label::ReaderDoubts => "The customer thinks it is not this: {title}",
        Label::NothingFitsTitle => "The cause stays open",
        Label::RestsOn => "Because it says: {name}",
        Label::WebmailLink => "Open webmail (opens in another tab)",
        Label::SettingsLink => "See how to set it up (opens in another tab)",
        Label::ActorLabel => "Who needs to act",
        Label::StepsLabel => "What to do now",
        Label::Provider => "your provider",
        Label::Portal => "support portal",
        Label::NoErrorTitle => "No error message",
        Label::NoErrorSending => "If nothing came back, the message may have arrived and be in the recipient’s spam folder.",
        Label::NoErrorReceiving => {
            "Without the error message, support searches for the message in the delivery records. If that is not enough, ask the sender for the sending record (SMTP log), which their provider has."
        }
        Label::ExcerptLabel => "Where it says so",
        Label::ExcerptMeaning => "The marked words mean: {title}.",
        Label::FactRecipient => "Recipient",
        Label::FactCode => "Code",
        Label::FactHost => "Server that refused",
        Label::FactBlockList => "Block list",
        Label::BlockListRemoval => "{name}. To ask for removal: {address}",
        Label::FactDelivered => "Delivered to",
        Label::BackscatterTitle => "It seems that you did not send this message",
        Label::Backscatter => {
            "The message that came back did not leave your e-mail’s server. Somebody used your address as the sender, which anybody can do. Your account need not have been broken into."
        }
        Label::FakeTitle => "Careful: this looks like a scam",
        Label::Fake => {
            "The text looks like an error notice, but it holds no returned message and asks you to click a link. Do not click it and do not give your password."
        }
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
        Label::NothingCut => "Everything is in the link, nothing was cut.",
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
        Label::RowRemoteHost => "Server that refused",
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
        Label::CutMark => "[cut: {count} lines are missing; the customer has the complete text]",
        Label::CauseInTicket => "{title} ({name}, {code})",
    }
}
