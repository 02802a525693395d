//! The choice of who comes back: go on, or begin anew.

use yew::Html;

use crate::session::event::Event;
use crate::view::button::button;
use crate::view::element::{both, element};
use crate::view::wiring::Wiring;

/// Two buttons, before any personal data.
pub fn resume_panel(wiring: &Wiring, resume: &str, restart: &str) -> Html {
    let resume = button(wiring, "button button--primary", None, resume, None, Event::ResumeTapped);
    let restart = button(wiring, "button button--secondary", None, restart, None, Event::RestartTapped);
    element("div", "actions", both(resume, restart))
}
