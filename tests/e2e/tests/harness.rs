//! The harness itself, proved on a small page held in memory: what it says a person can do and see is really so.

use e2e::{Line, Options, Phone, Reply, Site, run};
use std::path::Path;
use std::time::{Duration, Instant};

fn small_site() -> Site {
    let site = Site::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    site.page("/", Reply::html(include_str!("harness.html")));
    site.page("/away", Reply::html("<!doctype html><title>fora</title><link rel=icon href=data:,><p>fora"));
    site.page("/pedido", Reply::html("ok"));
    site
}

#[test]
fn a_tap_is_a_touch_and_counts_as_the_reader_s_doing() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        phone.open(&site.url("/")).await;
        phone.see("Lista completa").await;
        phone.see_heading("O que aconteceu?").await;
        phone.tap("button", "Não consigo").await;
        phone.see_heading("touch true").await;
        phone.see("passo 2").await;
        phone.tap("radio", "Sim").await;
        assert_eq!(phone.focused().await, "Sim");
        assert_eq!(
            phone.script("return [innerWidth, innerHeight, navigator.maxTouchPoints, navigator.language]", vec![]).await,
            serde_json::json!([390, 844, 1, "pt-BR"])
        );
    });
}

#[test]
fn back_goes_where_the_browser_s_button_goes() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        phone.open(&site.url("/away")).await;
        phone.open(&site.url("/")).await;
        phone.tap("button", "Não consigo enviar").await;
        phone.see("passo 2").await;
        phone.tap("button", "Não consigo enviar").await;
        phone.see("passo 3").await;
        phone.back().await;
        phone.see("passo 2").await;
        phone.reload().await;
        phone.see("passo 2").await;
        phone.back().await;
        phone.see("passo 1").await;
        phone.forward().await;
        phone.see("passo 2").await;
        phone.back().await;
        phone.back().await;
        assert_eq!(phone.address().await, site.url("/away"));
    });
}

#[test]
fn a_paste_comes_from_the_clipboard() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        phone.open(&site.url("/")).await;
        phone.paste("Mensagem de erro", "550 5.1.1\n<a@example.org>: não existe").await;
        phone.see_heading("colado 37").await;
        assert_eq!(phone.value("Mensagem de erro").await, "550 5.1.1\n<a@example.org>: não existe");
        phone.fill("Mensagem de erro", "outra coisa").await;
        assert_eq!(phone.value("Mensagem de erro").await, "outra coisa");
        phone.fill("Data", "2024-03-04").await;
        phone.fill("Hora", "09:12").await;
        assert_eq!((phone.value("Data").await, phone.value("Hora").await), ("2024-03-04".to_owned(), "09:12".to_owned()));
        let long = "550 5.1.1 user unknown\n".repeat(45_000);
        phone.paste("Mensagem de erro", &long).await;
        phone.see_heading(&format!("colado {}", long.len())).await;
        assert_eq!(phone.clipboard().await.len(), long.len());
        assert_eq!(phone.href("Abrir chamado").await, site.url("/portal?subject=a%20b#x"));
    });
}

#[test]
fn requests_and_warnings_are_the_browser_s_own() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        phone.open(&site.url("/")).await;
        phone.see("passo 1").await;
        assert_eq!(phone.network_log().await.iter().map(|sent| sent.url.clone()).collect::<Vec<_>>(), [site.url("/")]);
        assert_eq!(phone.console_warnings().await, []);
        phone.tap("button", "Sem toque").await;
        assert!(phone.soon(async || site.requests().len() == 2).await);
        let sent = phone.network_log().await;
        assert_eq!(sent.iter().map(|sent| sent.url.clone()).collect::<Vec<_>>(), [site.url("/pedido?x=1")]);
        let warnings = phone.console_warnings().await;
        assert!(matches!(warnings.as_slice(), [one] if one.message.contains("não é um endereço")), "{warnings:?}");
    });
}

#[test]
fn boxes_too_wide_or_too_small_are_named() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        phone.open(&site.url("/")).await;
        phone.see("largo").await;
        assert_eq!(phone.overflows().await, Vec::<String>::new());
        phone.resize(320, 844).await;
        let wide = phone.overflows().await;
        assert!(wide.iter().any(|line| line.starts_with("div.wide ")), "{wide:?}");
        let small = phone.small_targets(44).await;
        assert!(small.iter().any(|line| line.contains("Sem toque")), "{small:?}");
        phone.dark().await;
        phone.not_see("largo").await;
        phone.light().await;
        phone.see("largo").await;
    });
}

#[test]
fn axe_finds_what_is_hard_to_use() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        site.page("/faulty", Reply::html("<!doctype html><title>x</title><link rel=icon href=data:,><body><button></button>"));
        phone.open(&site.url("/faulty")).await;
        let rules: Vec<String> = phone.axe().await.into_iter().map(|found| found.rule).collect();
        assert!(rules.contains(&"button-name".to_owned()) && rules.contains(&"html-has-lang".to_owned()), "{rules:?}");
    });
}

#[test]
fn a_slow_line_is_slow_and_no_line_is_none() {
    run(async {
        let (site, phone) = (small_site(), Phone::new().await);
        phone.slow_down(4, Line::BUDGET).await;
        let start = Instant::now();
        phone.open(&site.url("/")).await;
        assert!(start.elapsed() > Duration::from_millis(140), "{:?}", start.elapsed());
        phone.slow_down(1, Line::NONE).await;
        phone.tap("button", "Sem toque").await;
        phone.see("passo 1").await;
        assert!(
            phone.soon(async || phone.console_warnings().await.iter().any(|line| line.message.contains("ERR_INTERNET_DISCONNECTED"))).await
        );
    });
}

#[test]
fn a_page_is_shown_without_scripts() {
    run(async {
        let (site, mut phone) = (small_site(), Phone::with(&Options { keeps_left_pages: false, ..Options::default() }).await);
        phone.scripts_off().await;
        phone.open(&site.url("/")).await;
        phone.see("Lista completa").await;
        phone.look_at("body");
        phone.see("Artigo").await;
        assert_eq!(phone.controls("button").await, []);
    });
}

#[test]
fn what_is_missing_is_told_with_what_is_there() {
    let told = std::panic::catch_unwind(|| {
        run(async {
            let (site, phone) = (small_site(), Phone::new().await);
            phone.open(&site.url("/")).await;
            phone.tap("button", "Recomeçar").await;
        });
    });
    let told = told.unwrap_err();
    let told = told.downcast_ref::<String>().unwrap();
    assert!(told.contains("harness.rs") && told.contains("Não consigo enviar") && told.contains("passo 1"), "{told}");
}
