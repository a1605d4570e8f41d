//! Owns the lowering of whatever names a role outside the matrix: moves, ambiguous titles, realities.

use std::collections::{HashMap, HashSet};

use crate::model::words::fold;
use crate::model::{
    AmbiguousTitle, Meaning, Move, MoveKind, Reality, Role, RoleIndex, RoleReference, Text,
};
use crate::source::raw::{RawMeaning, RawMove, RawReality, RawTitle};
use crate::source::span::At;

use super::faults::{DECLARE_IT, Faults, Seen};

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
            faults.unknown("unknown-role", raw, "role of this ladder", codes, DECLARE_IT);
        }
        role
    }

    /// A role of this ladder or, as `ladder/code`, of another. Whether that other is there is not
    /// known here, and no fault of this file.
    fn any(&self, raw: &At<String>, faults: &mut Faults) -> Option<RoleReference> {
        let Some((ladder, code)) = raw.value.split_once('/') else {
            return self.own(raw, faults).map(RoleReference::Own);
        };
        let at = |part: &str| At { value: part.to_owned(), span: raw.span };
        if ladder == self.ladder {
            return self.own(&at(code), faults).map(RoleReference::Own);
        }
        let ladder = faults.id(at(ladder), "ladder");
        Some(RoleReference::Foreign { ladder, code: faults.text(at(code)) })
    }

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
            let (from, to) = (&raw.from.value, &raw.to.value);
            let message = format!("the move from `{from}` to `{to}` is written twice");
            let help = "delete one of the two; `both_ways: true` already holds the way back";
            faults.add("repeated-move", span, message, help);
        }
        let from = names.own(&raw.from, faults);
        let to = names.any(&raw.to, faults);
        let kind = kind(&raw.kind, faults);
        let note = faults.optional_text(raw.note);
        if let (Some(from), Some(to), Some(kind)) = (from, to, kind) {
            if let Some((message, help)) = misfit(names, from, &to, kind) {
                faults.add("unfitting-move", raw.to.span, message, help);
            }
            moves.push(Move { from, to, kind, both_ways: raw.both_ways, note });
        }
    }
    moves
}

fn kind(raw: &At<String>, faults: &mut Faults) -> Option<MoveKind> {
    let help = match raw.value.as_str() {
        "switch" => return Some(MoveKind::Switch),
        "bridge" => return Some(MoveKind::Bridge),
        "promotion" => "delete the move: promotions follow from the order of the roles",
        _ => "write `switch` for a move to another track, `bridge` for one to another ladder",
    };
    let found = Text::new(raw.value.clone()).unwrap_or_else(Text::placeholder);
    let message = format!("found the kind `{found}`, expected `switch` or `bridge`");
    faults.add("unknown-kind", raw.span, message, help);
    None
}

/// A switch leads to another track of the ladder, a bridge out of it: what is wrong with a move that does
/// not, and what to do about it.
fn misfit(
    names: &Names<'_>,
    from: RoleIndex,
    to: &RoleReference,
    kind: MoveKind,
) -> Option<(&'static str, &'static str)> {
    let track = |role: RoleIndex| names.roles[role.0].track;
    match (kind, to) {
        (MoveKind::Switch, RoleReference::Own(to)) if track(from) == track(*to) => Some((
            "the switch stays on one track",
            "name a role of another track; promotions follow from the order of the roles",
        )),
        (MoveKind::Switch, RoleReference::Foreign { .. }) => {
            Some(("the switch leads to another ladder", "write `kind: bridge`"))
        }
        (MoveKind::Bridge, RoleReference::Own(_)) => Some((
            "the bridge stays in this ladder",
            "write `kind: switch`, or name the other ladder as in `operations/coo`",
        )),
        _ => None,
    }
}

pub(super) fn titles(
    raw: Vec<At<RawTitle>>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<AmbiguousTitle> {
    let mut seen = Seen::default();
    let titles = raw.into_iter().map(|At { value: raw, span }| {
        let title = faults.text_of(raw.title, "titles", &mut seen);
        if raw.meanings.is_empty() {
            let message = format!("the title `{title}` has no meanings");
            let help = "write one under `meanings` for each job that hides behind it";
            faults.add("title-without-meanings", span, message, help);
        }
        AmbiguousTitle {
            title,
            aliases: faults.texts(raw.aliases),
            about: faults.text(raw.about),
            meanings: meanings(raw.meanings, names, faults),
        }
    });
    titles.collect()
}

fn meanings(raw: Vec<RawMeaning>, names: &Names<'_>, faults: &mut Faults) -> Vec<Meaning> {
    let mut seen = Seen::default();
    let meanings = raw.into_iter().map(|raw| Meaning {
        id: faults.id_of(raw.id, "meaning", "meanings of this title", &mut seen),
        name: faults.text(raw.name),
        about: faults.text(raw.about),
        leads_to: faults.optional_text(raw.leads_to),
        nearest: names.many(&raw.nearest, faults),
        inferred: faults.optional_text(raw.inferred),
    });
    meanings.collect()
}

pub(super) fn realities(
    raw: Vec<RawReality>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Reality> {
    let mut seen = Seen::default();
    let realities = raw.into_iter().map(|raw| Reality {
        id: faults.id_of(raw.id, "reality", "realities", &mut seen),
        name: faults.text(raw.name),
        applies_to: names.many(&raw.applies_to, faults),
        about: faults.text(raw.about),
        practice: faults.text(raw.practice),
    });
    realities.collect()
}
