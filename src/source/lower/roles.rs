//! Owns the lowering of levels, tracks and roles.

use std::collections::HashMap;

use crate::model::{Level, LevelIndex, LevelSpan, Role, Track, TrackIndex};
use crate::source::raw::{RawLevel, RawRole, RawSpan, RawTrack, TextOr};
use crate::source::span::At;

use super::Lowering;
use super::names::Seen;

impl Lowering {
    pub(super) fn levels(&mut self, raw: Vec<At<TextOr<RawLevel>>>) {
        let mut seen = Seen::default();
        for At { value, span } in raw {
            let RawLevel { id, about } = match value {
                TextOr::Text(value) => RawLevel { id: At { value, span }, about: None },
                TextOr::Full(full) => *full,
            };
            let name = self.name_of(id, "level", "levels", &mut seen);
            self.level_names.add(&name);
            let about = self.optional_text(about);
            self.levels.push(Level { name, about });
        }
    }

    /// The tracks of a ladder that is cumulative or not where a track does not say so itself.
    pub(super) fn tracks(&mut self, raw: Vec<RawTrack>, is_cumulative: bool) {
        let mut seen = Seen::default();
        for (raw, index) in raw.into_iter().zip((0..).map(TrackIndex)) {
            let id = self.id_of(raw.id, "track", "tracks", &mut seen);
            self.tracks_by_id.insert(id.to_string(), index);
            let (name, note) = (self.text(raw.name), self.optional_text(raw.note));
            let cumulative = raw.cumulative.unwrap_or(is_cumulative);
            self.tracks.push(Track { id, name, note, cumulative });
        }
    }

    pub(super) fn roles(&mut self, raw: Vec<RawRole>) {
        let mut seen = Seen::default();
        let mut highest: HashMap<TrackIndex, LevelSpan> = HashMap::new();
        for (raw, index) in raw.into_iter().zip(0..) {
            let code = self.name_of(raw.code, "role", "roles", &mut seen);
            self.role_codes.add(&code);
            let track = self.own_track(&raw.track);
            let level_span = raw.level.span;
            let spanned = self.span_of(raw.level);
            if let (Some(track), Some(spanned)) = (track, spanned)
                && highest.insert(track, spanned).is_some_and(|before| before > spanned)
            {
                let role = format!("role `{code}`");
                let message = format!("{role} has a lower level than the role before it on its track");
                let help = "write the roles of a track from the lowest level to the highest";
                self.fault("falling-roles", level_span, message, help);
            }
            let role = Role {
                code,
                // One of its own, so that nothing more is found of the role on account of its track.
                track: track.unwrap_or(TrackIndex(self.tracks.len() + index)),
                levels: spanned.unwrap_or_default(),
                family: self.optional_text(raw.family),
                title: self.text(raw.title),
                about: self.optional_text(raw.about),
                aliases: self.texts(raw.aliases),
                inferred: self.optional_text(raw.inferred),
            };
            self.roles.push(role);
        }
    }

    /// A track of this ladder, by its id.
    pub(super) fn own_track(&mut self, raw: &At<String>) -> Option<TrackIndex> {
        let track = self.tracks_by_id.get(&raw.value).copied();
        if track.is_none() {
            let ids = self.tracks.iter().map(|track| track.id.as_str());
            let help = self.nearest_of(raw, ids, "the tracks are");
            self.unknown("unknown-track", raw, "track of this ladder", help);
        }
        track
    }

    /// The levels of a role; `None` where they are not levels in a row.
    fn span_of(&mut self, raw: At<TextOr<RawSpan>>) -> Option<LevelSpan> {
        let At { value, span } = raw;
        let names = match value {
            TextOr::Text(value) => vec![At { value, span }],
            TextOr::Full(names) => names.0,
        };
        let mut indices = Vec::with_capacity(names.len());
        for name in names {
            let Some((index, _)) = self.level_names.find(&name.value) else {
                let levels = self.levels.iter().map(|level| level.name.as_str());
                let help = self.nearest_of(&name, levels, "the levels are");
                self.unknown("unknown-level", &name, "level of this ladder", help);
                return None;
            };
            indices.push(LevelIndex(index));
        }
        let in_a_row = indices.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
        let spanned = match (indices.first(), indices.last()) {
            (Some(&lowest), Some(&highest)) if in_a_row => LevelSpan::new(lowest, highest),
            _ => None,
        };
        if spanned.is_none() {
            let message = "found levels that do not follow one another";
            let help = "list each level from the lowest to the highest that the role spans, as in `[L6, L7]`";
            self.fault("broken-span", span, message, help);
        }
        spanned
    }
}
