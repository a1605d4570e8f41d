//! Owns comparisons as a sheet.

use crate::document::Sheet;
use crate::model::{ChangeKind, Expectation};
use crate::query::{CompareDetail, Comparison, DimensionChange, RoleRow};
use crate::source::Catalog;
use crate::views::words::inferred;

use super::{cell, lines};

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

/// How many statements become what.
const COUNTS: [ChangeKind; 4] =
    [ChangeKind::Kept, ChangeKind::Reworded, ChangeKind::New, ChangeKind::Gone];

/// Comparisons, a row a statement, or a row a dimension where statements are counted. A dimension
/// that only one of two ladders has asks `only from` or `only to`.
pub fn comparisons(all: &[Comparison<'_>], catalog: &Catalog, detail: CompareDetail) -> Sheet {
    let of_statements = match detail {
        CompareDetail::Stat => COUNTS.map(ChangeKind::word).to_vec(),
        // In words: the signs would begin a formula.
        _ => vec!["change", "before", "after"],
    };
    let count = of_statements.len();
    let mut sheet = Sheet::new(DIMENSION.into_iter().chain(of_statements).chain(["inferred"]));
    for comparison in all {
        let roles = [comparison.from, comparison.to].map(|role| catalog.qualified(role));
        let shared = comparison.dimensions.iter();
        let shared =
            shared.map(|one| ([Some(one.from), Some(one.to)], one.asks().word(), Some(one)));
        let only_from = comparison.only_from.iter();
        let only_from = only_from.map(|side| ([Some(*side), None], "only from", None));
        let only_to = comparison.only_to.iter();
        let only_to = only_to.map(|side| ([None, Some(*side)], "only to", None));
        for (sides, asks, change) in shared.chain(only_from).chain(only_to) {
            let mut rows = match (change, detail) {
                (None, CompareDetail::Stat) => Vec::new(),
                (None, _) => one_sided(sides),
                (Some(change), CompareDetail::Stat) => {
                    vec![COUNTS.map(|kind| change.count(kind).to_string()).to_vec()]
                }
                (Some(change), CompareDetail::Full) => statements(change, |_| true),
                (Some(_), CompareDetail::Changes) if asks == "same" => continue,
                (Some(change), CompareDetail::Changes) => {
                    statements(change, |kind| kind != ChangeKind::Kept)
                }
            };
            if rows.is_empty() {
                rows.push(vec![String::new(); count]);
            }
            let name = sides.iter().flatten().map(|side| &side.dimension.name).next();
            let ratings = sides.map(|side| cell(side.and_then(|it| it.rating()).map(|it| it.name)));
            let years = sides.map(|side| cell(side.and_then(|it| it.years())));
            let gap = match sides.map(|side| side.is_some_and(|it| it.cell.is_none())) {
                [true, true] => "both",
                [true, false] => "from",
                [false, true] => "to",
                [false, false] => "",
            };
            let why = sides.iter().flatten().flat_map(|side| inferred(side.dimension, side.cell));
            let head = [&roles[..], &[cell(name), asks.to_owned()], &ratings, &years].concat();
            let (gap, why) = ([gap.to_owned()], [lines(why)]);
            sheet.rows.extend(rows.iter().map(|row| [&head[..], &gap, row, &why].concat()));
        }
    }
    sheet
}

/// A row a statement that is wanted.
fn statements(
    change: &DimensionChange<'_>,
    is_wanted: impl Fn(ChangeKind) -> bool,
) -> Vec<Vec<String>> {
    let wanted = change.statements.iter().filter(|one| is_wanted(one.kind));
    wanted.map(|one| statement(one.kind.word(), one.from, one.to)).collect()
}

/// A row a statement of the one side that there is.
fn one_sided(sides: [Option<RoleRow<'_>>; 2]) -> Vec<Vec<String>> {
    let cells = sides.map(|side| side.and_then(|side| side.cell));
    let [from, to] = cells.map(|cell| cell.map_or(&[][..], |cell| &cell.expectations));
    let from = from.iter().map(|one| statement("", Some(one), None));
    from.chain(to.iter().map(|one| statement("", None, Some(one)))).collect()
}

fn statement(
    change: &str,
    before: Option<&Expectation>,
    after: Option<&Expectation>,
) -> Vec<String> {
    let text = |side: Option<&Expectation>| cell(side.map(|statement| &statement.text));
    vec![change.to_owned(), text(before), text(after)]
}
