//! One answer: a button that says it by one tap.

use yew::Html;

use crate::session::event::Event;
use crate::session::screen::ChoiceButton;
use crate::view::button::{Heard, tappable};
use crate::view::element::{all, both, element, words};
use crate::view::icon::{Icon, picture};
use crate::view::wiring::Wiring;

/// How the button is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerLook {
    /// One of several equal answers.
    Card,
    /// A way on; the main one where the screen says so.
    Action,
    /// The way around a question.
    Aside,
}

/// A button that gives an answer.
#[inline(never)]
pub fn answer(wiring: &Wiring, button: &ChoiceButton, look: AnswerLook) -> Html {
    let chosen = Event::Chose { step: wiring.step, choice: button.choice };
    let sign = match (look == AnswerLook::Card || button.prominent, button.chosen) {
        (true, true) => picture(Icon::Check),
        (true, false) => picture(Icon::Onward),
        (false, _) => Html::default(),
    };
    let heard = Heard { current: button.chosen.then_some("true"), ..Heard::default() };
    tappable(wiring, class(look, button.prominent), heard, chosen, both(label(&button.label, button.hint.as_deref()), sign))
}

/// A button's words, and a smaller line below them.
#[inline(never)]
pub fn label(label: &str, hint: Option<&str>) -> Html {
    let hint = hint.map(|hint| words("span", "button__hint", hint)).unwrap_or_default();
    element("span", "button__words", both(words("span", "button__label", label), hint))
}

/// The ways on.
pub fn actions(wiring: &Wiring, choices: &[ChoiceButton]) -> Html {
    element("div", "actions", all(choices, |button| answer(wiring, button, AnswerLook::Action)))
}

const fn class(look: AnswerLook, prominent: bool) -> &'static str {
    match (look, prominent) {
        (AnswerLook::Card, false) => "button button--card",
        (AnswerLook::Card, true) => "button button--card button--accent",
        (AnswerLook::Action, true) => "button button--primary",
        (AnswerLook::Action, false) => "button button--secondary",
        (AnswerLook::Aside, _) => "button button--quiet",
    }
}
