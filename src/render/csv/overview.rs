//! Owns whole ladders in CSV.

use crate::model::{Cell, Dimension, RoleIndex};
use crate::query::{DimensionView, Overview};
use crate::render::shared::{codes, place, years};
use crate::render::standing::amount;
use crate::source::{Catalog, RoleId};

use super::{Table, lines};

/// Ladders, a row a dimension and a column a role, with the statements where they are wanted. A
/// cell is told with each of its roles; the column `shared` says which roles have one together. A
/// gap is called so, and a role of another ladder has nothing.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn overviews(
    views: &[Overview<'_>],
    statements: bool,
    catalog: &Catalog,
) -> csv::Result<String> {
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
    let mut table = Table::new(before.into_iter().chain(ids).chain(after));
    for view in views {
        for row in &view.dimensions {
            let dimension = row.dimension;
            let mut cells = vec![
                view.ladder.id.to_string(),
                lines(&dimension.section),
                dimension.name.to_string(),
            ];
            cells.extend(roles.iter().map(|role| {
                if role.ladder == view.place {
                    told(dimension, dimension.cell_of(role.role), statements)
                } else {
                    String::new()
                }
            }));
            cells.push(shared(row));
            cells.push(reasons(row));
            table.rows.push(cells);
        }
    }
    table.write()
}

fn told(dimension: &Dimension, cell: Option<&Cell>, statements: bool) -> String {
    let Some(cell) = cell else {
        return "gap".to_owned();
    };
    let rating = dimension.rating_of(cell);
    let rating = rating.map(|rating| format!("{} ({})", rating.point.name, place(rating)));
    let mut lines: Vec<String> = rating.into_iter().collect();
    if statements {
        lines.extend(cell.years.as_ref().map(years));
        lines.extend(cell.expectations.iter().map(|said| said.text.to_string()));
    } else {
        lines.extend(amount(cell));
    }
    lines.join("\n")
}

/// The roles of each cell that has several, a line a cell.
fn shared(row: &DimensionView<'_>) -> String {
    let cells = row.rows.iter().filter(|row| row.cell.is_some());
    let roles = cells.map(|cell| cell.roles.as_slice());
    let several: Vec<String> = roles
        .filter(|roles| roles.len() > 1)
        .map(|roles: &[RoleIndex]| codes(row.ladder, roles))
        .collect();
    several.join("\n")
}

/// Why the dimension is inferred; then why some of its cells are, each with its roles.
fn reasons(row: &DimensionView<'_>) -> String {
    let own = row.dimension.inferred.iter().map(ToString::to_string);
    let of_cells = row.rows.iter().filter_map(|cell| {
        let why = cell.cell?.inferred.as_ref()?;
        Some(format!("{}: {why}", codes(row.ladder, &cell.roles)))
    });
    own.chain(of_cells).collect::<Vec<String>>().join("\n")
}
