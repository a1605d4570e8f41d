//! Owns the frame of a sheet with a column a role: which row tells roles apart, which columns are
//! roles, which hold sections and names of dimensions, and which rows are left for the matrix.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::settings::{Fact, Settings};
use crate::import::words::{fact_of, is_level_like, is_title_like, read_role};

use super::again::columns_again;
use super::columns::role_columns;
use super::headers::{header_rows, is_of_roles, label_fact, names_roles};
use super::labels::{LabelColumns, label_columns};
use super::score::score;
use super::table::Table;

/// Where what stands in a sheet.
#[derive(Debug)]
pub(super) struct Frame {
    /// The rows that say something of roles, and what.
    pub(super) headers: Vec<(u32, Fact)>,
    /// The header row that tells roles apart.
    pub(super) main: u32,
    /// Rising.
    pub(super) roles: Vec<RoleColumn>,
    pub(super) labels: LabelColumns,
    /// The columns that are the header again or of another table, each with why it is left out.
    pub(super) beside: BTreeMap<u32, &'static str>,
    /// The rows of the matrix, rising; nothing in them is known to be a dimension yet.
    pub(super) body: Vec<u32>,
    /// How much of it was recognized, to be compared with other ways to read the sheet.
    pub(super) score: f64,
    /// Whether the headers are like levels, titles or tracks. Else only their place says that they are roles.
    pub(super) is_sure: bool,
}

impl Frame {
    /// Whether a column stands between the first role and the last.
    pub(super) fn is_among_roles(&self, column: u32) -> bool {
        let ends = self.roles.first().zip(self.roles.last());
        ends.is_some_and(|(first, last)| first.column < column && column < last.column)
    }
}

/// The columns of one role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RoleColumn {
    /// The one under its name.
    pub(super) column: u32,
    /// All with statements, the first among them.
    pub(super) statements: Vec<u32>,
    /// Those with ratings.
    pub(super) ratings: Vec<u32>,
    /// Those with examples.
    pub(super) examples: Vec<u32>,
    /// Those with nothing that a ladder holds.
    pub(super) others: Vec<u32>,
}

/// Headers are looked for in so many rows with texts.
pub(super) const HEADER_ROWS: usize = 60;

/// The frame of a sheet with a column a role; `None` where there is none.
pub(super) fn find_frame(table: &Table, settings: &Settings) -> Option<Frame> {
    let (main, is_sure) = main_row(table, settings)?;
    let columns = role_columns(table, main, settings);
    if columns.is_empty() || columns.len() < 2 && settings.roles.is_none() && !is_sure {
        return None;
    }
    let labelled = with_unwanted(table, main, &columns, settings);
    let mut headers = header_rows(table, main, &labelled, settings);
    // A column without a name belongs to the role before it.
    let is_named = |column: &u32| {
        let mut names = headers.iter().filter(|(row, fact)| *row == main || names_roles(*fact));
        names.any(|(row, _)| table.text(*row, *column).is_some())
    };
    let columns: Vec<u32> = columns.into_iter().filter(is_named).collect();
    if columns.is_empty() {
        return None;
    }
    let last_header = headers.iter().map(|(row, _)| *row).max().unwrap_or(main);
    let beside = columns_again(table, main, &columns);
    let is_of_it = |row: &u32| table.row(*row).any(|(address, _)| !beside.contains_key(&address.column));
    let is_nothing = |row: &u32| settings.fact_on(table.row_line(*row)) == Some(Fact::Nothing);
    let below = table.rows.iter().copied().filter(|row| *row > last_header && is_of_it(row));
    let (nothing, body): (Vec<u32>, Vec<u32>) = below.partition(is_nothing);
    if body.is_empty() {
        return None;
    }
    let header_lines: Vec<u32> = headers.iter().map(|(row, _)| *row).collect();
    let kind = |column: u32| kind_of(table, main, &header_lines, column, settings);
    let mut roles = parted(table, &columns, main, &headers, &body, kind);
    add_nameless(table, main, &mut roles, &body, &beside, kind, settings);
    let owned = roles.iter().flat_map(RoleColumn::all).chain(columns.iter().copied());
    let owned: BTreeSet<u32> = owned.chain(beside.keys().copied()).collect();
    // Where a row has a label of its own, that stands over no column.
    let is_labelled = |row: u32| {
        let fact = label_fact(table, row, &labelled);
        fact.is_some_and(|fact| is_of_roles(fact) && !(row == main && fact == Fact::Summary))
    };
    let headings: Vec<u32> = header_lines.iter().copied().filter(|row| !is_labelled(*row)).collect();
    let labels = label_columns(table, &headings, &body, &owned, settings);
    headers.extend(nothing.into_iter().map(|row| (row, Fact::Nothing)));
    let mut frame = Frame { headers, main, roles, labels, beside, body, score: 0.0, is_sure };
    frame.score = score(table, &frame, &columns);
    Some(frame)
}

/// The columns of roles with those before them that would be some, had it not been said that they hold nothing: what is
/// before all of them is the label of a row.
fn with_unwanted(table: &Table, main: u32, columns: &[u32], settings: &Settings) -> Vec<u32> {
    let is_unwanted = |column: &u32| {
        settings.fact_on(table.column_line(*column)) == Some(Fact::Nothing)
            && table.text(main, *column).is_some_and(is_role_like)
    };
    let all: BTreeSet<u32> =
        table.columns.iter().copied().filter(is_unwanted).chain(columns.iter().copied()).collect();
    all.into_iter().collect()
}

/// The header row that tells most roles apart, and whether its texts are like levels or titles.
fn main_row(table: &Table, settings: &Settings) -> Option<(u32, bool)> {
    let said = settings.facts.iter().filter(|(fact, _)| names_roles(*fact));
    let said: Vec<u32> = said.filter_map(|(_, line)| table.row_at(*line)).collect();
    // Of several the one that is named first tells roles apart.
    if let Some(&row) = said.first() {
        return Some((row, true));
    }
    // A row that says what it tells of roles, and that they are not called so, is none.
    let may_be_main = |row: &u32| {
        let label = table.row(*row).next().and_then(|(_, text)| fact_of(text));
        !matches!(label, Some(Fact::Years | Fact::Summary | Fact::Aliases))
    };
    let rows: Vec<u32> = table.rows.iter().copied().take(HEADER_ROWS).filter(may_be_main).collect();
    let mut best: Option<(u32, usize)> = None;
    for &row in &rows {
        let texts = texts_of(table, row);
        let like = texts.iter().filter(|text| is_role_like(text)).count();
        // Headings of other columns say so, and one text may be the label of the row.
        let named = texts.iter().filter(|text| fact_of(text).is_none()).count();
        let is_header = like + 1 >= named || like * 5 >= named * 3;
        let weight = weight_of(&texts);
        if is_header && like >= 2 && best.is_none_or(|(_, most)| weight > most) {
            best = Some((row, weight));
        }
    }
    if let Some((row, _)) = best {
        return Some((row, true));
    }
    // Short texts over columns that go on below.
    let is_like_header = |row: &u32| {
        let texts = texts_of(table, *row);
        texts.len() >= 2 && distinct(&texts) == texts.len() && texts.iter().all(|text| is_short(text))
    };
    let row = rows.into_iter().find(is_like_header)?;
    let below = table.rows.iter().filter(|below| **below > row).count();
    (below > 0).then_some((row, false))
}

/// The texts of a row, as many as tell what it is: looking at each costs most of an import where the rows are many
/// columns long. A number by itself counts only where the row says that it has levels.
fn texts_of(table: &Table, row: u32) -> Vec<&str> {
    const ENOUGH: usize = 100;
    let texts: Vec<&str> = table.row(row).take(ENOUGH).map(|(_, text)| text).collect();
    let has_levels = texts.first().and_then(|first| fact_of(first)) == Some(Fact::Level);
    let is_number = |text: &str| text.parse::<f64>().is_ok();
    texts.into_iter().filter(|text| has_levels || !is_number(text)).collect()
}

/// How well the texts of a row tell roles apart.
fn weight_of(texts: &[&str]) -> usize {
    let like = texts.iter().filter(|text| is_role_like(text)).count();
    let level_like = texts.iter().filter(|text| is_level_like(text)).count();
    distinct(texts).min(like) * 2 + usize::from(level_like * 2 > like)
}

pub(super) fn distinct(texts: &[&str]) -> usize {
    let mut texts = texts.to_vec();
    texts.sort_unstable();
    texts.dedup();
    texts.len()
}

pub(super) fn is_short(text: &str) -> bool {
    text.chars().count() <= 60 && text.split_whitespace().count() <= 8
}

/// Whether a text is like the name of a level or a title, however decorated.
pub(super) fn is_role_like(text: &str) -> bool {
    if !text.lines().all(is_short) || text.lines().count() > 4 || fact_of(text).is_some() {
        return false;
    }
    let role = read_role(text);
    text.lines().any(|line| is_level_like(line) || is_title_like(line))
        || !role.levels.is_empty()
        || role.code.is_some()
}

/// The roles of some columns: neighbors under one merged name, or under one name that is repeated, are one role, and
/// so are those without a name beside one. Headers between the name and the matrix, or what stands below, say
/// which of its columns are ratings.
fn parted(
    table: &Table,
    columns: &[u32],
    main: u32,
    headers: &[(u32, Fact)],
    body: &[u32],
    kind: impl Fn(u32) -> Option<Fact>,
) -> Vec<RoleColumn> {
    let mut roles: Vec<RoleColumn> = Vec::new();
    for &column in columns {
        let name = (table.anchor(main, column), table.text(main, column));
        let is_more = roles.last().is_some_and(|role| {
            let of_last = (table.anchor(main, role.column), table.text(main, role.column));
            let is_beside = matches!(kind(column), Some(Fact::Rating | Fact::Example));
            of_last.0 == name.0
                || of_last.1 == name.1 && has_sub_headers(table, headers, main, role.column, column)
                || is_beside && !name.1.is_some_and(is_role_like)
        });
        if !is_more {
            roles.push(RoleColumn { column, ..RoleColumn::default() });
        }
        let Some(role) = roles.last_mut() else { continue };
        let is_rating = role.column != column && are_ratings(table, body, column);
        role.take(column, kind(column).or(is_rating.then_some(Fact::Rating)));
    }
    roles
}

/// Whether two columns differ in headers below the name that they share, but in none that says something of roles.
fn has_sub_headers(table: &Table, headers: &[(u32, Fact)], main: u32, one: u32, other: u32) -> bool {
    let differs = |row: u32| table.text(row, one).is_some() && table.text(row, one) != table.text(row, other);
    let mut differing = headers.iter().filter(|(row, _)| differs(*row));
    let is_below = differing.clone().any(|(row, _)| *row > main);
    is_below && !differing.any(|(row, fact)| is_of_roles(*fact) && table.text(*row, other).is_some())
}

/// What a column of a role holds, as it is said, or as the headers say it.
fn kind_of(table: &Table, main: u32, headers: &[u32], column: u32, settings: &Settings) -> Option<Fact> {
    let said = settings.fact_on(table.column_line(column));
    said.filter(|fact| matches!(fact, Fact::Rating | Fact::Statement | Fact::Example))
        .or_else(|| sub_heading(table, main, headers, column))
}

/// What stands below the name of a role and says what its columns hold.
pub(super) fn sub_heading(table: &Table, main: u32, headers: &[u32], column: u32) -> Option<Fact> {
    headers.iter().filter(|row| **row > main).find_map(|&row| fact_of(table.text(row, column)?))
}

/// Columns among the roles that have no name belong to the role before them, but where roles are columns and only some
/// have more than one; behind the last role, those that say what they hold, or hold ratings.
fn add_nameless(
    table: &Table,
    main: u32,
    roles: &mut [RoleColumn],
    body: &[u32],
    beside: &BTreeMap<u32, &'static str>,
    kind: impl Fn(u32) -> Option<Fact>,
    settings: &Settings,
) {
    let columns: Vec<u32> = roles.iter().map(|role| role.column).collect();
    let (Some(&first), Some(&last)) = (columns.first(), columns.last()) else { return };
    let widest = columns.windows(2).map(|pair| pair[1] - pair[0]).max().unwrap_or(1).max(2);
    let is_nameless = |column: &&u32| table.text(main, **column).is_none() && !beside.contains_key(*column);
    let inner = table.columns.iter().filter(|column| first < **column && **column < last + widest);
    let has_more = |pair: &[u32]| inner.clone().any(|column| pair[0] < *column && *column < pair[1]);
    let are_wide = table.is_turned || columns.windows(2).all(has_more);
    let is_said =
        |column: u32| settings.roles.iter().any(|lines| lines.0.contains(&table.column_line(column)));
    for &column in inner.filter(is_nameless) {
        let Some(role) = roles.iter_mut().rfind(|role| role.column < column) else { continue };
        let fact = kind(column).or_else(|| are_ratings(table, body, column).then_some(Fact::Rating));
        if fact.is_some() || column < last && (are_wide || is_said(column)) {
            role.take(column, fact);
        }
    }
}

impl RoleColumn {
    /// All that belong to it.
    pub(super) fn all(&self) -> Vec<u32> {
        [&self.statements[..], &self.ratings, &self.examples, &self.others].concat()
    }

    /// Takes one more column, and what it holds.
    fn take(&mut self, column: u32, fact: Option<Fact>) {
        match fact {
            Some(Fact::Rating) => self.ratings.push(column),
            Some(Fact::Example) => self.examples.push(column),
            Some(Fact::Nothing) => self.others.push(column),
            _ => self.statements.push(column),
        }
    }
}

/// Whether all texts of a column in the matrix are like ratings.
fn are_ratings(table: &Table, body: &[u32], column: u32) -> bool {
    let mut texts = body.iter().filter_map(|&row| table.own_text(row, column)).peekable();
    texts.peek().is_some() && texts.all(|text| crate::import::words::rating_rank(text).is_some())
}
