//! Everything that goes into the ticket, each value with its way back.

use yew::{Html, Properties, classes, function_component, html};

use crate::session::event::Event;
use crate::session::screen::{Change, Review, ReviewRow};
use crate::view::field::FieldControl;
use crate::view::wiring::Wiring;

/// Properties of [`ReviewPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ReviewPanelProps {
    /// The way out.
    pub wiring: Wiring,
    /// What goes into the ticket.
    pub review: Review,
}

/// The values, where support can answer, and the way to the ticket.
#[function_component]
pub fn ReviewPanel(props: &ReviewPanelProps) -> Html {
    let ReviewPanelProps { wiring, review } = props;
    html! {
        <form class="form" novalidate=true onsubmit={wiring.on_submit()}>
            <dl class="review">{ for review.rows.iter().map(|line| row(wiring, line)) }</dl>
            <FieldControl wiring={wiring.clone()} field={review.contact.clone()} />
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

fn change_button(wiring: &Wiring, change: &Change) -> Html {
    let tapped = wiring.on_tap(Event::ChangeTapped(change.step));
    html! {
        <button type="button" class="button button--small" aria-label={change.name.clone()} onclick={tapped}>{ &change.label }</button>
    }
}
