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
    let mut told = vec![title(words, situation, standpoint)];
    told.extend(lead(words, situation, standpoint));
    told.push(words.actor(advised.actor));
    told.extend(advised.advice.iter().map(|advice| words.advice(advice)));
    told.extend(advised.not.map(|not| words.misbelief(not)));
    told.extend(advised.wait.map(|wait| words.wait(wait)));
    told.push(words.ticket_when(advised.ticket));
    told
}

fn title(words: &Words, situation: Situation, standpoint: Standpoint) -> &'static str {
    match situation {
        Situation::Refused(cause, _) => words.cause_title(cause),
        Situation::NotRetried => words.cause_title(Cause::Greylisted),
        Situation::Paste(kind) => words.kind_title(kind),
        Situation::Suspected(Suspicion::Backscatter) => words.label(Label::BackscatterTitle),
        Situation::Suspected(Suspicion::Fake) => words.label(Label::FakeTitle),
        Situation::OnlyTheProgram => words.label(Label::OnlyTheProgramTitle),
        Situation::NothingPasses if standpoint.direction() == Direction::Receiving => words.label(Label::NothingArrivesTitle),
        Situation::NothingPasses => words.label(Label::NothingLeavesTitle),
        Situation::NoError => words.label(Label::NoErrorTitle),
    }
}

fn lead(words: &Words, situation: Situation, standpoint: Standpoint) -> Vec<&'static str> {
    let direction = standpoint.direction();
    let receiving = direction == Direction::Receiving;
    let said = match situation {
        Situation::Refused(cause, refuser) => return words.all_refused(cause, refuser, standpoint).collect(),
        Situation::NotRetried => words.cause(Cause::Greylisted, direction),
        Situation::Paste(kind) => words.kind(kind),
        Situation::Suspected(Suspicion::Backscatter) => words.label(Label::Backscatter),
        Situation::Suspected(Suspicion::Fake) => words.label(Label::Fake),
        Situation::OnlyTheProgram => words.label(Label::OnlyTheProgram),
        Situation::NothingPasses => words.label(if receiving { Label::NothingArrives } else { Label::NothingLeaves }),
        Situation::NoError => words.label(if receiving { Label::NoErrorReceiving } else { Label::NoErrorSending }),
    };
    vec![said]
}
