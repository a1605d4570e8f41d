//! An alias that names something else of its ladder, too.

use std::collections::HashMap;

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::words::fold;
use crate::model::{LevelIndex, RoleIndex};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("clashing-alias", Severity::Warning),
    at: Some("role A2"),
    elsewhere: None,
    find,
};

/// What a name belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Role(RoleIndex),
    Title(usize),
    Level(LevelIndex),
}

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let mut names = names(case);
    let roles = case.ladder.role_indices().zip(&case.raw.roles);
    let of_roles = roles.flat_map(|(role, raw)| {
        let owner = Owner::Role(role);
        raw.aliases.iter().map(move |alias| (owner, Site::Role(role), alias))
    });
    let of_titles = case.raw.titles.iter().enumerate().flat_map(|(index, raw)| {
        let owner = Owner::Title(index);
        raw.value.aliases.iter().map(move |alias| (owner, Site::Title(index), alias))
    });
    for (owner, site, alias) in of_roles.chain(of_titles) {
        let folded = fold(&alias.value);
        if folded.is_empty() {
            continue;
        }
        let others = names.entry(folded).or_default();
        if let Some((other, what)) = others.iter().find(|(other, _)| is_other(case, owner, *other))
        {
            let message =
                format!("the alias `{}` is {}", alias.value.trim(), described(case, *other, what));
            let help = "give each a name of its own, or leave the alias out".to_owned();
            findings.add(site, alias.span, message, help);
        }
        others.push((owner, "an alias"));
    }
}

/// A level is no other thing to a role of that level.
fn is_other(case: &Case<'_>, owner: Owner, other: Owner) -> bool {
    match (owner, other) {
        (Owner::Role(role), Owner::Level(level)) => !case.ladder.role(role).levels.has(level),
        _ => owner != other,
    }
}

/// What an alias may clash with, but for the aliases: codes, levels, titles and the sides of a `/`
/// in one.
fn names(case: &Case<'_>) -> HashMap<String, Vec<(Owner, &'static str)>> {
    let ladder = case.ladder;
    let mut names: HashMap<String, Vec<(Owner, &'static str)>> = HashMap::new();
    let mut note = |name: &str, owner, what| {
        names.entry(fold(name)).or_default().push((owner, what));
    };
    for role in ladder.role_indices() {
        let owner = Owner::Role(role);
        note(&ladder.role(role).code, owner, "the code");
        for title in sides(&ladder.role(role).title) {
            note(title, owner, "the title");
        }
    }
    for (index, level) in ladder.levels.iter().enumerate() {
        note(&level.name, Owner::Level(LevelIndex(index)), "a level");
    }
    for (index, title) in ladder.titles.iter().enumerate() {
        for side in sides(&title.title) {
            note(side, Owner::Title(index), "the title");
        }
    }
    names
}

/// A title, and each side of the `/` in it.
pub(super) fn sides(title: &str) -> impl Iterator<Item = &str> {
    let sides = title.split('/').filter(move |_| title.contains('/'));
    [title].into_iter().chain(sides)
}

fn described(case: &Case<'_>, owner: Owner, what: &str) -> String {
    match owner {
        Owner::Role(role) => format!("{what} of role `{}` as well", case.code(role)),
        Owner::Title(title) => {
            format!("{what} of the ambiguous title `{}` as well", case.ladder.titles[title].title)
        }
        Owner::Level(level) => {
            format!("the name of level `{}` as well", case.ladder.level(level).name)
        }
    }
}
