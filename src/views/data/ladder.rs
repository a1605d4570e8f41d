//! Owns ladders in JSON: at a glance, and as a whole.

use std::borrow::Cow;

use serde::Serialize;

use crate::model::{Level, Rating, Text, YearCount};
use crate::query::{Fits, Matrix, RoleRow};
use crate::source::{Catalog, Entry, FileName, RoleId};
use crate::views::words::years_reasons;

use super::{DimensionName, DimensionShape, LadderName, Named, dimension, dimension_name, ladder_name};

/// A ladder at a glance.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LadderShape<'a> {
    /// The id of the ladder: `product-ops`.
    pub id: &'a Text,
    /// The name of the ladder.
    pub name: &'a Text,
    /// The version of the ladder.
    pub version: &'a Text,
    /// The tag of the language that the ladder is written in, as in `de`; `null` where it does not say.
    pub language: Option<&'a Text>,
    /// The file of yours it was read from; `null` for a built-in ladder.
    pub file: Option<Cow<'a, str>>,
    /// What the ladder is for.
    pub about: Option<&'a Text>,
    /// Where the ladder came from.
    pub source: Option<&'a Text>,
    /// What is inferred of the whole ladder rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
    /// What a reader of any of its roles should know.
    pub notes: &'a [Text],
    /// The names of its levels, rising.
    pub levels: Vec<&'a Text>,
    /// What its levels are, as far as it says so.
    pub level_abouts: Vec<LevelAboutShape<'a>>,
    /// Its tracks.
    pub tracks: Vec<ListedTrackShape<'a>>,
    /// Its roles; under a filter, only those that fit.
    pub roles: Vec<ListedRoleShape<'a>>,
    /// Its dimensions.
    pub dimensions: Vec<Named<'a>>,
    /// The titles it knows to be ambiguous.
    pub titles: Vec<&'a Text>,
}

/// What a level is.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LevelAboutShape<'a> {
    /// The name of the level.
    pub level: &'a Text,
    /// What the level is.
    pub about: &'a Text,
}

/// A track.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListedTrackShape<'a> {
    /// The track's name.
    #[serde(flatten)]
    pub name: Named<'a>,
    /// Whether each of its roles also asks what the roles below it ask.
    pub cumulative: bool,
}

/// A role in a few words, with the ratings that a filter asked for.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListedRoleShape<'a> {
    /// The role.
    #[serde(flatten)]
    pub role: RoleEntryShape<'a>,
    /// Its ratings in the dimensions that were asked for; empty where none was.
    pub ratings: Vec<RatedShape<'a>>,
}

/// A role's rating in one dimension.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RatedShape<'a> {
    /// The dimension.
    #[serde(flatten)]
    pub dimension: DimensionName<'a>,
    /// The rating; `null` where there is none.
    pub rating: Option<Rating<'a>>,
    /// Why this cell, beyond its row, is inferred rather than stated; `null` where it is not.
    pub cell_inferred: Option<&'a Text>,
}

/// A role in a few words.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleEntryShape<'a> {
    /// The role's id, which begins with its ladder's: `product-ops/L4`.
    pub id: String,
    /// The role's code, unique in its ladder: `L4`.
    pub code: &'a Text,
    /// The role's title.
    pub title: &'a Text,
    /// What the role is, where the ladder says so.
    pub about: Option<&'a Text>,
    /// The id of the role's track.
    pub track: &'a Text,
    /// Every level the role spans, rising.
    pub levels: Vec<&'a Text>,
    /// Why something about the role is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
    /// The years of experience the role asks for at least; `null` where its ladder does not say.
    pub years: Option<YearCount>,
    /// Why the years are inferred rather than stated; `null` where they are not.
    pub years_inferred: Option<&'a Text>,
}

/// A ladder, role by role and dimension by dimension.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LadderMatrixShape<'a> {
    /// The ladder.
    pub ladder: LadderName<'a>,
    /// Its tracks that have roles, with these roles.
    pub tracks: Vec<TrackShape<'a>>,
    /// Its dimensions, each across these roles; a cell that several roles share is listed once.
    pub dimensions: Vec<DimensionShape<'a>>,
}

/// A track and its roles.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TrackShape<'a> {
    /// The id of the track.
    pub id: &'a Text,
    /// The name of the track.
    pub name: &'a Text,
    /// The roles of the track, rising.
    pub roles: Vec<RoleEntryShape<'a>>,
}

/// A ladder of the catalog at a glance, by its index.
pub fn ladder(catalog: &Catalog, index: usize) -> LadderShape<'_> {
    let Entry { ladder, file } = &catalog.entries()[index];
    let dimensions = ladder.dimensions.iter();
    let tracks = ladder.tracks.iter().map(|track| ListedTrackShape {
        name: Named { id: &track.id, name: &track.name },
        cumulative: track.cumulative,
    });
    let entry = |role| ListedRoleShape { role: role_entry(catalog, role), ratings: Vec::new() };
    LadderShape {
        id: &ladder.id,
        name: &ladder.name,
        version: &ladder.version,
        language: ladder.language.as_ref(),
        file: file.as_ref().map(FileName::as_given),
        about: ladder.about.as_ref(),
        source: ladder.source.as_ref(),
        inferred: ladder.inferred.as_ref(),
        notes: &ladder.notes,
        levels: ladder.level_names().collect(),
        level_abouts: level_abouts(&ladder.levels),
        tracks: tracks.collect(),
        roles: catalog.roles_of(index).map(entry).collect(),
        dimensions: dimensions.map(|one| Named { id: &one.id, name: &one.name }).collect(),
        titles: ladder.titles.iter().map(|title| &title.title).collect(),
    }
}

/// What a filter leaves of a ladder.
pub fn fits<'a>(catalog: &'a Catalog, fits: &Fits<'a>) -> LadderShape<'a> {
    let rated = |row: &RoleRow<'a>| RatedShape {
        dimension: dimension_name(row.dimension),
        rating: row.rating(),
        cell_inferred: row.cell.and_then(|cell| cell.inferred.as_ref()),
    };
    let roles = fits.roles.iter().map(|fit| ListedRoleShape {
        role: role_entry(catalog, fit.id),
        ratings: fit.rated.iter().map(rated).collect(),
    });
    LadderShape { roles: roles.collect(), ..ladder(catalog, fits.ladder) }
}

pub(super) fn role_entry(catalog: &Catalog, id: RoleId) -> RoleEntryShape<'_> {
    let (ladder, role) = (catalog.ladder_of(id), catalog.role(id));
    RoleEntryShape {
        id: catalog.qualified(id),
        code: &role.code,
        title: &role.title,
        about: role.about.as_ref(),
        track: &ladder.track(role.track).id,
        levels: ladder.levels_of(role.levels).iter().map(|level| &level.name).collect(),
        inferred: role.inferred.as_ref(),
        years: ladder.years_of(id.role),
        years_inferred: years_reasons(ladder, id.role).next(),
    }
}

/// What some levels are, as far as their ladder says so.
pub(super) fn level_abouts(levels: &[Level]) -> Vec<LevelAboutShape<'_>> {
    let abouts = levels.iter().map(|level| (&level.name, level.about.as_ref()));
    abouts.filter_map(|(level, about)| Some(LevelAboutShape { level, about: about? })).collect()
}

/// A ladder as a whole.
pub fn matrix<'a>(view: &Matrix<'a>, catalog: &'a Catalog) -> LadderMatrixShape<'a> {
    let entry = |&role| role_entry(catalog, RoleId { ladder: view.place, role });
    let tracks = view.tracks.iter().map(|(track, roles)| {
        let track = view.ladder.track(*track);
        let roles = roles.iter().map(entry).collect();
        TrackShape { id: &track.id, name: &track.name, roles }
    });
    LadderMatrixShape {
        ladder: ladder_name(view.ladder),
        tracks: tracks.collect(),
        dimensions: view.dimensions.iter().map(dimension).collect(),
    }
}
