//! Owns a comparison in JSON.

use serde::Serialize;

use crate::model::Expectation;
use crate::query::{
    Comparison, DimensionChange, ExpectationShift, Piece, RatingMove, RoleRow, StatementChange,
};
use crate::source::Catalog;

use super::{CellShape, RoleEntryShape};

/// What changes from one role to another.
#[derive(Debug, Serialize)]
pub struct ComparisonShape<'a> {
    /// The role compared from.
    pub from: RoleEntryShape<'a>,
    /// The role compared to.
    pub to: RoleEntryShape<'a>,
    /// The kinds of the moves that lead straight from the one to the other.
    pub moves: Vec<&'a str>,
    /// Where no move does, but promotions up the track lead there: the ids of the roles on the
    /// way, rising.
    pub over: Vec<String>,
    /// How many dimensions ask more, less, the same and something different.
    pub counts: CountsShape,
    /// The dimensions that both ladders have.
    pub dimensions: Vec<DimensionChangeShape<'a>>,
    /// What only the ladder compared from has.
    pub only_from: Vec<OneSidedShape<'a>>,
    /// What only the ladder compared to has.
    pub only_to: Vec<OneSidedShape<'a>>,
}

/// How many dimensions ask what.
#[derive(Debug, Serialize)]
pub struct CountsShape {
    /// More than before.
    pub more: usize,
    /// Less than before.
    pub less: usize,
    /// The same.
    pub same: usize,
    /// Something different.
    pub different: usize,
}

/// What changes in one dimension.
#[derive(Debug, Serialize)]
pub struct DimensionChangeShape<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Why the row is inferred.
    pub inferred: Option<&'a str>,
    /// `more`, `less`, `same` or `different`.
    pub asks: &'static str,
    /// By how many points the rating rises, or falls where this is negative; `null` where the
    /// two sides have no rating to compare.
    pub rating_move: Option<i64>,
    /// What it asks of the role compared from.
    pub from: CellShape<'a>,
    /// What it asks of the role compared to.
    pub to: CellShape<'a>,
    /// What becomes of each statement of either side.
    pub statements: Vec<StatementShape<'a>>,
}

/// What becomes of a statement.
#[derive(Debug, Serialize)]
pub struct StatementShape<'a> {
    /// `kept`, `reworded`, `new` or `gone`.
    pub change: &'static str,
    /// The statement of the role compared from, where there is one.
    pub from: Option<WordsShape<'a>>,
    /// The statement of the role compared to, where there is one.
    pub to: Option<WordsShape<'a>>,
}

/// A statement and the stretches of it that changed.
#[derive(Debug, Serialize)]
pub struct WordsShape<'a> {
    /// The statement.
    pub text: &'a str,
    /// The changed stretches, as offsets into the text in characters, rising.
    pub changed: Vec<SpanShape>,
}

/// A stretch of a text, in characters.
#[derive(Debug, Serialize)]
pub struct SpanShape {
    /// The first character of it, counted from 0.
    pub start: usize,
    /// The one behind its last.
    pub end: usize,
}

/// A dimension that only one of the two ladders has.
#[derive(Debug, Serialize)]
pub struct OneSidedShape<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: &'a str,
    /// Why the row is inferred.
    pub inferred: Option<&'a str>,
    /// What it asks.
    #[serde(flatten)]
    pub cell: CellShape<'a>,
}

/// The JSON view of a comparison.
pub fn comparison<'a>(comparison: &Comparison<'a>, catalog: &'a Catalog) -> ComparisonShape<'a> {
    ComparisonShape {
        from: RoleEntryShape::new(catalog, comparison.from),
        to: RoleEntryShape::new(catalog, comparison.to),
        moves: comparison
            .moves
            .iter()
            .map(|onward| onward.kind.word())
            .collect(),
        over: comparison
            .over
            .iter()
            .map(|&role| catalog.qualified(role))
            .collect(),
        counts: CountsShape {
            more: comparison.count(ExpectationShift::More),
            less: comparison.count(ExpectationShift::Less),
            same: comparison.count(ExpectationShift::TheSame),
            different: comparison.count(ExpectationShift::SomethingDifferent),
        },
        dimensions: comparison.dimensions.iter().map(dimension).collect(),
        only_from: comparison.only_from.iter().map(one_sided).collect(),
        only_to: comparison.only_to.iter().map(one_sided).collect(),
    }
}

fn dimension<'a>(change: &DimensionChange<'a>) -> DimensionChangeShape<'a> {
    let points = |points: usize| i64::try_from(points).unwrap_or(i64::MAX);
    DimensionChangeShape {
        id: &change.from.dimension.id,
        name: &change.from.dimension.name,
        inferred: change.from.dimension.inferred.as_ref().map(AsRef::as_ref),
        asks: asks_name(change.asks),
        rating_move: match change.rating {
            RatingMove::Up(by) => Some(points(by)),
            RatingMove::Down(by) => Some(-points(by)),
            RatingMove::Same => Some(0),
            RatingMove::Unrated | RatingMove::Incomparable => None,
        },
        from: CellShape::new(change.from.dimension, change.from.cell),
        to: CellShape::new(change.to.dimension, change.to.cell),
        statements: change.statements.iter().map(statement).collect(),
    }
}

fn statement<'a>(change: &StatementChange<'a>) -> StatementShape<'a> {
    let (before, after) = match change {
        StatementChange::Reworded { wording, .. } => (&wording.from[..], &wording.to[..]),
        _ => (&[][..], &[][..]),
    };
    let words = |statement: &'a Expectation, pieces: &[Piece]| WordsShape {
        text: &statement.text,
        changed: spans(pieces),
    };
    StatementShape {
        change: change.kind().word(),
        from: change.before().map(|one| words(one, before)),
        to: change.after().map(|one| words(one, after)),
    }
}

fn spans(pieces: &[Piece]) -> Vec<SpanShape> {
    let mut spans = Vec::new();
    let mut start = 0;
    for piece in pieces {
        let end = start + piece.text.chars().count();
        if piece.is_changed {
            spans.push(SpanShape { start, end });
        }
        start = end;
    }
    spans
}

fn one_sided<'a>(side: &RoleRow<'a>) -> OneSidedShape<'a> {
    OneSidedShape {
        id: &side.dimension.id,
        name: &side.dimension.name,
        inferred: side.dimension.inferred.as_ref().map(AsRef::as_ref),
        cell: CellShape::new(side.dimension, side.cell),
    }
}

/// What a dimension asks of the role compared to, in a word.
pub fn asks_name(asks: ExpectationShift) -> &'static str {
    match asks {
        ExpectationShift::More => "more",
        ExpectationShift::Less => "less",
        ExpectationShift::TheSame => "same",
        ExpectationShift::SomethingDifferent => "different",
    }
}
