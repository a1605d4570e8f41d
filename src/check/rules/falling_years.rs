//! Years of experience that fall along a track.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::RoleIndex;
use crate::source::Span;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("falling-years", Severity::Warning),
    at: Some("experience/A2"),
    elsewhere: None,
    find,
};

/// Where a role's years are stated.
#[derive(Clone, Copy)]
struct Stated {
    years: u8,
    dimension: usize,
    span: Span,
}

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let mut stated: Vec<Option<Stated>> = vec![None; case.ladder.roles.len()];
    for (dimension, _, _) in case.dimensions() {
        for cell in case.cells(dimension) {
            if let Some(years) = &cell.raw.value.years {
                for role in &cell.cell.roles {
                    stated[role.0] =
                        Some(Stated { years: years.value, dimension, span: years.span });
                }
            }
        }
    }
    for roles in &case.tracks {
        along(case, roles, &stated, findings);
    }
}

/// Roles that rank alike are not held against each other.
fn along(
    case: &Case<'_>,
    roles: &[RoleIndex],
    stated: &[Option<Stated>],
    findings: &mut Findings<'_>,
) {
    let mut below: Option<(RoleIndex, u8)> = None;
    for &role in roles {
        let Some(here) = stated[role.0] else { continue };
        let levels = |role| case.ladder.role(role).levels;
        if let Some((lower, years)) = below
            && levels(lower) < levels(role)
            && years > here.years
        {
            findings.add(
                Site::Cell { dimension: here.dimension, role },
                here.span,
                format!(
                    "the years fall from {years} at `{}` to {} at `{}`",
                    case.code(lower),
                    here.years,
                    case.code(role)
                ),
                "correct one of the two".to_owned(),
            );
        }
        below = Some((role, here.years));
    }
}
