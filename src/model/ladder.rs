//! Owns the ladder as a whole, its levels and its tracks.

use serde::{Deserialize, Serialize};

use super::{
    Absence, AmbiguousTitle, Cell, Dimension, LevelIndex, LevelSpan, Move, Reality, Role, RoleIndex, Text,
    TrackIndex, YearCount,
};

/// One job family's whole document, known to be sound.
///
/// Every list is in file order, which for levels, for the roles of a track and for the points of a scale is
/// rising order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Ladder {
    /// Lower-case letters, digits and hyphens: what a selector names the ladder by.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// The version of this ladder's text, a semantic version.
    pub version: Text,
    /// The language it is written in, a tag as the web has it: `de`, `pt-BR`.
    pub language: Option<Text>,
    /// What it is for, in a sentence.
    pub about: Option<Text>,
    /// Where it came from and what in it is inferred.
    pub source: Option<Text>,
    /// What is inferred of all of it, in a few words.
    pub inferred: Option<Text>,
    /// What a reader of any of its roles should know.
    pub notes: Vec<Text>,
    /// Its levels, rising: ranks that are comparable across its tracks, as `L5`.
    pub levels: Vec<Level>,
    /// The lines of progression.
    pub tracks: Vec<Track>,
    /// Rising within each track.
    pub roles: Vec<Role>,
    /// The moves the file states; promotions follow from the order of the roles.
    pub moves: Vec<Move>,
    /// The rows of the matrix.
    pub dimensions: Vec<Dimension>,
    /// Titles that mean different jobs in different companies.
    pub titles: Vec<AmbiguousTitle>,
    /// What the jobs are really like.
    pub realities: Vec<Reality>,
    /// What of it may be found wanting and is meant to stay.
    pub waivers: Vec<Waiver>,
}

/// A rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Level {
    /// What it is called: `L5`.
    pub name: Text,
    /// What it is, in a sentence or a paragraph.
    pub about: Option<Text>,
}

/// A line of progression: individual contributor, manager.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Track {
    /// Lower-case letters, digits and hyphens.
    pub id: Text,
    /// What people call it.
    pub name: Text,
    /// Said of each promotion along this track.
    pub note: Option<Text>,
    /// Whether each of its roles also asks what the roles below it ask.
    pub cumulative: bool,
}

/// A finding that is meant to stay. Its code need not mean anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub struct Waiver {
    /// The code of the finding.
    pub code: Text,
    /// What of the ladder it is about, which need not be there; the whole of it where nothing is said.
    pub at: Option<Text>,
    /// Why the finding is to stay.
    pub because: Text,
}

impl Ladder {
    /// The role at an index of this ladder.
    pub fn role(&self, index: RoleIndex) -> &Role {
        &self.roles[index.0]
    }

    /// The track at an index of this ladder.
    pub fn track(&self, index: TrackIndex) -> &Track {
        &self.tracks[index.0]
    }

    /// What the level at an index of this ladder is called.
    pub fn level(&self, index: LevelIndex) -> &Text {
        &self.levels[index.0].name
    }

    /// What the levels are called, rising.
    pub fn level_names(&self) -> impl Iterator<Item = &Text> {
        self.levels.iter().map(|level| &level.name)
    }

    /// The levels of a span, rising.
    pub fn levels_of(&self, span: LevelSpan) -> &[Level] {
        &self.levels[span.lowest.0..=span.highest.0]
    }

    /// The indices of all roles, in file order.
    pub fn role_indices(&self) -> impl Iterator<Item = RoleIndex> + use<> {
        (0..self.roles.len()).map(RoleIndex)
    }

    /// The indices of all tracks, in file order.
    pub fn track_indices(&self) -> impl Iterator<Item = TrackIndex> + use<> {
        (0..self.tracks.len()).map(TrackIndex)
    }

    /// The roles of one track, rising.
    pub fn roles_of(&self, track: TrackIndex) -> impl Iterator<Item = RoleIndex> + '_ {
        self.role_indices().filter(move |&index| self.role(index).track == track)
    }

    /// A span as people write it: `L4`, or `L6-L7`.
    pub fn span_label(&self, span: LevelSpan) -> String {
        let (lowest, highest) = (self.level(span.lowest), self.level(span.highest));
        if span.is_single() { lowest.to_string() } else { format!("{lowest}-{highest}") }
    }

    /// The least years of experience a role asks for, from the one dimension that states them; `None` where
    /// the ladder does not say.
    pub fn years_of(&self, role: RoleIndex) -> Option<YearCount> {
        let (_, cell) = self.years_cell(role)?;
        cell.years.as_ref().map(|years| years.minimum)
    }

    /// Where a role's years are stated: the dimension, and its cell.
    pub fn years_cell(&self, role: RoleIndex) -> Option<(&Dimension, &Cell)> {
        self.dimensions.iter().find_map(|dimension| {
            let cell = dimension.cell_of(role)?;
            cell.years.is_some().then_some((dimension, cell))
        })
    }

    /// The roles whose statements a role asks as well: those that rank below it on its track where that is
    /// cumulative, the nearest first.
    pub fn builds_on(&self, role: RoleIndex) -> impl Iterator<Item = RoleIndex> + Clone + '_ {
        let Role { track, levels, .. } = *self.role(role);
        let is_below = move |other: &RoleIndex| {
            let other = self.role(*other);
            other.track == track && other.levels < levels
        };
        let below = if self.track(track).cumulative { role.0 } else { 0 };
        (0..below).rev().map(RoleIndex).filter(is_below)
    }

    /// What it means that a dimension has no cell for a role; `None` where it has one.
    pub fn absence(&self, dimension: &Dimension, role: RoleIndex) -> Option<Absence> {
        if dimension.cell_index_of(role).is_some() {
            return None;
        }
        let track = self.role(role).track;
        let is_off_track = !dimension.tracks.is_empty() && !dimension.tracks.contains(&track);
        let is_not_asked = is_off_track || dimension.not_asked.contains(&role);
        let is_asked_below = |below| {
            let cell = dimension.cell_of(below);
            cell.is_some_and(|cell| dimension.statements_of(cell).next().is_some())
        };
        Some(match is_not_asked {
            true => Absence::NotAsked,
            false if self.builds_on(role).any(is_asked_below) => Absence::OnlyBelow,
            false => Absence::Gap,
        })
    }

    /// The role one promotion up: of the same track, the first that ranks higher. Several where roles of one
    /// track rank alike; none at the top. In file order.
    pub fn promotions_from(&self, role: RoleIndex) -> Vec<RoleIndex> {
        let levels = |role: RoleIndex| self.role(role).levels;
        let on_track = self.roles_of(self.role(role).track);
        let mut higher = on_track.filter(|&other| levels(other) > levels(role)).peekable();
        let next = higher.peek().map(|&other| levels(other));
        higher.take_while(|&other| Some(levels(other)) == next).collect()
    }

    /// The roles of each track by rank, rising, those that rank alike in file order. Each role of one rank is
    /// promoted to each of the next.
    pub fn ranks(&self) -> Vec<Vec<Vec<RoleIndex>>> {
        let mut tracks: Vec<Vec<Vec<RoleIndex>>> = vec![Vec::new(); self.tracks.len()];
        for index in self.role_indices() {
            let Role { track, levels, .. } = self.role(index);
            let ranks = &mut tracks[track.0];
            match ranks.last_mut() {
                Some(rank) if self.role(rank[0]).levels == *levels => rank.push(index),
                _ => ranks.push(vec![index]),
            }
        }
        tracks
    }
}
