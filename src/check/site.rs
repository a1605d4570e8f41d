//! Owns the sites of a ladder: what of it a finding is about, and how a waiver names that.

use crate::model::{Cell, Ladder, Lookup, RoleIndex, RoleReference};

use super::spelling::plain;

/// A part of a ladder that a finding can be about. What is no role goes by its index, a statement by that in
/// its cell; a cell is there even where it is a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    Ladder,
    Level(usize),
    Track(usize),
    Role(RoleIndex),
    Move(usize),
    Dimension(usize),
    Cell { dimension: usize, role: RoleIndex },
    Statement { dimension: usize, cell: usize, statement: usize },
    Title(usize),
    Reality(usize),
}

/// The sites that a name in a waiver means; none where it means nothing.
///
/// A name is a dimension (`autonomy`), a cell of it (`autonomy/L4`), a statement there (by its id, or its
/// first words), or another part by what it is (`role L4`, `level L4`, `track ic`, `move L4 to M4`, `title Chief of
/// Staff`, `reality people`). Case, spacing and punctuation do not count.
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
    let dimension = steps.next().and_then(|id| dimension_named(id, ladder));
    let role = steps.next().and_then(|code| role_named(code, ladder));
    match (dimension, role, steps.next()) {
        (Some(dimension), Some(role), None) => vec![Site::Cell { dimension, role }],
        (Some(dimension), Some(role), Some(statement)) => {
            statements_named(statement, dimension, role, ladder)
        }
        _ => Vec::new(),
    }
}

/// All names of dimensions, cells and roles, for a misspelled one; the others are seldom meant.
pub(super) fn names(ladder: &Ladder) -> impl Iterator<Item = String> {
    let ids = ladder.dimensions.iter().map(|dimension| dimension.id.to_string());
    let roles = ladder.roles.iter().map(|role| format!("role {}", role.code));
    let cells = ladder
        .dimensions
        .iter()
        .flat_map(|dimension| ladder.roles.iter().map(|role| format!("{}/{}", dimension.id, role.code)));
    ids.chain(roles).chain(cells)
}

fn dimension_named(name: &str, ladder: &Ladder) -> Option<usize> {
    Lookup::new(name)
        .position(&ladder.dimensions, |dimension| [&dimension.id, &dimension.name, dimension.short_name()])
}

fn role_named(name: &str, ladder: &Ladder) -> Option<RoleIndex> {
    let role = Lookup::new(name).position(&ladder.roles, |role| [&role.code]);
    role.map(RoleIndex)
}

fn part_named(what: &str, which: &str, ladder: &Ladder) -> Option<Site> {
    let lookup = Lookup::new(which);
    Some(match what.to_lowercase().as_str() {
        "role" => Site::Role(role_named(which, ladder)?),
        "level" => Site::Level(lookup.position(&ladder.levels, |one| [&one.name])?),
        "track" => Site::Track(lookup.position(&ladder.tracks, |one| [&one.id, &one.name])?),
        "move" => {
            let mut moves = 0..ladder.moves.len();
            Site::Move(moves.find(|&index| lookup.is(&move_name(index, ladder)))?)
        }
        "title" => Site::Title(lookup.position(&ladder.titles, |one| [&one.title])?),
        "reality" => Site::Reality(lookup.position(&ladder.realities, |one| [&one.id, &one.name])?),
        _ => return None,
    })
}

/// `L4 to operations/coo`.
fn move_name(index: usize, ladder: &Ladder) -> String {
    let stated = &ladder.moves[index];
    let from = &ladder.role(stated.from).code;
    match &stated.to {
        RoleReference::Own(to) => format!("{from} to {}", ladder.role(*to).code),
        RoleReference::Foreign { ladder, code } => format!("{from} to {ladder}/{code}"),
    }
}

/// The statement with an id, or those that begin with some words.
fn statements_named(name: &str, dimension: usize, role: RoleIndex, ladder: &Ladder) -> Vec<Site> {
    let of = &ladder.dimensions[dimension];
    let Some(cell) = of.cell_index_of(role) else {
        return Vec::new();
    };
    let with_id = Lookup::new(name).position(&of.cells[cell].expectations, |expectation| {
        [expectation.id.as_deref().unwrap_or_default()]
    });
    let statements =
        with_id.map_or_else(|| beginning_with(name, &of.cells[cell]), |statement| vec![statement]);
    let site = |statement| Site::Statement { dimension, cell, statement };
    statements.into_iter().map(site).collect()
}

fn beginning_with(words: &str, cell: &Cell) -> Vec<usize> {
    let start = plain(words);
    let begins = |text: &str| !start.is_empty() && plain(text).starts_with(&start);
    let all = 0..cell.expectations.len();
    all.filter(|&index| begins(&cell.expectations[index].text)).collect()
}

impl Site {
    /// Whether what is said of this site goes for another one: a dimension's cells and their statements, a
    /// cell's statements, a role's cells. Roles that share a cell share it here.
    pub(super) fn covers(self, other: Self, ladder: &Ladder) -> bool {
        let cell_of = |site| match site {
            Self::Cell { dimension, role } => {
                let cell = ladder.dimensions[dimension].cell_index_of(role);
                cell.map(|cell| (dimension, cell))
            }
            Self::Statement { dimension, cell, .. } => Some((dimension, cell)),
            _ => None,
        };
        self == other
            || match (self, other) {
                (Self::Dimension(here), Self::Cell { dimension, .. } | Self::Statement { dimension, .. }) => {
                    here == dimension
                }
                (Self::Role(here), Self::Cell { role, .. }) => here == role,
                (Self::Cell { .. }, _) => {
                    let own = cell_of(self);
                    own.is_some() && own == cell_of(other)
                }
                _ => false,
            }
    }

    /// The name that a waiver gives it; `None` for the ladder itself, which has none.
    pub(super) fn name(self, ladder: &Ladder) -> Option<String> {
        Some(match self {
            Self::Ladder => return None,
            Self::Level(level) => format!("level {}", ladder.levels[level].name),
            Self::Track(track) => format!("track {}", ladder.tracks[track].id),
            Self::Role(role) => format!("role {}", ladder.role(role).code),
            Self::Move(index) => format!("move {}", move_name(index, ladder)),
            Self::Dimension(dimension) => ladder.dimensions[dimension].id.to_string(),
            Self::Cell { dimension, role } => {
                format!("{}/{}", ladder.dimensions[dimension].id, ladder.role(role).code)
            }
            Self::Statement { dimension, cell, statement } => {
                let of = &ladder.dimensions[dimension];
                let cell = &of.cells[cell];
                let role = &ladder.role(cell.roles[0]).code;
                format!("{}/{role}/{}", of.id, statement_name(statement, cell))
            }
            Self::Title(title) => format!("title {}", ladder.titles[title].title),
            Self::Reality(reality) => format!("reality {}", ladder.realities[reality].id),
        })
    }
}

/// A statement's id, or as few of its first words, from three on, as no other of its cell begins with.
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
