//! Whole commands asked in process: as typed, without a process for each.

use career_ladder::cli::write;
use career_ladder::commands::compare::{self, CompareArgs};
use career_ladder::commands::list::{self, ListArgs};
use career_ladder::commands::matrix::{self, MatrixArgs};
use career_ladder::commands::path::{self, PathArgs};
use career_ladder::commands::search::{self, SearchArgs};
use career_ladder::commands::show::{self, ShowArgs};
use career_ladder::commands::{Answer, Format, Notice, Status};
use career_ladder::forms::text::Screen;
use career_ladder::query::UserError;
use career_ladder::source::Catalog;
use clap::{Args, Command};

/// What a command comes to: what is told beside it, and its answer in the form asked for.
pub(crate) struct Written {
    /// What is told beside it.
    pub(crate) notices: Vec<Notice>,
    /// The answer, or that it has no such form.
    pub(crate) answer: Result<String, UserError>,
    /// How the run ends.
    pub(crate) status: Status,
}

/// Asks a command of a catalog: its name, its options, and what it is about. `None` where the words
/// are no command line.
pub(crate) fn ask(
    catalog: &Catalog,
    words: &[String],
    format: Format,
    screen: Screen,
) -> Option<Result<Written, UserError>> {
    let how = (format, screen);
    match words[0].as_str() {
        "list" => written::<ListArgs>(catalog, words, list::answer, how),
        "show" => written::<ShowArgs>(catalog, words, show::answer, how),
        "compare" => written::<CompareArgs>(catalog, words, compare::answer, how),
        "path" => written::<PathArgs>(catalog, words, path::answer, how),
        "search" => written::<SearchArgs>(catalog, words, search::answer, how),
        "matrix" => written::<MatrixArgs>(catalog, words, matrix::answer, how),
        other => panic!("`{other}` is no command that asks a catalog"),
    }
}

fn written<A: Args>(
    catalog: &Catalog,
    words: &[String],
    answer: impl for<'a> Fn(&'a A, &'a Catalog) -> Result<Answer<'a>, UserError>,
    (format, screen): (Format, Screen),
) -> Option<Result<Written, UserError>> {
    let command = A::augment_args(Command::new("ladder"));
    let matches = command.try_get_matches_from(words).ok()?;
    let args = A::from_arg_matches(&matches).ok()?;
    let answered = answer(&args, catalog);
    Some(answered.map(|answer| Written {
        answer: write(&answer, &words[0], format, screen).map_err(user_error),
        notices: answer.notices,
        status: answer.status,
    }))
}

/// What can be wrong with what is asked.
pub(crate) fn user_error(error: anyhow::Error) -> UserError {
    error.downcast().unwrap_or_else(|error| panic!("{error:#}"))
}
