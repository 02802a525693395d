//! What a component can't know by itself: the browser's side of an input event.

use yew::{Callback, InputEvent};

/// The host's eyes, handed down as callbacks so that the view stays free of the browser's interfaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Reader {
    /// The text that a control holds after this input.
    pub text: Callback<InputEvent, String>,
    /// The text of a paste that is too long for a text area, kept out of it; `None` for every other paste, which the
    /// browser then inserts as always.
    pub long_paste: Callback<yew::Event, Option<String>>,
}
