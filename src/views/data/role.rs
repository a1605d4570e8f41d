//! Owns a role in JSON.

use serde::Serialize;

use crate::model::Reality;
use crate::query::RoleView;
use crate::source::Catalog;

use super::{CellShape, Named, RoleName};
use crate::views::words::years_reasons;

/// A role and all that is said of it.
#[derive(Debug, Serialize)]
pub struct RoleShape<'a> {
    /// Its qualified id: `product-ops/L4`.
    pub id: String,
    /// Its ladder.
    pub ladder: Named<'a>,
    /// Its code.
    pub code: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Other names of it.
    pub aliases: Vec<&'a str>,
    /// Its track.
    pub track: Named<'a>,
    /// Every level it spans, rising.
    pub levels: Vec<&'a str>,
    /// Its job family.
    pub family: Option<&'a str>,
    /// Why something of the role is inferred.
    pub inferred: Option<&'a str>,
    /// At least so many years.
    pub years: Option<u8>,
    /// Why the years are inferred.
    pub years_inferred: Option<&'a str>,
    /// What each dimension asks.
    pub dimensions: Vec<RowShape<'a>>,
    /// What it is really like.
    pub realities: Vec<RealityShape<'a>>,
    /// Where it leads.
    pub moves: Vec<MoveShape<'a>>,
    /// What a reader of any role of its ladder should know.
    pub notes: Vec<&'a str>,
}

/// A dimension, as far as it concerns one role.
#[derive(Debug, Serialize)]
pub struct RowShape<'a> {
    /// The dimension's id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// The heading it stands under.
    pub section: Option<&'a str>,
    /// Why the row is inferred.
    pub inferred: Option<&'a str>,
    /// What it asks.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// A reality.
#[derive(Debug, Serialize)]
pub struct RealityShape<'a> {
    /// Its id.
    pub id: &'a str,
    /// It in a few words.
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

/// A move that leads on.
#[derive(Debug, Serialize)]
pub struct MoveShape<'a> {
    /// `promotion`, `switch` or `bridge`.
    pub kind: &'a str,
    /// Where it leads.
    pub to: RoleName<'a>,
    /// What the ladder says of it.
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
            .map(|row| RowShape {
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
