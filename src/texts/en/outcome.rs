//! What happened, who acts, what to do: the words of the outcomes.

use crate::cause::{Actor, Cause};
use crate::evidence::Kind;
use crate::texts::by;
use crate::texts::outcome_label::OutcomeLabel;
use crate::tree::outcome::{Advice, Letter, Misbelief, TicketWhen, Wait};
use crate::tree::step::Direction;
use crate::verdict::Confidence;

pub(in crate::texts) const fn cause_title(cause: Cause) -> &'static str {
    match cause {
        Cause::UserUnknown => "This address does not exist",
        Cause::MailboxDisabled => "The mailbox is not active",
        Cause::Moved => "The address has changed",
        Cause::Filtered => "A filter refused the message",
        Cause::MailboxFull => "The mailbox is full",
        Cause::DomainNotFound => "The domain was not found",
        Cause::DomainNoMail => "The domain does not accept email",
        Cause::Expired => "The server gave up after several days",
        Cause::NetworkError => "The connection to the server failed",
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
        Cause::Policy => "A rule of the server did not allow it",
        Cause::SenderRejected => "The sender’s address was refused",
        Cause::RateLimited => "Too many messages in a short time",
        Cause::Greylisted => "The server asked to wait",
        Cause::RelayDenied => "The server refused to pass the message on",
        Cause::AuthRequired => "User name and password were missing or refused",
        Cause::Tls => "The secure connection failed",
        Cause::Security => "A security rule refused the message",
        Cause::ServerError => "The server has problems",
        Cause::MailerError => "Delivery failed at the last step",
        Cause::ProtocolError => "The servers did not understand each other",
        Cause::Undetermined => "The text does not tell the cause",
    }
}

pub(in crate::texts) const fn cause(cause: Cause, direction: Direction) -> &'static str {
    match cause {
        Cause::UserUnknown => by(
            direction,
            "The recipient’s server answered that it has no such mailbox. It is nearly always a typing mistake.",
            "The server answered that the address the person used does not exist. It is nearly always a typing mistake.",
        ),
        Cause::MailboxDisabled => by(
            direction,
            "The recipient’s mailbox exists, but it is suspended, unused or closed.",
            "Your mailbox exists, but it is suspended or closed.",
        ),
        Cause::Moved => by(direction, "The recipient now uses another address.", "The sender used an old address."),
        Cause::Filtered => by(
            direction,
            "The recipient, or a filter on their side, did not let the message in.",
            "A filter of your account, or of the server, refused this sender.",
        ),
        Cause::MailboxFull => by(direction, "The recipient’s mailbox has no space left.", "Your mailbox has no space left."),
        Cause::DomainNotFound => "The part after the @ (the domain) was not found on the internet. It may be mistyped, or it has expired.",
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
            "With its attachments, the message is bigger than the server accepts.",
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
            "The receiving server does not accept messages from the server that sent this one.",
        ),
        Cause::BadReputation => by(
            direction,
            "The other server does not trust the server or the domain that sent your message.",
            "The receiving server does not trust the server or the domain that sent the message.",
        ),
        Cause::AuthFailure => by(
            direction,
            "The other server could not confirm that the message really came from your domain (SPF, DKIM or DMARC).",
            "It could not be confirmed that the message really came from the sender’s domain (SPF, DKIM or DMARC).",
        ),
        Cause::NoPtr => by(
            direction,
            "The server that sent your message does not have the right name registered on the internet (reverse DNS).",
            "The server that sent the message does not have the right name registered on the internet (reverse DNS).",
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
            "This is a protection against spam (greylisting): at the first contact, the server asks to try again a few minutes later."
        }
        Cause::RelayDenied => by(
            direction,
            "The server passes on messages only for people it knows. Either the login is missing, or it does not serve this address.",
            "The message ended up at a server that does not handle this address.",
        ),
        Cause::AuthRequired => {
            by(direction, "The server did not get the right user name and password.", "The sender did not log in to their outgoing server.")
        }
        Cause::Tls => "No secure connection (TLS) could be made between the servers, or between the email program and the server.",
        Cause::Security => "The server refused the message to protect itself. The notice does not say much more.",
        Cause::ServerError => by(
            direction,
            "The recipient’s server is full, stopped or badly configured.",
            "The server is full, stopped or badly configured.",
        ),
        Cause::MailerError => by(
            direction,
            "The message reached the recipient’s server, but the program that stores messages failed.",
            "The message reached the server, but the program that stores messages failed.",
        ),
        Cause::ProtocolError => "One server refused a command from the other. It is a technical problem between them.",
        Cause::Undetermined => "The message was not delivered, but the pasted text does not show why.",
    }
}

pub(in crate::texts) const fn kind_title(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "The message was not delivered",
        Kind::Delay => "The server is still trying to deliver it",
        Kind::Success => "The message was delivered",
        Kind::AutoReply => "This is an automatic reply",
        Kind::FeedbackReport => "This is a complaint notice",
        Kind::ReadReceipt => "This is a read receipt",
        Kind::Other => "This text does not look like an error message",
    }
}

pub(in crate::texts) const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Failure => "The message was not delivered.",
        Kind::Delay => "This is a notice of delay. The message is not lost.",
        Kind::Success => "The recipient’s server confirmed that it received the message.",
        Kind::AutoReply => "The message arrived. The reply is automatic, for example because the person is on holiday.",
        Kind::FeedbackReport => "Someone who got the message marked it as unwanted (spam), and their provider sent this notice.",
        Kind::ReadReceipt => "The message arrived and was opened.",
        Kind::Other => "We found no notice from a server in it. You can paste another text.",
    }
}

pub(in crate::texts) const fn actor(actor: Actor) -> &'static str {
    match actor {
        Actor::Reader => "You",
        Actor::ReadersAdministrator => "The people who run your domain and email",
        Actor::Provider => "Support at {provider}",
        Actor::Recipient => "The recipient",
        Actor::Sender => "The sender",
        Actor::RemoteAdministrator => "The people who run the recipient’s email",
        Actor::Nobody => "Nobody",
    }
}

pub(in crate::texts) const fn advice(advice: Advice) -> &'static str {
    match advice {
        Advice::CheckAddress => "Check the address letter by letter, before and after the @.",
        Advice::CheckDomain => "Check the part after the @: a missing dot, an extra letter, .com or another ending?",
        Advice::AskForAddress => "Ask the person for the right address by phone or chat.",
        Advice::ConfirmAddress => "Ask the person by phone or chat whether the new address is theirs.",
        Advice::SendToRightAddress => "Send the message again to the right address.",
        Advice::GiveOwnAddress => "Give the sender your right address in writing, for example by chat.",
        Advice::TellRecipient => "Tell the recipient by some other means and show them this error message.",
        Advice::TellRecipientFull => "Tell the recipient, by phone or chat, that their mailbox is full.",
        Advice::SendWhenRoom => "When there is space, send the message again.",
        Advice::FreeSpace => "Delete big messages and empty the trash and spam folders.",
        Advice::AskForQuota => "If the space is still not enough, ask the people who run your email for more.",
        Advice::SenderTriesAgain => "Ask the sender to wait a little and send it again.",
        Advice::WaitForRetry => "Wait: the server tries again by itself.",
        Advice::ReduceSize => "Make the attachments smaller, split them over several messages or send a link to the file.",
        Advice::SenderReducesSize => "Ask the sender for smaller attachments or a link to the file.",
        Advice::ChangeContent => "Send it again without the attachment, with fewer links and simple text, to see if it gets through.",
        Advice::SenderChangesContent => "Ask the sender to send it without the attachment, or in another form.",
        Advice::ScanDevice => "Run a virus scan on the device that you sent from.",
        Advice::CheckLogin => {
            "In your email program, check user name (the complete address), password and whether sending is set to log in too."
        }
        Advice::CheckSettings => "In your email program, compare server, port and encryption with what your provider asks for.",
        Advice::CheckSenderAddress => "Check that the sender address in your program is the one of your account.",
        Advice::CheckMisuse => "If messages left that you did not send, change your password and open a ticket now.",
        Advice::UseWebmail => "Meanwhile, use webmail, which is email in the browser.",
        Advice::SendFewer => "Send to fewer people at a time, and only to those who expect your messages.",
        Advice::CheckOwnFilters => "In webmail (email in the browser), check your account’s filters, block list and forwarding.",
        Advice::CheckOwnDomain => "Ask the person who manages your domain whether it is paid and active.",
        Advice::AskToAllow => "Ask the recipient to add the address you sent from to their list of allowed senders.",
        Advice::ForwardToTheirAdministrator => "Ask the recipient to pass the error message to the people who run their email.",
        Advice::SenderAsksTheirProvider => "Ask the sender to show the error message to their provider.",
        Advice::TicketForProvider => "Open a ticket: {provider} will check the servers and the delivery records.",
        Advice::TicketForDomainRecords => "Open a ticket so that support can check your domain’s technical records (DNS).",
        Advice::TicketWithThis => "Open a ticket. With this information, support can investigate.",
        Advice::UseAnotherWay => "If it is urgent, contact the person by some other means.",
        Advice::CheckSpamFolder => "Look in the spam (junk) folder in webmail, which is email in the browser.",
        Advice::AskSpamFolder => "Ask the recipient to look in their spam (junk) folder and at their filters.",
        Advice::CheckSentFolder => "See if the message is in the Sent folder. If it is in the Outbox, it has not left yet.",
        Advice::AskSenderForError => "If an error message came back to the sender, ask them for the whole text.",
        Advice::PasteWhole => "If you can, paste the whole notice that came back, from start to end.",
        Advice::DeleteScam => "Delete the message. Do not click its links and do not reply.",
        Advice::ChangePassword => "If you have already clicked and given your password, change it now.",
        Advice::DeleteNotice => "Delete the notice. It is not about a message of yours.",
        Advice::Resend => "Wait a little and send the message again.",
        Advice::FreeSpaceThere => "Make space in the mailbox that your account forwards to.",
        Advice::CheckForwarding => "In webmail, which is email in the browser, check where your account forwards messages to.",
        Advice::StopForwarding => "If it keeps happening, switch forwarding off and read your messages in the mailbox itself.",
        Advice::TellRecipientForward => "Tell the recipient, by some other means, that their mailbox’s forwarding is failing.",
        Advice::ShowOwnProvider => "Show the error message to the people who run your email.",
        Advice::NothingToDo => "You don’t need to do anything.",
    }
}

pub(in crate::texts) const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "This is what the error message says.",
        Confidence::Likely => "This is the most likely cause, going by the error message.",
        Confidence::Unclear => "We can’t be sure: the error message says little.",
    }
}

pub(in crate::texts) const fn confidence_word(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "sure",
        Confidence::Likely => "likely",
        Confidence::Unclear => "unsure",
    }
}

pub(in crate::texts) const fn misbelief(misbelief: Misbelief) -> &'static str {
    match misbelief {
        Misbelief::Hacked => "This does not mean that your account was hacked.",
        Misbelief::Device => "Nothing is wrong with your computer, phone or internet connection.",
        Misbelief::Account => "Nothing is wrong with your email account.",
        Misbelief::OwnMailboxFull => "It is not your mailbox that is full.",
        Misbelief::NotTheForward => "Nothing is wrong with your mailbox: the trouble is at the address it forwards to.",
        Misbelief::Personal => "This does not mean that the person has blocked you on purpose.",
        Misbelief::Infected => "This does not prove that your device has a virus: scanners make mistakes too.",
        Misbelief::Advertising => "This does not mean that you send advertising: the filter only judges by looks.",
        Misbelief::Resend => "Don’t send it again: the person may get the message twice.",
        Misbelief::Read => "Delivered does not mean read.",
    }
}

pub(in crate::texts) const fn wait(wait: Wait) -> &'static str {
    match wait {
        Wait::Minutes => "Wait up to an hour. That is nearly always enough.",
        Wait::Hour => "Wait an hour before trying again.",
        Wait::Day => "Wait up to a day before trying again.",
        Wait::Days => "The server usually tries for up to five days. If it gives up, it tells you.",
    }
}

pub(in crate::texts) const fn ticket(when: TicketWhen) -> &'static str {
    match when {
        TicketWhen::Now => "Do this now: waiting alone will not help.",
        TicketWhen::IfItGoesOn => "If the error is still there after this, open a ticket.",
        TicketWhen::AfterTheWait => "If nothing has changed after that time, open a ticket.",
        TicketWhen::IfOthersToo => "Open a ticket if this happens with other people too.",
        TicketWhen::IfMany => "If many such messages arrive, open a ticket.",
        TicketWhen::WithTheData => "Open a ticket with sender, recipient and date. So support finds the message.",
        TicketWhen::ByTheRecipient => "The recipient, who is a customer of this provider, is the one who can open a ticket.",
        TicketWhen::NotNeeded => "There is no need to open a ticket.",
    }
}

pub(in crate::texts) const fn letter_title(letter: Letter) -> &'static str {
    match letter {
        Letter::AskAddress => "Ready message: ask for the right address",
        Letter::ConfirmAddress => "Ready message: confirm the new address",
        Letter::Recipient => "Ready message for the recipient",
        Letter::RecipientSearch => "Ready message for the recipient",
        Letter::Sender => "Ready message for the sender",
        Letter::SenderError => "Ready message: ask for the error message",
        Letter::SenderLog => "Ready message: ask for the delivery record (SMTP log)",
        Letter::TheirAdministrator => "Ready message for the people who run the recipient’s email",
        Letter::OwnAdministrator => "Ready message for the people who run your email",
    }
}

pub(in crate::texts) const fn letter(letter: Letter) -> &'static str {
    match letter {
        Letter::AskAddress => "Hello! My email to you did not arrive. Could you send me your right address in writing?",
        Letter::ConfirmAddress => "Hello! My email to you came back, and the notice gives another address. Is it yours?",
        Letter::Recipient => {
            "Hello! My email to you did not arrive. The reason is below. If you don’t know what to do, please show this to the people who run your email."
        }
        Letter::RecipientSearch => {
            "Hello! I sent you an email and don’t know if it arrived. Could you look in the spam folder and the filters of your mailbox?"
        }
        Letter::Sender => {
            "Hello! Your email to me did not arrive. The reason is below. If you don’t know what to do, please show this to the people who run your email."
        }
        Letter::SenderError => {
            "Hello! Your email to me did not arrive. Did an error message come back to you? If so, please copy the whole text and send it to me."
        }
        Letter::SenderLog => {
            "Hello! Your email to me did not arrive. Please ask your email provider for the delivery record (SMTP log) of that message. Then send me the text."
        }
        Letter::TheirAdministrator => {
            "Hello! Your email server refused a message to an address that it serves. The details are below. Could you please look into it?"
        }
        Letter::OwnAdministrator => {
            "Hello! A message was not delivered, and the cause seems to be in our account or domain. The details are below. Could you please look into it?"
        }
    }
}

pub(in crate::texts) const fn label(label: OutcomeLabel) -> &'static str {
    match label {
        OutcomeLabel::SeveralTitle => "Each recipient had a problem",
        OutcomeLabel::SeveralLead => "See below what to do in each case.",
        OutcomeLabel::MoreRecipients => "and {count} more",
        OutcomeLabel::QuotaLink => "See how to make space (opens in another tab)",
        OutcomeLabel::StatusLink => "See if the service has problems (opens in another tab)",
        OutcomeLabel::OwnName => "English",
        OutcomeLabel::LetterLanguage => "Language of the message",
        OutcomeLabel::LetterCopy => "Copy the message",
        OutcomeLabel::LogIs => {
            "The delivery record (SMTP log) shows what the servers said to each other. Only the sender can ask for it, at their provider."
        }
    }
}
