//! Owns what a line of a document is made of.

use std::borrow::Cow;

use crate::model::{Rating, Text};

/// A piece of a line. What it is is said here; how it looks is decided by each form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline<'a> {
    /// Plain words.
    Text(Cow<'a, str>),
    /// Words that stand out.
    Strong(Cow<'a, str>),
    /// What a program knows something by.
    Id(Cow<'a, str>),
    /// Something to be typed.
    Code(Cow<'a, str>),
    /// Words that came with a change.
    Inserted(Cow<'a, str>),
    /// Words that went with a change.
    Deleted(Cow<'a, str>),
    /// Words that were searched for.
    Hit(Cow<'a, str>),
    /// Words that lead to an address, or the address itself. [`linked`](super::linked) makes these.
    Link(Inlines<'a>, String),
    /// A rating: its point, how high that is on its scale, and of how many.
    Rating(Rating<'a>),
    /// A role by its name (a code, or an id that is good everywhere) and its title.
    Role(Cow<'a, str>, &'a str),
    /// The mark of a reason why something is inferred. The form numbers the reasons and gives them at the
    /// end.
    Note(&'a Text),
    /// Stands for words that were left out.
    Cut,
    /// Says in a table that a cell is the one on its left.
    AsLeft,
    /// Says in a table that there is nothing.
    Gap,
    /// Says in a table that nothing is asked, on purpose.
    NotAsked,
    /// Leads from what was to what is.
    Arrow,
    /// Stands between facts in one line.
    Dot,
    /// A box before something that is done or is to be: whether it is ticked.
    Tick(bool),
}

/// A line, or a paragraph.
pub type Inlines<'a> = Vec<Inline<'a>>;

impl Inline<'_> {
    /// Its words, where they are prose.
    pub fn prose(&self) -> Option<&str> {
        match self {
            Self::Text(words)
            | Self::Strong(words)
            | Self::Inserted(words)
            | Self::Deleted(words)
            | Self::Hit(words) => Some(words),
            _ => None,
        }
    }

    /// Other words as what this is; where it is no prose as plain words.
    #[must_use]
    pub fn with(&self, words: String) -> Self {
        let words = words.into();
        match self {
            Self::Strong(_) => Self::Strong(words),
            Self::Inserted(_) => Self::Inserted(words),
            Self::Deleted(_) => Self::Deleted(words),
            Self::Hit(_) => Self::Hit(words),
            _ => Self::Text(words),
        }
    }
}

impl<'a> From<&'a str> for Inline<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a Text> for Inline<'a> {
    fn from(text: &'a Text) -> Self {
        Self::Text(Cow::Borrowed(text.as_str()))
    }
}

impl From<String> for Inline<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// A line of one piece.
pub fn line<'a>(piece: impl Into<Inline<'a>>) -> Inlines<'a> {
    vec![piece.into()]
}

/// Lines as one, with the same piece between any two.
pub fn joined<'a>(lines: impl IntoIterator<Item = Inlines<'a>>, between: &Inline<'a>) -> Inlines<'a> {
    let mut all = Inlines::new();
    for (index, line) in lines.into_iter().enumerate() {
        if index > 0 {
            all.push(between.clone());
        }
        all.extend(line);
    }
    all
}

/// The marks of some reasons.
pub fn notes<'a>(reasons: impl IntoIterator<Item = &'a Text>) -> impl Iterator<Item = Inline<'a>> {
    reasons.into_iter().map(Inline::Note)
}
