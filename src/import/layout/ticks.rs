//! Owns the rows that only tick of which roles something is asked.

use super::rows::{SheetCell, SheetRow};

/// Takes a row of ticks for asking what it is called of those that have one, and a cross or `no` for asking nothing.
/// Where all say no, they are texts like others. Whether it was such a row.
pub(super) fn read_ticks(row: &mut SheetRow, name: &str) -> bool {
    let ticks: Option<Vec<Tick>> = row.cells.iter().map(tick_in).collect();
    let Some(ticks) = ticks else { return false };
    // Beside ticks an `x` is a cross, else it is the tick.
    let has_yes = ticks.contains(&Tick::Yes);
    let is_yes = |tick: &Tick| *tick == Tick::Yes || *tick == Tick::Either && !has_yes;
    if !ticks.iter().any(is_yes) {
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

/// What a sign says that is all of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tick {
    Yes,
    No,
    /// A tick or a cross.
    Either,
}

fn tick_in(cell: &SheetCell) -> Option<Tick> {
    let [text] = &cell.texts[..] else { return None };
    if cell.rating.is_some() || !cell.examples.is_empty() {
        return None;
    }
    Some(match text.trim_end_matches('\u{fe0f}').to_lowercase().as_str() {
        "\u{2713}" | "\u{2714}" | "\u{2705}" | "\u{2611}" | "yes" | "y" | "true" | "ja" | "oui" => Tick::Yes,
        "\u{274c}" | "\u{2610}" | "no" | "n" | "false" | "nein" | "non" => Tick::No,
        "x" => Tick::Either,
        _ => return None,
    })
}
