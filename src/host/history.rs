//! The phone's Back: one key merged into the page's own `history.state`, the address left as it is.
//!
//! The key holds which widget pushed the entry, how many entries in a row it has pushed by then, and the step of each widget
//! of the page while the entry was shown: `{…the page's own, carteiro: {by: "a", depth: 2, steps: {a: "sender", b: "problem"}}}`.
//! Entries without the key are other people's and are left alone.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::History;

use crate::tree::step::Step;

/// Our key in the page's state.
const KEY: &str = "carteiro";
/// Browsers keep 50 entries or so; a number beyond this was not written by us.
const DEPTH_MAX: f64 = 1_000.0;

/// One widget's trace in the tab's history.
pub struct Track {
    key: String,
    opening: Step,
    history: Option<History>,
}

impl Track {
    /// The trace of the widget `key`, which opened with the step `opening`.
    #[must_use]
    pub fn new(key: String, opening: Step) -> Self {
        let history = web_sys::window().and_then(|window| window.history().ok());
        Self { key, opening, history }
    }

    /// Adds an entry for `to`, after writing down that the present one shows `from`. A page whose state is not a plain
    /// object can't be merged with: then no entry is added, and Back inside the widget still works.
    pub fn push(&self, from: Step, to: Step) {
        let Some(history) = &self.history else { return };
        let state = state(history);
        let depth = self.depth(&state) + 1;
        let (Some(present), Some(next)) = (self.marked(&state, from, None), self.marked(&state, to, Some(depth))) else { return };
        let _ = history.replace_state_with_url(&present, "", None);
        let _ = history.push_state_with_url(&next, "", None);
    }

    /// Writes down that the present entry shows `step`.
    pub fn replace(&self, step: Step) {
        let Some(history) = &self.history else { return };
        if let Some(present) = self.marked(&state(history), step, None) {
            let _ = history.replace_state_with_url(&present, "", None);
        }
    }

    /// Goes one entry back, if the present one was pushed by this widget; says whether it does.
    #[must_use]
    pub fn back(&self) -> bool {
        let Some(history) = &self.history else { return false };
        self.depth(&state(history)) > 0 && history.back().is_ok()
    }

    /// Goes back to the entry before the first of those that this widget has pushed in a row; says whether it does.
    #[must_use]
    pub fn rewind(&self) -> bool {
        let Some(history) = &self.history else { return false };
        let depth = self.depth(&state(history));
        depth > 0 && history.go_with_delta(-depth).is_ok()
    }

    /// The step of this widget at the present entry; `None` for an entry that is not ours. Where only another widget of
    /// the page has left its mark, this one had not yet moved.
    #[must_use]
    pub fn step(&self) -> Option<Step> {
        let ours = get(&state(self.history.as_ref()?), KEY);
        if !ours.is_object() {
            return None;
        }
        match get(&get(&ours, "steps"), &self.key).as_string() {
            Some(id) => Step::from_id(&id),
            None => Some(self.opening),
        }
    }

    /// How many entries in a row, the present one included, this widget has pushed.
    fn depth(&self, state: &JsValue) -> i32 {
        let ours = get(state, KEY);
        let by = get(&ours, "by").as_string();
        let depth = get(&ours, "depth").as_f64().filter(|_| by.is_some_and(|by| by == self.key));
        depth.map_or(0, |depth| depth.clamp(0.0, DEPTH_MAX) as i32)
    }

    /// A copy of `state` with our mark in it, as pushed when it has a depth; `None` where there is nothing to merge with.
    fn marked(&self, state: &JsValue, step: Step, depth: Option<i32>) -> Option<JsValue> {
        let merged = copy(state)?;
        let ours = get(state, KEY);
        let mark = copy(&ours).unwrap_or_default();
        let steps = copy(&get(&ours, "steps")).unwrap_or_default();
        set(&steps, &self.key, &JsValue::from_str(step.id()));
        set(&mark, "steps", &steps);
        if let Some(depth) = depth {
            set(&mark, "by", &JsValue::from_str(&self.key));
            set(&mark, "depth", &JsValue::from_f64(f64::from(depth)));
        }
        set(&merged, KEY, &mark);
        Some(merged.into())
    }
}

fn state(history: &History) -> JsValue {
    history.state().unwrap_or(JsValue::NULL)
}

/// A shallow copy of a plain object; nothing at all copies to an empty one.
fn copy(value: &JsValue) -> Option<Object> {
    if value.is_null() || value.is_undefined() {
        return Some(Object::new());
    }
    let object = value.dyn_ref::<Object>()?;
    let plain = Object::get_prototype_of(object) == Object::get_prototype_of(&Object::new());
    plain.then(|| Object::assign(&Object::new(), object))
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn set(object: &Object, name: &str, value: &JsValue) {
    let _ = Reflect::set(object, &JsValue::from_str(name), value);
}
