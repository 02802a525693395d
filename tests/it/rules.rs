//! Every row says what it is meant to say, and no other row says it first.

use carteiro::paste::Mapped;
use carteiro::reading;
use carteiro::rules::expression::Expression;
use carteiro::rules::{self, Budget};
use carteiro::verdict::Grounds;

fn reading(sample: &str) -> String {
    reading::reading(&Mapped::of(sample)).as_str().to_owned()
}

#[test]
fn ids_are_unique_and_rows_say_where_they_come_from() {
    let mut ids: Vec<&str> =
        rules::all().map(|rule| rule.id).chain(rules::STATUSES.iter().chain(rules::REPLIES).map(|row| row.id)).chain(["leaning"]).collect();
    let rows = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rows);
    assert!(rules::all().all(|rule| !rule.sample.is_empty() && !rule.source.is_empty()));
}

#[test]
fn every_sample_hits_its_own_row() {
    let missed: Vec<&str> = rules::all()
        .filter(|rule| !rules::hits(&reading(rule.sample), &mut Budget::default()).iter().any(|hit| hit.rule.id == rule.id))
        .map(|rule| rule.id)
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn the_regex_crate_agrees_on_every_sample() {
    let samples: Vec<String> = rules::all().map(|rule| reading(rule.sample)).collect();
    for rule in rules::all() {
        let (small, oracle) = (Expression::new(rule.pattern).unwrap(), regex::Regex::new(rule.pattern).unwrap());
        for sample in &samples {
            assert_eq!(small.find(sample), oracle.find(sample).map(|found| found.range()), "{} on {sample}", rule.id);
        }
    }
}

#[test]
fn the_sample_of_every_row_is_decided_by_that_very_row() {
    let mut shadowed = Vec::new();
    for rule in rules::all() {
        let grounds = Grounds::of(&Mapped::of(rule.sample), &mut Budget::default());
        let first = grounds.first().map_or("nothing", |reason| reason.rule);
        if first != rule.id {
            shadowed.push(format!("{} by {first}", rule.id));
        }
    }
    assert!(shadowed.is_empty(), "{shadowed:#?}");
}
