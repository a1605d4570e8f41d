//! Owns what is read of a whole ladder: its roles as columns, its dimensions as rows.

use crate::document::{Block, Fit, Inline, Inlines, Row, Table, line, notes};
use crate::model::{Cell, RoleIndex};
use crate::query::{DimensionView, Matrix, RoleRow};

use super::dimension::dimension;
use super::words::{all_abouts, builds_on, by_section, grid_amount, grid_name, ladder_head, legend, marked};

/// How much a matrix says in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatrixDetail {
    /// How high the rating is.
    Numbers,
    /// The rating in words.
    Words,
    /// The statements, dimension by dimension.
    Full,
}

/// A ladder at a glance or in full, and below it what the codes and signs mean.
pub fn matrix<'a>(view: &Matrix<'a>, detail: MatrixDetail) -> Vec<Block<'a>> {
    let ladder = view.ladder;
    let version = format!("version {}", ladder.version).into();
    let mut blocks = vec![Block::Heading(1, ladder_head(ladder, vec![version]))];
    let roles: Vec<RoleIndex> = view.roles().collect();
    if roles.is_empty() {
        blocks.push(Block::paragraph(line("The ladder has no roles.")));
        return blocks;
    }
    if detail == MatrixDetail::Full {
        blocks.extend(builds_on(ladder));
        let dimensions = view.dimensions.iter();
        blocks.extend(dimensions.flat_map(|one| dimension(one, 2, false)));
    } else {
        let grid = grid(view, &roles, detail);
        let legend = legend(&grid);
        blocks.extend([Block::Table(grid), Block::hint(legend)]);
    }
    let titles = roles.iter().map(|&index| {
        let role = ladder.role(index);
        let levels = ladder.span_label(role.levels);
        let mut title = marked(&role.title, &role.inferred);
        if levels != *role.code {
            title.insert(1, format!(", level {levels}").into());
        }
        (line(&role.code), title)
    });
    blocks.push(Block::Pairs(titles.collect()));
    if detail == MatrixDetail::Full {
        let abouts = all_abouts(ladder, roles.into_iter());
        blocks.extend((!abouts.is_empty()).then_some(Block::Pairs(abouts)));
    }
    blocks
}

/// The dimensions by section, in file order of the first of each; those without one come first.
fn grid<'a>(view: &Matrix<'a>, roles: &[RoleIndex], detail: MatrixDetail) -> Table<'a> {
    let mut head = vec![line("Dimension")];
    head.extend(roles.iter().map(|&role| line(&view.ladder.role(role).code)));
    let mut rows = Vec::new();
    for (section, inside) in by_section(&view.dimensions, |one| one.dimension) {
        rows.extend(section.map(|name| Row::Section(line(name))));
        rows.extend(inside.into_iter().map(|one| Row::Cells(row(one, roles, detail))));
    }
    Table { head, rows, fit: Fit::Split }
}

fn row<'a>(view: &DimensionView<'a>, roles: &[RoleIndex], detail: MatrixDetail) -> Vec<Inlines<'a>> {
    let dimension = view.dimension;
    let mut cells = vec![grid_name(dimension)];
    let mut last: Option<&Cell> = None;
    for &role in roles {
        let row = RoleRow::new(view.ladder, dimension, role);
        cells.push(match (row.cell, last) {
            (Some(cell), Some(last)) if std::ptr::eq(cell, last) => line(Inline::AsLeft),
            _ => {
                let in_words = row.rating().filter(|_| detail == MatrixDetail::Words);
                let mut words = line(in_words.map_or_else(|| grid_amount(&row), |it| it.name.into()));
                words.extend(notes(row.cell.and_then(|cell| cell.inferred.as_ref())));
                words
            }
        });
        last = row.cell;
    }
    cells
}
