//! How it looks and how it is reached: narrow screens, fingers, contrast, names, focus. Each screen is looked at.

use crate::article::open;
use crate::pastes;
use e2e::walk::{LOG, NO_LOG, NOT_THIS, ONE_MESSAGE, RECEIVING, SENDING, SHORT_CUT, Scene};
use e2e::{Options, Phone, Site, run, sample_site};

/// What must hold on each screen, in light and dark, at 390 and at 320 px.
async fn look(phone: &Phone, screen: &str) {
    for dark in [false, true] {
        if dark {
            phone.dark().await
        } else {
            phone.light().await
        }
        let violations = phone.axe().await;
        assert!(violations.is_empty(), "{screen}, dark {dark}: {violations:?}");
    }
    phone.light().await;
    for width in [320, 390] {
        phone.resize(width, 844).await;
        assert_eq!(phone.overflows().await, Vec::<String>::new(), "{screen} at {width}");
        assert_eq!(phone.small_targets(44).await, Vec::<String>::new(), "{screen} at {width}");
    }
}

/// A phone that asks for no motion: a screen that still fades in has colours that nobody reads.
async fn still(site: &Site) -> Phone {
    let options = Options { flags: vec!["--force-prefers-reduced-motion".to_owned()], ..Options::default() };
    let phone = Phone::with(&options).await;
    phone.open(&site.url("/")).await;
    phone.see_heading("O que está acontecendo com o seu e-mail?").await;
    phone
}

async fn look_along(way: &[Scene]) {
    let site = sample_site();
    let phone = still(&site).await;
    for scene in way {
        phone.see(scene.shows).await;
        look(&phone, scene.name).await;
        phone.act(scene).await;
    }
}

#[test]
fn every_screen_of_sending_is_fit_for_a_phone_and_for_everybody() {
    run(async {
        look_along(SENDING).await;
        look_along(ONE_MESSAGE).await;
    });
}

#[test]
fn every_screen_of_receiving_is_fit_for_a_phone_and_for_everybody() {
    run(look_along(RECEIVING));
}

#[test]
fn every_screen_about_the_log_is_fit_for_a_phone_and_for_everybody() {
    run(async {
        look_along(LOG).await;
        look_along(NO_LOG).await;
    });
}

#[test]
fn every_screen_of_the_short_cut_is_fit_for_a_phone_and_for_everybody() {
    run(async {
        look_along(SHORT_CUT).await;
        look_along(NOT_THIS).await;
    });
}

#[test]
fn mistakes_and_coming_back_are_fit_too() {
    run(async {
        let site = sample_site();
        let phone = still(&site).await;
        phone.tap("button", "Não consigo enviar mensagens").await;
        for answer in ["Não voltou nada", "Só para uma pessoa", "Em Enviados", "Continuar"] {
            phone.tap("button", answer).await;
        }
        phone.see("Escreva o endereço").await;
        look(&phone, "a mistake").await;
        phone.reload().await;
        phone.see_heading("Você já tinha começado").await;
        look(&phone, "coming back").await;
    });
}

#[test]
fn a_field_s_focus_does_not_cover_what_is_said_of_it() {
    run(async {
        let site = sample_site();
        let phone = still(&site).await;
        for answer in ["Não consigo enviar mensagens", "Não voltou nada", "Só para uma pessoa", "Em Enviados", "Não sei", "Não sei"] {
            phone.tap("button", answer).await;
        }
        phone.fill("Data", "2031-03-04").await;
        phone.see("Confira esta data").await;
        let free = "const root = document.querySelector('carteiro-widget').shadowRoot; const note = root.querySelector('.field__note');
            const field = note.nextElementSibling; const { outlineWidth, outlineOffset } = getComputedStyle(field);
            return field.getBoundingClientRect().top - parseFloat(outlineWidth) - parseFloat(outlineOffset) - note.getBoundingClientRect().bottom";
        let free = phone.script(free, vec![]).await.as_f64().unwrap();
        assert!(free >= 0.0, "{free} pixels between the note and the ring");
        look(&phone, "an odd date").await;
    });
}

#[test]
fn the_new_heading_has_the_focus_after_a_tap_but_nothing_moves_before() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        assert_eq!(phone.script("return [document.activeElement.localName, scrollY]", vec![]).await, serde_json::json!(["body", 0]));
        phone.tap("button", "Não consigo enviar mensagens").await;
        phone.see_heading("Voltou alguma mensagem de erro?").await;
        assert_eq!(phone.focused().await, "Voltou alguma mensagem de erro?");
        phone.reload().await;
        phone.see_heading("Você já tinha começado").await;
        assert_eq!(phone.script("return document.activeElement.localName", vec![]).await, "body");
    });
}

#[test]
fn the_verdict_is_announced() {
    run(async {
        let site = sample_site();
        let phone = open(&site).await;
        phone.tap("button", "Tenho a mensagem de erro: colar agora").await;
        phone.paste("Mensagem de erro", pastes::FULL_MAILBOX).await;
        phone.tap("button", "Ler a mensagem de erro").await;
        phone.tap("button", "Fui eu que enviei").await;
        phone.see_heading("A caixa de e-mail está cheia").await;
        let said = "return document.querySelector('carteiro-widget').shadowRoot.querySelector('[role=status]').textContent";
        assert!(phone.soon(async || phone.script(said, vec![]).await.as_str().unwrap_or_default().contains("caixa de e-mail")).await);
    });
}
