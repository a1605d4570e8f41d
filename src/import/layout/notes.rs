//! Owns how the decisions about whole sheets are worded: which are read, how they are laid out, what stands where.

use std::collections::BTreeSet;

use crate::import::grid::{Grid, Workbook};
use crate::import::lines::{Line, Lines};
use crate::import::settings::{Fact, Layout, Settings};
use crate::import::words::read_role;

use crate::model::prose::listed_few;

use super::decisions::Decisions;
use super::draft::DraftDimension;
use super::frame::{Frame, RoleColumn};
use super::long::LongFrame;
use super::rows::SheetDimension;
use super::sheets::Way;
use super::table::Table;
use super::word_of;

/// Notes which sheets are read.
pub(super) fn note_sheets(
    workbook: &Workbook,
    taken: &[&str],
    several: bool,
    settings: &Settings,
    decisions: &mut Decisions,
) {
    let names = workbook.grids.iter().map(|grid| grid.name.trim().to_lowercase());
    let distinct: BTreeSet<String> = names.collect();
    // Sheets without names, or with one for two, cannot be chosen.
    if workbook.grids.len() < 2 || distinct.len() < workbook.grids.len() || distinct.contains("") {
        return;
    }
    let is_said = !settings.sheets.is_empty();
    for name in taken {
        let chosen = match (is_said, several) {
            (true, _) => format!("\"{name}\", as said"),
            (_, true) => format!("\"{name}\", which is a part of the ladder"),
            (_, false) => format!("\"{name}\", which looks most like a ladder"),
        };
        decisions.note("sheet", chosen, "sheet", *name);
        let others = workbook.grids.iter().filter(|grid| !taken.contains(&grid.name.as_str()));
        decisions.or(false, others.map(|grid| (format!("\"{}\"", grid.name), grid.name.clone())));
    }
}

/// Notes whether what is hidden in the sheets that are read is read, too.
pub(super) fn note_hidden(grids: &[&Grid], settings: &Settings, decisions: &mut Decisions) {
    let rows = grids.iter().map(|grid| grid.hidden_rows.len()).sum::<usize>();
    let columns = grids.iter().map(|grid| grid.hidden_columns.len()).sum::<usize>();
    if rows + columns == 0 {
        return;
    }
    let counts: Vec<String> = [(rows, "row"), (columns, "column")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| counted(count, what))
        .collect();
    let (counts, are) = (counts.join(" and "), if rows + columns == 1 { "is" } else { "are" });
    if settings.reads_hidden == Some(true) {
        decisions.note("hidden", format!("{counts} {are} read"), "hidden", "read");
        decisions.or(false, [("left out", "leave-out")]);
    } else {
        decisions.note("hidden", format!("{counts} {are} left out"), "hidden", "leave-out");
        decisions.or(settings.reads_hidden.is_none(), [("read as if they were shown", "read")]);
    }
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 hidden {what}") } else { format!("{count} hidden {what}s") }
}

/// Notes how a sheet is laid out, and where what stands in it.
pub(super) fn note_layout(
    layout: Layout,
    others: &[&str],
    table: &Table,
    way: &Way,
    settings: &Settings,
    decisions: &mut Decisions,
) {
    if matches!(way, Way::Own(_)) {
        return;
    }
    let chosen = match layout {
        Layout::Across => "a column a role",
        Layout::Down => "a row a role",
        Layout::Long => "a row a statement",
        Layout::Sheets => "a sheet for each part",
    };
    let names: Vec<String> = others.iter().map(|name| format!("\"{name}\"")).collect();
    let chosen = match names.len() {
        0 => chosen.to_owned(),
        1 => format!("{chosen}, of this sheet alone, though {} has other roles", names[0]),
        _ => {
            format!("{chosen}, of this sheet alone, though {} have other roles", listed_few(&names, 3, "and"))
        }
    };
    decisions.note("layout", chosen, "layout", word_of(&layout, &Layout::WORDS));
    if names.is_empty() {
        let words = Layout::WORDS.iter().filter(|(other, _)| *other != layout);
        decisions.or(false, words.map(|(_, word)| ((*word).to_owned(), *word)));
    } else {
        decisions.or(true, [("all of these sheets together", "sheets")]);
    }
    match way {
        Way::Matrix(frame) if layout != Layout::Sheets => note_frame(table, frame, settings, decisions),
        Way::Long(frame) => note_long(table, frame, decisions),
        Way::Matrix(_) | Way::Own(_) => {}
    }
}

fn note_long(table: &Table, frame: &LongFrame, decisions: &mut Decisions) {
    note_facts(&long_facts(table, frame), decisions);
}

/// What the lines of a sheet are taken for that are neither roles nor dimensions, in the order in which it is typed.
pub(super) fn facts_of(table: &Table, way: &Way, settings: &Settings) -> Vec<(Fact, Line)> {
    match way {
        Way::Matrix(frame) | Way::Own(frame) => matrix_facts(table, frame, settings),
        Way::Long(frame) => long_facts(table, frame),
    }
}

fn long_facts(table: &Table, frame: &LongFrame) -> Vec<(Fact, Line)> {
    let columns = frame.columns.iter().map(|(column, fact)| (*fact, table.column_line(*column)));
    // The row of their names holds nothing else.
    columns.chain([(Fact::Nothing, table.row_line(frame.header))]).collect()
}

fn matrix_facts(table: &Table, frame: &Frame, settings: &Settings) -> Vec<(Fact, Line)> {
    let mut facts: Vec<(Fact, Line)> =
        frame.headers.iter().map(|(row, fact)| (*fact, table.row_line(*row))).collect();
    // What tells roles apart comes first, so that it does so again.
    if let Some(place) = frame.headers.iter().position(|(row, _)| *row == frame.main) {
        facts[..=place].rotate_right(1);
    }
    let labels = &frame.labels;
    let columns =
        [(Fact::Section, labels.section), (Fact::Dimension, labels.dimension), (Fact::About, labels.about)];
    facts.extend(columns.into_iter().filter_map(|(fact, column)| Some((fact, table.column_line(column?)))));
    facts.extend(labels.nothing.iter().map(|column| (Fact::Nothing, table.column_line(*column))));
    let examples = frame.roles.iter().flat_map(|role| &role.examples);
    facts.extend(examples.map(|column| (Fact::Example, table.column_line(*column))));
    facts.extend(said_statements(table, frame, settings));
    facts
}

/// The lines of a sheet that hold nothing but the ratings of others.
pub(super) fn rating_lines(table: &Table, way: &Way, found: &[SheetDimension]) -> BTreeSet<Line> {
    match way {
        Way::Long(frame) => {
            let columns = frame.columns.iter().filter(|(_, fact)| *fact == Fact::Rating);
            columns.map(|(column, _)| table.column_line(*column)).collect()
        }
        Way::Matrix(frame) | Way::Own(frame) => {
            let columns = frame.roles.iter().flat_map(|role| &role.ratings);
            let rows = found.iter().flat_map(|of| of.dimension.lines.iter().zip(&of.rows));
            let rows = rows.filter(|(_, row)| row.is_of_ratings).map(|(line, _)| *line);
            columns.map(|column| table.column_line(*column)).chain(rows).collect()
        }
    }
}

/// Notes which lines hold ratings. Where each row is a statement, nothing else can be done with a column of them.
pub(super) fn note_rating_lines(lines: &BTreeSet<Line>, is_long: bool, decisions: &mut Decisions) {
    if lines.is_empty() {
        return;
    }
    let (rows, columns): (Vec<Line>, Vec<Line>) = lines.iter().partition(|line| matches!(line, Line::Row(_)));
    let other = if columns.is_empty() { "dimensions by themselves" } else { "statements like the others" };
    let shown = [rows, columns].into_iter().filter(|of| !of.is_empty()).map(|of| Lines(of).shown());
    let typed = |fact: &str| lines.iter().map(|line| format!("{fact}={line}")).collect::<Vec<_>>().join(",");
    let shown = shown.collect::<Vec<_>>().join(" and ");
    decisions.note("ratings", format!("in {shown}"), "facts", typed("rating"));
    if !is_long {
        decisions.or(false, [(other, typed("statement"))]);
    }
}

/// The lines that are said to hold statements, and would be taken for ratings else.
fn said_statements(table: &Table, frame: &Frame, settings: &Settings) -> Vec<(Fact, Line)> {
    let is_of_role = |line: Line| {
        let column = table.column_at(line);
        column.is_some_and(|column| frame.roles.iter().any(|role| role.statements.contains(&column)))
    };
    let is_in_body = |line: Line| table.row_at(line).is_some_and(|row| frame.body.contains(&row));
    let is_right =
        |(fact, line): &&(Fact, Line)| *fact == Fact::Statement && (is_of_role(*line) || is_in_body(*line));
    settings.facts.iter().filter(is_right).copied().collect()
}

fn note_frame(table: &Table, frame: &Frame, settings: &Settings, decisions: &mut Decisions) {
    note_facts(&matrix_facts(table, frame, settings), decisions);
    // Columns without a name belong to the role beside them.
    let is_named = |column: &u32| table.text(frame.main, *column).is_some();
    let columns = frame.roles.iter().flat_map(RoleColumn::all).filter(is_named);
    let mut lines: Vec<Line> = columns.map(|column| table.column_line(column)).collect();
    lines.sort_unstable();
    let lines = Lines(lines);
    let though = if frame.is_sure { "" } else { ", though their names are like no levels or titles" };
    let headers = frame.roles.iter().filter_map(|role| table.text(frame.main, role.column));
    let has_two = headers.filter_map(|text| read_role(text).title).any(|title| title.contains('/'));
    let of_two = if has_two { ", each one role: a `/` parts its titles" } else { "" };
    decisions.note("roles", format!("{}{though}{of_two}", lines.shown()), "roles", lines.to_string());
}

fn note_facts(facts: &[(Fact, Line)], decisions: &mut Decisions) {
    let shown: Vec<String> =
        facts.iter().map(|(fact, line)| format!("{}={line}", word_of(fact, &Fact::WORDS))).collect();
    let words: Vec<String> = facts
        .iter()
        .filter(|(fact, _)| *fact != Fact::Nothing)
        .map(|(fact, line)| format!("{} in {}", word_of(fact, &Fact::WORDS), Table::shown(*line)))
        .collect();
    if !shown.is_empty() {
        decisions.note("facts", words.join(", "), "facts", shown.join(","));
    }
}

/// Notes which lines are dimensions.
pub(super) fn note_dimensions(dimensions: &[DraftDimension], decisions: &mut Decisions) {
    let mut lines: Vec<Line> = dimensions.iter().flat_map(|of| of.lines.iter().copied()).collect();
    lines.sort_unstable();
    lines.dedup();
    if !lines.is_empty() {
        let lines = Lines(lines);
        decisions.note("dimensions", lines.shown(), "dimensions", lines.to_string());
    }
}
