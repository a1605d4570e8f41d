//! Owns comparisons as a sheet.

use crate::document::{Sheet, Value};
use crate::model::ChangeKind;
use crate::query::{CompareDetail, Comparison, DimensionChange, ExpectationShift, RoleRow};
use crate::source::Catalog;
use crate::views::words::{inferred, reasons};

/// What every row starts with: which roles, which dimension, and what it asks as a whole.
const DIMENSION: [&str; 9] = [
    "from",
    "to",
    "dimension",
    "asks",
    "rating_before",
    "rating_after",
    "years_before",
    "years_after",
    "gap",
];

/// What becomes of a statement, in words: the signs would begin a formula.
const STATEMENT: [&str; 3] = ["change", "before", "after"];

/// How many statements become what.
const COUNTS: [ChangeKind; 4] =
    [ChangeKind::Kept, ChangeKind::Reworded, ChangeKind::New, ChangeKind::Gone];

/// Comparisons, a row a statement, or a row a dimension where no statement is told. A dimension
/// that only one of two ladders has asks `only from` or `only to`.
pub fn comparisons(all: &[Comparison<'_>], catalog: &Catalog, detail: CompareDetail) -> Sheet {
    let is_counted = detail == CompareDetail::Stat;
    let of_rows: Vec<&str> = if is_counted {
        COUNTS.iter().map(|kind| kind.word()).collect()
    } else {
        STATEMENT.to_vec()
    };
    let columns = DIMENSION.into_iter().chain(of_rows).chain(["inferred"]);
    let mut sheet = Sheet::new(columns);
    for comparison in all {
        let roles = [comparison.from, comparison.to].map(|role| catalog.qualified(role));
        let mut add = |head: Vec<Value>, rows: Vec<Vec<Value>>, why: Value| {
            for row in rows {
                let ends = [row, vec![why.clone()]].concat();
                sheet.rows.push([head.clone(), ends].concat());
            }
        };
        for change in &comparison.dimensions {
            let rows = match detail {
                CompareDetail::Full => statements(change, |_| true),
                CompareDetail::Changes if change.asks == ExpectationShift::TheSame => Vec::new(),
                CompareDetail::Changes => statements(change, |kind| kind != ChangeKind::Kept),
                CompareDetail::Stat => vec![counts(change)],
            };
            add(head(&roles, change), rows, Value::lines(reasons(change)));
        }
        let only_from = comparison.only_from.iter().map(|side| (side, true));
        let only_to = comparison.only_to.iter().map(|side| (side, false));
        for (side, is_from) in only_from.chain(only_to) {
            let rows = if is_counted {
                vec![vec![Value::Empty; COUNTS.len()]]
            } else {
                one_sided(side, is_from)
            };
            let why = Value::lines(inferred(side.dimension, side.cell));
            add(one_sided_head(&roles, side, is_from), rows, why);
        }
    }
    sheet
}

fn head(roles: &[String; 2], change: &DimensionChange<'_>) -> Vec<Value> {
    let (rating_before, rating_after) = change.ratings();
    let (years_before, years_after) = change.years();
    let gap = match (change.from.cell, change.to.cell) {
        (None, None) => "both",
        (None, Some(_)) => "from",
        (Some(_), None) => "to",
        (Some(_), Some(_)) => "",
    };
    let [from, to] = roles.clone();
    vec![
        from.into(),
        to.into(),
        (&change.from.dimension.name).into(),
        change.asks.word().into(),
        Value::of(rating_before.map(|rating| rating.name)),
        Value::of(rating_after.map(|rating| rating.name)),
        Value::of(years_before),
        Value::of(years_after),
        gap.into(),
    ]
}

fn one_sided_head(roles: &[String; 2], side: &RoleRow<'_>, is_from: bool) -> Vec<Value> {
    let name = if is_from { "from" } else { "to" };
    let rating = Value::of(side.rating().map(|rating| rating.name));
    let [from, to] = roles.clone();
    let mut head: Vec<Value> =
        vec![from.into(), to.into(), (&side.dimension.name).into(), format!("only {name}").into()];
    head.extend(on_its_side(rating, is_from));
    head.extend(on_its_side(Value::of(side.years()), is_from));
    head.push(side.cell.map_or(name, |_| "").into());
    head
}

/// A row a statement that is wanted; one without, where none is.
fn statements(
    change: &DimensionChange<'_>,
    is_wanted: impl Fn(ChangeKind) -> bool,
) -> Vec<Vec<Value>> {
    let wanted = change.statements.iter().filter(|one| is_wanted(one.kind()));
    let rows = wanted.map(|one| {
        let sides = [one.before(), one.after()];
        let sides = sides.map(|side| Value::of(side.map(|statement| &statement.text)));
        std::iter::once(one.kind().word().into()).chain(sides).collect()
    });
    or_one_empty(rows.collect())
}

fn one_sided(side: &RoleRow<'_>, is_from: bool) -> Vec<Vec<Value>> {
    let statements = side.cell.iter().flat_map(|cell| &cell.expectations);
    let rows = statements.map(|statement| {
        let [before, after] = on_its_side((&statement.text).into(), is_from);
        vec![Value::Empty, before, after]
    });
    or_one_empty(rows.collect())
}

fn or_one_empty(rows: Vec<Vec<Value>>) -> Vec<Vec<Value>> {
    if rows.is_empty() { vec![vec![Value::Empty; STATEMENT.len()]] } else { rows }
}

fn counts(change: &DimensionChange<'_>) -> Vec<Value> {
    COUNTS.map(|kind| change.count(kind).into()).to_vec()
}

/// What one side has, on its side.
fn on_its_side(value: Value, is_from: bool) -> [Value; 2] {
    if is_from { [value, Value::Empty] } else { [Value::Empty, value] }
}
