//! Owns what somebody will do, beside what is open: the plan of a record.

use super::meant::several;
use crate::model::prose::typed as shown;
use crate::model::{Ladder, Text};
use crate::query::search::texts_with;
use crate::query::user_error::UserError;
use crate::record::{Mark, MarkedStatement, PlanItem, Record};

/// The plan of a record.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    /// The record.
    pub record: &'a Record,
    /// What is open or planned for, by dimension in the order of the record.
    pub dimensions: Vec<PlannedDimension<'a>>,
    /// What is planned for nothing that is asked.
    pub others: Vec<&'a PlanItem>,
    /// How many statements have no mark, so that nobody knows whether they are open.
    pub unmarked: usize,
}

/// What is open or planned for in a dimension.
#[derive(Clone, Debug)]
pub struct PlannedDimension<'a> {
    /// What it is called, where the ladder is there; else its id.
    pub name: &'a Text,
    /// What is planned for the dimension as a whole.
    pub items: Vec<&'a PlanItem>,
    /// The statements that are open, and those that something is planned for.
    pub statements: Vec<PlannedStatement<'a>>,
}

/// A statement, and what is planned for it.
#[derive(Clone, Debug)]
pub struct PlannedStatement<'a> {
    /// The statement.
    pub statement: &'a MarkedStatement,
    /// What is planned for it, in file order.
    pub items: Vec<&'a PlanItem>,
}

/// The plan of a record, beside its open statements: partly or not yet met. The ladder says what dimensions are called.
pub fn plan<'a>(record: &'a Record, ladder: Option<&'a Ladder>) -> Plan<'a> {
    let mut dimensions: Vec<PlannedDimension<'a>> = Vec::new();
    let mut is_shown = vec![false; record.plan.len()];
    let mut items_for = |is_for: &dyn Fn(&Text) -> bool| -> Vec<&'a PlanItem> {
        let all = record.plan.iter().enumerate().filter(|(_, item)| item.about.iter().any(is_for));
        all.map(|(index, item)| {
            is_shown[index] = true;
            item
        })
        .collect()
    };
    let mut met: Vec<&Text> = Vec::new();
    for one in &record.statements {
        if met.contains(&&one.dimension) {
            continue;
        }
        met.push(&one.dimension);
        let of_dimension = record.statements.iter().filter(|other| other.dimension == one.dimension);
        let planned = of_dimension.map(|statement| PlannedStatement {
            items: items_for(&|name| statement.is_named(name)),
            statement,
        });
        let is_wanted = |one: &PlannedStatement<'_>| {
            one.statement.mark.is_some_and(Mark::is_open) || !one.items.is_empty()
        };
        let statements: Vec<PlannedStatement<'a>> = planned.filter(is_wanted).collect();
        let items = items_for(&|name| *name == one.dimension);
        if !statements.is_empty() || !items.is_empty() {
            let named =
                ladder.and_then(|ladder| ladder.dimensions.iter().find(|known| known.id == one.dimension));
            let name = named.map_or(&one.dimension, |known| &known.name);
            dimensions.push(PlannedDimension { name, items, statements });
        }
    }
    let others = record.plan.iter().zip(is_shown).filter(|(_, is_shown)| !is_shown).map(|(item, _)| item);
    let unmarked = record.statements.iter().filter(|one| one.mark.is_none()).count();
    Plan { record, dimensions, others: others.collect(), unmarked }
}

/// The index of what is planned and not done yet that has some words, as search finds them.
///
/// # Errors
/// Nothing has them, or several do.
pub fn planned(record: &Record, words: &str) -> Result<usize, UserError> {
    let open: Vec<usize> =
        (0..record.plan.len()).filter(|&index| record.plan[index].done.is_none()).collect();
    let same = open.iter().filter(|&&index| record.plan[index].what.as_str() == words);
    let mut found: Vec<usize> = same.copied().collect();
    let mut is_guess = false;
    if found.is_empty() {
        let texts = open.iter().map(|&index| record.plan[index].what.as_str()).collect();
        let places;
        (places, is_guess) = texts_with(texts, words);
        found = places.into_iter().map(|place| open[place]).collect();
    }
    match found[..] {
        [only] if !is_guess => Ok(only),
        [] => Err(UserError::new(
            format!("nothing that is planned and open contains `{}`", shown(words)),
            "`ladder plan` shows what is planned; give whole words of it",
        )),
        _ => {
            let lines = found.iter().map(|&index| (&record.plan[index].what).into());
            Err(several(words, "plan", lines, is_guess))
        }
    }
}
