//! Owns the walk through the XML of a part: one element after another, never deeper than any workbook is, and
//! without anything that a document type defines.

use std::borrow::Cow;
use std::io::BufReader;

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};

use super::package::Part;
use crate::import::error::ImportError;

/// How deep elements may lie in one another.
const DEEPEST: usize = 256;

/// How long the text of a cell may be. Excel ends at a five-hundredth of it.
pub(super) const MOST_TEXT: usize = 16 * 1024 * 1024;

/// The XML of a part, and where in it the reading is. Elements go by their names without prefixes, which differ
/// from one program to the next.
pub(super) struct Xml<'p> {
    reader: Reader<BufReader<Part<'p>>>,
    buffer: Vec<u8>,
    /// The tag that was opened last, without its brackets, and how much of it is the name.
    tag: String,
    name_length: usize,
    /// The text that was read last.
    text: String,
    depth: usize,
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum XmlStep {
    /// An element begins: its name and its attributes can be asked for.
    Open,
    /// The innermost element ends.
    Close,
    /// Text, which can be asked for. Several may follow each other.
    Text,
}

impl<'p> Xml<'p> {
    pub(super) fn new(part: BufReader<Part<'p>>) -> Self {
        let mut reader = Reader::from_reader(part);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, buffer: Vec::new(), tag: String::new(), name_length: 0, text: String::new(), depth: 0 }
    }

    /// Goes on to what comes next.
    ///
    /// # Errors
    /// The part is damaged, ends too early, or holds more than is read.
    pub(super) fn step(&mut self) -> Result<XmlStep, ImportError> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().get_mut().next_piece();
            match self.reader.read_event_into(&mut self.buffer) {
                Ok(Event::Start(tag)) => {
                    self.tag.clear();
                    self.tag.push_str(&tag);
                    self.name_length = tag.name().into_inner().len();
                    self.depth += 1;
                    if self.depth > DEEPEST {
                        return Err(
                            self.damaged("its elements lie deeper in one another than in any workbook")
                        );
                    }
                    return Ok(XmlStep::Open);
                }
                Ok(Event::End(_)) => {
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(XmlStep::Close);
                }
                Ok(Event::Text(text)) => return Ok(said(&mut self.text, &text.xml10_content())),
                Ok(Event::CData(text)) => return Ok(said(&mut self.text, &text.xml10_content())),
                Ok(Event::GeneralRef(name)) => {
                    let sign = name.resolve_char_ref().ok().flatten().map(String::from);
                    let sign = sign.or_else(|| resolve_xml_entity(&name).map(str::to_owned));
                    // What a document type defines is never put in: its name stays, so that nothing is lost.
                    return Ok(said(&mut self.text, &sign.unwrap_or_else(|| format!("&{};", &*name))));
                }
                Ok(Event::Eof) => return Err(self.damaged("it ends too early")),
                Ok(_) => {}
                Err(error) => return Err(self.broken(&error)),
            }
        }
    }

    /// Opens the outermost element.
    pub(super) fn root(&mut self) -> Result<(), ImportError> {
        while self.step()? != XmlStep::Open {}
        Ok(())
    }

    /// Opens the next element that lies directly in the innermost one, which is closed where there is none: then
    /// it returns `false`. Whoever is given an element goes on until that is closed.
    pub(super) fn child(&mut self) -> Result<bool, ImportError> {
        loop {
            match self.step()? {
                XmlStep::Open => return Ok(true),
                XmlStep::Close => return Ok(false),
                XmlStep::Text => {}
            }
        }
    }

    /// Goes on until the innermost element is closed.
    pub(super) fn skip(&mut self) -> Result<(), ImportError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.step()?;
        }
        Ok(())
    }

    /// The text of the innermost element, which is closed. What lies deeper is not part of it.
    pub(super) fn inner_text(&mut self) -> Result<String, ImportError> {
        let mut text = String::new();
        loop {
            match self.step()? {
                XmlStep::Text if text.len() > MOST_TEXT => return Err(self.too_long()),
                XmlStep::Text => text.push_str(&self.text),
                XmlStep::Open => self.skip()?,
                XmlStep::Close => return Ok(text),
            }
        }
    }

    /// Goes on to the end of the part behind its outermost element, which only then is known to be sound.
    pub(super) fn finish(&mut self) -> Result<(), ImportError> {
        loop {
            self.buffer.clear();
            self.reader.get_mut().get_mut().next_piece();
            match self.reader.read_event_into(&mut self.buffer) {
                Ok(Event::Eof) => return Ok(()),
                Ok(_) => {}
                Err(error) => return Err(self.broken(&error)),
            }
        }
    }

    /// The name of the element that was opened last, without its prefix.
    pub(super) fn name(&self) -> &str {
        local(&self.tag[..self.name_length])
    }

    /// The text that was read last.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// An attribute of the element that was opened last, by its name without prefix.
    ///
    /// # Errors
    /// The attributes are no XML.
    pub(super) fn attribute(&self, name: &str) -> Result<Option<Cow<'_, str>>, ImportError> {
        let tag = BytesStart::from_content(self.tag.as_str(), self.name_length);
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| self.damaged("its XML is broken"))?;
            if local(attribute.key.into_inner()) == name {
                let value =
                    unescape(&attribute.value).map_or_else(|_| attribute.value.to_string(), Cow::into_owned);
                return Ok(Some(Cow::Owned(value)));
            }
        }
        Ok(None)
    }

    /// Whether an attribute of the element that was opened last is true.
    pub(super) fn is_set(&self, name: &str) -> Result<bool, ImportError> {
        Ok(self.attribute(name)?.is_some_and(|value| is_true(&value)))
    }

    /// An attribute of the element that was opened last as a number.
    pub(super) fn number<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, ImportError> {
        Ok(self.attribute(name)?.and_then(|value| value.trim().parse().ok()))
    }

    /// What is wrong with the part.
    pub(super) fn damaged(&self, why: &str) -> ImportError {
        self.reader.get_ref().get_ref().damaged(why)
    }

    /// That a text is longer than may be.
    pub(super) fn too_long(&self) -> ImportError {
        self.damaged("a single text in it is longer than any cell")
    }

    /// Why no more of the part is read.
    pub(super) fn excess(&self) -> ImportError {
        self.reader.get_ref().get_ref().too_much()
    }

    fn broken(&mut self, error: &quick_xml::Error) -> ImportError {
        let refusal = self.reader.get_mut().get_mut().refusal();
        refusal.unwrap_or_else(|| {
            self.damaged(match error {
                quick_xml::Error::Io(_) => "it is cut off, or its bytes were changed",
                quick_xml::Error::Encoding(_) => "its text is not UTF-8",
                _ => "its XML is broken",
            })
        })
    }
}

/// Whether the value of an attribute means yes.
pub(super) fn is_true(value: &str) -> bool {
    matches!(value.trim(), "1" | "true" | "on")
}

fn said(into: &mut String, text: &str) -> XmlStep {
    into.clear();
    into.push_str(text);
    XmlStep::Text
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}
