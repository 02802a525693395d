//! The draft as text: a subject that sorts well in a queue and lines that an agent reads at a glance.

use crate::date::{self, DateTime};
use crate::list::Signs;
use crate::locale::Locale;
use crate::texts::ticket_label::TicketLabel;
use crate::texts::{Label, Slot, Words, fill, words};
use crate::ticket::draft::{Draft, LogShows, Tried, When};
use crate::tree::step::Direction;

/// How much a line of the ticket is worth when not all fits: lower goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Worth {
    /// Without it no ticket: direction, cause, code, addresses, time.
    Must,
    /// The contact, identifiers and hosts that find the mail in a log.
    Identifier,
    /// The decisive lines.
    Decisive,
    /// Recipients after the first.
    FurtherRecipient,
    /// The error message: its prose.
    Prose,
    /// Its fields: of a header or a delivery report.
    Header,
    /// What two servers said to each other.
    Transcript,
}

/// A line of the ticket's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its worth.
    pub worth: Worth,
    /// Whether it is the error message's; else it is ours.
    pub is_quoted: bool,
    /// The text, without a line break.
    pub text: String,
}

/// The longest subject, in characters.
const SUBJECT_CHARS_MAX: usize = 150;

/// The subject: `[envio] caixa cheia: fulano@example.org (552 5.2.2)`.
#[must_use]
pub fn subject(draft: &Draft, locale: Locale) -> String {
    let words = words(locale);
    let tag = match (draft.log, draft.direction) {
        (Some(_), _) => words.ticket(TicketLabel::TagLog),
        (None, Direction::Sending) => words.label(Label::TagSending),
        (None, Direction::Receiving) => words.label(Label::TagReceiving),
    };
    let without = draft.log.map_or(without_diagnosis(draft, words), |shows| words.ticket(log_label(shows)));
    let title = draft.diagnosis.as_ref().map_or(without, |diagnosis| words.cause_in_short(diagnosis.cause));
    let mut subject = ["[", tag, "] ", title].concat();
    let other_side = match draft.direction {
        Direction::Sending => draft.recipients.first(),
        Direction::Receiving => draft.sender.as_ref(),
    };
    if let Some(address) = other_side {
        subject = [&subject, ": ", address].concat();
    }
    if let Some(diagnosis) = draft.diagnosis.as_ref().filter(|diagnosis| !diagnosis.code.is_empty()) {
        subject = [&subject, " (", &diagnosis.code, ")"].concat();
    }
    subject.chars().take(SUBJECT_CHARS_MAX).collect()
}

/// What stands in a diagnosis' place: that there is no error message, or that what was pasted is none.
fn without_diagnosis(draft: &Draft, words: &Words) -> &'static str {
    draft.kind.map_or(words.label(Label::NoError), |kind| words.kind_title(kind))
}

/// The text, line by line, in the order of reading.
#[must_use]
pub fn lines(draft: &Draft, locale: Locale) -> Vec<Line> {
    let mut text = Text { words: words(locale), lines: Vec::new() };
    head(&mut text, draft, locale);
    if !draft.decisive.is_empty() {
        text.begin(Worth::Decisive, Label::RowDecisive);
        for line in &draft.decisive {
            text.push(Worth::Decisive, true, line.clone());
        }
    }
    if !draft.error.trim().is_empty() {
        text.begin(Worth::Prose, Label::RowError);
        let mut worth = Worth::Prose;
        for line in draft.error.trim().lines() {
            worth = worth_in_error(line.trim_end(), worth);
            text.push(worth, true, line.trim_end().to_owned());
        }
    }
    text.lines
}

/// The text, while it is written.
struct Text {
    words: &'static Words,
    lines: Vec<Line>,
}

impl Text {
    #[inline(never)]
    fn push(&mut self, worth: Worth, is_quoted: bool, text: String) {
        self.lines.push(Line { worth, is_quoted, text });
    }

    /// An empty line, and what the lines below it are.
    #[inline(never)]
    fn begin(&mut self, worth: Worth, label: Label) {
        self.push(worth, false, String::new());
        self.push(worth, false, [self.words.label(label), ":"].concat());
    }

    /// A value with its name, where there is one.
    #[inline(never)]
    fn named(&mut self, worth: Worth, label: Label, value: Option<&str>) {
        self.told(worth, self.words.label(label), value);
    }

    /// The same, where the name may be a question, and hold slots.
    #[inline(never)]
    fn told(&mut self, worth: Worth, name: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        let name = fill(name, &[]);
        let sign = if name.ends_with('?') { " " } else { ": " };
        self.push(worth, false, [&name, sign, value].concat());
    }
}

/// Fields whose name has no hyphen.
const FIELDS: [&str; 9] = ["From", "To", "Cc", "Subject", "Date", "Sender", "Received", "Action", "Status"];

/// What a line of the error message is worth, behind one of that worth. A transcript lasts until an empty line.
fn worth_in_error(text: &str, before: Worth) -> Worth {
    let start = text.trim_start();
    let (name, value) = text.cut(":").unwrap_or_default();
    let is_name = FIELDS.contains(&name) || name.has('-') && name.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    if start.starts_with(">>> ") || start.starts_with("<<< ") || start.holds("Transcript of session") {
        Worth::Transcript
    } else if is_name && (value.is_empty() || value.starts_with(' ')) || before == Worth::Header && start.len() < text.len() {
        Worth::Header
    } else if before == Worth::Transcript && !start.is_empty() {
        before
    } else {
        Worth::Prose
    }
}

/// The whole text, subject first: what the copy button gives.
#[must_use]
pub fn whole(draft: &Draft, locale: Locale) -> String {
    let mut text = subject(draft, locale);
    text.push('\n');
    for line in lines(draft, locale) {
        text.push('\n');
        text.push_str(&line.text);
    }
    text.push('\n');
    text
}

/// A moment, as the locale writes it, for a reader whose clock is so far ahead of UTC; the zone beside the time, where it is known. A written
/// one stands in its own zone and in the reader's.
#[must_use]
pub fn moment(when: &When, locale: Locale, offset_minutes: i32) -> String {
    match (when, date::parse(&when.iso())) {
        (When::Typed { date, time: None, .. } | When::Day(date), _) => day(date, locale),
        (When::Typed { .. } | When::Written(_), Some(date)) => {
            let there = date_time(&date, locale);
            let elsewhere = date.offset_minutes.is_some_and(|offset| i32::from(offset) != offset_minutes);
            let minutes = u64::try_from(date.unix_minutes(offset_minutes)).unwrap_or_default();
            let here = elsewhere.then(|| date_time(&DateTime::at(minutes * 60_000, offset_minutes), locale));
            there + &here.map(|here| " = ".to_owned() + &here).unwrap_or_default()
        }
        (When::Typed { .. } | When::Written(_), None) => when.iso(),
    }
}

/// `23/11/2026 14:32 (UTC−03:00)`. At a minus sign no line breaks, as it does at a hyphen.
#[must_use]
pub fn date_time(date: &DateTime, locale: Locale) -> String {
    let iso = DateTime { second: None, ..*date }.to_iso8601();
    let (day_of, time) = iso.cut("T").unwrap_or_default();
    let (time, zone) = time.split_at_checked(5).unwrap_or_default();
    let zone = if zone.is_empty() { String::new() } else { [" (UTC", &zone.replaced("-", "\u{2212}"), ")"].concat() };
    [&day(day_of, locale), " ", time, &zone].concat()
}

/// The complete diagnosis: `A caixa de e-mail está cheia (mailbox-full, certo)`.
fn diagnosis(draft: &Draft, locale: Locale) -> Option<String> {
    let diagnosis = draft.diagnosis.as_ref()?;
    let words = words(locale);
    let slots = [
        (Slot::Title, words.cause_title(diagnosis.cause)),
        (Slot::Name, diagnosis.cause.id()),
        (Slot::Code, words.confidence_word(diagnosis.confidence)),
    ];
    Some(fill(words.label(Label::CauseInTicket), &slots))
}

fn head(text: &mut Text, draft: &Draft, locale: Locale) {
    let words = text.words;
    let missing = words.label(Label::NotGiven);
    let when = draft.when.as_ref().map(When::iso);
    for (label, value) in [
        (Label::RowDirection, Some(words.label(direction_label(draft.direction)))),
        (Label::RowSender, draft.sender.as_deref()),
        (Label::RowRecipient, draft.recipients.first().map(String::as_str)),
        (when_label(draft.direction), when.as_deref()),
    ] {
        text.named(Worth::Must, label, value.or(Some(missing)));
    }
    text.told(Worth::Must, words.ticket(TicketLabel::RowLog), draft.log.map(|shows| words.ticket(log_label(shows))));
    let cause = diagnosis(draft, locale);
    let without = if draft.log.is_none() { Some(without_diagnosis(draft, words)) } else { None };
    text.named(Worth::Must, Label::RowCause, cause.as_deref().or(without));
    let code = draft.diagnosis.as_ref().map(|diagnosis| diagnosis.code.as_str());
    text.named(Worth::Must, Label::RowCode, code.filter(|code| !code.is_empty()));
    for (label, value) in [
        (Label::RowContact, draft.contact.as_deref()),
        (Label::RowMessageId, draft.message_id.as_deref()),
        (Label::RowQueueId, draft.queue_id.as_deref()),
        (Label::RowRemoteHost, draft.remote_host.as_deref()),
        (Label::RowReportingHost, draft.reporting_host.as_deref()),
        (Label::FactBlockList, draft.block_list),
        (Label::RowTried, draft.tried.map(|tried| words.label(tried_label(tried)))),
    ] {
        text.named(Worth::Identifier, label, value);
    }
    let notice_date = draft.notice_date.clone().map(|date| When::Written(date).iso());
    text.told(Worth::Identifier, words.ticket(TicketLabel::RowNoticeDate), notice_date.as_deref());
    text.told(Worth::Identifier, words.ticket(TicketLabel::RowSubject), draft.subject.as_deref());
    let direction = Some(draft.direction);
    for (field, value) in &draft.details {
        text.told(Worth::Identifier, words.field(*field, direction), Some(value));
    }
    for (step, choice) in &draft.answers {
        text.told(Worth::Identifier, words.heading(*step, direction), Some(words.choice(*step, *choice, direction)));
    }
    for address in draft.recipients.iter().skip(1) {
        text.named(Worth::FurtherRecipient, Label::RowRecipient, Some(address));
    }
}

/// The words for what a log shows.
#[must_use]
pub const fn log_label(shows: LogShows) -> TicketLabel {
    match shows {
        LogShows::Accepted => TicketLabel::LogAccepted,
        LogShows::Refused => TicketLabel::LogRefused,
        LogShows::Trying => TicketLabel::LogTrying,
        LogShows::Nothing => TicketLabel::LogNothing,
        LogShows::NoLog => TicketLabel::LogMissing,
    }
}

/// The words for a direction.
#[must_use]
pub const fn direction_label(direction: Direction) -> Label {
    match direction {
        Direction::Sending => Label::DirectionSending,
        Direction::Receiving => Label::DirectionReceiving,
    }
}

/// The words for what was tried.
#[must_use]
pub const fn tried_label(tried: Tried) -> Label {
    match tried {
        Tried::SettingsRight => Label::TriedRight,
        Tried::SettingsNotSure => Label::TriedNotSure,
    }
}

/// The name of the moment: date and time when sending, the day when receiving.
#[must_use]
pub const fn when_label(direction: Direction) -> Label {
    match direction {
        Direction::Sending => Label::RowSentAt,
        Direction::Receiving => Label::RowDay,
    }
}

/// `23/11/2026` where days come first, the ISO form in English.
fn day(iso: &str, locale: Locale) -> String {
    match (locale, iso.part("-", 0), iso.part("-", 1), iso.part("-", 2)) {
        (Locale::PtBr | Locale::Es, year, month, day) if !day.is_empty() => [day, "/", month, "/", year].concat(),
        _ => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::moment;
    use crate::locale::Locale;
    use crate::ticket::draft::When;

    #[track_caller]
    fn check(when: &When, expected: &str) {
        assert_eq!(moment(when, Locale::PtBr, -180), expected);
    }

    #[test]
    fn a_written_time_stands_in_its_own_zone_and_in_the_reader_s() {
        let written = |text: &str| When::Written(text.into());
        check(&written("Tue, 24 Nov 2026 01:32:10 +0000 (UTC)"), "24/11/2026 01:32 (UTC+00:00) = 23/11/2026 22:32 (UTC\u{2212}03:00)");
        check(&written("Mon, 23 Nov 2026 14:32:10 -0300"), "23/11/2026 14:32 (UTC\u{2212}03:00)");
        check(&written("Mon Nov 23 14:32:10 2026"), "23/11/2026 14:32");
        check(&written("outro dia"), "outro dia");
    }

    #[test]
    fn a_typed_time_is_never_corrected() {
        let typed = |date: &str, time: Option<&str>| When::Typed { date: date.into(), time: time.map(Into::into), offset_minutes: -180 };
        check(&typed("2026-11-23", Some("14:32")), "23/11/2026 14:32 (UTC\u{2212}03:00)");
        check(&typed("2026-11-23", None), "23/11/2026");
        check(&typed("2026-02-31", Some("14:32")), "2026-02-31T14:32-03:00");
        check(&When::Day("2026-02-31".into()), "31/02/2026");
    }
}
