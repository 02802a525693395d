//! The review and the ticket in the conversation: what is masked and what leaves.

use carteiro::config::Config;
use carteiro::session::event::Event;
use carteiro::session::screen::{Body, Review, TicketView};
use carteiro::session::{Clock, Past, Session};
use carteiro::tree::step::{Choice, FieldId, Step};

const NOTICE: &str = "This is the mail system at host mail.centralserver.example.\n\n\
    <bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 <bia@example.org>:\n    Mailbox full (in reply to RCPT TO command)\n\
    Forwarded by rui@example.net, phone (11) 98765-4321\n";

fn at_the_review() -> Session {
    let attributes = [("portal-url", "https://suporte.example.com.br/novo"), ("mail-domains", "cliente.example")];
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut session = Session::new(Config::read(&attributes, &[]).0, Clock::default(), Past::None);
    for event in [
        Event::Chose { step: Step::Problem, choice: Choice::HaveError },
        Event::Typed { field: FieldId::Bounce, value: NOTICE.to_owned() },
        Event::Submitted { step: Step::Bounce },
        Event::Chose { step: Step::Direction, choice: Choice::Sending },
        Event::Chose { step: Step::Verdict, choice: Choice::Continue },
        Event::Chose { step: Step::Missing, choice: Choice::NotSure },
    ] {
        session.update(event);
    }
    assert_eq!(session.screen().step, Step::Review);
    session
}

fn review(session: &Session) -> Review {
    match session.screen().body {
        Body::Review(review) => review,
        other => panic!("{other:?}"),
    }
}

fn ticket(session: &mut Session) -> TicketView {
    session.update(Event::Submitted { step: Step::Review });
    match session.screen().body {
        Body::Ticket(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_masked_is_listed_and_stays_out() {
    let mut session = at_the_review();
    let masks = review(&session).masks.unwrap();
    assert_eq!(masks.rows.iter().map(|row| row.value.as_str()).collect::<Vec<_>>(), ["rui", "(11) 98765-4321"]);
    let ticket = ticket(&mut session);
    assert!(ticket.text.contains("Forwarded by [...]@example.net, phone [...]"), "{}", ticket.text);
    assert!(ticket.text.contains("bia@example.org") && ticket.text.contains("[203.0.113.7]"));
    assert!(!ticket.text.contains("98765"));
    assert!(!ticket.link.unwrap().href.contains("98765"));
}

#[test]
fn a_masking_is_taken_back_and_put_again() {
    let mut session = at_the_review();
    let toggle = |session: &mut Session| {
        let change = review(session).masks.unwrap().rows[1].change.clone().unwrap();
        session.update(change.event);
        change.name
    };
    assert_eq!(toggle(&mut session), "Mostrar: (11) 98765-4321");
    assert_eq!(toggle(&mut session), "Ocultar: (11) 98765-4321");
    toggle(&mut session);
    let shown = ticket(&mut session);
    assert!(shown.text.contains("phone (11) 98765-4321") && shown.text.contains("[...]@example.net"));
}
