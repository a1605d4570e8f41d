//! Owns roles and dimensions as sheets: a row a statement.

use crate::document::{Sheet, Value};
use crate::model::{Cell, Dimension};
use crate::query::{DimensionView, RoleView};
use crate::source::Catalog;
use crate::views::words::{codes, inferred};

/// What the columns of [`statements`] are called.
const STATEMENT: [&str; 8] =
    ["rating", "place", "of", "years", "years_in", "gap", "statement", "examples"];

/// Roles, a row a statement, and a row for each gap.
pub fn roles(views: &[&RoleView<'_>], catalog: &Catalog) -> Sheet {
    let before = ["role", "title", "track", "levels", "section", "dimension"];
    let after = ["inferred", "role_inferred"];
    let mut sheet = Sheet::new(before.into_iter().chain(STATEMENT).chain(after));
    for view in views {
        let (ladder, role) = (view.ladder, view.role);
        for row in &view.rows {
            for statement in statements(row.dimension, row.cell) {
                let mut cells: Vec<Value> = vec![
                    catalog.qualified(view.id).into(),
                    (&role.title).into(),
                    (&ladder.track(role.track).name).into(),
                    ladder.span_label(role.levels).into(),
                    Value::lines(&row.dimension.section),
                    (&row.dimension.name).into(),
                ];
                cells.extend(statement);
                cells.push(Value::lines(inferred(row.dimension, row.cell)));
                cells.push(Value::lines(&role.inferred));
                sheet.rows.push(cells);
            }
        }
    }
    sheet
}

/// Dimensions, a row a statement with all roles that share its cell, and a row for each gap.
pub fn dimensions(views: &[DimensionView<'_>]) -> Sheet {
    let before = ["ladder", "section", "dimension", "roles"];
    let mut sheet = Sheet::new(before.into_iter().chain(STATEMENT).chain(["inferred"]));
    for view in views {
        let (ladder, dimension) = (view.ladder, view.dimension);
        for row in &view.rows {
            for statement in statements(dimension, row.cell) {
                let mut cells: Vec<Value> = vec![
                    (&ladder.id).into(),
                    Value::lines(&dimension.section),
                    (&dimension.name).into(),
                    codes(ladder, &row.roles).into(),
                ];
                cells.extend(statement);
                cells.push(Value::lines(inferred(dimension, row.cell)));
                sheet.rows.push(cells);
            }
        }
    }
    sheet
}

/// What a cell asks: a row a statement, with the rating and the years in each; one row where there
/// is no statement, or no cell.
fn statements(dimension: &Dimension, cell: Option<&Cell>) -> Vec<[Value; STATEMENT.len()]> {
    let rating = cell.and_then(|cell| dimension.rating_of(cell));
    let years = cell.and_then(|cell| cell.years.as_ref());
    let row = |statement: Value, examples: Value| {
        [
            Value::of(rating.map(|rating| rating.name)),
            Value::of(rating.map(|rating| rating.place)),
            Value::of(rating.map(|rating| rating.of)),
            Value::of(years.map(|years| years.minimum)),
            Value::of(years.and_then(|years| years.experience.as_ref())),
            cell.is_none().into(),
            statement,
            examples,
        ]
    };
    let statements = cell.iter().flat_map(|cell| &cell.expectations);
    let rows: Vec<_> = statements
        .map(|statement| {
            let examples: Vec<&str> = statement.examples.iter().map(AsRef::as_ref).collect();
            row((&statement.text).into(), examples.join("\n").into())
        })
        .collect();
    if rows.is_empty() { vec![row(Value::Empty, Value::Empty)] } else { rows }
}
