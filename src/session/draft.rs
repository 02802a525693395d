//! From the answers and the paste to the ticket's draft. What the reader typed goes before what the paste says.

use crate::analysis::{Analysis, RecipientVerdict};
use crate::cause::{Cause, Permanence};
use crate::date::DateTime;
use crate::evidence::{Kind, Text};
use crate::list::{Signs, in_one_line, joined, push_some};
use crate::session::{Session, log};
use crate::ticket::draft::{Diagnosis, Draft, Tried, When};
use crate::ticket::redact::{Masking, redact};
use crate::ticket::text::whole;
use crate::tree::answers::Given;
use crate::tree::step::{Choice, Direction, FieldId, Step};
use crate::verdict::Candidate;

/// Recipients taken into a ticket.
const RECIPIENTS_MAX: usize = 100;
/// Of the error message, this much is taken into a ticket.
const ERROR_BYTES_MAX: usize = 64 * 1_024;
/// Other causes offered when the first does not fit.
const OTHER_CAUSES_MAX: usize = 3;
/// Decisive lines taken into a ticket.
const DECISIVE_LINES_MAX: usize = 10;

/// The draft as it leaves, and what is masked in it; `None` while the direction is unknown.
pub(crate) fn draft(session: &Session) -> Option<(Draft, Vec<Masking>)> {
    Some(redact(unmasked(session)?, &session.toggled))
}

impl Session {
    /// The draft as it would leave now; `None` while the direction is unknown.
    #[must_use]
    pub fn draft(&self) -> Option<Draft> {
        draft(self).map(|(draft, _)| draft)
    }
}

fn unmasked(session: &Session) -> Option<Draft> {
    let direction = session.direction()?;
    let analysis = session.analysis.as_ref();
    let facts = analysis.map(|analysis| &analysis.facts);
    let text = |found: Option<&Option<Text>>| found.and_then(Option::as_ref).map(|found| found.value.clone());
    Some(Draft {
        direction,
        sender: session
            .answers
            .submitted_field(Step::Sender, FieldId::Sender)
            .map(str::to_owned)
            .or_else(|| text(facts.map(|f| &f.sender))),
        recipients: recipients(session, analysis),
        when: when(session, direction),
        kind: analysis.map(|analysis| analysis.kind),
        diagnosis: analysis.and_then(diagnosis),
        remote_host: remote_host(analysis),
        reporting_host: text(facts.map(|f| &f.reporting_mta)),
        message_id: text(facts.map(|f| &f.message_id)),
        subject: text(facts.map(|f| &f.subject)),
        notice_date: text(facts.map(|f| &f.notice_date)),
        answers: answers(session),
        details: details(session),
        queue_id: text(facts.map(|f| &f.queue_id)),
        block_list: analysis.and_then(main_recipient).and_then(|recipient| Some(recipient.block_list.as_ref()?.value.name())),
        tried: tried(session),
        contact: session.answers.field(FieldId::Contact).map(str::to_owned),
        decisive: analysis.map(|analysis| decisive(&analysis.recipients.iter().collect::<Vec<_>>())).unwrap_or_default(),
        file_name: file_name(session),
        log: log::shows(session),
        error: analysis.map(|analysis| error_text(analysis, &session.paste)).unwrap_or_default(),
    })
}

/// The file in which the reader keeps the ticket, named after the moment at which the conversation began.
pub(crate) fn file_name(session: &Session) -> String {
    let name =
        DateTime::at(session.began_ms, session.clock.offset_minutes).to_iso8601().replaced("-", "").replaced(":", "").replaced("T", "-");
    ["carteiro-", name.get(..13).unwrap_or_default(), ".txt"].concat()
}

/// What the review asks besides: optional, and nobody's screen.
pub(crate) const DETAILS: [FieldId; 3] = [FieldId::MailProgram, FieldId::Device, FieldId::Reach];

/// Questions whose answer tells support something that the ticket has no line of its own for.
const TOLD: [Step; 7] =
    [Step::ReturnedError, Step::SenderError, Step::Scope, Step::Since, Step::Webmail, Step::SentFolder, Step::OwnChecks];

/// Their answers.
fn answers(session: &Session) -> Vec<(Step, Choice)> {
    let path = session.path();
    let mut told = Vec::new();
    for step in TOLD {
        match session.answers.given(step) {
            Some(Given::Chosen(choice)) if choice != Choice::NotSure && path.position(step).is_some() => told.push((step, choice)),
            Some(Given::Chosen(_) | Given::Submitted) | None => {}
        }
    }
    // Of the verdict only that the reader thinks otherwise: what it was is a line of its own.
    if path.position(Step::Reconsidered).is_some() {
        told.push((Step::Verdict, Choice::NotThis));
    }
    told
}

/// What else was told in fields.
fn details(session: &Session) -> Vec<(FieldId, String)> {
    let mut details = Vec::new();
    for field in DETAILS {
        push_some(&mut details, session.answers.field(field).map(|text| (field, text.to_owned())));
    }
    details
}

/// The whole ticket as text, in the portal's language.
pub(crate) fn whole_text(session: &Session) -> Option<String> {
    Some(whole(&draft(session)?.0, session.config.portal_locale))
}

/// The recipient whose fate the verdict screen tells first.
pub(crate) fn main_recipient(analysis: &Analysis) -> Option<&RecipientVerdict> {
    analysis.recipients.first()
}

/// The causes that fit too, each once, the likeliest first.
pub(crate) fn other_causes(analysis: &Analysis) -> Vec<&Candidate> {
    let Some(main) = main_recipient(analysis) else { return Vec::new() };
    let mut others: Vec<&Candidate> = Vec::new();
    for candidate in &main.verdict.others {
        let known = candidate.cause == main.verdict.cause || others.iter().any(|other| other.cause == candidate.cause);
        if !known && candidate.cause != Cause::Undetermined && others.len() < OTHER_CAUSES_MAX {
            others.push(candidate);
        }
    }
    others
}

/// `552 5.2.2`, as far as the text has them.
pub(crate) fn code(recipient: &RecipientVerdict) -> String {
    let reply = recipient.reply.as_ref().map(|found| found.value.written());
    let status = recipient.status.as_ref().map(|found| found.value.written());
    let mut code = Vec::new();
    push_some(&mut code, reply);
    push_some(&mut code, status);
    joined(&code, " ")
}

/// The recipients, those that the reader leaves out among them.
pub(crate) fn recipients(session: &Session, analysis: Option<&Analysis>) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    push_some(&mut addresses, session.answers.submitted_field(Step::Recipient, FieldId::Recipient).map(str::to_owned));
    for recipient in analysis.map(|analysis| analysis.recipients.as_slice()).unwrap_or_default() {
        for address in [&recipient.address, &recipient.written_as].into_iter().flatten() {
            if addresses.len() < RECIPIENTS_MAX && !addresses.iter().any(|known| known.eq_ignore_ascii_case(&address.value)) {
                addresses.push(address.value.clone());
            }
        }
    }
    if let (true, Some(analysis)) = (addresses.is_empty(), analysis) {
        // Of a mail that arrived.
        push_some(
            &mut addresses,
            analysis.delivered.iter().find_map(|reached| reached.address.as_ref()).map(|address| address.value.clone()),
        );
    }
    addresses
}

fn when(session: &Session, direction: Direction) -> Option<When> {
    let typed = match direction {
        Direction::Sending => session.answers.submitted_field(Step::SentAt, FieldId::SentDate).map(|date| When::Typed {
            date: date.to_owned(),
            time: session.answers.field(FieldId::SentTime).map(str::to_owned),
            offset_minutes: session.clock.offset_minutes,
        }),
        Direction::Receiving => {
            session.answers.submitted_field(Step::AttemptDay, FieldId::AttemptDay).map(|date| When::Day(date.to_owned()))
        }
    };
    typed.or_else(|| {
        let analysis = session.analysis.as_ref()?;
        // A notice comes at once, or after days of trying.
        let at_once = main_recipient(analysis).is_none_or(|main| main.verdict.permanence != Permanence::GaveUp);
        let written = analysis.facts.date.as_ref().or(analysis.facts.notice_date.as_ref().filter(|_| at_once))?;
        Some(When::Written(written.value.clone()))
    })
}

fn diagnosis(analysis: &Analysis) -> Option<Diagnosis> {
    match analysis.kind {
        Kind::Failure | Kind::Delay => {}
        Kind::Success | Kind::AutoReply | Kind::FeedbackReport | Kind::ReadReceipt | Kind::Other => return None,
    }
    let recipient = main_recipient(analysis)?;
    let verdict = &recipient.verdict;
    Some(Diagnosis { cause: verdict.cause, confidence: verdict.confidence, refuser: verdict.refuser, code: code(recipient) })
}

fn remote_host(analysis: Option<&Analysis>) -> Option<String> {
    let facts = &analysis?.facts;
    let host = facts.remote_mta.as_ref().map(|found| found.value.as_str());
    let address = facts.remote_address.as_ref().map(|found| found.value.as_str());
    match (host, address) {
        (Some(host), Some(address)) if host != address => Some([host, " [", address, "]"].concat()),
        (Some(one), _) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

fn tried(session: &Session) -> Option<Tried> {
    match session.answers.given(Step::Settings)? {
        Given::Chosen(Choice::Checked) => Some(Tried::SettingsRight),
        Given::Chosen(Choice::CannotCheck) => Some(Tried::SettingsNotSure),
        Given::Chosen(_) | Given::Submitted => None,
    }
}

/// The lines that decided about these recipients, each at most once.
#[inline(never)]
pub(crate) fn decisive(recipients: &[&RecipientVerdict]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for recipient in recipients {
        let diagnostic = recipient.diagnostic.as_ref().map(|found| found.value.as_str());
        let words = recipient.verdict.because.first().map(|reason| reason.words.as_str());
        let text = in_one_line(diagnostic.or(words).unwrap_or_default());
        if !text.is_empty() && !lines.contains(&text) && lines.len() < DECISIVE_LINES_MAX {
            lines.push(text);
        }
    }
    lines
}

/// The notice without the returned mail; a text that is none, as it was pasted: it is all that the reader has.
fn error_text(analysis: &Analysis, paste: &str) -> String {
    let text = if analysis.kind == Kind::Other { paste } else { analysis.notice.as_str() };
    text.get(..text.floor_char_boundary(ERROR_BYTES_MAX)).unwrap_or_default().to_owned()
}

/// Whether something of the paste stays out of the ticket.
pub(crate) fn leaves_something_out(analysis: &Analysis, paste: &str) -> bool {
    signs(&error_text(analysis, paste)) < signs(paste)
}

/// How many signs a text has, white space aside.
#[inline(never)]
fn signs(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}
