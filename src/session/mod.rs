//! The state machine that joins it all: events in, effects and screens out.

pub mod event;
pub mod screen;
pub mod stored;

use crate::config::Config;
use crate::session::event::{Effect, Event};
use crate::session::screen::{Body, Checklist, Screen};
use crate::session::stored::Stored;
use crate::tree::step::Step;

/// The moment at which the session was opened, as the host sees it. The core has no clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// Milliseconds since 1970-01-01 UTC.
    pub now_ms: u64,
    /// Minutes that local time is ahead of UTC: -180 in Brasília.
    pub offset_minutes: i32,
}

/// A conversation.
#[derive(Clone, Debug)]
pub struct Session {
    config: Config,
    clock: Clock,
}

impl Session {
    /// Opens a conversation; `stored` is what an earlier page of this tab remembered.
    #[must_use]
    pub fn new(config: Config, clock: Clock, stored: Option<Stored>) -> Self {
        let _ = stored;
        Self { config, clock }
    }

    /// Takes an event in and says what the host must do.
    pub fn update(&mut self, event: Event) -> Vec<Effect> {
        let _ = (event, self.clock);
        Vec::new()
    }

    /// What is to be seen now.
    #[must_use]
    pub fn screen(&self) -> Screen {
        Screen {
            step: Step::Problem,
            lang: "pt-BR",
            heading_level: self.config.heading_level,
            heading: String::new(),
            lead: Vec::new(),
            place: String::new(),
            back: None,
            restart: None,
            checklist: Checklist { label: String::new(), open: false },
            body: Body::Reading(String::new()),
        }
    }
}
