//! Slips of the finger in a domain: tables of mailbox providers and of endings that do not exist.
//!
//! The domains are those of Brazilian forms and sign-up pages, read in public code; the endings are what a keyboard makes of `.com`
//! and `.com.br`, each looked up in IANA's list of top-level domains (<https://data.iana.org/TLD/tlds-alpha-by-domain.txt>) and in
//! the categories of `.br` (<https://registro.br/dominio/categorias/>). Mailcheck's rule, name and ending each replaced by the nearest
//! known one, is not used: it makes `empresa.com.br` `empresa.com.au`.

use crate::list::{List, list};

/// Names so long or so odd that a domain one slip away is hardly anybody's own.
const SPELT: List = list![
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.com.br",
    "outlook.com",
    "outlook.com.br",
    "yahoo.com",
    "yahoo.com.br",
    "ymail.com",
    "rocketmail.com",
    "icloud.com",
    "protonmail.com",
    "globomail.com",
    "zipmail.com.br",
];

/// Short names and words, which many companies' names are close to: only their endings are looked at.
const SHORT: List = list![
    "uol.com.br",
    "bol.com.br",
    "terra.com.br",
    "terra.com",
    "ig.com.br",
    "globo.com",
    "live.com",
    "msn.com",
    "r7.com",
    "oi.com.br",
    "me.com",
    "mac.com",
    "aol.com",
    "proton.me",
    "gmx.com",
    "zoho.com",
];

/// Names of others, close to one of the above.
const OTHERS: List = list!["hostmail", "homemail", "gail", "gmais"];

/// What is no top-level domain: a slip wherever it stands.
const NO_ENDING_COM: List = list!["con", "cmo", "comm", "vom", "xom", "ocm", "cpm", "coom", "ccom", "comn", "cim", "cop", "c0m", "co.m"];
const NO_ENDING_COM_BR: List = list![
    "combr", "con.br", "cmo.br", "comm.br", "vom.br", "xom.br", "ocm.br", "cpm.br", "co.br", "om.br", "cm.br", "com.b", "com.r", "com.brr",
    "com.bbr", "com.rb", "com.vr", "comb.r"
];

/// Endings of other countries: a slip only behind a known name.
const OTHER_ENDING_COM: List = list!["co", "cm", "om"];
const OTHER_ENDING_COM_BR: List = list!["com.bt", "com.nr", "com.bn", "com.be", "com.br.com", "br"];

/// The domain that was probably meant; `None` where it may well be the one that was typed.
pub(super) fn meant(typed: &str) -> Option<String> {
    let typed = typed.to_ascii_lowercase();
    if is_listed(&typed) {
        return None;
    }
    let (name, ending) = typed.split_once('.').unwrap_or((&typed, ""));
    (0..=2).find_map(|slips| known_at(name, ending, slips)).map(str::to_owned).or_else(|| with_ending(&typed))
}

/// A domain of one of the tables.
pub(super) fn is_listed(domain: &str) -> bool {
    SPELT.has(domain) || SHORT.has(domain)
}

/// Where a known domain begins at the end of a text without any @.
pub(super) fn begins_at(text: &str) -> Option<usize> {
    let long_enough = |known: &&str| known.find('.') >= Some(3);
    let known = SPELT.iter().chain(SHORT.iter()).filter(long_enough).find(|known| text.ends_with(known))?;
    let at = text.len() - known.len();
    // `smtp.gmail.com` is a host, and `Ana Souza gmail.com` no address.
    text.get(..at).is_some_and(|local| local.ends_with(|c: char| c.is_ascii_alphanumeric()) && !local.contains(' ')).then_some(at)
}

/// The known domain that is so many slips away.
fn known_at(name: &str, ending: &str, slips: usize) -> Option<&'static str> {
    let spelt = SPELT.iter().map(|known| (known, true));
    let short = SHORT.iter().map(|known| (known, false));
    spelt
        .chain(short)
        .find(|(known, by_letters)| {
            let (known_name, known_ending) = known.split_once('.').unwrap_or((known, ""));
            let same_name = slips == 0 && name == known_name;
            let close = *by_letters && slips > 0 && is_close(name, known_name, slips);
            let run_together = slips == 0 && ending_run_together(name, ending, known);
            run_together || ((same_name || close) && ending_fits(known_name, ending, known_ending))
        })
        .map(|(known, _)| known)
}

/// `gmailcom`, `uolcom.br`.
fn ending_run_together(name: &str, ending: &str, known: &str) -> bool {
    let typed = name.chars().chain(ending.chars()).filter(|c| *c != '.');
    let fewer = ending.matches('.').count() + usize::from(!ending.is_empty()) < known.matches('.').count();
    fewer && typed.eq(known.chars().filter(|c| *c != '.'))
}

fn ending_fits(name: &str, ending: &str, known: &str) -> bool {
    let slip = match known {
        "com" => {
            NO_ENDING_COM.has(ending)
                || OTHER_ENDING_COM.has(ending)
                || (name == "gmail" && (ending == "com.br" || NO_ENDING_COM_BR.has(ending)))
        }
        "com.br" => NO_ENDING_COM_BR.has(ending) || OTHER_ENDING_COM_BR.has(ending),
        _ => false,
    };
    slip || ending.is_empty() || ending == known
}

fn is_close(name: &str, known: &str, slips: usize) -> bool {
    if OTHERS.has(name) {
        return false;
    }
    // Two slips only in a long name whose ends are right: `hotmart` is a company.
    let ends_fit = |length: usize| name.get(..length) == known.get(..length) && name.as_bytes().last() == known.as_bytes().last();
    let swapped = name.as_bytes().first() == known.as_bytes().get(1) && name.as_bytes().get(1) == known.as_bytes().first();
    let starts_fit = name.as_bytes().first() == known.as_bytes().first() || swapped || (known.len() >= 7 && known.get(1..) == Some(name));
    let fits = if slips == 1 { starts_fit } else { known.len() >= 7 && ends_fit(1) };
    fits && within(name.as_bytes(), known.as_bytes(), slips)
}

/// Whether two words are at most so many slips apart: a letter more, less, another, or two swapped.
fn within(a: &[u8], b: &[u8], slips: usize) -> bool {
    match (a, b) {
        ([], []) => true,
        ([x, a @ ..], [y, b @ ..]) if x == y => within(a, b, slips),
        _ if slips == 0 => false,
        _ => {
            let (less_a, less_b) = (a.get(1..), b.get(1..));
            let swapped = match (a, b) {
                ([v, w, a @ ..], [x, y, b @ ..]) if v == y && w == x => within(a, b, slips - 1),
                _ => false,
            };
            swapped
                || less_a.is_some_and(|a| within(a, b, slips - 1))
                || less_b.is_some_and(|b| within(a, b, slips - 1))
                || less_a.zip(less_b).is_some_and(|(a, b)| within(a, b, slips - 1))
        }
    }
}

/// `empresa.con.br`: no such ending exists, whatever the name.
fn with_ending(typed: &str) -> Option<String> {
    let right = |endings: List, ending: &str| {
        endings.iter().find_map(|wrong| {
            let name = typed.strip_suffix(wrong)?.strip_suffix('.').filter(|name| !name.is_empty())?;
            Some([name, ".", ending].concat())
        })
    };
    right(NO_ENDING_COM_BR, "com.br").or_else(|| right(NO_ENDING_COM, "com"))
}
