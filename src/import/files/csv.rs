//! Owns the reading of CSV: which sign stands between its cells, and its cells as they were before they were
//! written.

use std::cmp::Reverse;

use csv::{ReaderBuilder, StringRecord};

use crate::import::error::ImportError;
use crate::import::grid::{Address, Grid, GridCell};
use crate::import::report::{Choice, Decision};
use crate::import::settings::Setting;

use super::limits::{Cells, MOST_COLUMNS, within};
use super::{Opened, Progress};

/// What can stand between cells, the likeliest first.
const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// Reads a text as one grid.
///
/// # Errors
/// A quote begins that nothing ends, or the text has more than is read.
pub(super) fn read(text: &str, asked: Option<char>, progress: &dyn Progress) -> Result<Opened, ImportError> {
    let (said, text) = said(text);
    let decision = delimiter(text, said, asked)?;
    let is_usual = matches!(decision.sign, ',' | '\t') && !decision.decision.is_open;
    let grid = grid(text, decision.sign, progress)?;
    let decisions =
        if is_usual && said.is_none() && asked.is_none() { Vec::new() } else { vec![decision.decision] };
    let mut opened = Opened { decisions, ..Opened::default() };
    opened.workbook.grids.push(grid);
    Ok(opened)
}

/// The cells of a text.
fn grid(text: &str, delimiter: char, progress: &dyn Progress) -> Result<Grid, ImportError> {
    /// So many rows pass between two reports of how far the reading has come.
    const ROWS: u32 = 1024;
    let separator = u8::try_from(delimiter).unwrap_or(b',');
    let mut builder = ReaderBuilder::new();
    let mut records =
        builder.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let (mut grid, mut cells) = (Grid::default(), Cells::default());
    let mut rows = Rows::of(text, separator);
    let mut number = 0;
    while let Some(row) = rows.next() {
        if let Some(line) = row.unclosed {
            return Err(unclosed(line));
        }
        // The crate passes over empty lines, which are rows of the sheet.
        if !row.is_blank {
            within(Address::new(0, row.cells - 1))?;
            records
                .read_record(&mut record)
                .map_err(|error| ImportError::new(error.to_string(), SAVE_AGAIN))?;
            for (column, text) in (0..MOST_COLUMNS).zip(&record) {
                let text = undone(text).replace("\r\n", "\n").replace('\r', "\n");
                cells.put(
                    &mut grid,
                    Address::new(number, column),
                    GridCell { text, ..GridCell::default() },
                )?;
            }
        }
        number += 1;
        if number % ROWS == 0 {
            progress.read("rows", rows.at as u64, text.len() as u64);
        }
    }
    Ok(grid)
}

const SAVE_AGAIN: &str = "save the sheet again, as .xlsx or as CSV in UTF-8";

fn unclosed(line: usize) -> ImportError {
    ImportError::new(
        format!("line {line} begins a cell with a quote that nothing ends, expected another quote behind it"),
        "put a `\"` at the end of the cell; within a cell that begins with one, write each other as `\"\"`",
    )
}

/// The sign that stands between cells, and why it is that one.
struct Delimiter {
    sign: char,
    decision: Decision,
}

/// What stands between the cells: as the user says, as the text's first line says, or by a vote of its rows.
fn delimiter(text: &str, said: Option<char>, asked: Option<char>) -> Result<Delimiter, ImportError> {
    if let Some(sign @ ('"' | '\n' | '\r')) = asked.or(said) {
        return Err(ImportError::new(
            format!("`{}` cannot stand between cells", sign.escape_debug()),
            "expected a sign such as `,`, `;`, `|` or `tab`",
        ));
    }
    Ok(match (asked, said) {
        (Some(sign), _) => decided(sign, format!("{}, as asked", shown(sign))),
        (None, Some(sign)) => decided(sign, format!("{}, as the first line says", shown(sign))),
        (None, None) => voted(text),
    })
}

fn decided(sign: char, chosen: String) -> Delimiter {
    let decision =
        Decision { about: "delimiter", chosen, setting: setting(sign), others: Vec::new(), is_open: false };
    Delimiter { sign, decision }
}

fn setting(sign: char) -> Setting {
    let value = if sign == '\t' { "tab".to_owned() } else { sign.to_string() };
    Setting { option: "delimiter", value }
}

fn shown(sign: char) -> String {
    if sign == '\t' { "a tab".to_owned() } else { format!("`{sign}`") }
}

/// The sign that parts most rows into equally many cells, and of those that do so equally well the one that makes
/// more of them; one that has mostly a space behind it, as in prose, counts half. Where another does nearly as
/// well, the decision is open.
fn voted(text: &str) -> Delimiter {
    /// In hundredths of what the best one has.
    const NEARLY: usize = 90;
    let mut votes: Vec<Vote> = DELIMITERS.into_iter().filter_map(|sign| Vote::of(text, sign)).collect();
    votes.sort_by_key(|vote| Reverse((vote.score(), vote.cells)));
    let Some(best) = votes.first() else {
        return decided(',', "`,`, since nothing else parts the rows".to_owned());
    };
    let mut delimiter = decided(best.sign, best.reason());
    for other in &votes[1..] {
        if other.score() * 100 >= best.score() * NEARLY {
            delimiter.decision.is_open = true;
            delimiter.decision.others.push(Choice { label: other.reason(), setting: setting(other.sign) });
        }
    }
    delimiter
}

/// How well a sign parts the rows of a text.
struct Vote {
    sign: char,
    /// How many cells most rows have with it.
    cells: u32,
    /// How many rows have as many.
    alike: usize,
    rows: usize,
    /// Whether it has mostly a space behind it.
    is_prose: bool,
}

impl Vote {
    /// `None` where the sign parts nothing.
    fn of(text: &str, sign: char) -> Option<Self> {
        /// More would vote the same.
        const ROWS: usize = 1000;
        let rows = Rows::of(text, u8::try_from(sign).ok()?);
        let is_whole = |row: &Row| !row.is_blank && row.unclosed.is_none();
        let rows: Vec<Row> = rows.filter(is_whole).take(ROWS).collect();
        let (signs, spaced) =
            rows.iter().fold((0, 0), |(signs, spaced), row| (signs + row.cells - 1, spaced + row.spaced));
        let mut counts: Vec<u32> = rows.iter().map(|row| row.cells).collect();
        counts.sort_unstable();
        let groups = counts.chunk_by(|one, other| one == other).filter(|group| group[0] > 1);
        let (alike, cells) = groups.map(|group| (group.len(), group[0])).max()?;
        Some(Self { sign, cells, alike, rows: counts.len(), is_prose: spaced > signs / 2 })
    }

    /// In thousandths of what can be.
    fn score(&self) -> usize {
        self.alike * if self.is_prose { 500 } else { 1000 } / self.rows
    }

    fn reason(&self) -> String {
        let Self { sign, cells, alike, rows, .. } = self;
        format!("{}, which makes {cells} cells of {alike} in {rows} rows", shown(*sign))
    }
}

/// What the first line says of the delimiter, as a spreadsheet reads it (`sep=;`), and the text behind it.
fn said(text: &str) -> (Option<char>, &str) {
    let line = text.split(['\r', '\n']).next().unwrap_or(text);
    let bare = line.strip_prefix('"').and_then(|line| line.strip_suffix('"')).unwrap_or(line);
    let Some(("sep", sign)) = bare.split_once('=') else {
        return (None, text);
    };
    let mut signs = sign.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if sign.is_ascii() => {
            let behind = &text[line.len()..];
            let behind = behind.strip_prefix("\r\n").or_else(|| behind.strip_prefix(['\r', '\n']));
            (Some(sign), behind.unwrap_or_default())
        }
        _ => (None, text),
    }
}

/// A cell as it was before an apostrophe was put in front of what a spreadsheet could take for a formula: at its
/// beginning, and behind a semicolon, a tab or an end of line. Of several apostrophes one is put there.
fn undone(cell: &str) -> String {
    let acts = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠');
    let mut undone = String::with_capacity(cell.len());
    for part in cell.split_inclusive([';', '\t', '\n', '\r']) {
        let bare = part.strip_prefix('\'').filter(|bare| {
            let formula = bare.trim_start_matches('\'');
            formula.trim_start().starts_with(acts) || undone.is_empty() && formula.starts_with(acts)
        });
        undone.push_str(bare.unwrap_or(part));
    }
    undone
}

/// The rows of a text one after another: only how many cells they have. It parts them as the crate does, which
/// tells neither empty lines nor that a quote was not closed.
struct Rows<'a> {
    text: &'a [u8],
    delimiter: u8,
    at: usize,
    /// The line it is on, counted from 1.
    line: usize,
}

/// What there is to know of a row before it is read.
struct Row {
    cells: u32,
    /// How many of its cells begin with a space, but for the first.
    spaced: u32,
    /// Whether it is an empty line.
    is_blank: bool,
    /// The line of a quote in it that nothing ends.
    unclosed: Option<usize>,
}

impl<'a> Rows<'a> {
    fn of(text: &'a str, delimiter: u8) -> Self {
        Self { text: text.as_bytes(), delimiter, at: 0, line: 1 }
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        /// Where in a cell the reading is.
        #[derive(PartialEq)]
        enum At {
            Start,
            Within,
            Quoted,
            BehindQuote,
        }
        self.text.get(self.at)?;
        let (mut cells, mut spaced, mut at, mut quote) = (1, 0, At::Start, self.line);
        while let Some(&byte) = self.text.get(self.at) {
            self.at += 1;
            let is_end = matches!(byte, b'\r' | b'\n');
            if is_end {
                self.at += usize::from(byte == b'\r' && self.text.get(self.at) == Some(&b'\n'));
                self.line += 1;
            }
            at = match at {
                At::Quoted if byte == b'"' => At::BehindQuote,
                At::Quoted => At::Quoted,
                At::Start | At::BehindQuote if byte == b'"' => {
                    quote = if at == At::Start { self.line } else { quote };
                    At::Quoted
                }
                _ if byte == self.delimiter => {
                    cells += 1;
                    spaced += u32::from(self.text.get(self.at) == Some(&b' '));
                    At::Start
                }
                _ if is_end => {
                    return Some(Row {
                        cells,
                        spaced,
                        is_blank: cells == 1 && at == At::Start,
                        unclosed: None,
                    });
                }
                _ => At::Within,
            };
        }
        Some(Row { cells, spaced, is_blank: false, unclosed: (at == At::Quoted).then_some(quote) })
    }
}
