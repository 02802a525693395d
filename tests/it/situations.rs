//! The way to each outcome: a text to paste and answers to tap that lead a reader there.
//!
//! The texts are composed from the rows' own samples, within notices that are written here. Nothing decides by looking at the
//! tree: each candidate is pasted into a session, and the first whose screen tells the outcome is taken. No clock, no chance:
//! the ways are the same each time.
#![allow(clippy::expect_used, reason = "a test's way of saying what went wrong")]

use carteiro::cause::{Cause, Refuser};
use carteiro::config::Config;
use carteiro::evidence::{Kind, Suspicion};
use carteiro::locale::Locale;
use carteiro::rules::{self, STATUSES, Tier, Voice};
use carteiro::session::event::Event;
use carteiro::session::screen::{Body, Screen, VerdictView};
use carteiro::session::{Clock, Past, Session};
use carteiro::texts::told::told;
use carteiro::texts::{Slot, fill, words};
use carteiro::tree::flow::choices;
use carteiro::tree::outcome::{Situation, situations};
use carteiro::tree::step::{Choice, FieldId, Standpoint};

/// What is told, title first, and every situation in which it is.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Each text, its slots filled.
    pub told: Vec<String>,
    /// Never empty.
    pub situations: Vec<(Situation, Standpoint)>,
}

/// How a reader comes to an outcome.
#[derive(Clone, Debug)]
pub struct Way {
    /// The screens before it, in order.
    pub scenes: Vec<Scene>,
    /// Attributes of the element that the sample page does not have.
    pub attributes: Attributes,
    /// What the screen tells, its heading first.
    pub told: Vec<String>,
}

type Attributes = &'static [(&'static str, &'static str)];

/// One screen on the way, and what the reader does there.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Its heading.
    pub heading: String,
    /// A text for a field: its label and the text.
    pub paste: Option<(String, String)>,
    /// The button that leads on.
    pub tap: String,
}

/// The provider that the suspicious fixtures speak of.
const THEIR_PROVIDER: Attributes = &[("mail-hosts", "smtp.example.com.br mx.example.com.br"), ("mail-domains", "example.com.br")];

/// Outcomes that the policy has and no reader can come to, each with the reason.
pub const OUT_OF_REACH: &[(&str, &str)] = &[(
    "voltou-nao-cliente",
    "Who is no customer is not asked whether something came back: they paste it, or else are told of a mail with no error.",
)];

/// Every different outcome, in the order of the causes.
#[must_use]
pub fn outcomes() -> Vec<Outcome> {
    let mut outcomes: Vec<Outcome> = Vec::new();
    for (situation, at) in situations() {
        let told = filled(situation, at);
        match outcomes.iter_mut().find(|outcome| outcome.told == told) {
            Some(known) => known.situations.push((situation, at)),
            None => outcomes.push(Outcome { told, situations: vec![(situation, at)] }),
        }
    }
    outcomes
}

fn filled(situation: Situation, at: Standpoint) -> Vec<String> {
    let slots = [(Slot::Provider, "CentralServer"), (Slot::Portal, "Portal de Suporte CentralServer")];
    told(words(Locale::PtBr), situation, at).into_iter().map(|text| fill(text, &slots)).collect()
}

impl Outcome {
    /// A name for a file: what happened, where the reader stands, and whose side refused it, where it is told of one alone.
    #[must_use]
    pub fn name(&self) -> String {
        let (situation, at) = self.plainest();
        let what = match situation {
            Situation::Refused(cause, _) => cause.id(),
            Situation::NotRetried => "espera-sem-nova-tentativa",
            Situation::Paste(Kind::Failure) => "voltou",
            Situation::Paste(Kind::Delay) => "atraso",
            Situation::Paste(Kind::Success) => "entregue",
            Situation::Paste(Kind::AutoReply) => "resposta-automatica",
            Situation::Paste(Kind::FeedbackReport) => "reclamacao",
            Situation::Paste(Kind::ReadReceipt) => "lida",
            Situation::Paste(Kind::Other) => "outro-texto",
            Situation::Suspected(Suspicion::Backscatter) => "remetente-usado",
            Situation::Suspected(Suspicion::Fake) => "golpe",
            Situation::NoError => "sem-erro",
            Situation::NothingPasses if at == Standpoint::Receiving => "nada-chega",
            Situation::NothingPasses => "nada-sai",
            Situation::OnlyTheProgram => "so-o-programa",
        };
        let stands = match at {
            Standpoint::Sending => "envio",
            Standpoint::Receiving => "recebimento",
            Standpoint::Internal => "interno",
            Standpoint::Outsider => "nao-cliente",
        };
        let by = match side(situation, at) {
            Side::Any => "",
            Side::Ours => "-nosso-lado",
            Side::Program => "-programa",
            Side::Forward => "-encaminhamento",
        };
        format!("{what}-{stands}{by}")
    }

    /// The situation that stands for all: of the reader who sends, and of no particular side, before the others.
    fn plainest(&self) -> (Situation, Standpoint) {
        *self.situations.iter().min_by_key(|(situation, at)| (*at, side(*situation, *at))).expect("at least one")
    }

    /// How a reader comes to it; `None` when no candidate leads there.
    #[must_use]
    pub fn way(&self) -> Option<Way> {
        let mut known: Vec<(Situation, Standpoint)> = Vec::new();
        let mut all = self.situations.clone();
        all.sort_by_key(|(situation, at)| (*at, side(*situation, *at)));
        for (situation, at) in all {
            // Who refused it is for the text to tell; its side is all that decides which texts there are.
            let alike = |(other, there): &(Situation, Standpoint)| {
                (name_of(*other), side(*other, *there), *there) == (name_of(situation), side(situation, at), at)
            };
            if known.iter().any(alike) {
                continue;
            }
            known.push((situation, at));
            if let Some(way) = candidates(situation, at).find_map(|candidate| candidate.way().filter(|way| way.told == self.told)) {
                return Some(way);
            }
        }
        None
    }
}

fn name_of(situation: Situation) -> Option<Cause> {
    match situation {
        Situation::Refused(cause, _) => Some(cause),
        Situation::NotRetried => Some(Cause::Greylisted),
        Situation::Paste(_) | Situation::Suspected(_) | Situation::NoError | Situation::NothingPasses | Situation::OnlyTheProgram => None,
    }
}

/// Whose system refused it, as far as it matters here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Any,
    Ours,
    /// No server was reached.
    Program,
    Forward,
}

const fn side(situation: Situation, at: Standpoint) -> Side {
    match situation {
        Situation::Refused(Cause::NetworkError, Refuser::OwnProgram) => Side::Program,
        // To who receives, and to who is no customer, the provider's server is the other side.
        Situation::Refused(_, Refuser::OwnProgram) if matches!(at, Standpoint::Receiving | Standpoint::Outsider) => Side::Program,
        Situation::Refused(_, Refuser::OwnProgram | Refuser::OwnServer) => Side::Ours,
        Situation::Refused(_, Refuser::ForwardTarget) => Side::Forward,
        _ => Side::Any,
    }
}

/// What may lead to an outcome.
struct Candidate {
    /// What is tapped, where it is offered; else "Não sei" and its like.
    taps: Vec<Choice>,
    paste: Option<String>,
    attributes: Attributes,
}

/// At most so many screens are gone through.
const SCREENS_MAX: usize = 20;

/// Tapped where nothing else was named.
const OTHERWISE: [Choice; 5] = [Choice::NotSure, Choice::CannotCheck, Choice::NoError, Choice::GoOnWithout, Choice::OneMessage];

impl Candidate {
    fn pasted(paste: String, at: Standpoint) -> Self {
        Self { taps: vec![Choice::HaveError, whose(at)], paste: Some(paste), attributes: &[] }
    }

    /// What happened is told first: of such a text nobody is asked who sent the mail.
    fn told(self) -> Self {
        Self { taps: self.taps.into_iter().rev().collect(), ..self }
    }

    /// Goes the way to its outcome.
    fn way(&self) -> Option<Way> {
        let mut session = session(self.attributes);
        let mut scenes = Vec::new();
        for _ in 0..SCREENS_MAX {
            let screen = session.screen();
            if let Body::Verdict(verdict) = &screen.body {
                return Some(Way { scenes, attributes: self.attributes, told: said(&screen, verdict) });
            }
            scenes.push(self.goes_on(&mut session, &screen)?);
        }
        None
    }

    fn goes_on(&self, session: &mut Session, screen: &Screen) -> Option<Scene> {
        let (step, heading) = (screen.step, screen.heading.clone());
        if let (Body::Paste(field), Some(text)) = (&screen.body, &self.paste) {
            session.update(Event::Typed { field: FieldId::Bounce, value: text.clone() });
            session.update(Event::Submitted { step });
            return Some(Scene { heading, paste: Some((field.label.clone(), text.clone())), tap: field.submit.clone() });
        }
        let offered = match &screen.body {
            Body::Choices(choices) => choices.choices.clone(),
            Body::Form(form) => form.skip.clone().into_iter().collect(),
            Body::Paste(field) => vec![field.skip.clone()],
            _ => return None,
        };
        let choice = self.taps.iter().chain(&OTHERWISE).find(|choice| choices(step).contains(choice))?;
        let button = offered.iter().find(|button| button.choice == *choice)?;
        session.update(Event::Chose { step, choice: *choice });
        Some(Scene { heading, paste: None, tap: button.label.clone() })
    }
}

/// The answer to "who sent the mail that came back?".
const fn whose(at: Standpoint) -> Choice {
    match at {
        Standpoint::Sending => Choice::Sending,
        Standpoint::Receiving => Choice::Receiving,
        Standpoint::Internal => Choice::Internal,
        Standpoint::Outsider => Choice::Outsider,
    }
}

/// A conversation on the sample page.
fn session(more: &[(&str, &str)]) -> Session {
    let page = include_str!("../../index.html");
    let element = page.split("<carteiro-widget").nth(1).and_then(|rest| rest.split_once("\">")).expect("the element").0;
    let attributes = element.split("\"\n").filter_map(|line| line.trim().split_once("=\""));
    let attributes: Vec<_> =
        attributes.chain(more.iter().copied()).map(|(name, value)| (name.to_owned(), value.trim_end_matches('"').to_owned())).collect();
    Session::new(Config::read(&attributes, &[]).0, Clock { now_ms: 1_795_000_000_000, offset_minutes: -180 }, Past::None)
}

/// What a screen tells, as [`told`] lists it.
fn said(screen: &Screen, verdict: &VerdictView) -> Vec<String> {
    let mut said = vec![screen.heading.clone()];
    said.extend(screen.lead.iter().cloned());
    for group in &verdict.groups {
        said.push(group.actor.value.clone());
        said.extend(group.steps.iter().chain(&group.notes).cloned());
    }
    said
}

fn candidates(situation: Situation, at: Standpoint) -> Box<dyn Iterator<Item = Candidate>> {
    match situation {
        Situation::Refused(cause, _) => Box::new(notices(cause, side(situation, at), at)),
        Situation::NotRetried => Box::new(notices(Cause::Greylisted, Side::Any, at)),
        Situation::Paste(Kind::Failure) | Situation::NoError | Situation::NothingPasses | Situation::OnlyTheProgram => {
            Box::new(without_a_paste(at))
        }
        Situation::Paste(kind) => Box::new(texts_of(kind).iter().flat_map(move |text| {
            let pasted = || Candidate::pasted((*text).to_owned(), at);
            [pasted(), pasted().told()]
        })),
        Situation::Suspected(suspicion) => {
            let paste = match suspicion {
                Suspicion::Backscatter => include_str!("../fixtures/suspicion/backscatter-01.eml"),
                Suspicion::Fake => include_str!("../fixtures/suspicion/fake-02.eml"),
            };
            let pasted = || Candidate { attributes: THEIR_PROVIDER, ..Candidate::pasted(paste.to_owned(), at) };
            Box::new([pasted(), pasted().told()].into_iter())
        }
    }
}

/// More that a paste leads to: several recipients, and delays for a cause that waiting heals or does not heal. Each with a name.
#[must_use]
pub fn more_ways() -> Vec<(&'static str, Way)> {
    let delay = |reply: &str, at: Standpoint| Candidate::pasted(delayed(&mail(at, Side::Any), reply), at);
    let no_name = "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]";
    let all = [
        ("varios", Candidate::pasted(include_str!("../fixtures/exim/several-03.txt").to_owned(), Standpoint::Sending)),
        ("atraso-network-error", Candidate::pasted(include_str!("../fixtures/exim/network-error-01.eml").to_owned(), Standpoint::Sending)),
        ("atraso-no-ptr-envio", delay(no_name, Standpoint::Sending)),
        ("atraso-no-ptr-nao-cliente", delay(no_name, Standpoint::Outsider)),
        ("atraso-mailbox-full-envio", delay("452 4.2.2 Mailbox full", Standpoint::Sending)),
        ("atraso-mailbox-full-recebimento", delay("452 4.2.2 Mailbox full", Standpoint::Receiving)),
    ];
    all.into_iter().map(|(name, candidate)| (name, candidate.way().expect("it leads to a verdict"))).collect()
}

/// What is asked where there is nothing to paste, and what may be answered.
fn without_a_paste(at: Standpoint) -> impl Iterator<Item = Candidate> {
    let ways: &[&[Choice]] = match at {
        Standpoint::Sending | Standpoint::Internal => &[
            &[Choice::NothingBack],
            &[Choice::AfterMinutes],
            &[Choice::AtOnce],
            &[Choice::NothingBack, Choice::Everybody],
            &[Choice::NothingBack, Choice::Everybody, Choice::WorksInWebmail],
        ],
        Standpoint::Receiving => &[&[Choice::NothingBack], &[Choice::SenderHasIt], &[Choice::NothingBack, Choice::Everybody]],
        Standpoint::Outsider => &[&[]],
    };
    ways.iter().map(move |taps| Candidate { taps: [&[whose(at)], *taps].concat(), paste: None, attributes: &[] })
}

const fn texts_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Delay => &[STILL_TRYING],
        Kind::Success => &[include_str!("../fixtures/postfix/success-01.eml")],
        Kind::AutoReply => &[include_str!("../fixtures/negative/out-of-office-04.eml")],
        Kind::FeedbackReport => &[include_str!("../fixtures/negative/feedback-report-01.eml")],
        Kind::ReadReceipt => &[include_str!("../fixtures/negative/read-receipt-01.eml")],
        Kind::Other => &[include_str!("../fixtures/negative/digest-20.eml")],
        Kind::Failure => &[],
    }
}

/// Exim's warning, which names no cause.
const STILL_TRYING: &str = "This message was created automatically by mail delivery software.
A message that you sent has not yet been delivered to one or more of its
recipients after more than 24 hours on the queue on mail.centralserver.example.

The message identifier is:     1rgXyZ-0001Ab-2C
The subject of the message is: Ata
The date of the message is:    Mon, 4 Mar 2024 09:12:44 -0300

The address to which the message has not yet been delivered is:

  joao@example.org

No action is required on your part. Delivery attempts will continue for
some time, and this warning may be repeated at intervals if the message
remains undelivered. Eventually the mail delivery software will give up,
and when that happens, the message will be returned to you.
";

/// Who takes part in a mail that failed.
#[derive(Clone, Copy)]
struct Mail {
    from: &'static str,
    to: &'static str,
    /// Where the mailbox forwards to.
    forwarded_to: Option<&'static str>,
    /// The server that writes the notice.
    reporting: &'static str,
    /// The server that refused.
    remote: Option<&'static str>,
}

const CUSTOMER: &str = "ana@cliente.example";
const COLLEAGUE: &str = "bia@cliente.example";
const STRANGER: &str = "joao@example.org";
const OURS: &str = "mail.centralserver.example";
const THEIRS: &str = "mx.example.org";
/// The server behind a forward.
const BEHIND: &str = "mx.example.net";

/// The mails of a reader who stands there, refused on that side.
const fn mail(at: Standpoint, side: Side) -> Mail {
    let (from, to) = match at {
        Standpoint::Sending => (CUSTOMER, STRANGER),
        Standpoint::Internal => (CUSTOMER, COLLEAGUE),
        Standpoint::Receiving | Standpoint::Outsider => (STRANGER, CUSTOMER),
    };
    let (reporting, remote) = match (at, side) {
        (Standpoint::Sending, Side::Any) => (OURS, Some(THEIRS)),
        (Standpoint::Sending, Side::Ours | Side::Program) | (Standpoint::Internal, Side::Any | Side::Ours | Side::Program) => (OURS, None),
        (Standpoint::Receiving | Standpoint::Outsider, Side::Any | Side::Ours | Side::Program) => (THEIRS, Some(OURS)),
        (Standpoint::Sending, Side::Forward) => (THEIRS, Some(BEHIND)),
        (_, Side::Forward) => (OURS, Some(BEHIND)),
    };
    let forwarded_to = if matches!(side, Side::Forward) { Some("conta@example.net") } else { None };
    Mail { from, to, forwarded_to, reporting, remote }
}

/// Notices of that cause, the likeliest first.
fn notices(cause: Cause, side: Side, at: Standpoint) -> impl Iterator<Item = Candidate> {
    let mail = mail(at, side);
    said_of(cause, side).into_iter().flat_map(move |words| {
        let words = words.replace("ana@example.org", mail.forwarded_to.unwrap_or(mail.to));
        let words = words.replace(THEIRS, mail.remote.unwrap_or(mail.reporting));
        forms(&mail, &words).iter().map(move |form| Candidate::pasted(form(&mail, &words), at))
    })
}

/// What mail systems say of that cause: that nobody answered, where a row has that, before a server's answer, the commonest reply
/// code first, and other words; those that say exactly this before hints and bare codes. Our own server does answer.
fn said_of(cause: Cause, side: Side) -> Vec<String> {
    let mut rules: Vec<_> = rules::all().filter(|rule| rule.cause == cause).collect();
    let kind = |tier: Tier| [Tier::Words, Tier::Provider, Tier::Hint].iter().position(|known| *known == tier);
    let ours = matches!(side, Side::Ours | Side::Program);
    rules.sort_by_key(|rule| {
        ((rule.voice == Voice::Unanswered) == ours, kind(rule.tier), !is_answer(rule.sample), !rule.sample.starts_with("550"))
    });
    let codes = STATUSES.iter().filter(|row| row.cause == cause);
    let codes = codes.map(|row| format!("550 5.{}.{} <ana@example.org>", row.code.0, row.code.1));
    rules.into_iter().map(|rule| rule.sample.to_owned()).chain(codes).collect()
}

/// It begins with a reply code.
fn is_answer(words: &str) -> bool {
    words.starts_with(['4', '5'])
}

type Form = fn(&Mail, &str) -> String;

/// The forms of a notice, the likeliest first. A customer whose own provider takes no mail sees a box of the mail program.
fn forms(mail: &Mail, words: &str) -> &'static [Form] {
    match (is_answer(words), mail.remote) {
        (true, Some(_)) => &[at_rcpt, at_data, in_a_report, alone],
        (true, None) if mail.to == STRANGER => &[in_a_box, at_once, in_a_report],
        (true, None) => &[at_once, in_a_report, in_a_box, alone],
        (false, None) if mail.to == STRANGER => &[alone, at_once, in_a_box],
        (false, _) => &[at_once, in_a_report, at_rcpt, alone],
    }
}

/// Postfix, the server's answer to the recipient's address.
fn at_rcpt(mail: &Mail, reply: &str) -> String {
    postfix(mail, reply, " (in reply to RCPT TO command)")
}

/// Postfix, the server's answer to the message.
fn at_data(mail: &Mail, reply: &str) -> String {
    postfix(mail, reply, " (in reply to end of DATA command)")
}

/// Postfix, without a server's answer.
fn at_once(mail: &Mail, reply: &str) -> String {
    postfix(&Mail { remote: None, ..*mail }, reply, "")
}

fn postfix(mail: &Mail, reply: &str, step: &str) -> String {
    let Mail { to, forwarded_to, reporting, .. } = mail;
    let recipient = forwarded_to.map_or(format!("<{to}>"), |forwarded| format!("<{forwarded}> (expanded from <{to}>)"));
    let told = mail.remote.map_or(reply.to_owned(), |remote| format!("host {remote}[203.0.113.7] said: {reply}{step}"));
    let told = wrapped(&format!("{recipient}: {told}"));
    format!(
        "This is the mail system at host {reporting}.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to \
         one or more recipients. It's attached below.\n\n                   The mail system\n\n{told}\n"
    )
}

/// Postfix has not given up yet.
fn delayed(mail: &Mail, reply: &str) -> String {
    let warning = "Your message could not be delivered for more than 4 hours.\nIt will be retried until it is 5 days old.\n\n";
    at_rcpt(mail, reply).replacen("I'm sorry", &[warning, "I'm sorry"].concat(), 1)
}

/// As Postfix wraps what it says of a recipient.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        if lines.last().is_some_and(|line| !line.is_empty() && line.len() + word.len() > 72) {
            lines.push("   ".to_owned());
        }
        let line = lines.last_mut().expect("one at least");
        line.push_str(if line.is_empty() { "" } else { " " });
        line.push_str(word);
    }
    lines.join("\n")
}

/// A mail with a delivery report, as the source of a message shows it.
fn in_a_report(mail: &Mail, reply: &str) -> String {
    let Mail { from, to, forwarded_to, reporting, .. } = mail;
    let recipient = forwarded_to.map_or(to.to_string(), |forwarded| format!("{forwarded}\nOriginal-Recipient: rfc822; {to}"));
    let remote = mail.remote.map_or(String::new(), |remote| format!("Remote-MTA: dns; {remote}\n"));
    format!(
        "From: MAILER-DAEMON@{reporting}\nTo: {from}\nSubject: Undelivered Mail Returned to Sender\nDate: Mon, 4 Mar 2024 09:12:00 -0300\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\n\nYour message could \
         not be delivered.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; {reporting}\n\nFinal-Recipient: \
         rfc822; {recipient}\nAction: failed\nStatus: 5.0.0\n{remote}Diagnostic-Code: smtp; {reply}\n\n--b\nContent-Type: \
         message/rfc822\n\nFrom: {from}\nTo: {to}\nSubject: Ata\n\nSegue a ata.\n--b--\n"
    )
}

/// The box of a mail program.
fn in_a_box(_: &Mail, reply: &str) -> String {
    format!("Ocorreu um erro ao enviar o email. O servidor de email respondeu:  {reply}. Verifique a mensagem e tente novamente.")
}

/// One line, as in an error box.
fn alone(_: &Mail, reply: &str) -> String {
    reply.to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{OUT_OF_REACH, Outcome, more_ways, outcomes};

    #[test]
    fn a_reader_can_come_to_every_outcome_but_those_of_the_list() {
        for outcome in outcomes() {
            let listed = OUT_OF_REACH.iter().any(|(name, _)| *name == outcome.name());
            let way = outcome.way();
            assert_eq!(way.is_none(), listed, "{}: {:?}", outcome.name(), outcome.situations);
            let scenes = way.map(|way| way.scenes).unwrap_or_default();
            assert!(scenes.iter().all(|scene| !scene.heading.is_empty() && !scene.tap.is_empty()), "{scenes:?}");
            assert!(scenes.iter().filter(|scene| scene.paste.is_some()).count() <= 1, "{scenes:?}");
        }
    }

    #[test]
    fn no_name_stands_for_two_and_the_list_names_outcomes() {
        let names: BTreeSet<String> = outcomes().iter().map(Outcome::name).collect();
        assert_eq!(names.len(), outcomes().len());
        for (name, reason) in OUT_OF_REACH {
            assert!(names.contains(*name), "{name}: {reason}");
        }
        assert!(more_ways().iter().all(|(name, way)| !names.contains(*name) && way.attributes.is_empty()));
    }
}
