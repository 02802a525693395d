//! Everything that goes into the ticket, each value with its way back.

use yew::Html;

use crate::session::screen::{Change, Review, ReviewRow};
use crate::view::button::{button, submit};
use crate::view::element::{all, both, element, together, whole, words};
use crate::view::field::field_control;
use crate::view::form::form;
use crate::view::wiring::Wiring;

/// The values, where support can answer, and the way to the ticket.
pub fn review_panel(wiring: &Wiring, review: &Review) -> Html {
    let details = all(&review.details.fields, |field| field_control(wiring, field));
    let masks = review.masks.as_ref().map(|masks| both(words("p", "text", &masks.label), rows(wiring, &masks.rows)));
    let fields = together(vec![
        rows(wiring, &review.rows),
        masks.unwrap_or_default(),
        field_control(wiring, &review.contact),
        whole(&review.details.label, false, details),
        words("p", "text text--muted", &review.privacy),
        element("div", "actions", submit(&review.submit)),
    ]);
    form(wiring, fields)
}

fn rows(wiring: &Wiring, rows: &[ReviewRow]) -> Html {
    element("dl", "review", all(rows, |line| row(wiring, line)))
}

fn row(wiring: &Wiring, row: &ReviewRow) -> Html {
    let value = match (row.given, row.verbatim) {
        (true, false) => "review__value",
        (true, true) => "review__value verbatim",
        // What is quoted is there.
        (false, _) => "review__value review__value--missing",
    };
    let change = row.change.as_ref().map(|change| element("dd", "review__change", change_button(wiring, change)));
    let parts = together(vec![
        words("dt", "review__name", &row.label),
        words("dd", value, &row.value),
        row.note.as_ref().map(|note| words("dd", "review__note", note)).unwrap_or_default(),
        change.unwrap_or_default(),
    ]);
    element("div", "review__row", parts)
}

/// "Alterar", beside what it changes.
pub fn change_button(wiring: &Wiring, change: &Change) -> Html {
    button(wiring, "button button--small", None, &change.label, Some(change.name.clone()), change.event.clone())
}
