//! From the state to a screen, in the reader's language.

mod excerpt;
mod letter;
mod log;
mod others;
mod review;
mod verdict;

pub(crate) use letter::letter_text;
pub(crate) use review::hand_over;
pub(crate) use verdict::actor;

use crate::analysis::Analysis;
use crate::config::WebUrl;
use crate::evidence::Text;
use crate::list::decimal;
use crate::session::event::{Copyable, Event};
use crate::session::screen::{
    Body, Change, Checklist, ChoiceButton, Choices, Field, FieldKind, Form, Legal, Link, Notice, PasteBox, PasteContent, Screen,
};
use crate::session::{EDITABLE_BYTES_MAX, Session, Stage, address};
use crate::texts::ticket_label::TicketLabel;
use crate::texts::{Label, Slot, fill};
use crate::ticket::draft::When;
use crate::tree::answers::Given;
use crate::tree::flow::choices;
use crate::tree::outcome::Letter;
use crate::tree::step::{Choice, Direction, FieldId, Step};

/// What finds a message in a log; the first ticket's text has the rest.
const LOG_ABOUT: [(FieldId, FieldKind); 4] = [
    (FieldId::FirstTicket, FieldKind::Text),
    (FieldId::Sender, FieldKind::Email),
    (FieldId::Recipient, FieldKind::Email),
    (FieldId::AttemptDay, FieldKind::Date),
];
/// How much of a long paste is shown in its summary, in characters.
const SUMMARY_CHARS_MAX: usize = 600;

/// What came of copying a text, where that was asked for.
fn copied(session: &Session, what: Copyable) -> Option<String> {
    let (_, done) = session.copied.filter(|(copied, _)| *copied == what)?;
    Some(session.say(if done { Label::CopyDone } else { Label::CopyFailed }))
}

/// What is to be seen now.
#[inline(never)]
pub(crate) fn screen(session: &Session) -> Screen {
    let in_front = session.linked.is_some();
    let (heading, lead, body) = match session.stage {
        Stage::Resume | Stage::Reading | Stage::Open if in_front => verdict::linked(session),
        Stage::Resume => resume(session),
        Stage::Reading => (session.say(Label::Reading), Vec::new(), Body::Reading(session.say(Label::Reading))),
        Stage::Open => open(session),
    };
    let has_back = session.stage == Stage::Open && !in_front && session.step_before().is_some();
    let has_restart = session.stage == Stage::Open && (session.has_something() || has_back);
    Screen {
        step: if in_front { Step::Verdict } else { session.at },
        lang: session.config.locale.id(),
        heading_level: session.config.heading_level,
        heading,
        lead,
        notice: notice(session),
        place: place(session),
        back: session.say_if(has_back, Label::Back),
        erase: session.say_if(ends(session.at) && has_restart && !in_front, Label::Erase),
        languages: letter::languages(session.words().label(Label::Language), session.config.locale),
        restart: session.say_if(has_restart, Label::Restart),
        checklist: checklist(session),
        body,
    }
}

/// Whether the reader may stop here for good.
const fn ends(step: Step) -> bool {
    matches!(step, Step::Verdict | Step::Reconsidered | Step::LogAnswer | Step::Ticket | Step::Solved)
}

type Parts = (String, Vec<String>, Body);

fn open(session: &Session) -> Parts {
    match session.at {
        Step::Verdict => verdict::verdict(session),
        Step::OtherCauses => others::others(session),
        Step::Reconsidered => others::reconsidered(session),
        Step::Review => review::review(session),
        Step::Ticket => review::ticket(session),
        Step::LogAnswer => log::answer(session),
        Step::Problem
        | Step::ReturnedError
        | Step::SenderError
        | Step::AskSender
        | Step::Bounce
        | Step::Direction
        | Step::Scope
        | Step::Since
        | Step::Webmail
        | Step::Settings
        | Step::SentFolder
        | Step::OwnChecks
        | Step::Sender
        | Step::Recipient
        | Step::SentAt
        | Step::AttemptDay
        | Step::LogAbout
        | Step::Log
        | Step::Missing
        | Step::Solved => question(session),
    }
}

/// A body below the heading and the paragraphs of the present step.
#[inline(never)]
fn headed(session: &Session, body: Body) -> Parts {
    let (words, step, direction) = (session.words(), session.at, session.direction());
    let mut lead = Vec::new();
    for text in words.lead(step, direction) {
        lead.push(filled(session, text));
    }
    (filled(session, words.heading(step, direction)), lead, body)
}

fn question(session: &Session) -> Parts {
    let step = session.at;
    let body = match step {
        Step::Sender => form(session, &[(FieldId::Sender, FieldKind::Email)]),
        Step::Recipient => form(session, &[(FieldId::Recipient, FieldKind::Email)]),
        Step::SentAt => form(session, &[(FieldId::SentDate, FieldKind::Date), (FieldId::SentTime, FieldKind::Time)]),
        Step::AttemptDay => form(session, &[(FieldId::AttemptDay, FieldKind::Date)]),
        Step::Missing => form(session, &missing_fields(session)),
        Step::LogAbout => form(session, &LOG_ABOUT),
        Step::Bounce | Step::Log => Body::Paste(paste_box(session)),
        Step::Solved => Body::Ending,
        Step::Problem
        | Step::ReturnedError
        | Step::SenderError
        | Step::AskSender
        | Step::Direction
        | Step::Scope
        | Step::Since
        | Step::Webmail
        | Step::Settings
        | Step::SentFolder
        | Step::OwnChecks
        | Step::LogAnswer
        | Step::Verdict
        | Step::OtherCauses
        | Step::Reconsidered
        | Step::Review
        | Step::Ticket => Body::Choices(Choices {
            items: items(session),
            link: page(session),
            letter: (step == Step::AskSender).then(|| letter::to_the_sender(session, Letter::SenderError)),
            choices: if step == Step::Direction { direction_buttons(session) } else { buttons(session) },
        }),
    };
    headed(session, body)
}

fn resume(session: &Session) -> Parts {
    let body = Body::Resume { resume: session.say(Label::Resume), restart: session.say(Label::Restart) };
    (session.say(Label::ResumeHeading), vec![session.say(Label::ResumeLead)], body)
}

fn place(session: &Session) -> String {
    if session.stage == Stage::Resume || session.linked.is_some() {
        return String::new();
    }
    let path = session.path();
    let at = session.return_to.unwrap_or(session.at);
    let label = match path.direction() {
        None => Label::Place,
        Some(Direction::Sending) => Label::PlaceSending,
        Some(Direction::Receiving) => Label::PlaceReceiving,
    };
    let count = path.position(session.at).or_else(|| path.position(at)).map_or(1, |position| position + 1);
    session.say_with(label, Slot::Count, &decimal(count))
}

fn checklist(session: &Session) -> Checklist {
    let label = if session.checklist_open { Label::ChecklistHide } else { Label::ChecklistShow };
    Checklist { label: session.say(label), open: session.checklist_open }
}

/// What to look at before the answer. The domain is the last of a reader's own checks: it matters only when nobody's mail arrives.
fn items(session: &Session) -> Vec<String> {
    let everybody = session.answers.given(Step::Scope) == Some(Given::Chosen(Choice::Everybody));
    let text = match session.at {
        Step::Settings => session.words().settings(),
        Step::OwnChecks => session.words().own_checks(),
        _ => "",
    };
    let mut items = Vec::new();
    for item in text.lines() {
        items.push(item.to_owned());
    }
    if session.at == Step::OwnChecks && !everybody {
        items.pop();
    }
    items
}

/// The page where the reader looks at it.
fn page(session: &Session) -> Option<Link> {
    match session.at {
        Step::Settings => settings_link(session),
        Step::Webmail | Step::OwnChecks => webmail_link(session),
        _ => None,
    }
}

fn webmail_link(session: &Session) -> Option<Link> {
    link(session.config.webmail_url.as_ref(), session.words().label(Label::WebmailLink))
}

fn settings_link(session: &Session) -> Option<Link> {
    link(session.config.settings_url.as_ref(), session.words().label(Label::SettingsLink))
}

/// What the paste left open, and nothing else.
fn missing_fields(session: &Session) -> Vec<(FieldId, FieldKind)> {
    let Some(analysis) = &session.analysis else { return Vec::new() };
    let mut fields = Vec::new();
    if analysis.facts.sender.is_none() {
        fields.push((FieldId::Sender, FieldKind::Email));
    }
    if first_address(analysis).is_none() {
        fields.push((FieldId::Recipient, FieldKind::Email));
    }
    if analysis.facts.date.is_none() && analysis.facts.notice_date.is_none() {
        match session.direction() {
            Some(Direction::Receiving) => fields.push((FieldId::AttemptDay, FieldKind::Date)),
            Some(Direction::Sending) | None => fields.extend([(FieldId::SentDate, FieldKind::Date), (FieldId::SentTime, FieldKind::Time)]),
        }
    }
    fields
}

/// What a change took away, or what the paste says against an answer, with the way to change that.
fn notice(session: &Session) -> Option<Notice> {
    if session.dropped {
        return Some(Notice { text: session.say(Label::AnswersDropped), change: None });
    }
    if session.lost && session.stage == Stage::Open && session.at == session.paste_step() {
        return Some(Notice { text: session.say(Label::PasteLost), change: None });
    }
    let shown = session.stage == Stage::Open && session.at == Step::Verdict;
    let label = match session.contradicted().filter(|_| shown)? {
        Direction::Sending => Label::ContradictsReceiving,
        Direction::Receiving => Label::ContradictsSending,
    };
    let name = session.say_with(Label::ChangeName, Slot::Name, session.words().label(Label::RowDirection));
    let change = Change { event: Event::ChangeTapped(session.direction_step()), label: session.say(Label::Change), name };
    Some(Notice { text: session.say(label), change: Some(change) })
}

fn link(url: Option<&WebUrl>, label: &str) -> Option<Link> {
    Some(Link { href: url?.as_str().to_owned(), label: label.to_owned() })
}

fn buttons(session: &Session) -> Vec<ChoiceButton> {
    let mut buttons = Vec::new();
    for choice in choices(session.at) {
        if session.offers(*choice) {
            buttons.push(button(session, *choice));
        }
    }
    buttons
}

fn button(session: &Session, choice: Choice) -> ChoiceButton {
    ChoiceButton {
        choice,
        label: filled(session, session.words().choice(session.at, choice, session.direction())),
        hint: None,
        chosen: session.answers.given(session.at) == Some(Given::Chosen(choice)),
        prominent: false,
    }
}

/// The proposed direction first, as the main action, with the address that it rests on.
fn direction_buttons(session: &Session) -> Vec<ChoiceButton> {
    let mut buttons = buttons(session);
    let (choice, label) = match session.proposed() {
        Some(Direction::Sending) => (Choice::Sending, Label::ProposedSending),
        Some(Direction::Receiving) => (Choice::Receiving, Label::ProposedReceiving),
        None => return buttons,
    };
    for button in buttons.iter_mut().filter(|button| button.choice == choice) {
        button.prominent = true;
        button.hint = evidence_address(session, choice).map(|address| session.say_with(label, Slot::Address, &address));
    }
    if let Some(position) = buttons.iter().position(|button| button.prominent) {
        let proposed = buttons.remove(position);
        buttons.insert(0, proposed);
    }
    buttons
}

fn evidence_address(session: &Session, choice: Choice) -> Option<String> {
    let analysis = session.analysis.as_ref()?;
    let facts = &analysis.facts;
    let (found, host) = match choice {
        Choice::Sending => (facts.sender.as_ref(), &facts.reporting_mta),
        _ => (first_address(analysis), &facts.remote_mta),
    };
    found.or(host.as_ref()).map(|found| found.value.clone())
}

/// The first recipient that the paste names.
#[inline(never)]
fn first_address(analysis: &Analysis) -> Option<&Text> {
    analysis.recipients.iter().find_map(|recipient| recipient.address.as_ref())
}

fn form(session: &Session, fields: &[(FieldId, FieldKind)]) -> Body {
    let mut shown = Vec::new();
    for &(id, kind) in fields {
        shown.push(field(session, id, kind));
    }
    Body::Form(Form {
        fields: shown,
        submit: session.say(Label::Continue),
        skip: choices(session.at).first().map(|choice| button(session, *choice)),
    })
}

fn field(session: &Session, id: FieldId, kind: FieldKind) -> Field {
    let words = session.words();
    let typed = session.answers.typed(id).map(str::to_owned);
    let value = typed.or_else(|| read_from_paste(session, id)).unwrap_or_default();
    let (note, offer) = address::help(session, id, &value);
    let is_day = matches!(id, FieldId::SentDate | FieldId::AttemptDay) && !value.is_empty();
    let note = if is_day { review::date_note(session, &When::Day(value.clone())) } else { note };
    Field {
        id,
        kind,
        label: words.field(id, session.direction()).to_owned(),
        hint: words.field_hint(id).map(str::to_owned),
        value,
        error: mistake(session, id),
        note,
        offer,
    }
}

/// What the paste says, where the reader has not typed anything.
pub(crate) fn read_from_paste(session: &Session, id: FieldId) -> Option<String> {
    let analysis = session.analysis.as_ref()?;
    let found = match id {
        FieldId::Sender => analysis.facts.sender.as_ref(),
        FieldId::Recipient => first_address(analysis),
        FieldId::SentDate
        | FieldId::SentTime
        | FieldId::AttemptDay
        | FieldId::FirstTicket
        | FieldId::Bounce
        | FieldId::Contact
        | FieldId::MailProgram
        | FieldId::Device
        | FieldId::Reach => None,
    };
    found.map(|found| found.value.clone())
}

fn mistake(session: &Session, id: FieldId) -> Option<String> {
    session.mistake.filter(|(field, _)| *field == id).map(|(_, label)| session.say(label))
}

fn paste_box(session: &Session) -> PasteBox {
    let words = session.words();
    let content = if session.paste.len() > EDITABLE_BYTES_MAX {
        PasteContent::Summary {
            beginning: session.paste.chars().take(SUMMARY_CHARS_MAX).collect(),
            size: paste_size(session),
            clear: session.say(Label::PasteClear),
        }
    } else {
        PasteContent::Editable(session.paste.clone())
    };
    let is_log = session.at == Step::Log;
    PasteBox {
        label: if is_log { words.ticket(TicketLabel::TagLog) } else { words.field(FieldId::Bounce, session.direction()) }.to_owned(),
        hint: words.field_hint(FieldId::Bounce).unwrap_or_default().to_owned(),
        content,
        error: mistake(session, FieldId::Bounce),
        submit: session.say(if is_log { Label::Continue } else { Label::ReadBounce }),
        skip: button(session, if is_log { Choice::NoLog } else { Choice::NoError }),
    }
}

/// How long the paste is, or that it was too long.
pub(crate) fn paste_size(session: &Session) -> String {
    let (label, bytes) = session.paste_cut_from.map_or((Label::PasteSize, session.paste.len()), |bytes| (Label::PasteTooLong, bytes));
    session.say_with(label, Slot::Size, &size(bytes))
}

/// A size for people: KB of 1,024 bytes below 1 MB, MB above.
fn size(bytes: usize) -> String {
    const KB: usize = 1_024;
    if bytes < KB * KB { decimal(bytes.div_ceil(KB)) + " KB" } else { decimal(bytes.div_ceil(KB * KB)) + " MB" }
}

fn legal(session: &Session) -> Option<Legal> {
    let text = session.config.legal_text.clone()?;
    let words = session.words();
    Some(Legal { label: session.say(Label::Legal), text, link: link(session.config.legal_url.as_ref(), words.label(Label::LegalLink)) })
}

fn filled(session: &Session, text: &str) -> String {
    let words = session.words();
    let provider = session.config.provider.as_deref().unwrap_or_else(|| words.label(Label::Provider));
    let portal = session.config.portal_name.as_deref().unwrap_or_else(|| words.label(Label::Portal));
    fill(text, &[(Slot::Provider, provider), (Slot::Portal, portal)])
}
