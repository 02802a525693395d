//! Every row says what it is meant to say, and no other row says it first.

use carteiro::paste::Mapped;
use carteiro::rules::{self, Budget};
use carteiro::verdict::Grounds;

fn reading(sample: &str) -> String {
    rules::reading(&Mapped::of(sample)).as_str().to_owned()
}

#[test]
fn ids_are_unique_and_rows_say_where_they_come_from() {
    let mut ids: Vec<&str> =
        rules::all().map(|rule| rule.id).chain(rules::STATUSES.iter().chain(rules::REPLIES).map(|row| row.id)).collect();
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
        let (small, oracle) = (regex_lite::Regex::new(rule.pattern).unwrap(), regex::Regex::new(rule.pattern).unwrap());
        for sample in &samples {
            assert_eq!(
                small.find(sample).map(|found| found.range()),
                oracle.find(sample).map(|found| found.range()),
                "{} on {sample}",
                rule.id
            );
        }
    }
}

/// Rows whose sample another row claims first, for the same cause or a nearer one. The test fails when one of them heals.
const SHADOWED: &[&str] = &[
    "google/inactive",
    "microsoft/banned-sender",
    "microsoft/recipient-not-found-smtp",
    "microsoft/sender-not-authenticated-group",
    "yahoo/over-quota",
    "apple/cs01",
    "dmarc/rejected-by",
    "dmarc/failed",
    "spf/fail-reason",
    "authentication/mail-checks",
    "ptr/reverse-dns-requirement",
    "blocked/mail-from-ip",
    "login/method-pt",
    "login/pop-before-smtp",
    "login/sender-identity-pt",
    "relay/local-only",
    "full/quota-exceeded",
    "full/storage",
    "full/size-limit-of-mailbox",
    "full/exim",
    "full/too-much-mail",
    "size/is-the-size",
    "sender/verify-failed",
    "sender/domain-does-not-resolve",
    "moved/relocated",
    "unknown/could-not-be-found",
    "unknown/not-found",
    "unknown/not-listed-domino",
    "unknown/unknown-local-part",
    "unknown/in-table",
    "unknown/malformed",
    "unknown/not-recognized",
    "filtered/whitelist",
    "filtered/domain-reject",
    "domain/host-not-found",
    "domain/cname-or-host",
    "network/no-route",
    "network/all-hosts",
    "form/not-compliant",
    "form/without-to",
    "mailer/child-status",
    "mailer/sendmail-unknown",
    "server/local-error",
    "protocol/not-supported",
    "policy/pt",
    "hint/try-later",
    "hint/insufficient-storage",
    "hint/spam",
    "hint/data-refused",
    "hint/bounce-of-content",
    "hint/access-denied",
];

#[test]
fn no_other_row_is_shadowed() {
    let mut shadowed = Vec::new();
    for rule in rules::all() {
        let grounds = Grounds::of(&Mapped::of(rule.sample), &mut Budget::default());
        if grounds.first().map(|reason| reason.rule) != Some(rule.id) {
            shadowed.push(rule.id);
        }
    }
    assert_eq!(shadowed, SHADOWED);
}
