//! Owns the text of a cell in an `.ods` spreadsheet: its paragraphs, its lists, and the runs in them.

use super::styles::TextStyles;
use crate::import::error::ImportError;
use crate::import::files::xml::{MOST_TEXT, Xml, XmlStep};
use crate::import::grid::{CellLink, GridCell};

/// The lines of a cell as they come.
pub(super) struct Lines<'s> {
    styles: &'s TextStyles,
    /// Whether what does not say otherwise is struck out.
    is_struck: bool,
    taken: Vec<GridCell>,
    links: Vec<CellLink>,
    length: usize,
    /// Where the space is that white space came as, if that was last: whether it is struck out.
    space: Option<bool>,
}

impl<'s> Lines<'s> {
    pub(super) fn new(styles: &'s TextStyles, is_struck: bool) -> Self {
        Self { styles, is_struck, taken: Vec::new(), links: Vec::new(), length: 0, space: None }
    }

    /// Whether anything was taken.
    pub(super) fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// Takes a text that is in no paragraph.
    pub(super) fn take(&mut self, text: &str) {
        let mut line = GridCell::default();
        let into = if self.is_struck { &mut line.struck } else { &mut line.text };
        into.push_str(text);
        self.taken.push(line);
    }

    /// Takes the links that were found.
    pub(super) fn links(&mut self) -> Vec<CellLink> {
        std::mem::take(&mut self.links)
    }

    /// The cell with all lines.
    pub(super) fn into_cell(self) -> GridCell {
        let (mut texts, mut struck) = (Vec::new(), Vec::new());
        for line in self.taken {
            // A line of which all is struck out is none, not an empty one.
            let is_empty = line.text.is_empty() && line.struck.is_empty();
            if !line.text.is_empty() || (is_empty && !self.is_struck) {
                texts.push(line.text);
            }
            if !line.struck.is_empty() || (is_empty && self.is_struck) {
                struck.push(line.struck);
            }
        }
        GridCell { text: texts.join("\n"), struck: struck.join("\n") }
    }

    /// Reads the paragraph that is the innermost element, which is closed.
    pub(super) fn paragraph(&mut self, xml: &mut Xml, before: &str) -> Result<(), ImportError> {
        let is_struck = self.struck_in("paragraph", xml, self.is_struck)?;
        self.taken.push(GridCell::default());
        self.space = None;
        self.run(xml, is_struck)?;
        self.end_line();
        // The sign of an item is part of what the item says.
        if let Some(line) = self.taken.last_mut() {
            let of_item = if line.text.is_empty() && !line.struck.is_empty() {
                &mut line.struck
            } else {
                &mut line.text
            };
            of_item.insert_str(0, before);
        }
        Ok(())
    }

    /// Reads the list that is the innermost element, which is closed.
    pub(super) fn list(&mut self, xml: &mut Xml) -> Result<(), ImportError> {
        while xml.child()? {
            let mut sign = if xml.name() == "list-item" { "• " } else { "" };
            while xml.child()? {
                match xml.name() {
                    "p" | "h" => self.paragraph(xml, std::mem::take(&mut sign))?,
                    "list" => self.list(xml)?,
                    _ => xml.skip()?,
                }
            }
        }
        Ok(())
    }

    /// Reads what stands in a paragraph, or in a part of one, until that is closed.
    fn run(&mut self, xml: &mut Xml, is_struck: bool) -> Result<(), ImportError> {
        loop {
            match xml.step()? {
                XmlStep::Close => return Ok(()),
                XmlStep::Text => self.text(xml.text(), is_struck),
                XmlStep::Open => match xml.name() {
                    "s" => {
                        let spaces = xml.number("c")?.unwrap_or(1_usize);
                        self.put(&" ".repeat(spaces.min(1024)), is_struck);
                        xml.skip()?;
                    }
                    "tab" => {
                        self.put("\t", is_struck);
                        xml.skip()?;
                    }
                    "line-break" => {
                        self.put("\n", is_struck);
                        xml.skip()?;
                    }
                    // Notes, drawings, and how a text is spoken.
                    "annotation" | "annotation-end" | "note" | "ruby-text" | "frame" | "g"
                    | "custom-shape" | "rect" | "line" | "a11y" => xml.skip()?,
                    "a" => {
                        let address = xml.attribute("href")?.unwrap_or_default().into_owned();
                        let start = self.text_length();
                        self.run(xml, is_struck)?;
                        self.link(start, address);
                    }
                    _ => {
                        let is_struck = self.struck_in("text", xml, is_struck)?;
                        self.run(xml, is_struck)?;
                    }
                },
            }
            if self.length > MOST_TEXT {
                return Err(xml.too_long());
            }
        }
    }

    /// Whether the element that was opened last is struck out, where the one around it is or is not.
    fn struck_in(&self, family: &str, xml: &Xml, is_struck: bool) -> Result<bool, ImportError> {
        let style = xml.attribute("style-name")?;
        Ok(style.and_then(|name| self.styles.is_struck(family, &name)).unwrap_or(is_struck))
    }

    /// Takes text as XML has it, where much white space is as good as a little, and that at an end as good as none.
    fn text(&mut self, text: &str, is_struck: bool) {
        for word in text.split_inclusive([' ', '\t', '\n', '\r']) {
            let bare = word.trim_end_matches([' ', '\t', '\n', '\r']);
            if !bare.is_empty() {
                self.put(bare, is_struck);
            }
            if bare.len() < word.len() && self.space.is_none() && !self.is_at_start() {
                self.put(" ", is_struck);
                self.space = Some(is_struck);
            }
        }
    }

    /// Takes back the space that white space at the end of a line came as.
    fn end_line(&mut self) {
        if let (Some(is_struck), Some(line)) = (self.space.take(), self.taken.last_mut()) {
            (if is_struck { &mut line.struck } else { &mut line.text }).pop();
        }
    }

    fn text_length(&self) -> usize {
        self.taken.last().map_or(0, |line| line.text.len())
    }

    /// Takes the text of the last line from a place on for a link.
    fn link(&mut self, start: usize, address: String) {
        let words = self.taken.last().and_then(|line| line.text.get(start..)).unwrap_or_default().to_owned();
        self.length += address.len();
        self.links.push(CellLink { words, address });
    }

    fn is_at_start(&self) -> bool {
        self.taken.last().is_none_or(|line| line.text.is_empty() && line.struck.is_empty())
    }

    /// Takes text as it is.
    fn put(&mut self, text: &str, is_struck: bool) {
        self.space = None;
        if let Some(line) = self.taken.last_mut() {
            let into = if is_struck { &mut line.struck } else { &mut line.text };
            into.push_str(text);
            self.length += text.len();
        }
    }
}
