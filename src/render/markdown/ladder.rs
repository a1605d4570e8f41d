//! Owns a ladder at a glance in Markdown.

use crate::model::{Ladder, LevelIndex, TrackIndex};

use super::escape::escape;

/// A ladder: a table of its roles by level and track, then its dimensions.
pub fn ladder(ladder: &Ladder) -> String {
    let mut out = format!(
        "# {}\n\n`{}`, {}\n",
        escape(ladder.name.as_str()),
        ladder.id,
        escape(&format!("version {}", ladder.version))
    );
    if let Some(about) = &ladder.about {
        out.push_str(&format!("\n{}\n", escape(about.as_str())));
    }
    let heads = ladder
        .tracks
        .iter()
        .map(|track| escape(track.name.as_str()));
    out.push_str(&format!("\n| Level |{}\n", row(heads)));
    out.push_str(&format!(
        "| --- |{}\n",
        row(ladder.tracks.iter().map(|_| "---".to_owned()))
    ));
    for level in (0..ladder.levels.len()).map(LevelIndex) {
        let cells = ladder
            .track_indices()
            .map(|track| roles_at(ladder, track, level));
        out.push_str(&format!(
            "| {} |{}\n",
            escape(ladder.level(level).name.as_str()),
            row(cells)
        ));
    }
    let list = |name: &str, all: Vec<String>| match all.as_slice() {
        [] => String::new(),
        all => format!("\n**{name}:** {}\n", all.join(", ")),
    };
    let dimensions = ladder
        .dimensions
        .iter()
        .map(|dimension| format!("`{}`", dimension.id));
    let titles = ladder
        .titles
        .iter()
        .map(|title| escape(title.title.as_str()));
    out.push_str(&list("Dimensions", dimensions.collect()));
    out.push_str(&list("Titles of several meanings", titles.collect()));
    if let Some(source) = &ladder.source {
        out.push_str(&format!("\n**Source:** {}\n", escape(source.as_str())));
    }
    for note in &ladder.notes {
        out.push_str(&format!("\n> {}\n", escape(note.as_str())));
    }
    out
}

fn row(cells: impl Iterator<Item = String>) -> String {
    cells.map(|cell| format!(" {cell} |")).collect()
}

/// The roles of a track at a level; one that spans several stands at each.
fn roles_at(ladder: &Ladder, track: TrackIndex, level: LevelIndex) -> String {
    let roles: Vec<String> = ladder
        .roles_of(track)
        .map(|index| ladder.role(index))
        .filter(|role| role.levels.has(level))
        .map(|role| {
            let name = format!(
                "**{}** {}",
                escape(role.code.as_str()),
                escape(role.title.as_str())
            );
            if role.levels.is_single() {
                name
            } else {
                format!("{name} ({})", escape(&ladder.span_label(role.levels)))
            }
        })
        .collect();
    roles.join("<br>")
}
