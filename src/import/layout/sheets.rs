//! Owns the choice among the sheets of a file and the ways to read each.

use crate::import::about::is_about;
use crate::import::error::ImportError;
use crate::import::grid::{Grid, Workbook};
use crate::import::report::Unplaced;
use crate::import::settings::{Layout, Settings};
use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, in_shell, listed_few, quoted};

use super::decisions::Decisions;
use super::draft::Draft;
use super::frame::{Frame, find_frame};
use super::gathered::gathered;
use super::kept::{Uses, hold_to_dimensions, hold_to_roles, hold_to_uses};
use super::known::{Known, own_frame};
use super::legends::take_legends;
use super::long::{LongFrame, find_long};
use super::notes::{note_hidden, note_layout, note_sheets};
use super::read::{read_all_cells, read_one};
use super::refusals::{about_alone, no_ladder, no_ladder_as_said, refuse_people, unread_sheet};
use super::roles::one_line;
use super::said::{hold_to_sheets, hold_to_way};
use super::table::Table;
use super::ticks::find_cross;

/// What the sheets that were read say.
pub(super) struct Sheets {
    pub(super) draft: Draft,
    pub(super) left_out: Vec<Unplaced>,
    /// The names of those that were read.
    pub(super) names: Vec<String>,
}

/// A sheet, and the best way to read it.
struct Candidate<'g> {
    grid: &'g Grid,
    table: Table,
    way: Way,
}

/// How a sheet is read.
pub(super) enum Way {
    /// As it was exported.
    Own(Frame),
    Matrix(Frame),
    Long(LongFrame),
}

impl Candidate<'_> {
    fn score(&self) -> f64 {
        match &self.way {
            Way::Matrix(frame) | Way::Own(frame) => frame.score,
            Way::Long(frame) => frame.score,
        }
    }

    fn layout(&self) -> Layout {
        match &self.way {
            Way::Long(_) => Layout::Long,
            Way::Matrix(_) if self.table.is_turned => Layout::Down,
            Way::Matrix(_) | Way::Own(_) => Layout::Across,
        }
    }
}

/// Reads the sheets that are a ladder.
///
/// # Errors
/// None is, one that was named is not there, or what is there are people by skills.
pub(super) fn read_sheets(
    workbook: &Workbook,
    settings: &Settings,
    decisions: &mut Decisions,
) -> Result<Sheets, ImportError> {
    let named = named_grids(workbook, settings)?;
    let about = workbook.grids.iter().find(|grid| is_about(grid));
    let mut known = about.map(Known::new).unwrap_or_default();
    let named: Vec<&Grid> = named.into_iter().filter(|grid| !is_about(grid)).collect();
    if named.is_empty() && about.is_some() {
        return Err(about_alone());
    }
    let asks_for_several = named.len() > 1 && !settings.sheets.is_empty();
    hold_to_sheets(&named, settings)?;
    let candidates: Vec<Candidate<'_>> =
        named.iter().filter_map(|grid| candidate(grid, settings, &known)).collect();
    let Some(best) = best_of(&candidates) else {
        return Err(no_such_ladder(&named, settings, &known));
    };
    if let Way::Matrix(frame) = &candidates[best].way {
        refuse_people(&candidates[best].table, frame, settings)?;
    }
    let TakenSheets { taken, best, several, others } =
        taken_sheets(candidates, best, asks_for_several, settings)?;
    let is_read = |grid: &Grid| taken.iter().any(|of| std::ptr::eq(of.grid, grid));
    if let Some(grid) = named.iter().find(|grid| !settings.sheets.is_empty() && !is_read(grid)) {
        return Err(unread_sheet(grid, settings.layout));
    }
    if !several {
        hold_to_way(&taken[best].table, &taken[best].way, settings)?;
    }
    let mut uses = Uses::default();
    for candidate in &taken {
        uses.add(&candidate.table, &candidate.way, settings);
        if matches!(candidate.way, Way::Own(_)) {
            settings.hold_to_own(&["tracks", "order", "levels", "cross", "statements"], "across")?;
        }
    }
    hold_to_uses(&uses, settings)?;
    let unsaid = Settings { reads_hidden: settings.reads_hidden, ..Settings::default() };
    // What is said of the lines of one sheet makes no other more alike.
    let of_best = candidate(taken[best].grid, &unsaid, &known);
    let is_of_others = |grid: &Grid| {
        let both = candidate(grid, &unsaid, &known).zip(of_best.as_ref());
        both.is_some_and(|(other, best)| has_other_roles(&other, best))
    };
    let unread = workbook.grids.iter().filter(|grid| !is_read(grid) && !is_about(grid));
    let mut left_out: Vec<Unplaced> = unread.map(|grid| whole_sheet(grid, is_of_others(grid))).collect();
    let grids: Vec<&Grid> = taken.iter().map(|of| of.grid).collect();
    let called: Vec<&str> = grids.iter().map(|grid| grid.name.as_str()).collect();
    note_hidden(&grids, settings, decisions);
    note_sheets(workbook, &called, several, settings, decisions);
    let layout = if several { Layout::Sheets } else { taken[best].layout() };
    note_layout(layout, &others, &taken[best].table, &taken[best].way, settings, decisions);
    let called: Vec<String> =
        called.iter().filter(|name| !name.is_empty()).map(|name| (*name).to_owned()).collect();
    let read = taken.iter().filter_map(|of| match &of.way {
        Way::Matrix(frame) => Some((&of.table, frame)),
        _ => None,
    });
    let cross = find_cross(read, settings, decisions);
    let settings = &Settings { cross: Some(cross), ..settings.clone() };
    let mut drafts = Vec::new();
    for candidate in taken {
        let mut draft = read_one(candidate.table, &candidate.way, settings, &known, decisions);
        left_out.append(&mut draft.left_out);
        drafts.push((candidate.grid, draft));
    }
    let gathered = gathered(drafts, several);
    hold_to_roles(&gathered.draft.roles, &uses, settings)?;
    known.rename(gathered.found.iter().map(|of| of.dimension.name.as_str()));
    let mut draft = read_all_cells(gathered, several, settings, &known, decisions);
    if draft.roles.is_empty() {
        return Err(no_ladder(&named));
    }
    hold_to_dimensions(&draft, &uses, settings)?;
    if !known.is_own {
        take_legends(&mut draft.dimensions, &workbook.grids, &mut left_out);
    }
    Ok(Sheets { draft, left_out, names: called })
}

/// The sheets that are read, and how.
struct TakenSheets<'g> {
    /// In file order.
    taken: Vec<Candidate<'g>>,
    /// The index of the one that is most like a ladder.
    best: usize,
    /// Whether each is a part of the ladder.
    several: bool,
    /// The names of those that may be of the same ladder and are not read.
    others: Vec<&'g str>,
}

/// Those of some sheets that are read.
///
/// # Errors
/// Several were asked for, and there is one.
fn taken_sheets<'g>(
    candidates: Vec<Candidate<'g>>,
    best: usize,
    asks_for_several: bool,
    settings: &Settings,
) -> Result<TakenSheets<'g>, ImportError> {
    let is_alike = |candidate: &Candidate<'_>| has_the_roles_of(candidate, &candidates[best]);
    let has_others = |candidate: &Candidate<'_>| has_other_roles(candidate, &candidates[best]);
    let several = match settings.layout {
        Some(Layout::Sheets) => true,
        Some(_) => false,
        None => asks_for_several || candidates.iter().filter(|other| is_alike(other)).count() > 1,
    };
    let is_wanted = |candidate: &Candidate<'_>| {
        asks_for_several
            || is_alike(candidate)
            || settings.layout == Some(Layout::Sheets) && has_others(candidate)
    };
    let is_taken: Vec<bool> = (0..candidates.len())
        .map(|index| index == best || several && is_wanted(&candidates[index]))
        .collect();
    if settings.layout == Some(Layout::Sheets) && is_taken.iter().filter(|is| **is).count() < 2 {
        return Err(only_one(&candidates));
    }
    // The layout is open where another sheet may be of the same ladder.
    let is_open = !several && settings.layout.is_none() && settings.sheets.is_empty();
    let others = candidates.iter().filter(|candidate| is_open && has_others(candidate));
    let others = others.map(|candidate| candidate.grid.name.as_str()).collect();
    let before = is_taken[..best].iter().filter(|is| **is).count();
    let taken = candidates.into_iter().zip(is_taken).filter(|(_, is)| *is).map(|(of, _)| of);
    Ok(TakenSheets { taken: taken.collect(), best: before, several, others })
}

/// The sheets that the user names, or else those that are not hidden, or all where all are.
fn named_grids<'w>(workbook: &'w Workbook, settings: &Settings) -> Result<Vec<&'w Grid>, ImportError> {
    if settings.sheets.is_empty() {
        let seen = |grid: &&Grid| !grid.is_hidden || settings.reads_hidden == Some(true);
        let grids: Vec<&Grid> = workbook.grids.iter().filter(seen).collect();
        return Ok(if grids.is_empty() { workbook.grids.iter().collect() } else { grids });
    }
    let mut grids: Vec<&Grid> = Vec::new();
    for name in &settings.sheets {
        let is_called = |grid: &&Grid| grid.name.trim().to_lowercase() == name.trim().to_lowercase();
        let Some(grid) = workbook.grids.iter().find(is_called) else {
            const MOST: usize = 10;
            let all: Vec<String> = workbook.grids.iter().map(|grid| grid.name.clone()).collect();
            let near = did_you_mean(name, nearest(name, all.iter().map(String::as_str), 1));
            if all.iter().all(String::is_empty) {
                let message = format!("there is no sheet `{name}`: the tables of this file have no names");
                return Err(ImportError::new(message, "leave out `--sheet`"));
            }
            let all = format!("the sheets are {}", listed_few(&quoted(&all), MOST, "and"));
            let help = near.into_iter().chain([all]).collect::<Vec<_>>().join(" ");
            return Err(ImportError::new(format!("there is no sheet `{name}`"), help));
        };
        if !grids.iter().any(|known| std::ptr::eq(*known, grid)) {
            grids.push(grid);
        }
    }
    Ok(grids)
}

/// The best way to read a sheet, if there is one.
fn candidate<'g>(grid: &'g Grid, settings: &Settings, known: &Known) -> Option<Candidate<'g>> {
    let reads_hidden = settings.reads_hidden == Some(true);
    let is_wanted = |layout: Layout| match settings.layout {
        None | Some(Layout::Sheets) => true,
        Some(wanted) => wanted == layout,
    };
    if known.is_own && settings.layout.is_none() && settings.roles.is_none() && settings.facts.is_empty() {
        let table = Table::new(grid, reads_hidden, false);
        if let Some(frame) = own_frame(&table, known) {
            return Some(Candidate { grid, table, way: Way::Own(frame) });
        }
    }
    let mut found: Vec<Candidate<'g>> = Vec::new();
    for (layout, is_turned) in [(Layout::Across, false), (Layout::Down, true), (Layout::Long, false)] {
        if !is_wanted(layout) {
            continue;
        }
        let table = Table::new(grid, reads_hidden, is_turned);
        let way = match layout {
            Layout::Long => find_long(&table, settings).map(Way::Long),
            _ => find_frame(&table, settings).map(Way::Matrix),
        };
        found.extend(way.map(|way| Candidate { grid, table, way }));
    }
    let mut best: Option<Candidate<'g>> = None;
    for candidate in found {
        if best.as_ref().is_none_or(|best| candidate.score() > best.score()) {
            best = Some(candidate);
        }
    }
    best
}

fn best_of(candidates: &[Candidate<'_>]) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (index, candidate) in candidates.iter().enumerate() {
        // A larger sheet says more than a small one that is as clear.
        let weight = |of: &Candidate<'_>| {
            of.score() * f64::from(u32::try_from(of.table.len()).unwrap_or(u32::MAX)).sqrt()
        };
        if best.is_none_or(|best| weight(candidate) > weight(&candidates[best])) {
            best = Some(index);
        }
    }
    best
}

/// Why no sheet is a ladder in the way that settings say, or in any.
fn no_such_ladder(grids: &[&Grid], settings: &Settings, known: &Known) -> ImportError {
    let unsaid = Settings { layout: None, roles: None, facts: Vec::new(), ..settings.clone() };
    let candidates: Vec<Candidate<'_>> =
        grids.iter().filter_map(|grid| candidate(grid, &unsaid, known)).collect();
    let Some(best) = best_of(&candidates).map(|best| &candidates[best]) else { return no_ladder(grids) };
    let mut uses = Uses::default();
    uses.add(&best.table, &best.way, settings);
    let held = hold_to_way(&best.table, &best.way, settings).and_then(|()| hold_to_uses(&uses, settings));
    held.err().unwrap_or_else(|| no_ladder_as_said(settings))
}

/// What the roles of a sheet are called.
fn role_names(candidate: &Candidate<'_>) -> Vec<String> {
    let Way::Matrix(frame) = &candidate.way else { return Vec::new() };
    let text = |column: u32| candidate.table.text(frame.main, column);
    frame.roles.iter().filter_map(|role| text(role.column)).map(one_line).collect()
}

/// Whether a sheet has most of the roles of another.
fn has_the_roles_of(candidate: &Candidate<'_>, best: &Candidate<'_>) -> bool {
    let (own, wanted) = (role_names(candidate), role_names(best));
    let shared = own.iter().filter(|name| wanted.contains(name)).count();
    let is_sure = matches!(&candidate.way, Way::Matrix(frame) if frame.is_sure);
    is_sure && shared > 1 && shared * 10 >= wanted.len().max(own.len()) * 7
}

/// Whether a sheet is surely of roles, as another is, and not of most of its roles.
fn has_other_roles(candidate: &Candidate<'_>, best: &Candidate<'_>) -> bool {
    let is_sure = |of: &Candidate<'_>| matches!(&of.way, Way::Matrix(frame) if frame.is_sure);
    is_sure(candidate)
        && is_sure(best)
        && role_names(candidate).len() > 1
        && !has_the_roles_of(candidate, best)
}

/// Why sheets are not read together: one of them alone is a ladder beyond doubt.
fn only_one(candidates: &[Candidate<'_>]) -> ImportError {
    const MOST: usize = 3;
    let message =
        "found one sheet of the ladder, expected several: `--layout sheets` reads each as a part of it";
    let named = candidates.iter().filter(|of| !of.grid.name.is_empty());
    let named: Vec<String> =
        named.take(MOST).map(|of| format!("--sheet {}", in_shell(&of.grid.name))).collect();
    let help = if named.len() < 2 {
        "leave it out, or say `--layout across`, `down` or `long`".to_owned()
    } else {
        format!("name those that are parts, as in `{} --layout sheets`, or leave it out", named.join(" "))
    };
    ImportError::new(message, help)
}

fn whole_sheet(grid: &Grid, has_others: bool) -> Unplaced {
    let why = match has_others {
        _ if grid.is_hidden => "it is hidden",
        true => "it has other roles; `--layout sheets` without `--sheet` reads it, too",
        false => "it is not the ladder",
    };
    let what = if grid.name.is_empty() {
        format!("another table: {why}")
    } else {
        format!("sheet \"{}\": {why}", grid.name)
    };
    Unplaced { what, sheet: grid.name.clone(), cells: grid.cells.keys().copied().collect() }
}
