//! A step up a track that asks nothing new.

use std::collections::HashSet;

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::check::spelling::plain;
use crate::model::{Cell, RoleIndex};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("twin-roles", Severity::Warning),
    at: Some("role A2"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (below, role) in case.steps() {
        if are_twins(case, below, role) {
            let (code, lower) = (case.code(role), case.code(below));
            findings.add(
                Site::Role(role),
                case.raw.roles[role.0].code.span,
                format!(
                    "role `{code}` is asked the same as `{lower}` below it, in every dimension"
                ),
                format!("say what is new at `{code}`, or make one role of the two"),
            );
        }
    }
}

/// Two roles of which nothing is said are no twins: what they are asked is not known.
fn are_twins(case: &Case<'_>, below: RoleIndex, role: RoleIndex) -> bool {
    let mut cells = case
        .ladder
        .dimensions
        .iter()
        .map(|dimension| (dimension.cell_of(below), dimension.cell_of(role)))
        .filter(|cells| *cells != (None, None))
        .peekable();
    cells.peek().is_some()
        && cells.all(|cells| match cells {
            (Some(lower), Some(upper)) => ask_the_same(lower, upper),
            _ => false,
        })
}

fn ask_the_same(lower: &Cell, upper: &Cell) -> bool {
    let statements = |cell: &Cell| -> HashSet<String> {
        let texts = cell.expectations.iter();
        texts.map(|expectation| plain(&expectation.text)).collect()
    };
    std::ptr::eq(lower, upper)
        || lower.rating == upper.rating
            && lower.years == upper.years
            && statements(lower) == statements(upper)
}
