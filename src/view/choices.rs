//! A question answered by one tap.

use yew::{Html, Properties, function_component, html};

use crate::session::screen::Choices;
use crate::view::answer::{Answer, AnswerLook};
use crate::view::ids;
use crate::view::link::OutsideLink;
use crate::view::wiring::Wiring;

/// Properties of [`ChoicesPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoicesPanelProps {
    /// The way out.
    pub wiring: Wiring,
    /// The question's answers, and what to look at before.
    pub choices: Choices,
}

/// What to look at first, then the answers.
#[function_component]
pub fn ChoicesPanel(props: &ChoicesPanelProps) -> Html {
    let ChoicesPanelProps { wiring, choices } = props;
    html! {
        <>
            if !choices.items.is_empty() {
                <ul class="checks">
                    { for choices.items.iter().map(|item| html! { <li class="checks__item">{ item }</li> }) }
                </ul>
            }
            if let Some(link) = &choices.link { <p class="text"><OutsideLink link={link.clone()} /></p> }
            <div class="answers" role="group" aria-labelledby={ids::heading(&wiring.ids)}>
                { for choices.choices.iter().map(|button| html! {
                    <Answer wiring={wiring.clone()} button={button.clone()} look={AnswerLook::Card} />
                }) }
            </div>
        </>
    }
}
