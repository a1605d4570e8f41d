//! Owns the rows of a long sheet as they are read: what each says of the ladder, of a role, of a dimension, and of what
//! that asks of the role. What an earlier row says counts.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};

use crate::import::grid::{Address, Grid};
use crate::source::number;

use super::columns;

/// Keys, each with the column that says its text.
type Columns<'c> = &'c [(&'c str, &'c str)];

/// What there is of one kind, in the order in which it was met.
#[derive(Default)]
pub(super) struct Met {
    pub(super) all: Vec<Map<String, Value>>,
    by_name: HashMap<String, usize>,
}

impl Met {
    /// The one of a name, a new one where there is none.
    pub(super) fn one(&mut self, name: &str) -> usize {
        let all = &mut self.all;
        *self.by_name.entry(name.to_owned()).or_insert_with(|| {
            all.push(Map::new());
            all.len() - 1
        })
    }
}

/// What a dimension asks, as it was met.
#[derive(Default)]
pub(super) struct AskedOfRoles {
    /// What is asked of each role, by its index: all but the roles of the cell.
    pub(super) cells: BTreeMap<usize, Map<String, Value>>,
    /// The codes of the other roles that share the cell of a role.
    pub(super) shared: HashMap<usize, Vec<String>>,
    pub(super) not_asked: Vec<usize>,
    pub(super) points: Vec<Map<String, Value>>,
    /// The first role that was met with each rating: its rows say what the rating asks.
    first_rated: HashMap<String, usize>,
}

pub(super) struct Reading<'g> {
    pub(super) grid: &'g Grid,
    columns: HashMap<&'static str, u32>,
    pub(super) rows: Vec<u32>,
    pub(super) ladder: Map<String, Value>,
    pub(super) tracks: Met,
    pub(super) roles: Met,
    pub(super) dimensions: Met,
    pub(super) asked: Vec<AskedOfRoles>,
    pub(super) left_out: BTreeMap<String, Vec<Address>>,
}

impl<'g> Reading<'g> {
    pub(super) fn new(grid: &'g Grid) -> Self {
        let mut rows: Vec<u32> = grid.cells.keys().map(|address| address.row).collect();
        rows.dedup();
        if !rows.is_empty() {
            rows.remove(0);
        }
        let mut reading = Self {
            grid,
            columns: columns(grid),
            rows,
            ladder: Map::from_iter([("schema".to_owned(), json!(1))]),
            tracks: Met::default(),
            roles: Met::default(),
            dimensions: Met::default(),
            asked: Vec::new(),
            left_out: BTreeMap::new(),
        };
        let is_known = |column: &u32| reading.columns.values().any(|known| known == column);
        let beside: Vec<Address> = grid.cells.keys().copied().filter(|at| !is_known(&at.column)).collect();
        if !beside.is_empty() {
            reading.left_out.insert("columns that no export has".to_owned(), beside);
        }
        reading
    }

    /// What a row says in a column, if it says anything.
    pub(super) fn at(&self, row: u32, column: &str) -> Option<&'g str> {
        let address = Address::new(row, *self.columns.get(column)?);
        let text = self.grid.cells.get(&address)?.text.trim();
        Some(text).filter(|text| !text.is_empty())
    }

    fn lines(&self, row: u32, column: &str) -> Vec<String> {
        let lines = self.at(row, column).unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }

    pub(super) fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for id in self.rows.iter().filter_map(|&row| self.at(row, "ladder")) {
            if ids.last().is_none_or(|last| last != id) && !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        ids
    }

    pub(super) fn leave_out(&mut self, why: &str, row: u32, columns: &[&str]) {
        let addresses =
            columns.iter().filter_map(|column| Some(Address::new(row, *self.columns.get(column)?)));
        let cells: Vec<Address> = addresses.filter(|at| self.grid.cells.contains_key(at)).collect();
        self.left_out.entry(why.to_owned()).or_default().extend(cells);
    }

    /// Sets keys of something to what a row has in columns. What an earlier row says counts.
    fn fill(&mut self, of: &mut Map<String, Value>, row: u32, texts: Columns<'_>, lists: Columns<'_>) {
        for (key, column) in texts {
            let said = self.at(row, column).map(|text| json!(text));
            self.set(of, row, key, column, said);
        }
        for (key, column) in lists {
            let said = Some(self.lines(row, column)).filter(|lines| !lines.is_empty());
            self.set(of, row, key, column, said.map(|lines| json!(lines)));
        }
    }

    fn set(&mut self, of: &mut Map<String, Value>, row: u32, key: &str, column: &str, said: Option<Value>) {
        let Some(said) = said else { return };
        if of.get(key).is_none_or(|known| *known == said) {
            of.insert(key.to_owned(), said);
        } else {
            let why = format!("what `{column}` says otherwise than an earlier row");
            self.leave_out(&why, row, &[column]);
        }
    }

    pub(super) fn read(&mut self, row: u32) {
        let mut ladder = std::mem::take(&mut self.ladder);
        let texts = [
            ("id", "ladder"),
            ("name", "ladder_name"),
            ("version", "version"),
            ("language", "language"),
            ("about", "ladder_about"),
            ("source", "ladder_source"),
            ("inferred", "ladder_inferred"),
        ];
        self.fill(&mut ladder, row, &texts, &[("notes", "ladder_notes"), ("levels", "ladder_levels")]);
        self.ladder = ladder;
        let role = self.read_role(row);
        let dimension = self.read_dimension(row);
        match (role, dimension) {
            (Some(role), Some(dimension)) => self.read_cell(row, role, dimension),
            _ => self.leave_out(
                "statements of no role, or of no dimension",
                row,
                &["rating", "years", "statement", "statement_id", "examples", "expands"],
            ),
        }
    }

    fn read_role(&mut self, row: u32) -> Option<usize> {
        let code = self.at(row, "code")?;
        if let Some(id) = self.at(row, "track_id") {
            let index = self.tracks.one(id);
            let mut track = std::mem::take(&mut self.tracks.all[index]);
            self.fill(&mut track, row, &[("id", "track_id"), ("name", "track")], &[]);
            let cumulative = self.at(row, "cumulative").map(|text| json!(is_true(text)));
            self.set(&mut track, row, "cumulative", "cumulative", cumulative);
            self.tracks.all[index] = track;
        }
        let index = self.roles.one(code);
        let mut role = std::mem::take(&mut self.roles.all[index]);
        self.fill(&mut role, row, &[("code", "code"), ("track", "track_id")], &[("level", "levels")]);
        let texts = [("family", "family"), ("title", "title"), ("about", "role_about")];
        self.fill(&mut role, row, &texts, &[("aliases", "aliases")]);
        self.fill(&mut role, row, &[("inferred", "role_inferred")], &[]);
        self.roles.all[index] = role;
        Some(index)
    }

    fn read_dimension(&mut self, row: u32) -> Option<usize> {
        let id = self.at(row, "dimension_id")?;
        let index = self.dimensions.one(id);
        if index == self.asked.len() {
            let point = |name: String| Map::from_iter([("name".to_owned(), json!(name))]);
            let points = self.lines(row, "scale").into_iter().map(point).collect();
            self.asked.push(AskedOfRoles { points, ..AskedOfRoles::default() });
        }
        let mut dimension = std::mem::take(&mut self.dimensions.all[index]);
        let texts = [
            ("id", "dimension_id"),
            ("name", "dimension"),
            ("short", "short"),
            ("section", "section"),
            ("about", "about"),
        ];
        self.fill(&mut dimension, row, &texts, &[("tracks", "tracks")]);
        self.fill(&mut dimension, row, &[("inferred", "dimension_inferred")], &[]);
        self.dimensions.all[index] = dimension;
        Some(index)
    }

    fn read_cell(&mut self, row: u32, role: usize, dimension: usize) {
        let mut asked = std::mem::take(&mut self.asked[dimension]);
        if self.at(row, "not_asked").is_some_and(is_true) && !asked.not_asked.contains(&role) {
            asked.not_asked.push(role);
        }
        let of_statement = ["statement_id", "examples", "expands"];
        if self.at(row, "statement").is_none() {
            self.leave_out("what is said of no statement", row, &of_statement);
        }
        if ["rating", "years", "statement"].iter().any(|column| self.at(row, column).is_some()) {
            let mut cell = asked.cells.remove(&role).unwrap_or_default();
            self.fill(&mut cell, row, &[("rating", "rating")], &[]);
            if let Some(years) = self.at(row, "years") {
                match years.parse::<f64>().ok().and_then(number) {
                    Some(years) => self.set(&mut cell, row, "years", "years", Some(years)),
                    None => self.leave_out("years that are no number", row, &["years"]),
                }
            }
            self.fill(&mut cell, row, &[("years_in", "years_in"), ("inferred", "inferred")], &[]);
            asked.shared.entry(role).or_insert_with(|| self.lines(row, "shared_with"));
            self.read_statement(row, role, &mut cell, &mut asked);
            asked.cells.insert(role, cell);
        }
        self.asked[dimension] = asked;
    }

    fn read_statement(
        &mut self,
        row: u32,
        role: usize,
        cell: &mut Map<String, Value>,
        asked: &mut AskedOfRoles,
    ) {
        let rating = self.at(row, "rating").unwrap_or_default();
        let mut statement = Map::new();
        let texts = [("id", "statement_id"), ("text", "statement")];
        self.fill(&mut statement, row, &texts, &[("examples", "examples")]);
        self.fill(&mut statement, row, &[("expands", "expands")], &[]);
        let is_of_rating = self.at(row, "of_rating").is_some_and(is_true);
        let first = *asked.first_rated.entry(rating.to_owned()).or_insert(role);
        let is_it = |point: &&mut Map<String, Value>| point.get("name").is_some_and(|name| name == rating);
        if let Some(point) = asked.points.iter_mut().find(is_it) {
            self.fill(point, row, &[("about", "rating_about")], &[]);
            if is_of_rating && statement.contains_key("text") {
                let statement = simple(statement);
                // Each role with the rating has them: those of the first count.
                if first == role {
                    push(point, "expects", statement);
                } else if !list_of(point, "expects").contains(&statement) {
                    let columns = ["statement", "statement_id", "examples", "expands"];
                    self.leave_out("what a rating asks otherwise in an earlier row", row, &columns);
                }
                return;
            }
        }
        if statement.contains_key("text") {
            push(cell, "expects", simple(statement));
        }
    }
}

fn list_of<'m>(of: &'m Map<String, Value>, key: &str) -> &'m [Value] {
    of.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn push(of: &mut Map<String, Value>, key: &str, item: Value) {
    if let Some(Value::Array(list)) = of.get_mut(key) {
        list.push(item);
    } else {
        of.insert(key.to_owned(), json!([item]));
    }
}

/// A statement as it is written: a text by itself where it has nothing else.
fn simple(statement: Map<String, Value>) -> Value {
    match statement.get("text") {
        Some(text) if statement.len() == 1 => text.clone(),
        _ => Value::Object(statement),
    }
}

fn is_true(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("yes")
}
