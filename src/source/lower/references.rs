//! Owns the lowering of whatever names a role: references and moves.

use std::collections::{HashMap, HashSet};

use crate::model::words::fold;
use crate::model::{Move, MoveKind, Role, RoleIndex, RoleReference, Text};
use crate::source::raw::RawMove;
use crate::source::span::{At, Span};

use super::faults::Faults;

/// The names by which a file may refer to its own roles.
pub(super) struct Names<'a> {
    ladder: &'a str,
    pub(super) roles: &'a [Role],
    by_code: HashMap<&'a str, RoleIndex>,
    by_fold: HashMap<String, RoleIndex>,
}

impl<'a> Names<'a> {
    pub(super) fn new(ladder: &'a str, roles: &'a [Role]) -> Self {
        let codes = || roles.iter().map(|role| role.code.as_str()).zip((0..).map(RoleIndex));
        Self {
            ladder,
            roles,
            by_code: codes().collect(),
            by_fold: codes().map(|(code, index)| (fold(code), index)).collect(),
        }
    }

    /// A role of this ladder, by its code.
    pub(super) fn own(&self, raw: &At<String>, faults: &mut Faults) -> Option<RoleIndex> {
        // Codes are nearly always written as they were declared.
        let as_written = self.by_code.get(raw.value.as_str());
        let role = as_written.or_else(|| self.by_fold.get(&fold(&raw.value))).copied();
        if role.is_none() {
            let codes = self.roles.iter().map(|role| role.code.as_str());
            faults.unknown("unknown-role", raw, "role of this ladder", codes);
        }
        role
    }

    /// A role of this ladder or, as `ladder/code`, of another. Whether that other is there is not
    /// known here, and no fault of this file.
    pub(super) fn any(&self, raw: &At<String>, faults: &mut Faults) -> Option<RoleReference> {
        let Some((ladder, code)) = raw.value.split_once('/') else {
            return self.own(raw, faults).map(RoleReference::Own);
        };
        let span = raw.span;
        let code = At { value: code.to_owned(), span };
        if ladder == self.ladder {
            return self.own(&code, faults).map(RoleReference::Own);
        }
        Some(RoleReference::Foreign {
            ladder: faults.id(At { value: ladder.to_owned(), span }, "ladder"),
            code: faults.text(code),
        })
    }

    /// A list of such references.
    pub(super) fn many(&self, raw: &[At<String>], faults: &mut Faults) -> Vec<RoleReference> {
        raw.iter().filter_map(|raw| self.any(raw, faults)).collect()
    }
}

pub(super) fn moves(raw: Vec<At<RawMove>>, names: &Names<'_>, faults: &mut Faults) -> Vec<Move> {
    let mut seen: HashSet<(String, String)> = HashSet::new();
    let mut moves = Vec::with_capacity(raw.len());
    for At { value: raw, span } in raw {
        let there = (fold(&raw.from.value), fold(&raw.to.value));
        let back = (there.1.clone(), there.0.clone());
        let has_way_back = raw.both_ways && there != back;
        if !seen.insert(there) || has_way_back && !seen.insert(back) {
            faults.add(
                "repeated-move",
                span,
                format!(
                    "the move from `{}` to `{}` is written twice",
                    raw.from.value, raw.to.value
                ),
                "delete one of the two; `both_ways: true` already holds the way back",
            );
        }
        let from = names.own(&raw.from, faults);
        let to_span = raw.to.span;
        let to = names.any(&raw.to, faults);
        let kind = kind(&raw.kind, faults);
        let note = faults.optional_text(raw.note);
        if let (Some(from), Some(to), Some(kind)) = (from, to, kind) {
            ends_fit(names, from, &to, kind, to_span, faults);
            moves.push(Move { from, to, kind, both_ways: raw.both_ways, note });
        }
    }
    moves
}

fn kind(raw: &At<String>, faults: &mut Faults) -> Option<MoveKind> {
    match raw.value.as_str() {
        "switch" => Some(MoveKind::Switch),
        "bridge" => Some(MoveKind::Bridge),
        other => {
            let found = Text::new(other.to_owned()).unwrap_or_else(Text::placeholder);
            let help = if other == "promotion" {
                "delete the move: promotions follow from the order of the roles"
            } else {
                "write `switch` for a move to another track, `bridge` for one to another ladder"
            };
            faults.add(
                "unknown-kind",
                raw.span,
                format!("found the kind `{found}`, expected `switch` or `bridge`"),
                help,
            );
            None
        }
    }
}

/// A switch leads to another track of the ladder, a bridge out of it.
fn ends_fit(
    names: &Names<'_>,
    from: RoleIndex,
    to: &RoleReference,
    kind: MoveKind,
    span: Span,
    faults: &mut Faults,
) {
    let (message, help) = match (kind, to) {
        (MoveKind::Switch, RoleReference::Own(to))
            if names.roles[from.0].track == names.roles[to.0].track =>
        {
            (
                "the switch stays on one track",
                "name a role of another track; promotions follow from the order of the roles",
            )
        }
        (MoveKind::Switch, RoleReference::Foreign { .. }) => {
            ("the switch leads to another ladder", "write `kind: bridge`")
        }
        (MoveKind::Bridge, RoleReference::Own(_)) => (
            "the bridge stays in this ladder",
            "write `kind: switch`, or name the other ladder as in `operations/coo`",
        ),
        _ => return,
    };
    faults.add("unfitting-move", span, message, help);
}
