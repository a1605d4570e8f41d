//! Owns the reading of one sheet of an `.ods` spreadsheet, whose rows and cells may each stand for many.

use std::borrow::Cow;

use super::styles::TextStyles;
use super::text::Lines;
use crate::import::error::ImportError;
use crate::import::files::draft::Draft;
use crate::import::files::formulas::linked_to;
use crate::import::files::limits::{MOST_COLUMNS, MOST_ROWS};
use crate::import::files::xlsx::general;
use crate::import::files::xml::Xml;
use crate::import::grid::{Address, Area, CellLink, GridCell};

/// Reads the sheet that is the innermost element, which is closed, and returns whether it is one: copies of sheets
/// in other files look as sheets do.
///
/// # Errors
/// Its part is damaged, or it holds more than is read.
pub(super) fn read(xml: &mut Xml, draft: &mut Draft, styles: &TextStyles) -> Result<bool, ImportError> {
    let mut sheet = Sheet { draft, styles, row: 0, column: 0, cell_styles: Vec::new(), is_copy: false };
    sheet.group(xml, false)?;
    Ok(!sheet.is_copy)
}

/// A sheet that is being read.
struct Sheet<'d, 'b> {
    draft: &'d mut Draft<'b>,
    styles: &'d TextStyles,
    /// The next row, and the next of the columns that are described.
    row: u32,
    column: u32,
    /// The styles of the cells in columns, each up to the column behind its last.
    cell_styles: Vec<(u32, String)>,
    is_copy: bool,
}

/// What cells of a row hold.
struct Held {
    columns: std::ops::Range<u32>,
    /// How many rows and columns each is merged over.
    span: (u32, u32),
    cell: GridCell,
    links: Vec<CellLink>,
    has_formula: bool,
    has_comment: bool,
    has_table: bool,
}

impl Sheet<'_, '_> {
    /// Reads rows and columns, which may lie in groups, until the innermost element is closed.
    fn group(&mut self, xml: &mut Xml, is_hidden: bool) -> Result<(), ImportError> {
        while xml.child()? {
            match xml.name() {
                "table-column" => self.columns(xml, is_hidden)?,
                "table-row" => self.rows(xml, is_hidden)?,
                "table-columns" | "table-header-columns" | "table-rows" | "table-header-rows" => {
                    self.group(xml, is_hidden)?;
                }
                "table-column-group" | "table-row-group" => {
                    let is_closed = xml.attribute("display")?.as_deref() == Some("false");
                    self.group(xml, is_hidden || is_closed)?;
                }
                "table-source" => {
                    self.is_copy |= xml.attribute("mode")?.as_deref() == Some("copy-results-only");
                    xml.skip()?;
                }
                _ => xml.skip()?,
            }
        }
        Ok(())
    }

    fn columns(&mut self, xml: &mut Xml, is_hidden: bool) -> Result<(), ImportError> {
        let next = self.column.saturating_add(repeated(xml, "number-columns-repeated")?);
        if is_hidden || is_unseen(xml)? {
            self.draft.hide_columns(self.column, next - 1);
        }
        if self.column < MOST_COLUMNS {
            let style = xml.attribute("default-cell-style-name")?.unwrap_or_default();
            self.cell_styles.push((next, style.into_owned()));
        }
        self.column = next;
        xml.skip()
    }

    fn rows(&mut self, xml: &mut Xml, is_hidden: bool) -> Result<(), ImportError> {
        let next = self.row.saturating_add(repeated(xml, "number-rows-repeated")?);
        let is_hidden = is_hidden || is_unseen(xml)?;
        let style = xml.attribute("default-cell-style-name")?.unwrap_or_default().into_owned();
        let held = self.cells(xml, &style)?;
        if !held.is_empty() {
            if next > MOST_ROWS {
                return Err(xml.damaged("a cell in it lies outside of any sheet"));
            }
            for row in self.row..next {
                held.iter().try_for_each(|held| self.put(row, held))?;
                if is_hidden {
                    self.draft.hide_row(row);
                }
            }
        }
        self.row = next;
        Ok(())
    }

    /// The cells of a row, which is closed, that hold anything.
    fn cells(&mut self, xml: &mut Xml, row_style: &str) -> Result<Vec<Held>, ImportError> {
        let (mut held, mut column) = (Vec::new(), 0_u32);
        while xml.child()? {
            if !matches!(xml.name(), "table-cell" | "covered-table-cell") {
                xml.skip()?;
                continue;
            }
            let next = column.saturating_add(repeated(xml, "number-columns-repeated")?);
            if let Some(cell) = self.cell(xml, column..next, row_style)? {
                if next > MOST_COLUMNS {
                    return Err(xml.damaged("a cell in it lies outside of any sheet"));
                }
                held.push(cell);
            }
            column = next;
        }
        Ok(held)
    }

    /// Reads a cell; `None` where there is nothing in it.
    fn cell(
        &self,
        xml: &mut Xml,
        columns: std::ops::Range<u32>,
        row_style: &str,
    ) -> Result<Option<Held>, ImportError> {
        let span = (repeated(xml, "number-rows-spanned")?, repeated(xml, "number-columns-spanned")?);
        let formula = xml.attribute("formula")?.map(Cow::into_owned);
        let value = stored(xml)?;
        // Shown a day may lack its century, or have the month where others have the day.
        let is_day = xml.attribute("value-type")?.is_some_and(|kind| kind == "date")
            && value.as_ref().is_some_and(|value| !value.is_empty());
        let own_style = xml.attribute("style-name")?.unwrap_or_default();
        let style = [&*own_style, row_style].into_iter().find(|style| !style.is_empty());
        let style = style.unwrap_or_else(|| self.style_of(columns.start));
        let is_struck = self.styles.is_struck("table-cell", style) == Some(true);
        let mut lines = Lines::new(self.styles, is_struck);
        drop(own_style);
        let (mut has_comment, mut has_table) = (false, false);
        while xml.child()? {
            match xml.name() {
                "p" | "h" => lines.paragraph(xml, "")?,
                "list" => lines.list(xml)?,
                name => {
                    has_comment |= name == "annotation";
                    has_table |= name == "table";
                    xml.skip()?;
                }
            }
        }
        let has_formula = formula.is_some() && value.is_none() && lines.is_empty();
        if is_day {
            lines = Lines::new(self.styles, is_struck);
        }
        if let Some(value) = value.filter(|_| lines.is_empty()) {
            lines.take(&value);
        }
        let mut linked = lines.links();
        let cell = lines.into_cell();
        if linked.is_empty() {
            let address = formula.and_then(|formula| linked_to(&formula));
            linked.extend(address.map(|address| CellLink { words: cell.text.clone(), address }));
        }
        let held = Held { columns, span, cell, links: linked, has_formula, has_comment, has_table };
        let is_blank = held.cell.text.trim().is_empty() && held.cell.struck.trim().is_empty();
        let is_nothing = is_blank && span == (1, 1) && !has_formula && !has_comment && !has_table;
        Ok((!is_nothing).then_some(held))
    }

    /// The style of the cells of a column that have none of their own.
    fn style_of(&self, column: u32) -> &str {
        let place = self.cell_styles.partition_point(|(end, _)| *end <= column);
        self.cell_styles.get(place).map_or("", |(_, style)| style)
    }

    fn put(&mut self, row: u32, held: &Held) -> Result<(), ImportError> {
        let (rows, columns) = held.span;
        for column in held.columns.clone() {
            let at = Address::new(row, column);
            self.draft.put(at, held.cell.clone())?;
            for link in &held.links {
                self.draft.link(at, link.clone())?;
            }
            let last = Address::new(
                row.saturating_add(rows - 1).min(MOST_ROWS - 1),
                column.saturating_add(columns - 1).min(MOST_COLUMNS - 1),
            );
            self.draft.merge(Area { first: at, last })?;
            if held.has_formula {
                self.draft.formula(at)?;
            }
            if held.has_comment {
                self.draft.comment(at)?;
            }
            if held.has_table {
                self.draft.leave_out("a table in a cell", at)?;
            }
        }
        Ok(())
    }
}

/// How many a number in the element that was opened last stands for.
fn repeated(xml: &Xml, name: &str) -> Result<u32, ImportError> {
    let count = xml.number::<u64>(name)?.unwrap_or(1).max(1);
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Whether the row or column that was opened last is hidden, or does not pass a filter.
fn is_unseen(xml: &Xml) -> Result<bool, ImportError> {
    Ok(xml.attribute("visibility")?.is_some_and(|value| matches!(&*value, "collapse" | "filter")))
}

/// The stored value of the cell that was opened last, for one that does not say how it is shown; `None` where it
/// has none.
fn stored(xml: &Xml) -> Result<Option<String>, ImportError> {
    let Some(kind) = xml.attribute("value-type")? else {
        return Ok(None);
    };
    let number = xml.number::<f64>("value")?.filter(|number| number.is_finite());
    let value = match &*kind {
        "percentage" => number.map(|number| format!("{}%", general(number * 100.0))),
        "date" => xml.attribute("date-value")?.map(|day| day.trim_end_matches("T00:00:00").replace('T', " ")),
        "time" => xml.attribute("time-value")?.map(Cow::into_owned),
        "boolean" => xml.attribute("boolean-value")?.map(|value| value.to_uppercase()),
        "string" => xml.attribute("string-value")?.map(Cow::into_owned),
        _ => number.map(general),
    };
    Ok(Some(value.unwrap_or_default()))
}
