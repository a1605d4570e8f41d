//! Owns the sites of a ladder: what of it a finding is about, and how a waiver names that.

use crate::model::{Cell, Ladder, Lookup, RoleIndex, RoleReference};

use super::spelling::plain;

/// A part of a ladder that a finding can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    /// The ladder itself.
    Ladder,
    /// A track, by its place.
    Track(usize),
    /// A role.
    Role(RoleIndex),
    /// A stated move, by its place.
    Move(usize),
    /// A dimension, by its place.
    Dimension(usize),
    /// What a dimension asks of a role, or that it asks nothing.
    Cell { dimension: usize, role: RoleIndex },
    /// A statement, by its place in its cell.
    Statement { dimension: usize, cell: usize, statement: usize },
    /// An ambiguous title, by its place.
    Title(usize),
    /// A reality, by its place.
    Reality(usize),
}

/// The sites that a name in a waiver means; none where it means nothing.
///
/// A name is a dimension (`autonomy`), a cell of it (`autonomy/L4`), a statement there (by its id, or
/// its first words), or another part by what it is (`role L4`, `track ic`, `move L4 to M4`,
/// `title Chief of Staff`, `reality people`). Case, spacing and punctuation do not count.
pub(super) fn sites_named(name: &str, ladder: &Ladder) -> Vec<Site> {
    if let Some(dimension) = dimension_named(name, ladder) {
        return vec![Site::Dimension(dimension)];
    }
    if let Some((what, which)) = name.trim().split_once(' ')
        && let Some(site) = part_named(what, which, ladder)
    {
        return vec![site];
    }
    let mut steps = name.splitn(3, '/');
    let (Some(dimension), Some(role)) = (steps.next(), steps.next()) else {
        return Vec::new();
    };
    let (Some(dimension), Some(role)) =
        (dimension_named(dimension, ladder), role_named(role, ladder))
    else {
        return Vec::new();
    };
    match steps.next() {
        None => vec![Site::Cell { dimension, role }],
        Some(statement) => statements_named(statement, dimension, role, ladder),
    }
}

/// All names of dimensions, cells and roles, for a misspelt one; the others are seldom meant.
pub(super) fn names(ladder: &Ladder) -> impl Iterator<Item = String> {
    let dimensions = ladder.dimensions.iter();
    let roles = || ladder.roles.iter();
    let cells = ladder.dimensions.iter().flat_map(move |dimension| {
        roles().map(move |role| format!("{}/{}", dimension.id, role.code))
    });
    dimensions
        .map(|dimension| dimension.id.to_string())
        .chain(roles().map(|role| format!("role {}", role.code)))
        .chain(cells)
}

fn dimension_named(name: &str, ladder: &Ladder) -> Option<usize> {
    Lookup::new(name).position(&ladder.dimensions, |dimension| [&dimension.id, &dimension.name])
}

fn role_named(name: &str, ladder: &Ladder) -> Option<RoleIndex> {
    let role = Lookup::new(name).position(&ladder.roles, |role| [&role.code]);
    role.map(RoleIndex)
}

fn part_named(what: &str, which: &str, ladder: &Ladder) -> Option<Site> {
    let lookup = Lookup::new(which);
    match what.to_lowercase().as_str() {
        "role" => role_named(which, ladder).map(Site::Role),
        "track" => {
            let track = lookup.position(&ladder.tracks, |track| [&track.id, &track.name]);
            track.map(Site::Track)
        }
        "move" => {
            let mut moves = 0..ladder.moves.len();
            moves.find(|&place| lookup.is(&move_name(place, ladder))).map(Site::Move)
        }
        "title" => {
            let title = lookup.position(&ladder.titles, |title| [&title.title]);
            title.map(Site::Title)
        }
        "reality" => {
            let reality =
                lookup.position(&ladder.realities, |reality| [&reality.id, &reality.name]);
            reality.map(Site::Reality)
        }
        _ => None,
    }
}

/// `L4 to operations/coo`.
fn move_name(place: usize, ladder: &Ladder) -> String {
    let stated = &ladder.moves[place];
    let from = &ladder.role(stated.from).code;
    match &stated.to {
        RoleReference::Own(to) => format!("{from} to {}", ladder.role(*to).code),
        RoleReference::Foreign { ladder, code } => format!("{from} to {ladder}/{code}"),
    }
}

/// The statement with an id, or those that begin with some words.
fn statements_named(name: &str, dimension: usize, role: RoleIndex, ladder: &Ladder) -> Vec<Site> {
    let of = &ladder.dimensions[dimension];
    let (Some(cell), Some(index)) = (of.cell_of(role), of.cell_index_of(role)) else {
        return Vec::new();
    };
    let site = |statement| Site::Statement { dimension, cell: index, statement };
    let with_id = Lookup::new(name).position(&cell.expectations, |expectation| {
        [expectation.id.as_deref().unwrap_or_default()]
    });
    if let Some(statement) = with_id {
        return vec![site(statement)];
    }
    beginning_with(name, cell).into_iter().map(site).collect()
}

fn beginning_with(words: &str, cell: &Cell) -> Vec<usize> {
    let start = plain(words);
    (0..cell.expectations.len())
        .filter(|&place| {
            !start.is_empty() && plain(&cell.expectations[place].text).starts_with(&start)
        })
        .collect()
}

impl Site {
    /// Whether what is said of this site goes for another one: a dimension's cells and their
    /// statements, a cell's statements, a role's cells. Roles that share a cell share it here.
    pub(super) fn covers(self, other: Self, ladder: &Ladder) -> bool {
        match (self, other) {
            (here, there) if here == there => true,
            (
                Self::Dimension(here),
                Self::Cell { dimension, .. } | Self::Statement { dimension, .. },
            ) => here == dimension,
            (Self::Role(here), Self::Cell { role, .. }) => here == role,
            (
                Self::Cell { dimension, role },
                Self::Cell { dimension: its_dimension, role: its_role },
            ) => {
                let of = &ladder.dimensions[dimension];
                let place = of.cell_index_of(role);
                dimension == its_dimension && place.is_some() && place == of.cell_index_of(its_role)
            }
            (
                Self::Cell { dimension, role },
                Self::Statement { dimension: its_dimension, cell, .. },
            ) => {
                dimension == its_dimension
                    && ladder.dimensions[dimension].cell_index_of(role) == Some(cell)
            }
            _ => false,
        }
    }

    /// The name that a waiver gives it; `None` for the ladder itself, which has none.
    pub(super) fn name(self, ladder: &Ladder) -> Option<String> {
        Some(match self {
            Self::Ladder => return None,
            Self::Track(track) => format!("track {}", ladder.tracks[track].id),
            Self::Role(role) => format!("role {}", ladder.role(role).code),
            Self::Move(place) => format!("move {}", move_name(place, ladder)),
            Self::Dimension(dimension) => ladder.dimensions[dimension].id.to_string(),
            Self::Cell { dimension, role } => {
                format!("{}/{}", ladder.dimensions[dimension].id, ladder.role(role).code)
            }
            Self::Statement { dimension, cell, statement } => {
                let of = &ladder.dimensions[dimension];
                let cell = &of.cells[cell];
                let role = cell.roles.first().map(|&role| &ladder.role(role).code);
                let role = role.map_or("", |code| code.as_str());
                format!("{}/{role}/{}", of.id, statement_name(statement, cell))
            }
            Self::Title(title) => format!("title {}", ladder.titles[title].title),
            Self::Reality(reality) => format!("reality {}", ladder.realities[reality].id),
        })
    }
}

/// A statement's id, or as few of its first words, from three on, as no other of its cell begins
/// with.
fn statement_name(statement: usize, cell: &Cell) -> String {
    let expectation = &cell.expectations[statement];
    if let Some(id) = &expectation.id {
        return id.to_string();
    }
    let words: Vec<&str> = expectation.text.split(' ').collect();
    let fewest = (3..words.len())
        .map(|count| words[..count].join(" "))
        .find(|start| beginning_with(start, cell) == [statement]);
    fewest.unwrap_or_else(|| expectation.text.to_string())
}
