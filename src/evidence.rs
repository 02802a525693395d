//! What was found in the text, each value with its span and where it came from.
//!
//! Readers fill it, rules read it. No cause is decided here: [`RecipientEvidence::with_codes`] only chooses which of several codes is
//! about a recipient.

use std::ops::Range;

use crate::ids::closed_enum;
use crate::list::Signs;
use crate::paste::{Mapped, folded};
use crate::smtp::{Command, EnhancedStatus, HostName, ReplyCode, ip_address_behind, refused_command, scan};

/// Bytes of the *pasted* text. For a value from an encoded part: the span of the encoded lines.
pub type Span = Range<usize>;

closed_enum! {
    /// Where a value was read.
    pub enum Origin {
        /// A field of a delivery report (RFC 3464).
        Report = "report",
        /// The prose of a notice.
        Notice = "notice",
        /// A header of the notice itself.
        Header = "header",
        /// A header of the returned mail.
        ReturnedHeader = "returned-header",
        /// A line of an SMTP log.
        Log = "log",
        /// Loose text: a line, an error box, what was left of a cut paste.
        Text = "text",
    }
}

/// A value, the bytes that it stands in, and where those are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<T> {
    /// The value, decoded.
    pub value: T,
    /// Where it stands in the pasted text.
    pub span: Span,
    /// What kind of place that is.
    pub origin: Origin,
}

/// A text that was found; boxed, as it is moved about a lot.
pub type Text = Box<Found<String>>;

closed_enum! {
    /// What the pasted text is.
    pub enum Kind {
        /// The mail was not delivered, and nobody tries any more.
        Failure = "failure",
        /// Not yet delivered; the server goes on trying.
        Delay = "delay",
        /// A delivery confirmation.
        Success = "success",
        /// An out-of-office note or a challenge (RFC 3834).
        AutoReply = "auto_reply",
        /// A complaint report (RFC 5965).
        FeedbackReport = "feedback_report",
        /// A read receipt (RFC 8098).
        ReadReceipt = "read_receipt",
        /// An ordinary mail or text.
        Other = "other",
    }
}

closed_enum! {
    /// A reason not to take the bounce at its word.
    pub enum Suspicion {
        /// A bounce for mail that the reader never sent.
        Backscatter = "backscatter",
        /// Phishing dressed as a bounce.
        Fake = "fake",
    }
}

/// Facts about the whole notice, for the ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The address that the returned mail was sent from.
    pub sender: Option<Text>,
    /// The address that the returned mail was written to, where `To:` names one only.
    pub addressee: Option<Text>,
    /// The returned mail's subject, decoded.
    pub subject: Option<Text>,
    /// The returned mail's Message-ID, without angle brackets.
    pub message_id: Option<Text>,
    /// The queue id that the reporting server gave.
    pub queue_id: Option<Text>,
    /// The server that wrote the notice.
    pub reporting_mta: Option<Text>,
    /// The server that refused the mail.
    pub remote_mta: Option<Text>,
    /// That server's IP address.
    pub remote_address: Option<Text>,
    /// `Date:` of the returned mail, as written.
    pub date: Option<Text>,
    /// `Date:` of the notice, as written.
    pub notice_date: Option<Text>,
}

impl Facts {
    /// Takes from others what is missing.
    #[inline(never)]
    pub fn complete(&mut self, mut more: Self) {
        // A queue id is one server's own.
        if let (Some(known), Some(other)) = (&self.reporting_mta, &more.reporting_mta)
            && !known.value.eq_ignore_ascii_case(&other.value)
        {
            more.queue_id = None;
        }
        for (place, more) in self.places().iter_mut().zip(&mut more.places()) {
            if place.is_none() {
                **place = more.take();
            }
        }
    }

    /// The places of all of them, in one order.
    pub const fn places(&mut self) -> [&mut Option<Text>; 10] {
        [
            &mut self.sender,
            &mut self.addressee,
            &mut self.subject,
            &mut self.message_id,
            &mut self.queue_id,
            &mut self.reporting_mta,
            &mut self.remote_mta,
            &mut self.remote_address,
            &mut self.date,
            &mut self.notice_date,
        ]
    }
}

closed_enum! {
    /// What a report says became of a recipient (RFC 3464 section 2.3.3).
    pub enum Action {
        /// Not delivered, given up.
        Failed = "failed",
        /// Not yet delivered.
        Delayed = "delayed",
        /// Delivered.
        Delivered = "delivered",
        /// Handed to a system that writes no reports.
        Relayed = "relayed",
        /// Delivered to a list or alias and sent on.
        Expanded = "expanded",
    }
}

/// Words that may tell the cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words, in one line or several.
    pub text: Mapped,
    /// Where they were read: a diagnostic is a server's own words, the rest is what a program says about it.
    pub origin: Origin,
}

/// What a reader found about one recipient, before any rule has looked at it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecipientEvidence {
    /// The address that the mail was for, no angle brackets.
    pub address: Option<Text>,
    /// The address that the sender wrote, where a server changed it on the way.
    pub written_as: Option<Text>,
    /// What became of it.
    pub action: Option<Action>,
    /// The enhanced status (RFC 3463).
    pub status: Option<Box<Found<EnhancedStatus>>>,
    /// The reply code (RFC 5321).
    pub reply: Option<Box<Found<ReplyCode>>>,
    /// The step of the session at which it was refused.
    pub command: Option<Box<Found<Command>>>,
    /// The server that refused it.
    pub remote_mta: Option<Text>,
    /// That server's IP address.
    pub remote_address: Option<Text>,
    /// The words about this recipient, the most telling first: the diagnostic, then prose.
    pub words: Vec<Words>,
}

impl RecipientEvidence {
    /// A recipient, and the codes in a piece of a text. What a session says before it is refused went well: that is not its status.
    #[must_use]
    #[inline(never)]
    pub fn with_codes(address: Option<Text>, text: &Mapped, range: Span, origin: Origin) -> Self {
        let refused = scan::first_reply(text.slice(range.clone())).map_or(range.start, |(at, _)| range.start + at.start);
        let status = |from: usize| found_status(text, from..range.end, origin);
        let status = status(range.start).filter(|status| status.value.class != 2).or_else(|| status(refused));
        let reply = found_reply(text, range, origin);
        // Beside a refusal, what looks like a success is a section of an RFC, or a version.
        let is_refused = reply.as_ref().is_some_and(|reply| reply.value.code() >= 400);
        Self { address, status: status.filter(|status| status.value.class != 2 || !is_refused), reply, ..Self::default() }
    }

    /// Puts words of the notice in front of those that are known.
    #[inline(never)]
    pub fn say_first(&mut self, text: Mapped) {
        self.words.insert(0, Words { text, origin: Origin::Notice });
    }

    /// Whether the mail reached this recipient, by the action or, without one, by the status.
    #[must_use]
    pub fn is_delivered(&self) -> bool {
        matches!(self.action, Some(Action::Delivered | Action::Relayed | Action::Expanded))
            || self.action.is_none() && self.status.as_ref().is_some_and(|status| status.value.class == 2)
    }
}

/// A piece of a text as a finding; white space around it does not count. `None` where nothing is left.
#[must_use]
pub fn found_text(text: &Mapped, range: Span, origin: Origin) -> Option<Text> {
    let raw = text.slice(range.clone());
    let kept = raw.trim();
    let start = range.start + (raw.len() - raw.trim_start().len());
    (!kept.is_empty()).then(|| Box::new(Found { value: kept.to_owned(), span: text.span(start..start + kept.len()), origin }))
}

/// The first address in a piece of a text.
#[must_use]
pub fn found_address(text: &Mapped, range: Span, origin: Origin) -> Option<Text> {
    // A bracket in front is read along: in it an address may have any form.
    let from = range.start - usize::from(text.slice(0..range.start).ends_with('<'));
    let at = scan::addresses(text.slice(from..range.end)).next()?;
    let place = from + at.start..from + at.end;
    let address = text.slice(place.clone());
    let (local, domain) = address.cut_last("@")?;
    let value = [local, "@", HostName::parse(domain)?.as_str()].concat();
    Some(Box::new(Found { value, span: text.span(place), origin }))
}

/// The IP address behind a host's name.
#[must_use]
pub fn found_ip_address(text: &Mapped, at: usize, origin: Origin) -> Option<Text> {
    found_text(text, text.place_of(ip_address_behind(text.as_str().get(at..)?)?), origin)
}

/// The first enhanced status in a piece of a text.
#[must_use]
pub fn found_status(text: &Mapped, range: Span, origin: Origin) -> Option<Box<Found<EnhancedStatus>>> {
    let (at, value) = scan::first_status(text.slice(range.clone()))?;
    Some(Box::new(Found { value, span: text.span(range.start + at.start..range.start + at.end), origin }))
}

/// The first reply code in a piece of a text.
#[must_use]
pub fn found_reply(text: &Mapped, range: Span, origin: Origin) -> Option<Box<Found<ReplyCode>>> {
    let (at, value) = scan::first_reply(text.slice(range.clone()))?;
    Some(Box::new(Found { value, span: text.span(range.start + at.start..range.start + at.end), origin }))
}

/// The step of the session that a text says a server refused.
#[must_use]
pub fn found_command(text: &Mapped, origin: Origin) -> Option<Box<Found<Command>>> {
    let words = folded(text);
    let (range, value) = refused_command(words.as_str())?;
    Some(Box::new(Found { value, span: words.span(range), origin }))
}

/// The words by which a text names that step, as it writes them.
#[must_use]
pub fn command_words(text: &Mapped) -> Option<String> {
    let words = folded(&Mapped::of(text.as_str()));
    let (range, _) = refused_command(words.as_str())?;
    Some(text.slice(words.span(range)).to_owned())
}
