//! Owns the roles that fit what was asked, in Markdown.

use crate::model::Ladder;
use crate::query::Fits;
use crate::render::shared::{Footnotes, place, years_in_short, years_reasons};

use super::escape::escape;
use super::{marks, table_row};

/// The roles of a ladder that fit: a row each, with its years and the ratings asked for.
pub fn fits<'a>(fits: &Fits<'a>, ladder: &'a Ladder, notes: &mut Footnotes<'a>) -> String {
    let mut out = format!(
        "# {}\n\n`{}`, {} of {} roles\n\n",
        escape(&ladder.name),
        ladder.id,
        fits.roles.len(),
        ladder.roles.len()
    );
    let mut heads: Vec<String> = ["Role", "Title", "Track", "Level", "Years"]
        .map(str::to_owned)
        .into();
    for row in fits.roles.first().iter().flat_map(|fit| &fit.rated) {
        let marks = marks(&row.dimension.inferred, notes);
        heads.push(format!("{}{marks}", escape(&row.dimension.name)));
    }
    let rules = vec!["---".to_owned(); heads.len()];
    out.push_str(&table_row(&heads));
    out.push_str(&table_row(&rules));
    for fit in &fits.roles {
        let role = ladder.role(fit.id.role);
        let title = format!("{}{}", escape(&role.title), marks(&role.inferred, notes));
        let years = years_in_short(ladder.years_of(fit.id.role));
        let years_marks = marks(years_reasons(ladder, fit.id.role), notes);
        let mut cells = vec![
            format!("**{}**", escape(&role.code)),
            title,
            escape(&ladder.track(role.track).name),
            escape(&ladder.span_label(role.levels)),
            format!("{years}{years_marks}"),
        ];
        for row in &fit.rated {
            let rating = row.rating().map_or_else(String::new, |rating| {
                format!("{} ({})", escape(&rating.point.name), place(rating))
            });
            let own = row.cell.and_then(|cell| cell.inferred.as_ref());
            cells.push(format!("{rating}{}", marks(own, notes)));
        }
        out.push_str(&table_row(&cells));
    }
    out
}
