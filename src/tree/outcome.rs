//! Who must act and what to do, by cause × standpoint × refuser. Policy as rows, no words.
//!
//! [`ROWS`] is read from the top, the first row that fits wins. Where both addresses are at the provider and no row says so,
//! the rows of who sends hold. So there always is one; a test proves it.

mod rows;

pub use rows::ROWS;

use crate::cause::{Actor, Cause, Refuser};
use crate::evidence::{Kind, Suspicion};
use crate::ids::closed_enum;
use crate::tree::answers::{Answers, Given};
use crate::tree::step::{Choice, Standpoint, Step};

closed_enum! {
    /// Something that a lay person can do.
    pub enum Advice {
        /// Check the recipient's address letter by letter.
        CheckAddress = "check-address",
        /// Check what stands behind the @.
        CheckDomain = "check-domain",
        /// Ask the recipient for the right or new address by another way.
        AskForAddress = "ask-for-address",
        /// Ask the recipient by another way whether the new address is theirs.
        ConfirmAddress = "confirm-address",
        /// Send once more to the right address.
        SendToRightAddress = "send-to-right-address",
        /// Send the sender one's own address in writing.
        GiveOwnAddress = "give-own-address",
        /// Tell the recipient by another way.
        TellRecipient = "tell-recipient",
        /// Tell the recipient that their mailbox is full.
        TellRecipientFull = "tell-recipient-full",
        /// Send again once there is room.
        SendWhenRoom = "send-when-room",
        /// Delete big mails and empty the bin.
        FreeSpace = "free-space",
        /// Ask for more quota.
        AskForQuota = "ask-for-quota",
        /// Make room in the mailbox behind the own forward.
        FreeSpaceThere = "free-space-there",
        /// Look where the own account forwards to.
        CheckForwarding = "check-forwarding",
        /// Switch the own forward off.
        StopForwarding = "stop-forwarding",
        /// Tell the recipient that their forward fails.
        TellRecipientForward = "tell-recipient-forward",
        /// Show the notice to one's own provider, who is not this one.
        ShowOwnProvider = "show-own-provider",
        /// The sender tries once more afterwards.
        SenderTriesAgain = "sender-tries-again",
        /// The server tries on its own: wait.
        WaitForRetry = "wait-for-retry",
        /// Send again.
        Resend = "resend",
        /// Smaller attachments, or a link to the file.
        ReduceSize = "reduce-size",
        /// The sender makes the attachments smaller.
        SenderReducesSize = "sender-reduces-size",
        /// Another kind of attachment, plainer text.
        ChangeContent = "change-content",
        /// The sender changes attachment or text.
        SenderChangesContent = "sender-changes-content",
        /// Scan the device for viruses.
        ScanDevice = "scan-device",
        /// Check login and outgoing authentication.
        CheckLogin = "check-login",
        /// Compare server, port and encryption.
        CheckSettings = "check-settings",
        /// Check the sender's address set in the program.
        CheckSenderAddress = "check-sender-address",
        /// Send to fewer people at a time, and only to those who asked for it.
        SendFewer = "send-fewer",
        /// Where somebody else may be sending: a new password and a ticket at once.
        CheckMisuse = "check-misuse",
        /// Send, or read, in the web mail meanwhile.
        UseWebmail = "use-webmail",
        /// Look at the own filters, block list and forwarding.
        CheckOwnFilters = "check-own-filters",
        /// Check that the own domain is paid and its DNS in order.
        CheckOwnDomain = "check-own-domain",
        /// The recipient adds the reader to their allowed senders.
        AskToAllow = "ask-to-allow",
        /// Pass the notice on to whoever runs the other side's mail.
        ForwardToTheirAdministrator = "forward-to-their-administrator",
        /// The sender shows the notice to their provider.
        SenderAsksTheirProvider = "sender-asks-their-provider",
        /// Open a ticket: the provider looks into its servers.
        TicketForProvider = "ticket-for-provider",
        /// Open a ticket for the domain's SPF, DKIM and DMARC.
        TicketForDomainRecords = "ticket-for-domain-records",
        /// Open a ticket with what there is.
        TicketWithThis = "ticket-with-this",
        /// Use another way meanwhile.
        UseAnotherWay = "use-another-way",
        /// Look in the spam folder.
        CheckSpamFolder = "check-spam-folder",
        /// Ask the recipient to look in their spam folder.
        AskSpamFolder = "ask-spam-folder",
        /// Look in the Sent folder.
        CheckSentFolder = "check-sent-folder",
        /// Ask the sender for the error message.
        AskSenderForError = "ask-sender-for-error",
        /// Paste the whole text of the notice.
        PasteWhole = "paste-whole",
        /// Delete a scam and touch none of its links.
        DeleteScam = "delete-scam",
        /// Change the password where it was given already.
        ChangePassword = "change-password",
        /// Delete the notice of a mail that was never sent.
        DeleteNotice = "delete-notice",
        /// There is nothing to do.
        NothingToDo = "nothing-to-do",
    }
}

closed_enum! {
    /// A wrong idea that is near: what it is not.
    pub enum Misbelief {
        /// The account was hacked.
        Hacked = "hacked",
        /// Something is wrong with the reader's device or connection.
        Device = "device",
        /// Something is wrong with the reader's account.
        Account = "account",
        /// It is the reader's mailbox that is full.
        OwnMailboxFull = "own-mailbox-full",
        /// It is the mailbox itself, and not the address that it forwards to.
        NotTheForward = "not-the-forward",
        /// The person has blocked the reader.
        Personal = "personal",
        /// The device has a virus.
        Infected = "infected",
        /// The reader is taken for somebody who sends advertising.
        Advertising = "advertising",
        /// It has to be sent again.
        Resend = "resend",
        /// Delivered means read.
        Read = "read",
    }
}

closed_enum! {
    /// How long to wait before trying again, where waiting is the remedy.
    pub enum Wait {
        /// Minutes, at most an hour.
        Minutes = "minutes",
        /// An hour.
        Hour = "hour",
        /// Up to a day.
        Day = "day",
        /// The server tries for days on its own.
        Days = "days",
    }
}

closed_enum! {
    /// When to open a ticket.
    pub enum TicketWhen {
        /// At once: time won't heal it.
        Now = "now",
        /// If the steps did not help.
        IfItGoesOn = "if-it-goes-on",
        /// If nothing changed when the time is over.
        AfterTheWait = "after-the-wait",
        /// If it happens with other people too.
        IfOthersToo = "if-others-too",
        /// If many such notices come.
        IfMany = "if-many",
        /// With sender, recipient and day: else nothing can be looked up.
        WithTheData = "with-the-data",
        /// The recipient is the customer: they open it.
        ByTheRecipient = "by-the-recipient",
        /// Not at all.
        NotNeeded = "not-needed",
    }
}

closed_enum! {
    /// A ready message for somebody who can act.
    pub enum Letter {
        /// To the recipient: which address is right?
        AskAddress = "ask-address",
        /// To the recipient: is the address that the notice gives yours?
        ConfirmAddress = "confirm-address",
        /// To the recipient: the mail came back, here is why.
        Recipient = "recipient",
        /// To the recipient: nothing came back, please look for it.
        RecipientSearch = "recipient-search",
        /// To the sender: the mail did not arrive, here is why.
        Sender = "sender",
        /// To the sender: was there an error message?
        SenderError = "sender-error",
        /// To the sender: the SMTP delivery log of their provider.
        SenderLog = "sender-log",
        /// To whoever runs the recipient's mail.
        TheirAdministrator = "their-administrator",
        /// To whoever runs the reader's own mail or domain.
        OwnAdministrator = "own-administrator",
    }
}

closed_enum! {
    /// A page of the provider's that helps, where the embedding page names one.
    pub enum HelpPage {
        /// How to make room or get more.
        Quota = "quota",
        /// Whether the provider's servers are in order.
        Status = "status",
    }
}

/// At most so many, in order, within the row itself: a pointer and a length to each list would cost more of the download than
/// the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Few<T, const MAX: usize>([Option<T>; MAX]);

impl<T: Copy + PartialEq, const MAX: usize> Few<T, MAX> {
    /// Too many do not compile.
    #[allow(clippy::indexing_slicing, reason = "by the compiler")]
    const fn of(items: &[T]) -> Self {
        let mut few = [None; MAX];
        let mut at = 0;
        while at < items.len() {
            few[at] = Some(items[at]);
            at += 1;
        }
        Self(few)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        self.0.iter().copied().flatten()
    }

    /// Whether this is one of them.
    #[must_use]
    pub fn contains(&self, item: &T) -> bool {
        self.0.contains(&Some(*item))
    }
}

/// What to tell the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Who must act.
    pub actor: Actor,
    /// What the reader does now, in order; one to three.
    pub advice: Few<Advice, 3>,
    /// What it is not.
    pub not: Option<Misbelief>,
    /// How long to wait.
    pub wait: Option<Wait>,
    /// When to open a ticket.
    pub ticket: TicketWhen,
    /// Ready messages, the likeliest first.
    pub letters: Few<Letter, 2>,
    /// A page that helps.
    pub page: Option<HelpPage>,
}

impl Outcome {
    /// The same where the notice gives an address that is not to be asked for: a stranger may have written it, so it is confirmed.
    #[must_use]
    pub fn with_address_given(mut self) -> Self {
        for advice in self.advice.0.iter_mut().flatten().filter(|advice| **advice == Advice::AskForAddress) {
            *advice = Advice::ConfirmAddress;
        }
        for letter in self.letters.0.iter_mut().flatten().filter(|letter| **letter == Letter::AskAddress) {
            *letter = Letter::ConfirmAddress;
        }
        self
    }
}

/// What there is to decide on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Situation {
    /// A mail was refused or is late.
    Refused(Cause, Refuser),
    /// The server asked to wait, and whoever sent it has given up: nobody tries again.
    NotRetried,
    /// The paste is something else.
    Paste(Kind),
    /// The notice is not what it seems.
    Suspected(Suspicion),
    /// There is no error message.
    NoError,
    /// There is none to paste, and nothing at all leaves the reader's account, or reaches it.
    NothingPasses,
    /// There is none to paste, and in the web mail all is well.
    OnlyTheProgram,
}

/// One row of the policy.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The causes.
    pub causes: Few<Cause, 16>,
    /// Where the reader stands.
    pub at: Few<Standpoint, 4>,
    /// Only when this side refused; `None`: any.
    pub side: Option<Side>,
    /// What to tell.
    pub outcome: Outcome,
}

/// Whose system refused it, as far as advice differs by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The reader's program, or the provider by which they send.
    Ours,
    /// A server behind a forward.
    Forward,
}

/// Writes an outcome: who acts, `[what to do]`, then what it is not, how long to wait, when to open a ticket, a page, letters.
macro_rules! tell {
    ($actor:ident [$($advice:ident)+] $(not $not:ident)? $(wait $wait:ident)? ticket $ticket:ident $(page $page:ident)? $(letter $($letter:ident)+)?) => {{
        #[allow(unused_mut, unused_assignments, reason = "not every outcome says all")]
        const OUTCOME: $crate::tree::outcome::Outcome = {
            let (mut not, mut wait, mut page) = (None, None, None);
            $(not = Some($crate::tree::outcome::Misbelief::$not);)?
            $(wait = Some($crate::tree::outcome::Wait::$wait);)?
            $(page = Some($crate::tree::outcome::HelpPage::$page);)?
            $crate::tree::outcome::Outcome {
                actor: $crate::cause::Actor::$actor,
                advice: $crate::tree::outcome::Few::of(&[$($crate::tree::outcome::Advice::$advice),+]),
                not,
                wait,
                ticket: $crate::tree::outcome::TicketWhen::$ticket,
                letters: $crate::tree::outcome::Few::of(&[$($($crate::tree::outcome::Letter::$letter),+)?]),
                page,
            }
        };
        OUTCOME
    }};
}

use tell;

/// When no row fits; a test proves that it is never reached.
const LAST_RESORT: Outcome = tell!(Provider [TicketWithThis] ticket WithTheData);

/// Chooses what to tell.
#[must_use]
pub fn outcome(situation: Situation, standpoint: Standpoint) -> Outcome {
    match situation {
        Situation::Refused(cause, refuser) => refused(cause, refuser, standpoint).map_or(LAST_RESORT, |row| row.outcome),
        Situation::NotRetried => not_retried(standpoint),
        Situation::NoError => no_error(standpoint),
        Situation::NothingPasses => nothing_passes(standpoint),
        // The settings were compared on the way here.
        Situation::OnlyTheProgram => tell!(Provider [UseWebmail TicketWithThis] ticket Now),
        Situation::Paste(kind) => paste(kind, standpoint),
        Situation::Suspected(suspicion) => suspected(suspicion, standpoint),
    }
}

/// What there is to decide on where nothing was pasted: what came back, how much fails, where the mail stands.
#[must_use]
pub fn without_paste(answers: &Answers) -> Situation {
    let was = |step: Step, choices: &[Choice]| choices.iter().any(|choice| answers.given(step) == Some(Given::Chosen(*choice)));
    if was(Step::Webmail, &[Choice::WorksInWebmail]) {
        return Situation::OnlyTheProgram;
    }
    let everything_fails = was(Step::Scope, &[Choice::Everybody]);
    if everything_fails || was(Step::SentFolder, &[Choice::InOutbox]) || was(Step::ReturnedError, &[Choice::AtOnce]) {
        return Situation::NothingPasses;
    }
    let came_back = was(Step::ReturnedError, &[Choice::AfterMinutes, Choice::AfterDays])
        || was(Step::SenderError, &[Choice::HaveError, Choice::SenderHasIt]);
    if came_back { Situation::Paste(Kind::Failure) } else { Situation::NoError }
}

/// Everything that can be decided on, wherever the reader stands.
pub fn situations() -> impl Iterator<Item = (Situation, Standpoint)> {
    let refused = |cause: &'static Cause| Refuser::ALL.iter().map(|refuser| Situation::Refused(*cause, *refuser));
    let pastes = Kind::ALL.iter().map(|kind| Situation::Paste(*kind));
    let suspected = Suspicion::ALL.iter().map(|suspicion| Situation::Suspected(*suspicion));
    let all = Cause::ALL.iter().flat_map(refused).chain(pastes).chain(suspected).chain([
        Situation::NotRetried,
        Situation::NoError,
        Situation::NothingPasses,
        Situation::OnlyTheProgram,
    ]);
    all.flat_map(|situation| Standpoint::ALL.iter().map(move |at| (situation, *at)))
}

fn refused(cause: Cause, refuser: Refuser, standpoint: Standpoint) -> Option<&'static Row> {
    let side = match refuser {
        Refuser::OwnProgram => Some(Side::Ours),
        // To who receives, and to who is no customer, the provider's server is the one that takes the mail.
        Refuser::OwnServer => matches!(standpoint, Standpoint::Sending | Standpoint::Internal).then_some(Side::Ours),
        Refuser::ForwardTarget => Some(Side::Forward),
        Refuser::FilterBetween | Refuser::RemoteServer | Refuser::Unknown => None,
    };
    let at = |at: Standpoint| {
        ROWS.iter().find(|row| row.causes.contains(&cause) && row.at.contains(&at) && (row.side.is_none() || row.side == side))
    };
    // Who writes to a colleague sends: what is not otherwise within the provider is as it is for who sends.
    at(standpoint).or_else(|| (standpoint == Standpoint::Internal).then(|| at(Standpoint::Sending)).flatten())
}

/// Whether what to do depends on the forward behind which it was refused.
#[must_use]
pub fn told_of_a_forward(cause: Cause, refuser: Refuser, standpoint: Standpoint) -> bool {
    refused(cause, refuser, standpoint).is_some_and(|row| row.side == Some(Side::Forward))
}

const fn not_retried(standpoint: Standpoint) -> Outcome {
    match standpoint {
        Standpoint::Sending | Standpoint::Internal => tell!(Reader [Resend] not Account wait Minutes ticket AfterTheWait),
        Standpoint::Receiving => tell!(Sender [SenderTriesAgain] not Account wait Minutes ticket AfterTheWait letter Sender),
        Standpoint::Outsider => tell!(Reader [Resend] not Account wait Minutes ticket NotNeeded),
    }
}

const fn nothing_passes(standpoint: Standpoint) -> Outcome {
    match standpoint {
        Standpoint::Receiving => tell!(Provider [TicketForProvider CheckOwnDomain FreeSpace] ticket Now page Status),
        _ => tell!(Provider [TicketForProvider UseAnotherWay] ticket Now page Status),
    }
}

const fn no_error(standpoint: Standpoint) -> Outcome {
    match standpoint {
        Standpoint::Sending | Standpoint::Internal => {
            tell!(Recipient [CheckSentFolder AskSpamFolder UseAnotherWay] wait Hour ticket AfterTheWait letter RecipientSearch)
        }
        Standpoint::Receiving => {
            tell!(Provider [TicketWithThis CheckSpamFolder AskSenderForError] ticket WithTheData letter SenderError SenderLog)
        }
        Standpoint::Outsider => {
            tell!(Recipient [CheckSentFolder AskSpamFolder UseAnotherWay] wait Hour ticket ByTheRecipient letter RecipientSearch)
        }
    }
}

const fn paste(kind: Kind, standpoint: Standpoint) -> Outcome {
    match (kind, standpoint) {
        (Kind::Delay, Standpoint::Receiving) => tell!(Nobody [WaitForRetry UseAnotherWay] wait Days ticket AfterTheWait),
        (Kind::Delay, Standpoint::Outsider) => tell!(Nobody [WaitForRetry UseAnotherWay] not Resend wait Days ticket NotNeeded),
        (Kind::Delay, _) => tell!(Nobody [WaitForRetry UseAnotherWay] not Resend wait Days ticket AfterTheWait),
        (Kind::Success, Standpoint::Receiving) => tell!(Reader [CheckSpamFolder CheckOwnFilters] ticket WithTheData),
        (Kind::Success, _) => tell!(Recipient [AskSpamFolder] not Read ticket NotNeeded letter RecipientSearch),
        (Kind::AutoReply | Kind::ReadReceipt, _) => tell!(Nobody [NothingToDo] ticket NotNeeded),
        (Kind::FeedbackReport, Standpoint::Outsider) => tell!(Reader [SendFewer] ticket NotNeeded),
        (Kind::FeedbackReport, _) => tell!(Reader [SendFewer CheckMisuse] ticket IfMany),
        (Kind::Failure, Standpoint::Sending | Standpoint::Internal) => tell!(Reader [PasteWhole] ticket WithTheData),
        (Kind::Failure | Kind::Other, Standpoint::Receiving) => {
            tell!(Reader [AskSenderForError PasteWhole] ticket WithTheData letter SenderError SenderLog)
        }
        (Kind::Failure | Kind::Other, Standpoint::Outsider) => {
            tell!(Reader [PasteWhole CheckSentFolder] ticket ByTheRecipient letter RecipientSearch)
        }
        (Kind::Other, _) => tell!(Reader [PasteWhole CheckSentFolder] ticket WithTheData),
    }
}

const fn suspected(suspicion: Suspicion, standpoint: Standpoint) -> Outcome {
    match (suspicion, standpoint) {
        (Suspicion::Backscatter, Standpoint::Outsider) => tell!(Nobody [DeleteNotice] not Hacked ticket NotNeeded),
        (Suspicion::Backscatter, _) => tell!(Nobody [DeleteNotice] not Hacked ticket IfMany),
        (Suspicion::Fake, Standpoint::Outsider) => tell!(Reader [DeleteScam ChangePassword] ticket NotNeeded),
        (Suspicion::Fake, _) => tell!(Reader [DeleteScam ChangePassword] ticket IfMany),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{HelpPage, LAST_RESORT, ROWS, Side, Situation, Standpoint, TicketWhen, Wait, outcome, refused, situations};
    use crate::cause::{Actor, Cause, Refuser};

    /// Causes whose outcome says no more than "tell us more", and why that is right.
    const GENERIC: &[(Cause, &str)] = &[(Cause::Undetermined, "the text decides nothing, so that advice for a cause would be a guess")];

    fn every_refusal() -> impl Iterator<Item = (Cause, Refuser, Standpoint)> {
        situations().filter_map(|(situation, at)| match situation {
            Situation::Refused(cause, refuser) => Some((cause, refuser, at)),
            _ => None,
        })
    }

    #[test]
    fn each_cause_has_an_outcome_wherever_one_stands_and_whoever_refused() {
        for (cause, refuser, at) in every_refusal() {
            let row = refused(cause, refuser, at);
            assert!(row.is_some(), "{cause:?} {refuser:?} {at:?}");
            let asks_for_more = row.is_some_and(|row| row.outcome.advice.contains(&super::Advice::PasteWhole));
            let listed = GENERIC.iter().any(|(generic, _)| *generic == cause);
            assert_eq!(asks_for_more, listed, "{cause:?} {refuser:?} {at:?}");
        }
    }

    #[test]
    fn no_row_is_shadowed_by_those_above_it() {
        let won: BTreeSet<(usize, usize, usize)> = every_refusal()
            .filter_map(|(cause, refuser, at)| {
                let row = refused(cause, refuser, at)?;
                let index = ROWS.iter().position(|candidate| std::ptr::eq(candidate, row))?;
                Some((index, row.causes.iter().position(|of| of == cause)?, row.at.iter().position(|of| of == at)?))
            })
            .collect();
        for (index, row) in ROWS.iter().enumerate() {
            for (cause, of) in row.causes.iter().enumerate() {
                for (at, standpoint) in row.at.iter().enumerate() {
                    assert!(won.contains(&(index, cause, at)), "{of:?} at {standpoint:?}: {row:?}");
                }
            }
        }
    }

    #[test]
    fn within_the_provider_it_is_as_for_who_sends_where_no_row_says_otherwise() {
        for cause in [Cause::UserUnknown, Cause::TooBig, Cause::Spam, Cause::AuthRequired] {
            let situation = Situation::Refused(cause, Refuser::OwnServer);
            assert_eq!(outcome(situation, Standpoint::Internal), outcome(situation, Standpoint::Sending), "{cause:?}");
        }
        for (cause, refuser, at) in every_refusal() {
            let named = |at: Standpoint| ROWS.iter().any(|row| row.causes.contains(&cause) && row.at.contains(&at));
            let falls_back = at == Standpoint::Internal && !named(at);
            assert!(named(at) || falls_back, "{cause:?} {refuser:?} {at:?}");
        }
    }

    #[test]
    fn within_the_provider_nobody_elsewhere_is_to_act() {
        for (cause, refuser, _) in every_refusal().filter(|(.., at)| *at == Standpoint::Internal) {
            let advised = outcome(Situation::Refused(cause, refuser), Standpoint::Internal);
            assert_ne!(advised.actor, Actor::RemoteAdministrator, "{cause:?} {refuser:?}");
        }
    }

    #[test]
    fn who_is_no_customer_is_told_to_open_no_ticket() {
        // Who is no customer is not asked what leaves their account, or what they see in their web mail.
        let told = |situation: &Situation| !matches!(situation, Situation::NothingPasses | Situation::OnlyTheProgram);
        for (situation, _) in situations().filter(|(situation, at)| *at == Standpoint::Outsider && told(situation)) {
            let advised = outcome(situation, Standpoint::Outsider);
            assert!(matches!(advised.ticket, TicketWhen::ByTheRecipient | TicketWhen::NotNeeded), "{situation:?}");
            assert_ne!(advised.actor, Actor::Provider, "{situation:?}");
        }
    }

    #[test]
    fn every_outcome_has_one_to_three_steps() {
        let all = situations().map(|(situation, at)| outcome(situation, at));
        for outcome in all.chain([LAST_RESORT]) {
            assert!(outcome.advice.iter().next().is_some(), "{outcome:?}");
        }
    }

    #[test]
    fn who_can_act_and_is_not_the_reader_gets_a_message() {
        for (situation, at) in situations() {
            let advised = outcome(situation, at);
            let someone_else = matches!(advised.actor, Actor::Recipient | Actor::Sender | Actor::RemoteAdministrator);
            assert!(!someone_else || advised.letters.iter().next().is_some(), "{situation:?} {at:?}");
        }
    }

    #[test]
    fn a_time_is_named_wherever_waiting_is_the_remedy() {
        for (situation, at) in situations() {
            let advised = outcome(situation, at);
            assert!(advised.ticket != TicketWhen::AfterTheWait || advised.wait.is_some(), "{situation:?} {at:?}");
        }
        let greylisted = Situation::Refused(Cause::Greylisted, Refuser::RemoteServer);
        assert!(Standpoint::ALL.iter().all(|at| outcome(greylisted, *at).wait == Some(Wait::Minutes)));
    }

    #[test]
    fn a_full_mailbox_is_theirs_ours_or_the_one_behind_the_forward() {
        let full = |refuser, at| outcome(Situation::Refused(Cause::MailboxFull, refuser), at);
        assert_eq!(full(Refuser::RemoteServer, Standpoint::Sending).actor, Actor::Recipient);
        assert_eq!(full(Refuser::OwnServer, Standpoint::Sending).actor, Actor::Recipient);
        assert_eq!(full(Refuser::OwnServer, Standpoint::Receiving).page, Some(HelpPage::Quota));
        assert!(full(Refuser::ForwardTarget, Standpoint::Receiving).advice.contains(&super::Advice::FreeSpaceThere));
        assert!(full(Refuser::ForwardTarget, Standpoint::Sending).advice.contains(&super::Advice::TellRecipientForward));
        assert!(ROWS.iter().any(|row| row.side == Some(Side::Forward)));
    }
}
