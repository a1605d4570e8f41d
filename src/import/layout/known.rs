//! Owns what is known of a sheet before it is looked at, since it was exported and says so on a second sheet; and
//! where such a sheet has what.

use std::collections::{BTreeMap, HashMap};

use crate::import::about::{known_levels, known_roles, known_scales, renamed};
use crate::import::grid::Grid;
use crate::import::settings::Fact;

use crate::import::words::{fact_of, years_alone, years_in};
use crate::model::{Text, YearCount, Years};

use super::cells::listed;
use super::draft::{DraftDimension, DraftRole, DraftYears};
use super::frame::{Frame, RoleColumn};
use super::labels::LabelColumns;
use super::roles::{one_line, untaken_header};
use super::rows::{SheetCell, SheetDimension, SheetRow};
use super::table::Table;

/// What a second sheet says of the first; nothing where there is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Whether the sheet was exported. Its layout is that of an export then: a rating and years stand on lines of
    /// their own without a bullet, each statement behind one.
    pub(super) is_own: bool,
    /// The names of the dimensions there are, in their order.
    dimensions: Vec<String>,
    /// The points of the scale of each, rising, by its name.
    pub(super) scales: HashMap<String, Vec<String>>,
    /// The levels there are, rising.
    pub(super) levels: Vec<String>,
    /// The codes of the roles there are.
    roles: Vec<String>,
}

impl Known {
    /// What a second sheet says.
    pub(super) fn new(about: &Grid) -> Self {
        let scales = known_scales(about);
        let dimensions = scales.iter().map(|(name, _)| name.clone()).collect();
        Self {
            is_own: true,
            dimensions,
            scales: scales.into_iter().collect(),
            levels: known_levels(about),
            roles: known_roles(about),
        }
    }

    /// Calls the dimensions as the first sheet does, which may have other names for some.
    pub(super) fn rename<'n>(&mut self, on_sheet: impl Iterator<Item = &'n str>) {
        for (known, now) in renamed(&self.dimensions, &on_sheet.collect::<Vec<_>>()) {
            let points = self.scales.remove(&known).unwrap_or_default();
            self.scales.insert(now, points);
        }
    }

    /// Whether it is open what an empty cell of a role means: an export says it of all roles that it has.
    pub(super) fn is_open(&self, role: &DraftRole) -> bool {
        let is_known = |code: &String| self.roles.contains(code);
        !self.is_own || !self.roles.is_empty() && !role.code.as_ref().is_some_and(is_known)
    }

    /// Whether there is a dimension of a name.
    pub(super) fn has_dimension(&self, name: &str) -> bool {
        self.scales.contains_key(&one_line(name))
    }

    /// Whether a dimension of a name has a point that is called so.
    pub(super) fn has_point(&self, dimension: &str, name: &str) -> bool {
        self.scales.get(&one_line(dimension)).is_some_and(|points| points.iter().any(|point| point == name))
    }

    /// The levels that the label of a span means: one, or the ends of several.
    fn levels_of(&self, label: &str) -> Vec<String> {
        let is_level = |name: &str| self.levels.iter().any(|level| level == name);
        let ends = |at: usize| (&label[..at], &label[at + 1..]);
        let mut halves = label.match_indices('-').map(|(at, _)| ends(at));
        match halves.find(|(low, high)| !is_level(label) && is_level(low) && is_level(high)) {
            Some((low, high)) => vec![low.to_owned(), high.to_owned()],
            None => vec![label.to_owned()],
        }
    }
}

/// The labels of the header rows of an export, in their order; before them may stand that of the families, and behind
/// them that of the years. That of the codes is left out where they are the levels.
const HEADERS: [(&str, Fact); 4] =
    [("Level", Fact::Level), ("Track", Fact::Track), ("Code", Fact::Code), ("Title", Fact::Title)];

/// The header rows of an export from a row on, by their labels in a column, of which one may be another where `takes_one`
/// is so: what stands between the other two is what it was.
fn own_headers(
    table: &Table,
    known: &Known,
    first: usize,
    column: u32,
    takes_one: bool,
) -> Option<Vec<(u32, Fact)>> {
    let label_of = |place: usize| table.own_text(*table.rows.get(place)?, column);
    let is_other = |label: &str| {
        let is_header =
            HEADERS.iter().any(|(header, _)| *header == label) || ["Family", "Years"].contains(&label);
        !is_header && !known.has_dimension(label)
    };
    let mut may_be_another = takes_one;
    let (mut headers, mut place) = (Vec::new(), first);
    for (index, (label, fact)) in HEADERS.into_iter().enumerate() {
        let next = |place: usize| {
            let mut labels = HEADERS[index + 1..].iter().map(|(label, _)| *label).take(2);
            index + 1 == HEADERS.len() || labels.any(|label| label_of(place) == Some(label))
        };
        let is_another = may_be_another && label_of(place).is_some_and(is_other) && next(place + 1);
        if label_of(place) == Some(label) || is_another {
            may_be_another &= label_of(place) == Some(label);
            headers.push((table.rows[place], fact));
            place += 1;
        } else if fact != Fact::Code {
            return None;
        }
    }
    Some(headers)
}

/// The frame of a sheet that was exported; `None` where somebody has changed it so that it has another.
pub(super) fn own_frame(table: &Table, known: &Known) -> Option<Frame> {
    let found = |takes_one: bool| {
        (0..table.rows.len()).find_map(|first| {
            let of_column =
                |column: &u32| Some((first, *column, own_headers(table, known, first, *column, takes_one)?));
            table.columns.iter().find_map(of_column)
        })
    };
    let (first, label, mut headers) = found(false).or_else(|| found(true))?;
    let is_labelled = |row: u32, text: &str| table.own_text(row, label) == Some(text);
    let of_roles: Vec<u32> = headers.iter().map(|(row, _)| *row).collect();
    let before = first.checked_sub(1).map(|before| table.rows[before]);
    headers.extend(before.filter(|row| is_labelled(*row, "Family")).map(|row| (row, Fact::Family)));
    let behind = table.rows.get(first + of_roles.len()).copied();
    // A dimension may be called so, too.
    let count = table.rows.iter().filter(|row| is_labelled(**row, "Years")).count();
    let is_years = |row: &u32| is_labelled(*row, "Years") && (count > 1 || !known.has_dimension("Years"));
    headers.extend(behind.filter(is_years).map(|row| (row, Fact::Years)));
    let columns = table.columns.iter().copied().filter(|column| *column > label);
    let (named, nameless): (Vec<u32>, Vec<u32>) =
        columns.partition(|column| is_named(table, &headers, *column));
    let last = headers.iter().map(|(row, _)| *row).max().unwrap_or_default();
    let section = table.columns.iter().copied().filter(|column| *column < label).max();
    Some(Frame {
        main: table.rows[first],
        roles: named
            .into_iter()
            .map(|column| RoleColumn { column, statements: vec![column], ..RoleColumn::default() })
            .collect(),
        labels: LabelColumns {
            section,
            dimension: Some(label),
            about: None,
            kind: None,
            nothing: nameless,
            is_section_named: true,
        },
        beside: BTreeMap::new(),
        body: table.rows.iter().copied().filter(|row| *row > last).collect(),
        headers,
        score: f64::MAX,
        is_sure: true,
    })
}

/// Whether the headers name the role of a column: by a level, a code or a title that no neighbor shares, and by none
/// that says of the column that it holds something else.
fn is_named(table: &Table, headers: &[(u32, Fact)], column: u32) -> bool {
    let texts = headers.iter().filter_map(|(row, fact)| Some((*fact, table.own_text(*row, column)?)));
    let texts: Vec<(Fact, &str)> = texts.collect();
    let has_code = texts.iter().any(|(fact, _)| *fact == Fact::Code);
    let is_nothing = texts.iter().any(|(_, text)| fact_of(text) == Some(Fact::Nothing));
    has_code || !is_nothing && texts.iter().any(|(fact, _)| matches!(fact, Fact::Level | Fact::Title))
}

/// The roles of a sheet that was exported: what stands there is taken as it is.
pub(super) fn own_roles(table: &Table, frame: &Frame, known: &Known) -> Vec<DraftRole> {
    let label = frame.labels.dimension.unwrap_or_default();
    for (row, _) in &frame.headers {
        table.place(*row, label);
    }
    let has_codes = frame.headers.iter().any(|(_, fact)| *fact == Fact::Code);
    let of_role = |column: &RoleColumn| {
        let column = column.column;
        let mut role = DraftRole { line: Some(table.column_line(column)), ..DraftRole::default() };
        for &(row, fact) in &frame.headers {
            let Some(text) = table.text(row, column).map(one_line) else { continue };
            if fact != Fact::Years {
                table.place(row, column);
            }
            match fact {
                Fact::Family => role.family = Some(text),
                Fact::Level => {
                    role.levels = known.levels_of(&text);
                    role.code = role.code.or(Some(text).filter(|_| !has_codes));
                }
                Fact::Track => role.track = Some(text),
                Fact::Code => role.code = Some(text),
                Fact::Title => role.title = Some(text),
                Fact::Years => role.years = years_alone(&text),
                _ => {}
            }
        }
        role
    };
    frame.roles.iter().map(of_role).collect()
}

/// The name of the ladder, which stands above the headers of a sheet that was exported.
pub(super) fn own_title(table: &Table, frame: &Frame) -> Option<String> {
    let first = frame.headers.iter().map(|(row, _)| *row).min()?;
    let row = table.rows.first().copied().filter(|row| *row < first)?;
    let (address, text) = table.row(row).next()?;
    table.place(row, address.column);
    Some(one_line(text))
}

/// Places the years that the header states, or leaves out those that the matrix states otherwise. What the matrix does not
/// state of a role is put there.
pub(super) fn place_own_years(
    table: &Table,
    frame: &Frame,
    roles: &[DraftRole],
    found: &mut Vec<SheetDimension>,
) {
    let Some((row, _)) = frame.headers.iter().find(|(_, fact)| *fact == Fact::Years) else { return };
    let mut stated = vec![None; roles.len()];
    for cell in found.iter().flat_map(|of| &of.rows).flat_map(|row| &row.cells) {
        let years = years_of(cell);
        for &role in &cell.roles {
            stated[role] = stated[role].or(years);
        }
    }
    let (mut otherwise, mut unread, mut unstated) = (Vec::new(), Vec::new(), Vec::new());
    for (index, ((role, of_header), stated)) in frame.roles.iter().zip(roles).zip(stated).enumerate() {
        match (&of_header.years, stated) {
            (None, None) => unread.push(table.anchor(*row, role.column)),
            (Some((years, _)), Some(stated)) if *years == stated => table.place(*row, role.column),
            (Some(years), None) => {
                table.place(*row, role.column);
                unstated.push((index, years.clone()));
            }
            (_, Some(_)) => otherwise.push(table.anchor(*row, role.column)),
        }
    }
    table.leave_out(otherwise, "years that a dimension states otherwise: change them there");
    table.leave_out(unread, untaken_header(&Table::shown(table.row_line(*row)), Fact::Years));
    if !unstated.is_empty() {
        state_years(unstated, found);
    }
}

/// The years that a cell states on a line of its own.
fn years_of(cell: &SheetCell) -> Option<YearCount> {
    let mut lines = cell.texts.iter().flat_map(|text| text.lines()).filter(|line| listed(line).is_none());
    lines.find_map(years_in).map(|(years, _)| years)
}

/// Puts years of roles into the dimension that states most of the others; into a new one where none does.
fn state_years(years: Vec<(usize, DraftYears)>, found: &mut Vec<SheetDimension>) {
    let stated = |row: &SheetRow| row.cells.iter().filter(|cell| years_of(cell).is_some()).count();
    let most = found.iter().flat_map(|of| &of.rows).map(stated).max().unwrap_or_default();
    if most == 0 {
        let dimension = DraftDimension { name: "Experience".to_owned(), ..DraftDimension::default() };
        found.insert(0, SheetDimension { dimension, rows: vec![SheetRow::default()] });
    }
    let mut rows = found.iter_mut().flat_map(|of| &mut of.rows);
    let Some(row) = rows.find(|row| stated(row) == most) else { return };
    for (role, (minimum, experience)) in years {
        let experience = experience.and_then(Text::new);
        let texts = vec![Years { minimum, experience }.to_string()];
        row.not_asked.retain(|other| *other != role);
        row.blank.retain(|other| *other != role);
        row.cells.push(SheetCell { roles: vec![role], texts, ..SheetCell::default() });
    }
}
