//! The way back, where one stands, and the way to the beginning.

use yew::{Html, html};

use crate::session::event::Event;
use crate::session::screen::Screen;
use crate::view::icon::{Icon, picture};
use crate::view::wiring::Wiring;

/// Above every screen.
pub fn top_bar(wiring: &Wiring, screen: &Screen) -> Html {
    html! {
        <div class="bar">
            if let Some(label) = &screen.back {
                <button type="button" class="button button--bar" onclick={wiring.on_tap(Event::BackTapped)}>
                    { picture(Icon::Back) }{ label }
                </button>
            }
            <p class="bar__place">{ &screen.place }</p>
            if let Some(label) = &screen.restart {
                <button type="button" class="button button--bar bar__restart" onclick={wiring.on_tap(Event::RestartTapped)}>
                    { picture(Icon::Restart) }{ label }
                </button>
            }
        </div>
    }
}
