//! Owns the difference of two versions in JSON.

use std::ops::Range;

use serde::Serialize;

use crate::model::{Absence, Expectation, Ladder, Rating, RoleIndex, Text, Years};
use crate::query::{
    Asking, CellDifference, CellState, FieldChange, PartChange, PartName, ReorderedCell, SharedCell,
    StatementDifference, Touched, VersionDifference,
};

use super::compare::{SpanShape, spans};

/// What `ladder diff` answers. Everything that both versions say in the same words is left out, but statements, of
/// which each is there once for each role that is asked it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DiffShape<'a> {
    /// The version that was.
    pub old: VersionShape<'a>,
    /// The version that is.
    pub new: VersionShape<'a>,
    /// What it means for the version number; `null` where nothing changed.
    pub advice: Option<AdviceShape>,
    /// The parts that came, went, stand elsewhere or are described otherwise.
    pub parts: Vec<PartShape<'a>>,
    /// What cells say beside their statements, where it differs.
    pub cells: Vec<CellDifferenceShape<'a>>,
    /// What becomes of every statement of either version, by dimension.
    pub statements: Vec<StatementDifferenceShape<'a>>,
    /// The cells in which statements stand in another order.
    pub reordered: Vec<ReorderedShape<'a>>,
    /// The cells that were split or made one.
    pub shared: Vec<SharedShape<'a>>,
    /// The roles of which something else is asked.
    pub touched: Vec<TouchedShape<'a>>,
}

/// One version.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VersionShape<'a> {
    /// The id of the ladder.
    pub id: &'a Text,
    /// The name of the ladder.
    pub name: &'a Text,
    /// The number that the version states.
    pub version: &'a Text,
}

/// What a difference means for the version number.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AdviceShape {
    /// The part of the number that is to be raised: `major`, `minor` or `patch`.
    pub raise: &'static str,
    /// The least number that says so.
    pub least: String,
    /// Whether the new version states that number or a higher one.
    pub met: bool,
}

/// What becomes of a part.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PartShape<'a> {
    /// What it is: `ladder`, `level`, `track`, `role`, `dimension`, `move`, `title`, `meaning` or `reality`.
    pub kind: &'static str,
    /// What becomes of it: `new`, `gone` or `changed`.
    pub change: &'static str,
    /// Whether it stands elsewhere among those that both versions have.
    pub moved: bool,
    /// It in the old version; `null` where that does not have it.
    pub old: Option<PartNameShape<'a>>,
    /// It in the new version; `null` where that does not have it.
    pub new: Option<PartNameShape<'a>>,
    /// What is said of it differently; of a part that came or went all that is said.
    pub fields: Vec<FieldShape<'a>>,
}

/// A part of one version.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PartNameShape<'a> {
    /// Its id; of a role its code, of a move its ends, of a meaning its title and its id.
    pub id: &'a str,
    /// What people call it.
    pub name: &'a str,
    /// The id of the part before it in its list; `null` where it is the first.
    pub after: Option<&'a str>,
}

/// What is said differently under one key of a ladder's file.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FieldShape<'a> {
    /// The key; of a point of a scale, the point's name before it.
    pub field: &'a str,
    /// What the old version says; empty where it says nothing.
    pub before: &'a [String],
    /// What the new version says; empty where it says nothing.
    pub after: &'a [String],
}

/// Something of a dimension in both versions.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct BothShape<T> {
    /// In the old version.
    pub old: T,
    /// In the new version.
    pub new: T,
}

/// What a dimension asks of some roles beside statements.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CellDifferenceShape<'a> {
    /// The id of the dimension; `null` where the version does not have it.
    pub dimension: BothShape<Option<&'a Text>>,
    /// The codes of the roles, in the same order; empty where the version does not have them.
    pub roles: BothShape<Vec<&'a Text>>,
    /// What the old version says; `null` where it has not both.
    pub before: Option<CellStateShape<'a>>,
    /// What the new version says; `null` where it has not both.
    pub after: Option<CellStateShape<'a>>,
    /// By how many points the rating rises, negative where it falls; `null` without two to compare.
    pub rating_move: Option<isize>,
}

/// What a cell says beside its statements.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CellStateShape<'a> {
    /// The codes of all roles of the cell; empty where there is none.
    pub roles: Vec<&'a Text>,
    /// Why there is none: `gap`, `not-asked` or `only-below`; `null` where there is one.
    pub absent: Option<&'static str>,
    /// The rating; `null` where there is none.
    pub rating: Option<Rating<'a>>,
    /// The years of experience asked for; `null` where the cell asks for none.
    pub years: Option<&'a Years>,
    /// What of the cell is inferred; `null` where nothing is.
    pub inferred: Option<&'a Text>,
}

/// What becomes of a statement, for roles of which it becomes the same.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatementDifferenceShape<'a> {
    /// What becomes of it: `kept`, `reworded`, `new` or `gone`.
    pub change: &'static str,
    /// Whether it is asked in another dimension, or of other roles.
    pub moved: bool,
    /// Where the old version asks it; `null` where it is new.
    pub from: Option<AskingShape<'a>>,
    /// Where the new version asks it; `null` where it is gone.
    pub to: Option<AskingShape<'a>>,
    /// What is said of it differently.
    pub fields: Vec<FieldShape<'a>>,
}

/// Where a version asks a statement.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AskingShape<'a> {
    /// The id of the dimension.
    pub dimension: &'a Text,
    /// The codes of the roles.
    pub roles: Vec<&'a Text>,
    /// Its place among the statements of the cell, counted from 1.
    pub place: usize,
    /// What asks it: `cell`, or `rating` where every cell with that rating does.
    pub asked_by: &'static str,
    /// The statement, with its id and its examples.
    #[serde(flatten)]
    pub statement: &'a Expectation,
    /// The stretches that changed, as offsets into the text, rising.
    pub changed: Vec<SpanShape>,
}

/// Roles whose statements in a dimension stand in another order.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReorderedShape<'a> {
    /// The id of the dimension.
    pub dimension: BothShape<&'a Text>,
    /// The codes of the roles.
    pub roles: BothShape<Vec<&'a Text>>,
}

/// Cells that were split or made one.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SharedShape<'a> {
    /// The id of the dimension.
    pub dimension: BothShape<&'a Text>,
    /// The cells, each by the codes of its roles.
    pub cells: BothShape<Vec<Vec<&'a Text>>>,
}

/// What changes for one role.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TouchedShape<'a> {
    /// The code of the role.
    pub role: BothShape<Option<&'a Text>>,
    /// How many statements are asked of it anew.
    pub new: usize,
    /// How many are asked of it in other words.
    pub reworded: usize,
    /// How many are asked of it in another dimension.
    pub moved: usize,
    /// How many are no longer asked of it.
    pub gone: usize,
    /// In how many dimensions its rating or its years rise.
    pub raised: usize,
    /// In how many dimensions its rating or its years fall.
    pub lowered: usize,
}

/// The difference of two versions in JSON.
pub fn versions<'a>(difference: &'a VersionDifference<'_>) -> DiffShape<'a> {
    let advice = difference.advice().map(|advice| AdviceShape {
        raise: advice.bump.word(),
        least: advice.least,
        met: advice.is_met,
    });
    let codes = Codes { difference };
    DiffShape {
        old: version(difference.old),
        new: version(difference.new),
        advice,
        parts: difference.parts.iter().map(part).collect(),
        cells: difference.cells.iter().map(|cell| codes.cell(cell)).collect(),
        statements: difference.statements.iter().map(|one| codes.statement(one)).collect(),
        reordered: difference.reordered.iter().map(|one| codes.reordered(one)).collect(),
        shared: difference.shared.iter().map(|one| codes.shared(one)).collect(),
        touched: difference.touched.iter().map(|one| codes.touched(one)).collect(),
    }
}

fn version(ladder: &Ladder) -> VersionShape<'_> {
    VersionShape { id: &ladder.id, name: &ladder.name, version: &ladder.version }
}

fn part(part: &PartChange) -> PartShape<'_> {
    let [old, new] = part.sides.each_ref().map(|side| side.as_ref().map(part_name));
    PartShape {
        kind: part.kind.word(),
        change: match (part.is_added(), part.is_removed()) {
            (true, _) => "new",
            (_, true) => "gone",
            _ => "changed",
        },
        moved: part.is_moved,
        old,
        new,
        fields: part.fields.iter().map(field).collect(),
    }
}

fn part_name(PartName { id, name, after, .. }: &PartName) -> PartNameShape<'_> {
    PartNameShape { id, name, after: after.as_deref() }
}

fn field(field: &FieldChange) -> FieldShape<'_> {
    FieldShape { field: &field.field, before: &field.before, after: &field.after }
}

/// How the parts of both versions are named.
struct Codes<'d, 'a> {
    difference: &'d VersionDifference<'a>,
}

impl<'d> Codes<'d, '_> {
    fn ladder(&self, side: usize) -> &'d Ladder {
        [self.difference.old, self.difference.new][side]
    }

    fn dimension(&self, side: usize, index: usize) -> &'d Text {
        &self.ladder(side).dimensions[index].id
    }

    fn roles(&self, side: usize, roles: &[RoleIndex]) -> Vec<&'d Text> {
        roles.iter().map(|&role| &self.ladder(side).role(role).code).collect()
    }

    fn both<T, U>(of: impl Fn(usize, &T) -> U, sides: &[T; 2]) -> BothShape<U> {
        BothShape { old: of(0, &sides[0]), new: of(1, &sides[1]) }
    }

    fn cell(&self, cell: &'d CellDifference<'_>) -> CellDifferenceShape<'d> {
        let state = |side: usize| {
            let state = cell.states[side].as_ref()?;
            Some(cell_state(state, self.roles(side, state.roles)))
        };
        CellDifferenceShape {
            dimension: Self::both(
                |side, index: &Option<usize>| Some(self.dimension(side, (*index)?)),
                &cell.dimension,
            ),
            roles: Self::both(|side, roles: &Vec<RoleIndex>| self.roles(side, roles), &cell.roles),
            before: state(0),
            after: state(1),
            rating_move: cell.rating_move,
        }
    }

    fn statement(&self, one: &'d StatementDifference<'_>) -> StatementDifferenceShape<'d> {
        let asking = |side: usize, asking: &'d Asking<'_>, changed: &[Range<usize>]| AskingShape {
            dimension: self.dimension(side, asking.dimension),
            roles: self.roles(side, &asking.roles),
            place: asking.place + 1,
            asked_by: asking.asked_by(),
            statement: asking.statement,
            changed: spans(&asking.statement.text, changed.iter().cloned()),
        };
        let [before, after] = &one.changed;
        StatementDifferenceShape {
            change: one.kind.word(),
            moved: one.is_moved,
            from: one.from.as_ref().map(|from| asking(0, from, before)),
            to: one.to.as_ref().map(|to| asking(1, to, after)),
            fields: one.fields.iter().map(field).collect(),
        }
    }

    fn reordered(&self, one: &ReorderedCell) -> ReorderedShape<'d> {
        ReorderedShape {
            dimension: Self::both(|side, index| self.dimension(side, *index), &one.dimension),
            roles: Self::both(|side, roles: &Vec<RoleIndex>| self.roles(side, roles), &one.roles),
        }
    }

    fn shared(&self, one: &SharedCell) -> SharedShape<'d> {
        let cells = |side: usize, cells: &[Vec<RoleIndex>]| {
            cells.iter().map(|roles| self.roles(side, roles)).collect::<Vec<_>>()
        };
        SharedShape {
            dimension: Self::both(|side, index| self.dimension(side, *index), &one.dimension),
            cells: BothShape { old: cells(0, &one.before), new: cells(1, &one.after) },
        }
    }

    fn touched(&self, one: &Touched) -> TouchedShape<'d> {
        let Touched { role, new, reworded, gone, moved, raised, lowered } = *one;
        let code = |side: usize, role: &Option<RoleIndex>| Some(&self.ladder(side).role((*role)?).code);
        TouchedShape { role: Self::both(code, &role), new, reworded, moved, gone, raised, lowered }
    }
}

fn cell_state<'a>(state: &CellState<'a>, roles: Vec<&'a Text>) -> CellStateShape<'a> {
    CellStateShape {
        roles,
        absent: state.absence.map(|why| match why {
            Absence::Gap => "gap",
            Absence::NotAsked => "not-asked",
            Absence::OnlyBelow => "only-below",
        }),
        rating: state.rating,
        years: state.years,
        inferred: state.inferred,
    }
}
