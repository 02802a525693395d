//! The decision tree: routing and policy, no words.
//!
//! [`flow`] is the graph as data, [`replay`](crate::tree::replay::replay) walks it along the answers given, [`outcome`] says who must
//! act and what to do for a cause, [`direction`] proposes whose mail came back.

pub mod answers;
pub mod direction;
pub mod flow;
pub mod outcome;
pub mod replay;
pub mod step;
