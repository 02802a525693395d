//! The whole way from a pasted text to its verdicts.
//!
//! Joins what the readers found (`report`, `notice`, headers) into one list of recipients, says what the paste is, and
//! asks `verdict` for each recipient. Decides no cause.

use std::cell::OnceCell;

use crate::cause::Cause;
use crate::evidence::{
    Action, Facts, Found, Kind, Origin, RecipientEvidence, Suspicion, Words, found_address, found_command, found_reply, found_status,
    found_text,
};
use crate::message::{self, Message, Part, PartKind};
use crate::notice::{self, Notice, Writer};
use crate::paste::{self, Mapped, folded};
use crate::report::{self, RECIPIENTS_MAX};
use crate::rules::Budget;
use crate::rules::block_list::{self, BlockList};
use crate::smtp::{Command, EnhancedStatus, HostName, ReplyCode, scan};
use crate::smtp_log;
use crate::verdict::{self, Circumstances, Grounds, Verdict};

/// What tells the reader's side from the other one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSide {
    /// Mail hosts of the provider; a host below one of them counts too.
    pub hosts: Vec<HostName>,
    /// Mail domains of the reader or the provider.
    pub domains: Vec<HostName>,
}

/// One recipient's fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientVerdict {
    /// The address, where the text names it.
    pub address: Option<Found<String>>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Found<EnhancedStatus>>,
    /// The reply code (RFC 5321).
    pub reply: Option<Found<ReplyCode>>,
    /// The step of the session at which the server refused.
    pub command: Option<Found<Command>>,
    /// The server's reply or diagnostic in full, where there is one.
    pub diagnostic: Option<Found<String>>,
    /// The block list that the refusal names.
    pub block_list: Option<Found<&'static BlockList>>,
    /// Why.
    pub verdict: Verdict,
}

/// A recipient that got the mail, as far as the report knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// The address, where the text names it.
    pub address: Option<Found<String>>,
    /// What became of the mail: delivered, relayed or expanded (RFC 3464 section 2.3.3); `None` where only a status says so.
    pub action: Option<Action>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Found<EnhancedStatus>>,
}

/// All that a pasted text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// What the text is.
    pub kind: Kind,
    /// Who wrote the notice, where its words tell.
    pub writer: Option<Writer>,
    /// A reason not to take it at its word.
    pub suspicion: Option<Suspicion>,
    /// One entry a recipient, in the order of the text; for a failure or delay at least one, the address absent where the text names none.
    pub recipients: Vec<RecipientVerdict>,
    /// The recipients of a mixed or good report who got the mail.
    pub delivered: Vec<Delivered>,
    /// Facts for the ticket.
    pub facts: Facts,
    /// What the notice says, for the ticket: its visible text and the fields of its report. The returned mail is not in it, nor
    /// is the header of a forward; where the paste is visible text only, this ends where the returned mail begins.
    pub notice: String,
}

/// Reads a pasted text. Never fails: a text that says nothing is [`Kind::Other`] with no recipient.
///
/// `pasted` is what the reader pasted, at most `paste::PASTE_BYTES_MAX` bytes of it are read.
#[must_use]
pub fn analyse(pasted: &str, own: &OwnSide) -> Analysis {
    let clean = paste::clean(pasted);
    let is_html = message::looks_like_html(clean.as_str());
    let text = if !is_html && paste::is_flattened(&clean) { paste::unflatten(&clean.without_middle()) } else { clean };
    let mut budget = Budget::default();
    match message::read(&text) {
        Some(mail) => of_mail(&mail, own, &mut budget, NESTED_MAX),
        None if is_html => {
            let shown = paste::single_spaced(message::visible_text(&text));
            of_text(&paste::unflatten(&shown.without_middle()), own, &mut budget)
        }
        None => of_text(&paste::unflatten(&text.without_middle()), own, &mut budget),
    }
}

/// A notice inside a mail inside a mail: so deep is looked.
const NESTED_MAX: usize = 3;

/// What was read, before it is known what the paste is.
#[derive(Default)]
struct Gathered {
    notice: Notice,
    recipients: Vec<RecipientEvidence>,
    facts: Facts,
    /// There are fields of a delivery report.
    has_report: bool,
    /// The fields of the report, where they are a part of their own.
    fields: String,
    /// Where what was pasted ends.
    text_end: usize,
}

impl Gathered {
    /// What was read, where there is no recipient to decide about.
    fn without_verdict(self, kind: Kind) -> Analysis {
        let notice = self.notice_text();
        let delivered = self.recipients.into_iter().filter(is_delivered).map(delivered).collect();
        Analysis { kind, writer: self.notice.writer, suspicion: None, recipients: Vec::new(), delivered, facts: self.facts, notice }
    }

    /// Whether a receipt is no receipt, but says that the mail was refused.
    fn rejects_by_receipt(&self) -> bool {
        self.notice.writer.is_some_and(Writer::rejects_by_receipt)
    }

    fn notice_text(&self) -> String {
        let prose = self.notice.prose.as_str().trim();
        let apart = if prose.is_empty() || self.fields.is_empty() { "" } else { "\n\n" };
        [prose, apart, &self.fields].concat()
    }
}

fn of_mail(mail: &Message, own: &OwnSide, budget: &mut Budget, depth: usize) -> Analysis {
    let mut gathered = gather_mail(mail);
    if let Some(kind) = kind_by_type(mail).filter(|_| !gathered.rejects_by_receipt()) {
        return Gathered { facts: mail_facts(mail), ..gathered }.without_verdict(kind);
    }
    let looks_like_notice = is_notice(mail, &gathered);
    if is_auto_reply(mail) && !gathered.has_report && !looks_like_notice {
        return gathered.without_verdict(Kind::AutoReply);
    }
    if !looks_like_notice {
        return nested(mail, own, budget, depth).unwrap_or_else(|| gathered.without_verdict(Kind::Other));
    }
    let subject = mail.header("subject").cloned().unwrap_or_default();
    let prose = Grounds::of(&gathered.notice.prose, budget);
    let subject_kind = notice::kind_in(&subject);
    let kind = kind_by_actions(&gathered.recipients).or(gathered.notice.kind).or(subject_kind).unwrap_or(Kind::Failure);
    if gathered.recipients.is_empty()
        && depth > 0
        && !prose.are_clear()
        && let Some(inner) = nested(mail, own, budget, depth)
    {
        return inner;
    }
    if gathered.recipients.is_empty() {
        let only = addressee(&gathered);
        gathered.recipients.push(only);
    }
    conclude(gathered, kind, &prose, own, budget)
}

/// A bounce attached to a mail that is none itself.
fn nested(mail: &Message, own: &OwnSide, budget: &mut Budget, depth: usize) -> Option<Analysis> {
    let depth = depth.checked_sub(1)?;
    let attached = mail.parts.iter().filter(|part| part.kind == PartKind::Returned).find_map(|part| message::read(&part.text))?;
    let inner = of_mail(&attached, own, budget, depth);
    matches!(inner.kind, Kind::Failure | Kind::Delay).then_some(inner)
}

fn of_text(text: &Mapped, own: &OwnSide, budget: &mut Budget) -> Analysis {
    let mut gathered = gather_text(text);
    let prose = Grounds::of(&gathered.notice.prose, budget);
    let kind = kind_of_text(&gathered, &prose);
    if !matches!(kind, Kind::Failure | Kind::Delay) {
        return gathered.without_verdict(kind);
    }
    if gathered.recipients.is_empty() {
        let only = addressee(&gathered);
        gathered.recipients.push(only);
    }
    conclude(gathered, kind, &prose, own, budget)
}

/// The one whom the returned mail was written to, where the notice itself names nobody.
fn addressee(gathered: &Gathered) -> RecipientEvidence {
    RecipientEvidence { address: gathered.facts.addressee.clone(), ..unnamed(&gathered.notice.prose) }
}

/// A failure whose recipient the text does not name.
fn unnamed(prose: &Mapped) -> RecipientEvidence {
    let whole = 0..prose.as_str().len();
    RecipientEvidence {
        status: found_status(prose, whole.clone(), Origin::Text),
        reply: found_reply(prose, whole, Origin::Text),
        ..RecipientEvidence::default()
    }
}

fn conclude(gathered: Gathered, kind: Kind, prose: &Grounds, own: &OwnSide, budget: &mut Budget) -> Analysis {
    if !matches!(kind, Kind::Failure | Kind::Delay) {
        return gathered.without_verdict(kind);
    }
    let told = gathered.notice_text();
    let Gathered { notice, recipients, facts, text_end, has_report, .. } = gathered;
    let writer = notice.writer;
    let (reached, undelivered): (Vec<RecipientEvidence>, Vec<RecipientEvidence>) = recipients.into_iter().partition(is_delivered);
    let circumstances = Circumstances {
        kind,
        prose,
        facts: &facts,
        own_hosts: &own.hosts,
        from_program: notice.writer.is_some_and(Writer::is_program),
        only_recipient: undelivered.len() == 1,
        gives_up_after_days: has_report || notice.writer.is_some_and(|writer| writer != Writer::MailProgram),
        text_end,
        prose_text: &notice.prose,
    };
    let listed = Listed::new();
    let verdicts = undelivered
        .into_iter()
        .map(|recipient| recipient_verdict(with_command(recipient, &circumstances, &notice.prose), &circumstances, &listed, budget))
        .collect();
    let delivered = reached.into_iter().map(delivered).collect();
    Analysis { kind, writer, suspicion: None, recipients: verdicts, delivered, facts, notice: told }
}

/// The step at which the server refused, from what is said of the recipient; where the notice is about no other, from all of it.
fn with_command(recipient: RecipientEvidence, around: &Circumstances<'_>, prose: &Mapped) -> RecipientEvidence {
    let own = recipient.words.iter().find_map(|words| found_command(&words.text, words.origin.unwrap_or(Origin::Notice)));
    let command = own.or_else(|| around.only_recipient.then(|| found_command(prose, Origin::Notice)).flatten());
    RecipientEvidence { command, ..recipient }
}

fn recipient_verdict(recipient: RecipientEvidence, around: &Circumstances<'_>, listed: &Listed, budget: &mut Budget) -> RecipientVerdict {
    let verdict = verdict::decide(&recipient, around, budget);
    let diagnostic = diagnostic(&recipient);
    let block_list = block_list(&recipient, verdict.cause, around.prose_text, listed);
    RecipientVerdict {
        address: recipient.address.or(recipient.written_as),
        status: recipient.status,
        reply: recipient.reply,
        command: recipient.command,
        diagnostic,
        block_list,
        verdict,
    }
}

/// The block list that is named in what is said of a recipient, or in the notice, where that is why the mail was refused. The
/// notice is read once for all recipients.
fn block_list(recipient: &RecipientEvidence, cause: Cause, prose: &Mapped, in_prose: &Listed) -> Option<Found<&'static BlockList>> {
    matches!(cause, Cause::IpBlocked | Cause::BadReputation | Cause::Spam | Cause::Policy).then_some(())?;
    let own = recipient.words.iter().find_map(|words| listed_in(&words.text));
    own.or_else(|| in_prose.get_or_init(|| listed_in(prose)).clone())
}

/// The block list that the notice names, once it was asked for.
type Listed = OnceCell<Option<Found<&'static BlockList>>>;

fn listed_in(text: &Mapped) -> Option<Found<&'static BlockList>> {
    let (value, range) = block_list::named_in(text.as_str())?;
    Some(Found { value, span: text.span(range), origin: Origin::Notice })
}

/// What was said of a recipient, in one line. Where it goes on after the address (`<ana@example.org>: host …`), the address
/// belongs to it.
fn diagnostic(recipient: &RecipientEvidence) -> Option<Found<String>> {
    let words = recipient.words.first()?;
    let mut found = found_text(&words.text, 0..words.text.as_str().len(), words.origin.unwrap_or(Origin::Notice))?;
    found.value = verdict::in_one_line(&found.value);
    if let Some(address) = recipient.address.as_ref().filter(|_| found.value.starts_with([':', '.', '>'])) {
        let rest = found.value.trim_start_matches('>');
        found.value = ["<", &address.value, ">", rest].concat();
        if address.span.start < found.span.start {
            found.span.start = address.span.start;
        }
    }
    Some(found)
}

fn delivered(recipient: RecipientEvidence) -> Delivered {
    Delivered { address: recipient.address.or(recipient.written_as), action: recipient.action, status: recipient.status }
}

fn is_delivered(recipient: &RecipientEvidence) -> bool {
    matches!(recipient.action, Some(Action::Delivered | Action::Relayed | Action::Expanded))
        || recipient.action.is_none() && recipient.status.as_ref().is_some_and(|status| status.value.class == 2)
}

fn gather_mail(mail: &Message) -> Gathered {
    let mut prose = Mapped::default();
    for part in mail.parts.iter().filter(|part| part.kind == PartKind::Text) {
        prose.push_piece(&part.text, 0..part.text.as_str().len());
        prose.push_glue("\n\n");
    }
    let mut gathered = gather_text(&prose.without_middle());
    gathered.text_end = mail.parts.iter().map(|part| end_of(&part.text)).max().unwrap_or_default();
    let with_receipt = gathered.rejects_by_receipt();
    let reported = |part: &&Part| part.kind == PartKind::DeliveryStatus || with_receipt && part.kind == PartKind::Disposition;
    let reports: Vec<report::Report> = mail.parts.iter().filter(reported).map(|part| report::read(&part.text)).collect();
    if reports.iter().any(|report| !report.recipients.is_empty()) {
        let told = if gathered.has_report { Vec::new() } else { std::mem::take(&mut gathered.recipients) };
        gathered.recipients = reports.iter().flat_map(|report| report.recipients.iter().cloned()).take(RECIPIENTS_MAX).collect();
        join(&mut gathered.recipients, told);
        gathered.has_report = true;
    }
    notice::merge_repeated(&mut gathered.recipients);
    if let [only] = gathered.recipients.as_mut_slice() {
        let prose = &gathered.notice.prose;
        refine(&mut only.status, found_status(prose, 0..prose.as_str().len(), Origin::Notice));
    }
    for part in mail.parts.iter().filter(reported) {
        gathered.fields.push_str(part.text.as_str().trim());
        gathered.fields.push('\n');
    }
    gathered.notice.writer = notice::writer_of_fields(&gathered.fields).or(gathered.notice.writer);
    for report in reports {
        gathered.facts = either(report.facts, gathered.facts);
    }
    let returned = mail.parts.iter().find(|part| part.kind == PartKind::Returned);
    if let Some(returned) = returned {
        let dated = gathered.facts.date.take();
        gathered.facts = either(notice::returned_facts(&returned.text), gathered.facts);
        gathered.facts.date = gathered.facts.date.take().or(dated);
    }
    name_recipients(&mut gathered, mail);
    gathered.facts.notice_date = mail.header("date").and_then(|date| found_text(date, 0..date.as_str().len(), Origin::Header));
    gathered
}

/// Exim and Gmail list in a header who did not get the mail (Exim `src/deliver.c`). Where the notice itself names nobody, or somebody
/// else, the header does.
fn name_recipients(gathered: &mut Gathered, mail: &Message) {
    let mut failed: Vec<Found<String>> = mail.header("x-failed-recipients").map_or_else(Vec::new, listed);
    let known = |recipient: &RecipientEvidence, name: &Found<String>| {
        recipient.address.as_ref().is_some_and(|address| address.value.eq_ignore_ascii_case(&name.value))
    };
    failed.retain(|name| !gathered.recipients.iter().any(|recipient| known(recipient, name)));
    let header = mail.header("x-failed-recipients").map_or_else(Vec::new, listed);
    let strange: Vec<usize> = (0..gathered.recipients.len())
        .filter(|&at| gathered.recipients.get(at).is_some_and(|recipient| !header.iter().any(|name| known(recipient, name))))
        .collect();
    if !failed.is_empty() && strange.len() == failed.len() {
        for (at, name) in strange.into_iter().zip(failed) {
            if let Some(recipient) = gathered.recipients.get_mut(at) {
                recipient.written_as = recipient.address.replace(name).or(recipient.written_as.take());
            }
        }
    } else if gathered.recipients.is_empty() {
        let named = failed.into_iter().map(|name| RecipientEvidence { address: Some(name), ..unnamed(&gathered.notice.prose) });
        gathered.recipients.extend(named);
    }
}

fn listed(header: &Mapped) -> Vec<Found<String>> {
    let ranges = scan::addresses(header.as_str()).take(RECIPIENTS_MAX);
    ranges.filter_map(|range| found_address(header, range, Origin::Header)).collect()
}

fn end_of(text: &Mapped) -> usize {
    text.span(0..text.as_str().trim_end().len()).end
}

fn gather_text(text: &Mapped) -> Gathered {
    let report = report::read(text);
    let notice = notice::read(text);
    if let Some(log) =
        smtp_log::read(text).filter(|_| notice.writer.is_none() && report.recipients.is_empty() || !smtp_log::is_session(text))
    {
        let (recipients, facts) = (log.recipients.clone(), log.facts.clone());
        return Gathered { notice: log, recipients, facts, has_report: true, fields: String::new(), text_end: end_of(text) };
    }
    let has_report = report
        .recipients
        .iter()
        .any(|recipient| recipient.address.is_some() || recipient.written_as.is_some() || recipient.status.is_some());
    let mut recipients = report.recipients;
    if has_report && recipients.iter().any(|recipient| recipient.address.is_some() || recipient.written_as.is_some()) {
        join(&mut recipients, notice.recipients.clone());
    } else if notice.recipients.is_empty() {
        // Fields without an address are about the one recipient that the paste does not show.
    } else {
        let loose = std::mem::replace(&mut recipients, notice.recipients.clone());
        if let ([only], Some(fields)) = (recipients.as_mut_slice(), loose.into_iter().next()) {
            complete(only, fields);
        }
    }
    let returned = notice::returned_facts(&text.piece(notice::returned_start(text)..text.as_str().len()));
    let facts = either(either(report.facts, returned), notice.facts.clone());
    Gathered { notice, recipients, facts, has_report, fields: String::new(), text_end: end_of(text) }
}

/// Adds what the prose says of a recipient to what the report says of it.
fn join(recipients: &mut [RecipientEvidence], told: Vec<RecipientEvidence>) {
    let single = recipients.len() == 1 && told.len() == 1;
    for more in told {
        let Some(name) = more.address.as_ref().map(|address| address.value.to_ascii_lowercase()) else { continue };
        let same = |found: &Option<Found<String>>| found.as_ref().is_some_and(|address| address.value.to_ascii_lowercase() == name);
        let place = recipients.iter_mut().find(|recipient| single || same(&recipient.address) || same(&recipient.written_as));
        if let Some(recipient) = place {
            complete(recipient, RecipientEvidence { address: None, ..more });
        }
    }
}

fn complete(recipient: &mut RecipientEvidence, more: RecipientEvidence) {
    recipient.address = recipient.address.take().or(more.address);
    recipient.action = recipient.action.or(more.action);
    recipient.remote_mta = recipient.remote_mta.take().or(more.remote_mta);
    let generic = recipient.status.as_ref().is_none_or(|status| status.value.subject == 0);
    if generic && let Some(status) = more.status.filter(|status| status.value.subject != 0 || recipient.status.is_none()) {
        recipient.status = Some(status);
    }
    recipient.reply = recipient.reply.take().or(more.reply);
    let (mut server, mut prose): (Vec<Words>, Vec<Words>) =
        recipient.words.drain(..).chain(more.words).partition(|words| words.origin == Some(Origin::Report));
    server.append(&mut prose);
    recipient.words = server;
}

/// `5.0.0` says nothing (RFC 3463 section 3.1); the transcript may say more.
fn refine(status: &mut Option<Found<EnhancedStatus>>, more: Option<Found<EnhancedStatus>>) {
    if let (Some(known), Some(more)) = (status.as_ref(), more)
        && (known.value.subject, known.value.detail) == (0, 0)
        && known.value.class == more.value.class
        && more.value.subject != 0
    {
        *status = Some(more);
    }
}

fn either(first: Facts, second: Facts) -> Facts {
    Facts {
        sender: first.sender.or(second.sender),
        subject: first.subject.or(second.subject),
        message_id: first.message_id.or(second.message_id),
        queue_id: first.queue_id.or(second.queue_id),
        reporting_mta: first.reporting_mta.or(second.reporting_mta),
        remote_mta: first.remote_mta.or(second.remote_mta),
        remote_address: first.remote_address.or(second.remote_address),
        addressee: first.addressee.or(second.addressee),
        date: first.date.or(second.date),
        notice_date: first.notice_date.or(second.notice_date),
    }
}

fn mail_facts(mail: &Message) -> Facts {
    Facts { notice_date: mail.header("date").and_then(|date| found_text(date, 0..date.as_str().len(), Origin::Header)), ..Facts::default() }
}

/// What the types of a mail's parts say (RFC 5965, RFC 8098, RFC 6522).
fn kind_by_type(mail: &Message) -> Option<Kind> {
    let has = |kind: PartKind| mail.parts.iter().any(|part| part.kind == kind);
    if mail.report_type == "feedback-report" || has(PartKind::Feedback) {
        Some(Kind::FeedbackReport)
    } else if mail.report_type == "disposition-notification" || has(PartKind::Disposition) {
        Some(Kind::ReadReceipt)
    } else {
        None
    }
}

/// What a report says became of the recipients, all together.
fn kind_by_actions(recipients: &[RecipientEvidence]) -> Option<Kind> {
    let any = |wanted: Action| recipients.iter().any(|recipient| recipient.action == Some(wanted));
    if any(Action::Failed) {
        Some(Kind::Failure)
    } else if any(Action::Delayed) {
        Some(Kind::Delay)
    } else if !recipients.is_empty() && recipients.iter().all(is_delivered) {
        Some(Kind::Success)
    } else {
        None
    }
}

/// Senders of notices, in folded text.
const NOTICE_SENDERS: &[&str] = &[
    "mailer-daemon",
    "mailerdaemon",
    "postmaster",
    "post_master",
    "mail delivery",
    "maildelivery",
    "mail-daemon",
    "microsoftexchange",
    "mail subsystem",
    "mailadmin",
    "bounce",
    "no-reply@amazonses",
    "mail administrator",
    "systemattendant",
    "mrelay",
    "mail system",
    "mdaemon",
];

/// Subjects of notices, in folded text.
const NOTICE_SUBJECTS: &[&str] = &[
    "undeliver",
    "delivery status notification",
    "mail delivery failed",
    "returned mail",
    "delivery failure",
    "failure notice",
    "delivery has failed",
    "delivery problem",
    "warning: message",
    "warning: could not send",
    "could not be delivered",
    "mail delivery",
    "non-delivery",
    "nondeliverable",
    "delayed mail",
    "undelivered",
    "delivery notification",
    "failed delivery",
    "mail failure",
    "message delivery",
    "returned to sender",
    "delivery error",
    "delivery report",
    "mail system error",
    "nao entregue",
    "nao-entregue",
    "nao foi possivel entregar",
    "nao foi possivel enviar",
    "nao e possivel entregar",
    "falha na entrega",
    "entrega de email falhou",
    "falha no envio",
    "no se puede entregar",
    "no se pudo entregar",
    "error de entrega",
    "delivery delayed",
    "message status",
    "mail could not be delivered",
    "rejected:",
    "delivery reports about your",
    "delivery incomplete",
    "message blocked",
    "delivery to",
];

fn is_notice(mail: &Message, gathered: &Gathered) -> bool {
    let from = folded(&mail.header("from").cloned().unwrap_or_default());
    let subject = folded(&mail.header("subject").cloned().unwrap_or_default());
    let says = |text: &str, phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let is_reply =
        subject.as_str().starts_with("re: ") || !mail.header_text("in-reply-to").is_empty() && !says(from.as_str(), NOTICE_SENDERS);
    let sent_by_system = says(from.as_str(), NOTICE_SENDERS)
        || mail.header_text("return-path") == "<>"
        || from.as_str().trim() == "<>"
        || mail.header("x-failed-recipients").is_some();
    let bounces_list = mail.header("list-unsubscribe").is_some() && !says(from.as_str(), &["mailer-daemon", "postmaster"]);
    let reported = mail.report_type == "delivery-status" || mail.parts.iter().any(|part| part.kind == PartKind::DeliveryStatus);
    let tells =
        gathered.notice.kind.is_some() || gathered.notice.writer.is_some() || gathered.has_report || !gathered.recipients.is_empty();
    if reported || mail.header("x-failed-recipients").is_some() {
        return true;
    }
    // Apache James answers with the subject of the mail.
    let by_writer = sent_by_system && gathered.notice.writer.is_some();
    if is_reply && !by_writer || bounces_list {
        return false;
    }
    let subject_tells = says(subject.as_str(), NOTICE_SUBJECTS);
    let by_daemon = says(from.as_str(), &["mailer-daemon", "mailerdaemon"]) && gathered.notice.kind == Some(Kind::Failure);
    let auto_reply = is_auto_reply(mail) && gathered.notice.writer.is_none() && !subject_tells && !by_daemon;
    let told_by_writer = gathered.notice.writer.is_some() && gathered.notice.kind.is_some() && !gathered.recipients.is_empty();
    let told_by_fields = gathered.has_report && gathered.notice.kind.is_some();
    let told_by_head = tells && (sent_by_system || subject_tells);
    !auto_reply && (told_by_head || told_by_fields || told_by_writer)
}

/// Words of automatic answers, in folded text.
const AUTO_REPLY: &[&str] = &[
    "out of office",
    "out of the office",
    "on vacation",
    "automatic reply",
    "auto reply",
    "autoreply",
    "auto-reply",
    "auto response",
    "automated response",
    "vacation",
    "away from my",
    "resposta automatica",
    "ausencia",
    "estou de ferias",
    "estarei de ferias",
    "estarei fora",
    "fora do escritorio",
    "respuesta automatica",
    "fuera de la oficina",
    "de vacaciones",
    "on leave",
    "i'm out of",
    "i am out of",
    "will be back",
    "retornarei em",
    "retorno no dia",
    "abwesenheit",
    "autoresponder",
    "access to email",
    "access to e-mail",
    "acesso limitado ao e-mail",
];

/// RFC 3834: `Auto-Submitted: auto-replied`, and what older programs say.
fn is_auto_reply(mail: &Message) -> bool {
    let subject = folded(&mail.header("subject").cloned().unwrap_or_default());
    let submitted = mail.header_text("auto-submitted").to_ascii_lowercase();
    let precedence = mail.header_text("precedence").to_ascii_lowercase();
    submitted.starts_with("auto-replied")
        || precedence == "auto_reply"
        || mail.header("x-autoreply").is_some()
        || mail.header("x-autorespond").is_some()
        || mail.header("x-auto-response-suppress").is_some() && AUTO_REPLY.iter().any(|words| subject.as_str().contains(words))
        || AUTO_REPLY.iter().any(|words| subject.as_str().contains(words))
}

/// Words of complaint reports, in folded text (RFC 5965 section 2, Amazon SES).
const FEEDBACK: &[&str] = &[
    "email abuse report for",
    "opt-out report for",
    "feedback-type: ",
    "abuse report for an email",
    "\"notificationtype\":\"complaint\"",
    "spam complaint report",
    "fraud report for an email",
    "authentication failure report for an email",
    "authentication-failure report for an email",
];

/// A text longer than this is no error box: words of a failure alone don't make it one.
const ERROR_BOX_BYTES_MAX: usize = 2000;

/// A text longer than this, without a reply code, is no line of an error box: clear words alone don't make it one.
const ERROR_LINE_BYTES_MAX: usize = 300;

fn kind_of_text(gathered: &Gathered, prose: &Grounds) -> Kind {
    if let Some(kind) = kind_by_actions(&gathered.recipients).filter(|_| gathered.has_report) {
        return kind;
    }
    let words = folded(&gathered.notice.prose);
    let whole = 0..gathered.notice.prose.as_str().len();
    let has_reply = found_reply(&gathered.notice.prose, whole.clone(), Origin::Text).is_some();
    let has_code = has_reply || found_status(&gathered.notice.prose, whole, Origin::Text).is_some();
    let short = gathered.notice.prose.as_str().len() <= ERROR_BOX_BYTES_MAX;
    if FEEDBACK.iter().any(|phrase| words.as_str().contains(phrase)) {
        return Kind::FeedbackReport;
    }
    let auto_reply = AUTO_REPLY.iter().any(|phrase| words.as_str().contains(phrase));
    if auto_reply && !has_code && gathered.notice.writer.is_none() && !gathered.has_report && short && !prose.are_clear() {
        return Kind::AutoReply;
    }
    let is_line = gathered.notice.prose.as_str().len() <= ERROR_LINE_BYTES_MAX;
    let told = is_line || gathered.facts.message_id.is_some() || !gathered.recipients.is_empty() || prose.name_a_provider();
    match gathered.notice.kind.filter(|_| has_code || notice::speaks_of_mail(words.as_str())) {
        Some(kind) if gathered.notice.writer.is_some() || has_code || short || !gathered.recipients.is_empty() => kind,
        _ if gathered.has_report || gathered.notice.writer.is_some() => Kind::Failure,
        _ if has_reply && (short || prose.are_clear()) || short && told && prose.are_clear() || is_line && has_code => Kind::Failure,
        _ => Kind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verdict::Confidence;

    #[track_caller]
    fn check(pasted: &str, told: &[&str]) {
        let notice = analyse(pasted, &OwnSide::default()).notice;
        assert!(told.iter().all(|words| notice.contains(words)), "{notice}");
        assert!(!notice.contains("segredo"), "{notice}");
    }

    #[test]
    fn a_notice_is_told_without_the_returned_mail() {
        let report = "From: MAILER-DAEMON@mx.example.org\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n--b\n\nThis is the mail system at host mx.example.org.\n\n<ana@example.org>: mailbox is full\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; ana@example.org\nAction: failed\nStatus: 5.2.2\n\n--b\nContent-Type: message/rfc822\n\nFrom: rui@example.com\nSubject: segredo\n\nsegredo\n--b--\n";
        check(report, &["<ana@example.org>: mailbox is full", "Status: 5.2.2"]);
        let exim = "From: Mailer-Daemon@mx.example.org\nSubject: Mail delivery failed\nDate: Mon, 1 Jan 2024 10:00:00 -0300\n\nThis message was created automatically by mail delivery software.\n\nThe following address(es) failed:\n\n  ana@example.org\n    Unrouteable address\n\n------ This is a copy of the message, including all the headers. ------\n\nFrom: rui@example.com\n\nsegredo\n";
        check(exim, &["Unrouteable address"]);
        let shown = "This is the mail system at host mx.example.org.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<ana@example.org>: mailbox is full\n\nFrom: rui@example.com\nX-Any: 1\nSubject: segredo\nMessage-ID: <1@example.com>\n\nsegredo\n";
        check(shown, &["<ana@example.org>: mailbox is full"]);
    }

    fn only(pasted: &str) -> RecipientVerdict {
        let recipients = analyse(pasted, &OwnSide::default()).recipients;
        let [only] = recipients.as_slice() else { panic!("{} recipients", recipients.len()) };
        only.clone()
    }

    const POSTFIX: &str = "This is the mail system at host mx.example.com.\n\n<ana@example.org>: host mx.example.org[192.0.2.1] said: 550\n    5.1.1 Usuário DESCONHECIDO: não existe (in reply to RCPT TO\n    command)\n";

    #[test]
    fn a_diagnostic_is_the_complete_reply_in_one_line() {
        let diagnostic = only(POSTFIX).diagnostic.unwrap();
        let line = "<ana@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 Usuário DESCONHECIDO: não existe (in reply to RCPT TO command)";
        assert_eq!(diagnostic.value, line);
    }

    #[test]
    fn a_reason_says_the_words_as_the_reader_sees_them() {
        let verdict = only(POSTFIX).verdict;
        assert_eq!(verdict.because[0].words, "Usuário DESCONHECIDO");
    }

    #[track_caller]
    fn check_confidence(pasted: &str, expected: Confidence) {
        let verdict = only(pasted).verdict;
        assert_eq!(verdict.confidence, expected, "{verdict:?}");
    }

    #[test]
    fn only_specific_words_that_no_code_contradicts_are_certain() {
        check_confidence(POSTFIX, Confidence::Certain);
        check_confidence("550 5.2.2 <ana@example.org>: user unknown", Confidence::Likely);
        check_confidence("550 5.1.1 <ana@example.org>", Confidence::Likely);
        check_confidence("550 5.7.1 <ana@example.org> x", Confidence::Unclear);
        check_confidence("Erro: 550 5.7.606 Access denied, banned sending IP 192.0.2.7 x", Confidence::Certain);
        check_confidence("Erro: 550 5.7.509", Confidence::Likely);
    }

    #[test]
    fn a_long_text_is_read_at_its_ends() {
        let filler = "palavra ".repeat(30_000);
        let pasted = format!("{filler}\n\n{POSTFIX}");
        assert_eq!(only(&pasted).address.unwrap().value, "ana@example.org");
        let pasted = format!("{POSTFIX}\n\n{filler}");
        assert_eq!(only(&pasted).address.unwrap().value, "ana@example.org");
    }
}
