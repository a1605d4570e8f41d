//! Owns the reading of the command line, and what is said where it cannot be read.

use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use anstream::ColorChoice;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use crate::commands::Status;
use crate::commands::complete::values_in;
use crate::ui::{Ui, UiOptions};

use super::Cli;
use super::dispatch::Run;

/// Reads the command line.
///
/// # Errors
/// How the program ended, where there was nothing to run: with the help that was asked for, or with
/// what is wrong with the command line, in color where it says so itself.
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

/// Prints help, or what is wrong with the command line.
fn explain(mut why: clap::Error, color: ColorChoice) -> ExitCode {
    if let Some(tip) = tip(&why) {
        let tips = vec![StyledStr::from(tip)];
        why.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
    let mut ui = Ui::new(UiOptions { color, ..UiOptions::default() });
    let is_wrong = why.use_stderr();
    let output = if is_wrong { ui.messages() } else { ui.answers() };
    let text = why.render();
    let text = if output.is_styled { text.ansi().to_string() } else { text.to_string() };
    if is_wrong {
        ui.tell(&text);
        ui.flush_stderr();
        return ExitCode::from(2);
    }
    ui.print(&text);
    Run::with_ui("", ui).end(Status::Done)
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
