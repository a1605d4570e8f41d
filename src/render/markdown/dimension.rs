//! Owns a dimension in Markdown.

use crate::query::DimensionView;
use crate::render::shared::{Footnotes, codes, place};

use super::escape::escape;
use super::{expectations, marks};

/// A dimension across its ladder's roles: a heading for each cell.
pub fn dimension<'a>(
    view: &DimensionView<'a>,
    examples: bool,
    notes: &mut Footnotes<'a>,
) -> String {
    let (ladder, dimension) = (view.ladder, view.dimension);
    let mut out = format!(
        "# {}{}\n\n{} (`{}`)\n",
        escape(dimension.name.as_str()),
        marks(&dimension.inferred, notes),
        escape(ladder.name.as_str()),
        ladder.id
    );
    if let Some(about) = &dimension.about {
        out.push_str(&format!("\n{}\n", escape(about.as_str())));
    }
    let points = dimension.scale.iter().flat_map(|scale| &scale.points);
    for (index, (point, about)) in points
        .filter_map(|point| point.about.as_ref().map(|about| (point, about)))
        .enumerate()
    {
        let lead = if index == 0 { "\n" } else { "" };
        out.push_str(&format!(
            "{lead}- **{}:** {}\n",
            escape(point.name.as_str()),
            escape(about.as_str())
        ));
    }
    for row in &view.rows {
        out.push_str(&format!("\n## {}", escape(&codes(ladder, &row.roles))));
        if let Some(rating) = row.cell.and_then(|cell| dimension.rating_of(cell)) {
            out.push_str(&format!(
                ": {} ({})",
                escape(rating.point.name.as_str()),
                place(rating)
            ));
        }
        out.push_str(&marks(
            row.cell.and_then(|cell| cell.inferred.as_ref()),
            notes,
        ));
        out.push('\n');
        out.push_str(&expectations(row.cell, examples));
    }
    out
}
