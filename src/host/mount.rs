//! The root: it owns the session, hands it what happens, and does in the browser what the session asks for.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Date;
use web_sys::Element;
use yew::{AppHandle, AttrValue, Component, Context, Html, Properties, Renderer, html};

use crate::config::Config;
use crate::host::history::Track;
use crate::host::shell::Shell;
use crate::host::storage::{self, Store};
use crate::host::{clipboard, console, focus, notify, paint, panic, reading};
use crate::session::event::{Effect, Event, FocusTarget};
use crate::session::screen::Screen;
use crate::session::stored::Stored;
use crate::session::{Clock, Session};
use crate::tree::step::Step;
use crate::view::ids;
use crate::view::screen::ScreenPanel;
use crate::view::wiring::Wiring;

/// History answers within a few milliseconds; after this it has not moved at all.
const HISTORY_PATIENCE_MS: u32 = 500;

/// Draws the widget into the shell's stage.
#[must_use]
pub fn mount(shell: Shell) -> AppHandle<App> {
    Renderer::<App>::with_root_and_props(shell.stage(), AppProps { shell }).render()
}

/// Properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The loader's side of the element.
    pub shell: Shell,
}

/// What reaches the root.
pub enum Message {
    /// Something for the session.
    Happened(Event),
    /// The browser's history has moved.
    HistoryMoved,
    /// The browser's history was asked to move and has not.
    HistoryStuck {
        /// Where to go without it.
        otherwise: Step,
    },
}

/// The widget.
pub struct App {
    shell: Shell,
    session: Session,
    screen: Screen,
    wiring: Wiring,
    store: Store,
    track: Track,
    /// The words in the live region.
    announced: String,
    /// Where the focus goes once the screen stands.
    focus: Option<FocusTarget>,
    /// Set while the history is asked to move: a second tap would leave the article.
    going_back: Option<Timeout>,
    paste_kept: String,
    _popstate: Option<EventListener>,
}

impl Component for App {
    type Message = Message;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let shell = ctx.props().shell.clone();
        let store = Store::open(&shell.key());
        let (session, kept) = open(&shell, &store);
        let screen = session.screen();
        let send = ctx.link().callback(Message::Happened);
        let mut app = Self {
            wiring: Wiring { ids: mount_id(&shell.key()), step: screen.step, send, reader: reading::reader() },
            track: Track::new(shell.key(), screen.step),
            store,
            session,
            screen,
            announced: String::new(),
            focus: None,
            going_back: None,
            paste_kept: String::new(),
            _popstate: listen_to_history(ctx),
            shell,
        };
        if kept {
            app.resume();
        }
        app
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Happened(event) => self.happened(ctx, event),
            Message::HistoryMoved => {
                self.going_back = None;
                match self.track.step().filter(|step| *step != self.screen.step) {
                    Some(step) => self.happened(ctx, Event::WentTo(step)),
                    None => false,
                }
            }
            Message::HistoryStuck { otherwise } => {
                self.going_back = None;
                self.track.replace(otherwise);
                self.happened(ctx, Event::WentTo(otherwise))
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! {
            <>
                <ScreenPanel wiring={self.wiring.clone()} screen={self.screen.clone()} />
                <p class="announcement" role="status">{ &self.announced }</p>
            </>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, first: bool) {
        let list = self.shell.list();
        let _ = list.toggle_attribute_with_force("hidden", !self.screen.checklist.open);
        if first {
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
}

impl App {
    /// Takes an event to the session; says whether there is something new to draw or to focus.
    fn happened(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        let said = self.announced.len();
        for effect in self.session.update(event) {
            self.perform(ctx, effect);
        }
        let screen = self.session.screen();
        let changed = screen != self.screen || self.focus.is_some() || said != self.announced.len();
        self.wiring.step = screen.step;
        self.screen = screen;
        changed
    }

    fn perform(&mut self, ctx: &Context<Self>, effect: Effect) {
        match effect {
            Effect::Focus(target) => self.focus = Some(target),
            Effect::Announce(words) => self.announce(words),
            Effect::PushHistory(step) => self.track.push(self.screen.step, step),
            Effect::ReplaceHistory(step) => self.track.replace(step),
            Effect::HistoryBack { otherwise } => self.go_back(ctx, otherwise),
            Effect::Save(stored) => self.save(*stored),
            Effect::Forget => self.forget(),
            Effect::Copy(text) => {
                let spare = focus::find(&self.shell.stage(), &ids::ticket_text(&self.wiring.ids));
                clipboard::copy(&text, spare, ctx.link().callback(|done| Message::Happened(Event::Copied { done })));
            }
            Effect::AwaitPaint => paint::after_paint(ctx.link().callback(|()| Message::Happened(Event::Painted))),
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

    fn go_back(&mut self, ctx: &Context<Self>, otherwise: Step) {
        if self.going_back.is_some() {
            return;
        }
        let link = ctx.link().clone();
        let stuck = move || link.send_message(Message::HistoryStuck { otherwise });
        if self.track.back() {
            self.going_back = Some(Timeout::new(HISTORY_PATIENCE_MS, stuck));
        } else {
            stuck();
        }
    }

    /// The core has no clock: the moment of storing is written here.
    fn save(&mut self, mut stored: Stored) {
        stored.answers.at_ms = now_ms();
        let answers = storage::answers_text(&stored.answers);
        self.shell.keep_answers(&answers);
        self.store.write_answers(&answers);
        if stored.paste != self.paste_kept {
            self.shell.keep_paste(&stored.paste);
            self.store.write_paste(&stored.paste);
            self.paste_kept = stored.paste;
        }
    }

    fn forget(&mut self) {
        self.paste_kept.clear();
        self.shell.forget();
        self.store.forget();
    }

    /// Goes on where the same document has left off: nobody came back, so nobody is asked, nothing takes the focus and
    /// no history entry is added.
    fn resume(&mut self) {
        for effect in self.session.update(Event::ResumeTapped) {
            if let Effect::Save(stored) = effect {
                self.save(*stored);
            }
        }
        self.screen = self.session.screen();
        self.wiring.step = self.screen.step;
    }
}

/// The session, and whether it goes on from what the loader kept.
fn open(shell: &Shell, store: &Store) -> (Session, bool) {
    let (config, problems) = Config::read(&attributes(&shell.element()));
    if !shell.again() {
        problems.iter().for_each(console::warn);
    }
    let clock = Clock { now_ms: now_ms(), offset_minutes: offset_minutes() };
    let kept = shell.answers().and_then(|answers| storage::restore(&answers, shell.paste(), clock.now_ms));
    let goes_on = kept.is_some();
    let stored = kept.or_else(|| store.read(clock.now_ms));
    (Session::new(config, clock, stored), goes_on)
}

fn attributes(element: &Element) -> Vec<(String, String)> {
    let names = element.get_attribute_names();
    names.iter().filter_map(|name| name.as_string()).filter_map(|name| element.get_attribute(&name).map(|value| (name, value))).collect()
}

/// Ids take letters, digits and hyphens only, whatever the page has called its element.
fn mount_id(key: &str) -> AttrValue {
    let safe: String = key.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("carteiro-{safe}").into()
}

fn listen_to_history(ctx: &Context<App>) -> Option<EventListener> {
    let moved = ctx.link().callback(|()| Message::HistoryMoved);
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "popstate", move |_| {
        if !panic::is_dead() {
            moved.emit(());
        }
    }))
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
