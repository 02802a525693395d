//! The loader's side of one element: `carteiro.js` makes it, this file only says what it has.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

#[wasm_bindgen]
extern "C" {
    /// One element, as the loader hands it over.
    #[derive(Clone, Debug, PartialEq)]
    pub type Shell;

    /// The `<carteiro-widget>` itself.
    #[wasm_bindgen(method, getter)]
    pub fn element(this: &Shell) -> Element;

    /// The node in its shadow root that the view is drawn into.
    #[wasm_bindgen(method, getter)]
    pub fn stage(this: &Shell) -> Element;

    /// The node that shows the element's own children: the page's checklist.
    #[wasm_bindgen(method, getter)]
    pub fn list(this: &Shell) -> Element;

    /// What tells this element from others of the same page, today and after a reload: its `id`, else its order.
    #[wasm_bindgen(method, getter)]
    pub fn key(this: &Shell) -> String;

    /// Whether this element was mounted before in this document.
    #[wasm_bindgen(method, getter)]
    pub fn again(this: &Shell) -> bool;

    /// The answers last kept, in storage form.
    #[wasm_bindgen(method, getter)]
    pub fn answers(this: &Shell) -> Option<String>;

    /// The paste last kept.
    #[wasm_bindgen(method, getter)]
    pub fn paste(this: &Shell) -> Option<String>;

    /// Keeps the answers outside of this program's memory, which a panic takes with it.
    #[wasm_bindgen(method, js_name = keepAnswers)]
    pub fn keep_answers(this: &Shell, answers: &str);

    /// Keeps the paste likewise.
    #[wasm_bindgen(method, js_name = keepPaste)]
    pub fn keep_paste(this: &Shell, paste: &str);

    /// Drops what was kept.
    #[wasm_bindgen(method)]
    pub fn forget(this: &Shell);

    /// Whether the browser can hand a text to another program.
    #[wasm_bindgen(method, getter, js_name = canShare)]
    pub fn can_share(this: &Shell) -> bool;

    /// Whether the browser can print.
    #[wasm_bindgen(method, getter, js_name = canPrint)]
    pub fn can_print(this: &Shell) -> bool;

    /// Hands a text over: `share`, `save` or `print`.
    #[wasm_bindgen(method, js_name = handOver)]
    pub fn hand_over(this: &Shell, way: &str, name: &str, text: &str);

    /// The first screen stands: the checklist may go.
    #[wasm_bindgen(method)]
    pub fn ready(this: &Shell);
}
