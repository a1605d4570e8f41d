//! Owns reviews and packets as a sheet.

use crate::document::Sheet;
use crate::query::{Opinion, Review, ReviewedStatement};
use crate::record::{Evidence, Mark, PlanItem};
use crate::source::Catalog;
use crate::views::words::dimension_called;

use super::cell;

/// What every row starts with.
const STATEMENT: [&str; 5] = ["dimension", "statement", "asked", "open", "disagreed"];

/// What each assessor says, behind what the assessor is called.
const OPINION: [&str; 4] = ["mark", "date", "note", "confirm"];

/// A review, a row a statement with what each assessor says of it; what is no longer asked below; then other
/// evidence and plans, with a row of its own each.
pub fn review(review: &Review, catalog: &Catalog) -> Sheet {
    let opinions = review.assessors.iter().flat_map(|one| {
        let label = one.label.replace(' ', "_");
        OPINION.map(|column| format!("{label}_{column}"))
    });
    let head = STATEMENT.into_iter().map(str::to_owned).chain(opinions);
    let mut sheet = Sheet::new(head.chain(["evidence", "plan"].map(str::to_owned)));
    let mut add = |one: &ReviewedStatement, is_asked: bool| {
        let asked = match (is_asked, one.is_asked_already) {
            (false, _) => "no longer",
            (true, true) => "already",
            (true, false) => "yes",
        };
        let dimension = dimension_called(catalog, &review.ladder, &one.dimension);
        let yes_or_no = |is_so: bool| if is_so { "yes" } else { "no" }.to_owned();
        let mut row = vec![dimension.to_string(), one.text.to_string(), asked.to_owned()];
        row.extend([yes_or_no(one.is_open()), yes_or_no(one.is_disagreed())]);
        row.extend(one.said.iter().flat_map(opinion));
        let evidence = one.evidence.iter().map(|&place| done(&review.evidence[place]));
        row.push(evidence.collect::<Vec<String>>().join("\n"));
        let plan = one.plan.iter().map(|&place| planned(&review.plan[place]));
        row.push(plan.collect::<Vec<String>>().join("\n"));
        sheet.rows.push(row);
    };
    review.statements().for_each(|one| add(one, true));
    review.no_longer_asked.iter().for_each(|one| add(one, false));
    let name = |id| dimension_called(catalog, &review.ladder, id).as_str();
    let mut add_apart = |dimension: &str, behind_evidence: usize, what: String| {
        let mut row = vec![String::new(); sheet.columns.len()];
        dimension.clone_into(&mut row[0]);
        row[sheet.columns.len() - 2 + behind_evidence] = what;
        sheet.rows.push(row);
    };
    for one in &review.dimensions {
        one.evidence.iter().for_each(|&place| add_apart(name(&one.id), 0, done(&review.evidence[place])));
    }
    review.loose.iter().for_each(|&place| add_apart("", 0, done(&review.evidence[place])));
    for one in &review.dimensions {
        one.plan.iter().for_each(|&place| add_apart(name(&one.id), 1, planned(&review.plan[place])));
    }
    review.loose_plan().for_each(|item| add_apart("", 1, planned(item)));
    sheet
}

fn opinion(said: &Opinion) -> [String; 4] {
    [cell(said.mark.map(Mark::word)), cell(said.on), cell(said.note.as_ref()), cell(said.confirm.as_ref())]
}

fn planned(item: &PlanItem) -> String {
    let by = item.by.map(|day| format!(", by {day}")).unwrap_or_default();
    let done = item.done.map(|day| format!(", done {day}")).unwrap_or_default();
    format!("{}{by}{done}", item.what)
}

fn done(evidence: &Evidence) -> String {
    let on = evidence.on.map(|day| format!("{day}: ")).unwrap_or_default();
    let link = evidence.link.as_ref().map(|link| format!(" {link}")).unwrap_or_default();
    format!("{on}{}{link}", evidence.what)
}
