//! Owns the layout of a file in YAML: what goes on one line, what is folded, and where a line stays
//! empty. What goes in quotes is for the YAML crate to say.

use std::fmt::{self, Write};
use std::ops::Range;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, StructureStyle};
use serde_yaml::{FlowMap, FlowSeq, FoldStr, LitStr, SpaceAfter};

/// How long a text may be, and a list, before it takes several lines; what is before it on its line is not
/// counted.
const MOST_OF_A_LINE: usize = 100;

/// The keys of a file below which whole parts of it are: a line stays empty above each.
pub(super) const PARTS: [&str; 13] = [
    "levels",
    "tracks",
    "roles",
    "moves",
    "scales",
    "dimensions",
    "titles",
    "realities",
    "allow",
    "statements",
    "no_longer_asked",
    "evidence",
    "plan",
];

/// The keys of lists with an empty line between any two items.
pub(super) const SPACED: [&str; 5] = ["dimensions", "statements", "no_longer_asked", "evidence", "plan"];

/// The keys whose lists have one item a line, however short.
const SENTENCES: [&str; 3] = ["notes", "expects", "examples"];

/// The keys whose texts are prose, and go on over several lines where they are long. A name is one line, and so
/// is a statement, as it is in lists of changes.
const PROSE: [&str; 9] =
    ["about", "source", "inferred", "notes", "note", "leads_to", "practice", "because", "what"];

/// A value in YAML; `None` where the YAML crate cannot write it.
pub(in crate::source) fn write(value: &Value) -> Option<String> {
    written(&Node { value, key: None }, false)
}

/// A key of a ladder, or of something in it, with its value, in lines of their own.
pub(super) fn entry(key: &str, value: &Value, is_compact: bool) -> Option<String> {
    written(&KeyValue { key, node: Node { value, key: Some(key) } }, is_compact)
}

/// An item of the list under a key, in lines of its own.
pub(super) fn item(value: &Value, key: &str, is_compact: bool) -> Option<String> {
    written(&[Node { value, key: Some(key) }], is_compact)
}

/// What stands behind the `:` of a key: a space and the value, or the end of the line and the value below.
pub(super) fn behind_key(value: &Value, key: &str, is_compact: bool) -> Option<String> {
    let written = written(&KeyValue { key: "k", node: Node { value, key: Some(key) } }, is_compact)?;
    Some(written.strip_prefix("k:")?.strip_suffix('\n')?.to_owned())
}

/// What stands behind the dash of an item of the list under a key.
pub(super) fn behind_dash(value: &Value, key: &str, is_compact: bool) -> Option<String> {
    Some(item(value, key, is_compact)?.strip_prefix('-')?.strip_suffix('\n')?.to_owned())
}

/// A group of keys on one line, in braces; `None` where it is none, or takes several lines.
pub(super) fn in_braces(value: &Value) -> Option<String> {
    let written = written(&FlowMap(value.as_object().filter(|keys| !keys.is_empty())?), false)?;
    Some(written.trim_end_matches('\n').to_owned()).filter(|line| !line.contains('\n'))
}

fn written(value: &impl Serialize, is_compact: bool) -> Option<String> {
    let options = serde_yaml::ser_options! {
        compact_list_indent: is_compact,
        folded_wrap_chars: MOST_OF_A_LINE,
        // Chosen here, by the key and not by the length alone.
        prefer_block_scalars: false,
    };
    let mut written = Unended { text: String::new(), is_after_fold: false };
    serde_yaml::to_fmt_writer_with_options(&mut written, value, options).ok()?;
    Some(written.text)
}

/// Takes what the crate writes, and lets no folded text have a line end that its value has not: the crate writes
/// `>` for the texts that it is told to fold, and `>-` for those alone that would need no quotes. It writes that
/// sign and the end of its line by themselves.
struct Unended {
    text: String,
    is_after_fold: bool,
}

impl Write for Unended {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.is_after_fold = false;
        self.text.push_str(text);
        Ok(())
    }

    fn write_char(&mut self, c: char) -> fmt::Result {
        if self.is_after_fold && c == '\n' {
            self.text.push('-');
        }
        self.is_after_fold = c == '>';
        self.text.push(c);
        Ok(())
    }
}

/// A value, and the key that it or its list is under; none for the ladder itself.
#[derive(Clone, Copy)]
struct Node<'v> {
    value: &'v Value,
    key: Option<&'v str>,
}

/// A key with its value.
struct KeyValue<'v> {
    key: &'v str,
    node: Node<'v>,
}

impl Serialize for KeyValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map([(self.key, self.node)])
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            Value::Object(entries) => self.group(entries, serializer),
            Value::Array(items) if self.is_one_line(items) => FlowSeq(items).serialize(serializer),
            Value::Array(items) => self.list(items, serializer),
            Value::String(text) if is_of_lines(text) => LitStr(text).serialize(serializer),
            Value::String(text) if self.is_folded(text) => FoldStr(text).serialize(serializer),
            single => single.serialize(serializer),
        }
    }
}

impl<'v> Node<'v> {
    fn group<S: Serializer>(self, entries: &'v Map<String, Value>, serializer: S) -> Result<S::Ok, S::Error> {
        let mut group = serializer.serialize_map(Some(entries.len()))?;
        let mut below = entries.keys().skip(1);
        for (key, value) in entries {
            let node = Node { value, key: Some(key) };
            let is_before_part = below.next().is_some_and(|next| PARTS.contains(&next.as_str()));
            if is_before_part && self.key.is_none() {
                group.serialize_entry(key, &SpaceAfter(node))?;
            } else {
                group.serialize_entry(key, &node)?;
            }
        }
        group.end()
    }

    fn list<S: Serializer>(self, items: &'v [Value], serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(items.len()))?;
        let is_spaced = self.key.is_some_and(|key| SPACED.contains(&key));
        for (index, value) in items.iter().enumerate() {
            let node = Node { value, key: self.key };
            if is_spaced && index + 1 < items.len() {
                list.serialize_element(&SpaceAfter(node))?;
            } else {
                list.serialize_element(&node)?;
            }
        }
        list.end()
    }

    /// Whether a list goes on the line of its key: one of a few names.
    fn is_one_line(self, items: &[Value]) -> bool {
        let length = |item: &Value| match item {
            Value::String(text) => Some(text.chars().count() + 2),
            Value::Number(number) => Some(number.to_string().len() + 2),
            _ => None,
        };
        let of_all = items.iter().try_fold(0, |sum, item| Some(sum + length(item)?));
        !self.key.is_some_and(|key| SENTENCES.contains(&key))
            && of_all.is_some_and(|length| length <= MOST_OF_A_LINE)
    }

    /// Whether a text goes on over several lines, between whose words there has to be one space.
    fn is_folded(self, text: &str) -> bool {
        self.key.is_some_and(|key| PROSE.contains(&key))
            && text.chars().nth(MOST_OF_A_LINE).is_some()
            && text.contains(' ')
            && text.split(' ').all(|word| !word.is_empty() && !word.contains(char::is_whitespace))
    }
}

/// Whether a text is written in lines of its own: no line begins or ends with white space, or is the last and
/// empty.
fn is_of_lines(text: &str) -> bool {
    text.contains('\n') && text.split('\n').all(|line| line.trim() == line) && !text.ends_with('\n')
}

/// What of a file's text no comment may be put into, in bytes: values of more than one line that are not laid out
/// by their indentation. They are in the order of the text, and none is a part of another.
pub(in crate::source) fn closed_lines(text: &str) -> Vec<Range<usize>> {
    let (mut closed, mut open) = (Vec::<Range<usize>>::new(), Vec::new());
    for (event, mark) in Parser::new_from_str(text).map_while(Result::ok) {
        let Some(bytes) = mark.byte_range() else { continue };
        let bytes = match event {
            Event::SequenceStart(style, ..) | Event::MappingStart(style, ..) => {
                open.push((style, bytes.start));
                continue;
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some((StructureStyle::Flow, start)) => start..bytes.end,
                _ => continue,
            },
            Event::Scalar(_, ScalarStyle::Folded | ScalarStyle::Literal, ..) => block_text(bytes, text),
            Event::Scalar(..) => bytes,
            _ => continue,
        };
        if text.get(bytes.clone()).is_some_and(|value| value.contains('\n')) {
            // An outer value ends behind those in it.
            closed.truncate(closed.partition_point(|inner| inner.end <= bytes.start));
            closed.push(bytes);
        }
    }
    closed
}

/// Whether a file's text has comments, besides the line by which editors find its schema.
pub(in crate::source) fn has_comments(text: &str) -> bool {
    !comments(text).is_empty()
}

/// The comments of a file's text from their `#` on, in its order, without the line by which editors find its schema.
pub(crate) fn comments(text: &str) -> Vec<&str> {
    let of_line = |line| -> Option<&str> {
        let comment: &str = &str::trim_end(line)[str::find(line, '#')?..];
        Some(comment).filter(|comment| !comment.starts_with("# yaml-language-server:"))
    };
    // A `#` that is in no value begins a comment.
    let values = Parser::new_from_str(text)
        .map_while(Result::ok)
        .filter(|(event, _)| matches!(event, Event::Scalar(..)));
    let mut between = 0;
    let mut found = Vec::new();
    for (_, mark) in values {
        let Some(value) = mark.byte_range() else { continue };
        found.extend(text.get(between..value.start).into_iter().flat_map(str::lines).filter_map(of_line));
        between = value.end.max(between);
    }
    found.extend(text.get(between..).into_iter().flat_map(str::lines).filter_map(of_line));
    found
}

/// A block text with its `>` or `|`. The parser lets it begin behind its first indentation, and end behind that of
/// what follows.
fn block_text(bytes: Range<usize>, text: &str) -> Range<usize> {
    let through = |end: usize| text.get(..end).unwrap_or_default();
    let start_of_line = |at: usize| through(at).rfind('\n').map_or(0, |end| end + 1);
    let end = through(bytes.end).trim_end_matches(' ').len().max(start_of_line(bytes.end));
    through(start_of_line(bytes.start)).trim_end().len()..end
}
