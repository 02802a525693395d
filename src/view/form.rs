//! A question answered in fields.

use yew::{Html, html};

use crate::session::screen::Form;
use crate::view::answer::{AnswerLook, answer};
use crate::view::button::submit;
use crate::view::element::{all, both, element};
use crate::view::field::field_control;
use crate::view::wiring::Wiring;

/// Fields, "Continuar", and the way around.
pub fn form_panel(wiring: &Wiring, panel: &Form) -> Html {
    let skip = panel.skip.as_ref().map(|skip| answer(wiring, skip, AnswerLook::Aside)).unwrap_or_default();
    let fields = all(&panel.fields, |field| field_control(wiring, field));
    form(wiring, both(fields, element("div", "actions", both(submit(&panel.submit), skip))))
}

/// What the Enter key sends on too.
#[inline(never)]
pub fn form(wiring: &Wiring, fields: Html) -> Html {
    html! { <form class="form" novalidate=true onsubmit={wiring.on_submit()}>{ fields }</form> }
}
