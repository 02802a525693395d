//! A ready message: whom it is for, the text, its language, and the button that copies it.

use yew::{Html, html};

use crate::locale::Locale;
use crate::session::event::{Event, WayOut};
use crate::session::screen::{Language, Languages, LetterBox};
use crate::view::button::{Heard, button, tappable, yes_or_no};
use crate::view::copyable::copyable;
use crate::view::element::{all, element, maybe, text, together, whole};
use crate::view::icon::Icon;
use crate::view::wiring::Wiring;

/// Closed, it is one line. The language is the text's alone: the reader's stays.
pub fn letter_box(wiring: &Wiring, letter: &LetterBox) -> Html {
    let share = |share| button(wiring, "button button--secondary", None, share, None, Event::WayOutTapped(WayOut::Share(letter.what)));
    let ways = together(vec![
        button(wiring, "button button--secondary", Some(Icon::Copy), &letter.copy, None, Event::CopyTapped(letter.what)),
        letter.share.as_deref().map(share).unwrap_or_default(),
        maybe("text text--muted", letter.copied.as_ref()),
    ]);
    let parts = together(vec![
        maybe("text text--muted", letter.lead.as_ref()),
        language_choice(wiring, &letter.languages, Event::LetterLocaleTapped),
        copyable(wiring, letter.what, "field__control field__control--letter", "9", letter.lang, &letter.title, &letter.text),
        element("div", "actions", ways),
    ]);
    whole(&letter.title, letter.open, parts)
}

/// A button for each language, the present one pressed.
pub fn language_choice(wiring: &Wiring, languages: &Languages, event: fn(Locale) -> Event) -> Html {
    let choice = |language: &Language| {
        let heard = Heard { lang: Some(language.locale.id()), pressed: yes_or_no(language.chosen), ..Heard::default() };
        tappable(wiring, "button button--small", heard, event(language.locale), text(language.name))
    };
    html! {
        <div class="languages" role="group" aria-label={languages.label.clone()}>
            { all(&languages.all, choice) }
        </div>
    }
}
