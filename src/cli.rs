//! Owns the command line: the global options, the commands, and which of them runs.

use std::io;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::commands::check::{self, CheckArgs};
use crate::commands::compare::{self, CompareArgs};
use crate::commands::list::{self, ListArgs};
use crate::commands::show::{self, ShowArgs};
use crate::commands::{Answer, AnyFormat, Complaint, LadderArgs};
use crate::render::Message;
use crate::source::LoadError;
use crate::ui::{LEAST_WIDTH, Ui, Wishes};

/// Ask a career ladder what is expected at a level
///
/// Without a command the ladders are listed.
#[derive(Debug, Parser)]
#[command(
    name = "ladder",
    version,
    max_term_width = 100,
    after_long_help = "\
Examples:
  ladder
  ladder show L4
  ladder compare L3 L5
  ladder show coo

Exit codes:
  0  done
  1  the answer is no: a difference under `compare --exit-code`, a finding that `check` denies
  2  could not run: no such selector, unusable arguments, a file that cannot be read"
)]
pub struct Cli {
    #[command(subcommand)]
    task: Option<Task>,

    #[command(flatten)]
    ladders: LadderArgs,

    #[command(flatten)]
    output: OutputArgs,
}

/// What a run is for.
#[derive(Debug, Subcommand)]
enum Task {
    /// To ask the ladders, which have to be sound.
    #[command(flatten)]
    Ask(Command),
    Check(CheckArgs),
}

#[derive(Debug, Subcommand)]
enum Command {
    List(ListArgs),
    Show(ShowArgs),
    Compare(CompareArgs),
}

#[derive(Args, Debug)]
struct OutputArgs {
    /// What to write the answer as
    #[arg(
        long,
        value_enum,
        default_value_t,
        global = true,
        help_heading = "Output"
    )]
    format: AnyFormat,

    /// When to use colour; `auto` leaves it out of pipes and files and respects `NO_COLOR`
    #[arg(
        long,
        value_enum,
        default_value_t,
        global = true,
        value_name = "WHEN",
        help_heading = "Output"
    )]
    color: Color,

    /// Lay text out for this many columns instead of the terminal's
    #[arg(long, value_name = "COLUMNS", value_parser = width, global = true, help_heading = "Output")]
    width: Option<usize>,

    /// Draw with ASCII only
    #[arg(long, global = true, help_heading = "Output")]
    ascii: bool,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Color {
    /// On a terminal only
    #[default]
    Auto,
    /// In pipes and files too
    Always,
    /// Not at all
    Never,
}

/// Runs one command line and says how it ended: 0 done, 1 the answer is no, 2 could not run. (clap itself ends with 2
/// on arguments it cannot read.)
pub fn run(cli: Cli) -> ExitCode {
    let ui = Ui::new(Wishes {
        color: match cli.output.color {
            Color::Auto => ColorChoice::Auto,
            Color::Always => ColorChoice::Always,
            Color::Never => ColorChoice::Never,
        },
        width: cli.output.width,
        ascii: cli.output.ascii,
        // A suggestion that left the user's files out would ask another catalog.
        suggestions: !cli.ladders.has_files(),
    });
    match dispatch(cli, &ui) {
        Ok(Answer::Done) => ExitCode::SUCCESS,
        Ok(Answer::No) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error, &ui);
            ExitCode::from(2)
        }
    }
}

fn dispatch(cli: Cli, ui: &Ui) -> anyhow::Result<Answer> {
    let command = match cli.task {
        Some(Task::Check(args)) => return check::run(&args, cli.ladders, cli.output.format, ui),
        Some(Task::Ask(command)) => command,
        None => Command::List(ListArgs::default()),
    };
    let format = cli.output.format.reading()?;
    // The program ends with the answer: to take the catalog apart first would cost a tenth of it.
    let catalog = ManuallyDrop::new(cli.ladders.load(ui)?);
    match command {
        Command::List(args) => list::run(&args, &catalog, format, ui),
        Command::Show(args) => show::run(&args, &catalog, format, ui),
        Command::Compare(args) => compare::run(&args, &catalog, format, ui),
    }
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
