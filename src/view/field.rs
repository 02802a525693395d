//! A field with its label, its help and what needs a look.

use yew::{Html, InputEvent, html};

use crate::session::event::Event;
use crate::session::screen::{Field, FieldKind};
use crate::view::icon::{Icon, picture};
use crate::view::ids;
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
    let read = wiring.reader.text.clone();
    let typed = wiring.send.reform(move |input: InputEvent| Event::Typed { field: id, value: read.emit(input) });
    html! {
        <div class="field" key={id.id()}>
            <label class="field__label" for={ids::field(&wiring.ids, id)}>{ &field.label }</label>
            { help(wiring, field) }
            <input
                id={ids::field(&wiring.ids, id)}
                class={control.class}
                type={control.kind}
                inputmode={control.keyboard}
                autocapitalize="none"
                autocomplete="off"
                spellcheck="false"
                value={field.value.clone()}
                aria-describedby={described_by(wiring, field)}
                aria-invalid={field.error.is_some().then_some("true")}
                oninput={typed}
            />
            if let Some(note) = &field.note { <p class="field__note" id={ids::note(&wiring.ids, id)}>{ picture(Icon::Note) }{ note }</p> }
            if let Some(offer) = &field.offer {
                <button
                    type="button"
                    class="button button--offer"
                    onclick={wiring.on_tap(Event::SuggestionTaken { field: id, value: offer.value.clone() })}
                >
                    { &offer.label }
                </button>
            }
        </div>
    }
}

fn help(wiring: &Wiring, field: &Field) -> Html {
    html! {
        <>
            if let Some(hint) = &field.hint { <p class="field__hint" id={ids::hint(&wiring.ids, field.id)}>{ hint }</p> }
            if let Some(error) = &field.error {
                <p class="field__error" id={ids::error(&wiring.ids, field.id)}>{ picture(Icon::Wrong) }{ error }</p>
            }
        </>
    }
}

fn described_by(wiring: &Wiring, field: &Field) -> Option<String> {
    let hint = field.hint.as_ref().map(|_| ids::hint(&wiring.ids, field.id));
    let error = field.error.as_ref().map(|_| ids::error(&wiring.ids, field.id));
    let note = field.note.as_ref().map(|_| ids::note(&wiring.ids, field.id));
    let described = error.into_iter().chain(hint).chain(note).collect::<Vec<_>>().join(" ");
    (!described.is_empty()).then_some(described)
}

const fn control(kind: FieldKind) -> Control {
    match kind {
        FieldKind::Email => Control { kind: "text", keyboard: Some("email"), class: "field__control" },
        FieldKind::Date => Control { kind: "date", keyboard: None, class: "field__control field__control--short" },
        FieldKind::Time => Control { kind: "time", keyboard: None, class: "field__control field__control--short" },
        FieldKind::Text => Control { kind: "text", keyboard: None, class: "field__control" },
    }
}
