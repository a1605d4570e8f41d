//! Owns what is suggested where a selector means nothing: the names that are near.

use std::collections::HashSet;

use crate::model::near::{nearest, nearest_by_number};
use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::model::words::fold;
use crate::model::{Dimension, Likeness, Lookup};
use crate::query::named::Tracks;
use crate::query::user_error::UserError;
use crate::source::Catalog;

use super::{STEPS, Subject, meant};

/// The nearest names: what the selector means in a ladder that was not asked, or would mean with a `/`
/// between its first two words; else by number for a code or a level, by spelling for the rest.
pub(super) fn no_such(catalog: &Catalog, ladders: &[usize], selector: &str) -> UserError {
    let all: Vec<usize> = (0..catalog.entries().len()).collect();
    let others: Vec<usize> = all.iter().copied().filter(|one| !ladders.contains(one)).collect();
    let ids: Vec<String> = ladders.iter().map(|&ladder| catalog.ladder(ladder).id.to_string()).collect();
    let (first, rest) = selector.split_once(['/', ' ']).unwrap_or((selector, ""));
    let named = catalog.ladders_named(first);
    let mut near = match (others.as_slice(), selector.contains('/')) {
        ([], true) if named.is_empty() => roles_named(catalog, &all, rest),
        ([], _) => roles_named(catalog, &named, rest),
        _ => roles_named(catalog, &others, selector),
    };
    let names_another = selector.split_once('/').is_some_and(|(name, _)| {
        let named = catalog.ladders_named(name);
        !named.is_empty() && !named.iter().any(|ladder| ladders.contains(ladder))
    });
    let name = typed(selector);
    let is_narrowed = !others.is_empty() && ladders == catalog.reach();
    if is_narrowed && (!near.is_empty() || names_another) {
        let help = match near.as_slice() {
            [] => "leave out `--ladder`".to_owned(),
            near => format!("leave out `--ladder` to use {}", listed(&quoted(near), "or")),
        };
        let ids = listed(&quoted(&ids), "or");
        let message = format!("`{name}` is not in {ids}, which `--ladder` selects");
        return UserError::new(message, help);
    }
    if let Some(ladder) = catalog.ladder_called(selector) {
        return UserError::new(
            format!("`{name}` is a ladder, not a role, level or title"),
            format!("run `ladder list --ladder {}` to see its roles", catalog.ladder(ladder).id),
        );
    }
    let lookup = Lookup::new(selector);
    let has_level = |&&ladder: &&usize| {
        let mut levels = catalog.ladder(ladder).level_names();
        levels.any(|level| lookup.likeness(level).is_some_and(Likeness::has_signs))
    };
    if let Some(&ladder) = ladders.iter().find(has_level) {
        return UserError::new(
            format!("no role is at level `{name}`"),
            format!("run `ladder list --ladder {}` to see which there are", catalog.ladder(ladder).id),
        );
    }
    if fold(selector).ends_with("track")
        && let Ok(Tracks { found, .. }) = Tracks::named(catalog, selector)
    {
        let (ladder, track) = found[0];
        let id = &catalog.ladder(ladder).track(track).id;
        return UserError::new(
            format!("`{name}` is a track, not a role, level or title"),
            format!(
                "run `ladder list --track {id}` to see its roles, or `ladder path L3 --track {id}` for the way from L3"
            ),
        );
    }
    let mut dimensions = ladders.iter().flat_map(|&ladder| &catalog.ladder(ladder).dimensions);
    let is_called_so =
        |of: &&Dimension| [&of.id, &of.name, of.short_name()].iter().any(|name| lookup.is(name));
    if let Some(dimension) = dimensions.find(is_called_so) {
        return UserError::new(
            format!("`{name}` is a dimension, not a role, level or title"),
            format!("run `ladder show --dimension {}` to see what it asks of each role", dimension.id),
        );
    }
    if selector.trim().is_empty() {
        let help = "name a role, as in `ladder show L4`";
        return UserError::new("the name of the role is empty", help);
    }
    let mut asked = selector.to_owned();
    if near.is_empty() {
        let all_names = names_in(catalog, ladders);
        let by_number = nearest_by_number(selector, all_names.iter().map(String::as_str));
        near = by_number.into_iter().map(str::to_owned).collect();
        if near.is_empty() {
            near = nearest_by_spelling(catalog, ladders, selector, &all_names);
        }
        if let ([id], false) = (ids.as_slice(), others.is_empty()) {
            near = near.into_iter().map(|name| format!("{id}/{name}")).collect();
            asked = format!("{id}/{selector}");
        }
    }
    let message = if others.is_empty() {
        format!("no role, level or title is called `{name}`")
    } else {
        format!("nothing in {} is called `{name}`", listed(&quoted(&ids), "or"))
    };
    let help = did_you_mean(&asked, &near);
    UserError::new(
        message,
        help.unwrap_or_else(|| "run `ladder list` to see all ladders and roles".to_owned()),
    )
}

/// The roles that a selector means in some ladders by code, level or title: at most three qualified ids.
fn roles_named(catalog: &Catalog, ladders: &[usize], selector: &str) -> Vec<String> {
    let answer = meant(catalog, selector, &STEPS[..2], ladders);
    let subjects = answer.into_iter().flat_map(|answer| [answer.found, answer.also].concat());
    let roles = subjects.filter_map(Subject::role);
    roles.take(3).map(|role| catalog.qualified(role)).collect()
}

/// Everything in some ladders that a selector could say, each once, levels and codes first.
fn names_in(catalog: &Catalog, ladders: &[usize]) -> Vec<String> {
    let mut names = Vec::new();
    for ladder in ladders.iter().map(|&ladder| catalog.ladder(ladder)) {
        names.extend(ladder.level_names().map(ToString::to_string));
        names.extend(ladder.roles.iter().map(|role| role.code.to_string()));
    }
    for ladder in ladders.iter().map(|&ladder| catalog.ladder(ladder)) {
        let of_roles = ladder.roles.iter().map(|role| (&role.title, &role.aliases));
        let of_titles = ladder.titles.iter().map(|title| (&title.title, &title.aliases));
        for (title, aliases) in of_roles.chain(of_titles) {
            names.extend(title.as_str().split('/').map(|side| side.trim().to_owned()));
            names.extend(aliases.iter().map(ToString::to_string));
        }
    }
    let mut met = HashSet::new();
    names.retain(|name| met.insert(name.clone()));
    names
}

/// The names nearest in spelling, at most three; of those that mean the same the best.
fn nearest_by_spelling(
    catalog: &Catalog,
    ladders: &[usize],
    selector: &str,
    names: &[String],
) -> Vec<String> {
    const LOOKED_AT: usize = 12;
    let mut known: Vec<Option<Vec<Subject>>> = Vec::new();
    let mut near = Vec::new();
    for name in nearest(selector, names.iter().map(String::as_str), LOOKED_AT) {
        let found = meant(catalog, name, &STEPS, ladders).map(|answer| answer.found);
        if found.is_none() || !known.contains(&found) {
            known.push(found);
            near.push(name.to_owned());
        }
    }
    near.truncate(3);
    near
}
