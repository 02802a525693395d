//! A question answered in fields.

use yew::{Html, html};

use crate::session::screen::Form;
use crate::view::answer::{AnswerLook, answer};
use crate::view::button::submit;
use crate::view::field::field_control;
use crate::view::wiring::Wiring;

/// Fields, "Continuar", and the way around.
pub fn form_panel(wiring: &Wiring, form: &Form) -> Html {
    html! {
        <form class="form" novalidate=true onsubmit={wiring.on_submit()}>
            { for form.fields.iter().map(|field| field_control(wiring, field)) }
            <div class="actions">
                { submit(&form.submit) }
                if let Some(skip) = &form.skip {
                    { answer(wiring, skip, AnswerLook::Aside) }
                }
            </div>
        </form>
    }
}
