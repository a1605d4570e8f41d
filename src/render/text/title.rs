//! Owns an ambiguous title on a screen: its meanings and where each leads.

use crate::query::{TitleId, TitleRoutes};
use crate::render::routed::meaning_routes;
use crate::render::shared::{Footnotes, marks, nearest_roles};
use crate::source::Catalog;

use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;

/// A title with its meanings, as a block of text; below each the `routes` of it, a line each, where
/// such are asked for. The reasons behind its marks are left in `notes`.
pub fn title<'a>(
    id: TitleId,
    catalog: &'a Catalog,
    routes: Option<&TitleRoutes<'_>>,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    const INDENT: &str = "   ";
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    let mut page = Page::new(screen);
    let count = match title.meanings.len() {
        1 => "a title with one meaning".to_owned(),
        many => format!("a title with {many} meanings"),
    };
    page.hang(
        Meaning::Title,
        "",
        "  ",
        &format!("{}: {count}", title.title),
    );
    page.say(Meaning::Body, &format!("{} ({})", ladder.name, ladder.id));
    page.say(Meaning::Body, title.about.as_str());
    for (number, meaning) in (1..).zip(&title.meanings) {
        page.blank();
        let name = format!("{}{}", meaning.name, marks(&meaning.inferred, notes));
        page.hang(Meaning::Heading, &format!("{number}. "), INDENT, &name);
        page.hang(Meaning::Body, INDENT, INDENT, meaning.about.as_str());
        if let Some(leads_to) = &meaning.leads_to {
            page.hang(Meaning::Body, "   Leads to: ", INDENT, leads_to.as_str());
        }
        let nearest = nearest_roles(catalog, id.ladder, meaning);
        if !nearest.is_empty() {
            page.hang(
                Meaning::Body,
                "   Nearest roles: ",
                INDENT,
                &nearest.join(", "),
            );
        }
        let routes = routes.map_or_else(Vec::new, |routes| {
            meaning_routes(catalog, routes, number - 1, screen.arrow())
        });
        for route in &routes {
            page.hang(Meaning::Body, INDENT, "     ", route);
        }
    }
    for note in &ladder.notes {
        page.blank();
        page.hang(Meaning::Body, "Note: ", "      ", note.as_str());
    }
    page.finish()
}
