//! How long a verdict takes, natively and in the browser. `cargo xtask bench` runs it in release form and shows what it prints.
//!
//! It measures and asserts nothing: a shared machine's time is no test. The budgets stand beside the figures.
#![allow(missing_docs, reason = "tests")]
#![allow(clippy::print_stdout, reason = "it prints what it measures")]

// Where the time and the files come from, and where the figures go.
#[cfg_attr(target_arch = "wasm32", path = "bench/browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "bench/native.rs")]
mod place;

use browser::{hard, packed};
use carteiro::analysis::{OwnSide, analyse};
use carteiro::rules;
use place::{now, say};
use std::hint::black_box;

const KB: usize = 1024;

/// The time of a verdict in milliseconds: the shortest of some, since whatever else this machine does only adds to it.
fn milliseconds(text: &str, rounds: u32) -> f64 {
    let own = OwnSide::default();
    let mut shortest = f64::INFINITY;
    for _ in 0..rounds {
        let start = now();
        black_box(analyse(black_box(text), &own));
        shortest = shortest.min(now() - start);
    }
    shortest
}

fn ordinary() {
    let mut longest = 0.0_f64;
    let mut has_more = true;
    while has_more {
        let start = now();
        has_more = rules::prepare();
        longest = longest.max(now() - start);
    }
    say(&format!("built while idle {longest:>17.3} ms at most at a time (50 on a phone four times slower is 12)"));
    say(&format!("first, 4 KB {:>23.3} ms (budget 15)", milliseconds(&hard::bounce(4 * KB), 1)));
    say(&format!("       4 KB {:>23.3} ms (budget 1)", milliseconds(&hard::bounce(4 * KB), 200)));
    let (small, large) = (milliseconds(&hard::bounce(64 * KB), 20), milliseconds(&hard::bounce(1024 * KB), 10));
    say(&format!("      64 KB {small:>23.3} ms (budget 12: 50 on a phone four times slower)"));
    say(&format!("       1 MB {large:>23.3} ms (budget 62: 250 on a phone four times slower), {:.1} times 64 KB", large / small));
}

fn pathological() {
    say(&format!("{:<30}{:>10}{:>10}{:>10}{:>14}", "made to be slow; ms at", "64 KB", "512 KB", "1 MB", "1 MB to 64 KB"));
    for hard in hard::ALL {
        compare(hard.name, |bytes| hard.of(bytes));
    }
    let backwards = backwards();
    compare("literals without a match", |bytes| hard::literals(&backwards, bytes));
}

/// Linear is 16; where a part of the work has a bound, it is less.
fn compare(name: &str, make: impl Fn(usize) -> String) {
    let [small, medium, large] = [(64, 10), (512, 4), (1024, 4)].map(|(kb, rounds)| milliseconds(&make(kb * KB), rounds));
    say(&format!("{name:<30}{small:>10.2}{medium:>10.2}{large:>10.2}{:>14.1}", large / small));
}

/// The literals of the row that has the most of them, the last first.
fn backwards() -> String {
    let ways = rules::all().flat_map(|rule| rules::literals_of(rule.pattern));
    let most = ways.max_by_key(Vec::len).unwrap_or_default();
    most.iter().rev().filter_map(|clause| clause.first()).map(|literal| format!("{literal} ")).collect()
}

fn corpus(pack: &[u8]) {
    let texts: Vec<String> = packed::files(pack).iter().map(|file| String::from_utf8_lossy(file.bytes).into_owned()).collect();
    if texts.is_empty() {
        say("No corpus: CARTEIRO_CORPUS names none. Its part of the benchmark is skipped.");
        return;
    }
    let mut times: Vec<f64> = texts.iter().map(|text| milliseconds(text, 3)).collect();
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times.get((part * (times.len() - 1) as f64) as usize).copied().unwrap_or_default();
    let mean = times.iter().sum::<f64>() / times.len() as f64;
    say(&format!(
        "corpus, {} files: mean {mean:.3} ms, median {:.3}, 99 in 100 below {:.3}, longest {:.3}",
        times.len(),
        at(0.5),
        at(0.99),
        at(1.0)
    ));
}

fn all(pack: &[u8]) {
    ordinary();
    corpus(pack);
    pathological();
}
