//! Owns what is read of comparisons: who is compared, then dimension by dimension what changes.

use crate::document::{
    Block, CellRow, CellSection, Cells, Change, ChangeKind, Changes, End, Ends, Entry, Fact,
    FactPlace, Inline, Inlines, Mark, Paragraph, Slot, Tone, joined, line,
};
use crate::model::Text;
use crate::model::prose::listed;
use crate::query::{
    CompareDetail, Comparison, DimensionChange, ExpectationShift, OneSided, Piece, RatingMove,
    StatementChange,
};
use crate::source::{Catalog, RoleId};

use super::words::{GAP, asked, facts, inferred, marked, reasons};

/// Comparisons of neighbors (of two roles it is one): who is compared in each, then each dimension
/// with what becomes of its statements. `level` is that of the titles.
pub(super) fn comparisons<'a>(
    all: &'a [Comparison<'a>],
    catalog: &'a Catalog,
    detail: CompareDetail,
    level: u8,
) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    for (index, comparison) in all.iter().enumerate() {
        blocks.extend(header(comparison, catalog, level, index > 0));
    }
    if detail == CompareDetail::Stat {
        for comparison in all {
            let title = (all.len() > 1).then(|| from_to(comparison, catalog));
            blocks.push(stat(comparison, catalog, title));
        }
        let signs = Paragraph::of("signs: = kept, ~ reworded, + new, - gone");
        blocks.push(Block::Paragraph(signs.quiet().apart()));
        return blocks;
    }
    let mut each = Vec::new();
    for comparison in all {
        if all.len() > 1 {
            each.push(Block::Title(level + 1, from_to(comparison, catalog)));
        }
        each.extend(changes(std::slice::from_ref(comparison), catalog, detail));
    }
    let is_within = |comparison: &Comparison<'_>| comparison.from.ladder == comparison.to.ladder;
    if all.len() > 1 && all.iter().all(is_within) {
        blocks.push(Block::Columns {
            count: all.len() + 1,
            wide: changes(all, catalog, detail),
            narrow: each,
        });
    } else {
        blocks.extend(each);
    }
    blocks
}

/// The codes of both roles, or ids that are good everywhere where they are of two ladders.
fn codes(comparison: &Comparison<'_>, catalog: &Catalog) -> [String; 2] {
    let is_within = comparison.from.ladder == comparison.to.ladder;
    [comparison.from, comparison.to].map(|role| {
        if is_within {
            catalog.role(role).code.to_string()
        } else {
            catalog.qualified(role)
        }
    })
}

fn from_to<'a>(comparison: &Comparison<'_>, catalog: &Catalog) -> Inlines<'a> {
    let [from, to] = codes(comparison, catalog);
    line(format!("From {from} to {to}"))
}

/// An end of a comparison or a route, under some name.
pub(super) fn end(catalog: &Catalog, role: RoleId, name: String) -> End<'_> {
    End {
        role: vec![Inline::Role(name.into(), &catalog.role(role).title)],
        facts: facts(catalog.ladder_of(role), role.role),
    }
}

fn header<'a>(
    comparison: &Comparison<'_>,
    catalog: &'a Catalog,
    level: u8,
    is_apart: bool,
) -> Vec<Block<'a>> {
    let [from, to] = codes(comparison, catalog);
    let moves = move_words(catalog, comparison, &from, &to);
    let mut blocks = vec![
        Block::Ends(Ends {
            level,
            is_apart,
            from: end(catalog, comparison.from, from),
            to: end(catalog, comparison.to, to),
        }),
        Block::Paragraph(Paragraph::of(moves).hanging()),
    ];
    if comparison.dimensions.is_empty() {
        let nothing = "There is no dimension to compare that is in both ladders.";
        blocks.push(Block::Paragraph(Paragraph::of(nothing)));
    }
    let shifts = ExpectationShift::ALL.into_iter().filter_map(|shift| {
        let asking = comparison
            .dimensions
            .iter()
            .filter(|change| change.asks == shift);
        let names: Vec<Inlines<'a>> = asking
            .map(|change| line(change.from.dimension.name.to_string()))
            .collect();
        (!names.is_empty()).then(|| Fact {
            label: shift_word(shift),
            place: FactPlace::Counted(names.len()),
            value: joined(names, &", ".into()),
        })
    });
    blocks.push(Block::Facts(shifts.collect()));
    blocks
}

/// A line a dimension, under a title where one is given.
fn stat<'a>(
    comparison: &Comparison<'a>,
    catalog: &Catalog,
    title: Option<Inlines<'a>>,
) -> Block<'a> {
    let [from, to] = codes(comparison, catalog);
    let mut lines: Vec<Inlines<'a>> = Vec::new();
    for change in &comparison.dimensions {
        let mut parts = vec![line(shift_word(change.asks))];
        parts.extend(rating_words(change));
        parts.extend(years_words(change));
        parts.extend(gap_words(change).map(line));
        parts.extend(counts(&change.statements).map(|counts| vec![Inline::Id(counts.into())]));
        let mut text = marked(&change.from.dimension.name, reasons(change));
        text.push(": ".into());
        text.extend(joined(parts, &Inline::Dot));
        lines.push(text);
    }
    for (only, name) in [(&comparison.only_from, from), (&comparison.only_to, to)] {
        for side in only {
            let has_it = format!(": only {name}'s ladder has it");
            lines.push(vec![(&side.dimension.name).into(), has_it.into()]);
        }
    }
    let entry = |head, is_heading| Entry {
        mark: Mark::Plain,
        head,
        tone: Tone::Body,
        is_heading,
        paragraphs: Vec::new(),
    };
    let title = title.map(|title| entry(title, true));
    let lines = lines.into_iter().map(|line| entry(line, false));
    Block::Entries(title.into_iter().chain(lines).collect())
}

/// Comparisons that follow one another, dimension by dimension.
fn changes<'a>(
    all: &'a [Comparison<'a>],
    catalog: &'a Catalog,
    detail: CompareDetail,
) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    let Some(first) = all.first() else {
        return blocks;
    };
    let mut roles = vec![line(codes(first, catalog)[0].clone())];
    roles.extend(all.iter().map(|one| line(codes(one, catalog)[1].clone())));
    for index in 0..first.dimensions.len() {
        let steps: Vec<&'a DimensionChange<'a>> = all
            .iter()
            .filter_map(|comparison| comparison.dimensions.get(index))
            .collect();
        let is_same = steps
            .iter()
            .all(|step| step.asks == ExpectationShift::TheSame);
        if is_same && detail == CompareDetail::Changes {
            continue;
        }
        let mut why: Vec<&Text> = Vec::new();
        for reason in steps.iter().flat_map(|step| reasons(step)) {
            if !why.contains(&reason) {
                why.push(reason);
            }
        }
        let mut heading = marked(&steps[0].from.dimension.name, why);
        if is_same {
            heading.push(": nothing changes here".into());
            let same = Paragraph::new(heading).quiet().hanging();
            let is_first = blocks.is_empty();
            blocks.push(Block::Paragraph(if is_first { same.apart() } else { same }));
            continue;
        }
        heading.push(": ".into());
        let whole = steps.iter().map(|step| as_a_whole(step));
        heading.extend(joined(whole, &"; then ".into()));
        blocks.push(Block::Changes(Changes {
            heading,
            statements: statements(&steps, detail),
            roles: roles.clone(),
            rows: rows(&steps, detail),
        }));
    }
    for comparison in all {
        let [from, to] = codes(comparison, catalog);
        for (only, name) in [(&comparison.only_from, from), (&comparison.only_to, to)] {
            if !only.is_empty() {
                blocks.extend(one_sided(only, &name));
            }
        }
    }
    blocks
}

/// What a dimension as a whole asks: `asks more, High → Very High (up 1)`.
fn as_a_whole<'a>(step: &DimensionChange<'a>) -> Inlines<'a> {
    let mut parts = vec![line(shift_word(step.asks))];
    parts.extend(rating_words(step));
    if let (RatingMove::Up(_) | RatingMove::Down(_), (Some(before), Some(after))) =
        (step.rating, step.ratings())
    {
        parts.push(vec![
            Inline::Place(before),
            Inline::Arrow,
            Inline::Place(after),
        ]);
    }
    parts.extend(years_words(step));
    parts.extend(gap_words(step).map(line));
    joined(parts, &", ".into())
}

fn statements<'a>(steps: &[&DimensionChange<'a>], detail: CompareDetail) -> Vec<Change<'a>> {
    let all = steps.iter().flat_map(|step| &step.statements);
    let is_wanted = |kind: ChangeKind| detail == CompareDetail::Full || kind != ChangeKind::Kept;
    all.map(change)
        .filter(|change| is_wanted(change.kind))
        .collect()
}

fn change<'a>(change: &StatementChange<'a>) -> Change<'a> {
    let kind = change_kind(change);
    match change {
        StatementChange::Kept(statement)
        | StatementChange::New(statement)
        | StatementChange::Gone(statement) => Change {
            kind,
            text: line(&statement.text),
            was: None,
        },
        StatementChange::Reworded { wording, .. } => Change {
            kind,
            text: came(&wording.to),
            was: wording
                .from
                .iter()
                .any(|piece| piece.is_changed)
                .then(|| went(&wording.from)),
        },
    }
}

/// What becomes of a statement.
pub(super) fn change_kind(change: &StatementChange<'_>) -> ChangeKind {
    match change {
        StatementChange::Kept(_) => ChangeKind::Kept,
        StatementChange::Reworded { .. } => ChangeKind::Reworded,
        StatementChange::New(_) => ChangeKind::New,
        StatementChange::Gone(_) => ChangeKind::Gone,
    }
}

/// A statement with the words that came to it.
pub(super) fn came<'a>(pieces: &[Piece]) -> Inlines<'a> {
    worded(pieces, |text| Inline::Inserted(text.into()))
}

/// A statement with the words that went from it.
fn went<'a>(pieces: &[Piece]) -> Inlines<'a> {
    worded(pieces, |text| Inline::Deleted(text.into()))
}

fn worded<'a>(pieces: &[Piece], changed: impl Fn(String) -> Inline<'a>) -> Inlines<'a> {
    let inline = |piece: &Piece| {
        if piece.is_changed {
            changed(piece.text.clone())
        } else {
            piece.text.clone().into()
        }
    };
    pieces.iter().map(inline).collect()
}

/// Rows of statements that became one another, a slot a role; a slot is empty where the role has no
/// part in the row.
fn rows<'a>(steps: &[&DimensionChange<'a>], detail: CompareDetail) -> Vec<Vec<Option<Slot<'a>>>> {
    let first = steps[0]
        .from
        .cell
        .iter()
        .flat_map(|cell| &cell.expectations);
    let mut rows: Vec<Row<'a>> = first
        .map(|statement| Row {
            slots: vec![Some(Slot {
                kind: None,
                text: line(&statement.text),
            })],
            last: Some(&statement.text),
        })
        .collect();
    for (column, step) in steps.iter().enumerate() {
        let mut free: Vec<usize> = (0..rows.len())
            .filter(|&row| rows[row].last.is_some())
            .collect();
        for change in &step.statements {
            let (before, after, slot) = came_to(change);
            let found = before.and_then(|text| {
                let is_it = |&row: &usize| rows[row].last == Some(text);
                free.iter().position(is_it).map(|place| free.remove(place))
            });
            let row = found.unwrap_or_else(|| {
                rows.push(Row {
                    slots: vec![None; column + 1],
                    last: None,
                });
                rows.len() - 1
            });
            rows[row].take(change, slot, after, steps.len() == 1);
        }
        for row in &mut rows {
            if row.slots.len() < column + 2 {
                row.slots.push(None);
                row.last = None;
            }
        }
    }
    let is_kept = |row: &Row<'_>| {
        let mut others = row.slots.iter().skip(1);
        others.all(|slot| {
            slot.as_ref()
                .is_some_and(|slot| slot.kind == Some(ChangeKind::Kept))
        })
    };
    rows.into_iter()
        .filter(|row| detail == CompareDetail::Full || !is_kept(row))
        .map(|row| row.slots)
        .collect()
}

/// A row in the making: its slots, and the statement that its last role has.
struct Row<'a> {
    slots: Vec<Option<Slot<'a>>>,
    last: Option<&'a Text>,
}

impl<'a> Row<'a> {
    /// Adds what becomes of the row's statement. Two columns have room to mark what the words come
    /// from, too, and what goes.
    fn take(
        &mut self,
        change: &StatementChange<'a>,
        slot: Slot<'a>,
        after: Option<&'a Text>,
        is_pair: bool,
    ) {
        self.last = after;
        let before = self.slots.last_mut().and_then(Option::as_mut);
        match (is_pair, change, before) {
            (true, StatementChange::Reworded { wording, .. }, Some(before)) => {
                before.text = went(&wording.from);
                self.slots.push(Some(slot));
            }
            (true, StatementChange::Gone(_), Some(before)) => {
                before.kind = Some(ChangeKind::Gone);
                self.slots.push(None);
            }
            _ => self.slots.push(Some(slot)),
        }
    }
}

/// The statement before, the one after, and the slot of the role that has it.
fn came_to<'a>(change: &StatementChange<'a>) -> (Option<&'a Text>, Option<&'a Text>, Slot<'a>) {
    let (before, after, text) = match change {
        StatementChange::Kept(both) => (Some(&both.text), Some(&both.text), line(&both.text)),
        StatementChange::New(new) => (None, Some(&new.text), line(&new.text)),
        StatementChange::Gone(gone) => (Some(&gone.text), None, line("(gone)")),
        StatementChange::Reworded { from, to, wording } => {
            (Some(&from.text), Some(&to.text), came(&wording.to))
        }
    };
    let slot = Slot {
        kind: Some(change_kind(change)),
        text,
    };
    (before, after, slot)
}

fn one_sided<'a>(only: &[OneSided<'a>], name: &str) -> [Block<'a>; 2] {
    let rows = only.iter().map(|side| CellRow {
        label: marked(&side.dimension.name, inferred(side.dimension, side.cell)),
        rating: side.rating(),
        about: side.cell.is_none().then(|| line(GAP)),
        items: asked(side.cell, false),
    });
    let heading = format!("Only {name}'s ladder has these dimensions");
    let section = CellSection {
        heading: None,
        label: "",
        rows: rows.collect(),
    };
    [
        Block::Heading(2, line(heading)),
        Block::Cells(Cells {
            sections: vec![section],
            is_list: true,
        }),
    ]
}

/// What a dimension asks of the role compared to, in words.
pub(super) fn shift_word(shift: ExpectationShift) -> &'static str {
    match shift {
        ExpectationShift::More => "asks more",
        ExpectationShift::Less => "asks less",
        ExpectationShift::TheSame => "the same",
        ExpectationShift::SomethingDifferent => "asks something different",
    }
}

/// `High → Very High (up 1)`; nothing where neither side is rated.
pub(super) fn rating_words<'a>(change: &DimensionChange<'a>) -> Option<Inlines<'a>> {
    let (before, after) = change.ratings();
    let (before, after) = (
        before.map(|rating| &rating.point.name),
        after.map(|rating| &rating.point.name),
    );
    let moved = |before: Inline<'a>, after: Inline<'a>, how: String| {
        Some(vec![before, Inline::Arrow, after, how.into()])
    };
    match (change.rating, before, after) {
        (RatingMove::Up(by), Some(before), Some(after)) => {
            moved(before.into(), after.into(), format!(" (up {by})"))
        }
        (RatingMove::Down(by), Some(before), Some(after)) => {
            moved(before.into(), after.into(), format!(" (down {by})"))
        }
        (RatingMove::Same, Some(both), _) => Some(vec![both.into(), " on both sides".into()]),
        (_, Some(before), Some(after)) => moved(
            before.into(),
            after.into(),
            " (on another scale)".to_owned(),
        ),
        (_, Some(before), None) => moved(before.into(), "no rating".into(), String::new()),
        (_, None, Some(after)) => moved("no rating".into(), after.into(), String::new()),
        _ => None,
    }
}

/// What stands for years that are not stated.
const UNSTATED: &str = "years not stated";

/// `6+ → 7+ years`; nothing where they do not change.
fn years_words<'a>(change: &DimensionChange<'_>) -> Option<Inlines<'a>> {
    let stated = |side: &OneSided<'_>| side.cell.and_then(|cell| cell.years.clone());
    let moved =
        |before: String, after: String| Some(vec![before.into(), Inline::Arrow, after.into()]);
    match (stated(&change.from), stated(&change.to)) {
        (Some(before), Some(after)) if before.minimum != after.minimum => moved(
            format!("{}+", before.minimum),
            format!("{}+ years", after.minimum),
        ),
        (Some(before), Some(after)) if before != after => Some(line(format!(
            "{}+ years on both sides, in other work",
            after.minimum
        ))),
        (Some(before), None) => moved(format!("{}+ years", before.minimum), UNSTATED.to_owned()),
        (None, Some(after)) => moved(UNSTATED.to_owned(), format!("{}+ years", after.minimum)),
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
fn counts(statements: &[StatementChange<'_>]) -> Option<String> {
    let signs = [
        (ChangeKind::Kept, '='),
        (ChangeKind::Reworded, '~'),
        (ChangeKind::New, '+'),
        (ChangeKind::Gone, '-'),
    ];
    let counted = signs.into_iter().filter_map(|(kind, sign)| {
        let of_kind = statements.iter().filter(|one| change_kind(one) == kind);
        let count = of_kind.count();
        (count > 0).then(|| format!("{sign}{count}"))
    });
    let counted: Vec<String> = counted.collect();
    (!counted.is_empty()).then(|| counted.join(" "))
}

/// Which moves lead from the one role to the other.
fn move_words(catalog: &Catalog, comparison: &Comparison<'_>, from: &str, to: &str) -> String {
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
