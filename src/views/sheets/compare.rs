//! Owns comparisons as a sheet.

use std::mem;

use crate::document::Sheet;
use crate::model::{Absence, ChangeKind, Expectation};
use crate::query::{Comparison, RoleRow};
use crate::source::Catalog;
use crate::views::CompareDetail;
use crate::views::words::inferred;

use super::{cell, lines, role_cells};

/// What every row starts with: which roles, which dimension, and what it asks as a whole.
const DIMENSION: [&str; 13] = [
    "from_ladder",
    "from_code",
    "from_title",
    "to_ladder",
    "to_code",
    "to_title",
    "dimension",
    "asks",
    "rating_before",
    "rating_after",
    "years_before",
    "years_after",
    "gap",
];

/// What statements become, in the order in which it is counted.
const COUNTS: [ChangeKind; 4] = [ChangeKind::Kept, ChangeKind::Reworded, ChangeKind::New, ChangeKind::Gone];

/// What a row says of a statement.
const STATEMENT: [&str; 3] = ["change", "before", "after"];

/// What becomes of a statement, and how either side has it.
type Told<'a> = (ChangeKind, [Option<&'a Expectation>; 2]);

/// Comparisons, a row a statement, or a row a dimension where statements are counted. A dimension that only
/// one of two ladders has asks `only from` or `only to`: all its statements are gone, or new.
pub fn comparisons(all: &[Comparison<'_>], catalog: &Catalog, detail: CompareDetail) -> Sheet {
    let is_counted = detail == CompareDetail::Stat;
    let of_statements = if is_counted {
        COUNTS.map(ChangeKind::word).to_vec()
    } else {
        // In words: the signs would begin a formula.
        STATEMENT.to_vec()
    };
    let mut sheet = Sheet::new(DIMENSION.into_iter().chain(of_statements).chain(["inferred"]));
    for comparison in all {
        let roles = [comparison.from, comparison.to].map(|role| role_cells(catalog, role)).concat();
        let shared = comparison.dimensions.iter();
        let shared = shared.map(|change| {
            let told = change.statements.iter().map(|one| (one.kind, [one.from, one.to]));
            let told: Vec<Told> = told.collect();
            ([Some(change.from), Some(change.to)], change.verdict().word(), told)
        });
        let only_from = comparison.only_from.iter().map(|side| {
            let told = one_sided(side).map(|one| (ChangeKind::Gone, [Some(one), None]));
            ([Some(*side), None], "only from", told.collect())
        });
        let only_to = comparison.only_to.iter().map(|side| {
            let told = one_sided(side).map(|one| (ChangeKind::New, [None, Some(one)]));
            ([None, Some(*side)], "only to", told.collect())
        });
        for (sides, asks, told) in shared.chain(only_from).chain(only_to) {
            let rows = if is_counted { vec![counts(&told)] } else { statements(&told) };
            let name = sides.iter().flatten().map(|side| &side.dimension.name).next();
            let ratings = sides.map(|side| cell(side.and_then(|it| it.rating()).map(|it| it.name)));
            let years = sides.map(|side| cell(side.and_then(|it| it.years())));
            let is_gap = |it: RoleRow<'_>| it.absence() == Some(Absence::Gap);
            let gap = match sides.map(|side| side.is_some_and(is_gap)) {
                [true, _] => "from",
                [_, true] => "to",
                [false, false] => "",
            };
            let why = sides.iter().flatten().flat_map(|side| inferred(side.dimension, side.cell));
            let head = [&roles[..], &[cell(name), asks.to_owned()], &ratings, &years].concat();
            let gap = [gap.to_owned()];
            let mut why = lines(why);
            for row in &rows {
                sheet.rows.push([&head[..], &gap, row, &[mem::take(&mut why)]].concat());
            }
        }
    }
    sheet
}

/// The statements of a dimension that one ladder alone has.
fn one_sided<'a>(side: &RoleRow<'a>) -> impl Iterator<Item = &'a Expectation> {
    side.statements().into_iter()
}

/// How many statements become what.
fn counts(told: &[Told<'_>]) -> Vec<String> {
    let count = |kind| told.iter().filter(|(other, _)| *other == kind).count();
    COUNTS.map(|kind| count(kind).to_string()).to_vec()
}

/// A row a statement, or an empty one where there is none.
fn statements(told: &[Told<'_>]) -> Vec<Vec<String>> {
    if told.is_empty() {
        return vec![vec![String::new(); STATEMENT.len()]];
    }
    let row = |&(kind, sides): &Told<'_>| {
        let [before, after] = sides.map(|side| cell(side.map(|statement| &statement.text)));
        vec![kind.word().to_owned(), before, after]
    };
    told.iter().map(row).collect()
}
