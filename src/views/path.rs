//! Owns what is read of routes: the best one at a glance with what counts most on it, several side by
//! side, what can come next, or the routes of a title.

use std::collections::BTreeSet;
use std::slice::from_ref;

use crate::document::{
    Block, Change, Document, Inline, Inlines, Item, Medium, Table, joined, line,
};
use crate::model::prose::counted;
use crate::model::{ChangeKind, MoveKind, Reality, Text};
use crate::query::{
    NearestRoutes, NextMoves, PathAnswer, Route, RouteView, Step, TitleEnd, TitleRoutes,
};
use crate::source::{Catalog, RoleId};

use super::compare::{CompareDetail, pair};
use super::title::title;
use super::words::{
    changed, more_compared, name_beside, realities, role_beside, role_line, years_of,
};

/// How much of an answer's routes is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RouteDetail {
    /// The best route, and what counts most on it.
    Steps,
    /// The best route, and the whole comparison of each step.
    Full,
    /// All routes, a line each.
    Several,
}

/// The answer to a question for a way; nothing where there is no route.
pub fn path<'a>(
    answer: &'a PathAnswer<'a>,
    catalog: &'a Catalog,
    detail: RouteDetail,
    medium: Medium,
    fold: bool,
) -> Document<'a> {
    let parts = match answer {
        PathAnswer::Routes { found, has_more, .. } if detail == RouteDetail::Several => {
            vec![several_routes(found, *has_more, catalog)]
        }
        PathAnswer::Routes { found, views, .. } => views
            .iter()
            .take(1)
            .map(|best| {
                let others = if medium == Medium::Screen { found.len() - 1 } else { 0 };
                let is_full = detail == RouteDetail::Full;
                let mut blocks = route(best, others, catalog, is_full);
                let found = realities_along(best, catalog);
                blocks.extend(realities("What the jobs are really like", &found, fold));
                // In full each step has its own.
                blocks.extend(if is_full { Vec::new() } else { move_notes(&best.steps, catalog) });
                blocks
            })
            .collect(),
        PathAnswer::Titles(titles) => titles
            .iter()
            .map(|routes| {
                title(routes.title, catalog, fold, |meaning| {
                    meaning_routes(catalog, routes, meaning)
                })
            })
            .collect(),
        PathAnswer::Next(next) => next.iter().map(|one| next_moves(one, catalog)).collect(),
        PathAnswer::NoRoute { .. } => Vec::new(),
    };
    let on_way: Vec<RoleId> = match answer {
        PathAnswer::Routes { found, .. } if detail == RouteDetail::Several => {
            found.iter().flat_map(Route::roles).collect()
        }
        PathAnswer::Routes { found, .. } => found.iter().take(1).flat_map(Route::roles).collect(),
        PathAnswer::Next(next) => next.iter().map(|one| one.from).collect(),
        PathAnswer::Titles(_) | PathAnswer::NoRoute { .. } => Vec::new(),
    };
    let ladders = on_way.into_iter().map(|role| catalog.ladder_of(role)).collect();
    Document { title: "Routes".to_owned(), parts, ladders }
}

/// One route: its roles, a row a step, and what the next step and the biggest one bring; or in full
/// each step as the comparison of its two roles.
fn route<'a>(
    view: &'a RouteView<'a>,
    others: usize,
    catalog: &'a Catalog,
    is_full: bool,
) -> Vec<Block<'a>> {
    let route = &view.route;
    if route.moves.is_empty() {
        let role = role_beside(catalog, route.start, route.start.ladder);
        return vec![Block::paragraph(vec![role, ": you are there, no move is needed.".into()])];
    }
    let others = match others {
        0 => String::new(),
        1 => "; 1 other route: `--all`".to_owned(),
        many => format!("; {many} other routes: `--all`"),
    };
    let mut blocks = vec![
        Block::Heading(1, chain(catalog, route, from_ref(route))),
        Block::paragraph(line(format!("{}{others}", moves_counted(route)))),
        Block::Table(steps_table(&view.steps, route.start.ladder, catalog)),
    ];
    if is_full {
        blocks.extend(view.steps.iter().zip(1..).flat_map(|(step, number)| {
            let heading = format!("Step {number}: {}", step.onward.kind.word());
            let note = step.onward.note.map(|note| Block::hint(line(note)));
            let compared = pair(&step.comparison, catalog, CompareDetail::Full);
            std::iter::once(Block::Heading(1, line(heading))).chain(note).chain(compared)
        }));
        return blocks;
    }
    let biggest = view.steps.iter().enumerate().max_by_key(|(index, step)| {
        let (new, reworded) = step.count_of_new();
        (new, reworded, std::cmp::Reverse(*index))
    });
    let biggest = biggest.filter(|(index, _)| *index > 0).map(|(_, step)| step);
    let shown = view.steps.first().map(|step| ("Your next step", step));
    let shown = shown.into_iter().chain(biggest.map(|step| ("The biggest step", step)));
    blocks.extend(shown.flat_map(|(name, step)| highlights(name, step, catalog)));
    blocks
}

/// A row a step: what kind of move it is, where it leads, and what it asks.
fn steps_table<'a>(steps: &[Step<'a>], ladder: usize, catalog: &'a Catalog) -> Table<'a> {
    let rows = steps.iter().zip(1..).map(|(step, number)| {
        let to = step.onward.to;
        vec![
            line(number.to_string()),
            line(step.onward.kind.word()),
            vec![role_beside(catalog, to, ladder)],
            years_of(catalog.ladder_of(to), to.role),
            line(brings(step)),
        ]
    });
    Table::new(["#", "Move", "To", "Experience", "What it brings"], rows.collect())
}

/// `5 ratings up, 9 new`, or what else there is to say of a step in a few words.
fn brings(step: &Step<'_>) -> String {
    let comparison = &step.comparison;
    let (new, reworded) = step.count_of_new();
    if comparison.from.ladder != comparison.to.ladder && comparison.dimensions.is_empty() {
        return format!("another ladder, {}", counted(new, "statement"));
    }
    let moves = comparison.dimensions.iter().filter_map(|change| change.rating_move);
    let up = moves.clone().filter(|points| *points > 0).count();
    let down = moves.filter(|points| *points < 0).count();
    let parts = [
        (up, format!("{} up", counted(up, "rating"))),
        (down, format!("{} down", counted(down, "rating"))),
        (new, format!("{new} new")),
    ];
    let parts: Vec<String> =
        parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    match (parts.as_slice(), step.years) {
        ([], _) if reworded > 0 => format!("{reworded} reworded"),
        ([], (before, after)) if before != after => "only the years change".to_owned(),
        ([], _) => "asks the same".to_owned(),
        (parts, _) => parts.join(", "),
    }
}

/// What says most about a step, and how to see all of it.
fn highlights<'a>(name: &str, step: &Step<'a>, catalog: &Catalog) -> Vec<Block<'a>> {
    const MOST: usize = 3;
    let (from, to) = (step.comparison.from, step.comparison.to);
    let of = |role| name_beside(catalog, role, from.ladder);
    let heading = vec![format!("{name}, {}", of(from)).into(), Inline::Arrow, of(to).into()];
    let all = step.highlights();
    let shown = all.iter().take(MOST);
    let shown = shown.map(|one| Change { kind: one.kind, text: changed(one) });
    let shown: Vec<Change<'a>> = shown.collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let more = |kind: ChangeKind, word: &str| {
        let count = all.iter().skip(MOST).filter(|one| one.kind == kind).count();
        (count > 0).then(|| format!("{count} more {word}"))
    };
    let more = [more(ChangeKind::New, "new"), more(ChangeKind::Reworded, "reworded")];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let mut blocks = vec![Block::Heading(2, heading), Block::Changes(shown)];
    blocks.extend(more_compared(&more, &step.comparison, catalog));
    blocks
}

/// What the ladder says of the moves, each note once.
fn move_notes<'a>(steps: &[Step<'a>], catalog: &Catalog) -> Vec<Block<'a>> {
    let mut noted: Vec<(&'a Text, Vec<String>)> = Vec::new();
    for step in steps {
        let Some(note) = step.onward.note else { continue };
        let (from, to) = (step.comparison.from, step.comparison.to);
        let name = |role| name_beside(catalog, role, from.ladder);
        let ends = format!("{} to {}", name(from), name(to));
        match noted.iter_mut().find(|(known, _)| *known == note) {
            Some((_, moves)) => moves.push(ends),
            None => noted.push((note, vec![ends])),
        }
    }
    if noted.is_empty() {
        return Vec::new();
    }
    let items = noted.into_iter().map(|(note, moves)| {
        Item::new(vec![format!("{}: ", moves.join(", ")).into(), note.into()])
    });
    vec![Block::Heading(2, line("Where these moves come from")), Block::List(items.collect())]
}

/// What the jobs on a route are really like, each with the roles it is true of.
fn realities_along<'a>(view: &RouteView<'a>, catalog: &Catalog) -> Vec<(&'a Reality, String)> {
    let along = view.realities.iter().map(|(found, roles)| {
        let names = roles.iter().map(|&role| role_name(catalog, from_ref(&view.route), role));
        (*found, format!(" ({})", names.collect::<Vec<String>>().join(", ")))
    });
    along.collect()
}

/// Several routes with the same ends, in the order given.
fn several_routes<'a>(routes: &[Route<'_>], has_more: bool, catalog: &Catalog) -> Vec<Block<'a>> {
    let count = match routes.len() {
        1 => "one route".to_owned(),
        many if has_more => format!("{many} best routes"),
        many => format!("{many} routes, the best first"),
    };
    let ends = |ends: BTreeSet<RoleId>| {
        let names = ends.into_iter().map(|role| role_name(catalog, routes, role));
        names.collect::<Vec<String>>().join(" or ")
    };
    let from = ends(routes.iter().map(|route| route.start).collect());
    let to = ends(routes.iter().map(Route::end).collect());
    let items = routes.iter().map(|route| Item {
        text: chain(catalog, route, routes),
        below: vec![line(moves_counted(route))],
    });
    vec![
        Block::Heading(1, line(format!("From {from} to {to}: {count}"))),
        Block::Numbered(items.collect()),
    ]
}

/// A role and the moves that lead on from it, each with what it brings.
fn next_moves<'a>(next: &'a NextMoves<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let from = next.from;
    let mut blocks = vec![
        Block::Heading(1, vec![role_beside(catalog, from, from.ladder)]),
        Block::paragraph(role_line(catalog.ladder_of(from), from.role)),
    ];
    blocks.push(match (next.steps.is_empty(), next.leads_on) {
        (false, _) => Block::Table(steps_table(&next.steps, from.ladder, catalog)),
        (true, true) => Block::paragraph(line("No move leads on from here to what was asked for.")),
        (true, false) => Block::paragraph(line("No move leads on from here.")),
    });
    blocks.extend(next.steps.iter().flat_map(|step| {
        let name = format!("What the {} brings", step.onward.kind.word());
        highlights(&name, step, catalog)
    }));
    blocks.extend(move_notes(&next.steps, catalog));
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
    let counts = kinds.map(|kind| (route.count(kind), kind.word()));
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, word)| counted(count, word)).collect();
    match counts.as_slice() {
        [] => "no move".to_owned(),
        [all] => all.clone(),
        several => format!("{} moves: {}", route.moves.len(), several.join(", ")),
    }
}

/// How a role of routes shown together is called, beside where the first of them starts.
fn role_name(catalog: &Catalog, together: &[Route<'_>], role: RoleId) -> String {
    let ladder = together.first().map_or(role.ladder, |route| route.start.ladder);
    name_beside(catalog, role, ladder)
}

/// The roles of a route one after another, as they are called beside those shown together with it.
fn chain<'a>(catalog: &Catalog, route: &Route<'_>, together: &[Route<'_>]) -> Inlines<'a> {
    let names = route.roles().map(|role| role_name(catalog, together, role));
    joined(names.map(line), &Inline::Arrow)
}
