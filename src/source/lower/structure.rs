//! Owns the lowering of levels, tracks and roles.

use std::collections::HashMap;

use crate::model::words::fold;
use crate::model::{Level, LevelIndex, LevelSpan, Role, Track, TrackIndex};
use crate::source::raw::{RawRole, RawSpan, RawTrack, TextOr};
use crate::source::span::{At, Span};

use super::faults::{Faults, Seen};

/// The levels of a ladder, and where each is by name.
pub(super) struct Levels {
    pub(super) all: Vec<Level>,
    by_name: HashMap<String, LevelIndex>,
}

pub(super) fn levels(raw: Vec<At<String>>, faults: &mut Faults) -> Levels {
    let mut seen = Seen::default();
    let mut levels = Levels { all: Vec::with_capacity(raw.len()), by_name: HashMap::new() };
    for level in raw {
        let span = level.span;
        let name = faults.text(level);
        nameable(name.as_str(), span, "level", faults);
        faults.once(&mut seen, name.as_str(), span, "levels");
        levels.by_name.insert(fold(name.as_str()), LevelIndex(levels.all.len()));
        levels.all.push(Level { name });
    }
    levels
}

pub(super) fn tracks(raw: Vec<RawTrack>, faults: &mut Faults) -> Vec<Track> {
    let mut seen = Seen::default();
    let mut tracks = Vec::with_capacity(raw.len());
    for track in raw {
        let span = track.id.span;
        let id = faults.id(track.id, "track");
        faults.once(&mut seen, &id, span, "tracks");
        tracks.push(Track {
            id,
            name: faults.text(track.name),
            note: faults.optional_text(track.note),
        });
    }
    tracks
}

pub(super) fn roles(
    raw: Vec<RawRole>,
    levels: &Levels,
    tracks: &[Track],
    faults: &mut Faults,
) -> Vec<Role> {
    let track_indices: HashMap<&str, TrackIndex> = tracks
        .iter()
        .enumerate()
        .map(|(index, track)| (track.id.as_str(), TrackIndex(index)))
        .collect();
    let mut seen = Seen::default();
    let mut highest: HashMap<TrackIndex, LevelSpan> = HashMap::new();
    let mut roles = Vec::with_capacity(raw.len());
    for role in raw {
        let code_span = role.code.span;
        let code = faults.text(role.code);
        nameable(code.as_str(), code_span, "role", faults);
        faults.once(&mut seen, code.as_str(), code_span, "roles");

        let track = track_indices.get(role.track.value.as_str()).copied();
        if track.is_none() {
            faults.unknown(
                "unknown-track",
                &role.track,
                "track of this ladder",
                tracks.iter().map(|track| track.id.as_str()),
            );
        }
        let level_span = role.level.span;
        let spanned = levels_of(role.level, levels, faults);
        if let (Some(track), Some(spanned)) = (track, spanned) {
            let before = highest.insert(track, spanned);
            if before.is_some_and(|before| before > spanned) {
                faults.add(
                    "falling-roles",
                    level_span,
                    format!(
                        "role `{code}` is of a lower level than the role before it on its track"
                    ),
                    "write the roles of a track from the lowest level to the highest",
                );
            }
        }
        roles.push(Role {
            code,
            // One of its own, so that nothing more is found of the role on account of its track.
            track: track.unwrap_or(TrackIndex(tracks.len() + roles.len())),
            levels: spanned.unwrap_or(LevelSpan::single(LevelIndex(0))),
            family: faults.optional_text(role.family),
            title: faults.text(role.title),
            aliases: faults.texts(role.aliases),
            inferred: faults.optional_text(role.inferred),
        });
    }
    roles
}

/// A code or a level has to be something that can be typed as a selector.
fn nameable(name: &str, span: Span, of: &str, faults: &mut Faults) {
    if fold(name).is_empty() || name.contains('/') {
        faults.add(
            "invalid-name",
            span,
            format!("`{name}` cannot name a {of}, expected letters or digits and no `/`"),
            "write for example `L4`",
        );
    }
}

fn levels_of(raw: At<TextOr<RawSpan>>, levels: &Levels, faults: &mut Faults) -> Option<LevelSpan> {
    let At { value, span } = raw;
    let names = match value {
        TextOr::Text(value) => vec![At { value, span }],
        TextOr::Full(names) => names.0,
    };
    let mut indices = Vec::with_capacity(names.len());
    for name in names {
        let Some(&index) = levels.by_name.get(&fold(&name.value)) else {
            let declared = levels.all.iter().map(|level| level.name.as_str());
            faults.unknown("unknown-level", &name, "level of this ladder", declared);
            return None;
        };
        indices.push(index);
    }
    let in_a_row = indices.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
    let spanned = match (indices.first(), indices.last()) {
        (Some(&lowest), Some(&highest)) if in_a_row => LevelSpan::new(lowest, highest),
        _ => None,
    };
    if spanned.is_none() {
        faults.add(
            "broken-span",
            span,
            "found levels that do not follow one another",
            "list each level from the lowest to the highest that the role spans, as in `[L6, L7]`",
        );
    }
    spanned
}
