//! The sample article, used as a reader uses it: both branches and the short cut, to the ticket's link.

use crate::pastes;
use e2e::{Phone, Site, run, sample_site};
use serde_json::{Value, json};

const PASTE: &str = "Mensagem de erro";

pub async fn open(site: &Site) -> Phone {
    let phone = Phone::new().await;
    phone.open(&site.url("/")).await;
    phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    phone
}

/// What the portal's form would read from the link, by the browser's own parser.
async fn values(phone: &Phone, href: &str) -> Value {
    let read = "const url = new URL(arguments[0]); const { description, ...rest } = Object.fromEntries(url.searchParams); \
                return { address: url.origin + url.pathname, description, rest }";
    phone.script(read, vec![json!(href)]).await
}

/// The decisive words, as they are marked in the paste.
async fn marked(phone: &Phone) -> String {
    let read =
        "return [...document.querySelector('carteiro-widget').shadowRoot.querySelectorAll('mark')].map((m) => m.textContent).join('|')";
    phone.script(read, vec![]).await.as_str().unwrap_or_default().to_owned()
}

async fn send_until_the_error(phone: &Phone) {
    phone.tap("button", "Não consigo enviar mensagens").await;
    phone.see_heading("Voltou alguma mensagem de erro?").await;
    phone.tap("button", "Sim, por e-mail, minutos depois").await;
    phone.see_heading("Cole aqui a mensagem de erro").await;
}

/// What [`pastes::FULL_MAILBOX`] does not tell.
async fn give_what_is_missing(phone: &Phone) {
    phone.see_heading("Faltam alguns dados para o chamado").await;
    phone.fill("Seu endereço de e-mail", "ana@cliente.example").await;
    phone.fill("Data", "2026-11-23").await;
    phone.fill("Hora", "14:32").await;
    phone.tap("button", "Continuar").await;
}

/// Nothing came back, and all mail fails in the mail program only.
async fn send_without_an_error(phone: &Phone) {
    for answer in ["Não consigo enviar mensagens", "Não voltou nada", "Com todas", "Desde hoje"] {
        phone.tap("button", answer).await;
    }
    phone.see_heading("Pelo webmail dá para enviar?").await;
    phone.tap("button", "Sim, pelo webmail funciona").await;
    phone.see_heading("As configurações do seu e-mail estão certas?").await;
    assert_eq!(phone.href("Ver como configurar").await, "https://ajuda.example.com.br/email/configuracoes");
    phone.tap("button", "Já conferi e o problema continua").await;
    phone.see_heading("Para qual endereço você enviou a mensagem?").await;
}

#[test]
fn sending_ends_in_a_link_with_everything_filled_in() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        send_until_the_error(&phone).await;
        phone.paste(PASTE, pastes::FULL_MAILBOX).await;
        phone.tap("button", "Ler a mensagem de erro").await;

        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.see("O destinatário").await;
        phone.see("Avise o destinatário").await;
        assert!(marked(&phone).await.contains("Mailbox full"), "{}", marked(&phone).await);
        phone.tap("button", "Abrir um chamado").await;
        give_what_is_missing(&phone).await;

        phone.see_heading("Confira antes de abrir o chamado").await;
        phone.see("23/11/2026 14:32 (UTC−03:00)").await;
        phone.tap("button", "Alterar: Destinatário").await;
        phone.fill("Endereço do destinatário", "beatriz@example.org").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("Confira antes de abrir o chamado").await;
        phone.see("beatriz@example.org").await;
        phone.tap("button", "Preparar o chamado").await;

        phone.see_heading("Falta só enviar o chamado").await;
        phone.see("suporte.example.com.br").await;
        let href = phone.href("Abrir o chamado").await;
        assert!(href.len() <= 2_000, "{}", href.len());
        let values = values(&phone, &href).await;
        assert_eq!(values["address"], "https://suporte.example.com.br/chamados/novo");
        assert_eq!(
            values["rest"],
            json!({
                "subject": "[envio] caixa cheia: beatriz@example.org (552 5.2.2)",
                "email": "ana@cliente.example",
                "direction": "sending",
                "sender": "ana@cliente.example",
                "recipient": "beatriz@example.org",
                "date": "2026-11-23T14:32-03:00",
                "cause": "mailbox-full",
                "code": "552 5.2.2",
            })
        );
        let description = values["description"].as_str().unwrap_or_default();
        for expected in ["Remetente: ana@cliente.example", "2026-11-23T14:32-03:00", "mx.example.org", "Mailbox full"] {
            assert!(description.contains(expected), "{expected} is not in {description}");
        }
    });
}

#[test]
fn receiving_without_an_error_ends_in_a_ticket_with_the_day() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        for answer in ["Não recebo mensagens", "Não recebeu", "As de uma pessoa"] {
            phone.tap("button", answer).await;
        }
        phone.see_heading("Confira estes pontos da sua conta").await;
        assert_eq!(phone.href("Abrir o webmail").await, "https://webmail.example.com.br/");
        phone.tap("button", "Não sei conferir").await;
        phone.see_heading("Quem está tentando escrever para você?").await;
        phone.fill("Endereço de quem envia", "joao@example.org").await;
        phone.tap("button", "Continuar").await;
        phone.fill("Endereço que a pessoa usou", "ana@cliente.example").await;
        phone.tap("button", "Continuar").await;
        phone.fill("Dia", "2026-11-20").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("Sem mensagem de erro").await;
        phone.see("registros de entrega").await;
        phone.tap("button", "Abrir um chamado").await;
        phone.fill("Por onde o suporte pode falar com você", "ana@outra.example").await;
        phone.tap("button", "Preparar o chamado").await;
        let values = values(&phone, &phone.href("Abrir o chamado").await).await;
        assert_eq!(
            values["rest"],
            json!({
                "subject": "[recebimento] sem mensagem de erro: joao@example.org",
                "email": "ana@outra.example",
                "direction": "receiving",
                "sender": "joao@example.org",
                "recipient": "ana@cliente.example",
                "date": "2026-11-20",
            })
        );
    });
}

#[test]
fn the_short_cut_needs_three_screens_to_the_verdict() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, pastes::FULL_MAILBOX).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.see_heading("Quem enviou a mensagem?").await;
        phone.see("Parece que foi você").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.see("bia@example.org").await;
        phone.tap("button", "Abrir um chamado").await;
        phone.see_heading("Faltam alguns dados para o chamado").await;
        phone.tap("button", "Não sei").await;
        phone.see("não informado").await;
        phone.tap("button", "Alterar: Remetente").await;
        phone.fill("Seu endereço de e-mail", "ana@cliente.example").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("Confira antes de abrir o chamado").await;
        phone.tap("button", "Preparar o chamado").await;
        let values = values(&phone, &phone.href("Abrir o chamado").await).await;
        assert_eq!(values["rest"]["sender"], "ana@cliente.example");
        assert_eq!(values["rest"]["recipient"], "bia@example.org");
    });
}

#[test]
fn the_sender_s_bounce_is_read_in_the_receiving_branch() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, pastes::UNKNOWN_USER).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Alguém enviou para mim").await;
        phone.see_heading("Esse endereço não existe").await;
        phone.see("O remetente").await;
        phone.see("Mande ao remetente o seu endereço certo").await;
    });
}

#[test]
fn the_browser_s_back_goes_one_question_back_and_then_leaves() {
    run(async {
        let site = sample_site();
        let phone = Phone::new().await;
        phone.open(&site.url("/style.css")).await;
        phone.open(&site.url("/")).await;
        send_without_an_error(&phone).await;
        phone.fill("Endereço do destinatário", "bia@example.org").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("De qual endereço você enviou a mensagem?").await;
        phone.back().await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;
        assert_eq!(phone.value("Endereço do destinatário").await, "bia@example.org");
        phone.back().await;
        phone.see_heading("As configurações do seu e-mail estão certas?").await;
        phone.forward().await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;
        phone.tap("button", "Voltar").await;
        phone.see_heading("As configurações do seu e-mail estão certas?").await;
        for _ in 0..5 {
            phone.tap("button", "Voltar").await;
        }
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        assert_eq!(phone.address().await, site.url("/"));
        phone.back().await;
        assert_eq!(phone.address().await, site.url("/style.css"));
    });
}

#[test]
fn an_article_links_to_an_outcome_and_the_conversation_waits() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        send_without_an_error(&phone).await;
        phone.fill("Endereço do destinatário", "bia@example.org").await;
        phone.script("location.hash = '#outra'", vec![]).await;
        phone.script("location.hash = '#carteiro:mailbox-full'", vec![]).await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.tap("button", "Se a mensagem era para você, veja este caso").await;
        phone.see("Apague mensagens grandes").await;
        phone.back().await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;
        assert_eq!(phone.value("Endereço do destinatário").await, "bia@example.org");
        phone.script("location.hash = '#carteiro:no-such-cause'", vec![]).await;
        phone.see_heading("Para qual endereço você enviou a mensagem?").await;

        let fresh = Phone::new().await;
        fresh.open(&site.url("/#carteiro:greylisted")).await;
        fresh.see_heading("O servidor pediu para esperar").await;
        assert_eq!(fresh.script("return document.activeElement.localName", vec![]).await, "body");
        fresh.tap("button", "Responder às perguntas").await;
        fresh.see_heading("O que está acontecendo com o seu e-mail?").await;
    });
}

#[test]
fn the_language_changes_without_a_request_or_a_loss() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        send_without_an_error(&phone).await;
        phone.fill("Endereço do destinatário", "bia@example.org").await;
        phone.network_log().await;
        phone.tap("button", "English").await;
        phone.see_heading("Which address did you send the message to?").await;
        assert_eq!(phone.value("The recipient’s address").await, "bia@example.org");
        phone.tap("button", "Español").await;
        phone.see_heading("¿A qué dirección envió el mensaje?").await;
        assert_eq!(phone.network_log().await, []);
        phone.reload().await;
        phone.tap("button", "Continuar donde quedó").await;
        phone.see_heading("¿A qué dirección envió el mensaje?").await;
    });
}

#[test]
fn restart_forgets_everything() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        send_until_the_error(&phone).await;
        phone.tap("button", "Começar de novo").await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        assert_eq!(phone.script("return sessionStorage.length", vec![]).await, 0);
        phone.reload().await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        send_without_an_error(&phone).await;
        assert_eq!(phone.value("Endereço do destinatário").await, "");
    });
}

#[test]
fn a_reload_in_the_middle_loses_nothing() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        send_until_the_error(&phone).await;
        phone.paste(PASTE, pastes::FULL_MAILBOX).await;
        phone.reload().await;
        phone.see_heading("Você já tinha começado").await;
        phone.not_see("bia@example.org").await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see_heading("Cole aqui a mensagem de erro").await;
        assert_eq!(phone.value(PASTE).await, pastes::FULL_MAILBOX);
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.reload().await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.back().await;
        phone.see_heading("Cole aqui a mensagem de erro").await;
    });
}

#[test]
fn one_megabyte_is_taken_summed_up_and_read() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, &pastes::one_megabyte()).await;
        phone.see("Texto longo guardado").await;
        assert_eq!(phone.focused().await, PASTE, "what took the text area's place took its focus");
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.see_heading("Quem enviou a mensagem?").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
    });
}

#[test]
fn an_empty_paste_is_told_beside_the_field() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.see("O campo está vazio").await;
        assert_eq!(phone.focused().await, PASTE);
        phone.see_heading("Cole aqui a mensagem de erro").await;
    });
}

#[test]
fn a_text_that_is_no_bounce_is_told_and_goes_on() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, pastes::ORDINARY).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Alguém enviou para mim").await;
        phone.see_heading("Este texto não parece uma mensagem de erro").await;
        phone.tap("button", "Colar uma mensagem de erro").await;
        assert_eq!(phone.value(PASTE).await, pastes::ORDINARY);
        phone.fill(PASTE, "550 5.1.1 User unknown").await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.see_heading("Esse endereço não existe").await;
    });
}

#[test]
fn nothing_is_requested_after_the_widget_has_loaded() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        let loaded = phone.network_log().await;
        assert!(loaded.iter().any(|sent| sent.url.ends_with(".wasm")), "{loaded:?}");
        send_until_the_error(&phone).await;
        phone.paste(PASTE, pastes::FULL_MAILBOX).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Abrir um chamado").await;
        give_what_is_missing(&phone).await;
        phone.tap("button", "Preparar o chamado").await;
        phone.tap("button", "Copiar o texto completo").await;
        phone.see("Texto copiado.").await;
        let copied = phone.clipboard().await;
        assert!(copied.starts_with("[envio] caixa cheia") && copied.contains("This is the mail system"), "{copied}");
        assert_eq!(phone.network_log().await, []);
        assert_eq!(phone.console_warnings().await, []);
        assert!(!phone.address().await.contains(['#', '?']));
    });
}

#[test]
fn without_scripts_the_checklist_is_there() {
    run(async {
        let site = sample_site();
        let mut phone = Phone::new().await;
        phone.look_at("body");
        phone.scripts_off().await;
        phone.open(&site.url("/")).await;
        phone.see("Lista de verificação").await;
        phone.see("abra um chamado no Portal de Suporte").await;
    });
}

#[test]
fn the_checklist_can_be_seen_at_any_time() {
    run(async {
        let site = sample_site();
        let mut phone = open(&site).await;
        phone.tap("button", "Ver a lista completa").await;
        phone.look_at("body");
        phone.see("Se você não consegue enviar").await;
    });
}

/// From the first screen to the verdict, with the error message in hand.
async fn paste_at_once(phone: &Phone, text: &str) {
    phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
    phone.paste(PASTE, text).await;
    phone.tap("button", "Ler a mensagem de erro").await;
}

#[test]
fn the_block_list_that_refused_is_named_with_its_page() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        paste_at_once(&phone, pastes::BLOCKED).await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see("Lista de bloqueio").await;
        phone.see("Spamhaus. Pedido de retirada: https://check.spamhaus.org/").await;
        assert!(marked(&phone).await.contains("spamhaus"), "{}", marked(&phone).await);
    });
}

#[test]
fn phishing_dressed_as_a_notice_is_said_to_be_a_scam() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        paste_at_once(&phone, pastes::FAKE).await;
        phone.see_heading("Cuidado: isto parece um golpe").await;
        phone.see("pede que você clique num link.").await;
    });
}
