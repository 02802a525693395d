//! The graph, as data. It holds no sentence.
//!
//! An edge is taken when its answer was given and its conditions hold at that point of the way; the first that fits wins.
//! Conditions look only at what was answered before, so that replaying the same answers always gives the same way.

use crate::tree::step::{Choice, Direction, Step};

/// A step and the ways on from it. No edge: the way ends here.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The step.
    pub step: Step,
    /// The ways on, in order of precedence.
    pub edges: &'static [Edge],
}

/// A way on.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The answer that takes it.
    pub on: On,
    /// Only when this direction is known; `None`: always.
    pub direction: Option<Known>,
    /// Only when this is known of the error message; `None`: always.
    pub bounce: Option<Bounce>,
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

/// What is known of the direction at a point of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// This direction.
    Is(Direction),
    /// None yet.
    Not,
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

const SENDING: Option<Known> = Some(Known::Is(Direction::Sending));
const RECEIVING: Option<Known> = Some(Known::Is(Direction::Receiving));

const fn edge(on: On, to: Step) -> Edge {
    Edge { on, direction: None, bounce: None, to }
}

const fn in_direction(on: On, direction: Option<Known>, to: Step) -> Edge {
    Edge { on, direction, bounce: None, to }
}

/// Every step, in the order of [`Step::ALL`].
pub const FLOW: &[Node] = &[
    Node {
        step: Step::Problem,
        edges: &[
            edge(On::Chose(Choice::Sending), Step::Settings),
            edge(On::Chose(Choice::Receiving), Step::Settings),
            edge(On::Chose(Choice::HaveError), Step::Bounce),
        ],
    },
    Node {
        step: Step::Settings,
        edges: &[
            edge(On::Chose(Choice::Solved), Step::Solved),
            in_direction(On::Any, SENDING, Step::Recipient),
            in_direction(On::Any, RECEIVING, Step::Sender),
        ],
    },
    Node { step: Step::Sender, edges: &[in_direction(On::Any, SENDING, Step::SentAt), in_direction(On::Any, RECEIVING, Step::Recipient)] },
    Node {
        step: Step::Recipient,
        edges: &[in_direction(On::Any, SENDING, Step::Sender), in_direction(On::Any, RECEIVING, Step::AttemptDay)],
    },
    Node { step: Step::SentAt, edges: AFTER_THE_DATE },
    Node { step: Step::AttemptDay, edges: AFTER_THE_DATE },
    Node { step: Step::Bounce, edges: &[in_direction(On::Any, Some(Known::Not), Step::Direction), edge(On::Any, Step::Verdict)] },
    Node {
        step: Step::Direction,
        edges: &[Edge { on: On::Any, direction: None, bounce: Some(Bounce::Pasted), to: Step::Verdict }, edge(On::Any, Step::Settings)],
    },
    Node { step: Step::Verdict, edges: &[edge(On::Chose(Choice::Solved), Step::Solved), edge(On::Chose(Choice::Continue), Step::Review)] },
    Node { step: Step::Review, edges: &[edge(On::Submitted, Step::Ticket)] },
    Node { step: Step::Ticket, edges: &[] },
    Node { step: Step::Solved, edges: &[] },
];

const AFTER_THE_DATE: &[Edge] =
    &[Edge { on: On::Any, direction: None, bounce: Some(Bounce::Unasked), to: Step::Bounce }, edge(On::Any, Step::Verdict)];

/// The answers by tap that a step offers.
#[must_use]
pub const fn choices(step: Step) -> &'static [Choice] {
    match step {
        Step::Problem => &[Choice::Sending, Choice::Receiving, Choice::HaveError],
        Step::Settings => &[Choice::SettingsRight, Choice::SettingsNotSure, Choice::Solved],
        Step::Sender | Step::Recipient | Step::SentAt | Step::AttemptDay => &[Choice::NotSure],
        Step::Bounce => &[Choice::NoError],
        Step::Direction => &[Choice::Sending, Choice::Receiving],
        Step::Verdict => &[Choice::Continue, Choice::PasteAgain, Choice::Solved],
        Step::Review | Step::Ticket | Step::Solved => &[],
    }
}

/// Whether a step has fields to send on.
#[must_use]
pub const fn has_fields(step: Step) -> bool {
    match step {
        Step::Sender | Step::Recipient | Step::SentAt | Step::AttemptDay | Step::Bounce | Step::Review => true,
        Step::Problem | Step::Settings | Step::Direction | Step::Verdict | Step::Ticket | Step::Solved => false,
    }
}

/// The node of a step.
#[must_use]
pub fn node(step: Step) -> Option<&'static Node> {
    FLOW.iter().find(|node| node.step == step)
}
