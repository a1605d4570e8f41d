//! One file a command: its arguments, then `answer`, which resolves what was typed, asks the question and
//! answers with a value. What the value is written as is decided elsewhere. The commands are declared here,
//! each with its answer.

mod answer;
mod assess;
mod check;
pub mod compare;
pub mod complete;
mod desk;
pub mod diff;
pub mod export;
mod import;
mod init;
pub mod list;
mod log;
mod man;
mod mark;
pub mod matrix;
mod options;
mod packet;
pub mod path;
mod plan;
mod record;
mod review;
mod schema;
pub mod search;
pub mod show;

pub use answer::{Answer, Body, Content, FileToWrite, Notice, OptionalFile, Replaces, Status};
pub use assess::RecordForms;
pub use desk::{Desk, NoDesk, no_terminal};
pub use export::Export;
pub use options::{Color, Format, Ladders, Options, Version, VersionOrigin, width};
pub use schema::ANSWERS_SCHEMA;

use std::path::Path;

use clap::{Args, Parser, Subcommand};
use serde::Serialize;

use crate::query::{Tracks, UserError};
use crate::source::Catalog;
use crate::views::{data, notices};

/// Look up what a career ladder expects at each level
///
/// Without a command, the ladders are listed.
#[derive(Debug, Parser)]
#[command(
    name = "ladder",
    version,
    max_term_width = 100,
    args_override_self = true,
    after_long_help = "\
Examples:
  ladder
  ladder show L4
  ladder compare L3 L5
  ladder path associate coo
  ladder search budget

Exit codes:
  0  done
  1  the answer is no: no hit, no route, no role that matches,
     a difference (`compare --exit-code`), a finding (`check --deny`)
  2  could not run: an unknown role, wrong arguments,
     a file that cannot be read or written"
)]
pub struct Cli {
    /// What to do; without it the ladders are listed.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// The options before the command.
    #[command(flatten)]
    pub options: Options,
}

/// The commands, each with its summary, so that the arguments of those that are not run need not be defined.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
pub enum Command {
    /// Show all ladders: their tracks side by side, level by level
    #[command(aliases = ["roles", "levels"])]
    List(With<list::ListArgs>),
    /// Show what is expected of a role, or what a title means
    Show(With<show::ShowArgs>),
    /// Show what changes between levels: what is new, reworded and no longer listed
    Compare(With<compare::CompareArgs>),
    /// Show what changed between two versions of a ladder, and for whom
    Diff(With<diff::DiffArgs>),
    /// Show how to get from one role to another, and what each step asks
    #[command(alias = "next")]
    Path(With<path::PathArgs>),
    /// Find the lines of the ladders that contain all the words, best matches first
    Search(With<search::SearchArgs>),
    /// Show a whole ladder at once: its roles as columns, its dimensions as rows
    Matrix(With<matrix::MatrixArgs>),
    /// Write a record to fill in: where you stand on what a role asks
    Assess(Box<With<assess::AssessArgs>>),
    /// Set or withdraw the mark of a statement in your record
    Mark(With<mark::MarkArgs>),
    /// Add something that you did to your record, as evidence
    Log(With<log::LogArgs>),
    /// Show what you will do for what is open in your record, and by when
    Plan(With<plan::PlanArgs>),
    /// Show where you stand: what is open, what assessors see differently, what has no evidence
    Review(With<review::ReviewArgs>),
    /// Write the document for a promotion: what is asked, what was done, what is open
    Packet(With<packet::PacketArgs>),
    /// Check ladder files for faults and for what would confuse a reader
    Check(With<check::CheckArgs>),
    /// Start a ladder of your own from a small example, another ladder or a spreadsheet
    Init(With<init::InitArgs>),
    /// Make a ladder file of a spreadsheet or of a table in a page
    Import(Box<With<import::ImportArgs>>),
    /// Write a ladder as a file: a page, a spreadsheet, a document or a ladder file
    Export(With<export::ExportArgs>),
    /// Print the JSON Schema of ladder files, which lets editors complete and check their keys
    Schema(With<schema::SchemaArgs>),
    /// Print a manual page for `man`
    Man(With<man::ManArgs>),
}

// What one command takes, behind what all take, which is read together with what stands before the command.
// The latter are not clap's global options: those it copies into every command, which is a tenth of all that
// a short run does, and of a repeatable one that stands before the command and after it too it forgets what
// stands before.
//
// A docstring here would become the help of every command; that of the last part does.
#[allow(missing_docs)]
#[derive(Args, Debug, Default)]
pub struct With<A: Args> {
    #[command(flatten)]
    _options: Options,

    #[command(flatten)]
    args: A,
}

/// What a command of `ladder` answers with `--format json`. A later version of the program may add keys, and
/// prints a schema that has them; it renames none and removes none.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Data<'a> {
    /// `ladder show` with a role or a title.
    Show(data::ShowShape<'a>),
    /// `ladder show --dimension` without a role.
    Dimensions(data::DimensionsShape<'a>),
    /// `ladder compare`.
    Compare(data::CompareShape<'a>),
    /// `ladder diff`.
    Diff(data::DiffShape<'a>),
    /// `ladder path`.
    Path(data::PathShape<'a>),
    /// `ladder assess` with a record that is there, and `ladder diff --record`.
    Assess(data::CarriedShape<'a>),
    /// `ladder assess --from`.
    Filled(data::FilledShape<'a>),
    /// `ladder plan`.
    Plan(data::PlanShape<'a>),
    /// `ladder review`.
    Review(data::ReviewShape<'a>),
    /// `ladder packet`.
    Packet(data::PacketShape<'a>),
    /// `ladder search`.
    Search(data::SearchShape<'a>),
    /// `ladder list`.
    List(data::ListShape<'a>),
    /// `ladder matrix`.
    Matrix(data::MatrixShape<'a>),
    /// `ladder check`.
    Check(data::CheckShape<'a>),
    /// `ladder check --explain` and `ladder check --list`.
    Kinds(data::CodesShape<'a>),
    /// `ladder import`, the report.
    Import(data::ImportShape<'a>),
}

impl Default for Command {
    fn default() -> Self {
        Self::List(With::default())
    }
}

impl Command {
    /// What the command answers. What it has to ask or to show meanwhile goes over the desk.
    ///
    /// # Errors
    /// Something typed or given that cannot be answered, or ladders that cannot be read.
    pub fn answer<'a>(&'a self, ladders: &'a Ladders, desk: &dyn Desk) -> anyhow::Result<Answer<'a>> {
        Ok(match self {
            Self::List(with) => list::answer(&with.args, ladders.catalog()?)?,
            Self::Show(with) => show::answer(&with.args, ladders.catalog()?)?,
            Self::Compare(with) => compare::answer(&with.args, ladders.catalog()?)?,
            Self::Diff(with) => diff::answer(&with.args, ladders, desk)?,
            Self::Path(with) => path::answer(&with.args, ladders.catalog()?)?,
            Self::Search(with) => search::answer(&with.args, ladders.catalog()?)?,
            Self::Matrix(with) => matrix::answer(&with.args, ladders.catalog()?)?,
            Self::Assess(with) => assess::answer(&with.args, ladders, desk)?,
            Self::Mark(with) => mark::answer(&with.args, ladders)?,
            Self::Log(with) => log::answer(&with.args, ladders)?,
            Self::Plan(with) => plan::answer(&with.args, ladders)?,
            Self::Review(with) => review::answer(&with.args, ladders)?,
            Self::Packet(with) => packet::answer(&with.args, ladders)?,
            Self::Check(with) => check::answer(&with.args, ladders, desk)?,
            Self::Init(with) => init::answer(&with.args, ladders, desk)?,
            Self::Import(with) => import::answer(&with.args, ladders, desk)?,
            Self::Export(with) => export::answer(&with.args, ladders)?,
            Self::Schema(with) => schema::answer(&with.args, ladders)?,
            Self::Man(with) => man::answer(&with.args, ladders)?,
        })
    }

    /// The file that ladders are to be written as, where the command does that.
    pub fn exports_to(&self) -> Option<&Path> {
        match self {
            Self::Export(with) => Some(&with.args.to),
            _ => None,
        }
    }

    /// Which ladders were asked, where the question was about all and that was not all of them. It is told
    /// beside an answer and beside what is wrong with the question.
    pub fn asked(&self, ladders: &Ladders) -> Option<Notice> {
        let is_about_all = match self {
            Self::List(_) => true,
            Self::Search(with) => with.args.roles.is_empty(),
            Self::Matrix(with) => with.args.selectors.is_empty(),
            Self::Show(with) => with.args.selectors.is_empty() && !with.args.dimensions.is_empty(),
            _ => false,
        };
        let catalog = ladders.read_catalog().filter(|_| is_about_all)?;
        notices::own_only(catalog).map(Notice::note)
    }
}

/// The tracks of a name, where there is one.
fn tracks_named(name: Option<&str>, catalog: &Catalog) -> Result<Option<Tracks>, UserError> {
    name.map(|name| Tracks::named(catalog, name)).transpose()
}
