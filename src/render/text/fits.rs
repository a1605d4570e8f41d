//! Owns the roles that fit what was asked, on a screen: each with its years and the ratings that
//! were asked for.

use crate::model::{Dimension, Ladder, RoleIndex, Text};
use crate::query::{Fit, Fits, RoleRow};
use crate::render::shared::{Footnotes, marks, years_in_short, years_reasons};

use super::matrix::rating;
use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, GUTTER, Lines, widest};

/// The roles of a ladder that fit, as a block of text. The reasons behind its marks are left in
/// `notes`.
pub fn fits<'a>(
    fits: &Fits<'a>,
    ladder: &'a Ladder,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    let facts = [
        format!("{} ({})", ladder.name, ladder.id),
        format!("{} of {} roles", fits.roles.len(), ladder.roles.len()),
    ];
    page.hang(Meaning::Title, "", "  ", &facts.join(screen.dot()));
    page.blank();
    match Widths::new(fits, ladder, screen) {
        Some(widths) => table(fits, ladder, &widths, notes, &mut page),
        None => stacked(fits, ladder, notes, &mut page),
    }
    page.finish()
}

/// The widths of the columns.
struct Widths {
    role: usize,
    level: usize,
    /// None where the ladder has one track.
    track: Option<usize>,
    years: usize,
    ratings: Vec<usize>,
}

impl Widths {
    /// Each text on a line of its own where there is room for that; else the role gets what the
    /// others leave when they wrap. `None` where that is too little to be read.
    fn new(fits: &Fits<'_>, ladder: &Ladder, screen: Screen) -> Option<Self> {
        const LEAST_FOR_ROLE: usize = 24;
        const LEAST_FOR_RATING: usize = 13;
        const LONGEST_WORD: usize = 16;
        if !screen.has_room_for_tables() {
            return None;
        }
        let roles = fits.roles.iter().map(|fit| ladder.role(fit.id.role));
        let titles = roles.map(|role| widest([format!("{} [1]", role.title).as_str()]));
        let role = code_width(fits, ladder) + titles.max().unwrap_or(0);
        let whole = Self::measured(fits, ladder, screen, |text| widest([text]));
        if let Some(left) = screen.width.checked_sub(whole.taken())
            && left >= role
        {
            return Some(Self { role, ..whole });
        }
        let by_word = |text: &str| widest(text.split(' ')).min(LONGEST_WORD);
        let mut wrapped = Self::measured(fits, ladder, screen, by_word);
        // What two words of a name take, and few ratings more.
        for (rating, whole) in wrapped.ratings.iter_mut().zip(&whole.ratings) {
            *rating = (*rating).max(LEAST_FOR_RATING.min(*whole));
        }
        let left = screen.width.checked_sub(wrapped.taken())?;
        if left < LEAST_FOR_ROLE {
            return None;
        }
        let spare = left.saturating_sub(role) / wrapped.ratings.len().max(1);
        for (rating, whole) in wrapped.ratings.iter_mut().zip(&whole.ratings) {
            *rating = (*rating + spare).min(*whole).max(*rating);
        }
        Some(Self {
            role: left.min(role),
            ..wrapped
        })
    }

    /// The widths by some measure of a text, the role's left open.
    fn measured(
        fits: &Fits<'_>,
        ladder: &Ladder,
        screen: Screen,
        width: impl Fn(&str) -> usize,
    ) -> Self {
        let roles = || fits.roles.iter().map(|fit| ladder.role(fit.id.role));
        let levels = roles().map(|role| width(&ladder.span_label(role.levels)));
        let tracks = roles().map(|role| width(&ladder.track(role.track).name));
        let has_tracks = ladder.tracks.len() > 1;
        let years = fits.roles.iter().map(|fit| {
            let stated = ladder.years_of(fit.id.role);
            widest([format!("{} [1]", years_in_short(stated)).as_str()])
        });
        let rated = |place: usize, row: &RoleRow<'_>| {
            let rows = fits.roles.iter().filter_map(|fit| fit.rated.get(place));
            let ratings = rows.filter_map(RoleRow::rating).map(|rating| {
                let bar = widest([screen.bar(rating).as_str()]);
                width(&rating.point.name).max(bar)
            });
            let name = width(&format!("{} [1]", row.dimension.name));
            ratings.max().unwrap_or(0).max(name)
        };
        let asked = fits.roles.first().map_or(&[][..], |fit| &fit.rated);
        let ratings = asked
            .iter()
            .enumerate()
            .map(|(place, row)| rated(place, row));
        Self {
            role: 0,
            level: levels.max().unwrap_or(0).max("Level".len()),
            track: has_tracks.then(|| tracks.max().unwrap_or(0).max("Track".len())),
            years: years.max().unwrap_or(0),
            ratings: ratings.collect(),
        }
    }

    /// What all columns but the role's take.
    fn taken(&self) -> usize {
        let fixed = [self.level, self.years].into_iter().chain(self.track);
        let all = fixed.chain(self.ratings.iter().copied());
        all.map(|width| width + GUTTER).sum()
    }
}

/// How wide the widest code is, with the space behind it.
fn code_width(fits: &Fits<'_>, ladder: &Ladder) -> usize {
    let codes = fits.roles.iter().map(|fit| &ladder.role(fit.id.role).code);
    widest(codes.map(Text::as_str)) + 2
}

fn table<'a>(
    fits: &Fits<'a>,
    ladder: &'a Ladder,
    widths: &Widths,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let screen = page.screen;
    let mut columns = vec![
        Column::bold(widths.role, "Role"),
        Column::plain(widths.level, "Level"),
    ];
    columns.extend(widths.track.map(|width| Column::plain(width, "Track")));
    columns.push(Column::plain(widths.years, "Years"));
    let asked = fits.roles.first().map_or(&[][..], |fit| &fit.rated);
    for (row, &width) in asked.iter().zip(&widths.ratings) {
        columns.push(Column::plain(width, &name(row.dimension, notes)));
    }
    let hang = code_width(fits, ladder).min(widths.role / 3);
    let rows: Vec<Vec<Lines>> = fits
        .roles
        .iter()
        .map(|fit| {
            let role = ladder.role(fit.id.role);
            let title = title(ladder, fit.id.role, notes);
            let mut cells = vec![
                under_code(&role.code, &title, hang, widths.role),
                Lines::of(&ladder.span_label(role.levels), widths.level),
            ];
            let track = &ladder.track(role.track).name;
            cells.extend(widths.track.map(|width| Lines::of(track, width)));
            let years = years(ladder, fit.id.role, notes);
            cells.push(Lines::of(&years, widths.years));
            for (row, &width) in fit.rated.iter().zip(&widths.ratings) {
                let mut lines = rating(row.rating(), width, screen);
                let marks = own_marks(row, notes);
                if !marks.is_empty() {
                    lines.hang(marks.trim_start(), width, "", "");
                }
                cells.push(lines);
            }
            cells
        })
        .collect();
    page.table(&columns, rows.into_iter(), false);
}

fn stacked<'a>(fits: &Fits<'a>, ladder: &'a Ladder, notes: &mut Footnotes<'a>, page: &mut Page) {
    let screen = page.screen;
    for Fit { id, rated } in &fits.roles {
        let role = ladder.role(id.role);
        let head = format!("{}  {}", role.code, title(ladder, id.role, notes));
        page.hang(Meaning::Heading, "", "  ", &head);
        let facts = [
            format!("level {}", ladder.span_label(role.levels)),
            ladder.track(role.track).name.to_string(),
            years(ladder, id.role, notes),
        ];
        page.hang(Meaning::Body, "    ", "    ", &facts.join(screen.dot()));
        for row in rated {
            let name = name(row.dimension, notes);
            let rating = row.rating().map_or_else(String::new, |rating| {
                format!("{} {}", rating.point.name, screen.bar(rating))
            });
            let line = format!("{name}: {rating}{}", own_marks(row, notes));
            page.hang(Meaning::Body, "    ", "      ", &line);
        }
    }
}

/// A code and, in a column of its own, what it stands for.
fn under_code(code: &str, title: &str, hang: usize, width: usize) -> Lines {
    let taken = widest([code]) + 2;
    let mut lines = Lines::default();
    if taken > hang {
        lines.hang(&format!("{code}  {title}"), width, "", "  ");
    } else {
        let lead = format!("{code}{}", " ".repeat(hang + 2 - taken));
        lines.hang(title, width, &lead, &" ".repeat(hang));
    }
    lines
}

fn title<'a>(ladder: &'a Ladder, role: RoleIndex, notes: &mut Footnotes<'a>) -> String {
    let role = ladder.role(role);
    format!("{}{}", role.title, marks(&role.inferred, notes))
}

fn years<'a>(ladder: &'a Ladder, role: RoleIndex, notes: &mut Footnotes<'a>) -> String {
    let stated = ladder.years_of(role);
    let marks = marks(years_reasons(ladder, role), notes);
    format!("{}{marks}", years_in_short(stated))
}

fn name<'a>(dimension: &'a Dimension, notes: &mut Footnotes<'a>) -> String {
    format!("{}{}", dimension.name, marks(&dimension.inferred, notes))
}

/// The mark of a cell's own reason, beyond its dimension's.
fn own_marks<'a>(row: &RoleRow<'a>, notes: &mut Footnotes<'a>) -> String {
    marks(row.cell.and_then(|cell| cell.inferred.as_ref()), notes)
}
