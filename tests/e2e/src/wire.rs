//! WebDriver commands that the client library has no method for: plain JSON to a path below the session.

use crate::phone::Phone;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Call {
    path: String,
    body: Option<Value>,
}

impl WebDriverCompatibleCommand for Call {
    fn endpoint(&self, base_url: &Url, session_id: Option<&str>) -> Result<Url, ParseError> {
        base_url.join(&format!("session/{}/{}", session_id.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _request_url: &Url) -> (http::Method, Option<String>) {
        match &self.body {
            Some(body) => (http::Method::POST, Some(body.to_string())),
            None => (http::Method::GET, None),
        }
    }
}

impl Phone {
    pub(crate) async fn get(&self, path: &str) -> Result<Value, CmdError> {
        self.client().issue_cmd(Call { path: path.to_owned(), body: None }).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Result<Value, CmdError> {
        self.client().issue_cmd(Call { path: path.to_owned(), body: Some(body) }).await
    }

    /// One command of Chromium's own DevTools protocol.
    ///
    /// # Panics
    /// When the browser refuses it.
    pub async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let answer = self.post("goog/cdp/execute", json!({ "cmd": command, "params": parameters })).await;
        answer.unwrap_or_else(|problem| panic!("{command}: {problem}"))
    }
}
