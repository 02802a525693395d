//! What `--json` says of a file: apart, so that a test can run the very same in a browser.

use carteiro::analysis::{Analysis, Delivered, RecipientVerdict};
use carteiro::date::{self, Reading};
use carteiro::evidence::{Action, Kind, Text};
use serde_json::{Value, json};

use crate::given::Given;

/// One object of the output.
pub(crate) fn record(file: &str, given: &Given, analysis: &Analysis) -> Value {
    let facts = &analysis.facts;
    json!({
        "file": file,
        "kind": analysis.kind.id(),
        "writer": analysis.writer.map(|writer| writer.id()),
        "suspicion": analysis.suspicion.as_ref().map(|suspected| suspected.suspicion.id()),
        "recipients": recipients(given, analysis),
        "delivered": analysis.delivered.iter().map(delivered_record).collect::<Vec<_>>(),
        "reporting_mta": value(&facts.reporting_mta),
        "remote_mta": value(&facts.remote_mta),
        "sender": value(&facts.sender),
        "date": value(&facts.date),
        "date_iso": value(&facts.date).and_then(date::parse).map(|date| date.to_iso8601()),
        "date_is_ambiguous": matches!(value(&facts.date).and_then(date::read), Some(Reading::Ambiguous { .. })),
        "notice_date": value(&facts.notice_date),
        "subject": value(&facts.subject),
        "message_id": value(&facts.message_id),
        "queue_id": value(&facts.queue_id),
        "remote_address": value(&facts.remote_address),
    })
}

fn recipient_record(given: &Given, recipient: &RecipientVerdict) -> Value {
    let verdict = &recipient.verdict;
    let reason = verdict.because.first();
    json!({
        "address": value(&recipient.address),
        "status": recipient.status.as_ref().map(|found| found.value.to_string()),
        "reply": recipient.reply.as_ref().map(|found| found.value.to_string()),
        "diagnostic": value(&recipient.diagnostic),
        "cause": verdict.cause.id(),
        "confidence": verdict.confidence.id(),
        "permanence": verdict.permanence.id(),
        "refuser": verdict.refuser.id(),
        "block_list": recipient.block_list.as_ref().map(|found| json!({ "id": found.value.id(), "name": found.value.name(), "removal": found.value.removal() })),
        "rule": reason.map(|reason| reason.rule),
        "line": reason.map(|reason| given.line(&reason.span)),
        "span": reason.map(|reason| given.span(&reason.span)),
    })
}

/// Those whom the mail did not reach; of a report that all went well, those whom it did.
fn recipients(given: &Given, analysis: &Analysis) -> Vec<Value> {
    if analysis.kind == Kind::Success {
        return analysis.delivered.iter().map(delivered_record).collect();
    }
    analysis.recipients.iter().map(|recipient| recipient_record(given, recipient)).collect()
}

fn delivered_record(recipient: &Delivered) -> Value {
    json!({
        "address": value(&recipient.address),
        "action": recipient.action.map(Action::id),
        "status": recipient.status.as_ref().map(|found| found.value.to_string()),
    })
}

/// The value alone.
pub(crate) fn value(found: &Option<Text>) -> Option<&str> {
    found.as_ref().map(|found| found.value.as_str())
}
