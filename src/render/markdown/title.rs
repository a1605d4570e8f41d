//! Owns an ambiguous title in Markdown.

use crate::query::{TitleId, TitleRoutes};
use crate::render::routed::meaning_routes;
use crate::render::shared::{Footnotes, nearest_roles};
use crate::source::Catalog;

use super::escape::escape;
use super::{ARROW, marks};

/// A title: a heading for each of its meanings; below each the `routes` of it, a bullet each, where
/// such are asked for.
pub fn title<'a>(
    id: TitleId,
    catalog: &'a Catalog,
    routes: Option<&TitleRoutes<'_>>,
    notes: &mut Footnotes<'a>,
) -> String {
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    let mut out = format!(
        "# {}\n\n{}\n",
        escape(title.title.as_str()),
        escape(title.about.as_str())
    );
    for (index, meaning) in title.meanings.iter().enumerate() {
        out.push_str(&format!(
            "\n## {}{}\n\n{}\n",
            escape(meaning.name.as_str()),
            marks(&meaning.inferred, notes),
            escape(meaning.about.as_str())
        ));
        let nearest = nearest_roles(catalog, id.ladder, meaning);
        let routes = routes.map_or_else(Vec::new, |routes| {
            meaning_routes(catalog, routes, index, ARROW)
        });
        let routes: Vec<String> = routes
            .iter()
            .map(|route| format!("- {}\n", escape(route)))
            .collect();
        if meaning.leads_to.is_some() || !nearest.is_empty() || !routes.is_empty() {
            out.push('\n');
        }
        if let Some(leads_to) = &meaning.leads_to {
            out.push_str(&format!("- **Leads to:** {}\n", escape(leads_to.as_str())));
        }
        if !nearest.is_empty() {
            out.push_str(&format!(
                "- **Nearest roles:** {}\n",
                escape(&nearest.join(", "))
            ));
        }
        out.push_str(&routes.concat());
    }
    for note in &ladder.notes {
        out.push_str(&format!("\n> {}\n", escape(note.as_str())));
    }
    out
}
