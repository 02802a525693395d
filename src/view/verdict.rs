//! What happened: who acts, what to do, and the words that say so.

use yew::{Html, html};

use crate::session::screen::{AdviceGroup, GroupTitle, Labelled, VerdictView};
use crate::view::answer::actions;
use crate::view::element::{each, element, maybe, words};
use crate::view::excerpt::excerpt_box;
use crate::view::legal::legal_notice;
use crate::view::letter::letter_box;
use crate::view::link::outside_link;
use crate::view::notes::notes;
use crate::view::wiring::Wiring;

/// The verdict below its heading.
pub fn verdict_panel(wiring: &Wiring, level: u8, verdict: &VerdictView) -> Html {
    html! {
        <>
            { for verdict.groups.iter().map(|group| advice(wiring, level, group)) }
            { actions(wiring, &verdict.choices) }
            if let Some(excerpt) = &verdict.excerpt { { excerpt_box(excerpt) } }
            { facts(&verdict.facts) }
            if let Some(legal) = &verdict.legal { { legal_notice(legal) } }
        </>
    }
}

fn advice(wiring: &Wiring, level: u8, group: &AdviceGroup) -> Html {
    html! {
        <div ~className={if group.title.is_some() { "group" } else { "" }}>
            if let Some(title) = &group.title { { group_title(level, title) } }
            { maybe("text text--muted", group.confidence.as_ref()) }
            <div class="actor">
                { words("p", "label", &group.actor.label) }
                { words("p", "actor__who", &group.actor.value) }
            </div>
            { words("p", "label", &group.steps_label) }
            { element("ol", "steps", each("li", "steps__item", &group.steps)) }
            if let Some(page) = &group.page { { element("p", "text", outside_link(page)) } }
            { notes(&group.notes) }
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
            { each("p", "text", &title.lead) }
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
                    { words("dt", "facts__name", &fact.label) }
                    { words("dd", "facts__value", &fact.value) }
                </div>
            }) }
        </dl>
    }
}
