//! Owns which role of two versions a selector means, and what of their difference concerns it.

use crate::model::RoleIndex;
use crate::model::prose::{listed, listed_few, quoted, typed};
use crate::query::{UserError, candidates, resolve};
use crate::source::Catalog;

use super::{CellDifference, StatementDifference, VersionDifference};

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

impl StatementDifference<'_> {
    /// Whether it concerns a role.
    pub fn concerns(&self, role: RoleOfVersions) -> bool {
        [&self.from, &self.to].into_iter().zip(role).any(|(side, role)| {
            let roles = side.as_ref().map_or(&[][..], |asking| &asking.roles);
            role.is_some_and(|role| roles.contains(&role))
        })
    }
}

impl CellDifference<'_> {
    /// Whether it concerns a role.
    pub fn concerns(&self, role: RoleOfVersions) -> bool {
        self.roles.iter().zip(role).any(|(roles, role)| role.is_some_and(|role| roles.contains(&role)))
    }
}
