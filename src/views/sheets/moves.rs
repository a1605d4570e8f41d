//! Owns routes and what a search found as sheets.

use crate::document::{Sheet, Value};
use crate::query::{Hit, LineOwner, Onward, PathAnswer, Route, TitleRoutes};
use crate::source::{Catalog, RoleId};
use crate::views::words::years_reasons;

/// The answer to a question for a way, a row a role of each route: the number of the route, the
/// number of the step that comes to the role, the kind of the move (none at the start), and the
/// role. What can come next is a route of one move each, as are none the routes of a title that
/// has none.
pub fn path(answer: &PathAnswer<'_>, catalog: &Catalog, is_several: bool) -> Sheet {
    let mut sheet =
        Sheet::new(["route", "step", "move", "role", "title", "years", "note", "inferred"]);
    for (number, route) in (1_usize..).zip(shown(answer, is_several)) {
        let coming = route.moves.iter().map(Some);
        let roles = route.roles().zip(std::iter::once(None).chain(coming));
        for (step, (role, by)) in roles.enumerate() {
            let mut cells = vec![Value::Number(number), Value::Number(step)];
            cells.extend(row(catalog, role, by));
            sheet.rows.push(cells);
        }
    }
    sheet
}

fn shown<'a>(answer: &PathAnswer<'a>, is_several: bool) -> Vec<Route<'a>> {
    match answer {
        PathAnswer::Routes { found, .. } if is_several => found.clone(),
        PathAnswer::Routes { found, .. } => found.iter().take(1).cloned().collect(),
        PathAnswer::Titles(titles) => {
            let routes = titles.iter().flat_map(TitleRoutes::routes);
            routes.map(|view| view.route.clone()).collect()
        }
        PathAnswer::Next(next) => {
            let moves =
                next.iter().flat_map(|next| next.steps.iter().map(|step| (next.from, step.onward)));
            let routes = moves.map(|(start, onward)| Route { start, moves: vec![onward] });
            routes.collect()
        }
        PathAnswer::NoRoute { .. } => Vec::new(),
    }
}

fn row(catalog: &Catalog, role: RoleId, by: Option<&Onward<'_>>) -> [Value; 6] {
    let ladder = catalog.ladder_of(role);
    [
        Value::of(by.map(|onward| onward.kind.word())),
        catalog.qualified(role).into(),
        (&catalog.role(role).title).into(),
        Value::of(ladder.years_of(role.role)),
        Value::of(by.and_then(|onward| onward.note)),
        Value::lines(years_reasons(ladder, role.role)),
    ]
}

/// Hits, a row each, the best first.
pub fn hits(hits: &[Hit<'_>], catalog: &Catalog) -> Sheet {
    let mut sheet = Sheet::new(["kind", "ladder", "roles", "belongs_to", "text", "inferred"]);
    for hit in hits {
        let line = &hit.line;
        let ladder = catalog.ladder(line.ladder);
        let roles: Vec<String> = line.roles.iter().map(|&role| catalog.qualified(role)).collect();
        let owner = match line.owner {
            LineOwner::Role(_) => Value::Empty,
            LineOwner::Title(id) => (&id.of(catalog).title).into(),
            LineOwner::Meaning(id, place) => {
                let title = id.of(catalog);
                format!("{}: {}", title.title, title.meanings[place].name).into()
            }
            LineOwner::Dimension(place) => (&ladder.dimensions[place].name).into(),
            LineOwner::Reality(place) => (&ladder.realities[place].name).into(),
        };
        sheet.rows.push(vec![
            line.kind.to_string().into(),
            (&ladder.id).into(),
            roles.join("\n").into(),
            owner,
            line.text.into(),
            Value::lines(line.inferred.iter().copied()),
        ]);
    }
    sheet
}
