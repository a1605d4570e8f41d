//! Owns whether what settings say of lines came true: each line is what they call it, and of no role is left open
//! what they say of the others.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::error::ImportError;
use crate::import::lines::{Line, Lines};
use crate::import::settings::{Fact, Ratings, Settings, TrackSetting, word_of};
use crate::import::words::{fact_of, years_alone};

use super::draft::{Draft, DraftDimension, DraftRole};
use super::frame::{Frame, sub_heading};
use super::headers::{is_of_roles, label_fact, names_roles};
use super::labels::is_always_nothing;
use super::levels::numbered;
use super::notes::facts_of;
use super::roles::one_line;
use super::said::{first_wrong, untrue};
use super::sheets::Way;
use super::table::Table;

/// What the lines of the sheets that are read are taken for.
#[derive(Default)]
pub(super) struct Uses {
    facts: BTreeSet<(Fact, Line)>,
    /// The columns of each role, each with the one under its name.
    roles: BTreeMap<Line, Line>,
    /// Columns that were taken for roles, though their headers say what stands in them.
    labels: BTreeMap<Line, String>,
    /// The lines with years, and those that are called so and have nothing else.
    years: BTreeSet<Line>,
}

impl Uses {
    /// Adds those of one more sheet.
    pub(super) fn add(&mut self, table: &Table, way: &Way, settings: &Settings) {
        let facts = facts_of(table, way, settings);
        let of_years =
            facts.iter().filter(|(fact, line)| *fact == Fact::Years && is_of_years(table, way, *line));
        self.years.extend(of_years.map(|(_, line)| *line));
        let (Way::Matrix(frame) | Way::Own(frame)) = way else { return self.facts.extend(facts) };
        // Of a row of headers nothing else is taken.
        let is_header = |row: u32| frame.headers.iter().any(|(header, _)| *header == row);
        let is_taken = |(fact, line): &(Fact, Line)| {
            !table.row_at(*line).is_some_and(is_header)
                || is_of_roles(*fact)
                || matches!(fact, Fact::Role | Fact::Nothing)
        };
        self.facts.extend(facts.into_iter().filter(is_taken));
        let headers: Vec<u32> = frame.headers.iter().map(|(row, _)| *row).collect();
        self.facts.extend(frame.body.iter().map(|row| (Fact::Rating, table.row_line(*row))));
        for role in &frame.roles {
            // A column is no rating of a role that has nothing else, unless the sheet says so.
            let is_rating = |column: &&u32| {
                role.all().len() > 1
                    || sub_heading(table, frame.main, &headers, **column) == Some(Fact::Rating)
            };
            let ratings = role.ratings.iter().filter(is_rating);
            self.facts.extend(ratings.map(|column| (Fact::Rating, table.column_line(*column))));
            let line = table.column_line(role.column);
            self.roles.extend(role.all().into_iter().map(|column| (table.column_line(column), line)));
            self.labels.extend(label_in(table, frame, role.column).map(|label| (line, label.to_owned())));
        }
    }

    /// What a line is, to be put behind its name.
    fn shown(&self, line: Line, dimensions: &[DraftDimension]) -> String {
        let what = Table::shown(line);
        let is_of_cells = |fact: Fact| matches!(fact, Fact::Rating | Fact::Statement | Fact::Example);
        let fact = self.facts.iter().find(|(fact, known)| *known == line && !is_of_cells(*fact));
        let fact = fact.map(|(fact, _)| *fact);
        match fact {
            Some(Fact::Nothing) => format!("{what}, which holds nothing of a ladder"),
            Some(Fact::Section) => format!("{what}, which names the sections"),
            Some(Fact::Dimension) => format!("{what}, which names the dimensions"),
            Some(Fact::About) => format!("{what}, which says what the dimensions are about"),
            Some(fact) => format!("{what}, which has the {} of the roles", word_of(&fact, &Fact::WORDS)),
            None if self.roles.contains_key(&line) => format!("{what}, which is a role"),
            None if dimensions.iter().any(|of| of.lines.contains(&line)) => {
                format!("{what}, which is a dimension")
            }
            None => format!("{what}, which is neither a role nor a dimension"),
        }
    }
}

/// Whether a line of a sheet has years, or its label says so and nothing in it says otherwise.
fn is_of_years(table: &Table, way: &Way, line: Line) -> bool {
    let has_years = |text: &str| years_alone(&one_line(text)).is_some();
    match way {
        Way::Matrix(frame) | Way::Own(frame) => table.row_at(line).is_some_and(|row| {
            let columns: Vec<u32> = frame.roles.iter().map(|role| role.column).collect();
            let mut texts = table.columns.iter().filter_map(|column| table.text(row, *column));
            texts.any(has_years) || label_fact(table, row, &columns) == Some(Fact::Years)
        }),
        Way::Long(frame) => table.column_at(line).is_some_and(|column| {
            let mut texts = table.rows.iter().filter_map(|row| table.text(*row, column));
            let heading = table.text(frame.header, column);
            heading.and_then(fact_of) == Some(Fact::Years) || texts.any(has_years)
        }),
    }
}

/// The header over a column that says what stands in it, as `Title` does, and names no role. The one in the row that tells
/// roles apart decides, the others where that has none.
fn label_in<'t>(table: &'t Table, frame: &Frame, column: u32) -> Option<&'t str> {
    // Somebody may be called `Owner`.
    let is_label =
        |text: &&str| fact_of(text).is_some_and(|fact| fact != Fact::Nothing || is_always_nothing(text));
    if let Some(text) = table.own_text(frame.main, column) {
        return Some(text).filter(is_label);
    }
    let headers = frame.headers.iter().filter(|(_, fact)| names_roles(*fact));
    headers.filter_map(|(row, _)| table.own_text(*row, column)).find(is_label)
}

/// `a column that is a role`
fn one_that_is(what: &str, line: Line) -> String {
    let kind = if matches!(line, Line::Row(_)) { "row" } else { "column" };
    format!("a {kind} that is a {what}")
}

/// Holds facts and roles to what the lines of the sheets were taken for.
///
/// # Errors
/// A line is not what a setting says.
pub(super) fn hold_to_uses(uses: &Uses, settings: &Settings) -> Result<(), ImportError> {
    if let Some(lines) = &settings.roles {
        if let Some((line, label)) = uses.labels.iter().find(|(line, _)| lines.0.contains(line)) {
            let found = format!("{}, whose header is `{label}`", Table::shown(*line));
            return Err(untrue("--roles", &found, &one_that_is("role", *line)));
        }
        if let Some(line) = first_wrong(lines, |line| uses.roles.contains_key(&line)) {
            let found = format!("{}, which no header gives the name of a role", Table::shown(line));
            return Err(untrue("--roles", &found, &one_that_is("role", line)));
        }
    }
    match settings.facts.iter().find(|said| !uses.facts.contains(said)) {
        None => Ok(()),
        Some((fact, line)) => {
            let word = word_of(fact, &Fact::WORDS);
            let expected = format!("a line that can hold `{word}`");
            Err(untrue(&format!("--facts {word}={line}"), &uses.shown(*line, &[]), &expected))
        }
    }
}

/// Holds tracks and years to the roles that were found.
///
/// # Errors
/// A track has a line that is no role, or a role is on none; or a line that is said to have years has
/// something else.
pub(super) fn hold_to_roles(
    roles: &[DraftRole],
    uses: &Uses,
    settings: &Settings,
) -> Result<(), ImportError> {
    let mut years = settings.facts.iter().filter(|(fact, _)| *fact == Fact::Years);
    if let Some((_, line)) = years.find(|(_, line)| !uses.years.contains(line)) {
        let found = format!("{}, in which no years are found", Table::shown(*line));
        return Err(untrue(&format!("--facts years={line}"), &found, "years such as `3+` or `2-4 years`"));
    }
    match &settings.tracks {
        Some(TrackSetting::Codes) => hold_to_codes(roles),
        Some(TrackSetting::Lines(tracks)) => hold_to_tracks(tracks, roles, uses),
        Some(TrackSetting::One) | None => Ok(()),
    }
}

fn hold_to_codes(roles: &[DraftRole]) -> Result<(), ImportError> {
    let name = |role: &DraftRole| role.code.clone().or_else(|| role.levels.first().cloned());
    let has_letters = |name: &String| numbered(name).is_some_and(|(letters, _)| !letters.is_empty());
    let Some(role) = roles.iter().find(|role| !name(role).as_ref().is_some_and(has_letters)) else {
        return Ok(());
    };
    let called = name(role).or_else(|| role.title.clone()).unwrap_or_default();
    let message = format!(
        "`--tracks codes` goes by the letters before a number, as in `M4`, and the role `{called}` has no such code"
    );
    Err(ImportError::new(
        message,
        "say which roles are on which track, as in `--tracks 'ic=B-G,manager=H-K'`",
    ))
}

fn hold_to_tracks(tracks: &[(String, Lines)], roles: &[DraftRole], uses: &Uses) -> Result<(), ImportError> {
    let is_role = |line: Line| uses.roles.contains_key(&line);
    if let Some(line) = tracks.iter().find_map(|(_, lines)| first_wrong(lines, is_role)) {
        return Err(untrue("--tracks", &uses.shown(line, &[]), &one_that_is("role", line)));
    }
    let named: BTreeSet<Line> = tracks
        .iter()
        .flat_map(|(_, lines)| &lines.0)
        .filter_map(|line| uses.roles.get(line).copied())
        .collect();
    let all: Option<Vec<Line>> = roles.iter().map(|role| role.line).collect();
    let Some(mut all) = all else {
        let message = "`--tracks` names lines of one sheet, but some roles stand on another";
        return Err(ImportError::new(
            message,
            "say `--tracks one`, `--tracks codes`, or add a row with the tracks",
        ));
    };
    all.sort_unstable();
    let left: Vec<Line> = all.iter().copied().filter(|line| !named.contains(line)).collect();
    if left.is_empty() {
        return Ok(());
    }
    let message = format!("`--tracks` leaves out {}, expected each role on a track", Lines(left).shown());
    Err(ImportError::new(message, format!("name all roles: {}", Lines(all).shown())))
}

/// Holds dimensions and ratings to the dimensions that were found.
///
/// # Errors
/// A line is no dimension, or has no ratings.
pub(super) fn hold_to_dimensions(draft: &Draft, uses: &Uses, settings: &Settings) -> Result<(), ImportError> {
    let dimensions = &draft.dimensions[..];
    let mut of_ratings = settings.facts.iter().filter(|(fact, _)| *fact == Fact::Rating);
    if let Some((_, line)) = of_ratings.find(|(_, line)| !draft.rating_lines.contains(line)) {
        let found = format!("{}, before which no dimension stands", Table::shown(*line));
        return Err(untrue(&format!("--facts rating={line}"), &found, "one behind what it rates"));
    }
    let is_dimension = |line: Line| dimensions.iter().any(|of| of.lines.contains(&line));
    let ratings = match &settings.ratings {
        Some(Ratings::On(lines)) => Some(lines),
        _ => None,
    };
    for (option, lines) in [("--dimensions", &settings.dimensions.as_ref()), ("--ratings", &ratings)] {
        if let Some(line) = lines.and_then(|lines| first_wrong(lines, is_dimension)) {
            let others: Vec<Line> = dimensions.iter().flat_map(|of| of.lines.iter().copied()).collect();
            let mut error = untrue(option, &uses.shown(line, dimensions), &one_that_is("dimension", line));
            if option == "--ratings" && !others.is_empty() {
                let mut others = Lines(others);
                others.0.sort_unstable();
                error.help = format!("the dimensions are {}", others.shown());
            }
            return Err(error);
        }
    }
    let has_rating = |line: Line| {
        let mut of_line = dimensions.iter().filter(|of| of.lines.contains(&line));
        of_line.any(|of| of.cells.iter().any(|cell| cell.rating.is_some()))
    };
    let unrated = ratings.into_iter().flat_map(|lines| &lines.0).copied();
    match unrated.filter(|line| is_dimension(*line)).find(|line| !has_rating(*line)) {
        None => Ok(()),
        Some(line) => {
            let found = format!("{}, whose cells begin with no rating", Table::shown(line));
            Err(untrue("--ratings", &found, "a word or two such as `High` above what is expected"))
        }
    }
}
