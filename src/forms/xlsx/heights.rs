//! Owns how high the rows of a sheet are, so that all their lines are seen: some spreadsheets show one line of a row
//! whose height is not said.

use std::collections::HashMap;

use textwrap::{Options, WordSeparator};

use crate::document::{BookCell, BookSheet, RowKind};

/// A line of the usual letters, in points. The breaking of lines is guessed, rather too many than too few.
const LINE: f64 = 14.5;

/// What is above and below the lines of a cell.
const AROUND: f64 = 3.0;

/// No row can be higher.
const MOST: f64 = 409.0;

/// The height of each row, in points. A cell over several rows is seen in all of them together.
pub(super) fn heights(sheet: &BookSheet) -> Vec<f64> {
    let merges: HashMap<(usize, usize), (usize, usize)> = sheet
        .merges
        .iter()
        .map(|area| ((area.rows.0, area.columns.0), (area.rows.1, area.columns.1)))
        .collect();
    let mut heights: Vec<f64> = Vec::with_capacity(sheet.rows.len());
    let mut over_several: Vec<(usize, usize, f64)> = Vec::new();
    for (row, of) in sheet.rows.iter().enumerate() {
        let mut height = LINE;
        for (column, cell) in of.cells.iter().enumerate() {
            let BookCell::Text(text) = cell else { continue };
            let (last_row, last_column) = merges.get(&(row, column)).copied().unwrap_or((row, column));
            let widths = (column..=last_column).map(|column| sheet.widths.get(column).copied().unwrap_or(8));
            let needed = needed(text, widths.map(usize::from).sum(), of.kind, column < sheet.label_columns);
            if last_row > row {
                over_several.push((row, last_row, needed));
            } else {
                height = height.max(needed);
            }
        }
        heights.push(height);
    }
    for (first, last, needed) in over_several {
        let last = last.min(heights.len() - 1);
        let missing = needed - heights[first..=last].iter().sum::<f64>();
        if missing > 0.0 {
            heights[last] += missing;
        }
    }
    heights.iter().map(|height| height.min(MOST)).collect()
}

/// How high a text is in a column of a width in characters.
fn needed(text: &str, width: usize, kind: RowKind, is_label: bool) -> f64 {
    // A title is of larger letters and has all the room on its right; what is bold is wider.
    let width = match kind {
        RowKind::Title => return 24.0,
        _ if is_label || kind == RowKind::Header => width.saturating_sub(2),
        // The width of a column is counted in figures, which are wider than most letters.
        RowKind::Header | RowKind::Body => width + width / 16,
    };
    let options = Options::new(width.max(1)).word_separator(WordSeparator::AsciiSpace);
    let lines = text.lines().map(|line| textwrap::wrap(line, &options).len().max(1)).sum::<usize>();
    #[expect(clippy::cast_precision_loss, reason = "a cell has fewer lines than letters")]
    let lines = lines as f64;
    lines * LINE + AROUND
}
