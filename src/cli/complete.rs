//! Owns completion in the shell: what may stand where a role, a dimension, a track or a ladder is
//! asked for. The candidates are those of the catalog, the user's own ladders among them.

mod bash;
mod line;
mod selectors;

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use clap::{Arg, Command, CommandFactory};
use clap_complete::CompleteEnv;
use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter,
};
use clap_complete::env::{Elvish, Fish, Powershell, Shells, Zsh};

use crate::check::kinds;
use crate::model::Ladder;
use crate::source::{self, Catalog, Request, builtin_ladders};

use super::Cli;
use super::parse::values_in;
use bash::Bash;
use selectors::selectors;

/// What can be typed, and what it is.
type Named = (String, String);

/// Answers a shell that asks for completions, by the environment variable `COMPLETE`, and ends the
/// program then; else does nothing.
pub fn complete() {
    // The library looks around before it looks for that variable.
    if std::env::var_os("COMPLETE").is_none() {
        return;
    }
    let defined = || {
        let mut whole = Cli::command();
        whole.build();
        with_candidates(whole)
    };
    CompleteEnv::with_factory(defined)
        .shells(Shells(&[&Bash, &Elvish, &Fish, &Powershell, &Zsh]))
        .complete();
}

/// The command line with candidates for whatever the catalog knows.
fn with_candidates(command: Command) -> Command {
    let command = command.mut_args(with_candidates_of_argument);
    let names: Vec<String> = command.get_subcommands().map(|of| of.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| command.mut_subcommand(name, with_candidates))
}

fn with_candidates_of_argument(argument: Arg) -> Arg {
    match argument.get_id().as_str() {
        "selectors" | "ends" | "via" | "roles" => argument.add(ArgValueCompleter::new(selectors)),
        "dimensions" => argument.add(ArgValueCompleter::new(dimensions)),
        "track" => argument.add(ArgValueCompleter::new(tracks)),
        "level" => argument.add(ArgValueCompleter::new(levels)),
        "ratings" => argument.add(ArgValueCompleter::new(ratings)),
        "explain" => argument.add(ArgValueCandidates::new(codes)),
        "command" => argument.add(ArgValueCandidates::new(commands)),
        "from" => argument.add(ArgValueCompleter::new(built_in_ladders)),
        "ladder" => argument.add(ArgValueCompleter::new(ladders)),
        "files" => argument.add(ArgValueCompleter::new(PathCompleter::file())),
        _ => argument,
    }
}

/// The catalog of the command line that is being completed: with the files that it names, and
/// narrowed as it says, as far as these can be had.
fn catalog() -> Option<Catalog> {
    let load = |files, ladder| {
        let request = Request { files, path: std::env::var_os("LADDER_PATH"), ladder, flags: None };
        source::load(&request).ok().map(|(catalog, _)| catalog)
    };
    let words = words();
    let files: Vec<PathBuf> = values_in(&words, "--file").map(spelled_out).collect();
    // Standard input is the terminal's while something is typed there.
    let files: Vec<PathBuf> = files.into_iter().filter(|path| path.is_file()).collect();
    let ladder = values_in(&words, "--ladder").last();
    let ladder = ladder.map(|id| id.to_string_lossy().into_owned());
    load(files.clone(), ladder).or_else(|| load(files, None)).or_else(|| load(Vec::new(), None))
}

/// A path as the shell will hand it over, which has not replaced the tilde of the home folder yet.
fn spelled_out(path: &OsStr) -> PathBuf {
    let path = Path::new(path);
    match (path.strip_prefix("~"), std::env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// The words of the command line that is being completed.
fn words() -> Vec<OsString> {
    match bash::line() {
        Some(line) => line.words.into_iter().map(OsString::from).collect(),
        None => std::env::args_os().collect(),
    }
}

fn with_help(value: &str, help: &str) -> CompletionCandidate {
    CompletionCandidate::new(value).help(Some(help.to_owned().into()))
}

/// What of all that could be typed starts as typed so far, whatever the case.
fn begun(typed: &str, all: impl IntoIterator<Item = Named>) -> Vec<CompletionCandidate> {
    let typed = typed.to_lowercase();
    all.into_iter()
        .filter(|(value, _)| value.to_lowercase().starts_with(&typed))
        .map(|(value, help)| with_help(&value, &help))
        .collect()
}

fn dimensions(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| {
        let dimensions = ladder.dimensions.iter();
        dimensions.map(|dimension| (dimension.id.to_string(), dimension.name.to_string())).collect()
    })
}

fn tracks(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| {
        let tracks = ladder.tracks.iter();
        tracks.map(|track| (track.id.to_string(), track.name.to_string())).collect()
    })
}

fn levels(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| {
        let levels = ladder.levels.iter();
        levels.map(|level| (level.name.to_string(), ladder.name.to_string())).collect()
    })
}

/// Each dimension with each point of its scale as one word: `autonomy:Very-High`.
fn ratings(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| {
        let points = ladder.dimensions.iter().flat_map(|dimension| {
            let points = dimension.scale.iter().flat_map(|scale| &scale.points);
            points.map(move |point| (dimension, point))
        });
        points
            .map(|(dimension, point)| {
                let words: Vec<&str> = point.name.split_whitespace().collect();
                let value = format!("{}:{}", dimension.id, words.join("-"));
                (value, dimension.name.to_string())
            })
            .collect()
    })
}

/// All ladders: what is typed so far would narrow the catalog.
fn ladders(typed: &OsStr) -> Vec<CompletionCandidate> {
    let catalog = catalog();
    let entries = catalog.iter().flat_map(Catalog::entries);
    begun(&typed.to_string_lossy(), entries.map(|entry| name_of(&entry.ladder)))
}

fn built_in_ladders(typed: &OsStr) -> Vec<CompletionCandidate> {
    begun(&typed.to_string_lossy(), builtin_ladders().iter().map(|ladder| name_of(ladder)))
}

fn name_of(ladder: &Ladder) -> Named {
    (ladder.id.to_string(), ladder.name.to_string())
}

fn codes() -> Vec<CompletionCandidate> {
    kinds().map(|kind| with_help(kind.code, &kind.explanation().summary)).collect()
}

fn commands() -> Vec<CompletionCandidate> {
    let whole = Cli::command();
    let commands = whole.get_subcommands();
    commands
        .map(|command| {
            let about = command.get_about().map(ToString::to_string);
            with_help(command.get_name(), &about.unwrap_or_default())
        })
        .collect()
}

/// What the ladders in scope name and starts as typed so far, each name once, in the order of the
/// catalog.
fn named(typed: &OsStr, all: impl Fn(&Ladder) -> Vec<Named>) -> Vec<CompletionCandidate> {
    let Some(catalog) = catalog() else {
        return Vec::new();
    };
    let mut known = BTreeSet::new();
    let ladders = catalog.scope().iter();
    let names = ladders
        .flat_map(|&place| all(catalog.ladder(place)))
        .filter(|(value, _)| known.insert(value.clone()));
    begun(&typed.to_string_lossy(), names)
}
