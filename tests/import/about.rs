//! What the book of a ladder holds is all of the ladder: the first sheet, and its `About` sheet laid
//! over that.

#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;

use crate::document::{Book, BookArea, BookCell, BookSheet};
use crate::import::about::is_about;
use crate::import::{Address, Area, Grid, GridCell, Opened, Settings, Unplaced, Workbook, import};
use crate::model::Ladder;

use crate::source::written::{generated, sound_files};
use crate::source::{SpannedLadder, parse_spanned_ladder, raw_value};
use crate::views::export::book;

pub(crate) fn ladder(text: &str) -> SpannedLadder {
    parse_spanned_ladder(text).unwrap_or_else(|faults| panic!("{text}\n{faults:?}"))
}

pub(crate) fn guide() -> String {
    let guide = include_str!("../../data/README.md");
    guide.split("```yaml\n").nth(1).unwrap().split("```").next().unwrap().to_owned()
}

pub(crate) fn grid(sheet: &BookSheet) -> Grid {
    let mut cells = BTreeMap::new();
    for (row, of) in (0..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(&of.cells) {
            let text = text(cell);
            if !text.is_empty() {
                cells.insert(Address::new(row, column), GridCell { text, ..GridCell::default() });
            }
        }
    }
    let corner =
        |row: usize, column: usize| Address::new(u32::try_from(row).unwrap(), u32::try_from(column).unwrap());
    let area = |of: &BookArea| Area {
        first: corner(of.rows.0, of.columns.0),
        last: corner(of.rows.1, of.columns.1),
    };
    let merges = sheet.merges.iter().map(area).collect();
    Grid { name: sheet.name.clone(), cells, merges, ..Grid::default() }
}

fn text(cell: &BookCell) -> String {
    match cell {
        BookCell::Empty => String::new(),
        BookCell::Text(text) => text.clone(),
        BookCell::Number(number) => number.to_string(),
    }
}

/// The ladder that a book gives, and what of it is in no ladder.
fn given(book: &Book) -> (String, Vec<Unplaced>) {
    let grids: Vec<Grid> = book.sheets.iter().map(grid).collect();
    assert!(!is_about(&grids[0]) && is_about(&grids[1]));
    let opened = Opened { workbook: Workbook { grids }, ..Opened::default() };
    let imported = import(&opened, "read", &Settings::default()).unwrap();
    (imported.text, imported.report.left_out)
}

/// Where two ladders differ first, in a few lines of each.
fn first_difference(one: &Ladder, other: &Ladder) -> Option<[String; 2]> {
    let [one, other] = [one, other].map(|ladder| format!("{ladder:#?}"));
    let at = one.lines().zip(other.lines()).position(|(one, other)| one != other);
    let near = |text: &str, at: usize| {
        text.lines().skip(at.saturating_sub(6)).take(12).collect::<Vec<_>>().join("\n")
    };
    at.map(|at| [near(&one, at), near(&other, at)]).or((one != other).then_some([one, other]))
}

fn check(text: &str) {
    let before = ladder(text);
    let book = book(&before.ladder, &raw_value(&before.raw));
    let (text, left_out) = given(&book);
    assert_eq!(left_out, []);
    let after = ladder(&text);
    assert_eq!(first_difference(&after.ladder, &before.ladder), None);
    let waivers = |of: &SpannedLadder| -> Vec<String> {
        of.ladder.waivers.iter().map(|one| format!("{} {:?} {}", one.code, one.at, one.because)).collect()
    };
    assert_eq!(waivers(&after), waivers(&before));
}

#[test]
fn a_book_holds_all_of_a_ladder() {
    for file in sound_files() {
        check(&fs::read_to_string(file).unwrap());
    }
    check(&guide());
    check(ODD);
}

proptest! {
    #[test]
    fn a_book_holds_all_of_any_ladder(made in generated::made()) {
        check(&made.yaml());
    }
}

/// Names that are alike, cells whose roles do not stand together or that are in another order than the roles, levels
/// that look like spans, statements that are asked twice, tracks and levels without a role.
const ODD: &str = "
schema: 1
id: odd
name: About
version: 1.0.0
cumulative: true
levels: [low, A, B, {id: A-B, about: A level.}, C, C-C, high]
tracks:
  - {id: none, name: Nobody}
  - {id: one, name: Track}
  - {id: two, name: Track, cumulative: false}
  - {id: three, name: one}
roles:
  - {code: X, track: two, level: A, title: '=1+1', aliases: [x, '-x']}
  - {code: Y, track: one, level: [A, B], title: Y}
  - {code: Z, track: two, level: A-B, title: Y}
  - {code: W, track: one, level: [B, A-B, C], title: W}
  - {code: V, track: three, level: [C, C-C], title: V}
scales:
  Plain: [Not asked, 'None', {name: 1.0, about: One, expects: [Asks]}]
dimensions:
  - {id: a, name: Same, section: S, cells: [{roles: [Z, X], expects: [b, a, a]}, {roles: [Y, V], rating: high, expects: [a, a, {id: second, text: a, examples: [e, f]}]}], scale: [low, {name: high, expects: [a, {text: a, id: first}]}]}
  - {id: b, name: Same, tracks: [two, three], not_asked: [Y], cells: [{roles: [V], years: 0.5, years_in: this in that, inferred: guessed}, {roles: [Z], expects: ['• b', 'At least 3 years']}]}
  - {id: c, name: Same (2), section: S, scale: Plain, cells: [{roles: [W, X], rating: '1', inferred: a guess}]}
  - {id: d, name: Level, section: S}
  - {id: e, name: About, section: S, scale: plain, not_asked: [X, Y]}
titles:
  - {title: T, about: T, meanings: [{id: t, name: T, about: T, nearest: [X, other/Y]}, {id: u, name: T, about: U}]}
  - {title: U, about: T, meanings: [{id: t, name: T, about: T, inferred: T}]}
allow:
  - {code: gap, because: so}
  - {code: gap, because: so}
";
