//! What a person can't see but the browser can tell: its network log, its console, accessibility, boxes too wide or too small.

use crate::phone::Phone;
use serde_json::{Value, json};

/// A request that the browser sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// GET, POST, …
    pub method: String,
    /// The whole address.
    pub url: String,
}

/// A line on the browser's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logged {
    /// WARNING or SEVERE; lower levels too in [`Phone::console`].
    pub level: String,
    /// The text.
    pub message: String,
}

/// A fault that axe found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// axe's rule.
    pub rule: String,
    /// What the rule asks for, and where it is broken.
    pub what: String,
}

impl Phone {
    /// Every request that Chromium's own log has since the last time this was asked, whoever sent it. `data:` and `blob:`
    /// addresses never leave the page and don't count.
    pub async fn network_log(&self) -> Vec<Sent> {
        self.log("performance").await.iter().filter_map(sent_in).filter(|sent| leaves_the_page(&sent.url)).collect()
    }

    /// What the console says since the last time this was asked, errors of the browser included.
    pub async fn console(&self) -> Vec<Logged> {
        let text = |entry: &Value, key: &str| entry.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
        self.log("browser").await.iter().map(|entry| Logged { level: text(entry, "level"), message: text(entry, "message") }).collect()
    }

    /// The console's warnings and errors since the console was last asked.
    pub async fn console_warnings(&self) -> Vec<Logged> {
        let mut lines = self.console().await;
        lines.retain(|line| line.level == "WARNING" || line.level == "SEVERE");
        lines
    }

    /// Elements that reach beyond the screen's sides or whose content is wider than they are.
    pub async fn overflows(&self) -> Vec<String> {
        texts(&self.look("return look.overflows(arguments[0])", Value::Null).await.unwrap_or_default())
    }

    /// Controls smaller than a finger: under so many pixels in either direction. Links inside running text don't count.
    pub async fn small_targets(&self, pixels: u32) -> Vec<String> {
        texts(&self.look("return look.small(arguments[0], arguments[1])", json!(pixels)).await.unwrap_or_default())
    }

    /// What axe finds wrong on the whole page, shadow roots included.
    ///
    /// # Panics
    /// When `CARTEIRO_AXE` does not name `axe.min.js`.
    pub async fn axe(&self) -> Vec<Violation> {
        let path = std::env::var("CARTEIRO_AXE").expect("CARTEIRO_AXE names axe.min.js; `cargo xtask test e2e` sets it");
        let axe = std::fs::read_to_string(&path).unwrap_or_else(|problem| panic!("{path}: {problem}"));
        self.script(&axe, Vec::new()).await;
        // What is still fading in has no contrast yet; what turns for ever is not waited for.
        let run = "const done = arguments[0], roots = [document, ...[...document.querySelectorAll('*')].map((one) => one.shadowRoot).filter(Boolean)];
            const moving = roots.flatMap((root) => root.getAnimations()).filter((one) => one.effect.getComputedTiming().endTime < Infinity);
            Promise.allSettled(moving.map((one) => one.finished)).then(() => axe.run(document))
                .then((found) => done(found.violations), (error) => done([{ id: 'axe', help: String(error), nodes: [] }]))";
        let found = self.client().execute_async(run, Vec::new()).await.unwrap_or_else(|problem| panic!("axe: {problem}"));
        found.as_array().into_iter().flatten().map(violation).collect()
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.post("se/log", json!({ "type": kind })).await;
        let entries = entries.unwrap_or_else(|problem| panic!("the {kind} log: {problem}"));
        entries.as_array().cloned().unwrap_or_default()
    }
}

/// A log entry holds one event of the DevTools protocol, as JSON inside JSON.
fn sent_in(entry: &Value) -> Option<Sent> {
    let event: Value = serde_json::from_str(entry.get("message")?.as_str()?).ok()?;
    let parameters = event.pointer("/message/params")?;
    let text = |pointer: &str| parameters.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    match event.pointer("/message/method")?.as_str()? {
        "Network.requestWillBeSent" => Some(Sent { method: text("/request/method")?, url: text("/request/url")? }),
        "Network.webSocketCreated" => Some(Sent { method: "WebSocket".to_owned(), url: text("/url")? }),
        "Network.webTransportCreated" => Some(Sent { method: "WebTransport".to_owned(), url: text("/url")? }),
        _ => None,
    }
}

fn leaves_the_page(url: &str) -> bool {
    !["data:", "blob:", "about:"].iter().any(|scheme| url.starts_with(scheme))
}

fn violation(found: &Value) -> Violation {
    let text = |pointer: &str| found.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let nodes = found.get("nodes").and_then(Value::as_array).cloned().unwrap_or_default();
    let places: Vec<String> = nodes.iter().filter_map(|node| node.get("html")).map(ToString::to_string).collect();
    Violation { rule: text("/id").to_owned(), what: format!("{}: {}", text("/help"), places.join(", ")) }
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
