//! Learns what single words weigh: for each cause, for a failure of mail and against one (`src/learned/words.rs`, which is what this
//! has learned from the samples).
//!
//! A sample is a text and its cause: those in `tests/leanings/` (a line each, `cause<TAB>text`, `none` for no failure of mail), the
//! rows' own, and those of `documented` and `wordings`. Words vote as the weights of a logistic regression are, rounded. What a cause
//! gets is learned of the failures, for all causes at once, with one more side for what has none (a softmax of which no weight is
//! negative); what weighs for a failure, of all samples without a code, and there weights may be negative. The sum of the weights is
//! held down (the lasso), so that most are zero; those that are left are weighed once more, held down less. Learned by FISTA (Beck and
//! Teboulle 2009); no chance is in it.
//!
//! `UPDATE_LEANINGS=1 cargo test --no-default-features --test it leanings` writes the file anew; twice, as what is weighed for a failure
//! includes whether a text leans to a cause.

use carteiro::analysis::{OwnSide, analyse};
use carteiro::cause::Cause;
use carteiro::evidence::Kind;
use carteiro::kind::weighing;
use carteiro::learned;
use carteiro::notice;
use carteiro::paste::Mapped;
use carteiro::reading::reading;
use carteiro::rules::{self, Budget};
use carteiro::smtp::scan;
use carteiro::verdict::{Confidence, Grounds, Weight};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;
use std::{fs, iter, thread};

use crate::documented::{self, DOCUMENTED};
use crate::replies::REPLIES;
use crate::{fixtures, forms, wordings};

const LEARNED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/learned/words.rs");
const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/leanings");
/// Words without which the samples are read as well, but for one or two: each was left out, and all samples read the whole way, rows
/// first. They have no votes, and cost no download.
const NEEDLESS: &str = include_str!("../needless-words.txt");

/// A failure that is seen is worth so many other texts left alone: whoever pastes has one as a rule.
const WORTH_OF_FAILURES: f64 = 2.0;

/// How the weights are held down.
#[derive(Clone, Copy)]
struct Held {
    /// What their sum is held down by while words are chosen: less gives more words, and a larger download.
    penalty: f64,
    /// A word with less weight is not chosen.
    weight_min: f64,
    /// The same once the words are chosen.
    penalty_of_chosen: f64,
    /// So much weight is one vote.
    vote: f64,
    /// So many steps are made.
    steps: usize,
}

const OF_CAUSES: Held = Held { penalty: 2.8, weight_min: 0.5, penalty_of_chosen: 0.5, vote: 0.8, steps: 120 };
const OF_FAILURES: Held = Held { penalty: 2.0, weight_min: 0.1, penalty_of_chosen: 1.0, vote: 0.5, steps: 400 };
/// Samples that the tests demand count so many times where failures are told from what is none.
const DEMANDED: usize = 8;
/// So many times those of no failure: there are few of them.
const DEMANDED_OF_NONE: usize = 20;
/// So many times those of failures that tell no cause.
const DEMANDED_WITHOUT_A_CAUSE: usize = 35;
/// A text without a cause that is left so is worth so many causes guessed right: a guess that is wrong sends somebody the wrong way.
const WORTH_OF_NO_CAUSE: usize = 4;

/// Words learned anew may read so much more of the samples: some take the votes of those that were left out as needless, and rows know
/// most of the texts that those read.
const AS_GOOD: f64 = 0.025;

/// People in the samples.
const NAMES: [&str; 4] = ["ana", "maria", "rita", "rui"];

/// A cause, or no failure of mail.
type Label = Option<Cause>;

/// A text, and what it is.
type Sample = (Label, String);

/// All samples: those in files, and those that the tests demand to be read right.
fn samples() -> (Vec<Sample>, Vec<Sample>) {
    let mut samples: Vec<Sample> = Vec::new();
    for file in fs::read_dir(SAMPLES).unwrap() {
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            let (label, text) = line.split_once('\t').unwrap_or_else(|| panic!("no tab: {line}"));
            let cause = Cause::from_id(label);
            assert!(cause.is_some() || label == "none", "no cause: {line}");
            samples.push((cause, text.replace("\\n", "\n")));
        }
    }
    samples.sort();
    let mut demanded: Vec<Sample> = rules::all().map(|rule| (Some(rule.cause), rule.sample.to_owned())).collect();
    let tables = wordings::TABLES.iter().copied().chain([DOCUMENTED, REPLIES]).flatten();
    demanded.extend(tables.flat_map(|(cause, texts)| texts.iter().map(|text| (Some(*cause), (*text).to_owned()))));
    let harmless = [documented::ORDINARY, wordings::NO_FAILURES, wordings::AUTO_REPLY].into_iter().flatten();
    demanded.extend(harmless.map(|text| (None, (*text).to_owned())));
    let others = fixtures::all().into_iter().filter(|path| {
        let expected = fs::read_to_string(path.with_added_extension("expected")).unwrap();
        expected.starts_with("kind: other")
    });
    let shown = others.filter_map(|path| forms::shown(&path, &fs::read_to_string(&path).unwrap()));
    demanded.extend(shown.flat_map(|text| [(None, text.replace(|letter: char| !letter.is_ascii(), "\u{fffd}")), (None, text)]));
    let vague = [wordings::BARE_FAILURES, wordings::TOLD_WITHOUT_A_CAUSE, wordings::DELAYED_WITHOUT_A_CAUSE].into_iter().flatten();
    demanded.extend(vague.map(|text| (Some(Cause::Undetermined), (*text).to_owned())));
    (samples, demanded)
}

fn stems(text: &str) -> Vec<String> {
    let read = reading(&Mapped::of(text));
    let stems = learned::stems(read.as_str()).into_iter().map(|stem| stem.letters);
    stems.filter(|stem| !NAMES.contains(&stem.as_str()) && !needless().contains(stem.as_str())).collect()
}

fn needless() -> &'static BTreeSet<&'static str> {
    static WORDS: OnceLock<BTreeSet<&str>> = OnceLock::new();
    WORDS.get_or_init(|| NEEDLESS.split_whitespace().collect())
}

/// What is weighed in a text, where it is a text that is weighed: a short one without a code.
fn weighed(text: &str) -> Option<Vec<String>> {
    let (text, words) = (Mapped::of(text), stems(text));
    let has_code = scan::first_reply(text.as_str()).is_some() || scan::first_status(text.as_str()).is_some();
    let signs = || {
        let grounds = Grounds::of(&text, &mut Budget::default());
        weighing::signs(reading(&text).as_str(), Some(&grounds), notice::kind_in(&text))
    };
    (!has_code && text.as_str().len() <= weighing::TEXT_BYTES_MAX)
        .then(|| [words, signs().into_iter().map(str::to_owned).collect()].concat())
}

/// What each sample holds: the numbers of its words, of those that stand in two samples at least.
struct Matrix {
    words: Vec<String>,
    rows: Vec<Vec<usize>>,
    /// So many times each sample counts.
    times: Vec<f64>,
}

/// What a weight may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weights {
    NotNegative,
    Any,
}

/// The weights of a word for `SIDES` sides.
type Row<const SIDES: usize> = [f64; SIDES];

impl Matrix {
    fn of(samples: &[(usize, Vec<String>)]) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (times, words) in samples {
            for word in words {
                *counts.entry(word).or_default() += times;
            }
        }
        let words: Vec<String> = counts.into_iter().filter(|(_, count)| *count > 1).map(|(word, _)| word.to_owned()).collect();
        let number = |word: &String| words.binary_search(word).ok();
        let rows: Vec<Vec<usize>> = samples.iter().map(|(_, own)| own.iter().filter_map(number).collect()).collect();
        Self { words, rows, times: samples.iter().map(|(times, _)| *times as f64).collect() }
    }

    /// How far the weights of each word and of what all samples have are from right: for each the slope of the loss.
    /// `errors` makes of the sums of a sample's weights what is wrong with them.
    fn slopes<const SIDES: usize>(
        &self,
        (weights, bias): (&[Row<SIDES>], Row<SIDES>),
        errors: &(impl Fn(usize, Row<SIDES>) -> Row<SIDES> + Sync),
    ) -> (Vec<Row<SIDES>>, Row<SIDES>) {
        let part = |range: std::ops::Range<usize>| {
            let (mut slopes, mut slope_of_all) = (vec![[0.0; SIDES]; weights.len()], [0.0; SIDES]);
            for sample in range {
                let row = &self.rows[sample];
                let mut sums = bias;
                row.iter().for_each(|&word| iter::zip(&mut sums, weights[word]).for_each(|(sum, weight)| *sum += weight));
                let errors = errors(sample, sums).map(|error| error * self.times[sample]);
                for &word in row {
                    iter::zip(&mut slopes[word], errors).for_each(|(slope, error)| *slope += error);
                }
                iter::zip(&mut slope_of_all, errors).for_each(|(slope, error)| *slope += error);
            }
            (slopes, slope_of_all)
        };
        let half = self.rows.len() / 2;
        let (mut one, other) = thread::scope(|scope| {
            let other = scope.spawn(|| part(half..self.rows.len()));
            (part(0..half), other.join().unwrap())
        });
        iter::zip(one.0.as_flattened_mut(), other.0.as_flattened()).for_each(|(one, other)| *one += other);
        iter::zip(&mut one.1, other.1).for_each(|(one, other)| *one += other);
        one
    }

    /// The weight of each word for each side; none where none is `chosen`. `curve` is the most that an error changes by with its sum.
    fn learn<const SIDES: usize>(
        &self,
        errors: &(impl Fn(usize, Row<SIDES>) -> Row<SIDES> + Sync),
        (penalty, steps, curve): (f64, usize, f64),
        chosen: &[[bool; SIDES]],
        may_be: Weights,
    ) -> (Vec<Row<SIDES>>, Row<SIDES>) {
        // For each word, what a step is at most one by: so a rare word's is long.
        let mut steepest = vec![0.0; self.words.len()];
        let mut steepest_of_all = 0.0;
        for (row, times) in self.rows.iter().zip(&self.times) {
            let steep = curve * times * (row.len() + 1) as f64;
            row.iter().for_each(|&word| steepest[word] += steep);
            steepest_of_all += steep;
        }
        let mut weights = vec![[0.0; SIDES]; self.words.len()];
        let mut ahead = weights.clone();
        let (mut bias, mut bias_ahead, mut pace) = ([0.0; SIDES], [0.0; SIDES], 1.0_f64);
        for _ in 0..steps {
            let (slopes, slope_of_all) = self.slopes((&ahead, bias_ahead), errors);
            let next_pace = (1.0 + (1.0 + 4.0 * pace * pace).sqrt()) / 2.0;
            let swing = (pace - 1.0) / next_pace;
            for word in 0..weights.len() {
                for side in (0..SIDES).filter(|&side| chosen[word][side]) {
                    let free = ahead[word][side] - slopes[word][side] / steepest[word];
                    let held = (free.abs() - penalty / steepest[word]).max(0.0).copysign(free);
                    let next = if may_be == Weights::Any { held } else { held.max(0.0) };
                    ahead[word][side] = next + swing * (next - weights[word][side]);
                    weights[word][side] = next;
                }
            }
            for side in 0..SIDES {
                let next = bias_ahead[side] - slope_of_all[side] / steepest_of_all;
                bias_ahead[side] = next + swing * (next - bias[side]);
                bias[side] = next;
            }
            pace = next_pace;
        }
        (weights, bias)
    }

    /// Chooses words, and weighs those that are left once more, held down less.
    fn learn_twice<const SIDES: usize>(
        &self,
        errors: &(impl Fn(usize, Row<SIDES>) -> Row<SIDES> + Sync),
        held: Held,
        (curve, may_be): (f64, Weights),
    ) -> (Vec<Row<SIDES>>, Row<SIDES>) {
        let all = vec![[true; SIDES]; self.words.len()];
        let (first, _) = self.learn(errors, (held.penalty, held.steps, curve), &all, may_be);
        let chosen: Vec<_> = first.into_iter().map(|row| row.map(|weight| weight.abs() >= held.weight_min)).collect();
        self.learn(errors, (held.penalty_of_chosen, held.steps, curve), &chosen, may_be)
    }
}

/// Words, each with its votes.
type Votes = BTreeMap<String, usize>;

fn in_votes(weight: f64, vote: f64) -> usize {
    (weight / vote).round().clamp(0.0, 9.0) as usize
}

fn votes<'a>(words: &[String], weights: impl Iterator<Item = f64> + 'a, vote: f64) -> Votes {
    words.iter().cloned().zip(weights.map(|weight| in_votes(weight, vote))).filter(|(_, votes)| *votes > 0).collect()
}

fn sum(known: &Votes, words: &[String]) -> usize {
    words.iter().filter_map(|word| known.get(word)).sum()
}

/// The sides of causes: theirs, and that of no cause.
const CAUSES: usize = Cause::ALL.len();
/// That last one.
const NO_CAUSE: usize = Cause::ALL.len() - 1;

fn side(label: Label) -> usize {
    Cause::ALL.iter().position(|cause| Some(*cause) == label).unwrap_or(NO_CAUSE)
}

/// The words that lean to each cause, and what none has ahead of them.
struct Leanings {
    by_cause: [Votes; CAUSES],
    ahead: usize,
}

impl Leanings {
    fn learned(samples: &[(usize, Label, Vec<String>)]) -> Self {
        let matrix = Matrix::of(&samples.iter().map(|(times, _, words)| (*times, words.clone())).collect::<Vec<_>>());
        let wanted: Vec<usize> = samples.iter().map(|(_, label, _)| side(*label)).collect();
        let errors = |sample: usize, sums: Row<CAUSES>| {
            let largest = sums.into_iter().fold(f64::MIN, f64::max);
            let mut shares = sums.map(|sum| (sum - largest).exp());
            let all: f64 = shares.iter().sum();
            shares.iter_mut().for_each(|share| *share /= all);
            shares[wanted[sample]] -= 1.0;
            shares
        };
        let (weights, _) = matrix.learn_twice(&errors, OF_CAUSES, (0.5, Weights::NotNegative));
        let of = |side: usize| votes(&matrix.words, weights.iter().map(move |row| row[side]), OF_CAUSES.vote);
        let by_cause: [Votes; CAUSES] = std::array::from_fn(of);
        let at = |ahead| Self { by_cause: by_cause.clone(), ahead };
        // Votes are rounded; what was learned for all samples would be, too.
        (0..=9).map(at).max_by_key(|leanings| leanings.worth(samples)).unwrap()
    }

    /// What `src/learned/words.rs` holds.
    fn known() -> Self {
        Self { by_cause: std::array::from_fn(known), ahead: learned::UNDETERMINED_AHEAD }
    }

    /// The side with the most votes.
    fn best(&self, stems: &[String]) -> usize {
        let votes = |side: usize| sum(&self.by_cause[side], stems) + if side == NO_CAUSE { self.ahead } else { 0 };
        (0..CAUSES).max_by_key(|&side| votes(side)).unwrap()
    }

    /// What the samples that are read right are worth, all together.
    fn worth(&self, samples: &[(usize, Label, Vec<String>)]) -> usize {
        let right = samples.iter().filter(|(_, label, stems)| self.best(stems) == side(*label));
        right.map(|(times, label, _)| times * if side(*label) == NO_CAUSE { WORTH_OF_NO_CAUSE } else { 1 }).sum()
    }

    /// The share of the samples with a cause to which most votes are for that cause.
    fn share_right(&self, samples: &[(usize, Label, Vec<String>)]) -> f64 {
        let with_cause = || samples.iter().filter(|(_, label, _)| side(*label) != NO_CAUSE);
        with_cause().filter(|(_, label, stems)| self.best(stems) == side(*label)).count() as f64 / with_cause().count() as f64
    }
}

/// What `src/learned/words.rs` holds for a side.
fn known(side: usize) -> Votes {
    let mut known = Votes::new();
    learned::all_votes(&mut |letters, of, votes| {
        if of == side {
            known.insert(letters.to_owned(), votes);
        }
    });
    known
}

/// What weighs for a failure and against one, words and signs, and what both have before anything is weighed.
struct Scales {
    for_it: Votes,
    against: Votes,
    ahead: isize,
}

impl Scales {
    fn learned(samples: &[(usize, bool, Vec<String>)]) -> Self {
        let matrix = Matrix::of(&samples.iter().map(|(times, _, words)| (*times, words.clone())).collect::<Vec<_>>());
        let wanted: Vec<f64> = samples.iter().map(|(_, fails, _)| f64::from(u8::from(*fails))).collect();
        let errors = |sample: usize, [sum]: Row<1>| [1.0 / (1.0 + (-sum).exp()) - wanted[sample]];
        let (weights, _) = matrix.learn_twice(&errors, OF_FAILURES, (0.25, Weights::Any));
        let [for_it, against] =
            [1.0, -1.0].map(|sign| votes(&matrix.words, weights.iter().map(move |[weight]| sign * weight), OF_FAILURES.vote));
        let scales = |ahead| Self { for_it: for_it.clone(), against: against.clone(), ahead };
        // Votes are rounded; what was learned for all samples would be, too.
        let right = |scales: &Self| {
            let [failures, others] = scales.shares_right(samples);
            WORTH_OF_FAILURES * failures + others
        };
        (-9..=9).map(scales).max_by(|one, other| right(one).total_cmp(&right(other))).unwrap()
    }

    /// What `src/learned/words.rs` holds.
    fn known() -> Self {
        let ahead = learned::FOR_AHEAD.cast_signed() - learned::AGAINST_AHEAD.cast_signed();
        let [for_it, against] = [(learned::FOR, learned::FOR_SIGNS), (learned::AGAINST, learned::AGAINST_SIGNS)].map(|(side, signs)| {
            let mut known = known(side);
            known.extend(signs_of(signs));
            known
        });
        Self { for_it, against, ahead }
    }

    /// The share of the samples with and without a failure that are taken for what they are.
    fn shares_right(&self, samples: &[(usize, bool, Vec<String>)]) -> [f64; 2] {
        [true, false].map(|kind| {
            let (mut right, mut all) = (0, 0);
            for (times, _, words) in samples.iter().filter(|(_, fails, _)| *fails == kind) {
                let tells = self.ahead + sum(&self.for_it, words).cast_signed() > sum(&self.against, words).cast_signed();
                all += times;
                right += times * usize::from(tells == kind);
            }
            right as f64 / all as f64
        })
    }
}

fn is_word(stem: &str) -> bool {
    stem.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// The signs of a table, each behind its votes or another's with as many.
fn signs_of(table: &str) -> Votes {
    let (mut known, mut votes) = (Votes::new(), 0);
    for sign in table.split(' ') {
        match sign.parse() {
            Ok(figure) => votes = figure,
            Err(_) => drop(known.insert(sign.to_owned(), votes)),
        }
    }
    known
}

/// Signs as a table has them.
fn written_signs(votes: &Votes) -> String {
    let mut by_votes: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (sign, votes) in votes.iter().filter(|(sign, _)| !is_word(sign)) {
        by_votes.entry(*votes).or_default().push(sign);
    }
    let rows: Vec<String> = by_votes.iter().map(|(votes, signs)| format!("{votes} {}", signs.join(" "))).collect();
    rows.join(" ")
}

/// All words as `learned::STEMS` and `learned::VOTES` have them.
fn written(leanings: &Leanings, scales: &Scales) -> (String, String) {
    let mut by_word: BTreeMap<&str, Vec<(u8, usize)>> = BTreeMap::new();
    let sides = leanings.by_cause.iter().chain([&scales.for_it, &scales.against]);
    for (side, votes) in sides.enumerate() {
        for (word, votes) in votes.iter().filter(|(word, _)| is_word(word)) {
            by_word.entry(word).or_default().push((u8::try_from(side).unwrap(), *votes));
        }
    }
    let (mut stems, mut signs, mut previous) = (String::new(), String::new(), "");
    for (word, own) in by_word {
        let shared = iter::zip(word.bytes(), previous.bytes()).take_while(|(one, other)| one == other).count();
        stems.push(char::from(b'#' + u8::try_from(shared).unwrap()));
        stems.push_str(&word[shared..]);
        previous = word;
        for (at, (side, votes)) in own.iter().enumerate() {
            if *votes > 1 {
                signs.push_str(&votes.to_string());
            }
            let is_last = at + 1 == own.len();
            signs.push(char::from(b':' + side + if is_last { u8::try_from(learned::AGAINST + 1).unwrap() } else { 0 }));
        }
    }
    (stems, signs)
}

fn write(leanings: &Leanings, scales: &Scales) {
    let mut file = fs::read_to_string(LEARNED).unwrap();
    let (stems, votes) = written(leanings, scales);
    let values = [
        ("UNDETERMINED_AHEAD: usize = ", leanings.ahead.to_string()),
        ("FOR_AHEAD: usize = ", scales.ahead.max(0).to_string()),
        ("AGAINST_AHEAD: usize = ", (-scales.ahead).max(0).to_string()),
        ("FOR_SIGNS: &str = ", format!("{:?}", written_signs(&scales.for_it))),
        ("AGAINST_SIGNS: &str = ", format!("{:?}", written_signs(&scales.against))),
        ("STEMS: &str = ", format!("{stems:?}")),
        ("VOTES: &str = ", format!("{votes:?}")),
    ];
    for (name, value) in values {
        let start = file.find(name).unwrap() + name.len();
        let end = start + file[start..].find(";\n").unwrap();
        file.replace_range(start..end, &value);
    }
    fs::write(LEARNED, file).unwrap();
}

/// A new row or reply is a sample, too, and need not be learned at once; many of them have to be.
#[test]
fn the_words_read_the_samples_as_well_as_words_learned_anew() {
    let (samples, demanded) = samples();
    let times = |label: Label| if side(label) == NO_CAUSE { DEMANDED_WITHOUT_A_CAUSE } else { 1 };
    let all = || samples.iter().map(|sample| (1, sample)).chain(demanded.iter().map(|sample| (times(sample.0), sample)));
    let failures = all().filter(|(_, (label, _))| label.is_some());
    let of_causes: Vec<_> = failures.map(|(times, (label, text))| (times, *label, stems(text))).collect();
    let leanings = Leanings::learned(&of_causes);
    let times = |label: Label| if label.is_some() { DEMANDED } else { DEMANDED_OF_NONE };
    let all = || samples.iter().map(|sample| (1, sample)).chain(demanded.iter().map(|sample| (times(sample.0), sample)));
    let of_failures: Vec<_> = all().filter_map(|(times, (label, text))| Some((times, label.is_some(), weighed(text)?))).collect();
    let scales = Scales::learned(&of_failures);
    if std::env::var_os("UPDATE_LEANINGS").is_some() {
        write(&leanings, &scales);
        return;
    }
    let (now, then) = (Leanings::known().share_right(&of_causes), leanings.share_right(&of_causes));
    println!("right of the samples: {now:.3}, learned anew {then:.3}");
    assert!(now > 0.7 && now + AS_GOOD >= then, "{now} of the samples are read right, {then} once UPDATE_LEANINGS=1 has learned anew");
    let (now, then) = (Scales::known().shares_right(&of_failures), scales.shares_right(&of_failures));
    println!("failures and others taken for what they are: {now:.3?}, learned anew {then:.3?}");
    let is_as_good = now.iter().zip(then).all(|(now, then)| *now > 0.9 && now + AS_GOOD >= then);
    assert!(is_as_good, "{now:?} are taken for what they are, {then:?} once UPDATE_LEANINGS=1 has learned anew");
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
    (Cause::MailboxFull, "Não coube: o destinatário já usa 100% do espaço contratado (1 GB)."),
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
        assert_eq!(text[because.span.clone()], because.words, "{text}");
    }
}

/// Each is read as the first cause, though a row says the second.
const DOUBTED: &[(Cause, Cause, &str)] = &[
    (Cause::Filtered, Cause::Spam, "A assinante pôs o remetente na lista pessoal dela de endereços indesejados."),
    (Cause::MailerError, Cause::Policy, "the intake script behind the pipe could not be executed: permission denied"),
];

#[test]
fn a_row_is_doubted_where_the_words_down_to_it_lean_elsewhere_and_no_cut_is_surer() {
    for (cause, of_row, text) in DOUBTED {
        for above in ["", "Olá, veja abaixo o que recebi de volta:\n\n"] {
            let verdict = &analyse(&[above, text].concat(), &OwnSide::default()).recipients[0].verdict;
            assert_eq!((verdict.cause, verdict.confidence), (*cause, Confidence::Unclear), "{above}{text}");
        }
        let verdict = &analyse(text, &OwnSide::default()).recipients[0].verdict;
        let doubted: Vec<_> = verdict.others.iter().filter(|other| other.weight == Weight::Doubted).map(|other| other.cause).collect();
        assert_eq!(doubted, [*of_row], "{text}");
        for (cut, _) in text.match_indices(' ') {
            let mut cut_verdicts = analyse(&text[..cut], &OwnSide::default()).recipients.into_iter().map(|recipient| recipient.verdict);
            assert!(cut_verdicts.all(|cut| cut.cause == *cause || cut.confidence == Confidence::Unclear), "{}", &text[..cut]);
        }
    }
}

#[test]
fn a_code_that_names_the_session_is_not_outvoted() {
    let text = "503 5.5.1 Plain sessions are turned away here, encrypt yours first";
    assert_eq!(analyse(text, &OwnSide::default()).recipients[0].verdict.cause, Cause::ProtocolError);
}

/// Told in people's and tools' own words without a code, none of them a sample.
const FAILURES: &[&str] = &[
    "escrevi pra coordenadora duas vezes e nas duas o recado bateu e voltou",
    "Bom dia! Preciso de ajuda: o orçamento que enviei ao cliente retornou dizendo que aquele endereço não vale mais.",
    "el presupuesto que le mandé al arquitecto me lo devolvieron sin explicar nada",
    "our newsletter to the parish gets refused by their server again and again",
    "outbound: rcpt=<lia@example.org> state=bounced why=\"nobody by that name\"",
    "Your letter was handed back by the post room because no one there answers to that name.",
    "Envio recusado: o destino não recebe planilhas com macros.",
    "o email q mandei pra advogada nao foi, fala q o endereco ta errado",
    "Não foi possível mandar a sua mensagem porque o anexo passa do que o outro lado aceita.",
    "cada vez que le escribo al banco me responde un aviso de que no se pudo entregar",
    "The form on our site says: mail not sent, the recipient's server hung up on us.",
    "No pudimos enviar tu correo. Código de seguimiento: 88F-21. Disculpa las molestias.",
    "Não recebemos correio vindo de redes fora do Brasil. Sua conexão parte da França.",
    "Hola, me sale esto al escribirle a mi contador:\n\nEl servidor de destino no respondió y el mensaje quedó sin entregar.\n\nGracias, Inés",
];

/// As much of something else.
const ORDINARIES: &[&str] = &[
    "Mãe, deixei a marmita na geladeira e volto às sete.",
    "Segue em anexo a ata da reunião de ontem. Qualquer correção, me avise até sexta.",
    "¿Me pasas el correo de la profesora? Quiero agradecerle la carta.",
    "The gym is full on Mondays, so I moved my class to Thursday.",
    "Seu pacote saiu para entrega e chega hoje até as 18h.",
    "How do I add a second signature in the webmail?",
    "Consulta confirmada: quarta às 15h com a Dra. Paula. Chegue dez minutos antes.",
    "Su buzón está lleno. Haga clic aquí para verificar su cuenta.",
    "Para liberar espacio vacíe la papelera y borre los adjuntos que ya no use.",
    "Obrigada pelo retorno! Pode mandar a proposta por e-mail mesmo.",
    "El ascensor no funciona, llamé al técnico y viene mañana.",
    "Your table for four is booked for Friday at eight.",
    "Comprovante de Pix: R$ 120,00 para Rui Alves em 12/03.",
];

/// Words are weighed, not understood: two of each kind may be taken for the other.
#[test]
fn failures_are_told_from_ordinary_texts_by_their_words() {
    for (kind, texts) in [(Kind::Failure, FAILURES), (Kind::Other, ORDINARIES)] {
        let wrong: Vec<_> = texts.iter().filter(|text| analyse(text, &OwnSide::default()).kind != kind).collect();
        assert!(wrong.len() <= 2, "{wrong:#?}");
    }
}
