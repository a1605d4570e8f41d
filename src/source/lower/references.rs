//! Owns the lowering of whatever names a role outside the matrix: moves, ambiguous titles, realities.

use std::collections::HashSet;

use crate::model::letters::uncased;
use crate::model::{AmbiguousTitle, Meaning, Move, MoveKind, Reality, RoleIndex, RoleReference, Text};
use crate::source::raw::{RawMeaning, RawMove, RawReality, RawTitle};
use crate::source::span::At;

use super::Lowering;
use super::names::Seen;

impl Lowering {
    /// A role of this ladder, by its code.
    pub(super) fn own(&mut self, raw: &At<String>) -> Option<RoleIndex> {
        let role = self.role_codes.find(&raw.value).map(|(index, _)| RoleIndex(index));
        if role.is_none() {
            let codes = self.roles.iter().map(|role| role.code.as_str());
            let help = self.nearest_of(raw, codes, "the roles are");
            self.unknown("unknown-role", raw, "role of this ladder", help);
        }
        role
    }

    /// A role of this ladder or, as `ladder/code`, of another. Whether that other is there is not known here,
    /// and no fault of this file.
    fn any(&mut self, raw: &At<String>) -> Option<RoleReference> {
        let Some((ladder, code)) = raw.value.split_once('/') else {
            return self.own(raw).map(RoleReference::Own);
        };
        let at = |part: &str| At { value: part.to_owned(), span: raw.span };
        if ladder == self.id {
            return self.own(&at(code)).map(RoleReference::Own);
        }
        let ladder = self.id(at(ladder), "ladder");
        Some(RoleReference::Foreign { ladder, code: self.text(at(code)) })
    }

    pub(super) fn many(&mut self, raw: &[At<String>]) -> Vec<RoleReference> {
        raw.iter().filter_map(|raw| self.any(raw)).collect()
    }

    pub(super) fn moves(&mut self, raw: Vec<At<RawMove>>) -> Vec<Move> {
        let mut seen: HashSet<(String, String)> = HashSet::new();
        let mut moves = Vec::with_capacity(raw.len());
        for At { value: raw, span } in raw {
            let from = self.own(&raw.from);
            let to = self.any(&raw.to);
            let kind = self.kind(&raw.kind);
            let note = self.optional_text(raw.note);
            if let (Some(from), Some(to)) = (from, &to) {
                let name = |of: &RoleReference| match of {
                    RoleReference::Own(role) => self.roles[role.0].code.to_string(),
                    RoleReference::Foreign { ladder, code } => format!("{ladder}/{}", uncased(code)),
                };
                let there = (name(&RoleReference::Own(from)), name(to));
                let back = (there.1.clone(), there.0.clone());
                let has_way_back = raw.both_ways && there != back;
                if !seen.insert(there) || has_way_back && !seen.insert(back) {
                    let (from, to) = (&raw.from.value, &raw.to.value);
                    let message = format!("the move from `{from}` to `{to}` is written twice");
                    let help = "delete one of the two; `both_ways: true` already includes the way back";
                    self.fault("repeated-move", span, message, help);
                }
            }
            if let (Some(from), Some(to), Some(kind)) = (from, to, kind) {
                if let Some((message, help)) = self.misfit(from, &to, kind) {
                    self.fault("unfitting-move", raw.to.span, message, help);
                }
                moves.push(Move { from, to, kind, both_ways: raw.both_ways, note });
            }
        }
        moves
    }

    fn kind(&mut self, raw: &At<String>) -> Option<MoveKind> {
        let help = match raw.value.as_str() {
            "switch" => return Some(MoveKind::Switch),
            "bridge" => return Some(MoveKind::Bridge),
            "promotion" => "delete the move: promotions follow from the order of the roles",
            _ => "write `switch` for a move to another track, `bridge` for one to another ladder",
        };
        let found = Text::new(raw.value.clone()).unwrap_or_else(Text::placeholder);
        let message = format!("found the kind `{found}`, expected `switch` or `bridge`");
        self.fault("unknown-kind", raw.span, message, help);
        None
    }

    /// A switch leads to another track of the ladder, a bridge out of it: what is wrong with a move that does
    /// not, and what to do about it.
    fn misfit(
        &self,
        from: RoleIndex,
        to: &RoleReference,
        kind: MoveKind,
    ) -> Option<(&'static str, &'static str)> {
        let track = |role: RoleIndex| self.roles[role.0].track;
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

    pub(super) fn titles(&mut self, raw: Vec<At<RawTitle>>) -> Vec<AmbiguousTitle> {
        let mut seen = Seen::default();
        let titles = raw.into_iter().map(|At { value: raw, span }| {
            let title = self.text_of(raw.title, "titles", &mut seen);
            if raw.meanings.is_empty() {
                let message = format!("the title `{title}` has no meanings");
                let help = "add one under `meanings` for each job the title can mean";
                self.fault("title-without-meanings", span, message, help);
            }
            AmbiguousTitle {
                title,
                aliases: self.texts(raw.aliases),
                about: self.text(raw.about),
                meanings: self.meanings(raw.meanings),
            }
        });
        titles.collect()
    }

    fn meanings(&mut self, raw: Vec<RawMeaning>) -> Vec<Meaning> {
        let mut seen = Seen::default();
        let meanings = raw.into_iter().map(|raw| Meaning {
            id: self.id_of(raw.id, "meaning", "meanings of this title", &mut seen),
            name: self.text(raw.name),
            about: self.text(raw.about),
            leads_to: self.optional_text(raw.leads_to),
            nearest: self.many(&raw.nearest),
            inferred: self.optional_text(raw.inferred),
        });
        meanings.collect()
    }

    pub(super) fn realities(&mut self, raw: Vec<RawReality>) -> Vec<Reality> {
        let mut seen = Seen::default();
        let realities = raw.into_iter().map(|raw| Reality {
            id: self.id_of(raw.id, "reality", "realities", &mut seen),
            name: self.text(raw.name),
            applies_to: self.many(&raw.applies_to),
            about: self.text(raw.about),
            practice: self.text(raw.practice),
        });
        realities.collect()
    }
}
