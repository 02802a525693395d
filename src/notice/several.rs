//! Several notices in one paste, one below the other: who got two of them copies both.

use super::folded_in_place;
use crate::list::{List, Signs, list};
use crate::paste::Mapped;
use crate::smtp::scan;

/// How the line begins (folded) with which a notice says what became of a mail, behind those with a blank at their end the address.
/// Each stands once in a notice.
const BEGINNINGS: List = list![
    "this is the mail system at host",
    "this message was created automatically by mail delivery software",
    "hi. this is the ",
    "sorry, we were unable to deliver your message",
    "your message wasn't delivered to",
    "your message couldn't be delivered to the following",
    "your message to ",
    "sua mensagem nao foi entregue a ",
    "a mensagem nao foi entregue para ",
    "sua mensagem para ",
    "tu mensaje no se ha entregado a ",
    "there was a temporary problem delivering your message to ",
    "ocorreu um problema temporario ao entregar sua mensagem para ",
    "sua mensagem nao foi entregue para ",
    "delivery has failed to these recipients",
    "falha na entrega a estes destinatarios",
    "a entrega falhou para estes destinatarios",
];

/// So many beginnings are looked at.
const NOTICES_MAX: usize = 10;

/// A line above a notice that is longer is no title of it.
const TITLE_BYTES_MAX: usize = 70;

/// Where the notices of a paste begin, each with the title above it, and where the last one ends; with one notice or none, the ends
/// of the paste.
pub fn bounds(text: &Mapped) -> Vec<usize> {
    let words = folded_in_place(text);
    let mut bounds = Vec::new();
    let mut from = 0;
    for _ in 0..NOTICES_MAX {
        let Some(found) = words.as_str().get(from..).and_then(|rest| BEGINNINGS.first_in(rest)) else { break };
        let names = |from: usize| scan::first_address(words.as_str().get(from..).unwrap_or("")).is_some_and(|address| address.start < 2);
        let above = text.slice(0..words.span(from + found.start..from + found.end).start).trim_end_any(" \t*");
        let begins = above.is_empty() || above.ends_with('\n');
        let is_whole = !words.as_str().get(..from + found.end).is_some_and(|said| said.ends_with(' '));
        if begins && (is_whole || names(from + found.end)) {
            bounds.push(if bounds.is_empty() { 0 } else { without_title(above) });
        }
        from += found.end;
    }
    if bounds.is_empty() {
        bounds.push(0);
    }
    bounds.push(text.as_str().len());
    bounds
}

/// Where the text above a notice ends, the notice's title left to it.
fn without_title(above: &str) -> usize {
    let rest = above.trim_end();
    let title = rest.behind_last("\n");
    let is_title = title.len() <= TITLE_BYTES_MAX && !title.ends_any(".:;)") && !title.bytes().any(|byte| byte.is_ascii_digit());
    if is_title { rest.len() - title.len() } else { above.len() }
}
