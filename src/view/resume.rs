//! The choice of who comes back: go on, or begin anew.

use yew::{Html, html};

use crate::session::event::Event;
use crate::view::wiring::Wiring;

/// Two buttons, before any personal data.
pub fn resume_panel(wiring: &Wiring, resume: &str, restart: &str) -> Html {
    html! {
        <div class="actions">
            <button type="button" class="button button--primary" onclick={wiring.on_tap(Event::ResumeTapped)}>{ resume }</button>
            <button type="button" class="button button--secondary" onclick={wiring.on_tap(Event::RestartTapped)}>{ restart }</button>
        </div>
    }
}
