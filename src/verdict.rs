//! Evidence and rules make a verdict.
//!
//! `Weight` is the order in which grounds count. Within one text the rows' own order counts (`rules::TABLES`). What has no
//! ground is undetermined.

use std::cell::OnceCell;
use std::ops::Range;

use crate::cause::{Cause, Permanence, Refuser};
use crate::evidence::{Action, Facts, Found, Kind, RecipientEvidence, Span, Text, Words, command_words};
use crate::ids::closed_enum;
use crate::list::{List, Signs, in_one_line, list, push_some};
use crate::paste::Mapped;
use crate::reading;
use crate::rules::leaning::Leaning;
use crate::rules::{self, Beside, Budget, Hit, StatusRow, Tier, Voice, native};
use crate::smtp::{Command, EnhancedStatus, HostName, is_letter_or_digit, scan};

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
    /// The id of the rule that was hit; empty in the wasm.
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
    /// How much the winning ground weighs; `None` when the cause is undetermined.
    pub weight: Option<Weight>,
    /// The winning ground. Empty only when the cause is undetermined.
    pub because: Vec<Reason>,
    /// The grounds that did not win, the weightiest first: what else it may be.
    pub others: Vec<Candidate>,
}

/// A text on which rules are tried is at most this long; longer ones are cut between words.
const SEGMENT_BYTES_MAX: usize = 1500;

/// The best hits in one text: of a row that says exactly one thing, and of a row that hints.
#[derive(Clone, Debug, Default)]
pub struct Grounds {
    clear: Option<Box<Ground>>,
    hint: Option<Box<Ground>>,
    /// Where no row was hit or the best is doubted: what single words lean to.
    leant: Option<Box<Ground>>,
    /// A row that is doubted.
    doubted: Option<Box<Ground>>,
}

/// A row that was hit, or what single words lean to.
#[derive(Clone, Debug)]
struct Ground {
    rank: usize,
    cause: Cause,
    tier: Tier,
    voice: Voice,
    is_general: bool,
    reason: Reason,
    /// Where they end in the text.
    end: usize,
    /// Of single words: so many votes more than for anything else.
    lead: usize,
}

/// The id of what single words lean to.
const LEANING: &str = native!("leaning");
/// A row is doubted where single words have such a lead for another cause.
const DOUBTED_BY: usize = 4;
/// In the names of fields of a delivery report (RFC 3464 section 2.2): names lean to nothing.
const REPORT_FIELD: &str = "-MTA:";
/// In a known writer's notice single words need such a lead: its sentences are always the same, and have votes, too.
const WRITERS_LEAD_MIN: usize = 2;

impl Grounds {
    /// Tries all rules on a text. A server asks nothing: what stands in a question (“is it spam?”) counts only where nothing else does.
    #[must_use]
    pub fn of(text: &Mapped, budget: &mut Budget) -> Self {
        let Some(told) = without_questions(text).map(|told| Self::tried(&told, budget)) else { return Self::tried(text, budget) };
        if told.first().is_some() && !told.lean_only() {
            return told;
        }
        let mut asked = Self::tried(text, budget);
        asked.doubted = asked.clear.take().or(asked.hint.take()).or(asked.doubted);
        asked
    }

    fn tried(text: &Mapped, budget: &mut Budget) -> Self {
        let mut grounds = Self::default();
        for segment in segments(text) {
            let piece = text.piece(segment.clone());
            // The reading's places are those of the decoded words, so that a reason can say them as they were written.
            let words = reading::reading(&without_repeated_codes(&Mapped::of(piece.as_str())));
            for sentence in sentences(words.as_str()) {
                let known = [rank_of(grounds.clear.as_deref()), rank_of(grounds.hint.as_deref())];
                for hit in rules::best_hits(words.slice(sentence.clone()), known, budget) {
                    let range = words.span(hit.range.start + sentence.start..hit.range.end + sentence.start);
                    grounds.add(&hit, text, segment.start + range.start..segment.start + range.end);
                }
            }
        }
        if grounds.clear.is_none() && grounds.hint.is_none() {
            grounds.lean(text);
        } else {
            grounds.doubt(text);
        }
        grounds
    }

    /// A row of general wording sees a few words of a sentence, and may miss what it is about: where all words down to its last lean
    /// elsewhere by far, they count. What follows is not asked, so that a text which is cut behind the row is read no surer.
    fn doubt(&mut self, text: &Mapped) {
        let Some(best) = self.clear.as_ref().or(self.hint.as_ref()) else { return };
        let (cause, end) = (best.cause, best.end);
        let says_much = best.reason.words.len() * 2 + "550 5.1.1 ".len() > end;
        if says_much || !best.is_general || best.tier == Tier::Provider || best.voice == Voice::Unanswered {
            return;
        }
        self.lean(&text.piece(0..end));
        if self.leant.as_ref().is_some_and(|leant| leant.cause != cause && leant.lead >= DOUBTED_BY) {
            self.doubted = self.clear.take().or(self.hint.take());
            self.hint = None;
        } else {
            self.leant = None;
        }
    }

    fn add(&mut self, hit: &Hit, text: &Mapped, range: Range<usize>) {
        let range = whole_words(text.as_str(), range);
        let end = range.end;
        let reason = Reason { rule: hit.rule.id, words: in_one_line(text.slice(range.clone())), span: text.span(range) };
        let place = if hit.rule.tier.is_clear() { &mut self.clear } else { &mut self.hint };
        *place = Some(Box::new(Ground {
            rank: hit.rank,
            cause: hit.rule.cause,
            tier: hit.rule.tier,
            voice: hit.rule.voice,
            is_general: hit.rule.is_general,
            reason,
            end,
            lead: 0,
        }));
    }

    /// Of a text that quotes a server, the server's words count, without Postfix' word on the step; of any other the paragraph whose
    /// words lean most.
    fn lean(&mut self, text: &Mapped) {
        let whole = text.as_str();
        let quoted = scan::first_reply(whole).and_then(|(code, _)| whole.get(code.start..));
        let mut rest = quoted.unwrap_or(whole);
        while !rest.is_empty() && rest.len() <= SEGMENT_BYTES_MAX {
            let paragraph = rest.until("\n\n");
            rest = if quoted.is_some() { "" } else { rest.get(paragraph.len() + "\n\n".len()..).unwrap_or("") };
            if !paragraph.holds(REPORT_FIELD) {
                self.lean_by(&text.piece(text.place_of(paragraph.until("(in reply to"))));
            }
        }
    }

    fn lean_by(&mut self, text: &Mapped) {
        let words = reading::reading(&Mapped::of(text.as_str()));
        let Some(Leaning { cause, lead, place }) = rules::leaning::leaning(words.as_str()) else { return };
        if self.leant.as_ref().is_some_and(|known| known.lead >= lead) {
            return;
        }
        let range = whole_words(text.as_str(), words.span(place));
        let reason = Reason { rule: LEANING, words: in_one_line(text.slice(range.clone())), span: text.span(range) };
        self.leant =
            Some(Box::new(Ground { rank: 0, cause, tier: Tier::Hint, voice: Voice::Server, is_general: true, reason, end: 0, lead }));
    }

    /// Whether some row's words say exactly one thing.
    #[must_use]
    pub const fn are_clear(&self) -> bool {
        self.clear.is_some()
    }

    /// Whether those say no more than that somebody has another address.
    #[must_use]
    pub fn tell_a_new_address(&self) -> bool {
        self.clear.as_ref().is_some_and(|ground| ground.cause == Cause::Moved)
    }

    /// Whether those are the words of one provider alone.
    #[must_use]
    pub fn name_a_provider(&self) -> bool {
        self.clear.as_ref().is_some_and(|ground| ground.tier == Tier::Provider)
    }

    /// Whether no row counts, but single words lean to something.
    #[must_use]
    pub const fn lean_only(&self) -> bool {
        self.leant.is_some()
    }

    /// The reason that weighs most.
    #[must_use]
    pub fn first(&self) -> Option<&Reason> {
        self.clear.as_ref().or(self.hint.as_ref()).or(self.leant.as_ref()).map(|ground| &ground.reason)
    }
}

/// What is longer was flattened, and holds more than a question.
const QUESTION_BYTES_MAX: usize = 80;

/// The text without its questions; `None` where it asks none. A letter that was lost may have become a question mark (`n?o est? cheia`).
fn without_questions(text: &Mapped) -> Option<Mapped> {
    let mut kept = text.rewritten();
    for at in text.as_str().places("?") {
        let after = text.slice(at + 1..text.as_str().len()).trim_start_any(" ");
        let mut question = text.slice(kept.from().max(text.as_str().ceil_char_boundary(at.saturating_sub(QUESTION_BYTES_MAX + 1)))..at);
        for sign in list![". ", "! ", "\n"].iter() {
            question = question.behind_last(sign);
        }
        // Java's `SSLException: …, plaintext connection?`, and a heading of Domino's.
        let is_program_s = list!["xception:", "What should you do"].is_in(question);
        let ends = after.is_empty() || after.begins_any("\nABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if question.len() <= QUESTION_BYTES_MAX && !is_program_s && ends {
            kept.put(at - question.len()..at + 1, "");
        }
    }
    (kept.from() > 0).then(|| kept.end())
}

/// A range that begins and ends between words: nobody reads half a one.
fn whole_words(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text.get(..range.start).map_or(0, |before| before.trim_end_matches(is_letter_or_digit).len());
    let after = text.get(range.end..).map_or(0, |after| after.len() - after.trim_start_matches(is_letter_or_digit).len());
    let inside = |at: Option<char>| at.is_some_and(is_letter_or_digit);
    let start = if inside(text.get(range.start..).and_then(|rest| rest.chars().next())) { before } else { range.start };
    let end = if inside(text.get(..range.end).and_then(|rest| rest.chars().next_back())) { range.end + after } else { range.end };
    start..end
}

fn rank_of(ground: Option<&Ground>) -> usize {
    ground.map_or(usize::MAX, |ground| ground.rank)
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
            push_some(&mut segments, open.take());
            continue;
        }
        for piece in pieces(words) {
            let range = line.start + piece.start..line.start + piece.end;
            match open.as_mut() {
                Some(segment) if range.end - segment.start <= SEGMENT_BYTES_MAX => segment.end = range.end,
                _ => push_some(&mut segments, open.replace(range)),
            }
        }
    }
    push_some(&mut segments, open);
    segments
}

fn pieces(line: &str) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while line.len() - start > SEGMENT_BYTES_MAX {
        let end = line.floor_char_boundary(start + SEGMENT_BYTES_MAX);
        let cut = line.get(start..end).and_then(|piece| piece.last_place(" ")).filter(|at| *at > 0).map_or(end, |at| start + at);
        pieces.push(start..cut);
        start = cut;
    }
    pieces.push(start..line.len());
    pieces
}

/// A reply of several lines, wrapped again, has its code in the middle of the sentence: `550-5.7.26 This mail has been
/// 550-5.7.26 blocked 550 5.7.26 today`. Every code but the first goes.
fn without_repeated_codes(text: &Mapped) -> Mapped {
    let source = text.as_str();
    let mut kept = text.rewritten();
    let mut first: Option<&str> = None;
    let mut at = 0;
    while let Some(rest) = source.get(at..).filter(|rest| !rest.is_empty()) {
        let word = rest.until_any(" \n\t");
        let code = rest.get(..3).filter(|_| is_reply_code(rest));
        let length = if first.is_some() && code == first { repeated_code(rest) } else { 0 };
        if length > 0 && at >= kept.from() {
            kept.put(at..at + length, "");
        }
        first = first.or(code);
        at += word.len() + 1;
    }
    kept.end()
}

fn is_reply_code(word: &str) -> bool {
    matches!(word.as_bytes(), [b'4' | b'5', b'0'..=b'9', b'0'..=b'9', b'-' | b' ' | b'\n', ..])
}

/// The length of `550-`, `550-5.7.26 ` or `550 5.7.26 ` at the beginning of a text, wrapped or not; a code alone is left, it may be
/// a number.
fn repeated_code(text: &str) -> usize {
    let after = text.get(3..).unwrap_or_default();
    let rest = after.strip_prefix('-').unwrap_or_else(|| after.trim_start());
    let status = rest.until_any(" \n\t");
    if EnhancedStatus::parse(status).is_some() {
        text.len() - rest.len() + status.len()
    } else if after.starts_with('-') {
        4
    } else {
        0
    }
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
const SPEAKERS: List = list!["said:", "remote host said", "smtp error from", "refused to talk", "reason:", "<<<"];

impl Spoken {
    fn of(text: &Mapped, budget: &mut Budget) -> Self {
        let whole = 0..text.as_str().len();
        let begins = scan::first_reply(text.as_str()).map(|(range, _)| range.start);
        let led_up_to = begins.filter(|&at| {
            let before = text.slice(0..at).to_ascii_lowercase();
            let reply = text.slice(at..whole.end);
            before.trim().is_empty() && reply.len() > REPLY_BYTES_MIN || SPEAKERS.is_in(&before) || scan::is_quoted(reply)
        });
        let reply = led_up_to.map(|at| Grounds::of(&text.piece(at..whole.end), budget));
        // A clear reply needs no second look at the words around it.
        let is_told = reply.as_ref().is_some_and(Grounds::are_clear);
        Self { reply, whole: if is_told { Grounds::default() } else { Grounds::of(text, budget) } }
    }

    fn clear(&self) -> Option<&Ground> {
        self.reply.as_ref().unwrap_or(&self.whole).clear.as_deref()
    }

    fn hint(&self) -> Option<&Ground> {
        self.reply.as_ref().and_then(|reply| reply.hint.as_deref()).or(self.whole.hint.as_deref())
    }

    fn doubted(&self) -> Option<&Ground> {
        self.reply.as_ref().and_then(|reply| reply.doubted.as_deref()).or(self.whole.doubted.as_deref())
    }

    fn leant(&self) -> Option<&Ground> {
        self.reply.as_ref().and_then(|reply| reply.leant.as_deref()).or(self.whole.leant.as_deref())
    }
}

/// What a verdict needs besides the recipient's own evidence.
#[derive(Debug)]
pub struct Circumstances<'a> {
    /// What the paste is.
    pub kind: Kind,
    /// The whole prose.
    pub prose_text: &'a Mapped,
    /// The grounds in it, once they were asked for: where a server answered, nobody does.
    pub prose: &'a OnceCell<Grounds>,
    /// The notice's facts.
    pub facts: &'a Facts,
    /// Mail hosts of the provider.
    pub own_hosts: &'a [HostName],
    /// The notice is the error box of a mail program.
    pub from_program: bool,
    /// The whole notice speaks of this recipient alone.
    pub only_recipient: bool,
    /// The text says that the mail was not delivered, and not only what a server replied.
    pub is_final: bool,
    /// The writer returns a mail for a trouble of the moment only after days.
    pub gives_up_after_days: bool,
    /// Where the pasted text ends: what stands there may have been cut.
    pub text_end: usize,
    /// Nothing shows that a mail system or program wrote the text; without a code, it may be what somebody remembers of one.
    pub is_hearsay: bool,
}

impl Circumstances<'_> {
    fn grounds(&self, budget: &mut Budget) -> &Grounds {
        self.prose.get_or_init(|| Grounds::of(self.prose_text, budget))
    }
}

closed_enum! {
    /// How much a ground weighs: the first kind that there is decides.
    pub enum Weight {
        /// Words that say exactly one thing, in what is said of this recipient.
        OwnWords = "own-words",
        /// A status that the registry gives one meaning.
        SpecificStatus = "specific-status",
        /// Words that say exactly one thing, elsewhere in the notice; only where no server's answer is told.
        NoticeWords = "notice-words",
        /// Vague words about this recipient that still say more than the step of the session.
        OwnHint = "own-hint",
        /// The step at which a server refused without saying why; where servers check several things at it, `Leaning` counts before.
        Command = "command",
        /// Words about this recipient that only say that it was refused.
        OwnRefusal = "own-refusal",
        /// Vague words elsewhere in the notice.
        NoticeHint = "notice-hint",
        /// What single words lean to, about this recipient or elsewhere in the notice.
        Leaning = "leaning",
        /// A row that the words down to its last contradict.
        Doubted = "doubted",
        /// A status of which the registry says "other" or "undefined".
        GenericStatus = "generic-status",
        /// A reply code.
        Reply = "reply",
    }
}

/// A ground for a cause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// How much it weighs.
    pub weight: Weight,
    /// What it means.
    pub cause: Cause,
    /// How sure it is.
    pub confidence: Confidence,
    /// Who speaks in its words.
    pub voice: Voice,
    /// The rule and the words.
    pub reason: Reason,
}

/// Decides why one recipient did not get the mail.
#[must_use]
pub fn decide(recipient: &RecipientEvidence, around: &Circumstances<'_>, budget: &mut Budget) -> Verdict {
    let mut others = candidates(recipient, around, budget).into_iter();
    let winner = others.next();
    let cause = winner.as_ref().map_or(Cause::Undetermined, |winner| winner.cause);
    Verdict {
        cause,
        permanence: permanence(recipient, cause, around),
        refuser: refuser(recipient, cause, winner.as_ref().map(|winner| winner.voice), around),
        confidence: winner.as_ref().map_or(Confidence::Unclear, |winner| winner.confidence),
        weight: winner.as_ref().map(|winner| winner.weight),
        because: winner.into_iter().map(|winner| winner.reason).collect(),
        others: others.collect(),
    }
}

/// All grounds, the one that decides first.
fn candidates(recipient: &RecipientEvidence, around: &Circumstances<'_>, budget: &mut Budget) -> Vec<Candidate> {
    let own: Vec<Spoken> = recipient.words.iter().map(|words: &Words| Spoken::of(&words.text, budget)).collect();
    let status = recipient.status.as_deref().and_then(|found| Some((found, rules::status_row(found.value)?)));
    let unspoken = recipient.words.is_empty() && around.only_recipient;
    let quoted = unspoken.then(|| quoted(around.prose_text, budget)).flatten();
    let notice = unspoken.then(|| quoted.as_ref().unwrap_or_else(|| around.grounds(budget)));
    // What stands behind a code is the server's; what stands before it, that of who tells of it.
    let replied = unspoken.then(|| replied(around.prose_text, budget)).flatten();
    let clear = own.iter().find_map(Spoken::clear).or_else(|| replied.as_ref()?.clear.as_deref()).or_else(|| notice?.clear.as_deref());
    // A server that answered has said why; what stands around its answer is the writer's boilerplate.
    let hint = own.iter().find_map(Spoken::hint).filter(|hint| !is_about_more(hint, recipient));
    let refuses = hint.is_some_and(|hint| hint.cause.is_mere_refusal());
    let answered = own.iter().any(|spoken| spoken.reply.is_some()) && !(around.from_program && refuses);
    let silent = around.only_recipient || recipient.words.iter().all(|words| words.text.is_blank());
    let prose = (!answered && silent).then(|| quoted.as_ref().unwrap_or_else(|| around.grounds(budget)));
    // Who answers for good has been reached, whatever status stands in the answer.
    let reached = recipient.reply.as_ref().is_some_and(|reply| reply.value.is_permanent());
    let specific = status.filter(|(_, row)| row.tier == Tier::Code && !(reached && row.cause == Cause::NetworkError));
    let generic = status.filter(|(_, row)| row.tier == Tier::GenericCode);
    let mut found = Vec::new();
    if let Some(ground) = clear {
        add(&mut found, Weight::OwnWords, ground, own_words(ground, specific, recipient, around));
    }
    add_status(&mut found, Weight::SpecificStatus, Confidence::Likely, specific);
    if let Some(ground) = prose.and_then(|prose| prose.clear.as_deref()).filter(|ground| !is_of_program(hint, ground)) {
        add(&mut found, Weight::NoticeWords, ground, likely(ground));
    }
    if let Some(ground) = hint.filter(|_| !refuses) {
        add(&mut found, Weight::OwnHint, ground, own_hint(ground, recipient));
    }
    let reply = recipient.reply.as_deref().and_then(|found| Some((found, rules::reply_row(found.value)?)));
    let leant = own.iter().find_map(Spoken::leant).or_else(|| prose?.leant.as_deref().filter(|_| around.is_hearsay));
    // A whole notice of who still tries says why with a code, or in words that rows know; the rest is about the trying.
    let is_whole = around.kind == Kind::Delay && around.prose_text.as_str().len() > LINE_BYTES_MAX;
    let leant = leant.filter(|_| !is_whole || generic.is_some() || reply.is_some());
    let leant = leant.filter(|leant| counts(leant, recipient, around, generic.map(|(_, row)| row).or(reply.map(|(_, row)| row))));
    let mut by_command = recipient.command.as_ref().and_then(|command| by_command(command, recipient, around));
    // At a step at which servers check several things, words say more.
    let outvoted = by_command.take_if(|command| leant.is_some() && command.confidence == Confidence::Unclear);
    push_some(&mut found, by_command);
    if let Some(ground) = hint.filter(|_| refuses) {
        add(&mut found, Weight::OwnRefusal, ground, likely(ground));
    }
    if let Some(ground) = prose.and_then(|prose| prose.hint.as_deref()).filter(|hint| !is_about_more(hint, recipient)) {
        add(&mut found, Weight::NoticeHint, ground, likely(ground));
    }
    if let Some(ground) = leant {
        add(&mut found, Weight::Leaning, ground, (ground.cause, Confidence::Unclear));
    }
    if let Some(ground) = own.iter().find_map(Spoken::doubted).or_else(|| prose?.doubted.as_deref()) {
        add(&mut found, Weight::Doubted, ground, (ground.cause, Confidence::Unclear));
    }
    push_some(&mut found, outvoted);
    add_status(&mut found, Weight::GenericStatus, Confidence::Unclear, generic);
    if let Some((reply, row)) = reply {
        found.push(by_code(Weight::Reply, (row.cause, Confidence::Unclear), row.id, (reply.value.written(), &reply.span)));
    }
    told_in_time(&mut found, recipient, around);
    found
}

/// Whether a trouble of the moment lasts or was given up.
fn told_in_time(found: &mut Vec<Candidate>, recipient: &RecipientEvidence, around: &Circumstances<'_>) {
    // Who still tries has not given up, however long it took.
    found.retain(|candidate| candidate.cause != Cause::Expired || around.kind != Kind::Delay);
    let says_so = found.iter().any(|candidate| candidate.cause == Cause::Expired);
    for candidate in found {
        if given_up_waiting(recipient, candidate, says_so, around) {
            candidate.cause = Cause::Expired;
        }
    }
}

/// What is longer is no line that somebody copied.
const LINE_BYTES_MAX: usize = 250;

/// The grounds in the paragraph with a server's reply, where it has any: in another, whoever quotes it guesses, asks, and denies (“it is
/// no spam”).
fn quoted(prose: &Mapped, budget: &mut Budget) -> Option<Grounds> {
    let text = prose.as_str();
    let (before, from) = text.split_at_checked(scan::first_reply(text)?.0.start)?;
    let start = before.len() - before.behind_last("\n\n").len();
    let grounds = Grounds::of(&prose.piece(start..before.len() + from.until("\n\n").len()), budget);
    (grounds.first().is_some() && !grounds.lean_only()).then_some(grounds)
}

/// The grounds in the first reply of a server that others tell of in their own words; a code that is only named (`SMTP code: 530`)
/// begins none.
fn replied(prose: &Mapped, budget: &mut Budget) -> Option<Grounds> {
    let mut from = 0;
    for _ in 0..REPLIES_MAX {
        let (before, text) = prose.as_str().split_at_checked(from)?;
        let (code, _) = scan::first_reply(text)?;
        let reply = text.get(code.start..)?;
        let lead = text.get(..code.start)?.trim_end();
        if lead.is_empty() && before.is_empty() {
            return None;
        }
        // `Code: 550`, `SMTP code: 530`.
        let is_named = lead.ends_with("ode:");
        if !is_named && reply.until("\n").len() > REPLY_BYTES_MIN {
            return Some(Grounds::of(&prose.piece(prose.place_of(reply.until("\n\n"))), budget));
        }
        from += code.end;
    }
    None
}

/// So many codes are looked at before none is taken to begin a reply.
const REPLIES_MAX: usize = 4;

/// At the steps that name the sender and the recipient, servers put off for every reason (“Recipient address rejected: Greylisted”).
fn is_about_more(hint: &Ground, recipient: &RecipientEvidence) -> bool {
    let put_off = recipient.reply.as_ref().is_some_and(|reply| reply.value.is_transient());
    put_off && matches!(hint.cause, Cause::SenderRejected | Cause::UserUnknown)
}

/// A local program told its failure by a number; what the notice then says of trouble is that same failure.
fn is_of_program(own: Option<&Ground>, around: &Ground) -> bool {
    own.is_some_and(|own| own.cause == Cause::MailerError) && matches!(around.cause, Cause::ServerError | Cause::Security)
}

/// Adds a ground in words: what it means here, and how sure that is.
#[inline(never)]
fn add(found: &mut Vec<Candidate>, weight: Weight, ground: &Ground, (cause, confidence): (Cause, Confidence)) {
    found.push(Candidate { weight, cause, confidence, voice: ground.voice, reason: ground.reason.clone() });
}

/// A ground that is a code or a step: the words that name it, and where they stand.
fn by_code(weight: Weight, (cause, confidence): (Cause, Confidence), rule: &'static str, (words, span): (String, &Span)) -> Candidate {
    Candidate { weight, cause, confidence, voice: Voice::Server, reason: Reason { rule, words, span: span.clone() } }
}

#[inline(never)]
fn add_status(
    found: &mut Vec<Candidate>,
    weight: Weight,
    confidence: Confidence,
    status: Option<(&Found<EnhancedStatus>, &'static StatusRow)>,
) {
    if let Some((status, row)) = status {
        found.push(by_code(weight, (row.cause, confidence), row.id, (status.value.written(), &status.span)));
    }
}

const fn likely(ground: &Ground) -> (Cause, Confidence) {
    (ground.cause, Confidence::Likely)
}

/// Whether what single words lean to weighs more than a code that says little. What is wrong with a command or a login has codes of
/// its own.
fn counts(leant: &Ground, recipient: &RecipientEvidence, around: &Circumstances<'_>, code: Option<&StatusRow>) -> bool {
    let is_quoted = recipient.reply.is_some() || recipient.status.is_some();
    let lead_min = if is_quoted || around.is_hearsay { 1 } else { WRITERS_LEAD_MIN };
    let is_of_session = code.is_some_and(|code| matches!(code.cause, Cause::ProtocolError | Cause::AuthRequired));
    leant.lead >= lead_min && !is_of_session
}

fn own_words(
    ground: &Ground,
    specific: Option<(&Found<EnhancedStatus>, &StatusRow)>,
    recipient: &RecipientEvidence,
    around: &Circumstances<'_>,
) -> (Cause, Confidence) {
    if let Some(cause) = shifted(ground, recipient) {
        return (cause, Confidence::Likely);
    }
    let agreed = ground.tier == Tier::Provider || specific.is_none_or(|(_, row)| row.cause == ground.cause);
    let is_hearsay = around.is_hearsay && recipient.reply.is_none() && recipient.status.is_none();
    let sure = agreed && !is_hearsay && !may_be_cut(&ground.reason, around.text_end);
    (ground.cause, if sure { Confidence::Certain } else { Confidence::Likely })
}

/// Vague words; before `RCPT TO` they can't be about a recipient.
fn own_hint(ground: &Ground, recipient: &RecipientEvidence) -> (Cause, Confidence) {
    let early = recipient.command.as_ref().filter(|command| command.value != Command::Data);
    let meant = early.and_then(|command| rules::meant(Beside::Step(command.value), ground.cause));
    (meant.unwrap_or(ground.cause), Confidence::Likely)
}

/// What a server's words mean beside its own status, which may say whose address is unknown (RFC 3463, X.1.6 to X.1.8), or at the
/// step at which it said them; not where its status names the mailbox.
fn shifted(ground: &Ground, recipient: &RecipientEvidence) -> Option<Cause> {
    let code = |status: EnhancedStatus| (status.subject, status.detail);
    let says_so = |text: &Mapped| scan::first_status(text.as_str()).is_some_and(|(_, status)| code(status) == (1, 1));
    let beside = |beside: Beside| rules::meant(beside, ground.cause);
    let status = recipient.status.as_ref().map(|status| code(status.value));
    let by_step = || recipient.command.as_ref().and_then(|command| beside(Beside::Step(command.value)));
    let meant = match status.and_then(|(subject, detail)| beside(Beside::Status(subject, detail))) {
        None if !recipient.words.iter().any(|words| says_so(&words.text)) => by_step(),
        by_status => by_status,
    };
    meant.filter(|_| ground.tier == Tier::Words)
}

fn by_command(command: &Found<Command>, recipient: &RecipientEvidence, around: &Circumstances<'_>) -> Option<Candidate> {
    let permanent = recipient.reply.as_ref().is_none_or(|reply| reply.value.is_permanent());
    let named = recipient.status.as_ref().is_some_and(|status| status.value.subject != 0);
    let row = rules::command_row(command.value, permanent).filter(|row| row.tier == Tier::Hint || !named)?;
    let confidence = if row.tier == Tier::Hint { Confidence::Likely } else { Confidence::Unclear };
    let own = recipient.words.iter().find_map(|words| command_words(&words.text));
    let words = own.or_else(|| command_words(around.prose_text)).unwrap_or_default();
    Some(by_code(Weight::Command, (row.cause, confidence), row.id, (words, &command.span)))
}

/// A code at the very end of a text may have lost its last figures.
fn may_be_cut(reason: &Reason, text_end: usize) -> bool {
    reason.span.end >= text_end && reason.words.ends_with(|last: char| last.is_ascii_digit())
}

/// A mail system bounces a trouble of the moment only when it has tried for days (RFC 5321 section 4.5.4.1), and some say so, in
/// words or by a status (RFC 3463, X.4.7). A mail program tries once.
fn given_up_waiting(recipient: &RecipientEvidence, candidate: &Candidate, says_so: bool, around: &Circumstances<'_>) -> bool {
    let status = recipient.status.as_ref().map(|status| status.value);
    let unanswered = recipient.reply.is_none();
    let timed_out = status.is_some_and(|status| (status.subject, status.detail) == (4, 7));
    let waited = status.map_or(around.gives_up_after_days, |status| status.class == 4);
    candidate.cause == Cause::NetworkError
        && around.kind == Kind::Failure
        && recipient.action != Some(Action::Delayed)
        && !around.from_program
        && (unanswered && timed_out || candidate.voice == Voice::Unanswered && (says_so || unanswered && waited))
}

fn permanence(recipient: &RecipientEvidence, cause: Cause, around: &Circumstances<'_>) -> Permanence {
    let class = recipient
        .status
        .as_ref()
        .map(|status| status.value.class)
        .or_else(|| recipient.reply.as_ref().map(|reply| if reply.value.is_transient() { 4 } else { 5 }));
    let given_up = matches!(cause, Cause::Expired | Cause::NetworkError);
    let told = around.is_final || recipient.action == Some(Action::Failed);
    match (around.kind, recipient.action, class) {
        (_, Some(Action::Delayed), _) => Permanence::StillTrying,
        (Kind::Delay, None, _) => Permanence::StillTrying,
        (_, _, Some(5)) if !given_up => Permanence::Permanent,
        // A bare reply of class 4 does not tell whether somebody goes on trying.
        _ if !told => Permanence::Unknown,
        (_, _, Some(4)) => Permanence::GaveUp,
        _ if given_up => Permanence::GaveUp,
        _ => Permanence::Permanent,
    }
}

fn refuser(recipient: &RecipientEvidence, cause: Cause, voice: Option<Voice>, around: &Circumstances<'_>) -> Refuser {
    let named = |host: &Option<Text>| host.as_ref().and_then(|host| HostName::parse(&host.value));
    let is_own = |host: &Option<Text>| named(host).is_some_and(|host| around.own_hosts.iter().any(|own| host.is_within(own)));
    let nobody_answered =
        matches!(cause, Cause::DomainNotFound | Cause::NetworkError | Cause::Expired | Cause::DomainNoMail) && recipient.reply.is_none();
    let alone = recipient.remote_mta.is_none() && around.only_recipient;
    let remote = if alone { &around.facts.remote_mta } else { &recipient.remote_mta };
    // A login is asked for by the server that the reader's own program sends through.
    let is_own_trouble = cause == Cause::AuthRequired || voice == Some(Voice::Program);
    if around.from_program || is_own_trouble && around.is_hearsay {
        let answered = recipient.reply.is_some() || recipient.status.is_some();
        return if answered { Refuser::OwnServer } else { Refuser::OwnProgram };
    }
    if is_own(remote) || remote.is_none() && is_own(&around.facts.reporting_mta) && !nobody_answered {
        return Refuser::OwnServer;
    }
    if voice == Some(Voice::Program) && remote.is_none() && !nobody_answered {
        return Refuser::OwnServer;
    }
    if nobody_answered || remote.is_none() && recipient.reply.is_none() {
        return Refuser::Unknown;
    }
    if named(remote).is_some_and(|host| rules::is_filter(&host)) {
        return Refuser::FilterBetween;
    }
    if is_forwarded(recipient) { Refuser::ForwardTarget } else { Refuser::RemoteServer }
}

/// The server was asked for an address at another domain than the sender wrote to.
fn is_forwarded(recipient: &RecipientEvidence) -> bool {
    let domain = |address: &Option<Text>| address.as_ref().and_then(|address| Some(address.value.cut_last("@")?.1.to_ascii_lowercase()));
    domain(&recipient.written_as).is_some_and(|written| domain(&recipient.address).is_some_and(|asked| asked != written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_questions_are_left_out() {
        let told = |text: &str| without_questions(&Mapped::of(text)).map(|told| told.as_str().to_owned());
        assert_eq!(told("550 no. Por quê? Obrigado\nÉ spam?").as_deref(), Some("550 no.  Obrigado\n"));
        assert_eq!(told("https://example.org/?p=1 n?o est? cheia (MX problem?)"), None);
        assert_eq!(told(&["550 ", &"no ".repeat(40), "why?"].concat()), None);
    }

    #[test]
    fn a_code_in_the_middle_of_a_sentence_goes() {
        let text = Mapped::of("550-5.7.25 does not have a 550-5.7.25 PTR record 550 5.7.25 x");
        assert_eq!(without_repeated_codes(&text).as_str(), "550-5.7.25 does not have a  PTR record  x");
        let text = Mapped::of("550-5.7.1 Messages with multiple 550\n    5.7.1 addresses are 550 times refused");
        assert_eq!(without_repeated_codes(&text).as_str(), "550-5.7.1 Messages with multiple  addresses are 550 times refused");
    }

    #[test]
    fn long_lines_are_cut_between_words() {
        let text = Mapped::of(&"word ".repeat(1000));
        assert!(segments(&text).iter().all(|segment| segment.len() <= SEGMENT_BYTES_MAX));
        assert_eq!(segments(&text).iter().map(ExactSizeIterator::len).sum::<usize>(), 5000);
    }
}
