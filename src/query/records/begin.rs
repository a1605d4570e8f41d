//! Owns what a record begins with: the statements of the role to get to, or of today's at the top of a track.

use std::collections::HashSet;

use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, typed};
use crate::model::{RoleIndex, Text};
use crate::query::compared::{choose, no_role, one_up};
use crate::query::diff::VersionDifference;
use crate::query::resolve::{Resolution, resolve, resolve_each};
use crate::query::role::RoleRow;
use crate::query::user_error::UserError;
use crate::record::{Assessor, MarkedStatement, Record};
use crate::source::{Catalog, RoleId, role_called};

/// The roles of a record, in a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordRoles {
    /// Today's.
    pub role: RoleId,
    /// The one to get to, where there is one.
    pub goal: Option<RoleId>,
}

impl RecordRoles {
    /// The role whose statements the record has: the one to get to, else today's.
    pub fn asked(self) -> RoleId {
        self.goal.unwrap_or(self.role)
    }
}

/// The roles that somebody names for a record, and how they were taken.
#[derive(Clone, Debug)]
pub struct ChosenRoles {
    /// The roles.
    pub roles: RecordRoles,
    /// What each name means, and the role that it was taken to mean.
    pub named: Vec<(Resolution, Vec<RoleId>)>,
    /// Where no goal was named: the roles beside it to which a promotion leads as well, in file order.
    pub also_next: Vec<RoleId>,
}

/// The roles that a record is to be about: today's, and the one to get to, or else the next promotion.
///
/// # Errors
/// A name that means nothing or a title, or one role twice.
pub fn record_roles(catalog: &Catalog, role: &str, toward: Option<&str>) -> Result<ChosenRoles, UserError> {
    let selectors: Vec<String> = [Some(role), toward].into_iter().flatten().map(str::to_owned).collect();
    let resolutions = resolve_each(catalog, &selectors)?;
    let chosen = choose(catalog, &resolutions);
    let mut named = Vec::with_capacity(resolutions.len());
    for (resolution, choice) in resolutions.into_iter().zip(chosen) {
        let choice = choice.ok_or_else(|| no_role(&resolution))?;
        named.push((resolution, vec![choice.role]));
    }
    let roles: Vec<RoleId> = named.iter().flat_map(|(_, roles)| roles.iter().copied()).collect();
    match roles[..] {
        [role, goal] if role == goal => {
            let message = format!("`{}` is today's role and the goal", catalog.role(role).code);
            Err(UserError::new(message, "name another goal, or none for the next promotion"))
        }
        [role, goal] => {
            let roles = RecordRoles { role, goal: Some(goal) };
            Ok(ChosenRoles { roles, named, also_next: Vec::new() })
        }
        [role] => {
            let mut next = one_up(catalog, role).into_iter();
            let roles = RecordRoles { role, goal: next.next() };
            Ok(ChosenRoles { roles, named, also_next: next.collect() })
        }
        _ => {
            Err(UserError::new("several roles are named, expected today's", "name the goal with `--toward`"))
        }
    }
}

/// A record without a mark: what the role to get to asks, else what today's does, each statement once in a
/// dimension, in the order of the ladder.
pub fn begin(catalog: &Catalog, roles: RecordRoles, by: Assessor) -> Record {
    let asked = roles.asked();
    let ladder = catalog.ladder_of(asked);
    let today = catalog.ladder_of(roles.role);
    let mut statements = Vec::new();
    for dimension in &ladder.dimensions {
        let here = today.dimensions.iter().find(|other| other.id == dimension.id);
        let already = here.map(|here| RoleRow::new(today, here, roles.role.role).statements());
        let already: HashSet<&Text> = already.iter().flatten().map(|statement| &statement.text).collect();
        let mut met = HashSet::new();
        for statement in RoleRow::new(ladder, dimension, asked.role).statements() {
            if met.insert(&statement.text) {
                let (id, text) = (statement.id.clone(), statement.text.clone());
                let is_asked_already = roles.goal.is_some() && already.contains(&text);
                let unmarked = MarkedStatement::unmarked(dimension.id.clone(), id, text);
                statements.push(MarkedStatement { is_asked_already, ..unmarked });
            }
        }
    }
    let code = |role: RoleId| {
        let code = &catalog.role(role).code;
        let qualified = || Text::new(format!("{}/{code}", catalog.ladder_of(role).id));
        if role.ladder == asked.ladder { code.clone() } else { qualified().unwrap_or_else(|| code.clone()) }
    };
    Record {
        ladder: ladder.id.clone(),
        version: ladder.version.clone(),
        role: code(roles.role),
        goal: roles.goal.map(code),
        by,
        name: None,
        statements,
        no_longer_asked: Vec::new(),
        evidence: Vec::new(),
        plan: Vec::new(),
    }
}

/// The roles that a record names, in the ladders that there are.
///
/// # Errors
/// Its ladder is not there, or has no such role.
pub fn roles_of_record(catalog: &Catalog, record: &Record) -> Result<RecordRoles, UserError> {
    roles_of_codes(catalog, &record.ladder, &record.role, record.goal.as_ref())
}

/// The roles of some codes, in the ladder of an id.
///
/// # Errors
/// The ladder is not there, or has no such role.
pub fn roles_of_codes(
    catalog: &Catalog,
    ladder: &Text,
    role: &Text,
    goal: Option<&Text>,
) -> Result<RecordRoles, UserError> {
    let ids = || catalog.entries().iter().map(|entry| entry.ladder.id.as_str());
    if !ids().any(|id| id == ladder.as_str()) {
        let file = "name the ladder's file with `--file`";
        let near = did_you_mean(ladder, nearest(ladder, ids(), 1));
        let help = near.map_or_else(|| file.to_owned(), |near| format!("{near} Otherwise {file}"));
        let message = format!("the record is about the ladder `{}`, which is not here", typed(ladder));
        return Err(UserError::new(message, help));
    }
    let is_asked = catalog.reach().iter().any(|&place| catalog.ladder(place).id == *ladder);
    let role_of = |code: &Text| {
        let selector = if code.contains('/') { code.to_string() } else { format!("{ladder}/{code}") };
        let found = match resolve(catalog, &selector) {
            Ok(found) => found.roles().next(),
            // Which ladders were asked for is told better by what was not found there.
            Err(error) if !is_asked => return Err(error),
            Err(_) => None,
        };
        found.ok_or_else(|| {
            let message =
                format!("the record names the role `{}`, which `{ladder}` does not have", typed(code));
            UserError::new(
                message,
                "name its role and goal of now, as in `ladder assess ROLE --toward GOAL -o FILE`",
            )
        })
    };
    Ok(RecordRoles { role: role_of(role)?, goal: goal.map(role_of).transpose()? })
}

/// The role that asks most of what a record of an earlier version has, where the one that is called so by now asks less
/// than half as much: its code was given to another role.
pub fn likelier_asked(catalog: &Catalog, record: &Record, roles: RecordRoles) -> Option<RoleId> {
    let asked = roles.asked();
    if record.version == catalog.ladder_of(asked).version {
        return None;
    }
    let held: HashSet<&Text> = record.statements.iter().map(|one| &one.text).collect();
    let ladder = catalog.ladder_of(asked);
    let count = |role: RoleId| {
        let of = |dimension| RoleRow::new(ladder, dimension, role.role).statements();
        let texts: HashSet<&Text> = ladder.dimensions.iter().flat_map(of).map(|one| &one.text).collect();
        texts.intersection(&held).count()
    };
    let counts = catalog.roles_of(asked.ladder).map(|role| (count(role), role));
    let (most, likelier) = counts.max_by_key(|(count, _)| *count)?;
    (most > 2 * count(asked) && 2 * most > held.len()).then_some(likelier)
}

/// The roles of a record in the new one of two versions: those that its roles are there, under whatever code.
///
/// # Errors
/// The new version has one of them no longer, or neither had it.
pub fn roles_after(
    new: &Catalog,
    difference: &VersionDifference<'_>,
    record: &Record,
) -> Result<RecordRoles, UserError> {
    let role = |code: &Text| {
        let paired = role_called(code, difference.old).and_then(|old| difference.pairs.roles.to_new[old.0]);
        let is_old = role_called(code, difference.old).is_some();
        let found = if is_old { paired.map(RoleIndex) } else { role_called(code, difference.new) };
        let found = found.map(|role| RoleId { ladder: new.scope()[0], role });
        found.ok_or_else(|| {
            let message = format!("the new version has no role `{}`, which the record names", typed(code));
            UserError::new(message, "carry it over to another role with `ladder assess ROLE -o FILE`")
        })
    };
    Ok(RecordRoles { role: role(&record.role)?, goal: record.goal.as_ref().map(role).transpose()? })
}

/// How many statements of a record its ladder does not ask in these words, or in this dimension; none where the
/// ladder is not there, or of another version.
pub(super) fn count_altered(record: &Record, catalog: &Catalog) -> usize {
    let Ok(roles) = roles_of_record(catalog, record) else { return 0 };
    if catalog.ladder_of(roles.asked()).version != record.version {
        return 0;
    }
    let asked = begin(catalog, roles, record.by);
    let asked: HashSet<(&Text, &Text)> =
        asked.statements.iter().map(|one| (&one.dimension, &one.text)).collect();
    record.statements.iter().filter(|one| !asked.contains(&(&one.dimension, &one.text))).count()
}
