//! What the page may listen to: codes, never personal data.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::session::event::Notification;

/// The event's name.
pub const EVENT: &str = "carteiro-step";

/// Dispatches a `carteiro-step` event from the element.
pub fn emit(element: &Element, notification: Notification) {
    let detail = Object::new();
    set(&detail, "step", Some(notification.step));
    set(&detail, "cause", notification.cause);
    set(&detail, "outcome", notification.outcome);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(EVENT, &init) {
        let _ = element.dispatch_event(&event);
    }
}

fn set(detail: &Object, name: &str, value: Option<&str>) {
    let _ = Reflect::set(detail, &JsValue::from_str(name), &value.map_or(JsValue::NULL, JsValue::from_str));
}
