//! Owns what a search found in Markdown: a heading for whom and what it is about, a bullet a line.

use crate::model::Text;
use crate::query::{Hit, LineKind};
use crate::render::found::{Stretch, groups, heading, is_heading, lead, reasons, stretches};
use crate::render::shared::{Footnotes, place};
use crate::source::Catalog;

use super::escape::escape;
use super::marks;

/// Hits for what was typed, the best first, those that belong together under one heading, each in
/// full.
pub fn hits<'a>(
    typed: &str,
    hits: &[Hit<'a>],
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
) -> String {
    let typed = Text::new(typed.to_owned());
    let typed = typed.as_ref().map_or("", Text::as_str);
    let mut out = format!("# Search: {}\n", escape(typed));
    for group in groups(hits) {
        let heading = heading(catalog, &group);
        out.push_str(&format!("\n## {}", escape(&heading.who)));
        if !heading.title.is_empty() {
            out.push_str(&format!(" ({})", marked(&heading.title)));
        }
        if !heading.what.is_empty() {
            out.push_str(&format!(": {}", marked(&heading.what)));
        }
        out.push_str(&marks(reasons(&group), notes));
        out.push('\n');
        let lines: String = group
            .into_iter()
            .filter(|hit| !is_heading(hit))
            .map(line)
            .collect();
        if !lines.is_empty() {
            out.push_str(&format!("\n{lines}"));
        }
    }
    out
}

fn line(hit: &Hit<'_>) -> String {
    let text = hit.line.text.as_str();
    let rating = hit
        .line
        .rating
        .filter(|_| hit.line.kind == LineKind::Rating);
    let place = rating.map_or_else(String::new, |rating| format!(" ({})", place(rating)));
    let words = marked(&stretches(text, &hit.marks, 0..text.len()));
    format!("- {}{words}{place}\n", escape(&lead(hit)))
}

/// Stretches one after the other, the marked ones in bold. A mark begins and ends with a letter or
/// a digit, so that Markdown takes its signs for signs.
fn marked(stretches: &[Stretch<'_>]) -> String {
    let shown = |stretch: &Stretch<'_>| {
        let text = escape(stretch.text);
        if stretch.is_marked {
            format!("**{text}**")
        } else {
            text
        }
    };
    stretches.iter().map(shown).collect()
}
