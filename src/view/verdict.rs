//! What happened: who acts, what to do, and the words that say so.

use yew::{Html, html};

use crate::session::screen::{Labelled, VerdictView};
use crate::view::answer::{AnswerLook, answer};
use crate::view::excerpt::excerpt_box;
use crate::view::legal::legal_notice;
use crate::view::wiring::Wiring;

/// The verdict below its heading.
pub fn verdict_panel(wiring: &Wiring, verdict: &VerdictView) -> Html {
    html! {
        <>
            if let Some(confidence) = &verdict.confidence { <p class="text text--muted">{ confidence }</p> }
            <div class="actor">
                <p class="label">{ &verdict.actor.label }</p>
                <p class="actor__who">{ &verdict.actor.value }</p>
            </div>
            if !verdict.steps.is_empty() {
                <p class="label">{ &verdict.steps_label }</p>
                <ol class="steps">{ for verdict.steps.iter().map(|step| html! { <li class="steps__item">{ step }</li> }) }</ol>
            }
            <div class="actions">
                { for verdict.choices.iter().map(|button| answer(wiring, button, AnswerLook::Action)) }
            </div>
            if let Some(excerpt) = &verdict.excerpt { { excerpt_box(excerpt) } }
            { facts(&verdict.facts) }
            if let Some(legal) = &verdict.legal { { legal_notice(legal) } }
        </>
    }
}

fn facts(facts: &[Labelled]) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    html! {
        <dl class="facts">
            { for facts.iter().map(|fact| html! {
                <div class="facts__row">
                    <dt class="facts__name">{ &fact.label }</dt>
                    <dd class="facts__value">{ &fact.value }</dd>
                </div>
            }) }
        </dl>
    }
}
