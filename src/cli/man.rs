//! `ladder man`: the manual pages, made from the same definitions as the help.

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;

use crate::commands::{Answer, AnyFormat, Complaint};
use crate::render::Message;
use crate::source::words::nearest;
use crate::ui::Ui;

use super::Cli;

/// Print a manual page, for `man` to show or to be kept where it looks
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder man
  ladder man compare
  ladder man show > ladder-show.1")]
pub(super) struct ManArgs {
    /// The command that the page is of; without one it is of `ladder` itself
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints the manual page of the program or of a command.
///
/// # Errors
/// A [`Complaint`] about a command that is not there, or a format, of which a page has one only.
pub(super) fn run(args: &ManArgs, format: AnyFormat, ui: &Ui) -> anyhow::Result<Answer> {
    if format != AnyFormat::default() {
        return Err(Complaint(Message::new(
            "a manual page has one format, which is that of `man`",
            "leave out `--format`; `ladder man | man -l -` shows the page",
        ))
        .into());
    }
    // Building gives each command its full name and its arguments.
    let mut whole = Cli::command().disable_help_subcommand(true);
    whole.build();
    let command = match &args.command {
        None => whole,
        Some(name) => match whole.find_subcommand(name) {
            Some(found) => found.clone(),
            None => return Err(no_such(&whole, name).into()),
        },
    };
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    ui.print(String::from_utf8_lossy(&page));
    Ok(Answer::Done)
}

fn no_such(whole: &Command, name: &str) -> Complaint {
    let names = whole.get_subcommands().map(Command::get_name);
    let near = nearest(name, names, 1);
    Complaint(Message::new(
        format!("no command is called `{name}`"),
        match near.first() {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`ladder --help` lists the commands".to_owned(),
        },
    ))
}
