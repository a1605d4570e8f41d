//! Owns the run of a command line: it is read, the command answers, the answer is written, and the run ends.

mod desk;
mod export;
mod record;
mod run;
mod write;

pub use write::write;

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::ExitCode;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches, ValueEnum};
use clap_complete::CompleteEnv;
use clap_complete::env::{Elvish, Fish, Powershell, Shells, Zsh};

use crate::commands::complete::{Bash, Quoted, values_in};
use crate::commands::{Cli, Color, Ladders, Options, width};
use crate::model::escape_controls;
use crate::model::prose::typed;

use run::Run;

/// Answers a shell that asks for completions, by the environment variable `COMPLETE`, and ends the program
/// then; else does nothing.
pub fn complete() {
    // The library looks around before it looks for that variable.
    if env::var_os("COMPLETE").is_some() {
        let shells = Shells(&[&Bash, &Elvish, &Quoted(Fish), &Powershell, &Quoted(Zsh)]);
        CompleteEnv::with_factory(Cli::command).shells(shells).complete();
    }
}

/// Runs a command line and says how it ended: 0 done, 1 the answer is no, 2 could not run.
pub fn run(words: &[OsString]) -> ExitCode {
    let (name, cli) = match parse(words) {
        Ok(parsed) => parsed,
        Err(why) => return explain(why, words),
    };
    let ladders = Ladders::new(&cli.options, env::var_os("LADDER_PATH"));
    let mut run = Run::new(cli.options);
    let ended = run.answer(&name, &cli.command.unwrap_or_default(), &ladders);
    run.end(ended)
}

/// The name of the command, and the command line with the options that stand before and behind it.
///
/// # Errors
/// Help that was asked for, or what is wrong with the command line.
pub fn parse(words: &[impl AsRef<OsStr>]) -> clap::error::Result<(String, Cli)> {
    let mut command = Cli::command();
    if let Some(width) = last_of(words, "--width").and_then(|typed| width(typed).ok()) {
        command = command.term_width(width);
    }
    let mut matches = command.try_get_matches_from(words)?;
    let behind = match matches.subcommand() {
        Some((name, matches)) => Some((name.to_owned(), Options::from_arg_matches(matches)?)),
        None => None,
    };
    let mut cli = Cli::from_arg_matches_mut(&mut matches)?;
    let (name, behind) = behind.unwrap_or_else(|| ("list".to_owned(), Options::default()));
    cli.options = behind.after(cli.options);
    Ok((name, cli))
}

/// Prints help, or what is wrong with the command line, in color where it says so itself.
fn explain(mut why: clap::Error, words: &[OsString]) -> ExitCode {
    let unsafe_words = why.context().filter_map(|(kind, value)| match value {
        ContextValue::String(typed) => Some((kind, escape_controls(typed))).filter(|(_, safe)| safe != typed),
        _ => None,
    });
    for (kind, safe) in unsafe_words.collect::<Vec<_>>() {
        why.insert(kind, ContextValue::String(safe));
        // It repeats the word.
        why.insert(ContextKind::Suggested, ContextValue::StyledStrs(Vec::new()));
    }
    if let Some(tip) = tip(&why, words) {
        let tips = vec![StyledStr::from(tip)];
        why.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
    let color = last_of(words, "--color").and_then(|color| Color::from_str(color, false).ok());
    let run = Run::new(Options { color, no_pager: true, ..Options::default() });
    run.explain(&why.render(), why.use_stderr())
}

/// What an option is given that help and errors obey, too: the last counts, as with the other options.
fn last_of<'w>(words: &'w [impl AsRef<OsStr>], option: &str) -> Option<&'w str> {
    values_in(words, option).last().and_then(OsStr::to_str)
}

/// What a word was meant for that the library knows no better.
fn tip(why: &clap::Error, words: &[OsString]) -> Option<String> {
    let word = |kind| match why.get(kind) {
        Some(ContextValue::String(word)) => Some(typed(word)),
        _ => None,
    };
    match why.kind() {
        ErrorKind::InvalidSubcommand if why.get(ContextKind::SuggestedSubcommand).is_none() => {
            let word = word(ContextKind::InvalidSubcommand).filter(|word| !word.starts_with('-'))?;
            let all = "to see all commands, run `ladder --help`";
            let is_role = !words.iter().any(|word| word == "help");
            Some(if is_role {
                format!("to see a role, run `ladder show {word}`; {all}")
            } else {
                all.to_owned()
            })
        }
        ErrorKind::UnknownArgument if !word(ContextKind::InvalidArg)?.starts_with('-') => Some(
            "to see one ladder, use `--ladder product-ops`; to see a role, run `ladder show L4`".to_owned(),
        ),
        _ => None,
    }
}
