//! Owns the narrowing of roles to a track.

use crate::model::prose::{listed, quoted, typed};
use crate::model::{Ladder, TrackIndex};
use crate::query::UserError;
use crate::source::words::{fold, has_words, words};
use crate::source::{Catalog, RoleId};

/// The tracks that a name means in the ladders of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracks(Vec<(usize, TrackIndex)>);

/// A name that no track in question goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTrack {
    /// What the user typed.
    pub name: String,
    /// The ids of the tracks there are, in the order of the catalog, each once.
    pub known: Vec<String>,
}

impl Tracks {
    /// The tracks of the ladders in scope that a name means: by id or name, else by words of the
    /// name.
    ///
    /// # Errors
    /// When no ladder has such a track.
    pub fn named(catalog: &Catalog, name: &str) -> Result<Self, UnknownTrack> {
        let tracks: Vec<(usize, TrackIndex)> = catalog
            .scope()
            .iter()
            .flat_map(|&ladder| {
                let tracks = named_in(catalog.ladder(ladder), name);
                tracks.into_iter().map(move |track| (ladder, track))
            })
            .collect();
        if tracks.is_empty() {
            return Err(unknown(catalog, name));
        }
        Ok(Self(tracks))
    }

    /// Whether a role is on one of them.
    pub fn has(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.0.contains(&(role.ladder, catalog.role(role).track))
    }
}

fn named_in(ladder: &Ladder, name: &str) -> Vec<TrackIndex> {
    let (folded, typed) = (fold(name), words(name));
    let exact: Vec<TrackIndex> = ladder
        .track_indices()
        .filter(|&index| {
            let track = ladder.track(index);
            !folded.is_empty() && (fold(&track.id) == folded || fold(track.name.as_str()) == folded)
        })
        .collect();
    if !exact.is_empty() {
        return exact;
    }
    ladder
        .track_indices()
        .filter(|&index| has_words(ladder.track(index).name.as_str(), &typed))
        .collect()
}

fn unknown(catalog: &Catalog, name: &str) -> UnknownTrack {
    let mut known: Vec<String> = Vec::new();
    for track in catalog
        .scope()
        .iter()
        .flat_map(|&ladder| &catalog.ladder(ladder).tracks)
    {
        if known.iter().all(|id| *id != *track.id) {
            known.push(track.id.to_string());
        }
    }
    UnknownTrack {
        name: name.to_owned(),
        known,
    }
}

impl From<UnknownTrack> for UserError {
    fn from(why: UnknownTrack) -> Self {
        let why = &why;
        Self::new(
            format!("no track is called `{}`", typed(&why.name)),
            match why.known.as_slice() {
                [] => "no ladder that is asked has a track".to_owned(),
                known => format!("the tracks are {}", listed(&quoted(known), "and")),
            },
        )
    }
}
