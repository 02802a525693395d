//! Writers whose notices the reader of forms reads: only their marks are their own.
//!
//! A row stands here when the source or manual of a mail system has the words, and when the notice introduces its recipients
//! by lines that begin with an address. Where a mark stands for words with something between them, the gap is `…`. Which
//! source each row comes from is in `tests/fixtures/SOURCES-others.md`.

use super::{Style, Writer, exim, generic, kind_in, postfix, qmail, sendmail};
use crate::evidence::{Action, Kind, RecipientEvidence};
use crate::list::{Pairs, Signs, list, pairs};
use crate::paste::Mapped;

/// One row a writer. They are asked before the great mail systems, whose sentences many of them borrow.
pub(super) const STYLES: &[Style] = &[
    Style { writer: Writer::Courier, marks: list!["running the courier mail server"], read: generic::read },
    Style { writer: Writer::OpenSmtpd, marks: list!["this is the mailer-daemon, please do not reply to this e"], read: open_smtpd },
    Style { writer: Writer::ZoneMta, marks: list!["x-zonemta-queue-id"], read: generic::read },
    Style {
        writer: Writer::PowerMta,
        marks: list!["i am sending you this message to inform you on the delivery status", "x-powermta-"],
        read: generic::read,
    },
    Style { writer: Writer::Momentum, marks: list!["created automatically by the mail system (ecelerity)"], read: generic::read },
    Style {
        writer: Writer::James,
        marks: list!["this is the james mail server at "],
        read: |text| generic::wherever_named(text, generic::read(text)),
    },
    Style {
        writer: Writer::GroupWise,
        marks: list!["the message that you sent was undeliverable to the following: "],
        read: generic::read,
    },
    Style { writer: Writer::Zoho, marks: list![", error_code :"], read: generic::read },
    Style {
        writer: Writer::Yandex, marks: list!["то письмо отправлено почтовым сервером"], read: postfix::STYLE.read
    },
    Style {
        writer: Writer::MailRu, marks: list!["то письмо создано автоматически сервером mail.ru"], read: exim::STYLE.read
    },
    // What its server was told stands below the address, as in qmail's notices.
    Style {
        writer: Writer::Yahoo,
        marks: list![
            "sorry, we were unable to deliver your message to the following address",
            "message from yahoo…unable to deliver message to the following address",
        ],
        read: qmail::STYLE.read,
    },
    Style { writer: Writer::Hostinger, marks: list![".hostinger.io. i'm sorry to have to inform you"], read: postfix::STYLE.read },
    Style { writer: Writer::KingHost, marks: list![".kinghost.net. i'm sorry to have to inform you"], read: postfix::STYLE.read },
    Style { writer: Writer::Proofpoint, marks: list![".ppops.net [127.0.0.1] ----- "], read: sendmail::STYLE.read },
    Style { writer: Writer::Gmx, marks: list!["smtp error from remote server for …command, host: "], read: generic::read },
    Style { writer: Writer::Symantec, marks: list!["this is the mail delivery agent at messagelabs"], read: generic::read },
    Style {
        writer: Writer::Mimecast,
        marks: list!["this is a system-generated message to inform you that your email could not be delivered to one or more recipients."],
        read: generic::read,
    },
    Style {
        writer: Writer::Chasquid,
        marks: list!["delivery to the following recipient(s) failed permanently: …----- technical details -----"],
        read: generic::read,
    },
    Style {
        writer: Writer::Mox,
        marks: list!["delivery has failed permanently for your email to: ", "delivery has been delayed of your email to: "],
        read: generic::read,
    },
    Style { writer: Writer::Nullmailer, marks: list!["this is the nullmailer delivery system"], read: generic::read },
    Style { writer: Writer::Masqmail, marks: list!["sent to you by the mailer daemon (masqmail"], read: generic::read },
    Style {
        writer: Writer::Oracle,
        marks: list!["this report relates to a message you sent with the following header fields"],
        read: generic::read,
    },
    Style {
        writer: Writer::Horde,
        marks: list!["there was an error sending your message: ", "invalid response code received from server (code: "],
        read: generic::in_sentences,
    },
];

/// It puts errors below the words of a success, too.
fn open_smtpd(text: &Mapped) -> Vec<RecipientEvidence> {
    let mut recipients = generic::read(text);
    if kind_in(text) == Some(Kind::Success) {
        for recipient in &mut recipients {
            let is_error = recipient.words.iter().any(|words| !words.text.as_str().holds("Delivered"));
            recipient.action = is_error.then_some(Action::Failed);
        }
    }
    recipients
}

/// Fields of a report that one writer alone adds.
const FIELDS: Pairs<Writer> = pairs![
    ("\nX-ZoneMTA-", Writer::ZoneMta),
    ("\nX-PowerMTA-", Writer::PowerMta),
    ("\nX-Maddy-", Writer::Maddy),
    ("\nDiagnostic-Code: X-Sympa;", Writer::Sympa),
];

/// Who wrote a report, where its own fields tell.
#[must_use]
pub fn writer_of_fields(fields: &str) -> Option<Writer> {
    FIELDS.in_text(fields)
}
