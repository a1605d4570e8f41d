//! Owns the text of what is edited: each key and item as it was where nothing of it differs, written anew where it
//! does, and what comes between them.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::model::staying;

use super::super::write::{self, PARTS, SPACED};
use super::tree::{BlockEntry, BlockNode, NodeKind, SourceNode, end_of_line, start_of_line};
use super::{Pairing, Unspliced};

/// How long a group of keys in braces may be to stay in them.
const MOST_IN_BRACES: usize = 100;

pub(super) struct Render<'t> {
    text: &'t str,
    /// How lines end.
    line_end: &'static str,
    /// Whether the lists of keys are indented as far as the keys.
    is_compact: bool,
    /// What stands at each anchor that was passed, as it is now.
    anchored: HashMap<usize, Value>,
    /// Which items of lists are the same.
    pairing: Pairing,
}

/// What is above each entry of a block or behind the last: keys or items that are new there, in their lines.
type Added = HashMap<usize, Vec<Chunk>>;

/// Whole lines.
struct Chunk {
    text: String,
    /// Whether a line stays empty above and below.
    is_apart: bool,
}

impl<'t> Render<'t> {
    pub(super) fn new(text: &'t str, root: &BlockNode, pairing: Pairing) -> Self {
        let ends_as_windows = text.split_once('\n').is_some_and(|(first, _)| first.ends_with('\r'));
        Self {
            text,
            line_end: if ends_as_windows { "\r\n" } else { "\n" },
            is_compact: is_compact(root).unwrap_or(false),
            anchored: HashMap::new(),
            pairing,
        }
    }

    /// A group of keys: those of the file in its order, new ones behind the one that is before them in what is
    /// wanted.
    pub(super) fn group(
        &mut self,
        block: &BlockNode,
        held: &Map<String, Value>,
        wanted: &Map<String, Value>,
        of: Option<&str>,
    ) -> Result<String, Unspliced> {
        let mut stays = Vec::with_capacity(block.entries.len());
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (index, entry) in block.entries.iter().enumerate() {
            let key = entry.key.as_deref().unwrap_or_default();
            places.insert(key, index);
            stays.push(match (held.get(key), wanted.get(key)) {
                (Some(_), None) => None,
                // It says no more than if it were not there.
                (None, None) => Some(self.whole(block, entry, None)),
                (held, Some(wanted)) => {
                    Some(self.entry(block, entry, held.unwrap_or(&Value::Null), wanted, key)?)
                }
            });
        }
        let mut added = Added::new();
        let mut place = 0;
        for (key, value) in wanted {
            if let Some(index) = places.get(key.as_str()) {
                place = index + 1;
                continue;
            }
            let written = write::entry(key, value, self.is_compact).ok_or(Unspliced::AsRead)?;
            let is_apart = of.is_none() && PARTS.contains(&key.as_str());
            let text = self.indented(&written, block.column);
            added.entry(place).or_default().push(Chunk { text, is_apart });
        }
        Ok(self.assembled(block, stays, added))
    }

    /// The items of a list.
    fn list(
        &mut self,
        block: &BlockNode,
        held: &[Value],
        wanted: &[Value],
        of: &str,
    ) -> Result<String, Unspliced> {
        let of_wanted = (self.pairing)(held, wanted);
        let stay = staying(&of_wanted);
        let is_apart = self.is_spaced(block, SPACED.contains(&of));
        let mut stays: Vec<Option<String>> = vec![None; held.len()];
        let mut added = Added::new();
        let mut place = 0;
        for ((value, from), stay) in wanted.iter().zip(of_wanted).zip(stay) {
            let text = if let Some(index) = from {
                self.entry(block, &block.entries[index], &held[index], value, of)?
            } else {
                let written = write::item(value, of, self.is_compact).ok_or(Unspliced::AsRead)?;
                self.indented(&written, block.column)
            };
            match from {
                Some(index) if stay => {
                    stays[index] = Some(text);
                    place = index + 1;
                }
                _ => added.entry(place).or_default().push(Chunk { text, is_apart }),
            }
        }
        Ok(self.assembled(block, stays, added))
    }

    /// An entry with the comments above and below it, in whole lines unless the file ends before. An item is known
    /// by the key of its list.
    fn entry(
        &mut self,
        block: &BlockNode,
        entry: &BlockEntry,
        held: &Value,
        wanted: &Value,
        key: &str,
    ) -> Result<String, Unspliced> {
        let edited = self.edited(block, entry, held, wanted, key)?;
        Ok(self.whole(block, entry, edited.as_deref()))
    }

    /// An entry in whole lines, as it was where nothing of it is edited.
    fn whole(&self, block: &BlockNode, entry: &BlockEntry, edited: Option<&str>) -> String {
        let indent = if entry.lead == entry.start { " ".repeat(block.column) } else { String::new() };
        let lead = &self.text[entry.lead..entry.start];
        let edited = edited.unwrap_or(&self.text[entry.start..entry.end]);
        [&indent, lead, edited].concat()
    }

    /// What is to stand from the key or the dash of an entry on; none where it stays as it is.
    fn edited(
        &mut self,
        block: &BlockNode,
        entry: &BlockEntry,
        held: &Value,
        wanted: &Value,
        key: &str,
    ) -> Result<Option<String>, Unspliced> {
        let value = &entry.value;
        if let Some(anchor) = value.anchor {
            self.anchored.insert(anchor, wanted.clone());
        }
        let (inner, inside) = match (&value.kind, held, wanted) {
            _ if held == wanted && !value.has_links => return Ok(None),
            (NodeKind::Group(inner), Value::Object(held), Value::Object(wanted)) if !wanted.is_empty() => {
                (inner, self.group(inner, held, wanted, Some(key))?)
            }
            (NodeKind::List(inner), Value::Array(held), Value::Array(wanted))
                if !wanted.is_empty() && held.len() == inner.entries.len() =>
            {
                (inner, self.list(inner, held, wanted, key)?)
            }
            (NodeKind::Alias(number), ..) if self.anchored.get(number) == Some(wanted) => return Ok(None),
            (NodeKind::Alias(_), ..) => return self.replaced(block, entry, wanted, key).map(Some),
            _ if held == wanted => return Ok(None),
            _ => return self.replaced(block, entry, wanted, key).map(Some),
        };
        let above = &self.text[entry.start..inner.start];
        Ok(Some([above, &inside, &self.text[inner.end()..entry.end]].concat()))
    }

    /// An entry from its key or dash on, with another value behind that.
    fn replaced(
        &self,
        block: &BlockNode,
        entry: &BlockEntry,
        wanted: &Value,
        key: &str,
    ) -> Result<String, Unspliced> {
        let text = self.text;
        let written = self.written(entry, wanted, key)?;
        let written = self.indented(&written, block.column);
        let written = &written[block.column..];
        let (first, others) = written.split_at(written.find(['\r', '\n']).unwrap_or(written.len()));
        let value = &entry.value.bytes;
        // What is between the key and its value, the comment on that line, and where all that ends.
        let (gap, comment, end) = match &entry.value.kind {
            NodeKind::Group(inner) | NodeKind::List(inner) if inner.is_inline => (" ", "", inner.end()),
            NodeKind::Group(inner) | NodeKind::List(inner) => {
                let head = text[entry.behind..inner.start].trim_end();
                let comment = head.find(" #").map_or(head.len(), |at| head[..at].trim_end().len());
                (&head[..comment], &head[comment..], inner.end())
            }
            NodeKind::BlockText(signs) => {
                let comment = text[*signs..end_of_line(text, *signs)].trim_end();
                (&text[entry.behind..value.start], comment, value.end)
            }
            _ => {
                let comment = text[value.end..end_of_line(text, value.end)].trim_end();
                (&text[entry.behind..value.start], comment, value.end + comment.len())
            }
        };
        let gap = match first.strip_prefix(' ') {
            None => gap.trim_end().to_owned(),
            Some(_) if gap.ends_with(char::is_whitespace) && !gap.trim().is_empty() || gap.contains('\n') => {
                gap.to_owned()
            }
            Some(_) => format!("{} ", gap.trim_end()),
        };
        let rest = &text[end..entry.end];
        let is_in_line = rest.starts_with(['\r', '\n']) && !text[..end].ends_with('\n');
        let line_end = if is_in_line { "" } else { self.line_end };
        let head = &text[entry.start..entry.behind];
        Ok([head, &gap, first.trim_start(), comment, others, line_end, rest].concat())
    }

    /// A value as it is written behind a key or a dash that is not indented.
    fn written(&self, entry: &BlockEntry, wanted: &Value, key: &str) -> Result<String, Unspliced> {
        let SourceNode { bytes, kind, .. } = &entry.value;
        if matches!(kind, NodeKind::FlowList | NodeKind::FlowGroup)
            && write::has_comments(&self.text[bytes.clone()])
        {
            let what = "has comments in brackets, which would be lost where something in these changes";
            return Err(Unspliced::at(self.text, bytes.start, what));
        }
        if matches!(kind, NodeKind::FlowGroup) && !self.text[bytes.clone()].contains('\n') {
            let braced = write::in_braces(wanted).filter(|braced| braced.len() <= MOST_IN_BRACES);
            if let Some(braced) = braced {
                return Ok(format!(" {braced}"));
            }
        }
        let written = match entry.key {
            Some(_) => write::behind_key(wanted, key, self.is_compact),
            None => write::behind_dash(wanted, key, self.is_compact),
        };
        written.ok_or(Unspliced::AsRead)
    }

    /// Lines, indented by so much more, with the line ends of the file.
    fn indented(&self, lines: &str, column: usize) -> String {
        let indent = " ".repeat(column);
        let mut indented = String::with_capacity(lines.len() + 8 * column);
        for (index, line) in lines.split('\n').enumerate() {
            if index > 0 {
                indented.push_str(self.line_end);
            }
            if !line.is_empty() || index == 0 {
                indented.push_str(&indent);
            }
            indented.push_str(line);
        }
        indented
    }

    /// A block of the entries that stay, with the new ones, and with what is between them.
    fn assembled(&self, block: &BlockNode, stays: Vec<Option<String>>, mut added: Added) -> String {
        let mut lines = Assembly { text: String::new(), line_end: self.line_end, is_apart: false };
        let mut is_behind_gap = false;
        let mut end_of_stays = 0;
        for (index, (entry, stays)) in block.entries.iter().zip(stays).enumerate() {
            let between = &self.text[block.end_before(index)..entry.lead];
            if index > 0 {
                lines.add(added.remove(&index));
            }
            let is_second = is_behind_gap && lines.end_is_empty();
            lines.push(if is_second { without_empty_lines(between) } else { between });
            if index == 0 {
                lines.add(added.remove(&0));
            }
            is_behind_gap = stays.is_none();
            if let Some(text) = stays {
                lines.push(&text);
                end_of_stays = lines.text.len();
            }
        }
        if is_behind_gap {
            // What was between the last two is now at the end.
            let said = lines.text.trim_end().len();
            let end = if said > end_of_stays { end_of_line(&lines.text, said) } else { end_of_stays };
            lines.text.truncate(end);
        }
        lines.add(added.remove(&block.entries.len()));
        let text = if block.is_inline { lines.text.trim_start() } else { &lines.text };
        text.to_owned()
    }

    /// Whether most of what is between the entries of a block has an empty line.
    fn is_spaced(&self, block: &BlockNode, otherwise: bool) -> bool {
        let between = (1..block.entries.len())
            .map(|index| &self.text[block.end_before(index)..block.entries[index].lead]);
        let (all, spaced) = between.fold((0, 0), |(all, spaced), between| {
            (all + 1, spaced + usize::from(between.lines().any(|line| line.trim().is_empty())))
        });
        if all == 0 { otherwise } else { 2 * spaced > all }
    }
}

/// Lines as they are put together.
struct Assembly {
    text: String,
    line_end: &'static str,
    /// Whether a line is to stay empty below the last.
    is_apart: bool,
}

impl Assembly {
    fn push(&mut self, lines: &str) {
        if lines.is_empty() {
            return;
        }
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push_str(self.line_end);
        }
        if self.is_apart && !self.end_is_empty() && !lines.starts_with(['\r', '\n']) {
            self.text.push_str(self.line_end);
        }
        self.is_apart = false;
        self.text.push_str(lines);
    }

    fn add(&mut self, chunks: Option<Vec<Chunk>>) {
        for chunk in chunks.into_iter().flatten() {
            self.is_apart |= chunk.is_apart;
            self.push(&chunk.text);
            self.is_apart = chunk.is_apart;
        }
    }

    /// Whether the last line is empty, or there is none.
    fn end_is_empty(&self) -> bool {
        let mut lines = self.text.rsplit('\n').map(str::trim_end);
        self.text.is_empty() || lines.next() == Some("") && lines.next() == Some("")
    }
}

/// Lines without the empty ones that they begin with.
fn without_empty_lines(lines: &str) -> &str {
    let said = lines.len() - lines.trim_start().len();
    &lines[start_of_line(lines, said)..]
}

/// Whether the first list below a key is indented no further than the key.
fn is_compact(block: &BlockNode) -> Option<bool> {
    block.entries.iter().find_map(|entry| match &entry.value.kind {
        NodeKind::List(list) if entry.key.is_some() => Some(list.column == block.column),
        NodeKind::List(inner) | NodeKind::Group(inner) => is_compact(inner),
        _ => None,
    })
}
