//! Owns the one kind of list a ladder holds: read from a file, or part of the program.

use std::fmt;
use std::ops::Deref;

/// A list in a ladder, used as the slice it holds.
///
/// The built-in ladders are part of the program, and nothing is copied when they are used; those
/// of the user are read when they are asked for.
///
/// Its `Debug` form, like that of all types of the model, is the Rust expression that makes it:
/// this is what the table of built-in ladders is written in.
#[derive(Clone)]
pub enum List<T: 'static> {
    /// Part of the program.
    Fixed(&'static [T]),
    /// Read from a file.
    Read(Vec<T>),
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Fixed(items) => items,
            Self::Read(items) => items,
        }
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self::Read(items)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Vec::from_iter(items).into()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T: PartialEq> PartialEq for List<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for List<T> {}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("List::Fixed(&")?;
        f.debug_list().entries(self.iter()).finish()?;
        f.write_str(")")
    }
}
