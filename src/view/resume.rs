//! The choice of who comes back: go on, or begin anew.

use yew::{AttrValue, Html, Properties, function_component, html};

use crate::session::event::Event;
use crate::view::wiring::Wiring;

/// Properties of [`ResumePanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ResumePanelProps {
    /// The way out.
    pub wiring: Wiring,
    /// "Continuar de onde parou".
    pub resume: AttrValue,
    /// "Começar de novo".
    pub restart: AttrValue,
}

/// Two buttons, before any personal data.
#[function_component]
pub fn ResumePanel(props: &ResumePanelProps) -> Html {
    let ResumePanelProps { wiring, resume, restart } = props;
    html! {
        <div class="actions">
            <button type="button" class="button button--primary" onclick={wiring.on_tap(Event::ResumeTapped)}>{ resume }</button>
            <button type="button" class="button button--secondary" onclick={wiring.on_tap(Event::RestartTapped)}>{ restart }</button>
        </div>
    }
}
