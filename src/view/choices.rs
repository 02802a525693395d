//! A question answered by one tap.

use yew::{Html, html};

use crate::session::screen::Choices;
use crate::view::answer::{AnswerLook, answer};
use crate::view::element::{all, element, list};
use crate::view::ids;
use crate::view::letter::letter_box;
use crate::view::link::outside_link;
use crate::view::wiring::Wiring;

/// What to look at first, then the answers.
pub fn choices_panel(wiring: &Wiring, choices: &Choices) -> Html {
    html! {
        <>
            { list("ul", ["checks", "checks__item"], &choices.items) }
            if let Some(link) = &choices.link { { element("p", "text", outside_link(link)) } }
            if let Some(letter) = &choices.letter { { letter_box(wiring, letter) } }
            <div class="answers" role="group" aria-labelledby={ids::heading(&wiring.ids)}>
                { all(&choices.choices, |button| answer(wiring, button, AnswerLook::Card)) }
            </div>
        </>
    }
}
