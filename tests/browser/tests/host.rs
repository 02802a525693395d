//! The host: history, storage, and the whole widget on a stage.

use carteiro::host::history::Track;
use carteiro::host::shell::Shell;
use carteiro::host::stage::Standing;
use carteiro::host::storage::{Store, answers_text, restore};
use carteiro::session::stored::StoredAnswers;
use carteiro::tree::answers::Answers;
use carteiro::tree::replay::Answered;
use carteiro::tree::step::{Choice, Step};
use js_sys::{Function, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::page::{all, corner, one, settle, tap};

fn history() -> web_sys::History {
    web_sys::window().unwrap().history().unwrap()
}

fn set_state(json: &str) {
    history().replace_state_with_url(&JSON::parse(json).unwrap(), "", None).unwrap();
}

fn state() -> String {
    JSON::stringify(&history().state().unwrap()).unwrap().into()
}

#[wasm_bindgen_test]
fn our_key_is_merged_into_the_pages_state() {
    set_state(r#"{"router":7}"#);
    let track = Track::new("a".to_owned(), Step::Problem);
    assert_eq!(track.step(), None, "an entry without our key is not ours");
    track.replace(Step::Sender);
    assert_eq!(state(), r#"{"router":7,"carteiro":{"steps":{"a":"sender"}}}"#);
    assert_eq!(track.step(), Some(Step::Sender));
    assert!(!track.back(), "this entry was not pushed by us");
}

#[wasm_bindgen_test]
fn two_widgets_keep_their_steps_apart() {
    set_state("null");
    let (a, b) = (Track::new("a".to_owned(), Step::Problem), Track::new("b".to_owned(), Step::Settings));
    a.replace(Step::Sender);
    assert_eq!(b.step(), Some(Step::Settings), "b had not moved");
    b.replace(Step::Bounce);
    assert_eq!((a.step(), b.step()), (Some(Step::Sender), Some(Step::Bounce)));
}

#[wasm_bindgen_test]
fn a_state_that_is_no_object_is_left_alone() {
    for foreign in ["5", r#""text""#, "[1,2]"] {
        set_state(foreign);
        let length = history().length().unwrap();
        let track = Track::new("a".to_owned(), Step::Problem);
        track.replace(Step::Sender);
        track.push(Step::Problem, Step::Sender);
        assert_eq!((state().as_str(), history().length().unwrap()), (foreign, length));
    }
}

fn answers() -> StoredAnswers {
    let mut answers = Answers::default();
    answers.choose(Step::Problem, Choice::Sending);
    StoredAnswers {
        version: StoredAnswers::VERSION,
        at_ms: 1_000,
        answers,
        by_paste: Answered::default(),
        locale: None,
        at: None,
        ..StoredAnswers::default()
    }
}

#[wasm_bindgen_test]
fn answers_and_paste_survive_a_reload() {
    let store = Store::open("survive");
    store.write_answers(&answers_text(&answers()));
    store.write_paste("não há ✉");
    let found = Store::open("survive").read(2_000).unwrap();
    assert_eq!((found.answers, found.paste.as_str()), (answers(), "não há ✉"));
    assert_eq!(Store::open("other").read(2_000), None);
    store.forget();
    assert_eq!(store.read(2_000), None);
}

#[wasm_bindgen_test]
fn what_is_not_ours_is_no_answer() {
    assert_eq!(restore("✉", None, 0), None);
    assert_eq!(restore("", None, 0), None);
}

#[wasm_bindgen_test]
fn denied_storage_is_done_without() {
    run("window.kept = Object.getOwnPropertyDescriptor(window, 'sessionStorage')");
    run("Object.defineProperty(window, 'sessionStorage', { ...kept, get() { throw new DOMException('denied', 'SecurityError') } })");
    let store = Store::open("denied");
    store.write_answers("x");
    store.write_paste("y");
    assert_eq!(store.read(0), None);
    store.forget();
    run("Object.defineProperty(window, 'sessionStorage', kept)");
}

fn run(script: &str) {
    Function::new_no_args(script).call0(&JsValue::NULL).unwrap();
}

fn shell(element: &Element) -> Shell {
    let (stage, list) = (corner(), corner());
    let shell = Object::new();
    let set = |name: &str, value: &JsValue| {
        Reflect::set(&shell, &JsValue::from_str(name), value).unwrap();
    };
    set("element", element);
    set("stage", &stage);
    set("list", &list);
    set("key", &JsValue::from_str("test"));
    set("again", &JsValue::FALSE);
    set("canShare", &JsValue::FALSE);
    set("canPrint", &JsValue::FALSE);
    for name in ["keepAnswers", "keepPaste", "forget", "handOver"] {
        set(name, &Function::new_no_args(""));
    }
    set("ready", &Function::new_no_args("this.element.setAttribute('ready', '')"));
    shell.unchecked_into()
}

#[wasm_bindgen_test]
async fn a_widget_comes_answers_and_goes() {
    set_state("null");
    let element = corner();
    let shell = shell(&element);
    let (stage, list) = (shell.stage(), shell.list());
    let mut standing = Standing::new(shell.clone());
    settle().await;
    assert!(element.has_attribute("ready") && list.has_attribute("hidden"));
    let before = one(&stage, "h2").text_content();
    tap(&all(&stage, "[role='group'] button")[0]);
    settle().await;
    assert_ne!(one(&stage, "h2").text_content(), before);
    assert_eq!(one(&stage, "[role='status']").text_content().unwrap(), "");
    standing.leave();
    settle().await;
    assert_eq!(stage.inner_html(), "");
    standing.enter(shell);
    settle().await;
    assert_eq!(all(&stage, "h2").len(), 1);
    Store::open("test").forget();
}
