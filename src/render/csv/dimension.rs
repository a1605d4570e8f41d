//! Owns dimensions across their ladders' roles in CSV.

use crate::query::DimensionView;
use crate::render::shared::{codes, inferred};

use super::cell::{COLUMNS, statements};
use super::{Table, lines};

/// Dimensions, a row a statement with all roles that share its cell, and a row for each gap.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn dimensions(views: &[DimensionView<'_>]) -> csv::Result<String> {
    let mut table = Table::new(
        ["ladder", "section", "dimension", "roles"]
            .into_iter()
            .chain(COLUMNS)
            .chain(["inferred"]),
    );
    for view in views {
        let (ladder, dimension) = (view.ladder, view.dimension);
        for row in &view.rows {
            for said in statements(dimension, row.cell) {
                let mut cells = vec![
                    ladder.id.to_string(),
                    lines(&dimension.section),
                    dimension.name.to_string(),
                    codes(ladder, &row.roles),
                ];
                cells.extend(said);
                cells.push(lines(inferred(dimension, row.cell)));
                table.rows.push(cells);
            }
        }
    }
    table.write()
}
