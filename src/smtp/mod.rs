//! SMTP's vocabulary: reply code, enhanced status, command, host name. No policy.

mod command;
mod host;
mod reply;
pub mod scan;
mod status;

pub use command::{Command, refused_command};
pub use host::HostName;
pub use reply::ReplyCode;
pub use status::EnhancedStatus;

use crate::list::Signs;

/// A letter or digit as names and addresses have them: ASCII's, and any character of other scripts that is no punctuation or
/// space (Latin-1's signs, U+2000 to U+206F, CJK's U+3000 to U+303F). The standard library's tables would tell more, for 3 KB.
#[must_use]
pub const fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (c >= '\u{c0}'
            && !matches!(c, '\u{d7}' | '\u{f7}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{feff}' | '\u{fffd}'))
}

/// How many bytes a name as hosts have them takes at the beginning of a text.
#[must_use]
#[inline(never)]
pub fn name_length(text: &str) -> usize {
    text.find(|sign| !is_in_name(sign)).unwrap_or(text.len())
}

/// A sign that names of hosts have.
#[must_use]
pub const fn is_in_name(sign: char) -> bool {
    is_letter_or_digit(sign) || matches!(sign, '.' | '-' | '_')
}

/// Whether a text has the form of an IP address: four numbers, or groups of hexadecimal figures.
#[must_use]
pub fn is_ip_address(text: &str) -> bool {
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let four = text.split('.').count() == 4 && text.split('.').all(is_number);
    let colons = text.bytes().filter(|byte| *byte == b':').count();
    let figures = text.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    four && text.len() <= 15 || figures && (colons == 7 || text.holds("::"))
}

/// The IP address behind a host's name, in brackets or not, with a port or without.
#[must_use]
pub fn ip_address_behind(text: &str) -> Option<&str> {
    let behind = text.trim_start_any(". [({").until_any("]),} \n").trim_end_any(":");
    let bare = if is_ip_address(behind) { behind } else { behind.until_any(":") };
    is_ip_address(bare).then_some(bare)
}

#[cfg(test)]
mod tests {
    use super::is_letter_or_digit;

    #[test]
    fn quotes_and_spaces_of_any_script_are_no_letters() {
        assert!("azAZ09éñß日ж".chars().all(is_letter_or_digit));
        assert!(" .@-“”«»‘’\u{a0}\u{200b}\u{feff}、。<>".chars().all(|c| !is_letter_or_digit(c)));
    }
}
