//! Owns the editing of a file in place: of its text only what differs from what it is to say is written anew. All
//! else stays byte for byte, with its comments, empty lines, quotes, line ends and order of keys.

mod pairs;
mod render;
mod tree;

use serde_json::Value;
use thiserror::Error;

pub(crate) use pairs::pairs;

use render::Render;
use tree::{NodeKind, tree_of};

/// Why a file cannot be edited in place; the file itself is sound.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unspliced {
    /// It is written in a way that is not followed: the line, counted from 1, and what is wrong with that.
    #[error("line {0} {1}")]
    AsWritten(usize, &'static str),
    /// What came of it would have been read as something else.
    #[error("what is to change cannot be told from what is to stay")]
    AsRead,
}

impl Unspliced {
    /// What to do about it, in a line.
    pub const HELP: &'static str = "write that part in lines of its own, a key or an item each";

    fn at(text: &str, offset: usize, what: &'static str) -> Self {
        Self::AsWritten(text[..offset.min(text.len())].matches('\n').count() + 1, what)
    }
}

/// The text of a YAML file with all that is wanted of it, and with only that changed which differs. `read` says what
/// a text holds; what it leaves out, as a key that says what would be so without it, stays as it is written.
///
/// New keys go where they stand in what is wanted. Items of lists are known by their names, else by what they say.
/// A comment right above or behind what goes away goes with it; all others stay.
///
/// # Errors
/// [`Unspliced`]; never is a text given that holds anything else than what is wanted.
pub(crate) fn splice<E>(
    text: &str,
    wanted: &Value,
    read: impl Fn(&str) -> Result<Value, E>,
) -> Result<String, Unspliced> {
    splice_by(text, wanted, pairs, read)
}

/// Which item of a list each item that is wanted is made of.
type Pairing = fn(&[Value], &[Value]) -> Vec<Option<usize>>;

/// The text of a YAML file with all that is wanted of it, where the items of each list are as many as there are and in
/// the same order, whatever they are called now.
///
/// # Errors
/// Those of [`splice`].
pub(crate) fn splice_in_order<E>(
    text: &str,
    wanted: &Value,
    read: impl Fn(&str) -> Result<Value, E>,
) -> Result<String, Unspliced> {
    let in_order = |held: &[Value], wanted: &[Value]| {
        (0..wanted.len()).map(|index| Some(index).filter(|index| *index < held.len())).collect()
    };
    splice_by(text, wanted, in_order, read)
}

fn splice_by<E>(
    text: &str,
    wanted: &Value,
    pairing: Pairing,
    read: impl Fn(&str) -> Result<Value, E>,
) -> Result<String, Unspliced> {
    let held = read(text).map_err(|_| Unspliced::AsRead)?;
    if held == *wanted {
        return Ok(text.to_owned());
    }
    // What the parser counts begins behind it.
    let (mark, text) = text.split_at(if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 });
    let root = tree_of(text)?;
    let (NodeKind::Group(block), Value::Object(held), Value::Object(keys)) = (&root.kind, &held, wanted)
    else {
        return Err(Unspliced::AsRead);
    };
    let inside = Render::new(text, block, pairing).group(block, held, keys, None)?;
    let spliced = [mark, &text[..block.start], &inside, &text[block.end()..]].concat();
    let is_wanted = |text: &str| read(text).is_ok_and(|read| read == *wanted);
    // Where the last line had no end, it has none now.
    let unended = spliced.strip_suffix('\n').map(|text| text.strip_suffix('\r').unwrap_or(text));
    if let Some(unended) = unended.filter(|unended| !text.ends_with('\n') && is_wanted(unended)) {
        return Ok(unended.to_owned());
    }
    if is_wanted(&spliced) { Ok(spliced) } else { Err(Unspliced::AsRead) }
}
