//! Enhanced status codes (RFC 3463).

use crate::list::{Signs, decimal};
use std::fmt;

/// `class.subject.detail`, class 2, 4 or 5, the others 0 to 999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnhancedStatus {
    /// 2 success, 4 persistent transient failure, 5 permanent failure.
    pub class: u8,
    /// What it is about (section 3).
    pub subject: u16,
    /// The detail within the subject.
    pub detail: u16,
}

impl EnhancedStatus {
    /// Reads `5.1.1`; nothing around it, no leading zeros but a single one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (class, rest) = text.cut(".")?;
        let (subject, detail) = rest.cut(".")?;
        let class = match class {
            "2" => 2,
            "4" => 4,
            "5" => 5,
            _ => return None,
        };
        Some(Self { class, subject: number(subject)?, detail: number(detail)? })
    }

    /// As it is written.
    #[must_use]
    pub fn written(self) -> String {
        [&decimal(self.class.into()), ".", &decimal(self.subject.into()), ".", &decimal(self.detail.into())].concat()
    }
}

/// A number of at most three digits, without leading zeros but a single one.
#[inline(never)]
pub(super) fn number(text: &str) -> Option<u16> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let padded = text.len() > 1 && text.starts_with('0');
    (digits && !padded).then(|| text.bytes().fold(0, |number, digit| number * 10 + u16::from(digit - b'0')))
}

impl fmt::Display for EnhancedStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written())
    }
}
