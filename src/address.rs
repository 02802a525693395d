//! What is odd about a typed address, and what was probably meant.
//!
//! A suggestion is only ever offered: the wrong address may be the very trouble, and a ticket must be able to say it. What is
//! suggested gets no other suggestion. Customers of a hosting provider write to companies, so a domain counts as a slip only where
//! it is close to a mailbox provider's, is nobody's known name, and is not a domain that the paste shows to work; or where it ends
//! in what is no top-level domain at all.
//!
//! A domain with letters outside ASCII stays as it was written (`ana@ação.com.br`): the `xn--` form is not made here, which would
//! take a table of all letters' small forms, and the note says that the domain has accents. Letters outside ASCII before the `@` are
//! allowed (RFC 6531) and often refused; those of Portuguese and Spanish get a suggestion without accents, others only the note.

mod domain;

use crate::ids::closed_enum;
use crate::list::{List, Signs, list};
use crate::paste::{instead_of, unaccented};
use crate::smtp::{HostName, scan};

closed_enum! {
    /// Something odd about an address.
    pub enum Oddity {
        /// Invisible, full-width or special characters.
        StrangeCharacters = "strange-characters",
        /// A name, `mailto:`, brackets or punctuation around it.
        Wrapped = "wrapped",
        /// `arroba`, or nothing, for the @.
        AtInWords = "at-in-words",
        /// A space within.
        Space = "space",
        /// More than one address.
        Several = "several",
        /// An @ or a domain written twice.
        Doubled = "doubled",
        /// A comma for a full stop, two full stops, `www.`.
        DomainPunctuation = "domain-punctuation",
        /// The domain is close to a known one, or ends in what is no top-level domain.
        DomainSlip = "domain-slip",
        /// Accents before the @ that are probably none.
        Accents = "accents",
        /// Other letters before the @ than those of ASCII: many servers refuse them.
        International = "international",
        /// Letters in the domain outside ASCII.
        InternationalDomain = "international-domain",
        /// The address of a mail system, which nobody writes to.
        SystemAddress = "system-address",
    }
}

/// What is known about other addresses and hosts.
#[derive(Clone, Copy, Debug, Default)]
pub struct Around<'a> {
    /// The domains and hosts of the reader and the provider.
    pub own: [&'a [HostName]; 2],
    /// The host that wrote the notice, and the one that it names: both work.
    pub hosts: [Option<&'a str>; 2],
    /// The address that the notice names.
    pub named: Option<&'a str>,
}

/// What came of looking.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// What is odd, each at most once.
    pub oddities: Vec<Oddity>,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

/// A field takes at most 400 characters; what is longer is no address.
const ADDRESS_BYTES_MAX: usize = 320;

/// What changes an address may make room for another change; a text still changing after so many rounds gets no suggestion.
const ROUNDS_MAX: usize = 6;

/// Gives the text as it should be, where it is not.
type Mend = fn(&str, &Around<'_>) -> Option<String>;

/// What is looked at, in this order.
const STEPS: [(Oddity, Mend); 8] = [
    (Oddity::StrangeCharacters, without_strange_characters),
    (Oddity::AtInWords, with_at),
    (Oddity::Space, without_spaces),
    (Oddity::Doubled, once),
    (Oddity::Wrapped, unwrapped),
    (Oddity::DomainPunctuation, punctuated),
    (Oddity::Accents, without_accents),
    (Oddity::DomainSlip, with_domain),
];

/// Looks at an address as typed. Never fails, never blocks.
#[must_use]
pub fn look(typed: &str, around: &Around<'_>) -> Look {
    let typed = typed.trim();
    let mut look = Look::default();
    if typed.len() > ADDRESS_BYTES_MAX {
        return look;
    }
    if are_several(typed) {
        look.oddities.push(Oddity::Several);
        return look;
    }
    let mut address = typed.to_owned();
    let settled = (0..ROUNDS_MAX).any(|_| !round(&mut address, around, &mut look.oddities));
    if settled && is_whole(&address) && address != typed {
        look.suggestion = Some(address.clone());
    } else {
        // What was changed led nowhere.
        look.oddities.clear();
    }
    note(&address, around, &mut look);
    look
}

/// One look at everything; whether something was changed.
fn round(address: &mut String, around: &Around<'_>, oddities: &mut Vec<Oddity>) -> bool {
    let mut changed = false;
    for (oddity, step) in STEPS {
        if let Some(better) = step(address, around)
            && better != *address
        {
            *address = better;
            put(oddities, oddity);
            changed = true;
        }
    }
    changed
}

fn put(oddities: &mut Vec<Oddity>, oddity: Oddity) {
    if !oddities.contains(&oddity) {
        oddities.push(oddity);
    }
}

/// What is only told, and the address of the notice in place of a mail system's own.
fn note(address: &str, around: &Around<'_>, look: &mut Look) {
    let Some((local, domain)) = parts(address) else { return };
    if !local.is_ascii() {
        put(&mut look.oddities, Oddity::International);
    }
    if !domain.is_ascii() {
        put(&mut look.oddities, Oddity::InternationalDomain);
    }
    if SYSTEM.has(local) || (OWN_SYSTEM.has(local) && is_known(domain, around)) {
        put(&mut look.oddities, Oddity::SystemAddress);
        let named = around.named.filter(|named| self::look(named, &Around { named: None, ..*around }) == Look::default());
        look.suggestion = named.map(str::to_owned);
    }
}

/// A domain that is ours, or that something in the paste shows to work.
fn is_known(domain: &str, around: &Around<'_>) -> bool {
    let Some(name) = HostName::parse(domain) else { return false };
    let near = |host: &HostName| host.is_within(&name) || name.is_within(host);
    around.own.iter().any(|hosts| hosts.iter().any(near))
        || around.hosts.iter().any(|host| host.and_then(HostName::parse).as_ref().is_some_and(near))
}

/// Whether a text holds two addresses that differ.
fn are_several(text: &str) -> bool {
    let mut addresses = scan::addresses(text).map(|range| text.get(range));
    let first = addresses.next();
    addresses.any(|address| Some(address) != first)
}

/// Whether a text is an address and nothing else, with a full stop in its domain.
fn is_whole(text: &str) -> bool {
    scan::first_address(text) == Some(0..text.len()) && parts(text).is_some_and(|(_, domain)| domain.has('.'))
}

/// What stands before and behind the last @.
fn parts(text: &str) -> Option<(&str, &str)> {
    let at = text.last_place("@")?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Who writes notices; nobody writes to them (RFC 3461 section 6.2, Postfix's `double_bounce_sender`, Exim, Exchange).
const SYSTEM: List =
    list!["mailer-daemon", "mailerdaemon", "mail-daemon", "double-bounce", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"];

/// Addresses that everybody's own server has (RFC 2142 section 5) and that its notices come from.
const OWN_SYSTEM: List = list!["postmaster", "bounce", "bounces", "noreply", "no-reply", "root", "abuse"];

/// Invisible characters go, special spaces and the full-width forms of East Asia become plain.
fn without_strange_characters(text: &str, _: &Around<'_>) -> Option<String> {
    let mut plain = String::new();
    for character in text.chars() {
        match character {
            // U+FF01 to U+FF5E stand for ! to ~ in their order.
            '\u{ff01}'..='\u{ff5e}' => plain.extend(char::from_u32(u32::from(character) - 0xfee0)),
            '\u{3002}' => plain.push('.'),
            _ => match instead_of(character) {
                Some(instead) => plain.push_str(instead),
                None => plain.push(character),
            },
        }
    }
    Some(plain.trim().to_owned())
}

/// `Ana Souza <ana@example.org>`, `mailto:ana@example.org?subject=x`, `(ana@example.org),`.
fn unwrapped(text: &str, _: &Around<'_>) -> Option<String> {
    let range = scan::first_address(text)?;
    let before = text.get(..range.start)?;
    // `Ana Souza ana@example.org`: two words of a name at least; after one alone it may be a space within the address.
    // Whether a letter beyond ASCII is a capital takes tables; it may be.
    let may_be_capital = |first: char| first.is_ascii_uppercase() || !first.is_ascii();
    let named = before.trim().has(' ') && before.starts_with(may_be_capital);
    let parted = before.is_empty() || named || before.ends_any("<([{:;,\"'*`");
    // `ana@example,org` is mended, not cut.
    let ends = !matches!(text.as_bytes().get(range.end..), Some([b',', next, ..]) if next.is_ascii_alphanumeric());
    text.get(range).filter(|_| parted && ends).map(str::to_owned)
}

/// `ana arroba example ponto org`; `anagmail.com`.
fn with_at(text: &str, _: &Around<'_>) -> Option<String> {
    if text.has('@') {
        return None;
    }
    let small = text.to_ascii_lowercase();
    let place = list!["(arroba)", "[arroba]", " arroba ", "arroba", "(at)", "[at]", " at "].find_in(&small);
    let place = place.or_else(|| domain::begins_at(&small).map(|at| at..at))?;
    Some([text.get(..place.start)?, "@", text.get(place.end..)?].concat().replaced(" ponto ", ".").replaced(" dot ", "."))
}

/// `ana @gmail.com`, `ana@gmail com`.
fn without_spaces(text: &str, _: &Around<'_>) -> Option<String> {
    let (local, domain) = parts(text).filter(|_| text.has(' '))?;
    let mut joined = [local.trim(), "@"].concat();
    for (number, word) in domain.split_whitespace().enumerate() {
        if number > 0 && !joined.ends_with('.') && !word.starts_with('.') {
            if !list!["com", "br", "com.br", "net", "org"].has(word) {
                return None;
            }
            joined.push('.');
        }
        joined.push_str(word);
    }
    Some(joined)
}

/// `ana@@gmail.com`, `ana@gmail.com@gmail.com`, `ana@gmail.comgmail.com`.
fn once(text: &str, _: &Around<'_>) -> Option<String> {
    let text = text.replaced("@@", "@");
    let (before, domain) = parts(&text)?;
    if parts(before).is_some_and(|(_, earlier)| earlier.eq_ignore_ascii_case(domain)) {
        return Some(before.to_owned());
    }
    let (half, rest) = domain.split_at_checked(domain.len() / 2)?;
    let twice = half.has('.') && rest.trim_start_any(".").eq_ignore_ascii_case(half);
    Some(if twice { [before, "@", half].concat() } else { text })
}

/// `ana@example,org`, `ana@example..org`, `ana@www.example.org`.
fn punctuated(text: &str, _: &Around<'_>) -> Option<String> {
    let (local, domain) = parts(text)?;
    let domain = domain.replaced(",", ".").replaced("..", ".");
    let without = |text: &str| text.strip_prefix("www.").unwrap_or(text).to_owned();
    Some([&without(local), "@", &without(domain.trim_any(".-"))].concat())
}

/// Accents before the @, where nothing but ASCII is left then; in the domain only where that makes it a known one.
fn without_accents(text: &str, _: &Around<'_>) -> Option<String> {
    let (local, domain) = parts(text)?;
    let (plain_local, plain_domain) = (plain(local), plain(domain));
    let local = if plain_local.is_ascii() { &plain_local } else { local };
    let domain = if domain::is_listed(&plain_domain) { &plain_domain } else { domain };
    Some([local, "@", domain].concat())
}

fn plain(text: &str) -> String {
    let mut plain = String::new();
    for character in text.chars() {
        match character {
            // An accent may be a character of its own.
            '\u{300}'..='\u{36f}' => {}
            _ if character.is_ascii() => plain.push(character),
            _ => plain.push(unaccented(character)),
        }
    }
    plain
}

fn with_domain(text: &str, around: &Around<'_>) -> Option<String> {
    let (local, domain) = parts(text).filter(|(_, domain)| !is_known(domain, around))?;
    Some([local, "@", &domain::meant(domain)?].concat())
}

#[cfg(test)]
mod tests;
