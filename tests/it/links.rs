//! Links and copied texts: six drafts for every portal, read by a parser that is not ours, and kept word for word in
//! `tests/golden/`. `UPDATE_EXPECTED=1` writes those anew; read the difference.

use std::fs;
use std::path::PathBuf;

use carteiro::cause::{Cause, Refuser};
use carteiro::config::{Config, Markup, PortalPreset, TicketField};
use carteiro::locale::Locale;
use carteiro::ticket::draft::{Diagnosis, Draft, Tried, When};
use carteiro::ticket::link::{Link, Outcome, link};
use carteiro::ticket::portals::portal;
use carteiro::ticket::text::{lines, subject, whole};
use carteiro::tree::step::{Choice, Direction, FieldId, Step};
use carteiro::verdict::Confidence;
use url::Url;

fn plain(direction: Direction) -> Draft {
    Draft {
        direction,
        sender: Some("ana@cliente.example".into()),
        recipients: vec!["joao@example.org".into()],
        when: None,
        kind: None,
        diagnosis: None,
        remote_host: None,
        reporting_host: None,
        message_id: None,
        subject: None,
        notice_date: None,
        queue_id: None,
        block_list: None,
        tried: None,
        answers: Vec::new(),
        details: Vec::new(),
        contact: None,
        decisive: Vec::new(),
        error: String::new(),
        file_name: "carteiro-20261123-1432.txt".into(),
        log: None,
    }
}

fn diagnosis(cause: Cause, refuser: Refuser, code: &str) -> Option<Diagnosis> {
    Some(Diagnosis { cause, confidence: Confidence::Certain, refuser, code: code.into() })
}

fn sent_at() -> Option<When> {
    Some(When::Typed { date: "2026-11-23".into(), time: Some("14:32".into()), offset_minutes: -180 })
}

fn full() -> Draft {
    Draft {
        when: sent_at(),
        diagnosis: diagnosis(Cause::MailboxFull, Refuser::RemoteServer, "552 5.2.2"),
        remote_host: Some("mx.example.org [203.0.113.7]".into()),
        reporting_host: Some("mail.centralserver.example".into()),
        message_id: Some("20261123.4711@cliente.example".into()),
        queue_id: Some("4F2A61C0DE".into()),
        tried: Some(Tried::SettingsRight),
        decisive: vec!["552 5.2.2 <joao@example.org>: Mailbox full".into()],
        error: "<joao@example.org>: host mx.example.org[203.0.113.7] said:\n    552 5.2.2 Mailbox full\n".into(),
        ..plain(Direction::Sending)
    }
}

/// Everything that an address, a quote or a mark could break.
fn strange() -> Draft {
    Draft {
        sender: Some("joão+a&b=c%41#x@ação.example".into()),
        recipients: vec!["\"a \\\"b\\\" c\"@example.org".into(), "o'neill@example.org".into()],
        when: Some(When::Written("Mon, 23 Nov 2026 14:32:10 -0300".into())),
        diagnosis: diagnosis(Cause::ContentError, Refuser::Unknown, ""),
        decisive: vec!["A&B=C?D#E%20F+G; \u{202e}\u{200b}\u{5e9}\u{5dc} 🙂 <script>alert(1)</script> \\ ` ' \"".into()],
        error: "um\r\ndois\ttrês\r\n\r\n]]> --> ${x} {{y}}\n".into(),
        ..plain(Direction::Sending)
    }
}

fn drafts() -> [(&'static str, Draft); 6] {
    let many = (1..=400).map(|n| format!("pessoa{n}@example.org")).collect();
    let notice = (0..6_000).map(|n| format!("linha {n} do aviso: não foi possível entregar\n")).collect();
    [
        ("envio-completo", full()),
        ("envio-sem-erro", Draft { when: sent_at(), tried: Some(Tried::SettingsNotSure), ..plain(Direction::Sending) }),
        (
            "recebimento-sem-erro",
            Draft {
                when: Some(When::Day("2026-11-23".into())),
                answers: vec![(Step::Scope, Choice::Everybody)],
                details: vec![(FieldId::Device, "celular".into())],
                contact: Some("ana@outra.example".into()),
                ..plain(Direction::Receiving)
            },
        ),
        ("sinais-estranhos", strange()),
        ("quatrocentos-destinatarios", Draft { recipients: many, error: notice, ..full() }),
        ("nada-informado", Draft { sender: None, recipients: Vec::new(), ..plain(Direction::Receiving) }),
    ]
}

fn portal_url(preset: PortalPreset) -> &'static str {
    match preset {
        PortalPreset::Zendesk => "https://x.zendesk.com/hc/pt-br/requests/new?ticket_form_id=360",
        PortalPreset::Freshdesk => "https://x.freshdesk.com/widgets/feedback_widget/new?widgetType=embedded",
        PortalPreset::Whmcs => "https://cliente.example.com.br/submitticket.php?step=2&deptid=1",
        PortalPreset::Znuny => "https://suporte.example.com.br/customer.pl?Action=CustomerTicketMessage",
        PortalPreset::RequestTracker => "https://rt.example.com.br/SelfService/Create.html?Queue=3",
        PortalPreset::Glpi => "https://glpi.example.com.br/Form/Render/4",
        PortalPreset::FreeScout => "https://suporte.example.com.br/help/37",
        PortalPreset::Redmine => "https://suporte.example.com.br/projects/mail/issues/new",
        PortalPreset::Mailto => "mailto:suporte@example.com.br",
        PortalPreset::WhatsApp => "https://wa.me/5541999990000",
        _ => "https://suporte.example.com.br/novo#formulario",
    }
}

fn config(preset: PortalPreset, more: &[(&str, &str)]) -> Config {
    let own = [("portal", preset.id()), ("portal-url", portal_url(preset))];
    let questions = [("field-subject", "5f1c-a"), ("field-description", "5f1c-b")];
    let questions = if preset == PortalPreset::Glpi { &questions[..] } else { &[] };
    let attributes: Vec<_> =
        own.iter().chain(questions).chain(more).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let (config, problems) = Config::read(&attributes, &[]);
    assert_eq!(problems, []);
    config
}

fn prefilled() -> impl Iterator<Item = PortalPreset> {
    PortalPreset::ALL.iter().copied().filter(|preset| portal(*preset).is_some())
}

#[track_caller]
fn built(draft: &Draft, config: &Config) -> Link {
    match link(draft, config) {
        Outcome::Link(link) => link,
        other => panic!("{other:?}"),
    }
}

/// The values behind those of the portal's own address, as the portal's server reads them.
fn decoded(href: &str, config: &Config) -> Vec<(String, String)> {
    let url = Url::parse(href).unwrap_or_else(|error| panic!("{error}: {href}"));
    let own = Url::parse(config.portal_url.as_ref().unwrap().as_str()).unwrap();
    assert_eq!((url.host_str(), url.path(), url.fragment()), (own.host_str(), own.path(), own.fragment()));
    // What reads `+` as a plus gets none for a space; what parts by semicolons is read so.
    let query = url.query().unwrap_or_default();
    let query = if config.portal == PortalPreset::Znuny { query.replace(';', "&") } else { query.to_owned() };
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    if matches!(config.portal, PortalPreset::Mailto | PortalPreset::WhatsApp | PortalPreset::Generic) {
        assert!(!query.contains('+'), "{href}");
    }
    let own = own.query_pairs().into_owned().collect::<Vec<_>>();
    assert!(pairs.starts_with(&own), "{href}");
    pairs[own.len()..].to_vec()
}

/// A text as an editor shows it that takes it for plain text, CommonMark or HTML; angle brackets square, as all that read HTML want.
fn shown(text: &str, markup: Markup) -> String {
    let text = text.replace("\r\n", "\n");
    match markup {
        Markup::Plain => text,
        Markup::Markdown => {
            let mut in_fence = false;
            let lines = text.lines().filter_map(|line| {
                if line == "~~~~~~" {
                    in_fence = !in_fence;
                    return None;
                }
                Some(if in_fence { line } else { line.strip_prefix("- ").unwrap_or(line) })
            });
            let lines = lines.collect::<Vec<_>>().join("\n");
            assert!(!in_fence, "{text}");
            lines
        }
        Markup::Html => {
            let mut all = Vec::new();
            for (at, part) in text.split("<pre>").enumerate() {
                let (quoted, ours) = part.split_once("</pre>").unwrap_or(("", part));
                assert!(at == 0 || quoted.starts_with('\n'), "{text}");
                all.extend(quoted.trim_matches('\n').lines().filter(|_| at > 0).map(str::to_owned));
                let ours: Vec<_> = ours.split("<br>").map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
                all.extend(ours.split_last().unwrap().1.iter().cloned());
            }
            assert!(!all.iter().any(|line| line.contains('<')), "{text}");
            all.join("\n").replace("&lt;", "<").replace("&amp;", "&")
        }
    }
}

fn expected(field: TicketField, draft: &Draft) -> Option<String> {
    match field {
        TicketField::Subject => Some(subject(draft, Locale::PtBr)),
        TicketField::Description => None,
        TicketField::Requester => draft.requester().cloned(),
        TicketField::Direction => Some(draft.direction.id().to_owned()),
        TicketField::Sender => draft.sender.clone(),
        TicketField::Recipient => draft.recipients.first().cloned(),
        TicketField::Date => draft.when.as_ref().map(When::iso),
        TicketField::Cause => draft.diagnosis.as_ref().map(|diagnosis| diagnosis.cause.id().to_owned()),
        TicketField::Code => draft.diagnosis.as_ref().map(|diagnosis| diagnosis.code.clone()).filter(|code| !code.is_empty()),
    }
}

#[test]
fn every_portal_reads_what_the_draft_says() {
    let own = prefilled().map(|preset| (preset, None));
    let told = Markup::ALL.iter().flat_map(|markup| [(PortalPreset::Redmine, Some(*markup)), (PortalPreset::Zendesk, Some(*markup))]);
    for (preset, told) in own.chain(told) {
        let row = portal(preset).unwrap();
        let markup = told.unwrap_or(row.markup);
        let config = Config { portal_markup: told, ..config(preset, &[]) };
        let as_portal = |text: String| if row.reads_html { text.replace('<', "[").replace('>', "]") } else { text };
        for (name, draft) in drafts() {
            let link = built(&draft, &config);
            assert!(link.href.len() <= row.link_chars_max && link.href.is_ascii(), "{name} {preset:?}");
            let values = decoded(&link.href, &config);
            let mut names: Vec<(String, TicketField)> = row.parameters.iter().map(|(name, field)| (name.to_owned(), field)).collect();
            names.extend(config.fields.iter().map(|(field, name)| (name.clone(), *field)));
            let value = |wanted: &str| values.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
            for (parameter, field) in names.iter().filter(|(_, field)| *field != TicketField::Description) {
                assert_eq!(value(parameter), expected(*field, &draft).map(as_portal), "{name} {preset:?} {parameter}");
            }
            let description = &names.iter().find(|(_, field)| *field == TicketField::Description).unwrap().0;
            let text = shown(&value(description).unwrap(), markup);
            let all = lines(&draft, Locale::PtBr).into_iter().map(|line| line.text);
            let has_subject = names.iter().any(|(_, field)| *field == TicketField::Subject);
            let all: Vec<_> = (!has_subject).then(|| subject(&draft, Locale::PtBr)).into_iter().chain(all).collect();
            if link.lines_cut == 0 {
                assert_eq!(text, as_portal(all.join("\n")), "{name} {preset:?} {markup:?}");
                assert_eq!(preset == PortalPreset::Mailto, value(description).unwrap().contains('\r'));
            } else {
                assert!(text.contains(&format!("[cortado, linhas que faltam: {}; ", link.lines_cut)), "{name} {preset:?}: {text}");
            }
        }
    }
}

fn golden(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

#[track_caller]
fn same(name: &str, found: &str) {
    if std::env::var_os("UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(golden("")).unwrap();
        fs::write(golden(name), found).unwrap();
    }
    let expected = fs::read_to_string(golden(name)).unwrap_or_default();
    assert!(expected == found, "tests/golden/{name} is not what is made now; UPDATE_EXPECTED=1 writes it anew");
}

#[test]
fn links_are_word_for_word() {
    let mut all = String::new();
    for (name, draft) in drafts() {
        for preset in prefilled() {
            all.push_str(&format!("{name} {}\n{}\n\n", preset.id(), built(&draft, &config(preset, &[])).href));
        }
    }
    same("links.txt", &all);
}

#[test]
fn other_portals_are_opened_as_they_are_and_the_text_is_copied_word_for_word() {
    for preset in PortalPreset::ALL.iter().filter(|preset| portal(**preset).is_none()) {
        for (name, draft) in drafts() {
            assert_eq!(link(&draft, &config(*preset, &[])), Outcome::NoPortal, "{name} {preset:?}");
        }
    }
    for (name, draft) in drafts().into_iter().filter(|(name, _)| *name != "quatrocentos-destinatarios") {
        same(&format!("{name}.txt"), &whole(&draft, Locale::PtBr));
    }
    let (_, many) = drafts().into_iter().find(|(name, _)| *name == "quatrocentos-destinatarios").unwrap();
    let text = whole(&many, Locale::PtBr);
    assert!(text.contains("Destinatário: pessoa400@example.org\n") && text.contains("linha 5999 do aviso"));
}

#[test]
fn a_form_of_which_no_question_is_named_is_only_opened() {
    let attributes = [("portal".to_owned(), "glpi".to_owned()), ("portal-url".to_owned(), portal_url(PortalPreset::Glpi).to_owned())];
    assert_eq!(link(&full(), &Config::read(&attributes, &[]).0), Outcome::NoPortal);
}

#[test]
fn a_form_that_has_no_place_for_the_text_gets_none_of_it() {
    let attributes = [("portal", "glpi"), ("portal-url", portal_url(PortalPreset::Glpi)), ("field-subject", "forms_question_1")];
    let attributes = attributes.map(|(name, value)| (name.to_owned(), value.to_owned()));
    let Outcome::Link(link) = link(&full(), &Config::read(&attributes, &[]).0) else { panic!("no link") };
    assert!(link.lines_cut > 10, "{link:?}");
}

#[test]
fn recipients_that_have_no_room_are_counted() {
    let config = config(PortalPreset::Generic, &[]);
    let (_, draft) = drafts().into_iter().find(|(name, _)| *name == "quatrocentos-destinatarios").unwrap();
    let link = built(&draft, &config);
    let text = decoded(&link.href, &config).into_iter().find(|(name, _)| name == "description").unwrap().1;
    let named = text.matches("Destinatário: pessoa").count();
    assert!(text.contains(&format!("Destinatário: +{}\n", 400 - named)), "{text}");
}

/// What the link must hold whole, whatever its limit.
#[track_caller]
fn holds_what_matters(link: &Link, draft: &Draft, config: &Config) {
    let text: String = decoded(&link.href, config).into_iter().map(|(_, value)| value + "\n").collect();
    let text = text.replace('[', "<").replace(']', ">");
    let text = if portal(config.portal).unwrap().markup == Markup::Html { text.replace("&amp;", "&") } else { text };
    let when = draft.when.as_ref().map(When::iso);
    let diagnosis = draft.diagnosis.as_ref().map(|diagnosis| [diagnosis.cause.id().to_owned(), diagnosis.code.clone()]);
    for needed in draft.sender.iter().chain(draft.recipients.first()).cloned().chain(when).chain(diagnosis.into_iter().flatten()) {
        assert!(text.contains(&needed.replace('[', "<").replace(']', ">")), "{needed} is not in {text}");
    }
    assert!(text.contains(if draft.direction == Direction::Sending { "Envio" } else { "Recebimento" }));
}

#[test]
fn at_any_limit_there_is_a_whole_link_or_none() {
    let markdown = (PortalPreset::Redmine, Some(Markup::Markdown));
    for (preset, portal_markup) in prefilled().map(|preset| (preset, None)).chain([markdown]) {
        for (name, draft) in drafts() {
            for chars_max in (500..4_000).step_by(if name == "quatrocentos-destinatarios" { 701 } else { 53 }) {
                let config = Config { portal_markup, ..config(preset, &[("link-chars-max", &chars_max.to_string())]) };
                match link(&draft, &config) {
                    Outcome::Link(link) => {
                        assert!(link.href.len() <= chars_max, "{name} {preset:?} {chars_max}");
                        holds_what_matters(&link, &draft, &config);
                    }
                    Outcome::TooLong => assert!(chars_max < 1_000, "{name} {preset:?} {chars_max}"),
                    Outcome::NoPortal => panic!("{name} {preset:?}"),
                }
            }
        }
    }
}

#[test]
fn from_a_thousand_characters_on_there_is_always_a_link() {
    let address = "a".repeat(40) + "@" + &"b".repeat(13) + ".example";
    let long_url = format!("https://suporte.example.com.br/{}", "x".repeat(200 - 31));
    for locale in ["pt-BR", "en", "es"] {
        for cause in Cause::ALL {
            for preset in prefilled().filter(|preset| *preset != PortalPreset::Mailto) {
                let draft = Draft {
                    sender: Some(address.clone()),
                    recipients: vec![address.clone()],
                    diagnosis: diagnosis(*cause, Refuser::Unknown, "550 5.7.999"),
                    contact: Some("x".repeat(400)),
                    subject: Some("é".repeat(900)),
                    ..full()
                };
                let mut config = config(preset, &[("link-chars-max", "1000"), ("portal-locale", locale)]);
                config.portal_url = carteiro::config::WebUrl::parse(&long_url);
                assert!(matches!(link(&draft, &config), Outcome::Link(_)), "{locale} {cause:?} {preset:?}");
            }
        }
    }
}

#[test]
fn a_zendesk_field_of_the_page_holds_no_angle_bracket() {
    let config = config(PortalPreset::Zendesk, &[("field-sender", "tf_1"), ("field-code", "tf_2")]);
    let draft = Draft { sender: Some("Ana <ana@cliente.example>".into()), ..full() };
    let values = decoded(&built(&draft, &config).href, &config);
    assert!(values.contains(&("tf_1".to_owned(), "Ana [ana@cliente.example]".to_owned())));
    assert!(values.iter().all(|(_, value)| !value.contains(['<', '>'])));
}
