//! The terminal program's interface: records, exit codes, messages.

use std::process::{Command, Output};

fn carteiro(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_carteiro")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

#[test]
fn figures_of_links_are_for_anybody_s_files() {
    let files = ["tests/fixtures/postfix/mailbox-full-01.eml", "tests/fixtures/postfix/domain-not-found-01.eml"];
    let output = carteiro(&["portals", "--figures", files[0], files[1]]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && text.starts_with("2 error messages; "), "{text}");
    assert_eq!(carteiro(&["--figures", files[0]]).status.code(), Some(2));
}

#[test]
fn a_record_is_one_line_of_json() {
    let file = "tests/fixtures/postfix/several-01.eml";
    let output = carteiro(&["--json", file]);
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), 1);
    let record: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(record["file"], file);
    assert_eq!(record["kind"], "failure");
    assert_eq!(record["suspicion"], serde_json::Value::Null);
    assert_eq!(record["sender"], "bia@example.com.br");
    assert_eq!(record["reporting_mta"], "mail.example.com.br");
    assert_eq!(record["recipients"][0]["address"], "rui@example.org");
    assert_eq!(record["recipients"][0]["status"], "5.1.1");
    assert!(record["recipients"][0]["diagnostic"].as_str().unwrap().contains("550 5.1.1"));
    assert_eq!(record["recipients"][1]["cause"], "mailbox-full");
    let start = usize::try_from(record["recipients"][1]["span"][0].as_u64().unwrap()).unwrap();
    let end = usize::try_from(record["recipients"][1]["span"][1].as_u64().unwrap()).unwrap();
    let bytes = std::fs::read(file).unwrap();
    assert_eq!(std::str::from_utf8(&bytes[start..end]).unwrap(), "Mailbox is full");
}

#[test]
fn a_date_is_told_as_written_and_in_iso_8601() {
    for (file, date, date_iso, date_is_ambiguous) in [
        ("postfix/mailbox-full-01.eml", "Tue, 14 May 2024 10:02:08 -0300", Some("2024-05-14T10:02:08-03:00"), false),
        ("smtp-log/several-03.txt", "03/06/2024 10:02:11", None, true),
        ("smtp-log/user-unknown-01.txt", "Jun 3 10:02:09", None, false),
    ] {
        let output = carteiro(&["--json", &format!("tests/fixtures/{file}")]);
        let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(record["date"], date);
        assert_eq!(record["notice_date"].is_string(), file.ends_with(".eml"));
        assert_eq!(record["date_iso"].as_str(), date_iso);
        assert_eq!(record["date_is_ambiguous"], date_is_ambiguous);
    }
}

#[test]
fn spans_of_a_latin_1_file_are_bytes_of_the_file() {
    let path = std::env::temp_dir().join(format!("carteiro-latin1-{}.txt", std::process::id()));
    std::fs::write(&path, b"N\xe3o foi poss\xedvel entregar: 550 5.1.1 User unknown").unwrap();
    let output = carteiro(&["--json", path.to_str().unwrap()]);
    std::fs::remove_file(&path).unwrap();
    let record: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(record["recipients"][0]["span"], serde_json::json!([37, 49]));
}

#[test]
fn bad_usage_and_unreadable_files_end_with_2() {
    for arguments in [&["--nonsense", "x"][..], &[], &["--locale", "fr", "x"], &["no-such-file.eml"], &["explain"]] {
        let output = carteiro(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty());
    }
    assert!(String::from_utf8(carteiro(&["no-such-file.eml"]).stderr).unwrap().contains("no-such-file.eml"));
}

#[test]
fn rules_and_explain_print_what_is_known() {
    let rules = String::from_utf8(carteiro(&["rules"]).stdout).unwrap();
    for begins in ["status-x.1.1\tuser-unknown", "leaning\tmailbox-full\tleaning\ta"] {
        assert!(rules.lines().any(|line| line.starts_with(begins)), "{begins}");
    }
    let explained = String::from_utf8(carteiro(&["explain", "tests/fixtures/exim/expired-01.eml"]).stdout).unwrap();
    assert!(explained.contains("verdict: expired"), "{explained}");
}
