//! Owns a ladder as a book of two sheets: the one that a person would have made, and `About`.

use std::collections::HashMap;

use serde_json::Value;

use crate::document::{Book, BookArea, BookCell, BookRow, BookSheet, RowKind};
use crate::import::labels_of;
use crate::model::{Cell, Dimension, Ladder, RoleIndex};

use super::about::about;
use super::told::told;

/// The columns before those of the roles: the sections, then the names of the dimensions.
const LABELS: usize = 2;

/// A ladder as a book, made of what it is and of the shape of its file. All that it says is in it.
pub fn book(ladder: &Ladder, raw: &Value) -> Book {
    let told = told(ladder, raw);
    let name = ladder.name.to_string();
    Book { title: name, sheets: vec![matrix(ladder, &told), about(&told)] }
}

/// The roles as columns under what each of them is, and a row a dimension with what it asks of them.
fn matrix(ladder: &Ladder, told: &Value) -> BookSheet {
    let mut sheet = BookSheet {
        name: ladder.name.to_string(),
        label_columns: LABELS,
        frozen_columns: LABELS,
        is_wide: true,
        ..BookSheet::default()
    };
    sheet.rows.push(BookRow::of_texts(RowKind::Title, [ladder.name.to_string()]));
    merge(&mut sheet, (0, 0), (0, LABELS + ladder.roles.len() - 1));
    let tracks = labels_of("tracks", told);
    let role = |index: RoleIndex| ladder.role(index);
    let text = |text: &str| BookCell::from(text.to_owned());
    add_header(&mut sheet, ladder, "Family", true, |index| text(role(index).family.as_deref().unwrap_or("")));
    add_header(&mut sheet, ladder, "Level", false, |index| text(&ladder.span_label(role(index).levels)));
    add_header(&mut sheet, ladder, "Track", true, |index| text(&tracks[role(index).track.0]));
    // Where each role is called as its level, that says it.
    let is_level = |index: RoleIndex| *ladder.span_label(role(index).levels) == *role(index).code.as_str();
    if !ladder.role_indices().all(is_level) {
        add_header(&mut sheet, ladder, "Code", false, |index| text(&role(index).code));
    }
    add_header(&mut sheet, ladder, "Title", false, |index| text(&role(index).title));
    add_header(&mut sheet, ladder, "Years", false, |index| {
        let years = ladder.years_of(index);
        years.map_or(BookCell::Empty, |years| BookCell::Number(f64::from(years.halves()) / 2.0))
    });
    sheet.frozen_rows = sheet.rows.len();
    let names = labels_of("dimensions", told);
    for (dimension, name) in ladder.dimensions.iter().zip(names) {
        add_dimension(&mut sheet, ladder, dimension, name);
    }
    merge_sections(&mut sheet, ladder);
    sheet.widths = widths(&sheet, ladder);
    sheet
}

/// Shows cells as one, if they are several.
fn merge(sheet: &mut BookSheet, rows: (usize, usize), columns: (usize, usize)) {
    if rows.0 < rows.1 || columns.0 < columns.1 {
        sheet.merges.push(BookArea { rows, columns });
    }
}

/// A row that says something of the roles, if it does of any. Where it may say one thing of several roles, what is
/// the same of neighbors is said once.
fn add_header(
    sheet: &mut BookSheet,
    ladder: &Ladder,
    label: &str,
    is_shared: bool,
    of_role: impl Fn(RoleIndex) -> BookCell,
) {
    let said: Vec<BookCell> = ladder.role_indices().map(of_role).collect();
    if !said.is_empty() && said.iter().all(|cell| *cell == BookCell::Empty) {
        return;
    }
    let row = sheet.rows.len();
    let mut cells = vec![BookCell::Empty, BookCell::from(label.to_owned())];
    for alike in said.chunk_by(|one, next| is_shared && one == next && *one != BookCell::Empty) {
        let first = cells.len();
        merge(sheet, (row, row), (first, first + alike.len() - 1));
        cells.push(alike[0].clone());
        cells.resize(first + alike.len(), BookCell::Empty);
    }
    sheet.rows.push(BookRow { kind: RowKind::Header, cells });
}

/// A row with what a dimension asks of each role; what it asks of neighbors together is said once.
fn add_dimension(sheet: &mut BookSheet, ladder: &Ladder, dimension: &Dimension, name: String) {
    let row = sheet.rows.len();
    let mut cells = vec![BookCell::Empty, BookCell::from(name)];
    let roles: Vec<RoleIndex> = ladder.role_indices().collect();
    let is_one = |one: &RoleIndex, next: &RoleIndex| {
        let cell = |role: RoleIndex| dimension.cell_index_of(role);
        cell(*one).is_some() && cell(*one) == cell(*next)
    };
    for together in roles.chunk_by(is_one) {
        let first = cells.len();
        merge(sheet, (row, row), (first, first + together.len() - 1));
        cells.push(asked(dimension, together[0]));
        cells.resize(first + together.len(), BookCell::Empty);
    }
    sheet.rows.push(BookRow { kind: RowKind::Body, cells });
}

/// What a dimension asks of a role, as it is written in a cell.
fn asked(dimension: &Dimension, role: RoleIndex) -> BookCell {
    let text = match dimension.cell_of(role) {
        Some(cell) => lines(dimension, cell).join("\n"),
        // What is for other tracks says so on the second sheet, and is no list of roles in the file.
        None if !dimension.not_asked.contains(&role) => String::new(),
        None => "not asked".to_owned(),
    };
    BookCell::from(text)
}

/// What a cell asks, line by line: its rating and its years by themselves, then each statement behind a bullet,
/// first those that the rating asks.
fn lines(dimension: &Dimension, cell: &Cell) -> Vec<String> {
    let point = cell.rating.and_then(|point| dimension.scale.get(point));
    let rating = point.map(|point| point.name.to_string());
    let years = cell.years.as_ref().map(ToString::to_string);
    let asked = point.into_iter().flat_map(|point| &point.expectations).chain(&cell.expectations);
    let statements = asked.map(|statement| format!("• {}", statement.text));
    rating.into_iter().chain(years).chain(statements).collect()
}

/// Writes each section once for all its dimensions that stand together.
fn merge_sections(sheet: &mut BookSheet, ladder: &Ladder) {
    let mut row = sheet.frozen_rows;
    for together in
        ladder.dimensions.chunk_by(|one, next| one.section.is_some() && one.section == next.section)
    {
        let section = together[0].section.iter().map(ToString::to_string).collect::<String>();
        sheet.rows[row].cells[0] = BookCell::from(section);
        merge(sheet, (row, row + together.len() - 1), (0, 0));
        row += together.len();
    }
}

/// How wide the columns are: those of the roles so that what is asked in a row can be seen at once, as far as that
/// goes.
fn widths(sheet: &BookSheet, ladder: &Ladder) -> Vec<u16> {
    /// Those of the roles.
    const LEAST: u16 = 26;
    const MOST: u16 = 70;
    /// As many lines as a row of a spreadsheet can show.
    const LINES: usize = 25;
    let texts = |column: usize| {
        sheet.rows.iter().skip(1).filter_map(move |row| match row.cells.get(column) {
            Some(BookCell::Text(text)) => Some(text.as_str()),
            _ => None,
        })
    };
    let longest = |column, least: usize, most: usize| {
        let longest = texts(column).map(|text| text.chars().count()).max().unwrap_or(0);
        u16::try_from((longest + 1).clamp(least, most)).unwrap_or(u16::MAX)
    };
    let count = ladder.roles.len().max(1);
    let page = u16::try_from(180 / count).unwrap_or(MOST).clamp(LEAST, 50);
    // How many characters a cell has to each column that it spans.
    let spans: HashMap<(usize, usize), usize> = sheet
        .merges
        .iter()
        .map(|area| ((area.rows.0, area.columns.0), area.columns.1 - area.columns.0 + 1))
        .collect();
    let is_seen = |width: u16| {
        let body = sheet.rows.iter().enumerate().skip(sheet.frozen_rows);
        let mut cells = body.flat_map(|(row, of)| {
            of.cells.iter().enumerate().skip(LABELS).map(move |(column, cell)| ((row, column), cell))
        });
        cells.all(|(at, cell)| {
            let BookCell::Text(text) = cell else { return true };
            let width = usize::from(width) * spans.get(&at).copied().unwrap_or(1);
            text.lines().map(|line| line.chars().count() / width + 1).sum::<usize>() <= LINES
        })
    };
    let of_roles = (page..MOST).step_by(4).find(|width| is_seen(*width)).unwrap_or(MOST);
    let mut widths = vec![longest(0, 3, 18), longest(1, 10, 26)];
    widths.extend(vec![of_roles; ladder.roles.len()]);
    widths
}
