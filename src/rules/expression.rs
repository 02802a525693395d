//! The expressions of the rows: the part of `regex`'s syntax that folded text needs, in linear time.
//!
//! Characters, `.`, classes (`[^|]`, `\d`, `\s`, `\w`), groups, `|`, `?`, `*`, `+`, `{2,3}`, a `?` after those, `^`, `$` and `\b`; all
//! ASCII. Greedy, and the first alternative wins, as in `regex`, which tests hold against it. Nothing is captured: where a match
//! stands is all that a verdict needs, and a matcher that knows no more is a tenth of the smallest crate.
//!
//! Every step of a program is entered at most once for each character of the text, whatever the expression.

use std::iter::Peekable;
use std::ops::Range;
use std::str::Chars;

/// No expression becomes longer than this.
const STEPS_MAX: usize = 4096;

/// A compiled expression.
#[derive(Debug)]
pub struct Expression {
    steps: Vec<Step>,
    classes: Vec<Class>,
}

/// A step of the program. Distances are counted from the step itself.
#[derive(Clone, Copy, Debug)]
enum Step {
    Char(char),
    /// Any character but a line feed.
    Any,
    /// A character of that class.
    Class(usize),
    /// The edge of a word.
    Edge,
    Start,
    End,
    /// Goes on at the nearer one first, unless the farther one is preferred.
    Fork {
        near: isize,
        far: isize,
        far_first: bool,
    },
    Jump(isize),
    Match,
}

#[derive(Debug, Default)]
struct Class {
    is_negated: bool,
    ranges: Vec<(char, char)>,
}

impl Expression {
    /// Compiles; `None` where the pattern is not understood.
    #[must_use]
    pub fn new(pattern: &str) -> Option<Self> {
        let mut compiler = Compiler { rest: pattern.chars().peekable(), steps: Vec::new(), classes: Vec::new() };
        compiler.alternatives()?;
        compiler.steps.push(Step::Match);
        let is_whole = compiler.rest.next().is_none() && compiler.steps.len() <= STEPS_MAX;
        is_whole.then_some(Self { steps: compiler.steps, classes: compiler.classes })
    }

    /// The first match.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let (mut now, mut next) = (Threads::new(self.steps.len()), Threads::new(self.steps.len()));
        let mut found = None;
        let mut rest = text.chars();
        let mut place = Place { before: None, after: rest.clone().next() };
        loop {
            let at = text.len() - rest.as_str().len();
            if found.is_none() {
                self.enter(&mut now, 0, at, place);
            } else if now.waiting.is_empty() {
                return found;
            }
            let character = rest.next();
            place = Place { before: character, after: rest.clone().next() };
            for &(step, start) in &now.waiting {
                match self.steps.get(step) {
                    Some(Step::Match) => {
                        found = Some(start..at);
                        break;
                    }
                    Some(&wanted) if character.is_some_and(|character| self.takes(wanted, character)) => {
                        self.enter(&mut next, step + 1, start, place);
                    }
                    _ => {}
                }
            }
            if character.is_none() {
                return found;
            }
            std::mem::swap(&mut now, &mut next);
            next.clear();
        }
    }

    /// Puts a thread at that step, or at those that it leads to without a character.
    fn enter(&self, threads: &mut Threads, step: usize, start: usize, place: Place) {
        if !threads.visit(step) {
            return;
        }
        let mut go = |distance: isize| {
            if let Some(to) = step.checked_add_signed(distance) {
                self.enter(threads, to, start, place);
            }
        };
        match self.steps.get(step) {
            Some(&Step::Jump(distance)) => go(distance),
            Some(&Step::Fork { near, far, far_first }) => {
                go(if far_first { far } else { near });
                go(if far_first { near } else { far });
            }
            Some(Step::Start) if place.before.is_none() => go(1),
            Some(Step::End) if place.after.is_none() => go(1),
            Some(Step::Edge) if place.is_edge() => go(1),
            Some(Step::Start | Step::End | Step::Edge) | None => {}
            Some(_) => threads.waiting.push((step, start)),
        }
    }

    fn takes(&self, step: Step, character: char) -> bool {
        match step {
            Step::Char(wanted) => wanted == character,
            Step::Any => character != '\n',
            Step::Class(number) => self
                .classes
                .get(number)
                .is_some_and(|class| class.is_negated != class.ranges.iter().any(|&(first, last)| (first..=last).contains(&character))),
            _ => false,
        }
    }
}

/// The characters on both sides of a place in the text.
#[derive(Clone, Copy)]
struct Place {
    before: Option<char>,
    after: Option<char>,
}

impl Place {
    fn is_edge(self) -> bool {
        let is_word = |character: Option<char>| character.is_some_and(|character| character.is_ascii_alphanumeric() || character == '_');
        is_word(self.before) != is_word(self.after)
    }
}

/// Where the matcher stands: steps that wait for a character, the preferred ones first, each with the beginning of its match.
struct Threads {
    waiting: Vec<(usize, usize)>,
    /// For each step the round in which it was entered last.
    visited: Vec<usize>,
    round: usize,
}

impl Threads {
    fn new(steps: usize) -> Self {
        Self { waiting: Vec::new(), visited: vec![0; steps], round: 1 }
    }

    fn clear(&mut self) {
        self.waiting.clear();
        self.round += 1;
    }

    /// Whether the step was not yet entered.
    fn visit(&mut self, step: usize) -> bool {
        let round = self.round;
        self.visited.get_mut(step).is_some_and(|visited| std::mem::replace(visited, round) != round)
    }
}

struct Compiler<'a> {
    rest: Peekable<Chars<'a>>,
    steps: Vec<Step>,
    classes: Vec<Class>,
}

impl Compiler<'_> {
    fn alternatives(&mut self) -> Option<()> {
        let start = self.steps.len();
        self.sequence()?;
        if self.rest.next_if_eq(&'|').is_some() {
            let far = distance(self.steps.len() - start + 2)?;
            self.steps.insert(start, Step::Fork { near: 1, far, far_first: false });
            let jump = self.steps.len();
            self.steps.push(Step::Jump(0));
            self.alternatives()?;
            let over = distance(self.steps.len() - jump)?;
            *self.steps.get_mut(jump)? = Step::Jump(over);
        }
        Some(())
    }

    fn sequence(&mut self) -> Option<()> {
        while self.rest.peek().is_some_and(|next| !matches!(next, '|' | ')')) {
            let start = self.steps.len();
            self.atom()?;
            self.repetition(start)?;
        }
        Some(())
    }

    fn atom(&mut self) -> Option<()> {
        let step = match self.rest.next()? {
            '(' => {
                if self.rest.next_if_eq(&'?').is_some() {
                    self.rest.next_if_eq(&':')?;
                }
                self.alternatives()?;
                return self.rest.next_if_eq(&')').map(drop);
            }
            '[' => self.class()?,
            '.' => Step::Any,
            '^' => Step::Start,
            '$' => Step::End,
            '\\' => self.escape()?,
            '?' | '*' | '+' | '{' => return None,
            other => Step::Char(other),
        };
        self.steps.push(step);
        Some(())
    }

    fn escape(&mut self) -> Option<Step> {
        let character = self.rest.next()?;
        if character == 'b' {
            return Some(Step::Edge);
        }
        let mut class = Class { is_negated: character.is_ascii_uppercase(), ranges: Vec::new() };
        if let Some(ranges) = shorthand(character.to_ascii_lowercase()) {
            class.ranges.extend_from_slice(ranges);
            return Some(self.add(class));
        }
        (!character.is_ascii_alphanumeric()).then_some(Step::Char(character))
    }

    fn class(&mut self) -> Option<Step> {
        let mut class = Class { is_negated: self.rest.next_if_eq(&'^').is_some(), ranges: Vec::new() };
        loop {
            let mut first = match self.rest.next()? {
                ']' if !class.ranges.is_empty() => return Some(self.add(class)),
                other => other,
            };
            if first == '\\' {
                first = self.rest.next()?;
                if let Some(ranges) = shorthand(first) {
                    class.ranges.extend_from_slice(ranges);
                    continue;
                }
                if first.is_ascii_alphanumeric() {
                    return None;
                }
            }
            let mut last = first;
            let mut ahead = self.rest.clone();
            if ahead.next() == Some('-') && ahead.next() != Some(']') {
                self.rest.next();
                last = self.rest.next()?;
            }
            class.ranges.push((first, last));
        }
    }

    fn add(&mut self, class: Class) -> Step {
        self.classes.push(class);
        Step::Class(self.classes.len() - 1)
    }

    /// Repeats what was compiled since `start`, as the following characters say.
    fn repetition(&mut self, start: usize) -> Option<()> {
        let (least, most) = match self.rest.peek() {
            Some('?') => (0, Some(1)),
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('{') => self.bounds()?,
            _ => return Some(()),
        };
        self.rest.next();
        let far_first = self.rest.next_if_eq(&'?').is_some();
        let piece = self.steps.split_off(start);
        if piece.len() * most.unwrap_or(least).max(1) > STEPS_MAX {
            return None;
        }
        let length = distance(piece.len() + 1)?;
        for _ in 0..least {
            self.steps.extend_from_slice(&piece);
        }
        let optional = most.map_or(1, |most| most.saturating_sub(least));
        for left in (0..optional).rev() {
            let far = if most.is_none() { length + 1 } else { length * distance(left + 1)? };
            self.steps.push(Step::Fork { near: 1, far, far_first });
            self.steps.extend_from_slice(&piece);
        }
        if most.is_none() {
            self.steps.push(Step::Jump(-length));
        }
        Some(())
    }

    /// Reads `{2}`, `{2,}`, `{2,3}` up to the last brace.
    fn bounds(&mut self) -> Option<(usize, Option<usize>)> {
        self.rest.next();
        let least = self.number()?;
        let most = if self.rest.next_if_eq(&',').is_none() {
            Some(least)
        } else if self.rest.peek() == Some(&'}') {
            None
        } else {
            Some(self.number()?)
        };
        (self.rest.peek() == Some(&'}')).then_some((least, most))
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = None;
        while let Some(digit) = self.rest.peek().and_then(|digit| digit.to_digit(10)) {
            self.rest.next();
            number = Some(number.unwrap_or(0) * 10 + usize::try_from(digit).ok()?).filter(|number| *number < STEPS_MAX);
        }
        number
    }
}

fn distance(steps: usize) -> Option<isize> {
    isize::try_from(steps).ok()
}

fn shorthand(letter: char) -> Option<&'static [(char, char)]> {
    match letter {
        'd' => Some(&[('0', '9')]),
        's' => Some(&[('\t', '\r'), (' ', ' ')]),
        'w' => Some(&[('a', 'z'), ('A', 'Z'), ('0', '9'), ('_', '_')]),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both agree on the first match of each text.
    #[track_caller]
    fn check(pattern: &str, texts: &[&str]) {
        let (ours, oracle) = (Expression::new(pattern).unwrap(), regex::Regex::new(pattern).unwrap());
        for text in texts {
            let expected = oracle.find(text).map(|found| found.range());
            assert_eq!(ours.find(text), expected, "{pattern} on {text:?}");
        }
    }

    const TEXTS: &[&str] = &[
        "",
        "a",
        "ab",
        "aab abb",
        "b aaab",
        "xaxbxc",
        "user jose unknown",
        "abcabcabc",
        "a\nb",
        "a_b-c",
        "[a]",
        "a.b",
        "12 345 6",
        "ababab!",
        "aaaaaaaa",
        "b|c",
    ];

    #[test]
    fn the_regex_crate_agrees_on_every_operator() {
        for pattern in [
            "a",
            "ab",
            "a|ab",
            "ab|a",
            "a*",
            "a+b",
            "a?b",
            "a*?b",
            "a+?",
            "(a|b)*c?",
            "(ab)+",
            "(?:ab|a)b",
            "a.b",
            ".*b",
            ".*?b",
            "[ab]+",
            "[^ab|]+",
            "[a-c]{2,3}",
            "(abc){2}",
            "a{3,}",
            "a{2,4}?",
            r"\bab?\b",
            "^a",
            "b$",
            "^$",
            r"a\.b",
            r"\d+ \d",
            r"\w+",
            r"\W",
            r"[\d ]+",
            r"[]a]+",
            r"[a\-_]+",
            "user (.* )?unknown",
            "(|a)b",
            "(a*)*b",
            "(a|aa)+$",
            "x(a|b|c)x",
            r"[^\d ]",
            "a{0}b",
            "(a?){3}b",
        ] {
            check(pattern, TEXTS);
        }
    }

    #[test]
    fn what_is_not_understood_does_not_compile() {
        for pattern in ["(", ")", "a)", "[a", "*a", "a{2", r"\p{L}", r"\z", "(?i)a", "a{9999}", "a**b"] {
            assert!(Expression::new(pattern).is_none(), "{pattern}");
        }
    }

    #[test]
    fn time_is_linear() {
        let expression = Expression::new("(a*)*(a|aa)*b").unwrap();
        assert_eq!(expression.find(&"a".repeat(20_000)), None);
    }
}
