//! Owns what is read of routes: the best one with what each step asks, several side by side, what can
//! come next, or the routes of a title.

use std::collections::BTreeSet;
use std::iter::once;
use std::slice::from_ref;

use crate::document::{
    Block, ColumnRoom, Document, Ends, Entry, Inline, Inlines, Mark, Medium, Pairs, Paragraph,
    Table, TableCell, TableColumn, Timeline, joined, line,
};
use crate::model::prose::counted;
use crate::model::{MoveKind, Text};
use crate::query::{
    CompareDetail, Growth, NearestRoutes, NextMoves, PathAnswer, Route, RouteView, TitleEnd,
    TitleRoutes,
};
use crate::source::{Catalog, RoleId};

use super::compare::{comparisons, end};
use super::role::reality;
use super::step::{adds, timeline_step};
use super::title::title;
use super::words::{facts, marked, role_beside, years_in_short, years_reasons};

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
        PathAnswer::Routes { found, has_more, .. } if detail == RouteDetail::Several => {
            vec![several_routes(found, *has_more, catalog)]
        }
        PathAnswer::Routes { found, views, .. } => views
            .iter()
            .take(1)
            .map(|best| route(best, found.len() - 1, catalog, detail, medium))
            .collect(),
        PathAnswer::Titles(titles) => titles
            .iter()
            .map(|routes| {
                title(routes.title, catalog, |meaning| meaning_routes(catalog, routes, meaning))
            })
            .collect(),
        PathAnswer::Next(next) => {
            let blocks = next.iter().flat_map(|one| next_moves(one, catalog));
            vec![blocks.collect()]
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    };
    Document { title: "Routes".to_owned(), parts }
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
    let name = |role| role_name(catalog, from_ref(route), role);
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
            let way = chain(catalog, route, from_ref(route));
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
            stops: route.roles().map(|role| end(catalog, role, name(role))).collect(),
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
        let comparison = from_ref(&step.comparison);
        blocks.extend(comparisons(comparison, catalog, CompareDetail::Full, 3));
    }
    blocks
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
    let stops = routes.iter().map(|route| {
        let moves = route.moves.iter();
        let moves = moves.map(|onward| format!("{} {}", onward.kind.word(), name(onward.to)));
        once(name(route.start)).chain(moves).collect()
    });
    let stops: Vec<Vec<String>> = stops.collect();
    let longest = stops.iter().map(Vec::len).max().unwrap_or_default();
    let rows = (0..longest).map(|index| {
        let number = (index > 0).then(|| index.to_string());
        let cells = stops.iter().map(|stops| stops.get(index).cloned());
        let cells = once(number).chain(cells);
        let cells = cells.map(|text| TableCell::Text(line(text.unwrap_or_default())));
        cells.collect()
    });
    let roles = routes.iter().flat_map(Route::roles);
    let widest = roles.map(|role| name(role).len()).max();
    let room = ColumnRoom::Even(widest.unwrap_or(0).max(LEAST_COLUMN));
    let heads = (1..).zip(routes).map(|(number, route)| TableColumn {
        heading: line(format!("{number}. {}", moves_counted(route))),
        room,
    });
    let step = TableColumn { heading: line("Step"), room: ColumnRoom::Key };
    let entries = routes.iter().map(|route| {
        let way = vec![Paragraph::new(chain(catalog, route, routes))];
        Entry::heading(Mark::Count, line(moves_counted(route)), way)
    });
    vec![
        Block::Title(1, line(format!("From {from} to {to}: {count}"))),
        Block::Table(Table {
            columns: once(step).chain(heads).collect(),
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
        head.extend(marked(years_in_short(of.years_of(to.role)), years_reasons(of, to.role)));
        head.push("): ".into());
        head.extend(adds(step));
        Entry::new(Mark::Word(step.onward.kind.word()), head)
    });
    blocks.push(Block::Entries(entries.collect()));
    blocks
}

/// The routes to or from the roles that are near one of a title's meanings, a line each.
fn meaning_routes<'a>(
    catalog: &'a Catalog,
    routes: &TitleRoutes<'_>,
    meaning: usize,
) -> Vec<Inlines<'a>> {
    let nearest = routes.of_meanings.get(meaning).into_iter().flatten();
    let lines: Vec<Inlines<'a>> =
        nearest.flat_map(|near| nearest_routes(catalog, near, routes.end)).collect();
    if lines.is_empty() {
        let none = "No role of the ladders is near, so there is no route to show.";
        return vec![line(none)];
    }
    lines
}

/// The routes to or from one role, at least a line.
fn nearest_routes<'a>(
    catalog: &'a Catalog,
    near: &NearestRoutes<'_>,
    end: TitleEnd,
) -> Vec<Inlines<'a>> {
    let name = catalog.qualified(near.role);
    if near.routes.is_empty() {
        return vec![line(match end {
            TitleEnd::Goal => format!("No route leads to {name}."),
            TitleEnd::Start => format!("No route leads there from {name}."),
            TitleEnd::Next => format!("No move leads on from {name}."),
        })];
    }
    let way = |view: &RouteView<'_>| {
        let route = &view.route;
        if route.moves.is_empty() {
            return line(match end {
                TitleEnd::Goal => {
                    format!("{name} is where the way starts, so no move is needed.")
                }
                TitleEnd::Start | TitleEnd::Next => format!("{name} is the goal itself."),
            });
        }
        let mut words = line("Route: ");
        words.extend(chain(catalog, route, from_ref(route)));
        words.push(format!(" ({})", moves_counted(route)).into());
        words
    };
    near.routes.iter().map(way).collect()
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

/// `Micro → Mostly Micro → Macro`.
fn growth_words<'a>(growth: &Growth<'a>) -> Inlines<'a> {
    let names = growth.ratings.iter().map(|rating| rating.name);
    joined(names.map(|name: &'a Text| line(name)), &Inline::Arrow)
}
