//! Conversations without a browser: events in, screens and effects out.

use carteiro::cause::Cause;
use carteiro::config::Config;
use carteiro::locale::Locale;
use carteiro::session::event::{Copyable, Effect, Event, FocusTarget, Notification};
use carteiro::session::screen::{Body, ChoiceButton, PasteContent, ReviewRow, Screen, TicketView};
use carteiro::session::stored::StoredAnswers;
use carteiro::session::{Clock, Past, Session};
use carteiro::tree::answers::Given;
use carteiro::tree::step::{Choice, FieldId, Step};

const FULL: &str = "This is the mail system at host mail.centralserver.example.\n\n\
    I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n\
    <bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 <bia@example.org>:\n    Recipient address rejected: Mailbox full (in reply to RCPT TO command)\n";

/// A reader without a browser: does what the host would.
struct Reader {
    session: Session,
    history: Vec<Step>,
    saved: Option<carteiro::session::stored::Stored>,
    effects: Vec<Effect>,
}

fn config() -> Config {
    let attributes = [
        ("provider", "CentralServer"),
        ("portal", "generic"),
        ("portal-url", "https://suporte.example.com.br/novo"),
        ("mail-hosts", "centralserver.example"),
        ("mail-domains", "cliente.example"),
        ("settings-url", "https://ajuda.example.com.br/configurar"),
    ];
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let (config, problems) = Config::read(&attributes, &[]);
    assert_eq!(problems, []);
    config
}

const CLOCK: Clock = Clock { now_ms: 1_795_000_000_000, offset_minutes: -180 };

impl Reader {
    fn new() -> Self {
        Self::with(Past::None)
    }

    fn with(past: Past) -> Self {
        Self { session: Session::new(config(), CLOCK, past), history: Vec::new(), saved: None, effects: Vec::new() }
    }

    fn does(&mut self, event: Event) -> &mut Self {
        self.effects = self.session.update(event);
        for effect in self.effects.clone() {
            match effect {
                Effect::PushHistory(step) => self.history.push(step),
                Effect::HistoryBack { otherwise } => {
                    self.history.pop();
                    self.does(Event::WentTo(otherwise));
                }
                Effect::AwaitPaint => {
                    assert!(matches!(self.screen().body, Body::Reading(_)));
                    self.does(Event::Painted);
                }
                Effect::Save(stored) => self.saved = Some(*stored),
                Effect::Forget => self.saved = None,
                Effect::HistoryRewind(_) => self.history.clear(),
                Effect::Focus(_)
                | Effect::Announce(_)
                | Effect::ReplaceHistory(_)
                | Effect::Copy { .. }
                | Effect::HandOver { .. }
                | Effect::Emit(_) => {}
            }
        }
        self
    }

    fn screen(&self) -> Screen {
        self.session.screen()
    }

    #[track_caller]
    fn taps(&mut self, choice: Choice) -> &mut Self {
        let step = self.screen().step;
        self.does(Event::Chose { step, choice })
    }

    fn types(&mut self, field: FieldId, value: &str) -> &mut Self {
        self.does(Event::Typed { field, value: value.to_owned() })
    }

    fn goes_on(&mut self) -> &mut Self {
        let step = self.screen().step;
        self.does(Event::Submitted { step })
    }

    #[track_caller]
    fn sees(&mut self, step: Step) -> &mut Self {
        assert_eq!(self.screen().step, step);
        self
    }

    fn sends_with_the_error(&mut self) -> &mut Self {
        self.taps(Choice::Sending).taps(Choice::AfterMinutes);
        self.types(FieldId::Bounce, FULL).goes_on().sees(Step::Verdict)
    }

    /// From the verdict to the review, with what the error message does not tell.
    fn gives_what_is_missing(&mut self) -> &mut Self {
        self.taps(Choice::Continue).sees(Step::Missing);
        self.types(FieldId::Sender, " ana@cliente.example ");
        self.types(FieldId::SentDate, "2026-11-23").types(FieldId::SentTime, "14:32").goes_on().sees(Step::Review)
    }

    /// Nothing came back from one person's address.
    fn sends_without_an_error(&mut self) -> &mut Self {
        self.taps(Choice::Sending).taps(Choice::NothingBack).taps(Choice::OneAddress).taps(Choice::InSent).sees(Step::Recipient);
        self.types(FieldId::Recipient, "bia@example.org").goes_on();
        self.types(FieldId::Sender, "ana@cliente.example").goes_on();
        self.types(FieldId::SentDate, "2026-11-23").types(FieldId::SentTime, "14:32").goes_on().sees(Step::Verdict)
    }

    /// What the page was told last.
    fn told(&self) -> Notification {
        let told = self.effects.iter().find_map(|effect| match effect {
            Effect::Emit(notification) => Some(*notification),
            _ => None,
        });
        told.expect("the page is told of every step")
    }

    fn choices(&self) -> Vec<ChoiceButton> {
        match self.screen().body {
            Body::Choices(choices) => choices.choices,
            Body::Verdict(verdict) => verdict.choices,
            other => panic!("{other:?}"),
        }
    }

    fn ticket(&self) -> TicketView {
        match self.screen().body {
            Body::Ticket(ticket) => ticket,
            other => panic!("{other:?}"),
        }
    }

    fn rows(&self) -> Vec<ReviewRow> {
        match self.screen().body {
            Body::Review(review) => review.rows,
            other => panic!("{other:?}"),
        }
    }
}

fn parameter(href: &str, name: &str) -> Option<String> {
    let query = href.split_once('?')?.1;
    let value = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(found, _)| *found == name)?.1;
    Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
}

#[test]
fn the_words_of_an_encoded_mail_are_shown_decoded() {
    const MAIL: &str = "From: Mail Delivery System <MAILER-DAEMON@mx.example.org>\nTo: ana@cliente.example\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nQSBtZW5zYWdlbSBwYXJhIGJpYUBleGFtcGxlLm9yZyBuw6NvIGZvaSBlbnRy\nZWd1ZS4NCjU1MiA1LjIuMiBNYWlsYm94IGZ1bGwNCg==\n";
    let mut reader = Reader::new();
    reader.taps(Choice::Sending).taps(Choice::AfterMinutes);
    reader.types(FieldId::Bounce, MAIL).goes_on().sees(Step::Verdict);
    let Body::Verdict(verdict) = reader.screen().body else { panic!("no verdict") };
    let lines = verdict.excerpt.expect("the decisive words").lines;
    assert_eq!(lines.concat().into_iter().map(|piece| (piece.text, piece.marked)).collect::<Vec<_>>(), [("Mailbox full".to_owned(), true)]);
}

#[test]
fn sending_from_the_first_tap_to_the_link() {
    let mut reader = Reader::new();
    reader.sends_with_the_error();
    let screen = reader.screen();
    assert_eq!(screen.heading, "A caixa de e-mail está cheia");
    let Body::Verdict(verdict) = screen.body else { panic!("{screen:?}") };
    assert_eq!(verdict.groups[0].actor.value, "O destinatário");
    let marked: String = verdict
        .excerpt
        .expect("the decisive words")
        .lines
        .concat()
        .into_iter()
        .filter(|piece| piece.marked)
        .map(|piece| piece.text)
        .collect();
    assert!(marked.contains("Mailbox full"), "{marked}");

    reader.gives_what_is_missing().goes_on().sees(Step::Ticket);
    let href = reader.ticket().link.expect("a link").href;
    for (name, value) in [
        ("sender", "ana@cliente.example"),
        ("recipient", "bia@example.org"),
        ("date", "2026-11-23T14:32-03:00"),
        ("cause", "mailbox-full"),
        ("code", "552 5.2.2"),
        ("direction", "sending"),
        ("email", "ana@cliente.example"),
    ] {
        assert_eq!(parameter(&href, name).as_deref(), Some(value), "{name}");
    }
    assert!(href.len() <= 2_000);
}

#[test]
fn receiving_without_an_error_still_ends_in_a_ticket() {
    let mut reader = Reader::new();
    reader.taps(Choice::Receiving).taps(Choice::NothingBack).taps(Choice::OneAddress).sees(Step::OwnChecks);
    reader.taps(Choice::CannotCheck).sees(Step::Sender);
    reader.types(FieldId::Sender, "joao@example.org").goes_on().sees(Step::Recipient);
    reader.taps(Choice::NotSure).sees(Step::AttemptDay);
    reader.types(FieldId::AttemptDay, "2026-11-20").goes_on();
    reader.sees(Step::Verdict).taps(Choice::Continue).sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.label == "Destinatário" && !row.given && row.value == "não informado"));
    reader.goes_on();
    let ticket = reader.ticket();
    assert_eq!(parameter(&ticket.link.expect("a link").href, "date").as_deref(), Some("2026-11-20"));
    assert!(ticket.notes.iter().any(|note| note.contains("Destinatário")), "{:?}", ticket.notes);
}

#[test]
fn the_domain_is_checked_only_when_nobodys_mail_arrives() {
    let points = |scope| {
        let mut reader = Reader::new();
        reader.taps(Choice::Receiving).taps(Choice::SenderHasIt).taps(Choice::GoOnWithout).taps(scope).sees(Step::OwnChecks);
        let Body::Choices(choices) = reader.screen().body else { panic!("no choices") };
        choices.items.iter().any(|point| point.contains("domínio"))
    };
    assert!(points(Choice::Everybody));
    assert!(!points(Choice::OneAddress));
}

#[test]
fn the_short_cut_proposes_the_direction() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, FULL).goes_on().sees(Step::Direction);
    let Body::Choices(choices) = reader.screen().body else { panic!("no choices") };
    assert_eq!(choices.choices.first().map(|button| (button.choice, button.prominent)), Some((Choice::Sending, true)));
    reader.taps(Choice::Sending).sees(Step::Verdict);
}

#[test]
fn an_empty_paste_is_told_and_nothing_moves() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, " \n ").goes_on().sees(Step::Bounce);
    assert_eq!(reader.effects.first(), Some(&Effect::Focus(FocusTarget::Field(FieldId::Bounce))));
    let Body::Paste(paste) = reader.screen().body else { panic!("no paste box") };
    assert!(paste.error.is_some());
}

#[test]
fn a_text_that_is_no_bounce_goes_on_too() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, "Oi, tudo bem? Segue a foto do almoço.").goes_on();
    reader.taps(Choice::Receiving).sees(Step::Verdict);
    assert!(reader.choices().iter().all(|button| button.choice != Choice::NotThis));
    assert_eq!(reader.screen().heading, "Este texto não parece uma mensagem de erro");
    reader.taps(Choice::Continue).sees(Step::Missing).taps(Choice::NotSure).goes_on().sees(Step::Ticket);
    assert!(reader.ticket().link.is_some());
}

#[test]
fn an_address_without_an_at_sign_is_doubted_once() {
    let mut reader = Reader::new();
    reader.taps(Choice::Sending).taps(Choice::NotSure).taps(Choice::NotSure).taps(Choice::NotSure);
    reader.types(FieldId::Recipient, "bia.example.org").goes_on().sees(Step::Recipient).goes_on().sees(Step::Sender);
}

#[test]
fn change_goes_there_and_comes_back() {
    let mut reader = Reader::new();
    reader.sends_without_an_error().taps(Choice::Continue).sees(Step::Review);
    for row in reader.rows() {
        let change = row.change.expect("every row can be changed");
        let Event::ChangeTapped(step) = change.event else { panic!("{change:?}") };
        reader.does(Event::ChangeTapped(step)).sees(step);
        assert!(reader.screen().back.is_some());
        match (step, reader.session.stored().answers.answers.given(step)) {
            (Step::Bounce, _) => reader.taps(Choice::NoError),
            (_, Some(Given::Chosen(choice))) => reader.taps(choice),
            (_, Some(Given::Submitted) | None) => reader.goes_on(),
        };
        reader.sees(Step::Review);
    }
    reader.does(Event::ChangeTapped(Step::Recipient)).types(FieldId::Recipient, "bea@example.org").goes_on().sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.value.starts_with("bea@example.org")));
}

#[test]
fn from_the_short_cut_every_missing_value_can_be_given() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, FULL).goes_on().taps(Choice::Sending).gives_what_is_missing();
    assert!(reader.rows().iter().any(|row| row.value == "ana@cliente.example"), "{:?}", reader.rows());
    reader.does(Event::ChangeTapped(Step::SentAt)).types(FieldId::SentDate, "2026-11-22").goes_on().sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.value.starts_with("22/11/2026")), "{:?}", reader.rows());
    reader.does(Event::ChangeTapped(Step::Sender)).does(Event::BackTapped).sees(Step::Review);
}

#[test]
fn what_was_not_known_at_first_can_be_given_in_the_review() {
    let mut reader = Reader::new();
    reader.sends_with_the_error().taps(Choice::Continue).taps(Choice::NotSure).sees(Step::Review);
    reader.does(Event::ChangeTapped(Step::Sender)).types(FieldId::Sender, "ana@cliente.example").goes_on().sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.value == "ana@cliente.example"), "{:?}", reader.rows());
    assert_eq!(reader.screen().notice, None);
}

#[test]
fn only_what_the_error_message_leaves_open_is_asked_for() {
    let mut reader = Reader::new();
    reader.sends_with_the_error().taps(Choice::Continue).sees(Step::Missing);
    let Body::Form(form) = reader.screen().body else { panic!("no form") };
    assert_eq!(form.fields.iter().map(|field| field.id).collect::<Vec<_>>(), [FieldId::Sender, FieldId::SentDate, FieldId::SentTime]);
}

#[test]
fn back_goes_step_by_step_and_keeps_the_answers() {
    let mut reader = Reader::new();
    reader.sends_without_an_error();
    for step in [Step::SentAt, Step::Sender, Step::Recipient, Step::SentFolder, Step::Scope, Step::ReturnedError, Step::Problem] {
        reader.does(Event::BackTapped).sees(step);
    }
    assert_eq!(reader.screen().back, None);
    assert!(reader.choices().iter().any(|button| button.choice == Choice::Sending && button.chosen));
    reader.taps(Choice::Sending).taps(Choice::NothingBack).taps(Choice::OneAddress).taps(Choice::InSent).sees(Step::Recipient);
    let Body::Form(form) = reader.screen().body else { panic!("no form") };
    assert_eq!(form.fields[0].value, "bia@example.org");
}

#[test]
fn a_changed_direction_keeps_what_still_applies_and_tells_what_does_not() {
    let mut reader = Reader::new();
    reader.sends_without_an_error().taps(Choice::Continue);
    reader.does(Event::ChangeTapped(Step::Problem)).taps(Choice::Receiving).sees(Step::SenderError);
    assert!(reader.screen().back.is_some());
    assert_eq!(reader.screen().notice.expect("told").text, "A mudança tirou respostas que não valem mais.");
    assert!(reader.effects.contains(&Effect::Announce("A mudança tirou respostas que não valem mais.".to_owned())));
    reader.taps(Choice::NothingBack).sees(Step::OwnChecks);
    assert_eq!(reader.screen().notice, None);
    reader.taps(Choice::Checked).sees(Step::AttemptDay).taps(Choice::NotSure).sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.value.starts_with("bia@example.org")));
}

#[test]
fn a_change_that_costs_nothing_says_nothing() {
    let mut reader = Reader::new();
    reader.sends_without_an_error().taps(Choice::Continue);
    reader.does(Event::ChangeTapped(Step::Recipient)).types(FieldId::Recipient, "bea@example.org").goes_on().sees(Step::Review);
    assert_eq!(reader.screen().notice, None);
}

/// From our customer to somebody else, both named.
const SENT: &str = "This is the mail system at host mail.centralserver.example.\n\n\
    <bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)\n\n\
    From: Ana <ana@cliente.example>\nTo: bia@example.org\nSubject: Contrato\nDate: Mon, 23 Nov 2026 14:32:00 -0300\n\
    Message-ID: <1@cliente.example>\n";

#[test]
fn an_error_message_that_names_both_ends_is_asked_nothing() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, SENT).goes_on().sees(Step::Verdict);
    reader.taps(Choice::Continue).sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.value == "ana@cliente.example" && row.note.is_some()), "{:?}", reader.rows());
}

#[test]
fn an_address_as_it_was_read_is_an_answer_too() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, SENT).goes_on().taps(Choice::Continue).sees(Step::Review);
    reader.does(Event::ChangeTapped(Step::Recipient)).sees(Step::Recipient).goes_on().sees(Step::Review);
    assert!(reader.rows().iter().any(|row| row.value == "bia@example.org"), "{:?}", reader.rows());
}

#[test]
fn an_error_message_against_the_answer_is_told_with_the_way_to_change() {
    let mut reader = Reader::new();
    reader.taps(Choice::Receiving).taps(Choice::HaveError).types(FieldId::Bounce, SENT).goes_on().sees(Step::Verdict);
    let notice = reader.screen().notice.expect("a contradiction");
    assert_eq!(notice.text, "Você disse que não recebe, mas este aviso é de uma mensagem que saiu de você.");
    let change = notice.change.expect("a way to change");
    reader.does(change.event).sees(Step::Problem).taps(Choice::Sending).sees(Step::ReturnedError);
    reader.taps(Choice::AfterMinutes).sees(Step::Verdict);
    assert_eq!(reader.screen().notice, None);
}

#[test]
fn that_is_not_it_offers_the_other_causes_and_goes_on() {
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, TWO_CAUSES).goes_on().taps(Choice::Sending).sees(Step::Verdict);
    let first = reader.screen().heading;
    reader.taps(Choice::NotThis).sees(Step::OtherCauses);
    let offered = reader.choices();
    assert!(offered.len() >= 2 && offered.iter().all(|button| button.label != first), "{offered:?}");
    assert!(offered[0].hint.as_ref().is_some_and(|hint| hint.starts_with("Porque está escrito: ")), "{offered:?}");
    let title = offered[0].label.clone();
    reader.taps(Choice::FirstOther).sees(Step::Reconsidered);
    assert_eq!(reader.screen().heading, title);
    let picked = reader.told();
    reader.does(Event::BackTapped).sees(Step::OtherCauses).taps(Choice::NoneOfThese).sees(Step::Reconsidered);
    assert_eq!(reader.screen().heading, "Ainda não dá para saber a causa");
    let refused = reader.told();
    assert_eq!(refused.cause, Some("undetermined"));
    assert!(picked.cause.is_some_and(|cause| cause != "undetermined") && picked.outcome.is_some(), "{picked:?}");
    reader.taps(Choice::Continue).taps(Choice::NotSure).sees(Step::Review).goes_on();
    assert!(reader.ticket().text.contains("Resultado: Não é isso"), "{}", reader.ticket().text);
}

#[test]
fn where_no_other_cause_fits_the_reader_still_goes_on() {
    let mut reader = Reader::new();
    reader.taps(Choice::Sending).taps(Choice::AtOnce).types(FieldId::Bounce, "552 5.2.2 Mailbox full").goes_on();
    reader.taps(Choice::NotThis).sees(Step::Reconsidered);
    assert_eq!(reader.screen().heading, "Ainda não dá para saber a causa");
}

#[test]
fn two_typed_addresses_at_the_provider_make_one_side_of_both() {
    let mut reader = Reader::new();
    reader.taps(Choice::Sending).taps(Choice::AfterMinutes).types(FieldId::Bounce, "451 4.3.0 Temporary system problem").goes_on();
    let actor = |reader: &Reader| match reader.screen().body {
        Body::Verdict(verdict) => verdict.groups[0].actor.value.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(actor(&reader), "Quem cuida do e-mail do destinatário");
    reader.taps(Choice::Continue).types(FieldId::Sender, "ana@cliente.example").types(FieldId::Recipient, "bia@cliente.example");
    reader.goes_on().sees(Step::Review).does(Event::BackTapped).does(Event::BackTapped).sees(Step::Verdict);
    assert_eq!(actor(&reader), "O suporte de CentralServer");
}

#[test]
fn without_a_paste_the_answers_decide_what_is_told() {
    let heading = |taps: &[Choice]| {
        let mut reader = Reader::new();
        for choice in taps {
            reader.taps(*choice);
        }
        reader.taps(Choice::NotSure).taps(Choice::NotSure).taps(Choice::NotSure).sees(Step::Verdict);
        reader.screen().heading
    };
    let (sending, receiving) = (Choice::Sending, Choice::Receiving);
    for (taps, expected) in [
        (&[sending, Choice::NothingBack, Choice::OneAddress, Choice::InSent][..], "Sem mensagem de erro"),
        (&[sending, Choice::NothingBack, Choice::OneAddress, Choice::InOutbox, Choice::Checked], "As mensagens não estão saindo"),
        (
            &[sending, Choice::NothingBack, Choice::Everybody, Choice::Today, Choice::WorksInWebmail, Choice::Checked],
            "O problema está só no seu programa",
        ),
        (&[Choice::HaveError, Choice::NoError, sending, Choice::Everybody, Choice::FailsInWebmail], "As mensagens não estão saindo"),
        (
            &[Choice::HaveError, Choice::NoError, receiving, Choice::Everybody, Choice::FailsInWebmail, Choice::Checked],
            "As mensagens não estão chegando",
        ),
        (
            &[receiving, Choice::NothingBack, Choice::Everybody, Choice::Today, Choice::WorksInWebmail, Choice::Checked],
            "O problema está só no seu programa",
        ),
        (&[sending, Choice::AtOnce, Choice::NoError, Choice::Checked], "As mensagens não estão saindo"),
        (&[sending, Choice::AfterDays, Choice::NoError, Choice::OneAddress], "A mensagem não foi entregue"),
        (&[receiving, Choice::SenderHasIt, Choice::GoOnWithout, Choice::OneAddress, Choice::Checked], "A mensagem não foi entregue"),
        (&[receiving, Choice::NothingBack, Choice::OneAddress, Choice::Checked], "Sem mensagem de erro"),
    ] {
        assert_eq!(heading(taps), expected, "{taps:?}");
    }
}

const TWO_CAUSES: &str =
    "<bia@example.org>: host mx.example.org[203.0.113.7] said: 550 5.1.1 Message rejected as spam\n    (in reply to end of DATA command)\n";

#[test]
fn a_remembered_session_asks_before_it_shows_anything() {
    let mut reader = Reader::new();
    reader.sends_with_the_error();
    let stored = reader.saved.clone().expect("something saved");
    let bytes = stored.answers.encode();
    let decoded = StoredAnswers::decode(&bytes, CLOCK.now_ms).expect("the same version");
    assert_eq!(decoded, stored.answers);
    assert_eq!(StoredAnswers::decode(&bytes, CLOCK.now_ms + StoredAnswers::AGE_MAX_MS + 1), None);
    assert_eq!(StoredAnswers::decode(&bytes[..bytes.len() / 2], CLOCK.now_ms), None);
    let older = StoredAnswers { version: StoredAnswers::VERSION - 1, ..stored.answers.clone() };
    assert_eq!(StoredAnswers::decode(&older.encode(), CLOCK.now_ms), None, "an older form is ignored");
    // The form of version 1, as it was written then: the version, the moment, no answers, no step.
    assert_eq!(StoredAnswers::decode(&[1, 0, 0, 0, 0], 0), None);

    let mut later = Reader::with(Past::Remembered(stored.clone()));
    let screen = later.screen();
    assert!(matches!(screen.body, Body::Resume { .. }));
    assert!(!format!("{screen:?}").contains("bia@example.org"));
    later.does(Event::ResumeTapped).sees(Step::Verdict);
    assert_eq!(later.screen().heading, "A caixa de e-mail está cheia");

    let mut again = Reader::with(Past::Remembered(stored.clone()));
    again.does(Event::RestartTapped).sees(Step::Problem);
    assert!(matches!(again.screen().body, Body::Choices(_)));
    assert_eq!(again.saved, None);

    assert_eq!(Reader::with(Past::Kept(stored)).screen().heading, "A caixa de e-mail está cheia");
}

#[test]
fn who_is_no_customer_gets_a_message_for_the_customer_and_a_ticket_only_where_allowed() {
    let offered = |attributes: &[(&str, &str)]| {
        let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let mut reader = Reader { session: Session::new(Config::read(&attributes, &[]).0, CLOCK, Past::None), ..Reader::new() };
        reader.taps(Choice::Outsider).types(FieldId::Bounce, FULL).goes_on().sees(Step::Verdict);
        let Body::Verdict(verdict) = reader.screen().body else { panic!("no verdict") };
        assert!(verdict.groups[0].letters.iter().any(|letter| letter.text.contains("bia@example.org")), "{verdict:?}");
        verdict.choices.iter().any(|button| button.choice == Choice::Continue)
    };
    assert!(!offered(&[]));
    assert!(offered(&[("outsiders", "yes")]));
}

#[test]
fn a_paste_that_storage_had_no_room_for_is_asked_for_again() {
    let mut reader = Reader::new();
    reader.sends_with_the_error();
    let stored = carteiro::session::stored::Stored { paste: String::new(), ..reader.saved.clone().expect("something saved") };
    let mut later = Reader::with(Past::Remembered(stored));
    later.does(Event::ResumeTapped).sees(Step::Bounce);
    assert!(later.screen().notice.expect("told").text.contains("Cole de novo"));
    later.types(FieldId::Bounce, FULL).goes_on().sees(Step::Verdict);
    assert_eq!(later.screen().notice, None);
}

#[test]
fn an_outcome_that_the_page_names_stands_in_front_and_changes_nothing() {
    let mut reader = Reader::new();
    reader.sends_without_an_error();
    let before = reader.session.stored();
    reader.does(Event::Linked(Some(Cause::MailboxFull)));
    let screen = reader.screen();
    assert_eq!(screen.heading, "A caixa de e-mail está cheia");
    assert_eq!(reader.told(), Notification { step: "verdict", cause: Some("mailbox-full"), outcome: Some("recipient") });
    assert!(!format!("{screen:?}").contains("bia@example.org"));
    let Body::Verdict(sending) = screen.body else { panic!("no verdict") };
    reader.taps(Choice::Receiving);
    let Body::Verdict(receiving) = reader.screen().body else { panic!("no verdict") };
    assert_ne!(sending.groups[0].actor, receiving.groups[0].actor);
    reader.taps(Choice::Begin).sees(Step::Verdict);
    assert_eq!(reader.screen().heading, "Sem mensagem de erro");
    assert_eq!(reader.session.stored(), before);
    assert!(reader.does(Event::Linked(None)).effects.is_empty());
}

#[test]
fn the_language_is_changed_without_losing_anything() {
    let mut reader = Reader::new();
    reader.sends_without_an_error().does(Event::LocaleChosen(Locale::En)).sees(Step::Verdict);
    assert_eq!((reader.screen().lang, reader.screen().heading.as_str()), ("en", "No error message"));
    let stored = reader.saved.clone().expect("something saved");
    let mut later = Reader::with(Past::Remembered(stored));
    assert_eq!(later.screen().lang, "en");
    later.does(Event::ResumeTapped).taps(Choice::Continue).sees(Step::Review);
    assert!(later.rows().iter().any(|row| row.value.starts_with("bia@example.org")));
    later.does(Event::RestartTapped);
    assert_eq!(later.screen().lang, "en");
    later.does(Event::LocaleChosen(Locale::PtBr));
    assert_eq!(later.screen().lang, "pt-BR");
}

#[test]
fn everything_can_be_erased_at_each_ending() {
    let mut reader = Reader::new();
    assert_eq!(reader.screen().erase, None);
    reader.sends_without_an_error();
    assert_eq!(reader.screen().erase.as_deref(), Some("Apagar tudo o que escrevi aqui"));
    reader.taps(Choice::Continue);
    assert_eq!(reader.screen().erase, None);
    reader.goes_on();
    assert!(reader.screen().erase.is_some());
    reader.does(Event::RestartTapped);
    assert!(reader.effects.contains(&Effect::Forget));
}

#[test]
fn a_long_paste_is_summed_up_and_read_after_painting() {
    let mut reader = Reader::new();
    let text = format!("{FULL}\n{}", "linha do histórico da conversa\n".repeat(40_000));
    reader.taps(Choice::HaveError).does(Event::PastedWhole { text });
    let Body::Paste(paste) = reader.screen().body else { panic!("no paste box") };
    assert!(matches!(&paste.content, PasteContent::Summary { size, .. } if size.contains("2 MB")), "{paste:?}");
    assert_eq!(paste.error, None, "it is said once");
    assert!(reader.effects.contains(&Effect::Focus(FocusTarget::Field(FieldId::Bounce))));
    assert!(reader.effects.iter().any(|effect| matches!(effect, Effect::Announce(told) if told.contains("2 MB"))));
    reader.goes_on().sees(Step::Direction).taps(Choice::Sending);
    assert_eq!(reader.screen().heading, "A caixa de e-mail está cheia");
}

#[test]
fn a_tap_that_comes_too_late_is_ignored() {
    let mut reader = Reader::new();
    reader.taps(Choice::Sending);
    reader.does(Event::Chose { step: Step::Problem, choice: Choice::Receiving }).sees(Step::ReturnedError);
    reader.does(Event::Chose { step: Step::ReturnedError, choice: Choice::Receiving }).sees(Step::ReturnedError);
}

#[test]
fn history_entries_come_from_taps_only() {
    let mut reader = Reader::new();
    reader.sends_with_the_error();
    assert_eq!(reader.history, [Step::ReturnedError, Step::Bounce, Step::Verdict]);
    let stored = reader.saved.clone().expect("something saved");
    let mut later = Reader::with(Past::Remembered(stored));
    later.does(Event::ResumeTapped);
    assert!(later.history.is_empty());
}

#[test]
fn copying_gives_the_whole_text_and_says_so() {
    let mut reader = Reader::new();
    reader.sends_with_the_error().gives_what_is_missing().goes_on().does(Event::CopyTapped(Copyable::Ticket));
    let [Effect::Copy { text, .. }] = reader.effects.as_slice() else { panic!("{:?}", reader.effects) };
    assert!(text.starts_with("[envio] caixa cheia: bia@example.org (552 5.2.2)\n"), "{text}");
    assert!(text.contains("This is the mail system at host"));
    reader.does(Event::Copied { what: Copyable::Ticket, done: true });
    assert_eq!(reader.ticket().copied.as_deref(), Some("Texto copiado."));
}

#[test]
fn the_returned_mail_stays_out_of_the_ticket_and_that_is_told() {
    let mail = format!(
        "From: MAILER-DAEMON@mail.centralserver.example (Mail Delivery System)\nTo: ana@cliente.example\n\
         Subject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain; charset=us-ascii\n\n{FULL}\n--b\nContent-Type: message/rfc822\n\n\
         From: ana@cliente.example\nTo: bia@example.org\nSubject: Contrato\n\nMeu CPF e a senha do banco.\n\n--b--\n"
    );
    let mut reader = Reader::new();
    reader.taps(Choice::HaveError).types(FieldId::Bounce, &mail).goes_on().taps(Choice::Continue).taps(Choice::NotSure).sees(Step::Review);
    assert!(!format!("{:?}", reader.screen()).contains("senha do banco"));
    reader.goes_on();
    let ticket = reader.ticket();
    assert!(ticket.text.contains("Mailbox full") && !ticket.text.contains("senha do banco"), "{}", ticket.text);
    assert!(ticket.notes.iter().any(|note| note.contains("não vai no chamado")), "{:?}", ticket.notes);

    let mut notice_only = Reader::new();
    notice_only.sends_with_the_error().taps(Choice::Continue).taps(Choice::NotSure).goes_on();
    assert!(notice_only.ticket().notes.iter().all(|note| !note.contains("não vai no chamado")), "{:?}", notice_only.ticket().notes);
}

const FAKE: &str = include_str!("../fixtures/suspicion/fake-05.txt");
const BACKSCATTER: &str = include_str!("../fixtures/suspicion/backscatter-01.eml");
const BLOCKED: &str = include_str!("../fixtures/postfix/ip-blocked-01.eml");

/// A reader of the provider that the suspicious fixtures speak of.
fn reader_at_example() -> Reader {
    let attributes = [("mail-hosts", "smtp.example.com.br mx.example.com.br"), ("mail-domains", "example.com.br")];
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Reader { session: Session::new(Config::read(&attributes, &[]).0, CLOCK, Past::None), ..Reader::new() }
}

#[track_caller]
fn reads(mut reader: Reader, paste: &str) -> Screen {
    reader.taps(Choice::HaveError).types(FieldId::Bounce, paste).goes_on();
    reader.taps(Choice::Sending).sees(Step::Verdict);
    reader.screen()
}

#[test]
fn a_notice_that_is_not_what_it_seems_is_said_to_be_so() {
    let screen = reads(reader_at_example(), FAKE);
    assert_eq!(screen.heading, "Cuidado: isto parece um golpe");
    let Body::Verdict(verdict) = screen.body else { panic!("no verdict") };
    assert_eq!(
        verdict.groups[0].steps,
        ["Apague a mensagem. Não clique nos links e não responda.", "Se você já clicou e informou a senha, troque-a agora."]
    );
    let screen = reads(reader_at_example(), BACKSCATTER);
    assert_eq!(screen.heading, "Parece que você não enviou esta mensagem");
    assert!(screen.lead[0].contains("Alguém usou o seu endereço"), "{:?}", screen.lead);
}

#[test]
fn the_step_that_decides_is_marked_where_the_paste_names_it() {
    let paste = "<ana@example.org>: host mx.example.org[192.0.2.1] said: 550 XQ-17 (in reply to RCPT TO command)";
    let Body::Verdict(verdict) = reads(Reader::new(), paste).body else { panic!("no verdict") };
    let pieces = verdict.excerpt.unwrap().lines.concat();
    let marked: Vec<&str> = pieces.iter().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect();
    assert_eq!((marked.as_slice(), pieces.len()), (["in reply to RCPT"].as_slice(), 3));
}

#[test]
fn a_new_address_is_named_where_the_notice_names_one_only() {
    let new_address = |text: &str| {
        let Body::Verdict(verdict) = reads(Reader::new(), text).body else { panic!("no verdict") };
        let named = verdict.groups.iter().flat_map(|group| &group.recipients);
        named.filter_map(|named| named.strip_prefix("Novo endereço, segundo o aviso: ")).next().map(str::to_owned)
    };
    let moved = "551 5.1.6 <rui@example.org>: user has moved, try <rui@novo.example.org>";
    assert_eq!(new_address(moved).as_deref(), Some("rui@novo.example.org"));
    let told = "<rui@example.org>: 550 Este usuário não usa mais este endereço; escreva para rui@novo.example.org";
    assert_eq!(new_address(told).as_deref(), Some("rui@novo.example.org"));
    assert_eq!(new_address("551 5.1.6 <rui@example.org>: user has moved"), None);
    assert_eq!(new_address("551 5.1.6 <rui@example.org>: user has moved to a@example.net or b@example.net"), None);
    assert_eq!(new_address("550 5.1.1 <rui@example.org>: user unknown, ask ana@example.org"), None);
}

#[test]
fn a_new_address_is_confirmed_and_one_that_is_not_known_asked_for() {
    let first_step = |text: &str| {
        let Body::Verdict(verdict) = reads(Reader::new(), text).body else { panic!("no verdict") };
        verdict.groups[0].steps[0].clone()
    };
    let named = first_step("551 5.1.6 <rui@example.org>: user has moved, try <rui@novo.example.org>");
    assert!(named.starts_with("Confirme com a pessoa"), "{named}");
    let unnamed = first_step("551 5.1.6 <rui@example.org>: user has moved");
    assert!(unnamed.starts_with("Peça o endereço certo"), "{unnamed}");
}

#[test]
fn the_ready_message_to_who_moved_names_the_new_address() {
    let letter = |text: &str| {
        let Body::Verdict(verdict) = reads(Reader::new(), text).body else { panic!("no verdict") };
        verdict.groups[0].letters[0].text.clone()
    };
    let named = letter("551 5.1.6 <rui@example.org>: user has moved, try <rui@novo.example.org>");
    assert!(named.contains("Ele é seu?") && named.contains("\nNovo endereço, segundo o aviso: rui@novo.example.org\n"), "{named}");
    let unnamed = letter("551 5.1.6 <rui@example.org>: user has moved");
    assert!(unnamed.contains("Pode me mandar o seu endereço certo") && !unnamed.contains("Novo endereço"), "{unnamed}");
}

#[test]
fn a_block_list_is_named_with_the_page_where_one_asks_to_be_removed() {
    let Body::Verdict(verdict) = reads(Reader::new(), BLOCKED).body else { panic!("no verdict") };
    let list = verdict.facts.iter().find(|fact| fact.label == "Lista de bloqueio").expect("a block list");
    assert_eq!(list.value, "Spamhaus. Pedido de retirada: https://check.spamhaus.org/");
}
