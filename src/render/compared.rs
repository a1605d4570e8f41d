//! Owns the words for what changes, so that all formats say the same.

use crate::model::Text;
use crate::query::{Asks, Comparison, DimensionChange, OneSided, RatingMove, StatementChange};
use crate::source::Catalog;

use super::message::listed;
use super::shared::inferred;

/// What a dimension asks of the role compared to, in words.
pub(super) fn asks_word(asks: Asks) -> &'static str {
    match asks {
        Asks::More => "asks more",
        Asks::Less => "asks less",
        Asks::TheSame => "the same",
        Asks::SomethingDifferent => "asks something different",
    }
}

/// The same, for programs.
pub(super) fn asks_name(asks: Asks) -> &'static str {
    match asks {
        Asks::More => "more",
        Asks::Less => "less",
        Asks::TheSame => "same",
        Asks::SomethingDifferent => "different",
    }
}

/// The sign of a change: `=` kept, `~` reworded, `+` new, `-` gone.
pub(super) fn change_sign(change: &StatementChange<'_>) -> char {
    match change {
        StatementChange::Kept(_) => '=',
        StatementChange::Reworded { .. } => '~',
        StatementChange::New(_) => '+',
        StatementChange::Gone(_) => '-',
    }
}

/// The word for a change, for programs.
pub(super) fn change_word(change: &StatementChange<'_>) -> &'static str {
    match change {
        StatementChange::Kept(_) => "kept",
        StatementChange::Reworded { .. } => "reworded",
        StatementChange::New(_) => "new",
        StatementChange::Gone(_) => "gone",
    }
}

/// `High → Very High (up 1)`; nothing where neither side is rated.
pub(super) fn rating_words(change: &DimensionChange<'_>, arrow: &str) -> Option<String> {
    let (before, after) = change.ratings();
    let (before, after) = (
        before.map(|rating| &rating.point.name),
        after.map(|rating| &rating.point.name),
    );
    Some(match (change.rating, before, after) {
        (RatingMove::Up(points), Some(before), Some(after)) => {
            format!("{before} {arrow}{after} (up {points})")
        }
        (RatingMove::Down(points), Some(before), Some(after)) => {
            format!("{before} {arrow}{after} (down {points})")
        }
        (RatingMove::Same, Some(both), _) => format!("{both} on both sides"),
        (_, Some(before), Some(after)) => format!("{before} {arrow}{after} (on another scale)"),
        (_, Some(before), None) => format!("{before} {arrow}no rating"),
        (_, None, Some(after)) => format!("no rating {arrow}{after}"),
        _ => return None,
    })
}

/// `6+ → 7+ years`; nothing where they do not change.
pub(super) fn years_words(change: &DimensionChange<'_>, arrow: &str) -> Option<String> {
    let stated = |side: &OneSided<'_>| side.cell.and_then(|cell| cell.years.clone());
    match (stated(&change.from), stated(&change.to)) {
        (Some(before), Some(after)) if before.minimum != after.minimum => Some(format!(
            "{}+ {arrow}{}+ years",
            before.minimum, after.minimum
        )),
        (Some(before), Some(after)) if before != after => Some(format!(
            "{}+ years on both sides, in other work",
            after.minimum
        )),
        (Some(before), None) => Some(format!("{}+ years {arrow}years not stated", before.minimum)),
        (None, Some(after)) => Some(format!("years not stated {arrow}{}+ years", after.minimum)),
        _ => None,
    }
}

/// On which side there is a gap, where there is one: what is asked there is not known.
pub(super) fn gap_words(change: &DimensionChange<'_>) -> Option<&'static str> {
    match (change.from.cell, change.to.cell) {
        (None, Some(_)) => Some("from a gap, where the ladder says nothing"),
        (Some(_), None) => Some("to a gap, where the ladder says nothing"),
        (None, None) => Some("a gap on both sides"),
        (Some(_), Some(_)) => None,
    }
}

/// How many statements are kept, reworded, new and gone, each with its sign: `=3 ~1`.
pub(super) fn counts(statements: &[StatementChange<'_>]) -> Option<String> {
    let counted: Vec<String> = ['=', '~', '+', '-']
        .into_iter()
        .filter_map(|sign| {
            let count = statements
                .iter()
                .filter(|change| change_sign(change) == sign)
                .count();
            (count > 0).then(|| format!("{sign}{count}"))
        })
        .collect();
    (!counted.is_empty()).then(|| counted.join(" "))
}

/// Why a dimension is marked as inferred: for itself, then for the cell of either side.
pub(super) fn reasons<'a>(
    change: &DimensionChange<'a>,
) -> impl Iterator<Item = &'a Text> + use<'a> {
    let of_to = change.to.cell.and_then(|cell| cell.inferred.as_ref());
    inferred(change.from.dimension, change.from.cell).chain(of_to)
}

/// Which moves lead from the one role to the other.
pub(super) fn move_words(
    catalog: &Catalog,
    comparison: &Comparison<'_>,
    from: &str,
    to: &str,
) -> String {
    if comparison.from == comparison.to {
        return format!("{from} is compared with itself.");
    }
    let over: Vec<String> = comparison
        .over
        .iter()
        .map(|&role| catalog.role(role).code.to_string())
        .collect();
    match (comparison.moves.as_slice(), over.as_slice()) {
        ([], []) => format!("No move leads straight from {from} to {to}."),
        ([], over) => {
            let promotions = over.len() + 1;
            format!(
                "{promotions} promotions lead from {from} to {to}, over {}.",
                listed(over, "and")
            )
        }
        (moves, _) => {
            let kinds: Vec<&str> = moves.iter().map(|onward| onward.kind.word()).collect();
            format!(
                "One move leads from {from} to {to}: {}.",
                kinds.join(", or ")
            )
        }
    }
}
