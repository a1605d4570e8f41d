//! Owns what of a file's text is what: its nodes with their bytes, and for each key and each item of a list that is
//! laid out by indentation the lines that are its own, with the comments above and behind it.

use std::ops::Range;

use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span as Mark, StructureStyle};

use super::Unspliced;

/// A value as it is written.
pub(super) struct SourceNode {
    /// From its first sign to its last, without an anchor before it. What is laid out by indentation goes from its
    /// first key or dash to the end of its last line.
    pub(super) bytes: Range<usize>,
    pub(super) kind: NodeKind,
    /// The number of its anchor, by which aliases refer to it.
    pub(super) anchor: Option<usize>,
    /// Whether it is or holds an alias or something with an anchor.
    pub(super) has_links: bool,
}

pub(super) enum NodeKind {
    /// Keys, a line each or more.
    Group(BlockNode),
    /// Items, a line each or more.
    List(BlockNode),
    /// `[a, b]`
    FlowList,
    /// `{a: b}`
    FlowGroup,
    /// A text below a `>` or `|`, with where the signs of its first line end.
    BlockText(usize),
    /// Any other single value, or none.
    Single,
    /// Another's value, by the number of its anchor.
    Alias(usize),
}

/// What is laid out by indentation: groups of keys, and lists.
pub(super) struct BlockNode {
    /// How far its keys or dashes are indented, in bytes.
    pub(super) column: usize,
    /// Where it begins: with the line below its key, or with its first key or dash if that is not the first of
    /// its line.
    pub(super) start: usize,
    /// Whether its first key or dash stands behind a dash.
    pub(super) is_inline: bool,
    pub(super) entries: Vec<BlockEntry>,
}

impl BlockNode {
    /// Where the last line of its last entry ends.
    pub(super) fn end(&self) -> usize {
        self.entries.last().map_or(self.start, |entry| entry.end)
    }

    /// Where what is between an entry and the one before it begins; it ends where the entry leads in.
    pub(super) fn end_before(&self, index: usize) -> usize {
        index.checked_sub(1).map_or(self.start, |before| self.entries[before].end)
    }
}

/// A key with its value, or an item of a list.
pub(super) struct BlockEntry {
    /// The key; none of an item.
    pub(super) key: Option<String>,
    /// Where the comments begin that stand right above it.
    pub(super) lead: usize,
    /// Its key or dash.
    pub(super) start: usize,
    /// Behind the `:` or the dash.
    pub(super) behind: usize,
    pub(super) value: SourceNode,
    /// The end of its last line, and of the comments below that are indented further than it.
    pub(super) end: usize,
}

/// The nodes of a text that was read without a fault.
///
/// # Errors
/// It is written in a way that is not followed.
pub(super) fn tree_of(text: &str) -> Result<SourceNode, Unspliced> {
    let mut reader =
        Reader { text, events: Box::new(Parser::new_from_str(text).map_while(Result::ok)), end: 0 };
    loop {
        let (event, mark) = reader.next()?;
        if matches!(event, Event::MappingStart(StructureStyle::Block, ..)) {
            let start = bytes_of(&mark).start;
            let start = start_of_line(text, start) + indentation(&text[start_of_line(text, start)..]);
            return reader.group(start, start_of_line(text, start), None);
        }
        if event.is_node() {
            return Err(Unspliced::at(text, bytes_of(&mark).start, "is not laid out in lines, a key each"));
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    events: Box<dyn Iterator<Item = (Event<'a>, Mark)> + 'a>,
    /// Where the last thing that was read ends.
    end: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Mark), Unspliced> {
        let end = self.end;
        self.events.next().ok_or_else(|| Unspliced::at(self.text, end, "ends before its time"))
    }

    /// The value behind a key or a dash, which is indented by so much.
    fn value(&mut self, behind: usize, column: usize) -> Result<SourceNode, Unspliced> {
        let (event, mark) = self.next()?;
        self.value_of(&event, &mark, behind, column)
    }

    fn value_of(
        &mut self,
        event: &Event<'a>,
        mark: &Mark,
        behind: usize,
        column: usize,
    ) -> Result<SourceNode, Unspliced> {
        let start = behind_properties(self.text, behind);
        let of = |number: usize| (number > 0).then_some(number);
        match *event {
            Event::Alias(number) => {
                self.end = bytes_of(mark).end;
                let kind = NodeKind::Alias(number);
                Ok(SourceNode { bytes: start..self.end, kind, anchor: None, has_links: true })
            }
            Event::Scalar(_, style, anchor, _) => Ok(self.single(style, mark, start, behind, column))
                .map(|node| SourceNode { anchor: of(anchor), has_links: anchor > 0, ..node }),
            Event::SequenceStart(StructureStyle::Flow, anchor, _) => {
                self.flow(NodeKind::FlowList, start, of(anchor))
            }
            Event::MappingStart(StructureStyle::Flow, anchor, _) => {
                self.flow(NodeKind::FlowGroup, start, of(anchor))
            }
            Event::SequenceStart(_, anchor, _) => self.list(start, behind, of(anchor)),
            Event::MappingStart(_, anchor, _) => {
                self.group(start, end_of_line(self.text, behind), of(anchor))
            }
            _ => Err(Unspliced::at(self.text, start, "is no value")),
        }
    }

    fn single(
        &mut self,
        style: ScalarStyle,
        mark: &Mark,
        start: usize,
        behind: usize,
        column: usize,
    ) -> SourceNode {
        let (bytes, kind) = match style {
            ScalarStyle::Folded | ScalarStyle::Literal => {
                let (signs, end) = block_text(self.text, start, column);
                (start..end, NodeKind::BlockText(signs))
            }
            ScalarStyle::Plain if bytes_of(mark).is_empty() => (behind..behind, NodeKind::Single),
            _ => {
                let end = bytes_of(mark).end.max(start);
                let end = start + self.text[start..end].trim_end().len();
                (start..end, NodeKind::Single)
            }
        };
        self.end = bytes.end;
        SourceNode { bytes, kind, anchor: None, has_links: false }
    }

    /// What is in brackets, as a whole.
    fn flow(&mut self, kind: NodeKind, start: usize, anchor: Option<usize>) -> Result<SourceNode, Unspliced> {
        let (mut depth, mut has_links) = (1, anchor.is_some());
        while depth > 0 {
            let (event, mark) = self.next()?;
            match event {
                Event::SequenceStart(_, anchor, _) | Event::MappingStart(_, anchor, _) => {
                    depth += 1;
                    has_links |= anchor > 0;
                }
                Event::Scalar(_, _, anchor, _) => has_links |= anchor > 0,
                Event::Alias(_) => has_links = true,
                Event::SequenceEnd | Event::MappingEnd => depth -= 1,
                _ => {}
            }
            self.end = bytes_of(&mark).end;
        }
        Ok(SourceNode { bytes: start..self.end, kind, anchor, has_links })
    }

    fn list(&mut self, start: usize, behind: usize, anchor: Option<usize>) -> Result<SourceNode, Unspliced> {
        let mut block = self.block(start, end_of_line(self.text, behind));
        self.end = behind;
        loop {
            let (event, mark) = self.next()?;
            if event == Event::SequenceEnd {
                return Ok(node_of(block, anchor, NodeKind::List));
            }
            let dash = if block.entries.is_empty() { start } else { next_sign(self.text, self.end) };
            if !self.text[dash..].starts_with('-') {
                return Err(Unspliced::at(self.text, dash, "is no item behind a dash"));
            }
            let value = self.value_of(&event, &mark, dash + 1, block.column)?;
            self.add(&mut block, None, dash, dash + 1, value);
        }
    }

    fn group(&mut self, start: usize, below: usize, anchor: Option<usize>) -> Result<SourceNode, Unspliced> {
        let mut block = self.block(start, below);
        loop {
            let (event, mark) = self.next()?;
            let key = match event {
                Event::MappingEnd => return Ok(node_of(block, anchor, NodeKind::Group)),
                Event::Scalar(key, _, 0, None) => key.into_owned(),
                _ => return Err(Unspliced::at(self.text, start, "has a key that is no plain text")),
            };
            let bytes = bytes_of(&mark);
            let at = if block.entries.is_empty() { start } else { next_sign(self.text, self.end) };
            let behind = bytes.end.max(at);
            let colon = behind + self.text[behind..].find(':').unwrap_or(0);
            if at != bytes.start || !self.text[behind..colon].trim().is_empty() {
                return Err(Unspliced::at(self.text, at, "is no key with a colon behind it"));
            }
            let value = self.value(colon + 1, block.column)?;
            self.add(&mut block, Some(key), at, colon + 1, value);
        }
    }

    fn block(&self, start: usize, below: usize) -> BlockNode {
        let line = start_of_line(self.text, start);
        let is_inline = !self.text[line..start].trim().is_empty();
        let start_of_all = if is_inline { start } else { below };
        BlockNode { column: start - line, start: start_of_all, is_inline, entries: Vec::new() }
    }

    fn add(
        &mut self,
        block: &mut BlockNode,
        key: Option<String>,
        start: usize,
        behind: usize,
        value: SourceNode,
    ) {
        let text = self.text;
        let end = match &value.kind {
            NodeKind::Group(inner) | NodeKind::List(inner) => inner.end(),
            _ if value.bytes.end > behind && text[..value.bytes.end].ends_with('\n') => value.bytes.end,
            _ => end_of_line(text, value.bytes.end),
        };
        let end = with_comments_below(text, end, block.column);
        let before = block.end();
        let is_first_of_line = !block.is_inline || !block.entries.is_empty();
        let lead = if is_first_of_line {
            with_comments_above(text, start_of_line(text, start), before)
        } else {
            start
        };
        self.end = value.bytes.end.max(behind);
        block.entries.push(BlockEntry { key, lead, start, behind, value, end });
    }
}

fn node_of(block: BlockNode, anchor: Option<usize>, kind: fn(BlockNode) -> NodeKind) -> SourceNode {
    let has_links = anchor.is_some() || block.entries.iter().any(|entry| entry.value.has_links);
    let end = block.entries.last().map_or(block.start, |last| last.value.bytes.end.max(last.behind));
    SourceNode { bytes: block.start..end, kind: kind(block), anchor, has_links }
}

/// Where the signs of a block text end that begins here, and where its last line does. A line that is empty belongs
/// to it only where it says so by a `+`.
fn block_text(text: &str, start: usize, column: usize) -> (usize, usize) {
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '>' | '|' | '+' | '-');
    let signs = start + text[start..].find(|c| !is_sign(c)).unwrap_or(text.len() - start);
    let said = text[start..signs].chars().find_map(|c| c.to_digit(10));
    let mut least = said.map(|said| column + said as usize);
    let keeps = text[start..signs].contains('+');
    let mut at = end_of_line(text, signs);
    let mut end = start + text[start..at].trim_end_matches(['\n', '\r']).len();
    for line in text[at..].split_inclusive('\n') {
        if line.trim().is_empty() {
            at += line.len();
            continue;
        }
        if indentation(line) < *least.get_or_insert(indentation(line).max(column + 1)) {
            break;
        }
        end = at + line.trim_end_matches(['\n', '\r']).len();
        at += line.len();
    }
    (signs, if keeps { at } else { end })
}

/// Where a value begins, behind its anchor and tag.
fn behind_properties(text: &str, from: usize) -> usize {
    let mut at = next_sign(text, from);
    while text[at..].starts_with(['&', '!']) {
        at = next_sign(text, at + text[at..].find(char::is_whitespace).unwrap_or(text.len() - at));
    }
    at
}

/// The first sign from an offset on that is neither white space nor of a comment.
fn next_sign(text: &str, from: usize) -> usize {
    let mut at = from;
    loop {
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\t', '\r', '\n']).len();
        if !text[at..].starts_with('#') {
            return at;
        }
        at = end_of_line(text, at);
    }
}

/// The end of lines, and of the comments right behind them that are indented further than a column.
fn with_comments_below(text: &str, from: usize, column: usize) -> usize {
    let (mut end, mut at) = (from, from);
    for line in text[from..].split_inclusive('\n') {
        at += line.len();
        let said = line.trim();
        if said.starts_with('#') && indentation(line) > column {
            end = at;
        } else if !said.is_empty() {
            break;
        }
    }
    end
}

/// The start of the comments right above a line, down from an offset.
fn with_comments_above(text: &str, line: usize, least: usize) -> usize {
    let mut at = line;
    while at > least {
        let above = start_of_line(text, at - 1);
        if above < least || !text[above..at].trim_start().starts_with('#') {
            break;
        }
        at = above;
    }
    at
}

fn bytes_of(mark: &Mark) -> Range<usize> {
    mark.byte_range().unwrap_or(0..0)
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

pub(super) fn start_of_line(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Behind the end of the line that an offset is in.
pub(super) fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}
