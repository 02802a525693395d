//! What happened, who has to act, what to do now.

use crate::analysis::{Analysis, RecipientVerdict};
use crate::cause::{Cause, Refuser};
use crate::evidence::{Kind, Suspicion};
use crate::session::Session;
use crate::session::draft::{code, main_recipient};
use crate::session::screen::{Body, ChoiceButton, Labelled, Tone, VerdictView};
use crate::session::view::excerpt::excerpt;
use crate::session::view::{Parts, button, filled, legal};
use crate::texts::{Label, Slot, fill};
use crate::tree::flow::choices;
use crate::tree::outcome::{Outcome, Situation, outcome};
use crate::tree::step::{Choice, Direction};

/// Recipients named on the screen.
const RECIPIENTS_MAX: usize = 10;

pub(crate) fn verdict(session: &Session) -> Parts {
    let told = told(session, session.direction().unwrap_or(Direction::Sending));
    screen(session, told)
}

/// The verdict for the cause that the reader picked instead.
pub(crate) fn instead(session: &Session, cause: Cause) -> Parts {
    let (words, direction) = (session.words(), session.direction().unwrap_or(Direction::Sending));
    let open = cause == Cause::Undetermined;
    let heading = if open { session.say(Label::NothingFitsTitle) } else { words.cause_title(cause).to_owned() };
    let lead = if open { Vec::new() } else { vec![filled(session, words.cause(cause, direction))] };
    let refuser = session.analysis.as_ref().and_then(main_recipient).map_or(Refuser::Unknown, |main| main.verdict.refuser);
    screen(session, Told { situation: Situation::Refused(cause, refuser), tone: tone(cause), heading, lead, confidence: None })
}

fn screen(session: &Session, told: Told) -> Parts {
    let direction = session.direction().unwrap_or(Direction::Sending);
    let words = session.words();
    let advice = outcome(told.situation, direction);
    let body = Body::Verdict(VerdictView {
        tone: told.tone,
        confidence: told.confidence,
        actor: labelled(words.label(Label::ActorLabel), &actor(session, advice)),
        steps_label: session.say(Label::StepsLabel),
        steps: advice.advice.iter().map(|advice| filled(session, words.advice(*advice))).collect(),
        facts: session.analysis.as_ref().map(|analysis| facts(session, analysis)).unwrap_or_default(),
        excerpt: session.analysis.as_ref().and_then(|analysis| excerpt(session, analysis, &told.heading)),
        choices: ways_on(session, told.tone),
        legal: legal(session),
    });
    (told.heading, told.lead, body)
}

struct Told {
    situation: Situation,
    tone: Tone,
    heading: String,
    lead: Vec<String>,
    confidence: Option<String>,
}

fn told(session: &Session, direction: Direction) -> Told {
    let Some(analysis) = &session.analysis else { return no_error(session, direction) };
    if let Some(suspected) = &analysis.suspicion {
        return not_what_it_seems(session, suspected.suspicion);
    }
    match (analysis.kind, main_recipient(analysis)) {
        (Kind::Failure, Some(recipient)) => refused(session, recipient, direction),
        (Kind::Delay, Some(recipient)) => delayed(session, recipient, direction),
        (kind, _) => other_paste(session, kind),
    }
}

/// A notice that the reader should not take at its word.
fn not_what_it_seems(session: &Session, suspicion: Suspicion) -> Told {
    let (title, lead) = match suspicion {
        Suspicion::Backscatter => (Label::BackscatterTitle, Label::Backscatter),
        Suspicion::Fake => (Label::FakeTitle, Label::Fake),
    };
    Told {
        situation: Situation::Suspected(suspicion),
        tone: Tone::Problem,
        heading: session.say(title),
        lead: vec![session.say(lead)],
        confidence: None,
    }
}

fn refused(session: &Session, recipient: &RecipientVerdict, direction: Direction) -> Told {
    let (words, verdict) = (session.words(), &recipient.verdict);
    Told {
        situation: Situation::Refused(verdict.cause, verdict.refuser),
        tone: tone(verdict.cause),
        heading: words.cause_title(verdict.cause).to_owned(),
        lead: vec![filled(session, words.cause(verdict.cause, direction))],
        confidence: (verdict.cause != Cause::Undetermined).then(|| words.confidence(verdict.confidence).to_owned()),
    }
}

/// A delay is told first; its cause comes second, when the notice names one.
fn delayed(session: &Session, recipient: &RecipientVerdict, direction: Direction) -> Told {
    let words = session.words();
    let cause = recipient.verdict.cause;
    let reason = (cause != Cause::Undetermined).then(|| filled(session, words.cause(cause, direction)));
    let lead = [filled(session, words.kind(Kind::Delay))].into_iter().chain(reason).collect();
    Told { lead, ..other_paste(session, Kind::Delay) }
}

fn other_paste(session: &Session, kind: Kind) -> Told {
    let words = session.words();
    let tone = match kind {
        Kind::Success | Kind::AutoReply | Kind::ReadReceipt => Tone::Good,
        Kind::Delay | Kind::Other => Tone::Waiting,
        Kind::Failure | Kind::FeedbackReport => Tone::Problem,
    };
    Told {
        situation: Situation::Paste(kind),
        tone,
        heading: words.kind_title(kind).to_owned(),
        lead: vec![filled(session, words.kind(kind))],
        confidence: None,
    }
}

fn no_error(session: &Session, direction: Direction) -> Told {
    let words = session.words();
    let label = match direction {
        Direction::Sending => Label::NoErrorSending,
        Direction::Receiving => Label::NoErrorReceiving,
    };
    Told {
        situation: Situation::NoError,
        tone: Tone::Waiting,
        heading: session.say(Label::NoErrorTitle),
        lead: vec![filled(session, words.label(label))],
        confidence: None,
    }
}

fn tone(cause: Cause) -> Tone {
    if matches!(cause, Cause::Greylisted | Cause::Undetermined) { Tone::Waiting } else { Tone::Problem }
}

fn actor(session: &Session, outcome: Outcome) -> String {
    filled(session, session.words().actor(outcome.actor))
}

fn facts(session: &Session, analysis: &Analysis) -> Vec<Labelled> {
    let words = session.words();
    let several = analysis.recipients.len() > 1;
    let mut facts: Vec<Labelled> = analysis
        .recipients
        .iter()
        .take(RECIPIENTS_MAX)
        .filter_map(|recipient| {
            let address = &recipient.address.as_ref()?.value;
            let title = words.cause_title(recipient.verdict.cause);
            let value = if several { format!("{address} · {title}") } else { address.clone() };
            Some(labelled(words.label(Label::FactRecipient), &value))
        })
        .collect();
    let code = main_recipient(analysis).map(code).filter(|code| !code.is_empty());
    facts.extend(code.map(|code| labelled(words.label(Label::FactCode), &code)));
    let host = analysis.facts.remote_mta.as_ref().map(|found| found.value.as_str());
    facts.extend(host.map(|host| labelled(words.label(Label::FactHost), host)));
    facts.extend(main_recipient(analysis).and_then(|recipient| block_list(session, recipient)));
    let reached = analysis.delivered.iter().filter_map(|reached| reached.address.as_ref()).take(RECIPIENTS_MAX);
    facts.extend(reached.map(|address| labelled(words.label(Label::FactDelivered), &address.value)));
    facts
}

/// The block list that refused, and where one asks to be removed.
fn block_list(session: &Session, recipient: &RecipientVerdict) -> Option<Labelled> {
    let (words, list) = (session.words(), recipient.block_list.as_ref()?.value);
    let removal = list.removal.map(|page| fill(words.label(Label::BlockListRemoval), &[(Slot::Name, list.name), (Slot::Address, page)]));
    Some(labelled(words.label(Label::FactBlockList), &removal.unwrap_or_else(|| list.name.to_owned())))
}

fn ways_on(session: &Session, tone: Tone) -> Vec<ChoiceButton> {
    let offered = choices(session.at).iter().filter(|choice| session.offers(**choice));
    offered
        .map(|choice| ChoiceButton { prominent: *choice == Choice::Continue && tone != Tone::Good, ..button(session, *choice) })
        .collect()
}

fn labelled(label: &str, value: &str) -> Labelled {
    Labelled { label: label.to_owned(), value: value.to_owned() }
}
