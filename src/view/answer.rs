//! One answer: a button that says it by one tap.

use yew::{Html, html};

use crate::session::event::Event;
use crate::session::screen::ChoiceButton;
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
pub fn answer(wiring: &Wiring, button: &ChoiceButton, look: AnswerLook) -> Html {
    let tapped = wiring.on_tap(Event::Chose { step: wiring.step, choice: button.choice });
    html! {
        <button type="button" class={class(look, button.prominent)} aria-current={button.chosen.then_some("true")} onclick={tapped}>
            <span class="button__words">
                <span class="button__label">{ &button.label }</span>
                if let Some(hint) = &button.hint { <span class="button__hint">{ hint }</span> }
            </span>
            if look == AnswerLook::Card || button.prominent {
                { picture(if button.chosen { Icon::Check } else { Icon::Onward }) }
            }
        </button>
    }
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
