//! What the widget looks like on a phone: `screenshots FOLDER` photographs every screen of both branches and of the short
//! cut, light and dark, and puts the README's picture into `docs/`.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a terminal program that ends at the first surprise")]

use e2e::walk::{LOG, NO_LOG, NOT_THIS, ONE_MESSAGE, RECEIVING, SENDING, SHORT_CUT, Scene};
use e2e::{Options, Phone, Site, project, run, sample_site};
use std::path::{Path, PathBuf};

fn main() {
    let folder = std::env::args_os().nth(1).map_or_else(|| project().join("target/screenshots"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let site = sample_site();
    for (way, scenes) in [
        ("envio", SENDING),
        ("uma-mensagem", ONE_MESSAGE),
        ("recebimento", RECEIVING),
        ("atalho", SHORT_CUT),
        ("nao-e-isso", NOT_THIS),
        ("log", LOG),
        ("sem-log", NO_LOG),
    ] {
        run(photograph(&site, &folder, way, scenes));
    }
    let readme = project().join("docs/carteiro-390.png");
    std::fs::create_dir_all(project().join("docs")).expect("docs/ can be made");
    std::fs::copy(folder.join("atalho-4-resultado.png"), &readme).expect("the README's picture can be written");
    println!("{}\n{}", folder.display(), readme.display());
}

async fn photograph(site: &Site, folder: &Path, way: &str, scenes: &[Scene]) {
    let phone = Phone::with(&Options { pixel_ratio: 2, ..Options::default() }).await;
    phone.open(&site.url("/")).await;
    for (number, scene) in scenes.iter().enumerate() {
        let name = format!("{way}-{}-{}", number + 1, scene.name);
        phone.see(scene.shows).await;
        phone.show_widget().await;
        save(&phone, folder, &format!("{name}.png")).await;
        phone.dark().await;
        save(&phone, folder, &format!("{name}-escuro.png")).await;
        phone.light().await;
        phone.act(scene).await;
    }
}

async fn save(phone: &Phone, folder: &Path, name: &str) {
    // A screen still fading in is not what a reader looks at.
    tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    std::fs::write(folder.join(name), phone.image().await).expect("the picture can be written");
}
