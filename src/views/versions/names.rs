//! Owns how the parts of two versions are called beside each other.

use crate::model::prose::listed_few;
use crate::model::{Ladder, RoleIndex};
use crate::query::{StatementDifference, VersionDifference};
use crate::views::words::name_with_section;

/// So many roles are named at most.
const MOST_CODES: usize = 12;

/// What is said of a text that was written anew without anything that can be seen of it.
pub(super) const SAME_LETTERS: &str = "looks the same: the same letters in other characters";

/// Roles by their codes: `L3, L4`, or `all roles` where they are.
pub(super) fn codes(ladder: &Ladder, roles: &[RoleIndex]) -> String {
    let codes = all_codes(ladder, roles);
    match codes.len().checked_sub(MOST_CODES) {
        Some(more @ 1..) => format!("{} and {more} more", codes[..MOST_CODES].join(", ")),
        _ => codes.join(", "),
    }
}

/// Roles by their codes in a sentence: `L3 and L4`.
pub(super) fn codes_in_prose(ladder: &Ladder, roles: &[RoleIndex]) -> String {
    listed_few(&all_codes(ladder, roles), MOST_CODES, "and")
}

fn all_codes(ladder: &Ladder, roles: &[RoleIndex]) -> Vec<String> {
    if roles.len() == ladder.roles.len() && roles.len() > 2 {
        return vec!["all roles".to_owned()];
    }
    let mut roles = roles.to_vec();
    roles.sort_unstable();
    roles.iter().map(|&role| ladder.role(role).code.to_string()).collect()
}

/// The name that a dimension has now, or had where it is gone.
pub(super) fn dimension(difference: &VersionDifference<'_>, sides: [Option<usize>; 2]) -> String {
    let [old, new] = sides;
    let new = new.or(old.and_then(|old| difference.pairs.dimensions.to_new[old]));
    match (old, new) {
        (_, Some(new)) => name_with_section(difference.new, &difference.new.dimensions[new]).into_owned(),
        (Some(old), None) => name_with_section(difference.old, &difference.old.dimensions[old]).into_owned(),
        (None, None) => String::new(),
    }
}

/// Whether a statement came or went with all the roles that are asked it, so that what becomes of them says it.
pub(super) fn is_whole(difference: &VersionDifference<'_>, one: &StatementDifference<'_>) -> bool {
    match (&one.from, &one.to) {
        (None, Some(to)) => to.roles.iter().all(|role| difference.pairs.roles.to_old[role.0].is_none()),
        (Some(from), None) => from.roles.iter().all(|role| difference.pairs.roles.to_new[role.0].is_none()),
        _ => one.is_unchanged(),
    }
}
