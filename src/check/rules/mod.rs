//! The rules, one a file. A rule is here only where it says nothing of the built-in ladders, or
//! nothing that is not right.

mod clashing_alias;
mod clashing_alias_elsewhere;
mod comment_in_text;
mod dangling_reference;
mod dimension_without_cells;
mod falling_rating;
mod falling_years;
mod gap;
mod glued_item;
mod ladder_without_roles;
mod like_named_dimensions;
mod long_statement;
mod placeholder;
mod reality_of_nobody;
mod repeated_statement;
mod respelt_statement;
mod track_without_roles;
mod twin_roles;
mod unreached_role;

use super::case::Case;
use super::findings::Findings;
use super::kind::Kind;
use super::site::Site;

/// Something that every ladder is looked over for.
pub(super) struct Rule {
    /// What it finds.
    pub(super) kind: Kind,
    /// What a waiver of its example says under `at`; `None` where it is for the whole ladder.
    pub(super) at: Option<&'static str>,
    /// Where it would find something beside other ladders, for a rule that depends on these.
    pub(super) elsewhere: Option<fn(&Case<'_>) -> Vec<Site>>,
    /// Finds it.
    pub(super) find: fn(&Case<'_>, &mut Findings<'_>),
}

/// All rules, in the order in which they are listed.
pub(super) static ALL: [&Rule; 19] = [
    &ladder_without_roles::RULE,
    &track_without_roles::RULE,
    &gap::RULE,
    &dimension_without_cells::RULE,
    &like_named_dimensions::RULE,
    &placeholder::RULE,
    &comment_in_text::RULE,
    &glued_item::RULE,
    &repeated_statement::RULE,
    &respelt_statement::RULE,
    &long_statement::RULE,
    &twin_roles::RULE,
    &falling_rating::RULE,
    &falling_years::RULE,
    &clashing_alias::RULE,
    &clashing_alias_elsewhere::RULE,
    &dangling_reference::RULE,
    &unreached_role::RULE,
    &reality_of_nobody::RULE,
];

/// The rule that finds a kind; `None` for a fault and for what is wrong with a waiver.
pub(super) fn rule_of(kind: &Kind) -> Option<&'static Rule> {
    ALL.into_iter().find(|rule| rule.kind.code == kind.code)
}

/// Some names in backticks: `a`, `b` and `c`; of many the first, and how many more.
fn quoted<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    const MOST: usize = 5;
    let count = names.len();
    let mut shown: Vec<String> = names.take(MOST).map(|name| format!("`{name}`")).collect();
    if count > MOST {
        shown.push(format!("{} more", count - MOST));
    }
    match shown.as_slice() {
        [start @ .., last] if !start.is_empty() => format!("{} and {last}", start.join(", ")),
        _ => shown.concat(),
    }
}
