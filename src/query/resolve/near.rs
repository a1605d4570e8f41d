//! Owns what is suggested where a selector means nothing: the names that are near.

use crate::model::words::nearest;
use crate::source::Catalog;

use super::steps::{STEPS, Typed, first_answer};
use super::{Subject, Unresolved};

/// The nearest names: what the selector means in a ladder that was not asked, or would mean with a
/// `/` between its first two words; else by number for a code or a level, by spelling for the rest.
pub(super) fn no_such(catalog: &Catalog, ladders: &[usize], selector: &str) -> Unresolved {
    let within = match ladders {
        [ladder] if catalog.entries().len() > 1 => Some(&catalog.ladder(*ladder).id),
        _ => None,
    };
    let mut near = match (within, selector.split_once(['/', ' '])) {
        (Some(_), _) => elsewhere(catalog, ladders, selector),
        (None, Some((ladder, rest)))
            if selector.contains('/') || !catalog.ladders_named(ladder).is_empty() =>
        {
            let named = catalog.ladders_named(ladder);
            let others: Vec<usize> = (0..catalog.entries().len())
                .filter(|ladder| !named.is_empty() && !named.contains(ladder))
                .collect();
            elsewhere(catalog, &others, rest)
        }
        _ => Vec::new(),
    };
    let is_narrowed = ladders == catalog.scope();
    if let Some(asked) = within.filter(|_| is_narrowed)
        && (!near.is_empty() || names_another(catalog, ladders, selector))
    {
        return Unresolved::NotAsked {
            selector: selector.to_owned(),
            asked: asked.to_string(),
            elsewhere: near,
        };
    }
    if let Some(ladder) = catalog.ladder_called(selector) {
        return Unresolved::Ladder {
            selector: selector.to_owned(),
            id: catalog.ladder(ladder).id.to_string(),
        };
    }
    if near.is_empty() {
        let names = names_in(catalog, ladders);
        near = nearest_by_number(selector, &names);
        if near.is_empty() {
            near = nearest_by_spelling(catalog, ladders, selector, &names);
        }
        if let Some(id) = within {
            near = near.into_iter().map(|name| format!("{id}/{name}")).collect();
        }
    }
    Unresolved::NoSuch {
        selector: selector.to_owned(),
        within: within.map(ToString::to_string),
        nearest: near,
    }
}

/// Whether the part before the `/` is the name of a ladder that was not asked.
fn names_another(catalog: &Catalog, asked: &[usize], selector: &str) -> bool {
    selector.split_once('/').is_some_and(|(ladder, _)| {
        let named = catalog.ladders_named(ladder);
        !named.is_empty() && !named.iter().any(|ladder| asked.contains(ladder))
    })
}

/// What a selector means, by code, level or title, in the ladders that were not asked: at most
/// three qualified ids.
fn elsewhere(catalog: &Catalog, asked: &[usize], selector: &str) -> Vec<String> {
    let typed = Typed::new(selector);
    let others: Vec<usize> =
        (0..catalog.entries().len()).filter(|ladder| !asked.contains(ladder)).collect();
    let mut names: Vec<String> = Vec::new();
    for subject in STEPS[..2].iter().flat_map(|&step| typed.found_by(step, catalog, &others)) {
        if let Subject::Role(role) = subject {
            let name = catalog.qualified(role);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names.truncate(3);
    names
}

/// Everything in some ladders that a selector could say, levels and codes first.
fn names_in(catalog: &Catalog, ladders: &[usize]) -> Vec<String> {
    let mut names = Vec::new();
    for ladder in ladders.iter().map(|&ladder| catalog.ladder(ladder)) {
        names.extend(ladder.levels.iter().map(|level| level.name.to_string()));
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
    let mut meant: Vec<Vec<Subject>> = Vec::new();
    let mut near = Vec::new();
    for name in nearest(selector, names.iter().map(String::as_str), LOOKED_AT) {
        let typed = Typed::new(name);
        let steps = STEPS.map(|step| typed.found_by(step, catalog, ladders));
        let found =
            first_answer(name, steps.into_iter()).map_or_else(Vec::new, |answer| answer.found);
        if found.is_empty() || !meant.contains(&found) {
            meant.push(found);
            near.push(name.to_owned());
        }
    }
    near.truncate(3);
    near
}

/// For `L9` the names that are an `L` and a number, the nearest number first; where there is no
/// such letter, the names with the very number.
fn nearest_by_number(selector: &str, names: &[String]) -> Vec<String> {
    let Some((letters, number)) = lettered_number(selector) else {
        return Vec::new();
    };
    let numbered: Vec<(String, u32, &String)> = names
        .iter()
        .filter_map(|name| lettered_number(name).map(|(letters, number)| (letters, number, name)))
        .collect();
    let mut near: Vec<(u32, &String)> = numbered
        .iter()
        .filter(|(their_letters, _, _)| *their_letters == letters)
        .map(|(_, their_number, name)| (their_number.abs_diff(number), *name))
        .collect();
    if near.is_empty() {
        near = numbered
            .iter()
            .filter(|(_, their_number, _)| *their_number == number)
            .map(|(_, _, name)| (0, *name))
            .collect();
    }
    near.sort_by_key(|(distance, _)| *distance);
    let mut nearest: Vec<String> = Vec::new();
    for (_, name) in near {
        if !nearest.contains(name) {
            nearest.push(name.clone());
        }
    }
    nearest.truncate(2);
    nearest
}

/// `L9` as `l` and 9.
fn lettered_number(name: &str) -> Option<(String, u32)> {
    let folded: String =
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let digits = folded.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = folded.split_at(digits);
    Some((letters.to_owned(), number.parse().ok()?))
}
