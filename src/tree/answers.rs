//! What the reader has answered, keyed by question and never by order.

use std::collections::{BTreeMap, BTreeSet};

use crate::tree::step::{Choice, FieldId, Step};

/// The answers given so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Answers given by a tap.
    pub choices: BTreeMap<Step, Choice>,
    /// The fields' texts, those not yet sent on included.
    pub fields: BTreeMap<FieldId, String>,
    /// Screens with fields that were sent on.
    pub submitted: BTreeSet<Step>,
}

impl Answers {
    /// A tap on an answer; it takes the place of what was submitted there.
    pub fn choose(&mut self, step: Step, choice: Choice) {
        self.submitted.remove(&step);
        self.choices.insert(step, choice);
    }

    /// Fields sent on; it takes the place of a tap there.
    pub fn submit(&mut self, step: Step) {
        self.choices.remove(&step);
        self.submitted.insert(step);
    }

    /// What was answered at a step.
    #[must_use]
    pub fn given(&self, step: Step) -> Option<Given> {
        match self.choices.get(&step) {
            Some(choice) => Some(Given::Chosen(*choice)),
            None => self.submitted.contains(&step).then_some(Given::Submitted),
        }
    }

    /// A field's text without the white space around it; `None` when nothing else is there.
    #[must_use]
    pub fn field(&self, field: FieldId) -> Option<&str> {
        self.fields.get(&field).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// A field's text, where the screen that it stands on was sent on.
    #[must_use]
    pub fn submitted_field(&self, step: Step, field: FieldId) -> Option<&str> {
        (self.given(step) == Some(Given::Submitted)).then(|| self.field(field)).flatten()
    }

    /// Nothing was answered or typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.choices.is_empty() && self.submitted.is_empty() && self.fields.values().all(|text| text.trim().is_empty())
    }
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// By a tap.
    Chosen(Choice),
    /// In fields, which may be empty.
    Submitted,
}
