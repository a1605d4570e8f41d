//! Owns how the roles of a ladder are spread over tables, and how wide the columns of these are.

use crate::forms::text::Screen;
use crate::forms::text::layout::{GUTTER, widest};
use crate::model::{Cell, Dimension, RoleIndex};
use crate::query::{DimensionView, Overview};
use crate::render::standing::amount;
use crate::render::text::role::heading;

/// What the row of the roles' titles is called.
pub(super) const TITLE: &str = "Title";

/// What the row of their levels is called.
pub(super) const LEVEL: &str = "Level";

/// The tables of a ladder, and the widths that all of them have.
pub(super) struct Spread {
    /// The width of the dimensions' names.
    pub(super) label: usize,
    /// The width of a role.
    pub(super) column: usize,
    /// The roles of each table.
    pub(super) tables: Vec<Vec<RoleIndex>>,
}

impl Spread {
    /// As few tables as the width allows with no column narrower than its words; `None` where not
    /// even two roles fit side by side. What is left of the width goes to the dimensions' names
    /// first; no column is wider than it has use for.
    pub(super) fn new(view: &Overview<'_>, statements: bool, screen: Screen) -> Option<Self> {
        const LEAST_FOR_STATEMENTS: usize = 24;
        let contents = contents(view);
        let least = if statements {
            LEAST_FOR_STATEMENTS
        } else {
            longest_word(view, &contents)
        };
        let least = least.max(widest_bar(view, screen));
        let labels = labels(view);
        let least_label = longest(labels.iter().flat_map(|label| label.split(' ')));
        let most = screen.width.saturating_sub(least_label) / (least + GUTTER);
        if most < view.roles().count().min(2) {
            return None;
        }
        let tables = tables(view, most);
        let side_by_side = tables.iter().map(Vec::len).max().unwrap_or(1);
        let label = widest(labels.iter().map(String::as_str))
            .min((screen.width / 5).max(least_label))
            .min(screen.width - side_by_side * (least + GUTTER));
        let available = (screen.width - label) / side_by_side - GUTTER;
        let column = if statements {
            available
        } else {
            let wanted = widest(contents.iter().map(String::as_str));
            available.min(wanted.max(least))
        };
        Some(Self {
            label,
            column,
            tables,
        })
    }
}

/// What names a row, with the mark of what is inferred; a heading wraps over them, by word.
fn labels(view: &Overview<'_>) -> Vec<String> {
    let of_dimension = |row: &DimensionView<'_>| {
        let mark = row.dimension.inferred.as_ref().map_or("", |_| " [1]");
        let name = format!("{}{mark}", row.dimension.name);
        let heading = heading(row.dimension).split(' ').map(str::to_owned);
        heading.chain([name]).collect::<Vec<String>>()
    };
    let of_head = [TITLE, LEVEL].map(str::to_owned);
    let of_rows = view.dimensions.iter().flat_map(of_dimension);
    of_head.into_iter().chain(of_rows).collect()
}

/// What the cells say without their statements.
fn contents(view: &Overview<'_>) -> Vec<String> {
    cells(view)
        .flat_map(|(dimension, cell)| {
            let rating = dimension.rating_of(cell);
            let name = rating.map(|rating| rating.point.name.to_string());
            name.into_iter().chain(amount(cell))
        })
        .collect()
}

/// The longest word that is to stay whole.
fn longest_word(view: &Overview<'_>, contents: &[String]) -> usize {
    let ladder = view.ladder;
    let levels: Vec<String> = view
        .roles()
        .map(|role| ladder.span_label(ladder.role(role).levels))
        .collect();
    let roles = view.roles().map(|role| ladder.role(role));
    let of_roles = roles.flat_map(|role| [role.code.as_str(), role.title.as_str()]);
    let others = contents.iter().chain(&levels).map(String::as_str);
    longest(others.chain(of_roles).flat_map(|text| text.split(' ')))
}

/// How wide the widest of some words is. A word that is past all measure breaks.
fn longest<'t>(words: impl Iterator<Item = &'t str>) -> usize {
    widest(words).clamp(9, 16)
}

fn widest_bar(view: &Overview<'_>, screen: Screen) -> usize {
    let ratings = cells(view).filter_map(|(dimension, cell)| dimension.rating_of(cell));
    let bars = ratings.map(|rating| widest([screen.bar(rating).as_str()]));
    bars.max().unwrap_or(0)
}

fn cells<'v>(view: &'v Overview<'_>) -> impl Iterator<Item = (&'v Dimension, &'v Cell)> {
    view.dimensions.iter().flat_map(|row| {
        let cells = row.rows.iter().filter_map(|row| row.cell);
        cells.map(|cell| (row.dimension, cell))
    })
}

/// The roles of each table, at most so many: tracks stand together while they fit, and one that
/// does not fit by itself is split evenly.
fn tables(view: &Overview<'_>, most: usize) -> Vec<Vec<RoleIndex>> {
    let mut tables: Vec<Vec<RoleIndex>> = Vec::new();
    let mut holds_whole_tracks = false;
    for track in &view.tracks {
        let count = track.roles.len();
        match tables.last_mut() {
            Some(table) if holds_whole_tracks && table.len() + count <= most => {
                table.extend(&track.roles);
            }
            _ => {
                let each = count.div_ceil(count.div_ceil(most));
                tables.extend(track.roles.chunks(each).map(<[RoleIndex]>::to_vec));
                holds_whole_tracks = count <= most;
            }
        }
    }
    tables
}
