//! Owns what a search found on a screen: under a heading for whom and what it is about, each line
//! with its words marked.

use crate::query::{Hit, LineKind};
use crate::render::found::{
    Stretch, groups, heading, is_heading, lead, part_shown, reasons, stretches,
};
use crate::render::shared::{Footnotes, marks};
use crate::source::Catalog;

use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;

/// Hits as a block of text, the best first, those that belong together under one heading; and how
/// many more there are. The reasons behind its marks are left in `notes`.
pub fn hits<'a>(
    hits: &[Hit<'a>],
    more: usize,
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    let mut was_heading_alone = true;
    for group in groups(hits) {
        let is_heading_alone = group.iter().all(|hit| is_heading(hit));
        if !(is_heading_alone && was_heading_alone) {
            page.part();
        }
        was_heading_alone = is_heading_alone;
        head(&group, catalog, notes, &mut page);
        for hit in group {
            if !is_heading(hit) {
                line(hit, &mut page);
            }
        }
    }
    if more > 0 {
        let all = hits.len() + more;
        page.part();
        let told = format!("and {more} more: `--limit {all}` shows them all");
        page.say(Meaning::Hint, &told);
    }
    page.finish()
}

fn head<'a>(group: &[&Hit<'a>], catalog: &'a Catalog, notes: &mut Footnotes<'a>, page: &mut Page) {
    let heading = heading(catalog, group);
    let marks = marks(reasons(group), notes);
    let mut all = vec![Stretch::plain(&heading.who)];
    if !heading.title.is_empty() {
        all.push(Stretch::plain("  "));
        all.extend(&heading.title);
    }
    if !heading.what.is_empty() {
        all.push(Stretch::plain(page.screen.dot()));
        all.extend(&heading.what);
    }
    all.push(Stretch::plain(&marks));
    page.hang_marked(Meaning::Heading, "", "  ", &all);
}

/// A line of prose is shown by the sentences that have the words.
fn line(hit: &Hit<'_>, page: &mut Page) {
    let text = hit.line.text.as_str();
    let part = part_shown(hit);
    let lead = lead(hit);
    let mut all = vec![Stretch::plain(&lead)];
    if part.start > 0 {
        all.push(Stretch::plain("... "));
    }
    all.extend(stretches(text, &hit.marks, part.clone()));
    if part.end < text.len() {
        all.push(Stretch::plain(" ..."));
    }
    let rating = hit
        .line
        .rating
        .filter(|_| hit.line.kind == LineKind::Rating);
    let bar = rating.map_or_else(String::new, |rating| {
        format!(" {}", page.screen.bar(rating))
    });
    all.push(Stretch::plain(&bar));
    let bullet = format!("  {}", page.screen.bullet());
    page.hang_marked(Meaning::Body, &bullet, "    ", &all);
}
