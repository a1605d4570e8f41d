//! What a program reads of an answer: structs of their own, so that the published JSON changes only on
//! purpose. Ids and titles both are there, lists are in file order, what a ladder does not state is `null` or
//! an empty list, never left out.

mod carried;
mod check;
mod compare;
mod filled;
mod import;
mod ladder;
mod path;
mod plan;
mod review;
mod search;
mod show;
mod versions;

pub use carried::{CarriedShape, carried};
pub use check::{CheckShape, CodeShape, CodesShape, kinds, report};
pub use compare::{ComparisonShape, comparison};
pub use filled::{FilledShape, filled};
pub use import::{ImportShape, import};
pub use ladder::{LadderMatrixShape, LadderShape, RoleEntryShape, fits, ladder, matrix};
pub use path::{NextShape, RouteShape, TitleRoutesShape, path};
pub use plan::{PlanShape, plan};
pub use review::{PacketShape, ReviewShape, packet, review};
pub use search::{HitShape, hit};
pub use show::{DimensionShape, RoleShape, TitleShape, dimension, role, subjects};
pub use versions::{DiffShape, versions};

use serde::Serialize;

use crate::model::{Dimension, Ladder, Text};
use crate::source::{Catalog, RoleId};

/// What `ladder show` answers when it is given a role or a title.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ShowShape<'a> {
    /// The roles that were found.
    pub roles: Vec<RoleShape<'a>>,
    /// The ambiguous titles that were found.
    pub titles: Vec<TitleShape<'a>>,
}

/// What `ladder show --dimension` answers when it is given no role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionsShape<'a> {
    /// The dimensions that were found, each across the roles of its ladder.
    pub dimensions: Vec<DimensionShape<'a>>,
}

/// What `ladder compare` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CompareShape<'a> {
    /// One comparison for each pair of neighbors, in the order typed.
    pub comparisons: Vec<ComparisonShape<'a>>,
}

/// What `ladder path` answers: routes between roles, or of a title's meanings, or what can come next.
#[derive(Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PathShape<'a> {
    /// The best route, or with `--all` up to five, the best first; empty where there is none.
    pub routes: Vec<RouteShape<'a>>,
    /// Without a goal: what can come next from each role that was found.
    pub next: Vec<NextShape<'a>>,
    /// The ambiguous titles that were typed as the start or the goal, with their routes.
    pub titles: Vec<TitleRoutesShape<'a>>,
}

/// What `ladder search` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SearchShape<'a> {
    /// The words that were searched for, as typed.
    pub words: Vec<&'a str>,
    /// How many lines have all the words.
    pub total: usize,
    /// The lines that have all the words, the best first; `--limit` may leave some out.
    pub hits: Vec<HitShape<'a>>,
}

/// What `ladder list` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ListShape<'a> {
    /// The ladders there are; under a filter, those with a role that fits.
    pub ladders: Vec<LadderShape<'a>>,
}

/// What `ladder matrix` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MatrixShape<'a> {
    /// The ladders asked about, each with the roles and dimensions that were asked for.
    pub ladders: Vec<LadderMatrixShape<'a>>,
}

/// Something with an id and a name.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Named<'a> {
    /// The id that programs know it by.
    pub id: &'a Text,
    /// The name that people call it.
    pub name: &'a Text,
}

/// A ladder, by its id and name, and what of it is inferred.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LadderName<'a> {
    /// The id of the ladder.
    pub id: &'a Text,
    /// The name of the ladder.
    pub name: &'a Text,
    /// What is inferred of the whole ladder rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
}

/// A dimension, by its id and name, and whether it is inferred.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionName<'a> {
    /// The id of the dimension.
    pub id: &'a Text,
    /// The name of the dimension.
    pub name: &'a Text,
    /// The short name of the dimension, where it has one.
    pub short: Option<&'a Text>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a Text>,
}

/// A role, by its id and title only.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleName<'a> {
    /// The role's id, which begins with its ladder's: `product-ops/L4`.
    pub id: String,
    /// The role's title.
    pub title: &'a Text,
}

fn dimension_name(dimension: &Dimension) -> DimensionName<'_> {
    let Dimension { id, name, short, inferred, .. } = dimension;
    DimensionName { id, name, short: short.as_ref(), inferred: inferred.as_ref() }
}

fn ladder_name(ladder: &Ladder) -> LadderName<'_> {
    LadderName { id: &ladder.id, name: &ladder.name, inferred: ladder.inferred.as_ref() }
}

fn role_name(catalog: &Catalog, id: RoleId) -> RoleName<'_> {
    RoleName { id: catalog.qualified(id), title: &catalog.role(id).title }
}
