//! K-9 Mail, today Thunderbird for Android: its notification gives the server's reply, the older ones behind "Negative SMTP
//! reply:" (`NegativeSmtpReplyException`, `SendFailedNotificationController`, `send_failure_subject`).

use super::boxes::{self, Wording};
use super::{Style, Writer};
use crate::evidence::RecipientEvidence;
use crate::list::list;
use crate::paste::Mapped;

pub(super) const STYLE: Style = Style {
    writer: Writer::AndroidMail,
    marks: list![
        "negative smtp reply: ",
        "failed to send some messages",
        "falha ao enviar algumas mensagens",
        "falha no envio de algumas mensagens",
        "error al enviar algunos correos",
    ],
    read,
};

const WORDING: Wording = Wording {
    answers: &[
        ("negative smtp reply: ", list![]),
        ("failed to send some messages ", list![]),
        ("falha ao enviar algumas mensagens ", list![]),
        ("falha no envio de algumas mensagens ", list![]),
        ("error al enviar algunos correos ", list![]),
    ],
    recipients: list![],
    no_recipient: list!["sender address", "mail from"],
};

fn read(text: &Mapped) -> Vec<RecipientEvidence> {
    boxes::read(text, &WORDING)
}
