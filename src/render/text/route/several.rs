//! Owns several routes side by side, a column a route; below one another where the columns would
//! be squeezed.

use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, GUTTER, Lines, widest};
use crate::query::Route;
use crate::render::routed::{chain, ends_named, moves_counted, role_name};
use crate::render::text::page::Page;
use crate::source::Catalog;

/// Routes with the same ends, in the order given.
pub(super) fn several_routes(
    routes: &[Route<'_>],
    has_more: bool,
    catalog: &Catalog,
    screen: Screen,
) -> String {
    const LEAST_COLUMN: usize = 12;
    let mut page = Page::new(screen);
    let count = match routes.len() {
        1 => "one route".to_owned(),
        many if has_more => format!("the best {many} of more routes"),
        many => format!("{many} routes, the best first"),
    };
    let (from, to) = ends_named(routes, |role| role_name(catalog, routes, role));
    let heading = format!("From {from} to {to}: {count}");
    page.hang(Meaning::Title, "", "  ", &heading);
    page.blank();
    let number = "Step".len();
    let column = (screen.width - number) / routes.len().max(1);
    let names: Vec<String> = routes
        .iter()
        .flat_map(Route::roles)
        .map(|role| role_name(catalog, routes, role))
        .collect();
    let least = widest(names.iter().map(String::as_str)).max(LEAST_COLUMN);
    if screen.has_room_for_tables() && column >= least + GUTTER {
        side_by_side(routes, catalog, column - GUTTER, &mut page);
    } else {
        for (number, route) in (1..).zip(routes) {
            page.hang(
                Meaning::Heading,
                &format!("{number}. "),
                "   ",
                &moves_counted(route),
            );
            let chain = chain(catalog, route, routes, screen.arrow());
            page.hang(Meaning::Body, "   ", "   ", &chain);
        }
    }
    page.finish()
}

fn side_by_side(routes: &[Route<'_>], catalog: &Catalog, width: usize, page: &mut Page) {
    let mut columns = vec![Column::bold("Step".len(), "Step")];
    let heads = (1..).zip(routes).map(|(number, route)| {
        let heading = format!("{number}. {}", moves_counted(route));
        Column::plain(width, &heading)
    });
    columns.extend(heads);
    let longest = routes.iter().map(|route| route.moves.len()).max();
    let rows = (0..=longest.unwrap_or_default()).map(|place| {
        let number = if place == 0 {
            String::new()
        } else {
            place.to_string()
        };
        let cells = routes.iter().map(|route| {
            let name = |role| role_name(catalog, routes, role);
            let text = match (route.roles().nth(place), place.checked_sub(1)) {
                (None, _) => String::new(),
                (Some(start), None) => name(start),
                (Some(role), Some(before)) => {
                    format!("{} {}", route.moves[before].kind.word(), name(role))
                }
            };
            Lines::of(&text, width)
        });
        let number = Lines::of(&number, "Step".len());
        std::iter::once(number).chain(cells).collect()
    });
    page.table(&columns, rows, false);
}
