//! Owns the reading of one sheet of an Excel workbook.

use super::relations::Relations;
use super::strings::{CellText, cell_text, plain_text};
use super::styles::CellStyles;
use crate::import::error::ImportError;
use crate::import::files::draft::{Draft, address, area};
use crate::import::files::formulas::linked_to;
use crate::import::files::limits::{MOST_COLUMNS, MOST_ROWS};
use crate::import::files::xml::{Xml, is_true};
use crate::import::grid::{Address, Area};

/// What the sheets of a workbook share.
pub(super) struct Shared {
    pub(super) texts: Vec<CellText>,
    pub(super) styles: CellStyles,
    /// Whether days are counted from 1904.
    pub(super) counts_from_1904: bool,
}

/// Reads a sheet.
///
/// # Errors
/// Its part is damaged, or it holds more than is read.
pub(super) fn read(
    xml: &mut Xml,
    draft: &mut Draft,
    shared: &Shared,
    relations: &Relations,
) -> Result<(), ImportError> {
    xml.root()?;
    let mut next = Address::default();
    while xml.child()? {
        match xml.name() {
            "cols" => columns(xml, draft)?,
            "sheetData" => {
                while xml.child()? {
                    next = row(xml, draft, shared, next)?;
                }
            }
            "mergeCells" => {
                while xml.child()? {
                    merge(xml, draft)?;
                }
            }
            "hyperlinks" => {
                while xml.child()? {
                    link(xml, draft, relations)?;
                }
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()
}

/// The columns of an element, which is closed, that are hidden.
fn columns(xml: &mut Xml, draft: &mut Draft) -> Result<(), ImportError> {
    while xml.child()? {
        let is_hidden = xml.is_set("hidden")? || xml.number("width")? == Some(0.0);
        let (first, last) = (xml.number::<u32>("min")?, xml.number::<u32>("max")?);
        if let (true, Some(first)) = (is_hidden, first) {
            draft.hide_columns(first.saturating_sub(1), last.unwrap_or(first).saturating_sub(1));
        }
        xml.skip()?;
    }
    Ok(())
}

fn merge(xml: &mut Xml, draft: &mut Draft) -> Result<(), ImportError> {
    let written = xml.attribute("ref")?.unwrap_or_default().into_owned();
    match area(&written) {
        Some(area) => draft.merge(area)?,
        None => draft.cannot_merge(&written)?,
    }
    xml.skip()
}

/// Takes the link that is the innermost element, which is closed: what stands behind `#` in its address has an
/// attribute of its own.
fn link(xml: &mut Xml, draft: &mut Draft, relations: &Relations) -> Result<(), ImportError> {
    let area = xml.attribute("ref")?.and_then(|written| area(&written));
    let id = xml.attribute("id")?;
    let outside = id.and_then(|id| relations.outside(&id)).map_or("", String::as_str);
    let within = xml.attribute("location")?.filter(|place| !place.is_empty());
    let within = within.map_or_else(String::new, |place| format!("#{place}"));
    if let Some(area) = area {
        draft.link_all(area, &format!("{outside}{within}"))?;
    }
    xml.skip()
}

/// Reads a row, and returns where the next one begins that does not say where it is. A row that has an element of
/// its own is shown unless the element says otherwise, whatever the sheet has for the others.
fn row(xml: &mut Xml, draft: &mut Draft, shared: &Shared, next: Address) -> Result<Address, ImportError> {
    let row = match xml.attribute("r")? {
        Some(written) => written.trim().parse().unwrap_or(0_u32).wrapping_sub(1),
        None => next.row,
    };
    if row >= MOST_ROWS {
        return Err(xml.damaged("a row in it lies outside of any sheet"));
    }
    let is_hidden = xml.is_set("hidden")? || xml.number("ht")? == Some(0.0);
    let mut at = Address::new(row, 0);
    while xml.child()? {
        if xml.name() != "c" {
            xml.skip()?;
            continue;
        }
        if let Some(written) = xml.attribute("r")? {
            at = address(&written).ok_or_else(|| xml.damaged("a cell in it lies outside of any sheet"))?;
        }
        if at.column >= MOST_COLUMNS {
            return Err(xml.damaged("a cell in it lies outside of any sheet"));
        }
        cell(xml, draft, shared, at)?;
        at.column += 1;
    }
    if is_hidden {
        draft.hide_row(row);
    }
    Ok(Address::new(row + 1, 0))
}

/// Reads a cell, and the link that its formula makes of it.
fn cell(xml: &mut Xml, draft: &mut Draft, shared: &Shared, at: Address) -> Result<(), ImportError> {
    match text(xml, draft, shared, at)?.and_then(|formula| linked_to(&formula)) {
        Some(address) => draft.link_all(Area { first: at, last: at }, &address),
        None => Ok(()),
    }
}

/// Reads a cell, and returns its formula.
fn text(
    xml: &mut Xml,
    draft: &mut Draft,
    shared: &Shared,
    at: Address,
) -> Result<Option<String>, ImportError> {
    let style = shared.styles.get(xml.number("s")?.unwrap_or_default());
    let kind = xml.attribute("t")?.unwrap_or_default().into_owned();
    let (mut value, mut inline, mut formula) = (None, None, None);
    while xml.child()? {
        match xml.name() {
            "v" => value = Some(xml.inner_text()?),
            "is" => inline = Some(cell_text(xml)?),
            "f" => formula = Some(xml.inner_text()?),
            _ => xml.skip()?,
        }
    }
    if let Some(text) = inline {
        draft.put(at, text.in_cell(style.is_struck))?;
        return Ok(formula);
    }
    let Some(value) = value.filter(|value| kind == "str" || !value.trim().is_empty()) else {
        if formula.is_some() {
            draft.formula(at)?;
        }
        return Ok(formula);
    };
    let text = match kind.as_str() {
        "s" => {
            let shared_text = value.trim().parse().ok().and_then(|place: usize| shared.texts.get(place));
            let shared_text = shared_text.ok_or_else(|| xml.damaged(&no_text(at)))?;
            draft.put(at, shared_text.in_cell(style.is_struck))?;
            return Ok(formula);
        }
        "b" => if is_true(&value) { "TRUE" } else { "FALSE" }.to_owned(),
        "" | "n" => style.format.shown(&value, shared.counts_from_1904),
        "d" => value.trim().trim_end_matches("T00:00:00").replace('T', " "),
        _ => plain_text(&value),
    };
    let whole = CellText::Plain(text.into());
    draft.put(at, whole.in_cell(style.is_struck))?;
    Ok(formula)
}

fn no_text(at: Address) -> String {
    format!("the text of cell {at} is none of those that the workbook has")
}
