//! What a person does: taps, types and pastes, each as real input events.

use crate::looking::Control;
use crate::phone::Phone;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::panic::Location;

const CONTROL_KEY: &str = "\u{e009}";
/// The system's own picker for dates and times is beyond a driver's reach: this leaves the field as the picker does.
const PICK: &str = "const [field, value] = arguments; field.focus(); field.value = value;
for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));";

impl Phone {
    /// Taps a control with a finger, after scrolling to it. What something else covers can't be tapped.
    #[track_caller]
    pub fn tap(&self, role: &str, name: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let found = self.find(role, name);
        async move {
            let control = found.await;
            if let Err(problem) = self.touch(&control).await {
                self.fail(at, &format!("{} \"{}\" can't be tapped: {problem}", control.role, control.name)).await;
            }
        }
    }

    /// Taps a field and types into it, in place of what it held. A date is `2024-03-04`, a time `09:12`.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let found = self.find("textbox", label);
        let text = text.to_owned();
        async move {
            let field = found.await;
            if let Err(problem) = self.type_into(&field, &text).await {
                self.fail(at, &format!("\"{}\" can't be filled: {problem}", field.name)).await;
            }
        }
    }

    /// Copies the text, taps the field and pastes from the clipboard, as after copying in a mail program.
    #[track_caller]
    pub fn paste(&self, label: &str, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let found = self.find("textbox", label);
        let text = text.to_owned();
        async move {
            let field = found.await;
            self.copy(&text).await;
            if let Err(problem) = self.paste_into(&field).await {
                self.fail(at, &format!("\"{}\" takes no paste: {problem}", field.name)).await;
            }
        }
    }

    /// Puts a text on the clipboard, as another program would.
    ///
    /// # Panics
    /// When the page's address may not use the clipboard: it must be https or this machine.
    pub async fn copy(&self, text: &str) {
        self.allow_clipboard().await;
        let write =
            "const done = arguments[1]; navigator.clipboard.writeText(arguments[0]).then(() => done(null), (error) => done(String(error)))";
        let refusal = self.client().execute_async(write, vec![json!(text)]).await.expect("the page takes a script");
        assert!(refusal.is_null(), "the clipboard can't be written: {refusal}");
    }

    /// What the clipboard holds, for tests of copy buttons.
    ///
    /// # Panics
    /// When the page's address may not use the clipboard.
    pub async fn clipboard(&self) -> String {
        self.allow_clipboard().await;
        let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(null))";
        let text = self.client().execute_async(read, Vec::new()).await.expect("the page takes a script");
        text.as_str().expect("the clipboard can be read").to_owned()
    }

    /// Presses keys on whatever has the focus: plain characters, or WebDriver's own for Enter (`\u{e007}`), Tab (`\u{e004}`).
    ///
    /// # Panics
    /// When the browser is gone.
    pub async fn press(&self, keys: &str) {
        self.strokes(keys, "").await.expect("keys can be pressed");
    }

    async fn allow_clipboard(&self) {
        for name in ["clipboard-read", "clipboard-write"] {
            let permission = json!({ "permission": { "name": name }, "setting": "granted" });
            self.devtools("Browser.setPermission", permission).await;
        }
    }

    async fn paste_into(&self, field: &Control) -> Result<(), CmdError> {
        self.touch(field).await?;
        self.strokes("v", CONTROL_KEY).await
    }

    async fn type_into(&self, field: &Control, text: &str) -> Result<(), CmdError> {
        let kind = self.get(&format!("element/{}/property/type", field.id)).await?;
        if kind.as_str().is_some_and(|kind| ["date", "time", "datetime-local"].contains(&kind)) {
            return self.client().execute(PICK, vec![field.reference(), json!(text)]).await.map(drop);
        }
        self.touch(field).await?;
        self.strokes("a", CONTROL_KEY).await?;
        self.strokes("\u{e017}", "").await?;
        self.post(&format!("element/{}/value", field.id), json!({ "text": text })).await.map(drop)
    }

    async fn touch(&self, control: &Control) -> Result<(), CmdError> {
        let aim = "return look.aim(arguments[1])";
        let mut place = self.look(aim, control.reference()).await?;
        // A page still moving is waited for; one aim more shows whether it has come to rest.
        for _ in 0..20 {
            let again = self.look(aim, control.reference()).await?;
            let at_rest = again == place && hits(&again);
            place = again;
            if at_rest {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        if !hits(&place) {
            let covered = format!("it is covered by {}", place.get("there").and_then(Value::as_str).unwrap_or("something"));
            return Err(CmdError::InvalidArgument("tap".to_owned(), covered));
        }
        let (x, y) = (place.get("x").cloned().unwrap_or_default(), place.get("y").cloned().unwrap_or_default());
        let finger = json!([
            { "type": "pointerMove", "duration": 0, "x": x, "y": y },
            { "type": "pointerDown", "button": 0 },
            { "type": "pause", "duration": 30 },
            { "type": "pointerUp", "button": 0 },
        ]);
        let touch = json!({ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" }, "actions": finger });
        self.post("actions", json!({ "actions": [touch] })).await.map(drop)
    }

    async fn strokes(&self, keys: &str, held: &str) -> Result<(), CmdError> {
        let mut actions = Vec::new();
        let stroke = |kind: &str, key: &str| json!({ "type": kind, "value": key });
        actions.extend(held.chars().map(|key| stroke("keyDown", &key.to_string())));
        for key in keys.chars().map(|key| key.to_string()) {
            actions.extend([stroke("keyDown", &key), stroke("keyUp", &key)]);
        }
        actions.extend(held.chars().map(|key| stroke("keyUp", &key.to_string())));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": actions });
        self.post("actions", json!({ "actions": [keyboard] })).await.map(drop)
    }
}

fn hits(place: &Value) -> bool {
    place.get("hit").and_then(Value::as_bool).unwrap_or_default()
}
