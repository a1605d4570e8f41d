//! Owns what words mean in a record: the statements and the dimensions that somebody names on the command line.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::near::nearest;
use crate::model::prose::{counted, did_you_mean, typed as shown};
use crate::model::words::fold;
use crate::model::{Ladder, Text};
use crate::query::named::dimensions_named;
use crate::query::search::texts_with;
use crate::query::user_error::UserError;
use crate::record::Record;

/// What words mean in a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// A statement, by its index in the record.
    Statement(usize),
    /// A dimension, by its id.
    Dimension(Text),
}

impl Meant {
    /// What evidence names it by.
    pub fn name(&self, record: &Record) -> Text {
        match self {
            Self::Statement(index) => record.name_of(*index),
            Self::Dimension(id) => id.clone(),
        }
    }
}

/// What words mean in a record: a dimension by its name, as the ladder has it where that is there; a statement by its
/// permanent name or its words; else the one that has all the words, as search finds them, but for slips. A name of a
/// dimension and a colon before the words narrow them to it. A dimension is meant only where one is wanted.
///
/// # Errors
/// They mean nothing, or several.
pub fn meant_by(
    record: &Record,
    ladder: Option<&Ladder>,
    words: &str,
    may_be_dimension: bool,
) -> Result<Meant, UserError> {
    if may_be_dimension && let Some(id) = dimension_named(record, ladder, words) {
        return Ok(Meant::Dimension(id));
    }
    let mut among: Vec<usize> = (0..record.statements.len()).collect();
    let mut rest = words;
    if let Some((name, behind)) = words.split_once(':')
        && let Some(id) = dimension_named(record, ladder, name)
    {
        among.retain(|&index| record.statements[index].dimension == id);
        rest = behind;
    }
    let name = fold(rest);
    let is_own = |index: &usize| {
        let one = &record.statements[*index];
        fold(&one.text) == name || one.id.as_ref().is_some_and(|id| fold(id) == name)
    };
    let own: Vec<usize> = among.iter().copied().filter(is_own).collect();
    let (found, is_guess) = if own.is_empty() {
        let texts = among.iter().map(|&index| record.statements[index].text.as_str()).collect();
        let (found, is_guess) = texts_with(texts, rest);
        (found.into_iter().map(|place| among[place]).collect(), is_guess)
    } else {
        (own, false)
    };
    if let ([only], false) = (&found[..], is_guess) {
        return Ok(Meant::Statement(*only));
    }
    if found.is_empty() {
        return Err(nothing(record, words, may_be_dimension));
    }
    let statements = found.iter().map(|&index| &record.statements[index]);
    let lines = statements.map(|one| format!("{}: {}", one.dimension, one.text).into());
    Err(several(words, "record", lines, is_guess))
}

/// The id of the dimension of a name, where it is one of the record's.
fn dimension_named(record: &Record, ladder: Option<&Ladder>, name: &str) -> Option<Text> {
    let folded = fold(name);
    let mut statements = record.statements.iter();
    if let Some(one) = statements.find(|one| fold(&one.dimension) == folded) {
        return Some(one.dimension.clone());
    }
    let ladder = ladder?;
    match dimensions_named(ladder, name)[..] {
        [only] => Some(ladder.dimensions[only].id.clone()),
        _ => None,
    }
}

fn nothing(record: &Record, words: &str, may_be_dimension: bool) -> UserError {
    let what = if may_be_dimension { "statement or dimension" } else { "statement" };
    let ids: BTreeSet<&str> = record.statements.iter().map(|one| one.dimension.as_str()).collect();
    let near = if may_be_dimension { nearest(words, ids, 1) } else { Vec::new() };
    let help = did_you_mean(words, near)
        .unwrap_or_else(|| "`ladder review` shows the statements; give whole words of one".to_owned());
    UserError::new(format!("no {what} of the record contains `{}`", shown(words)), help)
}

/// That words fit several lines, or some by a slip only. The message lists them, so that nothing else is to be asked.
pub(super) fn several<'a>(
    words: &str,
    of: &str,
    found: impl ExactSizeIterator<Item = Cow<'a, str>>,
    is_guess: bool,
) -> UserError {
    const MOST: usize = 9;
    let (count, typed) = (found.len(), shown(words));
    let mut message = if is_guess {
        format!("no line of the {of} contains `{typed}`; near it:")
    } else {
        format!("`{typed}` fits {} of the {of}:", counted(count, "line"))
    };
    for one in found.take(MOST) {
        message.push_str(&format!("\n  {one}"));
    }
    if count > MOST {
        message.push_str(&format!("\n  and {} more", count - MOST));
    }
    let help = if of == "record" {
        "give more words of the one that is meant, or its dimension before a colon; nothing was written"
    } else {
        "give more words of the one that is meant; nothing was written"
    };
    UserError::new(message, help)
}
