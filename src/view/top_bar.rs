//! The way back, where one stands, and the way to the beginning.

use yew::{Html, html};

use crate::session::event::Event;
use crate::session::screen::Screen;
use crate::view::button::button;
use crate::view::element::{element, words};
use crate::view::icon::Icon;
use crate::view::wiring::Wiring;

/// Above every screen.
pub fn top_bar(wiring: &Wiring, screen: &Screen) -> Html {
    let parts = html! {
        <>
            if let Some(label) = &screen.back {
                { button(wiring, "button button--bar", Some(Icon::Back), label, None, Event::BackTapped) }
            }
            { words("p", "bar__place", &screen.place) }
            if let Some(label) = &screen.restart {
                { button(wiring, "button button--bar bar__restart", Some(Icon::Restart), label, None, Event::RestartTapped) }
            }
        </>
    };
    element("div", "bar", parts)
}
