//! What the outcomes say: readable, complete, and nothing left open; the ready messages; several recipients.

use std::collections::BTreeMap;

use carteiro::cause::Cause;
use carteiro::config::Config;
use carteiro::locale::Locale;
use carteiro::session::event::{Copyable, Effect, Event};
use carteiro::session::screen::{AdviceGroup, Body, Screen};
use carteiro::session::{Clock, Past, Session};
use carteiro::texts::told::told;
use carteiro::texts::{Slot, fill, words};
use carteiro::tree::outcome::{Letter, Situation, situations};
use carteiro::tree::step::Standpoint;
use carteiro::tree::step::{Choice, FieldId};

/// No outcome reads harder than this, in Portuguese: Flesch's index as Martins et al. fitted it to Brazilian Portuguese in 1996.
/// From 50 up a text is "easy" there: the fifth to the eighth year of school.
const EASE_MIN: f64 = 60.0;
/// On average they read as easily as texts for the first years of school: from 75 up.
const EASE_MEAN_MIN: f64 = 75.0;
/// The most words that an outcome has, its title included.
const WORDS_MAX: usize = 100;
/// No sentence is longer.
const SENTENCE_WORDS_MAX: usize = 25;

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic))
}

/// Groups of vowels, each a syllable; two strong vowels, or one with an accent after another, are two (`ba-ú`, `le-al`).
fn syllables(word: &str) -> usize {
    let strong = |c: char| "aáâãàeéêoóôõíú".contains(c);
    let vowel = |c: char| strong(c) || "iuü".contains(c);
    let lower: Vec<char> = word.to_lowercase().chars().collect();
    let mut count = 0;
    let mut before = None;
    for c in lower {
        if vowel(c) {
            let nasal = before.is_some_and(|before| "ãõ".contains(before));
            let joined = before.is_some_and(|before| !(nasal || strong(before) && strong(c))) || (nasal && "eo".contains(c));
            count += usize::from(!joined);
        }
        before = vowel(c).then_some(c);
    }
    count.max(1)
}

/// Sentences end with a mark at the end of a word, or with the text.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = vec![Vec::new()];
    for word in words_of(text) {
        sentences.last_mut().expect("one at least").push(word);
        if word.trim_end_matches([')', '”']).ends_with(['.', '!', '?', '…']) {
            sentences.push(Vec::new());
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// 248.835 − 1.015 · words a sentence − 84.6 · syllables a word (Martins, Ghiraldelo, Nunes and Oliveira 1996).
fn ease(texts: &[String]) -> f64 {
    let sentences: Vec<Vec<&str>> = texts.iter().flat_map(|text| sentences(text)).collect();
    let words: Vec<&str> = sentences.iter().flatten().copied().collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (words, sentences, syllables) = (words.len() as f64, sentences.len() as f64, syllables as f64);
    248.835 - 1.015 * words / sentences - 84.6 * syllables / words
}

fn rendered(locale: Locale, situation: Situation, at: Standpoint) -> Vec<String> {
    let slots = [(Slot::Provider, "CentralServer"), (Slot::Portal, "Portal de Suporte")];
    told(words(locale), situation, at).into_iter().map(|text| fill(text, &slots)).collect()
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    let counts = ["mensagem", "não", "caixa", "servidor", "você", "destinatário", "baú", "leal", "e-mail", "endereços"];
    assert_eq!(counts.map(syllables), [3, 1, 2, 3, 2, 5, 2, 2, 2, 4]);
}

#[test]
fn every_outcome_reads_easily_in_portuguese() {
    let mut eases: BTreeMap<Vec<String>, f64> = BTreeMap::new();
    for (situation, at) in situations() {
        let texts = rendered(Locale::PtBr, situation, at);
        let found = ease(&texts);
        assert!(found >= EASE_MIN, "{situation:?} {at:?} reads at {found:.1}: {}", texts.join(" "));
        eases.insert(texts, found);
    }
    let lowest = eases.values().copied().fold(f64::INFINITY, f64::min);
    let mean = eases.values().sum::<f64>() / eases.len() as f64;
    println!("{} outcomes: reading ease {lowest:.1} at least, {mean:.1} on average", eases.len());
    assert!(mean >= EASE_MEAN_MIN, "{mean:.1} on average");
}

#[test]
fn every_outcome_is_whole_and_short_in_each_language() {
    for locale in Locale::ALL {
        for (situation, at) in situations() {
            let texts = rendered(*locale, situation, at);
            let place = format!("{} {situation:?} {at:?}", locale.id());
            assert!(texts.iter().all(|text| !text.is_empty() && !text.contains(['{', '}'])), "{place}: {texts:?}");
            let count: usize = texts.iter().map(|text| words_of(text).count()).sum();
            assert!(count <= WORDS_MAX, "{place}: {count} words: {}", texts.join(" "));
            let longest = texts.iter().flat_map(|text| sentences(text)).map(|sentence| sentence.len()).max();
            assert!(longest <= Some(SENTENCE_WORDS_MAX), "{place}: {}", texts.join(" "));
        }
    }
}

const SEVERAL: &str = "This is the mail system at host mail.centralserver.example.\n\n\
    I'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients.\n\n\
    <bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 <bia@example.org>:\n    Recipient address rejected: Mailbox full (in reply to RCPT TO command)\n\n\
    <caio@example.net>: host mx.example.net[203.0.113.9] said: 550 5.1.1 <caio@example.net>:\n    Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)\n\n\
    <duda@example.net>: host mx.example.net[203.0.113.9] said: 550 5.1.1 <duda@example.net>:\n    Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)\n";

const FULL_HERE: &str = "Sua mensagem para ana@cliente.example não foi entregue.\n552 5.2.2 Mailbox full\n";

fn reader(attributes: &[(&str, &str)]) -> Session {
    let always = [("provider", "CentralServer"), ("mail-hosts", "centralserver.example"), ("mail-domains", "cliente.example")];
    let attributes: Vec<_> = always.iter().chain(attributes).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let (config, problems) = Config::read(&attributes, &[]);
    assert_eq!(problems, []);
    Session::new(config, Clock { now_ms: 1_795_000_000_000, offset_minutes: -180 }, Past::None)
}

/// Pastes a notice and says which way the mail went.
fn reads(session: &mut Session, paste: &str, direction: Choice) -> Screen {
    let step = session.screen().step;
    session.update(Event::Chose { step, choice: Choice::HaveError });
    session.update(Event::Typed { field: FieldId::Bounce, value: paste.to_owned() });
    let step = session.screen().step;
    session.update(Event::Submitted { step });
    let step = session.screen().step;
    session.update(Event::Chose { step, choice: direction });
    session.screen()
}

fn groups(screen: &Screen) -> &[AdviceGroup] {
    match &screen.body {
        Body::Verdict(verdict) => &verdict.groups,
        other => panic!("{other:?}"),
    }
}

#[test]
fn recipients_are_grouped_by_what_to_do() {
    let screen = reads(&mut reader(&[]), SEVERAL, Choice::Sending);
    assert_eq!(screen.heading, "Cada destinatário teve um problema");
    let title =
        |group: &AdviceGroup| (group.title.as_ref().map_or(String::new(), |title| title.heading.clone()), group.recipients.join(" "));
    assert_eq!(
        groups(&screen).iter().map(title).collect::<Vec<_>>(),
        [
            ("A caixa de e-mail está cheia".to_owned(), "bia@example.org".to_owned()),
            ("Esse endereço não existe".to_owned(), "caio@example.net duda@example.net".to_owned())
        ]
    );
    assert_ne!(groups(&screen)[0].steps, groups(&screen)[1].steps);
    let letter = &groups(&screen)[1].letters[0].text;
    assert!(letter.contains("caio@example.net, duda@example.net") && !letter.contains("bia@example.org"), "{letter}");
}

#[test]
fn only_the_words_that_mean_what_is_said_are_marked() {
    let screen = reads(&mut reader(&[]), SEVERAL, Choice::Sending);
    let Body::Verdict(verdict) = screen.body else { panic!("{screen:?}") };
    let excerpt = verdict.excerpt.expect("an excerpt");
    assert!(excerpt.meaning.contains("A caixa de e-mail está cheia"), "{}", excerpt.meaning);
    let marked: Vec<_> = excerpt.lines.iter().flatten().filter(|piece| piece.marked).map(|piece| piece.text.as_str()).collect();
    assert_eq!(marked, ["Mailbox full"]);
}

#[test]
fn one_trouble_is_told_by_the_heading_alone() {
    let one = SEVERAL.split("<caio").next().expect("a beginning");
    let screen = reads(&mut reader(&[]), one, Choice::Sending);
    assert_eq!(screen.heading, "A caixa de e-mail está cheia");
    assert!(matches!(groups(&screen), [AdviceGroup { title: None, .. }]));
}

#[test]
fn a_message_holds_what_is_known_and_no_empty_line() {
    let screen = reads(&mut reader(&[]), SEVERAL, Choice::Sending);
    for letter in groups(&screen).iter().flat_map(|group| &group.letters) {
        let text = &letter.text;
        assert!(text.contains("O que aconteceu: ") && text.contains("said: 55"), "{text}");
        let without_value = text.lines().filter(|line| line.trim_end().ends_with(':'));
        assert_eq!(without_value.collect::<Vec<_>>(), ["Trecho decisivo:"], "{text}");
    }
    // Nothing is known here but the words.
    let mut empty = reader(&[("start", "receiving")]);
    for _ in 0..12 {
        let step = empty.screen().step;
        for choice in [Choice::NoError, Choice::NotSure, Choice::CannotCheck] {
            empty.update(Event::Chose { step, choice });
        }
    }
    let screen = empty.screen();
    let letters = &groups(&screen)[0].letters;
    assert_eq!(letters.len(), 2, "{letters:?}");
    for letter in letters {
        assert_eq!(letter.text.lines().count(), 1, "{}", letter.text);
    }
    assert!(letters[1].lead.as_deref().is_some_and(|lead| lead.contains("log de SMTP")));
}

#[test]
fn a_message_is_copied_in_the_language_chosen_for_it() {
    let mut session = reader(&[]);
    reads(&mut session, SEVERAL, Choice::Sending);
    let what = Copyable::Letter { group: 1, letter: Letter::AskAddress };
    for locale in Locale::ALL {
        session.update(Event::LetterLocaleTapped(*locale));
        let screen = session.screen();
        let shown = groups(&screen)[1].letters.iter().find(|letter| letter.what == what).expect("the message").clone();
        assert!(shown.text.starts_with(words(*locale).letter(Letter::AskAddress)), "{}", shown.text);
        assert_eq!((shown.lang, screen.lang), (locale.id(), "pt-BR"));
        let effects = session.update(Event::CopyTapped(what));
        assert_eq!(effects, [Effect::Copy { what, text: shown.text }]);
    }
    session.update(Event::Copied { what, done: true });
    let screen = session.screen();
    let said: Vec<_> = groups(&screen).iter().flat_map(|group| &group.letters).filter_map(|letter| letter.copied.as_deref()).collect();
    assert_eq!(said, ["Texto copiado."]);
    let other = Copyable::Letter { group: 1, letter: Letter::SenderLog };
    assert_eq!(session.update(Event::CopyTapped(other)), [], "a message that is not offered");
}

#[test]
fn the_page_on_quota_shows_where_our_mailbox_is_full() {
    let quota = ("quota-url", "https://ajuda.example.com.br/quota");
    let screen = reads(&mut reader(&[quota]), FULL_HERE, Choice::Receiving);
    assert_eq!(groups(&screen)[0].page.as_ref().map(|page| page.href.as_str()), Some(quota.1), "{screen:?}");
    assert_eq!(groups(&reads(&mut reader(&[]), FULL_HERE, Choice::Receiving))[0].page, None);
    assert_eq!(groups(&reads(&mut reader(&[quota]), FULL_HERE, Choice::Sending))[0].page, None);
}

#[test]
fn the_page_that_a_step_needs_is_one_tap_away() {
    let pages = [("settings-url", "https://ajuda.example.com.br/configurar"), ("webmail-url", "https://webmail.example.com.br/")];
    let page = |paste: &str, direction: Choice| {
        let screen = reads(&mut reader(&pages), paste, direction);
        groups(&screen)[0].page.as_ref().map(|page| page.href.clone())
    };
    assert_eq!(page("535 5.7.8 Error: authentication failed", Choice::Sending).as_deref(), Some(pages[0].1));
    assert_eq!(page("550 5.7.1 <ana@cliente.example>: sender is blocked by recipient", Choice::Receiving).as_deref(), Some(pages[1].1));
    assert_eq!(page("550 5.1.1 <bia@example.org>: User unknown", Choice::Sending), None);
    assert_eq!(page("535 5.7.8 Error: authentication failed", Choice::Outsider), None, "their settings are elsewhere");
}

#[test]
fn a_ticket_that_has_to_wait_is_not_the_main_way_on() {
    let main = |paste: &str| match reads(&mut reader(&[]), paste, Choice::Sending).body {
        Body::Verdict(verdict) => verdict.choices.iter().find(|choice| choice.prominent).map(|choice| choice.choice),
        other => panic!("{other:?}"),
    };
    assert_eq!(main("554 5.7.1 Service unavailable; Client host [203.0.113.7] blocked using zen.spamhaus.org"), Some(Choice::Continue));
    assert_eq!(main("450 4.2.0 <bia@example.org>: Recipient address rejected: Greylisted"), None);
    assert_eq!(main("550 5.1.1 <bia@example.org>: User unknown"), None);
    // In circles on the provider's own server: nobody else can end that.
    let looping =
        |host: &str| format!("This is the mail system at host {host}.\n\n<bia@example.org>: mail for example.org loops back to myself\n");
    assert_eq!(main(&looping("mail.centralserver.example")), Some(Choice::Continue));
    assert_eq!(main(&looping("mail.example.net")), None);
}

#[test]
fn the_address_that_was_refused_stands_beside_the_headline() {
    let screen = reads(&mut reader(&[]), "550 5.1.1 <bia@example.org>: User unknown", Choice::Sending);
    assert_eq!(groups(&screen)[0].recipients, ["Destinatário: bia@example.org"]);
    let Body::Verdict(verdict) = &screen.body else { panic!("no verdict") };
    assert!(verdict.facts.iter().all(|fact| !fact.value.contains("bia@")), "said twice: {:?}", verdict.facts);
}

#[test]
fn a_message_names_the_cause_that_the_reader_picked_and_is_copied_as_shown() {
    let two = "<bia@example.org>: host mx.example.org[203.0.113.7] said: 550 5.1.1 Message rejected as spam\n    (in reply to end of DATA command)\n";
    let mut session = reader(&[]);
    reads(&mut session, two, Choice::Sending);
    for choice in [Choice::NotThis, Choice::FirstOther] {
        let step = session.screen().step;
        session.update(Event::Chose { step, choice });
    }
    let screen = session.screen();
    let letters = &groups(&screen)[0].letters;
    assert!(!letters.is_empty(), "{screen:?}");
    for letter in letters {
        assert!(letter.text.contains(&screen.heading), "{}", letter.text);
        assert_eq!(session.update(Event::CopyTapped(letter.what)), [Effect::Copy { what: letter.what, text: letter.text.clone() }]);
    }
}

fn delay(reply: &str) -> String {
    format!(
        "This is the mail system at host mail.centralserver.example.\n\nYour message could not be delivered for more than 4 hours.\n\
         It will be retried until it is 5 days old.\n\n<bia@example.org>: host mx.example.org[203.0.113.7] said: {reply}\n"
    )
}

#[track_caller]
fn delayed(reply: &str, direction: Choice, told: [&str; 3]) {
    let screen = reads(&mut reader(&[]), &delay(reply), direction);
    assert_eq!(screen.heading, "O servidor ainda está tentando entregar");
    let [group] = groups(&screen) else { panic!("{screen:?}") };
    let last = group.notes.last().map(String::as_str);
    assert_eq!([group.actor.value.as_str(), group.steps[0].as_str(), last.unwrap_or_default()], told);
    assert!(group.notes.iter().any(|note| note.starts_with("O servidor costuma tentar por até cinco dias.")), "{:?}", group.notes);
}

#[test]
fn a_delay_is_acted_on_where_waiting_does_not_heal_its_cause() {
    let wait = ["Ninguém", "Espere: o servidor tenta de novo sozinho.", "Se nada mudar depois desse tempo, abra um chamado."];
    for reply in ["421 4.3.2 System not accepting network messages", "450 4.2.0 Greylisted, try again later", "450 4.0.0 x"] {
        delayed(reply, Choice::Sending, wait);
        delayed(reply, Choice::Receiving, wait);
    }
    let provider = "Abra um chamado: CentralServer verifica os servidores e os registros de entrega.";
    let no_name = "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.7]";
    delayed(no_name, Choice::Sending, ["O suporte de CentralServer", provider, "Faça isso já: só esperar não resolve."]);
    let full = "452 4.2.2 Mailbox full";
    let space = "Apague mensagens grandes e esvazie a lixeira e a pasta de spam.";
    delayed(full, Choice::Receiving, ["Você", space, "Se o erro continuar depois disso, abra um chamado."]);
    // Nobody sends again what the server still tries to deliver.
    let again = |step: &String| step.contains("de novo");
    let reads_as = |choice| groups(&reads(&mut reader(&[]), &delay(full), choice)).iter().any(|group| group.steps.iter().any(again));
    assert!(![Choice::Sending, Choice::Receiving].into_iter().any(reads_as));
}

#[test]
fn an_outcome_that_the_page_names_says_nothing_of_the_delay_that_was_pasted() {
    let mut session = reader(&[]);
    reads(&mut session, &delay("452 4.2.2 Mailbox full"), Choice::Sending);
    session.update(Event::Linked(Some(Cause::MailboxFull)));
    let screen = session.screen();
    let [group] = groups(&screen) else { panic!("{screen:?}") };
    assert!(group.steps.iter().any(|step| step.contains("envie a mensagem de novo")), "{group:?}");
    assert!(!group.notes.iter().any(|note| note.contains("cinco dias")), "{group:?}");
}

#[test]
fn who_is_told_to_paste_what_came_back_finds_the_button() {
    let mut session = reader(&[]);
    for choice in
        [Choice::Sending, Choice::AfterMinutes, Choice::NoError, Choice::OneMessage, Choice::NotSure, Choice::NotSure, Choice::NotSure]
    {
        let step = session.screen().step;
        session.update(Event::Chose { step, choice });
    }
    let screen = session.screen();
    assert_eq!((screen.heading.as_str(), groups(&screen)[0].steps[0].starts_with("Se puder, cole")), ("A mensagem não foi entregue", true));
    session.update(Event::Chose { step: screen.step, choice: Choice::PasteAgain });
    session.update(Event::Typed { field: FieldId::Bounce, value: SEVERAL.to_owned() });
    let step = session.screen().step;
    session.update(Event::Submitted { step });
    assert_eq!(session.screen().heading, "Cada destinatário teve um problema");
}
