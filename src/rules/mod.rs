//! What mail systems say, and which cause that means: data, and one pass to find it.
//!
//! A row is a fact about a mail system: an expression over its words, with a sample and a source. Expressions are
//! regular expressions over a [`crate::reading`]: lower case, no accents, few words. Nothing here parses a
//! notice and nothing here decides between rows of different texts; that is `verdict`'s.
//!
//! Where none is hit, or one of general wording is contradicted
//! by the words down to its last, single words vote: [`leaning`].
//!
//! Matching: all literals of all rows are searched in one pass (`literals`); a row's expression (`expression`) runs only on a
//! text that holds every literal of it. Trying each expression would cost seconds for a text of 1 MB. The table is built on
//! first use and kept in a `OnceLock`: a pure function of constants, so the core stays without state.

mod auth;
pub mod block_list;
mod codes;
mod commands;
mod content;
mod delivery;
/// The expressions of rows.
pub mod expression;
mod filters;
/// What single words lean to.
pub mod leaning;
mod limits;
mod program;
mod provider;
mod recipient;
mod sender;

use std::ops::Range;
use std::sync::OnceLock;

use crate::cause::Cause;
use crate::ids::closed_enum;
use crate::list::{List, Signs};
use crate::reading::literals::{LITERAL_BYTES_MIN, Literals};
use expression::Expression;

pub use codes::{REPLIES, STATUSES, StatusRow, reply_row, status_row};
pub use commands::{Beside, COMMANDS, CommandRow, SHIFTS, Shift, command_row, meant};
pub use filters::{FILTER_DOMAINS, is_filter};

closed_enum! {
    /// How much a row's words weigh. A hit of an earlier tier wins over every hit of a later one.
    pub enum Tier {
        /// A provider's own words, whatever else stands beside them.
        Provider = "provider",
        /// Words that say exactly this.
        Words = "words",
        /// A specific enhanced status or reply code.
        Code = "code",
        /// Words that mean this unless a code says otherwise.
        Hint = "hint",
        /// A generic code.
        GenericCode = "generic-code",
    }
}

impl Tier {
    /// Whether the words say exactly one thing.
    #[must_use]
    pub const fn is_clear(self) -> bool {
        matches!(self, Self::Provider | Self::Words)
    }
}

/// Who speaks in the words of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A server that refuses, or who tells of it.
    Server,
    /// A server to which no other one answered.
    Unanswered,
    /// The reader's own side: a program, or the server that it sends through.
    Program,
}

/// A row: words and the cause that they mean.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The stable id; empty in the wasm, where nobody sees it: nothing may be decided by it.
    pub id: &'static str,
    /// What it means.
    pub cause: Cause,
    /// How much it weighs.
    pub tier: Tier,
    /// Who speaks in its words.
    pub voice: Voice,
    /// Whether it is in nobody's manual, but says what is said in many ways.
    pub is_general: bool,
    /// A regular expression over a reading.
    pub pattern: &'static str,
    /// Words as a mail system writes them, with example names.
    #[cfg(not(target_arch = "wasm32"))]
    pub sample: &'static str,
    /// The manual or source file that has them.
    #[cfg(not(target_arch = "wasm32"))]
    pub source: &'static str,
}

/// A text that only the terminal program shows.
macro_rules! native {
    ($text:literal) => {
        if cfg!(target_arch = "wasm32") { "" } else { $text }
    };
}
pub(crate) use native;

/// Rows of one tier as the program holds them: all their patterns in one string.
#[derive(Debug)]
pub struct Table {
    tier: Tier,
    voice: Voice,
    patterns: List,
    causes: &'static [Cause],
    are_general: &'static [bool],
    /// Ids, samples and sources.
    #[cfg(not(target_arch = "wasm32"))]
    notes: &'static [[&'static str; 3]],
}

impl Table {
    fn row(&self, at: usize, pattern: &'static str) -> Option<Rule> {
        #[cfg(not(target_arch = "wasm32"))]
        let [id, sample, source] = *self.notes.get(at)?;
        Some(Rule {
            #[cfg(target_arch = "wasm32")]
            id: "",
            #[cfg(not(target_arch = "wasm32"))]
            id,
            cause: *self.causes.get(at)?,
            tier: self.tier,
            voice: self.voice,
            is_general: *self.are_general.get(at)?,
            pattern,
            #[cfg(not(target_arch = "wasm32"))]
            sample,
            #[cfg(not(target_arch = "wasm32"))]
            source,
        })
    }
}

/// Whether a row's source says that it has none of its own.
pub(crate) const fn is_general(source: &str) -> bool {
    matches!(source.as_bytes(), [b'g', b'e', b'n', b'e', b'r', b'a', b'l', b' ', b'w', ..])
}

/// Writes a table of rows of one tier. Ids, samples and sources are left out of the wasm.
macro_rules! rows {
    ($tier:ident: $($cause:ident $id:literal $pattern:literal, $sample:literal, $source:literal;)+) => {
        crate::rules::Table {
            tier: crate::rules::Tier::$tier,
            voice: crate::rules::Voice::Server,
            patterns: crate::list::list![$($pattern),+],
            causes: &[$(crate::cause::Cause::$cause),+],
            are_general: &[$(crate::rules::is_general($source)),+],
            #[cfg(not(target_arch = "wasm32"))]
            notes: &[$([$id, $sample, $source]),+],
        }
    };
}
pub(crate) use rows;

/// All rows in the order of precedence: within a tier an earlier row wins.
pub const TABLES: &[Table] = &[
    provider::FILTERS,
    provider::MICROSOFT,
    provider::GOOGLE,
    provider::MAILBOXES,
    provider::SUBMISSION,
    content::VIRUS,
    auth::ROWS,
    sender::REPUTATION,
    program::ROWS,
    limits::ROWS,
    program::OWN,
    delivery::NAMES,
    recipient::FULL,
    content::SIZE,
    recipient::UNWILLING,
    sender::ROWS,
    recipient::ROWS,
    delivery::ROUTE,
    delivery::UNANSWERED,
    delivery::CONNECTION,
    content::SPAM,
    content::FORM,
    delivery::ROWS,
    delivery::GAVE_UP,
    delivery::HINTS,
    recipient::HINTS,
    content::HINTS,
    sender::HINTS,
    provider::PAGES,
];

/// Every row, the most important first.
pub fn all() -> std::slice::Iter<'static, Rule> {
    static ROWS: OnceLock<Vec<Rule>> = OnceLock::new();
    ROWS.get_or_init(collected).iter()
}

fn collected() -> Vec<Rule> {
    let mut rows = Vec::new();
    for &tier in Tier::ALL {
        for table in TABLES.iter().filter(|table| table.tier == tier) {
            rows.extend(table.patterns.iter().enumerate().filter_map(|(at, pattern)| table.row(at, pattern)));
        }
    }
    rows
}

/// A row that was hit, and where in the reading.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The row.
    pub rule: &'static Rule,
    /// Its place in the order of all rows: smaller wins.
    pub rank: usize,
    /// The decisive words.
    pub range: Range<usize>,
}

/// A whole expression runs on at most this many bytes of one paste, so that no text can make it slow.
pub const EXPRESSION_BYTES_MAX: usize = 100_000;

/// What may still be spent on expressions for one paste.
#[derive(Debug)]
pub struct Budget(usize);

impl Default for Budget {
    fn default() -> Self {
        Self(EXPRESSION_BYTES_MAX)
    }
}

struct Engine {
    literals: Literals,
    /// For each literal the clauses that it satisfies.
    satisfies: Vec<Vec<u32>>,
    /// For each clause the way that it belongs to; the clauses of a way stand together.
    clauses: Vec<u32>,
    /// Each way in which a row can match: the row, and its number of clauses.
    ways: Vec<(usize, usize)>,
    rows: Vec<Row>,
}

struct Row {
    rule: &'static Rule,
    /// Whether one literal is the whole expression.
    plain: bool,
    expression: OnceLock<Option<Expression>>,
}

/// Builds a piece of what is built once, so that the first verdict need not wait for it: each piece is short enough for a moment in
/// which the browser is idle. Returns whether there is more to build.
pub fn prepare() -> bool {
    match (0..PIECES).find(|piece| WAYS.get(*piece).is_some_and(|ways| ways.get().is_none())) {
        Some(piece) => {
            let _ = piece_of_ways(piece);
            true
        }
        None => {
            let _ = engine();
            false
        }
    }
}

/// The literals of the rows are found in so many pieces.
const PIECES: usize = 4;

/// For each way to match a row a list of clauses, as of [`literals_of`].
type Ways = Vec<Vec<Vec<String>>>;

/// The ways of each row, the rows in pieces of equal length.
static WAYS: [OnceLock<Vec<Ways>>; PIECES] = [const { OnceLock::new() }; PIECES];

fn piece_of_ways(piece: usize) -> &'static [Ways] {
    let length = all().len().div_ceil(PIECES);
    let rows = || all().skip(piece * length).take(length).map(|rule| literals_of(rule.pattern)).collect();
    WAYS.get(piece).map_or(&[], |ways| ways.get_or_init(rows))
}

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(build)
}

fn build() -> Engine {
    let (mut literals, mut satisfies) = (Literals::default(), Vec::new());
    let (mut rows, mut ways, mut clauses) = (Vec::new(), Vec::new(), Vec::new());
    for (rule, its_ways) in all().zip((0..PIECES).flat_map(piece_of_ways)) {
        for way in its_ways {
            let number = u32::try_from(ways.len()).unwrap_or(u32::MAX);
            ways.push((rows.len(), way.len()));
            for clause in way {
                let id = u32::try_from(clauses.len()).unwrap_or(u32::MAX);
                clauses.push(number);
                for literal in clause {
                    let number = literals.number(literal);
                    satisfies.resize_with(satisfies.len().max(number + 1), Vec::new);
                    satisfies.get_mut(number).into_iter().for_each(|clauses: &mut Vec<u32>| clauses.push(id));
                }
            }
        }
        let plain = is_plain(rule.pattern);
        rows.push(Row { rule, plain, expression: OnceLock::new() });
    }
    Engine { literals, satisfies, clauses, ways, rows }
}

/// What every match of an expression holds: for each way to match it a list of clauses, of each of which at least one literal
/// stands in the text, word for word. Empty where some way needs none (a row like that is a mistake; a test finds it).
#[must_use]
pub fn literals_of(pattern: &str) -> Ways {
    let mut ways = Vec::new();
    for alternative in alternatives(pattern) {
        let (literals, groups) = sequence(alternative);
        let mut clauses: Vec<Vec<String>> = literals.into_iter().map(|literal| vec![literal]).collect();
        clauses.extend(groups.into_iter().filter_map(any_of));
        if clauses.is_empty() {
            return Vec::new();
        }
        ways.push(clauses);
    }
    ways
}

/// One literal for each alternative of a group; `None` where an alternative has none.
fn any_of(group: &str) -> Option<Vec<String>> {
    let mut clause = Vec::new();
    for alternative in alternatives(group) {
        let (literals, groups) = sequence(alternative);
        match literals.into_iter().max_by_key(String::len) {
            Some(longest) => clause.push(longest),
            None => clause.extend(groups.into_iter().find_map(any_of)?),
        }
    }
    Some(clause)
}

/// The sides of each `|` that stands in no group.
fn alternatives(pattern: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut depth, mut start, mut in_class, mut escaped) = (0_usize, 0, false, false);
    for (at, character) in pattern.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            ']' => in_class = false,
            _ if in_class => {}
            '[' => in_class = true,
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                parts.push(pattern.get(start..at).unwrap_or(""));
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(pattern.get(start..).unwrap_or(""));
    parts
}

/// The literals of an alternative, and the insides of its groups that must match.
fn sequence(pattern: &str) -> (Vec<String>, Vec<&str>) {
    let (mut literals, mut groups) = (Vec::new(), Vec::new());
    let mut current = String::new();
    let (mut depth, mut group_start) = (0_usize, 0);
    let mut characters = pattern.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let plain = match character {
            '\\' => characters.next().map(|(_, escaped)| escaped).filter(|escaped| !escaped.is_ascii_alphanumeric()),
            '(' => {
                if depth == 0 {
                    group_start = at + 1;
                }
                depth += 1;
                None
            }
            ')' => {
                depth = depth.saturating_sub(1);
                let optional = matches!(characters.peek(), Some((_, '?' | '*' | '{')));
                if depth == 0 && !optional {
                    groups.push(pattern.get(group_start..at).unwrap_or(""));
                }
                None
            }
            '[' => {
                characters.by_ref().find(|&(_, inner)| inner == ']');
                None
            }
            '{' => {
                characters.by_ref().find(|&(_, inner)| inner == '}');
                current.pop();
                None
            }
            '?' | '*' => {
                current.pop();
                None
            }
            '.' | '+' | '^' | '$' | '|' => None,
            other => Some(other),
        };
        match plain {
            Some(plain) if depth == 0 => current.push(plain),
            _ => literals.push(std::mem::take(&mut current)),
        }
    }
    literals.push(current);
    let mut kept: Vec<String> = Vec::new();
    for literal in literals {
        if literal.len() >= LITERAL_BYTES_MIN && !literal.trim().is_empty() && !kept.contains(&literal) {
            kept.push(literal);
        }
    }
    (kept, groups)
}

/// Whether an expression has no operator: it is a literal, escaped signs aside.
fn is_plain(pattern: &str) -> bool {
    let mut characters = pattern.chars();
    while let Some(character) = characters.next() {
        let is_operator = match character {
            '\\' => characters.next().is_none_or(|escaped| escaped.is_ascii_alphanumeric()),
            other => "()[]{}?*.+^$|".has(other),
        };
        if is_operator {
            return false;
        }
    }
    true
}

/// The best row of each weight that hits a sentence of a reading: one that says exactly one thing, and one that hints. Only rows
/// that rank before those already known of the same weight are tried.
#[must_use]
pub fn best_hits(sentence: &str, known: [usize; 2], budget: &mut Budget) -> Vec<Hit> {
    let [mut clear_known, mut hint_known] = known;
    let mut best: Vec<Hit> = Vec::new();
    for (rank, literal) in candidates(engine(), sentence) {
        let Some(row) = engine().rows.get(rank) else { continue };
        let bound = if row.rule.tier.is_clear() { &mut clear_known } else { &mut hint_known };
        if rank < *bound
            && let Some(hit) = hit(engine(), rank, literal, sentence, budget)
        {
            *bound = rank;
            best.push(hit);
        }
    }
    best
}

/// All rows that hit a sentence of a reading, best first.
#[must_use]
pub fn hits(sentence: &str, budget: &mut Budget) -> Vec<Hit> {
    candidates(engine(), sentence).into_iter().filter_map(|(rank, literal)| hit(engine(), rank, literal, sentence, budget)).collect()
}

/// The rows whose literals are all there, by rank, with the place of one of them.
fn candidates(engine: &Engine, sentence: &str) -> Vec<(usize, Range<usize>)> {
    let mut known = vec![false; engine.satisfies.len()];
    let mut met: Vec<(u32, usize, usize)> = Vec::new();
    engine.literals.find(sentence.as_bytes(), |literal, place| {
        if known.get_mut(literal).is_some_and(|known| !std::mem::replace(known, true)) {
            for &clause in engine.satisfies.get(literal).into_iter().flatten() {
                let at = met.partition_point(|(other, ..)| *other < clause);
                if met.get(at).is_none_or(|(other, ..)| *other != clause) {
                    met.insert(at, (clause, place.start, place.end));
                }
            }
        }
    });
    let way_of = |clause: u32| engine.clauses.get(clause as usize).copied();
    let mut rows: Vec<(usize, Range<usize>)> =
        met.chunk_by(|a, b| way_of(a.0) == way_of(b.0)).filter_map(|group| satisfied(engine, group)).collect();
    rows.dedup_by_key(|(row, _)| *row);
    rows
}

/// The row of a way whose clauses were all met.
fn satisfied(engine: &Engine, group: &[(u32, usize, usize)]) -> Option<(usize, Range<usize>)> {
    let &(clause, start, end) = group.first()?;
    let way = *engine.clauses.get(clause as usize)?;
    let &(row, wanted) = engine.ways.get(way as usize)?;
    (group.len() == wanted).then_some((row, start..end))
}

fn hit(engine: &'static Engine, rank: usize, literal: Range<usize>, folded: &str, budget: &mut Budget) -> Option<Hit> {
    let row = engine.rows.get(rank)?;
    let range = if row.plain {
        literal
    } else {
        budget.0 = budget.0.checked_sub(folded.len())?;
        row.expression.get_or_init(|| Expression::new(row.rule.pattern)).as_ref()?.find(folded)?
    };
    Some(Hit { rule: row.rule, rank, range })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::SAME;

    #[test]
    fn literals_are_what_every_match_holds() {
        assert_eq!(literals_of(r"user .*unknown"), [[["user "], ["unknown"]]]);
        assert_eq!(literals_of(r"(spf|dkim) fail(ed)?"), [vec![vec![" fail"], vec!["spf", "dkim"]]]);
        assert_eq!(literals_of(r"5\.7\.1 no"), [[["5.7.1 no"]]]);
        assert_eq!(literals_of(r"(\bspf\b|dkim).?(x|y)|no dmarc"), [vec![vec!["spf", "dkim"]], vec![vec!["no dmarc"]]]);
        assert!(literals_of(r"abc|(x|y)").is_empty());
    }

    #[test]
    fn every_row_has_a_literal_and_compiles() {
        let without: Vec<&str> = all()
            .filter(|rule| literals_of(rule.pattern).is_empty() || Expression::new(rule.pattern).is_none())
            .map(|rule| rule.id)
            .collect();
        assert!(without.is_empty(), "{without:?}");
    }

    #[test]
    fn no_row_waits_for_words_that_are_said_otherwise_before() {
        let said: Vec<&str> = SAME.iter().flat_map(|line| line.split('|').skip(1)).collect();
        let begins = |pattern: &str, said: &str| [" ", "(", "|"].iter().any(|before| pattern.contains(&[before, said].concat()));
        let waits = |pattern: &str| said.iter().any(|said| pattern.starts_with(said) || begins(pattern, said));
        let deaf = all().filter(|rule| waits(rule.pattern));
        assert_eq!(deaf.map(|rule| rule.id).collect::<Vec<_>>(), Vec::<&str>::new());
    }
}
