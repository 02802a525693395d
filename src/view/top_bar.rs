//! The way back, where one stands, and the way to the beginning.

use yew::Html;

use crate::session::event::Event;
use crate::session::screen::Screen;
use crate::view::button::button;
use crate::view::element::{element, together, words};
use crate::view::icon::Icon;
use crate::view::wiring::Wiring;

/// Above every screen.
pub fn top_bar(wiring: &Wiring, screen: &Screen) -> Html {
    let tap = |label: &Option<String>, class, icon, event| {
        label.as_ref().map(|label| button(wiring, class, Some(icon), label, None, event)).unwrap_or_default()
    };
    let parts = together(vec![
        tap(&screen.back, "button button--bar", Icon::Back, Event::BackTapped),
        words("p", "bar__place", &screen.place),
        tap(&screen.restart, "button button--bar bar__restart", Icon::Restart, Event::RestartTapped),
    ]);
    element("div", "bar", parts)
}
