//! Owns what became of a record in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::Carried;
use crate::record::{Day, Mark, MarkedStatement};

/// What `ladder assess` answers of a record that is there, and `ladder diff --record`: what becomes of its statements.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CarriedShape<'a> {
    /// The id of the ladder.
    pub ladder: &'a Text,
    /// The version of the ladder by now.
    pub version: &'a Text,
    /// The code of today's role.
    pub role: &'a Text,
    /// The code of the role to get to; `null` where there is none.
    pub goal: Option<&'a Text>,
    /// How many statements of which something is said are asked in the same words.
    pub kept: usize,
    /// Those that are to be confirmed because they were reworded.
    pub confirm: Vec<CarriedStatementShape<'a>>,
    /// Those that another dimension asks by now.
    pub moved: Vec<CarriedStatementShape<'a>>,
    /// Those that were no longer asked and are asked again.
    pub back: Vec<CarriedStatementShape<'a>>,
    /// Those that were not asked before.
    pub new: Vec<CarriedStatementShape<'a>>,
    /// Those that are no longer asked and are kept apart.
    pub gone: Vec<CarriedStatementShape<'a>>,
    /// Those that are no longer asked and of which nothing was said.
    pub dropped: Vec<CarriedStatementShape<'a>>,
    /// Those that were marked with `--ask`.
    pub marked: Vec<CarriedStatementShape<'a>>,
    /// The evidence that is for nothing that is asked by now.
    pub stranded: Vec<StrandedShape<'a>>,
}

/// Evidence that is for nothing that is asked by now.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct StrandedShape<'a> {
    /// When, as in `2026-11-02`; `null` where nothing is said.
    pub date: Option<Day>,
    /// What was done.
    pub what: &'a Text,
}

/// What became of a statement.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct CarriedStatementShape<'a> {
    /// The id of the dimension that asks it, or asked it last.
    pub dimension: &'a Text,
    /// The statement.
    pub text: &'a Text,
    /// The mark; `null` where there is none.
    pub mark: Option<Mark>,
    /// What it said when the mark was set; `null` where that is what it says.
    pub before: Option<&'a Text>,
    /// The id of the dimension that asked it before; `null` where it is the same.
    pub dimension_before: Option<&'a Text>,
}

/// What became of a record.
pub fn carried(carried: &Carried) -> CarriedShape<'_> {
    let record = &carried.record;
    let all = |indices: &[usize]| indices.iter().map(|&index| shape(&record.statements[index])).collect();
    let moved = carried.moved.iter().map(|(index, before)| CarriedStatementShape {
        dimension_before: Some(before),
        ..shape(&record.statements[*index])
    });
    CarriedShape {
        ladder: &record.ladder,
        version: &record.version,
        role: &record.role,
        goal: record.goal.as_ref(),
        kept: carried.kept,
        confirm: carried.reworded.iter().map(|one| shape(&record.statements[one.index])).collect(),
        moved: moved.collect(),
        back: all(&carried.back),
        new: all(&carried.new),
        gone: carried.gone.iter().map(|&index| shape(&record.no_longer_asked[index])).collect(),
        dropped: carried.dropped.iter().map(shape).collect(),
        marked: all(&carried.marked),
        stranded: record.stranded().map(|one| StrandedShape { date: one.on, what: &one.what }).collect(),
    }
}

fn shape(one: &MarkedStatement) -> CarriedStatementShape<'_> {
    CarriedStatementShape {
        dimension: &one.dimension,
        text: &one.text,
        mark: one.mark,
        before: one.confirm.as_ref(),
        dimension_before: None,
    }
}
