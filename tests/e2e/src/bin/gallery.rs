//! Every outcome's screen, whole, at 390 px: `gallery FOLDER`.
//!
//! Each outcome that a reader can come to, by the text and the taps of `e2e::situations`; then several recipients, delays, and
//! the article's own link to a cause. Nothing is drawn here; the widget in the page draws it. What is to be told and is not to be
//! seen ends the program.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a terminal program that ends at the first surprise")]

use carteiro::cause::Cause;
use carteiro::locale::Locale;
use carteiro::texts::{Label, words};
use e2e::situations::{Outcome, Scene, Way, more_ways, outcomes};
use e2e::{Options, Phone, Site, project, run, sample_site};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Photographed with one browser, within the time that a story may take.
const OUTCOMES_A_RUN: usize = 8;
/// As on two cores.
const BROWSERS: usize = 2;

/// The element anew, with other attributes.
const ANOTHER_ELEMENT: &str = "const old = document.querySelector('carteiro-widget'); const other = old.cloneNode(true);
for (const [name, value] of arguments[0]) other.setAttribute(name, value); old.replaceWith(other);";

fn main() {
    let folder = std::env::args_os().nth(1).map_or_else(|| project().join("target/screenshots/resultados"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let site = sample_site();
    let composed = outcomes();
    let composed = composed.iter().filter_map(|outcome: &Outcome| Some((outcome.name(), outcome.way()?)));
    let ways: Vec<(String, Way)> = composed.chain(more_ways().into_iter().map(|(name, way)| (name.to_owned(), way))).collect();
    let runs: Vec<&[(String, Way)]> = ways.chunks(OUTCOMES_A_RUN).collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..BROWSERS {
            scope.spawn(|| {
                while let Some(ways) = runs.get(next.fetch_add(1, Ordering::Relaxed)) {
                    run(photograph(&site, &folder, ways));
                }
            });
        }
    });
    run(photograph_linked(&site, &folder, Cause::MailboxFull));
    println!("{} outcomes: {}", ways.len(), folder.display());
}

async fn photograph(site: &Site, folder: &Path, ways: &[(String, Way)]) {
    let phone = Phone::with(&Options::default()).await;
    for (name, way) in ways {
        phone.open(&site.url("/")).await;
        if !way.attributes.is_empty() {
            phone.script(ANOTHER_ELEMENT, vec![json!(way.attributes)]).await;
        }
        for scene in &way.scenes {
            goes_on(&phone, scene).await;
        }
        for text in &way.told {
            phone.see(text).await;
        }
        save(&phone, folder, name).await;
        // The next reader finds nothing of this one's.
        phone.script("sessionStorage.clear()", Vec::new()).await;
    }
}

async fn goes_on(phone: &Phone, scene: &Scene) {
    phone.see_heading(&scene.heading).await;
    if let Some((label, text)) = &scene.paste {
        phone.paste(label, text).await;
    }
    phone.tap("button", &scene.tap).await;
}

/// What the article's own link shows, from both sides.
async fn photograph_linked(site: &Site, folder: &Path, cause: Cause) {
    let phone = Phone::with(&Options::default()).await;
    let words = words(Locale::PtBr);
    phone.open(&site.url("/")).await;
    phone.open(&site.url(&format!("/#carteiro:{}", cause.id()))).await;
    phone.see(words.cause_title(cause)).await;
    save(&phone, folder, "ligacao-envio").await;
    phone.tap("button", words.label(Label::OtherWayReceiving)).await;
    phone.see(words.label(Label::OtherWaySending)).await;
    save(&phone, folder, "ligacao-recebimento").await;
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
