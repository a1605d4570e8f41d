//! Owns what is read of comparisons: who is compared, then dimension by dimension what changes.

use crate::document::{
    Block, CellRow, CellSection, Cells, Changes, End, Ends, Entry, Fact, FactPlace, Inline,
    Inlines, Mark, Paragraph, joined, line,
};
use crate::model::prose::listed;
use crate::query::{CompareDetail, Comparison, DimensionChange, ExpectationShift, RoleRow};
use crate::source::{Catalog, RoleId};

use super::change::{as_a_whole, counts, rows, shift_word, side_name, statements};
use super::words::{GAP, asked, facts, marked, reasons};

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
        if is_within { catalog.role(role).code.to_string() } else { catalog.qualified(role) }
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
        let asking = comparison.dimensions.iter().filter(|change| change.asks == shift);
        let names: Vec<Inlines<'a>> =
            asking.map(|change| line(change.from.dimension.name.to_string())).collect();
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
    comparison: &'a Comparison<'a>,
    catalog: &Catalog,
    title: Option<Inlines<'a>>,
) -> Block<'a> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    entries.extend(title.map(|title| Entry::heading(Mark::Plain, title, Vec::new())));
    for change in &comparison.dimensions {
        let mut parts = as_a_whole(change, false);
        parts.extend(counts(change).map(|counts| vec![Inline::Id(counts.into())]));
        let mut text = marked(&change.from.dimension.name, reasons(change));
        text.push(": ".into());
        text.extend(joined(parts, &Inline::Dot));
        entries.push(Entry::new(Mark::Plain, text));
    }
    for (only, name) in one_sided(comparison, catalog) {
        entries.extend(only.iter().map(|side| {
            let has_it = format!(": only {name}'s ladder has it");
            let text = vec![(&side.dimension.name).into(), has_it.into()];
            Entry::new(Mark::Plain, text)
        }));
    }
    Block::Entries(entries)
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
        let steps = all.iter().filter_map(|one| one.dimensions.get(index));
        let steps: Vec<&DimensionChange<'a>> = steps.collect();
        let is_same = |step: &&DimensionChange<'_>| step.asks == ExpectationShift::TheSame;
        let is_same = steps.iter().all(is_same);
        if is_same && detail == CompareDetail::Changes {
            continue;
        }
        let why = steps.iter().flat_map(|step| reasons(step));
        let mut heading = marked(&first.dimensions[index].from.dimension.name, why);
        if is_same {
            heading.push(": nothing changes here".into());
            let same = Paragraph::new(heading).quiet().hanging();
            let is_first = blocks.is_empty();
            blocks.push(Block::Paragraph(if is_first { same.apart() } else { same }));
            continue;
        }
        heading.push(": ".into());
        let whole = steps.iter().map(|step| joined(as_a_whole(step, true), &", ".into()));
        heading.extend(joined(whole, &"; then ".into()));
        blocks.push(Block::Changes(Changes {
            heading,
            statements: statements(&steps, detail),
            roles: roles.clone(),
            rows: rows(&steps, detail),
        }));
    }
    for (only, name) in all.iter().flat_map(|one| one_sided(one, catalog)) {
        if !only.is_empty() {
            blocks.extend(one_sided_cells(only, &name));
        }
    }
    blocks
}

/// The dimensions that only one of the two ladders has, and the name of the role there.
fn one_sided<'a>(
    comparison: &'a Comparison<'a>,
    catalog: &Catalog,
) -> [(&'a [RoleRow<'a>], String); 2] {
    let [from, to] = codes(comparison, catalog);
    [(&comparison.only_from, from), (&comparison.only_to, to)]
}

fn one_sided_cells<'a>(only: &[RoleRow<'a>], name: &str) -> [Block<'a>; 2] {
    let rows = only.iter().map(|side| CellRow {
        label: side_name(side),
        rating: side.rating(),
        about: side.cell.is_none().then(|| line(GAP)),
        items: asked(side.cell, false),
    });
    let heading = format!("Only {name}'s ladder has these dimensions");
    let section = CellSection { heading: None, label: "", rows: rows.collect() };
    [
        Block::Heading(2, line(heading)),
        Block::Cells(Cells { sections: vec![section], is_list: true }),
    ]
}

/// Which moves lead from the one role to the other.
fn move_words(catalog: &Catalog, comparison: &Comparison<'_>, from: &str, to: &str) -> String {
    if comparison.from == comparison.to {
        return format!("{from} is compared with itself.");
    }
    let over: Vec<String> =
        comparison.over.iter().map(|&role| catalog.role(role).code.to_string()).collect();
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
            format!("One move leads from {from} to {to}: {}.", kinds.join(", or "))
        }
    }
}
