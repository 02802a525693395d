//! The pasted text with its decisive words.

use yew::{Html, html};

use crate::session::screen::{Excerpt, Piece};

/// Lines as they were pasted, the decisive words marked, and what these mean.
pub fn excerpt_box(excerpt: &Excerpt) -> Html {
    html! {
        <div class="excerpt">
            <p class="label">{ &excerpt.label }</p>
            <div class="excerpt__lines verbatim" translate="no">
                { for excerpt.lines.iter().map(|pieces| line(pieces)) }
            </div>
            <p class="excerpt__meaning">{ &excerpt.meaning }</p>
        </div>
    }
}

fn line(pieces: &[Piece]) -> Html {
    if pieces.is_empty() {
        return html! { <div class="excerpt__gap" aria-hidden="true" /> };
    }
    html! {
        <div class="excerpt__line">
            { for pieces.iter().map(|piece| match piece.marked {
                true => html! { <mark class="mark">{ &piece.text }</mark> },
                false => html! { &piece.text },
            }) }
        </div>
    }
}
