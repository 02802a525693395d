//! What happened: who acts, what to do, and the words that say so.

use yew::{Html, html};

use crate::session::screen::{AdviceGroup, GroupTitle, Labelled, VerdictView};
use crate::view::answer::{AnswerLook, answer};
use crate::view::excerpt::excerpt_box;
use crate::view::icon::{Icon, picture};
use crate::view::legal::legal_notice;
use crate::view::letter::letter_box;
use crate::view::link::outside_link;
use crate::view::wiring::Wiring;

/// The verdict below its heading.
pub fn verdict_panel(wiring: &Wiring, level: u8, verdict: &VerdictView) -> Html {
    html! {
        <>
            { for verdict.groups.iter().map(|group| advice(wiring, level, group)) }
            <div class="actions">
                { for verdict.choices.iter().map(|button| answer(wiring, button, AnswerLook::Action)) }
            </div>
            if let Some(excerpt) = &verdict.excerpt { { excerpt_box(excerpt) } }
            { facts(&verdict.facts) }
            if let Some(legal) = &verdict.legal { { legal_notice(legal) } }
        </>
    }
}

fn advice(wiring: &Wiring, level: u8, group: &AdviceGroup) -> Html {
    html! {
        <div class={if group.title.is_some() { "group" } else { "" }}>
            if let Some(title) = &group.title { { group_title(level, title) } }
            if let Some(confidence) = &group.confidence { <p class="text text--muted">{ confidence }</p> }
            <div class="actor">
                <p class="label">{ &group.actor.label }</p>
                <p class="actor__who">{ &group.actor.value }</p>
            </div>
            <p class="label">{ &group.steps_label }</p>
            <ol class="steps">{ for group.steps.iter().map(|step| html! { <li class="steps__item">{ step }</li> }) }</ol>
            if let Some(page) = &group.page { <p class="text">{ outside_link(page) }</p> }
            <ul class="notes">
                { for group.notes.iter().map(|note| html! { <li class="notes__item">{ picture(Icon::Note) }{ note }</li> }) }
            </ul>
            { for group.letters.iter().map(|letter| letter_box(wiring, letter)) }
        </div>
    }
}

/// One level below the screen's heading.
fn group_title(level: u8, title: &GroupTitle) -> Html {
    let heading = html! { <@{format!("h{}", level + 1)} class="group__title">{ &title.heading }</@> };
    html! {
        <>
            { heading }
            <ul class="group__recipients">{ for title.recipients.iter().map(|recipient| html! { <li>{ recipient }</li> }) }</ul>
            { for title.lead.iter().map(|paragraph| html! { <p class="text">{ paragraph }</p> }) }
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
