//! What happened: who acts, what to do, and the words that say so.

use yew::{Html, Properties, function_component, html};

use crate::session::screen::{Labelled, VerdictView};
use crate::view::answer::{Answer, AnswerLook};
use crate::view::excerpt::ExcerptBox;
use crate::view::legal::LegalNotice;
use crate::view::wiring::Wiring;

/// Properties of [`VerdictPanel`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct VerdictPanelProps {
    /// The way out.
    pub wiring: Wiring,
    /// The verdict.
    pub verdict: VerdictView,
}

/// The verdict below its heading.
#[function_component]
pub fn VerdictPanel(props: &VerdictPanelProps) -> Html {
    let VerdictPanelProps { wiring, verdict } = props;
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
                { for verdict.choices.iter().map(|button| html! {
                    <Answer wiring={wiring.clone()} button={button.clone()} look={AnswerLook::Action} />
                }) }
            </div>
            if let Some(excerpt) = &verdict.excerpt { <ExcerptBox excerpt={excerpt.clone()} /> }
            { facts(&verdict.facts) }
            if let Some(legal) = &verdict.legal { <LegalNotice legal={legal.clone()} /> }
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
