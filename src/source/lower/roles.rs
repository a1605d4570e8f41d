//! Owns the lowering of levels, tracks and roles.

use std::collections::HashMap;

use crate::model::words::fold;
use crate::model::{Level, LevelIndex, LevelSpan, Role, Track, TrackIndex};
use crate::source::raw::{RawRole, RawSpan, RawTrack, TextOr};
use crate::source::span::At;

use super::faults::{DECLARE_IT, Faults, Seen};

pub(super) fn levels(raw: Vec<At<String>>, faults: &mut Faults) -> Vec<Level> {
    let mut seen = Seen::default();
    let names = raw.into_iter().map(|raw| faults.name_of(raw, "level", "levels", &mut seen));
    names.map(|name| Level { name }).collect()
}

pub(super) fn tracks(raw: Vec<RawTrack>, faults: &mut Faults) -> Vec<Track> {
    let mut seen = Seen::default();
    let tracks = raw.into_iter().map(|raw| Track {
        id: faults.id_of(raw.id, "track", "tracks", &mut seen),
        name: faults.text(raw.name),
        note: faults.optional_text(raw.note),
    });
    tracks.collect()
}

pub(super) fn roles(
    raw: Vec<RawRole>,
    levels: &[Level],
    tracks: &[Track],
    faults: &mut Faults,
) -> Vec<Role> {
    let track_ids = || tracks.iter().map(|track| track.id.as_str());
    let track_indices: HashMap<&str, TrackIndex> = track_ids().zip((0..).map(TrackIndex)).collect();
    let level_indices: HashMap<String, LevelIndex> =
        levels.iter().map(|level| fold(&level.name)).zip((0..).map(LevelIndex)).collect();
    let mut seen = Seen::default();
    let mut highest: HashMap<TrackIndex, LevelSpan> = HashMap::new();
    let mut roles = Vec::with_capacity(raw.len());
    for raw in raw {
        let code = faults.name_of(raw.code, "role", "roles", &mut seen);
        let track = track_indices.get(raw.track.value.as_str()).copied();
        if track.is_none() {
            let of = "track of this ladder";
            faults.unknown("unknown-track", &raw.track, of, track_ids(), DECLARE_IT);
        }
        let level_span = raw.level.span;
        let spanned = span_of(raw.level, levels, &level_indices, faults);
        if let (Some(track), Some(spanned)) = (track, spanned)
            && highest.insert(track, spanned).is_some_and(|before| before > spanned)
        {
            let help = "write the roles of a track from the lowest level to the highest";
            let found =
                format!("role `{code}` is of a lower level than the role before it on its track");
            faults.add("falling-roles", level_span, found, help);
        }
        roles.push(Role {
            code,
            // One of its own, so that nothing more is found of the role on account of its track.
            track: track.unwrap_or(TrackIndex(tracks.len() + roles.len())),
            levels: spanned.unwrap_or(LevelSpan::single(LevelIndex(0))),
            family: faults.optional_text(raw.family),
            title: faults.text(raw.title),
            aliases: faults.texts(raw.aliases),
            inferred: faults.optional_text(raw.inferred),
        });
    }
    roles
}

/// The levels of a role; `None` where they are not levels in a row.
fn span_of(
    raw: At<TextOr<RawSpan>>,
    levels: &[Level],
    by_name: &HashMap<String, LevelIndex>,
    faults: &mut Faults,
) -> Option<LevelSpan> {
    let At { value, span } = raw;
    let names = match value {
        TextOr::Text(value) => vec![At { value, span }],
        TextOr::Full(names) => names.0,
    };
    let mut indices = Vec::with_capacity(names.len());
    for name in names {
        let Some(&index) = by_name.get(&fold(&name.value)) else {
            let declared = levels.iter().map(|level| level.name.as_str());
            faults.unknown("unknown-level", &name, "level of this ladder", declared, DECLARE_IT);
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
