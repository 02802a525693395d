//! The rules' engine, small for the browser, agrees with the `regex` crate: on every row's sample, and on the corpus of real
//! bounces where `CARTEIRO_CORPUS` names it.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use carteiro::message;
use carteiro::paste::{self, Mapped};
use carteiro::reading;
use carteiro::rules::{self, Budget};
use regex::{Regex, RegexSet, RegexSetBuilder};

/// The analyser's own pieces are no longer; what is, is cut.
const SENTENCE_BYTES_MAX: usize = 2000;
const DISAGREEMENTS_SHOWN: usize = 20;

struct Oracle {
    set: RegexSet,
    each: Vec<Regex>,
}

impl Oracle {
    fn new() -> Self {
        let patterns: Vec<&str> = rules::all().map(|rule| rule.pattern).collect();
        let mut set = RegexSetBuilder::new(&patterns);
        let set = set.dfa_size_limit(256 << 20).size_limit(256 << 20).build().unwrap();
        Self { set, each: patterns.into_iter().map(|pattern| Regex::new(pattern).unwrap()).collect() }
    }

    /// The rows that match, by rank, and where.
    fn hits(&self, sentence: &str) -> Vec<(usize, Range<usize>)> {
        self.set.matches(sentence).into_iter().map(|rank| (rank, self.each[rank].find(sentence).unwrap().range())).collect()
    }
}

fn hits(sentence: &str) -> Vec<(usize, Range<usize>)> {
    let mut hits: Vec<(usize, Range<usize>)> =
        rules::hits(sentence, &mut Budget::default()).into_iter().map(|hit| (hit.rank, hit.range)).collect();
    hits.sort_unstable_by_key(|(rank, _)| *rank);
    hits
}

/// The sentences of each paragraph, as the rules read them.
fn add_sentences(text: &Mapped, sentences: &mut BTreeSet<String>) {
    for paragraph in text.as_str().split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        let reading = reading::reading(&Mapped::of(paragraph));
        for sentence in reading.as_str().split_inclusive('|') {
            let mut rest = sentence;
            while !rest.is_empty() {
                let (piece, after) = rest.split_at(rest.floor_char_boundary(SENTENCE_BYTES_MAX));
                sentences.insert(piece.to_owned());
                rest = after;
            }
        }
    }
}

#[track_caller]
fn compare(sentences: &BTreeSet<String>) {
    let (oracle, names): (Oracle, Vec<&str>) = (Oracle::new(), rules::all().map(|rule| rule.id).collect());
    let mut wrong = Vec::new();
    for sentence in sentences {
        let (ours, theirs) = (hits(sentence), oracle.hits(sentence));
        if ours != theirs {
            let named = |hits: Vec<(usize, Range<usize>)>| hits.into_iter().map(|(rank, range)| (names[rank], range)).collect::<Vec<_>>();
            wrong.push(format!("{sentence:?}\n  ours {:?}\n  regex {:?}", named(ours), named(theirs)));
        }
    }
    let shown: Vec<String> = wrong.iter().take(DISAGREEMENTS_SHOWN).cloned().collect();
    assert!(wrong.is_empty(), "{} of {} sentences:\n{}", wrong.len(), sentences.len(), shown.join("\n"));
}

#[test]
fn the_engine_agrees_with_the_regex_crate_on_every_sample() {
    let mut sentences = BTreeSet::new();
    for rule in rules::all() {
        add_sentences(&Mapped::of(rule.sample), &mut sentences);
    }
    compare(&sentences);
}

#[test]
fn the_engine_agrees_with_the_regex_crate_on_the_corpus() {
    let Some(corpus) = std::env::var_os("CARTEIRO_CORPUS").map(PathBuf::from) else {
        println!("CARTEIRO_CORPUS names no corpus: skipped.");
        return;
    };
    let mut sentences = BTreeSet::new();
    let mut open: Vec<PathBuf> = ["mails", "pasted", "lines"].iter().map(|form| corpus.join(form)).collect();
    while let Some(place) = open.pop() {
        if let Ok(entries) = fs::read_dir(&place) {
            open.extend(entries.map(|entry| entry.unwrap().path()));
        } else if let Ok(bytes) = fs::read(&place) {
            let text = paste::clean(&String::from_utf8_lossy(&bytes));
            match message::read(&text) {
                Some(mail) => mail.parts.iter().for_each(|part| add_sentences(&part.text, &mut sentences)),
                None => add_sentences(&text, &mut sentences),
            }
        }
    }
    println!("{} sentences", sentences.len());
    compare(&sentences);
}
