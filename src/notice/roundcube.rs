//! Roundcube's boxes (`program/localization/*/messages.inc`, `smtp…error`): the code in brackets, the address in quotes, the
//! server's words in brackets behind it.

use super::{Style, Writer, folded_in_place};
use crate::evidence::{Origin, RecipientEvidence, found_address, found_status};
use crate::list::{List, Signs, list};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Roundcube,
    marks: list![
        "erro smtp (",
        "erro smtp: nao e possivel processar",
        "erro de smtp: servidor nao suporta unicode",
        "erro de smtp: tamanho da mensagem excede",
        "smtp error (",
        "smtp error: unable to parse recipients",
        "smtp error: message size exceeds server",
        "error smtp (",
        "error smtp: no es posible analizar",
        "error smtp: no es posible obtener",
        "error smtp: no se pudo leer",
        "error smtp: el servidor no soporta unicode",
        "error smtp: el mensaje excede",
    ],
    read,
};

/// In front of the quoted address. es_ES says “remitente” where it means the recipient.
const RECIPIENTS: List = list!["destinatario \"", "destinatario: \"", "add recipient \"", "no se ha podido establecer remitente \"",];

/// In front of the sender's.
const SENDERS: List =
    list!["definir o remetente \"", "set sender \"", "asignar el emisor \"", "en establecer remitente \"", "establecer el remitente \""];

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let words = folded_in_place(text);
    let found = |phrases: List| Some(words.span(phrases.find_in(words.as_str())?).end);
    let recipient = found(RECIPIENTS);
    let quoted = recipient.or_else(|| found(SENDERS));
    let answer = quoted.and_then(|at| in_brackets(text, at));
    let whole = 0..text.as_str().len();
    let address = recipient.and_then(|at| found_address(text, at..text.as_str().len(), Origin::Text));
    let mut recipient = RecipientEvidence::with_codes(address, text, whole, Origin::Text);
    if let Some(answer) = answer {
        recipient.status = found_status(text, answer.clone(), Origin::Text);
        recipient.say_first(text.piece(answer));
    }
    vec![recipient]
}

/// What stands in brackets behind the quoted address, up to the last bracket of the paragraph.
fn in_brackets(text: &Mapped, quoted: usize) -> Option<std::ops::Range<usize>> {
    let rest = text.as_str().get(quoted..)?;
    let paragraph = rest.get(..rest.place("\n\n").unwrap_or(rest.len()))?;
    let open = paragraph.find('(')? + 1;
    let close = paragraph.last_place(")").filter(|&close| close > open).unwrap_or(paragraph.len());
    Some(quoted + open..quoted + close)
}
