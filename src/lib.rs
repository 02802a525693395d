//! Carteiro, a mail-delivery doctor inside a help article.

pub mod ids;

pub mod locale;

pub mod smtp;

pub mod cause;

pub mod config;

pub mod paste;

pub mod evidence;

pub mod verdict;

pub mod analysis;

pub mod tree;

pub mod texts;

pub mod ticket;

pub mod session;

#[cfg(feature = "web")]
pub mod view;

#[cfg(feature = "web")]
pub mod host;
