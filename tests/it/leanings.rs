//! Learns what single words lean to: `src/rules/leaning/words.rs` is what this has learned from the samples.
//!
//! A sample is a text and its cause: those in `tests/leanings/` (a line each, `cause<TAB>text`, `none` for no failure of mail), the
//! rows' own, and those of `documented` and `wordings`. A word's votes for a cause are its weight in a logistic regression, this cause
//! against all others, of which no weight is negative and whose sum is held down (the lasso), so that most are zero; those that are
//! left are weighed once more, held down less. Learned by FISTA (Beck and Teboulle 2009); no chance is in it.
//!
//! `UPDATE_LEANINGS=1 cargo test --no-default-features --test it leanings` writes the file anew.

use carteiro::analysis::{OwnSide, analyse};
use carteiro::cause::Cause;
use carteiro::paste::Mapped;
use carteiro::reading::reading;
use carteiro::rules::{self, leaning};
use carteiro::verdict::{Confidence, Weight};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::{fs, thread};

use crate::documented::{self, DOCUMENTED};
use crate::wordings;

const WORDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules/leaning/words.rs");
const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/leanings");
/// What the sum of the weights is held down by while words are chosen: less gives more words, and a larger download.
const PENALTY: f64 = 3.0;
/// A word with less weight is not chosen.
const WEIGHT_MIN: f64 = 0.5;
/// The same once the words are chosen.
const PENALTY_OF_CHOSEN: f64 = 1.2;
/// So much weight is one vote.
const VOTE: f64 = 1.2;
const STEPS: usize = 250;

/// People in the samples.
const NAMES: [&str; 4] = ["ana", "maria", "rita", "rui"];

/// A cause, or no failure of mail.
type Label = Option<Cause>;

/// All samples: what each is, and its stems.
fn samples() -> Vec<(Label, Vec<String>)> {
    let mut samples: Vec<(Label, String)> = Vec::new();
    for file in fs::read_dir(SAMPLES).unwrap() {
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let (label, text) = line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}"));
            let cause = Cause::from_id(label);
            assert!(cause.is_some() || label == "none", "no cause: {line}");
            samples.push((cause, text.replace("\\n", "\n")));
        }
    }
    samples.sort();
    samples.extend(rules::all().map(|rule| (Some(rule.cause), rule.sample.to_owned())));
    let tables = wordings::TABLES.iter().copied().chain([DOCUMENTED]).flatten();
    samples.extend(tables.flat_map(|(cause, texts)| texts.iter().map(|text| (Some(*cause), (*text).to_owned()))));
    let harmless = [documented::ORDINARY, wordings::NO_FAILURES, wordings::AUTO_REPLY].into_iter().flatten();
    samples.extend(harmless.map(|text| (None, (*text).to_owned())));
    let vague = [wordings::BARE_FAILURES, wordings::TOLD_WITHOUT_A_CAUSE].into_iter().flatten();
    samples.extend(vague.map(|text| (Some(Cause::Undetermined), (*text).to_owned())));
    samples.into_iter().map(|(label, text)| (label, stems(&text))).collect()
}

fn stems(text: &str) -> Vec<String> {
    let read = reading(&Mapped::of(text));
    let stems = leaning::stems(read.as_str()).into_iter().map(|(_, stem)| stem.to_owned());
    stems.filter(|stem| !NAMES.contains(&stem.as_str())).collect()
}

/// What each sample holds: the numbers of its stems, of those that stand in two samples at least.
struct Matrix {
    stems: Vec<String>,
    rows: Vec<Vec<usize>>,
    /// No step may be longer than one by this.
    steepest: f64,
}

impl Matrix {
    fn of(samples: &[(Label, Vec<String>)]) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for stem in samples.iter().flat_map(|(_, stems)| stems) {
            *counts.entry(stem).or_default() += 1;
        }
        let stems: Vec<String> = counts.into_iter().filter(|(_, count)| *count > 1).map(|(stem, _)| stem.to_owned()).collect();
        let number = |stem: &String| stems.binary_search(stem).ok();
        let rows: Vec<Vec<usize>> = samples.iter().map(|(_, own)| own.iter().filter_map(number).collect()).collect();
        let mut matrix = Self { stems, rows, steepest: 0.0 };
        matrix.steepest = (matrix.greatest_eigenvalue() + matrix.rows.len() as f64) / 4.0;
        matrix
    }

    /// For each sample the sum of the weights of its stems.
    fn times(&self, weights: &[f64]) -> Vec<f64> {
        self.rows.iter().map(|row| row.iter().map(|&stem| weights[stem]).sum()).collect()
    }

    /// For each stem the sum of the values of the samples that hold it.
    fn transposed_times(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.stems.len()];
        for (row, value) in self.rows.iter().zip(values) {
            for &stem in row {
                sums[stem] += value;
            }
        }
        sums
    }

    fn greatest_eigenvalue(&self) -> f64 {
        let mut vector = vec![1.0; self.stems.len()];
        let mut length = 0.0;
        for _ in 0..30 {
            vector = self.transposed_times(&self.times(&vector));
            length = vector.iter().map(|value| value * value).sum::<f64>().sqrt();
            vector.iter_mut().for_each(|value| *value /= length);
        }
        length
    }

    /// The weight of each stem for what `wanted` names, against all else; none for a stem that is not `chosen`.
    fn learn(&self, wanted: &[bool], penalty: f64, chosen: &[bool]) -> Vec<f64> {
        let mut weights = vec![0.0; self.stems.len()];
        let mut ahead = weights.clone();
        let (mut bias, mut bias_ahead, mut pace) = (-3.0, -3.0, 1.0_f64);
        for _ in 0..STEPS {
            let scores = self.times(&ahead);
            let errors: Vec<f64> = scores
                .iter()
                .zip(wanted)
                .map(|(score, wanted)| 1.0 / (1.0 + (-score - bias_ahead).exp()) - f64::from(u8::from(*wanted)))
                .collect();
            let slope = self.transposed_times(&errors);
            let lower = |(weight, slope): (&f64, f64)| (weight - (slope + penalty) / self.steepest).max(0.0);
            let mut next: Vec<f64> = ahead.iter().zip(slope).map(lower).collect();
            next.iter_mut().zip(chosen).filter(|(_, chosen)| !**chosen).for_each(|(next, _)| *next = 0.0);
            let next_bias = bias_ahead - errors.iter().sum::<f64>() / self.steepest;
            let next_pace = (1.0 + (1.0 + 4.0 * pace * pace).sqrt()) / 2.0;
            let swing = (pace - 1.0) / next_pace;
            ahead = next.iter().zip(&weights).map(|(next, last)| next + swing * (next - last)).collect();
            bias_ahead = next_bias + swing * (next_bias - bias);
            (weights, bias, pace) = (next, next_bias, next_pace);
        }
        weights
    }
}

/// For each cause its stems, each with its votes.
type Votes = BTreeMap<Cause, BTreeMap<String, usize>>;

/// What the samples teach.
fn learned(samples: &[(Label, Vec<String>)]) -> Votes {
    let matrix = Matrix::of(samples);
    let learn = |cause: Cause| {
        let wanted: Vec<bool> = samples.iter().map(|(own, _)| *own == Some(cause)).collect();
        let first = matrix.learn(&wanted, PENALTY, &vec![true; matrix.stems.len()]);
        let chosen: Vec<bool> = first.into_iter().map(|weight| weight >= WEIGHT_MIN).collect();
        let weights = matrix.learn(&wanted, PENALTY_OF_CHOSEN, &chosen);
        let votes = weights.into_iter().map(|weight| (weight / VOTE).round().min(9.0) as usize);
        (cause, matrix.stems.iter().cloned().zip(votes).filter(|(_, votes)| *votes > 0).collect())
    };
    let causes = || Cause::ALL.iter().copied().filter(|cause| *cause != Cause::Undetermined);
    thread::scope(|scope| {
        let threads: Vec<_> = causes().map(|cause| scope.spawn(move || learn(cause))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// What `src/rules/leaning/words.rs` holds.
fn known() -> Votes {
    let mut known = Votes::new();
    for (words, cause) in leaning::WORDS.iter() {
        let (stems, mut votes) = (known.entry(cause).or_default(), 0);
        for word in words.split(' ') {
            match word.parse() {
                Ok(figure) => votes = figure,
                Err(_) => drop(stems.insert(word.to_owned(), votes)),
            }
        }
    }
    known
}

/// The file with these words.
fn file(votes: &Votes) -> String {
    let mut file = fs::read_to_string(WORDS).unwrap();
    file.truncate(file.find("pairs![").unwrap() + "pairs![".len());
    for (cause, stems) in votes {
        let mut by_votes: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for (stem, votes) in stems {
            by_votes.entry(*votes).or_default().push(stem);
        }
        let words: Vec<String> = by_votes.iter().map(|(votes, stems)| format!("{votes} {}", stems.join(" "))).collect();
        write!(file, "\n    (\"{}\", Cause::{cause:?}),", words.join(" ")).unwrap();
    }
    file + "\n];\n"
}

/// The share of the samples with a cause to which most votes are for that cause.
fn share_right(samples: &[(Label, Vec<String>)], votes: &Votes) -> f64 {
    let (mut right, mut all) = (0.0, 0.0);
    for (label, stems) in samples.iter().filter(|(label, _)| label.is_some_and(|cause| cause != Cause::Undetermined)) {
        let sum = |known: &BTreeMap<String, usize>| stems.iter().filter_map(|stem| known.get(stem)).sum::<usize>();
        let best = votes.iter().max_by_key(|(_, known)| sum(known));
        all += 1.0;
        right += f64::from(u8::from(best.is_some_and(|(cause, _)| Some(*cause) == *label)));
    }
    right / all
}

/// A new row or reply is a sample, too, and need not be learned at once; many of them have to be.
#[test]
fn the_words_read_the_samples_as_well_as_words_learned_anew() {
    let samples = samples();
    let learned = learned(&samples);
    if std::env::var_os("UPDATE_LEANINGS").is_some() {
        fs::write(WORDS, file(&learned)).unwrap();
        return;
    }
    let (now, then) = (share_right(&samples, &known()), share_right(&samples, &learned));
    println!("right of the samples: {now:.3}, learned anew {then:.3}");
    assert!(now > 0.7 && now + 0.01 >= then, "{now} of the samples are read right, {then} once UPDATE_LEANINGS=1 has learned anew");
}

/// Replies in words of their own, none of them a sample.
const OWN_WORDS: &[(Cause, &str)] = &[
    (Cause::Tls, "550 5.7.1 Plain sessions are turned away here, encrypt yours first"),
    (Cause::MailboxFull, "554 ana@example.org has used up every byte of her storage"),
    (Cause::MailboxFull, "554 5.0.0 O armazenamento da conta de rui@example.org acabou"),
    (
        Cause::MailboxFull,
        "<eva@example.org>: host mx.example.org said: 554 5.0.0 O armazenamento da conta acabou (in reply to RCPT TO command)",
    ),
    (Cause::Greylisted, "451 4.7.1 Strangers wait a few minutes at this door, then retry"),
    (Cause::NoPtr, "550 5.7.1 The reverse zone of 192.0.2.7 names nobody"),
    (Cause::Virus, "554 Our scanner found ransomware in the zip"),
    (Cause::TooBig, "550 5.0.0 More megabytes than this link carries"),
    (Cause::MailLoop, "550 5.0.0 This is going in circles between two forwarders"),
    (Cause::RateLimited, "550 5.7.1 Calma: mensagens demais nesta hora, aguarde"),
    (Cause::ContentError, "554 5.0.0 El adjunto trae macros y aquí no se reciben"),
];

#[test]
fn what_is_worded_in_an_own_way_is_guessed_and_said_to_be_unclear() {
    for (cause, text) in OWN_WORDS {
        let analysis = analyse(text, &OwnSide::default());
        let [only] = analysis.recipients.as_slice() else { panic!("{text}") };
        assert_eq!((only.verdict.cause, only.verdict.confidence), (*cause, Confidence::Unclear), "{text}");
        assert_eq!(only.verdict.weight, Some(Weight::Leaning), "{text}");
        let because = &only.verdict.because[0];
        assert_eq!(text[because.span.clone()].to_lowercase(), because.words.to_lowercase(), "{text}");
    }
}

#[test]
fn a_code_that_names_the_session_is_not_outvoted() {
    let text = "503 5.5.1 Plain sessions are turned away here, encrypt yours first";
    assert_eq!(analyse(text, &OwnSide::default()).recipients[0].verdict.cause, Cause::ProtocolError);
}
