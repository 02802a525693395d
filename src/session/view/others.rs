//! "That's not it": the next likeliest causes, each with the words that it rests on.

use crate::cause::Cause;
use crate::session::draft::other_causes;
use crate::session::screen::{Body, Choices};
use crate::session::view::verdict::instead;
use crate::session::view::{Parts, button, buttons, headed};
use crate::session::{OTHERS, Session};
use crate::texts::{Label, Slot};

/// Of the words that a cause rests on, this much is shown.
const WORDS_CHARS_MAX: usize = 90;

pub(crate) fn others(session: &Session) -> Parts {
    let words = session.words();
    let causes = session.analysis.as_ref().map(other_causes).unwrap_or_default();
    let mut others = Vec::new();
    for (choice, candidate) in OTHERS.iter().zip(causes) {
        let mut other = button(session, *choice);
        other.label = words.cause_title(candidate.cause).to_owned();
        other.hint = Some(session.say_with(Label::RestsOn, Slot::Name, &shortened(&candidate.reason.words)));
        others.push(other);
    }
    for button in buttons(session) {
        if !OTHERS.contains(&button.choice) {
            others.push(button);
        }
    }
    headed(session, Body::Choices(Choices { items: Vec::new(), link: None, letter: None, choices: others }))
}

pub(crate) fn reconsidered(session: &Session) -> Parts {
    instead(session, session.reconsidered().unwrap_or(Cause::Undetermined))
}

/// On one line, cut between words.
fn shortened(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() >= WORDS_CHARS_MAX {
            return line + "…";
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
