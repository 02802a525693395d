//! Slips of the finger in a domain: tables of mailbox providers and of endings that do not exist.
//!
//! The domains are those of Brazilian forms and sign-up pages, read in public code; the endings are what a keyboard makes of `.com`
//! and `.com.br`, each looked up in IANA's list of top-level domains (<https://data.iana.org/TLD/tlds-alpha-by-domain.txt>) and in
//! the categories of `.br` (<https://registro.br/dominio/categorias/>). Mailcheck's rule, name and ending each replaced by the nearest
//! known one, is not used: it makes `empresa.com.br` `empresa.com.au`.

use crate::list::{List, Signs, list};

/// Mailbox providers. A domain one slip away from one of the first [`SPELT`] is hardly anybody's own, so long or so odd are their
/// names; of the others, which many companies' names are close to, only the endings are looked at.
const KNOWN: List = list![
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
const SPELT: usize = 14;

/// Names of others, close to one of the above.
const OTHERS: List = list!["hostmail", "homemail", "gail", "gmais"];

/// What is no top-level domain: a slip wherever it stands. First of `.com`, then of `.com.br`.
const NO_ENDING: [List; 2] = [
    list!["con", "cmo", "comm", "vom", "xom", "ocm", "cpm", "coom", "ccom", "comn", "cim", "cop", "c0m", "co.m"],
    list![
        "combr", "con.br", "cmo.br", "comm.br", "vom.br", "xom.br", "ocm.br", "cpm.br", "co.br", "om.br", "cm.br", "com.b", "com.r",
        "com.brr", "com.bbr", "com.rb", "com.vr", "comb.r",
    ],
];

/// Endings of other countries: a slip only behind a known name.
const OTHER_ENDING: [List; 2] = [list!["co", "cm", "om"], list!["com.bt", "com.nr", "com.bn", "com.be", "com.br.com", "br"]];

const ENDINGS: [&str; 2] = ["com", "com.br"];

/// The domain that was probably meant; `None` where it may well be the one that was typed.
pub(super) fn meant(typed: &str) -> Option<String> {
    let typed = typed.to_ascii_lowercase();
    if is_listed(&typed) {
        return None;
    }
    let (name, ending) = typed.cut(".").unwrap_or((&typed, ""));
    let ending = right(ending, OTHER_ENDING).or_else(|| right(ending, NO_ENDING)).unwrap_or(ending);
    for slips in 0..=2 {
        for (number, known) in KNOWN.iter().enumerate() {
            let fits = if slips == 0 {
                name == name_of(known)
            } else {
                number < SPELT && !OTHERS.has(name) && is_close(name, name_of(known), slips)
            };
            if fits && ending_fits(ending, known) {
                return Some(known.to_owned());
            }
        }
    }
    // `gmailcom`, `empresa.con.br`.
    let run_together = ENDINGS.iter().find_map(|ending| Some([typed.strip_suffix(ending)?, ".", ending].concat()));
    run_together
        .filter(|domain| is_listed(domain))
        .or_else(|| typed.places(".").find_map(|dot| Some([typed.get(..=dot)?, right(typed.get(dot + 1..)?, NO_ENDING)?].concat())))
}

/// A mailbox provider's domain.
pub(super) fn is_listed(domain: &str) -> bool {
    KNOWN.has(domain)
}

/// Where a known domain begins at the end of a text without any @.
pub(super) fn begins_at(text: &str) -> Option<usize> {
    let known = KNOWN.iter().find(|known| known.len() > "me.com".len() && text.ends_with(known))?;
    let at = text.len() - known.len();
    // `smtp.gmail.com` is a host, and `Ana Souza gmail.com` no address.
    text.get(..at).is_some_and(|local| !local.is_empty() && !local.has(' ') && !local.ends_any(".-")).then_some(at)
}

fn name_of(known: &str) -> &str {
    known.until_any(".")
}

fn ending_fits(ending: &str, known: &str) -> bool {
    let right = known.get(name_of(known).len() + 1..);
    // Nobody but Gmail is so often thought to have a domain in every country.
    ending.is_empty() || right == Some(ending) || (ending == "com.br" && known == "gmail.com")
}

fn right(ending: &str, wrong: [List; 2]) -> Option<&'static str> {
    ENDINGS.get(wrong.iter().position(|wrong| wrong.has(ending))?).copied()
}

fn is_close(name: &str, known: &str, slips: usize) -> bool {
    let (name, known) = (name.as_bytes(), known.as_bytes());
    let fits = match (name, known) {
        // Two slips only in a long name whose ends are right: `hotmart` is a company.
        _ if slips == 2 => known.len() >= 7 && name.first() == known.first() && name.last() == known.last(),
        ([a, b, ..], [x, y, ..]) => a == x || (a == y && b == x) || (known.len() >= 7 && known.get(1..) == Some(name)),
        _ => false,
    };
    fits && within(name, known, slips)
}

/// Whether two words are at most so many slips apart: a letter more, less, another, or two swapped.
fn within(a: &[u8], b: &[u8], slips: usize) -> bool {
    match (a, b) {
        ([], []) => true,
        ([x, rest_a @ ..], [y, rest_b @ ..]) if x == y => within(rest_a, rest_b, slips),
        _ if slips == 0 => false,
        _ => {
            let (less_a, less_b) = (a.get(1..).unwrap_or_default(), b.get(1..).unwrap_or_default());
            let swapped = a.len() > 1 && b.len() > 1 && a.first() == b.get(1) && a.get(1) == b.first();
            within(less_a, b, slips - 1)
                || within(a, less_b, slips - 1)
                || within(less_a, less_b, slips - 1)
                || swapped && within(a.get(2..).unwrap_or_default(), b.get(2..).unwrap_or_default(), slips - 1)
        }
    }
}
