//! The state machine that joins it all: events in, effects and screens out.
//!
//! The state is the answers, the paste and the step that is shown. The way is replayed from the answers each time; what the
//! paste says is read anew when it changes. Nothing here touches a browser.

mod address;
pub mod draft;
pub mod event;
mod log;
pub mod screen;
pub mod stored;
mod view;

use crate::analysis::{Analysis, OwnSide, analyse};
use crate::cause::Cause;
use crate::config::{Config, Start};
use crate::evidence::Kind;
use crate::list::{Signs, push_some};
use crate::locale::Locale;
use crate::paste::PASTE_BYTES_MAX;
use crate::session::event::{Copyable, Effect, Event, FocusTarget, Notification};
use crate::session::log::LogFinding;
use crate::session::screen::Screen;
use crate::session::stored::{Stored, StoredAnswers};
use crate::smtp::HostName;
use crate::texts::ticket_label::TicketLabel;
use crate::texts::{Label, Slot, Words, fill, words};
use crate::tree::answers::{Answers, Given};
use crate::tree::direction::{both_are_ours, propose, tell};
use crate::tree::flow::{choices, fields, has_fields, is_before_the_outcome};
use crate::tree::replay::{Answered, Path, may_still_come, replay};
use crate::tree::step::{Choice, Direction, FieldId, Standpoint, Step};

/// A paste longer than this is read only after "Lendo…" was painted.
const READ_AT_ONCE_BYTES_MAX: usize = 16 * 1_024;
/// A longer text is summed up instead of standing in the text area.
pub const EDITABLE_BYTES_MAX: usize = 64 * 1_024;
/// A field takes at most this many characters; more is cut.
const FIELD_CHARS_MAX: usize = 400;

/// The answers that stand for another cause, the likeliest first.
const OTHERS: [Choice; 3] = [Choice::FirstOther, Choice::SecondOther, Choice::ThirdOther];

/// The moment, as the host sees it. The core has no clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Milliseconds since 1970-01-01 UTC.
    pub now_ms: u64,
    /// Minutes that local time is ahead of UTC: -180 in Brasília.
    pub offset_minutes: i32,
}

/// What the browser can do, as the host has asked it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// Hand a text to another program.
    pub share: bool,
    /// Print.
    pub print: bool,
}

/// What was there before this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Past {
    /// Nothing.
    None,
    /// An earlier page of this tab remembered it: the reader is asked before anything personal shows.
    Remembered(Stored),
    /// The element was only moved within the page: it goes on as it was.
    Kept(Stored),
}

/// A conversation.
#[derive(Clone, Debug)]
pub struct Session {
    config: Config,
    clock: Clock,
    abilities: Abilities,
    /// When the conversation began: its file is named after it, and goes by that name as long as the conversation goes on.
    began_ms: u64,
    /// When the portal was last opened.
    opened_ms: Option<u64>,
    answers: Answers,
    paste: String,
    /// The bytes of a paste that was too long, for telling it.
    paste_cut_from: Option<usize>,
    analysis: Option<Analysis>,
    /// What the log says of the message that support asks about.
    log: Option<LogFinding>,
    /// What the paste answers by itself.
    by_paste: Answered,
    at: Step,
    /// Where "Alterar" was tapped.
    return_to: Option<Step>,
    stage: Stage,
    mistake: Option<(FieldId, Label)>,
    /// A change took answers away: told on the screen that follows.
    dropped: bool,
    /// The paste did not survive a reload: told until another one comes.
    lost: bool,
    /// The address about which a doubt was raised: once is enough.
    doubted: Option<String>,
    /// What the reader wants otherwise in the ticket: masked things to stand, recipients to be left out.
    toggled: Vec<String>,
    /// An outcome that the page's address names, in front of the conversation.
    linked: Option<Linked>,
    /// The language that the reader chose.
    locale: Option<Locale>,
    checklist_open: bool,
    copied: Option<(Copyable, bool)>,
    /// The language of the ready messages, where it is not the reader's.
    letter_locale: Option<Locale>,
}

/// An outcome that the page's address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Linked {
    cause: Cause,
    direction: Direction,
}

/// What stands before the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// A remembered session waits for a tap.
    Resume,
    /// A long paste waits for the browser to paint.
    Reading,
    /// The questions.
    Open,
}

impl Session {
    /// Opens a conversation.
    #[must_use]
    pub fn new(config: Config, clock: Clock, past: Past) -> Self {
        let at = first_step(config.start);
        let mut session = Self {
            config,
            clock,
            abilities: Abilities::default(),
            began_ms: clock.now_ms,
            opened_ms: None,
            answers: Answers::default(),
            paste: String::new(),
            paste_cut_from: None,
            analysis: None,
            log: None,
            by_paste: Answered::default(),
            at,
            return_to: None,
            stage: Stage::Open,
            mistake: None,
            dropped: false,
            lost: false,
            doubted: None,
            toggled: Vec::new(),
            linked: None,
            locale: None,
            checklist_open: false,
            copied: None,
            letter_locale: None,
        };
        match past {
            Past::None => {}
            Past::Remembered(stored) => {
                session.restore(stored);
                session.stage = if session.has_something() { Stage::Resume } else { Stage::Open };
            }
            Past::Kept(stored) => {
                session.restore(stored);
                session.analyse_if_given();
            }
        }
        session
    }

    /// The same, in a browser that can do this.
    #[must_use]
    pub fn with_abilities(mut self, abilities: Abilities) -> Self {
        self.abilities = abilities;
        self
    }

    /// Time has gone on.
    pub fn tick(&mut self, now_ms: u64) {
        self.clock.now_ms = now_ms;
    }

    /// Takes an event in and says what the host must do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        match event {
            Event::Chose { step, choice } => self.chose(step, choice),
            Event::Typed { field, value } => self.typed(field, value),
            Event::SuggestionTaken { field, value } => self.take_suggestion(field, value),
            Event::Submitted { step } => self.submitted(step),
            Event::PastedWhole { text } => self.pasted(text),
            Event::PasteCleared => self.paste_cleared(),
            Event::Painted => self.painted(),
            Event::BackTapped => self.back(),
            Event::WentTo(step) => self.went_to(step),
            Event::ChangeTapped(step) => self.change(step),
            Event::ResumeTapped => self.resume(),
            Event::RestartTapped => self.restart(),
            Event::Linked(cause) => self.link(cause),
            Event::LocaleChosen(locale) => self.speak(locale),
            Event::ChecklistToggled => {
                self.checklist_open = !self.checklist_open;
                Vec::new()
            }
            Event::MaskToggled { original } => self.toggle_mask(original),
            Event::CopyTapped(what) => self.copy(what),
            Event::LetterLocaleTapped(locale) => {
                self.letter_locale = Some(locale);
                self.copied = None;
                Vec::new()
            }
            Event::Copied { what, done } => self.was_copied(what, done),
            Event::WayOutTapped(way) => view::hand_over(self, way),
            Event::PortalOpened => self.portal_opened(),
        }
    }

    /// What is to be seen now.
    #[must_use]
    pub fn screen(&self) -> Screen {
        view::screen(self)
    }

    /// What would have to be remembered now.
    #[must_use]
    pub fn stored(&self) -> Stored {
        Stored {
            answers: StoredAnswers {
                version: StoredAnswers::VERSION,
                at_ms: self.clock.now_ms,
                answers: self.answers.clone(),
                by_paste: self.by_paste,
                locale: self.locale,
                at: Some(self.at),
                began_ms: self.began_ms,
                opened_ms: self.opened_ms,
                toggled: self.toggled.clone(),
            },
            paste: self.paste.clone(),
        }
    }

    fn path(&self) -> Path {
        let direction = match self.config.start {
            Start::Sending => Some(Direction::Sending),
            Start::Receiving => Some(Direction::Receiving),
            Start::Problem | Start::Bounce => None,
        };
        replay(first_step(self.config.start), direction, &self.answers, self.by_paste)
    }

    fn direction(&self) -> Option<Direction> {
        self.path().direction()
    }

    /// Whether the answers lead by this step.
    #[inline(never)]
    fn comes_by(&self, step: Step) -> bool {
        self.path().position(step).is_some()
    }

    /// Where the reader stands. Two typed addresses that are both at the provider make it internal.
    fn standpoint(&self) -> Option<Standpoint> {
        let known = self.path().standpoint?;
        let typed = |step, field| self.answers.submitted_field(step, field);
        let internal = known == Standpoint::Sending
            && both_are_ours(typed(Step::Sender, FieldId::Sender), typed(Step::Recipient, FieldId::Recipient), &self.own_side());
        Some(if internal { Standpoint::Internal } else { known })
    }

    /// What the paste says against the reader's answer: the mail went the other way.
    fn contradicted(&self) -> Option<Direction> {
        let answered = match self.standpoint()? {
            Standpoint::Sending => Direction::Sending,
            Standpoint::Receiving => Direction::Receiving,
            Standpoint::Internal | Standpoint::Outsider => return None,
        };
        self.proposed().filter(|proposed| *proposed != answered)
    }

    /// Whether an answer makes sense here.
    fn offers(&self, choice: Choice) -> bool {
        let others = usize::from(self.by_paste.others);
        match OTHERS.iter().position(|other| *other == choice) {
            Some(number) => number < others,
            None if choice == Choice::NotThis => self.can_be_doubted(),
            None if choice == Choice::PasteAgain => self.comes_by(self.paste_step()),
            None if choice == Choice::Continue => self.config.outsiders || self.standpoint() != Some(Standpoint::Outsider),
            None if choice == Choice::Solved => self.analysis.as_ref().is_none_or(is_trouble),
            None => true,
        }
    }

    /// The verdict is one on a refused mail and names a cause.
    fn can_be_doubted(&self) -> bool {
        let Some(analysis) = self.analysis.as_ref().filter(|analysis| is_trouble(analysis)) else { return false };
        let names_a_cause = draft::main_recipient(analysis).is_some_and(|main| main.verdict.cause != Cause::Undetermined);
        analysis.kind != Kind::Other && names_a_cause
    }

    /// The cause that the reader picked after "that's not it".
    fn reconsidered(&self) -> Option<Cause> {
        if !self.comes_by(Step::Reconsidered) {
            return None;
        }
        let others = draft::other_causes(self.analysis.as_ref()?);
        let given = self.answers.given(Step::OtherCauses);
        let number = OTHERS.iter().position(|other| given == Some(Given::Chosen(*other)));
        let picked = number.and_then(|number| others.get(number));
        Some(picked.map_or(Cause::Undetermined, |candidate| candidate.cause))
    }

    /// The same, unless the first verdict is looked at again.
    fn picked(&self) -> Option<Cause> {
        self.reconsidered().filter(|_| self.at != Step::Verdict)
    }

    /// Where the direction was answered.
    fn direction_step(&self) -> Step {
        if self.comes_by(Step::Direction) { Step::Direction } else { first_step(self.config.start) }
    }

    /// Where the present way takes a paste.
    fn paste_step(&self) -> Step {
        let log_asked = self.answers.given(Step::Problem) == Some(Given::Chosen(Choice::LogAsked));
        if log_asked { Step::Log } else { Step::Bounce }
    }

    fn words(&self) -> &'static Words {
        words(self.config.locale)
    }

    /// A label's words, for a screen.
    fn say(&self, label: Label) -> String {
        self.words().label(label).to_owned()
    }

    /// The same, where something holds.
    #[inline(never)]
    fn say_if(&self, holds: bool, label: Label) -> Option<String> {
        holds.then(|| self.say(label))
    }

    /// The same, with a value in its one slot.
    #[inline(never)]
    fn say_with(&self, label: Label, slot: Slot, value: &str) -> String {
        fill(self.words().label(label), &[(slot, value)])
    }

    /// What is said around the ticket, for a screen.
    #[inline(never)]
    fn say_of_ticket(&self, label: TicketLabel) -> String {
        self.words().ticket(label).to_owned()
    }

    /// Where the provider's pages are is the provider's too.
    fn own_side(&self) -> OwnSide {
        let config = &self.config;
        let mut hosts = config.mail_hosts.clone();
        for &page in &[&config.webmail_url, &config.settings_url, &config.quota_url, &config.tickets_url] {
            let host = page.as_ref().filter(|_| !config.mail_hosts.is_empty()).and_then(|page| HostName::parse(page.host().until_any(":")));
            push_some(&mut hosts, host);
        }
        OwnSide { hosts, domains: config.mail_domains.clone() }
    }

    fn proposed(&self) -> Option<Direction> {
        propose(self.analysis.as_ref()?, &self.own_side())
    }

    fn has_something(&self) -> bool {
        !self.answers.is_empty() || !self.paste.trim().is_empty()
    }

    fn restore(&mut self, stored: Stored) {
        self.answers = stored.answers.answers;
        self.by_paste = stored.answers.by_paste;
        self.began_ms = stored.answers.began_ms;
        self.opened_ms = stored.answers.opened_ms;
        self.toggled = stored.answers.toggled;
        if let Some(locale) = stored.answers.locale {
            self.locale = Some(locale);
            self.config.locale = locale;
        }
        self.paste = stored.paste;
        if self.paste.trim().is_empty() && self.answers.given(self.paste_step()) == Some(Given::Submitted) {
            // Storage had no room for it: then it is asked for again, and that is told.
            self.answers.withdraw(self.paste_step());
            self.forget_reading();
            self.lost = true;
        }
        let path = self.path();
        self.at = stored.answers.at.filter(|at| path.position(*at).is_some()).unwrap_or_else(|| path.end());
    }

    /// Shows the outcome that the page names; the conversation waits behind it as it is.
    fn link(&mut self, cause: Option<Cause>) -> Vec<Effect> {
        let direction = self.direction().unwrap_or(Direction::Sending);
        let linked = cause.map(|cause| Linked { cause, direction });
        if linked == self.linked {
            return Vec::new();
        }
        self.linked = linked;
        self.shown_anew()
    }

    /// A tap on an outcome that the page has named.
    fn chose_on_linked(&mut self, linked: Linked, choice: Choice) -> Vec<Effect> {
        let direction = match choice {
            Choice::Sending => Some(Direction::Sending),
            Choice::Receiving => Some(Direction::Receiving),
            _ => None,
        };
        self.linked = direction.map(|direction| Linked { direction, ..linked });
        self.shown_anew()
    }

    fn shown_anew(&self) -> Vec<Effect> {
        vec![Effect::Focus(FocusTarget::Heading), self.notification()]
    }

    fn speak(&mut self, locale: Locale) -> Vec<Effect> {
        self.locale = Some(locale);
        self.config.locale = locale;
        vec![Effect::Focus(FocusTarget::Heading), self.save()]
    }

    fn chose(&mut self, step: Step, choice: Choice) -> Vec<Effect> {
        if let Some(linked) = self.linked {
            return self.chose_on_linked(linked, choice);
        }
        if self.stage != Stage::Open || step != self.at || !choices(step).contains(&choice) || !self.offers(choice) {
            return Vec::new();
        }
        self.mistake = None;
        if choice == Choice::PasteAgain {
            return self.change(self.paste_step());
        }
        self.answers.choose(step, choice);
        if step == self.paste_step() {
            self.forget_reading();
        }
        self.advance()
    }

    fn typed(&mut self, field: FieldId, value: String) -> Vec<Effect> {
        if field == FieldId::Bounce {
            self.take_paste(value);
        } else {
            self.answers.put(field, value.chars().take(FIELD_CHARS_MAX).collect());
        }
        self.copied = None;
        vec![self.save()]
    }

    fn submitted(&mut self, step: Step) -> Vec<Effect> {
        if self.stage != Stage::Open || step != self.at || !has_fields(step) {
            return Vec::new();
        }
        self.take_what_was_read(step);
        if step == Step::LogAbout {
            log::take_from_the_first_ticket(self);
        }
        let mistake = self.look_at_fields(step);
        // The same doubt is raised once: a wrong address may be the very trouble.
        let insisted = mistake.is_some() && mistake == self.mistake && mistake.is_some_and(|(_, label)| label == Label::NoAtSign);
        if let (Some((field, label)), false) = (mistake, insisted) {
            self.mistake = mistake;
            return vec![Effect::Focus(FocusTarget::Field(field)), Effect::Announce(self.say(label))];
        }
        self.mistake = None;
        if let Some(effects) = self.doubt(step) {
            return effects;
        }
        self.answers.submit(step);
        if step != self.paste_step() {
            return self.advance();
        }
        self.stage = Stage::Reading;
        if self.paste.len() > READ_AT_ONCE_BYTES_MAX {
            return vec![Effect::AwaitPaint, Effect::Announce(self.say(Label::Reading))];
        }
        self.painted()
    }

    /// An address that stands in its field as it was read from the paste, and was sent on so, is the reader's answer.
    fn take_what_was_read(&mut self, step: Step) {
        for &(at, field) in &[(Step::Sender, FieldId::Sender), (Step::Recipient, FieldId::Recipient)] {
            let untouched = at == step && self.answers.typed(field).is_none();
            if let Some(read) = untouched.then(|| view::read_from_paste(self, field)).flatten() {
                self.answers.put(field, read);
            }
        }
    }

    fn look_at_fields(&self, step: Step) -> Option<(FieldId, Label)> {
        if matches!(step, Step::Missing | Step::LogAbout) {
            // Each may stay empty there.
            let given = |field| self.answers.field(field).and_then(|_| self.look_at_field(field));
            return given(FieldId::Sender).or_else(|| given(FieldId::Recipient));
        }
        fields(step).iter().find_map(|field| self.look_at_field(*field))
    }

    fn look_at_field(&self, field: FieldId) -> Option<(FieldId, Label)> {
        let text = self.answers.field(field);
        let label = match field {
            FieldId::Sender | FieldId::Recipient if text.is_none() => Label::EmptyAddress,
            FieldId::Sender | FieldId::Recipient if text.is_some_and(|text| !text.has('@')) => Label::NoAtSign,
            FieldId::SentDate | FieldId::AttemptDay if text.is_none() => Label::EmptyDate,
            FieldId::Bounce if self.paste.trim().is_empty() => Label::EmptyPaste,
            FieldId::Sender
            | FieldId::Recipient
            | FieldId::SentDate
            | FieldId::SentTime
            | FieldId::AttemptDay
            | FieldId::FirstTicket
            | FieldId::Bounce
            | FieldId::Contact
            | FieldId::MailProgram
            | FieldId::Device
            | FieldId::Reach => return None,
        };
        Some((field, label))
    }

    fn take_paste(&mut self, text: String) {
        if text == self.paste {
            return;
        }
        self.answers.withdraw(self.paste_step());
        self.forget_reading();
        self.toggled.clear();
        self.lost = false;
        self.paste_cut_from = (text.len() > PASTE_BYTES_MAX).then_some(text.len());
        self.paste = text;
        if self.paste_cut_from.is_some() {
            self.paste.truncate(self.paste.floor_char_boundary(PASTE_BYTES_MAX));
        }
        self.mistake = None;
    }

    fn pasted(&mut self, text: String) -> Vec<Effect> {
        self.take_paste(text);
        // What takes the place of the text area takes its focus.
        vec![Effect::Focus(FocusTarget::Field(FieldId::Bounce)), Effect::Announce(view::paste_size(self)), self.save()]
    }

    fn paste_cleared(&mut self) -> Vec<Effect> {
        self.take_paste(String::new());
        vec![Effect::Focus(FocusTarget::Field(FieldId::Bounce)), self.save()]
    }

    fn painted(&mut self) -> Vec<Effect> {
        if self.stage != Stage::Reading {
            return Vec::new();
        }
        self.stage = Stage::Open;
        self.analyse_if_given();
        if self.at == self.paste_step() { self.advance() } else { vec![Effect::Focus(FocusTarget::Heading)] }
    }

    fn analyse_if_given(&mut self) {
        let given = self.answers.given(self.paste_step()) == Some(Given::Submitted) && !self.paste.trim().is_empty();
        self.forget_reading();
        let is_log = self.paste_step() == Step::Log;
        if given && is_log {
            self.log = log::look_up(self);
        }
        let text = match &self.log {
            Some(found) => &found.lines,
            None if given && !is_log => &self.paste,
            None => return,
        };
        let own = self.own_side();
        let analysis = analyse(text, &own);
        self.by_paste = answered(&analysis, &own);
        self.analysis = Some(analysis);
    }

    #[inline(never)]
    fn forget_reading(&mut self) {
        self.analysis = None;
        self.log = None;
        self.by_paste = Answered::default();
    }

    /// Answers that the new way cannot come to any more go, and that is told.
    fn drop_what_no_longer_applies(&mut self) {
        let path = self.path();
        let answered: Vec<Step> = self.answers.steps().collect();
        self.dropped = false;
        for step in answered {
            if may_still_come(&path, step) {
                continue;
            }
            self.dropped |= is_before_the_outcome(step);
            self.answers.forget(step);
            if matches!(step, Step::Bounce | Step::Log) {
                self.forget_reading();
            }
        }
    }

    /// On to where the answers lead: back to the review when a value was changed from there, else to the next step.
    fn advance(&mut self) -> Vec<Effect> {
        self.drop_what_no_longer_applies();
        if self.at == Step::LogAbout {
            // A log that was pasted before is now looked through for another message.
            self.analyse_if_given();
        }
        let path = self.path();
        let next = path.position(self.at).and_then(|position| path.steps.get(position + 1)).copied().unwrap_or_else(|| path.end());
        let to = match self.return_to {
            Some(step) if path.position(step).is_some() => {
                self.return_to = None;
                step
            }
            // The change leads another way: first to the question that it leaves open, then back.
            Some(_) => path.end(),
            None => next,
        };
        let mut effects = self.show(to);
        if self.dropped {
            effects.push(Effect::Announce(self.say(Label::AnswersDropped)));
        }
        effects
    }

    /// Shows a step in answer to a tap.
    fn show(&mut self, step: Step) -> Vec<Effect> {
        let moved = step != self.at;
        self.at = step;
        self.mistake = None;
        self.copied = None;
        let mut effects = Vec::new();
        if moved {
            effects.push(Effect::PushHistory(step));
        }
        effects.extend(self.arrived());
        effects
    }

    fn arrived(&self) -> Vec<Effect> {
        let mut effects = vec![Effect::Focus(FocusTarget::Heading), self.save(), self.notification()];
        if matches!(self.at, Step::Verdict | Step::Reconsidered) {
            effects.push(Effect::Announce(self.screen().heading));
        }
        effects
    }

    fn back(&mut self) -> Vec<Effect> {
        one(self.step_before().map(|otherwise| Effect::HistoryBack { otherwise }))
    }

    fn step_before(&self) -> Option<Step> {
        let path = self.path();
        self.return_to.filter(|step| path.position(*step).is_some()).or_else(|| path.before(self.at))
    }

    fn went_to(&mut self, step: Step) -> Vec<Effect> {
        if self.stage != Stage::Open {
            return Vec::new();
        }
        let path = self.path();
        self.at = if path.position(step).is_some() { step } else { path.end() };
        self.return_to = None;
        self.mistake = None;
        self.dropped = false;
        self.copied = None;
        self.arrived()
    }

    fn change(&mut self, step: Step) -> Vec<Effect> {
        if self.stage != Stage::Open {
            return Vec::new();
        }
        let from = self.at;
        self.dropped = false;
        let effects = self.show(step);
        self.return_to = (from != step).then_some(from);
        effects
    }

    fn resume(&mut self) -> Vec<Effect> {
        if self.stage != Stage::Resume {
            return Vec::new();
        }
        let mut effects = vec![Effect::ReplaceHistory(self.at)];
        if self.paste.len() > READ_AT_ONCE_BYTES_MAX {
            self.stage = Stage::Reading;
            effects.push(Effect::AwaitPaint);
        } else {
            self.stage = Stage::Open;
            self.analyse_if_given();
            effects.push(Effect::Focus(FocusTarget::Heading));
        }
        effects.push(self.notification());
        effects
    }

    fn restart(&mut self) -> Vec<Effect> {
        let (locale, abilities) = (self.locale, self.abilities);
        *self = Self::new(std::mem::take(&mut self.config), self.clock, Past::None);
        (self.locale, self.abilities) = (locale, abilities);
        vec![Effect::Forget, Effect::HistoryRewind(self.at), Effect::Focus(FocusTarget::Heading), self.notification()]
    }

    fn toggle_mask(&mut self, original: String) -> Vec<Effect> {
        match self.toggled.iter().position(|toggled| *toggled == original) {
            Some(at) => drop(self.toggled.remove(at)),
            None => self.toggled.push(original),
        }
        vec![self.save()]
    }

    fn copy(&mut self, what: Copyable) -> Vec<Effect> {
        let text = match what {
            Copyable::Ticket => draft::whole_text(self),
            Copyable::Letter { .. } => view::letter_text(self, what),
        };
        one(text.map(|text| Effect::Copy { what, text }))
    }

    fn was_copied(&mut self, what: Copyable, done: bool) -> Vec<Effect> {
        self.copied = Some((what, done));
        let label = if done { Label::CopyDone } else { Label::CopyFailed };
        vec![Effect::Announce(self.say(label))]
    }

    fn portal_opened(&mut self) -> Vec<Effect> {
        self.opened_ms = Some(self.clock.now_ms);
        vec![self.save(), self.notification()]
    }

    fn save(&self) -> Effect {
        Effect::Save(Box::new(self.stored()))
    }

    fn notification(&self) -> Effect {
        let step = if self.linked.is_some() { Step::Verdict } else { self.at };
        let analysis = self.analysis.as_ref().filter(|analysis| analysis.suspicion.is_none());
        let read = || analysis.and_then(draft::main_recipient).map(|main| main.verdict.cause);
        let cause = self.linked.map(|linked| linked.cause).or_else(|| self.picked()).or_else(read).map(Cause::id);
        let outcome = matches!(step, Step::Verdict | Step::Reconsidered | Step::Ticket).then(|| view::actor(self).id());
        Effect::Emit(Notification { step: step.id(), cause, outcome })
    }
}

/// Whether there is something that can go on or be over: not so with an automatic answer, or a notice that is not what it seems.
fn is_trouble(analysis: &Analysis) -> bool {
    analysis.suspicion.is_none() && matches!(analysis.kind, Kind::Failure | Kind::Delay | Kind::Other)
}

/// One effect, or none.
#[inline(never)]
fn one(effect: Option<Effect>) -> Vec<Effect> {
    let mut effects = Vec::new();
    push_some(&mut effects, effect);
    effects
}

const fn first_step(start: Start) -> Step {
    match start {
        Start::Problem => Step::Problem,
        Start::Sending => Step::ReturnedError,
        Start::Receiving => Step::SenderError,
        Start::Bounce => Step::Bounce,
    }
}

/// What a paste answers by itself.
fn answered(analysis: &Analysis, own: &OwnSide) -> Answered {
    let facts = &analysis.facts;
    let recipient = analysis.recipients.iter().any(|recipient| recipient.address.is_some());
    let dated = facts.date.is_some() || facts.notice_date.is_some();
    Answered {
        standpoint: tell(analysis, own),
        complete: facts.sender.is_some() && recipient && dated,
        others: u8::try_from(draft::other_causes(analysis).len()).unwrap_or(u8::MAX),
    }
}
