//! Carteiro (pt-BR for “postman”): a mail-delivery doctor inside a help article.
//!
//! # Bird's eye
//!
//! A reader answers a few questions and pastes the bounce. Carteiro says what happened and who has to act, and hands over a link
//! that opens the provider's support portal with the ticket filled in. All of it runs in the reader's browser.
//!
//! ```text
//! paste ─► message ─► report | notice ─► evidence ─► verdict ─► tree outcome ─► ticket ─► link ─► view
//! Event ─► Session::update ─► Vec<Effect> ─► host (browser)      Session::screen ─► Screen ─► view ─► Event
//! ```
//!
//! Three axes never mix: **who wrote** the notice (readers, in `src/report.rs` and `src/notice/`), **who refused** the mail and **why**
//! (rows, in `src/rules/`). A reader never decides the cause; a rule never parses.
//!
//! # The rooms
//!
//! A file imports only from rooms that stand above its own in the list of modules below; `tests/it/house.rs` proves it.
//! `src/main.rs` and `src/bin/` may import all.
//!
//! # Invariants
//!
//! * The core is everything above `view`: no DOM, clock, storage, randomness or globals. `cargo test --no-default-features` builds
//!   it alone. Only `src/host/` and `src/main.rs` touch the browser.
//! * Reading never fails. A text that says nothing gives [`evidence::Kind::Other`], and the conversation goes on to a ticket.
//! * Everything found carries its span in the *pasted* text; every verdict has the words that it rests on and, outside the wasm, the
//!   rule.
//! * The state is the answers, keyed by question. The way is replayed from them; there is no “current page”.
//! * The flow holds no sentence, a component no rule, and a text no logic: routing, policy and words stand in three places.
//! * Where a ticket goes comes from the element's attributes alone, never from the address bar, the paste or storage; `frame.html`
//!   sets them from the `carteiro.json` beside it.
//! * A panic stops the program at once, as a trap. The loader, `carteiro.js`, hears of it, shows the page's own list and starts anew
//!   with what it kept.
//! * Nothing is requested after the widget has loaded, and what the page is told holds codes only.

/// Lists of words, each in one string.
pub mod list;

/// Closed enums with stable ids.
pub mod ids;

/// The languages that the widget speaks.
pub mod locale;

/// SMTP's vocabulary: reply code, enhanced status, command, host name.
pub mod smtp;

/// Dates as mail writes them, as ISO 8601.
pub mod date;

/// The taxonomies: cause, permanence, refuser, actor.
pub mod cause;

/// The page's options, lenient outside and strict inside.
pub mod config;

/// The text as given, as clean lines that know where they stood.
pub mod paste;

/// A text in the few words that rows and lists know.
pub mod reading;

/// What single words weigh, learned from samples.
pub mod learned;

/// What is odd about a typed address, and what was probably meant.
pub mod address;

/// MIME and headers, tolerant of what a phone leaves of a mail.
pub mod message;

/// What was found, each value with its span.
pub mod evidence;

/// Delivery reports (RFC 3464).
pub mod report;

/// The prose of those who write no report, one file a writer.
pub mod notice;

/// Lines from an SMTP log.
pub mod smtp_log;

/// Data: rows by status, by phrase, by provider, and the words that lean to a cause where no row is hit or the best is doubted.
pub mod rules;

/// Evidence and rules make a verdict.
pub mod verdict;

/// Reasons not to take a bounce at its word.
pub mod suspicion;

/// What a paste is: failure, delay, success, automatic answer, complaint, receipt, or none; of a short text without a code, learned
/// words tell.
pub mod kind;

/// The whole way from a paste to its verdicts.
pub mod analysis;

/// The decision tree: graph, replay, outcomes.
pub mod tree;

/// Every word that somebody reads.
pub mod texts;

/// The ticket: draft, text, portals, link.
pub mod ticket;

/// The state machine that joins it all.
pub mod session;

/// What is seen: Yew components, props in, events out.
#[cfg(feature = "web")]
pub mod view;

/// The browser: mount, storage, clipboard, focus, history.
#[cfg(feature = "web")]
pub mod host;
