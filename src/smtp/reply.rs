//! Reply codes (RFC 5321 section 4.2).

use std::fmt;

use super::status::number;
use crate::list::decimal;

/// A three-digit reply code of the classes 2 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyCode(u16);

impl ReplyCode {
    /// Reads exactly three digits, the first 2 to 5, the second 0 to 5.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [b'2'..=b'5', b'0'..=b'5', b'0'..=b'9'] => number(text).map(Self),
            _ => None,
        }
    }

    /// The code, 200 to 559.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.0
    }

    /// As it is written.
    #[must_use]
    pub fn written(self) -> String {
        decimal(self.0.into())
    }

    /// 4yz: a trouble of the moment.
    #[must_use]
    pub const fn is_transient(self) -> bool {
        self.0 / 100 == 4
    }

    /// 5yz: refused for good.
    #[must_use]
    pub const fn is_permanent(self) -> bool {
        self.0 / 100 == 5
    }
}

impl fmt::Display for ReplyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
