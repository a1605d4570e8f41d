//! A rating that falls along a track.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::{Rating, RoleIndex};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("falling-rating", Severity::Warning),
    at: Some("focus/A2"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (dimension, _, _) in case.dimensions() {
        for roles in &case.tracks {
            along(case, dimension, roles, findings);
        }
    }
}

/// Roles that rank alike are not held against each other.
fn along(case: &Case<'_>, dimension: usize, roles: &[RoleIndex], findings: &mut Findings<'_>) {
    let of = &case.ladder.dimensions[dimension];
    let rated = roles.iter().filter_map(|&role| {
        let cell = case.cell(dimension, role)?;
        Some((role, of.rating_of(cell.cell)?, cell.raw.value.rating.as_ref()?))
    });
    let mut below: Option<(RoleIndex, Rating<'_>)> = None;
    for (role, rating, raw) in rated {
        let levels = |role| case.ladder.role(role).levels;
        if let Some((lower, before)) = below
            && levels(lower) < levels(role)
            && before.place > rating.place
        {
            findings.add(
                Site::Cell { dimension, role },
                raw.span,
                format!(
                    "the rating falls from {} at `{}` to {} at `{}`",
                    before.name,
                    case.code(lower),
                    rating.name,
                    case.code(role)
                ),
                "correct one of the two; the points of a scale go from the least to the most"
                    .to_owned(),
            );
        }
        below = Some((role, rating));
    }
}
