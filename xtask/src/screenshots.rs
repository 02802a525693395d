//! `cargo xtask screenshots`: what the widget looks like on a phone, screen by screen.

use crate::problem::Problem;
use crate::process::{cargo, run as run_program};
use crate::{project, tools, widget};
use std::path::PathBuf;

/// Photographs both branches into `target/screenshots/`, or another folder, and the README's picture into `docs/`.
pub(crate) fn run(arguments: &[String]) -> Result<(), Problem> {
    let folder = match arguments {
        [] => project::root().join("target/screenshots"),
        [folder] if !folder.starts_with('-') => std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder)),
        _ => return Err(Problem::Usage("cargo xtask screenshots [FOLDER]".to_owned())),
    };
    let driver = tools::chromedriver()?;
    // The site serves the compressed files, which must be those of this build.
    widget::compressed()?;
    run_program(cargo(&["run", "--quiet", "--package", "e2e", "--bin", "screenshots", "--"]).arg(&folder).env("CHROMEDRIVER", driver))
}
