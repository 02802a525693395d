//! Every outcome's screen, whole, at 390 px: `gallery FOLDER`.
//!
//! Each cause from both sides through the article's own link to it, then what only a paste leads to: what is no refusal, what is
//! not what it seems, several recipients, who is no customer. Nothing is drawn here; the widget in the page draws it.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a terminal program that ends at the first surprise")]

use carteiro::cause::Cause;
use carteiro::locale::Locale;
use carteiro::texts::{Label, Slot, fill, words};
use carteiro::tree::step::{Choice, Step};
use e2e::{Options, Phone, Site, project, run, sample_site};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Photographed with one browser, within the time that a story may take.
const CAUSES_A_RUN: usize = 8;

/// What only a paste leads to: a name, the file below `tests/fixtures/`, and who sent the mail.
const PASTES: &[(&str, &str, Choice)] = &[
    ("atraso", "exim/network-error-01.eml", Choice::Sending),
    ("entregue", "postfix/success-01.eml", Choice::Sending),
    ("resposta-automatica", "negative/out-of-office-04.eml", Choice::Sending),
    ("reclamacao", "negative/feedback-report-01.eml", Choice::Sending),
    ("lida", "negative/read-receipt-01.eml", Choice::Sending),
    ("outro-texto", "negative/digest-20.eml", Choice::Receiving),
    ("remetente-usado", "suspicion/backscatter-01.eml", Choice::Sending),
    ("golpe", "suspicion/fake-02.eml", Choice::Sending),
    ("varios", "exim/several-03.txt", Choice::Sending),
    ("nao-cliente", "exim/user-unknown-01.eml", Choice::Outsider),
];

/// The provider that the suspicious fixtures speak of, in place of the page's own.
const AT_THEIR_PROVIDER: &str = "const old = document.querySelector('carteiro-widget'); const other = old.cloneNode(true);
other.setAttribute('mail-hosts', 'smtp.example.com.br mx.example.com.br'); other.setAttribute('mail-domains', 'example.com.br');
old.replaceWith(other);";

fn main() {
    let folder = std::env::args_os().nth(1).map_or_else(|| project().join("target/screenshots/resultados"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let site = sample_site();
    for causes in Cause::ALL.chunks(CAUSES_A_RUN) {
        run(photograph_causes(&site, &folder, causes));
    }
    for (name, file, who) in PASTES {
        run(photograph_paste(&site, &folder, name, file, *who));
    }
    println!("{}", folder.display());
}

async fn photograph_causes(site: &Site, folder: &Path, causes: &[Cause]) {
    let phone = Phone::with(&Options::default()).await;
    let words = words(Locale::PtBr);
    for cause in causes {
        phone.open(&site.url("/")).await;
        phone.open(&site.url(&format!("/#carteiro:{}", cause.id()))).await;
        phone.see(words.cause_title(*cause)).await;
        save(&phone, folder, &format!("{}-envio", cause.id())).await;
        phone.tap("button", words.label(Label::OtherWayReceiving)).await;
        phone.see(words.label(Label::OtherWaySending)).await;
        save(&phone, folder, &format!("{}-recebimento", cause.id())).await;
    }
}

async fn photograph_paste(site: &Site, folder: &Path, name: &str, file: &str, who: Choice) {
    let words = words(Locale::PtBr);
    let bytes = std::fs::read(project().join("tests/fixtures").join(file)).expect("a fixture");
    let phone = Phone::with(&Options::default()).await;
    phone.open(&site.url("/")).await;
    if file.starts_with("suspicion/") {
        phone.script(AT_THEIR_PROVIDER, Vec::new()).await;
    }
    phone.tap("button", words.choice(Step::Problem, Choice::HaveError, None)).await;
    phone.paste("Mensagem de erro", &String::from_utf8_lossy(&bytes)).await;
    phone.tap("button", words.label(Label::ReadBounce)).await;
    let (asked, told) = (words.heading(Step::Direction, None), words.label(Label::StepsLabel));
    let arrived = phone
        .soon(async || {
            let text = phone.text().await;
            text.contains(asked) || text.contains(told)
        })
        .await;
    assert!(arrived, "{file} leads to no verdict");
    if phone.text().await.contains(asked) {
        let answer = fill(words.choice(Step::Direction, who, None), &[(Slot::Provider, "CentralServer")]);
        phone.tap("button", &answer).await;
    }
    phone.see(told).await;
    save(&phone, folder, name).await;
}

/// The whole card, however long it is.
async fn save(phone: &Phone, folder: &Path, name: &str) {
    let height =
        phone.script("return Math.ceil(document.querySelector('carteiro-widget').getBoundingClientRect().height)", Vec::new()).await;
    let height = height.as_u64().and_then(|height| u32::try_from(height).ok()).expect("a height");
    phone.resize(390, height.clamp(300, 4_000)).await;
    phone.show_widget().await;
    // A screen still fading in is not what a reader looks at.
    tokio::time::sleep(Duration::from_millis(250)).await;
    std::fs::write(folder.join(format!("{name}.png")), phone.image().await).expect("the picture can be written");
    phone.resize(390, 844).await;
}
