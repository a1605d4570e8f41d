//! Owns how a table is drawn: in columns as wide as their texts want, with the widest wrapped by word where
//! there is less room; else spread over several tables, or its rows as short lists.

use crate::document::{Fit, Row, Table};

use super::layout::{GUTTER, draw, lines, widest};
use super::page::Page;
use super::screen::Style;

/// Draws a table.
pub(super) fn write<'a>(table: &Table<'a>, page: &mut Page<'a>) {
    let head: Vec<String> = table.head.iter().map(|cell| page.words(cell)).collect();
    let rows = table.rows.iter().map(|row| match row {
        Row::Section(name) => vec![page.words(name)],
        Row::Cells(cells) => cells.iter().map(|cell| page.words(cell)).collect(),
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let grid = Grid { head, rows };
    match (grid.widths(page.screen.width), table.fit) {
        (Some(widths), _) => grid.draw(&widths, page),
        (None, Fit::Wrap) => grid.list(page),
        (None, Fit::Split) => grid.split(page),
    }
}

/// A heading of a row that is no longer than this is not wrapped.
const LONGEST_WHOLE: usize = 20;

/// The words of a table. A row that is a heading has its first cell alone.
struct Grid {
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Grid {
    fn column(&self, index: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().filter_map(move |row| row.get(index));
        cells.chain(self.head.get(index)).map(String::as_str)
    }

    /// How wide the columns are so that all of them fit: as wide as their texts want, or else the widest by
    /// so much less that no word in it breaks; `None` where that does not do.
    fn widths(&self, screen: usize) -> Option<Vec<usize>> {
        let mut widths: Vec<usize> = (0..self.head.len()).map(|index| widest(self.column(index))).collect();
        let mut least: Vec<usize> = (0..self.head.len())
            .map(|index| widest(self.column(index).flat_map(|text| text.split(' '))))
            .collect();
        // A heading has its row for itself, and looks broken on two lines.
        let headings = self.rows.iter().filter_map(|row| match row.as_slice() {
            [heading] if widest([heading.as_str()]) <= LONGEST_WHOLE => Some(heading.as_str()),
            _ => None,
        });
        least[0] = least[0].max(widest(headings));
        let room = screen.checked_sub(GUTTER * (widths.len() - 1))?;
        while widths.iter().sum::<usize>() > room {
            let loose = (0..widths.len()).filter(|&index| widths[index] > least[index]);
            let widest = loose.max_by_key(|&index| widths[index])?;
            widths[widest] -= 1;
        }
        Some(widths)
    }

    fn draw(&self, widths: &[usize], page: &mut Page<'_>) {
        let wrapped = |row: &Vec<String>| -> Vec<String> {
            let cells = widths.iter().enumerate();
            cells.map(|(index, &width)| lines(row.get(index).map_or("", |text| text), width)).collect()
        };
        let rows = self.rows.iter().map(wrapped);
        let drawn = draw(page.screen, widths, wrapped(&self.head), rows);
        page.push(&drawn);
    }

    /// Each row as a line that names it, and below it what the columns say.
    fn list(&self, page: &mut Page<'_>) {
        for row in &self.rows {
            let mut cells = self.head.iter().zip(row).filter(|(_, text)| !text.is_empty());
            let Some((_, name)) = cells.next() else { continue };
            page.hang(Style::Heading, "", "  ", name);
            for (heading, text) in cells {
                page.hang(Style::Body, "  ", "    ", &format!("{heading}: {text}"));
            }
        }
    }

    /// As many columns as fit in each of several tables, every one with the first column; a list where not
    /// even one fits.
    fn split(&self, page: &mut Page<'_>) {
        let of = |columns: &[usize]| Grid {
            head: columns.iter().map(|&column| self.head[column].clone()).collect(),
            rows: self
                .rows
                .iter()
                .map(|row| columns.iter().filter_map(|&column| row.get(column).cloned()).collect())
                .collect(),
        };
        let mut next = 1;
        while next < self.head.len() {
            let mut fitting = None;
            for end in next + 1..=self.head.len() {
                let columns: Vec<usize> = std::iter::once(0).chain(next..end).collect();
                let grid = of(&columns);
                let Some(widths) = grid.widths(page.screen.width) else { break };
                fitting = Some((grid, widths, end));
            }
            let Some((grid, widths, end)) = fitting else { return self.list(page) };
            if next > 1 {
                page.part();
            }
            grid.draw(&widths, page);
            next = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Grid;

    #[test]
    fn a_short_heading_keeps_its_line() {
        let words = |words: &[&str]| words.iter().map(ToString::to_string).collect();
        let grid = |heading: &str| Grid {
            head: words(&["Dimension", "L1"]),
            rows: vec![words(&[heading]), words(&["Tools and data", "Low to very high"])],
        };
        let first = |heading: &str| grid(heading).widths(28).map(|widths| widths[0]);
        assert_eq!(first("How"), Some(13));
        assert_eq!(first("How you work now"), Some(16));
        assert_eq!(first("How you work now and then"), Some(13));
    }
}
