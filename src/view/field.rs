//! A field with its label, its help and what needs a look.

use yew::{Html, InputEvent, html};

use crate::list::{joined, push_some};
use crate::session::event::Event;
use crate::session::screen::{Field, FieldKind, Offer};
use crate::tree::step::FieldId;
use crate::view::button::button;
use crate::view::element::{both, text, together};
use crate::view::icon::{Icon, picture};
use crate::view::ids::{self, Help};
use crate::view::wiring::Wiring;

/// What a kind of value asks of an `<input>`.
struct Control {
    kind: &'static str,
    keyboard: Option<&'static str>,
    class: &'static str,
}

/// A labelled control.
pub fn field_control(wiring: &Wiring, field: &Field) -> Html {
    let id = field.id;
    let control = control(field.kind);
    let helps = [(Help::Hint, field.hint.as_ref()), (Help::Note, field.note.as_ref()), (Help::Error, field.error.as_ref())];
    let read = wiring.reader.text;
    let typed = wiring.send.reform(move |input: InputEvent| Event::Typed { field: id, value: read(&input) });
    let input = html! {
        <input
            id={ids::field(&wiring.ids, id)}
            ~className={control.class}
            type={control.kind}
            inputmode={control.keyboard}
            autocapitalize="none"
            autocomplete="off"
            spellcheck="false"
            value={field.value.clone()}
            aria-describedby={described_by(wiring, id, helps)}
            aria-invalid={field.error.is_some().then_some("true")}
            oninput={typed}
        />
    };
    let offer = field.offer.as_ref().map(|offer| taken(wiring, id, offer)).unwrap_or_default();
    let parts = together(vec![label(wiring, id, &field.label), help(wiring, id, helps), input, offer]);
    html! { <div class="field" key={id.id()}>{ parts }</div> }
}

/// What a field is called.
#[inline(never)]
pub fn label(wiring: &Wiring, field: FieldId, words: &str) -> Html {
    html! { <label class="field__label" for={ids::field(&wiring.ids, field)}>{ text(words) }</label> }
}

fn taken(wiring: &Wiring, field: FieldId, offer: &Offer) -> Html {
    button(wiring, "button button--offer", None, &offer.label, None, Event::SuggestionTaken { field, value: offer.value.clone() })
}

/// What is said of a field, the most pressing last.
pub type Helps<'a> = [(Help, Option<&'a String>); 3];

/// What stands between the label and the control.
pub fn help(wiring: &Wiring, field: FieldId, helps: Helps<'_>) -> Html {
    let mut shown = Vec::new();
    for (help, said) in helps {
        let Some(said) = said else { continue };
        let (class, icon) = match help {
            Help::Error => ("field__error", Some(Icon::Wrong)),
            Help::Note => ("field__note", Some(Icon::Note)),
            Help::Hint => ("field__hint", None),
        };
        let words = both(icon.map(picture).unwrap_or_default(), text(said));
        shown.push(html! { <p ~className={class} id={ids::help(&wiring.ids, field, help)}>{ words }</p> });
    }
    together(shown)
}

/// The ids of those paragraphs: what is most pressing is heard first.
pub fn described_by(wiring: &Wiring, field: FieldId, helps: Helps<'_>) -> Option<String> {
    let mut ids = Vec::new();
    for (help, text) in helps.into_iter().rev() {
        push_some(&mut ids, text.map(|_| ids::help(&wiring.ids, field, help)));
    }
    (!ids.is_empty()).then(|| joined(&ids, " "))
}

const fn control(kind: FieldKind) -> Control {
    match kind {
        FieldKind::Email => Control { kind: "text", keyboard: Some("email"), class: "field__control" },
        FieldKind::Date => Control { kind: "date", keyboard: None, class: "field__control field__control--short" },
        FieldKind::Time => Control { kind: "time", keyboard: None, class: "field__control field__control--short" },
        FieldKind::Text => Control { kind: "text", keyboard: None, class: "field__control" },
    }
}
