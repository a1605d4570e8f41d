//! Owns what is known of a sheet before it is looked at, since it was exported and says so on a second sheet.

use std::collections::HashMap;

/// What a second sheet says of the first; nothing where there is none.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Whether the sheet was exported. Its layout is that of an export then: a rating and years stand on lines of
    /// their own without a bullet, each statement behind one.
    pub(super) is_own: bool,
    /// The dimensions there are, each with the points of its scale, rising.
    pub(super) scales: HashMap<String, Vec<String>>,
}

impl Known {
    /// Whether there is a dimension of a name.
    pub(super) fn has_dimension(&self, name: &str) -> bool {
        self.scales.contains_key(name)
    }
}
