//! Seeds of the fuzz targets, made from the fixtures, so that nothing is kept twice.

use crate::problem::Problem;
use crate::project;
use std::path::Path;

/// Writes the seeds of a target into a folder, in place of what was there.
pub(crate) fn write(target: &str, folder: &Path) -> Result<(), Problem> {
    let doing = || Problem::io(format!("The seeds in {} can't be written", folder.display()));
    drop(std::fs::remove_dir_all(folder));
    std::fs::create_dir_all(folder).map_err(doing())?;
    let fixtures = project::files_below(&[project::root().join("tests/fixtures")]);
    let is_fixture = |file: &&std::path::PathBuf| file.extension().is_some_and(|ending| ending == "eml" || ending == "txt");
    let mut number = 0;
    for file in fixtures.iter().filter(is_fixture) {
        let bytes = std::fs::read(file).map_err(doing())?;
        for seed in of(target, &String::from_utf8_lossy(&bytes)) {
            number += 1;
            std::fs::write(folder.join(number.to_string()), seed).map_err(doing())?;
        }
    }
    Ok(())
}

/// What a target reads of a fixture: its decoder's input, or the whole.
fn of(target: &str, text: &str) -> Vec<String> {
    match target {
        "base64" => encoded(text, "base64"),
        "quoted_printable" => encoded(text, "quoted-printable"),
        // The first byte names the charset.
        "charset" if text.is_ascii() => Vec::new(),
        "charset" => (0..8).map(|charset| format!("{charset}{}", text.chars().filter(|c| !c.is_ascii()).collect::<String>())).collect(),
        "encoded_words" => lines(text, |line| line.contains("=?")),
        "date" => lines(text, |line| line.contains("20") && line.contains(':')).iter().map(|line| dated(line)).collect(),
        "html" => text.find('<').filter(|_| text.contains("</")).and_then(|at| text.get(at..)).map(str::to_owned).into_iter().collect(),
        "report" => text.find("Reporting-MTA:").and_then(|at| text.get(at..)).map(str::to_owned).into_iter().collect(),
        _ => vec![text.to_owned()],
    }
}

fn lines(text: &str, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    text.lines().filter(|line| wanted(line)).map(str::to_owned).collect()
}

/// A header's value; of a log line its beginning.
fn dated(line: &str) -> String {
    line.strip_prefix("Date: ").unwrap_or(line).chars().take(48).collect()
}

/// The bodies in this encoding.
fn encoded(text: &str, encoding: &str) -> Vec<String> {
    let text = text.replace("\r\n", "\n");
    let parts = text.split("Content-Transfer-Encoding: ").skip(1).filter(|part| part.starts_with(encoding));
    let bodies = parts.filter_map(|part| part.split_once("\n\n")).map(|(_, body)| body.split("\n--").next().unwrap_or_default());
    bodies.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn a_decoder_gets_what_is_encoded() {
        let mail = "Subject: =?utf-8?Q?n=C3=A3o?=\nDate: 4 Mar 2024 09:12\nContent-Transfer-Encoding: base64\n\nQWNh\n--b--\n";
        assert_eq!(of("base64", mail), ["QWNh"]);
        assert_eq!(of("encoded_words", mail), ["Subject: =?utf-8?Q?n=C3=A3o?="]);
        assert_eq!(of("date", mail), ["4 Mar 2024 09:12"]);
        assert_eq!(of("analyse", mail), [mail]);
        assert!(of("quoted_printable", mail).is_empty());
    }
}
