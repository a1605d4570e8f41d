//! Owns how tables of short texts are drawn: in columns as wide as their texts want, or where these
//! would be squeezed as other blocks.

use crate::document::{ColumnRoom, Inlines, Table, TableCell};
use crate::forms::line::words_with;

use super::cells::rating;
use super::layout::{Column, GUTTER, Lines, widest};
use super::page::Page;
use super::write_blocks;

/// Draws a table, or the blocks that are read instead.
pub(super) fn table<'a>(table: &Table<'a>, page: &mut Page<'a>) {
    page.part();
    let widths = if table.columns.iter().any(|column| is_even(column.room)) {
        even_widths(table, page)
    } else {
        fitting_widths(table, page)
    };
    let Some(widths) = widths else {
        return write_blocks(&table.narrow, page);
    };
    let mut columns = Vec::with_capacity(widths.len());
    for (index, (column, &width)) in table.columns.iter().zip(&widths).enumerate() {
        let heading = page.words(&column.heading);
        columns.push(if index == 0 {
            Column::bold(width, &heading)
        } else {
            Column::plain(width, &heading)
        });
    }
    let named: Vec<usize> =
        (0..widths.len()).map(|column| name_width(table, column).min(widths[column] / 3)).collect();
    let mut rows = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let cells = row.iter().zip(widths.iter().zip(&named));
        let cells = cells.map(|(cell, (&width, &hang))| cell_lines(cell, width, hang, page));
        rows.push(cells.collect::<Vec<Lines>>());
    }
    page.table(&columns, rows.into_iter(), false);
}

fn is_even(room: ColumnRoom) -> bool {
    matches!(room, ColumnRoom::Even(_))
}

/// The key as wide as it wants, at most a quarter of the screen, and the others alike; `None` where
/// these get too little, or are more than two on a narrow screen.
fn even_widths<'a>(table: &Table<'a>, page: &mut Page<'a>) -> Option<Vec<usize>> {
    let key = natural_width(table, 0, page).min(page.screen.width / 4);
    let others = table.columns.len().saturating_sub(1).max(1);
    let column = (page.screen.width - key).saturating_sub(GUTTER * others) / others;
    let least = table.columns.iter().map(|column| match column.room {
        ColumnRoom::Even(least) => least,
        _ => 0,
    });
    let widths = std::iter::once(key).chain(std::iter::repeat_n(column, others));
    let is_squeezed = others > 2 && !page.screen.has_room_for_tables();
    let is_readable = !is_squeezed && column >= least.max().unwrap_or(0);
    is_readable.then(|| widths.take(table.columns.len()).collect())
}

/// Each text on a line of its own where there is room for that; else the column that gets the rest
/// gets what the others leave when they wrap. `None` where that is too little to be read.
fn fitting_widths<'a>(table: &Table<'a>, page: &mut Page<'a>) -> Option<Vec<usize>> {
    const LEAST_FOR_REST: usize = 24;
    const LEAST_FOR_RATING: usize = 13;
    if !page.screen.has_room_for_tables() {
        return None;
    }
    let whole: Vec<usize> =
        (0..table.columns.len()).map(|column| natural_width(table, column, page)).collect();
    let rest = table.columns.iter().position(|column| column.room == ColumnRoom::Rest)?;
    let taken = |widths: &[usize]| -> usize {
        let others = widths.iter().enumerate().filter(|(index, _)| *index != rest);
        others.map(|(_, width)| width + GUTTER).sum()
    };
    if let Some(left) = page.screen.width.checked_sub(taken(&whole))
        && left >= whole[rest]
    {
        return Some(whole);
    }
    let mut wrapped: Vec<usize> =
        (0..table.columns.len()).map(|column| word_width(table, column, page)).collect();
    let is_rating = |column: usize| has_ratings(table, column);
    let ratings: Vec<usize> = (0..table.columns.len()).filter(|&it| is_rating(it)).collect();
    // What two words of a name take, and few ratings more.
    for &column in &ratings {
        wrapped[column] = wrapped[column].max(LEAST_FOR_RATING.min(whole[column]));
    }
    let left = page.screen.width.checked_sub(taken(&wrapped))?;
    if left < LEAST_FOR_REST {
        return None;
    }
    let spare = left.saturating_sub(whole[rest]) / ratings.len().max(1);
    for &column in &ratings {
        wrapped[column] = (wrapped[column] + spare).min(whole[column]).max(wrapped[column]);
    }
    wrapped[rest] = left.min(whole[rest]);
    Some(wrapped)
}

fn has_ratings(table: &Table<'_>, column: usize) -> bool {
    let mut rows = table.rows.iter();
    rows.any(|row| matches!(row.get(column), Some(TableCell::Rating(..))))
}

/// How wide a column has to be so that nothing in it wraps. What may be marked has room for a mark.
fn natural_width<'a>(table: &Table<'a>, column: usize, page: &mut Page<'a>) -> usize {
    measured(table, column, page, &|text: &str| widest([text]))
}

/// How wide a column has to be so that no usual word in it breaks.
fn word_width<'a>(table: &Table<'a>, column: usize, page: &mut Page<'a>) -> usize {
    const LONGEST_WORD: usize = 16;
    match table.columns[column].room {
        ColumnRoom::Words => {
            measured(table, column, page, &|text: &str| widest(text.split(' ')).min(LONGEST_WORD))
        }
        _ => natural_width(table, column, page),
    }
}

fn measured<'a>(
    table: &Table<'a>,
    column: usize,
    page: &Page<'a>,
    width: &dyn Fn(&str) -> usize,
) -> usize {
    let screen = page.screen;
    let of_heading = words_with("", &table.columns[column].heading);
    let is_rating = has_ratings(table, column);
    let of_heading =
        if is_rating { width(&format!("{of_heading} [1]")) } else { widest([of_heading.as_str()]) };
    let names = name_width(table, column);
    let has_marks = matches!(table.columns[column].room, ColumnRoom::Rest | ColumnRoom::Text);
    let words = |text: &Inlines<'_>| {
        let mark = if has_marks { " [1]" } else { "" };
        words_with("", text) + mark
    };
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let of_cells = cells.map(|cell| match cell {
        TableCell::Text(text) => width(&words(text)),
        TableCell::Named(all) => {
            let texts = all.iter().map(|(_, text)| widest([words(text).as_str()]));
            names + 2 + texts.max().unwrap_or(0)
        }
        TableCell::Rating(Some(rating), _) => {
            let bar = widest([screen.bar(*rating).as_str()]);
            width(rating.name).max(bar)
        }
        TableCell::Rating(None, _) => 0,
    });
    of_cells.max().unwrap_or(0).max(of_heading)
}

/// How wide the widest name in a column is.
fn name_width(table: &Table<'_>, column: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.get(column));
    let names = cells.flat_map(|cell| match cell {
        TableCell::Named(all) => all.iter().map(|(name, _)| *name).collect(),
        _ => Vec::new(),
    });
    widest(names)
}

fn cell_lines<'a>(cell: &TableCell<'a>, width: usize, hang: usize, page: &mut Page<'a>) -> Lines {
    match cell {
        TableCell::Text(text) => Lines::of(&page.words(text), width),
        TableCell::Named(all) => {
            let mut lines = Lines::default();
            for (name, text) in all {
                named(name, &page.words(text), width, hang, &mut lines);
            }
            lines
        }
        TableCell::Rating(rated, marks) => {
            let mut lines = rating(*rated, width, page.screen);
            lines.marks(&page.words(marks), width);
            lines
        }
    }
}

/// A name and, in a column of its own, its meaning.
fn named(name: &str, text: &str, width: usize, hang: usize, lines: &mut Lines) {
    let taken = widest([name]);
    if taken > hang {
        lines.hang(&format!("{name}  {text}"), width, "", "  ");
    } else {
        let lead = format!("{name}{}  ", " ".repeat(hang - taken));
        lines.hang(text, width, &lead, &" ".repeat(hang + 2));
    }
}
