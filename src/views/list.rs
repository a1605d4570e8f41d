//! Owns what is read of ladders at a glance: their tracks side by side, level by level; and of the
//! roles that fit what was asked.

use crate::document::{
    Block, ColumnRoom, Entry, Inline, Inlines, Lead, Mark, Paragraph, Table, TableCell,
    TableColumn, joined, line, notes,
};
use crate::model::{Ladder, LevelIndex, RoleIndex, TrackIndex};
use crate::query::{Fit, Fits};
use crate::source::Origin;

use super::words::{ladder_head, marked, years_in_short, years_reasons};

/// A ladder: its name, its roles by level, its dimensions. In full it says where the ladder came from,
/// too.
pub fn ladder<'a>(ladder: &'a Ladder, origin: &'a Origin, in_full: bool) -> Vec<Block<'a>> {
    let from = match origin {
        Origin::BuiltIn => "built in",
        Origin::File(name) => name.as_str(),
    };
    let version = format!("version {}", ladder.version);
    let mut blocks = ladder_head(ladder, vec![version.into(), from.into()]);
    let about = ladder.about.as_ref();
    blocks.extend(about.map(|about| Block::Paragraph(Paragraph::of(about))));
    blocks.push(Block::Table(roles(ladder)));
    let mut is_first = true;
    let mut add = |label: &'static str, text: Inlines<'a>| {
        let paragraph = Paragraph::new(text).with_lead(Lead::Name(label));
        blocks.push(Block::Paragraph(if is_first { paragraph.apart() } else { paragraph }));
        is_first = false;
    };
    if !ladder.dimensions.is_empty() {
        let ids = ladder.dimensions.iter().map(|dimension| line(&dimension.id));
        add("Dimensions", joined(ids, &", ".into()));
    }
    if !ladder.titles.is_empty() {
        let titles = ladder.titles.iter().map(|title| line(&title.title));
        add("Titles of several meanings", joined(titles, &", ".into()));
    }
    if in_full {
        if let Some(source) = &ladder.source {
            add("Source", line(source));
        }
        for note in &ladder.notes {
            add("Note", line(note));
        }
    }
    blocks
}

/// The roles: a row a level and a column a track, or a list a track where the columns would be
/// squeezed.
fn roles(ladder: &Ladder) -> Table<'_> {
    const LEAST_COLUMN: usize = 24;
    let mut columns = vec![TableColumn { heading: line("Level"), room: ColumnRoom::Key }];
    columns.extend(ladder.tracks.iter().map(|track| TableColumn {
        heading: line(&track.name),
        room: ColumnRoom::Even(LEAST_COLUMN),
    }));
    let rows = (0..ladder.levels.len()).map(LevelIndex).map(|at| {
        let mut cells = vec![TableCell::Text(line(&ladder.level(at).name))];
        let tracks = ladder.track_indices();
        cells.extend(tracks.map(|track| TableCell::Named(roles_at(ladder, track, at))));
        cells
    });
    let entries = ladder.track_indices().map(|track| {
        let roles = ladder.roles_of(track);
        let roles = roles.map(|index| Paragraph::of(role_with_level(ladder, index)));
        let name = line(&ladder.track(track).name);
        Entry::heading(Mark::Plain, name, roles.collect())
    });
    Table { columns, rows: rows.collect(), narrow: vec![Block::Entries(entries.collect())] }
}

/// The roles of a track at a level. One that spans several levels is named in full at the lowest,
/// and by its code at the others.
fn roles_at(ladder: &Ladder, track: TrackIndex, level: LevelIndex) -> Vec<(&str, Inlines<'_>)> {
    let of_track = ladder.roles_of(track);
    let here = of_track.filter(|&index| ladder.role(index).levels.has(level));
    here.map(|index| {
        let role = ladder.role(index);
        let title = if role.levels.lowest() < level {
            line("(as above)")
        } else {
            line(title_with_span(ladder, index))
        };
        (role.code.as_str(), title)
    })
    .collect()
}

fn role_with_level(ladder: &Ladder, index: RoleIndex) -> String {
    let role = ladder.role(index);
    let is_plain = !role.levels.is_single() || ladder.level(role.levels.lowest()).name == role.code;
    let at = if is_plain {
        String::new()
    } else {
        format!(", level {}", ladder.span_label(role.levels))
    };
    format!("{}  {}{at}", role.code, title_with_span(ladder, index))
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

/// The roles of a ladder that fit, each with its years and the ratings that were asked for.
pub fn fits<'a>(fits: &Fits<'a>, ladder: &'a Ladder) -> Vec<Block<'a>> {
    let count = format!("{} of {} roles", fits.roles.len(), ladder.roles.len());
    let mut blocks = ladder_head(ladder, vec![count.into()]);
    let mut columns = vec![column("Role", ColumnRoom::Rest), column("Level", ColumnRoom::Words)];
    let has_tracks = ladder.tracks.len() > 1;
    if has_tracks {
        columns.push(column("Track", ColumnRoom::Words));
    }
    columns.push(column("Years", ColumnRoom::Text));
    let asked = fits.roles.first().map_or(&[][..], |fit| &fit.rated);
    columns.extend(asked.iter().map(|row| TableColumn {
        heading: marked(&row.dimension.name, &row.dimension.inferred),
        room: ColumnRoom::Words,
    }));
    let rows = fits.roles.iter().map(|fit| {
        let role = ladder.role(fit.id.role);
        let title = marked(&role.title, &role.inferred);
        let mut cells = vec![
            TableCell::Named(vec![(&role.code, title)]),
            TableCell::Text(line(ladder.span_label(role.levels))),
        ];
        if has_tracks {
            cells.push(TableCell::Text(line(&ladder.track(role.track).name)));
        }
        cells.push(TableCell::Text(years(ladder, fit.id.role)));
        cells.extend(fit.rated.iter().map(|row| {
            let own = row.cell.and_then(|cell| cell.inferred.as_ref());
            TableCell::Rating(row.rating(), notes(own).collect())
        }));
        cells
    });
    let entries = fits.roles.iter().map(|fit| below_one_another(fit, ladder));
    blocks.push(Block::Table(Table {
        columns,
        rows: rows.collect(),
        narrow: vec![Block::Entries(entries.collect())],
    }));
    blocks
}

fn column<'a>(heading: &'static str, room: ColumnRoom) -> TableColumn<'a> {
    TableColumn { heading: line(heading), room }
}

fn years(ladder: &Ladder, role: RoleIndex) -> Inlines<'_> {
    let stated = years_in_short(ladder.years_of(role));
    marked(stated, years_reasons(ladder, role))
}

fn below_one_another<'a>(fit: &Fit<'a>, ladder: &'a Ladder) -> Entry<'a> {
    let role = ladder.role(fit.id.role);
    let mut head: Inlines<'a> = vec![Inline::Role(role.code.as_str().into(), &role.title)];
    head.extend(notes(&role.inferred));
    let mut facts = line(format!("level {}", ladder.span_label(role.levels)));
    facts.extend([Inline::Dot, (&ladder.track(role.track).name).into(), Inline::Dot]);
    facts.extend(years(ladder, fit.id.role));
    let mut paragraphs = vec![Paragraph::new(facts)];
    paragraphs.extend(fit.rated.iter().map(|row| {
        let mut text = marked(&row.dimension.name, &row.dimension.inferred);
        text.push(": ".into());
        text.extend(row.rating().map(Inline::Rating));
        let own = row.cell.and_then(|cell| cell.inferred.as_ref());
        text.extend(notes(own));
        Paragraph::new(text)
    }));
    Entry::heading(Mark::Title, head, paragraphs)
}
