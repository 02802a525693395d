//! From the state to a screen, in the reader's language.

mod excerpt;
mod review;
mod verdict;

use crate::config::WebUrl;
use crate::session::screen::{Body, Checklist, ChoiceButton, Choices, Field, FieldKind, Form, Legal, Link, PasteBox, PasteContent, Screen};
use crate::session::{EDITABLE_BYTES_MAX, Session, Stage, address};
use crate::texts::{Label, Slot, fill};
use crate::tree::answers::Given;
use crate::tree::flow::choices;
use crate::tree::step::{Choice, Direction, FieldId, Step};

/// How much of a long paste is shown in its summary, in characters.
const SUMMARY_CHARS_MAX: usize = 600;

/// What is to be seen now.
pub(crate) fn screen(session: &Session) -> Screen {
    let (heading, lead, body) = match session.stage {
        Stage::Resume => resume(session),
        Stage::Reading => (session.say(Label::Reading), Vec::new(), Body::Reading(session.say(Label::Reading))),
        Stage::Open => open(session),
    };
    let has_back = session.stage == Stage::Open && session.step_before().is_some();
    let has_restart = session.stage == Stage::Open && (session.has_something() || has_back);
    Screen {
        step: session.at,
        lang: session.config.locale.id(),
        heading_level: session.config.heading_level,
        heading,
        lead,
        place: place(session),
        back: has_back.then(|| session.say(Label::Back)),
        restart: has_restart.then(|| session.say(Label::Restart)),
        checklist: checklist(session),
        body,
    }
}

type Parts = (String, Vec<String>, Body);

fn open(session: &Session) -> Parts {
    match session.at {
        Step::Verdict => verdict::verdict(session),
        Step::Review => review::review(session),
        Step::Ticket => review::ticket(session),
        Step::Problem
        | Step::Settings
        | Step::Sender
        | Step::Recipient
        | Step::SentAt
        | Step::AttemptDay
        | Step::Bounce
        | Step::Direction
        | Step::Solved => question(session),
    }
}

fn question(session: &Session) -> Parts {
    let (words, step, direction) = (session.words(), session.at, session.direction());
    let heading = filled(session, words.heading(step, direction));
    let lead = words.lead(step, direction).map(|text| filled(session, text)).collect();
    let body = match step {
        Step::Settings => Body::Choices(Choices { items: settings(session), link: settings_link(session), choices: buttons(session) }),
        Step::Direction => Body::Choices(Choices { items: Vec::new(), link: None, choices: direction_buttons(session) }),
        Step::Sender => form(session, &[(FieldId::Sender, FieldKind::Email)]),
        Step::Recipient => form(session, &[(FieldId::Recipient, FieldKind::Email)]),
        Step::SentAt => form(session, &[(FieldId::SentDate, FieldKind::Date), (FieldId::SentTime, FieldKind::Time)]),
        Step::AttemptDay => form(session, &[(FieldId::AttemptDay, FieldKind::Date)]),
        Step::Bounce => Body::Paste(paste_box(session)),
        Step::Solved => Body::Ending { choices: Vec::new() },
        Step::Problem | Step::Verdict | Step::Review | Step::Ticket => {
            Body::Choices(Choices { items: Vec::new(), link: None, choices: buttons(session) })
        }
    };
    (heading, lead, body)
}

fn resume(session: &Session) -> Parts {
    let body = Body::Resume { resume: session.say(Label::Resume), restart: session.say(Label::Restart) };
    (session.say(Label::ResumeHeading), vec![session.say(Label::ResumeLead)], body)
}

fn place(session: &Session) -> String {
    if session.stage == Stage::Resume {
        return String::new();
    }
    let path = session.path();
    let at = session.return_to.unwrap_or(session.at);
    let label = match path.direction {
        None => Label::Place,
        Some(Direction::Sending) => Label::PlaceSending,
        Some(Direction::Receiving) => Label::PlaceReceiving,
    };
    let count = path.position(session.at).or_else(|| path.position(at)).map_or(1, |position| position + 1);
    fill(session.words().label(label), &[(Slot::Count, &count.to_string())])
}

fn checklist(session: &Session) -> Checklist {
    let label = if session.checklist_open { Label::ChecklistHide } else { Label::ChecklistShow };
    Checklist { label: session.say(label), open: session.checklist_open }
}

fn settings(session: &Session) -> Vec<String> {
    session.words().settings().map(str::to_owned).collect()
}

fn settings_link(session: &Session) -> Option<Link> {
    link(session.config.settings_url.as_ref(), session.words().label(Label::SettingsLink))
}

fn link(url: Option<&WebUrl>, label: &str) -> Option<Link> {
    Some(Link { href: url?.as_str().to_owned(), label: label.to_owned() })
}

fn buttons(session: &Session) -> Vec<ChoiceButton> {
    choices(session.at).iter().map(|choice| button(session, *choice)).collect()
}

fn button(session: &Session, choice: Choice) -> ChoiceButton {
    ChoiceButton {
        choice,
        label: filled(session, session.words().choice(session.at, choice)),
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
        button.hint = evidence_address(session, choice).map(|address| fill(session.words().label(label), &[(Slot::Address, &address)]));
    }
    if let Some(position) = buttons.iter().position(|button| button.prominent) {
        let proposed = buttons.remove(position);
        buttons.insert(0, proposed);
    }
    buttons
}

fn evidence_address(session: &Session, choice: Choice) -> Option<String> {
    let analysis = session.analysis.as_ref()?;
    let recipient = analysis.recipients.iter().find_map(|recipient| recipient.address.as_ref());
    let found = if choice == Choice::Sending { analysis.facts.sender.as_ref() } else { recipient };
    let host = if choice == Choice::Sending { analysis.facts.reporting_mta.as_ref() } else { analysis.facts.remote_mta.as_ref() };
    found.or(host).map(|found| found.value.clone())
}

fn form(session: &Session, fields: &[(FieldId, FieldKind)]) -> Body {
    Body::Form(Form {
        fields: fields.iter().map(|(id, kind)| field(session, *id, *kind)).collect(),
        submit: session.say(Label::Continue),
        skip: choices(session.at).first().map(|choice| button(session, *choice)),
    })
}

fn field(session: &Session, id: FieldId, kind: FieldKind) -> Field {
    let words = session.words();
    let typed = session.answers.typed(id).map(str::to_owned);
    let value = typed.or_else(|| read_from_paste(session, id)).unwrap_or_default();
    let (note, offer) = address::help(session, id, &value);
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
        FieldId::Recipient => analysis.recipients.iter().find_map(|recipient| recipient.address.as_ref()),
        FieldId::SentDate
        | FieldId::SentTime
        | FieldId::AttemptDay
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
            size: fill(words.label(Label::PasteSize), &[(Slot::Size, &size(session.paste.len()))]),
            clear: session.say(Label::PasteClear),
        }
    } else {
        PasteContent::Editable(session.paste.clone())
    };
    let too_long = session.paste_cut_from.map(|bytes| fill(words.label(Label::PasteTooLong), &[(Slot::Size, &size(bytes))]));
    PasteBox {
        label: words.field(FieldId::Bounce, session.direction()).to_owned(),
        hint: words.field_hint(FieldId::Bounce).unwrap_or_default().to_owned(),
        content,
        error: mistake(session, FieldId::Bounce).or(too_long),
        submit: session.say(Label::ReadBounce),
        skip: button(session, Choice::NoError),
    }
}

/// A size for people: KB of 1,024 bytes below 1 MB, MB above.
fn size(bytes: usize) -> String {
    const KB: usize = 1_024;
    if bytes < KB * KB { format!("{} KB", bytes.div_ceil(KB)) } else { format!("{} MB", bytes.div_ceil(KB * KB)) }
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
