//! Notices of unknown writers, and what is left of known ones: read by the form of the lines.

use std::ops::Range;

use super::introduced::listed;
use super::{Intro, folded_in_place, in_sentence, is_of_list, is_of_sender, leading, read_blocks, settle};
use crate::evidence::{Origin, RecipientEvidence, Text, found_address};
use crate::list::{List, Signs, list, push_some};
use crate::paste::Mapped;
use crate::report::RECIPIENTS_MAX;
use crate::smtp::{is_letter_or_digit, scan};

/// Reads lines that begin with an address, else sentences about delivery.
pub(super) fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let listed = read_blocks(text, intro, |line| line.trim_start().starts_with("-----"));
    let place = |recipient: &RecipientEvidence| recipient.address.as_ref().map(|address| address.span.start);
    // An address of which nothing is said may be the reader's own, below what their program or server says.
    let is_bare = |one: &RecipientEvidence| one.words.is_empty() && one.reply.is_none() && one.status.is_none();
    match (listed.as_slice(), in_sentence(text, &folded_in_place(text))) {
        ([], _) => in_sentences(text),
        // The reader's own address, above what their program or server says.
        ([own], Some(told)) if is_bare(own) || place(own) < place(&told) => vec![told],
        ([own], None) if is_bare(own) => {
            let named = in_sentences(text);
            if named.first().is_some_and(|named| place(named) < place(own)) { named } else { listed }
        }
        _ => listed,
    }
}

fn intro(line: &str) -> Option<Intro> {
    leading(line).or_else(|| reply_first(line)).or_else(|| labelled(line))
}

/// `550 5.1.1 <user@example.org>... User unknown`, `<<< 550 5.1.1 <user@example.org>: …`, also behind a label (`Erro: 550 …`).
fn reply_first(line: &str) -> Option<Intro> {
    let said = line.cut(": ").filter(|(label, _)| label.len() <= LABEL_BYTES_MAX).map_or(line, |(_, said)| said);
    let bare = said.trim_start_any(" \t<");
    let lead = line.len() - bare.len();
    let after_code = bare.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ' ' | '-' | '#'));
    let codes = bare.len() - after_code.len();
    let inner = after_code.trim_start_any("<");
    let address = scan::first_address(inner).filter(|address| address.start == 0)?;
    let start = lead + codes + (after_code.len() - inner.len());
    let is_recipient = codes >= 4
        && bare.get(..codes)?.has(' ')
        && !SENDERS_STATUS.ends(line.get(..start)?.trim_end_any("< "))
        && !is_of_sender(inner.get(address.end..)?);
    is_recipient.then_some(Intro { address: start..start + address.end, words_from: 0 })
}

/// `Mensagem de erro: ` is a label; what is longer is a sentence.
const LABEL_BYTES_MAX: usize = 20;

/// `Recipient: user@example.org`, `To: <user@example.org>` below words of failure.
fn labelled(line: &str) -> Option<Intro> {
    const LABELS: List = list![
        "recipient",
        "recipients",
        "failed recipient",
        "recipient address",
        "destinatario",
        "destinatário",
        "original recipient",
        "address",
        "user",
        "invalid recipient",
        "endereço",
        "rcpt to",
        "x-failed-recipients",
        "direcciones rechazadas",
        "endereços rejeitados",
        "empfänger",
        "destinataire",
    ];
    let bare = line.trim_start();
    let (label, rest) = bare.cut(":")?;
    LABELS.has(label.trim_any("* >")).then_some(())?;
    let address = scan::first_address(rest)?;
    let at = line.len() - rest.len();
    (address.start <= 12).then_some(Intro { address: at + address.start..at + address.end, words_from: at + address.end })
}

/// Words near the address of somebody who did not get the mail.
const DELIVERY_WORDS: List = list![
    "deliver",
    "entreg",
    "reach",
    "recipient",
    "destinat",
    "user",
    "usuari",
    "usuário",
    "encontrad",
    "direcci",
    "endere",
    "mailbox",
    "caixa",
    "reject",
    "relay",
    "fail",
    "unknown",
    "bounce",
    "could not",
    "couldn't",
    "not found",
    "refus",
    "account",
    "buzon",
    "rcpt to",
    "exist",
    "sent to",
    "message to",
    "mensagem para",
    "mensaje",
    "bloque",
    "mail to",
    "adicionar",
    "problem",
    "address",
    "full",
    "quota",
    "envi",
    "devuelt",
    "devolv",
    "send",
    "block",
    "group",
    "escrib",
    "escrev",
    "mande",
    "mandé",
    "cliente",
];

/// Words in front of an address that is not a recipient's.
const NOT_A_RECIPIENT: List = list![
    "from",
    "desde",
    "de:",
    "contact",
    "contate",
    "tarefa",
    "tarea",
    "sender",
    "remetente",
    "remitente",
    "absender",
    "expéditeur",
    "enviar como",
    "postmaster",
    "owned by user",
    "delivery for",
    "verification failed for",
    "verify failed for",
    "started for",
    "finished for",
    "by",
    "por",
    "reply-to:",
    "message-id:",
    "message id:",
    "messaggio",
    "id da mensagem",
    "id del mensaje",
    "cc:",
    "mailto:",
    "para suporte",
    "support",
    "to:delist",
    "owner",
    "hello",
    "hi",
    "dear",
    "ola",
    "olá",
    "hola",
    "try",
    "tente",
    "pruebe",
    "use",
    "use agora",
    "use ahora",
    "escriba a",
    "escreva para",
    "passou para",
    "tente con",
    "pruebe con",
    "intente con",
    "envie para",
    "sender address",
    "msgid",
    "quem envia",
    "quien envia",
    "quien envía",
    "works under",
    "proveniente da",
    "write to",
    "atende em",
    "atiende en",
    "escribamos a",
    "favor escribir a",
    "favor de escribir a",
    "set_id",
    "pela conta",
    "na conta",
    "en la cuenta",
    "incorreta para",
    "incorrecta para",
    "quota of",
    "spoofing policy:",
    "while verifying",
];

/// Words that lead up to the address of somebody who did not get the mail, were it the postmaster's.
const ADDRESSED: List = list!["mail to", "message to", "delivered to", "deliver to", "entregue a", "entregado a", "mensagem para"];

/// Words in front of an address whose mail they hold: `a caixa de ana@…`, where `de` else says who wrote.
const BOXES: List = list![
    "domínio de",
    "dominio de",
    "mento de",
    "caixa de",
    "entrada de",
    "correio de",
    "postal de",
    "conta de",
    "mail de",
    "servidor de",
    "buzón de",
    "buzon de",
    "casilla de",
    "cuenta de",
    "em vez de",
    "en lugar de",
    "correo de"
];

/// Words near the address of an account that somebody can't log into, or may not send from, and those in front of it.
const LOGIN: List = list![
    "senha",
    "contrase",
    "palavra-passe",
    "password",
    "login",
    "credencia",
    "autentic",
    "por hora",
    "per hour",
    "por dia",
    "para envi"
];
const ACCOUNTS: List = list!["conta", "cuenta", "usuário", "usuario", "correo", "e-mail", "account", "user", "username"];

/// An error that names one address says so of that one; a longer text may say anything of it.
const SENTENCE_BYTES_MAX: usize = 400;
const SENTENCE_LINES_MAX: usize = 4;

/// How a line of some log names whom a mail is for.
const RECIPIENTS_KEY: List = list![" to=", "rcpt=", "para=", "dest=", "destino=", "destinatario=", "recipient="];

/// Words in front of the address of who speaks, or of one that nobody wrote to yet.
const OWN: List = list![
    "meu e",
    "minha conta",
    "minha caixa",
    "nosso e",
    "nossa conta",
    "nossa caixa",
    "mi cor",
    "mi cuenta",
    "mi mail",
    "mi email",
    "my e",
    "my acc",
    "my addr",
    "new addr",
    "nuestro cor",
    "nuestra cuenta",
    "novo e",
    "check in region",
    "nuevo cor",
    "nueva dir",
    "sou a ",
    "sou o ",
    "soy ",
];
/// What a mail of theirs goes on with, `meu e-mail para …`, or a word that is another: `minha contadora`.
const TO_ANOTHER: List = list![" para", " pra", " pro", " to ", " a ", " ao ", " al ", " with", " com", " con", "dor"];

/// Whether the words in front of an address say that it is the speaker's own: `meu e-mail é`, `mi cuenta`, `novo endereço`.
fn is_own(introduced: &str) -> bool {
    OWN.iter().filter(|own| introduced.holds(own)).any(|own| {
        let rest = introduced.behind_last(own);
        rest.len() <= OWN_BYTES_MAX && !TO_ANOTHER.is_in(rest)
    })
}

/// What stands between these words and the address is hardly longer: `meu endereço de e-mail é este:`.
const OWN_BYTES_MAX: usize = 30;

/// The addresses of sentences that speak of delivery.
pub(super) fn in_sentences(text: &Mapped) -> Vec<RecipientEvidence> {
    let each = each_told(text);
    if each.len() > 1 {
        return each;
    }
    let source = text.as_str();
    let mut senders: Vec<String> = Vec::new();
    let has_reply = scan::first_reply(source).is_some();
    let is_short = source.len() <= SENTENCE_BYTES_MAX && source.trim().lines().count() <= SENTENCE_LINES_MAX;
    let is_only = is_short && scan::addresses(source).nth(1).is_none();
    let mut first = None;
    for range in scan::addresses(source).take(200) {
        let address = source.get(range.clone()).unwrap_or("").to_ascii_lowercase();
        let (introduced, near) = surroundings(source, &range);
        let aimed = has_reply && list!["to=<", "to: ", "to=", "to: <", "para: "].ends(&introduced)
            || RECIPIENTS_KEY.ends(introduced.trim_end_any("<\"'"));
        if is_no_recipient(source, &range) || was_reached(&introduced) {
            // What was once said to be no recipient's is none below.
            senders.push(address);
        } else if !senders.contains(&address) && (aimed || is_only || DELIVERY_WORDS.is_in(&near)) {
            // A sentence names one; what is named later explains, or is where the first wrote to.
            let is_aimed = aimed || WRITTEN.is_in(&introduced) && ends_with_any(TO, introduced.trim_end_any("<\"' (:"));
            if is_aimed || first.is_none() {
                first = Some(range);
            }
            if is_aimed {
                break;
            }
        }
    }
    let mut recipients = Vec::new();
    let named = first.map(|first| listed(source, first.start)).unwrap_or_default();
    for place in named {
        let address = found_address(text, place, Origin::Text);
        recipients.push(RecipientEvidence::with_codes(address, text, 0..source.len(), Origin::Text));
    }
    recipients
}

/// `ana@example.org (usuário inexistente) e rui@example.net (caixa cheia)`: those behind whom words of their own stand in brackets.
fn each_told(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut each = Vec::new();
    let mut open: Option<(Text, Range<usize>)> = None;
    for at in scan::addresses(text.as_str()).take(NAMED_MAX) {
        if text.as_str().get(at.end..).is_some_and(|rest| rest.starts_with(" (")) && !is_no_recipient(text.as_str(), &at) {
            if let Some((_, before)) = open.as_mut() {
                before.end = at.start;
            }
            settle(text, &mut open, &mut each);
            open = found_address(text, at.clone(), Origin::Text).map(|address| (address, at.end..text.as_str().len()));
        }
    }
    settle(text, &mut open, &mut each);
    each
}

/// Whether the words in front of an address say that the mail reached it.
fn was_reached(introduced: &str) -> bool {
    let sentence = introduced.since_any(".;\n");
    ends_with_any(list!["delivered to", "entregue a", "entregue para", "entregue", "entregado a"], sentence.trim_end_any("<\"' (:"))
        && !list!["not", "n't", "n\u{e3}o", "nao", "no ", "never"].is_in(sentence)
}

/// Words in front of the address that somebody writes to: `mandei o boleto para …`; they stand in front of a new address, too.
const TO: List = list!["para", "pra", "pro", "destino", "escribe a", "escribo a", "escribir a"];
const WRITTEN: List = list!["envi", "mand", "escr", "destin"];

/// The one address that a mail system's notice names besides those of its own header, in whatever language it speaks. What is once
/// said to be no recipient's is none elsewhere.
pub fn only_named(text: &Mapped, header: &str) -> Option<Text> {
    let source = text.as_str();
    let lower = |place: &Range<usize>| source.get(place.clone()).unwrap_or("").to_ascii_lowercase();
    let (mut only, mut strange): (Option<Range<usize>>, Vec<String>) = (None, Vec::new());
    for place in scan::addresses(source).take(NAMED_MAX) {
        let address = lower(&place);
        let line = source.get(..place.start).unwrap_or("").behind_last("\n").to_ascii_lowercase();
        let line = line.trim_start();
        let is_senders = || SENDERS_LINE.begins(line).is_some() || is_no_recipient(source, &place);
        if RECIPIENTS_LINE.begins(line).is_none() && is_senders() {
            strange.push(address);
        } else if !scan::names(header, &address) && only.as_ref().is_none_or(|only| lower(only) != address) {
            if only.is_some() {
                return None;
            }
            only = Some(place);
        }
    }
    let only = only.filter(|only| !strange.contains(&lower(only)))?;
    found_address(text, only, Origin::Notice)
}

/// How a line begins that names who sent something.
const SENDERS_LINE: List = list!["from:", "de:", "reply-to:", "return-path:"];

/// How one begins that names whom it was for: above it may stand who sent it.
const RECIPIENTS_LINE: List = list!["to:", "para:", "recipient:", "destinatario:"];

/// So many addresses are looked at.
const NAMED_MAX: usize = 20;

/// What stands before an address, and around it: lower case. What another paragraph says, or the subject above the first, is not
/// said of this address.
fn surroundings(source: &str, place: &Range<usize>) -> (String, String) {
    let before = around(source, place.start.saturating_sub(90), place.start).behind_last("\n\n");
    let after = around(source, place.end, (place.end + 90).min(source.len())).until("\n\n");
    (before.to_ascii_lowercase(), [before, " ", after].concat().to_ascii_lowercase())
}

/// How a line begins below which people write their own name and address.
const SIGN_OFFS: List = list!["att,", "att.", "atenciosamente", "obrigado,", "obrigada,", "abraço", "saludos", "gracias,", "regards"];

/// How a status ends that is about the sender's address (RFC 3463 section 3.2).
const SENDERS_STATUS: List = list![".1.7", ".1.8"];

/// Whether the words around an address say that it is no recipient's.
fn is_no_recipient(source: &str, place: &Range<usize>) -> bool {
    let address = source.get(place.clone()).unwrap_or("").to_ascii_lowercase();
    let (introduced, near) = surroundings(source, place);
    let introduced = introduced.trim_end_any("<\"' \t[(*:=,");
    let line = introduced.behind_last("\n").trim_start_any(" \"*>{");
    let is_signed = introduced.lines().any(|line| SIGN_OFFS.begins(line.trim_start()).is_some());
    let role = list!["mailer-daemon", "postmaster", "noreply", "no-reply", "support"].has(address.until_any("@"));
    is_signed
        || role && !ends_with_any(ADDRESSED, introduced)
        || is_of_list(&address)
        || list!["abuse", "delist"].begins(&address).is_some()
        || is_of_sender(source.get(place.end..).unwrap_or("").until("\n\n"))
        || introduced.ends_with(" de") && source.get(..place.start).is_some_and(|before| before.ends_any("="))
        || list!["from:", "from\":", "de:", "remetente:", "remitente:"].begins(line).is_some() && !line.holds("@")
        || is_own(introduced)
        || SENDERS_STATUS.ends(introduced)
        || LOGIN.is_in(&near) && ends_with_any(ACCOUNTS, introduced)
        || !BOXES.iter().any(|words| introduced.ends_with(words)) && ends_with_any(NOT_A_RECIPIENT, introduced)
}

/// Whether a text ends with one of these words, their colon aside, and not with a longer word.
fn ends_with_any(words: List, text: &str) -> bool {
    let ends = |word: &str| text.strip_suffix(word.trim_end_any(":")).is_some_and(|rest| !rest.ends_with(is_letter_or_digit));
    words.iter().any(ends)
}

fn around(text: &str, from: usize, to: usize) -> &str {
    text.get(text.ceil_char_boundary(from)..text.floor_char_boundary(to)).unwrap_or("")
}

/// Lines that name one of these, each with what follows up to the next: how those tell several apart whose form nobody knows.
pub fn about_each(text: &Mapped, names: &[String]) -> Vec<RecipientEvidence> {
    let mut each = Vec::new();
    let mut open: Option<(Text, Range<usize>)> = None;
    for line in text.lines() {
        let words = text.slice(line.clone());
        let is_header = is_quoted_header(&words.trim_start().to_ascii_lowercase());
        let is_full = each.len() + usize::from(open.is_some()) >= RECIPIENTS_MAX;
        let Some(at) = scan::first_address(words).filter(|_| !is_header && !is_full) else { continue };
        let Some(address) = found_address(text, line.start + at.start..line.start + at.end, Origin::Notice) else { continue };
        if names.iter().any(|name| name.eq_ignore_ascii_case(&address.value)) {
            if let Some((_, before)) = open.as_mut() {
                before.end = line.start;
            }
            settle(text, &mut open, &mut each);
            open = Some((address, line.start..text.as_str().len()));
        }
    }
    settle(text, &mut open, &mut each);
    merge_repeated(&mut each);
    each
}

/// The addresses that lines introduce in the same words, their numbers aside: whoever writes twice "could not be delivered to …" tells of
/// two recipients. Of several such words the first.
pub fn named_alike(text: &Mapped) -> Vec<String> {
    let source = text.as_str();
    let mut named: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        let Some(at) = scan::first_address(text.slice(line.clone())) else { continue };
        let place = line.start + at.start..line.start + at.end;
        let before = text.slice(line.start..place.start).trim_any(" :<0123456789").to_ascii_lowercase();
        if before.is_empty() || is_quoted_header(&[&before, ":"].concat()) || is_no_recipient(source, &place) {
            continue;
        }
        let address = text.slice(place).to_owned();
        if let Some((_, known)) = named.iter_mut().find(|(words, _)| *words == before) {
            if known.len() < RECIPIENTS_MAX && !known.contains(&address) {
                known.push(address);
            }
        } else if named.len() < NAMED_MAX {
            named.push((before, vec![address]));
        }
    }
    named.into_iter().map(|(_, addresses)| addresses).find(|addresses| addresses.len() > 1).unwrap_or_default()
}

/// Whether a line quotes a header of the mail, which says nothing of its fate.
fn is_quoted_header(lower: &str) -> bool {
    SENDERS_LINE.begins(lower).is_some() || list!["to:", "cc:", "para:"].begins(lower).is_some()
}

/// Where several are listed, what is said of each wherever the text names them once more.
pub(super) fn wherever_named(text: &Mapped, listed: Vec<RecipientEvidence>) -> Vec<RecipientEvidence> {
    let mut names = Vec::new();
    for recipient in &listed {
        push_some(&mut names, recipient.address.as_ref().map(|address| address.value.clone()));
    }
    if names.len() < 2 { listed } else { about_each(text, &names) }
}

/// One entry an address: what is said later about it is added to what was said first.
pub fn merge_repeated(recipients: &mut Vec<RecipientEvidence>) {
    let mut kept: Vec<RecipientEvidence> = Vec::new();
    for recipient in recipients.drain(..) {
        let place = kept.iter_mut().find(|first| same_address(first, &recipient));
        if let Some(first) = place {
            first.words.extend(recipient.words);
            first.status = first.status.take().or(recipient.status);
            first.reply = first.reply.take().or(recipient.reply);
        } else {
            kept.push(recipient);
        }
    }
    *recipients = kept;
}

fn same_address(one: &RecipientEvidence, other: &RecipientEvidence) -> bool {
    match (&one.address, &other.address) {
        (Some(one), Some(other)) => one.value.eq_ignore_ascii_case(&other.value),
        (None, None) => true,
        _ => false,
    }
}
