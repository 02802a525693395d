//! What survives a reload, in session storage: of this tab alone, gone when it closes.
//!
//! Answers and paste have a key each, so that a paste that no longer fits takes no answer with it. Where storage is denied
//! or full, the conversation goes on without.

use web_sys::Storage;

use crate::session::stored::{Stored, StoredAnswers};

/// One element's part of the tab's storage.
pub struct Store {
    area: Option<Storage>,
    answers_key: String,
    paste_key: String,
}

impl Store {
    /// The part of the element `key` of this page. Storage is per origin: another article must not find this one's
    /// answers, so the page's path and query are part of the names.
    #[must_use]
    pub fn open(key: &str) -> Self {
        let window = web_sys::window();
        let page = window.as_ref().map(|window| {
            let location = window.location();
            location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
        });
        let name = ["carteiro:", &page.unwrap_or_default(), ":", key].concat();
        let area = window.and_then(|window| window.session_storage().ok().flatten());
        Self { area, paste_key: [&name, ":paste"].concat(), answers_key: name }
    }

    /// What was remembered, unless it is too old; a remnant that can't be used is removed.
    #[must_use]
    pub fn read(&self, now_ms: u64) -> Option<Stored> {
        let area = self.area.as_ref()?;
        let answers = area.get_item(&self.answers_key).ok().flatten()?;
        let stored = restore(&answers, area.get_item(&self.paste_key).ok().flatten(), now_ms);
        if stored.is_none() {
            self.forget();
        }
        stored
    }

    /// Remembers the answers.
    pub fn write_answers(&self, answers: &str) {
        if let Some(area) = &self.area {
            let _ = area.set_item(&self.answers_key, answers);
        }
    }

    /// Remembers the paste. One that does not fit leaves none behind: half a message or an older one would mislead.
    pub fn write_paste(&self, paste: &str) {
        let Some(area) = &self.area else { return };
        if paste.is_empty() || area.set_item(&self.paste_key, paste).is_err() {
            let _ = area.remove_item(&self.paste_key);
        }
    }

    /// Forgets both.
    pub fn forget(&self) {
        if let Some(area) = &self.area {
            let _ = area.remove_item(&self.answers_key);
            let _ = area.remove_item(&self.paste_key);
        }
    }
}

/// The answers as a string: one character a byte, since storage holds strings only.
#[must_use]
pub fn answers_text(answers: &StoredAnswers) -> String {
    let mut text = String::new();
    for byte in answers.encode() {
        text.push(char::from(byte));
    }
    text
}

/// The reverse of [`answers_text`], with the paste that was kept beside.
#[must_use]
pub fn restore(answers: &str, paste: Option<String>, now_ms: u64) -> Option<Stored> {
    let mut bytes = Vec::new();
    for character in answers.chars() {
        bytes.push(u8::try_from(character).ok()?);
    }
    let answers = StoredAnswers::decode(&bytes, now_ms)?;
    Some(Stored { answers, paste: paste.unwrap_or_default() })
}
