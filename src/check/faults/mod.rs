//! What is to be said of each fault. They are found where a file is read, all but the last, which
//! is of several files together.

mod cells;
mod keys;
mod moves;
mod names;
mod roles;
mod text;

use super::kind::Kind;

pub(super) use names::REPEATED_LADDER;

/// All faults, in the order in which a file is read.
pub(super) fn all() -> impl Iterator<Item = &'static Kind> {
    text::ALL
        .iter()
        .chain(&keys::ALL)
        .chain(&names::ALL)
        .chain(&roles::ALL)
        .chain(&cells::ALL)
        .chain(&moves::ALL)
        .chain([&REPEATED_LADDER])
}
