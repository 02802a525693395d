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
    reviewing(NOTICE, Choice::Sending)
}

fn reviewing(notice: &str, direction: Choice) -> Session {
    reviewing_at(notice, direction, Clock::default())
}

fn reviewing_at(notice: &str, direction: Choice, clock: Clock) -> Session {
    let attributes = [("portal-url", "https://suporte.example.com.br/novo"), ("mail-domains", "cliente.example")];
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut session = Session::new(Config::read(&attributes, &[]).0, clock, Past::None);
    for event in [
        Event::Chose { step: Step::Problem, choice: Choice::HaveError },
        Event::Typed { field: FieldId::Bounce, value: notice.to_owned() },
        Event::Submitted { step: Step::Bounce },
        Event::Chose { step: Step::Direction, choice: direction },
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

#[test]
fn who_cannot_receive_is_asked_for_another_way() {
    let mut session = reviewing(NOTICE, Choice::Receiving);
    let contact = |session: &Session| review(session).contact;
    assert_eq!(contact(&session).value, "");
    assert!(contact(&session).note.unwrap().contains("pode não chegar"));
    session.update(Event::Typed { field: FieldId::Contact, value: "bia@example.org".to_owned() });
    assert!(contact(&session).note.unwrap().starts_with("Este é o endereço que está com problema"));
    session.update(Event::Typed { field: FieldId::Contact, value: "41 3333-0000".to_owned() });
    assert_eq!(contact(&session).note, None);
    assert!(!ticket(&mut session).link.unwrap().href.contains("email="));
}

#[test]
fn who_can_receive_is_asked_for_nothing() {
    assert_eq!(review(&at_the_review()).contact.note, None);
}

#[test]
fn the_subject_goes_in_only_when_the_reader_lets_it() {
    let notice = include_str!("../fixtures/postfix/mailbox-full-01.eml");
    let mut session = reviewing(notice, Choice::Sending);
    let masks = review(&session).masks.unwrap();
    assert_eq!(masks.rows[0].value, "Proposta comercial");
    session.update(masks.rows[0].change.clone().unwrap().event);
    let text = ticket(&mut session).text;
    assert!(text.contains("Assunto da mensagem: Proposta comercial"), "{text}");
    session.update(Event::ChangeTapped(Step::Review));
    session.update(masks.rows[0].change.clone().unwrap().event);
    assert!(!ticket(&mut session).text.contains("Proposta"));
}

#[test]
fn a_cut_says_what_the_customer_has() {
    let notice = NOTICE.to_owned() + "\n" + &"Uma linha do aviso que ninguém precisa ler.\n".repeat(200);
    let mut session = reviewing_at(&notice, Choice::Sending, Clock::default());
    let href = ticket(&mut session).link.unwrap().href;
    assert!(href.contains("o%20cliente%20tem%20o%20texto%20completo%5D"), "{href}");
}

#[test]
fn what_the_reader_adds_stands_in_the_ticket() {
    let mut session = at_the_review();
    session.update(Event::Typed { field: FieldId::MailProgram, value: "Outlook 2024".to_owned() });
    session.update(Event::Typed { field: FieldId::Reach, value: "com todos".to_owned() });
    assert_eq!(review(&session).details.fields[0].value, "Outlook 2024");
    let text = ticket(&mut session).text;
    assert!(text.contains("Programa ou aplicativo de e-mail: Outlook 2024\n"), "{text}");
    assert!(text.contains("Acontece só com você ou com colegas também? com todos"), "{text}");
    assert!(text.starts_with("[envio] caixa cheia: bia@example.org (552 5.2.2)\n"), "{text}");
}
