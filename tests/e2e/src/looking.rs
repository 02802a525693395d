//! What a person sees: text, headings, controls by role and accessible name. Everything waits a while before it gives up.

use crate::phone::Phone;
use crate::scratch;
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::panic::Location;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(40);
const LOOK: &str = include_str!("look.js");
/// The key under which WebDriver writes an element in JSON.
const ELEMENT_KEY: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A control or heading, as assistive technology has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    /// WebDriver's reference.
    pub(crate) id: String,
    /// Its computed role.
    pub role: String,
    /// Its computed accessible name.
    pub name: String,
}

impl Control {
    pub(crate) fn reference(&self) -> Value {
        json!({ ELEMENT_KEY: self.id })
    }
}

impl Phone {
    /// Waits until the text is to be seen; line breaks and spaces count alike.
    #[track_caller]
    pub fn see(&self, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let text = spaced(text);
        async move {
            if !self.soon(async || spaced(&self.text().await).contains(&text)).await {
                self.fail(at, &format!("\"{text}\" is not to be seen")).await;
            }
        }
    }

    /// Waits until the text is no longer to be seen.
    #[track_caller]
    pub fn not_see(&self, text: &str) -> impl Future<Output = ()> {
        let at = Location::caller();
        let text = spaced(text);
        async move {
            if !self.soon(async || !spaced(&self.text().await).contains(&text)).await {
                self.fail(at, &format!("\"{text}\" is still to be seen")).await;
            }
        }
    }

    /// Waits for a heading of this name.
    #[track_caller]
    pub fn see_heading(&self, name: &str) -> impl Future<Output = ()> {
        let found = self.find("heading", name);
        async move {
            found.await;
        }
    }

    /// Waits for a control of this role and accessible name, or else the only one whose name begins so: a name may go on with
    /// a hint.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> impl Future<Output = Control> {
        let at = Location::caller();
        let (role, name) = (role.to_owned(), spaced(name));
        async move {
            let start = Instant::now();
            loop {
                let controls = self.controls(&role).await;
                if let Some(control) = named(&controls, &name) {
                    return control.clone();
                }
                if start.elapsed() > PATIENCE {
                    let names: Vec<&str> = controls.iter().map(|control| control.name.as_str()).collect();
                    self.fail(at, &format!("there is no {role} \"{name}\"; there are {names:?}")).await;
                }
                tokio::time::sleep(PAUSE).await;
            }
        }
    }

    /// All controls of a role that are there now, in the order of the document.
    pub async fn controls(&self, role: &str) -> Vec<Control> {
        let candidates = self.look("return look.candidates(arguments[0], arguments[1])", json!(role)).await.unwrap_or_default();
        let mut controls = Vec::new();
        for candidate in candidates.as_array().into_iter().flatten() {
            let Some(id) = candidate.get(ELEMENT_KEY).and_then(Value::as_str) else { continue };
            // An element that went away meanwhile is not there now.
            let Ok(real_role) = self.get(&format!("element/{id}/computedrole")).await else { continue };
            let Ok(name) = self.get(&format!("element/{id}/computedlabel")).await else { continue };
            if is_role(real_role.as_str().unwrap_or_default(), role) {
                let name = spaced(name.as_str().unwrap_or_default());
                controls.push(Control { id: id.to_owned(), role: role.to_owned(), name });
            }
        }
        controls
    }

    /// The visible text of the element, its open shadow root and what is slotted into it.
    pub async fn text(&self) -> String {
        let text = self.look("return look.text(arguments[0])", Value::Null).await.unwrap_or_default();
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Where a link leads, as the browser resolves it.
    #[track_caller]
    pub fn href(&self, name: &str) -> impl Future<Output = String> {
        let link = self.find("link", name);
        async move {
            let link = link.await;
            self.property(&link, "href").await
        }
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self, label: &str) -> impl Future<Output = String> {
        let field = self.find("textbox", label);
        async move {
            let field = field.await;
            self.property(&field, "value").await
        }
    }

    /// The accessible name of what has the focus, inside shadow roots too; empty where nothing has it.
    ///
    /// # Panics
    /// When the browser is gone.
    pub async fn focused(&self) -> String {
        let script = "let at = document.activeElement; while (at && at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement; return at === document.body ? null : at";
        let element = self.script(script, Vec::new()).await;
        let Some(id) = element.get(ELEMENT_KEY).and_then(Value::as_str) else { return String::new() };
        let name = self.get(&format!("element/{id}/computedlabel")).await.unwrap_or_default();
        spaced(name.as_str().unwrap_or_default())
    }

    /// Runs a script in the page, as the body of a function.
    ///
    /// # Panics
    /// When it throws.
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client().execute(script, arguments).await.unwrap_or_else(|problem| panic!("{script}: {problem}"))
    }

    /// Asks again and again until it is so, or patience ends.
    pub async fn soon(&self, is_so: impl AsyncFn() -> bool) -> bool {
        let start = Instant::now();
        while !is_so().await {
            if start.elapsed() > PATIENCE {
                return false;
            }
            tokio::time::sleep(PAUSE).await;
        }
        true
    }

    /// Comes back to the screen with those words. A browser that kept the page shows it as it was; where one threw it away, the widget
    /// asks first, and the reader goes on.
    ///
    /// # Panics
    /// When neither is shown.
    pub async fn goes_on(&self, words: &str) {
        const GO_ON: &str = "Continuar de onde parou";
        let shows = async |words: &str| self.text().await.contains(words);
        assert!(self.soon(async || shows(GO_ON).await || shows(words).await).await, "neither “{GO_ON}” nor “{words}”");
        if shows(GO_ON).await {
            self.tap("button", GO_ON).await;
        }
    }

    /// Saves what the screen shows as `target/e2e/NAME.png`.
    ///
    /// # Panics
    /// When the browser is gone or the file can't be written.
    pub async fn screenshot(&self, name: &str) {
        std::fs::write(scratch().join(format!("{name}.png")), self.image().await).expect("target/e2e can be written");
    }

    /// What the screen shows, as PNG.
    ///
    /// # Panics
    /// When the browser is gone.
    pub async fn image(&self) -> Vec<u8> {
        self.client().screenshot().await.expect("the browser gives a screenshot")
    }

    /// Scrolls the element's beginning to the top of the screen.
    pub async fn show_widget(&self) {
        let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'start', behavior: 'instant' })";
        self.script(scroll, vec![json!(self.element)]).await;
    }

    /// Ends the test: what was expected, what is to be seen instead, and a screenshot of it.
    pub(crate) async fn fail(&self, at: &Location<'_>, problem: &str) -> ! {
        let test = std::thread::current().name().unwrap_or("story").replace("::", "-");
        let text = self.text().await;
        let shot = match self.client().screenshot().await {
            Ok(image) if std::fs::write(scratch().join(format!("{test}.png")), &image).is_ok() => format!("target/e2e/{test}.png"),
            _ => "none".to_owned(),
        };
        panic!("{at}: {problem}\nscreenshot: {shot}\naddress: {}\n--- visible text of {}\n{text}\n---", self.address().await, self.element)
    }

    pub(crate) async fn look(&self, call: &str, argument: Value) -> Result<Value, CmdError> {
        self.client().execute(&format!("{LOOK}\n{call}"), vec![json!(self.element), argument]).await
    }

    async fn property(&self, control: &Control, name: &str) -> String {
        let value = self.get(&format!("element/{}/property/{name}", control.id)).await.unwrap_or_default();
        value.as_str().unwrap_or_default().to_owned()
    }
}

fn named<'c>(controls: &'c [Control], name: &str) -> Option<&'c Control> {
    let mut beginning = controls.iter().filter(|control| control.name.starts_with(name));
    let only = beginning.next().filter(|_| beginning.next().is_none());
    controls.iter().find(|control| control.name == name).or(only)
}

/// Chromium has roles of its own for a summary, a date and a time; to a person they are a button and fields.
fn is_role(computed: &str, wanted: &str) -> bool {
    computed == wanted
        || (wanted == "button" && computed.starts_with("Disclosure"))
        || (wanted == "textbox" && ["Date", "DateTime", "InputTime", "searchbox"].contains(&computed))
}

/// Runs of white space as one space, none at the ends.
pub(crate) fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
