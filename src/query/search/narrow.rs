//! Owns the narrowing of a search to some roles and dimensions.

use std::collections::{BTreeMap, HashSet};

use crate::query::resolve::Subject;
use crate::query::track::Tracks;
use crate::source::Catalog;

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
    /// A line as far as it is wanted, with the roles that are; `None` where nothing of it is.
    pub(super) fn narrowed<'a>(&self, catalog: &Catalog, line: &Line<'a>) -> Option<Line<'a>> {
        if !self.has_owner(line) {
            return None;
        }
        let mut line = line.clone();
        if self.has_title(&line) || self.tracks.is_none() && self.subjects.is_none() {
            return Some(line);
        }
        line.roles.retain(|&role| {
            let tracks = self.tracks.as_ref();
            let subjects = self.subjects.as_ref();
            tracks.is_none_or(|tracks| tracks.has(catalog, role))
                && subjects.is_none_or(|subjects| subjects.contains(&Subject::Role(role)))
        });
        (!line.roles.is_empty()).then_some(line)
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
