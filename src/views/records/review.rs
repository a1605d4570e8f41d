//! Owns what is read of a review: where the person stands, what assessors disagree on, what is open; then the rest.

use crate::document::{Block, Document, Inline, Inlines, Item, Medium, Table, joined, line};
use crate::model::prose::counted;
use crate::query::{Review, ReviewedDimension, ReviewedStatement, Standing};
use crate::record::Mark;
use crate::source::Catalog;

use super::parts::{About, done, planned};

/// A review. Nothing in it is summed into a score. On a screen the marks are counted in few lines.
pub fn review<'a>(review: &'a Review, catalog: &'a Catalog, medium: Medium) -> Document<'a> {
    let about = About { review, catalog };
    let title = match &review.name {
        Some(name) => format!("Review of {name}"),
        None => "Review".to_owned(),
    };
    let mut blocks = vec![Block::Heading(1, head(about)), Block::paragraph(facts(about))];
    blocks.push(Block::paragraph(line(summary(review))));
    blocks.extend(disagreements(about));
    blocks.extend(match medium {
        Medium::Screen => at_a_glance(about),
        Medium::Page => by_dimension(about),
    });
    let is_open_above = review.statements().any(|one| one.standing() == Standing::Disagreed && one.is_open());
    blocks.extend(standing(about, if is_open_above { "Otherwise open" } else { "Open" }, Standing::Open));
    blocks.extend(to_confirm(about));
    blocks.extend(without_evidence(about));
    blocks.extend(standing(about, "Unmarked", Standing::Unmarked));
    blocks.extend(standing(about, "No opportunity so far", Standing::NoOpportunity));
    blocks.extend(standing(about, "Met", Standing::Met));
    let behind = |dimension: &'a ReviewedDimension, words: Inlines<'a>| {
        let name = [Inline::Strong(about.dimension(&dimension.id).into()), ": ".into()];
        Item::new(name.into_iter().chain(words).collect())
    };
    let of_dimensions = review.dimensions.iter().flat_map(|dimension| {
        let evidence = dimension.evidence.iter().map(|&place| done(&review.evidence[place]));
        evidence.map(move |words| behind(dimension, words))
    });
    blocks.extend(list("Evidence for a dimension as a whole", of_dimensions.collect()));
    let of_dimensions = review.dimensions.iter().flat_map(|dimension| {
        let plan = dimension.plan.iter().map(|&place| planned(&review.plan[place]));
        plan.map(move |words| behind(dimension, words))
    });
    blocks.extend(list("Planned for a dimension as a whole", of_dimensions.collect()));
    let loose = review.loose.iter().map(|&place| about.loose(&review.evidence[place]));
    blocks.extend(list("Evidence that no statement takes", loose.collect()));
    let gone = review.no_longer_asked.iter().map(|one| Item {
        text: about.behind_dimension(one),
        below: about.opinions(one).into_iter().chain(about.evidence(one)).chain(about.plan(one)).collect(),
    });
    blocks.extend(list("Not asked, or no longer", gone.collect()));
    let loose_plan = review.loose_plan().map(|item| Item::new(planned(item)));
    blocks.extend(list("Planned for nothing that is asked", loose_plan.collect()));
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}

/// `Ada: L3 Senior ... → L4 Staff ...`.
fn head(about: About<'_>) -> Inlines<'_> {
    let mut words = Inlines::new();
    words.extend(about.review.name.iter().flat_map(|name| [name.into(), ": ".into()]));
    words.push(about.today());
    words.extend(about.goal().into_iter().flat_map(|goal| [Inline::Arrow, goal]));
    words
}

/// `Product Operations 1.0.0 · 5+ → 6+ years · marks of self (2026-11-02), manager`.
fn facts(about: About<'_>) -> Inlines<'_> {
    let Review { ladder, version, assessors, .. } = about.review;
    let name = about.ladder().map_or(ladder, |ladder| &ladder.name);
    let marks = assessors.iter().map(|one| match one.last {
        Some(day) => format!("{} (last {day})", one.label),
        None => one.label.clone(),
    });
    let marks = format!("marks of {}", marks.collect::<Vec<String>>().join(", "));
    let facts = [Some(line(format!("{name} {version}"))), about.years(), Some(line(marks))];
    joined(facts.into_iter().flatten(), &Inline::Dot)
}

/// `Open: 5 of what is asked, in 3 dimensions. ...`: how many there are of what is to be looked at.
fn summary(review: &Review) -> String {
    if review.dimensions.is_empty() {
        return "The record has no statements.".to_owned();
    }
    let count =
        |is_one: &dyn Fn(&ReviewedStatement) -> bool| review.statements().filter(|one| is_one(one)).count();
    let is = |standing: Standing| move |one: &ReviewedStatement| one.standing() == standing;
    let open = count(&ReviewedStatement::is_open);
    let has_open = |one: &&ReviewedDimension| one.statements.iter().any(ReviewedStatement::is_open);
    let dimensions = review.dimensions.iter().filter(has_open).count();
    let mut words = match open {
        0 => "Nothing is marked as open".to_owned(),
        _ => format!("{} open, in {}", counted(open, "statement"), counted(dimensions, "dimension")),
    };
    for (count, what) in [
        (count(&is(Standing::Disagreed)), "marked differently"),
        (count(&ReviewedStatement::is_to_confirm), "to confirm"),
        (count(&ReviewedStatement::is_met_without_evidence), "met without evidence"),
        (count(&is(Standing::Unmarked)), "unmarked"),
    ] {
        if count > 0 {
            words.push_str(&format!("; {count} {what}"));
        }
    }
    words
}

/// What assessors say differently of one statement.
fn disagreements(about: About<'_>) -> Vec<Block<'_>> {
    let items = about.review.statements().filter(|one| one.standing() == Standing::Disagreed);
    let items = items.map(|one| Item { text: about.behind_dimension(one), ..statement(about, one) });
    list("Marked differently", items.collect())
}

/// How many statements of each dimension have which mark.
fn at_a_glance(about: About<'_>) -> Option<Block<'_>> {
    let pairs = about.review.dimensions.iter().map(|dimension| {
        let name = line(about.short_name(&dimension.id));
        let assessors = &about.review.assessors;
        let is_alike = (1..assessors.len()).all(|place| dimension.counts(place) == dimension.counts(0));
        let of_all = match assessors.len() {
            1 => "",
            2 => "both: ",
            _ => "all: ",
        };
        let each = assessors.iter().enumerate();
        let each = each.map(|(place, one)| format!("{}: {}", one.label, counts(dimension, place)));
        let words: Vec<String> =
            if is_alike { vec![format!("{of_all}{}", counts(dimension, 0))] } else { each.collect() };
        (name, joined(words.into_iter().map(line), &Inline::Dot))
    });
    let pairs: Vec<_> = pairs.collect();
    (!pairs.is_empty()).then_some(Block::Pairs(pairs))
}

/// How many statements of each dimension have which mark, beside how it is rated.
fn by_dimension(about: About<'_>) -> Option<Block<'_>> {
    let Review { dimensions, assessors, .. } = about.review;
    let ratings: Vec<Option<Inlines<'_>>> = dimensions.iter().map(|one| about.rating(&one.id)).collect();
    let has_ratings = ratings.iter().any(Option::is_some);
    let rating = has_ratings.then_some("Rating");
    let marks = assessors.iter().map(|one| if assessors.len() == 1 { "Marks" } else { one.label.as_str() });
    let head = ["Dimension"].into_iter().chain(rating).chain(marks);
    let rows = dimensions.iter().zip(ratings).map(|(dimension, rating)| {
        let mut row = vec![line(about.dimension(&dimension.id))];
        row.extend(has_ratings.then(|| rating.unwrap_or_default()));
        row.extend((0..assessors.len()).map(|place| line(counts(dimension, place))));
        row
    });
    let rows: Vec<Vec<Inlines<'_>>> = rows.collect();
    (!rows.is_empty()).then(|| Block::Table(Table::new(head, rows)))
}

/// `3 met, 1 partly, 2 unmarked`.
fn counts(dimension: &ReviewedDimension, assessor: usize) -> String {
    let names = Mark::ALL.map(Mark::label).into_iter().chain(["unmarked"]);
    let counts = dimension.counts(assessor).into_iter().zip(names).filter(|(count, _)| *count > 0);
    counts.map(|(count, name)| format!("{count} {name}")).collect::<Vec<String>>().join(", ")
}

/// The statements that stand so, by dimension, with all that is said and done for them.
fn standing<'a>(about: About<'a>, heading: &str, wanted: Standing) -> Vec<Block<'a>> {
    let mut blocks = Vec::new();
    let mut count = 0;
    for dimension in &about.review.dimensions {
        let fits = dimension.statements.iter().filter(|one| one.standing() == wanted);
        let items: Vec<Item<'_>> = fits.map(|one| statement(about, one)).collect();
        if !items.is_empty() {
            count += items.len();
            blocks.extend([Block::Heading(3, about.rated(&dimension.id)), Block::List(items)]);
        }
    }
    if count > 0 {
        blocks.insert(0, Block::Heading(2, line(format!("{heading} ({count})"))));
    }
    blocks
}

fn statement<'a>(about: About<'a>, one: &'a ReviewedStatement) -> Item<'a> {
    let below = about.opinions(one).into_iter().chain(about.evidence(one)).chain(about.plan(one));
    Item { text: line(&one.text), below: below.collect() }
}

fn to_confirm(about: About<'_>) -> Vec<Block<'_>> {
    let items = about.review.statements().filter(|one| one.is_to_confirm());
    let items = items.map(|one| Item { text: about.behind_dimension(one), below: about.opinions(one) });
    list("Please confirm", items.collect())
}

fn without_evidence(about: About<'_>) -> Vec<Block<'_>> {
    let items = about.review.statements().filter(|one| one.is_met_without_evidence());
    list("Met without evidence", items.map(|one| Item::new(about.behind_dimension(one))).collect())
}

/// Items under a heading with their count; nothing for none.
pub(super) fn list<'a>(heading: &str, items: Vec<Item<'a>>) -> Vec<Block<'a>> {
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, line(format!("{heading} ({})", items.len()))), Block::List(items)]
}
