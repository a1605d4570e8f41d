//! Owns what is read of routes: the best one with what each step asks, several side by side, what can
//! come next, or the routes of a title.

use std::collections::BTreeSet;

use crate::document::{
    Block, ColumnRoom, Document, Ends, Entry, Inline, Inlines, Mark, Medium, Pairs, Paragraph,
    StepFact, Table, TableCell, TableColumn, Timeline, TimelineStep, Tone, joined, line,
};
use crate::model::prose::counted;
use crate::model::{MoveKind, Text};
use crate::query::{
    CompareDetail, DimensionChange, ExpectationShift, Growth, Headline, NearestRoutes, NextMoves,
    OneSided, PathAnswer, RatingMove, Route, RouteView, StatementChange, Step, TitleEnd,
    TitleRoutes,
};
use crate::source::{Catalog, RoleId};

use super::compare::{came, change_kind, comparisons, end, gap_words, rating_words, shift_word};
use super::role::reality;
use super::title::title;
use super::words::{facts, inferred, marked, reasons, role_beside, years_in_short, years_reasons};

/// How much of an answer's routes is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteDetail {
    /// The best route, and what each step asks in a few lines.
    Steps,
    /// The best route, and the whole comparison of each step.
    Full,
    /// All routes side by side.
    Several,
}

/// The answer to a question for a way; nothing where there is no route.
pub fn path<'a>(
    answer: &'a PathAnswer<'a>,
    catalog: &'a Catalog,
    detail: RouteDetail,
    medium: Medium,
) -> Document<'a> {
    let parts = match answer {
        PathAnswer::Routes {
            found, has_more, ..
        } if detail == RouteDetail::Several => vec![several_routes(found, *has_more, catalog)],
        PathAnswer::Routes { found, views, .. } => views
            .iter()
            .take(1)
            .map(|best| route(best, found.len() - 1, catalog, detail, medium))
            .collect(),
        PathAnswer::Titles(titles) => titles
            .iter()
            .map(|routes| {
                title(routes.title, catalog, |meaning| {
                    meaning_routes(catalog, routes, meaning)
                })
            })
            .collect(),
        PathAnswer::Next(next) => {
            let blocks = next.iter().flat_map(|one| next_moves(one, catalog));
            vec![blocks.collect()]
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    };
    Document {
        title: "Routes".to_owned(),
        parts,
    }
}

/// One route: how the ratings move on it, its roles with what each step asks, and the realities of the
/// roles that it comes to.
fn route<'a>(
    view: &'a RouteView<'a>,
    others: usize,
    catalog: &'a Catalog,
    detail: RouteDetail,
    medium: Medium,
) -> Vec<Block<'a>> {
    let route = &view.route;
    let name = |role| role_name(catalog, std::slice::from_ref(route), role);
    let is_full = detail == RouteDetail::Full;
    if route.moves.is_empty() {
        let role = role_beside(catalog, route.start, route.start.ladder);
        let there = ": that is where you are already, no move is needed.".into();
        return vec![Block::Paragraph(Paragraph::new(vec![role, there]))];
    }
    let (from, to) = (name(route.start), name(route.end()));
    let heading = format!("From {from} to {to}: {}", moves_counted(route));
    let mut blocks = vec![Block::Title(1, line(heading))];
    match medium {
        Medium::Screen => {
            let hints = hints(others, is_full);
            if !hints.is_empty() {
                let hints = Paragraph::of(hints.join("; "));
                blocks.push(Block::Paragraph(hints.quiet().hanging()));
            }
        }
        Medium::Page => {
            let way = chain(catalog, route, std::slice::from_ref(route));
            blocks.push(Block::Paragraph(Paragraph::new(way)));
            blocks.push(Block::Ends(Ends {
                level: 2,
                is_apart: false,
                from: end(catalog, route.start, from),
                to: end(catalog, route.end(), to),
            }));
        }
    }
    if !view.growth.is_empty() {
        let pairs = view.growth.iter().map(|growth| {
            let name = marked(&growth.dimension.name, &growth.dimension.inferred);
            (name, growth_words(growth))
        });
        blocks.push(Block::Pairs(vec![Pairs {
            heading: "How the ratings move on the way",
            pairs: pairs.collect(),
        }]));
    }
    if is_full {
        blocks.extend(in_full(view, catalog));
    } else {
        blocks.push(Block::Timeline(Timeline {
            stops: route
                .roles()
                .map(|role| end(catalog, role, name(role)))
                .collect(),
            steps: view.steps.iter().map(timeline_step).collect(),
        }));
    }
    if !view.realities.is_empty() {
        let heading = "What the jobs on the way are really like";
        blocks.push(Block::Heading(2, line(heading)));
        let entries = view.realities.iter().map(|(found, roles)| {
            let names: Vec<String> = roles.iter().map(|&role| name(role)).collect();
            let names = format!(" ({})", names.join(", "));
            reality(found, vec![(&found.name).into(), names.into()])
        });
        blocks.push(Block::Entries(entries.collect()));
    }
    blocks
}

fn hints(others: usize, is_full: bool) -> Vec<String> {
    let full = (!is_full).then(|| "`--full` compares the roles of each step".to_owned());
    let more = match others {
        0 => None,
        1 => Some("`--all` shows another route beside it".to_owned()),
        many => Some(format!("`--all` shows {many} other routes beside it")),
    };
    let signs = (!is_full).then(|| "signs: + new, ~ reworded".to_owned());
    full.into_iter().chain(more).chain(signs).collect()
}

/// Each step as the comparison of its two roles.
fn in_full<'a>(view: &'a RouteView<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let count = view.steps.len();
    let mut blocks = Vec::new();
    for (number, step) in (1..).zip(&view.steps) {
        let kind = step.onward.kind.word();
        let heading = format!("Step {number} of {count}: {kind}");
        blocks.push(Block::Title(2, line(heading)));
        let note = step.onward.note.map(|note| Paragraph::of(note).quiet());
        blocks.extend(note.map(Block::Paragraph));
        let comparison = std::slice::from_ref(&step.comparison);
        blocks.extend(comparisons(comparison, catalog, CompareDetail::Full, 3));
    }
    blocks
}

fn timeline_step<'a>(step: &Step<'a>) -> TimelineStep<'a> {
    let comparison = &step.comparison;
    let mut facts = Vec::new();
    let mut fact = |label, text| {
        facts.push(StepFact {
            label,
            kind: None,
            text,
        });
    };
    fact("years", years_of_step(step));
    for change in step.moving_ratings() {
        fact("ratings", rating_moving(change));
    }
    for (label, shift) in [
        ("asks more", ExpectationShift::More),
        ("different", ExpectationShift::SomethingDifferent),
        ("asks less", ExpectationShift::Less),
    ] {
        let names: Vec<Inlines<'a>> = others_asking(step, shift).collect();
        if !names.is_empty() {
            fact(label, joined(names, &", ".into()));
        }
    }
    for (label, only) in [
        ("only before", &comparison.only_from),
        ("only after", &comparison.only_to),
    ] {
        if !only.is_empty() {
            fact(label, marked_names(only));
        }
    }
    facts.extend(headlines(step));
    if let Some(same) = same_words(step) {
        facts.push(StepFact {
            label: "the same",
            kind: None,
            text: line(same),
        });
    }
    TimelineStep {
        kind: step.onward.kind.word(),
        note: step.onward.note.map(line),
        facts,
    }
}

/// `Focus: Micro ■□□□ 1/4 → Mostly Micro ■■□□ 2/4`.
fn rating_moving<'a>(change: &DimensionChange<'a>) -> Inlines<'a> {
    let mut moving = marked(&change.to.dimension.name, reasons(change));
    if let (Some(before), Some(after)) = change.ratings() {
        moving.extend([
            ": ".into(),
            Inline::Rating(before),
            Inline::Arrow,
            Inline::Rating(after),
        ]);
    }
    moving
}

/// The dimensions that ask so beside those whose rating moves and the one whose years do, each with
/// what there is to say of it.
fn others_asking<'s, 'a>(
    step: &'s Step<'a>,
    shift: ExpectationShift,
) -> impl Iterator<Item = Inlines<'a>> + use<'s, 'a> {
    let is_told_by_years = |change: &&DimensionChange<'a>| {
        let (before, after) = change.years();
        before.is_some() && after.is_some() && before != after
    };
    let others = step.others_asking(shift);
    let others = others.filter(move |change| !is_told_by_years(change));
    others.map(|change| {
        let is_incomparable = change.rating == RatingMove::Incomparable;
        let why = gap_words(change).map(line);
        let why = why.or_else(|| rating_words(change).filter(|_| is_incomparable));
        let mut name = marked(&change.to.dimension.name, reasons(change));
        if let Some(why) = why {
            name.push(" (".into());
            name.extend(why);
            name.push(")".into());
        }
        name
    })
}

fn headlines<'a>(step: &Step<'a>) -> Vec<StepFact<'a>> {
    const MOST: usize = 3;
    const LABEL: &str = "brings";
    let told = step.headlines();
    let told = &told[..told.len().min(MOST)];
    let mut facts: Vec<StepFact<'a>> = told
        .iter()
        .map(|Headline { side, change }| {
            let mut text = match change {
                StatementChange::Reworded { wording, .. } => came(&wording.to),
                StatementChange::New(statement)
                | StatementChange::Kept(statement)
                | StatementChange::Gone(statement) => line(&statement.text),
            };
            text.push(" (".into());
            text.extend(marked_names(std::slice::from_ref(side)));
            text.push(")".into());
            StepFact {
                label: LABEL,
                kind: Some(change_kind(change)),
                text,
            }
        })
        .collect();
    let is_new = |headline: &&Headline<'_>| matches!(headline.change, StatementChange::New(_));
    let new_told = told.iter().filter(is_new).count();
    let rest = rest_words(step, new_told, told.len() - new_told);
    facts.extend(rest.map(|rest| StepFact {
        label: LABEL,
        kind: None,
        text: line(format!("and {rest}")),
    }));
    facts
}

/// The names of dimensions that one ladder has, with the marks of their reasons.
fn marked_names<'a>(sides: &[OneSided<'a>]) -> Inlines<'a> {
    let name =
        |side: &OneSided<'a>| marked(&side.dimension.name, inferred(side.dimension, side.cell));
    joined(sides.iter().map(name), &", ".into())
}

/// Several routes with the same ends, in the order given.
fn several_routes<'a>(
    routes: &[Route<'_>],
    has_more: bool,
    catalog: &'a Catalog,
) -> Vec<Block<'a>> {
    const LEAST_COLUMN: usize = 12;
    let count = match routes.len() {
        1 => "one route".to_owned(),
        many if has_more => format!("the best {many} of more routes"),
        many => format!("{many} routes, the best first"),
    };
    let name = |role| role_name(catalog, routes, role);
    let ends = |ends: BTreeSet<RoleId>| {
        let names: Vec<String> = ends.into_iter().map(name).collect();
        names.join(" or ")
    };
    let from = ends(routes.iter().map(|route| route.start).collect());
    let to = ends(routes.iter().map(Route::end).collect());
    let widest = routes
        .iter()
        .flat_map(Route::roles)
        .map(|role| name(role).len())
        .max();
    let room = ColumnRoom::Even(widest.unwrap_or(0).max(LEAST_COLUMN));
    let mut columns = vec![TableColumn {
        heading: line("Step"),
        room: ColumnRoom::Key,
    }];
    columns.extend((1..).zip(routes).map(|(number, route)| TableColumn {
        heading: line(format!("{number}. {}", moves_counted(route))),
        room,
    }));
    let longest = routes.iter().map(|route| route.moves.len()).max();
    let rows = (0..=longest.unwrap_or_default()).map(|place| {
        let number = if place == 0 {
            String::new()
        } else {
            place.to_string()
        };
        let cells = routes.iter().map(|route| {
            let role = route.roles().nth(place).map(name);
            let by = place
                .checked_sub(1)
                .and_then(|before| route.moves.get(before));
            let text = match (role, by) {
                (None, _) => String::new(),
                (Some(start), None) => start,
                (Some(role), Some(onward)) => format!("{} {role}", onward.kind.word()),
            };
            TableCell::Text(line(text))
        });
        let number = std::iter::once(TableCell::Text(line(number)));
        number.chain(cells).collect()
    });
    let entries = routes.iter().map(|route| Entry {
        mark: Mark::Count,
        head: line(moves_counted(route)),
        tone: Tone::Body,
        is_heading: true,
        paragraphs: vec![Paragraph::new(chain(catalog, route, routes))],
    });
    vec![
        Block::Title(1, line(format!("From {from} to {to}: {count}"))),
        Block::Table(Table {
            columns,
            rows: rows.collect(),
            narrow: vec![Block::Entries(entries.collect())],
        }),
    ]
}

/// A role and the moves that lead on from it, each with what it adds most.
fn next_moves<'a>(next: &NextMoves<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let from = next.from;
    let ladder = from.ladder;
    let mut blocks = vec![
        Block::Title(1, vec![role_beside(catalog, from, ladder)]),
        Block::Facts(facts(catalog.ladder_of(from), from.role)),
        Block::Heading(2, line("What can come next")),
    ];
    if next.steps.is_empty() {
        let none = if next.leads_on {
            "No move leads on from here to what was asked for."
        } else {
            "No move leads on from here."
        };
        blocks.push(Block::Paragraph(Paragraph::of(none)));
    }
    let entries = next.steps.iter().map(|step| {
        let to = step.onward.to;
        let of = catalog.ladder_of(to);
        let mut head = vec![role_beside(catalog, to, ladder), " (".into()];
        head.extend(marked(
            years_in_short(of.years_of(to.role)),
            years_reasons(of, to.role),
        ));
        head.push("): ".into());
        head.extend(adds(step));
        Entry {
            mark: Mark::Word(step.onward.kind.word()),
            head,
            tone: Tone::Body,
            is_heading: false,
            paragraphs: Vec::new(),
        }
    });
    blocks.push(Block::Entries(entries.collect()));
    blocks
}

/// What a step adds, in a few words.
fn adds<'a>(step: &Step<'a>) -> Inlines<'a> {
    let comparison = &step.comparison;
    match step.adds_most() {
        Some(most) => {
            let new = most.statements.iter();
            let new = new
                .filter(|change| matches!(change, StatementChange::New(_)))
                .count();
            let is_up = matches!(most.rating, RatingMove::Up(_));
            let rating = rating_words(most).filter(|_| is_up);
            let new = (new > 0).then(|| line(format!("{new} new")));
            let mut words = line(format!("{}; most in ", asked_in(step)));
            words.extend(marked_names(std::slice::from_ref(&most.to)));
            words.push(": ".into());
            words.extend(joined(rating.into_iter().chain(new), &", ".into()));
            words
        }
        None if comparison.dimensions.is_empty() && !comparison.only_to.is_empty() => {
            let mut words = line("another ladder, with dimensions of its own: ");
            words.extend(marked_names(&comparison.only_to));
            words
        }
        None => line(asked_in(step)),
    }
}

/// `asks more in 7, something different in 4 of 11 dimensions`.
fn asked_in(step: &Step<'_>) -> String {
    let comparison = &step.comparison;
    let all = comparison.dimensions.len();
    let shifts = [
        ExpectationShift::More,
        ExpectationShift::SomethingDifferent,
        ExpectationShift::Less,
    ];
    let counted_shifts = shifts.into_iter().filter_map(|shift| {
        let count = comparison.count(shift);
        let word = shift_word(shift).trim_start_matches("asks ");
        (count > 0).then(|| format!("{word} in {count}"))
    });
    let told: Vec<String> = counted_shifts.collect();
    match (told.as_slice(), all) {
        (_, 0) => "there is nothing to compare".to_owned(),
        ([], 1) => "asks the same in the one dimension".to_owned(),
        ([], all) => format!("asks the same in all {all} dimensions"),
        (told, all) => format!("asks {} of {}", told.join(", "), counted(all, "dimension")),
    }
}

/// The routes to or from the roles that are near one of a title's meanings, a line each.
fn meaning_routes<'a>(
    catalog: &'a Catalog,
    routes: &TitleRoutes<'_>,
    meaning: usize,
) -> Vec<Inlines<'a>> {
    let way = |near: &NearestRoutes<'_>, route: &Route<'_>| {
        let name = catalog.qualified(near.role);
        match (routes.end, route.moves.is_empty()) {
            (TitleEnd::Goal, true) => line(format!(
                "{name} is where the way starts, so no move is needed."
            )),
            (TitleEnd::Start | TitleEnd::Next, true) => line(format!("{name} is the goal itself.")),
            (_, false) => {
                let mut words = line("Route: ");
                words.extend(chain(catalog, route, std::slice::from_ref(route)));
                words.push(format!(" ({})", moves_counted(route)).into());
                words
            }
        }
    };
    let lines = |near: &NearestRoutes<'_>| {
        let name = catalog.qualified(near.role);
        let none = match routes.end {
            TitleEnd::Goal => format!("No route leads to {name}."),
            TitleEnd::Start => format!("No route leads there from {name}."),
            TitleEnd::Next => format!("No move leads on from {name}."),
        };
        let ways: Vec<Inlines<'a>> = near
            .routes
            .iter()
            .map(|view| way(near, &view.route))
            .collect();
        if ways.is_empty() {
            vec![line(none)]
        } else {
            ways
        }
    };
    match routes.of_meanings.get(meaning).map(Vec::as_slice) {
        None | Some([]) => {
            let none = "No role of the ladders is near, so there is no route to show.";
            vec![line(none)]
        }
        Some(nearest) => nearest.iter().flat_map(lines).collect(),
    }
}

/// `8 moves: 7 promotions and 1 switch`, or `3 promotions` where all are alike.
fn moves_counted(route: &Route<'_>) -> String {
    let kinds = [MoveKind::Promotion, MoveKind::Switch, MoveKind::Bridge];
    let counts: Vec<String> = kinds
        .into_iter()
        .map(|kind| (route.count(kind), kind.word()))
        .filter(|(count, _)| *count > 0)
        .map(|(count, word)| counted(count, word))
        .collect();
    match counts.as_slice() {
        [] => "no move".to_owned(),
        [all] => all.clone(),
        [first, second] => format!("{} moves: {first} and {second}", route.moves.len()),
        several => format!("{} moves: {}", route.moves.len(), several.join(", ")),
    }
}

/// How the roles of routes shown together are called: by code where all stay within one ladder,
/// else by an id that is good everywhere.
fn role_name(catalog: &Catalog, together: &[Route<'_>], role: RoleId) -> String {
    let mut roles = together.iter().flat_map(Route::roles);
    if roles.all(|other| other.ladder == role.ladder) {
        catalog.role(role).code.to_string()
    } else {
        catalog.qualified(role)
    }
}

/// The roles of a route one after another, as they are called beside those shown together with it.
fn chain<'a>(catalog: &Catalog, route: &Route<'_>, together: &[Route<'_>]) -> Inlines<'a> {
    let names = route.roles().map(|role| role_name(catalog, together, role));
    joined(names.map(line), &Inline::Arrow)
}

/// The least years of both ends of a step: `6+ years → 7+ years`.
fn years_of_step<'a>(step: &Step<'_>) -> Inlines<'a> {
    match step.years {
        (None, None) => line("not stated"),
        (before, after) if before == after => line(format!("{}, as before", years_in_short(after))),
        (before, after) => vec![
            years_in_short(before).into(),
            Inline::Arrow,
            years_in_short(after).into(),
        ],
    }
}

/// `Micro → Mostly Micro → Macro`.
fn growth_words<'a>(growth: &Growth<'a>) -> Inlines<'a> {
    let names = growth.ratings.iter().map(|rating| &rating.point.name);
    joined(names.map(|name: &'a Text| line(name)), &Inline::Arrow)
}

/// How many new and reworded statements there are beside those told; nothing where there are none.
fn rest_words(step: &Step<'_>, new_told: usize, reworded_told: usize) -> Option<String> {
    let (new, reworded) = step.count_of_new();
    let parts: Vec<String> = [
        (new - new_told, "new"),
        (reworded - reworded_told, "reworded"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, word)| format!("{count} more {word}"))
    .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// In how many dimensions a step asks the same; nothing where in none.
fn same_words(step: &Step<'_>) -> Option<String> {
    let all = step.comparison.dimensions.len();
    match step.comparison.count(ExpectationShift::TheSame) {
        0 => None,
        same if same == all => Some(format!("in all {}", counted(all, "dimension"))),
        same => Some(format!("in {same} of {all} dimensions")),
    }
}
