//! Owns the reading of pages: which of their tables are grids, and what each is called. Nothing is fetched.

mod growing;
mod parsing;
mod style;
mod table;
mod text;
mod tree;

use std::collections::{HashMap, HashSet};

use crate::import::error::ImportError;
use crate::import::grid::Grid;

use super::limits::one_more_table;
use super::{Opened, Progress, around_tables};
use style::Styles;
use table::Tables;
use text::{line, lines_outside};
use tree::{Step, Tag, Tree};

/// Reads every table of a page as a grid. What a table in a cell says belongs to the cell, unless the table
/// around it only holds it in place.
///
/// # Errors
/// The page has no table, or more than is read.
pub(super) fn read(text: &str, progress: &dyn Progress) -> Result<Opened, ImportError> {
    let (mut opened, lines) = read_tables(text, progress)?;
    opened.left_out.extend(around_tables(lines, opened.workbook.grids.len()));
    Ok(opened)
}

/// Reads every table of a page as a grid, and counts the lines of text that are in none and name none.
///
/// # Errors
/// The page has no table, or more than is read.
pub(super) fn read_tables(text: &str, progress: &dyn Progress) -> Result<(Opened, usize), ImportError> {
    let tree = Tree::parse(text, progress)?;
    let styles = Styles::of(&tree);
    let tabs = tabs(&tree, &styles);
    let mut tables = Tables::new(&tree, &styles);
    let mut opened = Opened::default();
    let (mut heading, mut has_table) = ((0, String::new()), false);
    // The tables, and what names them.
    let mut read = HashSet::new();
    let mut walk = tree.walk(0);
    while let Some(step) = walk.next() {
        let Step::Open(node, tag) = step else { continue };
        match tag.name() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                heading = (node, line(&tree, &styles, node));
            }
            "table" => {
                has_table = true;
                if !only_holds_tables(&tree, node) {
                    one_more_table(opened.workbook.grids.len())?;
                    walk.pass_over(node);
                    read.insert(node);
                    let name = name(&tree, &styles, node, &heading.1, &tabs);
                    let grid = tables.read(node, Grid::under(name, &opened.workbook.grids))?;
                    if !grid.cells.is_empty() {
                        if grid.heading() == heading.1 {
                            read.insert(heading.0);
                        }
                        opened.workbook.grids.push(grid);
                    }
                }
            }
            _ if is_tab(tag) => drop(read.insert(node)),
            _ => {}
        }
    }
    opened.left_out = tables.left_out;
    if has_table {
        return Ok((opened, lines_outside(&tree, &styles, &read)));
    }
    Err(ImportError::new(
        "found a page without a table, expected one with a `<table>`",
        "save the page whole, or copy the table into a spreadsheet and save that as .xlsx",
    ))
}

/// What a table is called: by its caption, its label, the heading over it, or the tab of its sheet.
fn name(tree: &Tree, styles: &Styles, table: u32, heading: &str, tabs: &HashMap<String, String>) -> String {
    let caption = tree.below(table).find(|(_, tag)| tag.name() == "caption");
    let caption = caption.map(|(caption, _)| line(tree, styles, caption));
    let label = tree.tag(table).and_then(|tag| tag.attribute("aria-label"));
    let tab = || {
        let mut ids = tree.around(table).filter_map(|node| tree.tag(node)?.attribute("id"));
        if tabs.is_empty() { None } else { ids.find_map(|id| tabs.get(id)).cloned() }
    };
    let label = label.map(|label| label.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut said = [caption, label, Some(heading.to_owned())].into_iter().flatten();
    said.find(|name| !name.is_empty()).or_else(tab).unwrap_or_default()
}

/// What the id of a tab begins with, before that of its place in the page.
const TAB: &str = "sheet-button-";

fn is_tab(tag: &Tag) -> bool {
    tag.attribute("id").is_some_and(|id| id.starts_with(TAB))
}

/// The names of the sheets of a published workbook, by the ids of their places in the page.
fn tabs(tree: &Tree, styles: &Styles) -> HashMap<String, String> {
    let mut tabs = HashMap::new();
    for step in tree.walk(0) {
        if let Step::Open(node, tag) = step
            && let Some(id) = tag.attribute("id").and_then(|id| id.strip_prefix(TAB))
        {
            tabs.insert(id.to_owned(), line(tree, styles, node));
        }
    }
    tabs
}

/// Whether a table has one cell, and in it tables: old pages and letters are laid out so.
fn only_holds_tables(tree: &Tree, table: u32) -> bool {
    let is_table = |step: Step<'_>| matches!(step, Step::Open(_, tag) if tag.name() == "table");
    let has_text = |step: Step<'_>| matches!(step, Step::Text(text) if !text.trim().is_empty());
    if !tree.walk(table).any(is_table) {
        return false;
    }
    let groups = tree.below(table).flat_map(|(group, _)| tree.below(group));
    let cells = groups.flat_map(|(row, _)| tree.below(row)).map(|(cell, _)| cell);
    let mut cells = cells.filter(|cell| tree.walk(*cell).any(has_text));
    cells.next().is_some_and(|cell| tree.walk(cell).any(is_table)) && cells.next().is_none()
}
