//! Owns what is read of comparisons: who is compared and what it comes to, how the ratings move, then
//! what is new, reworded, no longer listed, and where that is wanted what is kept.

use crate::document::{Block, Change, Document, Fit, Inline, Inlines, Row, Table, joined, line};
use crate::model::prose::{counted, listed};
use crate::model::{ChangeKind, Dimension, Text};
use crate::query::{CompareDetail, Compared, Comparison, DimensionChange, RoleRow, Verdict};
use crate::source::{Catalog, RoleId};

use super::words::{
    changed, grid_amount, grid_name, inferred, marked, more_compared, name_beside, rated, reasons,
    role_beside, years_in_short,
};

/// What changes between roles.
pub fn compared<'a>(
    compared: &'a Compared<'a>,
    catalog: &'a Catalog,
    detail: CompareDetail,
) -> Document<'a> {
    let names = compared.roles.iter().map(|&role| catalog.role(role).title.as_str());
    let title = names.collect::<Vec<&str>>().join(" → ");
    let ladders = compared.roles.iter().map(|&role| catalog.ladder_of(role)).collect();
    let comparisons = compared.comparisons.as_slice();
    if let [comparison] = comparisons {
        return Document { title, parts: vec![pair(comparison, catalog, detail)], ladders };
    }
    let mut first = several(compared, catalog);
    if detail == CompareDetail::Stat {
        first.extend(comparisons.iter().flat_map(|one| {
            let heading = Block::Heading(2, ends(one, catalog));
            std::iter::once(heading).chain(stat(one, catalog))
        }));
        return Document { title, parts: vec![first], ladders };
    }
    let each = comparisons.iter().map(|one| match detail {
        CompareDetail::Full => pair(one, catalog, detail),
        _ => what_is_new(one, catalog),
    });
    Document { title, parts: std::iter::once(first).chain(each).collect(), ladders }
}

/// The comparison of two roles.
pub(super) fn pair<'a>(
    comparison: &'a Comparison<'a>,
    catalog: &'a Catalog,
    detail: CompareDetail,
) -> Vec<Block<'a>> {
    let mut facts = way(comparison, catalog);
    facts.extend([Inline::Dot, summary(comparison).into()]);
    let kept = count(comparison, ChangeKind::Kept);
    if kept > 0 && detail == CompareDetail::Changes {
        let kept = format!("{} kept (", counted(kept, "statement"));
        facts.extend([Inline::Dot, kept.into(), Inline::Code("--full".into()), ")".into()]);
    }
    let mut blocks = vec![Block::Heading(1, ends(comparison, catalog)), Block::paragraph(facts)];
    if detail == CompareDetail::Stat {
        blocks.extend(stat(comparison, catalog));
        return blocks;
    }
    let is_full = detail == CompareDetail::Full;
    blocks.extend(rating_moves(comparison, is_full));
    let [from, to] = [comparison.from, comparison.to]
        .map(|role| name_beside(catalog, role, comparison.from.ladder));
    // Between ladders without a dimension in common nothing is new or gone.
    let [new, gone] = match covered(comparison).next() {
        Some(_) => [format!("New at {to}"), "No longer listed".to_owned()],
        None => [format!("Only at {to}"), format!("Only at {from}")],
    };
    blocks.extend(statements(comparison, ChangeKind::New, &new));
    blocks.extend(statements(comparison, ChangeKind::Reworded, "Reworded"));
    blocks.extend(statements(comparison, ChangeKind::Gone, &gone));
    if is_full {
        blocks.extend(statements(comparison, ChangeKind::Kept, "Kept"));
    }
    blocks
}

/// What is new from one of several roles to the next, and how to see the rest.
fn what_is_new<'a>(comparison: &Comparison<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let mut blocks = vec![
        Block::Heading(1, ends(comparison, catalog)),
        Block::paragraph(way(comparison, catalog)),
    ];
    let new = statements(comparison, ChangeKind::New, "New");
    if new.is_empty() {
        blocks.push(Block::paragraph(line("Nothing is new.")));
    }
    blocks.extend(new);
    let others = [(ChangeKind::Reworded, "reworded"), (ChangeKind::Gone, "no longer listed")];
    let others = others.map(|(kind, words)| (count(comparison, kind), words));
    let others = others.iter().filter(|(count, _)| *count > 0);
    let others: Vec<String> = others.map(|(count, words)| format!("{count} {words}")).collect();
    blocks.extend(more_compared(&others, comparison, catalog));
    blocks
}

/// `L3 Senior ... → L4 Staff ...`.
fn ends<'a>(comparison: &Comparison<'_>, catalog: &'a Catalog) -> Inlines<'a> {
    let of = |role| role_beside(catalog, role, comparison.from.ladder);
    vec![of(comparison.from), Inline::Arrow, of(comparison.to)]
}

/// Which moves lead from the one role to the other, and how the years change:
/// `One promotion · 5+ → 6+ years`.
fn way<'a>(comparison: &Comparison<'_>, catalog: &Catalog) -> Inlines<'a> {
    let over = comparison.over.iter().map(|&role| catalog.role(role).code.to_string());
    let over: Vec<String> = over.collect();
    let kinds: Vec<&str> = comparison.moves.iter().map(|onward| onward.kind.word()).collect();
    let way = match (kinds.as_slice(), over.as_slice()) {
        _ if comparison.from == comparison.to => "The same role twice".to_owned(),
        ([], []) => "No move leads straight from the one to the other".to_owned(),
        ([], over) => format!("{} promotions, over {}", over.len() + 1, listed(over, "and")),
        (kinds, _) => format!("One {}", kinds.join(", or one ")),
    };
    let mut words = line(way);
    let years = |role: RoleId| catalog.ladder_of(role).years_of(role.role);
    let years = match (years(comparison.from), years(comparison.to)) {
        (Some(before), Some(after)) if before != after => years_in_short(Some(after))
            .map(|after| vec![format!("{before}+").into(), Inline::Arrow, after.into()]),
        (_, after) => years_in_short(after).map(line),
    };
    words.extend(years.into_iter().flat_map(|years| std::iter::once(Inline::Dot).chain(years)));
    words
}

/// `more in 6 of 11 dimensions, different in 1, the same in 4 (Communication, Process, Tools, Data)`.
fn summary(comparison: &Comparison<'_>) -> String {
    let all: Vec<(Verdict, &str)> = covered(comparison)
        .map(|change| (change.verdict(), change.from.dimension.short_name().as_str()))
        .collect();
    if all.is_empty() {
        return "the two ladders share no dimension, so nothing can be compared line by line"
            .into();
    }
    let mut parts: Vec<String> = Vec::new();
    for verdict in VERDICTS {
        let names = all.iter().filter(|(other, _)| *other == verdict);
        let names: Vec<&str> = names.map(|(_, name)| *name).collect();
        let count = names.len();
        if count == 0 {
            continue;
        }
        let of = match parts.len() {
            0 => format!(" of {}", counted(all.len(), "dimension")),
            _ => String::new(),
        };
        // What changes is named below.
        let is_same = verdict == Verdict::Same;
        let names = if is_same { format!(" ({})", names.join(", ")) } else { String::new() };
        parts.push(format!("{} in {count}{of}{names}", verdict_word(verdict)));
    }
    parts.join(", ")
}

/// The dimensions that cover one of the roles at least.
fn covered<'c, 'a>(
    comparison: &'c Comparison<'a>,
) -> impl Iterator<Item = &'c DimensionChange<'a>> {
    comparison.dimensions.iter().filter(|change| !change.covers_neither())
}

/// All verdicts, in the order in which they are named.
const VERDICTS: [Verdict; 8] = [
    Verdict::More,
    Verdict::Adds,
    Verdict::NewlyAsked,
    Verdict::Different,
    Verdict::Drops,
    Verdict::Less,
    Verdict::NoLongerCovered,
    Verdict::Same,
];

/// What a dimension asks of the role compared to, in a word.
fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::More => "more",
        Verdict::Adds => "adds",
        Verdict::NewlyAsked => "newly asked",
        Verdict::Different => "different",
        Verdict::Drops => "drops",
        Verdict::Less => "less",
        Verdict::NoLongerCovered => "no longer covered",
        Verdict::Same => "the same",
    }
}

/// How the ratings move, dimension by dimension, those that rise first; where all is wanted those that
/// stay, too.
fn rating_moves<'a>(comparison: &Comparison<'a>, is_full: bool) -> Option<Block<'a>> {
    let has_moved = |change: &DimensionChange| change.rating_move.is_some_and(|points| points != 0);
    let moving = covered(comparison).filter(|change| is_full || has_moved(change));
    let mut moving: Vec<&DimensionChange> = moving.collect();
    moving.sort_by_key(|change| change.rating_move <= Some(0));
    let pairs = moving.into_iter().filter_map(|change| {
        let name = marked(change.from.dimension.short_name(), reasons(change));
        Some((name, rating_move(change)?))
    });
    let pairs: Vec<_> = pairs.collect();
    (!pairs.is_empty()).then_some(Block::Pairs(pairs))
}

/// `Moderate 2/4 → High 3/4`; nothing where neither side is rated.
fn rating_move<'a>(change: &DimensionChange<'a>) -> Option<Inlines<'a>> {
    let rating = |row: &RoleRow<'a>| match row.rating() {
        Some(rating) => Inline::Rating(rating),
        None => "no rating".into(),
    };
    change.from.rating().or(change.to.rating())?;
    Some(match change.rating_move {
        Some(0) => vec!["stays ".into(), rating(&change.to)],
        _ => vec![rating(&change.from), Inline::Arrow, rating(&change.to)],
    })
}

fn count(comparison: &Comparison<'_>, kind: ChangeKind) -> usize {
    let one_sided = one_sided(comparison, kind).iter().filter_map(|row| row.cell);
    let one_sided: usize = one_sided.map(|cell| cell.expectations.len()).sum();
    comparison.dimensions.iter().map(|change| change.count(kind)).sum::<usize>() + one_sided
}

/// The dimensions that only one of the two ladders has: all of what they ask is new, or gone.
fn one_sided<'c, 'a>(comparison: &'c Comparison<'a>, kind: ChangeKind) -> &'c [RoleRow<'a>] {
    match kind {
        ChangeKind::New => &comparison.only_to,
        ChangeKind::Gone => &comparison.only_from,
        ChangeKind::Kept | ChangeKind::Reworded => &[],
    }
}

/// The statements of which this becomes, under a heading with their count, dimension by dimension; those
/// first whose dimension asks more.
fn statements<'a>(comparison: &Comparison<'a>, kind: ChangeKind, heading: &str) -> Vec<Block<'a>> {
    let mut dimensions: Vec<&DimensionChange<'a>> = comparison.dimensions.iter().collect();
    dimensions.sort_by_key(|change| change.rating_move <= Some(0));
    let shared = dimensions.into_iter().map(|change| {
        let of_kind = change.statements.iter().filter(|one| one.kind == kind);
        let statements: Vec<_> = of_kind.map(|one| Change { kind, text: changed(one) }).collect();
        (marked(&change.to.dimension.name, reasons(change)), statements)
    });
    let one_sided = one_sided(comparison, kind).iter().map(|row| {
        let statements = row.cell.map_or(&[][..], |cell| &cell.expectations).iter();
        let statements = statements.map(|one| Change { kind, text: line(&one.text) });
        (rated(row), statements.collect())
    });
    let groups: Vec<(Inlines<'a>, Vec<Change<'a>>)> =
        shared.chain(one_sided).filter(|(_, statements)| !statements.is_empty()).collect();
    if groups.is_empty() {
        return Vec::new();
    }
    let heading = line(format!("{heading} ({})", count(comparison, kind)));
    let groups = groups
        .into_iter()
        .flat_map(|(name, statements)| [Block::Heading(3, name), Block::Changes(statements)]);
    std::iter::once(Block::Heading(2, heading)).chain(groups).collect()
}

/// A row a dimension: what it asks, how its rating moves, how many statements become what.
fn stat<'a>(comparison: &Comparison<'a>, catalog: &Catalog) -> Vec<Block<'a>> {
    let mut rows: Vec<Vec<Inlines<'a>>> = covered(comparison)
        .map(|change| {
            vec![
                marked(&change.from.dimension.name, reasons(change)),
                line(verdict_word(change.verdict())),
                rating_move(change).unwrap_or_default(),
                line(counts(change)),
            ]
        })
        .collect();
    for (kind, role) in [(ChangeKind::Gone, comparison.from), (ChangeKind::New, comparison.to)] {
        let only = format!("only at {}", name_beside(catalog, role, comparison.from.ladder));
        rows.extend(one_sided(comparison, kind).iter().map(|row| {
            let name = marked(&row.dimension.name, inferred(row.dimension, row.cell));
            let rating = row.rating().map(Inline::Rating).into_iter().collect();
            let asked = row.cell.map_or(0, |cell| cell.expectations.len());
            vec![name, line(only.clone()), rating, line(format!("{}{asked}", sign(kind)))]
        }));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Table(Table::new(["Dimension", "Asks", "Rating", "Statements"], rows)),
        Block::hint(line("= kept, ~ reworded, + new, - no longer listed")),
    ]
}

/// How many statements are kept, reworded, new and no longer listed, each with its sign: `=3 ~1`.
fn counts(change: &DimensionChange<'_>) -> String {
    let kinds = [ChangeKind::Kept, ChangeKind::Reworded, ChangeKind::New, ChangeKind::Gone];
    let counts = kinds.map(|kind| (kind, change.count(kind)));
    let counted = counts.iter().filter(|(_, count)| *count > 0);
    let counted = counted.map(|&(kind, count)| format!("{}{count}", sign(kind)));
    counted.collect::<Vec<String>>().join(" ")
}

fn sign(kind: ChangeKind) -> char {
    match kind {
        ChangeKind::Kept => '=',
        ChangeKind::Reworded => '~',
        ChangeKind::New => '+',
        ChangeKind::Gone => '-',
    }
}

/// Several roles side by side: a column a role, in each dimension its rating or years, and from the
/// second role on how many statements are new or reworded. Dimensions of several ladders meet by their
/// id.
fn several<'a>(compared: &'a Compared<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let name = |role: RoleId| line(name_beside(catalog, role, compared.roles[0].ladder));
    let names = compared.roles.iter().map(|&role| name(role));
    let mut dimensions: Vec<&Dimension> = Vec::new();
    for comparison in &compared.comparisons {
        let shared = comparison.dimensions.iter().map(|change| change.from.dimension);
        let one_sided = comparison.only_from.iter().chain(&comparison.only_to);
        for dimension in shared.chain(one_sided.map(|row| row.dimension)) {
            if dimensions.iter().all(|known| known.id != dimension.id) {
                dimensions.push(dimension);
            }
        }
    }
    let rows = dimensions.into_iter().map(|dimension| {
        let mut row = vec![grid_name(dimension)];
        row.push(start_cell(&compared.comparisons[0], &dimension.id));
        row.extend(compared.comparisons.iter().map(|one| next_cell(one, &dimension.id)));
        Row::Cells(row)
    });
    let table = Table {
        rows: rows.collect(),
        head: std::iter::once(line("Dimension")).chain(names.clone()).collect(),
        fit: Fit::Split,
    };
    let titles = compared.roles.iter().map(|&role| (name(role), line(&catalog.role(role).title)));
    let signs = "Ratings, years or (the number of statements); + new, ~ reworded, - no longer listed since the role on the left";
    vec![
        Block::Heading(1, joined(names, &Inline::Arrow)),
        Block::Table(table),
        Block::hint(line(signs)),
        Block::Pairs(titles.collect()),
    ]
}

/// What a dimension comes to at the role compared from.
fn start_cell<'a>(comparison: &Comparison<'a>, id: &Text) -> Inlines<'a> {
    let shared = comparison.dimensions.iter().map(|change| &change.from);
    let mut rows = shared.chain(&comparison.only_from);
    rows.find(|row| row.dimension.id == *id).map_or_else(Inlines::new, |row| line(grid_amount(row)))
}

/// What a dimension comes to at the role compared to, and what is new there.
fn next_cell<'a>(comparison: &Comparison<'a>, id: &Text) -> Inlines<'a> {
    if let Some(row) = comparison.only_to.iter().find(|row| row.dimension.id == *id) {
        return line(grid_amount(row));
    }
    let mut dimensions = comparison.dimensions.iter();
    let Some(change) = dimensions.find(|change| change.to.dimension.id == *id) else {
        return Inlines::new();
    };
    let mut words = line(grid_amount(&change.to));
    for kind in [ChangeKind::New, ChangeKind::Reworded, ChangeKind::Gone] {
        let count = change.count(kind);
        if count > 0 {
            words.push(format!(" {}{count}", sign(kind)).into());
        }
    }
    words
}
