//! Owns the words that several views share.

use crate::document::{Block, Fact, FactPlace, Inline, Inlines, Item, line, notes};
use crate::model::{Cell, Dimension, Ladder, RoleIndex, Text, Years};
use crate::query::{DimensionChange, Subject};
use crate::source::{Catalog, RoleId};

/// What is said where a role has no cell.
pub(super) const GAP: &str = "gap: the ladder says nothing here";

/// Why a row is marked as inferred: the dimension's reason, then the cell's own.
pub(super) fn inferred<'a>(
    dimension: &'a Dimension,
    cell: Option<&'a Cell>,
) -> impl Iterator<Item = &'a Text> {
    let of_cell = cell.and_then(|cell| cell.inferred.as_ref());
    dimension.inferred.iter().chain(of_cell)
}

/// A name and the marks of the reasons why what it names is inferred, each once.
pub(super) fn marked<'a>(
    name: impl Into<Inline<'a>>,
    reasons: impl IntoIterator<Item = &'a Text>,
) -> Inlines<'a> {
    let mut marked = line(name);
    for mark in notes(reasons) {
        if !marked.contains(&mark) {
            marked.push(mark);
        }
    }
    marked
}

/// `At least 6 years`, and in what.
pub(super) fn years(years: &Years) -> String {
    let least = match years.minimum {
        0 => "No years of experience needed".to_owned(),
        1 => "At least 1 year".to_owned(),
        many => format!("At least {many} years"),
    };
    match &years.experience {
        Some(experience) => format!("{least} in {experience}"),
        None => least,
    }
}

/// `6+ years`, for the head of a role.
pub(super) fn years_in_short(minimum: Option<u8>) -> String {
    match minimum {
        None => "years not stated".to_owned(),
        Some(0) => "no years needed".to_owned(),
        Some(1) => "1+ year".to_owned(),
        Some(minimum) => format!("{minimum}+ years"),
    }
}

/// Why what the ladder says of a role's years is inferred.
pub(super) fn years_reasons(ladder: &Ladder, role: RoleIndex) -> impl Iterator<Item = &Text> {
    let stated = ladder.years_cell(role);
    stated.into_iter().flat_map(|(dimension, cell)| inferred(dimension, Some(cell)))
}

/// A role in a few facts: its levels, its track and its ladder (once, where the one is called as
/// the other), and last its years.
pub(super) fn facts(ladder: &Ladder, index: RoleIndex) -> Vec<Fact<'_>> {
    let role = ladder.role(index);
    let levels = ladder.span_label(role.levels);
    let track = &ladder.track(role.track).name;
    let years = marked(years_in_short(ladder.years_of(index)), years_reasons(ladder, index));
    let in_line = |label, value, words| Fact { label, value, place: FactPlace::InLine(words) };
    let name_in_line = if *track == ladder.name { Inlines::new() } else { line(&ladder.name) };
    let of_level = line(format!("level {levels}"));
    vec![
        in_line("Level", line(levels), of_level),
        in_line_fact("Track", line(track)),
        in_line("Ladder", ladder_name(ladder), name_in_line),
        in_line_fact("Experience", years),
    ]
}

/// A fact that stands in one line with others where there is little room.
pub(super) fn in_line_fact<'a>(label: &'a str, value: Inlines<'a>) -> Fact<'a> {
    Fact { label, place: FactPlace::InLine(value.clone()), value }
}

/// `Product Operations (product-ops)`.
pub(super) fn ladder_name(ladder: &Ladder) -> Inlines<'_> {
    vec![(&ladder.name).into(), " (".into(), Inline::Id(ladder.id.as_str().into()), ")".into()]
}

/// The codes of some roles: `L1, L2`.
pub(super) fn codes(ladder: &Ladder, roles: &[RoleIndex]) -> String {
    let codes: Vec<&str> = roles.iter().map(|&role| ladder.role(role).code.as_str()).collect();
    codes.join(", ")
}

/// What a cell asks: the years, then each statement, its examples below it where they are wanted.
pub(super) fn asked(cell: Option<&Cell>, examples: bool) -> Vec<Item<'_>> {
    let Some(cell) = cell else { return Vec::new() };
    let years =
        cell.years.iter().map(|stated| Item { text: line(years(stated)), below: Vec::new() });
    let statements = cell.expectations.iter().map(|statement| {
        let examples = statement.examples.iter().filter(|_| examples);
        Item {
            text: line(&statement.text),
            below: examples.map(|example| vec!["for example: ".into(), example.into()]).collect(),
        }
    });
    years.chain(statements).collect()
}

/// A role as it is called beside one of a ladder: by code where it is of the same, else by an id that
/// is good everywhere.
pub(super) fn role_beside(catalog: &Catalog, role: RoleId, ladder: usize) -> Inline<'_> {
    let of = catalog.role(role);
    let name = if role.ladder == ladder {
        of.code.as_str().into()
    } else {
        catalog.qualified(role).into()
    };
    Inline::Role(name, &of.title)
}

/// The name of a subject that is good everywhere, with its title: `product-ops/L4 (Staff ...)`.
pub fn subject_name(catalog: &Catalog, subject: Subject) -> String {
    match subject {
        Subject::Role(id) => format!("{} ({})", catalog.qualified(id), catalog.role(id).title),
        Subject::Title(id) => format!("the title {}", id.of(catalog).title),
    }
}

/// What a cell comes to beside its rating: its years, or where it has neither rating nor years how
/// many statements it makes.
pub(super) fn amount(cell: &Cell) -> Option<String> {
    match (&cell.years, cell.rating) {
        (Some(years), _) => Some(years_in_short(Some(years.minimum))),
        (None, Some(_)) => None,
        (None, None) => Some(match cell.expectations.len() {
            1 => "1 statement".to_owned(),
            many => format!("{many} statements"),
        }),
    }
}

/// Why a dimension is marked as inferred: for itself, then for the cell of either side.
pub(super) fn reasons<'a>(
    change: &DimensionChange<'a>,
) -> impl Iterator<Item = &'a Text> + use<'a> {
    let of_to = change.to.cell.and_then(|cell| cell.inferred.as_ref());
    inferred(change.from.dimension, change.from.cell).chain(of_to)
}

/// The name of a ladder as a title, and beside it some facts.
pub(super) fn ladder_head<'a>(ladder: &'a Ladder, facts: Inlines<'a>) -> Vec<Block<'a>> {
    let mut title = ladder_name(ladder);
    for fact in facts {
        title.extend([Inline::Dot, fact]);
    }
    vec![Block::Title(1, title)]
}

/// A message with its names in backticks as code.
pub(super) fn worded(message: &str) -> Inlines<'_> {
    let parts: Vec<&str> = message.split('`').collect();
    // With a backtick within a name the pairs are no longer known.
    if parts.len().is_multiple_of(2) {
        return line(message);
    }
    let parts = parts.into_iter().enumerate().filter(|(_, part)| !part.is_empty());
    parts
        .map(|(index, part)| match index % 2 {
            0 => part.into(),
            _ => Inline::Code(part.into()),
        })
        .collect()
}
