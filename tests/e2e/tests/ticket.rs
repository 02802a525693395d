//! What is masked in the ticket, shown and let stand by taps.

use crate::article::open;
use e2e::{run, sample_site};

const NOTICE: &str = "This is the mail system at host mail.centralserver.example.\n\n\
    <bia@example.org>: host mx.example.org[203.0.113.7] said: 552 5.2.2 <bia@example.org>:\n    Mailbox full (in reply to RCPT TO command)\n\
    <caio@example.com>: host mx.example.com[203.0.113.9] said: 552 5.2.2 Mailbox full\n\
    Forwarded by rui@example.net, phone (11) 98765-4321\n";

#[test]
fn what_is_masked_is_shown_and_let_stand_by_a_tap() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.fill("Mensagem de erro", NOTICE).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.tap("button", "Abrir um chamado").await;
        phone.see_heading("Faltam alguns dados para o chamado").await;
        phone.tap("button", "Não sei").await;
        phone.see("oculto no chamado").await;
        assert!(phone.axe().await.is_empty() && phone.overflows().await.is_empty());
        phone.tap("button", "Mostrar: (11) 98765-4321").await;
        phone.tap("button", "Ocultar: caio@example.com").await;
        phone.find("button", "Mostrar: caio@example.com").await;
        phone.resize(390, 2_600).await;
        tokio::time::sleep(std::time::Duration::from_millis(400)).await;
        phone.screenshot("conferir-ocultos").await;
        phone.tap("button", "Preparar o chamado").await;
        let href = phone.href("Abrir o chamado").await;
        assert!(href.contains("98765-4321") && !href.contains("rui%40") && !href.contains("caio"), "{href}");
    });
}
