//! Owns a role on a screen: header, matrix, realities, moves.

use crate::model::{Dimension, Reality, Text};
use crate::query::{RoleRow, RoleView};
use crate::render::shared::{Footnotes, facts, inferred, marks, years_reasons};
use crate::source::Catalog;

use super::matrix::{Line, Widths, lines};
use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::widest;

/// Which parts of a role are wanted.
#[derive(Clone, Copy, Debug)]
pub struct RoleParts {
    /// The examples of each expectation.
    pub examples: bool,
    /// What is beside the matrix: realities, moves, the ladder's notes.
    pub surroundings: bool,
}

/// A role as a block of text. The reasons behind its marks are left in `notes`, to be printed
/// once at the end of the answer.
pub fn role<'a>(
    view: &RoleView<'a>,
    catalog: &Catalog,
    parts: RoleParts,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    header(view, notes, &mut page);
    matrix(view, parts.examples, notes, &mut page);
    if parts.surroundings {
        realities(view, &mut page);
        moves(view, catalog, &mut page);
        for note in &view.ladder.notes {
            page.blank();
            page.hang(Meaning::Body, "Note: ", "      ", note.as_str());
        }
    }
    page.finish()
}

fn header<'a>(view: &RoleView<'a>, notes: &mut Footnotes<'a>, page: &mut Page) {
    let (ladder, role) = (view.ladder, view.role);
    let title = format!("{}  {}", role.code, role.title);
    page.hang(Meaning::Title, "", "  ", &title);
    let facts = facts(ladder, view.id.role).join(page.screen.dot())
        + &marks(years_reasons(ladder, view.id.role), notes);
    page.hang(Meaning::Body, "", "  ", &facts);
    let marks = marks(&role.inferred, notes);
    match &role.family {
        Some(family) => page.hang(Meaning::Body, "Family: ", "  ", &format!("{family}{marks}")),
        None if !marks.is_empty() => page.say(Meaning::Body, &format!("In part inferred{marks}")),
        None => {}
    }
    if !role.aliases.is_empty() {
        let aliases: Vec<&str> = role.aliases.iter().map(Text::as_str).collect();
        page.hang(Meaning::Hint, "Also called: ", "  ", &aliases.join(", "));
    }
}

/// The rows by section.
fn matrix<'a>(view: &RoleView<'a>, examples: bool, notes: &mut Footnotes<'a>, page: &mut Page) {
    let mut line = |row: &RoleRow<'a>| Line {
        label: format!(
            "{}{}",
            row.dimension.name,
            marks(inferred(row.dimension, row.cell), notes)
        ),
        rating: row.cell.and_then(|cell| row.dimension.rating_of(cell)),
        says_rating: true,
        cell: row.cell,
    };
    let all: Vec<Line> = view.rows.iter().map(&mut line).collect();
    let sections = view.rows.iter().map(|row| heading(row.dimension));
    let widths = Widths::new(sections, &all, page.screen);
    let mut rest = all.as_slice();
    for section in view
        .rows
        .chunk_by(|one, next| one.dimension.section == next.dimension.section)
    {
        let heading = heading(section[0].dimension);
        let (here, after) = rest.split_at(section.len());
        rest = after;
        page.blank();
        lines(heading, here, &widths, examples, page);
    }
}

/// What a dimension's section is called.
pub(super) fn heading(dimension: &Dimension) -> &str {
    dimension.section.as_ref().map_or("Dimension", Text::as_str)
}

fn realities(view: &RoleView<'_>, page: &mut Page) {
    if !view.realities.is_empty() {
        page.blank();
        page.say(Meaning::Heading, "What the job is really like");
    }
    for found in &view.realities {
        reality(found, None, page);
    }
}

/// A reality, and the roles it is told of where they are not plain.
pub(super) fn reality(reality: &Reality, roles: Option<&str>, page: &mut Page) {
    let lead = format!("  {}", page.screen.arrow());
    let hang = " ".repeat(widest([lead.as_str()]));
    let roles = roles.map_or_else(String::new, |roles| format!(" ({roles})"));
    page.hang(
        Meaning::Heading,
        page.screen.bullet(),
        "  ",
        &format!("{}{roles}", reality.name),
    );
    page.hang(Meaning::Body, "  ", "  ", reality.about.as_str());
    page.hang(Meaning::Body, &lead, &hang, reality.practice.as_str());
}

fn moves(view: &RoleView<'_>, catalog: &Catalog, page: &mut Page) {
    const INDENT: &str = "           ";
    page.blank();
    page.say(Meaning::Heading, "Where it leads");
    if view.moves.is_empty() {
        page.say(Meaning::Body, "No move leads on from here.");
    }
    for onward in &view.moves {
        let name = if onward.to.ladder == view.id.ladder {
            catalog.role(onward.to).code.to_string()
        } else {
            catalog.qualified(onward.to)
        };
        let to = format!("{name}  {}", catalog.role(onward.to).title);
        page.hang(
            Meaning::Body,
            &format!("{:9}  ", onward.kind.word()),
            INDENT,
            &to,
        );
        if let Some(note) = onward.note {
            page.hang(Meaning::Hint, INDENT, INDENT, note.as_str());
        }
    }
}
