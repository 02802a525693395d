//! Everything that goes into the ticket, each value with its way back.

use yew::{Html, classes, html};

use crate::session::screen::{Change, Review, ReviewRow};
use crate::view::button::button;
use crate::view::field::field_control;
use crate::view::wiring::Wiring;

/// The values, where support can answer, and the way to the ticket.
pub fn review_panel(wiring: &Wiring, review: &Review) -> Html {
    html! {
        <form class="form" novalidate=true onsubmit={wiring.on_submit()}>
            <dl class="review">{ for review.rows.iter().map(|line| row(wiring, line)) }</dl>
            if let Some(masks) = &review.masks {
                <p class="text">{ &masks.label }</p>
                <dl class="review">{ for masks.rows.iter().map(|line| row(wiring, line)) }</dl>
            }
            { field_control(wiring, &review.contact) }
            <details class="whole">
                <summary class="whole__summary">{ &review.details.label }</summary>
                { for review.details.fields.iter().map(|field| field_control(wiring, field)) }
            </details>
            <p class="text text--muted">{ &review.privacy }</p>
            <div class="actions">
                <button type="submit" class="button button--primary">{ &review.submit }</button>
            </div>
        </form>
    }
}

fn row(wiring: &Wiring, row: &ReviewRow) -> Html {
    let value = classes!("review__value", row.verbatim.then_some("verbatim"), (!row.given).then_some("review__value--missing"));
    html! {
        <div class="review__row">
            <dt class="review__name">{ &row.label }</dt>
            <dd class={value}>{ &row.value }</dd>
            if let Some(note) = &row.note { <dd class="review__note">{ note }</dd> }
            if let Some(change) = &row.change { <dd class="review__change">{ change_button(wiring, change) }</dd> }
        </div>
    }
}

/// "Alterar", beside what it changes.
pub fn change_button(wiring: &Wiring, change: &Change) -> Html {
    button(wiring, "button button--small", &change.label, Some(change.name.clone()), change.event.clone())
}
