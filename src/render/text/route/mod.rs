//! Owns routes on a screen: one drawn as a vertical line, several side by side, or what can come
//! next.

mod next;
mod several;
mod steps;

use std::slice;

use crate::query::{OneSided, PathAnswer, Route, growth, realities_along, steps};
use crate::render::routed::{growth_words, moves_counted, role_name};
use crate::render::shared::{Footnotes, facts, inferred, marks};
use crate::source::{Catalog, RoleId};

use super::compare::{CompareDetail, comparisons};
use super::page::Page;
use super::role::reality;
use super::title::title;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::widest;
use next::next_moves;
use several::several_routes;
use steps::{drawn_role, drawn_step};

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

/// The answer to a question for a way: the best route drawn as a line, routes side by side, what
/// can come next, or the routes of a title; nothing where there is no route. The reasons behind its
/// marks are left in `notes`.
pub fn path<'a>(
    answer: &PathAnswer<'a>,
    catalog: &'a Catalog,
    detail: RouteDetail,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    match answer {
        PathAnswer::Routes { found, has_more } if detail == RouteDetail::Several => {
            several_routes(found, *has_more, catalog, screen)
        }
        PathAnswer::Routes { found, .. } => found.first().map_or_else(String::new, |best| {
            let is_full = detail == RouteDetail::Full;
            route(best, found.len() - 1, catalog, is_full, notes, screen)
        }),
        PathAnswer::Titles(titles) => titles
            .iter()
            .map(|routes| title(routes.title, catalog, Some(routes), notes, screen))
            .collect::<Vec<_>>()
            .join("\n\n"),
        PathAnswer::Next(next) => next
            .iter()
            .map(|(from, steps)| next_moves(*from, steps, catalog, notes, screen))
            .collect::<Vec<_>>()
            .join("\n"),
        PathAnswer::NoRoute { .. } | PathAnswer::NoRole => String::new(),
    }
}

/// One route: how the ratings move on it, its roles drawn as a line with what each step asks, and
/// the realities of the roles that lead.
fn route<'a>(
    route: &Route<'a>,
    others: usize,
    catalog: &'a Catalog,
    is_full: bool,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    if route.moves.is_empty() {
        return there_already(route, catalog, page);
    }
    page.hang(Meaning::Title, "", "  ", &heading(route, catalog));
    let more = match others {
        0 => None,
        1 => Some("`--all` shows another route beside it".to_owned()),
        many => Some(format!("`--all` shows {many} other routes beside it")),
    };
    let full = (!is_full).then(|| "`--full` compares the roles of each step".to_owned());
    let signs = (!is_full).then(|| "signs: + new, ~ reworded".to_owned());
    let hints: Vec<String> = full.into_iter().chain(more).chain(signs).collect();
    if !hints.is_empty() {
        page.hang(Meaning::Hint, "", "  ", &hints.join("; "));
    }
    ratings(route, catalog, notes, &mut page);
    page.blank();
    if is_full {
        in_full(route, catalog, notes, &mut page);
    } else {
        let mut last_note = None;
        drawn_role(route, route.start, catalog, notes, &mut page);
        for step in steps(catalog, route) {
            drawn_step(&step, last_note, notes, &mut page);
            drawn_role(route, step.onward.to, catalog, notes, &mut page);
            last_note = step.onward.note;
        }
    }
    realities(route, catalog, &mut page);
    page.finish()
}

/// `From L4 to M6: 3 moves: 1 switch and 2 promotions`.
fn heading(route: &Route<'_>, catalog: &Catalog) -> String {
    format!(
        "From {} to {}: {}",
        role_name(catalog, slice::from_ref(route), route.start),
        role_name(catalog, slice::from_ref(route), route.end()),
        moves_counted(route)
    )
}

fn there_already(route: &Route<'_>, catalog: &Catalog, mut page: Page) -> String {
    let role = catalog.role(route.start);
    let text = format!(
        "{}  {}: that is where you are already, no move is needed.",
        role.code, role.title
    );
    page.say(Meaning::Body, &text);
    page.finish()
}

fn ratings<'a>(
    route: &Route<'a>,
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let moving = growth(catalog, route);
    if moving.is_empty() {
        return;
    }
    page.blank();
    page.say(Meaning::Heading, "How the ratings move on the way");
    let names: Vec<String> = moving
        .iter()
        .map(|growth| {
            let marks = marks(&growth.dimension.inferred, notes);
            format!("{}{marks}", growth.dimension.name)
        })
        .collect();
    let width = widest(names.iter().map(String::as_str));
    let is_wide = page.screen.has_room_for_tables() && width <= page.screen.width / 3;
    for (growth, name) in moving.iter().zip(&names) {
        let words = growth_words(growth, page.screen.arrow());
        if is_wide {
            let fill = " ".repeat(width - widest([name.as_str()]) + 2);
            let hang = " ".repeat(width + 4);
            page.hang(Meaning::Body, &format!("  {name}{fill}"), &hang, &words);
        } else {
            page.hang(Meaning::Body, "  ", "    ", &format!("{name}: {words}"));
        }
    }
}

/// Each step as the comparison of its two roles.
fn in_full<'a>(
    route: &Route<'a>,
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let steps = steps(catalog, route);
    let count = steps.len();
    for (number, step) in (1..).zip(&steps) {
        page.part();
        let kind = step.onward.kind.word();
        let heading = format!("Step {number} of {count}: {kind}");
        page.say(Meaning::Title, &heading);
        if let Some(note) = step.onward.note {
            page.say(Meaning::Hint, note.as_str());
        }
        let comparison = std::slice::from_ref(&step.comparison);
        let body = comparisons(comparison, catalog, CompareDetail::Full, notes, page.screen);
        page.push(body.trim_end());
        page.push("\n\n");
    }
}

fn realities(route: &Route<'_>, catalog: &Catalog, page: &mut Page) {
    let found = realities_along(catalog, route);
    if !found.is_empty() {
        page.part();
        page.say(Meaning::Heading, "What the jobs on the way are really like");
    }
    for (found, roles) in found {
        let names: Vec<String> = roles
            .iter()
            .map(|&role| role_name(catalog, slice::from_ref(route), role))
            .collect();
        reality(found, Some(&names.join(", ")), page);
    }
}

/// A role in a few facts, in a line.
fn facts_of(catalog: &Catalog, role: RoleId, screen: Screen) -> String {
    facts(catalog.ladder_of(role), role.role).join(screen.dot())
}

/// The names of dimensions that one ladder has, with the marks of their reasons.
fn marked_names<'a>(sides: &[OneSided<'a>], notes: &mut Footnotes<'a>) -> String {
    let names: Vec<String> = sides
        .iter()
        .map(|side| {
            let marks = marks(inferred(side.dimension, side.cell), notes);
            format!("{}{marks}", side.dimension.name)
        })
        .collect();
    names.join(", ")
}
