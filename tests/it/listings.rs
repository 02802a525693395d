//! What the terminal program prints of the project's own tables.

use std::process::Command;

use carteiro::config::PortalPreset;
use carteiro::tree::step::Step;

#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_carteiro")).args(arguments).output().expect("the program starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_flow_is_a_mermaid_graph_of_every_step() {
    let graph = printed(&["flow"]);
    assert!(graph.starts_with("flowchart TD\n"), "{graph}");
    for step in Step::ALL {
        assert!(graph.contains(step.id()), "{} is not in {graph}", step.id());
    }
}

#[test]
fn the_readme_shows_the_flow_as_it_is() {
    let readme = include_str!("../../README.md");
    let shown = readme.split_once("```mermaid\n").and_then(|(_, rest)| rest.split_once("```")).map(|(graph, _)| graph);
    assert_eq!(shown, Some(printed(&["flow"]).as_str()), "put what `carteiro flow` prints into the README");
}

#[test]
fn every_portal_is_listed_with_its_source() {
    let table = printed(&["portals"]);
    for preset in PortalPreset::ALL {
        let row = table
            .lines()
            .find(|row| row.split('\t').next() == Some(preset.id()))
            .unwrap_or_else(|| panic!("no {} in {table}", preset.id()));
        assert!(row.split('\t').all(|column| !column.is_empty()), "{row}");
    }
    assert!(table.contains("\nglpi\t4000 characters, html, field-* only\t"), "{table}");
}

#[test]
fn a_listing_takes_no_file_and_a_file_of_its_name_is_given_by_its_path() {
    let output = Command::new(env!("CARGO_BIN_EXE_carteiro")).args(["flow", "x.eml"]).output().expect("the program starts");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("flow takes no FILE"));
}

#[test]
fn the_words_of_a_verdict_come_in_the_asked_language() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/exim/expired-01.eml");
    assert!(printed(&[file]).contains("O servidor desistiu"));
    assert!(printed(&["--locale", "en", file]).contains("The server gave up"));
}

#[test]
fn every_outcome_is_listed_and_the_figures_close_the_list() {
    let table = printed(&["outcomes"]);
    assert!(table.contains("\nmailbox-full by remote-server\tsending\trecipient\ttell-recipient-full send-when-room\t"), "{table}");
    assert!(table.contains("\nno-error\treceiving\t"), "{table}");
    let figures = table.lines().last().unwrap_or_default();
    assert!(figures.contains("different outcomes; words: median "), "{figures}");
}
