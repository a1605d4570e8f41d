//! Owns what is read of a dimension: what it is about, then how it runs from role to role.

use crate::document::{Block, Inline, Item, joined, line, notes};
use crate::query::DimensionView;

use super::names::{codes, ladder_name};
use super::words::{absence, asked, builds_on, marked, meaning};

/// A dimension across its ladder's roles, under a heading of some level; of the highest with the name of its
/// ladder.
pub(super) fn dimension<'a>(view: &DimensionView<'a>, level: u8, examples: bool) -> Vec<Block<'a>> {
    let (ladder, dimension) = (view.ladder, view.dimension);
    // Below the heading of its ladder that is not named again.
    let ladder_name = (level == 1).then(|| ladder_name(ladder));
    let from = ladder_name.into_iter().chain(dimension.section.iter().map(line));
    let from = joined(from, &Inline::Dot);
    let title = marked(&dimension.name, &dimension.inferred);
    let mut blocks = vec![Block::Heading(level, title)];
    blocks.extend((!from.is_empty()).then_some(Block::paragraph(from)));
    blocks.extend(dimension.about.as_ref().map(|about| Block::paragraph(line(about))));
    blocks.extend(builds_on(ladder).filter(|_| level == 1));
    let statements = || dimension.cells.iter().flat_map(|cell| dimension.statements_of(cell));
    let explained = dimension.scale.iter().filter_map(|point| {
        let about = meaning(point.about.as_ref(), statements())?;
        Some(Item::new(vec![(&point.name).into(), ": ".into(), about.into()]))
    });
    let explained: Vec<Item> = explained.collect();
    blocks.extend((!explained.is_empty()).then_some(Block::List(explained)));
    for row in &view.rows {
        let mut heading = line(codes(ladder, &row.roles));
        let rating = row.cell.and_then(|cell| dimension.rating_of(cell));
        heading.extend(rating.into_iter().flat_map(|rating| [Inline::Dot, Inline::Rating(rating)]));
        // The dimension's own mark is at its title.
        heading.extend(notes(row.cell.and_then(|cell| cell.inferred.as_ref())));
        blocks.push(Block::Heading(level + 1, heading));
        let items = row.cell.map_or_else(Vec::new, |cell| asked(dimension, cell, examples));
        blocks.extend((!items.is_empty()).then_some(Block::List(items)));
        blocks.extend(row.absence.map(|why| Block::hint(line(absence(why)))));
    }
    blocks
}
