//! Evidence and rules make a verdict.
//!
//! The order in which grounds count: the recipient's own words, then its specific code, then the words of the whole
//! notice, then vague words, then generic codes. What is left is undetermined. Within one text the rows' own order counts
//! (`rules::TABLES`).

use std::ops::Range;

use crate::cause::{Cause, Permanence, Refuser};
use crate::evidence::{Action, Facts, Found, Kind, RecipientEvidence, Span, Words};
use crate::ids::closed_enum;
use crate::paste::Mapped;
use crate::rules::{self, Budget, Hit, StatusRow, Tier};
use crate::smtp::{EnhancedStatus, HostName, ReplyCode, scan};

closed_enum! {
    /// How sure a verdict is.
    pub enum Confidence {
        /// The words or the code say exactly this.
        Certain = "certain",
        /// They say so in most known cases.
        Likely = "likely",
        /// A guess from a generic code, or nothing at all.
        Unclear = "unclear",
    }
}

/// One ground of a verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The id of the rule that was hit.
    pub rule: &'static str,
    /// The decisive words, decoded.
    pub words: String,
    /// Where they stand in the pasted text.
    pub span: Span,
}

/// Why one recipient did not get the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The cause.
    pub cause: Cause,
    /// Whether trying again can help.
    pub permanence: Permanence,
    /// Whose system refused it.
    pub refuser: Refuser,
    /// How sure this is.
    pub confidence: Confidence,
    /// The grounds, the winning one first. Empty only when the cause is undetermined.
    pub because: Vec<Reason>,
}

/// A text on which rules are tried is at most this long; longer ones are cut between words.
const SEGMENT_BYTES_MAX: usize = 1500;

/// The best hits in one text: of a row that says exactly one thing, and of a row that hints.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    clear: Option<Ground>,
    hint: Option<Ground>,
}

/// A row that was hit.
#[derive(Clone, Debug)]
struct Ground {
    rank: usize,
    cause: Cause,
    tier: Tier,
    reason: Reason,
}

impl Grounds {
    /// Tries all rules on a text.
    #[must_use]
    pub fn of(text: &Mapped, budget: &mut Budget) -> Self {
        let mut grounds = Self::default();
        for segment in segments(text) {
            let piece = text.piece(segment);
            // The reading's places are those of the decoded words, so that a reason can say them as they were written.
            let words = rules::reading(&without_repeated_codes(&Mapped::of(piece.as_str())));
            for sentence in sentences(words.as_str()) {
                let known = [rank_of(grounds.clear.as_ref()), rank_of(grounds.hint.as_ref())];
                for hit in rules::best_hits(words.slice(sentence.clone()), known, budget) {
                    let range = words.span(hit.range.start + sentence.start..hit.range.end + sentence.start);
                    grounds.add(&hit, &piece, range);
                }
            }
        }
        grounds
    }

    fn add(&mut self, hit: &Hit, text: &Mapped, range: Range<usize>) {
        let reason = Reason { rule: hit.rule.id, words: in_one_line(text.slice(range.clone())), span: text.span(range) };
        let place = if hit.rule.tier.is_clear() { &mut self.clear } else { &mut self.hint };
        *place = Some(Ground { rank: hit.rank, cause: hit.rule.cause, tier: hit.rule.tier, reason });
    }

    /// Whether some row's words say exactly one thing.
    #[must_use]
    pub const fn are_clear(&self) -> bool {
        self.clear.is_some()
    }

    /// Whether those are the words of one provider alone.
    #[must_use]
    pub fn name_a_provider(&self) -> bool {
        self.clear.as_ref().is_some_and(|ground| ground.tier == Tier::Provider)
    }

    /// The reason that weighs most.
    #[must_use]
    pub fn first(&self) -> Option<&Reason> {
        self.clear.as_ref().or(self.hint.as_ref()).map(|ground| &ground.reason)
    }
}

fn rank_of(ground: Option<&Ground>) -> usize {
    ground.map_or(usize::MAX, |ground| ground.rank)
}

/// Words that were wrapped, as one line.
#[must_use]
pub fn in_one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The sentences of a reading.
fn sentences(reading: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    reading.split_inclusive('|').map(move |sentence| {
        at += sentence.len();
        at - sentence.len()..at
    })
}

/// Paragraphs, the long ones cut between words.
fn segments(text: &Mapped) -> Vec<Range<usize>> {
    let mut segments: Vec<Range<usize>> = Vec::new();
    let mut open: Option<Range<usize>> = None;
    for line in text.lines() {
        let words = text.slice(line.clone());
        if words.trim().is_empty() {
            segments.extend(open.take());
            continue;
        }
        for piece in pieces(words) {
            let range = line.start + piece.start..line.start + piece.end;
            match open.as_mut() {
                Some(segment) if range.end - segment.start <= SEGMENT_BYTES_MAX => segment.end = range.end,
                _ => segments.extend(open.replace(range)),
            }
        }
    }
    segments.extend(open);
    segments
}

fn pieces(line: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while line.len() - start > SEGMENT_BYTES_MAX {
        let mut end = start + SEGMENT_BYTES_MAX;
        while !line.is_char_boundary(end) {
            end -= 1;
        }
        let cut = line.get(start..end).and_then(|piece| piece.rfind(' ')).filter(|at| *at > 0).map_or(end, |at| start + at);
        pieces.push(start..cut);
        start = cut;
    }
    pieces.push(start..line.len());
    pieces
}

/// A reply of several lines, wrapped again, has its code in the middle of the sentence: `550-5.7.26 This mail has been
/// 550-5.7.26 blocked`. Every code but the first goes.
fn without_repeated_codes(text: &Mapped) -> Mapped {
    let source = text.as_str();
    let mut kept = Mapped::default();
    let mut from = 0;
    let mut seen = false;
    let mut at = 0;
    for word in source.split_inclusive([' ', '\n', '\t']) {
        let length = continuation_code(word);
        if length > 0 && seen {
            kept.push_piece(text, from..at);
            from = at + length;
        }
        seen |= length > 0;
        at += word.len();
    }
    kept.push_piece(text, from..source.len());
    kept
}

/// The length of `550-` or `550-5.7.26 ` at the beginning of a word.
fn continuation_code(word: &str) -> usize {
    let bytes = word.as_bytes();
    if !matches!(bytes, [b'4' | b'5', b'0'..=b'9', b'0'..=b'9', b'-', ..]) {
        return 0;
    }
    let status = bytes.get(4..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit() || **byte == b'.').count();
    4 + if status >= 5 { status } else { 0 }
}

/// The grounds in what is said of a recipient, the server's reply apart from the words that lead up to it: "host
/// mx.example.org, after EHLO" are no words of the refusal.
struct Spoken {
    /// What the server itself said, where the text tells it apart.
    reply: Option<Grounds>,
    whole: Grounds,
}

/// A reply that is shorter has no words of its own, only its code and status.
const REPLY_BYTES_MIN: usize = 16;

/// Words in front of a reply that only say who spoke, and when.
const SPEAKERS: &[&str] = &["said:", "smtp error from remote", "remote host said", "smtp error from", "refused to talk", "reason:", "<<<"];

impl Spoken {
    fn of(text: &Mapped, budget: &mut Budget) -> Self {
        let whole = 0..text.as_str().len();
        let begins = scan::first_reply(text.as_str()).map(|(range, _)| range.start);
        let led_up_to = begins.filter(|&at| {
            let before = text.slice(0..at).to_ascii_lowercase();
            before.trim().is_empty() && text.slice(at..whole.end).len() > REPLY_BYTES_MIN
                || SPEAKERS.iter().any(|words| before.contains(words))
        });
        let reply = led_up_to.map(|at| Grounds::of(&text.piece(at..whole.end), budget));
        // A clear reply needs no second look at the words around it.
        let is_told = reply.as_ref().is_some_and(Grounds::are_clear);
        Self { reply, whole: if is_told { Grounds::default() } else { Grounds::of(text, budget) } }
    }

    fn clear(&self) -> Option<&Ground> {
        self.reply.as_ref().unwrap_or(&self.whole).clear.as_ref()
    }

    fn hint(&self) -> Option<&Ground> {
        self.reply.as_ref().and_then(|reply| reply.hint.as_ref()).or(self.whole.hint.as_ref())
    }
}

/// What a verdict needs besides the recipient's own evidence.
#[derive(Debug)]
pub struct Circumstances<'a> {
    /// What the paste is.
    pub kind: Kind,
    /// The grounds in the whole prose.
    pub prose: &'a Grounds,
    /// The notice's facts.
    pub facts: &'a Facts,
    /// Mail hosts of the provider.
    pub own_hosts: &'a [HostName],
    /// The notice is the error box of a mail program.
    pub from_program: bool,
    /// The whole notice speaks of this recipient alone.
    pub only_recipient: bool,
    /// The writer returns a mail for a trouble of the moment only after days.
    pub gives_up_after_days: bool,
    /// Where the pasted text ends: what stands there may have been cut.
    pub text_end: usize,
}

/// Decides why one recipient did not get the mail.
#[must_use]
pub fn decide(recipient: &RecipientEvidence, around: &Circumstances<'_>, budget: &mut Budget) -> Verdict {
    let own: Vec<Spoken> = recipient.words.iter().map(|words: &Words| Spoken::of(&words.text, budget)).collect();
    let status = recipient.status.as_ref().and_then(|found| Some((found, rules::status_row(found.value)?)));
    let reply = recipient.reply.as_ref().and_then(|found| Some((found, rules::reply_row(found.value)?)));
    let unspoken = recipient.words.is_empty() && around.only_recipient;
    let clear_own = own.iter().find_map(Spoken::clear).or_else(|| around.prose.clear.as_ref().filter(|_| unspoken));
    let specific = status.filter(|(_, row)| row.tier == Tier::Code).map(|(found, row)| by_status(found, row));
    // A server that answered has said why; what stands around its answer is the writer's boilerplate.
    let answered = own.iter().any(|spoken| spoken.reply.is_some());
    let prose = (!answered).then_some(around.prose);
    let hint = own.iter().find_map(Spoken::hint).or_else(|| prose?.hint.as_ref());
    let (cause, confidence, because) = if let Some(ground) = clear_own {
        let agreed = ground.tier == Tier::Provider || specific.as_ref().is_none_or(|(cause, _)| *cause == ground.cause);
        let sure = agreed && !may_be_cut(&ground.reason, around.text_end);
        (ground.cause, if sure { Confidence::Certain } else { Confidence::Likely }, vec![ground.reason.clone()])
    } else if let Some(found) = specific {
        (found.0, Confidence::Likely, vec![found.1])
    } else if let Some(ground) = prose.and_then(|prose| prose.clear.as_ref()).or(hint) {
        (ground.cause, Confidence::Likely, vec![ground.reason.clone()])
    } else if let Some((found, row)) = status {
        let (cause, reason) = by_status(found, row);
        (cause, Confidence::Unclear, vec![reason])
    } else if let Some((found, row)) = reply {
        (row.cause, Confidence::Unclear, vec![Reason { rule: row.id, words: found.value.to_string(), span: found.span.clone() }])
    } else {
        (Cause::Undetermined, Confidence::Unclear, Vec::new())
    };
    let cause = if given_up_waiting(recipient, cause, around) { Cause::Expired } else { cause };
    Verdict {
        cause,
        permanence: permanence(recipient, cause, around.kind),
        refuser: refuser(recipient, cause, around),
        confidence,
        because,
    }
}

/// A code at the very end of a text may have lost its last figures.
fn may_be_cut(reason: &Reason, text_end: usize) -> bool {
    reason.span.end >= text_end && reason.words.ends_with(|last: char| last.is_ascii_digit())
}

/// A mail system bounces a trouble of the moment only when it has tried for days (RFC 5321 section 4.5.4.1). A mail program
/// tries once.
fn given_up_waiting(recipient: &RecipientEvidence, cause: Cause, around: &Circumstances<'_>) -> bool {
    cause == Cause::NetworkError
        && around.kind == Kind::Failure
        && !around.from_program
        && recipient.reply.is_none()
        && (recipient.status.as_ref()).map_or(around.gives_up_after_days, |status| status.value.class == 4)
}

fn by_status(found: &Found<EnhancedStatus>, row: &'static StatusRow) -> (Cause, Reason) {
    (row.cause, Reason { rule: row.id, words: found.value.to_string(), span: found.span.clone() })
}

fn permanence(recipient: &RecipientEvidence, cause: Cause, kind: Kind) -> Permanence {
    let class = recipient
        .status
        .as_ref()
        .map(|status| status.value.class)
        .or_else(|| recipient.reply.as_ref().map(|reply| if reply.value.is_transient() { 4 } else { 5 }));
    let given_up = matches!(cause, Cause::Expired | Cause::NetworkError);
    match (kind, recipient.action, class) {
        (_, Some(Action::Delayed), _) => Permanence::StillTrying,
        (Kind::Delay, None, _) => Permanence::StillTrying,
        (_, _, Some(4)) => Permanence::GaveUp,
        (_, _, Some(_)) if !given_up => Permanence::Permanent,
        _ if given_up => Permanence::GaveUp,
        (_, Some(Action::Failed), _) => Permanence::Permanent,
        _ => Permanence::Unknown,
    }
}

fn refuser(recipient: &RecipientEvidence, cause: Cause, around: &Circumstances<'_>) -> Refuser {
    let is_own = |host: &Option<Found<String>>| {
        host.as_ref()
            .and_then(|host| HostName::parse(&host.value))
            .is_some_and(|host| around.own_hosts.iter().any(|own| host.is_within(own)))
    };
    let nobody_answered =
        matches!(cause, Cause::DomainNotFound | Cause::NetworkError | Cause::Expired | Cause::DomainNoMail) && recipient.reply.is_none();
    let remote = if recipient.remote_mta.is_some() { &recipient.remote_mta } else { &around.facts.remote_mta };
    if around.from_program {
        let answered = recipient.reply.is_some() || recipient.status.is_some();
        return if answered { Refuser::OwnServer } else { Refuser::OwnProgram };
    }
    if is_own(remote) || remote.is_none() && is_own(&around.facts.reporting_mta) && !nobody_answered {
        return Refuser::OwnServer;
    }
    if nobody_answered {
        return Refuser::Unknown;
    }
    let answered = recipient.reply.as_ref().map(|reply: &Found<ReplyCode>| reply.value).is_some();
    if remote.is_some() || answered { Refuser::RemoteServer } else { Refuser::Unknown }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_in_the_middle_of_a_sentence_goes() {
        let text = Mapped::of("550-5.7.25 does not have a 550-5.7.25 PTR record 550 5.7.25 x");
        assert_eq!(without_repeated_codes(&text).as_str(), "550-5.7.25 does not have a  PTR record 550 5.7.25 x");
    }

    #[test]
    fn long_lines_are_cut_between_words() {
        let text = Mapped::of(&"word ".repeat(1000));
        assert!(segments(&text).iter().all(|segment| segment.len() <= SEGMENT_BYTES_MAX));
        assert_eq!(segments(&text).iter().map(ExactSizeIterator::len).sum::<usize>(), 5000);
    }
}
