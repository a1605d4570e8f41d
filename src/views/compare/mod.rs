//! Owns what is read of comparisons: who is compared and what it comes to, how the ratings move, then what is
//! new, reworded, no longer listed, and where that is wanted what is kept.

mod several;

use crate::document::{Block, Change, Document, Inline, Inlines, Item, Table, joined, line};
use crate::model::prose::{counted, listed};
use crate::model::{Absence, ChangeKind, Dimension};
use crate::query::{Compared, Comparison, DimensionChange, RoleRow, Verdict};
use crate::source::{Catalog, RoleId};

use several::side_by_side;

use super::names::{name_beside, role_beside};
use super::reworded::changed;
use super::words::{
    abouts, capitalized, counts_by_section, full_name, inferred, marked, meaning, more_compared, rated,
    reasons, years_in_short,
};

/// How much of a comparison is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareDetail {
    /// Every statement.
    Full,
    /// What changes, without what is kept.
    Changes,
    /// A line a dimension.
    Stat,
}

/// What changes between roles.
pub fn compared<'a>(compared: &'a Compared<'a>, catalog: &'a Catalog, detail: CompareDetail) -> Document<'a> {
    let names = compared.roles.iter().map(|&role| catalog.role(role).title.as_str());
    let title = names.collect::<Vec<&str>>().join(" → ");
    let ladders = compared.roles.iter().map(|&role| catalog.ladder_of(role)).collect();
    let comparisons = compared.comparisons.as_slice();
    if let [comparison] = comparisons {
        return Document { title, parts: vec![pair(comparison, catalog, detail)], ladders };
    }
    let mut first = side_by_side(compared, catalog);
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
    let mut facts = line(summary(comparison));
    let kept = count(comparison, ChangeKind::Kept);
    if kept > 0 && detail == CompareDetail::Changes {
        let kept = format!("{} kept (", counted(kept, "statement"));
        facts.extend([Inline::Dot, kept.into(), Inline::Code("--full".into()), ")".into()]);
    }
    let mut blocks = vec![
        Block::Heading(1, ends(comparison, catalog)),
        Block::paragraph(way(comparison, catalog)),
        Block::paragraph(facts),
    ];
    blocks.extend(abouts(catalog, [comparison.from, comparison.to]));
    if detail == CompareDetail::Stat {
        blocks.extend(stat(comparison, catalog));
        return blocks;
    }
    let is_full = detail == CompareDetail::Full;
    let [from, to] =
        [comparison.from, comparison.to].map(|role| name_beside(catalog, role, comparison.from.ladder));
    let mut pairs = rating_moves(comparison, is_full);
    pairs.extend(bare(&comparison.only_from, &from).chain(bare(&comparison.only_to, &to)));
    blocks.extend((!pairs.is_empty()).then_some(Block::Pairs(pairs)));
    blocks.extend(meanings(comparison, is_full));
    // Between ladders without a dimension in common nothing is new or gone.
    let [new, gone] = if comparison.dimensions.is_empty() {
        [format!("Only at {to}"), format!("Only at {from}")]
    } else {
        [format!("New at {to}"), "No longer listed".to_owned()]
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
    let mut blocks =
        vec![Block::Heading(1, ends(comparison, catalog)), Block::paragraph(way(comparison, catalog))];
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

/// Which moves lead from the one role to the other, and how the years change: `One promotion · 5+ → 6+
/// years`.
fn way<'a>(comparison: &Comparison<'_>, catalog: &Catalog) -> Inlines<'a> {
    let over = comparison.over.iter().map(|&role| catalog.role(role).code.to_string());
    let over: Vec<String> = over.collect();
    let kinds: Vec<&str> = comparison.moves.iter().map(|onward| onward.kind.word()).collect();
    let way = match (kinds.as_slice(), over.as_slice()) {
        _ if comparison.from == comparison.to => "The same role twice".to_owned(),
        ([], []) => "No single move leads from one to the other".to_owned(),
        ([], over) => format!("{} promotions, through {}", over.len() + 1, listed(over, "and")),
        (kinds, _) => format!("One {}", kinds.join(", or one ")),
    };
    let mut words = line(way);
    let years = |role: RoleId| catalog.ladder_of(role).years_of(role.role);
    let years = match (years(comparison.from), years(comparison.to)) {
        (Some(before), Some(after)) if before != after => years_in_short(Some(after))
            .map(|after| vec![format!("{before}+").into(), Inline::Arrow, after.into()]),
        (Some(_), after @ Some(_)) => years_in_short(after).map(line),
        (before, after) => {
            let name = |role| name_beside(catalog, role, comparison.from.ladder);
            let (at, other) = match before {
                Some(_) => (name(comparison.from), name(comparison.to)),
                None => (name(comparison.to), name(comparison.from)),
            };
            let years = years_in_short(before.or(after));
            years.map(|years| line(format!("{years} at {at}, none stated at {other}")))
        }
    };
    words.extend(years.into_iter().flat_map(|years| std::iter::once(Inline::Dot).chain(years)));
    words
}

/// `More in 6 of 11 dimensions, different in 1, the same in 4 (Communication, Process, Tools, Data)`.
fn summary(comparison: &Comparison<'_>) -> String {
    let all = comparison.dimensions.len();
    if all == 0 {
        let why = if comparison.only_from.is_empty() && comparison.only_to.is_empty() {
            "Neither role is covered here"
        } else {
            "The roles share no dimension, so nothing can be compared line by line"
        };
        return why.into();
    }
    let mut parts: Vec<String> = Vec::new();
    for verdict in Verdict::ALL {
        let dimensions = comparison.dimensions.iter().filter(|change| change.verdict() == verdict);
        let dimensions: Vec<&Dimension> = dimensions.map(|change| change.from.dimension).collect();
        let count = dimensions.len();
        if count == 0 {
            continue;
        }
        if verdict == Verdict::Same && count == all && all > 1 {
            return format!("The same in all {all} dimensions");
        }
        let of = match parts.len() {
            0 => format!(" of {}", counted(all, "dimension")),
            _ => String::new(),
        };
        // What changes is named below.
        let names = if verdict == Verdict::Same { few_names(&dimensions) } else { String::new() };
        parts.push(format!("{} in {count}{of}{names}", verdict_words(verdict)));
    }
    capitalized(&parts.join(", "))
}

/// The names of dimensions, in brackets, or where they are many what [`counts_by_section`] says.
fn few_names(dimensions: &[&Dimension]) -> String {
    let names = counts_by_section(dimensions).unwrap_or_else(|| {
        let names: Vec<&str> = dimensions.iter().map(|dimension| dimension.short_name().as_str()).collect();
        names.join(", ")
    });
    format!(" ({names})")
}

/// What a dimension asks of the role compared to, in a word or some.
pub(super) fn verdict_words(verdict: Verdict) -> String {
    match verdict {
        Verdict::Same => "the same".to_owned(),
        other => other.word().replace('-', " "),
    }
}

/// How the ratings move, dimension by dimension, those that rise first; where all is wanted those that stay,
/// too. Of years what the way does not say.
fn rating_moves<'a>(comparison: &Comparison<'a>, is_full: bool) -> Vec<(Inlines<'a>, Inlines<'a>)> {
    let mut dimensions: Vec<&DimensionChange> = comparison.dimensions.iter().collect();
    dimensions.sort_by_key(|change| change.rating_move <= Some(0));
    let pairs = dimensions.into_iter().map(|change| {
        let name = marked(change.from.dimension.short_name(), reasons(change));
        let is_moving = is_full || change.rating_move != Some(0);
        let rating = rating_move(change).filter(|_| is_moving);
        (name, joined(rating.into_iter().chain(years_beside(change)), &Inline::Dot))
    });
    pairs.filter(|(_, words)| !words.is_empty()).collect()
}

/// What the ratings mean that move, unless a statement says just that. Where statements change, they say it, and
/// the meanings come where all is wanted.
fn meanings<'a>(comparison: &Comparison<'a>, is_full: bool) -> Vec<Block<'a>> {
    let moving = comparison.dimensions.iter().filter(|change| change.rating_move != Some(0));
    let moving = moving.filter(|change| is_full || change.statements.is_empty());
    let explained = moving.filter_map(|change| {
        let points = [&change.from, &change.to].into_iter().filter_map(|row| {
            let rating = row.rating()?;
            let about = meaning(rating.about, row.own_statements())?;
            Some(Item::new(vec![Inline::Rating(rating), ": ".into(), about.into()]))
        });
        let points: Vec<Item> = points.collect();
        let heading = Block::Heading(3, line(full_name(&change.from)));
        (!points.is_empty()).then_some([heading, Block::List(points)])
    });
    let explained: Vec<Block> = explained.flatten().collect();
    if explained.is_empty() {
        return Vec::new();
    }
    let heading = Block::Heading(2, line("What the ratings mean"));
    std::iter::once(heading).chain(explained).collect()
}

/// `only at L4: High 3/4`: the dimensions of one ladder alone that ask no statement there.
fn bare<'a>(only: &[RoleRow<'a>], at: &str) -> impl Iterator<Item = (Inlines<'a>, Inlines<'a>)> {
    let bare = only.iter().filter_map(|row| Some((row, row.cell?)));
    let bare = bare.filter(|(row, _)| row.own_statements().next().is_none());
    bare.flat_map(move |(row, cell)| {
        let name = marked(row.dimension.short_name(), inferred(row.dimension, row.cell));
        let rating = row.rating().map(Inline::Rating);
        let asked = rating.into_iter().chain(cell.years.iter().map(|stated| stated.to_string().into()));
        asked.map(move |words| (name.clone(), vec![format!("only at {at}: ").into(), words]))
    })
}

/// `Moderate 2/4 → High 3/4`; nothing where neither side is rated.
fn rating_move<'a>(change: &DimensionChange<'a>) -> Option<Inlines<'a>> {
    change.from.rating().or(change.to.rating())?;
    let rating = |row: &RoleRow<'a>| match (row.absence(), row.rating()) {
        (_, Some(rating)) => Inline::Rating(rating),
        (None, None) => "no rating".into(),
        (Some(why), None) => absent(why).into(),
    };
    Some(match change.rating_move {
        Some(0) => vec!["stays ".into(), rating(&change.to)],
        _ => vec![rating(&change.from), Inline::Arrow, rating(&change.to)],
    })
}

/// `not covered → At least 4 years`: years that are asked of one side alone, or are of something else.
fn years_beside<'a>(change: &DimensionChange<'a>) -> Option<Inlines<'a>> {
    let [from, to] = [change.from.cell, change.to.cell];
    let stated = [from, to].map(|cell| cell.and_then(|cell| cell.years.as_ref()));
    let is_said = match stated {
        [Some(before), Some(after)] => before.experience == after.experience,
        [before, after] => before == after,
    };
    let words = |row: &RoleRow<'_>| match (row.absence(), row.cell) {
        (Some(why), _) => absent(why).into(),
        (None, cell) => {
            let stated = cell.and_then(|cell| cell.years.as_ref());
            stated.map_or("no years stated".into(), ToString::to_string).into()
        }
    };
    (!is_said).then(|| vec![words(&change.from), Inline::Arrow, words(&change.to)])
}

/// What is said of a side without a cell.
fn absent(why: Absence) -> &'static str {
    match why {
        Absence::Gap => "not covered",
        Absence::NotAsked => "not asked",
        Absence::OnlyBelow => "nothing of its own",
    }
}

fn count(comparison: &Comparison<'_>, kind: ChangeKind) -> usize {
    let one_sided = one_sided(comparison, kind).iter();
    let one_sided: usize = one_sided.map(|row| row.statements().len()).sum();
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
        (marked(full_name(&change.to), reasons(change)), statements)
    });
    let one_sided = one_sided(comparison, kind).iter().map(|row| {
        let statements = row.statements().into_iter();
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

/// A row a dimension, what rises and what is new first: what it asks, how its rating moves, how many
/// statements become what.
fn stat<'a>(comparison: &Comparison<'a>, catalog: &Catalog) -> Vec<Block<'a>> {
    let mut dimensions: Vec<&DimensionChange> = comparison.dimensions.iter().collect();
    dimensions.sort_by_key(|change| change.verdict());
    let mut rows: Vec<Vec<Inlines<'a>>> = dimensions
        .into_iter()
        .map(|change| {
            vec![
                marked(full_name(&change.from), reasons(change)),
                line(verdict_words(change.verdict())),
                rating_move(change).unwrap_or_default(),
                line(signed(|kind| change.count(kind))),
            ]
        })
        .collect();
    for (kind, role) in [(ChangeKind::Gone, comparison.from), (ChangeKind::New, comparison.to)] {
        let only = format!("only at {}", name_beside(catalog, role, comparison.from.ladder));
        rows.extend(one_sided(comparison, kind).iter().map(|row| {
            let name = marked(&row.dimension.name, inferred(row.dimension, row.cell));
            let rating = row.rating().map(Inline::Rating).into_iter().collect();
            let asked = row.statements().len();
            let asked = signed(|other| if other == kind { asked } else { 0 });
            vec![name, line(only.clone()), rating, line(asked)]
        }));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Table(Table::new(["Dimension", "Asks", "Rating", "Statements"], rows)),
        Block::hint(line("+ new, ~ reworded, - no longer listed, = kept")),
    ]
}

/// How many statements are new, reworded, no longer listed and kept, each with its sign: `~1 =3`.
fn signed(count: impl Fn(ChangeKind) -> usize) -> String {
    let kinds = [ChangeKind::New, ChangeKind::Reworded, ChangeKind::Gone, ChangeKind::Kept];
    let counts = kinds.map(|kind| (sign(kind), count(kind)));
    let counted = counts.iter().filter(|(_, count)| *count > 0);
    let counted = counted.map(|(sign, count)| format!("{sign}{count}"));
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
