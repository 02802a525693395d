//! The page's options, lenient outside and strict inside.

/// The options of one element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// The level of the screens' headings, 2 to 5.
    pub heading_level: u8,
}

/// An option that could not be taken as given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The attribute.
    pub attribute: String,
    /// What was expected, and what is used instead: one sentence in English, for the console.
    pub sentence: String,
}

impl Config {
    /// Reads the element's attributes: names as in HTML, lower case. Never fails: what can't be used is told in the second value.
    #[must_use]
    pub fn read(attributes: &[(String, String)]) -> (Self, Vec<Problem>) {
        let _ = attributes;
        (Self { heading_level: 2 }, Vec::new())
    }
}
