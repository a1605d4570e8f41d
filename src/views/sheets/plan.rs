//! Owns the plan of a record as a sheet.

use crate::document::Sheet;
use crate::query::Plan;
use crate::record::{Mark, PlanItem};

use super::cell;

const COLUMNS: [&str; 6] = ["dimension", "statement", "mark", "what", "by", "done"];

/// What is planned, a row each beside what it is for; what is open and has no plan has a row without one.
pub fn plan(plan: &Plan<'_>) -> Sheet {
    let mut sheet = Sheet::new(COLUMNS);
    let mut add = |head: [&str; 3], items: &[&PlanItem], is_open: bool| {
        let head = head.map(str::to_owned);
        let rows = items.iter().map(|item| [item.what.to_string(), cell(item.by), cell(item.done)]);
        let empty = (items.is_empty() && is_open).then(<[String; 3]>::default);
        sheet.rows.extend(rows.chain(empty).map(|row| [head.clone(), row].concat()));
    };
    for dimension in &plan.dimensions {
        add([dimension.name, "", ""], &dimension.items, false);
        for one in &dimension.statements {
            let mark = one.statement.mark.map_or("", Mark::word);
            add([dimension.name, &one.statement.text, mark], &one.items, true);
        }
    }
    add([""; 3], &plan.others, false);
    sheet
}
