//! A question answered by one tap.

use yew::{Html, html};

use crate::session::screen::Choices;
use crate::view::answer::{AnswerLook, answer};
use crate::view::element::{all, list, together};
use crate::view::ids;
use crate::view::letter::letter_box;
use crate::view::link::linked;
use crate::view::wiring::Wiring;

/// What to look at first, then the answers.
pub fn choices_panel(wiring: &Wiring, choices: &Choices) -> Html {
    let answers = all(&choices.choices, |button| answer(wiring, button, AnswerLook::Card));
    together(vec![
        list("ul", ["checks", "checks__item"], &choices.items),
        linked("text", choices.link.as_ref()),
        choices.letter.as_ref().map(|letter| letter_box(wiring, letter)).unwrap_or_default(),
        html! { <div class="answers" role="group" aria-labelledby={ids::heading(&wiring.ids)}>{ answers }</div> },
    ])
}
