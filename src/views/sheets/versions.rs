//! Owns the difference of two versions as a sheet.

use crate::document::Sheet;
use crate::model::{ChangeKind, Ladder};
use crate::query::{Asking, CellState, PartChange, VersionDifference};
use crate::views::names::codes;

use super::cell;

const COLUMNS: [&str; 9] = [
    "what",
    "change",
    "name_before",
    "name_after",
    "roles_before",
    "roles_after",
    "field",
    "before",
    "after",
];

/// What differs, a row each: parts with every key that says something else, ratings and years, then the statements
/// that are not kept as they are.
pub fn versions(difference: &VersionDifference<'_>) -> Sheet {
    let mut sheet = Sheet::new(COLUMNS);
    sheet.rows.extend(difference.parts.iter().flat_map(part));
    let ladders = [difference.old, difference.new];
    for one in &difference.cells {
        let [before, after] =
            [0, 1].map(|side| cell(one.dimension[side].map(|at| &ladders[side].dimensions[at].name)));
        let [roles_before, roles_after] = [0, 1].map(|side| codes(ladders[side], &one.roles[side]));
        for (field, of) in
            [("rating", rating as fn(&CellState<'_>) -> String), ("years", years), ("inferred", inferred)]
        {
            let [was, is] = one.states.each_ref().map(|state| state.as_ref().map(of).unwrap_or_default());
            if was != is {
                let row = ["cell", "changed", &before, &after, &roles_before, &roles_after, field, &was, &is];
                sheet.rows.push(row.map(str::to_owned).to_vec());
            }
        }
    }
    for one in difference.statements.iter().filter(|one| !one.is_unchanged()) {
        let sides = [&one.from, &one.to];
        let of = |side: usize, of: fn(&Ladder, &Asking<'_>) -> String| {
            sides[side].as_ref().map(|asking| of(ladders[side], asking)).unwrap_or_default()
        };
        let name: fn(&Ladder, &Asking<'_>) -> String =
            |ladder, asking| ladder.dimensions[asking.dimension].name.to_string();
        let roles: fn(&Ladder, &Asking<'_>) -> String = |ladder, asking| codes(ladder, &asking.roles);
        let text: fn(&Ladder, &Asking<'_>) -> String = |_, asking| asking.statement.text.to_string();
        let change = if one.is_moved { "moved" } else { one.kind.word() };
        let head = |change: &str| {
            vec![
                "statement".to_owned(),
                change.to_owned(),
                of(0, name),
                of(1, name),
                of(0, roles),
                of(1, roles),
            ]
        };
        if change != ChangeKind::Kept.word() {
            sheet.rows.push([head(change), vec![String::new(), of(0, text), of(1, text)]].concat());
        }
        sheet.rows.extend(one.fields.iter().map(|field| {
            let values = vec![field.field.clone(), field.before.join("\n"), field.after.join("\n")];
            [head("changed"), values].concat()
        }));
    }
    sheet
}

/// A row a key, or one for a part of which nothing else is said.
fn part(part: &PartChange) -> Vec<Vec<String>> {
    let change = match (part.is_added(), part.is_removed()) {
        (true, _) => "new",
        (_, true) => "gone",
        _ => "changed",
    };
    let [before, after] = part.sides.each_ref().map(|side| cell(side.as_ref().map(|side| &side.name)));
    let row = |change: &str, field: &str, was: &str, is: &str| {
        let row = [part.kind.word(), change, &before, &after, "", "", field, was, is];
        row.map(str::to_owned).to_vec()
    };
    let fields = part.fields.iter();
    let mut rows: Vec<_> = fields
        .map(|field| row(change, &field.field, &field.before.join("\n"), &field.after.join("\n")))
        .collect();
    rows.extend(part.is_moved.then(|| row("moved", "", "", "")));
    rows
}

fn rating(state: &CellState<'_>) -> String {
    cell(state.rating.map(|rating| rating.name))
}

fn years(state: &CellState<'_>) -> String {
    cell(state.years)
}

fn inferred(state: &CellState<'_>) -> String {
    cell(state.inferred)
}
