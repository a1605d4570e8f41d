//! One file a command: its arguments, then `run`, which resolves what was typed, asks the
//! question and renders the answer.

pub mod check;
pub mod compare;
pub mod init;
pub mod list;
pub mod matrix;
pub mod path;
pub mod schema;
pub mod search;
pub mod show;

use std::borrow::Cow;
use std::fmt;
use std::path::PathBuf;
use std::sync::LazyLock;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use crate::check::UnknownCode;
use crate::document::Document;
use crate::forms;
use crate::query::{
    Resolution, UnknownDimension, UnknownLevels, UnknownRating, UnknownTrack, Unresolved,
    UnresolvedEnds,
};
use crate::render::{self, Message};
use crate::source::{self, Catalog, Request};
use crate::ui::Ui;

/// How a run that could be carried out ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It was done.
    Done,
    /// It was done, and the answer is no.
    No,
}

/// Something the user typed that cannot be answered.
#[derive(Debug)]
pub struct Complaint(pub Message);

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text)
    }
}

impl std::error::Error for Complaint {}

impl From<Unresolved> for Complaint {
    fn from(why: Unresolved) -> Self {
        Self(render::unresolved(&why))
    }
}

impl From<UnknownDimension> for Complaint {
    fn from(why: UnknownDimension) -> Self {
        Self(render::unknown_dimension(&why))
    }
}

impl From<UnknownTrack> for Complaint {
    fn from(why: UnknownTrack) -> Self {
        Self(render::unknown_track(&why))
    }
}

impl From<UnresolvedEnds> for Complaint {
    fn from(why: UnresolvedEnds) -> Self {
        Self(render::unresolved_ends(&why))
    }
}

impl Complaint {
    /// A title where a role is needed.
    pub fn no_role(resolution: &Resolution) -> Self {
        let typed = &resolution.selector;
        Self(Message::new(
            format!("`{typed}` is a title with several meanings, and no role"),
            format!("`ladder show {typed}` tells them apart; then name the role that is meant"),
        ))
    }

    /// A format that a command's answer does not come in.
    pub fn no_such_form(command: &str, format: &str) -> Self {
        Self(Message::new(
            format!("what `ladder {command}` answers is no {format}"),
            "leave out `--format`, or say `--format markdown` for a document",
        ))
    }
}

impl From<UnknownLevels> for Complaint {
    fn from(why: UnknownLevels) -> Self {
        Self(render::unknown_levels(&why))
    }
}

impl From<UnknownRating> for Complaint {
    fn from(why: UnknownRating) -> Self {
        Self(render::unknown_rating(&why))
    }
}

impl From<UnknownCode> for Complaint {
    fn from(why: UnknownCode) -> Self {
        Self(render::unknown_code(&why))
    }
}

/// Which ladders a question is about.
#[derive(Args, Clone, Debug)]
pub struct LadderArgs {
    /// Read a ladder of your own from this YAML file (`-` is standard input); repeatable
    ///
    /// Your own ladders answer first. Files and folders in the environment variable `LADDER_PATH`
    /// are read as well, after these.
    #[arg(long = "file", value_name = "PATH", help_heading = "Ladders")]
    files: Vec<PathBuf>,

    /// Ask only this ladder, by its id or the start of it
    #[arg(long, value_name = "ID", help_heading = "Ladders")]
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
        Self {
            files: [before.files, self.files].concat(),
            ladder: self.ladder.or(before.ladder),
        }
    }

    /// The same for whoever reads ladders.
    pub fn request(self) -> Request {
        Request {
            files: self.files,
            path: std::env::var_os("LADDER_PATH"),
            ladder: self.ladder,
        }
    }

    /// The options to say again so that another command asks the same ladders; `None` where they
    /// cannot be asked again, since they were read from standard input.
    pub fn again(&self) -> Option<String> {
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

    /// Loads the catalog, and says what the user should hear of on the way.
    ///
    /// # Errors
    /// [`source::LoadError`].
    pub fn load(self, ui: &Ui) -> anyhow::Result<Catalog> {
        let (catalog, warnings) = source::load(&self.request())?;
        for warning in &warnings {
            ui.warn(warning);
        }
        Ok(catalog)
    }
}

/// A word as it is typed in a shell.
fn in_shell(word: &str) -> Cow<'_, str> {
    shlex::try_quote(word).unwrap_or(Cow::Borrowed(word))
}

/// What an answer is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading in a terminal
    #[default]
    Text,
    /// For other programs
    Json,
    /// For documents, wikis and pull requests
    Markdown,
    /// For browsers, and to paste into word processors and e-mails
    Html,
    /// A diagram of moves, for `path` and `list`
    Mermaid,
    /// For spreadsheets, where the answer is a table
    Csv,
}

/// A document in one of the forms in which documents are read.
fn written(document: &Document<'_>, format: Format, ui: &Ui) -> String {
    match format {
        Format::Markdown => forms::markdown::write(document),
        Format::Html => forms::html::write(document),
        _ => forms::text::write(document, ui.screen()),
    }
}

/// What an answer is written as: as any may be, or as that of `check` alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnyFormat {
    /// As any answer.
    Reading(Format),
    /// As annotations of a pull request.
    Github,
}

impl AnyFormat {
    /// The format of a command that has no annotations to make.
    ///
    /// # Errors
    /// When annotations are asked for.
    pub fn reading(self) -> Result<Format, Complaint> {
        match self {
            Self::Reading(format) => Ok(format),
            Self::Github => Err(Complaint(Message::new(
                "`--format github` is for the findings of `ladder check` alone",
                "write `--format json` or `--format markdown`",
            ))),
        }
    }
}

impl Default for AnyFormat {
    fn default() -> Self {
        Self::Reading(Format::default())
    }
}

impl ValueEnum for AnyFormat {
    fn value_variants<'a>() -> &'a [Self] {
        static ALL: LazyLock<Vec<AnyFormat>> = LazyLock::new(|| {
            let reading = Format::value_variants().iter().copied();
            reading
                .map(AnyFormat::Reading)
                .chain([AnyFormat::Github])
                .collect()
        });
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::Reading(format) => format.to_possible_value(),
            Self::Github => Some(
                PossibleValue::new("github")
                    .help("For annotations on a pull request, of `check` alone"),
            ),
        }
    }
}
