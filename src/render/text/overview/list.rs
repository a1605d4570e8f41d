//! Owns a whole ladder as a list, for a screen on which no two roles fit side by side.

use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::Lines;
use crate::query::{DimensionRow, DimensionView, Overview};
use crate::render::shared::{Footnotes, GAP, codes, marks};
use crate::render::standing::amount;
use crate::render::text::matrix::expectations;
use crate::render::text::page::Page;
use crate::render::text::role::heading;

use super::{label, sections};

/// The roles by track, then a line a cell, with the statements below it where they are wanted.
pub(super) fn list<'a>(
    view: &Overview<'a>,
    statements: bool,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let ladder = view.ladder;
    for group in &view.tracks {
        page.blank();
        page.say(Meaning::Heading, &ladder.track(group.track).name);
        for &index in &group.roles {
            let role = ladder.role(index);
            let level = ladder.span_label(role.levels);
            let level = if level == *role.code {
                String::new()
            } else {
                format!(", level {level}")
            };
            let marks = marks(&role.inferred, notes);
            let line = format!("{}  {}{level}{marks}", role.code, role.title);
            page.hang(Meaning::Body, "  ", "    ", &line);
        }
    }
    for section in sections(view) {
        page.blank();
        page.say(Meaning::Heading, heading(section[0].dimension));
        for row in section {
            page.hang(Meaning::Heading, "  ", "    ", &label(row, notes));
            for cell in &row.rows {
                one(row, cell, statements, notes, page);
            }
        }
    }
}

fn one<'a>(
    row: &DimensionView<'a>,
    DimensionRow { roles, cell }: &DimensionRow<'a>,
    statements: bool,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let codes = codes(row.ladder, roles);
    let Some(cell) = *cell else {
        page.hang(Meaning::Body, "    ", "      ", &format!("{codes}: {GAP}"));
        return;
    };
    let rating = row.dimension.rating_of(cell);
    let rating = rating.map(|rating| format!("{} {}", rating.point.name, page.screen.bar(rating)));
    let amount = amount(cell).filter(|_| !statements);
    let said: Vec<String> = rating.into_iter().chain(amount).collect();
    let marks = marks(&cell.inferred, notes);
    let head = match said.as_slice() {
        [] => format!("{codes}{marks}"),
        said => format!("{codes}: {}{marks}", said.join(", ")),
    };
    page.hang(Meaning::Body, "    ", "      ", &head);
    if statements {
        let width = page.screen.width.saturating_sub(6);
        let mut lines = Lines::default();
        expectations(Some(cell), false, width, page.screen, &mut lines);
        page.indent("      ", &lines);
    }
}
