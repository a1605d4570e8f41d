//! Owns how changes are drawn: the ends of a comparison, and what becomes of statements, side by side
//! where there is room for that and else below one another.

use crate::document::{Changes, End, Ends, Inline, Inlines, Slot};
use crate::forms::line::facts_in_line;
use crate::model::ChangeKind;

use super::layout::{Column, GUTTER, Lines};
use super::page::Page;
use super::screen::Screen;
use super::style::Style;

/// Who is compared, or where a route starts and ends.
pub(super) fn ends<'a>(ends: &Ends<'a>, page: &mut Page<'a>) {
    if ends.is_apart {
        page.part();
    }
    for (lead, End { role, facts }) in [("From ", &ends.from), ("To   ", &ends.to)] {
        page.hang_line(Style::Title, lead, "     ", role);
        let facts = facts_in_line(facts, &Inline::Dot);
        page.hang_line(Style::Body, "     ", "     ", &facts);
    }
}

/// Whether so many columns are wide enough to be read side by side.
pub(super) fn fits(columns: usize, screen: Screen) -> bool {
    const LEAST_COLUMN: usize = 24;
    screen.has_room_for_tables() && screen.width >= columns * (LEAST_COLUMN + GUTTER)
}

/// A dimension, and what becomes of its statements.
pub(super) fn changes<'a>(changes: &Changes<'a>, page: &mut Page<'a>) {
    page.part();
    page.hang_line(Style::Heading, "", "  ", &changes.heading);
    if fits(changes.roles.len(), page.screen) {
        side_by_side(changes, page);
    } else {
        below_one_another(changes, page);
    }
    page.part();
}

fn side_by_side<'a>(changes: &Changes<'a>, page: &mut Page<'a>) {
    if changes.rows.is_empty() {
        return;
    }
    let columns = changes.roles.len();
    let width = (page.screen.width - GUTTER * (columns - 1)) / columns;
    let head = |role: &Inlines<'a>| Column::plain(width, &page.words(role));
    let heads: Vec<Column> = changes.roles.iter().map(head).collect();
    let mut rows = Vec::with_capacity(changes.rows.len());
    for row in &changes.rows {
        let cells = row.iter().map(|slot| slot_lines(slot.as_ref(), width, page));
        rows.push(cells.collect::<Vec<Lines>>());
    }
    page.table(&heads, rows.into_iter(), false);
}

fn slot_lines<'a>(slot: Option<&Slot<'a>>, width: usize, page: &mut Page<'a>) -> Lines {
    let mut lines = Lines::default();
    if let Some(slot) = slot {
        let lead = format!("{} ", slot.kind.map_or(' ', sign));
        lines.hang(&page.run(&slot.text).text, width, &lead, "  ");
    }
    lines
}

fn below_one_another<'a>(changes: &Changes<'a>, page: &mut Page<'a>) {
    for change in &changes.statements {
        let lead = format!("  {} ", sign(change.kind));
        page.hang_line(style(change.kind), &lead, "    ", &change.text);
        if let Some(was) = &change.was {
            page.hang_line(Style::Hint, "    was: ", "         ", was);
        }
    }
}

/// The sign of what becomes of a statement.
pub(super) fn sign(kind: ChangeKind) -> char {
    match kind {
        ChangeKind::Kept => '=',
        ChangeKind::Reworded => '~',
        ChangeKind::New => '+',
        ChangeKind::Gone => '-',
    }
}

fn style(kind: ChangeKind) -> Style {
    match kind {
        ChangeKind::Kept => Style::Body,
        ChangeKind::Reworded => Style::Reworded,
        ChangeKind::New => Style::New,
        ChangeKind::Gone => Style::Gone,
    }
}
