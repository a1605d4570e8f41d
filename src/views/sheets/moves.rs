//! Owns routes and what a search found as sheets.

use crate::document::Sheet;
use crate::query::{Hit, LineOwner, PathAnswer, Route, TitleRoutes};
use crate::source::Catalog;
use crate::views::words::years_reasons;

use super::{cell, lines};

/// The answer to a question for a way, a row a role of each route: the number of the route, the
/// number of the step that comes to the role, the kind of the move (none at the start), and the
/// role. What can come next is a route of one move each.
pub fn path(answer: &PathAnswer<'_>, catalog: &Catalog) -> Sheet {
    let mut sheet =
        Sheet::new(["route", "step", "move", "role", "title", "years", "note", "inferred"]);
    for (number, route) in (1..).zip(routes(answer)) {
        let moves = [None].into_iter().chain(route.moves.iter().map(Some));
        for (step, (role, onward)) in route.roles().zip(moves).enumerate() {
            let ladder = catalog.ladder_of(role);
            sheet.rows.push(vec![
                number.to_string(),
                step.to_string(),
                cell(onward.map(|onward| onward.kind.word())),
                catalog.qualified(role),
                catalog.role(role).title.to_string(),
                cell(ladder.years_of(role.role)),
                cell(onward.and_then(|onward| onward.note)),
                lines(years_reasons(ladder, role.role)),
            ]);
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
            let moves =
                next.iter().flat_map(|next| next.steps.iter().map(move |step| (next, step)));
            moves.map(|(next, step)| Route { start: next.from, moves: vec![step.onward] }).collect()
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    }
}

/// Hits, a row each, the best first.
pub fn hits(hits: &[Hit<'_>], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new(["kind", "ladder", "roles", "belongs_to", "text", "inferred"]);
    for Hit { line, .. } in hits {
        let ladder = catalog.ladder(line.ladder);
        let roles: Vec<String> = line.roles.iter().map(|&role| catalog.qualified(role)).collect();
        let owner = match line.owner {
            LineOwner::Role(_) => String::new(),
            LineOwner::Title(id) => id.of(catalog).title.to_string(),
            LineOwner::Meaning(id, index) => {
                let title = id.of(catalog);
                format!("{}: {}", title.title, title.meanings[index].name)
            }
            LineOwner::Dimension(index) => ladder.dimensions[index].name.to_string(),
            LineOwner::Reality(index) => ladder.realities[index].name.to_string(),
        };
        sheet.rows.push(vec![
            line.kind.to_string(),
            ladder.id.to_string(),
            roles.join("\n"),
            owner,
            line.text.to_string(),
            lines(line.inferred.iter().copied()),
        ]);
    }
    sheet
}
