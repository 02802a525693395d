//! The review and the ticket in the conversation: what is masked and what leaves.

use carteiro::config::Config;
use carteiro::session::event::{Copyable, Effect, Event, WayOut};
use carteiro::session::screen::{Body, Review, TicketView};
use carteiro::session::stored::{Stored, StoredAnswers};
use carteiro::session::{Abilities, Clock, Past, Session};
use carteiro::tree::step::{Choice, FieldId, Step};

const NOTICE: &str = "This is the mail system at host mail.centralserver.example.\n\n\
    <bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 <bia@example.org>:\n    Mailbox full (in reply to RCPT TO command)\n\
    Forwarded by rui@example.net, phone (11) 98765-4321\n";

const ATTRIBUTES: [(&str, &str); 2] = [("portal-url", "https://suporte.example.com.br/novo"), ("mail-domains", "cliente.example")];

fn at_the_review() -> Session {
    reviewing(NOTICE, Choice::Sending)
}

fn reviewing(notice: &str, direction: Choice) -> Session {
    reviewing_at(notice, direction, Clock::default())
}

fn reviewing_at(notice: &str, direction: Choice, clock: Clock) -> Session {
    reviewing_with(&ATTRIBUTES, notice, direction, clock)
}

fn reviewing_with(attributes: &[(&str, &str)], notice: &str, direction: Choice, clock: Clock) -> Session {
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
fn a_further_recipient_is_left_out_and_taken_in_again() {
    let notice =
        NOTICE.replace("Forwarded by", "<caio@example.com>: host mx.example.com[203.0.113.9] said: 550 5.1.1 User unknown\nForwarded by");
    let mut session = reviewing(&notice, Choice::Sending);
    let further = |session: &Session| {
        review(session)
            .rows
            .into_iter()
            .filter(|row| row.label == "Destinatário")
            .skip(1)
            .map(|row| (row.value, row.note.unwrap(), row.change.unwrap()))
    };
    let toggle = |session: &mut Session| {
        let (value, note, change) = further(session).next().unwrap();
        assert_eq!((value.as_str(), further(session).count()), ("caio@example.com", 1));
        session.update(change.event);
        (note, change.name)
    };
    let told = |note: &str, name: &str| (note.to_owned(), name.to_owned());
    assert_eq!(toggle(&mut session), told("vai no chamado", "Ocultar: caio@example.com"));
    let left_out = ticket(&mut session.clone());
    assert!(left_out.text.contains("bia@example.org") && !left_out.text.contains("caio@"), "{}", left_out.text);
    assert!(left_out.text.contains("<[...]@example.com>: host mx.example.com"), "{}", left_out.text);
    assert!(!left_out.link.unwrap().href.contains("caio"));
    // It has its own row, so the list below has none of it.
    assert!(review(&session).masks.unwrap().rows.iter().all(|row| row.value != "caio"));
    assert_eq!(toggle(&mut session), told("oculto no chamado", "Mostrar: caio@example.com"));
    assert!(ticket(&mut session).text.contains("Destinatário: caio@example.com"));
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

fn stored(effects: &[Effect]) -> Stored {
    effects.iter().find_map(|effect| if let Effect::Save(stored) = effect { Some((**stored).clone()) } else { None }).unwrap()
}

#[test]
fn who_comes_back_sees_that_the_portal_was_opened_and_opens_the_same_ticket() {
    let clock = Clock { now_ms: 1_795_569_180_000, offset_minutes: -180 };
    let mut session = reviewing_at(&(NOTICE.to_owned() + "\n" + &"Uma linha.\n".repeat(200)), Choice::Sending, clock);
    session.update(Event::MaskToggled { original: "rui".to_owned() });
    let first = ticket(&mut session);
    session.tick(clock.now_ms + 19 * 60_000);
    let kept = stored(&session.update(Event::PortalOpened));
    let decoded = StoredAnswers::decode(&kept.answers.encode(), clock.now_ms).unwrap();
    assert_eq!(decoded, kept.answers);
    let later = Clock { now_ms: clock.now_ms + 3_600_000, ..clock };
    let mut again =
        Session::new(Config::read(&ATTRIBUTES.map(|(n, v)| (n.to_owned(), v.to_owned())), &[]).0, later, Past::Remembered(kept));
    again.update(Event::ResumeTapped);
    let Body::Ticket(second) = again.screen().body else { panic!() };
    assert_eq!(first.link, second.link);
    assert_eq!(
        second.notes[0],
        "O portal foi aberto em 24/11/2026 22:32 (UTC\u{2212}03:00). Se você já enviou o chamado, não envie outro."
    );
    assert!(!first.notes.iter().any(|note| note.contains("foi aberto")));
}

#[test]
fn only_ways_out_that_work_are_offered() {
    let mail = include_str!("../fixtures/postfix/mailbox-full-01.eml");
    let ways = |notice: &str, abilities| {
        let view = ticket(&mut reviewing(notice, Choice::Sending).with_abilities(abilities));
        view.ways.into_iter().map(|(way, _)| way).collect::<Vec<_>>()
    };
    let all = Abilities { share: true, print: true };
    assert_eq!(ways(NOTICE, Abilities::default()), [WayOut::TextFile]);
    assert_eq!(ways(mail, Abilities::default()), [WayOut::TextFile, WayOut::MailFile]);
    assert_eq!(ways(mail, all), [WayOut::Share(Copyable::Ticket), WayOut::TextFile, WayOut::MailFile, WayOut::Print]);
    // What a phone shows of a mail, and what a reply quotes, is no file of it.
    assert_eq!(ways(&format!("From: MAILER-DAEMON\nTo: ana@cliente.example\nSubject: erro\n\n{NOTICE}"), Abilities::default()).len(), 1);
    assert_eq!(ways(&mail.lines().map(|line| format!("> {line}\n")).collect::<String>(), Abilities::default()).len(), 1);
}

#[test]
fn a_file_has_the_whole_text_and_the_mail_as_it_was_pasted() {
    let mail = include_str!("../fixtures/postfix/mailbox-full-01.eml");
    let mut session = reviewing_at(mail, Choice::Sending, Clock { now_ms: 1_795_569_180_000, offset_minutes: -180 });
    let whole = ticket(&mut session).text;
    let mut handed = |way| session.update(Event::WayOutTapped(way));
    let (txt, eml) = ("carteiro-20261124-2213.txt".to_owned(), "carteiro-20261124-2213.eml".to_owned());
    for way in [WayOut::TextFile, WayOut::Print, WayOut::Share(Copyable::Ticket)] {
        assert_eq!(handed(way), [Effect::HandOver { way, name: txt.clone(), text: whole.clone() }]);
    }
    assert_eq!(handed(WayOut::MailFile), [Effect::HandOver { way: WayOut::MailFile, name: eml, text: mail.to_owned() }]);
}

/// The values and notes of the rows of that name.
fn named(session: &Session, name: &str) -> Vec<(String, Option<String>)> {
    review(session).rows.into_iter().filter(|row| row.label == name).map(|row| (row.value, row.note)).collect()
}

#[test]
fn a_mail_s_own_date_is_shown_in_both_zones_and_goes_out_as_iso_8601() {
    let notice = include_str!("../fixtures/postfix/mailbox-full-01.eml").replace("-0300", "+0000");
    let mut session = reviewing_at(&notice, Choice::Sending, Clock { now_ms: 1_795_569_180_000, offset_minutes: -180 });
    let (value, note) = named(&session, "Data e hora do envio").remove(0);
    assert_eq!(value, "14/05/2024 10:02 (UTC+00:00) = 14/05/2024 07:02 (UTC\u{2212}03:00)");
    assert!(note.is_some_and(|note| !note.starts_with("Confira")));
    assert!(named(&session, "Data do aviso")[0].0.contains("14/05/2024"));
    let text = ticket(&mut session).text;
    assert!(text.contains("Data e hora do envio: 2024-05-14T10:02:08+00:00\n"), "{text}");
}

#[test]
fn a_written_date_that_we_cannot_read_is_not_called_impossible() {
    for date in ["Tue, 14 May 2024", "den 14 maj 2024 kl. 10:02"] {
        let notice = include_str!("../fixtures/postfix/mailbox-full-01.eml").replace("Tue, 14 May 2024 10:02:08 -0300", date);
        let mut session = reviewing(&notice, Choice::Sending);
        assert_eq!(named(&session, "Data e hora do envio"), [(date.to_owned(), Some("lido na mensagem de erro".to_owned()))]);
        assert!(ticket(&mut session).text.contains(date));
    }
}

#[test]
fn the_review_says_the_cause_in_words_and_the_ticket_adds_its_id() {
    let mut session = at_the_review();
    assert_eq!(named(&session, "O que aconteceu"), [("A caixa de e-mail está cheia".to_owned(), None)]);
    assert!(ticket(&mut session).text.contains("O que aconteceu: A caixa de e-mail está cheia (mailbox-full, certo)\n"));
}

#[test]
fn only_a_link_that_carries_the_data_is_said_to_carry_them() {
    let told = |attributes: &[(&str, &str)]| review(&reviewing_with(attributes, NOTICE, Choice::Sending, Clock::default())).privacy;
    assert!(told(&ATTRIBUTES).contains("suporte.example.com.br"));
    for portal in ["osticket", "glpi", "copy"] {
        let told = told(&[("portal", portal), ("portal-url", "https://suporte.example.com.br/novo")]);
        assert!(!told.contains("link") && !told.contains("suporte.example.com.br"), "{portal}: {told}");
    }
}

#[test]
fn a_date_that_cannot_be_or_has_not_come_is_told_and_kept() {
    let odd = |date: &str, time: &str| {
        let mut session = reviewing_at(NOTICE, Choice::Sending, Clock { now_ms: 1_795_569_180_000, offset_minutes: -180 });
        session.update(Event::ChangeTapped(Step::SentAt));
        session.update(Event::Typed { field: FieldId::SentDate, value: date.to_owned() });
        session.update(Event::Typed { field: FieldId::SentTime, value: time.to_owned() });
        session.update(Event::Submitted { step: Step::SentAt });
        let (value, note) = named(&session, "Data e hora do envio").remove(0);
        let told = note.is_some_and(|note| note.starts_with("Confira esta data"));
        assert!(ticket(&mut session).text.contains(date), "{date} {time}");
        (value, told)
    };
    assert_eq!(odd("2026-11-24", "22:20"), ("24/11/2026 22:20 (UTC\u{2212}03:00)".to_owned(), false));
    assert_eq!(odd("2026-11-24", "23:20"), ("24/11/2026 23:20 (UTC\u{2212}03:00)".to_owned(), true));
    assert_eq!(odd("2026-11-25", ""), ("25/11/2026".to_owned(), true));
    assert_eq!(odd("2026-11-24", ""), ("24/11/2026".to_owned(), false));
    assert_eq!(odd("2026-02-31", "10:00"), ("2026-02-31T10:00-03:00".to_owned(), true));
    assert_eq!(odd("2026-02-31", ""), ("31/02/2026".to_owned(), true));
}

#[test]
fn a_cut_names_the_file_that_the_reader_has() {
    let notice = NOTICE.to_owned() + "\n" + &"Uma linha do aviso que ninguém precisa ler.\n".repeat(200);
    let clock = Clock { now_ms: 1_795_569_180_000, offset_minutes: -180 };
    let mut session = reviewing_at(&notice, Choice::Sending, clock);
    let href = ticket(&mut session).link.unwrap().href;
    assert!(href.contains("o%20arquivo%20carteiro-20261124-2213.txt%5D"), "{href}");
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

/// Every place was tried as the beginning of a number that went on for the whole line: of such a text that took hours.
#[test]
fn a_long_row_of_figures_comes_to_an_end() {
    for (sign, masked) in [("1 ", 0), ("12.345 ", 0), ("(", 0), ("a@b.example ", 5_000)] {
        assert_eq!(carteiro::ticket::redact::maskings(&sign.repeat(5_000), &[]).len(), masked, "{sign}");
    }
}

/// Days may lie between a mail that was given up and its notice: when it was sent, the notice's date does not tell.
#[test]
fn the_date_of_a_notice_that_came_after_days_is_not_the_mail_s() {
    let notice = |said: &str| {
        format!(
            "From: Mail Delivery System <mailer-daemon@example.com>\nTo: ana@cliente.example\nSubject: failure notice\nDate: Sat, 8 Mar 2025 10:00:00 -0300\n\nThis is the mail system at host mail.example.com.\n\n<bia@example.org>: {said}\n"
        )
    };
    let sent = |said: &str| {
        let session = reviewing_at(&notice(said), Choice::Sending, Clock::default());
        named(&session, "Data e hora do envio").iter().any(|(value, _)| value.contains("2025"))
    };
    assert!(sent("552 5.2.2 Mailbox full"));
    assert!(!sent("delivery temporarily suspended; retry timeout exceeded, message expired after 5 days in queue"));
}

#[test]
fn the_ticket_of_a_mail_that_arrived_says_so_and_to_whom() {
    let mut session = reviewing(
        "Sua mensagem foi entregue com sucesso aos seguintes destinatários:\n\nbia@example.org\n\nFinal-Recipient: rfc822; bia@example.org\nAction: delivered\nStatus: 2.0.0\n",
        Choice::Sending,
    );
    let ticket = ticket(&mut session).text;
    assert!(ticket.contains("bia@example.org") && !ticket.contains("não parece"), "{ticket}");
}

/// An alias stands for another: the reader knows only the address that they wrote to, and support needs both.
#[test]
fn the_address_that_was_written_to_is_told_beside_the_one_that_refused() {
    let notice = "This is the mail system at host mail.example.com.\n\n<rui@example.org> (expanded from <comercial@example.org>): host mx.example.org[192.0.2.1] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)\n\nFinal-Recipient: rfc822; rui@example.org\nOriginal-Recipient: rfc822;comercial@example.org\nAction: failed\nStatus: 5.2.2\n";
    let mut session = Session::new(Config::read(&[], &[]).0, Clock::default(), Past::None);
    for event in [
        Event::Chose { step: Step::Problem, choice: Choice::HaveError },
        Event::Typed { field: FieldId::Bounce, value: notice.to_owned() },
        Event::Submitted { step: Step::Bounce },
        Event::Chose { step: Step::Direction, choice: Choice::Sending },
    ] {
        session.update(event);
    }
    let Body::Verdict(verdict) = session.screen().body else { panic!("no verdict") };
    assert_eq!(verdict.groups[0].recipients, ["Destinatário: comercial@example.org → rui@example.org"]);
    let text = ticket(&mut reviewing(notice, Choice::Sending)).text;
    assert!(text.contains("Destinatário: rui@example.org") && text.contains("comercial@example.org"), "{text}");
}

/// Who writes a password in a sentence of their own gives it away as well as behind a colon; what a server says of one is none.
#[test]
fn a_server_that_has_a_number_alone_is_named_once() {
    let qmail =
        "<bia@example.org>:\n203.0.113.7 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\nGiving up on 203.0.113.7.\n";
    let draft = reviewing(qmail, Choice::Sending).draft().unwrap();
    assert_eq!(draft.remote_host.as_deref(), Some("203.0.113.7"));
    let draft = at_the_review().draft().unwrap();
    assert_eq!(draft.remote_host.as_deref(), Some("mx.example.org [203.0.113.7]"));
}

#[test]
fn a_password_in_a_sentence_stays_out() {
    let notice = |said: &str| format!("535 5.7.8 Error: authentication failed\n\n{said}\n");
    for said in ["minha senha é Verao2025", "Minha senha do e-mail é Verao2025", "login ana, senha Verao2025", "mi contraseña es Verao2025"]
    {
        let text = ticket(&mut reviewing(&notice(said), Choice::Sending)).text;
        assert!(!text.contains("Verao2025") && text.contains("[...]"), "{text}");
    }
    for said in ["a senha foi recusada (535)", "a senha de ana@example.com é inválida", "password not accepted by mx.example.org"] {
        let text = ticket(&mut reviewing(&notice(said), Choice::Sending)).text;
        let words = said.split('@').next().unwrap().rsplit_once(' ').map_or(said, |(words, _)| words);
        assert!(text.contains(words), "{text}");
    }
}
