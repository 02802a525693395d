//! Six stories of people whose mail went astray, and one each in the other two languages, from the first tap to what they do now.

use crate::pastes;
use e2e::{Phone, Reply, Site, run, sample_site};

const PASTE: &str = "Mensagem de erro";
const READ: &str = "Ler a mensagem de erro";

/// A notice for a mail that `contato@example.com.br` never sent.
const BACKSCATTER: &str = include_str!("../../fixtures/suspicion/backscatter-01.eml");

/// What was read off a screenshot and sent by WhatsApp: no line is where it stood.
const FROM_A_SCREENSHOT: &str = "oi segue o erro que deu aqui: Delivery has failed to these recipients or groups: \
    ana@cliente.example The recipient's mailbox is full and can't accept messages now. Remote Server returned '554 5.2.2 mailbox full'";

async fn open(site: &Site) -> Phone {
    let phone = Phone::new().await;
    phone.open(&site.url("/")).await;
    phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    phone
}

async fn taps(phone: &Phone, names: &[&str]) {
    for name in names {
        phone.tap("button", name).await;
    }
}

#[test]
fn the_recipient_s_mailbox_is_full_and_gets_a_message_ready_to_send() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        taps(&phone, &["Não consigo enviar mensagens", "Sim, por e-mail, minutos depois"]).await;
        phone.paste(PASTE, pastes::FULL_MAILBOX).await;
        phone.tap("button", READ).await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.see("O destinatário").await;
        phone.back().await;
        phone.see_heading("Cole aqui a mensagem de erro").await;
        phone.forward().await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.reload().await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        let open_it = "document.querySelector('carteiro-widget').shadowRoot.querySelector('details.whole').open = true";
        phone.script(open_it, vec![]).await;
        phone.tap("button", "Copiar a mensagem").await;
        let copied = phone.clipboard().await;
        assert!(copied.starts_with("Olá!") && copied.contains("bia@example.org") && copied.contains("Mailbox full"), "{copied}");
        phone.tap("button", "Apagar tudo o que escrevi aqui").await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        assert_eq!(phone.script("return sessionStorage.length", vec![]).await, 0);
    });
}

#[test]
fn a_typo_in_the_address_is_seen_and_taken_back_with_one_tap() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        taps(&phone, &["Não consigo enviar mensagens", "Não voltou nada", "Só para uma pessoa", "Em Enviados"]).await;
        phone.fill("Endereço do destinatário", "joao.silva@gmial.com").await;
        phone.see("Você quis dizer joao.silva@gmail.com?").await;
        assert_eq!(phone.overflows().await, Vec::<String>::new());
        phone.tap("button", "Você quis dizer joao.silva@gmail.com?").await;
        assert_eq!(phone.value("Endereço do destinatário").await, "joao.silva@gmail.com");
        phone.tap("button", "Continuar").await;
        phone.see_heading("De qual endereço você enviou a mensagem?").await;
        taps(&phone, &["Não sei", "Não sei"]).await;
        phone.see_heading("Sem mensagem de erro").await;
        phone.see("pasta de spam").await;
    });
}

#[test]
fn our_server_on_a_block_list_is_for_support() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, pastes::BLOCKED).await;
        taps(&phone, &[READ, "Fui eu que enviei"]).await;
        phone.see_heading("O servidor de envio está bloqueado").await;
        phone.see("O suporte de CentralServer").await;
        phone.see("Abra um chamado").await;
        taps(&phone, &["Abrir um chamado", "Não sei", "Preparar o chamado"]).await;
        let href = phone.href("Abrir o chamado").await;
        assert!(href.contains("cause=ip-blocked"), "{href}");
    });
}

#[test]
fn a_sender_says_it_came_back_and_sends_what_a_screenshot_shows() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        taps(&phone, &["Não recebo mensagens", "Sim, mas o texto está com a pessoa"]).await;
        phone.see_heading("Peça a mensagem de erro ao remetente").await;
        taps(&phone, &["English", "Copiar a mensagem"]).await;
        phone.open(&site.url("/style.css")).await;
        phone.back().await;
        phone.goes_on("colar agora").await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, FROM_A_SCREENSHOT).await;
        phone.tap("button", READ).await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        phone.see("Apague mensagens grandes").await;
        phone.see("Você").await;
    });
}

#[test]
fn a_notice_for_a_mail_never_sent_is_no_reason_to_worry() {
    run(async {
        let site = sample_site();
        let own = "provider=Exemplo mail-hosts='smtp.example.com.br mx.example.com.br' mail-domains=example.com.br";
        let widget = format!("<carteiro-widget {own}><p>lista</p></carteiro-widget><script type=module src=/carteiro.js></script>");
        let html = format!("<!doctype html><html lang=pt-BR><title>página</title><link rel=icon href=data:,>{widget}");
        site.page("/pagina", Reply::html(&html));
        let phone = Phone::new().await;
        phone.open(&site.url("/pagina")).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, BACKSCATTER).await;
        phone.tap("button", READ).await;
        phone.see_heading("Parece que você não enviou esta mensagem").await;
        phone.see("Apague o aviso").await;
        phone.not_see("Não é isso").await;
    });
}

#[test]
fn nothing_came_back_at_all_and_the_reader_checks_and_asks() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        taps(
            &phone,
            &["Não recebo mensagens", "Não recebeu", "Nenhuma: não chega nada de ninguém", "Há alguns dias", "Não, lá também não"],
        )
        .await;
        phone.see_heading("Confira estes pontos da sua conta").await;
        phone.see("pago e ativo").await;
        phone.tap("button", "Já conferi e o problema continua").await;
        phone.fill("Endereço de quem envia", "joao@example.org").await;
        taps(&phone, &["Continuar", "Não sei"]).await;
        phone.fill("Dia", "2026-11-20").await;
        phone.tap("button", "Continuar").await;
        phone.see_heading("As mensagens não estão chegando").await;
        phone.see("registros de entrega").await;
        phone.see("pode ser o servidor").await;
        phone.tap("button", "Abrir um chamado").await;
        phone.tap("button", "Alterar: Problema").await;
        phone.tap("button", "Não consigo enviar mensagens").await;
        phone.see("A mudança tirou respostas que não valem mais.").await;
        phone.tap("button", "Começar de novo").await;
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    });
}

#[test]
fn in_english_an_unknown_address_is_explained() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        taps(&phone, &["English", "I have an error message to paste"]).await;
        phone.paste("Error message", pastes::UNKNOWN_USER).await;
        taps(&phone, &["Read the error message", "I sent it"]).await;
        phone.see_heading("This address does not exist").await;
        phone.see("Check the address letter by letter").await;
        phone.see("The marked words mean").await;
    });
}

#[test]
fn in_spanish_a_full_mailbox_of_the_reader_s_own() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        taps(&phone, &["Español", "No recibo mensajes", "Tengo un mensaje de error para pegar"]).await;
        phone.paste("Mensaje de error", FROM_A_SCREENSHOT).await;
        phone.tap("button", "Leer el mensaje de error").await;
        phone.see_heading("El buzón está lleno").await;
        phone.see("Usted").await;
    });
}

/// A page whose own script listens to Back: it must go on working, and so must ours.
fn page_with_router(site: &Site, router: &str) {
    let widgets =
        "<h1 id=view>início</h1><carteiro-widget id=um><p>um</p></carteiro-widget><carteiro-widget id=dois><p>dois</p></carteiro-widget>";
    let html = format!(
        "<!doctype html><html lang=pt-BR><title>página</title><link rel=icon href=data:,>{widgets}<script>{router}</script>\
         <button onclick=\"go('ajuda')\">Ir para ajuda</button><script type=module src=/carteiro.js></script>"
    );
    site.page("/pagina", Reply::html(&html));
}

async fn goes_on_with(router: &str) {
    let site = sample_site();
    page_with_router(&site, router);
    let mut phone = Phone::new().await;
    phone.open(&site.url("/pagina")).await;
    phone.look_at("body");
    phone.tap("button", "Ir para ajuda").await;
    let shown = "return document.getElementById('view').textContent";
    assert!(phone.soon(async || phone.script(shown, vec![]).await == "ajuda").await, "the page's hash changes in a task of its own");
    phone.look_at("#um");
    taps(&phone, &["Não consigo enviar mensagens", "Não voltou nada"]).await;
    phone.look_at("#dois");
    phone.tap("button", "Não recebo mensagens").await;
    phone.see_heading("A pessoa que enviou recebeu uma mensagem de erro?").await;
    phone.back().await;
    phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    phone.look_at("#um");
    phone.see_heading("Com quais mensagens isso acontece?").await;
    phone.back().await;
    phone.see_heading("Voltou alguma mensagem de erro?").await;
    phone.forward().await;
    phone.see_heading("Com quais mensagens isso acontece?").await;
    phone.back().await;
    phone.back().await;
    phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    assert_eq!(phone.script(shown, vec![]).await, "ajuda", "the page's own view is where it was");
    phone.back().await;
    assert!(phone.soon(async || phone.script(shown, vec![]).await == "início").await);
}

#[test]
fn back_goes_step_by_step_beside_a_page_s_popstate_router() {
    run(goes_on_with(
        "const show = (state) => { document.getElementById('view').textContent = state?.page ?? 'início' }; \
         const go = (page) => { history.pushState({ page }, '', `?p=${page}`); show(history.state) }; \
         addEventListener('popstate', ({ state }) => show(state))",
    ));
}

#[test]
fn back_goes_step_by_step_beside_a_page_s_hash_router() {
    run(goes_on_with(
        "const show = () => { document.getElementById('view').textContent = location.hash.slice(2) || 'início' }; \
         const go = (page) => { location.hash = `/${page}`; show() }; addEventListener('hashchange', show)",
    ));
}

#[test]
fn storage_emptied_in_the_middle_costs_nothing_before_a_reload() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste(PASTE, pastes::FULL_MAILBOX).await;
        phone.script("sessionStorage.clear()", vec![]).await;
        taps(&phone, &[READ, "Fui eu que enviei"]).await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        // Somebody else's use of the storage leaves no room for a paste, and the reader is told once it is missed.
        let no_room = "const keys = Object.keys(sessionStorage).filter((key) => key.endsWith(':paste')); keys.forEach((key) => sessionStorage.removeItem(key))";
        phone.script(no_room, vec![]).await;
        phone.reload().await;
        phone.tap("button", "Continuar de onde parou").await;
        phone.see("Cole de novo, por favor.").await;
    });
}
