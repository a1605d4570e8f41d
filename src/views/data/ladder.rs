//! Owns a ladder at a glance in JSON.

use serde::Serialize;

use crate::query::{Fits, RoleRow};
use crate::source::{Catalog, Entry, Origin, RoleId};

use super::{Named, RatingShape, rating};
use crate::views::words::years_reasons;

/// A ladder, its roles named.
#[derive(Debug, Serialize)]
pub struct LadderShape<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Its version.
    pub version: &'a str,
    /// The user's file it was read from; `null` for a built-in one.
    pub file: Option<&'a str>,
    /// What it is for.
    pub about: Option<&'a str>,
    /// Where it came from.
    pub source: Option<&'a str>,
    /// What a reader of any of its roles should know.
    pub notes: Vec<&'a str>,
    /// Its levels, rising.
    pub levels: Vec<&'a str>,
    /// Its tracks.
    pub tracks: Vec<Named<'a>>,
    /// Its roles; under a filter those that fit.
    pub roles: Vec<ListedRoleShape<'a>>,
    /// Its dimensions.
    pub dimensions: Vec<Named<'a>>,
    /// Its ambiguous titles.
    pub titles: Vec<&'a str>,
}

/// A role that is listed.
#[derive(Debug, Serialize)]
pub struct ListedRoleShape<'a> {
    /// The role.
    #[serde(flatten)]
    pub role: RoleEntryShape<'a>,
    /// Its ratings that were asked for; empty where none was.
    pub ratings: Vec<RatedShape<'a>>,
}

/// A dimension and a role's rating in it.
#[derive(Debug, Serialize)]
pub struct RatedShape<'a> {
    /// The dimension's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Why the row is inferred.
    pub inferred: Option<&'a str>,
    /// The rating.
    pub rating: Option<RatingShape<'a>>,
    /// Why this cell is inferred, beyond its dimension.
    pub cell_inferred: Option<&'a str>,
}

/// A role in a few words.
#[derive(Debug, Serialize)]
pub struct RoleEntryShape<'a> {
    /// Its qualified id: `product-ops/L4`.
    pub id: String,
    /// Its code.
    pub code: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The id of its track.
    pub track: &'a str,
    /// Every level it spans, rising.
    pub levels: Vec<&'a str>,
    /// Why something of the role is inferred.
    pub inferred: Option<&'a str>,
    /// At least so many years.
    pub years: Option<u8>,
    /// Why the years are inferred.
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
