//! The box for the error message.

use yew::{Callback, Html, InputEvent, html};

use crate::session::EDITABLE_BYTES_MAX;
use crate::session::event::Event;
use crate::session::screen::{PasteBox, PasteContent};
use crate::tree::step::FieldId;
use crate::view::answer::{AnswerLook, answer};
use crate::view::button::{button, submit};
use crate::view::element::{both, element, text, together, verbatim};
use crate::view::field::{Helps, described_by, help, label};
use crate::view::form::form;
use crate::view::ids::{self, Help};
use crate::view::wiring::Wiring;

/// A text area, or the summary of a long paste, and the two ways on.
pub fn paste_panel(wiring: &Wiring, paste: &PasteBox) -> Html {
    let content = match &paste.content {
        PasteContent::Editable(text) => text_area(wiring, paste, text),
        PasteContent::Summary { beginning, size, clear } => summary(wiring, paste, [beginning, size, clear]),
    };
    let field = together(vec![label(wiring, FieldId::Bounce, &paste.label), help(wiring, FieldId::Bounce, helps(paste)), content]);
    let ways = both(submit(&paste.submit), answer(wiring, &paste.skip, AnswerLook::Aside));
    form(wiring, both(element("div", "field", field), element("div", "actions", ways)))
}

fn helps(paste: &PasteBox) -> Helps<'_> {
    [(Help::Hint, Some(&paste.hint)), (Help::Note, None), (Help::Error, paste.error.as_ref())]
}

fn text_area(wiring: &Wiring, paste: &PasteBox, text: &str) -> Html {
    html! {
        <textarea
            id={ids::field(&wiring.ids, FieldId::Bounce)}
            class="field__control field__control--paste"
            rows="7"
            autocapitalize="none"
            autocomplete="off"
            spellcheck="false"
            value={text.to_owned()}
            aria-describedby={described_by(wiring, FieldId::Bounce, helps(paste))}
            aria-invalid={paste.error.is_some().then_some("true")}
            oninput={on_input(wiring)}
            onpaste={on_paste(wiring)}
        />
    }
}

/// A phone's keyboard offers the clipboard too, and inserts it without a paste event: so the length is looked at here again.
fn on_input(wiring: &Wiring) -> Callback<InputEvent> {
    let read = wiring.reader.text;
    wiring.send.reform(move |input| match read(&input) {
        text if text.len() > EDITABLE_BYTES_MAX => Event::PastedWhole { text },
        value => Event::Typed { field: FieldId::Bounce, value },
    })
}

fn on_paste(wiring: &Wiring) -> Callback<yew::Event> {
    let (send, read) = (wiring.send.clone(), wiring.reader.long_paste);
    Callback::from(move |paste| {
        if let Some(text) = read(&paste) {
            send.emit(Event::PastedWhole { text });
        }
    })
}

fn summary(wiring: &Wiring, paste: &PasteBox, [beginning, size, clear]: [&str; 3]) -> Html {
    let size = html! {
        <output
            class="summary__size"
            id={ids::field(&wiring.ids, FieldId::Bounce)}
            tabindex="-1"
            aria-describedby={described_by(wiring, FieldId::Bounce, helps(paste))}
        >
            { text(size) }
        </output>
    };
    let beginning = verbatim("summary__beginning verbatim", text(beginning));
    let clear = button(wiring, "button button--quiet", None, clear, None, Event::PasteCleared);
    element("div", "summary", together(vec![size, beginning, clear]))
}
