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
            Self::Statement(index) => record.statements[*index].text.clone(),
            Self::Dimension(id) => id.clone(),
        }
    }
}

/// What words mean in a record: a dimension by its name, as the ladder has it where that is there; a statement by its
/// permanent name or its words; else the one that has all the words, as search finds them. A dimension is meant
/// only where one is wanted.
///
/// # Errors
/// They mean nothing, or several.
pub fn meant_by(
    record: &Record,
    ladder: Option<&Ladder>,
    words: &str,
    may_be_dimension: bool,
) -> Result<Meant, UserError> {
    let name = fold(words);
    let is_own = |index: &usize| {
        let one = &record.statements[*index];
        fold(&one.text) == name || one.id.as_ref().is_some_and(|id| fold(id) == name)
    };
    let ids: BTreeSet<&str> = record.statements.iter().map(|one| one.dimension.as_str()).collect();
    if may_be_dimension {
        if let Some(one) = record.statements.iter().find(|one| fold(&one.dimension) == name) {
            return Ok(Meant::Dimension(one.dimension.clone()));
        }
        let named = ladder.map(|ladder| (ladder, dimensions_named(ladder, words)));
        if let Some((ladder, [only])) = named.as_ref().map(|(ladder, found)| (ladder, &found[..])) {
            return Ok(Meant::Dimension(ladder.dimensions[*only].id.clone()));
        }
    }
    let own: Vec<usize> = (0..record.statements.len()).filter(is_own).collect();
    let texts: Vec<&str> = record.statements.iter().map(|one| one.text.as_str()).collect();
    let found = if own.is_empty() { texts_with(texts, words) } else { own };
    match found[..] {
        [only] => Ok(Meant::Statement(only)),
        [] => Err(nothing(words, &ids, may_be_dimension)),
        _ => {
            let statements = found.iter().map(|&index| &record.statements[index]);
            let lines = statements.map(|one| format!("{}: {}", one.dimension, one.text).into());
            Err(several(words, "record", lines))
        }
    }
}

fn nothing(words: &str, ids: &BTreeSet<&str>, may_be_dimension: bool) -> UserError {
    let what = if may_be_dimension { "statement or dimension" } else { "statement" };
    let near = if may_be_dimension { nearest(words, ids.iter().copied(), 1) } else { Vec::new() };
    let help = did_you_mean(words, near)
        .unwrap_or_else(|| "`ladder review` shows the statements; give some words of one".to_owned());
    UserError::new(format!("no {what} of the record contains `{}`", shown(words)), help)
}

/// That words fit several. The message lists them, so that nothing else is to be asked.
pub(super) fn several<'a>(
    words: &str,
    of: &str,
    found: impl ExactSizeIterator<Item = Cow<'a, str>>,
) -> UserError {
    const MOST: usize = 9;
    let count = found.len();
    let mut message = format!("`{}` fits {} of the {of}:", shown(words), counted(count, "line"));
    for one in found.take(MOST) {
        message.push_str(&format!("\n  {one}"));
    }
    if count > MOST {
        message.push_str(&format!("\n  and {} more", count - MOST));
    }
    UserError::new(message, "give more words of the one that is meant; nothing was written")
}
