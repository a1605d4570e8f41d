//! Owns comparisons on a screen: a header, then dimension by dimension what changes, side by side
//! or stacked.

mod rows;

use crate::model::Text;
use crate::query::{Asks, Comparison, DimensionChange, OneSided, RatingMove, StatementChange};
use crate::render::compared::{
    asks_word, change_sign, counts, gap_words, move_words, rating_words, reasons, years_words,
};
use crate::render::shared::{Footnotes, facts, inferred, marks, years_reasons};
use crate::source::{Catalog, RoleId};

use super::matrix::expectations;
use super::page::Page;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, GUTTER, Lines};
use rows::{GONE_WORDS, Slot, is_kept, rows};
pub(super) use rows::{NEW_WORDS, marked};

/// How much of a comparison is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareDetail {
    /// Every statement.
    Full,
    /// What changes, without what is kept.
    Changes,
    /// A line a dimension.
    Stat,
}

/// Comparisons of neighbours (of two roles it is one) as text: a header for each, then each
/// dimension with a column a role. The reasons behind its marks are left in `notes`.
pub fn comparisons<'a>(
    all: &[Comparison<'a>],
    catalog: &'a Catalog,
    detail: CompareDetail,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    for (index, comparison) in all.iter().enumerate() {
        if index > 0 {
            page.blank();
        }
        header(comparison, catalog, notes, &mut page);
    }
    page.blank();
    if detail == CompareDetail::Stat {
        for (index, comparison) in all.iter().enumerate() {
            if index > 0 {
                page.blank();
            }
            if all.len() > 1 {
                let (from, to) = codes(comparison, catalog);
                page.say(Meaning::Title, &format!("From {from} to {to}"));
            }
            stat(comparison, catalog, notes, &mut page);
        }
        page.blank();
        let signs = "signs: = kept, ~ reworded, + new, - gone";
        page.say(Meaning::Hint, signs);
        return page.finish();
    }
    let is_chain = all.len() > 1 && all.iter().all(|comparison| is_within(comparison));
    if is_chain && fits(all.len() + 1, screen) {
        chain(all, catalog, detail, notes, &mut page);
    } else {
        for comparison in all {
            if all.len() > 1 {
                let (from, to) = codes(comparison, catalog);
                page.say(Meaning::Title, &format!("From {from} to {to}"));
            }
            chain(
                std::slice::from_ref(comparison),
                catalog,
                detail,
                notes,
                &mut page,
            );
        }
    }
    page.finish()
}

/// Whether both roles are of one ladder.
fn is_within(comparison: &Comparison<'_>) -> bool {
    comparison.from.ladder == comparison.to.ladder
}

fn codes(comparison: &Comparison<'_>, catalog: &Catalog) -> (String, String) {
    let name = |role: RoleId| {
        if is_within(comparison) {
            catalog.role(role).code.to_string()
        } else {
            catalog.qualified(role)
        }
    };
    (name(comparison.from), name(comparison.to))
}

fn header<'a>(
    comparison: &Comparison<'_>,
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let (from, to) = codes(comparison, catalog);
    for (lead, role, name) in [
        ("From ", comparison.from, &from),
        ("To   ", comparison.to, &to),
    ] {
        let (ladder, of) = (catalog.ladder_of(role), catalog.role(role));
        page.hang(
            Meaning::Title,
            lead,
            "     ",
            &format!("{name}  {}", of.title),
        );
        let facts = facts(ladder, role.role).join(page.screen.dot());
        let years = marks(years_reasons(ladder, role.role), notes);
        page.hang(Meaning::Body, "     ", "     ", &format!("{facts}{years}"));
    }
    page.hang(
        Meaning::Body,
        "",
        "  ",
        &move_words(catalog, comparison, &from, &to),
    );
    if comparison.dimensions.is_empty() {
        page.say(
            Meaning::Body,
            "There is no dimension to compare that is in both ladders.",
        );
    }
    let hang = " ".repeat(if page.screen.has_room_for_tables() {
        30
    } else {
        4
    });
    for asks in Asks::ALL {
        let names: Vec<&str> = comparison
            .dimensions
            .iter()
            .filter(|change| change.asks == asks)
            .map(|change| change.from.dimension.name.as_str())
            .collect();
        if !names.is_empty() {
            let lead = format!("{:26}{:>2}  ", format!("{}:", asks_word(asks)), names.len());
            page.hang(Meaning::Body, &lead, &hang, &names.join(", "));
        }
    }
}

fn stat<'a>(
    comparison: &Comparison<'a>,
    catalog: &Catalog,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let (from, to) = codes(comparison, catalog);
    for change in &comparison.dimensions {
        let mut parts = vec![asks_word(change.asks).to_owned()];
        parts.extend(rating_words(change, page.screen.arrow()));
        parts.extend(years_words(change, page.screen.arrow()));
        parts.extend(gap_words(change).map(str::to_owned));
        parts.extend(counts(&change.statements));
        let name = format!(
            "{}{}",
            change.from.dimension.name,
            marks(reasons(change), notes)
        );
        let line = format!("{name}: {}", parts.join(page.screen.dot()));
        page.hang(Meaning::Body, "", "    ", &line);
    }
    for (only, name) in [(&comparison.only_from, &from), (&comparison.only_to, &to)] {
        for side in only {
            let line = format!("{}: only {name}'s ladder has it", side.dimension.name);
            page.hang(Meaning::Body, "", "    ", &line);
        }
    }
}

/// Whether so many columns are wide enough to be read side by side.
fn fits(columns: usize, screen: Screen) -> bool {
    const LEAST_COLUMN: usize = 24;
    screen.has_room_for_tables() && screen.width >= columns * (LEAST_COLUMN + GUTTER)
}

/// Comparisons that follow one another, dimension by dimension.
fn chain<'a>(
    all: &[Comparison<'a>],
    catalog: &Catalog,
    detail: CompareDetail,
    notes: &mut Footnotes<'a>,
    page: &mut Page,
) {
    let Some(first) = all.first() else { return };
    for place in 0..first.dimensions.len() {
        let steps: Vec<&DimensionChange<'a>> = all
            .iter()
            .filter_map(|comparison| comparison.dimensions.get(place))
            .collect();
        let first_step = steps[0];
        let is_same = steps.iter().all(|step| step.asks == Asks::TheSame);
        if is_same && detail == CompareDetail::Changes {
            continue;
        }
        let mut why: Vec<&Text> = Vec::new();
        for reason in steps.iter().flat_map(|step| reasons(step)) {
            if !why.contains(&reason) {
                why.push(reason);
            }
        }
        let name = format!("{}{}", first_step.from.dimension.name, marks(why, notes));
        if is_same {
            let line = format!("{name}: nothing changes here");
            page.hang(Meaning::Hint, "", "  ", &line);
            continue;
        }
        page.part();
        let told: Vec<String> = steps.iter().map(|step| told(step, page.screen)).collect();
        page.hang(
            Meaning::Heading,
            "",
            "  ",
            &format!("{name}: {}", told.join("; then ")),
        );
        if fits(steps.len() + 1, page.screen) {
            side_by_side(&steps, all, catalog, detail, page);
        } else {
            stacked(&steps, detail, page);
        }
        page.blank();
    }
    for comparison in all {
        let (from, to) = codes(comparison, catalog);
        one_sided(&comparison.only_from, &from, notes, page);
        one_sided(&comparison.only_to, &to, notes, page);
    }
}

/// `asks more, High → Very High (up 1)`.
fn told(step: &DimensionChange<'_>, screen: Screen) -> String {
    let mut parts = vec![asks_word(step.asks).to_owned()];
    parts.extend(rating_words(step, screen.arrow()));
    if let (RatingMove::Up(_) | RatingMove::Down(_), (Some(before), Some(after))) =
        (step.rating, step.ratings())
    {
        parts.push(format!(
            "{} {}{}",
            screen.bar(before),
            screen.arrow(),
            screen.bar(after)
        ));
    }
    parts.extend(years_words(step, screen.arrow()));
    parts.extend(gap_words(step).map(str::to_owned));
    parts.join(", ")
}

fn side_by_side(
    steps: &[&DimensionChange<'_>],
    all: &[Comparison<'_>],
    catalog: &Catalog,
    detail: CompareDetail,
    page: &mut Page,
) {
    let columns = steps.len() + 1;
    let width = (page.screen.width - GUTTER * (columns - 1)) / columns;
    let mut heads = vec![Column::plain(width, &codes(&all[0], catalog).0)];
    heads.extend(
        all.iter()
            .map(|comparison| Column::plain(width, &codes(comparison, catalog).1)),
    );
    let wanted: Vec<Vec<Option<Slot>>> = rows(steps)
        .into_iter()
        .filter(|row| detail == CompareDetail::Full || !is_kept(row))
        .collect();
    if !wanted.is_empty() {
        let drawn = wanted.into_iter().map(|row| {
            let cells = row.into_iter().map(|slot| slot_lines(slot, width));
            cells.collect()
        });
        page.table(&heads, drawn, false);
    }
}

fn slot_lines(slot: Option<Slot>, width: usize) -> Lines {
    let mut lines = Lines::default();
    if let Some(slot) = slot {
        lines.hang(&slot.shown, width, &format!("{} ", slot.sign), "  ");
    }
    lines
}

fn stacked(steps: &[&DimensionChange<'_>], detail: CompareDetail, page: &mut Page) {
    for step in steps {
        for change in &step.statements {
            if detail == CompareDetail::Changes && matches!(change, StatementChange::Kept(_)) {
                continue;
            }
            let (sign, meaning) = (change_sign(change), meaning_of(change));
            let lead = format!("  {sign} ");
            match change {
                StatementChange::Kept(statement)
                | StatementChange::New(statement)
                | StatementChange::Gone(statement) => {
                    page.hang(meaning, &lead, "    ", &statement.text);
                }
                StatementChange::Reworded { wording, .. } => {
                    page.hang(meaning, &lead, "    ", &marked(&wording.to, NEW_WORDS));
                    if wording.from.iter().any(|piece| piece.is_changed) {
                        page.hang(
                            Meaning::Hint,
                            "    was: ",
                            "         ",
                            &marked(&wording.from, GONE_WORDS),
                        );
                    }
                }
            }
        }
    }
}

fn meaning_of(change: &StatementChange<'_>) -> Meaning {
    match change {
        StatementChange::Kept(_) => Meaning::Body,
        StatementChange::Reworded { .. } => Meaning::Reworded,
        StatementChange::New(_) => Meaning::New,
        StatementChange::Gone(_) => Meaning::Gone,
    }
}

fn one_sided<'a>(only: &[OneSided<'a>], name: &str, notes: &mut Footnotes<'a>, page: &mut Page) {
    if only.is_empty() {
        return;
    }
    page.hang(
        Meaning::Heading,
        "",
        "  ",
        &format!("Only {name}'s ladder has these dimensions"),
    );
    for side in only {
        let marks = marks(inferred(side.dimension, side.cell), notes);
        let mut head = format!("{}{marks}", side.dimension.name);
        if let Some(rating) = side.rating() {
            head = format!("{head}: {} {}", rating.point.name, page.screen.bar(rating));
        }
        page.hang(Meaning::Heading, "  ", "    ", &head);
        let width = page.screen.width.saturating_sub(4);
        let mut lines = Lines::default();
        expectations(side.cell, false, width, page.screen, &mut lines);
        page.indent("    ", &lines);
    }
    page.blank();
}
