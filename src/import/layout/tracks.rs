//! Owns the parting of roles into tracks, and whether a sheet has them rising or falling.

use std::collections::BTreeMap;

use crate::import::lines::{Line, Lines};
use crate::import::settings::{Settings, TrackSetting};
use crate::import::words::{title_rank, track_of};

use super::assemble::reorder;
use super::decisions::Decisions;
use super::draft::{Draft, DraftRole};
use super::levels::numbered;
use super::names::{Ids, id_of};

/// A track, and the words for it in the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DraftTrack {
    pub(super) id: String,
    pub(super) name: String,
    /// What its roles name it by; `None` for roles that name none.
    words: Option<String>,
}

/// Why there are several.
const NAMED: &str = "as the sheet names them";

/// The id of a track whose name has no letters for one.
const NAMELESS: &str = "track";

impl DraftTrack {
    /// Whether a role is on it.
    pub(super) fn has(&self, role: &DraftRole) -> bool {
        self.words == role.track
    }

    /// Whether it is meant by a word of the sheet.
    pub(super) fn is_called(&self, word: &str) -> bool {
        self.words.as_deref() == Some(word) || self.name == word || self.id == word
    }

    fn new(words: &str) -> Self {
        let known = track_of(words).map(|(id, name)| (id.to_owned(), name.to_owned()));
        let (id, name) =
            known.unwrap_or_else(|| (id_of(words).unwrap_or_else(|| NAMELESS.to_owned()), words.to_owned()));
        Self { id, name, words: Some(words.to_owned()) }
    }

    /// The only one of a ladder.
    fn only() -> Self {
        Self { id: "main".to_owned(), name: "Main".to_owned(), words: None }
    }
}

/// The tracks of some roles in the order in which they first come; each role names one of them from then on. Where a row
/// is a statement, a column may say them.
pub(super) fn find_tracks(
    roles: &mut [DraftRole],
    track_line: Option<Line>,
    settings: &Settings,
    decisions: &mut Decisions,
) -> Vec<DraftTrack> {
    let has_words = roles.iter().any(|role| role.track.is_some());
    let letters = letters_of_codes(roles);
    let why = match &settings.tracks {
        Some(TrackSetting::One) => {
            name_all(roles, |_, _| None);
            "as said"
        }
        Some(TrackSetting::Codes) => {
            name_all(roles, |index, _| letters.get(index).cloned());
            "by the letters of the codes"
        }
        Some(TrackSetting::Lines(tracks)) => {
            name_all(roles, |_, role| {
                let has =
                    |(_, lines): &&(String, Lines)| role.line.is_some_and(|line| lines.0.contains(&line));
                tracks.iter().find(has).map(|(words, _)| words.clone())
            });
            "as said"
        }
        None if has_words => {
            carry_over(roles);
            NAMED
        }
        None if tells_tracks(&letters) => {
            name_all(roles, |index, _| letters.get(index).cloned());
            "by the letters of the codes"
        }
        None => "since the sheet names none",
    };
    let tracks = distinct(roles);
    let by_codes = !has_words && !letters.is_empty();
    note(roles, &tracks, why, settings.tracks.is_some(), by_codes, track_line, decisions);
    tracks
}

/// The tracks of some roles, which call them by their names.
pub(super) fn named_tracks(roles: &mut [DraftRole]) -> Vec<DraftTrack> {
    carry_over(roles);
    let mut tracks: Vec<DraftTrack> = Vec::new();
    for words in roles.iter().filter_map(|role| role.track.as_ref()) {
        if !tracks.iter().any(|known| known.words.as_ref() == Some(words)) {
            let id = id_of(words).unwrap_or_else(|| NAMELESS.to_owned());
            let is_taken = tracks.iter().any(|known| known.id == id);
            let id = if is_taken { format!("{id}-{}", tracks.len() + 1) } else { id };
            tracks.push(DraftTrack { id, name: words.clone(), words: Some(words.clone()) });
        }
    }
    if tracks.is_empty() {
        tracks.push(DraftTrack::only());
    }
    tracks
}

fn name_all(roles: &mut [DraftRole], name: impl Fn(usize, &DraftRole) -> Option<String>) {
    for (index, role) in roles.iter_mut().enumerate() {
        role.track = name(index, role);
    }
    carry_over(roles);
}

/// Roles that name no track are on that of the role before them, or behind them where there is none.
fn carry_over(roles: &mut [DraftRole]) {
    let mut last = roles.iter().find_map(|role| role.track.clone());
    for role in roles {
        match &role.track {
            Some(track) => last = Some(track.clone()),
            None => role.track.clone_from(&last),
        }
    }
}

/// The tracks that some roles name, where two names may mean one; a role names the first of the two from then on.
fn distinct(roles: &mut [DraftRole]) -> Vec<DraftTrack> {
    let mut tracks: Vec<DraftTrack> = Vec::new();
    let mut ids = Ids::default();
    for role in roles {
        let Some(words) = role.track.clone() else { continue };
        let mut track = DraftTrack::new(&words);
        // Names without a letter for an id are told apart by themselves.
        let has_id = track.id != NAMELESS;
        let known = tracks.iter().find(|known| known.is_called(&words) || has_id && known.id == track.id);
        if let Some(known) = known {
            role.track.clone_from(&known.words);
        } else {
            track.id = ids.one(track.id);
            tracks.push(track);
        }
    }
    if tracks.is_empty() {
        tracks.push(DraftTrack::only());
    }
    tracks
}

fn note(
    roles: &[DraftRole],
    tracks: &[DraftTrack],
    why: &str,
    is_said: bool,
    may_be_by_codes: bool,
    track_line: Option<Line>,
    decisions: &mut Decisions,
) {
    let has_lines = roles.iter().all(|role| role.line.is_some());
    let lines = |track: &DraftTrack| {
        let mut lines: Vec<_> =
            roles.iter().filter(|role| track.has(role)).filter_map(|role| role.line).collect();
        lines.sort_unstable();
        Lines(lines)
    };
    let names: Vec<&str> = tracks.iter().map(|track| track.name.as_str()).collect();
    let chosen = if names.len() == 1 {
        format!("one, {}", why.replace(NAMED, "as the sheet names it"))
    } else {
        format!("{}, {why}: {}", names.len(), names.join(", "))
    };
    let value = match tracks {
        [only] if only.words.is_none() => "one".to_owned(),
        _ if has_lines => {
            let of_track = |track: &DraftTrack| {
                let (name, lines) = (track.words.as_deref().unwrap_or(&track.id), lines(track));
                if name.contains([',', '"']) {
                    format!("\"{}={lines}\"", name.replace('"', "\"\""))
                } else {
                    format!("{name}={lines}")
                }
            };
            tracks.iter().map(of_track).collect::<Vec<_>>().join(",")
        }
        // Which row is on which track is said by a column, or by the codes.
        _ if may_be_by_codes => "codes".to_owned(),
        _ => {
            if let Some(line) = track_line {
                decisions.note("tracks", chosen, "facts", format!("track={line}"));
                decisions.or_by("one track", "tracks", "one");
            }
            return;
        }
    };
    let is_one = value == "one";
    decisions.note("tracks", chosen, "tracks", value);
    match is_one {
        true if may_be_by_codes => decisions.or(!is_said, [("by the letters of their codes", "codes")]),
        true => {}
        false => decisions.or(false, [("one track", "one")]),
    }
}

/// The letters before the number in the code, or the level, of each role; none where some role has no such.
fn letters_of_codes(roles: &[DraftRole]) -> Vec<String> {
    let letters = roles.iter().map(|role| {
        let name = role.code.as_ref().or_else(|| role.levels.first())?;
        numbered(name).map(|(letters, _)| letters.to_uppercase()).filter(|letters| !letters.is_empty())
    });
    let letters: Vec<String> = letters.collect::<Option<_>>().unwrap_or_default();
    if letters.windows(2).any(|pair| pair[0] != pair[1]) { letters } else { Vec::new() }
}

/// Whether the letters of codes part roles into tracks beyond doubt: two kinds, of which one is known to be of
/// managers, and several roles of each.
fn tells_tracks(letters: &[String]) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for letters in letters {
        *counts.entry(letters.as_str()).or_default() += 1;
    }
    let is_known = |letters: &str| track_of(letters).is_some_and(|(id, _)| id == "manager" || id == "ic");
    counts.len() == 2 && counts.values().all(|count| *count > 1) && counts.keys().any(|of| is_known(of))
}

/// Turns the roles around where the sheet has the highest first.
pub(super) fn find_order(
    draft: &mut Draft,
    tracks: &[DraftTrack],
    settings: &Settings,
    decisions: &mut Decisions,
) {
    let (mut rises, mut falls) = (0, 0);
    for track in tracks {
        let heights = draft.roles.iter().filter(|role| track.has(role)).filter_map(height);
        let heights: Vec<_> = heights.collect();
        for pair in heights.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            rises += usize::from(pair[0].1 < pair[1].1);
            falls += usize::from(pair[0].1 > pair[1].1);
        }
    }
    let is_rising = settings.is_rising.unwrap_or(falls <= rises);
    // Where neither numbers nor words of rank tell, or tell both, a person has to.
    let has_neighbors =
        tracks.iter().any(|track| draft.roles.iter().filter(|role| track.has(role)).nth(1).is_some());
    let is_open = settings.is_rising.is_none() && rises == falls && has_neighbors;
    let (falling, rising) =
        ("the highest role comes first in the sheet", "the lowest role comes first in the sheet");
    if !is_rising {
        let order: Vec<usize> = (0..draft.roles.len()).rev().collect();
        reorder(draft, &order);
        decisions.note("order", falling, "order", "falling");
        decisions.or(false, [(rising, "rising")]);
    } else if is_open {
        decisions.note("order", rising, "order", "rising");
        decisions.or(true, [(falling, "falling")]);
    }
}

/// How high a role is among those with the same words: by the number of its level, or else by the rank of its title.
fn height(role: &DraftRole) -> Option<(String, f64)> {
    let numbered = role.levels.first().or(role.code.as_ref()).and_then(|name| numbered(name));
    let ranked = || {
        let titles = [role.title.as_ref(), role.level_title.as_ref(), role.levels.first()];
        let rank = titles.into_iter().flatten().find_map(|title| title_rank(title))?;
        Some((String::new(), f64::from(rank)))
    };
    numbered.or_else(ranked)
}
