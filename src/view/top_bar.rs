//! The way back, where one stands, and the way to the beginning.

use yew::{AttrValue, Html, Properties, function_component, html};

use crate::session::event::Event;
use crate::view::icon::{Icon, Picture};
use crate::view::wiring::Wiring;

/// Properties of [`TopBar`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct TopBarProps {
    /// The way out.
    pub wiring: Wiring,
    /// Where one stands.
    pub place: AttrValue,
    /// The label of the way back, where there is one.
    pub back: Option<AttrValue>,
    /// The label of the way to the beginning, where there is one.
    pub restart: Option<AttrValue>,
}

/// Above every screen.
#[function_component]
pub fn TopBar(props: &TopBarProps) -> Html {
    let TopBarProps { wiring, place, back, restart } = props;
    html! {
        <div class="bar">
            if let Some(label) = back {
                <button type="button" class="button button--bar" onclick={wiring.on_tap(Event::BackTapped)}>
                    <Picture icon={Icon::Back} />{ label }
                </button>
            }
            <p class="bar__place">{ place }</p>
            if let Some(label) = restart {
                <button type="button" class="button button--bar bar__restart" onclick={wiring.on_tap(Event::RestartTapped)}>
                    <Picture icon={Icon::Restart} />{ label }
                </button>
            }
        </div>
    }
}
