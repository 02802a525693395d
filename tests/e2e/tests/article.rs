//! The sample article on a phone: what its readers do, from the first question to the support portal's link.

use e2e::walk::{Act, NOTICE, NOTICE_TITLE, RECEIVING, SENDING, SHORT_CUT, Scene};
use e2e::{Options, Phone, Site, run, sample_site};
use std::collections::BTreeMap;

const FIRST: &str = "O que está acontecendo com o seu e-mail?";

async fn article() -> (Site, Phone) {
    let (site, phone) = (sample_site(), Phone::new().await);
    phone.open(&site.url("/")).await;
    phone.see_heading(FIRST).await;
    (site, phone)
}

/// The query of the link that opens the ticket.
async fn ticket(phone: &Phone) -> BTreeMap<String, String> {
    let href = phone.href("Abrir o chamado").await;
    assert!(href.len() <= 2000, "{} characters", href.len());
    let url = url::Url::parse(&href).unwrap();
    assert_eq!((url.scheme(), url.host_str(), url.path()), ("https", Some("suporte.example.com.br"), "/chamados/novo"));
    url.query_pairs().into_owned().collect()
}

#[track_caller]
fn check(ticket: &BTreeMap<String, String>, field: &str, expected: &str) {
    assert_eq!(ticket.get(field).map(String::as_str), Some(expected), "{field} in {ticket:#?}");
}

fn until(scenes: &'static [Scene], name: &str) -> &'static [Scene] {
    let end = scenes.iter().position(|scene| scene.name == name).unwrap();
    scenes.get(..end).unwrap()
}

#[test]
fn who_can_t_send_gets_a_ticket_with_everything_in_it() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(SENDING).await;
        let ticket = ticket(&phone).await;
        check(&ticket, "sender", "maria@cliente.example");
        check(&ticket, "recipient", "joao.silva@example.com");
        check(&ticket, "cause", &format!("{NOTICE_TITLE} (user-unknown, certain)"));
        check(&ticket, "code", "550 5.1.1");
        assert!(ticket["subject"].contains(NOTICE_TITLE) && ticket["subject"].contains("joao.silva@example.com"), "{ticket:#?}");
        assert!(ticket["date"].contains("2024") && ticket["date"].contains("09:12"), "{ticket:#?}");
        assert!(ticket["description"].contains("User unknown in virtual"), "{ticket:#?}");
    });
}

#[test]
fn who_does_not_receive_gets_a_ticket_without_an_error_message() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(RECEIVING).await;
        let ticket = ticket(&phone).await;
        check(&ticket, "sender", "ana@example.org");
        check(&ticket, "recipient", "maria@cliente.example");
        assert_eq!(ticket.get("code"), None);
        assert!(ticket["description"].contains("ana@example.org"), "{ticket:#?}");
    });
}

#[test]
fn who_has_the_error_message_is_three_screens_from_the_verdict() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(SHORT_CUT).await;
        let ticket = ticket(&phone).await;
        check(&ticket, "recipient", "joao.silva@example.com");
        check(&ticket, "code", "550 5.1.1");
    });
}

#[test]
fn the_browser_s_back_goes_one_question_back_and_then_leaves() {
    run(async {
        let (site, phone) = (sample_site(), Phone::new().await);
        site.page("/antes", e2e::Reply::html("<!doctype html><title>antes</title><link rel=icon href=data:,><p>antes"));
        phone.open(&site.url("/antes")).await;
        phone.open(&site.url("/")).await;
        phone.walk(until(SENDING, "5-quando")).await;
        phone.see_heading("Quando você enviou a mensagem?").await;
        for heading in [
            "De qual endereço você enviou?",
            "Para qual endereço você enviou?",
            "As configurações do programa de e-mail estão certas?",
            FIRST,
        ] {
            phone.back().await;
            phone.see_heading(heading).await;
        }
        phone.back().await;
        assert_eq!(phone.address().await, site.url("/antes"));
    });
}

#[test]
fn the_widget_s_own_back_and_restart() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(until(SENDING, "4-remetente")).await;
        phone.see_heading("De qual endereço você enviou?").await;
        phone.tap("button", "Voltar").await;
        phone.see_heading("Para qual endereço você enviou?").await;
        assert_eq!(phone.value("Endereço do destinatário").await, "joao.silva@example.com");
        phone.tap("button", "Começar de novo").await;
        phone.see_heading(FIRST).await;
        phone.reload().await;
        phone.see_heading(FIRST).await;
    });
}

#[test]
fn a_reload_in_the_middle_loses_nothing() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(until(SENDING, "7-resultado")).await;
        phone.see(NOTICE_TITLE).await;
        phone.reload().await;
        if phone.soon(async || phone.controls("button").await.iter().any(|button| button.name == "Continuar de onde parou")).await {
            phone.not_see("joao.silva@example.com").await;
            phone.tap("button", "Continuar de onde parou").await;
        }
        phone.see(NOTICE_TITLE).await;
        phone.tap("button", "Abrir um chamado no suporte").await;
        phone.see("maria@cliente.example").await;
    });
}

#[test]
fn who_comes_back_to_a_discarded_tab_goes_on_or_begins_anew() {
    run(async {
        let (site, elsewhere) = (sample_site(), sample_site());
        let phone = Phone::with(&Options { keeps_left_pages: false, ..Options::default() }).await;
        phone.open(&site.url("/")).await;
        phone.walk(until(SENDING, "6-erro")).await;
        phone.see_heading("Cole aqui a mensagem de erro").await;
        phone.open(&elsewhere.url("/style.css")).await;
        phone.back().await;
        phone.see_heading("Você já tinha começado").await;
        phone.not_see("joao.silva@example.com").await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see_heading("Cole aqui a mensagem de erro").await;
    });
}

#[test]
fn nothing_is_sent_after_the_page_has_loaded() {
    run(async {
        let (site, phone) = article().await;
        let loaded = phone.network_log().await;
        assert!(loaded.iter().all(|sent| sent.url.starts_with(&site.url("/"))), "{loaded:#?}");
        phone.walk(SENDING).await;
        phone.tap("button", "Copiar o texto completo").await;
        phone.see("Texto copiado.").await;
        assert!(phone.clipboard().await.contains("joao.silva@example.com"));
        assert_eq!(phone.network_log().await, []);
        assert_eq!(phone.console_warnings().await, []);
    });
}

#[test]
fn a_megabyte_is_taken() {
    run(async {
        let (_site, phone) = article().await;
        let long = format!("{NOTICE}\n{}", "Olá João, segue a ata da reunião de ontem.\n".repeat(23_000));
        phone.walk(until(SHORT_CUT, "2-erro")).await;
        phone.paste("Mensagem de erro", &long).await;
        phone.see("Texto longo guardado").await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see(NOTICE_TITLE).await;
    });
}

#[test]
fn an_empty_paste_is_told_and_no_bounce_is_no_dead_end() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(until(SENDING, "6-erro")).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.see("O campo está vazio.").await;
        phone.paste("Mensagem de erro", "Oi, tudo bem? Amanhã às 10h na padaria.").await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Abrir um chamado no suporte").await;
        phone.see_heading("Confira antes de abrir o chamado").await;
    });
}

#[test]
fn each_value_can_be_altered_from_the_review() {
    run(async {
        let (_site, phone) = article().await;
        phone.walk(until(SENDING, "8-conferir")).await;
        phone.tap("button", "Alterar: Remetente").await;
        phone.see_heading("De qual endereço você enviou?").await;
        phone.fill("Seu endereço de e-mail", "jose@cliente.example").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("Confira antes de abrir o chamado").await;
        phone.tap("button", "Preparar o chamado").await;
        check(&ticket(&phone).await, "sender", "jose@cliente.example");
    });
}

#[test]
fn without_scripts_the_checklist_is_there() {
    run(async {
        let (site, phone) = (sample_site(), Phone::new().await);
        phone.scripts_off().await;
        phone.open(&site.url("/")).await;
        phone.see("Lista de verificação").await;
        phone.see("Se você não consegue enviar").await;
    });
}

#[test]
fn every_screen_is_accessible_and_fits_a_small_phone() {
    run(async {
        for way in [SENDING, RECEIVING] {
            let (_site, phone) = article().await;
            for scene in way {
                phone.see(scene.shows).await;
                assert_eq!(phone.axe().await, [], "{}", scene.name);
                assert_eq!(phone.small_targets(44).await, Vec::<String>::new(), "{}", scene.name);
                phone.resize(320, 640).await;
                assert_eq!(phone.overflows().await, Vec::<String>::new(), "{}", scene.name);
                phone.resize(390, 844).await;
                phone.dark().await;
                assert_eq!(phone.axe().await, [], "{} in the dark", scene.name);
                phone.light().await;
                phone.act(scene).await;
            }
        }
    });
}

#[test]
fn focus_and_scroll_wait_for_the_first_tap() {
    run(async {
        let (_site, phone) = article().await;
        assert_eq!(phone.focused().await, "");
        assert_eq!(phone.script("return scrollY", vec![]).await, 0);
        phone.act(&Scene { name: "", shows: "", acts: &[Act::Tap("Não consigo enviar")] }).await;
        let heading = "As configurações do programa de e-mail estão certas?";
        phone.see_heading(heading).await;
        assert!(phone.soon(async || phone.focused().await == heading).await, "the focus is on \"{}\"", phone.focused().await);
    });
}
