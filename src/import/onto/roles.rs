//! Owns the roles of a sheet that is laid over a ladder, with their tracks and levels.

use std::collections::{HashMap, HashSet};
use std::iter;

use serde_json::Value;

use crate::model::letters::uncased;

use super::super::about::cleaned;
use super::super::settings::Fact;
use super::{Codes, Says, keys_of, list, name, set, take_said, text};

/// Puts the roles of a sheet in the place of those of a ladder, and the tracks and levels that they are on. Gives what
/// they are called there.
pub(super) fn merged_roles(
    ladder: &mut Value,
    held: &Value,
    sheet: &Value,
    known: &[Option<usize>],
    says: &Says,
) -> Codes {
    let (before, on_sheet) = (list(held, "roles"), list(sheet, "roles"));
    let tracks = tracks(held, sheet, known, says);
    let mut said = keys_of(on_sheet, &["family", "about", "inferred", "aliases"]);
    said.retain(|key| *key != "aliases" || says.contains(&Fact::Aliases));
    let mut merged: Vec<(Option<usize>, Value)> = Vec::new();
    let mut codes = Codes::new();
    let called = |index: &Option<usize>| name(&before[(*index)?], "code");
    let mut taken: HashSet<String> = known.iter().filter_map(called).collect();
    for (role, known) in on_sheet.iter().zip(known) {
        let mut now = known.map_or_else(|| role.clone(), |index| before[index].clone());
        if known.is_some() {
            take_over(&mut now, role, says);
            take_said(&mut now, role, &said);
        } else if let Some(code) = text(role, "code") {
            // What the sheet's reader called it may be what another is called.
            let mut codes = iter::once(code.clone()).chain((2..).map(|number| format!("{code}-{number}")));
            set(&mut now, "code", codes.find(|code| taken.insert(uncased(code))).map(Value::from));
        }
        // Nobody moves from a track that the sheet does not tell from others.
        let is_told = |id: String| tracks.values().any(|told| *told == id);
        if known.is_none() || says.contains(&Fact::Track) && text(&now, "track").is_some_and(is_told) {
            let track = text(role, "track").and_then(|id| tracks.get(&id).cloned());
            set(&mut now, "track", track.map(Value::from));
        }
        codes.extend(text(role, "code").zip(text(&now, "code")));
        merged.push((*known, now));
    }
    let levels = levels(held, sheet, before, &merged);
    let in_order = in_order(before.len(), merged);
    add_tracks(ladder, sheet, &tracks, before, &in_order);
    set(ladder, "levels", Some(Value::Array(levels)));
    set(ladder, "roles", Some(Value::Array(in_order)));
    codes
}

/// The level of a role, or its levels, as one text.
pub(super) fn level_label(role: &Value) -> Option<String> {
    let all = list(role, "level");
    let label = match (all.first().and_then(cleaned), all.last().and_then(cleaned)) {
        (Some(low), Some(high)) if low != high => Some(format!("{low}-{high}")),
        (Some(only), _) => Some(only),
        _ => text(role, "level"),
    };
    label.map(|label| uncased(&label))
}

/// Gives a role what the sheet says of it.
fn take_over(now: &mut Value, role: &Value, says: &Says) {
    // A sheet without titles calls a role by its code or its level.
    let is_code = name(role, "title") == name(role, "code");
    if says.contains(&Fact::Title) && !is_code {
        set(now, "title", role.get("title").cloned());
    }
    // Nor does a sheet without levels name others than codes.
    if says.contains(&Fact::Level)
        && level_label(now) != level_label(role)
        && level_label(role) != name(role, "code")
    {
        set(now, "level", role.get("level").cloned());
    }
}

/// The ids that the tracks of a sheet have in the ladder: that of most of their roles, or of the track with their
/// name, or their own.
fn tracks(held: &Value, sheet: &Value, known: &[Option<usize>], says: &Says) -> HashMap<String, String> {
    let before = list(held, "roles");
    let mut ids = HashMap::new();
    for track in list(sheet, "tracks") {
        let Some(id) = text(track, "id") else { continue };
        let mut counts: HashMap<String, usize> = HashMap::new();
        for (role, known) in list(sheet, "roles").iter().zip(known) {
            let of_role = known.and_then(|index| text(&before[index], "track"));
            if let Some(of_role) = of_role.filter(|_| text(role, "track").as_ref() == Some(&id)) {
                *counts.entry(of_role).or_default() += 1;
            }
        }
        let of_most = counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0))).map(|(id, _)| id);
        let called = ["name", "id"].map(|key| name(track, key));
        let is_called = |known: &&Value| ["name", "id"].iter().any(|key| called.contains(&name(known, key)));
        let named = || list(held, "tracks").iter().find(is_called).and_then(|known| text(known, "id"));
        let first = || {
            list(held, "tracks")
                .first()
                .filter(|_| !says.contains(&Fact::Track))
                .and_then(|known| text(known, "id"))
        };
        ids.insert(id.clone(), of_most.or_else(named).or_else(first).unwrap_or(id));
    }
    ids
}

/// Puts the roles of a sheet in the order of the ladder, each new one behind the one before it.
fn in_order(count: usize, merged: Vec<(Option<usize>, Value)>) -> Vec<Value> {
    let mut known: Vec<Option<Value>> = vec![None; count];
    let mut behind: HashMap<Option<usize>, Vec<Value>> = HashMap::new();
    let mut last: HashMap<Option<String>, Option<usize>> = HashMap::new();
    let mut first: Vec<(Option<String>, Value)> = Vec::new();
    for (index, role) in merged {
        let track = text(&role, "track");
        match (index, last.get(&track)) {
            (Some(index), _) => {
                last.insert(track, Some(index));
                known[index] = Some(role);
            }
            (None, Some(last)) => behind.entry(*last).or_default().push(role),
            (None, None) => first.push((track, role)),
        }
    }
    // The lowest of a track stand before the others of it.
    for (track, role) in first {
        let place =
            known.iter().position(|known| known.as_ref().is_some_and(|known| text(known, "track") == track));
        let before = place.map_or_else(|| count.checked_sub(1), |place| place.checked_sub(1));
        behind.entry(before).or_default().push(role);
    }
    let mut all = behind.remove(&None).unwrap_or_default();
    for (index, role) in known.into_iter().enumerate() {
        all.extend(role);
        all.extend(behind.remove(&Some(index)).unwrap_or_default());
    }
    all
}

/// The tracks that roles are on, and those that no role was on before either.
fn add_tracks(
    ladder: &mut Value,
    sheet: &Value,
    ids: &HashMap<String, String>,
    before: &[Value],
    now: &[Value],
) {
    let is_on = |roles: &[Value], track: &Value| {
        let id = text(track, "id");
        roles.iter().any(|role| text(role, "track") == id)
    };
    let mut tracks = list(ladder, "tracks").to_vec();
    for track in list(sheet, "tracks") {
        let is_new = text(track, "id").is_some_and(|id| ids.get(&id) == Some(&id));
        if is_new && !tracks.iter().any(|known| text(known, "id") == text(track, "id")) {
            tracks.push(track.clone());
        }
    }
    tracks.retain(|track| is_on(now, track) || !is_on(before, track));
    set(ladder, "tracks", Some(Value::Array(tracks)));
}

/// The levels: those of the ladder that are still in use or never were, and new ones where the sheet has them.
fn levels(held: &Value, sheet: &Value, before: &[Value], merged: &[(Option<usize>, Value)]) -> Vec<Value> {
    let called = |level: &Value| cleaned(level.get("id").unwrap_or(level)).map(|level| uncased(&level));
    let of_role = |role: &Value| -> Vec<Option<String>> {
        match role.get("level") {
            Some(Value::Array(all)) => all.iter().map(called).collect(),
            one => one.map(called).into_iter().collect(),
        }
    };
    let used: HashSet<_> = merged.iter().flat_map(|(_, role)| of_role(role)).collect();
    let were_used: HashSet<_> = before.iter().flat_map(of_role).collect();
    let mut levels: Vec<(Option<String>, &Value)> =
        list(held, "levels").iter().map(|level| (called(level), level)).collect();
    let mut last = None;
    for level in list(sheet, "levels") {
        let name = called(level);
        let place = levels.iter().position(|(known, _)| *known == name).or_else(|| {
            let place = last.map_or(0, |last: usize| last + 1);
            used.contains(&name).then(|| levels.insert(place, (name, level))).map(|()| place)
        });
        last = place.or(last);
    }
    levels.retain(|(name, _)| used.contains(name) || !were_used.contains(name));
    levels.into_iter().map(|(_, level)| level.clone()).collect()
}
