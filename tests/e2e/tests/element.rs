//! The element on other people's pages: two of them, moved about, misconfigured, under hostile styles and policies.

use crate::pastes;
use e2e::{Options, Phone, Reply, Site, run, sample_site};
use serde_json::json;

fn page(site: &Site, body: &str) {
    site.page("/pagina", Reply::html(&html(body)));
}

fn html(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"pt-BR\"><title>página</title><link rel=icon href=data:,>{body}<script type=module src=/carteiro.js></script>"
    )
}

async fn open(site: &Site) -> Phone {
    let phone = Phone::new().await;
    phone.open(&site.url("/pagina")).await;
    phone
}

/// From the first screen to the recipient's address.
async fn to_the_recipient(phone: &Phone) {
    for answer in ["Não consigo enviar mensagens", "Não voltou nada", "Só para uma pessoa", "Em Enviados"] {
        phone.tap("button", answer).await;
    }
    phone.see_heading("Para qual endereço você enviou a mensagem?").await;
}

#[test]
fn two_on_one_page_work_side_by_side() {
    run(async {
        let site = sample_site();
        page(&site, "<carteiro-widget id=um><p>um</p></carteiro-widget><carteiro-widget id=dois locale=es><p>dois</p></carteiro-widget>");
        let mut phone = open(&site).await;
        phone.look_at("#um");
        phone.tap("button", "Não consigo enviar mensagens").await;
        phone.see_heading("Voltou alguma mensagem de erro?").await;
        phone.look_at("#dois");
        phone.see("Paso 1").await;
        phone.look_at("#um");
        phone.tap("button", "Não voltou nada").await;
        phone.back().await;
        phone.see_heading("Voltou alguma mensagem de erro?").await;
        phone.reload().await;
        phone.see_heading("Você já tinha começado").await;
        phone.look_at("#dois");
        phone.see("Paso 1").await;
    });
}

#[test]
fn taken_out_and_put_back_it_goes_on_as_it_was() {
    run(async {
        let site = sample_site();
        page(&site, "<div id=a><carteiro-widget id=um><p>lista</p></carteiro-widget></div><div id=b></div>");
        let phone = open(&site).await;
        to_the_recipient(&phone).await;
        phone.fill("Endereço do destinatário", "bia@example.org").await;
        let move_it =
            "const one = document.getElementById('um'); one.remove(); setTimeout(() => document.getElementById('b').append(one), 300)";
        phone.script(move_it, vec![]).await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;
        assert_eq!(phone.value("Endereço do destinatário").await, "bia@example.org");
        phone.tap("button", "Continuar").await;
        phone.see_heading("De qual endereço você enviou a mensagem?").await;
    });
}

#[test]
fn many_rounds_of_leaving_and_coming_back_leak_nothing() {
    run(async {
        let site = sample_site();
        page(&site, "<carteiro-widget id=um><p>lista</p></carteiro-widget>");
        let phone = open(&site).await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        let round = "const done = arguments[1]; const one = document.getElementById('um'); const home = one.parentNode; \
            const turn = (left) => { if (!left) return done(one.shadowRoot.querySelectorAll('*').length); one.remove(); \
            setTimeout(() => { home.append(one); setTimeout(() => turn(left - 1), 15); }, 15); }; turn(arguments[0]);";
        let rounds = async |count: u32| phone.client().execute_async(round, vec![json!(count)]).await.expect("the rounds end");
        rounds(50).await;
        let before = heap(&phone).await;
        let nodes = rounds(50).await;
        let after = heap(&phone).await;
        assert!(after < before * 1.1, "{before} bytes before, {after} after");
        assert!(nodes.as_u64().is_some_and(|nodes| nodes < 200), "{nodes}");
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    });
}

/// Bytes of the page's heap after a collection, wasm's memory not among them: it can't shrink, and is one array here.
async fn heap(phone: &Phone) -> f64 {
    phone.devtools("HeapProfiler.collectGarbage", json!({})).await;
    let usage = phone.devtools("Runtime.getHeapUsage", json!({})).await;
    usage["usedSize"].as_f64().expect("a number")
}

#[test]
fn the_page_s_style_does_not_reach_in_nor_the_widget_s_out() {
    run(async {
        let site = sample_site();
        let hostile = "<style>* { color: red !important; font: 40px serif !important; text-transform: uppercase !important } \
            carteiro-widget { display: none !important; opacity: .1; float: left; width: 10px } button { display: none !important }</style>";
        let element = "<p id=fora>fora</p><carteiro-widget><p>lista</p></carteiro-widget>";
        page(&site, element);
        let measure = "const look = (e) => { const s = getComputedStyle(e); return [s.color, s.fontSize, s.textTransform, s.display] }; \
            const button = document.querySelector('carteiro-widget').shadowRoot.querySelector('button'); \
            return [look(button), look(document.querySelector('#fora')), document.querySelector('carteiro-widget').getBoundingClientRect().width > 200]";
        let phone = open(&site).await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        let friendly = phone.script(measure, vec![]).await;
        assert_eq!(friendly[1], json!(["rgb(0, 0, 0)", "16px", "none", "block"]));
        site.page("/hostil", Reply::html(&html(&format!("{hostile}{element}"))));
        phone.open(&site.url("/hostil")).await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        let hostile = phone.script(measure, vec![]).await;
        assert_eq!(hostile[0], friendly[0]);
        assert_eq!(hostile[2], true);
    });
}

#[test]
fn a_wrong_option_is_told_once_and_breaks_nothing() {
    run(async {
        let site = sample_site();
        page(&site, "<carteiro-widget portal-url='javascript:alert(1)' heading-level=9 portl=x class=y><p>lista</p></carteiro-widget>");
        let phone = open(&site).await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        let warnings: Vec<String> = phone.console_warnings().await.into_iter().map(|line| line.message).collect();
        assert_eq!(warnings.len(), 3, "{warnings:?}");
        for attribute in ["portal-url", "heading-level", "portl"] {
            assert_eq!(warnings.iter().filter(|line| line.contains(&format!("{attribute}: "))).count(), 1, "{attribute} in {warnings:?}");
        }
    });
}

#[test]
fn under_a_strict_policy_it_runs_and_refuses_nothing() {
    run(async {
        let site = sample_site();
        let policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src data:";
        let body = "<carteiro-widget><p>lista</p></carteiro-widget>";
        site.page("/pagina", Reply::html(&html(body)).with_header("Content-Security-Policy", policy));
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste("Mensagem de erro", pastes::FULL_MAILBOX).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        assert_eq!(phone.console_warnings().await, []);
    });
}

#[test]
fn where_webassembly_is_refused_the_checklist_stays() {
    run(async {
        let site = sample_site();
        let body = "<carteiro-widget><p>minha lista</p></carteiro-widget>";
        site.page("/pagina", Reply::html(&html(body)).with_header("Content-Security-Policy", "script-src 'self'"));
        let mut phone = open(&site).await;
        phone.look_at("body");
        phone.see("minha lista").await;
        assert!(phone.soon(async || !phone.console_warnings().await.is_empty()).await, "the console says why");
        phone.see("minha lista").await;
    });
}

#[test]
fn where_storage_is_denied_it_goes_on_without() {
    run(async {
        let site = sample_site();
        let deny = "<script>Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('denied', 'SecurityError') } })</script>";
        page(&site, &format!("{deny}<carteiro-widget><p>lista</p></carteiro-widget>"));
        let phone = open(&site).await;
        to_the_recipient(&phone).await;
        phone.fill("Endereço do destinatário", "bia@example.org").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("De qual endereço você enviou a mensagem?").await;
    });
}

#[test]
fn a_tab_thrown_away_comes_back() {
    run(async {
        let site = sample_site();
        page(&site, "<carteiro-widget><p>lista</p></carteiro-widget>");
        let phone = Phone::with(&Options { keeps_left_pages: false, ..Options::default() }).await;
        phone.open(&site.url("/pagina")).await;
        to_the_recipient(&phone).await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;
        phone.open(&site.url("/style.css")).await;
        phone.back().await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;
    });
}

#[test]
fn zendesk_gets_its_own_fields_and_no_angle_bracket() {
    run(async {
        let site = sample_site();
        let attributes =
            "portal=zendesk portal-url='https://exemplo.zendesk.com/hc/pt-br/requests/new?ticket_form_id=7' field-code=tf_360012345678";
        page(&site, &format!("<carteiro-widget {attributes}><p>lista</p></carteiro-widget>"));
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste("Mensagem de erro", pastes::FULL_MAILBOX).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.tap("button", "Abrir um chamado").await;
        phone.tap("button", "Não sei").await;
        phone.see("exemplo.zendesk.com").await;
        phone.tap("button", "Preparar o chamado").await;
        let href = phone.href("Abrir o chamado").await;
        assert!(href.len() <= 2_000, "{}", href.len());
        let read = "const url = new URL(arguments[0]); return [url.origin + url.pathname, Object.fromEntries(url.searchParams)]";
        let read = phone.script(read, vec![json!(href)]).await;
        assert_eq!(read[0], "https://exemplo.zendesk.com/hc/pt-br/requests/new");
        let values = read[1].as_object().expect("the link has values");
        let names: Vec<&str> = values.keys().map(String::as_str).collect();
        assert_eq!(names, ["tf_360012345678", "tf_description", "tf_subject", "ticket_form_id"]);
        assert_eq!(values["tf_360012345678"], "552 5.2.2");
        assert_eq!(values["tf_subject"], "[envio] caixa cheia: bia@example.org (552 5.2.2)");
        assert!(values.values().all(|value| !value.as_str().unwrap_or("<").contains('<')), "{values:?}");
        assert!(values["tf_description"].as_str().is_some_and(|text| text.contains("Mailbox full")), "{values:?}");
    });
}

#[test]
fn the_page_s_language_is_spoken() {
    run(async {
        let site = sample_site();
        for (language, paste, read, mine, title) in [
            ("en", "I have an error message to paste", "Read the error message", "I sent it", "The mailbox is full"),
            ("es", "Tengo un mensaje de error para pegar", "Leer el mensaje de error", "Lo envié yo", "El buzón está lleno"),
        ] {
            site.page("/pagina", Reply::html(&html("<carteiro-widget><p>lista</p></carteiro-widget>").replace("pt-BR", language)));
            let phone = open(&site).await;
            phone.tap("button", paste).await;
            let label = if language == "en" { "Error message" } else { "Mensaje de error" };
            phone.paste(label, pastes::FULL_MAILBOX).await;
            phone.tap("button", read).await;
            phone.tap("button", mine).await;
            phone.see_heading(title).await;
        }
    });
}
