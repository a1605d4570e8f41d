//! Owns what can be wrong with a ladder's file, as values: where, what, and what to do.

use std::fmt;

/// A stretch of a file's text, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// Of what stands nowhere in particular.
    pub(crate) const UNKNOWN: Self = Self {
        start: u32::MAX,
        end: u32::MAX,
    };

    /// The stretch between two byte offsets. Files past 4 GiB have no spans; they are refused
    /// long before.
    pub(crate) fn new(start: u64, end: u64) -> Self {
        match (u32::try_from(start), u32::try_from(end)) {
            (Ok(start), Ok(end)) => Self { start, end },
            _ => Self::UNKNOWN,
        }
    }

    /// The byte offsets; `None` where the span is not known.
    pub fn bytes(self) -> Option<std::ops::Range<usize>> {
        (self != Self::UNKNOWN).then_some(self.start as usize..self.end as usize)
    }

    /// The same as a stretch of whole characters of its text.
    pub fn within(self, text: &str) -> Option<std::ops::Range<usize>> {
        let bytes = self.bytes()?;
        let start = floor_boundary(text, bytes.start);
        Some(start..floor_boundary(text, bytes.end).max(start))
    }
}

/// The offset itself, or the start of the character it falls into, or the end of the text.
fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

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
