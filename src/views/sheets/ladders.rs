//! Owns the list of roles, whole ladders, roles and dimensions as sheets.

use std::collections::HashSet;
use std::mem;

use crate::document::Sheet;
use crate::model::{Absence, Cell, Dimension, Expectation, Rating, Text};
use crate::query::{DimensionView, Fits, Matrix, RoleRow, RoleView};
use crate::source::{Catalog, RoleId};
use crate::views::names::codes;
use crate::views::words::{amount, inferred, years_reasons};

use super::{ROLE, cell, lines, role_cells};

/// What the columns are called that [`statements`] fills.
const STATEMENT: [&str; 11] = [
    "rating",
    "place",
    "of",
    "years",
    "years_in",
    "gap",
    "not_asked",
    "below",
    "statement",
    "examples",
    "inferred",
];

/// The roles that fit, a row each, with their years and the ratings that were asked for.
pub fn list(all: &[Fits<'_>], catalog: &Catalog) -> Sheet {
    let columns = ["track", "levels", "years", "ratings", "inferred"];
    let mut sheet = Sheet::new(ROLE.into_iter().chain(columns));
    for fits in all {
        let ladder = catalog.ladder(fits.ladder);
        let mut told = HashSet::new();
        for fit in &fits.roles {
            let role = catalog.role(fit.id);
            let ratings = fit.rated.iter().filter_map(|row| {
                let rating = row.rating()?;
                Some(format!("{}: {}", row.dimension.name, rating.with_position()))
            });
            let of_ratings = fit.rated.iter().flat_map(|row| inferred(row.dimension, row.cell));
            let reasons = role.inferred.iter().chain(years_reasons(ladder, fit.id.role));
            let after = [
                ladder.track(role.track).name.to_string(),
                ladder.span_label(role.levels),
                cell(ladder.years_of(fit.id.role)),
                ratings.collect::<Vec<_>>().join("\n"),
                lines(reasons.chain(of_ratings).filter(|why| told.insert(why.as_str()))),
            ];
            sheet.rows.push([&role_cells(catalog, fit.id)[..], &after].concat());
        }
    }
    sheet
}

/// Ladders, a row a dimension and a column a role under its code and title, with the statements where they
/// are wanted. A cell is told with each of its roles; the column `shared` says which roles have one together.
/// A gap is called so, and a role of another ladder has nothing.
pub fn matrices(views: &[Matrix<'_>], statements: bool, catalog: &Catalog) -> Sheet {
    let ids = |view: &Matrix<'_>| -> Vec<RoleId> {
        view.roles().map(|role| RoleId { ladder: view.place, role }).collect()
    };
    let roles: Vec<RoleId> = views.iter().flat_map(ids).collect();
    let mut sheet = Sheet::new(["ladder", "section", "dimension"]);
    sheet.columns.extend(roles.iter().map(|&role| {
        let code = &catalog.role(role).code;
        let is_shared = roles.iter().filter(|&&other| catalog.role(other).code == *code).count() > 1;
        let name = if is_shared { catalog.qualified(role) } else { code.to_string() };
        format!("{name} {}", catalog.role(role).title)
    }));
    sheet.columns.extend(["shared", "inferred"].map(str::to_owned));
    for view in views {
        for row in &view.dimensions {
            let dimension = row.dimension;
            let mut shared = Vec::new();
            let mut reasons: Vec<String> = dimension.inferred.iter().map(ToString::to_string).collect();
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
                cell(is_here.then(|| asked(&RoleRow::new(view.ladder, dimension, role.role), statements)))
            }));
            cells.extend([shared.join("\n"), reasons.join("\n")]);
            sheet.rows.push(cells);
        }
    }
    sheet
}

fn asked(row: &RoleRow<'_>, statements: bool) -> String {
    let dimension = row.dimension;
    let cell = match (row.cell, row.absence()) {
        (Some(cell), _) => cell,
        (None, Some(Absence::NotAsked)) => return "not asked".to_owned(),
        (None, Some(Absence::OnlyBelow)) => return String::new(),
        (None, _) => return "gap".to_owned(),
    };
    let rating = dimension.rating_of(cell);
    let mut lines: Vec<String> = rating.iter().map(Rating::with_position).collect();
    if statements {
        lines.extend(cell.years.as_ref().map(ToString::to_string));
        lines.extend(dimension.statements_of(cell).map(|statement| statement.text.to_string()));
    } else {
        lines.extend(amount(dimension, cell));
    }
    lines.join("\n")
}

/// Roles, a row a statement, and a row for each gap.
pub fn roles(views: &[&RoleView<'_>], catalog: &Catalog) -> Sheet {
    let before = ["track", "levels", "section", "dimension"];
    let mut sheet = Sheet::new(ROLE.into_iter().chain(before).chain(STATEMENT));
    for view in views {
        let (ladder, role) = (view.ladder, view.role);
        let mut of_role = role.inferred.as_ref().map(|why| format!("role: {why}"));
        for row in &view.rows {
            let dimension = row.dimension;
            let before = [
                ladder.track(role.track).name.to_string(),
                ladder.span_label(role.levels),
                cell(dimension.section.as_ref()),
                dimension.name.to_string(),
            ];
            let before = [&role_cells(catalog, view.id)[..], &before].concat();
            let of_row = lines(inferred(dimension, row.cell));
            let why = of_role.take().into_iter().chain([of_row]).filter(|why| !why.is_empty());
            let why = why.collect::<Vec<_>>().join("\n");
            let below = row.statements_below().into_iter();
            let below = below.map(|(role, one)| (ladder.role(role).code.as_str(), one)).collect();
            sheet.rows.extend(statements(&before, dimension, (row.cell, row.absence()), below, why));
        }
    }
    sheet
}

/// Dimensions, a row a statement with all roles that share its cell, and a row for each gap.
pub fn dimensions(views: &[DimensionView<'_>]) -> Sheet {
    let before = ["ladder", "section", "dimension", "roles", "titles"];
    let mut sheet = Sheet::new(before.into_iter().chain(STATEMENT));
    for DimensionView { ladder, dimension, rows } in views {
        let mut of_dimension = dimension.inferred.as_ref();
        for row in rows {
            let titles = row.roles.iter().map(|&role| ladder.role(role).title.as_str());
            let before = [
                ladder.id.to_string(),
                cell(dimension.section.as_ref()),
                dimension.name.to_string(),
                codes(ladder, &row.roles),
                titles.collect::<Vec<_>>().join("; "),
            ];
            let of_cell = row.cell.and_then(|of| of.inferred.as_ref());
            let why = lines(of_dimension.take().into_iter().chain(of_cell));
            sheet.rows.extend(statements(&before, dimension, (row.cell, row.absence), Vec::new(), why));
        }
    }
    sheet
}

/// What a cell asks, behind what is before it in each row: a row a statement, one row where there is no
/// statement, or no cell; then a row a statement of the roles below, by their codes. Why something is
/// inferred is told in the first.
fn statements(
    before: &[String],
    dimension: &Dimension,
    (of, absence): (Option<&Cell>, Option<Absence>),
    below: Vec<(&str, &Expectation)>,
    mut why: String,
) -> Vec<Vec<String>> {
    let rating = of.and_then(|of| dimension.rating_of(of));
    let years = of.and_then(|of| of.years.as_ref());
    let mut row = |below: &str, statement: &str, examples: &[Text]| {
        let examples: Vec<&str> = examples.iter().map(AsRef::as_ref).collect();
        let cells = [
            cell(rating.map(|rating| rating.name)),
            cell(rating.map(|rating| rating.place)),
            cell(rating.map(|rating| rating.of)),
            cell(years.map(|years| years.minimum)),
            cell(years.and_then(|years| years.experience.as_ref())),
            (absence == Some(Absence::Gap)).to_string(),
            (absence == Some(Absence::NotAsked)).to_string(),
            below.to_owned(),
            statement.to_owned(),
            examples.join("\n"),
            mem::take(&mut why),
        ];
        [before, &cells].concat()
    };
    let own = of.into_iter().flat_map(|of| dimension.statements_of(of)).map(|one| ("", one));
    let all: Vec<_> = own.chain(below).collect();
    if all.is_empty() {
        return vec![row("", "", &[])];
    }
    all.into_iter().map(|(role, one)| row(role, &one.text, &one.examples)).collect()
}
