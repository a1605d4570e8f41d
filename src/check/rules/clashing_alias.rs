//! An alias that names something else, too: in its ladder, or in another of the user's.

use std::collections::HashMap;

use crate::check::beside::{read, sides};
use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::model::{LevelIndex, RoleIndex};
use crate::source::At;

const ALIAS: &str = "an alias";

const HELP: &str = "give each a different name, or delete the alias";

/// What a name belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Owner {
    Role(RoleIndex),
    Title(usize),
    Level(LevelIndex),
}

pub(super) fn within(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let mut names = names(context);
    let of_roles = role_aliases(context).map(|(role, alias)| (Owner::Role(role), Site::Role(role), alias));
    let of_titles = context.raw.titles.iter().enumerate().flat_map(|(index, raw)| {
        let aliases = raw.value.aliases.iter();
        aliases.map(move |alias| (Owner::Title(index), Site::Title(index), alias))
    });
    for (owner, site, alias) in of_roles.chain(of_titles) {
        let folded = read(&alias.value);
        if folded.is_empty() {
            continue;
        }
        let others = names.entry(folded).or_default();
        // One thing may have an alias many times, which is said once.
        if others.last() == Some(&(owner, ALIAS)) {
            continue;
        }
        // A level is no other thing to a role of that level.
        let other = others.iter().find(|(other, _)| match (owner, *other) {
            (Owner::Role(role), Owner::Level(level)) => !context.ladder.role(role).levels.has(level),
            (owner, other) => owner != other,
        });
        if let Some((other, what)) = other {
            let of = described(context, *other);
            let message = format!("the alias `{}` is also {what} of {of}", alias.value.trim());
            findings.add(site, alias.span, message, HELP);
        }
        others.push((owner, ALIAS));
    }
}

fn role_aliases<'a>(context: &CheckContext<'a>) -> impl Iterator<Item = (RoleIndex, &'a At<String>)> {
    let roles = context.raw.roles.iter().enumerate();
    roles.flat_map(|(index, raw)| raw.aliases.iter().map(move |alias| (RoleIndex(index), alias)))
}

/// What an alias may clash with, but for the aliases: codes, levels, titles and the sides of a `/` in one.
fn names(context: &CheckContext<'_>) -> HashMap<String, Vec<(Owner, &'static str)>> {
    let ladder = context.ladder;
    let mut names: HashMap<String, Vec<(Owner, &'static str)>> = HashMap::new();
    let mut add = |name: &str, owner, what| {
        names.entry(read(name)).or_default().push((owner, what));
    };
    for role in ladder.role_indices() {
        add(context.code(role), Owner::Role(role), "the code");
        for title in sides(&ladder.role(role).title) {
            add(title, Owner::Role(role), "the title");
        }
    }
    for (index, level) in ladder.level_names().enumerate() {
        add(level, Owner::Level(LevelIndex(index)), "the name");
    }
    for (index, title) in ladder.titles.iter().enumerate() {
        for side in sides(&title.title) {
            add(side, Owner::Title(index), "the title");
        }
    }
    names
}

fn described(context: &CheckContext<'_>, owner: Owner) -> String {
    match owner {
        Owner::Role(role) => format!("role `{}`", context.code(role)),
        Owner::Title(title) => {
            format!("the ambiguous title `{}`", context.ladder.titles[title].title)
        }
        Owner::Level(level) => format!("level `{}`", context.ladder.level(level)),
    }
}

/// Of the aliases of roles, those that name a role of another ladder of the user's.
pub(super) fn elsewhere(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    if !context.is_own || role_aliases(context).next().is_none() {
        return;
    }
    for (role, alias) in role_aliases(context) {
        let name = read(&alias.value);
        let other = context.beside.role_named(&name, &context.ladder.id);
        if let Some(other) = other.filter(|_| !name.is_empty()) {
            let message = format!("the alias `{}` also names `{other}`", alias.value.trim());
            findings.add(Site::Role(role), alias.span, message, HELP);
        }
    }
}

/// Every alias may be used elsewhere.
pub(super) fn possible(context: &CheckContext<'_>) -> Vec<Site> {
    role_aliases(context).map(|(role, _)| Site::Role(role)).collect()
}
