//! Owns how a waiver names a site of a ladder: by what it means, and what it is called. The names are made ready
//! once, as a ladder may have thousands of waivers and findings.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use crate::model::{Cell, Ladder, Lookup, NameIndex, RoleIndex, RoleReference};

use super::site::Site;
use super::spelling::plain;

/// What the sites of a ladder are called.
pub(super) struct Places<'a> {
    pub(super) ladder: &'a Ladder,
    dimensions: NameIndex,
    roles: NameIndex,
    moves: OnceCell<NameIndex>,
    /// The statements of a dimension's cell that were asked for.
    statements: RefCell<HashMap<(usize, usize), Rc<Statements>>>,
}

/// The statements of a cell.
struct Statements {
    ids: NameIndex,
    /// What is left of each, by the alphabet, with its index.
    plain: Vec<(String, usize)>,
}

impl<'a> Places<'a> {
    pub(super) fn new(ladder: &'a Ladder) -> Self {
        let dimensions = (0..).zip(&ladder.dimensions).flat_map(|(index, dimension)| {
            [&*dimension.id, &*dimension.name, dimension.short_name()].map(|name| (index, name))
        });
        let roles = (0..).zip(&ladder.roles).map(|(index, role)| (index, &*role.code));
        Self {
            ladder,
            dimensions: NameIndex::new(dimensions),
            roles: NameIndex::new(roles),
            moves: OnceCell::new(),
            statements: RefCell::default(),
        }
    }

    /// The sites that a name in a waiver means; none where it means nothing.
    ///
    /// A name is a dimension (`autonomy`), a cell of it (`autonomy/L4`), a statement there (by its id, or its
    /// first words), or another part by what it is (`role L4`, `level L4`, `track ic`, `move L4 to M4`, `title
    /// Chief of Staff`, `reality people`). Case, spacing and punctuation do not count.
    pub(super) fn named(&self, name: &str) -> Vec<Site> {
        if let Some(dimension) = self.dimension_named(name) {
            return vec![Site::Dimension(dimension)];
        }
        if let Some((what, which)) = name.trim().split_once(' ')
            && let Some(site) = self.part_named(what, which)
        {
            return vec![site];
        }
        let mut steps = name.splitn(3, '/');
        let dimension = steps.next().and_then(|id| self.dimension_named(id));
        let role = steps.next().and_then(|code| self.role_named(code));
        match (dimension, role, steps.next()) {
            (Some(dimension), Some(role), None) => vec![Site::Cell { dimension, role }],
            (Some(dimension), Some(role), Some(statement)) => {
                self.statements_named(statement, dimension, role)
            }
            _ => Vec::new(),
        }
    }

    fn dimension_named(&self, name: &str) -> Option<usize> {
        let names = |index: usize| {
            let dimension = &self.ladder.dimensions[index];
            [&*dimension.id, &*dimension.name, dimension.short_name()]
        };
        most_alike(name, &self.dimensions, names)
    }

    fn role_named(&self, name: &str) -> Option<RoleIndex> {
        most_alike(name, &self.roles, |index| [&*self.ladder.roles[index].code]).map(RoleIndex)
    }

    fn part_named(&self, what: &str, which: &str) -> Option<Site> {
        let (ladder, lookup) = (self.ladder, Lookup::new(which));
        Some(match what.to_lowercase().as_str() {
            "role" => Site::Role(self.role_named(which)?),
            "level" => Site::Level(lookup.position(&ladder.levels, |one| [&one.name])?),
            "track" => Site::Track(lookup.position(&ladder.tracks, |one| [&one.id, &one.name])?),
            "move" => {
                let names =
                    || (0..).zip(0..ladder.moves.len()).map(|(index, of)| (index, move_name(of, ladder)));
                let mut moves =
                    self.moves.get_or_init(|| NameIndex::new(names())).candidates(which).into_iter();
                Site::Move(moves.find(|&index| lookup.is(&move_name(index, ladder)))?)
            }
            "title" => Site::Title(lookup.position(&ladder.titles, |one| [&one.title])?),
            "reality" => Site::Reality(lookup.position(&ladder.realities, |one| [&one.id, &one.name])?),
            _ => return None,
        })
    }

    /// The statement with an id, or those that begin with some words.
    fn statements_named(&self, name: &str, dimension: usize, role: RoleIndex) -> Vec<Site> {
        let of = &self.ladder.dimensions[dimension];
        let Some(cell) = of.cell_index_of(role) else {
            return Vec::new();
        };
        let id = |index: usize| [of.cells[cell].expectations[index].id.as_deref().unwrap_or_default()];
        let statements = self.statements(dimension, cell);
        let with_id = most_alike(name, &statements.ids, id);
        let found = with_id.map_or_else(|| statements.beginning_with(name), |statement| vec![statement]);
        found.into_iter().map(|statement| Site::Statement { dimension, cell, statement }).collect()
    }

    fn statements(&self, dimension: usize, cell: usize) -> Rc<Statements> {
        let mut known = self.statements.borrow_mut();
        let of = || Rc::new(Statements::new(&self.ladder.dimensions[dimension].cells[cell]));
        Rc::clone(known.entry((dimension, cell)).or_insert_with(of))
    }

    /// The name that a waiver gives a site; `None` for the ladder itself, which has none.
    pub(super) fn name(&self, site: Site) -> Option<String> {
        let ladder = self.ladder;
        Some(match site {
            Site::Ladder => return None,
            Site::Level(level) => format!("level {}", ladder.levels[level].name),
            Site::Track(track) => format!("track {}", ladder.tracks[track].id),
            Site::Role(role) => format!("role {}", ladder.role(role).code),
            Site::Move(index) => format!("move {}", move_name(index, ladder)),
            Site::Dimension(dimension) => ladder.dimensions[dimension].id.to_string(),
            Site::Cell { dimension, role } => {
                format!("{}/{}", ladder.dimensions[dimension].id, ladder.role(role).code)
            }
            Site::Statement { dimension, cell, statement } => {
                let of = &ladder.dimensions[dimension];
                let role = &ladder.role(of.cells[cell].roles[0]).code;
                format!("{}/{role}/{}", of.id, self.statement_name(dimension, cell, statement))
            }
            Site::Title(title) => format!("title {}", ladder.titles[title].title),
            Site::Reality(reality) => format!("reality {}", ladder.realities[reality].id),
        })
    }

    /// A statement's id, or as few of its first words, from three on, as no other of its cell begins with.
    fn statement_name(&self, dimension: usize, cell: usize, statement: usize) -> String {
        let expectation = &self.ladder.dimensions[dimension].cells[cell].expectations[statement];
        if let Some(id) = &expectation.id {
            return id.to_string();
        }
        let statements = self.statements(dimension, cell);
        let words: Vec<&str> = expectation.text.split(' ').collect();
        let fewest = (3..words.len())
            .map(|count| words[..count].join(" "))
            .find(|start| statements.beginning_with(start) == [statement]);
        fewest.unwrap_or_else(|| expectation.text.to_string())
    }
}

impl Statements {
    fn new(cell: &Cell) -> Self {
        let all = || (0..).zip(&cell.expectations);
        let ids = all().filter_map(|(index, one)| Some((index, one.id.as_deref()?)));
        let mut plain: Vec<_> = all().map(|(index, one)| (plain(&one.text), index)).collect();
        plain.sort_unstable();
        Self { ids: NameIndex::new(ids), plain }
    }

    /// The indices of those that begin with some words, rising.
    fn beginning_with(&self, words: &str) -> Vec<usize> {
        let start = plain(words);
        let first = self.plain.partition_point(|(text, _)| *text < start);
        let begins = self.plain[first..].iter().take_while(|(text, _)| text.starts_with(&start));
        let mut found: Vec<usize> = begins.map(|(_, index)| *index).filter(|_| !start.is_empty()).collect();
        found.sort_unstable();
        found
    }
}

/// The first thing of those with an index of names one of whose names is most like the one typed.
fn most_alike<'n, const N: usize>(
    typed: &str,
    index: &NameIndex,
    names: impl Fn(usize) -> [&'n str; N],
) -> Option<usize> {
    let lookup = Lookup::new(typed);
    let candidates = index.candidates(typed).into_iter();
    let alike = candidates.filter_map(|index| Some((lookup.likeness_of_any(names(index))?, index)));
    alike.min().map(|(_, index)| index)
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
