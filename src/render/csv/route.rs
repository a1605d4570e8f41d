//! Owns routes in CSV.

use crate::model::Text;
use crate::query::{Onward, PathAnswer, Route, TitleRoutes};
use crate::render::shared::years_reasons;
use crate::render::text::RouteDetail;
use crate::source::{Catalog, RoleId};

use super::{Table, lines};

/// The answer to a question for a way, a row a role of each route: the number of the route, the
/// number of the step that comes to the role, the kind of the move (none at the start), and the
/// role. What can come next is a route of one move each, as are none the routes of a title that
/// has none.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn path(
    answer: &PathAnswer<'_>,
    catalog: &Catalog,
    detail: RouteDetail,
) -> csv::Result<String> {
    let columns = [
        "route", "step", "move", "role", "title", "years", "note", "inferred",
    ];
    let mut table = Table::new(columns);
    for (number, route) in (1..).zip(shown(answer, detail)) {
        let coming = route.moves.iter().map(Some);
        let roles = route.roles().zip(std::iter::once(None).chain(coming));
        for (step, (role, by)) in roles.enumerate() {
            let row = row(catalog, role, by);
            let place = [number.to_string(), step.to_string()];
            table.rows.push([place.as_slice(), &row].concat());
        }
    }
    table.write()
}

fn shown<'a>(answer: &PathAnswer<'a>, detail: RouteDetail) -> Vec<Route<'a>> {
    match answer {
        PathAnswer::Routes { found, .. } if detail == RouteDetail::Several => found.clone(),
        PathAnswer::Routes { found, .. } => found.iter().take(1).cloned().collect(),
        PathAnswer::Titles(titles) => {
            let routes = titles.iter().flat_map(TitleRoutes::routes);
            routes.cloned().collect()
        }
        PathAnswer::Next(next) => {
            let moves = next
                .iter()
                .flat_map(|(from, steps)| steps.iter().map(move |step| (*from, step.onward)));
            let routes = moves.map(|(start, onward)| Route {
                start,
                moves: vec![onward],
            });
            routes.collect()
        }
        PathAnswer::NoRoute { .. } | PathAnswer::NoRole => Vec::new(),
    }
}

fn row(catalog: &Catalog, role: RoleId, by: Option<&Onward<'_>>) -> Vec<String> {
    let ladder = catalog.ladder_of(role);
    let years = ladder.years_of(role.role);
    vec![
        by.map_or_else(String::new, |onward| onward.kind.word().to_owned()),
        catalog.qualified(role),
        catalog.role(role).title.to_string(),
        years.map_or_else(String::new, |years| years.to_string()),
        by.and_then(|onward| onward.note)
            .map_or_else(String::new, Text::to_string),
        lines(years_reasons(ladder, role.role)),
    ]
}
