//! `ladder list`: which levels there are.

use clap::Args;

use crate::render::{json, markdown, mermaid, text};
use crate::source::{Catalog, Entry};
use crate::ui::Ui;

use super::{Answer, Format};

/// Show the ladders there are, their tracks side by side, level by level
///
/// Narrowed to one ladder it also says where that ladder came from.
#[derive(Args, Debug, Default)]
#[command(after_long_help = "\
Examples:
  ladder list
  ladder list --ladder product-ops
  ladder list --format json
  ladder list --ladder product-ops --format mermaid")]
pub struct ListArgs {}

/// Lists the ladders in scope.
///
/// # Errors
/// When the answer cannot be written.
pub fn run(_: &ListArgs, catalog: &Catalog, format: Format, ui: &Ui) -> anyhow::Result<Answer> {
    let places = catalog.scope();
    let entries = || places.iter().map(|&place| &catalog.entries()[place]);
    match format {
        Format::Json => {
            let ladders = places
                .iter()
                .map(|&place| json::ladder(catalog, place))
                .collect();
            ui.print(&json::answer(json::ListShape { ladders })?);
        }
        Format::Mermaid => {
            let ladders: Vec<String> = places
                .iter()
                .map(|&place| mermaid::ladder(catalog, place))
                .collect();
            ui.print(&ladders.join("\n"));
        }
        Format::Markdown => {
            let ladders: Vec<String> = entries()
                .map(|entry| markdown::ladder(&entry.ladder))
                .collect();
            ui.print(&ladders.join("\n"));
        }
        Format::Text => {
            let screen = ui.screen();
            let in_full = places.len() == 1;
            let ladders: Vec<String> = entries()
                .map(|Entry { ladder, origin }| text::ladder(ladder, origin, in_full, screen))
                .collect();
            ui.print(&ladders.join("\n\n"));
            ui.suggest(|| suggestions(catalog));
        }
    }
    Ok(Answer::Done)
}

/// A role in the middle of the first ladder, and one of its dimensions.
fn suggestions(catalog: &Catalog) -> Vec<String> {
    let Some(ladder) = catalog.scope().first().map(|&place| catalog.ladder(place)) else {
        return Vec::new();
    };
    let role = ladder.roles.get(ladder.roles.len() / 3);
    let dimension = ladder.dimensions.get(ladder.dimensions.len() / 3);
    let show = role.map(|role| format!("ladder show {}", role.code));
    let across = dimension.map(|dimension| format!("ladder show --dimension {}", dimension.id));
    show.into_iter().chain(across).collect()
}
