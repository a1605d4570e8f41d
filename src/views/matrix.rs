//! Owns what is read of a whole ladder: its roles as columns, its dimensions as rows.

use std::collections::HashMap;

use crate::document::{
    Block, Grid, GridCell, GridRole, GridRow, GridSection, GridTrack, Paragraph, notes,
};
use crate::model::RoleIndex;
use crate::query::{DimensionRow, DimensionView, Matrix};

use super::words::{GAP, amount, asked, ladder_head, marked};

/// A ladder, with its statements where they are wanted.
pub fn matrix<'a>(view: &Matrix<'a>, statements: bool) -> Vec<Block<'a>> {
    let ladder = view.ladder;
    let mut blocks = ladder_head(ladder, vec![format!("version {}", ladder.version).into()]);
    if view.tracks.is_empty() {
        let nothing = Paragraph::of("The ladder has no roles.");
        blocks.push(Block::Paragraph(nothing.apart()));
        return blocks;
    }
    let tracks = view.tracks.iter().map(|group| GridTrack {
        name: &ladder.track(group.track).name,
        roles: group.roles.iter().map(|&index| role(view, index)).collect(),
    });
    let order: HashMap<RoleIndex, usize> = view.roles().zip(0..).collect();
    let sections =
        view.dimensions.chunk_by(|one, next| one.dimension.section == next.dimension.section);
    let sections = sections.map(|rows| GridSection {
        heading: rows[0].dimension.section.as_deref(),
        rows: rows.iter().map(|one| row(one, &order, statements)).collect(),
    });
    blocks.push(Block::Grid(Grid {
        tracks: tracks.collect(),
        names_tracks: ladder.tracks.len() > 1,
        sections: sections.collect(),
        is_full: statements,
    }));
    blocks
}

fn role<'a>(view: &Matrix<'a>, index: RoleIndex) -> GridRole<'a> {
    let role = view.ladder.role(index);
    let span = view.ladder.span_label(role.levels);
    GridRole {
        code: &role.code,
        level: (span != *role.code).then(|| span.clone()),
        span,
        title: marked(&role.title, &role.inferred),
    }
}

fn row<'a>(
    view: &DimensionView<'a>,
    order: &HashMap<RoleIndex, usize>,
    statements: bool,
) -> GridRow<'a> {
    let cells = view.rows.iter();
    GridRow {
        name: marked(&view.dimension.name, &view.dimension.inferred),
        cells: cells.map(|row| cell(view, row, order, statements)).collect(),
    }
}

fn cell<'a>(
    view: &DimensionView<'a>,
    DimensionRow { roles, cell }: &DimensionRow<'a>,
    order: &HashMap<RoleIndex, usize>,
    statements: bool,
) -> GridCell<'a> {
    let reasons = cell.and_then(|cell| cell.inferred.as_ref());
    GridCell {
        roles: roles.iter().filter_map(|role| order.get(role).copied()).collect(),
        is_gap: cell.is_none(),
        rating: cell.and_then(|cell| view.dimension.rating_of(cell)),
        amount: cell.map_or(Some(GAP.to_owned()), amount),
        items: if statements { asked(*cell, false) } else { Vec::new() },
        marks: notes(reasons).collect(),
    }
}
