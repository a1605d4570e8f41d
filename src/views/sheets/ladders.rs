//! Owns the list of roles and whole ladders as sheets.

use crate::document::{Sheet, Value};
use crate::model::{Cell, Dimension, RoleIndex};
use crate::query::{DimensionView, Fits, Matrix};
use crate::source::{Catalog, RoleId};
use crate::views::words::{amount, codes, inferred, years, years_reasons};

/// The roles that fit, a row each, with their years and the ratings that were asked for. Why
/// something is inferred is told with what it is.
pub fn list(all: &[Fits<'_>], catalog: &Catalog) -> Sheet {
    let mut sheet =
        Sheet::new(["ladder", "code", "title", "track", "levels", "years", "ratings", "inferred"]);
    for fit in all.iter().flat_map(|fits| &fits.roles) {
        let (ladder, role) = (catalog.ladder_of(fit.id), catalog.role(fit.id));
        let ratings = fit.rated.iter().filter_map(|row| {
            let rating = row.rating()?;
            let (name, point) = (&row.dimension.name, rating.name);
            Some(format!("{name}: {point} ({})", rating.position()))
        });
        let of_role = role.inferred.iter().map(|why| format!("role: {why}"));
        let of_years = years_reasons(ladder, fit.id.role).map(|why| format!("years: {why}"));
        let of_ratings = fit.rated.iter().flat_map(|row| {
            let name = &row.dimension.name;
            inferred(row.dimension, row.cell).map(move |why| format!("{name}: {why}"))
        });
        let reasons: Vec<String> = of_role.chain(of_years).chain(of_ratings).collect();
        sheet.rows.push(vec![
            (&ladder.id).into(),
            (&role.code).into(),
            (&role.title).into(),
            (&ladder.track(role.track).name).into(),
            ladder.span_label(role.levels).into(),
            Value::of(ladder.years_of(fit.id.role)),
            ratings.collect::<Vec<String>>().join("\n").into(),
            reasons.join("\n").into(),
        ]);
    }
    sheet
}

/// Ladders, a row a dimension and a column a role, with the statements where they are wanted. A
/// cell is told with each of its roles; the column `shared` says which roles have one together. A
/// gap is called so, and a role of another ladder has nothing.
pub fn matrices(views: &[Matrix<'_>], statements: bool, catalog: &Catalog) -> Sheet {
    let roles: Vec<RoleId> = views
        .iter()
        .flat_map(|view| {
            let ladder = view.place;
            view.roles().map(move |role| RoleId { ladder, role })
        })
        .collect();
    let ids = roles.iter().map(|&role| catalog.qualified(role));
    let before = ["ladder", "section", "dimension"].map(str::to_owned);
    let after = ["shared", "inferred"].map(str::to_owned);
    let mut sheet = Sheet::new(before.into_iter().chain(ids).chain(after));
    for view in views {
        for row in &view.dimensions {
            let dimension = row.dimension;
            let mut cells: Vec<Value> = vec![
                (&view.ladder.id).into(),
                Value::lines(&dimension.section),
                (&dimension.name).into(),
            ];
            cells.extend(roles.iter().map(|role| {
                if role.ladder == view.place {
                    asked(dimension, dimension.cell_of(role.role), statements)
                } else {
                    Value::Empty
                }
            }));
            cells.push(shared(row));
            cells.push(reasons(row));
            sheet.rows.push(cells);
        }
    }
    sheet
}

fn asked(dimension: &Dimension, cell: Option<&Cell>, statements: bool) -> Value {
    let Some(cell) = cell else {
        return "gap".into();
    };
    let rating = dimension.rating_of(cell);
    let rating = rating.map(|rating| format!("{} ({})", rating.name, rating.position()));
    let mut lines: Vec<String> = rating.into_iter().collect();
    if statements {
        lines.extend(cell.years.as_ref().map(years));
        let statements = cell.expectations.iter();
        lines.extend(statements.map(|statement| statement.text.to_string()));
    } else {
        lines.extend(amount(cell));
    }
    lines.join("\n").into()
}

/// The roles of each cell that has several, a line a cell.
fn shared(row: &DimensionView<'_>) -> Value {
    let cells = row.rows.iter().filter(|row| row.cell.is_some());
    let roles = cells.map(|cell| cell.roles.as_slice());
    let several: Vec<String> = roles
        .filter(|roles| roles.len() > 1)
        .map(|roles: &[RoleIndex]| codes(row.ladder, roles))
        .collect();
    several.join("\n").into()
}

/// Why the dimension is inferred; then why some of its cells are, each with its roles.
fn reasons(row: &DimensionView<'_>) -> Value {
    let own = row.dimension.inferred.iter().map(ToString::to_string);
    let of_cells = row.rows.iter().filter_map(|cell| {
        let why = cell.cell?.inferred.as_ref()?;
        Some(format!("{}: {why}", codes(row.ladder, &cell.roles)))
    });
    own.chain(of_cells).collect::<Vec<String>>().join("\n").into()
}
