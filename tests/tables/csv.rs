//! CSV, read back: rectangular, harmless in a spreadsheet, and with the texts that JSON has.

use career_ladder::document::Sheet;
use career_ladder::query::{Filter, compare, dimension_views, matrices, role_view};
use career_ladder::source::Catalog;
use career_ladder::views::{CompareDetail, data as json, sheets};
use proptest::prelude::*;
use serde_json::Value;

use super::generated::dangerous;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_list_has_the_texts_of_its_json(made in dangerous()) {
        let catalog = made.catalog("csv-list");
        let all = Filter::default().fits(&catalog);
        let table = Table::read(&sheets::list(&all, &catalog))?;
        let ladder = value(json::ladder(&catalog, catalog.scope()[0]));
        let roles = list(&ladder["roles"]);
        prop_assert_eq!(table.rows.len(), roles.len());
        let mut told = String::new();
        for (row, role) in table.rows.iter().zip(roles) {
            prop_assert_eq!(table.cell(row, "code"), text(&role["code"]));
            prop_assert_eq!(table.cell(row, "title"), text(&role["title"]));
            prop_assert_eq!(table.cell(row, "years"), text(&role["years"]));
            told.push_str(&table.cell(row, "inferred"));
            prop_assert!(told.contains(&text(&role["inferred"])));
            prop_assert!(told.contains(&text(&role["years_inferred"])));
        }
    }

    #[test]
    fn roles_have_the_texts_of_their_json(made in dangerous()) {
        let catalog = made.catalog("csv-roles");
        let views: Vec<_> = catalog
            .roles_of(catalog.scope()[0])
            .map(|role| role_view(&catalog, role, None))
            .collect();
        let written = sheets::roles(&views.iter().collect::<Vec<_>>(), &catalog);
        let table = Table::read(&written)?;
        let mut rows = table.rows.iter();
        let mut told = String::new();
        for view in &views {
            let role = value(json::role(view, &catalog));
            for dimension in list(&role["dimensions"]) {
                for (index, statement) in statements(dimension).iter().enumerate() {
                    let row = rows.next().unwrap();
                    let id = [table.cell(row, "ladder"), table.cell(row, "code")].join("/");
                    prop_assert_eq!(id, text(&role["id"]));
                    prop_assert_eq!(table.cell(row, "title"), text(&role["title"]));
                    assert_cell(&table, row, dimension, statement)?;
                    told = assert_inferred(&table, row, dimension, index, &told)?;
                }
            }
        }
        prop_assert_eq!(rows.next(), None);
    }

    #[test]
    fn dimensions_have_the_texts_of_their_json(made in dangerous()) {
        let catalog = made.catalog("csv-dimensions");
        let views = dimension_views(&catalog, &ids(&catalog), None).unwrap();
        let table = Table::read(&sheets::dimensions(&views))?;
        let mut rows = table.rows.iter();
        let mut told = String::new();
        for view in &views {
            let dimension = value(json::dimension(view));
            for cell in list(&dimension["cells"]) {
                let roles: Vec<String> = list(&cell["roles"]).iter().map(text).collect();
                for (index, statement) in statements(cell).iter().enumerate() {
                    let row = rows.next().unwrap();
                    prop_assert_eq!(table.cell(row, "roles"), roles.join(", "));
                    let mut cell = cell.clone();
                    cell["name"] = dimension["name"].clone();
                    assert_cell(&table, row, &cell, statement)?;
                    told = assert_inferred(&table, row, &cell, index, &told)?;
                }
            }
        }
        prop_assert_eq!(rows.next(), None);
    }

    #[test]
    fn a_whole_ladder_has_the_texts_of_its_roles(made in dangerous()) {
        let catalog = made.catalog("csv-matrix");
        let views = matrices(&catalog, &[], &[], None).unwrap();
        let [short, full] = [false, true].map(|statements| {
            Table::read(&sheets::matrices(&views, statements, &catalog)).unwrap()
        });
        for role in catalog.roles_of(catalog.scope()[0]) {
            let role = value(json::role(&role_view(&catalog, role, None), &catalog));
            let id = format!("{} {}", text(&role["code"]), text(&role["title"]));
            let dimensions = list(&role["dimensions"]);
            prop_assert_eq!(full.rows.len(), dimensions.len());
            for ((short_row, row), dimension) in short.rows.iter().zip(&full.rows).zip(dimensions) {
                prop_assert_eq!(full.cell(row, "dimension"), text(&dimension["name"]));
                let (brief, cell) = (short.cell(short_row, &id), full.cell(row, &id));
                let rating = &dimension["rating"];
                let rated = format!("{} ({}/{})", text(&rating["name"]), rating["place"], rating["of"]);
                for told in [&brief, &cell] {
                    prop_assert!(rating.is_null() || told.lines().next() == Some(rated.as_str()));
                    prop_assert_eq!(told == "gap", dimension["gap"] == true);
                }
                let said: Vec<String> = list(&dimension["expectations"])
                    .iter()
                    .map(|said| text(&said["text"]))
                    .collect();
                let lines: Vec<&str> = cell.lines().collect();
                let before = usize::from(!rating.is_null()) + usize::from(!dimension["years"].is_null());
                if dimension["gap"] == false {
                    prop_assert_eq!(&lines[before..], &said);
                }
                let inferred = full.cell(row, "inferred");
                prop_assert!(inferred.contains(&text(&dimension["cell_inferred"])));
            }
        }
    }

    #[test]
    fn a_comparison_has_the_texts_of_its_json(made in dangerous()) {
        let catalog = made.catalog("csv-compare");
        let roles: Vec<_> = catalog.roles_of(catalog.scope()[0]).collect();
        let all: Vec<_> = roles
            .windows(2)
            .map(|pair| compare(&catalog, pair[0], pair[1], |_| true))
            .collect();
        let [all_told, stat] = [CompareDetail::Full, CompareDetail::Stat]
            .map(|detail| Table::read(&sheets::comparisons(&all, &catalog, detail)).unwrap());
        let (mut rows, mut counted) = (all_told.rows.iter(), stat.rows.iter());
        for one in &all {
            let one = value(json::comparison(one, &catalog));
            for dimension in list(&one["dimensions"]) {
                let all = list(&dimension["statements"]);
                let row = counted.next().unwrap();
                for change in ["kept", "reworded", "new", "gone"] {
                    let count = all.iter().filter(|said| said["change"] == change).count();
                    prop_assert_eq!(stat.cell(row, change), count.to_string());
                }
                let none = Value::Null;
                let all: Vec<&Value> = if all.is_empty() { vec![&none] } else { all.iter().collect() };
                for (index, said) in all.into_iter().enumerate() {
                    let row = rows.next().unwrap();
                    prop_assert!(index == 0 || all_told.cell(row, "inferred").is_empty());
                    for side in ["from", "to"] {
                        let [ladder, code, title] = ["ladder", "code", "title"]
                            .map(|column| all_told.cell(row, &format!("{side}_{column}")));
                        prop_assert_eq!(format!("{ladder}/{code}"), text(&one[side]["id"]));
                        prop_assert_eq!(title, text(&one[side]["title"]));
                    }
                    for (column, said) in [
                        ("dimension", &dimension["name"]),
                        ("asks", &dimension["asks"]),
                        ("change", &said["change"]),
                        ("before", &said["from"]["text"]),
                        ("after", &said["to"]["text"]),
                    ] {
                        prop_assert_eq!(all_told.cell(row, column), text(said));
                    }
                }
            }
        }
        prop_assert_eq!((rows.next(), counted.next()), (None, None));
    }
}

/// What was read back, its texts as they were before they were made harmless.
struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Reads CSV of which every record has to be as long as the first, every line to end with CR LF,
    /// and no field to begin as a formula does, whatever a spreadsheet takes for the sign between two.
    fn read(sheet: &Sheet) -> Result<Self, TestCaseError> {
        let written = career_ladder::forms::csv::write(sheet);
        prop_assert!(written.ends_with("\r\n"));
        for sign in [b';', b'\t'] {
            let mut reader = csv::ReaderBuilder::new();
            let reader = reader.has_headers(false).flexible(true).delimiter(sign);
            for record in reader.from_reader(written.as_bytes()).records() {
                let record = record.map_err(|why| TestCaseError::fail(why.to_string()))?;
                prop_assert!(!record.iter().any(is_formula), "{record:?}");
            }
        }
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .terminator(csv::Terminator::CRLF)
            .from_reader(written.as_bytes());
        let mut records: Vec<Vec<String>> = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|why| TestCaseError::fail(why.to_string()))?;
            for field in &record {
                prop_assert!(!is_formula(field), "{field:?}");
            }
            records.push(record.iter().map(harmful).collect());
        }
        let columns = records.remove(0);
        Ok(Self { columns, rows: records })
    }

    fn cell(&self, row: &[String], column: &str) -> String {
        let place = self.columns.iter().position(|name| name == column);
        row[place.unwrap()].clone()
    }
}

/// Whether a spreadsheet may take a field for a formula, whatever white space it passes over.
fn is_formula(field: &str) -> bool {
    let begins = |c: char| "=+-@\t\r\n＝＋－＠".contains(c);
    field.starts_with(begins) || field.trim().starts_with(begins)
}

/// The text that was made harmless. No text made here begins with an apostrophe of its own.
fn harmful(field: &str) -> String {
    let parts = field.split_inclusive([';', '\t', '\n', '\r']);
    let parts = parts.map(|part| match part.strip_prefix('\'') {
        Some(text) => {
            assert!(is_formula(text), "{field:?} would have done no harm");
            text
        }
        None => part,
    });
    parts.collect()
}

fn value(shape: impl serde::Serialize) -> Value {
    serde_json::to_value(shape).unwrap()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// A text or a number as a cell has it; nothing for `null`.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The statements of a cell, one empty where it has none.
fn statements(cell: &Value) -> Vec<String> {
    let said = list(&cell["expectations"]).iter();
    let said: Vec<String> = said.map(|said| text(&said["text"])).collect();
    if said.is_empty() { vec![String::new()] } else { said }
}

fn assert_cell(table: &Table, row: &[String], cell: &Value, statement: &str) -> Result<(), TestCaseError> {
    for (column, expected) in [
        ("dimension", &cell["name"]),
        ("rating", &cell["rating"]["name"]),
        ("place", &cell["rating"]["place"]),
        ("of", &cell["rating"]["of"]),
        ("years", &cell["years"]["minimum"]),
        ("years_in", &cell["years"]["in"]),
        ("gap", &cell["gap"]),
    ] {
        prop_assert_eq!(table.cell(row, column), text(expected), "{}", column);
    }
    prop_assert_eq!(table.cell(row, "statement"), statement);
    Ok(())
}

/// Why a cell is inferred is told in its first row or before it, and not again in those that follow. Gives
/// back all that is told so far.
fn assert_inferred(
    table: &Table,
    row: &[String],
    cell: &Value,
    index: usize,
    before: &str,
) -> Result<String, TestCaseError> {
    let inferred = table.cell(row, "inferred");
    prop_assert!(index == 0 || inferred.is_empty(), "{:?}", row);
    let told = format!("{before}\n{inferred}");
    prop_assert!(told.contains(&text(&cell["cell_inferred"])), "{}", told);
    Ok(told)
}

fn ids(catalog: &Catalog) -> Vec<String> {
    let dimensions = catalog.ladder(catalog.scope()[0]).dimensions.iter();
    dimensions.map(|dimension| dimension.id.to_string()).collect()
}
