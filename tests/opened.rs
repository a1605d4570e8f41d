//! Files as grids: what kind of file it is, what is read of it, and what is said where nothing can be read.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "opened/csv.rs"]
mod csv;
#[cfg(feature = "sheets")]
#[path = "opened/encodings.rs"]
mod encodings;
#[path = "opened/kinds.rs"]
mod kinds;
#[cfg(feature = "sheets")]
#[path = "opened/markdown.rs"]
mod markdown;
#[cfg(feature = "sheets")]
#[path = "opened/pages.rs"]
mod pages;
mod spoil;
#[cfg(feature = "sheets")]
#[path = "opened/spoilt.rs"]
mod spoilt;

use career_ladder::import::{Grid, ImportError, Opened, Progress, Setting, Settings, open};

/// Nobody to tell how far the reading has come.
struct Nobody;

impl Progress for Nobody {
    fn read(&self, _what: &str, _done: u64, _of: u64) {}
}

/// A file opened with settings, each an option and its value.
fn opened_with(
    name: &str,
    bytes: impl AsRef<[u8]>,
    options: &[(&'static str, &str)],
) -> Result<Opened, ImportError> {
    let mut settings = Settings::default();
    for (option, value) in options {
        settings.set(&Setting { option, value: (*value).to_owned() }).unwrap();
    }
    open(name, bytes.as_ref(), &settings, &Nobody)
}

/// A file that can be opened, without settings.
fn opened(name: &str, bytes: impl AsRef<[u8]>) -> Opened {
    opened_with(name, bytes, &[]).unwrap()
}

/// Why a file cannot be opened.
fn refused(name: &str, bytes: impl AsRef<[u8]>) -> ImportError {
    opened_with(name, bytes, &[]).unwrap_err()
}

/// The cells of a grid with their addresses: `B7 its text`.
fn cells(grid: &Grid) -> Vec<String> {
    grid.cells.iter().map(|(at, cell)| format!("{at} {}", cell.text)).collect()
}
