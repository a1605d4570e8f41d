//! Owns what a page says of a ladder: what it is, its tracks and levels, its dimensions.

use serde::Serialize;

use crate::model::{Level, Point, Rating, Text};
use crate::query::RoleRow;
use crate::views::names::track_name;
use crate::views::words::full_name;

use super::Making;
use super::roles::{RolePageShape, TitlePageShape};

/// A ladder.
#[derive(Debug, Serialize)]
pub struct LadderPageShape<'a> {
    /// Its id.
    pub id: &'a Text,
    /// Its name.
    pub name: &'a Text,
    /// Its version.
    pub version: &'a Text,
    /// The tag of the language that it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a Text>,
    /// In which direction it is read: `ltr` or `rtl`.
    pub direction: &'static str,
    /// What it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'a Text>,
    /// Where it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a Text>,
    /// What is inferred of all of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<&'a Text>,
    /// What a reader of any of its roles should know.
    pub notes: &'a [Text],
    /// How many roles come before its own in the order in which routes prefer them.
    pub first: usize,
    /// Its levels, rising.
    pub levels: Vec<LevelPageShape<'a>>,
    /// Its tracks.
    pub tracks: Vec<TrackPageShape<'a>>,
    /// Its roles, in file order.
    pub roles: Vec<RolePageShape<'a>>,
    /// Its dimensions, in file order.
    pub dimensions: Vec<DimensionOfShape<'a>>,
    /// Its titles that mean different jobs.
    pub titles: Vec<TitlePageShape<'a>>,
}

/// A level.
#[derive(Debug, Serialize)]
pub struct LevelPageShape<'a> {
    /// What it is called.
    pub name: &'a Text,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'a Text>,
}

/// A track.
#[derive(Debug, Serialize)]
pub struct TrackPageShape<'a> {
    /// Its id.
    pub id: &'a Text,
    /// Its name.
    pub name: &'a Text,
    /// What it is called in a sentence.
    pub called: String,
    /// What is said of each promotion along it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a Text>,
    /// Whether each of its roles also asks what the roles below it ask.
    pub cumulative: bool,
}

/// A dimension of a ladder.
#[derive(Debug, Serialize)]
pub struct DimensionOfShape<'a> {
    /// Its name, with its section where another has the name.
    pub name: String,
    /// Its short name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<&'a Text>,
    /// The heading over it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<&'a Text>,
    /// What it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'a Text>,
    /// Why it is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<&'a Text>,
    /// The indices of the only tracks that it concerns; empty where it concerns all.
    pub tracks: Vec<usize>,
    /// The index of its scale among those of the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scale: Option<usize>,
    /// The index of what is asked under its id, among the dimensions of the page.
    pub of: usize,
    /// For each role, the index of what is asked of it there.
    pub asks: Vec<usize>,
}

/// A point of a scale.
#[derive(Debug, Serialize)]
pub struct PointShape<'a> {
    /// The word, or the number.
    pub name: &'a Text,
    /// How high it is, unless its name says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'a Text>,
}

impl<'a> Making<'_, 'a> {
    /// A ladder, by its index in the catalog.
    pub(super) fn ladder(&mut self, place: usize) -> LadderPageShape<'a> {
        let ladder = self.catalog.ladder(place);
        let tracks = ladder.tracks.iter().map(|track| TrackPageShape {
            id: &track.id,
            name: &track.name,
            called: track_name(track),
            note: track.note.as_ref(),
            cumulative: track.cumulative,
        });
        let level = |level: &'a Level| LevelPageShape { name: &level.name, about: level.about.as_ref() };
        let abouts = ladder.levels.iter().filter_map(|level| level.about.as_ref());
        let told =
            [&ladder.about, &ladder.source, &ladder.inferred].into_iter().flatten().chain(&ladder.notes);
        let of_tracks = ladder.tracks.iter().filter_map(|track| track.note.as_ref());
        self.texts.note(told.chain(abouts).chain(of_tracks));
        LadderPageShape {
            id: &ladder.id,
            name: &ladder.name,
            version: &ladder.version,
            language: ladder.language.as_ref(),
            direction: if ladder.is_right_to_left() { "rtl" } else { "ltr" },
            about: ladder.about.as_ref(),
            source: ladder.source.as_ref(),
            inferred: ladder.inferred.as_ref(),
            notes: &ladder.notes,
            first: self.catalog.entries()[..place].iter().map(|entry| entry.ladder.roles.len()).sum(),
            levels: ladder.levels.iter().map(level).collect(),
            tracks: tracks.collect(),
            roles: self.roles(place),
            dimensions: self.dimensions(place),
            titles: self.titles(place),
        }
    }

    fn dimensions(&mut self, place: usize) -> Vec<DimensionOfShape<'a>> {
        let ladder = self.catalog.ladder(place);
        let of_ladder = self.source.asked.iter().enumerate().flat_map(|(of, asked)| {
            let own = asked.dimensions.iter().filter(move |(ladder, _)| *ladder == place);
            own.map(move |(_, dimension)| (of, asked, *dimension))
        });
        let mut all: Vec<_> = of_ladder.collect();
        let place_in_file = |one| ladder.dimensions.iter().position(|known| std::ptr::eq(known, one));
        all.sort_by_key(|(_, _, dimension)| place_in_file(*dimension));
        let mut shapes = Vec::with_capacity(all.len());
        for (of, asked, dimension) in all {
            let mut asks = vec![0; ladder.roles.len()];
            for (index, one) in asked.asked.iter().enumerate() {
                for role in one.roles.iter().filter(|role| role.ladder == place) {
                    asks[role.role.0] = index;
                }
            }
            let row =
                asked.asked.iter().map(|one| one.row).find(|row| std::ptr::eq(row.dimension, dimension));
            self.texts.note([&dimension.about, &dimension.inferred].into_iter().flatten());
            shapes.push(DimensionOfShape {
                name: row.map_or_else(|| dimension.name.to_string(), name),
                short: dimension.short.as_ref(),
                section: dimension.section.as_ref(),
                about: dimension.about.as_ref(),
                inferred: dimension.inferred.as_ref(),
                tracks: dimension.tracks.iter().map(|track| track.0).collect(),
                scale: self.scale(&dimension.scale),
                of,
                asks,
            });
        }
        shapes
    }
}

/// The points of a scale.
pub(super) fn points(scale: &[Point]) -> Vec<PointShape<'_>> {
    let points = scale.iter().enumerate().map(|(index, point)| {
        let Point { name, about, .. } = point;
        let about = about.as_ref();
        let rating = Rating { name, place: index + 1, of: scale.len(), about };
        PointShape { name, position: rating.position(), about }
    });
    points.collect()
}

fn name(row: RoleRow<'_>) -> String {
    full_name(&row).prose().unwrap_or_default().to_owned()
}
