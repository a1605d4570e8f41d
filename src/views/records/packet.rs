//! Owns what is read of a packet, by somebody who has heard of no tool: whose it is, what is asked, what was done, how
//! it is marked, what is open and planned.

use std::collections::BTreeSet;

use crate::document::{Block, Document, Inline, Inlines, Item, line};
use crate::model::prose::{counted, listed};
use crate::query::{Packet, Review, ReviewedDimension, Standing};
use crate::record::Evidence;
use crate::source::Catalog;

use super::parts::{About, done, planned};
use super::review::list;

/// How marks are read.
fn legend(has_goal: bool) -> String {
    let (role, ratings) = if has_goal {
        ("the role to get to", ", for today's role and for the one to get to")
    } else {
        ("the role", "")
    };
    format!(
        "Each statement is what the ladder asks of {role}, and below it how it is marked: met, partly, not yet, or no \
         opportunity, which says that the chance was not there and counts against nobody. Not marked means that nobody \
         has said anything so far. Behind the name of a dimension of the work is its rating on the ladder{ratings}."
    )
}

/// A packet.
pub fn packet<'a>(packet: &'a Packet, catalog: &'a Catalog) -> Document<'a> {
    let review = &packet.review;
    let about = About { review, catalog };
    let mut heading: Inlines<'a> = line(if review.goal.is_some() { "Promotion packet" } else { "Packet" });
    heading.extend(review.name.iter().flat_map(|name| [": ".into(), name.into()]));
    let title = review.name.as_ref().map_or_else(|| "Packet".to_owned(), |name| format!("Packet: {name}"));
    let mut blocks = vec![Block::Heading(1, heading), Block::Pairs(facts(packet, about))];
    if !review.assessors.is_empty() {
        blocks.push(Block::paragraph(line(legend(review.goal.is_some()))));
    }
    for dimension in &review.dimensions {
        blocks.extend(one_dimension(about, dimension));
    }
    let loose = review.loose.iter().map(|&place| about.loose(&review.evidence[place]));
    blocks.extend(list("Also done", loose.collect()));
    blocks.extend(open(about));
    blocks.extend(plan(about));
    let gone = review.no_longer_asked.iter().map(|one| Item {
        text: about.behind_dimension(one),
        below: about.opinions(one).into_iter().chain(about.evidence(one)).collect(),
    });
    blocks.extend(list("Not asked by the ladder, or no longer", gone.collect()));
    blocks.push(Block::hint(ladder(about)));
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}

fn facts<'a>(packet: &'a Packet, about: About<'a>) -> Vec<(Inlines<'a>, Inlines<'a>)> {
    let Review { name, goal, evidence, .. } = about.review;
    let mut facts: Vec<(&'static str, Inlines<'a>)> = Vec::new();
    facts.extend(name.iter().map(|name| ("Name", line(name))));
    facts.push(("Today", line(about.today())));
    facts.push(match about.goal() {
        Some(goal) => ("Goal", line(goal)),
        None => ("Goal", line("none; what is asked is what today's role asks")),
    });
    let what = if goal.is_some() { "Years the roles ask for" } else { "Years" };
    facts.extend(about.years().map(|years| (what, years)));
    facts.extend(about.review.assessors.iter().map(|one| {
        let last = one.last.map(|day| format!(", last on {day}")).unwrap_or_default();
        ("Marks by", line(format!("{}{last}", one.label)))
    }));
    let days =
        packet.days.map(
            |[first, last]| {
                if first == last { format!(", of {first}") } else { format!(", {first} to {last}") }
            },
        );
    let count = counted(evidence.len(), "piece");
    facts.push(("Evidence", line(format!("{count}{}", days.unwrap_or_default()))));
    facts.into_iter().map(|(name, words)| (line(name), words)).collect()
}

/// What a dimension asks, how that is marked, and what was done for it.
fn one_dimension<'a>(about: About<'a>, dimension: &'a ReviewedDimension) -> Vec<Block<'a>> {
    let asked = dimension.statements.iter().map(|one| {
        let is_new = !one.is_asked_already && about.review.goal.is_some();
        let new = is_new.then(|| line("new: today's role does not ask it"));
        let mut opinions = about.opinions(one);
        if opinions.is_empty() && !about.review.assessors.is_empty() {
            opinions.push(line("not marked"));
        }
        Item { text: line(&one.text), below: new.into_iter().chain(opinions).collect() }
    });
    let heading = |words| Block::Heading(3, line(words));
    let mut blocks = vec![
        Block::Heading(2, about.rated(&dimension.id)),
        heading("What is asked"),
        Block::Numbered(asked.collect()),
    ];
    let of_statements = dimension.statements.iter().flat_map(|one| &one.evidence);
    let places: BTreeSet<usize> = of_statements.chain(&dimension.evidence).copied().collect();
    let items = places.into_iter().map(|place| for_which(&about.review.evidence[place], dimension));
    let items: Vec<Item<'a>> = items.collect();
    blocks.push(heading("What was done"));
    blocks.push(if items.is_empty() {
        Block::paragraph(line("No evidence is given."))
    } else {
        Block::List(items)
    });
    blocks
}

/// Evidence, and which statements of a dimension it is for, by their numbers.
fn for_which<'a>(evidence: &'a Evidence, dimension: &ReviewedDimension) -> Item<'a> {
    let numbers = dimension.statements.iter().enumerate();
    let numbers = numbers.filter(|(_, one)| evidence.about.iter().any(|name| one.is_named(name)));
    let names: Vec<String> = numbers.map(|(index, _)| (index + 1).to_string()).collect();
    let statements = if names.len() == 1 { "statement" } else { "statements" };
    let numbers = (!names.is_empty()).then(|| format!("{statements} {}", listed(&names, "and")));
    let of_all = evidence.about.contains(&dimension.id).then(|| "the dimension as a whole".to_owned());
    let parts: Vec<String> = numbers.into_iter().chain(of_all).collect();
    let below = format!("for {}", listed(&parts, "and"));
    Item { text: done(evidence), below: vec![line(below)] }
}

/// What is marked as partly or not yet met.
fn open(about: About<'_>) -> Vec<Block<'_>> {
    let open = about.review.statements().filter(|one| one.is_open());
    let items = open.map(|one| {
        let below = about.opinions(one).into_iter().chain(about.plan(one));
        Item { text: about.behind_dimension(one), below: below.collect() }
    });
    let mut blocks = list("What is open: partly or not yet met", items.collect());
    let unmarked = about.review.statements().filter(|one| one.standing() == Standing::Unmarked).count();
    if unmarked > 0 && !about.review.assessors.is_empty() {
        blocks.push(Block::hint(line(format!("{} not marked", counted(unmarked, "statement")))));
    }
    blocks
}

/// What will be done, ticked where it was.
fn plan(about: About<'_>) -> Vec<Block<'_>> {
    let items = about.review.plan.iter().map(|item| {
        let text = [vec![Inline::Tick(item.done.is_some())], planned(item)].concat();
        let below = item.about.iter().map(|name| vec!["for ".into(), about.named(name).into()]);
        Item { text, below: below.collect() }
    });
    list("What is planned", items.collect())
}

/// `Ladder: Product Operations (product-ops), version 1.0.0`.
fn ladder(about: About<'_>) -> Inlines<'_> {
    let Review { ladder, version, .. } = about.review;
    let name: Inlines<'_> = match about.ladder() {
        Some(known) => {
            vec![(&known.name).into(), " (".into(), Inline::Id(ladder.as_str().into()), ")".into()]
        }
        None => line(Inline::Id(ladder.as_str().into())),
    };
    let mut words: Inlines<'_> = line("Ladder: ");
    words.extend(name);
    words.push(format!(", version {version}").into());
    words
}
