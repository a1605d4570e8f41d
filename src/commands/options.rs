//! Owns the options that all commands take: which ladders are asked, and how the answer looks; and the
//! reading of the ladders.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, ValueHint};
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter};

use crate::document::{LEAST_WIDTH, MOST_WIDTH};
use crate::model::prose::in_shell;
use crate::source::{self, Catalog, FileName, LoadError, Request, Survey, Warning};

use super::complete;

/// What all commands take.
// Each is an option by itself.
#[allow(clippy::struct_excessive_bools)]
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Read a ladder of your own from this YAML or JSON file (`-` is standard input); repeatable
    ///
    /// Files and folders in the environment variable `LADDER_PATH` are also read, after these. If you have
    /// ladders of your own, commands that cover all ladders cover only yours. You can still name a role of
    /// another ladder, as in operations/coo.
    #[arg(long = "file", value_name = "PATH", value_hint = ValueHint::FilePath, help_heading = "Ladders")]
    pub files: Vec<PathBuf>,

    /// Use only this ladder, built in or your own, by its id or the start of it; repeatable
    #[arg(long = "ladder", value_name = "ID", add = ArgValueCompleter::new(complete::ladders), help_heading = "Ladders")]
    pub ladders: Vec<String>,

    /// The format of the answer [default: text]
    #[arg(long, value_enum, add = ArgValueCandidates::new(complete::formats), help_heading = "Output")]
    pub format: Option<Format>,

    /// Start CSV with a byte-order mark, so that spreadsheets read all characters correctly
    #[arg(long, help_heading = "Output")]
    pub bom: bool,

    /// When to use color; `auto` leaves it out of pipes and files and respects `NO_COLOR` [default: auto]
    #[arg(long, value_enum, value_name = "WHEN", help_heading = "Output")]
    pub color: Option<Color>,

    /// Lay out text for this many columns (30 to 1000) instead of the terminal's width
    #[arg(long, value_name = "COLUMNS", value_parser = width, allow_negative_numbers = true, help_heading = "Output")]
    pub width: Option<usize>,

    /// Use only ASCII characters in text
    #[arg(long, help_heading = "Output")]
    pub ascii: bool,

    /// Give the reason for everything that is inferred
    #[arg(long, help_heading = "Output")]
    pub sources: bool,

    /// Print a long answer directly, without the pager set in `PAGER`
    #[arg(long, help_heading = "Output")]
    pub no_pager: bool,
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
    /// A diagram of moves, for `path` and plain `list`
    Mermaid,
    /// For spreadsheets, where the answer is a table
    Csv,
    /// For calendars: the dates of a plan (`plan` only)
    Ics,
    /// For annotations on a pull request (`check` only)
    Github,
    /// For spreadsheets, as a workbook (`export` only)
    #[value(hide = true)]
    Xlsx,
    /// As a file of ladders (`export` only)
    #[value(hide = true)]
    Yaml,
}

/// When there is color.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Color {
    /// Only on a terminal
    Auto,
    /// In pipes and files too
    Always,
    /// Without color
    Never,
}

impl Options {
    /// What stands behind a command, and where that says nothing, what stands before it. Files and ladders
    /// are those of both.
    #[must_use]
    pub fn after(self, before: Self) -> Self {
        Self {
            files: [before.files, self.files].concat(),
            ladders: [before.ladders, self.ladders].concat(),
            format: self.format.or(before.format),
            bom: self.bom || before.bom,
            color: self.color.or(before.color),
            width: self.width.or(before.width),
            ascii: self.ascii || before.ascii,
            sources: self.sources || before.sources,
            no_pager: self.no_pager || before.no_pager,
        }
    }

    /// The options that make another command ask the same ladders; `None` where none can, since they were
    /// read from standard input or a pipe.
    fn ladder_flags(&self) -> Option<String> {
        let mut flags = String::new();
        for file in &self.files {
            let name = FileName::new(file);
            if !name.is_lasting() {
                return None;
            }
            flags.push_str(&format!(" --file {}", name.in_shell()));
        }
        for ladder in &self.ladders {
            flags.push_str(&format!(" --ladder {}", in_shell(ladder)));
        }
        Some(flags)
    }
}

/// A width that text can be laid out for.
pub fn width(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(width) if (LEAST_WIDTH..=MOST_WIDTH).contains(&width) => Ok(width),
        _ => Err(format!("expected a number from {LEAST_WIDTH} to {MOST_WIDTH}")),
    }
}

/// A version of a ladder.
pub struct Version {
    /// How it is typed to be read again; `None` where it cannot be.
    pub typed: Option<String>,
    /// What it was read from.
    pub origin: VersionOrigin,
    /// The ladder, alone in scope.
    pub catalog: Catalog,
}

/// What a version was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionOrigin {
    /// The file of a ladder, or nothing.
    File,
    /// A sheet that a ladder was made of.
    Sheet,
    /// The ladders of the run.
    Catalog,
}

impl Version {
    /// The option by which other commands ask it; `None` where none can.
    pub(super) fn option(&self) -> Option<String> {
        let typed = self.typed.as_ref()?;
        match self.origin {
            VersionOrigin::File => Some(format!("--file {typed}")),
            VersionOrigin::Catalog => Some(format!("--ladder {typed}")),
            VersionOrigin::Sheet => None,
        }
    }
}

/// The ladders of a run, read when a command asks for them.
pub struct Ladders {
    request: Request,
    read: OnceCell<Survey>,
    versions: OnceCell<[Version; 2]>,
}

impl Ladders {
    /// The ladders that the options name, and those on a path like that of `LADDER_PATH`.
    pub fn new(options: &Options, path: Option<OsString>) -> Self {
        let request = Request {
            files: options.files.clone(),
            path,
            ladders: options.ladders.clone(),
            flags: options.ladder_flags(),
        };
        Self { request, read: OnceCell::new(), versions: OnceCell::new() }
    }

    /// Whether the user says which ladders to read.
    pub(super) fn is_given(&self) -> bool {
        !self.request.files.is_empty() || self.is_narrowed()
    }

    /// The files that the user names.
    pub(super) fn files(&self) -> &[PathBuf] {
        &self.request.files
    }

    /// Whether the user asks for some ladders only.
    pub(super) fn is_narrowed(&self) -> bool {
        !self.request.ladders.is_empty()
    }

    /// The catalog of all of them.
    pub(super) fn catalog(&self) -> Result<&Catalog, LoadError> {
        let (catalog, warnings) = source::load(&self.request)?;
        let read = Survey { files: Vec::new(), catalog, warnings };
        Ok(&self.read.get_or_init(|| read).catalog)
    }

    /// The catalog of all of them, and the files that they are in.
    pub(super) fn with_files(&self) -> Result<&Survey, LoadError> {
        let read = source::load_files(&self.request)?;
        Ok(self.read.get_or_init(|| read))
    }

    /// These files and folders to check beside the ladders, or else the ladders.
    pub(super) fn survey(&self, paths: &[PathBuf]) -> Result<&Survey, LoadError> {
        let read = source::survey(paths, &self.request)?;
        Ok(self.read.get_or_init(|| read))
    }

    /// A text that is to be the file at a path, to check beside the ladders.
    pub(super) fn survey_text(&self, path: &Path, text: String) -> Survey {
        source::survey_text(path, text, &self.request)
    }

    /// The catalog of all of them, where it was asked for and could be had.
    pub(super) fn read_catalog(&self) -> Option<&Catalog> {
        self.read.get().map(|read| &read.catalog)
    }

    /// Keeps two versions of a ladder that were read.
    pub(super) fn keep(&self, versions: [Version; 2]) -> &[Version; 2] {
        self.versions.get_or_init(|| versions)
    }

    /// What the user should know of those that were read.
    pub fn warnings(&self) -> &[Warning] {
        self.read.get().map_or(&[], |read| &read.warnings)
    }

    /// A command that asks the ladders that were read, where one can.
    pub fn again(&self, command: &str) -> Option<String> {
        let flags = self.read.get().map_or(Some(""), |_| self.request.flags.as_deref());
        flags.map(|flags| format!("{command}{flags}"))
    }
}
