//! Terminal text: fits a width, wraps by word, stacks where a table would squeeze.

mod check;
mod compare;
mod dimension;
mod fits;
mod list;
mod matrix;
mod message;
mod overview;
mod page;
mod picture;
mod role;
mod route;
mod search;
mod title;

pub use crate::forms::text::{Screen, Style as Meaning};
pub use check::{kind, kinds, report};
pub use compare::{CompareDetail, comparisons};
pub use dimension::dimension;
pub use fits::fits;
pub use list::ladder;
pub use message::message;
pub use overview::overview;
pub(super) use picture::{Picture, draw};
pub use role::{RoleParts, role};
pub use route::{RouteDetail, path};
pub use search::hits;
pub use title::title;

use super::shared::Footnotes;
use page::Page;

/// The reasons behind the marks of what is inferred, with an empty line before them; nothing
/// where there are none.
pub fn footnotes(notes: &Footnotes<'_>, screen: Screen) -> String {
    let mut page = Page::new(screen);
    for (number, reason) in notes.all() {
        if number == 1 {
            page.blank();
        }
        page.hang(
            Meaning::Hint,
            &format!("[{number}] inferred: "),
            "    ",
            reason.as_str(),
        );
    }
    page.finish()
}

/// What to ask next, a line each, with an empty line before them; nothing where there is nothing to
/// ask.
pub fn suggestions(commands: &[String], screen: Screen) -> String {
    let mut page = Page::new(screen);
    for (place, command) in commands.iter().enumerate() {
        if place == 0 {
            page.blank();
        }
        let lead = if place == 0 { "Next: " } else { "      " };
        page.hang(Meaning::Hint, lead, "          ", command);
    }
    page.finish()
}
