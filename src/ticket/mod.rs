//! The ticket: a typed draft, its text for the support agent, and the prefilled link within its length budget.

pub mod draft;
pub mod link;
pub mod portals;
pub mod redact;
pub mod text;
