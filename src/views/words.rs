//! Owns the words that several views share.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use crate::document::{Block, Inline, Inlines, Item, Row, Table, joined, line, notes};
use crate::model::prose::{counted, listed};
use crate::model::{
    Absence, Cell, Dimension, Expectation, Ladder, Lookup, Reality, Role, RoleIndex, Text, YearCount,
};
use crate::query::{Comparison, DimensionChange, RoleRow};
use crate::source::{Catalog, RoleId};

use super::names::{ladder_name, role_argument, track_name};

/// What is said where a role has no cell.
pub(super) fn absence(absence: Absence) -> &'static str {
    match absence {
        Absence::Gap => "Not covered: the ladder says nothing here.",
        Absence::NotAsked => "Not asked: the ladder asks nothing here.",
        Absence::OnlyBelow => "Nothing beyond what the roles below are asked.",
    }
}

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

/// The short name of a dimension for a grid; without one its name, cut at a word where it is long.
pub(super) fn grid_name(dimension: &Dimension) -> Inlines<'_> {
    const MOST: usize = 20;
    let name = dimension.short_name();
    let starts = name.match_indices(' ').map(|(end, _)| &name[..end]);
    let start = starts.take_while(|start| start.width() < MOST).last();
    let mut words = match start.filter(|_| dimension.short.is_none() && name.width() > MOST) {
        Some(start) => vec![start.trim_end_matches([' ', '&', ',']).into(), Inline::Cut],
        None => line(name),
    };
    words.extend(notes(&dimension.inferred));
    words
}

/// The name of a row's dimension; where its ladder has another of that name, with its section.
pub(super) fn full_name<'a>(row: &RoleRow<'a>) -> Inline<'a> {
    Inline::Text(name_with_section(row.ladder, row.dimension))
}

/// The name of a dimension of a ladder; where that has another of that name, with its section.
pub(super) fn name_with_section<'a>(ladder: &Ladder, dimension: &'a Dimension) -> Cow<'a, str> {
    let mut others = ladder.dimensions.iter().filter(|other| other.id != dimension.id);
    match &dimension.section {
        Some(section) if others.any(|other| other.name == dimension.name) => {
            format!("{} ({section})", dimension.name).into()
        }
        _ => (&dimension.name).into(),
    }
}

/// What a dimension of a ladder is called, by their ids; the id itself where the ladder is not there.
pub(super) fn dimension_called<'a>(catalog: &'a Catalog, ladder: &Text, id: &'a Text) -> &'a Text {
    let known = catalog.entries().iter().find(|entry| entry.ladder.id == *ladder);
    let known = known.and_then(|entry| entry.ladder.dimensions.iter().find(|known| known.id == *id));
    known.map_or(id, |known| &known.name)
}

/// What the levels of a ladder are, and some of its roles, as far as it says so.
pub(super) fn all_abouts(
    ladder: &Ladder,
    roles: impl Iterator<Item = RoleIndex>,
) -> Vec<(Inlines<'_>, Inlines<'_>)> {
    let levels =
        ladder.levels.iter().map(|level| (format!("Level {}", level.name).into(), level.about.as_ref()));
    let roles = roles.map(|role| ladder.role(role));
    let roles = roles.map(|role| (Inline::Role(role.code.as_str().into(), &role.title), role.about.as_ref()));
    levels.chain(roles).filter_map(|(name, about)| Some((line(name), line(about?)))).collect()
}

/// What some roles are, as far as their ladders say so: `L4: Whoever ...`.
pub(super) fn abouts(catalog: &Catalog, roles: impl IntoIterator<Item = RoleId>) -> Vec<Block<'_>> {
    let abouts = roles.into_iter().filter_map(|role| {
        let Role { code, about, .. } = catalog.role(role);
        Some(Block::paragraph(vec![
            Inline::Strong(code.as_str().into()),
            ": ".into(),
            about.as_ref()?.into(),
        ]))
    });
    abouts.collect()
}

/// `Job Complexity · Complex 3/5`, with the marks of why it is inferred.
pub(super) fn rated<'a>(row: &RoleRow<'a>) -> Inlines<'a> {
    let mut rated = line(full_name(row));
    rated.extend(row.rating().into_iter().flat_map(|rating| [Inline::Dot, Inline::Rating(rating)]));
    rated.extend(notes(inferred(row.dimension, row.cell)));
    rated
}

/// `6+ years`; nothing where the ladder does not say.
pub(super) fn years_in_short(minimum: Option<YearCount>) -> Option<String> {
    Some(match minimum? {
        YearCount::NONE => "no years needed".to_owned(),
        YearCount::ONE => "1+ year".to_owned(),
        minimum => format!("{minimum}+ years"),
    })
}

/// The years that a role asks for and why they are inferred; empty where the ladder does not say.
pub(super) fn years_of(ladder: &Ladder, role: RoleIndex) -> Inlines<'_> {
    let years = years_in_short(ladder.years_of(role));
    years.map_or_else(Inlines::new, |years| marked(years, years_reasons(ladder, role)))
}

/// Why what the ladder says of a role's years is inferred.
pub(super) fn years_reasons(ladder: &Ladder, role: RoleIndex) -> impl Iterator<Item = &Text> {
    let stated = ladder.years_cell(role).into_iter();
    stated.flat_map(|(dimension, cell)| inferred(dimension, Some(cell)))
}

/// A role in a line: `Individual contributor · level L4 · 6+ years · Product Operations`. Track and ladder
/// are named once where the one is called as the other.
pub(super) fn role_line(ladder: &Ladder, index: RoleIndex) -> Inlines<'_> {
    let role = ladder.role(index);
    let track = &ladder.track(role.track).name;
    let mut facts = vec![line(track), line(format!("level {}", ladder.span_label(role.levels)))];
    facts.push(years_of(ladder, index));
    if *track != ladder.name {
        facts.push(line(&ladder.name));
    }
    facts.retain(|fact| !fact.is_empty());
    joined(facts, &Inline::Dot)
}

/// Some things by the section of their dimension, in the order of the first of each. Those without one come first:
/// below a section they would look like a part of it.
pub(super) fn by_section<'a, T>(
    things: impl IntoIterator<Item = T>,
    dimension: impl Fn(&T) -> &'a Dimension,
) -> Vec<(Option<&'a Text>, Vec<T>)> {
    let mut sections: Vec<(Option<&Text>, Vec<T>)> = vec![(None, Vec::new())];
    for thing in things {
        let section = dimension(&thing).section.as_ref();
        match sections.iter_mut().find(|(known, _)| *known == section) {
            Some((_, things)) => things.push(thing),
            None => sections.push((section, vec![thing])),
        }
    }
    sections.retain(|(_, things)| !things.is_empty());
    sections
}

/// Of more than a dozen dimensions how many are of each section: `Bread 12, Cake 20`. `None` where they are few, or
/// none has a section.
pub(super) fn counts_by_section(dimensions: &[&Dimension]) -> Option<String> {
    const MOST: usize = 12;
    let sections = by_section(dimensions, |dimension| dimension);
    let has_sections = sections.iter().any(|(section, _)| section.is_some());
    (dimensions.len() > MOST && has_sections).then(|| {
        let counts = sections.iter().map(|(section, inside)| (section, inside.len()));
        let counts =
            counts.map(|(section, count)| format!("{} {count}", section.map_or("others", Text::as_str)));
        counts.collect::<Vec<String>>().join(", ")
    })
}

/// That roles also ask what those below them ask, where some of a ladder's tracks have it so.
pub(super) fn builds_on<'a>(ladder: &Ladder) -> Option<Block<'a>> {
    let cumulative: Vec<String> =
        ladder.tracks.iter().filter(|track| track.cumulative).map(track_name).collect();
    let asks = "each role also asks what the roles below it ask";
    let asks = match cumulative.len() {
        0 => return None,
        all if all == ladder.tracks.len() => capitalized(asks),
        _ => format!("On the {} {asks}", listed(&cumulative, "and")),
    };
    let asks = format!("{asks}; of one role, all of it: ");
    Some(Block::hint(vec![asks.into(), Inline::Code("ladder show ROLE --full".into())]))
}

/// What a cell asks: the years, then each statement, its examples below it where they are wanted.
pub(super) fn asked<'a>(dimension: &'a Dimension, cell: &'a Cell, examples: bool) -> Vec<Item<'a>> {
    let years = cell.years.iter().map(|stated| Item::new(line(stated.to_string())));
    years.chain(dimension.statements_of(cell).map(|one| statement(one, examples))).collect()
}

/// A statement, its examples below it where they are wanted.
pub(super) fn statement(statement: &Expectation, examples: bool) -> Item<'_> {
    let examples = statement.examples.iter().filter(|_| examples);
    Item {
        text: line(&statement.text),
        below: examples.map(|example| vec!["for example: ".into(), example.into()]).collect(),
    }
}

/// What a point means, unless one of some statements says just that.
pub(super) fn meaning<'a>(
    about: Option<&'a Text>,
    mut statements: impl Iterator<Item = &'a Expectation>,
) -> Option<&'a Text> {
    about.filter(|about| {
        let about = Lookup::new(about);
        !statements.any(|statement| about.is(&statement.text))
    })
}

/// What a cell comes to beside its rating: its years, or where it has neither rating nor years how many
/// statements it makes.
pub(super) fn amount(dimension: &Dimension, cell: &Cell) -> Option<String> {
    match (&cell.years, cell.rating) {
        (Some(years), _) => years_in_short(Some(years.minimum)),
        (None, Some(_)) => None,
        (None, None) => Some(counted(dimension.statements_of(cell).count(), "statement")),
    }
}

/// What a cell comes to in a grid: its rating, else its years, else how many statements it makes; behind a
/// `+` where they come to those of the roles below.
pub(super) fn grid_amount<'a>(row: &RoleRow<'a>) -> Inline<'a> {
    match (row.absence(), row.rating(), row.years()) {
        (Some(Absence::Gap), ..) => Inline::Gap,
        (Some(Absence::NotAsked), ..) => Inline::NotAsked,
        (_, Some(rating), _) => rating.position().map_or_else(|| rating.name.into(), Inline::from),
        (_, None, Some(years)) => format!("{years}+").into(),
        (_, None, None) => {
            let sign = if row.adds_to_others() { "+" } else { "" };
            format!("({sign}{})", row.count_added()).into()
        }
    }
}

/// What the cells of a grid are, and what its signs mean, of those that it has.
pub(super) fn legend<'a>(grid: &Table<'a>) -> Inlines<'a> {
    let pieces = || {
        let cells = grid.rows.iter().flat_map(|row| match row {
            Row::Cells(cells) => cells.as_slice(),
            Row::Section(_) => &[],
        });
        cells.flatten()
    };
    let mut signs = Vec::new();
    for (sign, meaning) in [
        (Inline::AsLeft, " same as on the left"),
        (Inline::Gap, " not covered"),
        (Inline::NotAsked, " not asked"),
    ] {
        if pieces().any(|piece| *piece == sign) {
            signs.push(vec![sign, meaning.into()]);
        }
    }
    if pieces().any(|piece| matches!(piece, Inline::Text(text) if text.starts_with("(+"))) {
        signs.push(line("(+number) beyond what the roles below are asked"));
    }
    let mut legend = line("Ratings, years or (number of statements)");
    legend.extend((!signs.is_empty()).then(|| "; ".into()));
    legend.extend(joined(signs, &", ".into()));
    legend
}

/// What jobs are really like, each with what it is like and what to do about it, under its name and what else
/// is to be said of that; or where that is folded how many there are.
pub(super) fn realities<'a>(
    heading: &'static str,
    realities: &[(&'a Reality, String)],
    is_folded: bool,
) -> Vec<Block<'a>> {
    if realities.is_empty() {
        return Vec::new();
    }
    if is_folded {
        let count = format!("{heading}: {} (", counted(realities.len(), "note"));
        let folded = vec![count.into(), Inline::Code("--realities".into()), ")".into()];
        return vec![Block::paragraph(folded)];
    }
    let items = realities.iter().map(|(reality, also)| Item {
        text: vec![Inline::Strong(reality.name.as_str().into()), also.clone().into()],
        below: vec![line(&reality.about), vec!["In practice: ".into(), (&reality.practice).into()]],
    });
    vec![Block::Heading(2, line(heading)), Block::List(items.collect())]
}

/// Some counts of what a comparison has besides, and the command that shows it all.
pub(super) fn more_compared<'a>(
    counts: &[String],
    comparison: &Comparison<'_>,
    catalog: &Catalog,
) -> Option<Block<'a>> {
    if counts.is_empty() {
        return None;
    }
    let [from, to] = [comparison.from, comparison.to].map(|role| role_argument(catalog, role));
    let command = catalog.again(&format!("ladder compare {from} {to}"));
    let counts = format!("{}: ", counts.join(", "));
    Some(Block::hint(vec![counts.into(), Inline::Code(command.into())]))
}

/// Why a dimension is marked as inferred: for itself, then for the cell of either side.
pub(super) fn reasons<'a>(change: &DimensionChange<'a>) -> impl Iterator<Item = &'a Text> + use<'a> {
    let of_to = change.to.cell.and_then(|cell| cell.inferred.as_ref());
    inferred(change.from.dimension, change.from.cell).chain(of_to)
}

/// The name of a ladder as a heading, and beside it some facts.
pub(super) fn ladder_head<'a>(ladder: &'a Ladder, facts: Inlines<'a>) -> Inlines<'a> {
    let mut head = ladder_name(ladder);
    head.extend(facts.into_iter().flat_map(|fact| [Inline::Dot, fact]));
    head
}

/// Words as they begin a sentence.
pub(super) fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
