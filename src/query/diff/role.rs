//! Owns which role of two versions a selector means, and what of their difference concerns it.

use crate::model::prose::{listed, listed_few, quoted, typed};
use crate::model::{RoleIndex, RoleReference};
use crate::query::{RoleRow, UserError, candidates, resolve};
use crate::source::Catalog;

use super::cells::compare_rows;
use super::moved::find_moved;
use super::{PartKind, StatementDifference, VersionDifference};

/// A role in two versions; `None` where a version does not have it.
pub type RoleOfVersions = [Option<RoleIndex>; 2];

/// The role that a selector means in the new version, or else in the old one.
///
/// # Errors
/// Neither has such a role, or it means several.
pub fn role_of_versions(
    catalogs: [&Catalog; 2],
    difference: &VersionDifference<'_>,
    selector: &str,
) -> Result<RoleOfVersions, UserError> {
    const MOST: usize = 10;
    let [old, new] = catalogs;
    for catalog in [new, old] {
        let Ok(resolution) = resolve(catalog, selector) else { continue };
        let found = candidates(catalog, &resolution);
        let codes = |roles: &[crate::source::RoleId]| -> Vec<String> {
            roles.iter().map(|&role| catalog.role(role).code.to_string()).collect()
        };
        match found[..] {
            [] => {}
            [only] => {
                let role = only.role;
                let pairs = &difference.pairs.roles;
                return Ok(if std::ptr::eq(catalog, new) {
                    [pairs.to_old[role.0].map(RoleIndex), Some(role)]
                } else {
                    [Some(role), pairs.to_new[role.0].map(RoleIndex)]
                });
            }
            _ => {
                let names = listed(&quoted(&codes(&found)), "and");
                let message = format!("`{}` means {names}, expected one role", typed(selector));
                return Err(UserError::new(message, format!("use `--role {}`", codes(&found)[0])));
            }
        }
    }
    let codes: Vec<String> = difference.new.roles.iter().map(|role| role.code.to_string()).collect();
    let help = format!("the roles of the new version are {}", listed_few(&quoted(&codes), MOST, "and"));
    Err(UserError::new(format!("neither version has a role `{}`", typed(selector)), help))
}

/// Whether a role is one of those that some references name.
fn names(references: &[RoleReference], role: RoleIndex) -> bool {
    references.contains(&RoleReference::Own(role))
}

impl<'a> VersionDifference<'a> {
    /// What becomes of all that a role is asked, by itself and because of the roles that it builds on.
    pub(super) fn statements_of(&self, role: RoleOfVersions) -> Vec<StatementDifference<'a>> {
        let ladders = [self.old, self.new];
        let mut statements = Vec::new();
        for dimension in self.pairs.dimensions.all() {
            let rows = [0, 1].map(|side| {
                let (at, role) = dimension[side].zip(role[side])?;
                Some(RoleRow::new(ladders[side], &ladders[side].dimensions[at], role))
            });
            statements.extend(compare_rows(dimension, role, rows));
        }
        find_moved(&mut statements, &self.pairs);
        statements
    }

    /// What of it concerns one role: the role itself, the moves that lead from it and to it, the realities that name
    /// it, the dimensions that are called otherwise and ask something of it, and all that is asked of it, also
    /// because of the roles that it builds on.
    #[must_use]
    pub fn only_for(mut self, role: RoleOfVersions) -> Self {
        let [old, new] = [self.old, self.new];
        let has = |side: usize, roles: &[RoleIndex]| role[side].is_some_and(|role| roles.contains(&role));
        self.parts.retain(|part| {
            part.sides.iter().enumerate().any(|(side, name)| {
                let (Some(name), Some(role)) = (name, role[side]) else { return false };
                let ladder = [old, new][side];
                match part.kind {
                    PartKind::Role => name.index == role.0,
                    PartKind::Move => {
                        let stated = &ladder.moves[name.index];
                        stated.from == role || stated.to == RoleReference::Own(role)
                    }
                    PartKind::Reality => names(&ladder.realities[name.index].applies_to, role),
                    PartKind::Dimension => {
                        let is_changed =
                            !part.is_added() && !part.is_removed() && part.field("name").is_some();
                        is_changed && ladder.dimensions[name.index].cell_of(role).is_some()
                    }
                    _ => false,
                }
            })
        });
        self.cells.retain(|cell| (0..2).any(|side| has(side, &cell.roles[side])));
        self.statements = self.statements_of(role);
        self.touched.retain(|touched| touched.role == role);
        self.reordered.retain(|one| (0..2).any(|side| has(side, &one.roles[side])));
        self.shared.retain(|one| {
            one.before.iter().any(|roles| has(0, roles)) || one.after.iter().any(|roles| has(1, roles))
        });
        self
    }
}
