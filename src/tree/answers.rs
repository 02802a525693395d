//! What the reader has answered, keyed by question and never by order.
//!
//! A dozen entries at most: plain lists, searched from the front, cost a tenth of a map's bytes in the download.

use serde::{Deserialize, Serialize};

use crate::tree::step::{Choice, FieldId, Step};

/// The answers given so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// One entry a step.
    given: Vec<(Step, Given)>,
    /// One entry a field, those not yet sent on included.
    fields: Vec<(FieldId, String)>,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    /// By a tap.
    Chosen(Choice),
    /// In fields, which may be empty.
    Submitted,
}

impl Answers {
    /// A tap on an answer; it takes the place of what was given there.
    pub fn choose(&mut self, step: Step, choice: Choice) {
        self.give(step, Given::Chosen(choice));
    }

    /// Fields sent on; it takes the place of a tap there.
    pub fn submit(&mut self, step: Step) {
        self.give(step, Given::Submitted);
    }

    /// Takes "fields sent on" back; a tap stays.
    pub fn withdraw(&mut self, step: Step) {
        self.given.retain(|answer| *answer != (step, Given::Submitted));
    }

    /// What was answered at a step.
    #[must_use]
    pub fn given(&self, step: Step) -> Option<Given> {
        self.given.iter().find(|(answered, _)| *answered == step).map(|(_, given)| *given)
    }

    /// Puts a text into a field.
    pub fn put(&mut self, field: FieldId, text: String) {
        self.fields.retain(|(known, _)| *known != field);
        self.fields.push((field, text));
    }

    /// A field's text as typed; `None` when nothing was ever typed.
    #[must_use]
    pub fn typed(&self, field: FieldId) -> Option<&str> {
        self.fields.iter().find(|(known, _)| *known == field).map(|(_, text)| text.as_str())
    }

    /// A field's text without the white space around it; `None` when nothing else is there.
    #[must_use]
    pub fn field(&self, field: FieldId) -> Option<&str> {
        self.typed(field).map(str::trim).filter(|text| !text.is_empty())
    }

    /// A field's text, where its own screen or one for several fields was sent on.
    #[must_use]
    pub fn submitted_field(&self, step: Step, field: FieldId) -> Option<&str> {
        let submitted = [step, Step::Missing, Step::LogAbout].iter().any(|step| self.given(*step) == Some(Given::Submitted));
        submitted.then(|| self.field(field)).flatten()
    }

    /// The steps that were answered, the last answer last.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        self.given.iter().map(|(step, _)| *step)
    }

    /// Takes an answer back, whatever it was; what was typed stays.
    pub fn forget(&mut self, step: Step) {
        self.given.retain(|(answered, _)| *answered != step);
    }

    /// Nothing was answered or typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.is_empty() && self.fields.iter().all(|(_, text)| text.trim().is_empty())
    }

    fn give(&mut self, step: Step, given: Given) {
        self.forget(step);
        self.given.push((step, given));
    }
}
