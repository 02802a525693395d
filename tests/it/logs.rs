//! Support asked for the SMTP log: the way from the addresses and the day to the answer.

use carteiro::config::Config;
use carteiro::session::event::{Copyable, Effect, Event};
use carteiro::session::screen::{Body, TicketView};
use carteiro::session::{Clock, Past, Session};
use carteiro::tree::step::{Choice, FieldId, Step};

const LOG: &str = "Nov 23 10:02:11 mx1 postfix/qmgr[811]: 4F1A2B3C4D: from=<joao@example.org>, size=2121, nrcpt=1 (queue active)\n\
    Nov 23 10:02:13 mx1 postfix/smtp[812]: 4F1A2B3C4D: to=<ana@cliente.example>, relay=mx.cliente.example[203.0.113.7]:25, delay=2, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C8B7A6D5E)\n\
    Nov 23 11:00:00 mx1 postfix/smtp[813]: 5A6B7C8D9E: to=<outra@terceiro.example>, relay=none, delay=2, dsn=5.4.4, status=bounced (Host or domain name not found)\n\
    Nov 24 09:00:01 mx1 postfix/qmgr[811]: 6D7E8F9A0B: from=<joao@example.org>, size=2121, nrcpt=1 (queue active)\n\
    Nov 24 09:00:02 mx1 postfix/smtp[814]: 6D7E8F9A0B: to=<ana@cliente.example>, relay=mx.cliente.example[203.0.113.7]:25, delay=1, dsn=5.2.2, status=bounced (host mx.cliente.example[203.0.113.7] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command))\n\
    Nov 25 09:00:02 mx1 postfix/smtp[815]: 7E8F9A0B1C: to=<ana@cliente.example>, relay=mx.cliente.example[203.0.113.7]:25, delay=1, dsn=4.7.1, status=deferred (host mx.cliente.example[203.0.113.7] said: 450 4.7.1 Greylisted, try again later (in reply to RCPT TO command))\n";

fn asked(fields: &[(FieldId, &str)], log: &str) -> Session {
    let attributes = [("mail-domains", "cliente.example"), ("tickets-url", "https://suporte.example.com.br/chamados")];
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let mut session = Session::new(Config::read(&attributes, &[]).0, Clock::default(), Past::None);
    session.update(Event::Chose { step: Step::Problem, choice: Choice::LogAsked });
    for (field, value) in fields {
        session.update(Event::Typed { field: *field, value: (*value).to_owned() });
    }
    session.update(Event::Submitted { step: Step::LogAbout });
    assert_eq!(session.screen().step, Step::Log, "{:?}", session.screen());
    session.update(Event::Typed { field: FieldId::Bounce, value: log.to_owned() });
    session.update(Event::Submitted { step: Step::Log });
    assert_eq!(session.screen().step, Step::LogAnswer);
    session
}

fn on(day: &str) -> Session {
    asked(&[(FieldId::Sender, "joao@example.org"), (FieldId::Recipient, "ana@cliente.example"), (FieldId::AttemptDay, day)], LOG)
}

fn answer(session: &Session) -> TicketView {
    match session.screen().body {
        Body::Ticket(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_accepted_message_is_found_by_addresses_and_day() {
    let session = on("2026-11-23");
    assert_eq!(session.screen().heading, "A mensagem foi aceita");
    let answer = answer(&session);
    assert_eq!(answer.notes, ["Servidor que respondeu: mx.cliente.example", "Número na fila do servidor: 9C8B7A6D5E"]);
    assert!(answer.text.starts_with("[Log SMTP] A mensagem foi aceita: joao@example.org"), "{}", answer.text);
    assert!(answer.text.contains("status=sent (250 2.0.0 Ok: queued as 9C8B7A6D5E)"), "{}", answer.text);
    assert!(!answer.text.contains("terceiro.example") && !answer.text.contains("Mailbox full"), "{}", answer.text);
    assert_eq!(answer.link.unwrap().href, "https://suporte.example.com.br/chamados");
}

#[test]
fn a_refused_message_is_told_with_its_cause_and_who_has_to_act() {
    let session = on("2026-11-24");
    let screen = session.screen();
    assert_eq!(screen.heading, "A mensagem foi recusada");
    assert!(screen.lead.iter().any(|text| text == "Quem precisa agir: Você"), "{:?}", screen.lead);
    let answer = answer(&session);
    assert!(answer.steps.iter().any(|step| step.starts_with("Apague mensagens grandes")), "{:?}", answer.steps);
    assert!(answer.text.starts_with("[Log SMTP] caixa cheia: joao@example.org (552 5.2.2)"), "{}", answer.text);
    assert!(answer.text.contains("O log mostra: A mensagem foi recusada"), "{}", answer.text);
    assert!(!answer.text.contains("9C8B7A6D5E"), "{}", answer.text);
}

#[test]
fn a_message_still_being_tried_asks_for_patience() {
    assert_eq!(on("2026-11-25").screen().heading, "O servidor ainda está tentando entregar");
}

#[test]
fn a_log_without_the_message_and_a_text_that_is_no_log_are_told_apart() {
    let session = on("2026-11-22");
    assert_eq!(session.screen().heading, "O log não fala desta mensagem");
    assert!(answer(&session).text.contains("joao@example.org"));
    let session = asked(&[(FieldId::Sender, "joao@example.org")], "Bom dia, segue o que você pediu.");
    let screen = session.screen();
    assert_eq!(screen.heading, "Falta o log");
    let Body::Choices(choices) = screen.body else { panic!("{:?}", screen.body) };
    assert!(choices.letter.is_some_and(|letter| letter.text.contains("SMTP")));
    assert_eq!(choices.choices.len(), 1);
}

#[test]
fn the_first_ticket_s_text_gives_the_addresses_and_the_day() {
    let ticket = "[recebimento] sem mensagem de erro: joao@example.org\n\nProblema: Recebimento de mensagens\n\
        Remetente: joao@example.org\nDestinatário: ana@cliente.example\nDia da tentativa: 2026-11-24\n";
    for text in [ticket.to_owned(), ticket.replace('\n', " ")] {
        let session = asked(&[(FieldId::FirstTicket, &text)], LOG);
        let answer = answer(&session);
        assert!(answer.text.contains("552 5.2.2"), "{}", answer.text);
        assert!(answer.text.contains("Dia da tentativa: 2026-11-24"), "{}", answer.text);
    }
}

#[test]
fn the_answer_is_copied_as_shown_and_survives_a_reload() {
    let mut session = on("2026-11-23");
    let text = answer(&session).text;
    let effects = session.update(Event::CopyTapped(Copyable::Ticket));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Copy { text: copied, .. } if *copied == text)), "{effects:?}");
    let again = Session::new(Config::default(), Clock::default(), Past::Kept(session.stored()));
    assert_eq!(again.screen().heading, session.screen().heading);
}

#[test]
fn without_addresses_the_whole_log_counts_and_without_a_log_it_is_asked_for() {
    let mut session = asked(&[], LOG);
    assert_eq!(session.screen().heading, "A mensagem foi recusada");
    session.update(Event::ChangeTapped(Step::Log));
    session.update(Event::Chose { step: Step::Log, choice: Choice::NoLog });
    assert_eq!(session.screen().heading, "Falta o log");
}

#[test]
fn another_day_looks_through_the_same_log_again() {
    let mut session = on("2026-11-23");
    session.update(Event::ChangeTapped(Step::LogAbout));
    session.update(Event::Typed { field: FieldId::AttemptDay, value: "2026-11-24".to_owned() });
    session.update(Event::Submitted { step: Step::LogAbout });
    assert_eq!(session.screen().heading, "A mensagem foi recusada");
    assert!(answer(&session).text.contains("552 5.2.2"));
}

#[test]
fn a_row_of_a_table_is_told_with_its_cause_and_without_the_other_rows() {
    let table = "#Software: Microsoft Exchange Server\n\
        #Fields: date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address\n\
        2026-11-23T13:05:11.000Z,10.0.0.5,ex01,203.0.113.8,mx.terceiro.example,;,Internet,SMTP,SENDEXTERNAL,1235,<a2@example.org>,guid,outra@terceiro.example,250 2.0.0 OK,2121,1,,,Segredo,joao@example.org\n\
        2026-11-23T13:06:11.000Z,10.0.0.5,ex01,203.0.113.7,mx.cliente.example,;,Internet,SMTP,FAIL,1234,<a1@example.org>,guid,ana@cliente.example,550 5.1.1 User unknown,2121,1,,,Oi,joao@example.org\n";
    let session = asked(&[(FieldId::Sender, "joao@example.org"), (FieldId::Recipient, "ana@cliente.example")], table);
    let answer = answer(&session);
    assert!(answer.text.starts_with("[Log SMTP] endereço não existe: joao@example.org (550 5.1.1)"), "{}", answer.text);
    assert!(!answer.text.contains("Segredo") && !answer.text.contains("terceiro"), "{}", answer.text);
}
