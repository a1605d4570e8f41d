//! Owns the gathering of what several sheets say: each is a section of one ladder, or a track.

use std::collections::{HashMap, HashSet};

use crate::import::grid::Grid;

use super::draft::DraftRole;
use super::names::id_of;
use super::read::SheetDraft;
use super::roles::one_line;
use super::rows::{SheetDimension, SheetRow};

/// What sheets say, each with its name, of roles that are known by theirs. Where each of several has roles of its own,
/// it is a track, else a section.
pub(super) fn gathered(drafts: Vec<(&Grid, SheetDraft)>, several: bool) -> SheetDraft {
    let are_tracks = have_roles_of_their_own(&drafts);
    let of_ladder = |(grid, mut draft): (&Grid, SheetDraft)| {
        if are_tracks {
            on_track(&mut draft, &grid.name);
        } else if several {
            in_section(&mut draft, grid.heading());
        }
        draft
    };
    let mut sheets = drafts.into_iter().map(of_ladder);
    let mut all = sheets.next().unwrap_or_default();
    let mut place_of: HashMap<RoleName, usize> = names(&all.draft.roles).into_iter().zip(0..).collect();
    for SheetDraft { draft, found, .. } in sheets {
        // What the sheets before it say of one dimension is said of the same.
        let count = all.found.len();
        let mut place = Vec::new();
        for (name, mut role) in names(&draft.roles).into_iter().zip(draft.roles) {
            let roles = &mut all.draft.roles;
            place.push(*place_of.entry(name).or_insert_with(|| {
                // A line of another sheet is no line that can be named.
                role.line = None;
                roles.push(role);
                roles.len() - 1
            }));
        }
        for mut of in found {
            of.rows.iter_mut().flat_map(SheetRow::roles_mut).for_each(|role| *role = place[*role]);
            let is_same = |known: &&mut SheetDimension| {
                (&known.dimension.name, &known.dimension.section)
                    == (&of.dimension.name, &of.dimension.section)
            };
            match all.found[..count].iter_mut().find(is_same) {
                Some(known) => known.rows.append(&mut of.rows),
                None => all.found.push(of),
            }
        }
        for mut dimension in draft.dimensions {
            let cells = dimension.cells.iter_mut().flat_map(|cell| &mut cell.roles);
            cells.chain(&mut dimension.not_asked).for_each(|role| *role = place[*role]);
            all.draft.dimensions.push(dimension);
        }
        all.draft.rating_lines.extend(draft.rating_lines);
        all.draft.name = all.draft.name.or(draft.name);
    }
    all
}

/// What a role is known by in several sheets: its levels, its code, its title, and how many of its sheet before it
/// are called the same.
type RoleName = (Vec<String>, Option<String>, Option<String>, usize);

fn names(roles: &[DraftRole]) -> Vec<RoleName> {
    let mut counts: HashMap<_, usize> = HashMap::new();
    let name = |role: &DraftRole| {
        let name = (role.levels.clone(), role.code.clone(), id_of_title(role));
        let count = counts.entry(name.clone()).or_default();
        *count += 1;
        (name.0, name.1, name.2, *count)
    };
    roles.iter().map(name).collect()
}

fn id_of_title(role: &DraftRole) -> Option<String> {
    role.title.as_deref().and_then(id_of)
}

/// Puts the dimensions that are in no section into one that is called as their sheet.
fn in_section(draft: &mut SheetDraft, sheet: &str) {
    let found = draft.found.iter_mut().map(|of| &mut of.dimension);
    let dimensions = found.chain(&mut draft.draft.dimensions);
    for dimension in dimensions.filter(|of| of.section.is_none() && of.name != one_line(sheet)) {
        dimension.section = Some(one_line(sheet)).filter(|name| !name.is_empty());
    }
}

/// Whether each of several sheets has other roles, none of which is on a track.
fn have_roles_of_their_own(drafts: &[(&Grid, SheetDraft)]) -> bool {
    let mut known = HashSet::new();
    let roles = || drafts.iter().flat_map(|(_, draft)| &draft.draft.roles);
    drafts.len() > 1
        && drafts.iter().all(|(grid, _)| id_of(&grid.name).is_some())
        && roles().all(|role| role.track.is_none())
        && drafts.iter().flat_map(|(_, draft)| names(&draft.draft.roles)).all(|name| known.insert(name))
}

/// Puts the roles on a track that is called as their sheet.
fn on_track(draft: &mut SheetDraft, sheet: &str) {
    for role in &mut draft.draft.roles {
        role.track = Some(one_line(sheet));
    }
}
