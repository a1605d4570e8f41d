//! Owns what is read of a change in one dimension: what it asks as a whole, and what becomes of its
//! statements.

use crate::document::{Change, Inline, Inlines, Slot, line};
use crate::model::{ChangeKind, Rating, Text};
use crate::query::{
    CompareDetail, DimensionChange, ExpectationShift, Piece, RatingMove, RoleRow, StatementChange,
};

use super::words::{inferred, marked};

/// What a dimension asks of the role compared to, in words.
pub(super) fn shift_word(shift: ExpectationShift) -> &'static str {
    match shift {
        ExpectationShift::More => "asks more",
        ExpectationShift::Less => "asks less",
        ExpectationShift::TheSame => "the same",
        ExpectationShift::SomethingDifferent => "asks something different",
    }
}

/// What a dimension as a whole asks, part by part: `asks more`, `High → Very High (up 1)`; the places
/// of a rating that moves on its scale only where they are wanted.
pub(super) fn as_a_whole<'a>(change: &DimensionChange<'a>, places: bool) -> Vec<Inlines<'a>> {
    let places = match change.ratings() {
        (Some(before), Some(after)) if places && change.has_moving_rating() => {
            Some(vec![Inline::Place(before), Inline::Arrow, Inline::Place(after)])
        }
        _ => None,
    };
    let parts = [
        Some(line(shift_word(change.asks))),
        rating_words(change),
        places,
        years_words(change),
        gap_words(change).map(line),
    ];
    parts.into_iter().flatten().collect()
}

/// `High → Very High (up 1)`; nothing where neither side is rated.
pub(super) fn rating_words<'a>(change: &DimensionChange<'a>) -> Option<Inlines<'a>> {
    let name = |rating: Option<Rating<'a>>| match rating {
        Some(rating) => Inline::from(rating.name),
        None => "no rating".into(),
    };
    let (before, after) = change.ratings();
    let how = match change.rating {
        RatingMove::Unrated => return None,
        RatingMove::Same => return Some(vec![name(after), " on both sides".into()]),
        RatingMove::Up(by) => format!(" (up {by})"),
        RatingMove::Down(by) => format!(" (down {by})"),
        RatingMove::Incomparable if before.is_some() && after.is_some() => {
            " (on another scale)".to_owned()
        }
        RatingMove::Incomparable => String::new(),
    };
    Some(vec![name(before), Inline::Arrow, name(after), how.into()])
}

/// `6+ → 7+ years`; nothing where they do not change.
fn years_words<'a>(change: &DimensionChange<'_>) -> Option<Inlines<'a>> {
    let words = |least: Option<u8>| match least {
        Some(least) => format!("{least}+ years"),
        None => "years not stated".to_owned(),
    };
    let (before, after) = change.years();
    change.has_other_years().then(|| match (before, after) {
        (Some(both), Some(after)) if both == after => {
            line(format!("{both}+ years on both sides, in other work"))
        }
        (Some(least), Some(_)) => {
            vec![format!("{least}+").into(), Inline::Arrow, words(after).into()]
        }
        _ => vec![words(before).into(), Inline::Arrow, words(after).into()],
    })
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
pub(super) fn counts(change: &DimensionChange<'_>) -> Option<String> {
    let signs = [
        ('=', ChangeKind::Kept),
        ('~', ChangeKind::Reworded),
        ('+', ChangeKind::New),
        ('-', ChangeKind::Gone),
    ];
    let counts = signs.map(|(sign, kind)| (sign, change.count(kind)));
    let counted = counts.iter().filter(|(_, count)| *count > 0);
    let counted: Vec<String> = counted.map(|(sign, count)| format!("{sign}{count}")).collect();
    (!counted.is_empty()).then(|| counted.join(" "))
}

/// The name of a dimension of one ladder, with the marks of why it or its cell is inferred.
pub(super) fn side_name<'a>(side: &RoleRow<'a>) -> Inlines<'a> {
    marked(&side.dimension.name, inferred(side.dimension, side.cell))
}

/// What becomes of a statement.
pub(super) fn statement<'a>(change: &StatementChange<'a>) -> Change<'a> {
    let (text, was) = match change {
        StatementChange::Kept(statement)
        | StatementChange::New(statement)
        | StatementChange::Gone(statement) => (line(&statement.text), None),
        StatementChange::Reworded { wording, .. } => {
            let has_gone = wording.from.iter().any(|piece| piece.is_changed);
            (came(&wording.to), has_gone.then(|| went(&wording.from)))
        }
    };
    Change { kind: change.kind(), text, was }
}

/// A statement with the words that came to it.
fn came<'a>(pieces: &[Piece]) -> Inlines<'a> {
    worded(pieces, |text| Inline::Inserted(text.into()))
}

/// A statement with the words that went from it.
fn went<'a>(pieces: &[Piece]) -> Inlines<'a> {
    worded(pieces, |text| Inline::Deleted(text.into()))
}

fn worded<'a>(pieces: &[Piece], changed: impl Fn(String) -> Inline<'a>) -> Inlines<'a> {
    let inline = |piece: &Piece| {
        let text = piece.text.clone();
        if piece.is_changed { changed(text) } else { text.into() }
    };
    pieces.iter().map(inline).collect()
}

/// What becomes of each statement that is wanted, step by step.
pub(super) fn statements<'a>(
    steps: &[&DimensionChange<'a>],
    detail: CompareDetail,
) -> Vec<Change<'a>> {
    let all = steps.iter().flat_map(|step| &step.statements);
    let is_wanted =
        |change: &Change<'_>| detail == CompareDetail::Full || change.kind != ChangeKind::Kept;
    all.map(statement).filter(is_wanted).collect()
}

/// Rows of statements that became one another, a slot a role; a slot is empty where the role has no
/// part in the row.
pub(super) fn rows<'a>(
    steps: &[&DimensionChange<'a>],
    detail: CompareDetail,
) -> Vec<Vec<Option<Slot<'a>>>> {
    let is_pair = steps.len() == 1;
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (column, step) in (1..).zip(steps) {
        for change in &step.statements {
            let before = change.before().map(|statement| &statement.text);
            // A row that has its slot in this column already is longer.
            let is_it =
                |row: &Row<'_>| before.is_some() && row.last == before && row.slots.len() == column;
            let index = rows.iter().position(is_it).unwrap_or_else(|| {
                let mut slots = vec![None; column - 1];
                slots.push(slot_before(change, is_pair));
                rows.push(Row { slots, last: None });
                rows.len() - 1
            });
            let row = &mut rows[index];
            row.slots.push(slot_after(change, is_pair));
            row.last = change.after().map(|statement| &statement.text);
        }
    }
    let is_kept = |slot: &Option<Slot<'_>>| {
        slot.as_ref().and_then(|slot| slot.kind) == Some(ChangeKind::Kept)
    };
    let mut rows: Vec<_> = rows.into_iter().map(|row| row.slots).collect();
    for slots in &mut rows {
        slots.resize(steps.len() + 1, None);
    }
    if detail != CompareDetail::Full {
        rows.retain(|slots| !slots.iter().skip(1).all(is_kept));
    }
    rows
}

/// A row in the making: its slots, and the statement that its last role has.
struct Row<'a> {
    slots: Vec<Option<Slot<'a>>>,
    last: Option<&'a Text>,
}

/// The slot before a statement's first change. Two columns have room to mark there what goes.
fn slot_before<'a>(change: &StatementChange<'a>, is_pair: bool) -> Option<Slot<'a>> {
    let kind = change.kind();
    let text = match change {
        StatementChange::Reworded { wording, .. } if is_pair => went(&wording.from),
        _ => line(&change.before()?.text),
    };
    Some(Slot { kind: (is_pair && kind == ChangeKind::Gone).then_some(kind), text })
}

/// The slot that a statement comes to.
fn slot_after<'a>(change: &StatementChange<'a>, is_pair: bool) -> Option<Slot<'a>> {
    let kind = change.kind();
    let text = match kind {
        ChangeKind::Gone if is_pair => return None,
        ChangeKind::Gone => line("(gone)"),
        _ => statement(change).text,
    };
    Some(Slot { kind: Some(kind), text })
}
