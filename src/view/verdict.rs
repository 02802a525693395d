//! What happened: who acts, what to do, and the words that say so.

use yew::Html;

use crate::session::screen::{AdviceGroup, GroupTitle, Labelled, VerdictView};
use crate::view::answer::actions;
use crate::view::element::{all, both, each, element, list, maybe, steps, together, words};
use crate::view::excerpt::excerpt_box;
use crate::view::heading::heading_tag;
use crate::view::legal::legal_notice;
use crate::view::letter::letter_box;
use crate::view::link::linked;
use crate::view::notes::notes;
use crate::view::wiring::Wiring;

/// The verdict below its heading.
pub fn verdict_panel(wiring: &Wiring, level: u8, verdict: &VerdictView) -> Html {
    together(vec![
        all(&verdict.groups, |group| advice(wiring, level, group)),
        actions(wiring, &verdict.choices),
        verdict.excerpt.as_ref().map(excerpt_box).unwrap_or_default(),
        facts(&verdict.facts),
        verdict.legal.as_ref().map(legal_notice).unwrap_or_default(),
    ])
}

fn advice(wiring: &Wiring, level: u8, group: &AdviceGroup) -> Html {
    let parts = together(vec![
        group.title.as_ref().map(|title| group_title(level, title)).unwrap_or_default(),
        list("ul", ["group__recipients", ""], &group.recipients),
        maybe("text text--muted", group.confidence.as_ref()),
        element("div", "actor", pair(["p", "label", "p", "actor__who"], &group.actor)),
        words("p", "label", &group.steps_label),
        steps(&group.steps),
        linked("text", group.page.as_ref()),
        notes(&group.notes),
        all(&group.letters, |letter| letter_box(wiring, letter)),
    ]);
    element("div", if group.title.is_some() { "group" } else { "" }, parts)
}

/// One level below the screen's heading.
fn group_title(level: u8, title: &GroupTitle) -> Html {
    both(words(heading_tag(level + 1), "group__title", &title.heading), each("p", "text", &title.lead))
}

fn facts(facts: &[Labelled]) -> Html {
    if facts.is_empty() {
        return Html::default();
    }
    let row = |fact: &Labelled| element("div", "facts__row", pair(["dt", "facts__name", "dd", "facts__value"], fact));
    element("dl", "facts", all(facts, row))
}

/// A label and its value.
fn pair([label, label_class, value, value_class]: [&'static str; 4], labelled: &Labelled) -> Html {
    both(words(label, label_class, &labelled.label), words(value, value_class, &labelled.value))
}
