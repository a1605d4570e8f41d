//! Owns what is read of routes: the best one at a glance with what counts most on it, several side by side,
//! what can come next, or the routes of a title.

use std::collections::BTreeSet;
use std::slice::from_ref;

use crate::document::{Block, Change, Document, Inline, Inlines, Item, Medium, Table, joined, line};
use crate::model::prose::counted;
use crate::model::{ChangeKind, MoveKind, Reality, Text};
use crate::query::{
    NearestRoutes, NextMoves, Opening, PathAnswer, Route, RouteView, Step, TitleEnd, TitleRoutes,
};
use crate::source::{Catalog, RoleId};

use super::compare::{CompareDetail, pair};
use super::names::{name_beside, role_argument, role_beside, track_name};
use super::reworded::changed;
use super::title::title;
use super::words::{abouts, more_compared, realities, role_line, years_of};

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

/// So many statements are shown of those that say most about a step.
pub(super) const MOST_HIGHLIGHTS: usize = 3;

/// The answer to a question for a way; nothing where there is no route.
pub fn path<'a>(
    answer: &'a PathAnswer<'a>,
    catalog: &'a Catalog,
    detail: RouteDetail,
    medium: Medium,
    fold: bool,
) -> Document<'a> {
    let parts = match answer {
        PathAnswer::Routes { found, has_more, .. }
            if detail == RouteDetail::Several && !found[0].moves.is_empty() =>
        {
            vec![several_routes(found, *has_more, catalog)]
        }
        PathAnswer::Routes { found, views, is_to_track, has_more } => views
            .iter()
            .take(1)
            .map(|best| {
                let others = match found.len() - 1 {
                    0 => String::new(),
                    _ if medium == Medium::Page => String::new(),
                    1 if *has_more => "; the best other route: `--all`".to_owned(),
                    1 => "; 1 other route: `--all`".to_owned(),
                    many if *has_more => format!("; the best {many} other routes: `--all`"),
                    many => format!("; {many} other routes: `--all`"),
                };
                let is_full = detail == RouteDetail::Full;
                let mut blocks = route(best, &others, catalog, is_full, *is_to_track);
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
                title(routes.title, catalog, fold, |meaning| meaning_routes(catalog, routes, meaning))
            })
            .collect(),
        PathAnswer::Next(next) => next.iter().map(|one| next_moves(one, catalog)).collect(),
        PathAnswer::NoRoute { .. } => Vec::new(),
    };
    let on_way: Vec<RoleId> = match answer {
        PathAnswer::Routes { found, .. } => {
            let shown = if detail == RouteDetail::Several { found.len() } else { 1 };
            found.iter().take(shown).flat_map(Route::roles).collect()
        }
        PathAnswer::Next(next) => next.iter().map(|one| one.from).collect(),
        PathAnswer::Titles(_) | PathAnswer::NoRoute { .. } => Vec::new(),
    };
    let ladders = on_way.into_iter().map(|role| catalog.ladder_of(role)).collect();
    Document { title: "Routes".to_owned(), parts, ladders }
}

/// One route: its roles, a row a step, and what the next step and the biggest one bring; or in full each step
/// as the comparison of its two roles.
fn route<'a>(
    view: &'a RouteView<'a>,
    others: &str,
    catalog: &'a Catalog,
    is_full: bool,
    is_to_track: bool,
) -> Vec<Block<'a>> {
    let route = &view.route;
    let track = is_to_track.then(|| track_name(catalog.track_of(route.end())));
    if route.moves.is_empty() {
        let role = role_beside(catalog, route.start, route.start.ladder);
        let there =
            track.map_or_else(|| "already there".to_owned(), |track| format!("already on the {track}"));
        let there = format!(": you are {there}, no move is needed.");
        let next = catalog.again(&format!("ladder path {}", role_argument(catalog, route.start)));
        let next = vec![Inline::Code(next.into()), " shows what can come next".into()];
        let next = view.leads_on.then(|| Block::hint(next));
        return [Block::paragraph(vec![role, there.into()])].into_iter().chain(next).collect();
    }
    let mut moves = moves_counted(route);
    if let Some(track) = track {
        let count = moves.find(':').unwrap_or(moves.len());
        moves.insert_str(count, &format!(" to the {track}"));
    }
    let mut blocks = vec![
        Block::Heading(1, chain(catalog, route, from_ref(route))),
        Block::paragraph(line(format!("{moves}{others}"))),
        Block::Table(steps_table(&view.steps, route.start.ladder, catalog)),
    ];
    blocks.extend(abouts(catalog, [route.end()]));
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

/// A row a step: what kind of move it is, where it leads, the years where any step states them, and what it
/// asks.
fn steps_table<'a>(steps: &[Step<'a>], ladder: usize, catalog: &'a Catalog) -> Table<'a> {
    let has_years = steps.iter().any(|step| step.years.1.is_some());
    let rows = steps.iter().zip(1..).map(|(step, number)| {
        let to = step.onward.to;
        let mut cells = vec![line(number.to_string()), line(step.onward.kind.word())];
        cells.push(vec![role_beside(catalog, to, ladder)]);
        cells.extend(has_years.then(|| years_of(catalog.ladder_of(to), to.role)));
        cells.push(line(brings(step)));
        cells
    });
    let years = has_years.then_some("Experience");
    let head = ["#", "Move", "To"].into_iter().chain(years).chain(["What it brings"]);
    Table::new(head, rows.collect())
}

/// `5 ratings up, 9 new`, or what else there is to say of a step in a few words.
fn brings(step: &Step<'_>) -> String {
    let comparison = &step.comparison;
    let (new, reworded) = step.count_of_new();
    if comparison.from.ladder != comparison.to.ladder && comparison.dimensions.is_empty() {
        return format!("another ladder, {}", counted(new, "statement"));
    }
    if comparison.dimensions.is_empty() && comparison.only_from.is_empty() && comparison.only_to.is_empty() {
        return "not covered".to_owned();
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
    let (from, to) = (step.comparison.from, step.comparison.to);
    let of = |role| name_beside(catalog, role, from.ladder);
    let heading = vec![format!("{name}, {}", of(from)).into(), Inline::Arrow, of(to).into()];
    let all = step.highlights();
    let shown = all.iter().take(MOST_HIGHLIGHTS);
    let shown = shown.map(|one| Change { kind: one.kind, text: changed(one) });
    let shown: Vec<Change<'a>> = shown.collect();
    if shown.is_empty() {
        return Vec::new();
    }
    let more = |kind: ChangeKind, word: &str| {
        let count = all.iter().skip(MOST_HIGHLIGHTS).filter(|one| one.kind == kind).count();
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
    let items = noted
        .into_iter()
        .map(|(note, moves)| Item::new(vec![format!("{}: ", moves.join(", ")).into(), note.into()]));
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
        1 if has_more => "the best route".to_owned(),
        1 => "one route".to_owned(),
        many if has_more => format!("{many} best routes"),
        many => format!("{many} routes, best first"),
    };
    let ends = |ends: BTreeSet<RoleId>| {
        let names = ends.into_iter().map(|role| role_name(catalog, routes, role));
        names.collect::<Vec<String>>().join(" or ")
    };
    let from = ends(routes.iter().map(|route| route.start).collect());
    let to = ends(routes.iter().map(Route::end).collect());
    let items = routes
        .iter()
        .map(|route| Item { text: chain(catalog, route, routes), below: vec![line(moves_counted(route))] });
    vec![Block::Heading(1, line(format!("From {from} to {to}: {count}"))), Block::Numbered(items.collect())]
}

/// A role and the moves that lead on from it, each with what it brings.
fn next_moves<'a>(next: &'a NextMoves<'a>, catalog: &'a Catalog) -> Vec<Block<'a>> {
    let from = next.from;
    let mut blocks = vec![
        Block::Heading(1, vec![role_beside(catalog, from, from.ladder)]),
        Block::paragraph(role_line(catalog.ladder_of(from), from.role)),
    ];
    let is_narrowed = catalog.reach().len() < catalog.entries().len();
    let within = if is_narrowed { " in the ladders that `--ladder` selects" } else { "" };
    blocks.push(match next.steps.as_slice() {
        [] => Block::paragraph(line(format!("No further moves from here{within}."))),
        steps => Block::Table(steps_table(steps, from.ladder, catalog)),
    });
    if !next.openings.is_empty() && !next.steps.is_empty() {
        let openings = next.openings.iter().map(|one| Item::new(opening(one, from, catalog)));
        blocks.push(Block::List(openings.collect()));
    }
    blocks.extend(abouts(catalog, next.steps.iter().map(|step| step.onward.to)));
    blocks.extend(next.steps.iter().flat_map(|step| {
        let name = format!("What the {} brings", step.onward.kind.word());
        highlights(&name, step, catalog)
    }));
    blocks.extend(move_notes(&next.steps, catalog));
    blocks
}

/// Where a track opens to a role, and how far that is.
fn opening<'a>(opening: &Opening<'_>, from: RoleId, catalog: &Catalog) -> Inlines<'a> {
    let ladder = catalog.ladder(opening.ladder);
    let track = ladder.track(opening.track);
    let name = track_name(track);
    let Some(route) = &opening.route else {
        return line(format!("No route leads from here to the {name}."));
    };
    let of_ladder = match opening.ladder == from.ladder {
        true => String::new(),
        false if track.name == ladder.name => " (another ladder)".to_owned(),
        false => format!(" of {}", ladder.name),
    };
    let roles = route.roles().skip(route.moves.len().saturating_sub(1));
    let roles = roles.map(|role| line(name_beside(catalog, role, from.ladder)));
    let mut words = line(format!("The {name}{of_ladder} opens at "));
    words.extend(joined(roles, &Inline::Arrow));
    words.push(format!(", {}.", counted(route.moves.len(), "move")).into());
    words
}

/// The routes to or from the roles that are near one of a title's meanings, a line each.
fn meaning_routes<'a>(catalog: &'a Catalog, routes: &TitleRoutes<'_>, meaning: usize) -> Vec<Inlines<'a>> {
    let nearest = routes.of_meanings.get(meaning).into_iter().flatten();
    let lines: Vec<Inlines<'a>> =
        nearest.flat_map(|near| nearest_routes(catalog, near, routes.end)).collect();
    if lines.is_empty() {
        let none = "No role in the ladders comes close, so there is no route to show.";
        return vec![line(none)];
    }
    lines
}

/// The routes to or from one role, at least a line.
fn nearest_routes<'a>(catalog: &'a Catalog, near: &NearestRoutes<'_>, end: TitleEnd) -> Vec<Inlines<'a>> {
    let name = catalog.qualified(near.role);
    if near.routes.is_empty() {
        return vec![line(match end {
            TitleEnd::Goal => format!("No route leads to {name}."),
            TitleEnd::Start => format!("No route leads there from {name}."),
            TitleEnd::Next => format!("No further moves from {name}."),
        })];
    }
    let way = |view: &RouteView<'_>| {
        let route = &view.route;
        if route.moves.is_empty() {
            return line(match end {
                TitleEnd::Goal => {
                    format!("{name} is where you start, so no move is needed.")
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
