//! All that an outcome says, as one list: for measuring and for tests. The screen puts the same together, part by part.

use crate::cause::Cause;
use crate::evidence::Suspicion;
use crate::texts::{Label, Words};
use crate::tree::outcome::{Situation, outcome};
use crate::tree::step::Direction;
use crate::tree::step::Standpoint;

/// Title, sentence, who acts, what to do, what it is not, how long to wait, when to open a ticket. Slots are not filled.
#[must_use]
pub fn told(words: &Words, situation: Situation, standpoint: Standpoint) -> Vec<&'static str> {
    let advised = outcome(situation, standpoint);
    let (title, lead) = opening(words, situation, standpoint);
    let mut told = vec![title, lead, words.actor(advised.actor)];
    told.extend(advised.advice.iter().map(|advice| words.advice(advice)));
    told.extend(advised.not.map(|not| words.misbelief(not)));
    told.extend(advised.wait.map(|wait| words.wait(wait)));
    told.push(words.ticket_when(advised.ticket));
    told
}

fn opening(words: &Words, situation: Situation, standpoint: Standpoint) -> (&'static str, &'static str) {
    let direction = standpoint.direction();
    match situation {
        Situation::Refused(cause, refuser) => (words.cause_title(cause), words.refused(cause, refuser, direction)),
        Situation::NotRetried => (words.cause_title(Cause::Greylisted), words.cause(Cause::Greylisted, direction)),
        Situation::Paste(kind) => (words.kind_title(kind), words.kind(kind)),
        Situation::Suspected(Suspicion::Backscatter) => (words.label(Label::BackscatterTitle), words.label(Label::Backscatter)),
        Situation::Suspected(Suspicion::Fake) => (words.label(Label::FakeTitle), words.label(Label::Fake)),
        Situation::NothingLeaves => (words.label(Label::NothingLeavesTitle), words.label(Label::NothingLeaves)),
        Situation::NoError => {
            let lead = match direction {
                Direction::Sending => Label::NoErrorSending,
                Direction::Receiving => Label::NoErrorReceiving,
            };
            (words.label(Label::NoErrorTitle), words.label(lead))
        }
    }
}
