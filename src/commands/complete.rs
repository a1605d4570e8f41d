//! Owns completion in the shell: what can be typed for an argument. The candidates are those of the catalog,
//! the user's own ladders among them.

mod bash;
mod quoted;

pub use bash::Bash;
pub use quoted::Quoted;

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Command, CommandFactory, ValueEnum};
use clap_complete::engine::{CompletionCandidate, PathCompleter, ValueCompleter};

use crate::check::kinds;
use crate::model::letters::lower;
use crate::model::{Ladder, LevelIndex};
use crate::source::{self, Catalog, Request, builtin_ladders};

use super::{Cli, Format};

/// Every role in scope by its code, then the levels that have roles and the ambiguous titles; once something
/// is typed, every role by its title, and by its qualified id, that of a ladder out of scope once its ladder
/// is typed.
pub(super) fn selectors(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(catalog) = catalog() else {
        return Vec::new();
    };
    let text = typed.to_string_lossy();
    let roles = || catalog.roles_in_scope().map(|id| (id, catalog.role(id)));
    let ladders = || catalog.ladders_in_scope().map(|(_, ladder)| ladder);
    let codes = roles().map(|(_, role)| candidate(&role.code, &role.title));
    let titles = ladders()
        .flat_map(|ladder| &ladder.titles)
        .map(|title| candidate(&as_typed(&title.title, &text), "a title with several meanings"));
    let of_roles = roles().filter(|_| !typed.is_empty()).flat_map(|(_, role)| {
        // Each side of a `/` is a title of its own, and may be one of several roles.
        role.title.split('/').map(|side| as_typed(side, &text)).map(move |side| (side, role))
    });
    let mut titles_of_roles: Vec<(String, String)> = Vec::new();
    for (title, role) in of_roles {
        match titles_of_roles.iter_mut().find(|(known, _)| *known == title) {
            Some((_, codes)) => codes.push_str(&format!(", {}", role.code)),
            None => titles_of_roles.push((title, role.code.to_string())),
        }
    }
    let titles_of_roles = titles_of_roles.iter().map(|(title, codes)| candidate(title, codes));
    let named = text.split_once('/').map(|(ladder, _)| (ladder, catalog.ladders_named(ladder)));
    let qualified = catalog.reach().iter().flat_map(|&ladder| catalog.roles_of(ladder));
    let qualified = qualified.filter(|_| !typed.is_empty()).filter_map(|id| {
        let role = catalog.role(id);
        let name = match &named {
            // The ladder may be typed in short.
            Some((ladder, found)) if *found == [id.ladder] => format!("{ladder}/{}", role.code),
            None if !catalog.scope().contains(&id.ladder) => return None,
            _ => catalog.qualified(id),
        };
        Some(candidate(&name, &role.title))
    });
    let all = codes.chain(ladders().flat_map(levels_with_roles)).chain(titles);
    begun(typed, all.chain(titles_of_roles).chain(qualified))
}

/// A title as it is typed: as one word in lower case, which needs no quotes, or where there is a blank in
/// what was typed as it is.
fn as_typed(title: &str, typed: &str) -> String {
    if typed.contains(char::is_whitespace) {
        title.trim().to_owned()
    } else {
        in_one_word(title).to_lowercase()
    }
}

/// The levels of a ladder that have roles, each with their codes.
fn levels_with_roles(ladder: &Ladder) -> impl Iterator<Item = CompletionCandidate> {
    ladder.level_names().enumerate().filter_map(|(index, level)| {
        let roles = ladder.roles.iter().filter(|role| role.levels.has(LevelIndex(index)));
        let codes: Vec<&str> = roles.map(|role| role.code.as_str()).collect();
        (!codes.is_empty()).then(|| candidate(level, &codes.join(", ")))
    })
}

pub(super) fn dimensions(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| ladder.dimensions.iter().map(|of| candidate(&of.id, &of.name)).collect())
}

pub(super) fn tracks(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| ladder.tracks.iter().map(|of| candidate(&of.id, &of.name)).collect())
}

pub(super) fn levels(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| ladder.level_names().map(|of| candidate(of, &ladder.name)).collect())
}

/// Each dimension with each point of its scale as one word: `autonomy:Very-High`.
pub(super) fn ratings(typed: &OsStr) -> Vec<CompletionCandidate> {
    named(typed, |ladder| {
        let ratings = ladder.dimensions.iter().flat_map(|of| {
            of.scale
                .iter()
                .map(|point| candidate(&format!("{}:{}", of.id, in_one_word(&point.name)), &of.name))
        });
        ratings.collect()
    })
}

/// The forms of an answer, without those that are of files alone.
pub(super) fn formats() -> Vec<CompletionCandidate> {
    let values = <Format as ValueEnum>::value_variants().iter().filter_map(ValueEnum::to_possible_value);
    values.filter(|value| !value.is_hide_set()).map(|value| of_value(&value)).collect()
}

/// A value that an option can have, with what it means.
pub(super) fn of_value(value: &PossibleValue) -> CompletionCandidate {
    CompletionCandidate::new(value.get_name()).help(value.get_help().cloned())
}

/// All ladders: what is typed so far would narrow the catalog.
pub(super) fn ladders(typed: &OsStr) -> Vec<CompletionCandidate> {
    let catalog = catalog();
    let ladders = catalog.iter().flat_map(Catalog::entries).map(|entry| &entry.ladder);
    begun(typed, ladders.map(|of| candidate(&of.id, &of.name)))
}

pub(super) fn built_in_ladders(typed: &OsStr) -> Vec<CompletionCandidate> {
    begun(typed, builtin_ladders().iter().map(|of| candidate(&of.id, &of.name)))
}

/// What a new ladder can be made of: a built-in ladder, a ladder's file, a file with a sheet.
pub(super) fn origins(typed: &OsStr) -> Vec<CompletionCandidate> {
    let files = files(typed, &["yaml", "yml", "json", "xlsx", "ods", "csv", "tsv"]);
    built_in_ladders(typed).into_iter().chain(files).collect()
}

/// The endings of files with sheets or tables.
const SHEETS: &[&str] = &["xlsx", "xlsm", "ods", "csv", "tsv", "html", "htm", "md"];

/// The files with sheets or tables, and the folders.
pub(super) fn sheets(typed: &OsStr) -> Vec<CompletionCandidate> {
    files(typed, SHEETS)
}

/// The files whose names have these endings, and the folders.
fn files(typed: &OsStr, endings: &[&'static str]) -> Vec<CompletionCandidate> {
    let endings = endings.to_vec();
    let is_wanted = move |path: &Path| {
        let has = |ending: &OsStr| endings.iter().any(|known| ending.eq_ignore_ascii_case(known));
        path.extension().is_some_and(has)
    };
    PathCompleter::any().filter(is_wanted).complete(typed)
}

pub(super) fn codes() -> Vec<CompletionCandidate> {
    kinds().map(|kind| candidate(kind.code, &kind.explanation().summary)).collect()
}

pub(super) fn commands() -> Vec<CompletionCandidate> {
    let whole = Cli::command();
    let about = |command: &Command| command.get_about().map_or(String::new(), ToString::to_string);
    let commands = whole.get_subcommands();
    commands.map(|command| candidate(command.get_name(), &about(command))).collect()
}

/// What the ladders in scope name and starts as typed so far.
fn named(typed: &OsStr, all: impl Fn(&Ladder) -> Vec<CompletionCandidate>) -> Vec<CompletionCandidate> {
    let catalog = catalog();
    let ladders = catalog.iter().flat_map(Catalog::ladders_in_scope);
    begun(typed, ladders.flat_map(|(_, ladder)| all(ladder)))
}

/// What of all that could be typed starts as typed so far, whatever the case, each name once.
fn begun(typed: &OsStr, all: impl Iterator<Item = CompletionCandidate>) -> Vec<CompletionCandidate> {
    let typed = lower(&typed.to_string_lossy());
    let mut known = BTreeSet::new();
    let is_begun = |candidate: &CompletionCandidate| {
        let value = lower(&candidate.get_value().to_string_lossy());
        value.starts_with(&typed) && known.insert(value)
    };
    all.filter(is_begun).collect()
}

fn candidate(value: &str, help: &str) -> CompletionCandidate {
    CompletionCandidate::new(value).help(Some(help.to_owned().into()))
}

fn in_one_word(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join("-")
}

/// The catalog of the command line that is being completed: with the files that it names, and narrowed as it
/// says, as far as these can be had.
fn catalog() -> Option<Catalog> {
    let load = |files, ladders| {
        let request = Request { files, path: env::var_os("LADDER_PATH"), ladders, flags: None };
        source::load(&request).ok().map(|(catalog, _)| catalog)
    };
    let words = bash::line().map(|line| line.words).or_else(quoted::words);
    let words = words.unwrap_or_else(|| env::args_os().collect());
    let files = values_in(&words, "--file").map(without_tilde);
    // Standard input is the terminal's while something is typed there.
    let files: Vec<PathBuf> = files.filter(|path| path.is_file()).collect();
    let ladders = values_in(&words, "--ladder");
    let ladders = ladders.map(|id| id.to_string_lossy().into_owned()).collect();
    load(files.clone(), ladders).or_else(|| load(files, Vec::new())).or_else(|| load(Vec::new(), Vec::new()))
}

/// A path as the shell will hand it over, which has not replaced the tilde of the home folder yet.
fn without_tilde(path: &OsStr) -> PathBuf {
    let path = Path::new(path);
    match (path.strip_prefix("~"), env::home_dir()) {
        (Ok(rest), Some(home)) => home.join(rest),
        _ => path.to_owned(),
    }
}

/// What an option is given among words that need not be a whole command line, in their order.
pub(crate) fn values_in<'a>(words: &'a [impl AsRef<OsStr>], option: &str) -> impl Iterator<Item = &'a OsStr> {
    words.iter().enumerate().filter_map(move |(place, word)| {
        let behind = word.as_ref().to_str()?.strip_prefix(option)?;
        match behind.strip_prefix('=') {
            Some(value) => Some(OsStr::new(value)),
            None if behind.is_empty() => words.get(place + 1).map(AsRef::as_ref),
            None => None,
        }
    })
}
