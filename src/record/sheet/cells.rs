//! Owns what the cells of a record's sheet say: texts with their links, and lines.

use std::collections::HashMap;

use crate::import::{Address, Grid, is_error, link_words};

/// A cell as spreadsheets write it behind the name of its sheet.
pub(super) fn place(sheet: &str, at: Address) -> String {
    if sheet.is_empty() { at.to_string() } else { format!("{sheet}!{at}") }
}

/// The cells of a grid.
pub(super) struct Cells<'a> {
    pub(super) grid: &'a Grid,
    /// The areas of one column that are shown as one cell, by that column and then by their first rows.
    merged: HashMap<u32, Vec<(u32, u32)>>,
}

impl<'a> Cells<'a> {
    /// Those of a grid.
    pub(super) fn new(grid: &'a Grid) -> Self {
        let mut merged: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
        for area in &grid.merges {
            merged.entry(area.first.column).or_default().push((area.first.row, area.last.row));
        }
        for areas in merged.values_mut() {
            areas.sort_unstable();
        }
        Self { grid, merged }
    }

    /// What a cell is called, behind its sheet.
    pub(super) fn name(&self, at: Address) -> String {
        place(&self.grid.name, at)
    }

    /// The cell that is seen in a row of a column: where several rows have one together, the first.
    pub(super) fn seen(&self, row: u32, column: u32) -> Address {
        let areas = self.merged.get(&column).map_or(&[][..], Vec::as_slice);
        let before = areas.partition_point(|(first, _)| *first <= row);
        let area = before.checked_sub(1).map(|index| areas[index]);
        let first = area.filter(|(_, last)| row <= *last).map_or(row, |(first, _)| first);
        Address::new(first, column)
    }

    /// Whether a cell has a formula that fails.
    pub(super) fn is_failing(&self, at: Address) -> bool {
        self.grid.cells.get(&at).is_some_and(|cell| is_error(cell.text.trim()))
    }

    /// What is read in a cell: its links as in ladders, and without the gaps that the program puts into Markdown.
    pub(super) fn text(&self, at: Address) -> String {
        let Some(cell) = self.grid.cells.get(&at).filter(|_| !self.is_failing(at)) else {
            return String::new();
        };
        let mut text = cell.text.replace('\u{200b}', "");
        let links = self.grid.links.get(&at).map_or(&[][..], Vec::as_slice);
        let by_itself = text.contains("://") && !text.contains(char::is_whitespace);
        if !by_itself {
            link_words([&mut text], links);
        }
        text
    }

    /// What a cell says and where all of it leads, if it does.
    pub(super) fn link(&self, at: Address) -> Option<(String, String)> {
        let cell = self.grid.cells.get(&at)?;
        match self.grid.links.get(&at)?.as_slice() {
            [link] if link.words.trim() == cell.text.trim() && !cell.text.contains("://") => {
                Some((cell.text.trim().to_owned(), link.address.clone()))
            }
            _ => None,
        }
    }

    /// The addresses that a cell leads to, or else its lines.
    pub(super) fn addresses(&self, at: Address) -> Vec<String> {
        let text = self.grid.cells.get(&at).map_or("", |cell| &cell.text);
        match self.grid.links.get(&at) {
            Some(links) if !text.contains("://") => links.iter().map(|link| link.address.clone()).collect(),
            _ => lines(&text.replace('\u{200b}', "")),
        }
    }
}

/// The lines of a cell that say something. Of several each may begin with the sign of a list, or with its number.
pub(super) fn lines(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let is_list = lines.len() > 1;
    let bare = |line: &&str| {
        let item = ["• ", "- ", "* ", "· "].iter().find_map(|sign| line.strip_prefix(sign));
        item.filter(|_| is_list).unwrap_or(line).trim().to_owned()
    };
    let numbered = lines.iter().enumerate().map(|(index, line)| {
        let behind = line.strip_prefix(&(index + 1).to_string())?.strip_prefix(['.', ')'])?;
        behind.starts_with(' ').then(|| behind.trim().to_owned())
    });
    let numbered: Option<Vec<String>> = numbered.collect();
    numbered.filter(|_| is_list).unwrap_or_else(|| lines.iter().map(bare).collect())
}
