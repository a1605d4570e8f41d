//! Owns the texts of a workbook: those its cells share, and the runs that one is made of.

use crate::import::error::ImportError;
use crate::import::files::package::Package;
use crate::import::files::xml::{MOST_TEXT, Xml, is_true};
use crate::import::grid::GridCell;

/// No more cells than these are read.
const MOST: usize = 1_000_000;
/// How many bytes of text they hold at most.
const MOST_SHARED: usize = 64 * 1024 * 1024;

/// A text as a cell holds it.
#[derive(Debug)]
pub(super) enum CellText {
    /// It looks as its cell does.
    Plain(Box<str>),
    /// Its runs, each with whether it is struck out; `None` where that is as in its cell.
    Runs(Box<[(Box<str>, Option<bool>)]>),
}

impl CellText {
    /// The cell that holds it.
    pub(super) fn in_cell(&self, is_struck: bool) -> GridCell {
        let mut cell = GridCell::default();
        match self {
            Self::Plain(text) if is_struck => cell.struck = text.to_string(),
            Self::Plain(text) => cell.text = text.to_string(),
            Self::Runs(runs) => {
                for (text, own) in runs {
                    let into = if own.unwrap_or(is_struck) { &mut cell.struck } else { &mut cell.text };
                    into.push_str(text);
                }
            }
        }
        cell
    }

    fn len(&self) -> usize {
        match self {
            Self::Plain(text) => text.len(),
            Self::Runs(runs) => runs.iter().map(|(text, _)| text.len()).sum(),
        }
    }
}

/// The texts that cells share, in the order by which they are called.
///
/// # Errors
/// Their part is damaged, or holds more than is read.
pub(super) fn read(package: &mut Package, part: Option<&String>) -> Result<Vec<CellText>, ImportError> {
    let mut texts = Vec::new();
    let Some(mut xml) = part.map_or(Ok(None), |part| package.part(part))? else {
        return Ok(texts);
    };
    let mut size = 0;
    xml.root()?;
    while xml.child()? {
        if xml.name() != "si" {
            xml.skip()?;
            continue;
        }
        let text = cell_text(&mut xml)?;
        size += text.len();
        texts.push(text);
        if texts.len() > MOST || size > MOST_SHARED {
            return Err(xml.excess());
        }
    }
    xml.finish()?;
    Ok(texts)
}

/// The text of the innermost element, which is closed. How it is spoken is not part of it.
pub(super) fn cell_text(xml: &mut Xml) -> Result<CellText, ImportError> {
    let mut runs: Vec<(Box<str>, Option<bool>)> = Vec::new();
    let mut length = 0;
    while xml.child()? {
        let run = match xml.name() {
            "t" => (plain_text(&xml.inner_text()?).into(), None),
            "r" => run(xml)?,
            _ => {
                xml.skip()?;
                continue;
            }
        };
        length += run.0.len();
        if !run.0.is_empty() {
            runs.push(run);
        }
        if length > MOST_TEXT || runs.len() > MOST_TEXT / 1024 {
            return Err(xml.too_long());
        }
    }
    Ok(match runs.as_mut_slice() {
        [] => CellText::Plain(Box::default()),
        [(text, None)] => CellText::Plain(std::mem::take(text)),
        _ => CellText::Runs(runs.into()),
    })
}

fn run(xml: &mut Xml) -> Result<(Box<str>, Option<bool>), ImportError> {
    let (mut text, mut is_struck) = (String::new(), None);
    while xml.child()? {
        match xml.name() {
            "t" => text.push_str(&plain_text(&xml.inner_text()?)),
            // What a run says of its looks is all there is of them; what it does not say, it has not.
            "rPr" => is_struck = Some(has_strike(xml)?),
            _ => xml.skip()?,
        }
    }
    Ok((text.into(), is_struck))
}

/// Whether the font that is the innermost element, which is closed, is struck out.
pub(super) fn has_strike(xml: &mut Xml) -> Result<bool, ImportError> {
    let mut is_struck = false;
    while xml.child()? {
        if xml.name() == "strike" {
            is_struck = xml.attribute("val")?.is_none_or(|value| is_true(&value));
        }
        xml.skip()?;
    }
    Ok(is_struck)
}

/// A text with the characters that were written as `_x000D_`, and with LF at the end of each line.
pub(super) fn plain_text(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut left = written;
    while let Some(at) = left.find("_x") {
        plain.push_str(&left[..at]);
        left = &left[at..];
        let sign = left.get(2..6).filter(|_| left.as_bytes().get(6) == Some(&b'_'));
        let sign = sign.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let sign = sign.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        let length = if sign.is_some() { 7 } else { 2 };
        plain.push_str(&sign.map_or_else(|| "_x".to_owned(), String::from));
        left = &left[length..];
    }
    plain.push_str(left);
    if plain.contains('\r') { plain.replace("\r\n", "\n").replace('\r', "\n") } else { plain }
}
