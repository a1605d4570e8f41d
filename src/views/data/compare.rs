//! Owns a comparison in JSON.

use std::ops::Range;

use serde::Serialize;

use crate::model::{Expectation, Text};
use crate::query::{Comparison, DimensionChange, RoleRow, StatementChange, Verdict};
use crate::source::Catalog;

use super::ladder::{RoleEntryShape, role_entry};
use super::show::{CellShape, cell};
use super::{DimensionName, dimension_name};

/// What changes from one role to another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ComparisonShape<'a> {
    /// The role compared from.
    pub from: RoleEntryShape<'a>,
    /// The role compared to.
    pub to: RoleEntryShape<'a>,
    /// The kinds of the moves that lead straight from the first role to the second.
    pub moves: Vec<&'a str>,
    /// Where only several promotions lead there: the ids of the roles in between, rising.
    pub over: Vec<String>,
    /// How many dimensions have which verdict.
    pub counts: VerdictCountsShape,
    /// The dimensions that both ladders have and that cover one of the roles at least.
    pub dimensions: Vec<DimensionChangeShape<'a>>,
    /// The dimensions that only the ladder of the first role has and that cover it.
    pub only_from: Vec<OneSidedShape<'a>>,
    /// The dimensions that only the ladder of the second role has and that cover it.
    pub only_to: Vec<OneSidedShape<'a>>,
}

/// How many dimensions have which verdict, see `asks`.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct VerdictCountsShape {
    /// How many dimensions ask `more` of the second role.
    pub more: usize,
    /// How many dimensions ask `less` of the second role.
    pub less: usize,
    /// How many dimensions ask the `same` of both roles.
    pub same: usize,
    /// How many dimensions ask something `different` of the second role.
    pub different: usize,
    /// How many dimensions add statements and change nothing else.
    pub adds: usize,
    /// How many dimensions drop statements and change nothing else.
    pub drops: usize,
    /// How many dimensions cover only the second role.
    pub newly_asked: usize,
    /// How many dimensions cover only the first role.
    pub no_longer_covered: usize,
    /// How many dimensions ask nothing of the second role on purpose, and something of the first.
    pub no_longer_asked: usize,
}

/// What changes in one dimension.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DimensionChangeShape<'a> {
    /// The dimension.
    #[serde(flatten)]
    pub dimension: DimensionName<'a>,
    /// What it asks of the second role, beside the first: `more` or `less` where the rating or the years rise
    /// or fall; `adds` or `drops` where these stay and statements are only new or only gone; `newly-asked` or
    /// `no-longer-covered` where it covers only one of the two; `no-longer-asked` where the ladder says that
    /// it asks nothing of the second; `same`, or else `different`.
    pub asks: &'static str,
    /// By how many points the rating rises, negative where it falls; `null` without two to compare.
    pub rating_move: Option<isize>,
    /// What the dimension asks of the first role.
    pub from: CellShape<'a>,
    /// What the dimension asks of the second role.
    pub to: CellShape<'a>,
    /// What becomes of each statement of either role.
    pub statements: Vec<StatementShape<'a>>,
}

/// What becomes of a statement from one role to another.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StatementShape<'a> {
    /// What becomes of it: `kept`, `reworded`, `new` or `gone`.
    pub change: &'static str,
    /// The statement as the first role has it; `null` where it is new.
    pub from: Option<WordsShape<'a>>,
    /// The statement as the second role has it; `null` where it is gone.
    pub to: Option<WordsShape<'a>>,
}

/// A statement and the stretches of it that changed.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WordsShape<'a> {
    /// The statement.
    pub text: &'a Text,
    /// The stretches that changed, as offsets into the text, rising.
    pub changed: Vec<SpanShape>,
}

/// A stretch of a text, as offsets in characters.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SpanShape {
    /// The first character of the stretch, counted from 0.
    pub start: usize,
    /// The character just after the last one of the stretch.
    pub end: usize,
}

/// A dimension that only one of two ladders has, and what it asks.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct OneSidedShape<'a> {
    /// The dimension.
    #[serde(flatten)]
    pub dimension: DimensionName<'a>,
    /// What the dimension asks.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// A comparison in JSON.
pub fn comparison<'a>(comparison: &Comparison<'a>, catalog: &'a Catalog) -> ComparisonShape<'a> {
    ComparisonShape {
        from: role_entry(catalog, comparison.from),
        to: role_entry(catalog, comparison.to),
        moves: comparison.moves.iter().map(|onward| onward.kind.word()).collect(),
        over: comparison.over.iter().map(|&role| catalog.qualified(role)).collect(),
        counts: VerdictCountsShape {
            more: comparison.count(Verdict::More),
            less: comparison.count(Verdict::Less),
            same: comparison.count(Verdict::Same),
            different: comparison.count(Verdict::Different),
            adds: comparison.count(Verdict::Adds),
            drops: comparison.count(Verdict::Drops),
            newly_asked: comparison.count(Verdict::NewlyAsked),
            no_longer_covered: comparison.count(Verdict::NoLongerCovered),
            no_longer_asked: comparison.count(Verdict::NoLongerAsked),
        },
        dimensions: comparison.dimensions.iter().map(change).collect(),
        only_from: comparison.only_from.iter().map(one_sided).collect(),
        only_to: comparison.only_to.iter().map(one_sided).collect(),
    }
}

fn change<'a>(change: &DimensionChange<'a>) -> DimensionChangeShape<'a> {
    DimensionChangeShape {
        dimension: dimension_name(change.from.dimension),
        asks: change.verdict().word(),
        rating_move: change.rating_move,
        from: cell(change.from.dimension, change.from.cell, change.from.absence()),
        to: cell(change.to.dimension, change.to.cell, change.to.absence()),
        statements: change.statements.iter().map(statement).collect(),
    }
}

fn statement<'a>(change: &StatementChange<'a>) -> StatementShape<'a> {
    let words = |statement: &'a Expectation, changed: &[Range<usize>]| WordsShape {
        text: &statement.text,
        changed: spans(&statement.text, changed.iter().cloned()),
    };
    let [before, after] = &change.changed;
    StatementShape {
        change: change.kind.word(),
        from: change.from.map(|one| words(one, before)),
        to: change.to.map(|one| words(one, after)),
    }
}

/// Rising ranges of bytes of a text, as offsets in characters.
pub(super) fn spans(text: &str, ranges: impl Iterator<Item = Range<usize>>) -> Vec<SpanShape> {
    let (mut characters, mut bytes) = (0, 0);
    let mut offset = |to: usize| {
        characters += text[bytes..to].chars().count();
        bytes = to;
        characters
    };
    ranges.map(|range| SpanShape { start: offset(range.start), end: offset(range.end) }).collect()
}

fn one_sided<'a>(side: &RoleRow<'a>) -> OneSidedShape<'a> {
    let cell = cell(side.dimension, side.cell, side.absence());
    OneSidedShape { dimension: dimension_name(side.dimension), cell }
}
