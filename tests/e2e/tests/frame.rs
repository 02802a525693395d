//! The widget as a page of its own and in a frame of somebody's article: its options come from `carteiro.json` and nowhere else.

use crate::pastes;
use e2e::{Phone, Reply, Site, run, sample_site};
use fantoccini::elements::{Element, ElementRef};
use serde_json::json;

const FIRST: &str = "O que está acontecendo com o seu e-mail?";
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

fn options(site: &Site, json: &str) {
    site.page("/carteiro.json", Reply::new(200, "application/json", json.as_bytes().to_vec()));
}

async fn to_the_ticket(phone: &Phone) {
    phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
    phone.fill("Mensagem de erro", pastes::FULL_MAILBOX).await;
    for button in ["Ler a mensagem de erro", "Fui eu que enviei", "Abrir um chamado", "Não sei", "Preparar o chamado"] {
        phone.tap("button", button).await;
    }
    phone.see_heading("Falta só enviar o chamado").await;
}

#[test]
fn as_a_page_it_ends_in_the_ticket_of_its_options() {
    run(async {
        let site = sample_site();
        let page = std::fs::read_to_string(e2e::project().join("dist/frame.html")).unwrap();
        site.page("/frame.html", Reply::html(&page).with_header("Content-Security-Policy", POLICY));
        let phone = Phone::new().await;
        phone.open(&site.url("/frame.html")).await;
        phone.see_heading(FIRST).await;
        assert!(phone.axe().await.is_empty() && phone.overflows().await.is_empty());
        phone.screenshot("pagina-propria").await;
        to_the_ticket(&phone).await;
        assert!(phone.href("Abrir o chamado").await.starts_with("https://suporte.example.com.br/chamados/novo?subject="));
        assert!(phone.console_warnings().await.is_empty());
    });
}

#[test]
fn in_a_frame_of_another_site_it_works_as_well() {
    run(async {
        let (site, article) = (sample_site(), sample_site());
        let frame = format!("<iframe title=Ajuda width=380 height=700 allow=clipboard-write src='{}'></iframe>", site.url("/frame.html"));
        article.page(
            "/artigo",
            Reply::html(&format!("<!doctype html><html lang=pt-BR><title>artigo</title><link rel=icon href=data:,>{frame}")),
        );
        let phone = Phone::new().await;
        phone.open(&article.url("/artigo").replace("127.0.0.1", "localhost")).await;
        phone.client().enter_frame(0).await.unwrap();
        press(&phone, "Tenho a mensagem de erro: colar agora").await;
        within(&phone, "textarea", "").await.send_keys(pastes::FULL_MAILBOX).await.unwrap();
        for button in ["Ler a mensagem de erro", "Fui eu que enviei", "Abrir um chamado", "Não sei", "Preparar o chamado"] {
            press(&phone, button).await;
        }
        let link = within(&phone, "a", "Abrir o chamado").await;
        assert!(link.attr("href").await.unwrap().unwrap().starts_with("https://suporte.example.com.br/chamados/novo?subject="));
    });
}

/// An element of the widget in the frame, where the article's tree of names ends: by its tag and the beginning of its text.
async fn within(phone: &Phone, tag: &str, text: &str) -> Element {
    let find = "const root = document.querySelector('carteiro-widget').shadowRoot; \
        return [...root.querySelectorAll(arguments[0])].find((e) => e.textContent.trim().startsWith(arguments[1]))";
    let found = async || phone.script(find, vec![json!(tag), json!(text)]).await;
    assert!(phone.soon(async || !found().await.is_null()).await, "no {tag} \"{text}\" in the frame");
    let id = found().await.as_object().unwrap().values().next().unwrap().as_str().unwrap().to_owned();
    Element::from_element_id(phone.client().clone(), ElementRef::from(id))
}

/// By the keyboard: the driver's touches miss what lies in a frame of another site.
async fn press(phone: &Phone, name: &str) {
    within(phone, "button", name).await.send_keys("\u{e007}").await.unwrap();
}

#[test]
fn without_its_options_it_starts_all_the_same() {
    run(async {
        let site = sample_site();
        for reply in [Reply::new(404, "text/plain", Vec::new()), Reply::new(200, "application/json", b"{ \"portal\": ".to_vec())] {
            site.page("/carteiro.json", reply);
            let phone = Phone::new().await;
            phone.open(&site.url("/frame.html")).await;
            to_the_ticket(&phone).await;
            phone.find("button", "Copiar").await;
            assert!(phone.controls("link").await.iter().all(|link| !link.name.contains("Abrir o chamado")));
            assert!(phone.console_warnings().await.iter().any(|line| line.message.contains("carteiro.json")));
        }
    });
}

#[test]
fn nothing_but_the_file_beside_it_says_where_a_ticket_goes() {
    run(async {
        let (site, other) = (sample_site(), sample_site());
        let wish = "{ \"portal-url\": \"https://phish.example/novo\" }";
        options(&other, wish);
        site.page("/outra/carteiro.json", Reply::new(200, "application/json", wish.as_bytes().to_vec()));
        let own = "{ \"portal-url\": \"https://suporte.example.com.br/novo\", \"onclick\": \"document.title = 'x'\", \"outsiders\": true, \"mail-hosts\": [\"a.example\", \"b.example\"] }";
        options(&site, own);
        for ending in ["?portal-url=https://phish.example/novo", "?/outra/", "#portal-url=https://phish.example", "#/outra/carteiro.json"] {
            let phone = Phone::new().await;
            phone.open(&site.url(&format!("/frame.html{ending}"))).await;
            phone.see_heading(FIRST).await;
            let attributes = "const e = document.querySelector('carteiro-widget'); return [e.getAttribute('portal-url'), e.getAttribute('onclick'), e.getAttribute('outsiders'), e.getAttribute('mail-hosts')]";
            let found = phone.script(attributes, vec![]).await;
            assert_eq!(found, json!(["https://suporte.example.com.br/novo", null, "yes", "a.example b.example"]));
            assert!(phone.console_warnings().await.iter().any(|line| line.message.contains("onclick")));
        }
        // A server that would send elsewhere, and an address that is no link.
        let elsewhere = other.url("/carteiro.json");
        site.page("/carteiro.json", Reply::new(302, "text/plain", Vec::new()).with_header("Location", &elsewhere));
        for _ in 0..2 {
            let phone = Phone::new().await;
            phone.open(&site.url("/frame.html")).await;
            to_the_ticket(&phone).await;
            assert!(phone.controls("link").await.iter().all(|link| !link.name.contains("Abrir o chamado")));
            options(&site, "{ \"portal-url\": \"javascript:alert(1)\" }");
        }
        assert!(other.requests().is_empty());
    });
}
