//! Owns what is found in a file, as a block that shows the line.

use std::ops::Range;

use super::{Inlines, Weight};

/// Something found in a file.
#[derive(Clone, Debug)]
pub struct Finding<'a> {
    /// How bad it is.
    pub weight: Weight,
    /// How bad it is, in a word.
    pub severity: &'static str,
    /// What kind of thing it is.
    pub code: &'a str,
    /// What was found.
    pub message: Inlines<'a>,
    /// What to do.
    pub help: Inlines<'a>,
    /// What the file is called.
    pub file: &'a str,
    /// Whether the file has a path.
    pub is_on_disk: bool,
    /// The file's text.
    pub text: &'a str,
    /// Where in it, in bytes; nothing where it is nowhere in particular.
    pub span: Option<Range<usize>>,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}
