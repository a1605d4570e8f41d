//! Owns how the rows and columns of a sheet are named: `3`, `B`, `B-G,I`.

use std::fmt;
use std::str::FromStr;

use super::grid::{column_name, column_named};

/// A row or a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Line {
    /// A row, counted from 0.
    Row(u32),
    /// A column, counted from 0.
    Column(u32),
}

/// Rows or columns, in rising order without gaps between what stands together: `B-G, I`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines(pub Vec<Line>);

impl FromStr for Line {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let typed = typed.trim();
        let row = typed.parse().ok().filter(|row| *row > 0).map(|row: u32| Self::Row(row - 1));
        let line = row.or_else(|| column_named(typed).map(Self::Column));
        line.ok_or_else(|| format!("found `{typed}`, expected a row or a column, as in `3` or `B`"))
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(row) => write!(f, "{}", row + 1),
            Self::Column(column) => f.write_str(&column_name(*column)),
        }
    }
}

impl Line {
    /// The one behind it.
    fn next(self) -> Self {
        match self {
            Self::Row(row) => Self::Row(row + 1),
            Self::Column(column) => Self::Column(column + 1),
        }
    }

    /// Its number, counted from 0.
    pub fn number(self) -> u32 {
        match self {
            Self::Row(number) | Self::Column(number) => number,
        }
    }
}

impl Lines {
    /// What they are called in a message: `row 2`, `columns B-K`.
    pub(super) fn shown(&self) -> String {
        let what = if matches!(self.0.first(), Some(Line::Column(_))) { "column" } else { "row" };
        let plural = if self.0.len() == 1 { "" } else { "s" };
        format!("{what}{plural} {self}")
    }

    /// Those that stand together, each stretch by itself.
    pub(super) fn stretches(&self) -> Vec<&[Line]> {
        self.0.chunk_by(|one, other| one.next() == *other).collect()
    }
}

impl FromStr for Lines {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        /// No sheet has more rows.
        const MOST: u32 = 1_048_576;
        let mut lines = Vec::new();
        for part in typed.split(',') {
            let Some((first, last)) = part.split_once('-') else {
                lines.push(part.parse()?);
                continue;
            };
            let (mut line, last): (Line, Line) = (first.parse()?, last.parse()?);
            let is_range =
                matches!((line, last), (Line::Row(_), Line::Row(_)) | (Line::Column(_), Line::Column(_)));
            if !is_range || line > last || last.number() > MOST {
                return Err(format!("found `{part}`, expected rows or columns, as in `7-12` or `B-K`"));
            }
            while line <= last {
                lines.push(line);
                line = line.next();
            }
        }
        lines.sort_unstable();
        lines.dedup();
        Ok(Self(lines))
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut left = self.0.iter().copied().peekable();
        let mut between = "";
        while let Some(first) = left.next() {
            let mut last = first;
            while let Some(next) = left.next_if_eq(&last.next()) {
                last = next;
            }
            write!(f, "{between}{first}")?;
            if last != first {
                write!(f, "-{last}")?;
            }
            between = ",";
        }
        Ok(())
    }
}
