//! Owns routes and what a search found as sheets.

use std::collections::HashSet;

use crate::document::Sheet;
use crate::query::{Hit, PathAnswer, Route, TitleRoutes};
use crate::source::{Catalog, RoleId};
use crate::views::search::owner;
use crate::views::words::years_reasons;

use super::{ROLE, cell, lines, role_cells};

/// The answer to a question for a way, a row a role of each route: the number of the route, the number of the
/// step that comes to the role, the kind of the move (none at the start), and the role. What can come next is
/// a route of one move each, and behind these are the routes to other tracks that are further off.
pub fn path(answer: &PathAnswer<'_>, catalog: &Catalog) -> Sheet {
    let before = ["route", "step", "move"].into_iter().chain(ROLE);
    let mut sheet = Sheet::new(before.chain(["years", "note", "inferred"]));
    for (number, route) in (1..).zip(routes(answer)) {
        let moves = [None].into_iter().chain(route.moves.iter().map(Some));
        for (step, (role, onward)) in route.roles().zip(moves).enumerate() {
            let ladder = catalog.ladder_of(role);
            let kind = cell(onward.map(|onward| onward.kind.word()));
            let after = [
                cell(ladder.years_of(role.role)),
                cell(onward.and_then(|onward| onward.note)),
                lines(years_reasons(ladder, role.role)),
            ];
            let before = [number.to_string(), step.to_string(), kind];
            sheet.rows.push([&before[..], &role_cells(catalog, role), &after].concat());
        }
    }
    sheet
}

fn routes<'a>(answer: &PathAnswer<'a>) -> Vec<Route<'a>> {
    match answer {
        PathAnswer::Routes { views, .. } => views.iter().map(|view| view.route.clone()).collect(),
        PathAnswer::Titles(titles) => {
            let views = titles.iter().flat_map(TitleRoutes::routes);
            views.map(|view| view.route.clone()).collect()
        }
        PathAnswer::Next(next) => {
            let routes = next.iter().flat_map(|next| {
                let steps = next.steps.iter().map(|step| step.onward);
                let moves = steps.map(|onward| Route { start: next.from, moves: vec![onward] });
                let to_tracks = next.openings.iter().filter_map(|opening| opening.route.clone());
                moves.chain(to_tracks.filter(|route| route.moves.len() > 1))
            });
            routes.collect()
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    }
}

/// Hits, a row each, the best first.
pub fn hits(hits: &[Hit<'_>], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new(["kind", "ladder", "roles", "titles", "belongs_to", "text", "inferred"]);
    let mut told = HashSet::new();
    for Hit { line, .. } in hits {
        let ladder = catalog.ladder(line.ladder);
        let code = |&role: &RoleId| {
            if role.ladder == line.ladder {
                catalog.role(role).code.to_string()
            } else {
                catalog.qualified(role)
            }
        };
        let roles: Vec<String> = line.roles.iter().map(code).collect();
        let titles = line.roles.iter().map(|&role| catalog.role(role).title.as_str());
        let mut reasons = line.inferred.clone();
        reasons.retain(|why| told.insert((line.ladder, line.owner, why.as_str())));
        sheet.rows.push(vec![
            line.kind.to_string(),
            ladder.id.to_string(),
            roles.join(", "),
            titles.collect::<Vec<_>>().join("; "),
            owner(catalog, line),
            line.text.to_string(),
            lines(reasons),
        ]);
    }
    sheet
}
