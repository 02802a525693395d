//! The graph, as data. It holds no sentence.
//!
//! An edge is taken when its answer was given and its conditions hold at that point of the way; the first that fits wins.
//! Conditions look only at what was answered before and at what the paste says, so that replaying the same answers always gives
//! the same way.

use crate::tree::step::{Choice, Direction, FieldId, Standpoint, Step};

/// A step and the ways on from it. No edge: the way ends here.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The step.
    #[cfg(not(target_arch = "wasm32"))]
    pub step: Step,
    /// The answers by tap that it offers.
    pub choices: &'static [Choice],
    /// The ways on, in order of precedence.
    pub edges: &'static [Edge],
}

/// A way on.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The answer that takes it.
    pub on: On,
    /// What else must hold, all of it.
    pub when: &'static [Condition],
    /// Where it leads.
    pub to: Step,
}

/// The answer that takes an edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// This very tap.
    Chose(Choice),
    /// Fields sent on.
    Submitted,
    /// Any answer.
    Any,
}

/// What must hold at a point of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The direction is known to be this.
    Direction(Direction),
    /// It is not known yet.
    DirectionUnknown,
    /// The reader stands here.
    Standpoint(Standpoint),
    /// This is known of the error message.
    Bounce(Bounce),
    /// An earlier step was answered so.
    Answered(Step, Choice),
    /// The error message does not tell all that the ticket needs.
    SomethingMissing,
    /// No other cause fits the error message.
    NothingElseFits,
}

/// What is known of the error message at a point of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bounce {
    /// Not asked yet.
    Unasked,
    /// There is none.
    Absent,
    /// It was pasted.
    Pasted,
}

use Choice as C;
use Condition::{Answered, DirectionUnknown, NothingElseFits, SomethingMissing};
use Step as S;

const SENDING: Condition = Condition::Direction(Direction::Sending);
const RECEIVING: Condition = Condition::Direction(Direction::Receiving);
const OUTSIDER: Condition = Condition::Standpoint(Standpoint::Outsider);
const UNASKED: Condition = Condition::Bounce(Bounce::Unasked);
const PASTED: Condition = Condition::Bounce(Bounce::Pasted);

const fn on(choice: Choice, to: Step) -> Edge {
    on_when(choice, &[], to)
}

const fn on_when(choice: Choice, when: &'static [Condition], to: Step) -> Edge {
    Edge { on: On::Chose(choice), when, to }
}

const fn any(to: Step) -> Edge {
    any_when(&[], to)
}

const fn any_when(when: &'static [Condition], to: Step) -> Edge {
    Edge { on: On::Any, when, to }
}

#[allow(unused_variables, reason = "the place of a node says its step; tests see that it is right")]
const fn node(step: Step, choices: &'static [Choice], edges: &'static [Edge]) -> Node {
    Node {
        #[cfg(not(target_arch = "wasm32"))]
        step,
        choices,
        edges,
    }
}

/// Every step, in the order of [`Step::ALL`].
pub const FLOW: &[Node] = &[
    node(
        S::Problem,
        &[C::Sending, C::Receiving, C::HaveError, C::Outsider, C::LogAsked, C::NotSure],
        &[
            on(C::Sending, S::ReturnedError),
            on(C::Receiving, S::SenderError),
            on(C::HaveError, S::Bounce),
            on(C::Outsider, S::Bounce),
            on(C::LogAsked, S::LogAbout),
            on(C::NotSure, S::Bounce),
        ],
    ),
    node(
        S::ReturnedError,
        &[C::AtOnce, C::AfterMinutes, C::AfterDays, C::NothingBack, C::NotSure],
        &[on(C::AtOnce, S::Bounce), on(C::AfterMinutes, S::Bounce), on(C::AfterDays, S::Bounce), any(S::Scope)],
    ),
    node(
        S::SenderError,
        &[C::HaveError, C::SenderHasIt, C::NothingBack, C::NotSure],
        &[on(C::HaveError, S::Bounce), on(C::SenderHasIt, S::AskSender), any(S::Scope)],
    ),
    node(S::AskSender, &[C::HaveError, C::GoOnWithout], &[on(C::HaveError, S::Bounce), any(S::Scope)]),
    node(
        S::Bounce,
        &[C::NoError],
        &[
            any_when(&[DirectionUnknown], S::Direction),
            Edge { on: On::Submitted, when: &[], to: S::Verdict },
            any_when(&[OUTSIDER], S::Recipient),
            // A box of the mail program: the mail never left it.
            any_when(&[Answered(S::ReturnedError, C::AtOnce)], S::Settings),
            any(S::Scope),
        ],
    ),
    node(
        S::Direction,
        &[C::Sending, C::Receiving, C::Internal, C::Outsider, C::NotSure],
        &[any_when(&[PASTED], S::Verdict), any_when(&[OUTSIDER], S::Recipient), any(S::Scope)],
    ),
    node(
        S::Scope,
        &[C::OneMessage, C::OneAddress, C::OneDomain, C::Everybody, C::NotSure],
        &[
            // A mail that came back shows that sending works, and that the other side refused.
            any_when(&[Answered(S::ReturnedError, C::AfterMinutes)], S::Recipient),
            any_when(&[Answered(S::ReturnedError, C::AfterDays)], S::Recipient),
            any_when(&[Answered(S::SenderError, C::HaveError)], S::OwnChecks),
            any_when(&[Answered(S::SenderError, C::SenderHasIt)], S::OwnChecks),
            on_when(C::Everybody, &[UNASKED], S::Since),
            on(C::Everybody, S::Webmail),
            any_when(&[SENDING], S::SentFolder),
            any(S::OwnChecks),
        ],
    ),
    node(S::Since, &[C::Today, C::SomeDays, C::LongAgo, C::NeverWorked, C::NotSure], &[on(C::NeverWorked, S::Settings), any(S::Webmail)]),
    node(
        S::Webmail,
        &[C::WorksInWebmail, C::FailsInWebmail, C::NotSure],
        &[on_when(C::FailsInWebmail, &[SENDING], S::Recipient), on(C::FailsInWebmail, S::OwnChecks), any(S::Settings)],
    ),
    node(
        S::Settings,
        &[C::Checked, C::CannotCheck, C::Solved],
        &[on(C::Solved, S::Solved), any_when(&[SENDING], S::Recipient), any(S::Sender)],
    ),
    node(S::SentFolder, &[C::InSent, C::InOutbox, C::InNeither, C::NotSure], &[on(C::InOutbox, S::Settings), any(S::Recipient)]),
    node(S::OwnChecks, &[C::Checked, C::CannotCheck, C::Solved], &[on(C::Solved, S::Solved), any(S::Sender)]),
    node(S::Sender, &[C::NotSure], &[any_when(&[SENDING], S::SentAt), any_when(&[RECEIVING], S::Recipient)]),
    node(S::Recipient, &[C::NotSure], &[any_when(&[SENDING], S::Sender), any_when(&[RECEIVING], S::AttemptDay)]),
    node(S::SentAt, &[C::NotSure], &[any(S::Verdict)]),
    node(S::AttemptDay, &[C::NotSure], &[any(S::Verdict)]),
    node(S::LogAbout, &[C::NotSure], &[any(S::Log)]),
    node(S::Log, &[C::NoLog], &[any(S::LogAnswer)]),
    node(S::LogAnswer, &[C::PasteAgain], &[]),
    node(
        S::Verdict,
        &[C::Continue, C::NotThis, C::PasteAgain, C::Solved],
        &[
            on(C::Solved, S::Solved),
            on_when(C::NotThis, &[NothingElseFits], S::Reconsidered),
            on(C::NotThis, S::OtherCauses),
            on_when(C::Continue, &[PASTED, SomethingMissing], S::Missing),
            on(C::Continue, S::Review),
        ],
    ),
    node(S::OtherCauses, &[C::FirstOther, C::SecondOther, C::ThirdOther, C::NoneOfThese], &[any(S::Reconsidered)]),
    node(
        S::Reconsidered,
        &[C::Continue, C::PasteAgain, C::Solved],
        &[on(C::Solved, S::Solved), on_when(C::Continue, &[PASTED, SomethingMissing], S::Missing), on(C::Continue, S::Review)],
    ),
    node(S::Missing, &[C::NotSure], &[any(S::Review)]),
    node(S::Review, &[], &[Edge { on: On::Submitted, when: &[], to: S::Ticket }]),
    node(S::Ticket, &[], &[]),
    node(S::Solved, &[], &[]),
];

/// The answers by tap that a step offers.
#[must_use]
pub fn choices(step: Step) -> &'static [Choice] {
    FLOW.get(step as usize).map_or(&[], |node| node.choices)
}

/// The fields that a step asks for, in order.
#[must_use]
pub const fn fields(step: Step) -> &'static [FieldId] {
    match step {
        S::Sender => &[FieldId::Sender],
        S::Recipient => &[FieldId::Recipient],
        S::SentAt => &[FieldId::SentDate, FieldId::SentTime],
        S::AttemptDay => &[FieldId::AttemptDay],
        S::Bounce | S::Log => &[FieldId::Bounce],
        S::Problem
        | S::ReturnedError
        | S::SenderError
        | S::AskSender
        | S::Direction
        | S::Scope
        | S::Since
        | S::Webmail
        | S::Settings
        | S::SentFolder
        | S::OwnChecks
        | S::LogAbout
        | S::LogAnswer
        | S::Verdict
        | S::OtherCauses
        | S::Reconsidered
        | S::Missing
        | S::Review
        | S::Ticket
        | S::Solved => &[],
    }
}

/// Whether a step has something to send on: fields of its own, or those of others.
#[must_use]
pub fn has_fields(step: Step) -> bool {
    !fields(step).is_empty() || matches!(step, S::LogAbout | S::Missing | S::Review)
}

/// Whether a step comes before the outcome: a screen that stands between the reader and what they want to know.
#[must_use]
pub const fn is_before_the_outcome(step: Step) -> bool {
    !matches!(step, S::LogAnswer | S::Verdict | S::OtherCauses | S::Reconsidered | S::Missing | S::Review | S::Ticket | S::Solved)
}

/// The ways on from a step.
#[must_use]
pub fn edges(step: Step) -> &'static [Edge] {
    FLOW.get(step as usize).map_or(&[], |node| node.edges)
}
