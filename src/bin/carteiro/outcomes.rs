//! What is told in each situation, and how long that is.

use std::collections::BTreeMap;
use std::io::Write;

use carteiro::texts::Words;
use carteiro::texts::told::told;
use carteiro::tree::outcome::{Situation, outcome, situations};

/// One line a situation, ids only; then the figures.
pub(crate) fn print(out: &mut impl Write, words: &Words) -> std::io::Result<()> {
    let mut lengths: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    let mut count = 0_usize;
    for (situation, at) in situations() {
        let advised = outcome(situation, at);
        let texts = told(words, situation, at);
        let length = texts.iter().flat_map(|text| text.split_whitespace()).filter(|word| word.contains(char::is_alphabetic)).count();
        let steps: Vec<&str> = advised.advice.iter().map(|advice| advice.id()).collect();
        let letters: Vec<&str> = advised.letters.iter().map(|letter| letter.id()).collect();
        let (not, wait) = (advised.not.map_or("", |not| not.id()), advised.wait.map_or("", |wait| wait.id()));
        let columns = [&name(situation), at.id(), advised.actor.id(), &steps.join(" "), not, wait, advised.ticket.id(), &letters.join(" ")];
        writeln!(out, "{}\t{length}", columns.join("\t"))?;
        lengths.insert(texts, length);
        count += 1;
    }
    let mut sorted: Vec<usize> = lengths.into_values().collect();
    sorted.sort_unstable();
    let (median, longest) = (sorted.get(sorted.len() / 2), sorted.last());
    let figures = (median.copied().unwrap_or_default(), longest.copied().unwrap_or_default());
    writeln!(out, "{count} situations, {} different outcomes; words: median {}, longest {}", sorted.len(), figures.0, figures.1)
}

fn name(situation: Situation) -> String {
    match situation {
        Situation::Refused(cause, refuser) => format!("{} by {}", cause.id(), refuser.id()),
        Situation::NotRetried => "not-retried".to_owned(),
        Situation::Paste(kind) => kind.id().to_owned(),
        Situation::Suspected(suspicion) => suspicion.id().to_owned(),
        Situation::NoError => "no-error".to_owned(),
        Situation::NothingPasses => "nothing-passes".to_owned(),
        Situation::OnlyTheProgram => "only-the-program".to_owned(),
    }
}
