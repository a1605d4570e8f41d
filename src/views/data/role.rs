//! Owns a role in JSON.

use serde::Serialize;

use crate::model::Reality;
use crate::query::RoleView;
use crate::source::Catalog;

use super::{CellShape, Named, RoleName};
use crate::views::words::years_reasons;

/// A role and everything its ladder says of it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleShape<'a> {
    /// The role's id, which begins with its ladder's: `product-ops/L4`.
    pub id: String,
    /// The ladder that has the role.
    pub ladder: Named<'a>,
    /// The role's code, unique in its ladder: `L4`.
    pub code: &'a str,
    /// The role's title.
    pub title: &'a str,
    /// Other names for the role.
    pub aliases: Vec<&'a str>,
    /// The role's track.
    pub track: Named<'a>,
    /// Every level the role spans, rising.
    pub levels: Vec<&'a str>,
    /// The job family the role belongs to, where the ladder says so.
    pub family: Option<&'a str>,
    /// Why something about the role is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a str>,
    /// The years of experience the role asks for at least; `null` where its ladder does not say.
    pub years: Option<u8>,
    /// Why the years are inferred rather than stated; `null` where they are not.
    pub years_inferred: Option<&'a str>,
    /// What each dimension asks of the role.
    pub dimensions: Vec<RoleRowShape<'a>>,
    /// What the role is really like.
    pub realities: Vec<RealityShape<'a>>,
    /// The moves that lead on from the role.
    pub moves: Vec<MoveShape<'a>>,
    /// What a reader of any role of this ladder should know.
    pub notes: Vec<&'a str>,
}

/// A dimension and what it asks of one role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleRowShape<'a> {
    /// The id of the dimension.
    pub id: &'a str,
    /// The name of the dimension.
    pub name: &'a str,
    /// The heading over the dimension.
    pub section: Option<&'a str>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a str>,
    /// What the dimension asks of the role.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// What a role is really like, and what to do about it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RealityShape<'a> {
    /// The id of the reality.
    pub id: &'a str,
    /// The reality in a few words.
    pub name: &'a str,
    /// What it is like.
    pub about: &'a str,
    /// What to do about it.
    pub practice: &'a str,
}

impl<'a> RealityShape<'a> {
    pub(super) fn new(reality: &'a Reality) -> Self {
        Self {
            id: &reality.id,
            name: reality.name.as_str(),
            about: reality.about.as_str(),
            practice: reality.practice.as_str(),
        }
    }
}

/// A move that leads on from a role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MoveShape<'a> {
    /// The kind of the move: `promotion`, `switch` or `bridge`.
    pub kind: &'a str,
    /// The role it leads to.
    pub to: RoleName<'a>,
    /// Why it is a fair step, where the ladder says so.
    pub note: Option<&'a str>,
}

/// The JSON view of a role.
pub fn role<'a>(view: &RoleView<'a>, catalog: &'a Catalog) -> RoleShape<'a> {
    let (ladder, role) = (view.ladder, view.role);
    let track = ladder.track(role.track);
    let spanned = role.levels.lowest().0..=role.levels.highest().0;
    RoleShape {
        id: catalog.qualified(view.id),
        ladder: Named::ladder(ladder),
        code: role.code.as_str(),
        title: role.title.as_str(),
        aliases: role.aliases.iter().map(AsRef::as_ref).collect(),
        track: Named {
            id: &track.id,
            name: track.name.as_str(),
        },
        levels: ladder.levels[spanned]
            .iter()
            .map(|level| level.name.as_str())
            .collect(),
        family: role.family.as_ref().map(AsRef::as_ref),
        inferred: role.inferred.as_ref().map(AsRef::as_ref),
        years: view.years,
        years_inferred: years_reasons(ladder, view.id.role)
            .next()
            .map(AsRef::as_ref),
        dimensions: view
            .rows
            .iter()
            .map(|row| RoleRowShape {
                id: &row.dimension.id,
                name: row.dimension.name.as_str(),
                section: row.dimension.section.as_ref().map(AsRef::as_ref),
                inferred: row.dimension.inferred.as_ref().map(AsRef::as_ref),
                cell: CellShape::new(row.dimension, row.cell),
            })
            .collect(),
        realities: view
            .realities
            .iter()
            .map(|reality| RealityShape::new(reality))
            .collect(),
        moves: view
            .moves
            .iter()
            .map(|onward| MoveShape {
                kind: onward.kind.word(),
                to: RoleName::new(catalog, onward.to),
                note: onward.note.map(AsRef::as_ref),
            })
            .collect(),
        notes: ladder.notes.iter().map(AsRef::as_ref).collect(),
    }
}
