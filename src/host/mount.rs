//! One widget: it owns the session, hands it what happens, and does in the browser what the session asks for.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Date;
use web_sys::Element;
use yew::{Callback, Html, html};

use crate::cause::Cause;
use crate::config::Config;
use crate::host::history::Track;
use crate::host::shell::Shell;
use crate::host::storage::{self, Store};
use crate::host::{clipboard, console, focus, notify, paint, reading};
use crate::list::push_some;
use crate::session::event::{Effect, Event, FocusTarget, WayOut};
use crate::session::screen::Screen;
use crate::session::stored::Stored;
use crate::session::{Abilities, Clock, Past, Session};
use crate::tree::step::Step;
use crate::view::element::{both, text};
use crate::view::ids;
use crate::view::screen::screen_panel;
use crate::view::wiring::Wiring;

/// An article links to an outcome by its cause: `#carteiro:mailbox-full`.
const LINK_PREFIX: &str = "#carteiro:";
/// History answers within a few milliseconds; after this it has not moved at all.
const HISTORY_PATIENCE_MS: u32 = 500;
/// The attribute by which the loader tells the page that the widget stands; no option.
const READY: &str = "ready";

/// What reaches the widget.
pub enum Message {
    /// Something for the session.
    Happened(Event),
    /// The browser's history has moved.
    HistoryMoved,
    /// The browser's history was asked to move and has not.
    HistoryStuck,
}

/// The history is asked to move and has not yet. A second tap in this time would leave the article.
struct Going {
    /// Where to.
    step: Step,
    /// The session is there already; only the history follows.
    restarted: bool,
    _patience: Timeout,
}

/// The widget.
pub struct App {
    shell: Shell,
    /// The way back to itself.
    send: Callback<Message>,
    session: Session,
    screen: Screen,
    wiring: Wiring,
    store: Store,
    track: Track,
    /// The words in the live region.
    announced: String,
    /// Where the focus goes once the screen stands.
    focus: Option<FocusTarget>,
    going: Option<Going>,
    /// The paste last kept; `None` before the first time.
    paste_kept: Option<String>,
    /// It has been drawn.
    stands: bool,
    _popstate: EventListener,
    _hashchange: EventListener,
}

impl App {
    /// A widget that goes on from what its element, or else the tab, remembers.
    #[must_use]
    pub fn new(shell: Shell, send: Callback<Message>) -> Self {
        let store = Store::open(&shell.key());
        let mut session = open(&shell, &store);
        // Nothing is focused before the first tap, so what this asks of the host is left undone.
        let _ = session.update(Event::Linked(linked_cause()));
        let screen = session.screen();
        let happened = send.reform(Message::Happened);
        Self {
            wiring: Wiring { ids: mount_id(&shell.key()), step: screen.step, send: happened, reader: reading::reader() },
            track: Track::new(shell.key(), screen.step),
            store,
            session,
            screen,
            announced: String::new(),
            focus: None,
            going: None,
            paste_kept: None,
            stands: false,
            _popstate: listen(&shell, "popstate", &send, || Message::HistoryMoved),
            _hashchange: listen(&shell, "hashchange", &send, || Message::Happened(Event::Linked(linked_cause()))),
            send,
            shell,
        }
    }

    /// Takes a message. Returns whether there is something to draw.
    pub fn update(&mut self, message: Message) -> bool {
        match message {
            Message::Happened(event) => self.happened(event),
            Message::HistoryMoved => self.history_moved(),
            Message::HistoryStuck => self.history_stuck(),
        }
    }

    /// What is to be seen.
    pub fn view(&self) -> Html {
        let announcement = html! { <p class="announcement" role="status">{ text(&self.announced) }</p> };
        both(screen_panel(&self.wiring, &self.screen), announcement)
    }

    /// Does what can be done only once the screen stands.
    pub fn rendered(&mut self) {
        let list = self.shell.list();
        let _ = list.toggle_attribute_with_force("hidden", !self.screen.checklist.open);
        if !std::mem::replace(&mut self.stands, true) {
            self.shell.ready();
        }
        if let Some(target) = self.focus.take() {
            let id = match target {
                FocusTarget::Heading => ids::heading(&self.wiring.ids),
                FocusTarget::Field(field) => ids::field(&self.wiring.ids, field),
            };
            focus::focus(&self.shell.stage(), &id);
        }
    }

    /// Takes an event to the session. There is always something to draw: nearly every event changes a word or the focus.
    fn happened(&mut self, event: Event) -> bool {
        self.session.tick(now_ms());
        for effect in self.session.update(event) {
            self.perform(effect);
        }
        self.screen = self.session.screen();
        self.wiring.step = self.screen.step;
        true
    }

    fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Focus(target) => self.focus = Some(target),
            Effect::Announce(words) => self.announce(words),
            Effect::PushHistory(step) => self.track.push(self.screen.step, step),
            Effect::ReplaceHistory(step) => self.track.replace(step),
            Effect::HistoryBack { otherwise } => self.go_back(otherwise),
            Effect::HistoryRewind(first) => self.rewind(first),
            Effect::Save(stored) => self.save(*stored),
            Effect::Forget => self.forget(),
            Effect::Copy { what, text } => {
                let spare = focus::find(&self.shell.stage(), &ids::copyable(&self.wiring.ids, what));
                let send = self.send.clone();
                clipboard::copy(&text, spare, move |done| send.emit(Message::Happened(Event::Copied { what, done })));
            }
            Effect::HandOver { way, name, text } => {
                let way = match way {
                    WayOut::Share(_) => "share",
                    WayOut::TextFile | WayOut::MailFile => "save",
                    WayOut::Print => "print",
                };
                self.shell.hand_over(way, &name, &text);
            }
            Effect::AwaitPaint => {
                let send = self.send.clone();
                paint::after_paint(move || send.emit(Message::Happened(Event::Painted)));
            }
            Effect::Emit(notification) => notify::emit(&self.shell.element(), notification),
        }
    }

    /// The same words twice would not be said again: a space that is not heard makes them differ.
    fn announce(&mut self, words: String) {
        let repeated = self.announced == words;
        self.announced = words;
        if repeated {
            self.announced.push('\u{a0}');
        }
    }

    fn go_back(&mut self, otherwise: Step) {
        if self.going.is_some() {
            return;
        }
        if self.track.back() {
            self.going = Some(going(&self.send, otherwise, false));
        } else {
            self.track.replace(otherwise);
            self.send.emit(Message::Happened(Event::WentTo(otherwise)));
        }
    }

    fn rewind(&mut self, first: Step) {
        if self.track.rewind() {
            self.going = Some(going(&self.send, first, true));
        } else {
            self.track.replace(first);
        }
    }

    fn history_moved(&mut self) -> bool {
        if let Some(Going { step, restarted: true, .. }) = self.going.take() {
            self.track.replace(step);
            return false;
        }
        match self.track.step().filter(|step| *step != self.screen.step) {
            Some(step) => self.happened(Event::WentTo(step)),
            None => false,
        }
    }

    fn history_stuck(&mut self) -> bool {
        let Some(Going { step, restarted, .. }) = self.going.take() else { return false };
        self.track.replace(step);
        !restarted && self.happened(Event::WentTo(step))
    }

    /// The core has no clock: the moment of storing is written here.
    fn save(&mut self, mut stored: Stored) {
        stored.answers.at_ms = now_ms();
        let answers = storage::answers_text(&stored.answers);
        self.shell.keep_answers(&answers);
        self.store.write_answers(&answers);
        if self.paste_kept.as_ref() != Some(&stored.paste) {
            self.shell.keep_paste(&stored.paste);
            self.store.write_paste(&stored.paste);
            self.paste_kept = Some(stored.paste);
        }
    }

    fn forget(&mut self) {
        self.paste_kept = None;
        self.shell.forget();
        self.store.forget();
    }
}

fn going(send: &Callback<Message>, step: Step, restarted: bool) -> Going {
    let send = send.clone();
    let patience = Timeout::new(HISTORY_PATIENCE_MS, move || send.emit(Message::HistoryStuck));
    Going { step, restarted, _patience: patience }
}

/// The session, going on from what the loader kept, else from what the tab remembers.
fn open(shell: &Shell, store: &Store) -> Session {
    let element = shell.element();
    let (config, problems) = Config::read(&attributes(&element), &languages(&element));
    if !shell.again() {
        problems.iter().for_each(console::warn);
    }
    let clock = Clock { now_ms: now_ms(), offset_minutes: offset_minutes() };
    let kept = shell.answers().and_then(|answers| storage::restore(&answers, shell.paste(), clock.now_ms));
    let past = match kept {
        Some(kept) => Past::Kept(kept),
        None => store.read(clock.now_ms).map_or(Past::None, Past::Remembered),
    };
    Session::new(config, clock, past).with_abilities(Abilities { share: shell.can_share(), print: shell.can_print() })
}

fn attributes(element: &Element) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    for name in element.get_attribute_names().iter() {
        if let Some(name) = name.as_string().filter(|name| name != READY)
            && let Some(value) = element.get_attribute(&name)
        {
            attributes.push((name, value));
        }
    }
    attributes
}

/// The page's language, then the browser's, the most wanted first.
fn languages(element: &Element) -> Vec<String> {
    let page = element.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let mut languages = Vec::new();
    push_some(&mut languages, page);
    if let Some(window) = web_sys::window() {
        for tag in window.navigator().languages().iter() {
            push_some(&mut languages, tag.as_string());
        }
    }
    languages
}

/// Ids take letters, digits and hyphens only, whatever the page has called its element.
fn mount_id(key: &str) -> String {
    let mut id = "carteiro-".to_owned();
    for character in key.chars() {
        id.push(if character.is_ascii_alphanumeric() { character } else { '-' });
    }
    id
}

/// The loader passes on what happens to the window.
fn listen(shell: &Shell, kind: &'static str, send: &Callback<Message>, message: fn() -> Message) -> EventListener {
    let send = send.clone();
    EventListener::new(&shell.stage(), kind, move |_| send.emit(message()))
}

/// The outcome that the page's address names; an unknown or foreign fragment names none.
fn linked_cause() -> Option<Cause> {
    let fragment = web_sys::window()?.location().hash().ok()?;
    Cause::from_id(fragment.strip_prefix(LINK_PREFIX)?)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn now_ms() -> u64 {
    Date::now() as u64
}

/// JavaScript counts the minutes that UTC is ahead; we count those that local time is.
#[allow(clippy::cast_possible_truncation)]
fn offset_minutes() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}
