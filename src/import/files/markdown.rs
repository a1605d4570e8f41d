//! Owns the reading of tables in Markdown. A page's table that stands among its text is read as one.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::import::error::ImportError;
use crate::import::grid::{Address, CellLink, Grid, GridCell};

use super::kind::has_tag;
use super::limits::{Cells, one_more_table};
use super::{Opened, Progress, around_tables, html};

/// As many cells as the parser adds to rows that are shorter than their header, before it takes the rest of a
/// table for text.
const MOST_MISSING: usize = 0x40000;

/// The most that is read: the parser takes a hundred times as much memory.
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// Reads every table of a text as a grid, called by the heading over it. What a row has behind the last column
/// stands in columns of its own.
///
/// # Errors
/// The text has no table, or more than is read.
pub(super) fn read(text: &str, progress: &dyn Progress) -> Result<Opened, ImportError> {
    if text.len() > MOST_BYTES {
        return Err(ImportError::new(
            format!(
                "found more than {} MiB of Markdown, which is more than is read",
                MOST_BYTES / (1024 * 1024)
            ),
            "copy the table into a spreadsheet, and save that as .xlsx",
        ));
    }
    let mut tables = Tables::default();
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        let is_row = matches!(event, Event::End(TagEnd::TableHead | TagEnd::TableRow));
        let at = range.end;
        tables.take(event, range, text)?;
        if is_row {
            progress.read("text", at as u64, text.len() as u64);
        }
    }
    let mut opened = Opened::default();
    if tables.has_page {
        (opened, _) = html::read_tables(text, progress)?;
    } else if tables.grids.is_empty() {
        return Err(ImportError::new(
            "found Markdown without a table, expected one",
            "a table has a line such as `| One | Other |`, and below it `| --- | --- |`",
        ));
    }
    opened.workbook.grids.splice(0..0, tables.grids);
    let lines = lines_outside(text, tables.read);
    opened.left_out.extend(around_tables(lines, opened.workbook.grids.len()));
    Ok(opened)
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH
}

/// How many lines of a text begin in none of some parts, and have a word.
fn lines_outside(text: &str, mut parts: Vec<Range<usize>>) -> usize {
    parts.sort_unstable_by_key(|part| part.start);
    let (mut parts, mut start, mut count) = (parts.into_iter().peekable(), 0, 0);
    for line in text.split_inclusive('\n') {
        while parts.next_if(|part| part.end <= start).is_some() {}
        let is_inside = parts.peek().is_some_and(|part| part.start < start + line.len());
        count += usize::from(!is_inside && line.contains(char::is_alphanumeric));
        start += line.len();
    }
    count
}

/// The tables found so far, and where the reading is.
#[derive(Default)]
struct Tables {
    grids: Vec<Grid>,
    cells: Cells,
    heading: String,
    /// Where that heading stands.
    heading_at: Range<usize>,
    /// The parts of the text that are tables, or name one, or show nothing.
    read: Vec<Range<usize>>,
    place: Place,
    at: Address,
    words: Words,
    missing: usize,
    /// Whether there is a table in the signs of a page.
    has_page: bool,
}

#[derive(Default, PartialEq)]
enum Place {
    #[default]
    Outside,
    Heading,
    Cell,
}

impl Tables {
    fn take(&mut self, event: Event<'_>, range: Range<usize>, text: &str) -> Result<(), ImportError> {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                self.heading_at = range;
                (self.place, self.words) = (Place::Heading, Words::default());
            }
            Event::End(TagEnd::Heading(_)) => {
                self.heading = self.words.cell().text.split_whitespace().collect::<Vec<_>>().join(" ");
                self.place = Place::Outside;
            }
            Event::Start(Tag::Table(_)) => {
                one_more_table(self.grids.len())?;
                self.read.extend([self.heading_at.clone(), range]);
                self.grids.push(Grid::under(self.heading.clone(), &self.grids));
                self.at = Address::default();
            }
            Event::Start(Tag::HtmlBlock) => {
                let block = &text[range.clone()];
                let is_of_table = ["<table", "<tr", "<td", "<th"].iter().any(|tag| has_tag(block, tag));
                if is_of_table || block.trim_start().starts_with("<!--") {
                    self.read.push(range);
                }
            }
            Event::Start(Tag::TableCell) => {
                (self.place, self.words) = (Place::Cell, Words::default());
                self.missing += usize::from(range.is_empty());
            }
            Event::End(TagEnd::TableCell) => {
                let words = std::mem::take(&mut self.words);
                self.put(words)?;
                self.place = Place::Outside;
            }
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                for piece in pieces(&text[range]).into_iter().skip(self.at.column as usize) {
                    self.put(inline(piece))?;
                }
                self.at = Address::new(self.at.row + 1, 0);
            }
            Event::Html(html) | Event::InlineHtml(html) if self.place == Place::Outside => {
                self.has_page |= has_tag(&html, "<table");
            }
            event if self.place != Place::Outside => self.words.take(&event),
            _ => {}
        }
        if self.missing >= MOST_MISSING {
            return Err(ImportError::new(
                format!("found more than {MOST_MISSING} cells missing at the ends of rows, expected a table"),
                "give each row as many cells as its header has",
            ));
        }
        Ok(())
    }

    /// Puts a cell at the place of the reading, which goes on to the next.
    fn put(&mut self, words: Words) -> Result<(), ImportError> {
        if let Some(grid) = self.grids.last_mut() {
            self.cells.put(grid, self.at, words.cell())?;
            for link in words.links {
                grid.link(self.at, link);
            }
        }
        self.at.column += 1;
        Ok(())
    }
}

/// What a row's source has between its strokes, but for those that are escaped.
fn pieces(row: &str) -> Vec<&str> {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let (mut pieces, mut start, mut is_escaped) = (Vec::new(), 0, false);
    for (at, sign) in row.char_indices() {
        if sign == '|' && !is_escaped {
            pieces.push(&row[start..at]);
            start = at + 1;
        }
        is_escaped = sign == '\\' && !is_escaped;
    }
    if start < row.len() {
        pieces.push(&row[start..]);
    }
    pieces
}

/// The words of a cell of which only its source is known.
fn inline(source: &str) -> Words {
    let mut words = Words::default();
    Parser::new_ext(&source.replace("\\|", "|"), options()).for_each(|event| words.take(&event));
    words
}

/// The words of a cell or a heading.
#[derive(Default)]
struct Words {
    text: String,
    struck: String,
    struck_depth: usize,
    links: Vec<CellLink>,
    /// Where the words of the link begin that is open, and where it leads.
    open_link: Option<(usize, String)>,
}

impl Words {
    fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) | Event::Code(text) => self.words().push_str(text),
            Event::SoftBreak => self.words().push(' '),
            Event::HardBreak => self.words().push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => {
                self.open_link = Some((self.text.len(), dest_url.to_string()));
            }
            Event::End(TagEnd::Link) => {
                if let Some((start, address)) = self.open_link.take() {
                    let words = self.text.get(start..).unwrap_or_default().to_owned();
                    self.links.push(CellLink { words, address });
                }
            }
            Event::Start(Tag::Strikethrough) => self.struck_depth += 1,
            Event::End(TagEnd::Strikethrough) => self.struck_depth = self.struck_depth.saturating_sub(1),
            Event::InlineHtml(tag) | Event::Html(tag) => self.html(tag),
            _ => {}
        }
    }

    /// A tag within a text: what it says of lines and of what is struck out.
    fn html(&mut self, tag: &str) {
        let inner = tag.trim_matches(['<', '>', ' ']).to_ascii_lowercase();
        let name = inner.split([' ', '\t', '\n', '/']).find(|part| !part.is_empty()).unwrap_or_default();
        let is_end = inner.starts_with('/');
        match (name, is_end) {
            ("br", _) => self.words().push('\n'),
            ("s" | "del" | "strike", false) => self.struck_depth += 1,
            ("s" | "del" | "strike", true) => self.struck_depth = self.struck_depth.saturating_sub(1),
            ("li", false) => {
                self.end_line();
                self.words().push_str("• ");
            }
            ("p" | "div" | "ul" | "ol" | "li", _) => self.end_line(),
            _ => {}
        }
    }

    fn words(&mut self) -> &mut String {
        if self.struck_depth > 0 { &mut self.struck } else { &mut self.text }
    }

    fn end_line(&mut self) {
        let words = self.words();
        if !words.is_empty() && !words.ends_with('\n') {
            words.push('\n');
        }
    }

    fn cell(&self) -> GridCell {
        let lines = |text: &str| {
            let lines: Vec<&str> = text.lines().map(str::trim).collect();
            lines.join("\n").trim_matches('\n').to_owned()
        };
        GridCell { text: lines(&self.text), struck: lines(&self.struck) }
    }
}
