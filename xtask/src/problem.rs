//! What ends a command before its time.

use std::fmt;
use std::io;
use std::process::ExitCode;

/// Why a command or step did not do its work.
#[derive(Debug)]
pub(crate) enum Problem {
    /// It was called wrongly; the text says what would be right.
    Usage(String),
    /// A tool is not there and can't be installed here.
    Missing { what: String, how_to_get_it: String },
    /// A tool ran and failed; it has said why itself.
    Failed(String),
    /// The operating system refused something.
    Io { doing: String, error: io::Error },
}

impl Problem {
    pub(crate) fn missing(what: &str, how_to_get_it: &str) -> Self {
        Self::Missing { what: what.to_owned(), how_to_get_it: how_to_get_it.to_owned() }
    }

    pub(crate) fn io(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |error| Self::Io { doing, error }
    }

    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            Self::Missing { .. } | Self::Failed(_) | Self::Io { .. } => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) | Self::Failed(text) => f.write_str(text),
            Self::Missing { what, how_to_get_it } => write!(f, "{what} is missing and could not be installed. {how_to_get_it}"),
            Self::Io { doing, error } => write!(f, "{doing}: {error}."),
        }
    }
}
