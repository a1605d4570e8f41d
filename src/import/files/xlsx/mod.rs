//! Owns the reading of Excel workbooks: which sheets there are, and where in the file each has its parts. Whoever
//! wrote the file, the parts are found by its relations, never by their names.
//!
//! Drawings, rules of validation and of format, external links, queries and macros are not read.

mod days;
mod number;
mod relations;
mod sheet;
mod strings;
mod styles;

use super::draft::{Budget, Draft, address};
use super::package::{Package, damaged};
use super::{Opened, Progress};
use crate::import::error::ImportError;
use crate::import::grid::Workbook;
use crate::import::report::Unplaced;
use crate::model::prose::typed;
pub(super) use number::general;
use relations::{Relations, relations_of};
use sheet::Shared;

/// No workbook has as many.
const MOST_SHEETS: usize = 10_000;

/// A sheet as the workbook names it.
struct Listed {
    name: String,
    is_hidden: bool,
    /// By which of its relations the workbook leads to it.
    relation: String,
}

/// Reads an Excel workbook as grids.
///
/// # Errors
/// It is protected or damaged, or it holds more than is read.
pub(in crate::import::files) fn read(bytes: &[u8], progress: &dyn Progress) -> Result<Opened, ImportError> {
    let mut package = Package::open(bytes, progress)?;
    let book = book_of(&mut package)?;
    let relations = relations_of(&mut package, &book)?;
    let (sheets, counts_from_1904) = listed(&mut package, &book)?;
    let shared = Shared {
        texts: strings::read(&mut package, relations.kind("sharedStrings"))?,
        styles: styles::read(&mut package, relations.kind("styles"))?,
        counts_from_1904,
    };
    let (mut workbook, mut left_out, mut budget) = (Workbook::default(), Vec::new(), Budget::new());
    for listed in sheets {
        let found = relations.id(&listed.relation).ok_or_else(|| {
            damaged(&book, &format!("it does not say where sheet `{}` is", typed(&listed.name)))
        })?;
        let what = match found.kind.as_str() {
            "chartsheet" => "the sheet is a chart",
            "dialogsheet" => "the sheet is a dialog",
            "xlmacrosheet" | "xlintlmacrosheet" => "the sheet is a macro",
            _ => "",
        };
        if !what.is_empty() {
            left_out.push(Unplaced { what: what.to_owned(), sheet: listed.name, cells: Vec::new() });
            continue;
        }
        let mut draft = Draft::new(listed.name, listed.is_hidden, &mut budget);
        let of_sheet = relations_of(&mut package, &found.target)?;
        let Some(mut xml) = package.part(&found.target)? else {
            return Err(damaged(&found.target, "it is missing"));
        };
        sheet::read(&mut xml, &mut draft, &shared, &of_sheet)?;
        drop(xml);
        comments(&mut package, &of_sheet, &mut draft)?;
        draft.finish(&mut workbook, &mut left_out);
    }
    Ok(Opened { workbook, left_out, ..Opened::default() })
}

/// The name of the part that lists the sheets.
fn book_of(package: &mut Package) -> Result<String, ImportError> {
    /// What most programs call it, for a file that does not say where it is.
    const USUAL: &str = "xl/workbook.xml";
    let relations = relations_of(package, "")?;
    let book = relations.kind("officeDocument").map_or(USUAL, String::as_str);
    if book.to_lowercase().ends_with(".bin") {
        let message = "the workbook is in Excel's binary form (.xlsb), which cannot be read";
        return Err(ImportError::new(message, "save it as .xlsx"));
    }
    Ok(book.to_owned())
}

/// The sheets of a workbook, and whether it counts days from 1904.
fn listed(package: &mut Package, book: &str) -> Result<(Vec<Listed>, bool), ImportError> {
    let Some(mut xml) = package.part(book)? else {
        return Err(damaged(book, "it is missing, and it lists the sheets"));
    };
    let (mut sheets, mut counts_from_1904) = (Vec::new(), false);
    xml.root()?;
    if xml.name() != "workbook" {
        let message =
            format!("found a document of another kind (`{}`), expected a workbook", typed(xml.name()));
        return Err(ImportError::new(message, "save the sheet as .xlsx"));
    }
    while xml.child()? {
        match xml.name() {
            "workbookPr" => {
                counts_from_1904 = xml.is_set("date1904")?;
                xml.skip()?;
            }
            "sheets" => {
                while xml.child()? {
                    let state = xml.attribute("state")?;
                    let is_hidden =
                        state.is_some_and(|state| state.trim().to_lowercase().ends_with("hidden"));
                    let name = xml.attribute("name")?.unwrap_or_default().into_owned();
                    let relation = xml.attribute("id")?.unwrap_or_default().into_owned();
                    sheets.push(Listed { name, is_hidden, relation });
                    if sheets.len() > MOST_SHEETS {
                        return Err(xml.damaged("it lists more sheets than any workbook has"));
                    }
                    xml.skip()?;
                }
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    Ok((sheets, counts_from_1904))
}

/// Notes the comments on the cells of a sheet. What they say is not read.
fn comments(package: &mut Package, relations: &Relations, draft: &mut Draft) -> Result<(), ImportError> {
    let Some(target) = relations.kind("comments") else {
        return Ok(());
    };
    let Some(mut xml) = package.part(target)? else {
        return Ok(());
    };
    xml.root()?;
    while xml.child()? {
        if xml.name() != "commentList" {
            xml.skip()?;
            continue;
        }
        while xml.child()? {
            if let Some(at) = xml.attribute("ref")?.and_then(|written| address(&written)) {
                draft.comment(at)?;
            }
            xml.skip()?;
        }
    }
    xml.finish()
}
