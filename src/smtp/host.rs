//! Host and domain names (RFC 5321 section 2.3.5, RFC 5890).

use crate::list::Signs;
use crate::smtp::is_letter_or_digit;
use std::fmt;

/// A host or domain name: ASCII in lower case, no dot at either end, never empty. Letters outside ASCII stay as written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HostName(String);

impl HostName {
    /// At most this many bytes (RFC 1035 section 2.3.4, less the root's dot).
    pub const BYTES_MAX: usize = 253;

    /// Reads a name of letters (any script), digits, hyphens and at least one label; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let name = text.trim().trim_end_any(".").to_ascii_lowercase();
        let well_formed = !name.is_empty()
            && name.len() <= Self::BYTES_MAX
            && name.split('.').all(|label| {
                !label.is_empty() && label.chars().all(|c| is_letter_or_digit(c) || c == '-' || c == '_') && !label.starts_with('-')
            });
        well_formed.then_some(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is `parent` or stands below it. Whole labels only: `mail.example.org` is within `example.org`,
    /// `badexample.org` is not.
    #[must_use]
    pub fn is_within(&self, parent: &Self) -> bool {
        self.0.strip_suffix(parent.0.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
