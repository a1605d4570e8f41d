//! Owns a role in Markdown.

use crate::model::{Reality, Text};
use crate::query::RoleView;
use crate::render::shared::{Footnotes, inferred, place, years_in_short, years_reasons};
use crate::source::Catalog;

use super::escape::escape;
use super::{expectations, marks};

/// A role: its facts, then a heading for each section and each dimension.
pub fn role<'a>(view: &RoleView<'a>, examples: bool, notes: &mut Footnotes<'a>) -> String {
    let (ladder, role) = (view.ladder, view.role);
    let mut out = format!(
        "# {}: {}\n\n",
        escape(role.code.as_str()),
        escape(role.title.as_str())
    );
    let mut fact = |name: &str, what: &str| out.push_str(&format!("- **{name}:** {what}\n"));
    fact("Level", &escape(&ladder.span_label(role.levels)));
    fact("Track", &escape(ladder.track(role.track).name.as_str()));
    fact(
        "Ladder",
        &format!("{} (`{}`)", escape(ladder.name.as_str()), ladder.id),
    );
    let marks_of_years = marks(years_reasons(ladder, view.id.role), notes);
    fact(
        "Experience",
        &format!("{}{marks_of_years}", years_in_short(view.years)),
    );
    let marks_of_role = marks(&role.inferred, notes);
    match &role.family {
        Some(family) => fact(
            "Family",
            &format!("{}{marks_of_role}", escape(family.as_str())),
        ),
        None if !marks_of_role.is_empty() => fact("In part inferred", &marks_of_role),
        None => {}
    }
    if !role.aliases.is_empty() {
        let aliases: Vec<String> = role
            .aliases
            .iter()
            .map(|alias| escape(alias.as_str()))
            .collect();
        fact("Also called", &aliases.join(", "));
    }
    for section in view
        .rows
        .chunk_by(|one, next| one.dimension.section == next.dimension.section)
    {
        let heading = section[0]
            .dimension
            .section
            .as_ref()
            .map_or("Dimensions", Text::as_str);
        out.push_str(&format!("\n## {}\n", escape(heading)));
        for row in section {
            out.push_str(&format!("\n### {}", escape(row.dimension.name.as_str())));
            let rating = row.cell.and_then(|cell| row.dimension.rating_of(cell));
            if let Some(rating) = rating {
                let name = escape(&rating.point.name);
                out.push_str(&format!(": {name} ({})", place(rating)));
            }
            out.push_str(&marks(inferred(row.dimension, row.cell), notes));
            out.push('\n');
            if let Some(about) = rating.and_then(|rating| rating.point.about.as_ref()) {
                out.push_str(&format!("\n{}\n", escape(about)));
            }
            out.push_str(&expectations(row.cell, examples));
        }
    }
    out
}

/// What is beside a role's matrix: realities, moves, the ladder's notes.
pub fn surroundings(view: &RoleView<'_>, catalog: &Catalog) -> String {
    let mut out = String::new();
    if !view.realities.is_empty() {
        out.push_str("\n## What the job is really like\n");
    }
    for found in &view.realities {
        out.push_str(&reality(found, None));
    }
    out.push_str("\n## Where it leads\n\n");
    if view.moves.is_empty() {
        out.push_str("No move leads on from here.\n");
    }
    for onward in &view.moves {
        out.push_str(&format!(
            "- **{}** to {}: {}",
            onward.kind.word(),
            escape(&catalog.qualified(onward.to)),
            escape(catalog.role(onward.to).title.as_str())
        ));
        if let Some(note) = onward.note {
            out.push_str(&format!(". {}", escape(note.as_str())));
        }
        out.push('\n');
    }
    for note in &view.ladder.notes {
        out.push_str(&format!("\n> {}\n", escape(note.as_str())));
    }
    out
}

/// A reality, and the roles it is told of where they are not plain.
pub(super) fn reality(reality: &Reality, roles: Option<&str>) -> String {
    let roles = roles.map_or_else(String::new, |roles| format!(" ({})", escape(roles)));
    format!(
        "\n### {}{roles}\n\n{}\n\n**In practice:** {}\n",
        escape(reality.name.as_str()),
        escape(reality.about.as_str()),
        escape(reality.practice.as_str())
    )
}
