//! Owns completion in the shell: what may stand where a role, a dimension, a track or a ladder is
//! asked for. The candidates are those of the catalog, the user's own ladders among them.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::{Arg, Command, CommandFactory};
use clap_complete::CompleteEnv;
use clap_complete::engine::{
    ArgValueCandidates, ArgValueCompleter, CompletionCandidate, PathCompleter,
};

use crate::source::{self, Catalog, Request, RoleId};

use super::Cli;

/// Answers a shell that asks for completions, by the environment variable `COMPLETE`, and ends the
/// program then; else does nothing.
pub fn complete() {
    let defined = || {
        let mut whole = Cli::command();
        whole.build();
        with_candidates(whole)
    };
    CompleteEnv::with_factory(defined).complete();
}

/// The command line with candidates for whatever the catalog knows.
fn with_candidates(command: Command) -> Command {
    let command = command.mut_args(with_candidates_of_argument);
    let names: Vec<String> = command
        .get_subcommands()
        .map(|of| of.get_name().to_owned())
        .collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(name, with_candidates)
    })
}

fn with_candidates_of_argument(argument: Arg) -> Arg {
    match argument.get_id().as_str() {
        "selectors" | "ends" | "via" | "role" => argument.add(ArgValueCompleter::new(selectors)),
        "dimensions" => argument.add(ArgValueCandidates::new(dimensions)),
        "track" => argument.add(ArgValueCandidates::new(tracks)),
        "ladder" => argument.add(ArgValueCandidates::new(ladders)),
        "files" => argument.add(ArgValueCompleter::new(PathCompleter::file())),
        _ => argument,
    }
}

/// The catalog of the command line that is being completed, without the files it names where one
/// of them cannot be read.
fn catalog() -> Option<Catalog> {
    let load = |files| {
        let request = Request {
            files,
            path: std::env::var_os("LADDER_PATH"),
            ladder: None,
        };
        source::load(&request).ok().map(|(catalog, _)| catalog)
    };
    load(files_of(std::env::args_os())).or_else(|| load(Vec::new()))
}

/// What `--file` names so far. Standard input is the terminal's while something is typed there.
fn files_of(arguments: impl Iterator<Item = OsString>) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut arguments = arguments.peekable();
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy();
        if text == "--file" {
            files.extend(arguments.peek().map(Into::into));
        } else if let Some(path) = text.strip_prefix("--file=") {
            files.push(path.into());
        }
    }
    files.retain(|path: &PathBuf| path.is_file());
    files
}

fn with_help(value: &str, help: &str) -> CompletionCandidate {
    CompletionCandidate::new(value).help(Some(help.to_owned().into()))
}

/// What starts as typed so far, whatever its case: every role by its code (of several with one code
/// the first) and the ambiguous titles as one word; once something is typed, every role by its
/// qualified id, too.
fn selectors(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(catalog) = catalog() else {
        return Vec::new();
    };
    let roles: Vec<RoleId> = (0..catalog.entries().len())
        .flat_map(|ladder| catalog.roles_of(ladder))
        .collect();
    let mut known = BTreeSet::new();
    let by_code = roles.iter().filter_map(|&id| {
        let role = catalog.role(id);
        let is_first = known.insert(role.code.to_lowercase());
        is_first.then(|| (role.code.to_string(), role.title.to_string()))
    });
    let titles = catalog.entries().iter();
    let titles = titles.flat_map(|entry| &entry.ladder.titles);
    let by_title = titles.map(|title| {
        let words: Vec<&str> = title.title.split_whitespace().collect();
        let about = "a title with several meanings";
        (words.join("-").to_lowercase(), about.to_owned())
    });
    let by_id = roles
        .iter()
        .filter(|_| !typed.is_empty())
        .map(|&id| (catalog.qualified(id), catalog.role(id).title.to_string()));
    let typed = typed.to_string_lossy().to_lowercase();
    by_code
        .chain(by_title)
        .chain(by_id)
        .filter(|(value, _)| value.to_lowercase().starts_with(&typed))
        .map(|(value, help)| with_help(&value, &help))
        .collect()
}

fn dimensions() -> Vec<CompletionCandidate> {
    named(|catalog| {
        let ladders = catalog.entries().iter();
        let dimensions = ladders.flat_map(|entry| &entry.ladder.dimensions);
        dimensions
            .map(|dimension| (dimension.id.to_string(), dimension.name.to_string()))
            .collect()
    })
}

fn tracks() -> Vec<CompletionCandidate> {
    named(|catalog| {
        let ladders = catalog.entries().iter();
        let tracks = ladders.flat_map(|entry| &entry.ladder.tracks);
        tracks
            .map(|track| (track.id.to_string(), track.name.to_string()))
            .collect()
    })
}

fn ladders() -> Vec<CompletionCandidate> {
    named(|catalog| {
        let ladders = catalog.entries().iter();
        ladders
            .map(|entry| (entry.ladder.id.to_string(), entry.ladder.name.to_string()))
            .collect()
    })
}

/// Ids with their names, each id once, in the order of the catalog.
fn named(all: impl Fn(&Catalog) -> Vec<(String, String)>) -> Vec<CompletionCandidate> {
    let mut known = BTreeSet::new();
    let all = catalog().map_or_else(Vec::new, |catalog| all(&catalog));
    all.into_iter()
        .filter(|(id, _)| known.insert(id.clone()))
        .map(|(id, name)| with_help(&id, &name))
        .collect()
}
