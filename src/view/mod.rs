//! How a screen looks: one piece a file, what it shows in, [`Event`](crate::session::event::Event) out.
//!
//! The pieces are functions, and the host's root is the one component. Each component costs close to 1 KB of the download, and since
//! all of a screen comes anew with each event, none of them could be spared its drawing.
//!
//! No text is written here and no rule decided: both come with the [`Screen`](crate::session::screen::Screen). Nothing
//! here touches the browser's interfaces either; what only they can tell comes through [`reader::Reader`].

pub mod answer;
pub mod button;
pub mod choices;
pub mod copyable;
pub mod element;
pub mod excerpt;
pub mod field;
pub mod form;
pub mod heading;
pub mod icon;
pub mod ids;
pub mod legal;
pub mod letter;
pub mod link;
pub mod notes;
pub mod paste;
pub mod reader;
pub mod resume;
pub mod review;
pub mod screen;
pub mod ticket;
pub mod top_bar;
pub mod verdict;
pub mod wiring;
