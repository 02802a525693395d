//! What every component of a screen is given beside its own piece of the screen.

use yew::{Callback, MouseEvent, SubmitEvent};

use crate::session::event::Event;
use crate::tree::step::Step;
use crate::view::reader::Reader;

/// The way out of a component, and what it needs to name its elements.
#[derive(Clone, Debug)]
pub struct Wiring {
    /// What the ids of this widget's elements begin with.
    pub ids: String,
    /// The step that the screen shows; events name it.
    pub step: Step,
    /// The way out.
    pub send: Callback<Event>,
    /// The browser's side of input events.
    pub reader: Reader,
}

impl Wiring {
    /// Sends `event` at each tap.
    #[must_use]
    pub fn on_tap(&self, event: Event) -> Callback<MouseEvent> {
        self.send.reform(move |_| event.clone())
    }

    /// Sends the screen's fields on, by button or by the Enter key. The loader sees to it that the page itself is not left.
    #[must_use]
    pub fn on_submit(&self) -> Callback<SubmitEvent> {
        let step = self.step;
        self.send.reform(move |_| Event::Submitted { step })
    }
}
