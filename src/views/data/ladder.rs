//! Owns a ladder at a glance in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::{Fits, RoleRow};
use crate::source::{Catalog, Entry, Origin, RoleId};

use super::{DimensionName, Named, RatingShape, levels, named, rating};
use crate::views::words::years_reasons;

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
    /// The file of yours it was read from; `null` for a built-in ladder.
    pub file: Option<&'a str>,
    /// What the ladder is for.
    pub about: Option<&'a Text>,
    /// Where the ladder came from.
    pub source: Option<&'a Text>,
    /// What a reader of any of its roles should know.
    pub notes: &'a [Text],
    /// The names of its levels, rising.
    pub levels: Vec<&'a Text>,
    /// Its tracks.
    pub tracks: Vec<Named<'a>>,
    /// Its roles; under a filter, only those that fit.
    pub roles: Vec<ListedRoleShape<'a>>,
    /// Its dimensions.
    pub dimensions: Vec<Named<'a>>,
    /// The titles it knows to be ambiguous.
    pub titles: Vec<&'a Text>,
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
    pub rating: Option<RatingShape<'a>>,
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
    /// The id of the role's track.
    pub track: &'a Text,
    /// Every level the role spans, rising.
    pub levels: Vec<&'a Text>,
    /// Why something about the role is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
    /// The years of experience the role asks for at least; `null` where its ladder does not say.
    pub years: Option<u8>,
    /// Why the years are inferred rather than stated; `null` where they are not.
    pub years_inferred: Option<&'a Text>,
}

impl<'a> RoleEntryShape<'a> {
    pub(super) fn new(catalog: &'a Catalog, id: RoleId) -> Self {
        let (ladder, role) = (catalog.ladder_of(id), catalog.role(id));
        Self {
            id: catalog.qualified(id),
            code: &role.code,
            title: &role.title,
            track: &ladder.track(role.track).id,
            levels: levels(ladder, role),
            inferred: role.inferred.as_ref(),
            years: ladder.years_of(id.role),
            years_inferred: years_reasons(ladder, id.role).next(),
        }
    }
}

/// The JSON view of the ladder at a place of the catalog.
pub fn ladder(catalog: &Catalog, place: usize) -> LadderShape<'_> {
    let Entry { ladder, origin } = &catalog.entries()[place];
    let (tracks, dimensions) = (ladder.tracks.iter(), ladder.dimensions.iter());
    LadderShape {
        id: &ladder.id,
        name: &ladder.name,
        version: &ladder.version,
        file: match origin {
            Origin::BuiltIn => None,
            Origin::File(name) => Some(name),
        },
        about: ladder.about.as_ref(),
        source: ladder.source.as_ref(),
        notes: &ladder.notes,
        levels: ladder.levels.iter().map(|level| &level.name).collect(),
        tracks: tracks.map(|track| named(&track.id, &track.name)).collect(),
        roles: catalog
            .roles_of(place)
            .map(|role| ListedRoleShape {
                role: RoleEntryShape::new(catalog, role),
                ratings: Vec::new(),
            })
            .collect(),
        dimensions: dimensions.map(|one| named(&one.id, &one.name)).collect(),
        titles: ladder.titles.iter().map(|title| &title.title).collect(),
    }
}

/// The JSON view of what a filter leaves of a ladder.
pub fn fits<'a>(catalog: &'a Catalog, fits: &Fits<'a>) -> LadderShape<'a> {
    let roles = fits.roles.iter().map(|fit| ListedRoleShape {
        role: RoleEntryShape::new(catalog, fit.id),
        ratings: fit.rated.iter().map(rated).collect(),
    });
    LadderShape { roles: roles.collect(), ..ladder(catalog, fits.ladder) }
}

fn rated<'a>(row: &RoleRow<'a>) -> RatedShape<'a> {
    RatedShape {
        dimension: DimensionName::new(row.dimension),
        rating: row.rating().map(rating),
        cell_inferred: row.cell.and_then(|cell| cell.inferred.as_ref()),
    }
}
