//! Owns the comparison of two roles: for each dimension what is kept, reworded, new and gone, and what
//! becomes of what it asks.

mod pairing;
mod statements;

pub use statements::{
    PairedStatements, SAME_STATEMENT, StatementChange, changed_words, pair_statements, similarity,
};

pub(super) use pairing::{Pairs, alike_from, best_pairs, likeness};
pub(super) use statements::similarity_of_stems;

use std::cmp::Ordering;
use std::collections::HashMap;
use std::iter;

use crate::model::{Absence, ChangeKind, Dimension, Expectation, RoleIndex};
use crate::source::{Catalog, RoleId};

use super::moves::{Onward, moves_from};
use super::role::RoleRow;

/// What changes from one role to another.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// The role compared from.
    pub from: RoleId,
    /// The role compared to.
    pub to: RoleId,
    /// The moves that lead straight from the one to the other.
    pub moves: Vec<Onward<'a>>,
    /// Where no move does, but promotions up the track lead there: the roles on the way, rising.
    pub over: Vec<RoleId>,
    /// The dimensions that both ladders have and that cover one of the roles at least, in the file order of
    /// the ladder compared from.
    pub dimensions: Vec<DimensionChange<'a>>,
    /// What only the ladder compared from has and asks of its role, in file order.
    pub only_from: Vec<RoleRow<'a>>,
    /// What only the ladder compared to has and asks of its role, in file order.
    pub only_to: Vec<RoleRow<'a>>,
}

/// What changes in one dimension.
#[derive(Clone, Debug)]
pub struct DimensionChange<'a> {
    /// The dimension, and what it asks, of the role compared from.
    pub from: RoleRow<'a>,
    /// The dimension, and what it asks, of the role compared to.
    pub to: RoleRow<'a>,
    /// By how many points the rating rises, or falls where this is negative; `None` where there are no two
    /// ratings on one scale.
    pub rating_move: Option<isize>,
    /// Whether each statement of either side is kept, reworded, new or gone, in the order of
    /// [`PairedStatements`].
    pub statements: Vec<StatementChange<'a>>,
    /// Whether there are so many that not all pairs were weighed.
    pub is_cut: bool,
}

/// What becomes of what a dimension asks. In the order in which they are told: what rises and what is new
/// first, what stays last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Its rating or its years rise, and neither falls.
    More,
    /// Rating and years stay; statements are new, and none is reworded or gone.
    Adds,
    /// Only the role compared to has a cell.
    NewlyAsked,
    /// Anything else that differs.
    Different,
    /// Rating and years stay; statements are gone, and none is reworded or new.
    Drops,
    /// Its rating or its years fall, and neither rises.
    Less,
    /// Only the role compared from has a cell, and of the other the ladder says nothing.
    NoLongerCovered,
    /// Only the role compared from has a cell, and the ladder says that nothing is asked of the other.
    NoLongerAsked,
    /// Nothing differs.
    Same,
}

impl Verdict {
    /// All of them, in their order.
    pub const ALL: [Self; 9] = [
        Self::More,
        Self::Adds,
        Self::NewlyAsked,
        Self::Different,
        Self::Drops,
        Self::Less,
        Self::NoLongerCovered,
        Self::NoLongerAsked,
        Self::Same,
    ];

    /// The word for it in JSON and in spreadsheets.
    pub fn word(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Adds => "adds",
            Self::NewlyAsked => "newly-asked",
            Self::Different => "different",
            Self::Drops => "drops",
            Self::Less => "less",
            Self::NoLongerCovered => "no-longer-covered",
            Self::NoLongerAsked => "no-longer-asked",
            Self::Same => "same",
        }
    }
}

impl DimensionChange<'_> {
    /// The change the other way. Its statements stay in their order.
    pub(super) fn mirrored(&self) -> Self {
        let statements = self.statements.iter().map(StatementChange::mirrored);
        Self {
            from: self.to,
            to: self.from,
            rating_move: self.rating_move.map(|points| -points),
            statements: statements.collect(),
            is_cut: self.is_cut,
        }
    }

    /// How many of its statements become this.
    pub fn count(&self, kind: ChangeKind) -> usize {
        let all = self.statements.iter();
        all.filter(|one| one.kind == kind).count()
    }

    /// What becomes of what it asks.
    pub fn verdict(&self) -> Verdict {
        match (self.from.is_covered(), self.to.absence()) {
            (true, Some(Absence::Gap)) => return Verdict::NoLongerCovered,
            (true, Some(Absence::NotAsked)) => return Verdict::NoLongerAsked,
            (false, None | Some(Absence::OnlyBelow)) => return Verdict::NewlyAsked,
            _ => {}
        }
        let years = match (self.from.years(), self.to.years()) {
            (Some(before), Some(after)) => after.cmp(&before),
            _ => Ordering::Equal,
        };
        let rises = self.rating_move > Some(0) || years.is_gt();
        let falls = self.rating_move.is_some_and(|points| points < 0) || years.is_lt();
        let stays = match [self.from.cell, self.to.cell] {
            [Some(from), Some(to)] => self.is_level() && from.years == to.years,
            // Statements alone come from the roles below.
            _ => true,
        };
        let [new, gone, reworded] =
            [ChangeKind::New, ChangeKind::Gone, ChangeKind::Reworded].map(|kind| self.count(kind) > 0);
        match (rises, falls) {
            (true, false) => Verdict::More,
            (false, true) => Verdict::Less,
            (false, false) if stays && !reworded => match (new, gone) {
                (false, false) => Verdict::Same,
                (true, false) => Verdict::Adds,
                (false, true) => Verdict::Drops,
                (true, true) => Verdict::Different,
            },
            _ => Verdict::Different,
        }
    }

    /// Whether the rating stays, or there is none. Of a rating that only one side has nothing follows, nor of
    /// two on different scales.
    fn is_level(&self) -> bool {
        let is_unrated = self.from.rating().is_none() && self.to.rating().is_none();
        is_unrated || self.rating_move == Some(0)
    }
}

impl Comparison<'_> {
    /// How many of the shared dimensions have this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.dimensions.iter().filter(|change| change.verdict() == verdict).count()
    }

    /// Whether anything differs between the two roles.
    pub fn has_changes(&self) -> bool {
        self.dimensions.iter().any(|change| change.verdict() != Verdict::Same)
            || !self.only_from.is_empty()
            || !self.only_to.is_empty()
    }
}

/// Compares two roles, of one ladder or of two, over all dimensions or those wanted (by id).
///
/// Dimensions of different ladders meet by their id. Those that cover neither role are left out: the ladders
/// say nothing there that could be the same.
pub fn compare<'a>(
    catalog: &'a Catalog,
    from: RoleId,
    to: RoleId,
    is_wanted: impl Fn(&Dimension) -> bool,
) -> Comparison<'a> {
    let [theirs, ours] = [from, to].map(|role| {
        let ladder = catalog.ladder_of(role);
        let wanted = ladder.dimensions.iter().filter(|dimension| is_wanted(dimension));
        wanted.map(|dimension| RoleRow::new(ladder, dimension, role.role)).collect::<Vec<_>>()
    });
    let find = |all: &[RoleRow<'a>], row: &RoleRow<'a>| {
        all.iter().find(|other| other.dimension.id == row.dimension.id).copied()
    };
    let shared = theirs.iter().filter_map(|row| Some((*row, find(&ours, row)?)));
    let covered = shared.filter(|(from, to)| from.is_covered() || to.is_covered());
    let only = |rows: &[RoleRow<'a>], others: &[RoleRow<'a>]| {
        let only = rows.iter().filter(|row| row.is_covered() && find(others, row).is_none());
        only.copied().collect()
    };
    Comparison {
        from,
        to,
        // Copied, as what is collected in place of all moves would keep their room.
        moves: moves_from(catalog, from).iter().filter(|onward| onward.to == to).copied().collect(),
        over: roles_between(catalog, from, to),
        dimensions: covered.map(|(from, to)| compare_dimension(from, to)).collect(),
        only_from: only(&theirs, &ours),
        only_to: only(&ours, &theirs),
    }
}

/// The roles that promotions pass between two roles of one track; empty where they do not lead from the one
/// to the other, or lead there at once.
fn roles_between(catalog: &Catalog, from: RoleId, to: RoleId) -> Vec<RoleId> {
    let ladder = catalog.ladder_of(from);
    let (start, goal) = (catalog.role(from), catalog.role(to));
    let is_up = (from.ladder, start.track) == (to.ladder, goal.track) && start.levels < goal.levels;
    if !is_up {
        return Vec::new();
    }
    let first_of_each = ladder.ranks().swap_remove(start.track.0).into_iter().map(|rank| rank[0]);
    let levels = |role: &RoleIndex| ladder.role(*role).levels;
    let between = first_of_each.filter(|role| start.levels < levels(role) && levels(role) < goal.levels);
    between.map(|role| RoleId { role, ..from }).collect()
}

fn compare_dimension<'a>(from: RoleRow<'a>, to: RoleRow<'a>) -> DimensionChange<'a> {
    compare_statements((from, &from.statements()), (to, &to.statements()))
}

/// What changes between what a dimension asks of two roles, each given with all its statements.
pub(super) fn compare_statements<'a>(
    (from, before): (RoleRow<'a>, &[&'a Expectation]),
    (to, after): (RoleRow<'a>, &[&'a Expectation]),
) -> DimensionChange<'a> {
    let is_one_scale = from.dimension.scale == to.dimension.scale;
    let places = [from, to].map(|side| Some(side.rating()?.place.cast_signed()));
    let rating_move = match places {
        [Some(before), Some(after)] if is_one_scale => Some(after - before),
        _ => None,
    };
    let grown = grown(from.dimension, before, after);
    let PairedStatements { changes: statements, is_cut } = pair_statements(before, after, &grown);
    DimensionChange { from, to, rating_move, statements, is_cut }
}

/// The statements of two sides, by their indices there, of which one grew out of the other, be it over
/// several steps.
fn grown(dimension: &Dimension, from: &[&Expectation], to: &[&Expectation]) -> Vec<(usize, usize)> {
    let is_growing = |statement: &&Expectation| statement.expands.is_some();
    if !from.iter().chain(to).any(is_growing) {
        return Vec::new();
    }
    let of_cells = dimension.cells.iter().flat_map(|cell| &cell.expectations);
    let all = dimension.scale.iter().flat_map(|point| &point.expectations).chain(of_cells);
    let origins: HashMap<&str, &str> =
        all.filter_map(|one| Some((one.id.as_deref()?, one.expands.as_deref()?))).collect();
    let place = |side: &[&Expectation], id: &str| side.iter().position(|one| one.id.as_deref() == Some(id));
    let grown_from = |later: &Expectation, earlier: &[&Expectation]| {
        // No chain is longer, and none that is sound comes back to where it was.
        let mut chain = iter::successors(later.expands.as_deref(), |id| origins.get(id).copied());
        chain.by_ref().take(origins.len() + 1).find_map(|id| place(earlier, id))
    };
    let up = to.iter().enumerate().filter_map(|(index, one)| Some((grown_from(one, from)?, index)));
    let down = from.iter().enumerate().filter_map(|(index, one)| Some((index, grown_from(one, to)?)));
    up.chain(down).collect()
}
