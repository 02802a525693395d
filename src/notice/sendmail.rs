//! Sendmail (`sendmail/savemail.c`): addresses below "had permanent fatal errors" with their `(reason: …)`, then the
//! transcript of the session, whose lines `550 5.1.1 address... words` may stand alone.

use super::{Style, Writer, leading, read_blocks};
use crate::evidence::{Origin, RecipientEvidence, Words};
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::Sendmail,
    marks: &[
        "transcript of session follows",
        "had permanent fatal errors",
        "had transient non-fatal errors",
        "had fatal errors",
        "addresses had delivery problems",
        "had successful delivery",
        "while talking to ",
    ],
    read,
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    let transcript = text
        .lines()
        .find(|line| text.slice(line.clone()).to_ascii_lowercase().contains("transcript of session"))
        .map_or(text.as_str().len(), |line| line.start);
    let listed = read_blocks(&text.piece(0..transcript), leading, |line| line.trim().is_empty() || line.contains("-----"));
    let session = text.piece(transcript..text.as_str().len());
    if listed.is_empty() {
        return super::generic::read(&session);
    }
    let single = listed.len() == 1;
    listed.into_iter().map(|recipient| with_session(recipient, &session, single)).collect()
}

/// Adds the lines of the transcript that name the recipient.
fn with_session(mut recipient: RecipientEvidence, session: &Mapped, single: bool) -> RecipientEvidence {
    let Some(address) = recipient.address.as_ref().map(|address| address.value.to_ascii_lowercase()) else { return recipient };
    let mut words = Mapped::default();
    for line in session.lines() {
        if single || session.slice(line.clone()).to_ascii_lowercase().contains(&address) {
            words.push_piece(session, line);
            words.push_glue("\n");
        }
    }
    if recipient.status.is_none() {
        recipient.status = crate::evidence::found_status(&words, 0..words.as_str().len(), Origin::Notice);
    }
    if recipient.reply.is_none() {
        recipient.reply = crate::evidence::found_reply(&words, 0..words.as_str().len(), Origin::Notice);
    }
    if !words.is_blank() {
        recipient.words.push(Words { text: words, origin: Some(Origin::Notice) });
    }
    recipient
}
