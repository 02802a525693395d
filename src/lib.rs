//! Carteiro, a mail-delivery doctor inside a help article.

pub mod ids;

pub mod smtp;

pub mod cause;

pub mod evidence;

pub mod verdict;

pub mod analysis;
