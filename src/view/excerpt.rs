//! The pasted text with its decisive words.

use yew::{Html, html};

use crate::session::screen::{Excerpt, Piece};
use crate::view::element::{all, element, text, together, verbatim, words};

/// Lines as they were pasted, the decisive words marked, and what these mean.
pub fn excerpt_box(excerpt: &Excerpt) -> Html {
    let parts = together(vec![
        words("p", "label", &excerpt.label),
        verbatim("excerpt__lines verbatim", all(&excerpt.lines, |pieces| line(pieces))),
        words("p", "excerpt__meaning", &excerpt.meaning),
    ]);
    element("div", "excerpt", parts)
}

fn line(pieces: &[Piece]) -> Html {
    if pieces.is_empty() {
        return html! { <div class="excerpt__gap" aria-hidden="true" /> };
    }
    let shown = |piece: &Piece| {
        if piece.marked { words("mark", "mark", &piece.text) } else { text(&piece.text) }
    };
    element("div", "excerpt__line", all(pieces, shown))
}
