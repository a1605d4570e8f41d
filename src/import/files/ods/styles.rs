//! Owns what the styles of an `.ods` spreadsheet mean for its texts and sheets: what is struck out, and
//! which sheets are hidden.

use std::collections::{HashMap, HashSet};

use crate::import::error::ImportError;
use crate::import::files::xml::Xml;

/// No spreadsheet has as many styles that are kept.
const MOST: usize = 100_000;

/// What styles mean for texts and sheets.
#[derive(Debug, Default)]
pub(super) struct TextStyles {
    /// By their families and names.
    texts: HashMap<(String, String), TextStyle>,
    hidden_sheets: HashSet<String>,
}

#[derive(Debug)]
struct TextStyle {
    /// Whether it strikes text out; `None` where it is as in the style it comes from.
    is_struck: Option<bool>,
    comes_from: Option<String>,
}

impl TextStyles {
    /// Takes the styles of the innermost element, which is closed.
    pub(super) fn read(&mut self, xml: &mut Xml) -> Result<(), ImportError> {
        while xml.child()? {
            if xml.name() == "style" {
                self.take(xml)?;
            } else {
                xml.skip()?;
            }
            if self.texts.len() + self.hidden_sheets.len() > MOST {
                return Err(xml.damaged("it has more styles than any spreadsheet"));
            }
        }
        Ok(())
    }

    fn take(&mut self, xml: &mut Xml) -> Result<(), ImportError> {
        let family = xml.attribute("family")?.unwrap_or_default().into_owned();
        let name = xml.attribute("name")?.unwrap_or_default().into_owned();
        let comes_from = xml.attribute("parent-style-name")?.map(std::borrow::Cow::into_owned);
        let mut is_struck = None;
        while xml.child()? {
            match xml.name() {
                "text-properties" => is_struck = has_line_through(xml)?,
                "table-properties" if xml.attribute("display")?.as_deref() == Some("false") => {
                    self.hidden_sheets.insert(name.clone());
                }
                _ => {}
            }
            xml.skip()?;
        }
        if is_struck.is_some() || comes_from.is_some() {
            self.texts.insert((family, name), TextStyle { is_struck, comes_from });
        }
        Ok(())
    }

    /// Whether a style of a family strikes text out; `None` where it says nothing of it.
    pub(super) fn is_struck(&self, family: &str, name: &str) -> Option<bool> {
        /// Styles may come from each other in a circle.
        const MOST_STEPS: usize = 32;
        let mut key = (family.to_owned(), name.to_owned());
        for _ in 0..MOST_STEPS {
            let style = self.texts.get(&key)?;
            if style.is_struck.is_some() {
                return style.is_struck;
            }
            key.1 = style.comes_from.clone()?;
        }
        None
    }

    /// Whether the sheets of a style are hidden.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.hidden_sheets.contains(name)
    }
}

/// Whether the element that was opened last says that a line goes through text, or that none does.
fn has_line_through(xml: &Xml) -> Result<Option<bool>, ImportError> {
    let mut found = None;
    for name in ["text-line-through-style", "text-line-through-type"] {
        if let Some(value) = xml.attribute(name)? {
            found = Some(found.unwrap_or(true) && &*value != "none");
        }
    }
    Ok(found)
}
