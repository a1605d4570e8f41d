//! Owns what the styles of cells mean for their texts: how a number is shown, and what is struck out.

use std::collections::HashMap;

use super::number::NumberFormat;
use super::strings::has_strike;
use crate::import::error::ImportError;
use crate::import::files::package::Package;
use crate::import::files::xml::Xml;

/// No workbook has as many styles, fonts or formats.
const MOST: usize = 100_000;

/// The styles of cells, in the order by which cells call them.
#[derive(Debug, Default)]
pub(super) struct CellStyles {
    styles: Vec<CellStyle>,
    /// That of a cell whose style is not there.
    plain: CellStyle,
}

/// What a style means for a text.
#[derive(Debug, Default)]
pub(super) struct CellStyle {
    /// How a number is shown.
    pub(super) format: NumberFormat,
    /// Whether the text is struck out.
    pub(super) is_struck: bool,
}

impl CellStyles {
    /// The style that a cell calls; a plain one where there is none.
    pub(super) fn get(&self, style: usize) -> &CellStyle {
        self.styles.get(style).unwrap_or(&self.plain)
    }
}

/// Reads the styles of a workbook.
///
/// # Errors
/// Their part is damaged.
pub(super) fn read(package: &mut Package, part: Option<&String>) -> Result<CellStyles, ImportError> {
    let Some(mut xml) = part.map_or(Ok(None), |part| package.part(part))? else {
        return Ok(CellStyles::default());
    };
    let (mut formats, mut fonts, mut styles) = (HashMap::new(), Vec::new(), Vec::new());
    xml.root()?;
    while xml.child()? {
        match xml.name() {
            "numFmts" => {
                while few(&mut xml, formats.len())?.child()? {
                    let format = xml.attribute("formatCode")?.map(|code| NumberFormat::new(&code));
                    if let (Some(id), Some(format)) = (xml.number::<u32>("numFmtId")?, format) {
                        formats.insert(id, format);
                    }
                    xml.skip()?;
                }
            }
            "fonts" => {
                while few(&mut xml, fonts.len())?.child()? {
                    fonts.push(has_strike(&mut xml)?);
                }
            }
            "cellXfs" => {
                while few(&mut xml, styles.len())?.child()? {
                    let (format, font) = (xml.number::<u32>("numFmtId")?, xml.number::<usize>("fontId")?);
                    styles.push((format.unwrap_or_default(), font.unwrap_or_default()));
                    xml.skip()?;
                }
            }
            _ => xml.skip()?,
        }
    }
    xml.finish()?;
    let style = |(format, font): (u32, usize)| CellStyle {
        format: formats.get(&format).cloned().unwrap_or_else(|| NumberFormat::builtin(format)),
        is_struck: fonts.get(font).copied().unwrap_or_default(),
    };
    Ok(CellStyles { styles: styles.into_iter().map(style).collect(), plain: CellStyle::default() })
}

/// The XML of the styles, as long as there are not too many.
fn few<'x, 'p>(xml: &'x mut Xml<'p>, count: usize) -> Result<&'x mut Xml<'p>, ImportError> {
    if count > MOST {
        return Err(xml.damaged("it has more styles than any workbook"));
    }
    Ok(xml)
}
