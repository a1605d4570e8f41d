//! Owns what can be wrong with a ladder's file, as values: where, what, and what to do.

use std::fmt;

use super::span::Span;

/// The most faults that are kept of one file; nobody mends more in one go.
pub const MOST_FAULTS: usize = 1_000;

/// Something that keeps a file from being a ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// A stable kebab-case name of this kind of fault.
    pub code: &'static str,
    /// What was found and what was expected.
    pub message: String,
    /// Where it stands.
    pub span: Span,
    /// What to do about it, in a line.
    pub help: String,
    /// Whether reading stopped there, so that nothing is known of what stands behind it.
    pub ends_reading: bool,
}

/// A file that holds no sound ladder, with all that is needed to show why.
#[derive(Debug)]
pub struct FaultyLadder {
    /// The file as the user named it.
    pub name: String,
    /// Its text, which the spans point into.
    pub text: String,
    /// At least one, at most [`MOST_FAULTS`], in the order of the file.
    pub faults: Vec<Fault>,
}

/// Why a source gave no ladder.
#[derive(Debug)]
pub enum LoadError {
    /// The source could not be had, is not text, or does not go with the others.
    Unusable {
        /// What was found.
        message: String,
        /// What to do about it.
        help: String,
    },
    /// The file was read and is no sound ladder.
    Faulty(FaultyLadder),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unusable { message, .. } => f.write_str(message),
            Self::Faulty(faulty) => write!(f, "`{}` is no sound ladder", faulty.name),
        }
    }
}

impl std::error::Error for LoadError {}
