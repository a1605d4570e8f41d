//! Owns an ambiguous title in Markdown.

use crate::query::TitleId;
use crate::render::shared::{Footnotes, nearest_roles};
use crate::source::Catalog;

use super::escape::escape;
use super::marks;

/// A title: a heading for each of its meanings.
pub fn title<'a>(id: TitleId, catalog: &'a Catalog, notes: &mut Footnotes<'a>) -> String {
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    let mut out = format!(
        "# {}\n\n{}\n",
        escape(title.title.as_str()),
        escape(title.about.as_str())
    );
    for meaning in &title.meanings {
        out.push_str(&format!(
            "\n## {}{}\n\n{}\n",
            escape(meaning.name.as_str()),
            marks(&meaning.inferred, notes),
            escape(meaning.about.as_str())
        ));
        let nearest = nearest_roles(catalog, id.ladder, meaning);
        if meaning.leads_to.is_some() || !nearest.is_empty() {
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
    }
    for note in &ladder.notes {
        out.push_str(&format!("\n> {}\n", escape(note.as_str())));
    }
    out
}
