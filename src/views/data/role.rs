//! Owns a role in JSON.

use serde::Serialize;

use crate::model::{Reality, Text};
use crate::query::RoleView;
use crate::source::Catalog;

use super::{CellShape, Named, RoleName, ladder_name, levels, named};
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
    pub code: &'a Text,
    /// The role's title.
    pub title: &'a Text,
    /// Other names for the role.
    pub aliases: &'a [Text],
    /// The role's track.
    pub track: Named<'a>,
    /// Every level the role spans, rising.
    pub levels: Vec<&'a Text>,
    /// The job family the role belongs to, where the ladder says so.
    pub family: Option<&'a Text>,
    /// Why something about the role is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
    /// The years of experience the role asks for at least; `null` where its ladder does not say.
    pub years: Option<u8>,
    /// Why the years are inferred rather than stated; `null` where they are not.
    pub years_inferred: Option<&'a Text>,
    /// What each dimension asks of the role.
    pub dimensions: Vec<RoleRowShape<'a>>,
    /// What the role is really like.
    pub realities: Vec<RealityShape<'a>>,
    /// The moves that lead on from the role.
    pub moves: Vec<MoveShape<'a>>,
    /// What a reader of any role of this ladder should know.
    pub notes: &'a [Text],
}

/// A dimension and what it asks of one role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleRowShape<'a> {
    /// The id of the dimension.
    pub id: &'a Text,
    /// The name of the dimension.
    pub name: &'a Text,
    /// The heading over the dimension.
    pub section: Option<&'a Text>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a Text>,
    /// What the dimension asks of the role.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// What a role is really like, and what to do about it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RealityShape<'a> {
    /// The id of the reality.
    pub id: &'a Text,
    /// The reality in a few words.
    pub name: &'a Text,
    /// What it is like.
    pub about: &'a Text,
    /// What to do about it.
    pub practice: &'a Text,
}

impl<'a> RealityShape<'a> {
    pub(super) fn new(reality: &'a Reality) -> Self {
        Self {
            id: &reality.id,
            name: &reality.name,
            about: &reality.about,
            practice: &reality.practice,
        }
    }
}

/// A move that leads on from a role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MoveShape<'a> {
    /// The kind of the move: `promotion`, `switch` or `bridge`.
    pub kind: &'static str,
    /// The role it leads to.
    pub to: RoleName<'a>,
    /// Why it is a fair step, where the ladder says so.
    pub note: Option<&'a Text>,
}

/// The JSON view of a role.
pub fn role<'a>(view: &RoleView<'a>, catalog: &'a Catalog) -> RoleShape<'a> {
    let (ladder, role) = (view.ladder, view.role);
    let track = ladder.track(role.track);
    RoleShape {
        id: catalog.qualified(view.id),
        ladder: ladder_name(ladder),
        code: &role.code,
        title: &role.title,
        aliases: &role.aliases,
        track: named(&track.id, &track.name),
        levels: levels(ladder, role),
        family: role.family.as_ref(),
        inferred: role.inferred.as_ref(),
        years: view.years,
        years_inferred: years_reasons(ladder, view.id.role).next(),
        dimensions: view
            .rows
            .iter()
            .map(|row| RoleRowShape {
                id: &row.dimension.id,
                name: &row.dimension.name,
                section: row.dimension.section.as_ref(),
                inferred: row.dimension.inferred.as_ref(),
                cell: CellShape::new(row.dimension, row.cell),
            })
            .collect(),
        realities: view.realities.iter().map(|reality| RealityShape::new(reality)).collect(),
        moves: view
            .moves
            .iter()
            .map(|onward| MoveShape {
                kind: onward.kind.word(),
                to: RoleName::new(catalog, onward.to),
                note: onward.note,
            })
            .collect(),
        notes: &ladder.notes,
    }
}
