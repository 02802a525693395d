//! The ways out of the ticket besides the link and the clipboard: files as they land on the phone, sharing, printing.

use crate::pastes;
use e2e::{Phone, Reply, Site, project, run, sample_site};
use serde_json::{Value, json};

/// A strict policy, as a bank would have it: no frame, no inline style, no inline script but for the test's own.
const POLICY: &str = "default-src 'none'; script-src 'self' 'nonce-test' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; frame-src 'none'; img-src data:";

/// A page with a browser that can do what `script` gives it.
async fn at_the_ticket(site: &Site, script: &str, paste: &str) -> Phone {
    let widget = "<carteiro-widget portal-url='https://suporte.example.com.br/novo'><p>lista</p></carteiro-widget>";
    let script = format!("<script nonce=test>{script}</script><script type=module src=/carteiro.js></script>");
    let html = format!("<!doctype html><html lang=pt-BR><title>página</title><link rel=icon href=data:,>{script}{widget}");
    site.page("/pagina", Reply::html(&html).with_header("Content-Security-Policy", POLICY));
    let phone = Phone::new().await;
    phone.open(&site.url("/pagina")).await;
    phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
    phone.paste("Mensagem de erro", paste).await;
    // A whole mail leaves nothing to ask.
    let missing = if paste == pastes::WHOLE_MAIL { None } else { Some("Não sei") };
    for button in
        ["Ler a mensagem de erro", "Fui eu que enviei", "Abrir um chamado"].into_iter().chain(missing).chain(["Preparar o chamado"])
    {
        phone.tap("button", button).await;
    }
    phone.see_heading("Falta só enviar o chamado").await;
    phone
}

async fn whole_text(phone: &Phone) -> String {
    let text = "return document.querySelector('carteiro-widget').shadowRoot.querySelector('textarea[readonly]').value";
    phone.script(text, vec![]).await.as_str().unwrap().to_owned()
}

/// A program that shows the article in a view of its own has no tabs: the portal takes the article's place.
#[test]
fn without_a_second_tab_the_way_back_ends_at_the_ticket() {
    run(async {
        let site = sample_site();
        site.page("/novo", Reply::html("<!doctype html><title>portal</title><link rel=icon href=data:,><p>portal"));
        let phone = at_the_ticket(&site, "", pastes::FULL_MAILBOX).await;
        let ticket = whole_text(&phone).await;
        let stay = "const link = document.querySelector('carteiro-widget').shadowRoot.querySelector('a[target]'); link.target = '_self';
            link.href = arguments[0] + new URL(link.href).search";
        phone.script(stay, vec![json!(site.url("/novo"))]).await;
        phone.tap("link", "Abrir o chamado").await;
        assert!(phone.soon(async || phone.address().await.contains("/novo?subject=")).await);
        phone.back().await;
        phone.goes_on("Falta só enviar o chamado").await;
        phone.see_heading("Falta só enviar o chamado").await;
        phone.see("O portal foi aberto em").await;
        assert_eq!(whole_text(&phone).await, ticket);
    });
}

#[test]
fn files_land_on_the_phone_as_they_are() {
    run(async {
        let site = sample_site();
        let phone = at_the_ticket(&site, "", pastes::WHOLE_MAIL).await;
        let folder = project().join(format!("target/e2e/downloads-{}", std::process::id()));
        phone.devtools("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await;
        phone.tap("button", "Baixar o texto (.txt)").await;
        phone.tap("button", "Baixar o e-mail colado (.eml)").await;
        let landed = |end: &str| {
            let entries = std::fs::read_dir(&folder).ok()?.flatten();
            let path = entries.map(|entry| entry.path()).find(|path| path.to_string_lossy().ends_with(end))?;
            std::fs::read_to_string(path).ok()
        };
        assert!(phone.soon(async || landed(".txt").is_some() && landed(".eml").is_some()).await);
        assert_eq!(landed(".txt").unwrap(), format!("\u{feff}{}", whole_text(&phone).await));
        assert_eq!(landed(".eml").unwrap(), pastes::WHOLE_MAIL);
        phone.not_see("Compartilhar").await;
        std::fs::remove_dir_all(folder).unwrap();
    });
}

#[test]
fn the_ticket_is_shared_with_its_file_and_printed_alone_under_a_strict_policy() {
    run(async {
        let site = sample_site();
        let share = "navigator.canShare = () => true; navigator.share = async ({ title, text, files }) => {
            window.shared = [title, text, files?.[0].name, await files?.[0].text(), navigator.userActivation.isActive] }";
        let phone = at_the_ticket(&site, share, pastes::FULL_MAILBOX).await;
        phone.tap("button", "Compartilhar").await;
        let given = async || phone.script("return window.shared ?? null", vec![]).await;
        assert!(phone.soon(async || !given().await.is_null()).await);
        let shared = given().await;
        let text = whole_text(&phone).await;
        assert_eq!(shared[0], "[envio] caixa cheia: bia@example.org (552 5.2.2)");
        assert_eq!(shared[1], text);
        assert!(shared[2].as_str().is_some_and(|name| name.starts_with("carteiro-2") && name.ends_with(".txt")), "{shared}");
        assert_eq!(shared[3].as_str().unwrap().trim_start_matches('\u{feff}'), text);
        assert_eq!(shared[4], true);
        phone.tap("button", "Imprimir").await;
        let paper = "const frame = document.querySelector('carteiro-widget').shadowRoot.querySelector('iframe');
            return frame && [frame.contentDocument.body.textContent, frame.contentDocument.body.style.whiteSpace]";
        assert!(phone.soon(async || phone.script(paper, vec![]).await[0] == text.as_str()).await);
        assert_eq!(phone.script(paper, vec![]).await[1], "pre-wrap");
        assert_eq!(phone.console_warnings().await, []);
        phone.tap("button", "Apagar tudo o que escrevi aqui").await;
        assert_eq!(phone.script(paper, vec![]).await, Value::Null);
    });
}

#[test]
fn where_printing_is_refused_the_file_is_what_remains() {
    run(async {
        let site = sample_site();
        let refused = "const make = Document.prototype.createElement; window.saved = [];
            Document.prototype.createElement = function (name) { const made = make.call(this, name);
              if (name === 'a') made.click = () => saved.push(made.download);
              if (name === 'iframe') made.addEventListener('load', () => { made.contentWindow.print = () => {} });
              return made }";
        let phone = at_the_ticket(&site, refused, pastes::FULL_MAILBOX).await;
        phone.tap("button", "Imprimir").await;
        let saved = "return window.saved.length === 1 && window.saved[0].endsWith('.txt')";
        assert!(phone.soon(async || phone.script(saved, vec![]).await == true).await);
    });
}

#[test]
fn support_s_wish_for_the_log_is_answered_from_the_log() {
    run(async {
        let site = sample_site();
        let phone = Phone::new().await;
        phone.open(&site.url("/")).await;
        phone.tap("button", "O suporte pediu o registro do envio (log SMTP)").await;
        phone.see_heading("De qual mensagem é o log?").await;
        phone.fill("Endereço de quem envia", "joao@example.org").await;
        phone.fill("Endereço que a pessoa usou", "ana@cliente.example").await;
        phone.screenshot("log-dados").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("Cole aqui o log SMTP").await;
        phone.paste("Log SMTP", LOG).await;
        phone.screenshot("log-colar").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("A mensagem foi aceita").await;
        phone.see("Número na fila do servidor: 9C8B7A6D5E").await;
        let text = whole_text(&phone).await;
        assert!(text.starts_with("[Log SMTP] A mensagem foi aceita: joao@example.org"), "{text}");
        assert!(text.contains("queued as 9C8B7A6D5E") && !text.contains("terceiro"), "{text}");
        phone.screenshot("log-resposta").await;
        phone.reload().await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see_heading("A mensagem foi aceita").await;
        phone.tap("button", "Voltar").await;
        phone.see_heading("Cole aqui o log SMTP").await;
    });
}

const LOG: &str = "Nov 23 10:02:11 mx1 postfix/qmgr[811]: 4F1A2B3C4D: from=<joao@example.org>, size=2121, nrcpt=1 (queue active)\n\
    Nov 23 10:02:13 mx1 postfix/smtp[812]: 4F1A2B3C4D: to=<ana@cliente.example>, relay=mx.cliente.example[203.0.113.7]:25, delay=2, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 9C8B7A6D5E)\n\
    Nov 23 11:00:00 mx1 postfix/smtp[813]: 5A6B7C8D9E: to=<outra@terceiro.example>, relay=none, delay=2, dsn=5.4.4, status=bounced (Host or domain name not found)\n";
