//! A question answered in fields.

use yew::{Html, Properties, function_component, html};

use crate::session::screen::Form;
use crate::view::answer::{Answer, AnswerLook};
use crate::view::field::FieldControl;
use crate::view::wiring::Wiring;

/// Properties of [`FormPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FormPanelProps {
    /// The way out.
    pub wiring: Wiring,
    /// The fields and the two ways on.
    pub form: Form,
}

/// Fields, "Continuar", and the way around.
#[function_component]
pub fn FormPanel(props: &FormPanelProps) -> Html {
    let FormPanelProps { wiring, form } = props;
    html! {
        <form class="form" novalidate=true onsubmit={wiring.on_submit()}>
            { for form.fields.iter().map(|field| html! {
                <FieldControl key={field.id.id()} wiring={wiring.clone()} field={field.clone()} />
            }) }
            <div class="actions">
                <button type="submit" class="button button--primary">{ &form.submit }</button>
                if let Some(skip) = &form.skip {
                    <Answer wiring={wiring.clone()} button={skip.clone()} look={AnswerLook::Aside} />
                }
            </div>
        </form>
    }
}
