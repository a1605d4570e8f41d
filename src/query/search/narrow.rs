//! Owns the narrowing of a search to some roles and dimensions.

use std::collections::{BTreeMap, HashSet};

use crate::query::named::Tracks;
use crate::query::resolve::Subject;
use crate::source::{Catalog, RoleId};

use super::lines::{Line, LineOwner};

/// What a search is narrowed to; by default to nothing.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// Only what is about roles on these tracks.
    pub tracks: Option<Tracks>,
    /// Only what is about these roles, or belongs to these ambiguous titles.
    pub subjects: Option<HashSet<Subject>>,
    /// Only what belongs to these dimensions: for each ladder their places.
    pub dimensions: Option<BTreeMap<usize, Vec<usize>>>,
}

impl Narrowing {
    /// Whether a line is wanted: for one of its roles at least, if not for what it belongs to.
    pub(super) fn wants(&self, catalog: &Catalog, line: &Line<'_>) -> bool {
        let is_wanted = |role: RoleId| {
            let tracks = self.tracks.as_ref();
            let subjects = self.subjects.as_ref();
            tracks.is_none_or(|tracks| tracks.has(catalog, role))
                && subjects.is_none_or(|subjects| subjects.contains(&Subject::Role(role)))
        };
        let is_narrowed = self.tracks.is_some() || self.subjects.is_some();
        self.has_owner(line)
            && (!is_narrowed || self.has_title(line) || line.roles.iter().copied().any(is_wanted))
    }

    fn has_owner(&self, line: &Line<'_>) -> bool {
        self.dimensions.as_ref().is_none_or(|wanted| {
            let places = wanted.get(&line.ladder);
            match line.owner {
                LineOwner::Dimension(place) => places.is_some_and(|places| places.contains(&place)),
                _ => false,
            }
        })
    }

    /// Whether a line belongs to an ambiguous title that is asked for; such a title is on no track.
    fn has_title(&self, line: &Line<'_>) -> bool {
        match (line.owner, &self.tracks, &self.subjects) {
            (LineOwner::Title(id) | LineOwner::Meaning(id, _), None, Some(subjects)) => {
                subjects.contains(&Subject::Title(id))
            }
            _ => false,
        }
    }
}
