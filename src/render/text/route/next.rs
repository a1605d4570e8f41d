//! Owns what can come next from a role: a line a move.

use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::query::Step;
use crate::render::routed::{Adds, adds, no_move_words};
use crate::render::shared::{Footnotes, marks, years_in_short, years_reasons};
use crate::render::text::page::Page;
use crate::source::{Catalog, RoleId};

use super::{facts_of, marked_names};

/// A role and the moves that lead on from it, each with what it adds most.
pub(super) fn next_moves<'a>(
    from: RoleId,
    steps: &[Step<'a>],
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    let role = catalog.role(from);
    let heading = format!("{}  {}", role.code, role.title);
    page.hang(Meaning::Title, "", "  ", &heading);
    let years = marks(years_reasons(catalog.ladder_of(from), from.role), notes);
    let facts = format!("{}{years}", facts_of(catalog, from, screen));
    page.hang(Meaning::Body, "", "  ", &facts);
    page.blank();
    page.say(Meaning::Heading, "What can come next");
    if steps.is_empty() {
        page.say(Meaning::Body, no_move_words(catalog, from));
    }
    for step in steps {
        let to = step.onward.to;
        let name = if to.ladder == from.ladder {
            catalog.role(to).code.to_string()
        } else {
            catalog.qualified(to)
        };
        let ladder = catalog.ladder_of(to);
        let years = marks(years_reasons(ladder, to.role), notes);
        let Adds {
            lead: what,
            named,
            rest,
        } = adds(step, page.screen.arrow());
        let named = marked_names(&named, notes);
        let line = format!(
            "{name}  {} ({}{years}): {what}{named}{rest}",
            catalog.role(to).title,
            years_in_short(ladder.years_of(to.role))
        );
        let lead = format!("{:9}  ", step.onward.kind.word());
        page.hang(Meaning::Body, &lead, &" ".repeat(11), &line);
    }
    page.finish()
}
