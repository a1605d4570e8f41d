//! A role without a cell in some dimension.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::model::RoleIndex;

use super::{Rule, quoted};

pub(super) static RULE: Rule =
    Rule { kind: Kind::new("gap", Severity::Advice), at: Some("focus/A2"), elsewhere: None, find };

/// One finding a dimension, however many roles it leaves out. A dimension without any cell has a
/// rule of its own.
fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (index, dimension, raw) in case.dimensions() {
        if dimension.cells().is_empty() {
            continue;
        }
        let all = case.ladder.role_indices();
        let all: Vec<RoleIndex> = all.filter(|&role| dimension.cell_of(role).is_none()).collect();
        let is_told =
            |role: &&RoleIndex| !findings.is_allowed(Site::Cell { dimension: index, role: **role });
        let gaps: Vec<RoleIndex> = all.iter().filter(is_told).copied().collect();
        if gaps.len() < all.len() {
            findings.leave_out();
        }
        let site = match gaps[..] {
            [] => continue,
            [role] => Site::Cell { dimension: index, role },
            _ => Site::Dimension(index),
        };
        let roles = quoted(gaps.iter().map(|&role| case.code(role).as_str()));
        findings.tell(
            site,
            raw.id.span,
            format!("dimension `{}` says nothing of {roles}", dimension.id),
            "write what it asks of each role, or allow the gap with a reason".to_owned(),
        );
    }
}
