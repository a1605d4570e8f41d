//! Owns roles in CSV.

use crate::query::RoleView;
use crate::render::shared::inferred;
use crate::source::Catalog;

use super::cell::{COLUMNS, statements};
use super::{Table, lines};

/// Roles, a row a statement, and a row for each gap.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn roles(views: &[&RoleView<'_>], catalog: &Catalog) -> csv::Result<String> {
    let mut table = Table::new(
        ["role", "title", "track", "levels", "section", "dimension"]
            .into_iter()
            .chain(COLUMNS)
            .chain(["inferred", "role_inferred"]),
    );
    for view in views {
        let (ladder, role) = (view.ladder, view.role);
        for row in &view.rows {
            for said in statements(row.dimension, row.cell) {
                let mut cells = vec![
                    catalog.qualified(view.id),
                    role.title.to_string(),
                    ladder.track(role.track).name.to_string(),
                    ladder.span_label(role.levels),
                    lines(&row.dimension.section),
                    row.dimension.name.to_string(),
                ];
                cells.extend(said);
                cells.push(lines(inferred(row.dimension, row.cell)));
                cells.push(lines(&role.inferred));
                table.rows.push(cells);
            }
        }
    }
    table.write()
}
