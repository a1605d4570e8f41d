//! Owns the command line: the commands, and which of them runs.

mod dispatch;
mod man;
mod options;
mod parse;

pub use dispatch::{Format, write};
pub use parse::parse;

use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};
use clap_complete::CompleteEnv;
use clap_complete::env::{Elvish, Fish, Powershell, Shells, Zsh};

use crate::commands::check::{self, CheckArgs};
use crate::commands::compare::{self, CompareArgs};
use crate::commands::complete::Bash;
use crate::commands::init::{self, InitArgs};
use crate::commands::list::{self, ListArgs};
use crate::commands::matrix::{self, MatrixArgs};
use crate::commands::path::{self, PathArgs};
use crate::commands::schema::{self, SchemaArgs};
use crate::commands::search::{self, SearchArgs};
use crate::commands::show::{self, ShowArgs};

use dispatch::Run;
use man::ManArgs;
use options::Options;

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
    /// Show what changes between levels: what is new, reworded and no longer listed
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

/// Answers a shell that asks for completions, by the environment variable `COMPLETE`, and ends the
/// program then; else does nothing.
pub fn complete() {
    // The library looks around before it looks for that variable.
    if std::env::var_os("COMPLETE").is_some() {
        let shells = Shells(&[&Bash, &Elvish, &Fish, &Powershell, &Zsh]);
        CompleteEnv::with_factory(Cli::command).shells(shells).complete();
    }
}

/// Runs one command line and says how it ended: 0 done, 1 the answer is no, 2 could not run. (clap
/// itself ends with 2 on arguments it cannot read.)
pub fn run(cli: Cli) -> ExitCode {
    let before = cli.options;
    match cli.command {
        None => Run::new("list", before).query(&ListArgs::default(), list::answer),
        Some(Command::List(with)) => with.run("list", before).query(&with.args, list::answer),
        Some(Command::Show(with)) => with.run("show", before).query(&with.args, show::answer),
        Some(Command::Compare(with)) => {
            with.run("compare", before).query(&with.args, compare::answer)
        }
        Some(Command::Path(with)) => with.run("path", before).query(&with.args, path::answer),
        Some(Command::Search(with)) => with.run("search", before).query(&with.args, search::answer),
        Some(Command::Matrix(with)) => with.run("matrix", before).query(&with.args, matrix::answer),
        Some(Command::Check(with)) => with.run("check", before).check(&with.args, check::answer),
        Some(Command::Init(with)) => {
            with.run("init", before).raw(|ladders| init::answer(&with.args, ladders))
        }
        Some(Command::Schema(with)) => {
            with.run("schema", before).raw(|_| Ok(schema::answer(&with.args)))
        }
        Some(Command::Man(with)) => with.run("man", before).raw(|_| man::answer(&with.args)),
    }
}

impl<A: Args> With<A> {
    /// A run of this command, with the options that stand before and behind it.
    fn run(&self, command: &'static str, before: Options) -> Run {
        Run::new(command, self.options.clone().after(before))
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
