//! Owns a dimension on a screen: how it runs from role to role.

use crate::query::DimensionView;
use crate::render::shared::{Footnotes, codes, marks};

use super::matrix::{Line, Widths, lines};
use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;

/// A dimension across its ladder's roles, a line a cell. The reasons behind its marks are left in
/// `notes`.
pub fn dimension<'a>(
    view: &DimensionView<'a>,
    examples: bool,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    header(view, notes, &mut page);
    page.blank();
    let all: Vec<Line> = view
        .rows
        .iter()
        .map(|row| Line {
            // The dimension's own mark stands at its title.
            label: format!(
                "{}{}",
                codes(view.ladder, &row.roles),
                marks(row.cell.and_then(|cell| cell.inferred.as_ref()), notes)
            ),
            rating: row.cell.and_then(|cell| view.dimension.rating_of(cell)),
            says_rating: false,
            cell: row.cell,
        })
        .collect();
    lines(
        "Role",
        &all,
        &Widths::new(["Role"], &all, screen),
        examples,
        &mut page,
    );
    page.finish()
}

fn header<'a>(view: &DimensionView<'a>, notes: &mut Footnotes<'a>, page: &mut Page) {
    let (ladder, dimension) = (view.ladder, view.dimension);
    let title = format!("{}{}", dimension.name, marks(&dimension.inferred, notes));
    page.hang(Meaning::Title, "", "  ", &title);
    let mut facts = vec![format!("{} ({})", ladder.name, ladder.id)];
    facts.extend(dimension.section.as_ref().map(ToString::to_string));
    page.hang(Meaning::Body, "", "  ", &facts.join(page.screen.dot()));
    if let Some(about) = &dimension.about {
        page.say(Meaning::Body, about.as_str());
    }
    for point in dimension.scale.iter().flat_map(|scale| &scale.points) {
        if let Some(about) = &point.about {
            let meaning = format!("{}: {about}", point.name);
            page.hang(Meaning::Hint, page.screen.bullet(), "  ", &meaning);
        }
    }
}
