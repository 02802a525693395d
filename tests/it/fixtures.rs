//! Every fixture says what its `.expected` says. `UPDATE_EXPECTED=1 cargo test` writes them anew: read the diff.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use carteiro::analysis::{Analysis, OwnSide, analyse};
use carteiro::evidence::Action;
use carteiro::smtp::HostName;

/// The fixtures, by path.
pub fn all() -> Vec<PathBuf> {
    let mut files = Vec::new();
    for writer in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")).unwrap() {
        let Ok(entries) = fs::read_dir(writer.unwrap().path()) else { continue };
        files.extend(
            entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|kind| kind == "eml" || kind == "txt")),
        );
    }
    files.sort();
    files
}

/// The reader's own side, where a fixture states one in the file beside it: `<name>.own`, a line `hosts: …` and a line
/// `domains: …`, names apart by spaces.
pub fn own_side(path: &Path) -> OwnSide {
    let stated = fs::read_to_string(format!("{}.own", path.display())).unwrap_or_default();
    let names = |label: &str| {
        let line = stated.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default();
        line.split_whitespace().map(|name| HostName::parse(name).unwrap()).collect()
    };
    OwnSide { hosts: names("hosts:"), domains: names("domains:") }
}

/// What support staff would want to read.
fn told(text: &str, analysis: &Analysis) -> String {
    let mut out = format!("kind: {}\n", analysis.kind.id());
    if let Some(writer) = analysis.writer {
        writeln!(out, "written by: {}", writer.id()).unwrap();
    }
    if let Some(suspected) = &analysis.suspicion {
        let words = &text[suspected.words.span.clone()];
        writeln!(out, "suspicion: {}, {}: {words:?}, {}", suspected.suspicion.id(), suspected.ground.id(), suspected.host.value).unwrap();
    }
    let facts = &analysis.facts;
    for (name, fact) in [
        ("sender", &facts.sender),
        ("subject", &facts.subject),
        ("sent", &facts.date),
        ("reported by", &facts.reporting_mta),
        ("refused by", &facts.remote_mta),
    ] {
        if let Some(found) = fact {
            writeln!(out, "{name}: {}", found.value).unwrap();
        }
    }
    for recipient in &analysis.delivered {
        let action = recipient.action.map_or("by its status", Action::id);
        writeln!(out, "delivered: {} ({action})", recipient.address.as_ref().map_or("not named", |address| address.value.as_str()))
            .unwrap();
    }
    for recipient in &analysis.recipients {
        let verdict = &recipient.verdict;
        writeln!(out, "\nrecipient: {}", recipient.address.as_ref().map_or("not named", |address| address.value.as_str())).unwrap();
        if let Some(reply) = &recipient.reply {
            writeln!(out, "  reply: {}", reply.value).unwrap();
        }
        if let Some(status) = &recipient.status {
            writeln!(out, "  status: {}", status.value).unwrap();
        }
        writeln!(out, "  cause: {} ({})", verdict.cause.id(), verdict.confidence.id()).unwrap();
        writeln!(out, "  refuser: {}, {}", verdict.refuser.id(), verdict.permanence.id()).unwrap();
        if let Some(list) = &recipient.block_list {
            writeln!(out, "  block list: {}, removal: {}", list.value.name(), list.value.removal().unwrap_or("none")).unwrap();
        }
        for reason in &verdict.because {
            writeln!(out, "  because: {:?} [{}]", &text[reason.span.clone()], reason.rule).unwrap();
        }
    }
    out
}

#[test]
fn every_fixture_is_read_as_expected() {
    let mut wrong = Vec::new();
    for path in all() {
        let text = fs::read_to_string(&path).unwrap();
        let told = told(&text, &analyse(&text, &own_side(&path)));
        let expected = PathBuf::from(format!("{}.expected", path.display()));
        if std::env::var_os("UPDATE_EXPECTED").is_some() {
            fs::write(&expected, &told).unwrap();
        } else if fs::read_to_string(&expected).ok().as_deref() != Some(told.as_str()) {
            wrong.push(format!("{}:\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_name_of_a_fixture_is_its_cause() {
    for path in all() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let folder = path.parent().unwrap().file_name().unwrap().to_str().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        let analysis = analyse(&text, &own_side(&path));
        let suspected = analysis.suspicion.as_ref().map(|suspected| suspected.suspicion.id());
        let named = ["backscatter", "fake"].into_iter().find(|id| folder == "suspicion" && name.starts_with(id));
        assert_eq!(suspected, named, "{folder}/{name}");
        if folder == "suspicion" {
            continue;
        }
        if folder == "negative" || name.starts_with("success") {
            assert!(analysis.recipients.is_empty(), "{name}");
        } else if !name.starts_with("several") && !name.starts_with("unknown-code") {
            let cause = analysis.recipients.first().map(|recipient| recipient.verdict.cause.id()).unwrap_or_default();
            assert!(!cause.is_empty() && name.contains(cause), "{folder}/{name}: {cause}");
        }
    }
}

#[test]
fn there_are_at_least_twenty_five() {
    assert!(all().len() >= 25);
}
