//! Whatever is pasted: no panic, every span in the text, and the same verdict however the lines are dressed.

use std::fs;

use carteiro::analysis::{Analysis, OwnSide, analyse};
use carteiro::smtp::HostName;

use crate::{fixtures, spans};

#[track_caller]
fn read_safely(text: &str) -> Analysis {
    let own = OwnSide {
        hosts: HostName::parse("mx.example.com.br").into_iter().collect(),
        domains: HostName::parse("example.com.br").into_iter().collect(),
    };
    let analysis = analyse(text, &own);
    spans::check(text, &analysis);
    analysis
}

fn verdicts(text: &str) -> Vec<(Option<String>, &'static str, &'static str)> {
    let analysis = read_safely(text);
    analysis
        .recipients
        .into_iter()
        .map(|recipient| (recipient.address.map(|found| found.value), recipient.verdict.cause.id(), recipient.verdict.confidence.id()))
        .collect()
}

#[test]
fn cuts_are_survived() {
    for path in fixtures::all() {
        let text = fs::read_to_string(path).unwrap();
        for cut in (0..text.len()).step_by(397).filter(|&cut| text.is_char_boundary(cut)) {
            read_safely(&text[..cut]);
            read_safely(&text[cut..]);
        }
    }
}

#[test]
fn dress_does_not_matter() {
    for path in fixtures::all() {
        let text = fs::read_to_string(&path).unwrap();
        let plain = verdicts(&text);
        assert_eq!(verdicts(&text.replace('\n', "\r\n")), plain, "CRLF {}", path.display());
        assert_eq!(verdicts(&text.replace('\n', "  \n")), plain, "trailing white space {}", path.display());
        assert_eq!(verdicts(&format!("> {}", text.replace('\n', "\n> "))), plain, "quoted {}", path.display());
    }
}

#[test]
fn own_words_above_a_mail_s_source_change_nothing() {
    let mut wrong = Vec::new();
    for path in fixtures::all().into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "eml")) {
        let text = fs::read_to_string(&path).unwrap();
        let plain = verdicts(&text);
        let forward = "\n\n---------- Forwarded message ---------\nDe: Mail Delivery System <mailer-daemon@example.net>\n\
            Date: seg., 6 de mai. de 2024 às 10:02\nSubject: Undelivered Mail Returned to Sender\nTo: <ana@example.com.br>\n\n\n";
        // What Gmail's page with the source of a mail shows above it.
        let page = "\nMensagem original\nID da mensagem\t<66435f71.050a0220@mx.google.com>\nCriado em:\t14 de maio de 2024 às 10:02\n\
            De:\tMail Delivery Subsystem <mailer-daemon@googlemail.com>\nPara:\tana@example.com.br\n\
            Assunto:\tDelivery Status Notification (Failure)\nSPF:\tPASS com o IP 192.0.2.7 Saiba mais\nDMARC:\t'PASS' Saiba mais\n\n\
            Fazer o download do original\tCopiar para a área de transferência\n";
        for apart in ["\n", "\n\n", forward, page] {
            let told = verdicts(&format!("Oi, tudo bem? Olha o que voltou quando mandei o orçamento:{apart}{text}"));
            // An event of Amazon SNS is sent by no mail system, nor is what the keeper of a list refuses.
            let by_no_system = path.ends_with("amazon-ses/spam-01.eml") || path.ends_with("mailman/filtered-04.eml");
            if !plain.is_empty() && told != plain && !by_no_system {
                wrong.push(format!("{}: {told:?} for {plain:?}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mail_s_source_in_one_line_still_has_its_body() {
    let text = "Return-path: <> X-Failed-Recipients: rui@example.org Auto-Submitted: auto-replied \
        From: Mail Delivery System <Mailer-Daemon@srv.example.com.br> To: bia@example.com.br MIME-Version: 1.0 \
        Content-Type: multipart/report; report-type=delivery-status; boundary=1715691731-eximdsn-1 \
        Subject: Mail delivery failed: returning message to sender Message-Id: <E1s6rXy-000001-Ab@srv.example.com.br> \
        Date: Tue, 14 May 2024 10:02:11 -0300 --1715691731-eximdsn-1 Content-type: text/plain; charset=us-ascii \
        This message was created automatically by mail delivery software. A message that you sent could not be delivered to one or more \
        of its recipients. This is a permanent error. The following address(es) failed: rui@example.org host mx.example.org [192.0.2.10] \
        SMTP error from remote mail server after RCPT TO:<rui@example.org>: 550 5.1.1 <rui@example.org>: User unknown";
    assert_eq!(verdicts(text), [(Some("rui@example.org".to_owned()), "user-unknown", "certain")]);
}

/// How sure each verdict is, as a number: unclear, likely, certain.
fn certainty(confidence: &str) -> usize {
    ["unclear", "likely", "certain"].iter().position(|known| *known == confidence).unwrap()
}

#[test]
fn a_cut_text_is_never_surer_of_another_cause() {
    let mut wrong = Vec::new();
    for path in fixtures::all() {
        let text = fs::read_to_string(&path).unwrap();
        let [(_, cause, confidence)] = verdicts(&text)[..] else { continue };
        for (cut, _) in text.match_indices([' ', '\n']) {
            for (_, cut_cause, cut_confidence) in verdicts(&text[..cut]) {
                if cut_cause != cause && certainty(cut_confidence) > certainty(confidence) {
                    let last: String = text[..cut].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
                    wrong.push(format!("{}: {cause} ({confidence}) becomes {cut_cause} ({cut_confidence}) after {last:?}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_code_at_the_end_of_a_text_is_never_certain() {
    for text in ["550 5.1.1", "Status: 5.2.2", "host mx.example.org[192.0.2.1] said: 550 5.7.26", "Erro SMTP (550): 5.1.1", "553 5.7.509"] {
        assert!(verdicts(text).iter().all(|(_, _, confidence)| *confidence != "certain"), "{text}");
    }
}

/// A small generator, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    /// A place in a text between two characters.
    fn place_in(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len() + 1))
    }
}

fn noise(seed: u64, length: usize, alphabet: &[&str]) -> String {
    let (mut dice, mut text) = (Dice(seed), String::new());
    while text.len() < length {
        text.push_str(alphabet[dice.below(alphabet.len())]);
    }
    text
}

const ALPHABET: &[&str] = &[
    "<",
    ">",
    "@",
    "a",
    "é",
    "\u{a0}",
    "\u{200b}",
    "\n",
    "\r\n",
    " ",
    ":",
    ";",
    ".",
    "550",
    "-",
    "5.1.1",
    "Final-Recipient: rfc822; ",
    "From: ",
    "Content-Type: multipart/report; boundary=x\n",
    "--x\n",
    "=?utf-8?Q?=C3?=",
    "=C3",
    "\t",
    "Diagnostic-Code: smtp; ",
    "user unknown",
    "\u{ff}",
    "&lt;",
    "<p>",
    "\"",
    "[192.0.2.1]",
    "Content-Transfer-Encoding: base64\n",
    "(",
    ")",
    "spam",
    "host ",
    "postfix/smtp[1]: ",
    "to=<a@b.c>, ",
    "status=bounced (",
    "2024-06-03 10:02:11 ",
    "1sE3ab-0004Xy-Ab ** ",
    "RCPT TO:<a@b.c>\n",
    "EventId: FAIL\n",
    "Recipients: a@b.c;",
    "{LED=",
    "https://",
    "clique 24 horas caixa cheia ",
    "Received: from x ([192.0.2.1]) by mx.example.org with SMTP\n",
    "Message-ID: <1@",
    "_",
    "\n\n",
];

#[test]
fn noise_is_survived() {
    for seed in 0..60 {
        read_safely(&noise(seed, 700, ALPHABET));
    }
}

#[test]
fn bytes_of_any_kind_are_survived() {
    for seed in 0..200 {
        let mut dice = Dice(seed);
        let bytes: Vec<u8> = (0..600).map(|_| u8::try_from(dice.below(256)).unwrap()).collect();
        read_safely(&String::from_utf8_lossy(&bytes));
        read_safely(&bytes.iter().map(|&byte| char::from(byte)).collect::<String>());
        // What a mail says of its body may be wrong.
        let encoding = ["base64", "quoted-printable", "8bit"][dice.below(3)];
        let headers = format!("From: MAILER-DAEMON@example.org\nSubject: failure\nContent-Transfer-Encoding: {encoding}\n\n");
        read_safely(&(headers + &String::from_utf8_lossy(&bytes)));
    }
}

/// The beginning of one notice with the end of another, and one inside another.
#[test]
fn splices_are_survived() {
    let texts: Vec<String> = fixtures::all().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for seed in 0..1500 {
        let mut dice = Dice(seed);
        let (one, other) = (&texts[dice.below(texts.len())], &texts[dice.below(texts.len())]);
        let (from, to) = (dice.place_in(one), dice.place_in(one));
        let (start, end) = (dice.place_in(other), dice.place_in(other));
        read_safely(&[&one[..from], &other[start..]].concat());
        read_safely(&[&one[..from], &other[start.min(end)..start.max(end)], &one[to..]].concat());
    }
}

#[test]
fn a_megabyte_is_survived() {
    for unit in [
        "a",
        "<",
        "> ",
        "@",
        "a@b.c ",
        "550 5.1.1 user unknown ",
        "Final-Recipient: rfc822; a@b.c\n",
        "é\n",
        "From: a\n",
        "<style>",
        "--x\n",
        ". ",
        "blocked using a list of your ip\n\n",
        "4F1A2: to=<a@b.c>, status=bounced (550 5.1.1 no)\n",
        "2024-06-03 10:02:11 ",
        "status=(",
        "RCPT TO:<a@b.c>\n550 5.1.1 no\n",
        "Recipients,EventId,Status\na@b.c,FAIL,{LED=550 5.1.1 no}\n",
        "Recipients,EventId,Status\n",
        "starting delivery 1: msg 2 to remote a@b.c\n",
        "EventId : FAIL\nRecipients : {a@b.c}\n",
        "caixa cheia 24 horas clique http://a.b ",
        "     ",
        "De: a\nPara: b\nAssunto: c\n\nd\n\n",
        "Em 1 a\n",
        "Em 1 a escreveu:\n",
        "\u{c3}\u{192}\u{c2}\u{a3}",
        "a\n\n",
    ] {
        read_safely(&unit.repeat(1_100_000 / unit.len()));
    }
}
