//! Every word that the reader or the support agent sees.
//!
//! [`Words`] is the list of what must be said; each language's module answers all of it, so that a missing text does not compile.
//! pt-BR is written first. Texts are whole sentences; what varies goes into a [`Slot`], written `{slot}` in the text.

mod en;
mod es;
pub mod outcome_label;
mod pt_br;
mod table;
pub mod ticket_label;
#[cfg(not(target_arch = "wasm32"))]
pub mod told;

use crate::cause::{Actor, Cause, Refuser};
use crate::evidence::Kind;
use crate::ids::closed_enum;
use crate::list::Signs;
use crate::locale::Locale;
use crate::texts::outcome_label::OutcomeLabel;
use crate::tree::outcome::{Advice, Letter, Misbelief, TicketWhen, Wait, told_of_a_forward};
use crate::tree::step::{Choice, Direction, FieldId, Standpoint, Step};
use crate::verdict::Confidence;
use table::{each, nth, nth_of_two};
use ticket_label::TicketLabel;

/// What must be said, in one language. Texts may hold slots. Paragraphs and points are parted by line feeds.
#[derive(Debug)]
pub struct Words {
    headings: &'static str,
    leads: &'static str,
    choices: &'static str,
    fields: &'static str,
    field_hints: &'static str,
    settings: &'static str,
    own_checks: &'static str,
    cause_titles: &'static str,
    causes: &'static str,
    kind_titles: &'static str,
    kinds: &'static str,
    actors: &'static str,
    advice: &'static str,
    confidences: &'static str,
    confidence_words: &'static str,
    misbeliefs: &'static str,
    waits: &'static str,
    tickets: &'static str,
    letter_titles: &'static str,
    letters: &'static str,
    outcome_labels: &'static str,
    labels: &'static str,
    ticket_labels: &'static str,
    causes_in_short: &'static str,
}

/// Asks a language's module for all that must be said: what it leaves out does not compile.
macro_rules! words_of {
    ($language:ident) => {
        Words {
            headings: each!(Step, |step, receiving| $language::heading(step, receiving)),
            leads: each!(Step, |step, receiving| $language::lead(step, receiving)),
            choices: each!(Choice, |choice, second| $language::choice(choice, second)),
            fields: each!(FieldId, |field, receiving| $language::field(field, receiving)),
            field_hints: each!(FieldId, |field| $language::field_hint(field)),
            settings: $language::settings(),
            own_checks: $language::own_checks(),
            cause_titles: each!(Cause, |cause| $language::outcome::cause_title(cause)),
            causes: each!(Cause, |cause, receiving| {
                $language::outcome::cause(cause, if receiving { Direction::Receiving } else { Direction::Sending })
            }),
            kind_titles: each!(Kind, |kind| $language::outcome::kind_title(kind)),
            kinds: each!(Kind, |kind| $language::outcome::kind(kind)),
            actors: each!(Actor, |actor| $language::outcome::actor(actor)),
            advice: each!(Advice, |advice| $language::outcome::advice(advice)),
            confidences: each!(Confidence, |confidence| $language::outcome::confidence(confidence)),
            confidence_words: each!(Confidence, |confidence| $language::outcome::confidence_word(confidence)),
            misbeliefs: each!(Misbelief, |misbelief| $language::outcome::misbelief(misbelief)),
            waits: each!(Wait, |wait| $language::outcome::wait(wait)),
            tickets: each!(TicketWhen, |when| $language::outcome::ticket(when)),
            letter_titles: each!(Letter, |letter| $language::outcome::letter_title(letter)),
            letters: each!(Letter, |letter| $language::outcome::letter(letter)),
            outcome_labels: each!(OutcomeLabel, |label| $language::outcome::label(label)),
            labels: each!(Label, |label| $language::label(label)),
            ticket_labels: each!(TicketLabel, |label| $language::ticket::label(label)),
            causes_in_short: each!(Cause, |cause| $language::ticket::cause(cause)),
        }
    };
}

#[allow(clippy::indexing_slicing, reason = "by the compiler")]
static PT_BR: Words = words_of!(pt_br);
#[allow(clippy::indexing_slicing, reason = "by the compiler")]
static EN: Words = words_of!(en);
#[allow(clippy::indexing_slicing, reason = "by the compiler")]
static ES: Words = words_of!(es);

/// The words of a locale.
#[must_use]
pub fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::PtBr => &PT_BR,
        Locale::En => &EN,
        Locale::Es => &ES,
    }
}

impl Words {
    /// The heading of a step; for a form, the question.
    #[must_use]
    pub fn heading(&self, step: Step, direction: Option<Direction>) -> &'static str {
        nth_of_two(self.headings, step as usize, direction == Some(Direction::Receiving))
    }

    /// Paragraphs under it.
    pub fn lead(&self, step: Step, direction: Option<Direction>) -> impl Iterator<Item = &'static str> {
        nth_of_two(self.leads, step as usize, direction == Some(Direction::Receiving)).lines()
    }

    /// The words on an answer: one set for the first screen, another where it is asked of a message, or of what is received.
    #[must_use]
    pub fn choice(&self, step: Step, choice: Choice, direction: Option<Direction>) -> &'static str {
        let second = step == Step::Direction || (step != Step::Problem && direction == Some(Direction::Receiving));
        nth_of_two(self.choices, choice as usize, second)
    }

    /// The label of a field.
    #[must_use]
    pub fn field(&self, field: FieldId, direction: Option<Direction>) -> &'static str {
        nth_of_two(self.fields, field as usize, direction == Some(Direction::Receiving))
    }

    /// Help below it.
    #[must_use]
    pub fn field_hint(&self, field: FieldId) -> Option<&'static str> {
        Some(nth(self.field_hints, field as usize)).filter(|hint| !hint.is_empty())
    }

    /// What to compare in the mail program's settings, an item a line.
    #[must_use]
    pub const fn settings(&self) -> &'static str {
        self.settings
    }

    /// What to check in the own account, an item a line. The last one only when nobody's mail arrives.
    #[must_use]
    pub const fn own_checks(&self) -> &'static str {
        self.own_checks
    }

    /// What happened, in a few words.
    #[must_use]
    pub fn cause_title(&self, cause: Cause) -> &'static str {
        nth(self.cause_titles, cause as usize)
    }

    /// What happened, in one or two sentences.
    #[must_use]
    pub fn cause(&self, cause: Cause, direction: Direction) -> &'static str {
        nth_of_two(self.causes, cause as usize, direction == Direction::Receiving)
    }

    /// The same, where it is known who refused. What is wrong with a recipient behind a forward says nothing of the account that was
    /// written to; and no other server is to blame where the own program reached none, or the own server refused.
    #[must_use]
    pub fn refused(&self, cause: Cause, refuser: Refuser, direction: Direction) -> &'static str {
        match (refuser, cause, direction) {
            (
                Refuser::ForwardTarget,
                Cause::UserUnknown | Cause::MailboxDisabled | Cause::Moved | Cause::MailboxFull | Cause::DomainNotFound,
                _,
            ) => self.label(Label::BehindAForward),
            (Refuser::OwnProgram, Cause::NetworkError, _) => self.label(Label::ProgramUnconnected),
            // Who cannot log in is the reader, whatever they do with mail.
            (Refuser::OwnProgram, Cause::AuthRequired, _) => self.cause(cause, Direction::Sending),
            // Said of whoever receives, it names no server.
            (Refuser::OwnProgram | Refuser::OwnServer, Cause::Policy | Cause::ServerError, _) => self.cause(cause, Direction::Receiving),
            _ => self.cause(cause, direction),
        }
    }

    /// The same, below the sentence that there is a forward, where what to do depends on it.
    pub fn all_refused(&self, cause: Cause, refuser: Refuser, standpoint: Standpoint) -> impl Iterator<Item = &'static str> {
        let said = self.refused(cause, refuser, standpoint.direction());
        let forward = told_of_a_forward(cause, refuser, standpoint).then(|| self.label(Label::BehindAForward));
        forward.filter(|forward| *forward != said).into_iter().chain([said])
    }

    /// The title of a paste that is no refusal.
    #[must_use]
    pub fn kind_title(&self, kind: Kind) -> &'static str {
        nth(self.kind_titles, kind as usize)
    }

    /// What such a paste means.
    #[must_use]
    pub fn kind(&self, kind: Kind) -> &'static str {
        nth(self.kinds, kind as usize)
    }

    /// Who must act.
    #[must_use]
    pub fn actor(&self, actor: Actor) -> &'static str {
        nth(self.actors, actor as usize)
    }

    /// Something to do.
    #[must_use]
    pub fn advice(&self, advice: Advice) -> &'static str {
        nth(self.advice, advice as usize)
    }

    /// How sure a verdict is.
    #[must_use]
    pub fn confidence(&self, confidence: Confidence) -> &'static str {
        nth(self.confidences, confidence as usize)
    }

    /// The same in one word, for the ticket.
    #[must_use]
    pub fn confidence_word(&self, confidence: Confidence) -> &'static str {
        nth(self.confidence_words, confidence as usize)
    }

    /// What it is not.
    #[must_use]
    pub fn misbelief(&self, misbelief: Misbelief) -> &'static str {
        nth(self.misbeliefs, misbelief as usize)
    }

    /// How long to wait.
    #[must_use]
    pub fn wait(&self, wait: Wait) -> &'static str {
        nth(self.waits, wait as usize)
    }

    /// When to open a ticket.
    #[must_use]
    pub fn ticket_when(&self, when: TicketWhen) -> &'static str {
        nth(self.tickets, when as usize)
    }

    /// What a ready message is for, as the reader is told.
    #[must_use]
    pub fn letter_title(&self, letter: Letter) -> &'static str {
        nth(self.letter_titles, letter as usize)
    }

    /// Its words, as they are sent. They hold no slot: what is known stands below them, line by line.
    #[must_use]
    pub fn letter(&self, letter: Letter) -> &'static str {
        nth(self.letters, letter as usize)
    }

    /// What else an outcome's screen says.
    #[must_use]
    pub fn outcome_label(&self, label: OutcomeLabel) -> &'static str {
        nth(self.outcome_labels, label as usize)
    }

    /// Everything else.
    #[must_use]
    pub fn label(&self, label: Label) -> &'static str {
        nth(self.labels, label as usize)
    }

    /// What happened, in two or three words.
    #[must_use]
    pub fn cause_in_short(&self, cause: Cause) -> &'static str {
        nth(self.causes_in_short, cause as usize)
    }

    /// What is said around the ticket.
    #[must_use]
    pub fn ticket(&self, label: TicketLabel) -> &'static str {
        nth(self.ticket_labels, label as usize)
    }
}

/// Of two texts the one for that direction.
const fn by(direction: Direction, sending: &'static str, receiving: &'static str) -> &'static str {
    match direction {
        Direction::Sending => sending,
        Direction::Receiving => receiving,
    }
}

closed_enum! {
    /// What varies in a text.
    pub enum Slot {
        /// The provider's name.
        Provider = "provider",
        /// The portal's name.
        Portal = "portal",
        /// A host name.
        Host = "host",
        /// A number.
        Count = "count",
        /// A size, with its unit.
        Size = "size",
        /// An address.
        Address = "address",
        /// The name of something.
        Name = "name",
        /// Another way to reach support.
        Contact = "contact",
        /// What happened, in a few words.
        Title = "title",
        /// Reply code and status.
        Code = "code",
    }
}

/// Puts values into the slots of a text. A slot without a value stays empty; braces in a value are left alone.
#[must_use]
pub fn fill(text: &str, values: &[(Slot, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.cut("{") {
        filled.push_str(before);
        let Some((name, tail)) = after.cut("}") else {
            rest = after;
            break;
        };
        if let Some((_, value)) = values.iter().find(|(slot, _)| slot.id() == name) {
            filled.push_str(value);
        }
        rest = tail;
    }
    filled.push_str(rest);
    filled
}

closed_enum! {
    /// Texts that belong to no question, cause or advice.
    pub enum Label {
        /// The way back.
        Back = "back",
        /// Forget all and begin anew.
        Restart = "restart",
        /// Go on where one stopped.
        Resume = "resume",
        /// The heading of that screen.
        ResumeHeading = "resume-heading",
        /// What is offered there.
        ResumeLead = "resume-lead",
        /// Show the static list.
        ChecklistShow = "checklist-show",
        /// Hide it.
        ChecklistHide = "checklist-hide",
        /// On with what was typed.
        Continue = "continue",
        /// Where one stands before the direction is known: `passo {count}`.
        Place = "place",
        /// The same while sending.
        PlaceSending = "place-sending",
        /// The same while receiving.
        PlaceReceiving = "place-receiving",
        /// Read the pasted text.
        ReadBounce = "read-bounce",
        /// It is being read.
        Reading = "reading",
        /// The text area was empty.
        EmptyPaste = "empty-paste",
        /// The paste was too long: `{size}`.
        PasteTooLong = "paste-too-long",
        /// The size of a long paste.
        PasteSize = "paste-size",
        /// Throw it away.
        PasteClear = "paste-clear",
        /// An address field was sent on empty.
        EmptyAddress = "empty-address",
        /// A text without @ was typed as an address.
        NoAtSign = "no-at-sign",
        /// A date was not given.
        EmptyDate = "empty-date",
        /// The proposal from the short cut, sending: `{address}`.
        ProposedSending = "proposed-sending",
        /// The proposal, receiving.
        ProposedReceiving = "proposed-receiving",
        /// A change took answers away.
        AnswersDropped = "answers-dropped",
        /// The paste did not survive a reload.
        PasteLost = "paste-lost",
        /// The paste is about a mail that was sent, against the answer.
        ContradictsReceiving = "contradicts-receiving",
        /// The paste is about a mail that was to be received, against the answer.
        ContradictsSending = "contradicts-sending",
        /// The heading once no cause fits.
        NothingFitsTitle = "nothing-fits-title",
        /// The words that another cause rests on: `{name}`.
        RestsOn = "rests-on",
        /// Forget all, at an ending.
        Erase = "erase",
        /// What the choice of a language is called.
        Language = "language",
        /// To the same cause from the other side: sending.
        OtherWaySending = "other-way-sending",
        /// The same: receiving.
        OtherWayReceiving = "other-way-receiving",
        /// The link to the webmail.
        WebmailLink = "webmail-link",
        /// The link to the settings article.
        SettingsLink = "settings-link",
        /// Who must act.
        ActorLabel = "actor-label",
        /// What to do.
        StepsLabel = "steps-label",
        /// The provider's default name.
        Provider = "provider",
        /// The portal's default name.
        Portal = "portal",
        /// The title of having no error message.
        NoErrorTitle = "no-error-title",
        /// The title where nothing at all can be sent.
        NothingLeavesTitle = "nothing-leaves-title",
        /// Its sentence.
        NothingLeaves = "nothing-leaves",
        /// The title where nothing at all arrives.
        NothingArrivesTitle = "nothing-arrives-title",
        /// Its sentence.
        NothingArrives = "nothing-arrives",
        /// The title where in the web mail all is well.
        OnlyTheProgramTitle = "only-the-program-title",
        /// Its sentence.
        OnlyTheProgram = "only-the-program",
        /// Its sentence, sending.
        NoErrorSending = "no-error-sending",
        /// Its sentence, receiving.
        NoErrorReceiving = "no-error-receiving",
        /// The recipient behind a forward is at fault.
        BehindAForward = "behind-a-forward",
        /// The mail program reached no server.
        ProgramUnconnected = "program-unconnected",
        /// The excerpt's label.
        ExcerptLabel = "excerpt-label",
        /// What the marked words mean: `{title}`.
        ExcerptMeaning = "excerpt-meaning",
        /// The recipient refused.
        FactRecipient = "fact-recipient",
        /// The code.
        FactCode = "fact-code",
        /// The block list that refused, with the page where one asks to be removed.
        FactBlockList = "fact-block-list",
        /// Its value, where it has such a page.
        BlockListRemoval = "block-list-removal",
        /// The address that the notice gives instead.
        NewAddress = "new-address",
        /// A recipient who got the mail.
        FactDelivered = "fact-delivered",
        /// The title of a bounce for a mail that the reader never sent.
        BackscatterTitle = "backscatter-title",
        /// What that means.
        Backscatter = "backscatter",
        /// The title of phishing dressed as a bounce.
        FakeTitle = "fake-title",
        /// What that means.
        Fake = "fake",
        /// The legal notice's heading.
        Legal = "legal",
        /// The page with more.
        LegalLink = "legal-link",
        /// A value is missing.
        NotGiven = "not-given",
        /// Change a value.
        Change = "change",
        /// The same for the ear: `{name}`.
        ChangeName = "change-name",
        /// The value was read from the error message.
        FromPaste = "from-paste",
        /// Prepare the ticket.
        PrepareTicket = "prepare-ticket",
        /// Where the data go, with a portal: `{host}`.
        Privacy = "privacy",
        /// The same without one.
        PrivacyCopy = "privacy-copy",
        /// Open the portal: `{portal}`.
        OpenPortal = "open-portal",
        /// The lead of the ticket with a link.
        TicketLead = "ticket-lead",
        /// The lead without one.
        TicketLeadCopy = "ticket-lead-copy",
        /// The portal can't be reached: `{contact}`.
        TicketContact = "ticket-contact",
        /// Copy the whole text.
        Copy = "copy",
        /// It was copied.
        CopyDone = "copy-done",
        /// It could not be copied.
        CopyFailed = "copy-failed",
        /// The label over the whole text.
        WholeText = "whole-text",
        /// Everything is in the link.
        NothingCut = "nothing-cut",
        /// Lines were cut from the link: `{count}`.
        LinesCut = "lines-cut",
        /// A value is missing from the ticket: `{name}`.
        Missing = "missing",
        /// There is no room for a link at all.
        NoLink = "no-link",
        /// The returned mail itself stays out.
        ReturnedMailLeftOut = "returned-mail-left-out",
        /// The name of a row: direction.
        RowDirection = "row-direction",
        /// The name of a row: sender.
        RowSender = "row-sender",
        /// The name of a row: recipient.
        RowRecipient = "row-recipient",
        /// The name of a row: date and time.
        RowSentAt = "row-sent-at",
        /// The name of a row: day.
        RowDay = "row-day",
        /// The name of a row: what happened.
        RowCause = "row-cause",
        /// The name of a row: code.
        RowCode = "row-code",
        /// The name of a row: refusing server.
        RowRemoteHost = "row-remote-host",
        /// The name of a row: reporting server.
        RowReportingHost = "row-reporting-host",
        /// The name of a row: Message-ID.
        RowMessageId = "row-message-id",
        /// The name of a row: queue id.
        RowQueueId = "row-queue-id",
        /// The name of a row: settings.
        RowTried = "row-tried",
        /// The name of a row: contact.
        RowContact = "row-contact",
        /// The name of a row: decisive lines.
        RowDecisive = "row-decisive",
        /// The name of a row: the complete error message.
        RowError = "row-error",
        /// The direction: sending.
        DirectionSending = "direction-sending",
        /// The direction: receiving.
        DirectionReceiving = "direction-receiving",
        /// Settings: checked.
        TriedRight = "tried-right",
        /// Settings: not checked.
        TriedNotSure = "tried-not-sure",
        /// A short tag in the subject: sending.
        TagSending = "tag-sending",
        /// A short tag in the subject: receiving.
        TagReceiving = "tag-receiving",
        /// No error message.
        NoError = "no-error",
        /// The mark of a cut: `{count}` lines.
        CutMark = "cut-mark",
        /// What happened, its id and how sure that is: `{title}`, `{name}`, `{code}`.
        CauseInTicket = "cause-in-ticket",
    }
}

#[cfg(test)]
mod tests;
