//! Owns the difference of two versions of a ladder: which part is which, what is said of each differently, and
//! what becomes of everything that is asked.

mod cells;
mod facts;
mod in_place;
mod moved;
mod pairs;
mod parts;
mod role;
mod version;

use std::ops::Range;

use crate::model::{Absence, ChangeKind, Expectation, Ladder, Rating, RoleIndex, Text, Years};

pub use facts::FieldChange;
pub use pairs::Paired;
pub use parts::{PartChange, PartKind, PartName};
pub use role::{RoleOfVersions, role_of_versions};
pub use version::{Advice, Bump, LostName, Touched};

/// What differs between two versions of a ladder.
#[derive(Clone, Debug)]
pub struct VersionDifference<'a> {
    /// The version that was.
    pub old: &'a Ladder,
    /// The version that is.
    pub new: &'a Ladder,
    /// Which part of the one is which of the other.
    pub pairs: Pairs,
    /// The parts that came, went, moved or are described otherwise: by kind, then in the order of the new version,
    /// those of the old one that went behind them.
    pub parts: Vec<PartChange>,
    /// What cells say beside their statements, where it differs; by dimension, then in the order of the roles.
    pub cells: Vec<CellDifference<'a>>,
    /// What becomes of each statement of either version, as far as roles are asked it; by dimension, then in the
    /// order of the roles and of the statements. Each is there once for each role that is asked it.
    pub statements: Vec<StatementDifference<'a>>,
    /// The cells in which statements stand in another order.
    pub reordered: Vec<ReorderedCell>,
    /// The cells that were split or made one.
    pub shared: Vec<SharedCell>,
    /// What changes for each role that both versions have and of which anything does, in the order of the new one.
    pub touched: Vec<Touched>,
    /// Whether there is so much in one cell that not all pairs of statements were weighed.
    pub is_cut: bool,
}

/// Which part of a version is which of another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    /// The levels.
    pub levels: Paired,
    /// The tracks.
    pub tracks: Paired,
    /// The roles.
    pub roles: Paired,
    /// The dimensions.
    pub dimensions: Paired,
}

impl Pairs {
    fn mirrored(self) -> Self {
        Self {
            levels: self.levels.mirrored(),
            tracks: self.tracks.mirrored(),
            roles: self.roles.mirrored(),
            dimensions: self.dimensions.mirrored(),
        }
    }
}

/// What a cell says beside its statements, or that there is none.
#[derive(Clone, Debug)]
pub struct CellState<'a> {
    /// All roles of the cell, in file order; empty where there is none.
    pub roles: &'a [RoleIndex],
    /// What it means that there is none.
    pub absence: Option<Absence>,
    /// Its rating.
    pub rating: Option<Rating<'a>>,
    /// The experience it asks for.
    pub years: Option<&'a Years>,
    /// What of it is inferred.
    pub inferred: Option<&'a Text>,
}

/// What a dimension asks of some roles beside statements, where two versions differ in it.
#[derive(Clone, Debug)]
pub struct CellDifference<'a> {
    /// The dimension in either version, by its index; `None` where the version does not have it.
    pub dimension: [Option<usize>; 2],
    /// The roles in either version, in the same order; empty where the version does not have them.
    pub roles: [Vec<RoleIndex>; 2],
    /// What either version says; `None` where it has not both.
    pub states: [Option<CellState<'a>>; 2],
    /// By how many points the rating rises, or falls where this is negative; `None` without two to compare.
    pub rating_move: Option<isize>,
}

/// Where a version asks a statement.
#[derive(Clone, Debug)]
pub struct Asking<'a> {
    /// The dimension, by its index.
    pub dimension: usize,
    /// The roles, in file order.
    pub roles: Vec<RoleIndex>,
    /// The statement.
    pub statement: &'a Expectation,
    /// Its place among all that the cell asks, counted from 0.
    pub place: usize,
    /// Whether the rating asks it, and so every cell with that rating.
    pub is_of_rating: bool,
}

/// What becomes of a statement from one version to the next, for roles of which it becomes the same.
#[derive(Clone, Debug)]
pub struct StatementDifference<'a> {
    /// What becomes of it; of one that moved, whether it is in the same words.
    pub kind: ChangeKind,
    /// Whether both versions have it, under other dimensions or asked of other roles.
    pub is_moved: bool,
    /// Where the old version asks it.
    pub from: Option<Asking<'a>>,
    /// Where the new version asks it; of a statement that did not move, its roles are those of the old version in
    /// the same order.
    pub to: Option<Asking<'a>>,
    /// Where it is reworded, which stretches of either changed, as bytes of it.
    pub changed: [Vec<Range<usize>>; 2],
    /// What is said of it differently: its id, its examples, what it grew out of, and whether the rating asks it.
    pub fields: Vec<FieldChange>,
}

/// Roles whose statements in a dimension stand in another order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReorderedCell {
    /// The dimension in either version, by its index.
    pub dimension: [usize; 2],
    /// The roles in either version, in the same order.
    pub roles: [Vec<RoleIndex>; 2],
}

/// Roles of one cell in one of two versions that do not have the same ones beside them in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedCell {
    /// The dimension in either version, by its index.
    pub dimension: [usize; 2],
    /// The cells of the old version, each by its roles, as far as both versions have them.
    pub before: Vec<Vec<RoleIndex>>,
    /// The cells of the new version with these roles.
    pub after: Vec<Vec<RoleIndex>>,
}

impl Asking<'_> {
    /// The word for what asks it: the `cell`, or its `rating`.
    pub fn asked_by(&self) -> &'static str {
        if self.is_of_rating { "rating" } else { "cell" }
    }
}

impl CellDifference<'_> {
    fn mirrored(self) -> Self {
        let [dimension_old, dimension_new] = self.dimension;
        let [roles_old, roles_new] = self.roles;
        let [state_old, state_new] = self.states;
        Self {
            dimension: [dimension_new, dimension_old],
            roles: [roles_new, roles_old],
            states: [state_new, state_old],
            rating_move: self.rating_move.map(|points| -points),
        }
    }

    /// Whether nothing but the reason differs why something is inferred.
    pub fn is_reason_alone(&self) -> bool {
        let [Some(before), Some(after)] = &self.states else { return false };
        let is_level = match (before.rating, after.rating) {
            (None, None) => true,
            _ => self.rating_move == Some(0),
        };
        is_level && before.absence == after.absence && before.years == after.years
    }
}

impl StatementDifference<'_> {
    fn mirrored(self) -> Self {
        let kind = self.kind.mirrored();
        let [before, after] = self.changed;
        let fields = self.fields.into_iter().map(FieldChange::mirrored).collect();
        Self { kind, from: self.to, to: self.from, changed: [after, before], fields, ..self }
    }

    /// Whether it is asked in the same words in the same place, and nothing else is said of it.
    pub fn is_unchanged(&self) -> bool {
        self.kind == ChangeKind::Kept && !self.is_moved && self.fields.is_empty()
    }
}

/// What differs between two versions of a ladder. The ladders need not have the same id.
///
/// Where several answers are equally good one is as right as another, but it has to be the same one from either
/// side: so a difference is always looked for in the same direction, and turned round where it was asked for in
/// the other.
pub fn diff<'a>(old: &'a Ladder, new: &'a Ladder) -> VersionDifference<'a> {
    let is_turned = order(old, new).is_gt();
    let mut difference = if is_turned { found(new, old).mirrored() } else { found(old, new) };
    difference.sort();
    difference.touched = difference.find_touched();
    difference
}

/// Which part of a version is which of another: what is told of them is told of these.
pub fn same_parts(old: &Ladder, new: &Ladder) -> Pairs {
    parts::pairs(old, new)
}

/// Which of two versions comes first, by whatever tells them apart.
fn order(old: &Ladder, new: &Ladder) -> std::cmp::Ordering {
    old.version
        .as_str()
        .cmp(&new.version)
        .then_with(|| texts(old).cmp(texts(new)))
        // Texts are nearly always enough, and the whole of a ladder is long.
        .then_with(|| format!("{old:?}").cmp(&format!("{new:?}")))
}

/// What a ladder calls its parts, and what it asks, in file order.
fn texts(ladder: &Ladder) -> impl Iterator<Item = &str> {
    let roles = ladder.roles.iter().flat_map(|role| [role.code.as_str(), &role.title]);
    let dimensions = ladder.dimensions.iter().flat_map(|dimension| {
        let statements = dimension.cells.iter().flat_map(|cell| dimension.statements_of(cell));
        let statements = statements.map(|statement| statement.text.as_str());
        [dimension.id.as_str(), &dimension.name].into_iter().chain(statements)
    });
    [ladder.id.as_str(), &ladder.name].into_iter().chain(roles).chain(dimensions)
}

fn found<'a>(old: &'a Ladder, new: &'a Ladder) -> VersionDifference<'a> {
    let pairs = parts::pairs(old, new);
    let mut difference = VersionDifference {
        old,
        new,
        parts: parts::changes(old, new, &pairs),
        cells: Vec::new(),
        statements: Vec::new(),
        reordered: Vec::new(),
        shared: Vec::new(),
        touched: Vec::new(),
        is_cut: false,
        pairs,
    };
    cells::compare_cells(&mut difference);
    moved::find_moved(&mut difference.statements, &difference.pairs);
    difference
}

impl VersionDifference<'_> {
    /// Whether anything differs.
    pub fn has_changes(&self) -> bool {
        !self.parts.is_empty()
            || !self.cells.is_empty()
            || !self.reordered.is_empty()
            || !self.shared.is_empty()
            || self.statements.iter().any(|one| !one.is_unchanged())
    }

    fn mirrored(self) -> Self {
        let sharing = self.shared.into_iter().map(|one| SharedCell {
            dimension: [one.dimension[1], one.dimension[0]],
            before: one.after,
            after: one.before,
        });
        let reordered = self.reordered.into_iter().map(|one| {
            let [roles_old, roles_new] = one.roles;
            ReorderedCell { dimension: [one.dimension[1], one.dimension[0]], roles: [roles_new, roles_old] }
        });
        Self {
            old: self.new,
            new: self.old,
            pairs: self.pairs.mirrored(),
            parts: self.parts.into_iter().map(PartChange::mirrored).collect(),
            cells: self.cells.into_iter().map(CellDifference::mirrored).collect(),
            statements: self.statements.into_iter().map(StatementDifference::mirrored).collect(),
            reordered: reordered.collect(),
            shared: sharing.collect(),
            touched: Vec::new(),
            is_cut: self.is_cut,
        }
    }

    /// Puts everything in the order of the new version, what only the old one has behind it.
    fn sort(&mut self) {
        let place = |paired: &Paired, new: usize, [old, now]: [Option<usize>; 2]| match (now, old) {
            (Some(now), _) => now,
            (None, Some(old)) => paired.to_new[old].unwrap_or(new + old),
            (None, None) => 0,
        };
        let Self { pairs, new, .. } = self;
        let (dimension_count, role_count) = (new.dimensions.len(), new.roles.len());
        let dimension = |sides| place(&pairs.dimensions, dimension_count, sides);
        let role = |sides: [Option<RoleIndex>; 2]| {
            place(&pairs.roles, role_count, sides.map(|side| side.map(|role| role.0)))
        };
        self.parts.sort_by_key(|part| {
            let [old, now] = part.sides.each_ref().map(|side| side.as_ref().map(|side| side.order));
            (part.kind, now.is_none(), now.or(old))
        });
        self.cells.sort_by_key(|cell| {
            let roles = cell.roles.each_ref().map(|roles| roles.first().copied());
            (dimension(cell.dimension), role(roles), roles)
        });
        self.statements.sort_by_key(|one| {
            let sides = [&one.from, &one.to];
            let at = dimension(sides.map(|side| side.as_ref().map(|asking| asking.dimension)));
            let roles = sides.map(|side| side.as_ref().and_then(|asking| asking.roles.first().copied()));
            let places = sides.map(|side| side.as_ref().map(|asking| asking.place));
            (at, role(roles), one.to.is_none(), places[1].or(places[0]), roles, places)
        });
        self.reordered.sort_by_key(|one| (one.dimension[1], one.roles[1].first().copied()));
        self.shared.sort_by_key(|one| (one.dimension[1], one.after.first().cloned()));
    }
}
