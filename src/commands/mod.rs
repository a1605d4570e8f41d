//! One file a command: its arguments, then `answer`, which resolves what was typed, asks the question
//! and answers with a value. What the value is written as is decided elsewhere.

mod answer;
pub mod check;
pub mod compare;
pub mod complete;
pub mod init;
pub mod list;
pub mod matrix;
pub mod path;
pub mod schema;
pub mod search;
pub mod show;

pub use answer::{
    Answer, Body, Content, FileToWrite, Notice, NoticeSeverity, OptionalFile, Status,
};

use std::borrow::Cow;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use clap_complete::engine::ArgValueCompleter;

use crate::model::escape_controls;
use crate::query::{Tracks, UserError};
use crate::source::{Catalog, Request};

/// Which ladders a question is about.
#[derive(Args, Clone, Debug, Default)]
pub struct LadderArgs {
    /// Read a ladder of your own from this YAML file (`-` is standard input); repeatable
    ///
    /// Your own ladders answer first. Files and folders in the environment variable `LADDER_PATH`
    /// are read as well, after these.
    #[arg(long = "file", value_name = "PATH", value_hint = ValueHint::FilePath, help_heading = "Ladders")]
    files: Vec<PathBuf>,

    /// Ask only this ladder, by its id or the start of it
    #[arg(long, value_name = "ID", add = ArgValueCompleter::new(complete::ladders), help_heading = "Ladders")]
    ladder: Option<String>,
}

impl LadderArgs {
    /// Whether the user says which ladders to read.
    pub fn is_given(&self) -> bool {
        !self.files.is_empty() || self.is_narrowed()
    }

    /// Whether the user asks for one ladder only.
    pub fn is_narrowed(&self) -> bool {
        self.ladder.is_some()
    }

    /// What stands behind a command, and where that names no ladder, the one named before it; the
    /// files of both, in the order given.
    #[must_use]
    pub fn after(self, before: Self) -> Self {
        Self { files: [before.files, self.files].concat(), ladder: self.ladder.or(before.ladder) }
    }

    /// The request for these ladders.
    pub fn request(self) -> Request {
        Request {
            flags: self.flags(),
            files: self.files,
            path: std::env::var_os("LADDER_PATH"),
            ladder: self.ladder,
        }
    }

    /// The options that make another command ask the same ladders; `None` where none can, since they
    /// were read from standard input.
    fn flags(&self) -> Option<String> {
        let mut options = String::new();
        for file in &self.files {
            let name = file.to_str().filter(|name| *name != "-")?;
            options.push_str(&format!(" --file {}", in_shell(name)));
        }
        if let Some(ladder) = &self.ladder {
            options.push_str(&format!(" --ladder {}", in_shell(ladder)));
        }
        Some(options)
    }
}

/// A word as it is typed in a shell, safe to print.
fn in_shell(word: &str) -> String {
    let word = escape_controls(word);
    shlex::try_quote(&word).map_or_else(|_| word.clone(), Cow::into_owned)
}

/// The tracks of a name, where there is one.
fn tracks_named(name: Option<&str>, catalog: &Catalog) -> Result<Option<Tracks>, UserError> {
    name.map(|name| Tracks::named(catalog, name)).transpose()
}
