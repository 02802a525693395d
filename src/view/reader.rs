//! What a component can't know by itself: the browser's side of an input event.

use yew::InputEvent;

/// The host's eyes, handed down as functions so that the view stays free of the browser's interfaces.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// The text that a control holds after this input.
    pub text: fn(&InputEvent) -> String,
    /// The text of a paste that is too long for a text area, kept out of it; `None` for every other paste, which the
    /// browser then inserts as always.
    pub long_paste: fn(&yew::Event) -> Option<String>,
}
