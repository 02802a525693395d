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
use crate::smtp::HostName;

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
    /// The reader's and the provider's domains and hosts, and the host that wrote the notice.
    pub own: &'a [HostName],
    /// Hosts and domains that the paste shows to work.
    pub working: &'a [HostName],
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
    let whole = address.rsplit_once('@').is_some_and(|(local, domain)| is_local(local) && is_domain(domain));
    if settled && whole && address != typed {
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
    let steps: [(Oddity, fn(&str) -> Option<String>); 7] = [
        (Oddity::StrangeCharacters, without_strange_characters),
        (Oddity::Wrapped, unwrapped),
        (Oddity::AtInWords, with_at),
        (Oddity::Space, without_spaces),
        (Oddity::Doubled, once),
        (Oddity::DomainPunctuation, punctuated),
        (Oddity::Accents, without_accents),
    ];
    let mut changed = false;
    let mut take = |oddity, better: Option<String>, address: &mut String| {
        if let Some(better) = better.filter(|better| better != address) {
            *address = better;
            put(oddities, oddity);
            changed = true;
        }
    };
    for (oddity, step) in steps {
        let better = step(address);
        take(oddity, better, address);
    }
    let meant = address.rsplit_once('@').and_then(|(local, domain)| {
        let meant = domain::meant(domain).filter(|_| !is_known(domain, around))?;
        Some([local, "@", &meant].concat())
    });
    take(Oddity::DomainSlip, meant, address);
    changed
}

/// A domain that is ours, or that something in the paste shows to work.
fn is_known(domain: &str, around: &Around<'_>) -> bool {
    let Some(name) = HostName::parse(domain) else { return false };
    around.own.iter().chain(around.working).any(|host| host.is_within(&name) || name.is_within(host))
}

/// Whether a text holds two addresses that differ.
fn are_several(text: &str) -> bool {
    let mut addresses = text.split([' ', ',', ';', '\t', '<']).map(|word| word.trim_any("<>()\"'")).filter(|word| word.find('@') > Some(0));
    let first = addresses.next();
    addresses.any(|address| Some(address) != first)
}

fn put(oddities: &mut Vec<Oddity>, oddity: Oddity) {
    if !oddities.contains(&oddity) {
        oddities.push(oddity);
    }
}

/// What is only told, and the address of the notice in place of a mail system's own.
fn note(address: &str, around: &Around<'_>, look: &mut Look) {
    let Some((local, domain)) = address.rsplit_once('@') else { return };
    if !local.is_ascii() {
        put(&mut look.oddities, Oddity::International);
    }
    if !domain.is_ascii() {
        put(&mut look.oddities, Oddity::InternationalDomain);
    }
    let ours = HostName::parse(domain).is_some_and(|name| around.own.iter().any(|own| name.is_within(own)));
    if SYSTEM.has(local) || (ours && OWN_SYSTEM.has(local)) {
        put(&mut look.oddities, Oddity::SystemAddress);
        look.suggestion =
            around.named.filter(|named| self::look(named, &Around { named: None, ..*around }) == Look::default()).map(str::to_owned);
    }
}

/// Who writes notices; nobody writes to them (RFC 3461 section 6.2, Postfix's `double_bounce_sender`, Exim, Exchange).
const SYSTEM: List =
    list!["mailer-daemon", "mailerdaemon", "mail-daemon", "double-bounce", "microsoftexchange329e71ec88ae4615bbc36ab6ce41109e"];

/// Addresses that everybody's own server has (RFC 2142 section 5) and that its notices come from.
const OWN_SYSTEM: List = list!["postmaster", "bounce", "bounces", "noreply", "no-reply", "root", "abuse"];

fn is_local(local: &str) -> bool {
    let quoted = local.starts_with('"') && local.ends_with('"') && local.len() > 2;
    !local.is_empty() && (quoted || !local.chars().any(|c| c.is_whitespace() || "()<>[]:;@\\,\"".contains(c)))
}

fn is_domain(domain: &str) -> bool {
    domain.contains('.') && HostName::parse(domain).is_some_and(|name| name.as_str().len() == domain.len())
}

/// Invisible characters go, special spaces and the full-width forms of East Asia become plain.
fn without_strange_characters(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match (character, instead_of(character)) {
            // U+FF01 to U+FF5E stand for ! to ~ in their order.
            ('\u{ff01}'..='\u{ff5e}', _) => plain.extend(char::from_u32(u32::from(character) - 0xfee0)),
            ('\u{fe6b}', _) => plain.push('@'),
            ('\u{3002}' | '\u{ff61}', _) => plain.push('.'),
            (_, Some(instead)) => plain.push_str(instead),
            (_, None) => plain.push(character),
        }
    }
    Some(plain.trim().to_owned())
}

/// `Ana Souza <ana@example.org>`, `mailto:ana@example.org?subject=x`, `(ana@example.org),`.
fn unwrapped(text: &str) -> Option<String> {
    let mut inner = text;
    if let Some((_, tail)) = inner.rsplit_once('<')
        && tail.contains('@')
    {
        inner = tail.until_any(">");
    }
    if let Some(tail) = inner.get(7..).filter(|_| inner.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))) {
        inner = tail.until_any("?");
    }
    inner = inner.trim_end_any(" <>()[]{}\"',;:.!?/*`");
    if !(inner.starts_with('"') && inner.contains("\"@")) {
        inner = inner.trim_start_any(" <>()[]{}\"',;:.@*`");
    }
    let (before, address) = inner.rsplit_once(' ').unwrap_or(("", inner));
    // `Ana Souza ana@example.org`: two words of a name at least; one alone may be a space within the address.
    let named = before.trim().contains(' ') && before.starts_with(char::is_uppercase) && !before.contains('@');
    let whole = address.split_once('@').is_some_and(|(local, domain)| is_local(local) && is_domain(domain));
    Some(if named && whole { address } else { inner }.to_owned())
}

/// `ana arroba example ponto org`; `anagmail.com`.
fn with_at(text: &str) -> Option<String> {
    if text.contains('@') {
        return None;
    }
    let small = text.to_ascii_lowercase();
    let Some(place) = list!["(arroba)", "[arroba]", " arroba ", "arroba", "(at)", "[at]", " at "].find_in(&small) else {
        return domain::begins_at(&small).and_then(|at| Some([text.get(..at)?, "@", text.get(at..)?].concat()));
    };
    let domain = small.get(place.end..)?.trim().replace(" ponto ", ".").replace(" dot ", ".");
    Some([text.get(..place.start)?.trim(), "@", &domain].concat().replace(" ponto ", "."))
}

/// `ana @gmail.com`, `ana@gmail com`.
fn without_spaces(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@').filter(|(local, _)| text.contains(' ') && !local.contains('"'))?;
    let mut words = domain.split_whitespace();
    let mut joined = words.next()?.to_owned();
    for word in words {
        let continues = joined.ends_with('.') || word.starts_with('.');
        if !continues && !list!["com", "br", "com.br", "net", "org"].has(word) {
            return None;
        }
        joined.push_str(if continues { "" } else { "." });
        joined.push_str(word);
    }
    Some([&local.trim().replace(" .", ".").replace(". ", "."), "@", &joined].concat())
}

/// `ana@@gmail.com`, `ana@gmail.com@gmail.com`, `ana@gmail.comgmail.com`.
fn once(text: &str) -> Option<String> {
    let mut text = text.to_owned();
    while text.contains("@@") {
        text = text.replace("@@", "@");
    }
    let (before, domain) = text.rsplit_once('@')?;
    if before.rsplit_once('@').is_some_and(|(_, earlier)| earlier.eq_ignore_ascii_case(domain)) {
        return Some(before.to_owned());
    }
    let (half, rest) = domain.split_at_checked(domain.len() / 2)?;
    let twice = half.contains('.') && rest.strip_prefix('.').unwrap_or(rest).eq_ignore_ascii_case(half);
    Some(if twice { [before, "@", half].concat() } else { text })
}

fn punctuated(text: &str) -> Option<String> {
    let (local, domain) = text.rsplit_once('@')?;
    let mut domain = domain.replace([',', ';'], ".");
    while domain.contains("..") {
        domain = domain.replace("..", ".");
    }
    let without = |text: &str| match text.get(..4) {
        Some(start) if start.eq_ignore_ascii_case("www.") && text.len() > 4 => text.get(4..).unwrap_or_default().to_owned(),
        _ => text.to_owned(),
    };
    Some([&without(local), "@", &without(domain.trim_any(".-"))].concat())
}

/// Accents before the @, where nothing but ASCII is left then; in the domain only where that makes it a known one.
fn without_accents(text: &str) -> Option<String> {
    let (local, domain) = text.rsplit_once('@')?;
    // An accent may be a character of its own (U+0300 to U+036F).
    let letters = |text: &str| text.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).collect::<String>();
    let plain = |text: &str| letters(text).chars().map(|c| if c.is_ascii() { c } else { unaccented(c) }).collect::<String>();
    let (plain_local, plain_domain) = (plain(local), plain(domain));
    let local = if plain_local.is_ascii() { &plain_local } else { local };
    let domain = if domain::is_listed(&plain_domain) { &plain_domain } else { domain };
    Some([local, "@", domain].concat())
}

#[cfg(test)]
mod tests;
