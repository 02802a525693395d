//! A portal that stands in for real ones: a form that fills itself by their documented rules, opened by tapping the link. What it
//! shows is the draft. And the link leads where the page says, whoever else would like to have a word in it.

use crate::pastes;
use e2e::{Phone, Reply, Site, run, sample_site};
use serde_json::{Value, json};

/// The page's own fields, filled from the query: what any portal with named fields does (RFC 3986 section 3.4).
const GENERIC: &str = "for (const [name, value] of new URL(location).searchParams) { const field = document.forms[0].elements[name]; if (field) field.value = value }";
/// zendesk/copenhagen_theme, usePrefilledTicketFields.tsx: nothing from an address over 2,048 characters; `tf_` names; values
/// are cleaned as HTML.
const ZENDESK: &str = "if (location.href.length <= 2048) for (const [name, value] of new URL(location).searchParams) {
    const field = name.startsWith('tf_') && document.forms[0].elements[name.slice(3)];
    if (field) field.value = new DOMParser().parseFromString(value, 'text/html').body.textContent }";

/// glpi-project/glpi 11, QuestionTypeLongText.php: a rich editor, to which the value is HTML.
const GLPI: &str =
    "for (const [name, value] of new URL(location).searchParams) { const field = document.forms[0].elements[name]; if (!field) continue;
    const editor = document.body.appendChild(document.createElement('div')); editor.innerHTML = value;
    field.value = field.matches('textarea') ? editor.innerText : value }";

/// What the form shows, and what it knows of where the reader came from.
const SHOWN: &str = "const shown = {}; for (const { name, value } of document.forms[0].elements) shown[name] = value;
    return [shown, document.referrer, window.opener === null]";

/// Everything that an address, a quote or a mark could break; a line of it in each.
const STRANGE: [&str; 8] = [
    "Não foi possível: coração, ação, ñandú, Straße",
    "emoji 🙂 👩‍👩‍👧 and + % & # \" ' \\ ; = ? / %41 %%",
    "5 < 6 > 4 and <b>bold</b> <script>alert(1)</script> &amp; &lt;",
    "shalom \u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{645}\u{631}\u{62d}\u{628}\u{627}",
    "zero\u{200b}width, right\u{202e}to\u{202c}left",
    "tab\there",
    "${x} {{y}} `z` ]]> -->",
    "日本語のメール",
];

fn strange() -> String {
    format!("{}\n{}\n", pastes::FULL_MAILBOX, STRANGE.join("\n"))
}

/// A portal at that path, and a page with a widget that knows of it.
fn serve(site: &Site, path: &str, rule: &str, attributes: &str) {
    let fields = "<input name=subject><input name=email><input name=sender><input name=recipient><input name=date><input name=cause>
        <input name=code><input name=direction><textarea name=description></textarea>";
    site.page(
        path,
        Reply::html(&format!(
            "<!doctype html><title>portal</title><link rel=icon href=data:,><form>{fields}</form><script>{rule}</script>"
        )),
    );
    let widget = format!("<carteiro-widget {attributes} portal-url='{}'><p>lista</p></carteiro-widget>", site.url(path));
    let html = "<!doctype html><html lang=pt-BR><title>página</title><link rel=icon href=data:,>";
    site.page("/pagina", Reply::html(&format!("{html}{widget}<script type=module src=/carteiro.js></script>")));
}

async fn to_the_ticket(phone: &Phone, paste: &str) {
    phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
    phone.paste("Mensagem de erro", paste).await;
    for button in ["Ler a mensagem de erro", "Fui eu que enviei", "Abrir um chamado"] {
        phone.tap("button", button).await;
    }
    phone.fill("Seu endereço de e-mail", "ana+loja@cliente.example").await;
    for button in ["Continuar", "Preparar o chamado"] {
        phone.tap("button", button).await;
    }
    phone.see_heading("Falta só enviar o chamado").await;
}

/// The subject and the text below it, as the widget shows the whole ticket.
async fn draft(phone: &Phone) -> (String, String) {
    let text = "return document.querySelector('carteiro-widget').shadowRoot.querySelector('textarea[readonly]').value";
    let text = phone.script(text, vec![]).await;
    let (subject, body) = text.as_str().unwrap().split_once("\n\n").unwrap();
    (subject.to_owned(), body.trim_end().to_owned())
}

/// Taps the link and reads the portal's form in the new tab.
async fn sent(phone: &Phone) -> Value {
    let article = phone.client().window().await.unwrap();
    phone.tap("link", "Abrir o chamado").await;
    assert!(phone.soon(async || phone.client().windows().await.unwrap().len() == 2).await, "no new tab");
    let tab = phone.client().windows().await.unwrap().into_iter().find(|window| *window != article).unwrap();
    phone.client().switch_to_window(tab).await.unwrap();
    assert!(phone.soon(async || phone.script("return document.readyState", vec![]).await == "complete").await);
    let shown = phone.script(SHOWN, vec![]).await;
    phone.client().close_window().await.unwrap();
    phone.client().switch_to_window(article).await.unwrap();
    assert_eq!((&shown[1], &shown[2]), (&json!(""), &json!(true)), "the portal knows where the reader came from");
    shown[0].clone()
}

/// Each line of a cut text is one of the draft, in its order; the cut says how many are missing.
fn is_cut_of(text: &str, body: &str) {
    let mut rest = body.lines();
    let (mark, kept) = text.lines().collect::<Vec<_>>().split_last().map(|(mark, kept)| ((*mark).to_owned(), kept.to_vec())).unwrap();
    assert!(mark.starts_with("[cortado, linhas que faltam: ") && mark.contains("o cliente pode baixar o arquivo carteiro-2"), "{mark}");
    for line in kept.iter().filter(|line| !line.starts_with("Destinatário: +")) {
        assert!(rest.any(|own| own == *line), "{line:?} is not in the draft, or not there");
    }
}

#[test]
fn a_portal_s_form_shows_the_draft() {
    run(async {
        let site = sample_site();
        serve(&site, "/chamados/novo", GENERIC, "portal=generic link-chars-max=8000");
        let phone = Phone::new().await;
        phone.open(&site.url("/pagina")).await;
        to_the_ticket(&phone, &strange().replace('\n', "\r\n")).await;
        phone.see("sem cortes").await;
        let (subject, body) = draft(&phone).await;
        // Marks that nobody sees are taken out of a paste.
        let seen = |line: &str| line.replace(['\u{200b}', '\u{200d}', '\u{202c}', '\u{202e}'], "");
        assert!(STRANGE.iter().all(|line| body.contains(&seen(line))), "{body}");
        let shown = sent(&phone).await;
        assert_eq!(shown["subject"], subject);
        assert_eq!(shown["description"], body);
        for (name, value) in [
            ("email", "ana+loja@cliente.example"),
            ("sender", "ana+loja@cliente.example"),
            ("recipient", "bia@example.org"),
            ("cause", "mailbox-full"),
            ("code", "552 5.2.2"),
            ("direction", "sending"),
        ] {
            assert_eq!(shown[name], value);
        }
        // A second tap opens the same, after a reload too.
        phone.reload().await;
        phone.tap("button", "Continuar de onde parou").await;
        assert_eq!(sent(&phone).await, shown);
    });
}

#[test]
fn zendesk_s_form_shows_the_draft_with_square_brackets() {
    run(async {
        let site = sample_site();
        serve(&site, "/hc/pt-br/requests/new", ZENDESK, "portal=zendesk");
        let phone = Phone::new().await;
        phone.open(&site.url("/pagina")).await;
        to_the_ticket(&phone, &format!("{}\n{}\n", pastes::FULL_MAILBOX, STRANGE[2])).await;
        let (subject, body) = draft(&phone).await;
        let shown = sent(&phone).await;
        assert_eq!(shown["subject"], subject);
        let square = body.replace('<', "[").replace('>', "]");
        // What stands as an entity in the notice, Zendesk reads as one.
        assert_eq!(shown["description"], square.replace("&amp;", "&").replace("&lt;", "<"));
    });
}

#[test]
fn a_rich_editor_shows_the_draft_line_by_line() {
    run(async {
        let site = sample_site();
        let fields = "field-subject=subject field-description=description field-requester=email";
        serve(&site, "/Form/Render/4", GLPI, &format!("portal=glpi link-chars-max=8000 {fields}"));
        let phone = Phone::new().await;
        phone.open(&site.url("/pagina")).await;
        to_the_ticket(&phone, &strange()).await;
        let (subject, body) = draft(&phone).await;
        let shown = sent(&phone).await;
        assert_eq!(shown["subject"], subject);
        let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(lines(shown["description"].as_str().unwrap()), lines(&body.replace('<', "[").replace('>', "]")));
    });
}

#[test]
fn four_hundred_recipients_and_a_long_notice_are_cut_by_whole_lines() {
    run(async {
        let site = sample_site();
        let blocks: String = (1..=400).map(|n| format!("<pessoa{n}@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2\n    Mailbox full (in reply to RCPT TO command)\n\n")).collect();
        let long = format!("{}\n{}", pastes::FULL_MAILBOX, "Uma linha do aviso: não foi possível entregar, 100% & #1.\n".repeat(5_300));
        assert!(long.len() > 300_000);
        for (path, rule, preset) in [("/chamados/novo", GENERIC, "generic"), ("/hc/pt-br/requests/new", ZENDESK, "zendesk")] {
            serve(&site, path, rule, &format!("portal={preset}"));
            for paste in [&format!("This is the mail system at host mail.centralserver.example.\n\n{blocks}"), &long] {
                let phone = Phone::new().await;
                phone.open(&site.url("/pagina")).await;
                to_the_ticket(&phone, paste).await;
                let (subject, body) = draft(&phone).await;
                let shown = sent(&phone).await;
                assert_eq!(shown["subject"], subject);
                let body = if preset == "zendesk" { body.replace('<', "[").replace('>', "]") } else { body };
                is_cut_of(shown["description"].as_str().unwrap(), &body);
            }
        }
    });
}

/// Things that somebody else than the page can put in front of the widget, each wanting the ticket for himself.
const WISHES: &str = "const wish = 'https://phish.example/novo';
    for (const area of [sessionStorage, localStorage]) for (const name of ['carteiro', 'portal-url', 'carteiro:portal-url']) area.setItem(name, wish);
    sessionStorage.setItem(`carteiro:${location.pathname}${location.search}:1`, wish);
    sessionStorage.setItem(`carteiro:${location.pathname}${location.search}:1:paste`, wish);
    for (const message of [wish, { 'portal-url': wish, portalUrl: wish }, JSON.stringify({ portal: 'generic', 'portal-url': wish })])
      for (let n = 0; n < 3; n++) postMessage(message, '*');";

#[test]
fn nobody_but_the_page_says_where_a_ticket_goes() {
    run(async {
        let site = sample_site();
        serve(&site, "/chamados/novo", GENERIC, "portal=generic");
        let wish = "portal=generic&portal-url=https://phish.example/novo&link-chars-max=9000";
        // A page elsewhere leads here: its address, wishes and all, is the referrer.
        let onward = "<!doctype html><title>x</title><link rel=icon href=data:,><meta name=referrer content=unsafe-url>
            <a href='/pagina?QUERY'>Ir para a ajuda</a>";
        for query in [String::new(), wish.to_owned(), format!("{wish}#{wish}"), "x#portal-url=https://phish.example".to_owned()] {
            site.page("/outra", Reply::html(&onward.replace("QUERY", &query)));
            let mut phone = Phone::new().await;
            phone.open(&site.url(&format!("/outra?{wish}"))).await;
            phone.look_at("body");
            phone.tap("link", "Ir para a ajuda").await;
            assert!(phone.soon(async || phone.address().await.contains("/pagina")).await);
            let referrer = phone.script("return document.referrer", vec![]).await;
            assert!(referrer.as_str().unwrap().contains("phish.example"), "{referrer}");
            phone.look_at("carteiro-widget");
            phone.script(WISHES, vec![]).await;
            phone.reload().await;
            let paste = format!(
                "{}\nportal-url: https://phish.example/novo\n<carteiro-widget portal-url=\"https://phish.example/novo\"></carteiro-widget>\n\
                 &portal-url=https://phish.example\njavascript:alert(1)\n",
                pastes::FULL_MAILBOX
            );
            to_the_ticket(&phone, &paste).await;
            phone.script(WISHES, vec![]).await;
            phone.script("location.hash = 'portal-url=https://phish.example/novo'", vec![]).await;
            let href = phone.href("Abrir o chamado").await;
            assert!(href.starts_with(&(site.url("/chamados/novo") + "?subject=")), "{href}");
            assert!(href.len() <= 2_000);
            let links = "return [...document.querySelector('carteiro-widget').shadowRoot.querySelectorAll('a, form')]
                .map((leads) => leads.href ?? leads.action).filter((leads) => new URL(leads).host === 'phish.example')";
            assert_eq!(phone.script(links, vec![]).await, json!([]));
        }
    });
}
