//! A file's text as plain YAML, made of the parser's events alone: nothing here knows what a ladder
//! is, or goes through serde.

use std::collections::HashMap;
use std::vec;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle};

/// A node of a YAML document; what an alias stands for is in its place.
#[derive(Clone, Debug)]
pub(crate) enum Plain {
    /// Nothing: an empty node, `~` or `null`, without quotes.
    Null,
    /// Any other scalar, as it is written but for what quotes and folding do.
    Scalar(String),
    /// A list.
    List(Vec<Plain>),
    /// Keys and their values, in the order of the file; a key that comes again is there again.
    Group(Vec<(Plain, Plain)>),
}

/// All documents of a file that is YAML.
pub(crate) fn documents(text: &str) -> Vec<Plain> {
    let events: Vec<Event<'_>> =
        Parser::new_from_str(text).map(|event| event.expect("what was read before is YAML").0).collect();
    let mut reading = Reading { events: events.into_iter(), anchored: HashMap::new() };
    let mut documents = Vec::new();
    while let Some(event) = reading.events.next() {
        if let Event::DocumentStart(..) = event {
            documents.extend(reading.node());
        }
    }
    documents
}

struct Reading<'t> {
    events: vec::IntoIter<Event<'t>>,
    anchored: HashMap<usize, Plain>,
}

impl Reading<'_> {
    /// The next node; `None` where what it would be in ends.
    fn node(&mut self) -> Option<Plain> {
        let (node, anchor) = match self.events.next()? {
            Event::Scalar(text, style, anchor, tag) => {
                let is_text = tag.is_some_and(|tag| tag.suffix() == "str");
                let is_null = matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let node = if style == ScalarStyle::Plain && is_null && !is_text {
                    Plain::Null
                } else {
                    Plain::Scalar(text.into_owned())
                };
                (node, anchor)
            }
            Event::SequenceStart(_, anchor, _) => {
                let mut items = Vec::new();
                while let Some(item) = self.node() {
                    items.push(item);
                }
                (Plain::List(items), anchor)
            }
            Event::MappingStart(_, anchor, _) => {
                let mut pairs = Vec::new();
                while let Some(key) = self.node() {
                    let value = self.node().expect("each key has a value");
                    pairs.push((key, value));
                }
                (Plain::Group(pairs), anchor)
            }
            Event::Alias(anchor) => return self.anchored.get(&anchor).cloned(),
            _ => return None,
        };
        if anchor > 0 {
            self.anchored.insert(anchor, node.clone());
        }
        Some(node)
    }
}
