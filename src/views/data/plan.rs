//! Owns the plan of a record in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::Plan;
use crate::record::{Day, Mark, PlanItem};

/// What `ladder plan` answers.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlanShape<'a> {
    /// The id of the ladder.
    pub ladder: &'a Text,
    /// The code of today's role.
    pub role: &'a Text,
    /// The code of the role to get to; `null` where there is none.
    pub goal: Option<&'a Text>,
    /// What is open or planned for, by dimension in the order of the record.
    pub dimensions: Vec<PlannedDimensionShape<'a>>,
    /// What is planned for nothing that is asked.
    pub others: Vec<PlanItemShape<'a>>,
    /// How many statements have no mark.
    pub unmarked: usize,
}

/// What is open or planned for in a dimension.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlannedDimensionShape<'a> {
    /// What it is called.
    pub name: &'a Text,
    /// What is planned for it as a whole.
    pub items: Vec<PlanItemShape<'a>>,
    /// The statements that are open, and those that something is planned for.
    pub statements: Vec<PlannedStatementShape<'a>>,
}

/// A statement, and what is planned for it.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlannedStatementShape<'a> {
    /// The statement.
    pub text: &'a Text,
    /// Its mark; `null` where there is none.
    pub mark: Option<Mark>,
    /// What is planned for it.
    pub items: Vec<PlanItemShape<'a>>,
}

/// Something that will be done.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PlanItemShape<'a> {
    /// What.
    pub what: &'a Text,
    /// By when, as in `2026-11-02`; `null` where that is open.
    pub by: Option<Day>,
    /// When it was done; `null` as long as it is not.
    pub done: Option<Day>,
}

/// A plan.
pub fn plan<'a>(plan: &Plan<'a>) -> PlanShape<'a> {
    let dimensions = plan.dimensions.iter().map(|dimension| PlannedDimensionShape {
        name: dimension.name,
        items: items(&dimension.items),
        statements: dimension
            .statements
            .iter()
            .map(|one| PlannedStatementShape {
                text: &one.statement.text,
                mark: one.statement.mark,
                items: items(&one.items),
            })
            .collect(),
    });
    PlanShape {
        ladder: &plan.record.ladder,
        role: &plan.record.role,
        goal: plan.record.goal.as_ref(),
        dimensions: dimensions.collect(),
        others: items(&plan.others),
        unmarked: plan.unmarked,
    }
}

fn items<'a>(items: &[&'a PlanItem]) -> Vec<PlanItemShape<'a>> {
    items.iter().map(|item| PlanItemShape { what: &item.what, by: item.by, done: item.done }).collect()
}
