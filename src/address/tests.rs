//! What gets a suggestion and, as much, what must get none.

use super::{Around, Look, Oddity, look};
use crate::smtp::HostName;

fn hosts(names: &[&str]) -> Vec<HostName> {
    names.iter().filter_map(|name| HostName::parse(name)).collect()
}

fn looked(typed: &str) -> Look {
    let domains = hosts(&["cliente.example", "gmaik.com"]);
    let own = hosts(&["provedor.example"]);
    let hosts = [Some("mx1.provedor.example"), Some("mx.hotmaik.com")];
    look(typed, &Around { own: [&domains, &own], hosts, named: Some("joao@example.org") })
}

#[track_caller]
fn check(typed: &str, suggestion: Option<&str>, oddities: &[Oddity]) {
    let found = looked(typed);
    assert_eq!(found.suggestion.as_deref(), suggestion, "{typed}");
    assert_eq!(found.oddities, oddities, "{typed}");
}

/// What was probably meant.
const MEANT: &[(&str, &str, Oddity)] = &[
    ("ana@gmial.com", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gamil.com", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmai.com", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gnail.com", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@ggmail.com", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@mgail.com", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmail.con", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmail.co", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmail.com.br", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmial.com.br", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmailcom", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@gmail", "ana@gmail.com", Oddity::DomainSlip),
    ("ana@hotmial.com", "ana@hotmail.com", Oddity::DomainSlip),
    ("ana@otmail.com", "ana@hotmail.com", Oddity::DomainSlip),
    ("ana@hotmal.com.br", "ana@hotmail.com.br", Oddity::DomainSlip),
    ("ana@hotmailcom.br", "ana@hotmail.com.br", Oddity::DomainSlip),
    ("ana@homtial.com", "ana@hotmail.com", Oddity::DomainSlip),
    ("ana@outlok.com.br", "ana@outlook.com.br", Oddity::DomainSlip),
    ("ana@outllok.com", "ana@outlook.com", Oddity::DomainSlip),
    ("ana@yaho.com.br", "ana@yahoo.com.br", Oddity::DomainSlip),
    ("ana@yahooo.cmo", "ana@yahoo.com", Oddity::DomainSlip),
    ("ana@iclould.com", "ana@icloud.com", Oddity::DomainSlip),
    ("ana@uol.com.bt", "ana@uol.com.br", Oddity::DomainSlip),
    ("ana@uol.combr", "ana@uol.com.br", Oddity::DomainSlip),
    ("ana@UOL.COM.B", "ana@uol.com.br", Oddity::DomainSlip),
    ("ana@terra.con.br", "ana@terra.com.br", Oddity::DomainSlip),
    ("ana@empresa.combr", "ana@empresa.com.br", Oddity::DomainSlip),
    ("ana@empresa.con", "ana@empresa.com", Oddity::DomainSlip),
    ("ana@empresa.com,br", "ana@empresa.com.br", Oddity::DomainPunctuation),
    ("ana@empresa..com.br", "ana@empresa.com.br", Oddity::DomainPunctuation),
    ("ana@www.empresa.com.br", "ana@empresa.com.br", Oddity::DomainPunctuation),
    ("www.ana@empresa.com.br", "ana@empresa.com.br", Oddity::DomainPunctuation),
    ("joão@empresa.com.br", "joao@empresa.com.br", Oddity::Accents),
    ("conceic\u{327}a\u{303}o@empresa.com.br", "conceicao@empresa.com.br", Oddity::Accents),
    ("ana arroba empresa.com.br", "ana@empresa.com.br", Oddity::AtInWords),
    ("ana ponto souza arroba gmail ponto com", "ana.souza@gmail.com", Oddity::AtInWords),
    ("ana(arroba)empresa.com.br", "ana@empresa.com.br", Oddity::AtInWords),
    ("anasouzagmail.com", "anasouza@gmail.com", Oddity::AtInWords),
    ("ana@@empresa.com.br", "ana@empresa.com.br", Oddity::Doubled),
    ("ana@empresa.com.br@empresa.com.br", "ana@empresa.com.br", Oddity::Doubled),
    ("ana@gmail.comgmail.com", "ana@gmail.com", Oddity::Doubled),
    ("Ana Souza <ana@empresa.com.br>", "ana@empresa.com.br", Oddity::Wrapped),
    ("Ana Souza ana@empresa.com.br", "ana@empresa.com.br", Oddity::Wrapped),
    ("Ágata Souza ana@empresa.com.br", "ana@empresa.com.br", Oddity::Wrapped),
    ("ana@empresa.com.br <ana@empresa.com.br>", "ana@empresa.com.br", Oddity::Wrapped),
    ("MAILTO:ana@empresa.com.br?subject=oi", "ana@empresa.com.br", Oddity::Wrapped),
    ("ana@empresa.com.br,", "ana@empresa.com.br", Oddity::Wrapped),
    ("(ana@empresa.com.br).", "ana@empresa.com.br", Oddity::Wrapped),
    ("ana@empresa.com.br>;", "ana@empresa.com.br", Oddity::Wrapped),
    ("*ana@empresa.com.br*", "ana@empresa.com.br", Oddity::Wrapped),
    ("ana @empresa.com.br", "ana@empresa.com.br", Oddity::Space),
    ("ana@ empresa.com.br", "ana@empresa.com.br", Oddity::Space),
    ("ana@empresa .com.br", "ana@empresa.com.br", Oddity::Space),
    ("ana@empresa com br", "ana@empresa.com.br", Oddity::Space),
    ("ana\u{200b}@empresa.com.br", "ana@empresa.com.br", Oddity::StrangeCharacters),
    ("\u{feff}ana@empresa.com.br", "ana@empresa.com.br", Oddity::StrangeCharacters),
    ("ana＠empresa．com．br", "ana@empresa.com.br", Oddity::StrangeCharacters),
];

#[test]
fn slips_get_a_suggestion() {
    for (typed, suggestion, oddity) in MEANT {
        check(typed, Some(suggestion), &[*oddity]);
    }
}

#[test]
fn several_slips_at_once_get_one_suggestion() {
    check(
        "mailto: João Souza <joão@@gmial.con>,",
        Some("joao@gmail.com"),
        &[Oddity::Doubled, Oddity::Wrapped, Oddity::Accents, Oddity::DomainSlip],
    );
    check("ana @gmail com", Some("ana@gmail.com"), &[Oddity::Space]);
    check("ana@@gmail,com", Some("ana@gmail.com"), &[Oddity::Doubled, Oddity::DomainPunctuation]);
}

/// Right as they are, or nobody can tell: companies close to the great ones, known providers abroad, what is no address.
const LEFT_ALONE: &[&str] = &[
    "ana@gmail.com",
    "Ana@GMAIL.com",
    "ana@hotmail.com.br",
    "ana@yahoo.com.br",
    "ana@uol.com.br",
    "ana@bol.com.br",
    "ana@terra.com.br",
    "ana@ig.com.br",
    "ana@globo.com",
    "ana@proton.me",
    "ana@empresa.com.br",
    "ana@uol.com",
    "ana@r7.com.br",
    "ana@aol.com.br",
    "ana@bol.com",
    "ana@ufpr.br",
    "ana@usp.br",
    "ana@mail.com",
    "ana@email.com",
    "ana@cloud.com",
    "ana@hotmart.com",
    "ana@hotmart.com.br",
    "ana@hostmail.com.br",
    "ana@hotels.com",
    "ana@gail.com",
    "ana@gmob.com.br",
    "ana@outback.com",
    "ana@outlet.com.br",
    "ana@pocketmail.com",
    "ana@livre.com",
    "ana@olive.com",
    "ana@sol.com.br",
    "ana@gol.com.br",
    "ana@serra.com.br",
    "ana@terras.com.br",
    "ana@tetra.com.br",
    "ana@globe.com",
    "ana@big.com.br",
    "ana@vi.com.br",
    "ana@jg.com.br",
    "ana@max.com",
    "ana@mec.com",
    "ana@gmx.com.br",
    "ana@gms.com",
    "ana@soho.com",
    "ana@protos.me",
    "ana@yahoo.fr",
    "ana@yahoo.co.jp",
    "ana@outlook.pt",
    "ana@hotmail.co.uk",
    "ana@live.nl",
    "ana@mail.gmial.com",
    "ana@empresa.co",
    "ana@empresa.cm",
    "ana@empresa.com.bt",
    "ana@empresa.com.py",
    "ana@empresa.ind.br",
    "ana@cliente.example",
    "ana@gmaik.com",
    "ana@vendas.gmaik.com",
    "ana@hotmaik.com",
    "ana.souza+lista@empresa.com.br",
    "o'neill@empresa.com.br",
    "\"ana souza\"@empresa.com.br",
    "prvs=1a2b=ana@empresa.com.br",
    "SRS0=abcd=ef=gmial.com=ana@empresa.com.br",
    "ana@[192.0.2.1]",
    "ana@intranet",
    "ana",
    "ana@",
    "@",
    "",
    "   ",
    "smtp.gmail.com",
    "não sei",
    "11 98765-4321",
];

#[test]
fn what_may_be_right_is_left_alone() {
    for typed in LEFT_ALONE {
        check(typed, None, &[]);
    }
}

#[test]
fn what_can_only_be_told_is_told() {
    check("ana@ação.com.br", None, &[Oddity::InternationalDomain]);
    check("日本@empresa.com.br", None, &[Oddity::International]);
    check("ana@gmaíl.com", Some("ana@gmail.com"), &[Oddity::Accents]);
    check("ana@x.com.br, bia@y.com.br", None, &[Oddity::Several]);
    check("ana@x.com.br bia@y.com.br", None, &[Oddity::Several]);
}

#[test]
fn the_address_of_a_mail_system_is_no_recipient() {
    check("MAILER-DAEMON@mx1.provedor.example", Some("joao@example.org"), &[Oddity::SystemAddress]);
    check("mailer-daemon@googlemail.com", Some("joao@example.org"), &[Oddity::SystemAddress]);
    check("postmaster@cliente.example", Some("joao@example.org"), &[Oddity::SystemAddress]);
    check("postmaster@example.org", None, &[]);
    let nothing_named = look("mailer-daemon@example.org", &Around::default());
    assert_eq!(nothing_named, Look { oddities: vec![Oddity::SystemAddress], suggestion: None });
}

/// Whatever is typed: no panic, and what is suggested gets no other suggestion.
#[track_caller]
fn settles(typed: &str) {
    if let Some(suggestion) = looked(typed).suggestion {
        assert_eq!(looked(&suggestion).suggestion, None, "{typed} gives {suggestion}");
        assert_ne!(suggestion, typed);
    }
}

#[test]
fn a_suggestion_gets_no_other_suggestion() {
    let signs = [" ", "@", ".", ",", "com", "br", "é", "\u{200b}", "<", ">", "\"", "ｇ", "mailto:", "www.", "arroba", "o"];
    let typed = MEANT.iter().map(|(typed, ..)| *typed).chain(LEFT_ALONE.iter().copied());
    for text in typed {
        for at in (0..=text.len()).filter(|at| text.is_char_boundary(*at)) {
            let (before, after) = text.split_at(at);
            settles(before);
            settles(after);
            settles(&[before, after.get(1..).unwrap_or_default()].concat());
            for sign in signs {
                settles(&[before, sign, after].concat());
            }
        }
    }
    settles(&"@".repeat(320));
    settles(&"ana@".repeat(500));
    settles(&"é ".repeat(150));
}

#[test]
fn what_is_ours_gets_no_suggestion() {
    for domain in ["gmial.com", "hotmial.com.br", "uol.com.bt", "empresa.con"] {
        let own = hosts(&[domain]);
        let typed = ["ana@", domain].concat();
        assert_eq!(look(&typed, &Around { own: [&own, &[]], ..Around::default() }), Look::default(), "{typed}");
        assert_eq!(look(&typed, &Around { hosts: [None, Some(domain)], ..Around::default() }), Look::default(), "{typed}");
        assert_ne!(look(&typed, &Around::default()).suggestion, None, "{typed}");
    }
}
