//! What a program reads of an answer: structs of their own, so that the published JSON changes only on
//! purpose. Ids and titles both are there, lists are in file order, what a ladder does not state is
//! `null` or an empty list, never left out.

mod check;
mod compare;
mod dimension;
mod ladder;
mod matrix;
mod role;
mod route;
mod search;
mod title;

pub use check::{KindShape, KindsShape, ReportShape, kinds, report};
pub use compare::{ComparisonShape, asks_name, comparison};
pub use dimension::{DimensionShape, dimension};
pub use ladder::{LadderShape, ListedRoleShape, RatedShape, RoleEntryShape, fits, ladder};
pub use matrix::{MatrixShape, TrackShape, matrix};
pub use role::{RoleShape, role};
pub use route::{NextShape, RouteShape, TitleRoutesShape, path};
pub use search::{HitShape, hit, kind_word};
pub use title::{TitleShape, title};

use serde::Serialize;

use crate::model::{Cell, Dimension, Expectation, Ladder, Rating, Years};
use crate::query::{Shown, ShownPart};
use crate::source::{Catalog, RoleId};

/// What a command answers.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum Data<'a> {
    /// `show` with a selector.
    Show(ShowShape<'a>),
    /// `show --dimension` without one.
    Dimensions(DimensionsShape<'a>),
    /// `compare`.
    Compare(CompareShape<'a>),
    /// `path`.
    Path(PathShape<'a>),
    /// `search`.
    Search(SearchShape<'a>),
    /// `list`.
    List(ListShape<'a>),
    /// `matrix`.
    Matrix(MatricesShape<'a>),
    /// `check`.
    Check(ReportShape<'a>),
    /// `check --explain` and `check --list`.
    Kinds(KindsShape<'a>),
}

/// What `show` answers: roles and titles, or dimensions across all roles.
pub fn shown<'a>(shown: &Shown<'a>, catalog: &'a Catalog) -> Data<'a> {
    let parts = match shown {
        Shown::Dimensions(views) => {
            return Data::Dimensions(DimensionsShape {
                dimensions: views.iter().map(dimension).collect(),
            });
        }
        Shown::Subjects { parts, .. } => parts,
    };
    let mut shape = ShowShape::default();
    for part in parts {
        match part {
            ShownPart::Role(view) => shape.roles.push(role(view, catalog)),
            ShownPart::Title(one) => shape.titles.push(title(*one, catalog)),
        }
    }
    Data::Show(shape)
}

/// What `show` answers for selectors.
#[derive(Debug, Default, Serialize)]
pub struct ShowShape<'a> {
    /// The roles found.
    pub roles: Vec<RoleShape<'a>>,
    /// The ambiguous titles found.
    pub titles: Vec<TitleShape<'a>>,
}

/// What `show --dimension` answers without a selector.
#[derive(Debug, Serialize)]
pub struct DimensionsShape<'a> {
    /// The dimensions found, each across its ladder's roles.
    pub dimensions: Vec<DimensionShape<'a>>,
}

/// What `compare` answers.
#[derive(Debug, Serialize)]
pub struct CompareShape<'a> {
    /// One for each pair of neighbours, in the order typed.
    pub comparisons: Vec<ComparisonShape<'a>>,
}

/// What `path` answers: routes between roles, or what can come next, or a title's routes.
#[derive(Debug, Default, Serialize)]
pub struct PathShape<'a> {
    /// The best route, or up to five with `--all`, the best first; empty where there is none.
    pub routes: Vec<RouteShape<'a>>,
    /// Without a goal, what can come next from each role found.
    pub next: Vec<NextShape<'a>>,
    /// The ambiguous titles that were typed as an end.
    pub titles: Vec<TitleRoutesShape<'a>>,
}

/// What `search` answers.
#[derive(Debug, Serialize)]
pub struct SearchShape<'a> {
    /// The words that were searched for, as typed.
    pub words: Vec<&'a str>,
    /// How many hits there are.
    pub total: usize,
    /// The hits, the best first; fewer than there are under `--limit`.
    pub hits: Vec<HitShape<'a>>,
}

/// What `list` answers.
#[derive(Debug, Serialize)]
pub struct ListShape<'a> {
    /// The ladders in scope; under a filter those with a role that fits.
    pub ladders: Vec<LadderShape<'a>>,
}

/// What `matrix` answers.
#[derive(Debug, Serialize)]
pub struct MatricesShape<'a> {
    /// The ladders in scope, as far as they are wanted.
    pub ladders: Vec<MatrixShape<'a>>,
}

/// Something with an id and a name.
#[derive(Debug, Serialize)]
pub struct Named<'a> {
    /// What a program knows it by.
    pub id: &'a str,
    /// What people call it.
    pub name: &'a str,
}

impl<'a> Named<'a> {
    fn ladder(ladder: &'a Ladder) -> Self {
        Self {
            id: &ladder.id,
            name: ladder.name.as_str(),
        }
    }
}

/// A role, where it is only named.
#[derive(Debug, Serialize)]
pub struct RoleName<'a> {
    /// Its qualified id: `product-ops/L4`.
    pub id: String,
    /// Its title.
    pub title: &'a str,
}

impl<'a> RoleName<'a> {
    fn new(catalog: &'a Catalog, id: RoleId) -> Self {
        Self {
            id: catalog.qualified(id),
            title: catalog.role(id).title.as_str(),
        }
    }
}

/// A cell's place on its dimension's scale.
#[derive(Debug, Serialize)]
pub struct RatingShape<'a> {
    /// The rating word.
    pub name: &'a str,
    /// Its place on the scale, counted from 1.
    pub place: usize,
    /// How many points the scale has.
    pub of: usize,
    /// What the word means on this scale.
    pub about: Option<&'a str>,
}

/// A stated minimum of experience.
#[derive(Debug, Serialize)]
pub struct YearsShape<'a> {
    /// At least so many years.
    pub minimum: u8,
    /// What they are to be in.
    #[serde(rename = "in")]
    pub experience: Option<&'a str>,
}

/// One statement.
#[derive(Debug, Serialize)]
pub struct ExpectationShape<'a> {
    /// Its stable name, where it has one.
    pub id: Option<&'a str>,
    /// The statement.
    pub text: &'a str,
    /// What meeting it looks like.
    pub examples: Vec<&'a str>,
}

/// What a cell asks. For a gap everything is `null` or empty, and `gap` is true.
#[derive(Debug, Serialize)]
pub struct CellShape<'a> {
    /// Whether the ladder says nothing here.
    pub gap: bool,
    /// The rating.
    pub rating: Option<RatingShape<'a>>,
    /// The years of experience.
    pub years: Option<YearsShape<'a>>,
    /// The statements.
    pub expectations: Vec<ExpectationShape<'a>>,
    /// Why this cell is inferred, beyond its dimension.
    pub cell_inferred: Option<&'a str>,
}

impl<'a> CellShape<'a> {
    fn new(dimension: &'a Dimension, cell: Option<&'a Cell>) -> Self {
        Self {
            gap: cell.is_none(),
            rating: cell.and_then(|cell| dimension.rating_of(cell)).map(rating),
            years: cell.and_then(|cell| cell.years.as_ref()).map(years),
            expectations: cell.map_or_else(Vec::new, |cell| {
                cell.expectations.iter().map(expectation).collect()
            }),
            cell_inferred: cell
                .and_then(|cell| cell.inferred.as_ref())
                .map(AsRef::as_ref),
        }
    }
}

fn rating(rating: Rating<'_>) -> RatingShape<'_> {
    RatingShape {
        name: rating.point.name.as_str(),
        place: rating.place,
        of: rating.of,
        about: rating.point.about.as_ref().map(AsRef::as_ref),
    }
}

fn years(years: &Years) -> YearsShape<'_> {
    YearsShape {
        minimum: years.minimum,
        experience: years.experience.as_ref().map(AsRef::as_ref),
    }
}

fn expectation(expectation: &Expectation) -> ExpectationShape<'_> {
    ExpectationShape {
        id: expectation.id.as_deref(),
        text: expectation.text.as_str(),
        examples: expectation.examples.iter().map(AsRef::as_ref).collect(),
    }
}
