//! Owns the command line: the commands, the options that all of them take, and which of them runs.

mod complete;
mod man;

pub use complete::complete;

use std::ffi::{OsStr, OsString};
use std::io;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::commands::check::{self, CheckArgs};
use crate::commands::compare::{self, CompareArgs};
use crate::commands::init::{self, InitArgs};
use crate::commands::list::{self, ListArgs};
use crate::commands::matrix::{self, MatrixArgs};
use crate::commands::path::{self, PathArgs};
use crate::commands::schema::{self, SchemaArgs};
use crate::commands::search::{self, SearchArgs};
use crate::commands::show::{self, ShowArgs};
use crate::commands::{Answer, AnyFormat, Complaint, Format, LadderArgs};
use crate::render::Message;
use crate::source::{Catalog, LoadError};
use crate::ui::{LEAST_WIDTH, Ui, Wishes};

use man::ManArgs;

/// Ask a career ladder what is expected at a level
///
/// Without a command the ladders are listed.
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
  1  the answer is no: no hit, no route, no role that fits,
     a difference (`compare --exit-code`), a finding (`check --deny`)
  2  could not run: no such selector, unusable arguments,
     a file that cannot be read or written"
)]
pub struct Cli {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    options: Options,
}

/// The commands, each with its summary, so that the arguments of those that are not run need not
/// be defined.
#[derive(Debug, Subcommand)]
#[command(defer = true)]
enum Command {
    /// Show the ladders there are, their tracks side by side, level by level
    List(With<ListArgs>),
    /// Show what is expected of a role, or what a title means
    Show(With<ShowArgs>),
    /// Show what changes between levels: what is kept, reworded, new and gone
    Compare(With<CompareArgs>),
    /// Show how to get from one role to another, and what each step asks
    Path(With<PathArgs>),
    /// Find the lines of the ladders that have all the words, the best first
    Search(With<SearchArgs>),
    /// Show a whole ladder at once: its roles as columns, its dimensions as rows
    Matrix(With<MatrixArgs>),
    /// Check ladder files: what is wrong with them, and what a reader would stumble over
    Check(With<CheckArgs>),
    /// Write a file for a ladder of your own: a small example, or a copy of a built-in ladder
    Init(With<InitArgs>),
    /// Print the JSON Schema of ladder files, by which editors complete and check their keys
    Schema(With<SchemaArgs>),
    /// Print a manual page, for `man` to show or to be kept where it looks
    Man(With<ManArgs>),
}

// What all commands take, and what one takes. The former are not clap's global options: those it
// copies into every command, which is a tenth of all that a short run does, and of a repeatable one
// that stands before the command and after it too it forgets what stands before.
//
// A docstring here would become the help of every command; that of the last part does.
#[derive(Args, Debug)]
struct With<A: Args> {
    #[command(flatten)]
    options: Options,

    #[command(flatten)]
    args: A,
}

#[derive(Args, Debug)]
struct Options {
    #[command(flatten)]
    ladders: LadderArgs,

    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Args, Debug)]
struct OutputArgs {
    /// What to write the answer as [default: text]
    #[arg(long, value_enum, help_heading = "Output")]
    format: Option<AnyFormat>,

    /// When to use colour; `auto` leaves it out of pipes and files and respects `NO_COLOR` [default: auto]
    #[arg(long, value_enum, value_name = "WHEN", help_heading = "Output")]
    color: Option<Color>,

    /// Lay text out for this many columns, 30 to 1000, instead of the terminal's
    #[arg(long, value_name = "COLUMNS", value_parser = width, help_heading = "Output")]
    width: Option<usize>,

    /// Draw text with ASCII only
    #[arg(long, help_heading = "Output")]
    ascii: bool,

    /// Print a long answer as it is, not through the pager that `PAGER` names
    #[arg(long, help_heading = "Output")]
    no_pager: bool,
}

impl Options {
    /// What stands behind a command, and where that says nothing, what stands before it. Files are
    /// read of both.
    fn after(self, before: Self) -> Self {
        let (output, earlier) = (self.output, before.output);
        Self {
            ladders: self.ladders.after(before.ladders),
            output: OutputArgs {
                format: output.format.or(earlier.format),
                color: output.color.or(earlier.color),
                width: output.width.or(earlier.width),
                ascii: output.ascii || earlier.ascii,
                no_pager: output.no_pager || earlier.no_pager,
            },
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    /// On a terminal only
    Auto,
    /// In pipes and files too
    Always,
    /// Not at all
    Never,
}

/// Reads the command line.
///
/// # Errors
/// How the program ended, where there was nothing to run: with the help that was asked for, or with
/// what is wrong with the command line, in colour where it says so itself.
pub fn parse() -> Result<Cli, ExitCode> {
    let words: Vec<OsString> = std::env::args_os().collect();
    // As with the other options, the last counts.
    let wished = values_in(&words, "--color").last().and_then(OsStr::to_str);
    let color = match wished {
        Some("always") => ColorChoice::Always,
        Some("never") => ColorChoice::Never,
        _ => ColorChoice::Auto,
    };
    Cli::command()
        .try_get_matches_from(&words)
        .and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches))
        .map_err(|why| explain(why, color))
}

/// What an option is given among words that need not be a whole command line, in their order.
fn values_in<'a>(words: &'a [OsString], option: &str) -> impl Iterator<Item = &'a OsStr> {
    words.iter().enumerate().filter_map(move |(place, word)| {
        let behind = word.to_str()?.strip_prefix(option)?;
        match behind.strip_prefix('=') {
            Some(value) => Some(OsStr::new(value)),
            None if behind.is_empty() => words.get(place + 1).map(OsString::as_os_str),
            None => None,
        }
    })
}

/// Prints help, or what is wrong with the command line.
fn explain(mut why: clap::Error, color: ColorChoice) -> ExitCode {
    if let Some(tip) = tip(&why) {
        let tips = vec![StyledStr::from(tip)];
        why.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
    let ui = Ui::new(Wishes {
        color,
        ..Wishes::default()
    });
    let is_wrong = why.use_stderr();
    let screen = if is_wrong {
        ui.message_screen()
    } else {
        ui.screen()
    };
    let text = why.render();
    let text = if screen.styled {
        text.ansi().to_string()
    } else {
        text.to_string()
    };
    if is_wrong {
        ui.refuse(&text);
        return ExitCode::from(2);
    }
    ui.print(text);
    end(&ui, Ok(Answer::Done))
}

/// What a word was meant for that the library knows no better.
fn tip(why: &clap::Error) -> Option<&'static str> {
    match (why.kind(), why.get(ContextKind::InvalidArg)) {
        (ErrorKind::InvalidSubcommand, _)
            if why.get(ContextKind::SuggestedSubcommand).is_none() =>
        {
            Some("`ladder show L4` asks for a role, `ladder --help` tells the commands")
        }
        (ErrorKind::UnknownArgument, Some(ContextValue::String(word)))
            if !word.starts_with('-') =>
        {
            Some("`--ladder product-ops` asks one ladder, `ladder show L4` a role")
        }
        _ => None,
    }
}

/// Runs one command line and says how it ended: 0 done, 1 the answer is no, 2 could not run. (clap itself ends with 2
/// on arguments it cannot read.)
pub fn run(cli: Cli) -> ExitCode {
    let before = cli.options;
    match cli.command {
        None => ask(&ListArgs::default(), before, list::run),
        Some(Command::List(with)) => with.ask(before, list::run),
        Some(Command::Show(with)) => with.ask(before, show::run),
        Some(Command::Compare(with)) => with.ask(before, compare::run),
        Some(Command::Path(with)) => with.ask(before, path::run),
        Some(Command::Search(with)) => with.ask(before, search::run),
        Some(Command::Matrix(with)) => with.ask(before, matrix::run),
        Some(Command::Check(with)) => with.carry_out(before, check::run),
        Some(Command::Init(with)) => with.carry_out(before, |args, ladders, format, ui| {
            init::run(args, &ladders, format, ui)
        }),
        Some(Command::Schema(with)) => {
            with.carry_out(before, |args, _, format, ui| schema::run(args, format, ui))
        }
        Some(Command::Man(with)) => {
            with.carry_out(before, |args, _, format, ui| man::run(args, format, ui))
        }
    }
}

impl<A: Args> With<A> {
    /// Runs a command that asks the catalog.
    fn ask(
        self,
        before: Options,
        run: fn(&A, &Catalog, Format, &Ui) -> anyhow::Result<Answer>,
    ) -> ExitCode {
        ask(&self.args, self.options.after(before), run)
    }

    /// Runs a command that finds for itself what it needs.
    fn carry_out(
        self,
        before: Options,
        run: fn(&A, LadderArgs, AnyFormat, &Ui) -> anyhow::Result<Answer>,
    ) -> ExitCode {
        carry_out(self.options.after(before), |ladders, format, ui| {
            run(&self.args, ladders, format, ui)
        })
    }
}

fn ask<A>(
    args: &A,
    options: Options,
    run: fn(&A, &Catalog, Format, &Ui) -> anyhow::Result<Answer>,
) -> ExitCode {
    carry_out(options, |ladders, format, ui| {
        let format = format.reading()?;
        let catalog = ladders.load(ui)?;
        run(args, &catalog, format, ui)
    })
}

fn carry_out(
    options: Options,
    run: impl FnOnce(LadderArgs, AnyFormat, &Ui) -> anyhow::Result<Answer>,
) -> ExitCode {
    let Options { ladders, output } = options;
    let ui = Ui::new(Wishes {
        color: match output.color {
            None | Some(Color::Auto) => ColorChoice::Auto,
            Some(Color::Always) => ColorChoice::Always,
            Some(Color::Never) => ColorChoice::Never,
        },
        width: output.width,
        ascii: output.ascii,
        again: ladders.again(),
        pager: !output.no_pager,
    });
    let answer = run(ladders, output.format.unwrap_or_default(), &ui);
    end(&ui, answer)
}

/// Writes what is to be written, and says how the run ended.
fn end(ui: &Ui, answer: anyhow::Result<Answer>) -> ExitCode {
    // What was told before something went wrong is told all the same.
    let written = ui.finish().map_err(anyhow::Error::from);
    let code = match written.and(answer) {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error, ui);
            ExitCode::from(2)
        }
    };
    ui.tell();
    code
}

/// Whoever read the answer has read enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn complain(error: &anyhow::Error, ui: &Ui) {
    if let Some(Complaint(message)) = error.downcast_ref() {
        ui.fail(message);
    } else if let Some(error) = error.downcast_ref::<LoadError>() {
        ui.fail_to_load(error);
    } else {
        let help = "where it was to go takes no more: a full disk, or a closed file";
        ui.fail(&Message::new(
            format!("the answer could not be written: {error:#}"),
            help,
        ));
    }
}

fn width(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(width) if (LEAST_WIDTH..=1_000).contains(&width) => Ok(width),
        _ => Err(format!("expected a number from {LEAST_WIDTH} to 1000")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use clap::CommandFactory;

    use super::Cli;

    #[test]
    fn every_summary_is_the_same_in_the_list_of_commands_and_in_the_help_of_its_own() {
        let command = Cli::command();
        let mut built = command.clone();
        built.build();
        for listed in command.get_subcommands() {
            let defined = built.find_subcommand(listed.get_name()).unwrap();
            let about = |of: &clap::Command| of.get_about().unwrap().to_string();
            assert_eq!(about(listed), about(defined));
        }
    }
}
