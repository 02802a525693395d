//! Help with an address in the conversation: offered, taken or passed by.

use carteiro::config::Config;
use carteiro::session::event::{Effect, Event, FocusTarget};
use carteiro::session::screen::{Body, Field};
use carteiro::session::{Clock, Past, Session};
use carteiro::tree::step::{Choice, FieldId, Step};

fn at_the_recipient() -> Session {
    let attributes = [("mail-domains".to_owned(), "cliente.example".to_owned())];
    let mut session = Session::new(Config::read(&attributes, &[]).0, Clock::default(), Past::None);
    session.update(Event::Chose { step: Step::Problem, choice: Choice::Sending });
    session.update(Event::Chose { step: Step::ReturnedError, choice: Choice::NothingBack });
    session.update(Event::Chose { step: Step::Scope, choice: Choice::OneAddress });
    session.update(Event::Chose { step: Step::SentFolder, choice: Choice::InSent });
    assert_eq!(session.screen().step, Step::Recipient);
    session
}

fn types(session: &mut Session, value: &str) {
    session.update(Event::Typed { field: FieldId::Recipient, value: value.to_owned() });
}

fn goes_on(session: &mut Session) -> Vec<Effect> {
    session.update(Event::Submitted { step: Step::Recipient })
}

fn field(session: &Session) -> Field {
    match session.screen().body {
        Body::Form(form) => form.fields[0].clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_slip_is_offered_and_one_tap_takes_the_offer() {
    let mut session = at_the_recipient();
    types(&mut session, "joao@gmial.com");
    let offer = field(&session).offer.unwrap();
    assert_eq!(offer.label, "Você quis dizer joao@gmail.com?");
    let effects = session.update(Event::SuggestionTaken { field: FieldId::Recipient, value: offer.value });
    assert!(effects.contains(&Effect::Focus(FocusTarget::Field(FieldId::Recipient))));
    assert_eq!((field(&session).value.as_str(), field(&session).offer), ("joao@gmail.com", None));
    goes_on(&mut session);
    assert_eq!(session.screen().step, Step::Sender);
}

#[test]
fn a_slip_is_doubted_once_and_never_kept_from_going_on() {
    let mut session = at_the_recipient();
    types(&mut session, "joao@gmial.com");
    let effects = goes_on(&mut session);
    assert!(effects.contains(&Effect::Announce("Você quis dizer joao@gmail.com?".to_owned())));
    assert_eq!(session.screen().step, Step::Recipient);
    goes_on(&mut session);
    assert_eq!(session.screen().step, Step::Sender);
}

#[test]
fn who_is_still_typing_is_not_interrupted() {
    let mut session = at_the_recipient();
    for typed in ["joao@", "joao@gmail", "joao@gmail.c", "joao@gmail.co"] {
        types(&mut session, typed);
        assert_eq!(field(&session).offer, None, "{typed}");
    }
    goes_on(&mut session);
    assert_eq!(field(&session).offer.map(|offer| offer.value).as_deref(), Some("joao@gmail.com"));
}

#[test]
fn what_is_odd_is_told_below_the_field() {
    let mut session = at_the_recipient();
    types(&mut session, "mailer-daemon@example.org");
    assert!(field(&session).note.unwrap().contains("servidor que mandou o aviso"));
    types(&mut session, "ana@cliente.example");
    assert_eq!((field(&session).note, field(&session).offer), (None, None));
}
