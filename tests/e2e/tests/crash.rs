//! The program's end: its memory is spoiled under it, so that the reader's next tap runs into a real trap, as a panic would.

use crate::pastes;
use e2e::{Phone, Reply, Site, run, sample_site};

/// Keeps hold of each instance that the loader starts.
const WATCH: &str = "<script>const real = WebAssembly.instantiate; const started = []; \
    WebAssembly.instantiate = async (...given) => { const made = await real.apply(WebAssembly, given); started.push(made.exports); return made }; \
    const spoil = () => { \
        const memory = Object.values(started.at(-1)).find((one) => one instanceof WebAssembly.Memory); \
        new Uint8Array(memory.buffer).fill(255) }; \
    let idle = 0; const rest = () => requestIdleCallback(() => { idle += 1; if (idle < 10) rest() })</script>";

async fn open(site: &Site, elements: &str) -> Phone {
    site.page(
        "/pagina",
        Reply::html(&format!(
            "<!doctype html><html lang=\"pt-BR\"><title>página</title><link rel=icon href=data:,>{WATCH}{elements}<script type=module src=/carteiro.js></script>"
        )),
    );
    let phone = Phone::new().await;
    phone.open(&site.url("/pagina")).await;
    phone
}

/// Once the program has built all that it builds while idle: it would run into the trap by itself.
async fn spoil(phone: &Phone) {
    phone.script("idle = 0; rest()", vec![]).await;
    assert!(phone.soon(async || phone.script("return idle", vec![]).await == 10).await, "the browser is never idle");
    phone.script("spoil()", vec![]).await;
}

#[test]
fn after_a_crash_the_list_stands_there_and_nothing_pasted_is_lost() {
    run(async {
        let site = sample_site();
        let phone = open(&site, "<carteiro-widget><p>Confira o endereço</p></carteiro-widget>").await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste("Mensagem de erro", pastes::FULL_MAILBOX).await;
        for _ in 0..2 {
            spoil(&phone).await;
            phone.tap("button", "Ler a mensagem de erro").await;
            phone.see("Algo deu errado aqui no assistente. O que você colou foi guardado.").await;
            phone.see("Confira o endereço").await;
            phone.tap("button", "Tentar de novo").await;
            phone.see_heading("Cole aqui a mensagem de erro").await;
            assert!(phone.value("Mensagem de erro").await.contains("552"), "the paste is still there");
            assert!(!phone.text().await.contains("Confira o endereço"));
        }
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
    });
}

#[test]
fn a_crash_is_told_in_the_language_that_the_reader_chose() {
    run(async {
        let site = sample_site();
        let phone = open(&site, "<carteiro-widget><p>Confira o endereço</p></carteiro-widget>").await;
        phone.tap("button", "English").await;
        phone.see_heading("What is happening with your email?").await;
        spoil(&phone).await;
        phone.tap("button", "I have an error message to paste").await;
        phone.see("Something went wrong in this assistant.").await;
        phone.tap("button", "Try again").await;
        phone.see_heading("What is happening with your email?").await;
    });
}

#[test]
fn the_other_element_of_the_page_goes_on_by_itself() {
    run(async {
        let site = sample_site();
        let mut phone =
            open(&site, "<carteiro-widget id=um><p>um</p></carteiro-widget><carteiro-widget id=dois><p>dois</p></carteiro-widget>").await;
        phone.look_at("#dois");
        phone.tap("button", "Não consigo enviar mensagens").await;
        phone.see_heading("Voltou alguma mensagem de erro?").await;
        phone.look_at("#um");
        phone.see_heading("O que está acontecendo com o seu e-mail?").await;
        spoil(&phone).await;
        phone.tap("button", "Não recebo mensagens").await;
        phone.see("Algo deu errado aqui no assistente.").await;
        phone.look_at("#dois");
        phone.see_heading("Voltou alguma mensagem de erro?").await;
        phone.tap("button", "Não voltou nada").await;
        phone.back().await;
        phone.see_heading("Voltou alguma mensagem de erro?").await;
        phone.look_at("#um");
        phone.see("Algo deu errado aqui no assistente.").await;
    });
}
