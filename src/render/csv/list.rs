//! Owns the list of roles in CSV.

use crate::query::Fits;
use crate::render::shared::{inferred, place, years_reasons};
use crate::source::Catalog;

use super::Table;

/// The roles that fit, a row each, with their years and the ratings that were asked for. Why
/// something is inferred is told with what it is.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn list(all: &[Fits<'_>], catalog: &Catalog) -> csv::Result<String> {
    let mut table = Table::new([
        "ladder", "code", "title", "track", "levels", "years", "ratings", "inferred",
    ]);
    for fit in all.iter().flat_map(|fits| &fits.roles) {
        let (ladder, role) = (catalog.ladder_of(fit.id), catalog.role(fit.id));
        let years = ladder.years_of(fit.id.role);
        let ratings = fit.rated.iter().filter_map(|row| {
            let rating = row.rating()?;
            let (name, point) = (&row.dimension.name, &rating.point.name);
            Some(format!("{name}: {point} ({})", place(rating)))
        });
        let of_role = role.inferred.iter().map(|why| format!("role: {why}"));
        let of_years = years_reasons(ladder, fit.id.role).map(|why| format!("years: {why}"));
        let of_ratings = fit.rated.iter().flat_map(|row| {
            let name = &row.dimension.name;
            inferred(row.dimension, row.cell).map(move |why| format!("{name}: {why}"))
        });
        let reasons: Vec<String> = of_role.chain(of_years).chain(of_ratings).collect();
        table.rows.push(vec![
            ladder.id.to_string(),
            role.code.to_string(),
            role.title.to_string(),
            ladder.track(role.track).name.to_string(),
            ladder.span_label(role.levels),
            years.map_or_else(String::new, |years| years.to_string()),
            ratings.collect::<Vec<String>>().join("\n"),
            reasons.join("\n"),
        ]);
    }
    table.write()
}
