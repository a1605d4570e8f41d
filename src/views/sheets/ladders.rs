//! Owns the list of roles, whole ladders, roles and dimensions as sheets.

use crate::document::Sheet;
use crate::model::{Cell, Dimension};
use crate::query::{DimensionView, Fits, Matrix, RoleRow, RoleView};
use crate::source::{Catalog, RoleId};
use crate::views::words::{amount, codes, inferred, years, years_reasons};

use super::{cell, lines};

/// What the columns are called that [`statements`] fills.
const STATEMENT: [&str; 9] =
    ["rating", "place", "of", "years", "years_in", "gap", "statement", "examples", "inferred"];

/// The roles that fit, a row each, with their years and the ratings that were asked for. A reason why
/// something is inferred begins with what it is about.
pub fn list(all: &[Fits<'_>], catalog: &Catalog) -> Sheet {
    let mut sheet =
        Sheet::new(["ladder", "code", "title", "track", "levels", "years", "ratings", "inferred"]);
    for fit in all.iter().flat_map(|fits| &fits.roles) {
        let (ladder, role) = (catalog.ladder_of(fit.id), catalog.role(fit.id));
        let mut ratings = Vec::new();
        let mut reasons: Vec<String> = Vec::new();
        reasons.extend(role.inferred.iter().map(|why| format!("role: {why}")));
        reasons.extend(years_reasons(ladder, fit.id.role).map(|why| format!("years: {why}")));
        for row in &fit.rated {
            let name = &row.dimension.name;
            let rating = row.rating();
            ratings.extend(rating.map(|it| format!("{name}: {} ({})", it.name, it.position())));
            reasons.extend(inferred(row.dimension, row.cell).map(|why| format!("{name}: {why}")));
        }
        sheet.rows.push(vec![
            ladder.id.to_string(),
            role.code.to_string(),
            role.title.to_string(),
            ladder.track(role.track).name.to_string(),
            ladder.span_label(role.levels),
            cell(ladder.years_of(fit.id.role)),
            ratings.join("\n"),
            reasons.join("\n"),
        ]);
    }
    sheet
}

/// Ladders, a row a dimension and a column a role, with the statements where they are wanted. A
/// cell is told with each of its roles; the column `shared` says which roles have one together. A
/// gap is called so, and a role of another ladder has nothing.
pub fn matrices(views: &[Matrix<'_>], statements: bool, catalog: &Catalog) -> Sheet {
    let ids = |view: &Matrix<'_>| -> Vec<RoleId> {
        view.roles().map(|role| RoleId { ladder: view.place, role }).collect()
    };
    let roles: Vec<RoleId> = views.iter().flat_map(ids).collect();
    let mut sheet = Sheet::new(["ladder", "section", "dimension"]);
    sheet.columns.extend(roles.iter().map(|&role| catalog.qualified(role)));
    sheet.columns.extend(["shared", "inferred"].map(str::to_owned));
    for view in views {
        for row in &view.dimensions {
            let dimension = row.dimension;
            let mut shared = Vec::new();
            let mut reasons: Vec<String> =
                dimension.inferred.iter().map(ToString::to_string).collect();
            for of in &row.rows {
                let Some(cell) = of.cell else { continue };
                let codes = codes(row.ladder, &of.roles);
                reasons.extend(cell.inferred.iter().map(|why| format!("{codes}: {why}")));
                if of.roles.len() > 1 {
                    shared.push(codes);
                }
            }
            let mut cells = vec![
                view.ladder.id.to_string(),
                cell(dimension.section.as_ref()),
                dimension.name.to_string(),
            ];
            cells.extend(roles.iter().map(|role| {
                let is_here = role.ladder == view.place;
                cell(is_here.then(|| asked(dimension, dimension.cell_of(role.role), statements)))
            }));
            cells.extend([shared.join("\n"), reasons.join("\n")]);
            sheet.rows.push(cells);
        }
    }
    sheet
}

fn asked(dimension: &Dimension, cell: Option<&Cell>, statements: bool) -> String {
    let Some(cell) = cell else {
        return "gap".to_owned();
    };
    let rating = dimension.rating_of(cell);
    let rating = rating.map(|rating| format!("{} ({})", rating.name, rating.position()));
    let mut lines: Vec<String> = rating.into_iter().collect();
    if statements {
        lines.extend(cell.years.as_ref().map(years));
        lines.extend(cell.expectations.iter().map(|statement| statement.text.to_string()));
    } else {
        lines.extend(amount(cell));
    }
    lines.join("\n")
}

/// Roles, a row a statement, and a row for each gap.
pub fn roles(views: &[&RoleView<'_>], catalog: &Catalog) -> Sheet {
    let before = ["role", "title", "track", "levels", "section", "dimension"];
    let mut sheet = Sheet::new(before.into_iter().chain(STATEMENT).chain(["role_inferred"]));
    for view in views {
        let (ladder, role) = (view.ladder, view.role);
        for RoleRow { dimension, cell: of } in &view.rows {
            let before = [
                catalog.qualified(view.id),
                role.title.to_string(),
                ladder.track(role.track).name.to_string(),
                ladder.span_label(role.levels),
                cell(dimension.section.as_ref()),
                dimension.name.to_string(),
            ];
            let after = [cell(role.inferred.as_ref())];
            sheet.rows.extend(statements(&before, dimension, *of, &after));
        }
    }
    sheet
}

/// Dimensions, a row a statement with all roles that share its cell, and a row for each gap.
pub fn dimensions(views: &[DimensionView<'_>]) -> Sheet {
    let before = ["ladder", "section", "dimension", "roles"];
    let mut sheet = Sheet::new(before.into_iter().chain(STATEMENT));
    for DimensionView { ladder, dimension, rows } in views {
        for row in rows {
            let before = [
                ladder.id.to_string(),
                cell(dimension.section.as_ref()),
                dimension.name.to_string(),
                codes(ladder, &row.roles),
            ];
            sheet.rows.extend(statements(&before, dimension, row.cell, &[]));
        }
    }
    sheet
}

/// What a cell asks, between what is before and after it in each row: a row a statement, one row where
/// there is no statement, or no cell.
fn statements(
    before: &[String],
    dimension: &Dimension,
    of: Option<&Cell>,
    after: &[String],
) -> Vec<Vec<String>> {
    let rating = of.and_then(|of| dimension.rating_of(of));
    let years = of.and_then(|of| of.years.as_ref());
    let row = |statement: &str, examples: String| {
        let cells = [
            cell(rating.map(|rating| rating.name)),
            cell(rating.map(|rating| rating.place)),
            cell(rating.map(|rating| rating.of)),
            cell(years.map(|years| years.minimum)),
            cell(years.and_then(|years| years.experience.as_ref())),
            of.is_none().to_string(),
            statement.to_owned(),
            examples,
            lines(inferred(dimension, of)),
        ];
        [before, &cells, after].concat()
    };
    let statements = of.map_or(&[][..], |of| &of.expectations);
    if statements.is_empty() {
        return vec![row("", String::new())];
    }
    let rows = statements.iter().map(|statement| {
        let examples: Vec<&str> = statement.examples.iter().map(AsRef::as_ref).collect();
        row(&statement.text, examples.join("\n"))
    });
    rows.collect()
}
