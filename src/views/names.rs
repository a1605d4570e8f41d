//! Owns how roles, titles, tracks and ladders are called.

use crate::document::{Inline, Inlines};
use crate::model::prose::in_shell;
use crate::model::{Ladder, Lookup, RoleIndex, Track};
use crate::query::Subject;
use crate::source::{Catalog, RoleId};

/// How a role is called beside those of a ladder: by code, unless it is of another ladder and one of these
/// has that code, too.
pub(super) fn name_beside(catalog: &Catalog, role: RoleId, ladder: usize) -> String {
    let code = &catalog.role(role).code;
    let mut others = catalog.ladder(ladder).roles.iter();
    if role.ladder != ladder && others.any(|other| other.code == *code) {
        catalog.qualified(role)
    } else {
        code.to_string()
    }
}

/// How a role is typed: by code where that means no other role, else by an id that is good everywhere.
pub(super) fn typed_name(catalog: &Catalog, role: RoleId) -> String {
    let code = &catalog.role(role).code;
    // Those out of scope are meant only where none in scope has the code.
    let is_first = |ladder: usize| catalog.scope().contains(&ladder);
    let all = catalog.reach().iter().flat_map(|&ladder| catalog.roles_of(ladder));
    let mut others = all.filter(|&other| other != role && (is_first(other.ladder) || !is_first(role.ladder)));
    if others.all(|other| catalog.role(other).code != *code) {
        code.to_string()
    } else {
        catalog.qualified(role)
    }
}

/// A role as it is typed in a command: in quotes where the shell would make something else of it, and never
/// like an option.
pub(super) fn role_argument(catalog: &Catalog, role: RoleId) -> String {
    let name = typed_name(catalog, role);
    in_shell(if name.starts_with('-') { catalog.qualified(role) } else { name })
}

/// A role by its title and its [name beside](name_beside) one of a ladder.
pub(super) fn role_beside(catalog: &Catalog, role: RoleId, ladder: usize) -> Inline<'_> {
    Inline::Role(name_beside(catalog, role, ladder).into(), &catalog.role(role).title)
}

/// A subject by its title, a role also by what is typed for it: `Staff ... (L4)`.
pub(super) fn subject_name(catalog: &Catalog, subject: Subject) -> String {
    match subject {
        Subject::Role(id) => format!("{} ({})", catalog.role(id).title, typed_name(catalog, id)),
        Subject::Title(id) => format!("the title {}", id.of(catalog).title),
    }
}

/// A track as it is called in a sentence: `manager track`, `IC track`.
pub(super) fn track_name(track: &Track) -> String {
    let name = track.name.as_str();
    let mut behind = name.chars().skip(1).peekable();
    let is_plain = behind.peek().is_some() && behind.all(|letter| !letter.is_uppercase());
    let name = if is_plain { name.to_lowercase() } else { name.to_owned() };
    if Lookup::new("track").is_within(&name) { name } else { format!("{name} track") }
}

/// `Product Operations (product-ops)`.
pub(super) fn ladder_name(ladder: &Ladder) -> Inlines<'_> {
    vec![(&ladder.name).into(), " (".into(), Inline::Id(ladder.id.as_str().into()), ")".into()]
}

/// The codes of some roles: `L1, L2`.
pub(super) fn codes(ladder: &Ladder, roles: &[RoleIndex]) -> String {
    let codes: Vec<&str> = roles.iter().map(|&role| ladder.role(role).code.as_str()).collect();
    codes.join(", ")
}
