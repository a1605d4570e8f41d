//! Owns what is read of ladders at a glance: their tracks side by side, level by level; and of the roles that
//! fit what was asked.

use crate::document::{Block, Fit as TableFit, Inline, Inlines, Row, Table, joined, line, notes};
use crate::model::{Ladder, LevelIndex, Role, RoleIndex};
use crate::query::Fits;

use super::words::{all_abouts, builds_on, ladder_head, marked, years_of};

/// A ladder: its name, its roles by level, its dimensions. In full it says where the ladder came from, too.
pub fn ladder<'a>(ladder: &'a Ladder, file: Option<&'a str>, in_full: bool) -> Vec<Block<'a>> {
    let from = file.unwrap_or("built in");
    let version = format!("version {}", ladder.version);
    let head = ladder_head(ladder, vec![version.into(), from.into()]);
    let mut blocks = vec![Block::Heading(1, head)];
    blocks.extend(below_name(ladder, in_full));
    blocks
}

/// What is read of a ladder below its name.
pub(super) fn below_name(ladder: &Ladder, in_full: bool) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    blocks.extend(ladder.about.as_ref().map(|about| Block::paragraph(line(about))));
    blocks.push(if ladder.roles.is_empty() {
        Block::paragraph(line("The ladder has no roles."))
    } else {
        Block::Table(roles(ladder))
    });
    blocks.extend(builds_on(ladder).filter(|_| in_full));
    let mut facts = Vec::new();
    if !ladder.dimensions.is_empty() {
        let ids = ladder.dimensions.iter().map(|dimension| line(&dimension.id));
        facts.push((line("Dimensions"), joined(ids, &", ".into())));
    }
    if !ladder.titles.is_empty() {
        let titles = ladder.titles.iter().map(|title| line(&title.title));
        facts.push((line("Ambiguous titles"), joined(titles, &", ".into())));
    }
    if in_full {
        facts.extend(all_abouts(ladder, ladder.role_indices()));
        facts.extend(ladder.language.iter().map(|language| (line("Language"), line(language))));
        facts.extend(ladder.source.iter().map(|source| (line("Source"), line(source))));
        facts.extend(ladder.notes.iter().map(|note| (line("Note"), line(note))));
    }
    if !facts.is_empty() {
        blocks.push(Block::Pairs(facts));
    }
    blocks
}

/// The roles: a column a track, a row a level, or several where a track has several roles there.
fn roles(ladder: &Ladder) -> Table<'_> {
    let tracks = ladder.tracks.iter().map(|track| track.name.as_str());
    let mut at_levels: Vec<Vec<Vec<Inlines<'_>>>> =
        vec![vec![Vec::new(); ladder.tracks.len()]; ladder.levels.len()];
    for index in ladder.role_indices() {
        let Role { track, levels, .. } = ladder.role(index);
        let span = levels.lowest.0..=levels.highest.0;
        for (level, tracks) in span.clone().zip(&mut at_levels[span]) {
            tracks[track.0].push(role_at(ladder, index, LevelIndex(level)));
        }
    }
    let rows = (0..).map(LevelIndex).zip(at_levels).flat_map(|(level, tracks)| {
        let count = tracks.iter().map(Vec::len).max().unwrap_or(0).max(1);
        (0..count).map(move |index| {
            let name = if index == 0 { line(ladder.level(level)) } else { Inlines::new() };
            let roles = tracks.iter().map(|roles| roles.get(index).cloned().unwrap_or_default());
            std::iter::once(name).chain(roles).collect()
        })
    });
    Table::new(std::iter::once("Level").chain(tracks), rows.collect())
}

/// A role at one of its levels. One that spans several is named in full at the lowest, and by its code at the
/// others.
fn role_at(ladder: &Ladder, index: RoleIndex, level: LevelIndex) -> Inlines<'_> {
    let role = ladder.role(index);
    if role.levels.lowest < level {
        return vec![(&role.code).into(), " (as above)".into()];
    }
    let mut words = vec![Inline::Role(role.code.as_str().into(), &role.title)];
    if !role.levels.is_single() {
        words.push(format!(" ({})", ladder.span_label(role.levels)).into());
    }
    words
}

/// The roles of a ladder that fit, each with its years and the ratings that were asked for.
pub fn fits<'a>(fits: &Fits<'a>, ladder: &'a Ladder) -> Vec<Block<'a>> {
    let count = format!("{} of {} roles", fits.roles.len(), ladder.roles.len());
    let has_tracks = ladder.tracks.len() > 1;
    let mut head = vec![line("Role"), line("Title"), line("Level")];
    head.extend(has_tracks.then(|| line("Track")));
    head.push(line("Years"));
    let asked = fits.roles.first().map_or(&[][..], |fit| &fit.rated);
    let names = asked.iter().map(|row| marked(&row.dimension.name, &row.dimension.inferred));
    head.extend(names);
    let rows = fits.roles.iter().map(|fit| {
        let role = ladder.role(fit.id.role);
        let mut cells =
            vec![line(&role.code), marked(&role.title, &role.inferred), line(ladder.span_label(role.levels))];
        cells.extend(has_tracks.then(|| line(&ladder.track(role.track).name)));
        cells.push(years_of(ladder, fit.id.role));
        cells.extend(fit.rated.iter().map(|row| {
            let own = row.cell.and_then(|cell| cell.inferred.as_ref());
            row.rating().map(Inline::Rating).into_iter().chain(notes(own)).collect()
        }));
        Row::Cells(cells)
    });
    vec![
        Block::Heading(1, ladder_head(ladder, vec![count.into()])),
        Block::Table(Table { head, rows: rows.collect(), fit: TableFit::Wrap }),
    ]
}
