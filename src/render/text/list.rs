//! Owns a ladder at a glance: its tracks side by side, level by level.

use crate::model::{Ladder, LevelIndex, RoleIndex, TrackIndex};
use crate::source::Origin;

use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, GUTTER, Lines, widest};

/// A ladder as a block of text: its name, its roles by level, its dimensions. In full it says
/// where the ladder came from, too.
pub fn ladder(ladder: &Ladder, origin: &Origin, in_full: bool, screen: Screen) -> String {
    let mut page = Page::new(screen);
    let from = match origin {
        Origin::BuiltIn => "built in",
        Origin::File(name) => name.as_str(),
    };
    let facts = [
        format!("{} ({})", ladder.name, ladder.id),
        format!("version {}", ladder.version),
        from.to_owned(),
    ];
    page.hang(Meaning::Title, "", "  ", &facts.join(screen.dot()));
    if let Some(about) = &ladder.about {
        page.say(Meaning::Body, about.as_str());
    }
    page.blank();
    roles(ladder, &mut page);
    let has_more = in_full && (ladder.source.is_some() || !ladder.notes.is_empty());
    if !ladder.dimensions.is_empty() || !ladder.titles.is_empty() || has_more {
        page.blank();
    }
    let dimensions: Vec<&str> = ladder
        .dimensions
        .iter()
        .map(|dimension| dimension.id.as_str())
        .collect();
    if !dimensions.is_empty() {
        page.hang(Meaning::Body, "Dimensions: ", "  ", &dimensions.join(", "));
    }
    let titles: Vec<&str> = ladder
        .titles
        .iter()
        .map(|title| title.title.as_str())
        .collect();
    if !titles.is_empty() {
        page.hang(
            Meaning::Body,
            "Titles of several meanings: ",
            "  ",
            &titles.join(", "),
        );
    }
    if in_full {
        let source = ladder.source.iter().map(|source| ("Source: ", source));
        let notes = ladder.notes.iter().map(|note| ("Note: ", note));
        for (lead, text) in source.chain(notes) {
            page.hang(Meaning::Body, lead, "  ", text.as_str());
        }
    }
    page.finish()
}

/// The roles: a row a level and a column a track, or a list a track where the columns would be
/// squeezed.
fn roles(ladder: &Ladder, page: &mut Page) {
    const LEAST_COLUMN: usize = 24;
    let screen = page.screen;
    let level = widest(ladder.levels.iter().map(|level| level.name.as_str()))
        .max("Level".len())
        .min(screen.width / 4);
    let tracks = ladder.tracks.len().max(1);
    let column = (screen.width - level).saturating_sub(GUTTER * tracks) / tracks;
    if column < LEAST_COLUMN {
        return stacked(ladder, page);
    }
    let mut columns = vec![Column::bold(level, "Level")];
    columns.extend(
        ladder
            .tracks
            .iter()
            .map(|track| Column::plain(column, track.name.as_str())),
    );
    let rows = (0..ladder.levels.len()).map(LevelIndex).map(|at| {
        let mut cells = vec![Lines::of(&ladder.level(at).name, level)];
        cells.extend(
            ladder
                .track_indices()
                .map(|track| roles_at(ladder, track, at, column)),
        );
        cells
    });
    page.table(&columns, rows, false);
}

/// The roles of a track at a level. One that spans several levels is named in full at the lowest,
/// and by its code at the others.
fn roles_at(ladder: &Ladder, track: TrackIndex, level: LevelIndex, width: usize) -> Lines {
    let code_width = widest(
        ladder
            .roles_of(track)
            .map(|role| ladder.role(role).code.as_str()),
    )
    .min(width / 3);
    let hang = " ".repeat(code_width + 2);
    let mut lines = Lines::default();
    for index in ladder.roles_of(track) {
        let role = ladder.role(index);
        if !role.levels.has(level) {
            continue;
        }
        let title = if role.levels.lowest() < level {
            "(as above)".to_owned()
        } else {
            title_with_span(ladder, index)
        };
        let taken = widest([role.code.as_str()]);
        if taken > code_width {
            lines.hang(&format!("{}  {title}", role.code), width, "", "  ");
        } else {
            let lead = format!("{}{}  ", role.code, " ".repeat(code_width - taken));
            lines.hang(&title, width, &lead, &hang);
        }
    }
    lines
}

fn stacked(ladder: &Ladder, page: &mut Page) {
    for track in ladder.track_indices() {
        page.say(Meaning::Heading, ladder.track(track).name.as_str());
        for index in ladder.roles_of(track) {
            let role = ladder.role(index);
            let at = if role.levels.is_single()
                && ladder.level(role.levels.lowest()).name != role.code
            {
                format!(", level {}", ladder.span_label(role.levels))
            } else {
                String::new()
            };
            let line = format!("{}  {}{at}", role.code, title_with_span(ladder, index));
            page.hang(Meaning::Body, "  ", "    ", &line);
        }
    }
}

/// `Director of Product Operations (L6-L7)`: the levels only where there are several.
fn title_with_span(ladder: &Ladder, index: RoleIndex) -> String {
    let role = ladder.role(index);
    if role.levels.is_single() {
        role.title.to_string()
    } else {
        format!("{} ({})", role.title, ladder.span_label(role.levels))
    }
}
