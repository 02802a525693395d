//! What must hold for every text in every language.

use std::collections::BTreeSet;

use super::ticket_label::TicketLabel;
use super::{Label, Slot, Words, fill, words};
use crate::cause::{Actor, Cause, Refuser};
use crate::evidence::Kind;
use crate::locale::Locale;
use crate::texts::outcome_label::OutcomeLabel;
use crate::tree::outcome::{Advice, Letter, Misbelief, TicketWhen, Wait};
use crate::tree::step::{Choice, Direction, FieldId, Step};
use crate::verdict::Confidence;

/// No sentence is longer.
const SENTENCE_WORDS_MAX: usize = 25;

/// The locales whose texts are compared.
const PAIRS: [(Locale, Locale); 3] = [(Locale::PtBr, Locale::En), (Locale::PtBr, Locale::Es), (Locale::En, Locale::Es)];

/// What every language may say alike: a name from the standard, and slots only.
const SHARED_BY_ALL: &[&str] = &["Message-ID", "{title}", "{title} ({name}, {code})"];

/// What Portuguese and Spanish rightly say alike.
const SHARED_BY_PT_AND_ES: &[&str] =
    &["Resultado", "Hora", "Continuar", "Código", "Aviso legal", "Texto copiado.", "Problema", "Imprimir", "Log SMTP"];

/// One text, with the method and the variant that it answers.
struct Said {
    of: String,
    text: &'static str,
}

/// Collects the texts of one locale.
struct All(Vec<Said>);

impl All {
    fn put(&mut self, of: String, text: &'static str) {
        self.0.push(Said { of, text });
    }
}

const DIRECTIONS: [Option<Direction>; 3] = [None, Some(Direction::Sending), Some(Direction::Receiving)];

/// Every text of a locale, in the same order for all.
fn said(locale: Locale) -> Vec<Said> {
    let words = words(locale);
    let mut all = All(Vec::new());
    put_questions(&mut all, words);
    put_verdicts(&mut all, words);
    put_outcomes(&mut all, words);
    for label in Label::ALL {
        all.put(format!("label {label:?}"), words.label(*label));
    }
    for label in TicketLabel::ALL {
        all.put(format!("label {label:?} of the ticket"), words.ticket(*label));
    }
    all.0
}

fn put_questions(all: &mut All, words: &Words) {
    for step in Step::ALL {
        for direction in DIRECTIONS {
            all.put(format!("heading {step:?} {direction:?}"), words.heading(*step, direction));
            for (index, text) in words.lead(*step, direction).enumerate() {
                all.put(format!("lead {step:?} {direction:?} {index}"), text);
            }
        }
        for choice in Choice::ALL {
            for direction in DIRECTIONS {
                all.put(format!("choice {step:?} {choice:?} {direction:?}"), words.choice(*step, *choice, direction));
            }
        }
    }
    for field in FieldId::ALL {
        for direction in DIRECTIONS {
            all.put(format!("field {field:?} {direction:?}"), words.field(*field, direction));
        }
        if let Some(text) = words.field_hint(*field) {
            all.put(format!("field_hint {field:?}"), text);
        }
    }
    for (index, text) in words.settings().lines().enumerate() {
        all.put(format!("settings {index}"), text);
    }
    for (index, text) in words.own_checks().lines().enumerate() {
        all.put(format!("own_checks {index}"), text);
    }
}

fn put_verdicts(all: &mut All, words: &Words) {
    for cause in Cause::ALL {
        all.put(format!("cause_title {cause:?}"), words.cause_title(*cause));
        all.put(format!("cause_in_short {cause:?}"), words.cause_in_short(*cause));
        for direction in Direction::ALL {
            all.put(format!("cause {cause:?} {direction:?}"), words.cause(*cause, *direction));
        }
    }
    for kind in Kind::ALL {
        all.put(format!("kind_title {kind:?}"), words.kind_title(*kind));
        all.put(format!("kind {kind:?}"), words.kind(*kind));
    }
    for actor in Actor::ALL {
        all.put(format!("actor {actor:?}"), words.actor(*actor));
    }
    for advice in Advice::ALL {
        all.put(format!("advice {advice:?}"), words.advice(*advice));
    }
    for confidence in Confidence::ALL {
        all.put(format!("confidence {confidence:?}"), words.confidence(*confidence));
        all.put(format!("sure {confidence:?}"), words.confidence_word(*confidence));
    }
}

fn put_outcomes(all: &mut All, words: &Words) {
    for misbelief in Misbelief::ALL {
        all.put(format!("advice not {misbelief:?}"), words.misbelief(*misbelief));
    }
    for wait in Wait::ALL {
        all.put(format!("advice wait {wait:?}"), words.wait(*wait));
    }
    for when in TicketWhen::ALL {
        all.put(format!("advice ticket {when:?}"), words.ticket_when(*when));
    }
    for letter in Letter::ALL {
        all.put(format!("title of letter {letter:?}"), words.letter_title(*letter));
        all.put(format!("advice letter {letter:?}"), words.letter(*letter));
    }
    for label in OutcomeLabel::ALL {
        all.put(format!("outcome_label {label:?}"), words.outcome_label(*label));
    }
}

/// Checks every text of every locale; says all that fail at once.
#[track_caller]
fn check(fault: impl Fn(&Said) -> Option<String>) {
    let mut faults = Vec::new();
    for locale in Locale::ALL {
        for said in said(*locale) {
            faults.extend(fault(&said).map(|fault| format!("{}, {}: {fault}: {}", locale.id(), said.of, said.text)));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The slots in a text, sorted.
fn slots(text: &str) -> Vec<&str> {
    let mut names: Vec<_> = text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap_or_default()).collect();
    names.sort_unstable();
    names
}

/// What stands between typographic quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('“').skip(1).filter_map(|rest| rest.split('”').next())
}

/// The words of each sentence. A full stop inside a word, as in `.com`, ends none.
fn sentence_lengths(text: &str) -> Vec<usize> {
    let mut lengths = vec![0];
    for word in text.split_whitespace() {
        if let Some(length) = lengths.last_mut() {
            *length += 1;
        }
        if word.trim_end_matches([')', '”']).ends_with(['.', '!', '?', '…']) {
            lengths.push(0);
        }
    }
    lengths
}

#[test]
fn slots_are_filled_and_values_are_left_alone() {
    assert_eq!(fill("a {host} b", &[(Slot::Host, "{size}")]), "a {size} b");
    assert_eq!(fill("{provider}{nothing}.", &[(Slot::Provider, "X")]), "X.");
    assert_eq!(fill("a { b", &[]), "a  b");
}

#[test]
fn sentences_are_counted() {
    assert_eq!(sentence_lengths("One .com two. (Three four?) Five"), [3, 2, 1]);
}

#[test]
fn no_text_is_empty_or_has_stray_spaces() {
    check(|said| {
        let stray = said.text.trim() != said.text || said.text.contains("  ") || said.text.chars().any(char::is_control);
        (said.text.is_empty() || stray).then(|| "empty, or a space too many".to_owned())
    });
}

#[test]
fn quotes_are_typographic_and_come_in_pairs() {
    check(|said| {
        let straight = said.text.contains(['"', '\'', '`']) || said.text.contains("...");
        let paired = said.text.matches('“').count() == said.text.matches('”').count();
        (straight || !paired).then(|| "a straight quote, or one without its pair".to_owned())
    });
}

#[test]
fn no_sentence_is_long() {
    check(|said| {
        let longest = sentence_lengths(said.text).into_iter().max().unwrap_or_default();
        (longest > SENTENCE_WORDS_MAX).then(|| format!("a sentence of {longest} words"))
    });
}

#[test]
fn whole_sentences_end_like_sentences() {
    check(|said| {
        let prose = ["cause ", "kind ", "advice ", "confidence "].iter().any(|method| said.of.starts_with(method));
        (prose && !said.text.ends_with(['.', '?', '!'])).then(|| "no full stop".to_owned())
    });
}

#[test]
fn every_slot_is_known_and_closed() {
    check(|said| {
        let unknown = slots(said.text).into_iter().find(|name| Slot::from_id(name).is_none());
        let closed = said.text.matches('{').count() == said.text.matches('}').count();
        match unknown {
            Some(name) => Some(format!("no slot is called {name}")),
            None => (!closed).then(|| "a brace without its pair".to_owned()),
        }
    });
}

#[test]
fn every_locale_says_the_same_things_with_the_same_slots() {
    let expected = said(Locale::PtBr);
    for locale in Locale::ALL {
        let found = said(*locale);
        let of = |all: &[Said]| all.iter().map(|said| said.of.clone()).collect::<Vec<_>>();
        assert_eq!(of(&found), of(&expected), "{}", locale.id());
        for (found, expected) in found.iter().zip(&expected) {
            assert_eq!(slots(found.text), slots(expected.text), "{} in {}", found.of, locale.id());
        }
    }
}

#[test]
fn a_quoted_button_is_called_so() {
    for locale in Locale::ALL {
        let all = said(*locale);
        let names: BTreeSet<_> =
            all.iter().filter(|said| said.of.starts_with("choice ") || said.of.starts_with("label ")).map(|said| said.text).collect();
        for said in &all {
            for name in quoted(said.text) {
                assert!(names.contains(name), "{}, {}: no button is called {name}", locale.id(), said.of);
            }
        }
    }
}

#[test]
fn the_button_quoted_is_the_one_on_that_screen() {
    for locale in Locale::ALL {
        let words = words(*locale);
        let quotes = |label, name: &str| assert!(words.label(label).contains(&format!("“{name}”")), "{label:?} in {}", locale.id());
        quotes(Label::EmptyAddress, words.choice(Step::Sender, Choice::NotSure, None));
        quotes(Label::EmptyDate, words.choice(Step::SentAt, Choice::NotSure, None));
        quotes(Label::NoAtSign, words.label(Label::Continue));
        let change = format!("“{}”", words.label(Label::Change));
        assert!(words.lead(Step::Review, None).any(|text| text.contains(&change)), "the review in {}", locale.id());
    }
}

#[test]
fn nothing_was_left_untranslated() {
    let mut faults = Vec::new();
    let mut shared = BTreeSet::new();
    for pair in PAIRS {
        let (one, other) = pair;
        for (left, _) in said(one).into_iter().zip(said(other)).filter(|(left, right)| left.text == right.text) {
            let rightly = SHARED_BY_ALL.contains(&left.text) || (pair == PAIRS[1] && SHARED_BY_PT_AND_ES.contains(&left.text));
            if rightly {
                shared.insert(left.text);
            } else {
                faults.push(format!("{} and {}, {}: {}", one.id(), other.id(), left.of, left.text));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    let listed: BTreeSet<_> = SHARED_BY_ALL.iter().chain(SHARED_BY_PT_AND_ES).copied().collect();
    assert_eq!(shared, listed, "an exception that is none any more");
}

#[test]
fn behind_a_forward_nobody_is_said_to_have_mistyped() {
    for locale in Locale::ALL {
        let words = words(*locale);
        for direction in Direction::ALL {
            let said = |cause, refuser| words.refused(cause, refuser, *direction);
            assert_eq!(said(Cause::UserUnknown, Refuser::RemoteServer), words.cause(Cause::UserUnknown, *direction));
            assert_eq!(said(Cause::UserUnknown, Refuser::ForwardTarget), words.label(Label::BehindAForward));
            assert_eq!(said(Cause::MailboxFull, Refuser::ForwardTarget), words.label(Label::BehindAForward));
            assert_eq!(said(Cause::Spam, Refuser::ForwardTarget), words.cause(Cause::Spam, *direction));
        }
    }
}

#[test]
fn no_other_server_is_blamed_where_the_own_program_reached_none() {
    for locale in Locale::ALL {
        let words = words(*locale);
        let said = |refuser, direction| words.refused(Cause::NetworkError, refuser, direction);
        assert_eq!(said(Refuser::OwnProgram, Direction::Sending), words.label(Label::ProgramUnconnected));
        assert_eq!(said(Refuser::RemoteServer, Direction::Sending), words.cause(Cause::NetworkError, Direction::Sending));
        assert_eq!(said(Refuser::OwnProgram, Direction::Receiving), words.label(Label::ProgramUnconnected));
        assert_eq!(said(Refuser::RemoteServer, Direction::Receiving), words.cause(Cause::NetworkError, Direction::Receiving));
        let ruled = |refuser| words.refused(Cause::Policy, refuser, Direction::Sending);
        assert_ne!(ruled(Refuser::OwnServer), ruled(Refuser::RemoteServer));
    }
}
