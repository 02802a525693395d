//! The whole way from a pasted text to its verdicts.
//!
//! Joins what the readers found (`report`, `notice`, headers) into one list of recipients, says what the paste is, and
//! asks `verdict` for each recipient. Decides no cause.

use std::cell::OnceCell;

use crate::cause::Cause;
use crate::date;
use crate::evidence::{
    Action, Facts, Found, Kind, Origin, RecipientEvidence, Suspicion, Text, found_address, found_command, found_status, found_text,
};
use crate::kind::{self, Looks, Told};
use crate::list::{Signs, in_one_line, push_some};
use crate::message::{self, Message, PartKind};
use crate::notice::{self, Notice, Writer};
use crate::paste::{self, Mapped};
use crate::report::{self, RECIPIENTS_MAX};
use crate::rules::Budget;
use crate::rules::block_list::{self, BlockList};
use crate::smtp::{Command, EnhancedStatus, HostName, ReplyCode, scan};
use crate::smtp_log;
use crate::suspicion::{self, Suspected};
use crate::verdict::{self, Circumstances, Grounds, Verdict};

/// What tells the reader's side from the other one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnSide {
    /// Hosts of the provider, of its mail and its pages; a host below one of them counts too.
    pub hosts: Vec<HostName>,
    /// Mail domains of the reader or the provider.
    pub domains: Vec<HostName>,
}

/// One recipient's fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipientVerdict {
    /// The address, where the text names it.
    pub address: Option<Text>,
    /// The address that the sender wrote, where that is another (RFC 3464 section 2.3.1): an alias, a forward, a list.
    pub written_as: Option<Text>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Box<Found<EnhancedStatus>>>,
    /// The reply code (RFC 5321).
    pub reply: Option<Box<Found<ReplyCode>>>,
    /// The step of the session at which the server refused.
    pub command: Option<Box<Found<Command>>>,
    /// The server's reply or diagnostic in full, where there is one.
    pub diagnostic: Option<Text>,
    /// The block list that the refusal names.
    pub block_list: Option<Found<&'static BlockList>>,
    /// Why.
    pub verdict: Verdict,
}

/// A recipient that got the mail, as far as the report knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivered {
    /// The address, where the text names it.
    pub address: Option<Text>,
    /// What became of the mail: delivered, relayed or expanded (RFC 3464 section 2.3.3); `None` where only a status says so.
    pub action: Option<Action>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Box<Found<EnhancedStatus>>>,
}

/// All that a pasted text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// What the text is.
    pub kind: Kind,
    /// Who wrote the notice, where its words tell.
    pub writer: Option<Writer>,
    /// A reason not to take it at its word.
    pub suspicion: Option<Suspected>,
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
    let is_flat = !is_html && paste::is_flattened(&clean);
    let text = if is_flat { paste::unflatten(&clean.without_middle()) } else { clean };
    let mut budget = Budget::default();
    // The header of a forward alone is no mail; in one line, a mail's body may stand in its last header.
    let mail = message::read(&text)
        .or_else(|| below_own_words(&text))
        .filter(|mail| !is_flat && mail.header("x-failed-recipients").is_some() || !mail.parts.iter().all(|part| part.text.is_blank()));
    let mut analysis = match &mail {
        Some(mail) => of_mail(mail, own, &mut budget, NESTED_MAX),
        None if is_html => {
            let shown = paste::single_spaced(paste::cleaned(&message::visible_text(&text)));
            of_texts(&paste::unflatten(&shown.without_middle()), own, &mut budget)
        }
        None => of_texts(&lines_of(&text.without_middle()), own, &mut budget),
    };
    let ours = suspicion::Own { hosts: &own.hosts, domains: &own.domains };
    let told = suspicion::Told { kind: analysis.kind, has_writer: analysis.writer.is_some(), facts: &analysis.facts };
    analysis.suspicion = suspicion::suspect(&text, mail.as_ref(), told, &ours);
    if analysis.suspicion.as_ref().is_some_and(|suspected| suspected.suspicion == Suspicion::Fake) {
        // What it says of a mail is made up.
        analysis.kind = Kind::Other;
        analysis.recipients.clear();
    }
    analysis
}

/// A notice in its source, below what the reader or a forward wrote above it.
fn below_own_words(text: &Mapped) -> Option<Message> {
    const OWN_WORDS_BYTES_MAX: usize = 1_500;
    const HEADS_MAX: usize = 8;
    let all = text.as_str();
    let (mut heads, mut next) = (0, 0);
    all.places("\n").take_while(|at| *at < OWN_WORDS_BYTES_MAX).find_map(|at| {
        let rest = all.get(at..).filter(|_| at >= next && heads < HEADS_MAX)?;
        let start = message::headers_start(rest)?;
        heads += 1;
        // What is no source is none from its second line on either.
        next = at + start + rest.get(start..)?.place("\n\n").unwrap_or(0);
        let mail = message::read(&text.piece(at..all.len()))?;
        // A notice with its codes is no words of the reader's, and what a program shows of a mail has no such fields.
        let above = unnamed(&text.piece(0..at));
        let is_source = ["message-id", "content-type", "return-path"].iter().any(|name| mail.header(name).is_some());
        (is_source && above.reply.is_none() && above.status.is_none() && kind::is_by_system(&mail)).then_some(mail)
    })
}

/// The lines of a shown text, those back that were lost. A log's lines are its form; what breaks them breaks it.
fn lines_of(text: &Mapped) -> Mapped {
    if smtp_log::is_log(text) { text.clone() } else { paste::unflatten(text) }
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
    const fn told(&self) -> Told<'_> {
        Told { notice: &self.notice, recipients: self.recipients.as_slice(), has_report: self.has_report, facts: &self.facts }
    }

    /// What was read, where there is no recipient to decide about.
    fn without_verdict(self, kind: Kind) -> Analysis {
        let notice = self.notice_text();
        let delivered = delivered(parted(self.recipients, &RecipientEvidence::is_delivered).0);
        Analysis { kind, writer: self.notice.writer, suspicion: None, recipients: Vec::new(), delivered, facts: self.facts, notice }
    }

    /// Whether a receipt is no receipt, but says that the mail was refused.
    fn rejects_by_receipt(&self) -> bool {
        self.notice.writer.is_some_and(Writer::rejects_by_receipt)
    }

    /// The grounds in the whole prose. A log has none: each line speaks of its own recipient.
    fn grounds(&self) -> OnceCell<Grounds> {
        if self.notice.writer == Some(Writer::SmtpLog) { OnceCell::from(Grounds::default()) } else { OnceCell::new() }
    }

    fn notice_text(&self) -> String {
        let prose = self.notice.prose.as_str().trim();
        let apart = if prose.is_empty() || self.fields.is_empty() { "" } else { "\n\n" };
        [prose, apart, &self.fields].concat()
    }
}

fn of_mail(mail: &Message, own: &OwnSide, budget: &mut Budget, depth: usize) -> Analysis {
    let mut gathered = gather_mail(mail);
    gathered.recipients.truncate(RECIPIENTS_MAX);
    if let Some(kind) = kind::by_type(mail).filter(|_| !gathered.rejects_by_receipt()) {
        let notice_date = gathered.facts.notice_date.take();
        gathered.facts = Facts::default();
        gathered.facts.notice_date = notice_date;
        return gathered.without_verdict(kind);
    }
    let prose = gathered.grounds();
    // What its program alone says when it refuses a mail tells a help desk's refusal from its other answers.
    let looks_like_notice = {
        let mut grounds = || prose.get_or_init(|| Grounds::of(&gathered.notice.prose, budget));
        match kind::looks(mail, gathered.told()) {
            Looks::Notice => true,
            Looks::Quote if grounds().are_clear() => true,
            _ => kind::is_by_system(mail) && grounds().name_a_provider(),
        }
    };
    if kind::is_auto_reply(mail) && !gathered.has_report && !looks_like_notice {
        return gathered.without_verdict(Kind::AutoReply);
    }
    if !looks_like_notice && kind::is_complaint(mail, gathered.told()) {
        return gathered.without_verdict(Kind::FeedbackReport);
    }
    if !looks_like_notice {
        return nested(mail, own, budget, depth).unwrap_or_else(|| gathered.without_verdict(Kind::Other));
    }
    let subject_kind = mail.header("subject").and_then(notice::kind_in);
    let kind = kind::by_actions(&gathered.recipients).or(gathered.notice.kind).or(subject_kind).unwrap_or(Kind::Failure);
    if gathered.recipients.is_empty()
        && depth > 0
        && !prose.get_or_init(|| Grounds::of(&gathered.notice.prose, budget)).are_clear()
        && let Some(inner) = nested(mail, own, budget, depth)
    {
        return inner;
    }
    if gathered.recipients.is_empty() {
        gathered.recipients.push(only_recipient(&gathered.notice.prose, &kind::own_addresses(mail), kind::is_by_system(mail)));
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

/// Several notices, one below the other, are read each for itself, so that no reply is laid to another's recipient.
fn of_texts(text: &Mapped, own: &OwnSide, budget: &mut Budget) -> Analysis {
    let mut bounds = notice::bounds(text).into_iter();
    let mut start = bounds.next().unwrap_or_default();
    let mut all = None;
    for end in bounds {
        let more = of_text(&text.piece(start..end), own, budget);
        all = Some(match all {
            None => more,
            Some(all) => with_notice(all, more),
        });
        start = end;
    }
    all.unwrap_or_else(|| of_text(text, own, budget))
}

/// Adds a later notice to the earlier ones. Of a recipient whom both name the one counts that says nobody tries any more. The facts
/// are of the mail that the first recipient did not get: what nobody tries any more comes before what is still tried.
fn with_notice(mut all: Analysis, more: Analysis) -> Analysis {
    if more.kind == Kind::Failure && all.kind == Kind::Delay {
        return with_notice(more, all);
    }
    all.recipients.retain(|known| !more.delivered.iter().any(|reached| is_same(&known.address, &reached.address)));
    let (is_final, is_first) = (more.kind == Kind::Failure, all.recipients.is_empty());
    if is_first && !more.recipients.is_empty() {
        all.facts = more.facts;
    }
    for recipient in more.recipients {
        match all.recipients.iter_mut().find(|known| is_same(&known.address, &recipient.address)) {
            Some(known) if is_final => *known = recipient,
            None if recipient.address.is_some() || is_first => all.recipients.push(recipient),
            _ => (),
        }
    }
    all.recipients.truncate(RECIPIENTS_MAX);
    if is_final || is_first && more.kind != Kind::Other {
        all.kind = more.kind;
    }
    all.writer = all.writer.or(more.writer);
    all.delivered.extend(more.delivered);
    all.notice = [&all.notice, "\n\n", &more.notice].concat();
    all
}

#[inline(never)]
fn of_text(text: &Mapped, own: &OwnSide, budget: &mut Budget) -> Analysis {
    let mut gathered = gather_text(text);
    gathered.recipients.truncate(RECIPIENTS_MAX);
    let prose = gathered.grounds();
    let kind = kind::of_text(gathered.told(), prose.get_or_init(|| Grounds::of(&gathered.notice.prose, budget)));
    if !matches!(kind, Kind::Failure | Kind::Delay) {
        return gathered.without_verdict(kind);
    }
    if gathered.recipients.is_empty() {
        gathered.recipients.push(only_recipient(&gathered.notice.prose, "", false));
    }
    conclude(gathered, kind, &prose, own, budget)
}

/// A text with a reply that is no longer than this is about one mail.
const BOX_BYTES_MAX: usize = 2_000;

/// A failure where nothing says of an address that it is the recipient's: the only one that a mail system's notice names besides those
/// of its header, or a short text with a reply.
fn only_recipient(prose: &Mapped, header: &str, by_system: bool) -> RecipientEvidence {
    let mut only = unnamed(prose);
    if by_system || prose.as_str().len() <= BOX_BYTES_MAX && only.reply.is_some() {
        only.address = notice::only_named(prose, header);
    }
    only
}

/// A failure whose recipient the text does not name.
fn unnamed(prose: &Mapped) -> RecipientEvidence {
    RecipientEvidence::with_codes(None, prose, 0..prose.as_str().len(), Origin::Text)
}

fn conclude(mut gathered: Gathered, kind: Kind, prose: &OnceCell<Grounds>, own: &OwnSide, budget: &mut Budget) -> Analysis {
    if !matches!(kind, Kind::Failure | Kind::Delay) {
        return gathered.without_verdict(kind);
    }
    if let [only] = gathered.recipients.as_mut_slice()
        && gathered.facts.addressee.is_some()
        && only.address.as_ref().is_some_and(|address| address.origin != Origin::Report)
        && (is_same(&only.address, &gathered.facts.sender) || is_same(&only.address, &gathered.facts.message_id))
    {
        // The reply names the sender, or the prose the mail; it was not written to them.
        only.address = None;
    }
    if let [only] = gathered.recipients.as_mut_slice()
        && only.address.is_none()
        && only.written_as.is_none()
    {
        only.address = gathered.facts.addressee.clone();
    }
    if let [only] = gathered.recipients.as_mut_slice()
        && only.status.is_none()
        && only.reply.is_none()
    {
        let prose = &gathered.notice.prose;
        let told = unnamed(prose);
        if !told.is_delivered() {
            (only.status, only.reply) = (told.status, told.reply);
        }
    }
    let told = gathered.notice_text();
    let (mut reached, mut undelivered) = parted(std::mem::take(&mut gathered.recipients), &RecipientEvidence::is_delivered);
    if undelivered.is_empty() {
        (reached, undelivered) = failed_after_all(reached, &gathered.notice.prose);
    }
    if kind == Kind::Failure {
        undelivered = failed_first(undelivered);
    }
    name_servers(&mut undelivered, &mut gathered.facts);
    let (notice, has_report) = (&gathered.notice, gathered.has_report);
    let circumstances = Circumstances {
        kind,
        prose,
        facts: &gathered.facts,
        own_hosts: &own.hosts,
        from_program: notice.writer.is_some_and(Writer::is_program),
        only_recipient: undelivered.len() == 1,
        is_final: has_report || notice.kind == Some(Kind::Failure) || notice.writer.is_some(),
        gives_up_after_days: has_report || notice.writer.is_some_and(|writer| !writer.is_program()),
        text_end: gathered.text_end,
        is_hearsay: !has_report && notice.writer.is_none(),
        prose_text: &notice.prose,
    };
    let listed = Listed::new();
    let mut verdicts = Vec::new();
    for recipient in undelivered {
        let recipient = with_command(recipient, &circumstances);
        verdicts.push(recipient_verdict(recipient, &circumstances, &listed, budget));
    }
    let (writer, facts) = (notice.writer, gathered.facts);
    Analysis { kind, writer, suspicion: None, recipients: verdicts, delivered: delivered(reached), facts, notice: told }
}

/// Those who are still tried last: the first is the one that the screen and the ticket are about.
fn failed_first(undelivered: Vec<RecipientEvidence>) -> Vec<RecipientEvidence> {
    let (mut failed, waiting) = parted(undelivered, &|one| one.action != Some(Action::Delayed));
    failed.extend(waiting);
    failed
}

/// Of several, each has the server that the words about it name. The notice's is the first one's, and not another's that the prose
/// names before.
fn name_servers(recipients: &mut [RecipientEvidence], facts: &mut Facts) {
    for recipient in recipients.iter_mut() {
        let told = recipient.words.iter().map(|words| notice::servers(&words.text)).find(|told| told.remote_mta.is_some());
        let told = told.unwrap_or_default();
        report::keep(&mut recipient.remote_mta, told.remote_mta);
        report::keep(&mut recipient.remote_address, told.remote_address);
    }
    let Some((first, others)) = recipients.split_first() else { return };
    let is_another_s = others.iter().any(|other| is_same(&other.remote_mta, &facts.remote_mta));
    if !is_same(&first.remote_mta, &facts.remote_mta) && (is_another_s || first.remote_mta.is_some()) {
        facts.remote_mta = first.remote_mta.clone();
        facts.remote_address = None;
    }
    report::keep(&mut facts.remote_address, first.remote_address.clone());
}

/// Whom a failure is about where all were accepted, apart from those whom a report says it reached: a session that failed says
/// `250 2.1.5` to each recipient first, and `250 2.1.0` to the sender (RFC 3463 section 3.2).
fn failed_after_all(accepted: Vec<RecipientEvidence>, prose: &Mapped) -> (Vec<RecipientEvidence>, Vec<RecipientEvidence>) {
    let is_sender = |status: EnhancedStatus| (status.subject, status.detail) == (1, 0);
    let (reached, accepted) = parted(accepted, &|one| one.action.is_some());
    let (_, mut failed) = parted(accepted, &|one| one.status.as_ref().is_some_and(|status| is_sender(status.value)));
    for recipient in &mut failed {
        (recipient.status, recipient.reply) = (None, None);
    }
    if failed.is_empty() {
        failed.push(unnamed(prose));
    }
    (reached, failed)
}

/// The step at which the server refused, from what is said of the recipient; where the notice is about no other, from all of it.
fn with_command(mut recipient: RecipientEvidence, around: &Circumstances<'_>) -> RecipientEvidence {
    let own = recipient.words.iter().find_map(|words| found_command(&words.text, words.origin));
    recipient.command = own.or_else(|| around.only_recipient.then(|| found_command(around.prose_text, Origin::Notice)).flatten());
    recipient
}

fn recipient_verdict(recipient: RecipientEvidence, around: &Circumstances<'_>, listed: &Listed, budget: &mut Budget) -> RecipientVerdict {
    let verdict = verdict::decide(&recipient, around, budget);
    let diagnostic = diagnostic(&recipient, around);
    let block_list = block_list(&recipient, verdict.cause, around.prose_text, listed);
    let (address, written_as) = match recipient.address {
        Some(address) => (Some(address), recipient.written_as),
        None => (recipient.written_as, None),
    };
    RecipientVerdict {
        written_as: written_as.filter(|written| !address.as_ref().is_some_and(|known| known.value.eq_ignore_ascii_case(&written.value))),
        address,
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

/// What was said of a recipient, or in a text about one only, in one line. Where it goes on after the address
/// (`<ana@example.org>: host …`), the address belongs to it.
fn diagnostic(recipient: &RecipientEvidence, around: &Circumstances<'_>) -> Option<Text> {
    let mut found = match recipient.words.first() {
        // A panel's list goes on with the subject and other values; the reply is among them.
        Some(words) if notice::returned_facts(&words.text).subject.is_some() => reply_line(&words.text)?,
        Some(words) => found_text(&words.text, 0..words.text.as_str().len(), words.origin)?,
        None => reply_line(around.prose_text).filter(|_| around.only_recipient)?,
    };
    found.value = in_one_line(&found.value);
    if let Some(address) = recipient.address.as_ref().filter(|_| found.value.begins_any(":.>")) {
        let rest = found.value.trim_start_any(">");
        found.value = ["<", &address.value, ">", rest].concat();
        if address.span.start < found.span.start {
            found.span.start = address.span.start;
        }
    }
    Some(found)
}

/// The reply of a text that says it of nobody, up to the end of its paragraph.
fn reply_line(prose: &Mapped) -> Option<Text> {
    let (reply, _) = scan::first_reply(prose.as_str())?;
    let length = prose.as_str().get(reply.start..)?.until("\n\n").len().min(REPLY_BYTES_MAX);
    found_text(prose, reply.start..prose.as_str().floor_char_boundary(reply.start + length), Origin::Text)
}

/// What stands in a paragraph with a reply is hardly longer (RFC 5321 section 4.5.3.1.5: 512 bytes a line).
const REPLY_BYTES_MAX: usize = 1_000;

#[inline(never)]
fn delivered(recipients: Vec<RecipientEvidence>) -> Vec<Delivered> {
    let mut delivered = Vec::new();
    for recipient in recipients {
        let address = recipient.address.or(recipient.written_as);
        delivered.push(Delivered { address, action: recipient.action, status: recipient.status });
    }
    delivered
}

fn gather_mail(mail: &Message) -> Gathered {
    let mut prose = Mapped::default();
    for part in mail.parts.iter().filter(|part| part.kind == PartKind::Text) {
        let text = paste::cleaned(&part.text);
        prose.push_piece(&text, 0..text.as_str().len());
        prose.push_glue("\n\n");
    }
    let mut gathered = gather_text(&prose.without_middle());
    gathered.text_end = 0;
    if let Some(returned) = mail.parts.iter().find(|part| part.kind == PartKind::Returned) {
        tell_apart(&mut gathered, &returned.text);
    }
    let with_receipt = gathered.rejects_by_receipt();
    let (mut reports, mut reported) = (Vec::new(), Vec::new());
    for part in &mail.parts {
        gathered.text_end = gathered.text_end.max(end_of(&part.text));
        if part.kind == PartKind::DeliveryStatus || with_receipt && part.kind == PartKind::Disposition {
            let mut report = report::read(&part.text);
            reported.append(&mut report.recipients);
            reports.push(report.facts);
            gathered.fields.push_str(part.text.as_str().trim());
            gathered.fields.push('\n');
        }
    }
    if !reported.is_empty() {
        reported.truncate(RECIPIENTS_MAX);
        let told = std::mem::replace(&mut gathered.recipients, reported);
        join(&mut gathered.recipients, if gathered.has_report { Vec::new() } else { told });
        gathered.has_report = true;
    }
    notice::merge_repeated(&mut gathered.recipients);
    if let [only] = gathered.recipients.as_mut_slice() {
        let prose = &gathered.notice.prose;
        refine(&mut only.status, found_status(prose, 0..prose.as_str().len(), Origin::Notice));
    }
    gathered.notice.writer = notice::writer_of_fields(&gathered.fields).or(gathered.notice.writer);
    for mut facts in reports {
        facts.complete(std::mem::take(&mut gathered.facts));
        gathered.facts = facts;
    }
    let returned = mail.parts.iter().find(|part| part.kind == PartKind::Returned);
    if let Some(returned) = returned {
        let mut facts = notice::returned_facts(&returned.text);
        facts.complete(std::mem::take(&mut gathered.facts));
        facts.complete(notice::received_facts(&returned.text));
        gathered.facts = facts;
    }
    if let Some(listed) = notice::listed_header(&prose).map(|header| notice::returned_facts(&header))
        && listed.addressee.is_some()
    {
        gathered.facts.complete(listed);
    }
    if gathered.facts.sender.is_none() && kind::is_by_system(mail) {
        let told = mail.header("to").and_then(|to| found_address(to, 0..to.as_str().len(), Origin::Header));
        gathered.facts.sender = told.filter(is_a_person_s);
    }
    name_recipients(&mut gathered, mail);
    gathered.facts.notice_date = mail.header("date").and_then(|date| found_text(date, 0..date.as_str().len(), Origin::Header));
    gathered
}

/// Who is told that a mail failed had sent it (RFC 5321 section 4.5.5), unless a system is.
fn is_a_person_s(told: &Text) -> bool {
    !kind::is_system(&told.value.to_ascii_lowercase())
}

/// Exim and Gmail list in a header who did not get the mail (Exim `src/deliver.c`). Where the notice itself names nobody, or somebody
/// else, the header does.
fn name_recipients(gathered: &mut Gathered, mail: &Message) {
    let listed = mail.header("x-failed-recipients").map(listed).unwrap_or_default();
    let known = |recipient: &RecipientEvidence, name: &Text| {
        recipient.address.as_ref().is_some_and(|address| address.value.eq_ignore_ascii_case(&name.value))
    };
    let (mut failed, mut strange) = (Vec::new(), Vec::new());
    for name in &listed {
        if !gathered.recipients.iter().any(|recipient| known(recipient, name)) {
            failed.push(name.clone());
        }
    }
    let is_first = gathered.recipients.is_empty();
    for recipient in &mut gathered.recipients {
        if !listed.iter().any(|name| known(recipient, name)) {
            strange.push(recipient);
        }
    }
    if is_first {
        for name in failed {
            let mut recipient = unnamed(&gathered.notice.prose);
            recipient.address = Some(name);
            gathered.recipients.push(recipient);
        }
    } else if strange.len() == failed.len() {
        for (recipient, name) in strange.into_iter().zip(failed) {
            recipient.written_as = recipient.address.replace(name).or(recipient.written_as.take());
        }
    }
}

fn listed(header: &Mapped) -> Vec<Text> {
    let mut listed = Vec::new();
    for range in scan::addresses(header.as_str()).take(RECIPIENTS_MAX) {
        push_some(&mut listed, found_address(header, range, Origin::Header));
    }
    listed
}

fn end_of(text: &Mapped) -> usize {
    text.span(0..text.as_str().trim_end().len()).end
}

fn gather_text(text: &Mapped) -> Gathered {
    let report = report::read(text);
    let mut notice = notice::read(text);
    if let Some(mut log) =
        smtp_log::read(text).filter(|_| notice.writer.is_none() && report.recipients.is_empty() || !smtp_log::is_session(text))
    {
        let (recipients, facts) = (std::mem::take(&mut log.recipients), std::mem::take(&mut log.facts));
        return Gathered { notice: log, recipients, facts, has_report: true, fields: String::new(), text_end: end_of(text) };
    }
    let has_report = report
        .recipients
        .iter()
        .any(|recipient| recipient.address.is_some() || recipient.written_as.is_some() || recipient.status.is_some());
    let mut recipients = report.recipients;
    if has_report && recipients.iter().any(|recipient| recipient.address.is_some() || recipient.written_as.is_some()) {
        // Fields that end before the prose does were cut: whoever only the prose names failed too.
        let lists_all = notice.writer.is_some_and(Writer::lists_all);
        let is_known = |more: &RecipientEvidence| !lists_all || recipients.iter().any(|known| is_named(known, more));
        let (told, more) = parted(std::mem::take(&mut notice.recipients), &is_known);
        join(&mut recipients, told);
        recipients.extend(more);
    } else if !notice.recipients.is_empty() {
        // Where the prose names nobody either, fields without an address are about the one recipient that the paste does not show.
        let loose = std::mem::replace(&mut recipients, std::mem::take(&mut notice.recipients));
        if let ([only], Some(fields)) = (recipients.as_mut_slice(), loose.into_iter().next()) {
            complete(only, fields);
        }
    }
    let mut facts = report.facts;
    facts.complete(notice::returned_facts(&notice.returned));
    facts.complete(std::mem::take(&mut notice.facts));
    facts.complete(notice::received_facts(&notice.returned));
    // A notice that lists of the mail who wrote it; whom a line is addressed to may be another.
    let mut listed = notice::returned_facts(&notice.prose);
    let is_own = notice.writer.is_some_and(Writer::is_program)
        || listed.sender.as_ref().is_some_and(|sender| !is_a_person_s(sender))
        || listed.subject.as_ref().is_some_and(|subject| notice::kind_in(&Mapped::of(&subject.value)).is_some());
    if !is_own {
        listed.addressee = None;
        // The log of Kerio says `Sent:` of what it did.
        listed.date = listed.date.filter(|date| date::read(&date.value).is_some());
        facts.complete(listed);
    }
    // Gmail shows the returned mail as one that was forwarded.
    let below = notice::returned_facts(&notice.below);
    if recipients.iter().any(|recipient| is_same(&recipient.address, &below.addressee)) {
        facts.complete(below);
    }
    if let Some(header) = notice::notice_header(text) {
        let told = notice::returned_facts(&header);
        report::keep(&mut facts.sender, told.addressee.filter(is_a_person_s));
        facts.notice_date = told.date;
    }
    let returned = std::mem::take(&mut notice.returned);
    let mut gathered = Gathered { notice, recipients, facts, has_report, fields: String::new(), text_end: end_of(text) };
    tell_apart(&mut gathered, &returned);
    gathered
}

/// Where the prose names several to whom the returned mail was addressed, or several in the same words, each has words of their own,
/// whoever wrote it.
fn tell_apart(gathered: &mut Gathered, returned: &Mapped) {
    if gathered.has_report {
        return;
    }
    let prose = &gathered.notice.prose;
    let named = notice::about_each(prose, &notice::addressees(returned));
    if named.len() > 1 && gathered.notice.writer.is_none() {
        gathered.recipients = named;
        return;
    }
    let named = notice::about_each(prose, &notice::named_alike(prose));
    let is_named = |known: &RecipientEvidence| known.action.is_none() && named.iter().any(|named| is_same(&named.address, &known.address));
    if named.len() > gathered.recipients.len() && gathered.recipients.iter().all(is_named) {
        gathered.recipients = named;
    }
}

/// Adds what the prose says of a recipient to what the report says of it. A report may name the address that the sender wrote where
/// the prose names the one that it stands for, too; Exim's report goes through them from the last to the first.
fn join(recipients: &mut [RecipientEvidence], told: Vec<RecipientEvidence>) {
    let single = recipients.len() == 1 && told.len() == 1;
    for mut more in told {
        if more.address.is_none() {
            continue;
        }
        let known =
            |recipient: &RecipientEvidence| is_same(&recipient.address, &more.address) || is_same(&recipient.written_as, &more.address);
        let stood_for = |recipient: &RecipientEvidence| is_same(&recipient.address, &more.written_as);
        let place = recipients.iter().position(known).or_else(|| recipients.iter().rposition(stood_for)).or_else(|| single.then_some(0));
        if let Some(recipient) = place.and_then(|place| recipients.get_mut(place)) {
            if stood_for(recipient) {
                recipient.written_as = recipient.address.take();
                recipient.address = more.address.clone();
            }
            if recipient.written_as.is_some() {
                more.address = None;
            }
            complete(recipient, more);
        }
    }
}

/// The recipients of whom something holds, and the others.
#[inline(never)]
fn parted(all: Vec<RecipientEvidence>, holds: &dyn Fn(&RecipientEvidence) -> bool) -> (Vec<RecipientEvidence>, Vec<RecipientEvidence>) {
    let (mut those, mut others) = (Vec::new(), Vec::new());
    for one in all {
        if holds(&one) { &mut those } else { &mut others }.push(one);
    }
    (those, others)
}

/// Whether both are one recipient by some name of theirs.
fn is_named(one: &RecipientEvidence, other: &RecipientEvidence) -> bool {
    other.address.is_none()
        || is_same(&one.address, &other.address)
        || is_same(&one.written_as, &other.address)
        || is_same(&one.address, &other.written_as)
}

fn is_same(one: &Option<Text>, other: &Option<Text>) -> bool {
    one.as_ref().zip(other.as_ref()).is_some_and(|(one, other)| one.value.eq_ignore_ascii_case(&other.value))
}

fn complete(recipient: &mut RecipientEvidence, mut more: RecipientEvidence) {
    recipient.address = recipient.address.take().or(more.address);
    recipient.action = recipient.action.or(more.action);
    recipient.remote_mta = recipient.remote_mta.take().or(more.remote_mta);
    recipient.remote_address = recipient.remote_address.take().or(more.remote_address);
    let generic = recipient.status.as_ref().is_none_or(|status| status.value.subject == 0);
    if generic && let Some(status) = more.status.filter(|status| status.value.subject != 0 || recipient.status.is_none()) {
        recipient.status = Some(status);
    }
    recipient.reply = recipient.reply.take().or(more.reply);
    let mut all = std::mem::take(&mut recipient.words);
    all.append(&mut more.words);
    let mut prose = Vec::new();
    for words in all {
        if words.origin == Origin::Report { &mut recipient.words } else { &mut prose }.push(words);
    }
    recipient.words.append(&mut prose);
}

/// `5.0.0` says nothing (RFC 3463 section 3.1), and what stands apart from the address is not known yet; the transcript may say more.
fn refine(status: &mut Option<Box<Found<EnhancedStatus>>>, more: Option<Box<Found<EnhancedStatus>>>) {
    let known = status.as_ref().map(|known| known.value);
    let vague = |more: EnhancedStatus| known.is_none_or(|known| (known.subject, known.class) == (0, more.class) && more.subject != 0);
    if let Some(more) = more.filter(|more| vague(more.value)) {
        *status = Some(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cause::Refuser;
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

    #[test]
    fn a_key_or_a_sentence_says_whose_an_address_is() {
        let address = |text: &str| only(text).address.map(|address| address.value);
        for text in [
            "gateway de=ana@example.com para=rui@example.org estado=rejeitado",
            "2024/05/02 18:20 [salida] destino=rui@example.org estado=rebote causa=buzon_inactivo",
            "Bom dia!\n\nMandei a planta para rui@example.org e voltou isto:\n\n\"A caixa não tem mais espaço\"\n\nObrigada, Rita",
            "from=<ana@example.com> rcpt=\"rui@example.org\" outcome=discarded, mailbox full",
        ] {
            assert_eq!(address(text).as_deref(), Some("rui@example.org"), "{text}");
        }
        for text in [
            "Gateway: ação=REJEITADA tag=SPAM de=ana@example.com",
            "550 5.1.8 <ana@example.com>: o domínio de quem envia não foi encontrado",
            "553 5.1.1 <ana@example.com> remitente no válido",
            "553 5.1.8 quem envia (ana@example.com) não tem domínio de verdade",
            "msgid=<8b89.64@mx.example.com>, dsn=5.1.7, stat=User unknown (Reason from remote:550 5.1.7 Malformed address)",
            "This address is closed, your note has been returned. Rui now works under rui@example.org; please send it there.",
        ] {
            assert_eq!(address(text), None, "{text}");
        }
    }

    #[test]
    fn a_gateway_lists_whom_the_mail_was_for() {
        let gateway = "From: MailMarshal <mailmarshal@example.org>\nTo: bia@example.com\nSubject: Mail blocked\n\nThe gateway has stopped the mail below, as it holds unacceptable language.\n\n   From:    bia@example.com\n   To:      rui@example.org\n   Subject: Piada\n\nRemove it and send the mail again.\n";
        let analysis = analyse(gateway, &OwnSide::default());
        assert_eq!(only(gateway).address.map(|address| address.value).as_deref(), Some("rui@example.org"));
        assert_eq!(analysis.facts.sender.map(|sender| sender.value).as_deref(), Some("bia@example.com"));
    }

    #[test]
    fn a_list_that_refuses_a_post_writes_a_notice() {
        let sympa = "From: sympa@example.org\nTo: ana@example.com\nSubject: Rechazo de su mensaje\n\nSu mensaje a la lista socios@example.org ha sido rechazado por moderador@example.org, moderador de la lista.\n";
        assert_eq!(analyse(sympa, &OwnSide::default()).kind, Kind::Failure);
        let mailman = "Return-Path: <lista-bounces@example.org>\nFrom: lista-owner@example.org\nTo: ana@example.com\nSubject: Horta\nX-Mailman-Version: 2.1.39\n\nYou are not allowed to post to this mailing list, and your message has\nbeen automatically rejected.  If you think that your messages are being\nrejected in error, contact the mailing list owner at\nlista-owner@example.org.\n";
        let only = only(mailman);
        assert_eq!((only.address.unwrap().value.as_str(), only.verdict.cause), ("lista@example.org", Cause::Filtered));
    }

    #[test]
    fn a_mailer_daemon_writes_a_notice_in_any_language() {
        let polish = |from: &str, body: &str| {
            format!("From: Poczta <{from}>\nTo: ola@example.com\nSubject: Niedostarczona\n\nNiestety nie.\n{body}\nPoczta\n")
        };
        let notice = polish("mailer-daemon@example.net", "Adresat: jan@example.org");
        assert_eq!(only(&notice).address.map(|address| address.value).as_deref(), Some("jan@example.org"));
        for letter in [polish("mailer-daemon@example.net", ""), polish("jan@example.net", "Adresat: jan@example.org")] {
            assert_eq!(analyse(&letter, &OwnSide::default()).kind, Kind::Other);
        }
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
    fn a_reply_that_names_the_sender_names_no_recipient() {
        let notice = |said: &str| {
            format!(
                "From: postmaster@mx.example.com\nTo: rui@example.com\nSubject: Undeliverable: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n--b\n\nDelivery failed. {said}\n\n--b\nContent-Type: message/rfc822\n\nFrom: Rui <rui@example.com>\nTo: ana@example.org\nSubject: x\nMessage-ID: <1@example.com>\n\nx\n--b--\n"
            )
        };
        let named = |said: &str| only(&notice(said)).address.unwrap().value;
        assert_eq!(named("553 5.1.8 rui@example.com... Domain of sender address rui@example.com does not exist"), "ana@example.org");
        assert_eq!(named("Your message <1@example.com> could not be delivered: 550 5.1.1 user unknown"), "ana@example.org");
        assert_eq!(named("550 5.1.1 <eva@example.org>: user unknown"), "eva@example.org");
    }

    #[test]
    fn two_notices_in_one_paste_are_read_each_for_itself() {
        let gmail = "Endereço não encontrado\nSua mensagem não foi entregue a ana@example.org porque o endereço não foi encontrado.\nA resposta foi:\n550 5.1.1 The email account that you tried to reach does not exist.\n\nCaixa de entrada do destinatário cheia\nSua mensagem não foi entregue a rui@example.net. A caixa de entrada dessa pessoa está cheia.\nA resposta foi:\n452 4.2.2 The email account that you tried to reach is over quota.\n";
        let exim = "De: Mail Delivery System <Mailer-Daemon@mx.example.com>\nAssunto: Mail delivery failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:\n\n  eva@example.com\n    SMTP error from remote mail server after RCPT TO:<eva@example.com>:\n    550 5.7.1 Message rejected due to SPF failure\n";
        let delayed = gmail.replace(
            "550 5.1.1 The email account that you tried to reach does not exist.",
            "The server did not respond. O Gmail tentará novamente por mais 45 horas.",
        );
        check_several(gmail, &[("ana@example.org", Cause::UserUnknown), ("rui@example.net", Cause::MailboxFull)]);
        check_several(&[POSTFIX, "\n", exim].concat(), &[("ana@example.org", Cause::UserUnknown), ("eva@example.com", Cause::AuthFailure)]);
        check_several(&[exim, "\n\n", exim].concat(), &[("eva@example.com", Cause::AuthFailure)]);
        // Who failed first stays first, and who was still tried then comes behind.
        check_several(
            &[&delayed, "\n\n", gmail].concat(),
            &[("rui@example.net", Cause::MailboxFull), ("ana@example.org", Cause::UserUnknown)],
        );
    }

    #[track_caller]
    fn check_several(pasted: &str, expected: &[(&str, Cause)]) {
        let analysis = analyse(pasted, &OwnSide::default());
        let named = |recipient: &RecipientVerdict| (recipient.address.as_ref().unwrap().value.clone(), recipient.verdict.cause);
        let found: Vec<(String, Cause)> = analysis.recipients.iter().map(named).collect();
        let found: Vec<(&str, Cause)> = found.iter().map(|(address, cause)| (address.as_str(), *cause)).collect();
        assert_eq!((analysis.kind, found.as_slice()), (Kind::Failure, expected));
        let words = |recipient: &RecipientVerdict| {
            recipient.verdict.because.iter().all(|because| pasted.get(because.span.clone()).is_some_and(|marked| !marked.is_empty()))
        };
        assert!(analysis.recipients.iter().all(words));
    }

    #[test]
    fn an_address_in_brackets_may_have_any_form() {
        let notice =
            "This is the mail system at host mx.example.com.\n\n<ana..maria.@example.org>: host mx.example.org said: 550 no such user\n";
        assert_eq!(only(notice).address.unwrap().value, "ana..maria.@example.org");
    }

    #[test]
    fn a_line_without_a_writer_is_the_own_program_s_where_only_that_says_so() {
        let refuser = |pasted: &str| only(pasted).verdict.refuser;
        assert_eq!(refuser("Não foi possível conectar ao servidor SMTP."), Refuser::OwnProgram);
        assert_eq!(refuser("A autenticação falhou."), Refuser::OwnProgram);
        assert_eq!(refuser("535 5.7.8 Error: authentication failed"), Refuser::OwnServer);
        assert_eq!(refuser("550 5.1.1 User unknown"), Refuser::RemoteServer);
        assert_eq!(refuser("connect to mx.example.org[192.0.2.1]:25: Connection refused"), Refuser::Unknown);
    }

    #[test]
    fn a_code_that_stands_apart_is_that_of_the_one_recipient() {
        let only = only(
            "This is the mail delivery service responsible for delivering mail to ana@example.org.\n\nThe message you've sent cannot be delivered.\n\nError returned: 550 5.7.1 Our policy forbids it.\n",
        );
        assert_eq!((only.status.unwrap().value.to_string().as_str(), only.reply.unwrap().value.to_string().as_str()), ("5.7.1", "550"));
    }

    #[test]
    fn who_was_accepted_in_a_session_that_failed_failed() {
        let session = "Your message was NOT delivered!\n\nMAIL FROM:<rui@example.com>\n250 2.1.0 <rui@example.com>... Sender ok\nRCPT TO:<ana@example.org>\n250 2.1.5 <ana@example.org>... Recipient ok\nDATA\n354 Enter mail\n";
        let only = only(session);
        assert_eq!((only.address.unwrap().value.as_str(), only.status, only.verdict.cause), ("ana@example.org", None, Cause::Undetermined));
    }

    #[test]
    fn the_fields_of_a_report_make_a_notice_of_an_automatic_answer() {
        let answer = "To: rui@example.com\nSubject: List unknown\n\nThis is an automatic response.\n\nThe following address is not a known mailing list:\n\n    bairro@lists.example.org\n\nFinal-Recipient: rfc822; bairro@lists.example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: List unknown\n";
        let only = only(answer);
        assert_eq!((only.address.unwrap().value.as_str(), only.verdict.cause), ("bairro@lists.example.org", Cause::UserUnknown));
    }

    #[test]
    fn who_stands_only_in_the_prose_above_a_cut_report_failed_too() {
        let cut = "This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  ana@example.org\n    Unrouteable address\n  rui@example.net\n    552 5.2.2 Mailbox full\n\nReporting-MTA: dns; mx.example.com\n\nAction: failed\nFinal-Recipient: rfc822;ana@example.org\nStatus: 5.0.0\n";
        let analysis = analyse(cut, &OwnSide::default());
        let named: Vec<&str> = analysis.recipients.iter().map(|recipient| recipient.address.as_ref().unwrap().value.as_str()).collect();
        assert_eq!(named, ["ana@example.org", "rui@example.net"]);
    }

    #[test]
    fn the_headers_of_a_notice_say_who_failed() {
        let headers = "From: Mail Delivery System <Mailer-Daemon@mx.example.org>\nTo: maria@example.com\nSubject: Mail delivery failed: returning message to sender\nMessage-ID: <1@mx.example.org>\nX-Failed-Recipients: rui@example.net\n";
        for pasted in [headers.to_owned(), format!("Received: from mailnull by mx.example.org\nid 1gCRYB-00H7AI-CE\n{headers}")] {
            let analysis = analyse(&pasted, &OwnSide::default());
            let [only] = analysis.recipients.as_slice() else { panic!("{pasted}") };
            assert_eq!((analysis.kind, only.address.as_ref().unwrap().value.as_str()), (Kind::Failure, "rui@example.net"));
        }
    }

    #[test]
    fn an_arrow_points_at_a_recipient() {
        let notice = "From: MAILER-DAEMON@mx.example.com\nTo: rui@example.com\nSubject: BANNED contents\n\nOur content checker found\n    banned name: .exe,fatura.exe\n\nin email presumably from you <rui@example.com>\nto the following recipient:\n-> ana@example.org\n\nDelivery of the email was stopped!\n";
        assert_eq!(only(notice).address.unwrap().value, "ana@example.org");
    }

    #[test]
    fn a_status_says_whose_address_is_unknown() {
        let cause = |pasted: &str| only(pasted).verdict.cause;
        assert_eq!(cause("551 5.1.6 <ana@example.org>: not our user"), Cause::Moved);
        assert_eq!(cause("550 5.1.7 Invalid address"), Cause::SenderRejected);
        assert_eq!(cause("553 5.1.8 Domain does not exist"), Cause::SenderRejected);
        assert_eq!(cause("550 5.1.1 Invalid address"), Cause::UserUnknown);
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
