//! Owns a whole ladder in Markdown.

use crate::model::{Ladder, RoleIndex};
use crate::query::{DimensionView, Overview};
use crate::render::shared::{Footnotes, place, years};
use crate::render::standing::{Signs, Standing, amount, standings};

use super::escape::escape;
use super::{marks, table_row};

/// What stands for a cell that is shared with the left.
const LEFT: &str = "←";

/// What stands for a cell that is not there.
const GAP: &str = "·";

/// A ladder: for each track a table of its roles as columns and the dimensions as rows, with the
/// statements where they are wanted.
pub fn overview<'a>(view: &Overview<'a>, statements: bool, notes: &mut Footnotes<'a>) -> String {
    let ladder = view.ladder;
    let mut out = format!(
        "# {}\n\n`{}`, {}\n",
        escape(&ladder.name),
        ladder.id,
        escape(&format!("version {}", ladder.version))
    );
    if view.tracks.is_empty() {
        out.push_str("\nThe ladder has no roles.\n");
    }
    let mut signs = Signs::default();
    for group in &view.tracks {
        let name = escape(&ladder.track(group.track).name);
        out.push_str(&format!("\n## {name}\n\n"));
        let heads = group.roles.iter().map(|&role| head(ladder, role, notes));
        out.push_str(&row("Dimension", heads));
        out.push_str(&row("---", group.roles.iter().map(|_| "---".to_owned())));
        for section in view
            .dimensions
            .chunk_by(|one, next| one.dimension.section == next.dimension.section)
        {
            if let Some(name) = &section[0].dimension.section {
                let empty = group.roles.iter().map(|_| String::new());
                out.push_str(&row(&format!("*{}*", escape(name)), empty));
            }
            for dimension in section {
                let marks = marks(&dimension.dimension.inferred, notes);
                let name = format!("**{}**{marks}", escape(&dimension.dimension.name));
                let cells = standings(dimension, &group.roles)
                    .into_iter()
                    .inspect(|standing| signs.note(standing))
                    .map(|standing| cell(dimension, standing, statements, notes));
                out.push_str(&row(&name, cells));
            }
        }
    }
    let code = |role| escape(&ladder.role(role).code);
    if let Some(legend) = signs.legend(LEFT, GAP, code) {
        out.push_str(&format!("\n{legend}.\n"));
    }
    out
}

/// A row of a table: what names it, then a cell a role.
fn row(name: &str, cells: impl Iterator<Item = String>) -> String {
    let name = [name.to_owned()].into_iter();
    table_row(&name.chain(cells).collect::<Vec<String>>())
}

/// A role's code, its level where that is another, and its title.
fn head<'a>(ladder: &'a Ladder, role: RoleIndex, notes: &mut Footnotes<'a>) -> String {
    let role = ladder.role(role);
    let level = ladder.span_label(role.levels);
    let level = if level == *role.code {
        String::new()
    } else {
        format!(" ({})", escape(&level))
    };
    let marks = marks(&role.inferred, notes);
    let (code, title) = (escape(&role.code), escape(&role.title));
    format!("{code}{level}<br>{title}{marks}")
}

fn cell<'a>(
    view: &DimensionView<'a>,
    standing: Standing<'a>,
    statements: bool,
    notes: &mut Footnotes<'a>,
) -> String {
    let same_as = |role: RoleIndex| format!("as {}", escape(&view.ladder.role(role).code));
    match standing {
        Standing::Gap => GAP.to_owned(),
        Standing::Left => LEFT.to_owned(),
        Standing::As(role) => same_as(role),
        Standing::Cell(cell, told) => {
            let mut lines: Vec<String> = Vec::new();
            lines.extend(told.map(|role| format!("{}:", same_as(role))));
            let rating = view.dimension.rating_of(cell);
            lines.extend(
                rating.map(|rating| format!("{} ({})", escape(&rating.point.name), place(rating))),
            );
            if statements {
                lines.extend(cell.years.as_ref().map(|stated| escape(&years(stated))));
                let texts = cell.expectations.iter().map(|said| &said.text);
                lines.extend(texts.map(|text| format!("• {}", escape(text))));
            } else {
                lines.extend(amount(cell));
            }
            let marks = marks(&cell.inferred, notes);
            lines.join("<br>") + &marks
        }
    }
}
