//! Exchange and Microsoft 365: names and addresses below "Delivery has failed", and once more below "Diagnostic information
//! for administrators", there with the reply.

use super::{Style, Writer, generic, leading, read_blocks};
use crate::evidence::RecipientEvidence;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Microsoft,
    marks: &[
        "diagnostic information for administrators",
        "generating server:",
        "delivery has failed to these recipients",
        "couldn't be delivered to the following",
        "remote server returned",
        "informacoes de diagnostico para administradores",
        "servidor gerador:",
        "falha na entrega aos seguintes destinatarios",
        "nao foi possivel entregar a sua mensagem",
        "informacion de diagnostico para administradores",
        "error en la entrega a estos destinatarios",
        "office 365",
        "microsoft 365",
        "did not reach the following recipient",
        "msexch:",
    ],
    read,
};

/// Below these words each address stands with the reply of the server.
const DIAGNOSTICS: &[&str] = &[
    "Diagnostic information for administrators",
    "Informações de diagnóstico para administradores",
    "Información de diagnóstico para administradores",
    "Generating server:",
    "Servidor gerador:",
];

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let from = DIAGNOSTICS.iter().filter_map(|words| text.as_str().find(words)).min();
    let listed =
        from.map(|from| read_blocks(&text.piece(from..text.as_str().len()), leading, |line| line.starts_with("----"))).unwrap_or_default();
    if !listed.is_empty() {
        return listed;
    }
    let named = read_blocks(text, leading, |line| line.starts_with("----"));
    if named.is_empty() { generic::in_sentences(text) } else { named }
}
