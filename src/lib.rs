//! Carteiro, a mail-delivery doctor inside a help article.

pub mod ids;

pub mod smtp;

pub mod cause;

pub mod paste;

pub mod message;

pub mod evidence;

pub mod report;

pub mod notice;

pub mod rules;

pub mod verdict;

pub mod analysis;
