//! What the log shows, whose turn it is, and the answer for support.

use crate::cause::{Cause, Refuser};
use crate::list::push_some;
use crate::session::draft::main_recipient;
use crate::session::screen::{Body, Choices, TicketLink};
use crate::session::view::review::ways_out;
use crate::session::view::verdict::steps;
use crate::session::view::{Parts, buttons, filled, letter};
use crate::session::{Session, log};
use crate::texts::Label;
use crate::texts::ticket_label::TicketLabel;
use crate::ticket::draft::LogShows;
use crate::ticket::text::log_label;
use crate::tree::outcome::{Letter, Situation, outcome};
use crate::tree::step::{Direction, Standpoint, Step};

pub(crate) fn answer(session: &Session) -> Parts {
    let shows = log::shows(session).unwrap_or(LogShows::NoLog);
    let turn = match shows {
        LogShows::Refused => None,
        LogShows::Accepted => Some(TicketLabel::LogAcceptedTurn),
        LogShows::Trying => Some(TicketLabel::LogTryingTurn),
        LogShows::Nothing => Some(TicketLabel::LogNothingTurn),
        LogShows::NoLog => Some(TicketLabel::LogMissingTurn),
    };
    let (mut lead, steps) = match turn {
        Some(turn) => (vec![session.say_of_ticket(turn)], Vec::new()),
        None => refusal(session),
    };
    let body = if shows == LogShows::NoLog {
        let letter = Some(letter::to_the_sender(session, Letter::SenderLog));
        let label = session.words().heading(Step::Log, None);
        let mut choices = buttons(session);
        for button in &mut choices {
            button.label = label.to_owned();
        }
        Body::Choices(Choices { items: Vec::new(), link: None, letter, choices })
    } else {
        lead.push(session.say(Label::TicketLeadCopy));
        ways_out(session, tickets_link(session), steps, found(session))
    };
    (session.say_of_ticket(log_label(shows)), lead, body)
}

/// Why it was refused and who has to act, then what to do.
fn refusal(session: &Session) -> (Vec<String>, Vec<String>) {
    let words = session.words();
    let main = session.analysis.as_ref().and_then(main_recipient).map(|main| (main.verdict.cause, main.verdict.refuser));
    let (cause, refuser) = main.unwrap_or((Cause::Undetermined, Refuser::Unknown));
    let advised = outcome(Situation::Refused(cause, refuser), Standpoint::Receiving);
    let actor = [words.label(Label::ActorLabel), ": ", words.actor(advised.actor)].concat();
    let lead = vec![filled(session, words.cause(cause, Direction::Receiving)), filled(session, &actor)];
    (lead, steps(session, &advised, false))
}

/// The other server and its number for the message.
fn found(session: &Session) -> Vec<String> {
    let (words, found) = (session.words(), session.log.as_ref());
    let mut rows = Vec::new();
    for (name, value) in [
        (words.ticket(TicketLabel::RowLogHost), found.and_then(|found| found.host.as_deref())),
        (words.label(Label::RowQueueId), found.and_then(|found| found.queue_id.as_deref())),
    ] {
        push_some(&mut rows, value.map(|value| [name, ": ", value].concat()));
    }
    rows
}

fn tickets_link(session: &Session) -> Option<TicketLink> {
    let url = session.config.tickets_url.as_ref()?;
    let label = session.say_of_ticket(TicketLabel::OpenTickets);
    Some(TicketLink { href: url.as_str().to_owned(), label, host: url.host().to_owned(), tells_origin: false, last: true })
}
