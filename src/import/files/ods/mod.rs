//! Owns the reading of `.ods` spreadsheets, whose sheets all stand in one part.

mod sheet;
mod styles;
mod text;

use super::draft::{Budget, Draft};
use super::package::{Package, damaged, protected};
use super::xml::Xml;
use super::{Opened, Progress};
use crate::import::error::ImportError;
use crate::import::grid::Workbook;
use crate::import::report::Unplaced;
use crate::model::prose::typed;
use styles::TextStyles;

/// The part that the sheets stand in.
const CONTENT: &str = "content.xml";

/// Reads an `.ods` spreadsheet as grids.
///
/// # Errors
/// It is protected or damaged, or it holds more than is read.
pub(in crate::import::files) fn read(bytes: &[u8], progress: &dyn Progress) -> Result<Opened, ImportError> {
    let mut package = Package::open(bytes, progress)?;
    if is_protected(&mut package)? {
        return Err(protected());
    }
    let mut styles = TextStyles::default();
    if let Some(mut xml) = package.part("styles.xml")? {
        xml.root()?;
        while xml.child()? {
            match xml.name() {
                "styles" => styles.read(&mut xml)?,
                _ => xml.skip()?,
            }
        }
        xml.finish()?;
    }
    let mut xml = package.part(CONTENT)?.ok_or_else(|| damaged(CONTENT, "it is missing"))?;
    let (mut workbook, mut left_out) = (Workbook::default(), Vec::new());
    xml.root()?;
    while xml.child()? {
        match xml.name() {
            "automatic-styles" => styles.read(&mut xml)?,
            "body" => {
                while xml.child()? {
                    if xml.name() != "spreadsheet" {
                        return Err(of_another_kind(xml.name()));
                    }
                    sheets(&mut xml, &styles, &mut workbook, &mut left_out)?;
                }
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    Ok(Opened { workbook, left_out, ..Opened::default() })
}

/// Whether the parts of a file are encrypted.
fn is_protected(package: &mut Package) -> Result<bool, ImportError> {
    let Some(mut xml) = package.part("META-INF/manifest.xml")? else {
        return Ok(false);
    };
    xml.root()?;
    while xml.child()? {
        while xml.child()? {
            if xml.name() == "encryption-data" {
                return Ok(true);
            }
            xml.skip()?;
        }
    }
    Ok(false)
}

fn of_another_kind(found: &str) -> ImportError {
    ImportError::new(
        format!("found a document of another kind (`{}`), expected a spreadsheet", typed(found)),
        "save the sheet as .ods",
    )
}

/// Reads the sheets of the innermost element, which is closed.
fn sheets(
    xml: &mut Xml,
    styles: &TextStyles,
    workbook: &mut Workbook,
    left_out: &mut Vec<Unplaced>,
) -> Result<(), ImportError> {
    let mut budget = Budget::new();
    while xml.child()? {
        if xml.name() != "table" {
            xml.skip()?;
            continue;
        }
        let name = xml.attribute("name")?.unwrap_or_default().into_owned();
        let is_hidden = styles.is_hidden(&xml.attribute("style-name")?.unwrap_or_default());
        let mut draft = Draft::new(name.clone(), is_hidden, &mut budget);
        if sheet::read(xml, &mut draft, styles)? {
            draft.finish(workbook, left_out);
        } else {
            let what = "the sheet is a copy of one in another file".to_owned();
            left_out.push(Unplaced { what, sheet: name, cells: Vec::new() });
        }
    }
    Ok(())
}
