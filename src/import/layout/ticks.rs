//! Owns the rows that only tick of which roles something is asked, and whether an `x` is a tick.

use crate::import::settings::{Cross, Settings};
use crate::import::words::means_blank;

use super::decisions::Decisions;
use super::frame::Frame;
use super::rows::{SheetCell, SheetRow};
use super::table::Table;

/// Takes a row of ticks for asking what it is called of those that have one, and a cross or `no` for asking nothing.
/// Where all say no, they are texts like others. Whether it was such a row.
pub(super) fn read_ticks(row: &mut SheetRow, name: &str, cross: Cross) -> bool {
    let ticks: Option<Vec<Tick>> = row.cells.iter().map(tick_in).collect();
    let Some(ticks) = ticks else { return false };
    let is_yes = |tick: &Tick| *tick == Tick::Yes || *tick == Tick::Cross && cross == Cross::Asked;
    if !ticks.iter().any(|tick| is_yes(tick) || *tick == Tick::Cross) {
        return false;
    }
    for (mut cell, tick) in std::mem::take(&mut row.cells).into_iter().zip(&ticks) {
        if is_yes(tick) {
            cell.texts = vec![name.to_owned()];
            row.cells.push(cell);
        } else {
            row.not_asked.append(&mut cell.roles);
        }
    }
    row.not_asked.sort_unstable();
    true
}

/// Decides what an `x` means in the rows of ticks of all sheets: it is a tick itself, but where it stands beside one.
pub(super) fn find_cross<'t>(
    sheets: impl Iterator<Item = (&'t Table, &'t Frame)>,
    settings: &Settings,
    decisions: &mut Decisions,
) -> Cross {
    let rows: Vec<Vec<Tick>> = sheets.flat_map(|(table, frame)| ticks_of(table, frame)).collect();
    let has_cross = |row: &&Vec<Tick>| row.contains(&Tick::Cross);
    let is_beside = rows.iter().filter(has_cross).any(|row| row.contains(&Tick::Yes));
    let likely = if is_beside { Cross::NotAsked } else { Cross::Asked };
    let cross = settings.cross.unwrap_or(likely);
    if !rows.iter().any(|row| row.contains(&Tick::Cross)) {
        return cross;
    }
    let (asked, not_asked) = ("a tick: what its row is called is asked", "a cross: nothing is asked");
    let (chosen, word, other, other_word) = match cross {
        Cross::Asked => (asked, "asked", not_asked, "not-asked"),
        Cross::NotAsked => (not_asked, "not-asked", asked, "asked"),
    };
    let why = if settings.cross.is_none() && is_beside { ", since it stands beside `✓`" } else { "" };
    decisions.note("cross", format!("`x` is {chosen}{why}"), "cross", word);
    decisions.or(settings.cross.is_none() && is_beside, [(other, other_word)]);
    cross
}

/// The ticks of each row of a matrix that has nothing else.
fn ticks_of(table: &Table, frame: &Frame) -> Vec<Vec<Tick>> {
    let of_row = |row: &u32| -> Option<Vec<Tick>> {
        let columns = frame.roles.iter().flat_map(|role| &role.statements);
        let texts = columns.filter_map(|&column| table.text(*row, column));
        texts.filter(|text| means_blank(text).is_none()).map(tick_of).collect()
    };
    frame.body.iter().filter_map(of_row).collect()
}

/// What a sign says that is all of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tick {
    Yes,
    No,
    /// An `x`: a tick or a cross.
    Cross,
}

fn tick_in(cell: &SheetCell) -> Option<Tick> {
    let [text] = &cell.texts[..] else { return None };
    if cell.rating.is_some() || !cell.examples.is_empty() { None } else { tick_of(text) }
}

fn tick_of(text: &str) -> Option<Tick> {
    Some(match text.trim_end_matches('\u{fe0f}').to_lowercase().as_str() {
        "\u{2713}" | "\u{2714}" | "\u{2705}" | "\u{2611}" | "yes" | "y" | "true" | "ja" | "oui" => Tick::Yes,
        "\u{274c}" | "\u{2610}" | "no" | "n" | "false" | "nein" | "non" => Tick::No,
        "x" => Tick::Cross,
        _ => return None,
    })
}
