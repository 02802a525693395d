//! The phone: one Chromium with a profile of its own, and its browser's buttons.

use crate::driver::{Driver, driver};
use crate::scratch;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

pub(crate) const WIDTH: u32 = 390;
pub(crate) const HEIGHT: u32 = 844;
const USER_AGENT: &str = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36";
const FLAGS: [&str; 13] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--disable-breakpad",
    "--hide-scrollbars",
    "--lang=pt-BR",
    // Chromium ends when this pipe closes, so it never outlives its driver.
    "--remote-debugging-pipe",
];

/// What a test may want to be different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Pages left by a link are kept whole and come back as they were. Off, coming back builds a new document, as after the
    /// phone has thrown the tab away.
    pub keeps_left_pages: bool,
    /// Pixels of the screen per pixel of the page.
    pub pixel_ratio: u32,
    /// More of Chromium's own flags.
    pub flags: Vec<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self { keeps_left_pages: true, pixel_ratio: 1, flags: Vec::new() }
    }
}

/// A phone-sized Chromium: 390×844, touch, pt-BR, São Paulo's time. It ends when dropped, also by a failing test.
#[derive(Debug)]
pub struct Phone {
    client: Client,
    session: String,
    profile: PathBuf,
    driver: &'static Driver,
    pub(crate) element: String,
}

impl Phone {
    /// A fresh phone with an empty profile.
    ///
    /// # Panics
    /// When there is no chromedriver, or Chromium does not start.
    pub async fn new() -> Self {
        Self::with(&Options::default()).await
    }

    /// A fresh phone with its own ways.
    ///
    /// # Panics
    /// When there is no chromedriver, or Chromium does not start.
    pub async fn with(options: &Options) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = scratch().join(format!("profile-{}-{number}", std::process::id()));
        let driver = driver();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let client = builder.capabilities(capabilities(options, &profile)).connect(&driver.url()).await;
        let client = client.unwrap_or_else(|problem| panic!("Chromium does not start: {problem}"));
        let session = client.session_id().await.ok().flatten().unwrap_or_default();
        let phone = Self { client, session, profile, driver, element: "carteiro-widget".to_owned() };
        // In a person's hand the page has the focus; the clipboard insists on it.
        phone.devtools("Emulation.setFocusEmulationEnabled", json!({ "enabled": true })).await;
        phone.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": "America/Sao_Paulo" })).await;
        phone
    }

    /// The WebDriver client below, for what this harness has no word for.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Looks into another element from now on, by its CSS selector; at first it is `carteiro-widget`. An element without
    /// a shadow root is looked at itself, so `body` is the host page.
    pub fn look_at(&mut self, selector: &str) {
        selector.clone_into(&mut self.element);
    }

    /// Opens an address and waits until it has loaded.
    ///
    /// # Panics
    /// When it can't be reached.
    pub async fn open(&self, url: &str) {
        self.client.goto(url).await.unwrap_or_else(|problem| panic!("{url}: {problem}"));
    }

    /// The address shown.
    ///
    /// # Panics
    /// When the browser is gone.
    pub async fn address(&self) -> String {
        self.client.current_url().await.expect("the browser tells its address").to_string()
    }

    /// The browser's own reload.
    ///
    /// # Panics
    /// When the browser is gone.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page reloads");
    }

    /// The browser's own Back, by its keys.
    pub async fn back(&self) {
        self.travel("ArrowLeft", 37).await;
    }

    /// The browser's own Forward.
    pub async fn forward(&self) {
        self.travel("ArrowRight", 39).await;
    }

    /// Alt and an arrow reach the browser itself, where WebDriver's own Back would walk through the list of entries.
    async fn travel(&self, key: &str, code: u32) {
        let before = self.place_in_history().await;
        for kind in ["rawKeyDown", "keyUp"] {
            let stroke = json!({ "type": kind, "key": key, "code": key, "modifiers": 1, "windowsVirtualKeyCode": code, "nativeVirtualKeyCode": code });
            self.devtools("Input.dispatchKeyEvent", stroke).await;
        }
        // At either end of the history nothing changes, and the wait just ends.
        for _ in 0..50 {
            tokio::time::sleep(Duration::from_millis(20)).await;
            if self.place_in_history().await != before {
                return;
            }
        }
    }

    async fn place_in_history(&self) -> Value {
        let history = self.devtools("Page.getNavigationHistory", json!({})).await;
        history.get("currentIndex").cloned().unwrap_or_default()
    }

    /// Makes the phone slower: so many times less processor, and the line of a weak mobile network.
    pub async fn slow_down(&self, processor_times: u32, line: Line) {
        self.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": processor_times })).await;
        let bytes_per_second = line.kilobits_per_second * 1000 / 8;
        let conditions = json!({ "offline": line.offline, "latency": line.latency_ms, "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second });
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.emulateNetworkConditions", conditions).await;
    }

    /// The reader's system asks for something: `prefers("prefers-color-scheme", "dark")`.
    pub async fn prefers(&self, feature: &str, value: &str) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": [{ "name": feature, "value": value }] })).await;
    }

    /// Dark mode.
    pub async fn dark(&self) {
        self.prefers("prefers-color-scheme", "dark").await;
    }

    /// Light mode.
    pub async fn light(&self) {
        self.prefers("prefers-color-scheme", "light").await;
    }

    /// The page's scripts run no more, from the next page on.
    pub async fn scripts_off(&self) {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    }

    /// Another width, the rest as before.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }
}

/// How good the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Throughput each way.
    pub kilobits_per_second: u32,
    /// What each request waits at least.
    pub latency_ms: u32,
    /// No line at all.
    pub offline: bool,
}

impl Line {
    /// The budget's line: 1.6 Mbit/s with 150 ms a request.
    pub const BUDGET: Self = Self { kilobits_per_second: 1600, latency_ms: 150, offline: false };
    /// Air plane mode.
    pub const NONE: Self = Self { kilobits_per_second: 0, latency_ms: 0, offline: true };
}

impl Drop for Phone {
    fn drop(&mut self) {
        self.driver.end_session(&self.session);
        // A profile that stays behind lies in target/, where it does no harm.
        drop(std::fs::remove_dir_all(&self.profile));
    }
}

fn capabilities(options: &Options, profile: &std::path::Path) -> Map<String, Value> {
    let mut flags: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
    flags.push(format!("--user-data-dir={}", profile.display()));
    if !options.keeps_left_pages {
        flags.push("--disable-features=BackForwardCache".to_owned());
    }
    flags.extend(options.flags.iter().cloned());
    let metrics = json!({ "width": WIDTH, "height": HEIGHT, "pixelRatio": options.pixel_ratio, "touch": true, "mobile": true });
    let chromium = json!({
        "args": flags,
        "mobileEmulation": { "deviceMetrics": metrics, "userAgent": USER_AGENT },
        "prefs": { "intl.accept_languages": "pt-BR,pt", "session": { "restore_on_startup": 4, "startup_urls": ["about:blank"] } },
        "perfLoggingPrefs": { "enableNetwork": true, "enablePage": false },
    });
    let all = json!({ "goog:chromeOptions": chromium, "goog:loggingPrefs": { "performance": "ALL", "browser": "ALL" } });
    all.as_object().cloned().unwrap_or_default()
}
