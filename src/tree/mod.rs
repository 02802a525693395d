//! The decision tree.

pub mod step;
