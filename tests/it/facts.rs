//! Whom a notice is about, and what it tells of the mail: forms of headers, lists and sessions that a fixture of one mail system alone
//! does not show.

use carteiro::analysis::{Analysis, OwnSide, analyse};
use carteiro::cause::Cause;

fn read(text: &str) -> Analysis {
    analyse(text, &OwnSide::default())
}

/// The recipients, each with the cause.
fn recipients(text: &str) -> Vec<(Option<String>, Cause)> {
    let told = |address: &Option<carteiro::evidence::Text>| address.as_ref().map(|address| address.value.clone());
    read(text).recipients.iter().map(|recipient| (told(&recipient.address), recipient.verdict.cause)).collect()
}

#[test]
fn an_address_within_another_s_is_nobody_s() {
    let notice = "The original message was received at Mon, 6 May 2024 10:02:11 -0300\n\n   ----- The following addresses had permanent fatal errors -----\n<mariana@example.org>\n<ana@example.org>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<mariana@example.org>\n<<< 552 5.2.2 <mariana@example.org>... Mailbox full\n>>> RCPT To:<ana@example.org>\n<<< 550 5.1.1 <ana@example.org>... User unknown\n";
    let named = |name: &str| Some(format!("{name}@example.org"));
    assert_eq!(recipients(notice), [(named("mariana"), Cause::MailboxFull), (named("ana"), Cause::UserUnknown)]);
}

#[test]
fn a_returned_mail_s_headers_may_be_folded() {
    let notice = "This is the mail system at host mx.example.org.\n\nI'm sorry to have to inform you that your message could not be delivered to one or more recipients. It's attached below.\n\n550 5.1.1 User unknown\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <>\nFrom: \"Beatriz dos Anjos e Albuquerque\"\n <bia@example.com>\nTo: \"Rui\"\n\t<rui@example.org>\nMessage-ID:\n <1@example.com>\nSubject: =?utf-8?q?Reuni=C3=A3o?=\n =?utf-8?q?_de_quinta?=\n e sexta\n\nsegredo\n";
    let facts = read(notice).facts;
    let told = [&facts.sender, &facts.message_id, &facts.subject].map(|fact| fact.as_ref().map(|fact| fact.value.as_str()));
    assert_eq!(told, [Some("bia@example.com"), Some("1@example.com"), Some("Reunião de quinta e sexta")]);
    assert_eq!(recipients(notice), [(Some("rui@example.org".to_owned()), Cause::UserUnknown)]);
}
