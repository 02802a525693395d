//! What happened, who has to act, what to do now.

use crate::analysis::{Analysis, RecipientVerdict};
use crate::cause::{Actor, Cause, Permanence, Refuser};
use crate::evidence::{Kind, Suspicion};
use crate::list::{decimal, push_some};
use crate::session::Session;
use crate::session::draft::{code, main_recipient};
use crate::session::screen::{AdviceGroup, Body, ChoiceButton, GroupTitle, Labelled, Link, Tone, VerdictView};
use crate::session::view::excerpt::excerpt;
use crate::session::view::letter::{About, letter_box};
use crate::session::view::{Parts, button, buttons, filled, legal, link, settings_link, webmail_link};
use crate::smtp::scan;
use crate::texts::outcome_label::OutcomeLabel;
use crate::texts::{Label, Slot, fill};
use crate::tree::outcome::{Advice, HelpPage, Outcome, Situation, TicketWhen, Wait, outcome, without_paste};
use crate::tree::step::{Choice, Direction, Standpoint};
use crate::verdict::Verdict;

/// What is done with the settings beside one.
const SETTINGS: &[Advice] = &[Advice::CheckSettings, Advice::CheckLogin];
/// What is done in the web mail.
const WEBMAIL: &[Advice] =
    &[Advice::UseWebmail, Advice::CheckOwnFilters, Advice::CheckForwarding, Advice::CheckSpamFolder, Advice::FreeSpace];
/// Recipients named on the screen.
const RECIPIENTS_MAX: usize = 10;

pub(crate) fn verdict(session: &Session) -> Parts {
    let standpoint = standpoint(session);
    let (told, groups) = grouped(session, standpoint);
    let several = groups.len() > 1;
    let advice = advice_groups(session, standpoint, &told, &groups);
    let mut parts = parts(session, told, advice);
    if several {
        let words = session.words();
        parts.0 = words.outcome_label(OutcomeLabel::SeveralTitle).to_owned();
        parts.1 = vec![words.outcome_label(OutcomeLabel::SeveralLead).to_owned()];
    }
    parts
}

/// The verdict for the cause that the reader picked instead.
pub(crate) fn instead(session: &Session, cause: Cause) -> Parts {
    let standpoint = standpoint(session);
    let mut told = named(session, cause, refuser(session), standpoint);
    if cause == Cause::Undetermined {
        told.heading = session.say(Label::NothingFitsTitle);
        told.lead.clear();
    }
    let recipients = session.analysis.as_ref().and_then(main_recipient).into_iter().collect();
    let advice = advice_group(session, standpoint, &told, 0, &About { cause: cause_of(told.situation), recipients, one_of_several: false });
    parts(session, told, vec![advice])
}

/// An outcome that the page names: nothing was pasted, and the other side is one tap away.
pub(crate) fn linked(session: &Session) -> Parts {
    let Some(linked) = session.linked else { return verdict(session) };
    let standpoint = Standpoint::from(linked.direction);
    let (other, label) = match linked.direction {
        Direction::Sending => (Choice::Receiving, Label::OtherWayReceiving),
        Direction::Receiving => (Choice::Sending, Label::OtherWaySending),
    };
    let told = named(session, linked.cause, Refuser::Unknown, standpoint);
    // A ready message would be about a mail that nobody has told of yet.
    let mut group = advice_group(session, standpoint, &told, 0, &About::default());
    group.letters.clear();
    let mut choices = vec![button(session, Choice::Begin), button(session, other)];
    if let [begin, other] = choices.as_mut_slice() {
        begin.prominent = true;
        other.label = session.say(label);
    }
    shown(session, told, vec![group], None, choices)
}

fn parts(session: &Session, told: Told, groups: Vec<AdviceGroup>) -> Parts {
    let choices = ways_on(session, &told);
    shown(session, told, groups, session.analysis.as_ref(), choices)
}

/// A verdict, and what it rests on.
#[inline(never)]
fn shown(session: &Session, told: Told, groups: Vec<AdviceGroup>, read: Option<&Analysis>, choices: Vec<ChoiceButton>) -> Parts {
    let body = Body::Verdict(VerdictView {
        tone: told.tone,
        facts: read.map(|analysis| facts(session, analysis, &groups)).unwrap_or_default(),
        groups,
        excerpt: read.and_then(|analysis| excerpt(session, analysis, &told.heading)),
        choices,
        legal: legal(session),
    });
    (told.heading, told.lead, body)
}

/// Who must act, by the verdict that is shown.
pub(crate) fn actor(session: &Session) -> Actor {
    let standpoint = session.linked.map_or_else(|| standpoint(session), |linked| Standpoint::from(linked.direction));
    let situation = match (session.linked, session.picked()) {
        (Some(linked), _) => Situation::Refused(linked.cause, Refuser::Unknown),
        (None, Some(cause)) => Situation::Refused(cause, refuser(session)),
        (None, None) => told(session, standpoint).situation,
    };
    outcome(situation, standpoint).actor
}

/// Who refused, as the paste tells it.
fn refuser(session: &Session) -> Refuser {
    session.analysis.as_ref().and_then(main_recipient).map_or(Refuser::Unknown, |main| main.verdict.refuser)
}

fn standpoint(session: &Session) -> Standpoint {
    session.standpoint().unwrap_or(Standpoint::Sending)
}

struct Told {
    situation: Situation,
    tone: Tone,
    heading: String,
    lead: Vec<String>,
    confidence: Option<String>,
}

/// A trouble with the recipients who had it.
type Group<'a> = (Told, Vec<&'a RecipientVerdict>);

/// What to tell, and the recipients of a refused mail by what is to be told of them. No group: it is about no recipient.
fn grouped(session: &Session, standpoint: Standpoint) -> (Told, Vec<Group<'_>>) {
    let told = told(session, standpoint);
    let mut groups: Vec<Group<'_>> = Vec::new();
    let analysis = session.analysis.as_ref().filter(|_| matches!(told.situation, Situation::Refused(..)));
    for recipient in analysis.map(|analysis| analysis.recipients.as_slice()).unwrap_or_default() {
        let alike = groups.iter_mut().find(|(_, known)| known.first().is_some_and(|known| are_alike(known, recipient, standpoint)));
        match alike {
            Some((_, known)) => known.push(recipient),
            None => groups.push((refused(session, recipient, standpoint), vec![recipient])),
        }
    }
    (told, groups)
}

/// Same cause, same advice.
fn are_alike(one: &RecipientVerdict, other: &RecipientVerdict, standpoint: Standpoint) -> bool {
    let advised = |recipient: &RecipientVerdict| outcome(situation(&recipient.verdict), standpoint);
    one.verdict.cause == other.verdict.cause && advised(one) == advised(other)
}

/// The cause that a ready message may name: one that is known.
fn cause_of(situation: Situation) -> Option<Cause> {
    match situation {
        Situation::Refused(cause, _) => Some(cause).filter(|cause| *cause != Cause::Undetermined),
        Situation::NotRetried => Some(Cause::Greylisted),
        Situation::Paste(_) | Situation::Suspected(_) | Situation::NoError | Situation::NothingPasses | Situation::OnlyTheProgram => None,
    }
}

fn advice_groups(session: &Session, standpoint: Standpoint, told: &Told, groups: &[Group<'_>]) -> Vec<AdviceGroup> {
    let several = groups.len() > 1;
    if groups.is_empty() {
        return vec![advice_group(session, standpoint, told, 0, &About::default())];
    }
    let mut advice = Vec::new();
    for (told, recipients) in groups {
        let about = About { cause: cause_of(told.situation), recipients: recipients.clone(), one_of_several: several };
        let mut group = advice_group(session, standpoint, told, advice.len(), &about);
        group.title = several.then(|| GroupTitle { heading: told.heading.clone(), lead: told.lead.clone() });
        advice.push(group);
    }
    advice
}

/// The addresses; where nothing else on the screen says whose the one is, it says so itself.
fn named_recipients(session: &Session, about: &About<'_>) -> Vec<String> {
    let label = if about.one_of_several { String::new() } else { [session.words().label(Label::FactRecipient), ": "].concat() };
    let mut recipients = Vec::new();
    for recipient in &about.recipients {
        let Some(address) = &recipient.address else { continue };
        let written = recipient.written_as.as_ref().map(|written| [&written.value, " → "].concat());
        recipients.push([label.as_str(), &written.unwrap_or_default(), &address.value].concat());
    }
    if let Some(address) = new_address(session, about) {
        recipients.push([session.words().label(Label::NewAddress), ": ", address].concat());
    }
    let more = recipients.len().saturating_sub(RECIPIENTS_MAX);
    if more > 0 {
        recipients.truncate(RECIPIENTS_MAX);
        let words = session.words().outcome_label(OutcomeLabel::MoreRecipients);
        recipients.push(fill(words, &[(Slot::Count, &decimal(more))]));
    }
    recipients
}

/// The address that the notice gives instead of one that is no longer used: the only other one that it names.
pub(super) fn new_address<'a>(session: &'a Session, about: &About<'a>) -> Option<&'a str> {
    let ([recipient], Some(analysis)) = (about.recipients.as_slice(), &session.analysis) else { return None };
    let has_moved = recipient.verdict.cause == Cause::Moved && analysis.suspicion.is_none();
    let said = recipient.diagnostic.as_ref().map_or(analysis.notice.as_str(), |found| &found.value);
    let mut known = vec![&analysis.facts.sender, &analysis.facts.addressee];
    known.extend(analysis.recipients.iter().map(|recipient| &recipient.address));
    let is_new = |address: &&str| !known.iter().any(|known| known.as_ref().is_some_and(|known| known.value.eq_ignore_ascii_case(address)));
    let mut others = scan::addresses(said).filter_map(|place| said.get(place)).filter(is_new);
    others.next().filter(|new| has_moved && others.all(|other| other == *new))
}

fn advice_group(session: &Session, standpoint: Standpoint, told: &Told, number: usize, about: &About<'_>) -> AdviceGroup {
    let words = session.words();
    let mut advised = outcome(told.situation, standpoint);
    if new_address(session, about).is_some() {
        advised = advised.with_address_given();
    }
    // Whatever is to be done about a delay, the server goes on trying: who sends again sends twice.
    let goes_on = session.linked.is_none() && session.analysis.as_ref().is_some_and(|analysis| analysis.kind == Kind::Delay);
    let wait = advised.wait.or_else(|| goes_on.then_some(Wait::Days));
    let needs = |these: &[Advice]| advised.advice.iter().any(|advice| these.contains(&advice));
    let page = match advised.page {
        // Who is no customer has settings and a web mail elsewhere.
        _ if standpoint == Standpoint::Outsider => None,
        _ if needs(SETTINGS) && session.config.settings_url.is_some() => settings_link(session),
        Some(page) => help_page(session, page),
        None if needs(WEBMAIL) => webmail_link(session),
        None => None,
    };
    let mut notes = Vec::new();
    for note in [advised.not.map(|not| words.misbelief(not)), wait.map(|wait| words.wait(wait)), Some(words.ticket_when(advised.ticket))] {
        push_some(&mut notes, note.map(|note| filled(session, note)));
    }
    let mut letters = Vec::new();
    for letter in advised.letters.iter() {
        letters.push(letter_box(session, about, number, letter));
    }
    AdviceGroup {
        title: None,
        recipients: named_recipients(session, about),
        confidence: told.confidence.clone(),
        actor: labelled(words.label(Label::ActorLabel), &filled(session, words.actor(advised.actor))),
        steps_label: session.say(Label::StepsLabel),
        steps: steps(session, &advised, goes_on),
        notes,
        page,
        letters,
    }
}

/// What to do, in order; nothing is sent once more while a server goes on trying.
#[inline(never)]
pub(super) fn steps(session: &Session, advised: &Outcome, goes_on: bool) -> Vec<String> {
    let mut steps = Vec::new();
    for advice in advised.advice.iter() {
        if !goes_on || !matches!(advice, Advice::Resend | Advice::SendWhenRoom | Advice::SenderTriesAgain) {
            steps.push(filled(session, session.words().advice(advice)));
        }
    }
    steps
}

fn help_page(session: &Session, page: HelpPage) -> Option<Link> {
    let (url, label) = match page {
        HelpPage::Quota => (&session.config.quota_url, OutcomeLabel::QuotaLink),
        HelpPage::Status => (&session.config.status_url, OutcomeLabel::StatusLink),
    };
    link(url.as_ref(), session.words().outcome_label(label))
}

fn told(session: &Session, standpoint: Standpoint) -> Told {
    let Some(analysis) = &session.analysis else { return without(session, standpoint) };
    if let Some(suspected) = &analysis.suspicion {
        return not_what_it_seems(session, suspected.suspicion);
    }
    match (analysis.kind, main_recipient(analysis)) {
        (Kind::Failure, Some(recipient)) => refused(session, recipient, standpoint),
        (Kind::Delay, Some(recipient)) => delayed(session, recipient, standpoint),
        (kind, _) => other_paste(session, kind),
    }
}

/// A notice that the reader should not take at its word.
fn not_what_it_seems(session: &Session, suspicion: Suspicion) -> Told {
    let (title, lead) = match suspicion {
        Suspicion::Backscatter => (Label::BackscatterTitle, Label::Backscatter),
        Suspicion::Fake => (Label::FakeTitle, Label::Fake),
    };
    let words = session.words();
    tell(session, Situation::Suspected(suspicion), Tone::Problem, words.label(title), words.label(lead))
}

/// What to tell in one paragraph.
#[inline(never)]
fn tell(session: &Session, situation: Situation, tone: Tone, heading: &str, lead: &str) -> Told {
    Told { situation, tone, heading: heading.to_owned(), lead: vec![filled(session, lead)], confidence: None }
}

fn refused(session: &Session, recipient: &RecipientVerdict, standpoint: Standpoint) -> Told {
    let verdict = &recipient.verdict;
    let mut told = named(session, verdict.cause, verdict.refuser, standpoint);
    told.confidence = (verdict.cause != Cause::Undetermined).then(|| session.words().confidence(verdict.confidence).to_owned());
    told.situation = situation(verdict);
    told
}

fn situation(verdict: &Verdict) -> Situation {
    let is_over = matches!(verdict.permanence, Permanence::GaveUp | Permanence::Permanent);
    if verdict.cause == Cause::Greylisted && is_over { Situation::NotRetried } else { Situation::Refused(verdict.cause, verdict.refuser) }
}

/// What to tell of a cause, whoever says that it is the one.
fn named(session: &Session, cause: Cause, refuser: Refuser, standpoint: Standpoint) -> Told {
    let words = session.words();
    let mut lead = Vec::new();
    for said in words.all_refused(cause, refuser, standpoint) {
        lead.push(filled(session, said));
    }
    let heading = words.cause_title(cause).to_owned();
    Told { situation: Situation::Refused(cause, refuser), tone: tone(cause), heading, lead, confidence: None }
}

/// A delay is told first; its cause comes second, when the notice names one. Where waiting does not heal the cause, it is to be
/// acted on as if the mail had been refused.
fn delayed(session: &Session, recipient: &RecipientVerdict, standpoint: Standpoint) -> Told {
    let mut told = other_paste(session, Kind::Delay);
    let (cause, refuser) = (recipient.verdict.cause, recipient.verdict.refuser);
    if cause != Cause::Undetermined {
        let mut refusal = named(session, cause, refuser, standpoint);
        told.lead.append(&mut refusal.lead);
        if cause != Cause::Expired && outcome(refusal.situation, standpoint).wait.is_none() {
            told.situation = refusal.situation;
        }
    }
    told
}

fn other_paste(session: &Session, kind: Kind) -> Told {
    let words = session.words();
    let tone = match kind {
        Kind::Success | Kind::AutoReply | Kind::ReadReceipt => Tone::Good,
        Kind::Delay => Tone::Waiting,
        Kind::Other => Tone::Open,
        Kind::Failure | Kind::FeedbackReport => Tone::Problem,
    };
    tell(session, Situation::Paste(kind), tone, words.kind_title(kind), words.kind(kind))
}

/// Nothing was pasted.
fn without(session: &Session, standpoint: Standpoint) -> Told {
    let situation = without_paste(&session.answers);
    let (title, lead) = match (situation, standpoint.direction()) {
        (Situation::Paste(kind), _) => return other_paste(session, kind),
        (Situation::OnlyTheProgram, _) => (Label::OnlyTheProgramTitle, Label::OnlyTheProgram),
        (Situation::NothingPasses, Direction::Sending) => (Label::NothingLeavesTitle, Label::NothingLeaves),
        (Situation::NothingPasses, Direction::Receiving) => (Label::NothingArrivesTitle, Label::NothingArrives),
        (_, Direction::Sending) => (Label::NoErrorTitle, Label::NoErrorSending),
        (_, Direction::Receiving) => (Label::NoErrorTitle, Label::NoErrorReceiving),
    };
    let (words, tone) = (session.words(), if situation == Situation::NoError { Tone::Open } else { Tone::Problem });
    tell(session, situation, tone, words.label(title), words.label(lead))
}

fn tone(cause: Cause) -> Tone {
    match cause {
        Cause::Greylisted => Tone::Waiting,
        Cause::Undetermined => Tone::Open,
        _ => Tone::Problem,
    }
}

/// Where the groups name the recipients and what happened to them, here are their codes. One alone is named above.
fn facts(session: &Session, analysis: &Analysis, groups: &[AdviceGroup]) -> Vec<Labelled> {
    let words = session.words();
    let (several, grouped) = (analysis.recipients.len() > 1, groups.len() > 1);
    let is_named = !several && groups.iter().any(|group| !group.recipients.is_empty());
    let mut facts = Vec::new();
    for recipient in analysis.recipients.iter().take(if is_named { 0 } else { RECIPIENTS_MAX }) {
        let Some(mut value) = recipient.address.as_ref().map(|address| address.value.clone()) else { continue };
        let more = if grouped { code(recipient) } else { words.cause_title(recipient.verdict.cause).to_owned() };
        if several && !more.is_empty() {
            value = [&value, " · ", &more].concat();
        }
        facts.push(labelled(words.label(Label::FactRecipient), &value));
    }
    let main = main_recipient(analysis);
    let code = main.filter(|_| !grouped).map(code).unwrap_or_default();
    if !code.is_empty() {
        facts.push(labelled(words.label(Label::FactCode), &code));
    }
    if let Some(host) = &analysis.facts.remote_mta {
        facts.push(labelled(words.label(Label::RowRemoteHost), &host.value));
    }
    push_some(&mut facts, main.and_then(|recipient| block_list(session, recipient)));
    for address in analysis.delivered.iter().filter_map(|reached| reached.address.as_ref()).take(RECIPIENTS_MAX) {
        facts.push(labelled(words.label(Label::FactDelivered), &address.value));
    }
    facts
}

/// The block list that refused, and where one asks to be removed.
fn block_list(session: &Session, recipient: &RecipientVerdict) -> Option<Labelled> {
    let (words, list) = (session.words(), recipient.block_list.as_ref()?.value);
    let removal =
        list.removal().map(|page| fill(words.label(Label::BlockListRemoval), &[(Slot::Name, list.name()), (Slot::Address, page)]));
    Some(labelled(words.label(Label::FactBlockList), &removal.unwrap_or_else(|| list.name().to_owned())))
}

/// The ticket is the main way on, except where it is to wait, none is needed or somebody else opens it.
fn ways_on(session: &Session, told: &Told) -> Vec<ChoiceButton> {
    let ticket = outcome(told.situation, standpoint(session)).ticket;
    let main = matches!(ticket, TicketWhen::Now | TicketWhen::IfItGoesOn | TicketWhen::WithTheData);
    let mut buttons = buttons(session);
    for button in &mut buttons {
        button.prominent = main && button.choice == Choice::Continue;
    }
    buttons
}

#[inline(never)]
fn labelled(label: &str, value: &str) -> Labelled {
    Labelled { label: label.to_owned(), value: value.to_owned() }
}
