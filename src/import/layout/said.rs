//! Owns whether the lines that settings name are lines of the sheet with something in them, and of the kind that its
//! layout asks for.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::error::ImportError;
use crate::import::grid::{Area, Grid, column_name};
use crate::import::lines::{Line, Lines};
use crate::import::settings::{Fact, Ratings, Settings, TrackSetting, word_of};

use super::headers::{is_of_roles, names_roles};
use super::sheets::Way;
use super::table::Table;

/// Holds settings to the sheets that may be read.
///
/// # Errors
/// A setting names a line that none of the sheets has, that is empty or hidden in all of them, or that it names as two
/// things.
pub(super) fn hold_to_sheets(grids: &[&Grid], settings: &Settings) -> Result<(), ImportError> {
    let ends = || {
        let cells = grids.iter().flat_map(|grid| grid.cells.keys().copied());
        cells.chain(grids.iter().flat_map(|grid| grid.merges.iter().map(|area| area.last)))
    };
    let last_row = ends().map(|address| address.row).max().unwrap_or_default();
    let last_column = ends().map(|address| address.column).max().unwrap_or_default();
    let is_there = |line: &Line| match line {
        Line::Row(row) => *row <= last_row,
        Line::Column(column) => *column <= last_column,
    };
    let named = named_lines(settings);
    let missing =
        named.iter().find_map(|(option, lines)| Some((option, lines.0.iter().find(|line| !is_there(line))?)));
    if let Some((option, line)) = missing {
        let (last_row, last_column) = (last_row + 1, column_name(last_column));
        let expected =
            format!("one that the sheet has, which ends with row {last_row} and column {last_column}");
        return Err(untrue(option, &Table::shown(*line), &expected));
    }
    if named.is_empty() {
        return Ok(());
    }
    let texts = Texts::of(grids, settings.reads_hidden == Some(true));
    for (option, lines) in &named {
        if let Some(line) = first_wrong(lines, |line| texts.has(line)) {
            return Err(empty_line(option, line, &texts));
        }
    }
    let is_last = |(fact, line): &&(Fact, Line)| names_roles(*fact) && texts.last_row() == Some(*line);
    if let Some((fact, line)) = settings.facts.iter().find(is_last) {
        let option = format!("--facts {}={line}", word_of(fact, &Fact::WORDS));
        return Err(untrue(
            &option,
            &format!("{}, the last of the sheet", Table::shown(*line)),
            "one above the dimensions",
        ));
    }
    named_as_two(settings)
}

/// The lines that have a text, and those that have some that are hidden alone.
#[derive(Default)]
struct Texts {
    seen: BTreeSet<Line>,
    hidden: BTreeSet<Line>,
    /// What is merged, where there is a text.
    areas: Vec<Area>,
}

impl Texts {
    fn of(grids: &[&Grid], reads_hidden: bool) -> Self {
        let mut texts = Self::default();
        for grid in grids {
            for (at, _) in grid.cells.iter().filter(|(_, cell)| !cell.text.trim().is_empty()) {
                let is_hidden =
                    grid.hidden_rows.contains(&at.row) || grid.hidden_columns.contains(&at.column);
                let lines = if is_hidden && !reads_hidden { &mut texts.hidden } else { &mut texts.seen };
                lines.extend([Line::Row(at.row), Line::Column(at.column)]);
            }
            texts
                .areas
                .extend(grid.merges.iter().filter(|area| grid.cells.contains_key(&area.first)).copied());
        }
        texts
    }

    fn last_row(&self) -> Option<Line> {
        self.seen.iter().rfind(|line| matches!(line, Line::Row(_))).copied()
    }

    fn has(&self, line: Line) -> bool {
        let is_in = |area: &Area| match line {
            Line::Row(row) => (area.first.row..=area.last.row).contains(&row),
            Line::Column(column) => (area.first.column..=area.last.column).contains(&column),
        };
        // A merged text is seen in all lines of its area.
        self.seen.contains(&line) || self.areas.iter().any(is_in)
    }
}

fn empty_line(option: &str, line: Line, texts: &Texts) -> ImportError {
    let what = Table::shown(line);
    if texts.hidden.contains(&line) {
        let message = format!("`{option}` names {what}, which is hidden");
        return ImportError::new(message, format!("add `--hidden read`, or leave {what} out"));
    }
    untrue(option, &format!("{what}, which is empty"), "one with texts")
}

/// What a setting says that is not so.
pub(super) fn untrue(option: &str, found: &str, expected: &str) -> ImportError {
    let name = option.split(' ').next().unwrap_or(option);
    ImportError::new(
        format!("`{option}` names {found}, expected {expected}"),
        format!("leave out `{name}`, and the report says which rows and columns are what"),
    )
}

/// The first of some lines that is not as it has to be. What stands between two others that follow each other, as row 8
/// in `7-9`, is passed over.
pub(super) fn first_wrong(lines: &Lines, is_right: impl Fn(Line) -> bool) -> Option<Line> {
    lines.stretches().into_iter().find_map(|stretch| {
        let (first, last) = (stretch.first()?, stretch.last()?);
        [first, last].into_iter().find(|line| !is_right(**line)).copied()
    })
}

/// Refuses two facts on one line, and two columns for what only one can say.
fn named_as_two(settings: &Settings) -> Result<(), ImportError> {
    let mut known: BTreeMap<Line, Fact> = BTreeMap::new();
    for (fact, line) in &settings.facts {
        let before = *known.entry(*line).or_insert(*fact);
        if before != *fact {
            let (word, before) = (word_of(fact, &Fact::WORDS), word_of(&before, &Fact::WORDS));
            let message = format!(
                "`--facts` names {} as `{before}` and as `{word}`, expected one fact for each line",
                Table::shown(*line)
            );
            let help = "name the line once; where it has a level and a title in each cell, say `level`";
            return Err(ImportError::new(message, help));
        }
    }
    for only in [Fact::Section, Fact::Dimension, Fact::About] {
        let lines: BTreeSet<Line> =
            settings.facts.iter().filter(|(fact, _)| *fact == only).map(|(_, line)| *line).collect();
        if lines.len() > 1 {
            let lines = Lines(lines.into_iter().collect());
            let word = word_of(&only, &Fact::WORDS);
            let message = format!("`--facts` names {} as `{word}`, expected one line for it", lines.shown());
            return Err(ImportError::new(message, format!("say `{word}` of one line alone")));
        }
    }
    Ok(())
}

/// Holds settings to the way in which a sheet is read.
///
/// # Errors
/// A setting names rows where the layout has columns, or columns where it has rows, or lines where it has none.
pub(super) fn hold_to_way(table: &Table, way: &Way, settings: &Settings) -> Result<(), ImportError> {
    if matches!(way, Way::Long(_)) {
        return hold_to_long(settings);
    }
    let (across, along) = if table.is_turned { ("rows", "columns") } else { ("columns", "rows") };
    let other = if table.is_turned { "across" } else { "down" };
    for (option, lines) in named_lines(settings) {
        let (wrong, found, expected) = match option.as_str() {
            "--roles" | "--tracks" => {
                (lines.0.iter().any(|line| table.column_at(*line).is_none()), along, across)
            }
            "--dimensions" | "--ratings" => {
                (lines.0.iter().any(|line| table.row_at(*line).is_none()), across, along)
            }
            _ => continue,
        };
        if wrong {
            let message = format!(
                "`{option}` names {found}, expected {expected}, since the roles are {across} of the sheet"
            );
            return Err(ImportError::new(
                message,
                format!("if the roles are {along}, say `--layout {other}`"),
            ));
        }
    }
    let wrong_fact = settings.facts.iter().find(|(fact, line)| match fact {
        Fact::Section | Fact::Dimension | Fact::About => table.column_at(*line).is_none(),
        fact => is_of_roles(*fact) && table.row_at(*line).is_none(),
    });
    let Some((fact, line)) = wrong_fact else { return Ok(()) };
    let (found, expected) = if table.column_at(*line).is_some() { (across, along) } else { (along, across) };
    let fact = word_of(fact, &Fact::WORDS);
    let message = format!(
        "`--facts {fact}={line}` is one of the {found}, expected one of the {expected}, since the roles are {across} of the sheet"
    );
    Err(ImportError::new(message, format!("if the roles are {along}, say `--layout {other}`")))
}

/// Where a row is a statement, columns say of which role and dimension it is.
fn hold_to_long(settings: &Settings) -> Result<(), ImportError> {
    let why = "but the sheet is read as a row a statement, where a column names them";
    for (option, lines) in named_lines(settings) {
        let fact = match option.as_str() {
            "--roles" => Fact::Role,
            "--dimensions" => Fact::Dimension,
            "--ratings" => Fact::Rating,
            "--tracks" => Fact::Track,
            _ => continue,
        };
        if !lines.0.is_empty() {
            let help = format!(
                "say the column, as in `--facts {}=B`, or `--layout across` if the sheet has a column a role",
                word_of(&fact, &Fact::WORDS)
            );
            return Err(ImportError::new(format!("`{option}` names lines, {why}"), help));
        }
    }
    let is_wrong = |(fact, line): &&(Fact, Line)| *fact != Fact::Nothing && matches!(line, Line::Row(_));
    match settings.facts.iter().find(is_wrong) {
        None => Ok(()),
        Some((fact, line)) => {
            let message = format!(
                "`--facts {}={line}` is a row, expected a column, since the sheet is read as a row a statement",
                word_of(fact, &Fact::WORDS)
            );
            Err(ImportError::new(message, "if the sheet has a column a role, say `--layout across`"))
        }
    }
}

/// All lines that settings name, each with its option; of facts each with what is said of it.
pub(super) fn named_lines(settings: &Settings) -> Vec<(String, Lines)> {
    let fact = |(fact, line): &(Fact, Line)| {
        (format!("--facts {}={line}", word_of(fact, &Fact::WORDS)), Lines(vec![*line]))
    };
    let mut named: Vec<(String, Lines)> = settings.facts.iter().map(fact).collect();
    let mut add = |option: &str, lines: &Lines| named.push((option.to_owned(), lines.clone()));
    for (option, lines) in [("--roles", &settings.roles), ("--dimensions", &settings.dimensions)] {
        if let Some(lines) = lines {
            add(option, lines);
        }
    }
    if let Some(Ratings::On(lines)) = &settings.ratings {
        add("--ratings", lines);
    }
    if let Some(TrackSetting::Lines(tracks)) = &settings.tracks {
        for (_, lines) in tracks {
            add("--tracks", lines);
        }
    }
    named
}
