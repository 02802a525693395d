//! Learns what single words lean to (`src/rules/leaning/words.rs`), and what they weigh for a failure of mail or against one
//! (`src/kind/weighing/words.rs`): both files are what this has learned from the samples.
//!
//! A sample is a text and its cause: those in `tests/leanings/` (a line each, `cause<TAB>text`, `none` for no failure of mail), the
//! rows' own, and those of `documented` and `wordings`. A word's votes for a cause are its weight in a logistic regression, this cause
//! against all others, of which no weight is negative and whose sum is held down (the lasso), so that most are zero; those that are
//! left are weighed once more, held down less. What words weigh for a failure is learned in the same way, of samples without a code,
//! where a weight may be negative. Learned by FISTA (Beck and Teboulle 2009); no chance is in it.
//!
//! `UPDATE_LEANINGS=1 cargo test --no-default-features --test it leanings` writes the files anew; twice, as what is weighed includes
//! what a text leans to.

use carteiro::analysis::{OwnSide, analyse};
use carteiro::cause::Cause;
use carteiro::evidence::Kind;
use carteiro::kind::weighing;
use carteiro::notice;
use carteiro::paste::Mapped;
use carteiro::reading::reading;
use carteiro::rules::{self, Budget, leaning};
use carteiro::smtp::scan;
use carteiro::verdict::{Confidence, Grounds, Weight};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::{fs, iter, thread};

use crate::documented::{self, DOCUMENTED};
use crate::{fixtures, forms, wordings};

const LEANING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules/leaning/words.rs");
const WEIGHING: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/kind/weighing/words.rs");
const SAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/leanings");

/// A failure that is seen is worth so many other texts left alone: whoever pastes has one as a rule.
const WORTH_OF_FAILURES: f64 = 1.2;

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

const OF_CAUSES: Held = Held { penalty: 3.4, weight_min: 0.5, penalty_of_chosen: 0.8, vote: 1.2, steps: 100 };
const OF_FAILURES: Held = Held { penalty: 2.3, weight_min: 0.1, penalty_of_chosen: 1.0, vote: 0.5, steps: 400 };
/// Samples that the tests demand count so many times where failures are told from what is none.
const DEMANDED: usize = 3;
/// So many times those of no failure, or of none that has a cause: there are few of them.
const DEMANDED_OF_NONE: usize = 14;

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
    let tables = wordings::TABLES.iter().copied().chain([DOCUMENTED]).flatten();
    demanded.extend(tables.flat_map(|(cause, texts)| texts.iter().map(|text| (Some(*cause), (*text).to_owned()))));
    let harmless = [documented::ORDINARY, wordings::NO_FAILURES, wordings::AUTO_REPLY].into_iter().flatten();
    demanded.extend(harmless.map(|text| (None, (*text).to_owned())));
    let negative = fixtures::all().into_iter().filter(|path| forms::is_ordinary(path) && path.extension().is_some_and(|ext| ext == "txt"));
    demanded.extend(negative.map(|path| (None, fs::read_to_string(path).unwrap())));
    let vague = [wordings::BARE_FAILURES, wordings::TOLD_WITHOUT_A_CAUSE].into_iter().flatten();
    demanded.extend(vague.map(|text| (Some(Cause::Undetermined), (*text).to_owned())));
    (samples, demanded)
}

fn stems(text: &str) -> Vec<String> {
    let read = reading(&Mapped::of(text));
    let stems = leaning::stems(read.as_str()).into_iter().map(|(_, stem)| stem.to_owned());
    stems.filter(|stem| !NAMES.contains(&stem.as_str())).collect()
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
    /// For each word, and for what all samples have, what a step is at most one by: so a rare word's is long.
    steepest: Vec<f64>,
    steepest_of_all: f64,
}

/// What a weight may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weights {
    NotNegative,
    Any,
}

impl Matrix {
    fn of(samples: &[Vec<String>]) -> Self {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for word in samples.iter().flatten() {
            *counts.entry(word).or_default() += 1;
        }
        let words: Vec<String> = counts.into_iter().filter(|(_, count)| *count > 1).map(|(word, _)| word.to_owned()).collect();
        let number = |word: &String| words.binary_search(word).ok();
        let rows: Vec<Vec<usize>> = samples.iter().map(|own| own.iter().filter_map(number).collect()).collect();
        let mut matrix = Self { words, rows, steepest: Vec::new(), steepest_of_all: 0.0 };
        let lengths: Vec<f64> = matrix.rows.iter().map(|row| (row.len() + 1) as f64 / 4.0).collect();
        matrix.steepest = matrix.transposed_times(&lengths);
        matrix.steepest_of_all = lengths.iter().sum();
        matrix
    }

    /// For each sample the sum of the weights of its words.
    fn times(&self, weights: &[f64]) -> Vec<f64> {
        self.rows.iter().map(|row| row.iter().map(|&word| weights[word]).sum()).collect()
    }

    /// For each word the sum of the values of the samples that hold it.
    fn transposed_times(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.words.len()];
        for (row, value) in self.rows.iter().zip(values) {
            for &word in row {
                sums[word] += value;
            }
        }
        sums
    }

    /// The weight of each word for what `wanted` names, against all else; none for a word that is not `chosen`.
    fn learn(&self, wanted: &[bool], (penalty, steps): (f64, usize), chosen: &[bool], may_be: Weights) -> Vec<f64> {
        let mut weights = vec![0.0; self.words.len()];
        let mut ahead = weights.clone();
        let (mut bias, mut bias_ahead, mut pace) = (-3.0, -3.0, 1.0_f64);
        for _ in 0..steps {
            let scores = self.times(&ahead);
            let errors: Vec<f64> = scores
                .iter()
                .zip(wanted)
                .map(|(score, wanted)| 1.0 / (1.0 + (-score - bias_ahead).exp()) - f64::from(u8::from(*wanted)))
                .collect();
            let slope = self.transposed_times(&errors);
            let lower = |((weight, slope), steepest): ((&f64, f64), &f64)| {
                let free = weight - slope / steepest;
                let held = (free.abs() - penalty / steepest).max(0.0).copysign(free);
                if may_be == Weights::Any { held } else { held.max(0.0) }
            };
            let mut next: Vec<f64> = ahead.iter().zip(slope).zip(&self.steepest).map(lower).collect();
            next.iter_mut().zip(chosen).filter(|(_, chosen)| !**chosen).for_each(|(next, _)| *next = 0.0);
            let next_bias = bias_ahead - errors.iter().sum::<f64>() / self.steepest_of_all;
            let next_pace = (1.0 + (1.0 + 4.0 * pace * pace).sqrt()) / 2.0;
            let swing = (pace - 1.0) / next_pace;
            ahead = next.iter().zip(&weights).map(|(next, last)| next + swing * (next - last)).collect();
            bias_ahead = next_bias + swing * (next_bias - bias);
            (weights, bias, pace) = (next, next_bias, next_pace);
        }
        weights
    }

    /// Chooses words, and weighs those that are left once more, held down less.
    fn learn_twice(&self, wanted: &[bool], held: Held, may_be: Weights) -> Vec<f64> {
        let first = self.learn(wanted, (held.penalty, held.steps), &vec![true; self.words.len()], may_be);
        let chosen: Vec<bool> = first.into_iter().map(|weight| weight.abs() >= held.weight_min).collect();
        self.learn(wanted, (held.penalty_of_chosen, held.steps), &chosen, may_be)
    }
}

/// Words, each with its votes.
type Votes = BTreeMap<String, usize>;

fn votes(words: &[String], weights: &[f64], vote: f64) -> Votes {
    let votes = weights.iter().map(|weight| (weight / vote).round().clamp(0.0, 9.0) as usize);
    words.iter().cloned().zip(votes).filter(|(_, votes)| *votes > 0).collect()
}

/// For each cause the words that lean to it.
fn learned(samples: &[(Label, Vec<String>)]) -> BTreeMap<Cause, Votes> {
    let matrix = Matrix::of(&samples.iter().map(|(_, words)| words.clone()).collect::<Vec<_>>());
    let learn = |cause: Cause| {
        let wanted: Vec<bool> = samples.iter().map(|(own, _)| *own == Some(cause)).collect();
        let weights = matrix.learn_twice(&wanted, OF_CAUSES, Weights::NotNegative);
        (cause, votes(&matrix.words, &weights, OF_CAUSES.vote))
    };
    let causes = || Cause::ALL.iter().copied().filter(|cause| *cause != Cause::Undetermined);
    thread::scope(|scope| {
        let threads: Vec<_> = causes().map(|cause| scope.spawn(move || learn(cause))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

/// What weighs for a failure and against one, and what both have before anything is weighed.
struct Scales {
    for_it: Votes,
    against: Votes,
    ahead: isize,
}

impl Scales {
    fn learned(samples: &[(bool, Vec<String>)]) -> Self {
        let matrix = Matrix::of(&samples.iter().map(|(_, words)| words.clone()).collect::<Vec<_>>());
        let wanted: Vec<bool> = samples.iter().map(|(fails, _)| *fails).collect();
        let weights = matrix.learn_twice(&wanted, OF_FAILURES, Weights::Any);
        let lower: Vec<f64> = weights.iter().map(|weight| -weight).collect();
        let [for_it, against] = [weights, lower].map(|weights| votes(&matrix.words, &weights, OF_FAILURES.vote));
        let scales = |ahead| Self { for_it: for_it.clone(), against: against.clone(), ahead };
        // Votes are rounded; what was learned for all samples would be, too.
        let right = |scales: &Self| {
            let [failures, others] = scales.shares_right(samples);
            WORTH_OF_FAILURES * failures + others
        };
        (-9..=9).map(scales).max_by(|one, other| right(one).total_cmp(&right(other))).unwrap()
    }

    /// What `src/kind/weighing/words.rs` holds.
    fn known() -> Self {
        let ahead = weighing::FOR_AHEAD.cast_signed() - weighing::AGAINST_AHEAD.cast_signed();
        Self { for_it: parsed(weighing::FOR), against: parsed(weighing::AGAINST), ahead }
    }

    fn file(&self) -> String {
        let mut file = fs::read_to_string(WEIGHING).unwrap();
        let values = [
            ("FOR_AHEAD: usize = ", self.ahead.max(0).to_string()),
            ("AGAINST_AHEAD: usize = ", (-self.ahead).max(0).to_string()),
            ("FOR: &str = ", format!("{:?}", written(&self.for_it))),
            ("AGAINST: &str = ", format!("{:?}", written(&self.against))),
        ];
        for (name, value) in values {
            let start = file.find(name).unwrap() + name.len();
            let end = start + file[start..].find(';').unwrap();
            file.replace_range(start..end, &value);
        }
        file
    }

    /// The share of the samples with and without a failure that are taken for what they are.
    fn shares_right(&self, samples: &[(bool, Vec<String>)]) -> [f64; 2] {
        [true, false].map(|kind| {
            let own: Vec<_> = samples.iter().filter(|(fails, _)| *fails == kind).collect();
            let sum = |known: &Votes, words: &[String]| words.iter().filter_map(|word| known.get(word)).sum::<usize>().cast_signed();
            let tells = |words: &[String]| self.ahead + sum(&self.for_it, words) > sum(&self.against, words);
            own.iter().filter(|(_, words)| tells(words) == kind).count() as f64 / own.len() as f64
        })
    }
}

/// The words of a table, each behind its votes or another word's with as many.
fn parsed(words: &str) -> Votes {
    let (mut known, mut votes) = (Votes::new(), 0);
    for word in words.split(' ') {
        match word.parse() {
            Ok(figure) => votes = figure,
            Err(_) => drop(known.insert(word.to_owned(), votes)),
        }
    }
    known
}

/// Words as a table has them.
fn written(words: &Votes) -> String {
    let mut by_votes: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for (word, votes) in words {
        by_votes.entry(*votes).or_default().push(word);
    }
    let rows: Vec<String> = by_votes.iter().map(|(votes, words)| format!("{votes} {}", words.join(" "))).collect();
    rows.join(" ")
}

/// What `src/rules/leaning/words.rs` holds.
fn known() -> BTreeMap<Cause, Votes> {
    leaning::WORDS.iter().map(|(words, cause)| (cause, parsed(words))).collect()
}

/// The file with these words.
fn file(votes: &BTreeMap<Cause, Votes>) -> String {
    let mut file = fs::read_to_string(LEANING).unwrap();
    file.truncate(file.find("pairs![").unwrap() + "pairs![".len());
    for (cause, stems) in votes {
        write!(file, "\n    (\"{}\", Cause::{cause:?}),", written(stems)).unwrap();
    }
    file + "\n];\n"
}

/// The share of the samples with a cause to which most votes are for that cause.
fn share_right(samples: &[(Label, Vec<String>)], votes: &BTreeMap<Cause, Votes>) -> f64 {
    let (mut right, mut all) = (0.0, 0.0);
    for (label, stems) in samples.iter().filter(|(label, _)| label.is_some_and(|cause| cause != Cause::Undetermined)) {
        let sum = |known: &Votes| stems.iter().filter_map(|stem| known.get(stem)).sum::<usize>();
        let best = votes.iter().max_by_key(|(_, known)| sum(known));
        all += 1.0;
        right += f64::from(u8::from(best.is_some_and(|(cause, _)| Some(*cause) == *label)));
    }
    right / all
}

fn updates() -> bool {
    std::env::var_os("UPDATE_LEANINGS").is_some()
}

/// A new row or reply is a sample, too, and need not be learned at once; many of them have to be.
#[test]
fn the_words_read_the_samples_as_well_as_words_learned_anew() {
    let (samples, demanded) = samples();
    let times = |sample: &Sample| if matches!(sample.0, None | Some(Cause::Undetermined)) { DEMANDED_OF_NONE } else { 1 };
    let demanded = demanded.iter().flat_map(|sample| iter::repeat_n(sample, times(sample)));
    let samples: Vec<_> = samples.iter().chain(demanded).map(|(label, text)| (*label, stems(text))).collect();
    let learned = learned(&samples);
    if updates() {
        fs::write(LEANING, file(&learned)).unwrap();
        return;
    }
    let (now, then) = (share_right(&samples, &known()), share_right(&samples, &learned));
    println!("right of the samples: {now:.3}, learned anew {then:.3}");
    assert!(now > 0.7 && now + 0.01 >= then, "{now} of the samples are read right, {then} once UPDATE_LEANINGS=1 has learned anew");
}

#[test]
fn the_weights_tell_failures_as_well_as_weights_learned_anew() {
    let (samples, demanded) = samples();
    let times = |sample: &Sample| if sample.0.is_some() { DEMANDED } else { DEMANDED_OF_NONE };
    let demanded = demanded.iter().flat_map(|sample| iter::repeat_n(sample, times(sample)));
    let weighed = |(label, text): &Sample| Some((label.is_some(), weighed(text)?));
    let samples: Vec<_> = samples.iter().chain(demanded).filter_map(weighed).collect();
    let learned = Scales::learned(&samples);
    if updates() {
        fs::write(WEIGHING, learned.file()).unwrap();
        return;
    }
    let (now, then) = (Scales::known().shares_right(&samples), learned.shares_right(&samples));
    println!("failures and others taken for what they are: {now:.3?}, learned anew {then:.3?}");
    let is_as_good = now.iter().zip(then).all(|(now, then)| *now > 0.9 && now + 0.01 >= then);
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

/// Told in people's and tools' own words without a code, none of them a sample.
const FAILURES: &[&str] = &[
    "escrevi pra coordenadora duas vezes e nas duas o recado bateu e voltou",
    "Bom dia! Preciso de ajuda: o orçamento que enviei ao cliente retornou dizendo que aquele endereço não vale mais.",
    "el presupuesto que le mandé al arquitecto me lo devolvieron sin explicar nada",
    "our newsletter to the parish gets refused by their server again and again",
    "outbound: rcpt=<lia@example.org> state=bounced why=\"nobody by that name\"",
    "Your letter was handed back by the post room because no one there answers to that name.",
    "Envio recusado: o destino não recebe planilhas com macros.",
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
];

#[test]
fn failures_are_told_from_ordinary_texts_by_their_words() {
    for (kind, texts) in [(Kind::Failure, FAILURES), (Kind::Other, ORDINARIES)] {
        for text in texts {
            assert_eq!(analyse(text, &OwnSide::default()).kind, kind, "{text}");
        }
    }
}
