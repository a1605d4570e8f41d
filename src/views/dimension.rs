//! Owns what is read of a dimension: how it runs from role to role.

use crate::document::{Block, CellRow, CellSection, Cells, Entry, Mark, Paragraph, Tone, line};
use crate::query::DimensionView;

use super::words::{GAP, asked, codes, in_line_fact, ladder_name, marked};

/// A dimension across its ladder's roles, a row a cell.
pub(super) fn dimension<'a>(view: &DimensionView<'a>, examples: bool) -> Vec<Block<'a>> {
    let (ladder, dimension) = (view.ladder, view.dimension);
    let mut from = vec![in_line_fact("Ladder", ladder_name(ladder))];
    let section = dimension.section.as_ref();
    from.extend(section.map(|section| in_line_fact("Section", line(section))));
    let title = marked(&dimension.name, &dimension.inferred);
    let mut blocks = vec![Block::Title(1, title), Block::Facts(from)];
    let about = dimension.about.as_ref();
    blocks.extend(about.map(|about| Block::Paragraph(Paragraph::of(about))));
    let points = dimension.scale.iter().flat_map(|scale| &scale.points);
    let explained = points.filter_map(|point| Some((point, point.about.as_ref()?)));
    let explained: Vec<Entry> = explained
        .map(|(point, about)| Entry {
            tone: Tone::Quiet,
            ..Entry::new(Mark::Bullet, vec![(&point.name).into(), ": ".into(), about.into()])
        })
        .collect();
    if !explained.is_empty() {
        blocks.push(Block::Entries(explained));
    }
    let rows = view.rows.iter().map(|row| CellRow {
        // The dimension's own mark stands at its title.
        label: marked(codes(ladder, &row.roles), row.cell.and_then(|cell| cell.inferred.as_ref())),
        rating: row.cell.and_then(|cell| dimension.rating_of(cell)),
        about: row.cell.is_none().then(|| line(GAP)),
        items: asked(row.cell, examples),
    });
    blocks.push(Block::Cells(Cells {
        sections: vec![CellSection { heading: None, label: "Role", rows: rows.collect() }],
        is_list: false,
    }));
    blocks
}
