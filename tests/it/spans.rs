//! What holds for every analysis of every text, whatever it says: here and in the fuzz targets.

use carteiro::analysis::Analysis;
use carteiro::evidence::{Found, Kind, Span, Text};
use carteiro::report::RECIPIENTS_MAX;

/// The words of an analysis are at most so many times the text.
const GROWTH_MAX: usize = 16;
/// And so many bytes more: names and numbers that stand for few bytes.
const EXTRA_BYTES_MAX: usize = 64 * 1024;

/// A failure has a verdict and nothing else has; every place that the analysis names is a piece of the text, and what it holds has a
/// bound.
pub fn check(text: &str, analysis: &Analysis) {
    let fails = matches!(analysis.kind, Kind::Failure | Kind::Delay);
    assert_eq!(fails, !analysis.recipients.is_empty(), "{} with {} verdicts", analysis.kind.id(), analysis.recipients.len());
    let spans = spans(analysis);
    for (name, span) in &spans {
        assert!(text.get(span.clone()).is_some(), "{name}: {span:?} of {} bytes", text.len());
    }
    assert!(analysis.recipients.len() <= RECIPIENTS_MAX, "{} recipients", analysis.recipients.len());
    assert!(analysis.delivered.len() <= RECIPIENTS_MAX, "{} delivered", analysis.delivered.len());
    let bytes = bytes(analysis);
    assert!(bytes <= text.len() * GROWTH_MAX + EXTRA_BYTES_MAX, "{bytes} bytes said of {}", text.len());
}

type Named = (&'static str, Span);

fn spans(analysis: &Analysis) -> Vec<Named> {
    let mut spans = Vec::new();
    for (name, found) in facts(analysis) {
        add(&mut spans, name, found.as_deref());
    }
    spans.extend(
        analysis
            .suspicion
            .iter()
            .flat_map(|suspected| [("suspicion", suspected.words.span.clone()), ("host", suspected.host.span.clone())]),
    );
    for delivered in &analysis.delivered {
        add(&mut spans, "delivered address", delivered.address.as_deref());
        add(&mut spans, "delivered status", delivered.status.as_deref());
    }
    for recipient in &analysis.recipients {
        add(&mut spans, "address", recipient.address.as_deref());
        add(&mut spans, "status", recipient.status.as_deref());
        add(&mut spans, "reply", recipient.reply.as_deref());
        add(&mut spans, "command", recipient.command.as_deref());
        add(&mut spans, "diagnostic", recipient.diagnostic.as_deref());
        add(&mut spans, "block list", recipient.block_list.as_ref());
        let verdict = &recipient.verdict;
        spans.extend(verdict.because.iter().map(|reason| ("because", reason.span.clone())));
        spans.extend(verdict.others.iter().map(|other| ("another reason", other.reason.span.clone())));
    }
    spans
}

fn add<T>(spans: &mut Vec<Named>, name: &'static str, found: Option<&Found<T>>) {
    spans.extend(found.map(|found| (name, found.span.clone())));
}

fn facts(analysis: &Analysis) -> [(&'static str, &Option<Text>); 10] {
    let facts = &analysis.facts;
    [
        ("sender", &facts.sender),
        ("addressee", &facts.addressee),
        ("subject", &facts.subject),
        ("message id", &facts.message_id),
        ("queue id", &facts.queue_id),
        ("reporting server", &facts.reporting_mta),
        ("remote server", &facts.remote_mta),
        ("remote address", &facts.remote_address),
        ("date", &facts.date),
        ("date of the notice", &facts.notice_date),
    ]
}

fn bytes(analysis: &Analysis) -> usize {
    let length = |found: &Option<Text>| found.as_ref().map_or(0, |found| found.value.len());
    let of_facts: usize = facts(analysis).iter().map(|(_, found)| length(found)).sum();
    let of_delivered: usize = analysis.delivered.iter().map(|delivered| length(&delivered.address)).sum();
    let of_recipients = analysis.recipients.iter().map(|recipient| {
        let reasons: usize = recipient.verdict.because.iter().map(|reason| reason.words.len()).sum();
        let others: usize = recipient.verdict.others.iter().map(|other| other.reason.words.len()).sum();
        length(&recipient.address) + length(&recipient.diagnostic) + reasons + others
    });
    analysis.notice.len() + of_facts + of_delivered + of_recipients.sum::<usize>()
}
