//! Everything that goes into the ticket, and the ticket.

use crate::config::PortalPreset;
use crate::date::{self, DateTime, Reading};
use crate::evidence::Kind;
use crate::list::{Signs, decimal, joined, push_some};
use crate::message::headers_start;
use crate::session::draft::{DETAILS, draft, file_name, leaves_something_out, recipients, whole_text};
use crate::session::event::{Copyable, Effect, Event, WayOut};
use crate::session::screen::{Body, Change, Details, FieldKind, Masks, Review, ReviewRow, TicketLink, TicketView};
use crate::session::view::letter::letter_text;
use crate::session::view::{Parts, copied, field, filled, headed, legal};
use crate::session::{Session, one};
use crate::texts::ticket_label::TicketLabel;
use crate::texts::{Label, Slot, fill};
use crate::ticket::draft::{Draft, When};
use crate::ticket::link::{self, Outcome};
use crate::ticket::portals::portal;
use crate::ticket::redact::{MaskKind, Masking};
use crate::ticket::text::{date_time, direction_label, moment, tried_label, when_label};
use crate::tree::answers::Given;
use crate::tree::step::{Direction, FieldId, Step};

/// Laying out more than this would be slow on a cheap phone, and nobody reads it there.
const ROW_CHARS_MAX: usize = 3_000;
/// Further recipients that can be left out one by one; more than these nobody taps through.
const FURTHER_RECIPIENTS_MAX: usize = 20;
/// `2026-11-23`.
const DAY_CHARS: usize = 10;
/// By so much two clocks may differ before one of them is said to be in the future.
const CLOCKS_DIFFER_MINUTES: i32 = 15;

pub(crate) fn review(session: &Session) -> Parts {
    let mut privacy = session.say(Label::PrivacyCopy);
    let mut contact = field(session, FieldId::Contact, FieldKind::Text);
    let (rows, masks) = match draft(session) {
        Some((draft, maskings)) => {
            if let (Outcome::Link(_), Some(url)) = (link::link(&draft, &session.config), &session.config.portal_url) {
                privacy = session.say_with(Label::Privacy, Slot::Host, url.host());
            }
            contact.note = contact_note(&draft).map(|label| session.say_of_ticket(label)).or(contact.note);
            (rows(session, &draft), masks(session, &maskings))
        }
        None => (Vec::new(), None),
    };
    let mut details = Vec::new();
    for &id in &DETAILS {
        details.push(field(session, id, FieldKind::Text));
    }
    let body = Body::Review(Review {
        rows,
        masks,
        contact,
        details: Details { label: session.say_of_ticket(TicketLabel::Details), fields: details },
        privacy,
        submit: session.say(Label::PrepareTicket),
    });
    headed(session, body)
}

pub(crate) fn ticket(session: &Session) -> Parts {
    let Some((draft, _)) = draft(session) else { return headed(session, Body::Ending) };
    let built = link::link(&draft, &session.config);
    let lead = match &built {
        Outcome::Link(_) => Label::TicketLead,
        Outcome::NoPortal | Outcome::TooLong => Label::TicketLeadCopy,
    };
    let contact = session.config.contact.as_ref().map(|contact| session.say_with(Label::TicketContact, Slot::Contact, contact));
    // Who can't send is better off with another way.
    let by_mail = session.config.portal == PortalPreset::Mailto && draft.direction == Direction::Sending;
    let mail_note = by_mail.then(|| session.say_of_ticket(TicketLabel::MailLast));
    let mut notes = notes(session, &draft, &built);
    push_some(&mut notes, mail_note);
    push_some(&mut notes, contact);
    let body = ways_out(session, portal_link(session, built, by_mail), Vec::new(), notes);
    let (heading, mut paragraphs, body) = headed(session, body);
    paragraphs.push(session.say(lead));
    (heading, paragraphs, body)
}

/// The whole text and its ways out, a link among them where there is one.
pub(super) fn ways_out(session: &Session, link: Option<TicketLink>, steps: Vec<String>, notes: Vec<String>) -> Body {
    Body::Ticket(TicketView {
        link,
        steps,
        notes,
        copy: session.say(Label::Copy),
        copied: copied(session, Copyable::Ticket),
        ways: ways(session),
        text_label: session.say(Label::WholeText),
        text: whole_text(session).unwrap_or_default(),
        lang: session.config.portal_locale.id(),
        legal: legal(session),
    })
}

/// The ways out that this browser has, and this paste.
fn ways(session: &Session) -> Vec<(WayOut, String)> {
    let mut ways = Vec::new();
    for (given, way, label) in [
        (session.abilities.share, WayOut::Share(Copyable::Ticket), TicketLabel::Share),
        (true, WayOut::TextFile, TicketLabel::SaveText),
        (is_whole_mail(session), WayOut::MailFile, TicketLabel::SaveMail),
        (session.abilities.print, WayOut::Print, TicketLabel::Print),
    ] {
        if given {
            ways.push((way, session.say_of_ticket(label)));
        }
    }
    ways
}

/// Whether a file of what was pasted would be a mail: headers with an id, and something below them.
fn is_whole_mail(session: &Session) -> bool {
    let paste = &session.paste;
    let (head, body) = paste.cut("\n\n").or_else(|| paste.cut("\r\n\r\n")).unwrap_or_default();
    let has_id = head.lines().any(|line| line.get(..11).is_some_and(|name| name.eq_ignore_ascii_case("message-id:")));
    has_id && session.paste_cut_from.is_none() && headers_start(paste) == Some(0) && !body.trim().is_empty()
}

/// What the ways out take with them.
pub(crate) fn hand_over(session: &Session, way: WayOut) -> Vec<Effect> {
    let name = file_name(session);
    let (name, text) = match way {
        WayOut::Share(what @ Copyable::Letter { .. }) => (String::new(), letter_text(session, what)),
        WayOut::MailFile => (name.replaced(".txt", ".eml"), Some(session.paste.clone())),
        WayOut::Share(Copyable::Ticket) | WayOut::TextFile | WayOut::Print => (name, whole_text(session)),
    };
    one(text.map(|text| Effect::HandOver { way, name, text }))
}

/// The prefilled link; where the values do not fit, the portal's bare address.
fn portal_link(session: &Session, built: Outcome, last: bool) -> Option<TicketLink> {
    let url = session.config.portal_url.as_ref()?;
    let href = match built {
        Outcome::Link(link) => link.href,
        Outcome::TooLong | Outcome::NoPortal => url.as_str().to_owned(),
    };
    let tells_origin = portal(session.config.portal).is_some_and(|portal| portal.wants_origin);
    let label = filled(session, session.words().label(Label::OpenPortal));
    Some(TicketLink { href, label, host: url.host().to_owned(), tells_origin, last })
}

fn notes(session: &Session, draft: &Draft, built: &Outcome) -> Vec<String> {
    let words = session.words();
    let mut notes = Vec::new();
    if let Some(opened_ms) = session.opened_ms {
        let opened = date_time(&DateTime::at(opened_ms, session.clock.offset_minutes), session.config.locale);
        notes.push(fill(words.ticket(TicketLabel::Opened), &[(Slot::Name, &opened)]));
    }
    match built {
        Outcome::Link(link) if link.lines_cut == 0 => notes.push(session.say(Label::NothingCut)),
        Outcome::Link(link) => notes.push(session.say_with(Label::LinesCut, Slot::Count, &decimal(link.lines_cut))),
        Outcome::TooLong => notes.push(session.say(Label::NoLink)),
        Outcome::NoPortal => {}
    }
    if session.analysis.as_ref().is_some_and(|analysis| leaves_something_out(analysis, &session.paste)) {
        notes.push(session.say(Label::ReturnedMailLeftOut));
    }
    for (is_missing, label) in [
        (draft.sender.is_none(), Label::RowSender),
        (draft.recipients.is_empty(), Label::RowRecipient),
        (draft.when.is_none(), when_label(draft.direction)),
    ] {
        if is_missing {
            notes.push(session.say_with(Label::Missing, Slot::Name, words.label(label)));
        }
    }
    notes
}

fn rows(session: &Session, draft: &Draft) -> Vec<ReviewRow> {
    let path = session.path();
    let who = if path.position(Step::Direction).is_some() { Step::Direction } else { Step::Problem };
    let when = match draft.direction {
        Direction::Sending => Step::SentAt,
        Direction::Receiving => Step::AttemptDay,
    };
    let typed = |step, field| session.answers.submitted_field(step, field).is_some();
    let all = recipients(session, session.analysis.as_ref());
    let (first, further) = all.split_at(1.min(all.len()));
    let (single, rest) = further.split_at(FURTHER_RECIPIENTS_MAX.min(further.len()));
    let words = session.words();
    let recipient = |values: &[String]| row(session, Label::RowRecipient, several(values).as_deref(), Step::Recipient);
    let mut sender_row = row(session, Label::RowSender, draft.sender.as_deref(), Step::Sender);
    note_the_paste(session, &mut sender_row, !typed(Step::Sender, FieldId::Sender));
    let mut recipient_row = recipient(first);
    note_the_paste(session, &mut recipient_row, !typed(Step::Recipient, FieldId::Recipient));
    let direction = words.label(direction_label(draft.direction));
    let mut rows = vec![row(session, Label::RowDirection, Some(direction), who), sender_row, recipient_row];
    for address in single {
        rows.push(toggled_row(session, words.label(Label::RowRecipient), address, !session.toggled.contains(address)));
    }
    if !rest.is_empty() {
        let mut others = recipient(rest);
        others.change = None;
        rows.push(others);
    }
    rows.push(when_row(session, draft, when));
    if path.position(Step::Settings).is_some() {
        rows.push(row(session, Label::RowTried, draft.tried.map(|tried| words.label(tried_label(tried))), Step::Settings));
    }
    for (step, choice) in &draft.answers {
        let name = filled(session, words.heading(*step, Some(draft.direction)));
        let value = filled(session, words.choice(*step, *choice, Some(draft.direction)));
        rows.push(named_row(session, &name, Some(&value), *step));
    }
    add_rows_of_the_error(session, draft, &mut rows);
    rows
}

fn when_row(session: &Session, draft: &Draft, change: Step) -> ReviewRow {
    let label = when_label(draft.direction);
    let Some(when) = &draft.when else { return row(session, label, None, change) };
    let mut row = dated(session, session.words().label(label), when, change);
    if row.note.is_none() {
        note_the_paste(session, &mut row, matches!(when, When::Written(_)));
    }
    row
}

fn dated(session: &Session, name: &str, when: &When, change: Step) -> ReviewRow {
    let value = moment(when, session.config.locale, session.clock.offset_minutes);
    let mut row = named_row(session, name, Some(&value), change);
    row.note = date_note(session, when);
    row
}

/// What is said beside a date that can't be, or has not come. A program writes none that can't be; some we can't read.
pub(super) fn date_note(session: &Session, when: &When) -> Option<String> {
    let iso = when.iso();
    let text = if iso.len() > DAY_CHARS { iso } else { iso + "T00:00" };
    let is_odd = match date::read(&text) {
        Some(Reading::Clear(date)) => {
            let now = i32::try_from(session.clock.now_ms / 60_000).unwrap_or_default();
            date.unix_minutes(session.clock.offset_minutes) > now.saturating_add(CLOCKS_DIFFER_MINUTES)
        }
        Some(Reading::Ambiguous { .. }) => false,
        None => !matches!(when, When::Written(_)),
    };
    is_odd.then(|| session.say_of_ticket(TicketLabel::OddDate))
}

fn add_rows_of_the_error(session: &Session, draft: &Draft, rows: &mut Vec<ReviewRow>) {
    let words = session.words();
    if session.answers.given(Step::Bounce) != Some(Given::Submitted) {
        rows.push(row(session, Label::RowError, Some(words.label(Label::NoError)), Step::Bounce));
        return;
    }
    if let Some(date) = &draft.notice_date {
        rows.push(dated(session, words.ticket(TicketLabel::RowNoticeDate), &When::Written(date.clone()), Step::Bounce));
    }
    let known = draft.diagnosis.as_ref();
    let cause = known.map_or(words.kind_title(draft.kind.unwrap_or(Kind::Other)), |diagnosis| words.cause_title(diagnosis.cause));
    let (decisive, error) = (several(&draft.decisive), beginning(&draft.error));
    for (label, value, verbatim) in [
        (Label::RowCause, Some(cause), false),
        (Label::RowCode, known.map(|diagnosis| diagnosis.code.as_str()).filter(|code| !code.is_empty()), false),
        (Label::RowRemoteHost, draft.remote_host.as_deref(), false),
        (Label::RowReportingHost, draft.reporting_host.as_deref(), false),
        (Label::RowMessageId, draft.message_id.as_deref(), false),
        (Label::RowQueueId, draft.queue_id.as_deref(), false),
        (Label::FactBlockList, draft.block_list, false),
        (Label::RowDecisive, decisive.as_deref(), true),
        (Label::RowError, Some(error.as_str()).filter(|text| !text.is_empty()), true),
    ] {
        if value.is_some() {
            let mut row = row(session, label, value, Step::Bounce);
            row.verbatim = verbatim;
            rows.push(row);
        }
    }
}

#[inline(never)]
fn row(session: &Session, label: Label, value: Option<&str>, change: Step) -> ReviewRow {
    named_row(session, session.words().label(label), value, change)
}

#[inline(never)]
fn named_row(session: &Session, name: &str, value: Option<&str>, change: Step) -> ReviewRow {
    let words = session.words();
    ReviewRow {
        label: name.to_owned(),
        given: value.is_some(),
        value: value.unwrap_or_else(|| words.label(Label::NotGiven)).to_owned(),
        note: None,
        verbatim: false,
        change: Some(Change {
            event: Event::ChangeTapped(change),
            label: session.say(Label::Change),
            name: session.say_with(Label::ChangeName, Slot::Name, name),
        }),
    }
}

/// Why another way to be reached is asked for, and where the one given is the very mailbox that is out.
fn contact_note(draft: &Draft) -> Option<TicketLabel> {
    match &draft.contact {
        _ if !draft.own_mailbox_is_out() => None,
        None => Some(TicketLabel::ContactNeeded),
        Some(contact) => (Some(contact) == draft.own_address()).then_some(TicketLabel::ContactIsOut),
    }
}

/// What is masked: each once, as it stands in the paste, with the way to let it stand.
fn masks(session: &Session, maskings: &[Masking]) -> Option<Masks> {
    let words = session.words();
    let mut rows = Vec::new();
    for Masking { kind, original, .. } in maskings {
        rows.push(toggled_row(session, words.ticket(kind_label(*kind)), original, session.toggled.contains(original)));
    }
    (!rows.is_empty()).then(|| Masks { label: session.say_of_ticket(TicketLabel::MaskedHeading), rows })
}

/// Something that goes into the ticket or not, as the reader likes.
fn toggled_row(session: &Session, label: &str, original: &str, shown: bool) -> ReviewRow {
    let words = session.words();
    let button = words.ticket(if shown { TicketLabel::Mask } else { TicketLabel::Unmask });
    ReviewRow {
        label: label.to_owned(),
        value: original.to_owned(),
        given: true,
        note: Some(session.say_of_ticket(if shown { TicketLabel::Shown } else { TicketLabel::Masked })),
        verbatim: false,
        change: Some(Change {
            event: Event::MaskToggled { original: original.to_owned() },
            label: button.to_owned(),
            name: [button, ": ", original].concat(),
        }),
    }
}

const fn kind_label(kind: MaskKind) -> TicketLabel {
    match kind {
        MaskKind::Address => TicketLabel::MaskAddress,
        MaskKind::Link => TicketLabel::MaskLink,
        MaskKind::Credential => TicketLabel::MaskCredential,
        MaskKind::Phone => TicketLabel::MaskPhone,
        MaskKind::Subject => TicketLabel::RowSubject,
        MaskKind::Cpf | MaskKind::Cnpj | MaskKind::Card => TicketLabel::MaskNumber,
    }
}

/// What a row shows of a long text; the ticket has it whole.
fn beginning(text: &str) -> String {
    let text = text.trim();
    let shown: String = text.chars().take(ROW_CHARS_MAX).collect();
    if shown.len() < text.len() { shown + "…" } else { shown }
}

/// Says where a value came from, if it is there and from the paste.
#[inline(never)]
fn note_the_paste(session: &Session, row: &mut ReviewRow, from_paste: bool) {
    row.note = session.say_if(row.given && from_paste, Label::FromPaste);
}

fn several(values: &[String]) -> Option<String> {
    (!values.is_empty()).then(|| joined(values, "\n"))
}
