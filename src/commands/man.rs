//! `ladder man`: the manual pages, made from the same definitions as the help.

use clap::{Args, Command, CommandFactory};
use clap_complete::engine::ArgValueCandidates;
use clap_mangen::Man;

use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, typed};
use crate::query::UserError;
use crate::views::notices;

use super::{Answer, Body, Cli, Ladders, complete};

/// Print a manual page for `man`
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder man
  ladder man compare
  ladder man show > ladder-show.1")]
pub struct ManArgs {
    /// The command to describe; without one, `ladder` itself
    #[arg(value_name = "COMMAND", add = ArgValueCandidates::new(complete::commands))]
    command: Option<String>,
}

/// The manual page of the program or of a command.
///
/// # Errors
/// A command that is not there, or options that mean nothing here.
pub(super) fn answer(args: &ManArgs, ladders: &Ladders) -> anyhow::Result<Answer<'static>> {
    if ladders.is_given() {
        return Err(notices::reads_nothing("man", "leave them out").into());
    }
    // Building gives each command its full name and its arguments.
    let mut whole = Cli::command().disable_help_subcommand(true);
    whole.build();
    let command = match &args.command {
        None => whole,
        Some(name) => whole.find_subcommand(name).cloned().ok_or_else(|| no_such(&whole, name))?,
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(Answer::with_body(Body::Verbatim {
        text: String::from_utf8_lossy(&page).into_owned(),
        what: "a manual page",
        form: "that of `man`",
    }))
}

fn no_such(whole: &Command, name: &str) -> UserError {
    let names = whole.get_subcommands().map(Command::get_name);
    let near = did_you_mean(name, nearest(name, names, 1));
    UserError::new(
        format!("no command is called `{}`", typed(name)),
        near.unwrap_or_else(|| "run `ladder --help` to see all commands".to_owned()),
    )
}
