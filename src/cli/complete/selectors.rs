//! Owns what may stand where a role is asked for.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use clap_complete::engine::CompletionCandidate;

use crate::model::LevelIndex;
use crate::source::{Catalog, RoleId};

use super::{Named, begun, catalog};

/// What starts as typed so far, whatever its case: every role by its code, then the levels with a
/// role (of several with one name the first) and the ambiguous titles as one word; once something is
/// typed, every role by its qualified id, too.
pub(super) fn selectors(typed: &OsStr) -> Vec<CompletionCandidate> {
    let Some(catalog) = catalog() else {
        return Vec::new();
    };
    let typed = typed.to_string_lossy();
    let mut named = codes_and_levels(&catalog);
    named.extend(titles(&catalog));
    if !typed.is_empty() {
        named.extend(qualified(&catalog, &typed));
    }
    begun(&typed, named)
}

fn codes_and_levels(catalog: &Catalog) -> Vec<Named> {
    let codes = roles(catalog).map(|id| {
        let role = catalog.role(id);
        (role.code.to_string(), role.title.to_string())
    });
    let mut known = BTreeSet::new();
    let ladders = catalog.scope().iter();
    codes
        .chain(ladders.flat_map(|&ladder| levels(catalog, ladder)))
        .filter(|(name, _)| known.insert(name.to_lowercase()))
        .collect()
}

/// The levels of a ladder that have roles, each with their codes.
fn levels(catalog: &Catalog, ladder: usize) -> Vec<Named> {
    let of = catalog.ladder(ladder);
    let levels = of.levels.iter().enumerate().map(|(place, level)| {
        let roles = of.roles.iter();
        let roles = roles.filter(|role| role.levels.has(LevelIndex(place)));
        let codes: Vec<&str> = roles.map(|role| role.code.as_str()).collect();
        (level.name.to_string(), codes.join(", "))
    });
    levels.filter(|(_, codes)| !codes.is_empty()).collect()
}

fn titles(catalog: &Catalog) -> impl Iterator<Item = Named> {
    let ladders = catalog.scope().iter();
    let titles = ladders.flat_map(|&ladder| &catalog.ladder(ladder).titles);
    titles.map(|title| {
        let words: Vec<&str> = title.title.split_whitespace().collect();
        let about = "a title with several meanings";
        (words.join("-").to_lowercase(), about.to_owned())
    })
}

/// The roles by their qualified ids; where the one ladder that is meant is typed otherwise than its
/// id is written, then so.
fn qualified(catalog: &Catalog, typed: &str) -> impl Iterator<Item = Named> {
    let meant = typed.split_once('/').and_then(|(name, _)| {
        let mut ladders = catalog.ladders_named(name);
        ladders.retain(|ladder| catalog.scope().contains(ladder));
        match ladders[..] {
            [ladder] => Some((ladder, name)),
            _ => None,
        }
    });
    roles(catalog).map(move |id| {
        let role = catalog.role(id);
        let name = match meant {
            Some((ladder, name)) if ladder == id.ladder => format!("{name}/{}", role.code),
            _ => catalog.qualified(id),
        };
        (name, role.title.to_string())
    })
}

fn roles(catalog: &Catalog) -> impl Iterator<Item = RoleId> {
    let ladders = catalog.scope().iter();
    ladders.flat_map(|&ladder| catalog.roles_of(ladder))
}
