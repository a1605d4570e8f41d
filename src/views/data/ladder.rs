//! Owns a ladder at a glance in JSON.

use serde::Serialize;

use crate::query::{Fits, RoleRow};
use crate::source::{Catalog, Entry, Origin, RoleId};

use super::{Named, RatingShape, rating};
use crate::views::words::years_reasons;

/// A ladder at a glance.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LadderShape<'a> {
    /// The id of the ladder: `product-ops`.
    pub id: &'a str,
    /// The name of the ladder.
    pub name: &'a str,
    /// The version of the ladder.
    pub version: &'a str,
    /// The file of yours it was read from; `null` for a built-in ladder.
    pub file: Option<&'a str>,
    /// What the ladder is for.
    pub about: Option<&'a str>,
    /// Where the ladder came from.
    pub source: Option<&'a str>,
    /// What a reader of any of its roles should know.
    pub notes: Vec<&'a str>,
    /// The names of its levels, rising.
    pub levels: Vec<&'a str>,
    /// Its tracks.
    pub tracks: Vec<Named<'a>>,
    /// Its roles; under a filter, only those that fit.
    pub roles: Vec<ListedRoleShape<'a>>,
    /// Its dimensions.
    pub dimensions: Vec<Named<'a>>,
    /// The titles it knows to be ambiguous.
    pub titles: Vec<&'a str>,
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
    /// The id of the dimension.
    pub id: &'a str,
    /// The name of the dimension.
    pub name: &'a str,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a str>,
    /// The rating; `null` where there is none.
    pub rating: Option<RatingShape<'a>>,
    /// Why this cell, beyond its row, is inferred rather than stated; `null` where it is not.
    pub cell_inferred: Option<&'a str>,
}

/// A role in a few words.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleEntryShape<'a> {
    /// The role's id, which begins with its ladder's: `product-ops/L4`.
    pub id: String,
    /// The role's code, unique in its ladder: `L4`.
    pub code: &'a str,
    /// The role's title.
    pub title: &'a str,
    /// The id of the role's track.
    pub track: &'a str,
    /// Every level the role spans, rising.
    pub levels: Vec<&'a str>,
    /// Why something about the role is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a str>,
    /// The years of experience the role asks for at least; `null` where its ladder does not say.
    pub years: Option<u8>,
    /// Why the years are inferred rather than stated; `null` where they are not.
    pub years_inferred: Option<&'a str>,
}

impl<'a> RoleEntryShape<'a> {
    pub(super) fn new(catalog: &'a Catalog, id: RoleId) -> Self {
        let (ladder, role) = (catalog.ladder_of(id), catalog.role(id));
        let spanned = role.levels.lowest().0..=role.levels.highest().0;
        Self {
            id: catalog.qualified(id),
            code: role.code.as_str(),
            title: role.title.as_str(),
            track: &ladder.track(role.track).id,
            levels: ladder.levels[spanned]
                .iter()
                .map(|level| level.name.as_str())
                .collect(),
            inferred: role.inferred.as_ref().map(AsRef::as_ref),
            years: ladder.years_of(id.role),
            years_inferred: years_reasons(ladder, id.role).next().map(AsRef::as_ref),
        }
    }
}

/// The JSON view of the ladder at a place of the catalog.
pub fn ladder(catalog: &Catalog, place: usize) -> LadderShape<'_> {
    let Entry { ladder, origin } = &catalog.entries()[place];
    LadderShape {
        id: &ladder.id,
        name: ladder.name.as_str(),
        version: ladder.version.as_str(),
        file: match origin {
            Origin::BuiltIn => None,
            Origin::File(name) => Some(name),
        },
        about: ladder.about.as_ref().map(AsRef::as_ref),
        source: ladder.source.as_ref().map(AsRef::as_ref),
        notes: ladder.notes.iter().map(AsRef::as_ref).collect(),
        levels: ladder
            .levels
            .iter()
            .map(|level| level.name.as_str())
            .collect(),
        tracks: ladder
            .tracks
            .iter()
            .map(|track| Named {
                id: &track.id,
                name: track.name.as_str(),
            })
            .collect(),
        roles: catalog
            .roles_of(place)
            .map(|role| ListedRoleShape {
                role: RoleEntryShape::new(catalog, role),
                ratings: Vec::new(),
            })
            .collect(),
        dimensions: ladder
            .dimensions
            .iter()
            .map(|dimension| Named {
                id: &dimension.id,
                name: dimension.name.as_str(),
            })
            .collect(),
        titles: ladder
            .titles
            .iter()
            .map(|title| title.title.as_str())
            .collect(),
    }
}

/// The JSON view of what a filter leaves of a ladder.
pub fn fits<'a>(catalog: &'a Catalog, fits: &Fits<'a>) -> LadderShape<'a> {
    let roles = fits.roles.iter().map(|fit| ListedRoleShape {
        role: RoleEntryShape::new(catalog, fit.id),
        ratings: fit.rated.iter().map(rated).collect(),
    });
    LadderShape {
        roles: roles.collect(),
        ..ladder(catalog, fits.ladder)
    }
}

fn rated<'a>(row: &RoleRow<'a>) -> RatedShape<'a> {
    let own = row.cell.and_then(|cell| cell.inferred.as_ref());
    RatedShape {
        id: &row.dimension.id,
        name: row.dimension.name.as_str(),
        inferred: row.dimension.inferred.as_ref().map(AsRef::as_ref),
        rating: row.rating().map(rating),
        cell_inferred: own.map(AsRef::as_ref),
    }
}
