//! Owns roles, dimensions and ambiguous titles in JSON.

use serde::Serialize;

use crate::model::{Absence, Cell, Dimension, Expectation, Point, Rating, Reality, Text, YearCount, Years};
use crate::query::{DimensionView, RoleRow, RoleView, ShownPart, TitleId};
use crate::source::Catalog;

use super::ladder::{LevelAboutShape, level_abouts, role_entry};
use super::{DimensionName, LadderName, Named, RoleName, ShowShape, dimension_name, ladder_name, role_name};

/// A role and everything its ladder says of it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RoleShape<'a> {
    /// The role's id, which begins with its ladder's: `product-ops/L4`.
    pub id: String,
    /// The ladder that has the role.
    pub ladder: LadderName<'a>,
    /// The role's code, unique in its ladder: `L4`.
    pub code: &'a Text,
    /// The role's title.
    pub title: &'a Text,
    /// What the role is, where the ladder says so.
    pub about: Option<&'a Text>,
    /// Other names for the role.
    pub aliases: &'a [Text],
    /// The role's track.
    pub track: Named<'a>,
    /// Every level the role spans, rising.
    pub levels: Vec<&'a Text>,
    /// What these levels are, as far as the ladder says so.
    pub level_abouts: Vec<LevelAboutShape<'a>>,
    /// The job family the role belongs to, where the ladder says so.
    pub family: Option<&'a Text>,
    /// Why something about the role is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
    /// The years of experience the role asks for at least; `null` where its ladder does not say.
    pub years: Option<YearCount>,
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
    /// The short name of the dimension, where it has one.
    pub short: Option<&'a Text>,
    /// The heading over the dimension.
    pub section: Option<&'a Text>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a Text>,
    /// What the dimension asks of the role by itself.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
    /// On a cumulative track, what the dimension asks of the role because it asks it of roles below: the
    /// nearest role first.
    pub below: Vec<BelowShape<'a>>,
}

/// A statement that is asked of a role because a role below is asked it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BelowShape<'a> {
    /// The code of the nearest role below that is asked it.
    pub role: &'a Text,
    /// The statement.
    #[serde(flatten)]
    pub expectation: &'a Expectation,
}

/// What a dimension asks. Where it asks nothing everything else is `null` or empty.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CellShape<'a> {
    /// Whether this is a gap: the ladder says nothing here.
    pub gap: bool,
    /// Whether the ladder says that nothing is asked here.
    pub not_asked: bool,
    /// The rating; `null` where there is none.
    pub rating: Option<Rating<'a>>,
    /// The years of experience asked for; `null` where the cell asks for none.
    pub years: Option<&'a Years>,
    /// The statements: those of the rating, then those of the cell, in the order of the ladder.
    pub expectations: Vec<&'a Expectation>,
    /// Why this cell, beyond its row, is inferred rather than stated; `null` where it is not.
    pub cell_inferred: Option<&'a Text>,
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

/// A dimension across the roles of its ladder.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionShape<'a> {
    /// The ladder that has the dimension.
    pub ladder: LadderName<'a>,
    /// The id of the dimension.
    pub id: &'a Text,
    /// The name of the dimension.
    pub name: &'a Text,
    /// The short name of the dimension, where it has one.
    pub short: Option<&'a Text>,
    /// The heading over the dimension.
    pub section: Option<&'a Text>,
    /// What the dimension is about, in a sentence.
    pub about: Option<&'a Text>,
    /// Why this row of the ladder is inferred rather than stated; `null` where it is not.
    pub inferred: Option<&'a Text>,
    /// The ids of the only tracks that the dimension concerns; empty where it concerns all.
    pub tracks: Vec<&'a Text>,
    /// The words its cells are rated by, from the least to the most; empty where it has no scale.
    pub scale: &'a [Point],
    /// Its cells and gaps, in the order of their first role.
    pub cells: Vec<DimensionCellShape<'a>>,
}

/// A cell or a gap of a dimension, and the roles it is about.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionCellShape<'a> {
    /// The codes of the roles.
    pub roles: Vec<&'a Text>,
    /// What is asked of the roles.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// An ambiguous title and the jobs it can mean.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TitleShape<'a> {
    /// The ladder that knows the title.
    pub ladder: LadderName<'a>,
    /// The title.
    pub title: &'a Text,
    /// Other names for the title.
    pub aliases: &'a [Text],
    /// Why the title alone says little.
    pub about: &'a Text,
    /// The jobs the title can mean.
    pub meanings: Vec<MeaningShape<'a>>,
    /// What a reader of any role of this ladder should know.
    pub notes: &'a [Text],
}

/// One of the jobs an ambiguous title can mean.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeaningShape<'a> {
    /// The id of the meaning.
    pub id: &'a Text,
    /// The job in a few words.
    pub name: &'a Text,
    /// What the job is.
    pub about: &'a Text,
    /// Where the job leads.
    pub leads_to: Option<&'a Text>,
    /// The nearest roles of the ladders there are.
    pub nearest: Vec<RoleName<'a>>,
    /// Why something about the meaning is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
}

/// The roles and titles that `show` answers.
pub fn subjects<'a>(parts: &'a [ShownPart<'a>], catalog: &'a Catalog) -> ShowShape<'a> {
    let mut shape = ShowShape::default();
    for part in parts {
        match part {
            ShownPart::Role(view) => shape.roles.push(role(view, catalog)),
            ShownPart::Title(id) => shape.titles.push(title(*id, catalog)),
        }
    }
    shape
}

/// A role in JSON.
pub fn role<'a>(view: &RoleView<'a>, catalog: &'a Catalog) -> RoleShape<'a> {
    let (ladder, role) = (view.ladder, view.role);
    let track = ladder.track(role.track);
    let entry = role_entry(catalog, view.id);
    let moves = view.moves.iter().map(|onward| {
        let to = role_name(catalog, onward.to);
        MoveShape { kind: onward.kind.word(), to, note: onward.note }
    });
    RoleShape {
        id: entry.id,
        ladder: ladder_name(ladder),
        code: entry.code,
        title: entry.title,
        about: entry.about,
        aliases: &role.aliases,
        track: Named { id: &track.id, name: &track.name },
        levels: entry.levels,
        level_abouts: level_abouts(ladder.levels_of(role.levels)),
        family: role.family.as_ref(),
        inferred: entry.inferred,
        years: entry.years,
        years_inferred: entry.years_inferred,
        dimensions: view.rows.iter().map(role_row).collect(),
        realities: view.realities.iter().map(|one| reality(one)).collect(),
        moves: moves.collect(),
        notes: &ladder.notes,
    }
}

fn role_row<'a>(row: &RoleRow<'a>) -> RoleRowShape<'a> {
    let DimensionName { id, name, short, inferred } = dimension_name(row.dimension);
    let cell = cell(row.dimension, row.cell, row.absence());
    let below = row.statements_below().into_iter();
    let below =
        below.map(|(role, expectation)| BelowShape { role: &row.ladder.role(role).code, expectation });
    let section = row.dimension.section.as_ref();
    RoleRowShape { id, name, short, section, inferred, cell, below: below.collect() }
}

pub(super) fn cell<'a>(
    dimension: &'a Dimension,
    cell: Option<&'a Cell>,
    absence: Option<Absence>,
) -> CellShape<'a> {
    CellShape {
        gap: absence == Some(Absence::Gap),
        not_asked: absence == Some(Absence::NotAsked),
        rating: cell.and_then(|cell| dimension.rating_of(cell)),
        years: cell.and_then(|cell| cell.years.as_ref()),
        expectations: cell.into_iter().flat_map(|cell| dimension.statements_of(cell)).collect(),
        cell_inferred: cell.and_then(|cell| cell.inferred.as_ref()),
    }
}

pub(super) fn reality(reality: &Reality) -> RealityShape<'_> {
    let Reality { id, name, about, practice, .. } = reality;
    RealityShape { id, name, about, practice }
}

/// A dimension in JSON.
pub fn dimension<'a>(view: &DimensionView<'a>) -> DimensionShape<'a> {
    let (ladder, dimension) = (view.ladder, view.dimension);
    let cells = view.rows.iter().map(|row| DimensionCellShape {
        roles: row.roles.iter().map(|&role| &ladder.role(role).code).collect(),
        cell: cell(dimension, row.cell, row.absence),
    });
    DimensionShape {
        ladder: ladder_name(ladder),
        id: &dimension.id,
        name: &dimension.name,
        short: dimension.short.as_ref(),
        section: dimension.section.as_ref(),
        about: dimension.about.as_ref(),
        inferred: dimension.inferred.as_ref(),
        tracks: dimension.tracks.iter().map(|&track| &ladder.track(track).id).collect(),
        scale: &dimension.scale,
        cells: cells.collect(),
    }
}

/// An ambiguous title in JSON.
pub(super) fn title(id: TitleId, catalog: &Catalog) -> TitleShape<'_> {
    let (title, ladder) = (id.of(catalog), catalog.ladder(id.ladder));
    let meanings = title.meanings.iter().map(|meaning| {
        let nearest = meaning.nearest.iter();
        let nearest = nearest.filter_map(|reference| catalog.follow(id.ladder, reference));
        MeaningShape {
            id: &meaning.id,
            name: &meaning.name,
            about: &meaning.about,
            leads_to: meaning.leads_to.as_ref(),
            nearest: nearest.map(|role| role_name(catalog, role)).collect(),
            inferred: meaning.inferred.as_ref(),
        }
    });
    TitleShape {
        ladder: ladder_name(ladder),
        title: &title.title,
        aliases: &title.aliases,
        about: &title.about,
        meanings: meanings.collect(),
        notes: &ladder.notes,
    }
}
