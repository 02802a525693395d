//! Each folder of fixtures says where its form was taken from, and each writer reads its own.

use std::fs;
use std::path::Path;

use carteiro::analysis::{OwnSide, analyse};
use carteiro::notice::Writer;

/// The folders that a table of sources names, one or more a row.
fn folders(table: &str) -> Vec<String> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(table)).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`').map(|(folder, _)| folder.to_owned()));
    rows.map(|folder| folder.split('/').next().unwrap_or_default().to_owned()).collect()
}

/// The tables, and how a row of each begins.
const TABLES: [(&str, &str); 2] = [("SOURCES.md", "| "), ("SOURCES-others.md", "| `")];

#[test]
fn each_folder_says_where_its_form_comes_from() {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let tables = TABLES.map(|(table, row)| (fs::read_to_string(fixtures.join(table)).unwrap(), row));
    let folders = fs::read_dir(&fixtures).unwrap().map(|entry| entry.unwrap()).filter(|entry| entry.file_type().unwrap().is_dir());
    let unnamed: Vec<String> = folders
        .map(|folder| folder.file_name().into_string().unwrap())
        .filter(|folder| {
            let names = |line: &str, row: &str| {
                line.strip_prefix(row)
                    .and_then(|rest| rest.strip_prefix(folder.as_str()))
                    .is_some_and(|rest| rest.starts_with([' ', '`', '/']))
            };
            !tables.iter().any(|(table, row)| table.lines().any(|line| names(line, row)))
        })
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}

#[test]
fn what_a_table_of_sources_names_is_there_and_read_by_its_writer() {
    let folders = folders("tests/fixtures/SOURCES-others.md");
    assert!(folders.len() >= 40, "{folders:?}");
    for folder in folders {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(&folder);
        let files = fs::read_dir(&place).unwrap_or_else(|error| panic!("{folder}: {error}")).map(|entry| entry.unwrap().path());
        let mails = files.filter(|path| path.extension().is_some_and(|kind| kind == "eml" || kind == "txt"));
        let writers: Vec<Option<Writer>> =
            mails.map(|path| analyse(&fs::read_to_string(path).unwrap(), &OwnSide::default()).writer).collect();
        assert!(!writers.is_empty(), "{folder}");
        if let Some(own) = Writer::from_id(&folder) {
            assert!(writers.contains(&Some(own)), "{folder}: {writers:?}");
        }
    }
}
