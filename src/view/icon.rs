//! The pictures, drawn in place: nothing is fetched, and they take the colour of the text beside them.

use yew::{Html, html};

use crate::session::screen::Tone;

/// A picture. None says anything that words do not say too, so all are hidden from screen readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// To the step before.
    Back,
    /// From the beginning.
    Restart,
    /// On, at the end of an answer.
    Onward,
    /// Given before, or nothing wrong.
    Check,
    /// Something has to be done; stands on a disc of its own.
    Alert,
    /// A value needs a look.
    Wrong,
    /// Time will do it.
    Clock,
    /// Not known yet; stands on a disc of its own.
    Open,
    /// Opens elsewhere.
    Outward,
    /// Copies.
    Copy,
    /// More to know.
    Note,
    /// A list.
    List,
}

impl Icon {
    /// The picture of a tone: its colour is never its only sign.
    #[must_use]
    pub const fn of_tone(tone: Tone) -> Self {
        match tone {
            Tone::Problem => Self::Alert,
            Tone::Waiting => Self::Clock,
            Tone::Open => Self::Open,
            Tone::Good => Self::Check,
        }
    }

    /// Strokes on a board of 24 by 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Back => "M15 5l-7 7 7 7",
            Self::Restart => "M4 5v5h5M4.5 10a8 8 0 1 1-.4 4",
            Self::Onward => "M9 5l7 7-7 7",
            Self::Check => "M5 12.5l5 5L19 7.5",
            Self::Alert => "M12 6v8M12 17.8v.2",
            Self::Clock => "M12 6v6.5l4 2.5",
            Self::Open => "M9 9a3 3 0 1 1 3 4v1M12 17.8v.2",
            Self::Outward => "M14 4h6v6M20 4l-9 9M18 14v5H5V6h5",
            Self::Copy => "M9 9h11v11H9zM5 15H4V4h11v1",
            Self::Wrong => "M12 7v6M12 16.4v.2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
            Self::Note => "M12 11.4v5.2M12 7.5v.2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
            Self::List => "M9 6h11M9 12h11M9 18h11M4.5 6h.2M4.5 12h.2M4.5 18h.2",
        }
    }
}

/// An icon as an element.
#[inline(never)]
pub fn picture(icon: Icon) -> Html {
    html! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}
