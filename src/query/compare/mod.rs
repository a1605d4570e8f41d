//! Owns the comparison of two roles: for each dimension what is kept, reworded, new and gone, and
//! whether it asks more.

mod statements;

pub use statements::{SAME_STATEMENT, StatementChange, changed_words, pair_statements, similarity};

use std::cmp::Ordering;
use std::iter;

use crate::model::{ChangeKind, Dimension, RoleIndex};
use crate::source::{Catalog, RoleId};

use super::moves::{Onward, moves_from};
use super::role::RoleRow;

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
    /// The dimensions that both ladders have, in the file order of the ladder compared from.
    pub dimensions: Vec<DimensionChange<'a>>,
    /// What only the ladder compared from has, in file order.
    pub only_from: Vec<RoleRow<'a>>,
    /// What only the ladder compared to has, in file order.
    pub only_to: Vec<RoleRow<'a>>,
}

/// What changes in one dimension.
#[derive(Clone, Debug)]
pub struct DimensionChange<'a> {
    /// The dimension, and what it asks, of the role compared from.
    pub from: RoleRow<'a>,
    /// The dimension, and what it asks, of the role compared to.
    pub to: RoleRow<'a>,
    /// By how many points the rating rises, or falls where this is negative; `None` where there are
    /// no two ratings on one scale.
    pub rating_move: Option<isize>,
    /// Whether each statement of either side is kept, reworded, new or gone, in the order of
    /// [`pair_statements`].
    pub statements: Vec<StatementChange<'a>>,
}

/// What a dimension as a whole asks of the role compared to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExpectationShift {
    /// Its rating or its years rise; or these stay, something is new and nothing is gone.
    More,
    /// The mirror of that.
    Less,
    /// Nothing differs.
    TheSame,
    /// Everything else, a gap on one side among it.
    SomethingDifferent,
}

impl ExpectationShift {
    /// The word for it in JSON and in spreadsheets.
    pub fn word(self) -> &'static str {
        match self {
            Self::More => "more",
            Self::Less => "less",
            Self::TheSame => "same",
            Self::SomethingDifferent => "different",
        }
    }
}

/// What becomes of what a dimension asks, by what it is that changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Its rating or its years rise, and neither falls.
    More,
    /// Its rating or its years fall, and neither rises.
    Less,
    /// Rating and years stay; statements are new, and none is reworded or gone.
    Adds,
    /// Rating and years stay; statements are gone, and none is reworded or new.
    Drops,
    /// Anything else that differs.
    Different,
    /// Nothing differs.
    Same,
    /// Only the role compared to has a cell.
    NewlyAsked,
    /// Only the role compared from has a cell.
    NoLongerCovered,
}

impl DimensionChange<'_> {
    /// How many of its statements become this.
    pub fn count(&self, kind: ChangeKind) -> usize {
        let all = self.statements.iter();
        all.filter(|one| one.kind == kind).count()
    }

    /// Whether neither role has a cell in it. Who lists verdicts leaves such a dimension out: the
    /// ladders say nothing that could be the same.
    pub fn covers_neither(&self) -> bool {
        self.from.cell.is_none() && self.to.cell.is_none()
    }

    /// What becomes of what it asks; [`Verdict::Same`] where it covers neither role.
    pub fn verdict(&self) -> Verdict {
        let [from, to] = [self.from.cell, self.to.cell];
        match (from, to) {
            (None, Some(_)) => return Verdict::NewlyAsked,
            (Some(_), None) => return Verdict::NoLongerCovered,
            _ => {}
        }
        let years = match (self.from.years(), self.to.years()) {
            (Some(before), Some(after)) => after.cmp(&before),
            _ => Ordering::Equal,
        };
        let rises = self.rating_move > Some(0) || years.is_gt();
        let falls = self.rating_move.is_some_and(|points| points < 0) || years.is_lt();
        let stays = self.is_level() && from.map(|cell| &cell.years) == to.map(|cell| &cell.years);
        let [new, gone, reworded] = [ChangeKind::New, ChangeKind::Gone, ChangeKind::Reworded]
            .map(|kind| self.count(kind) > 0);
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

    /// Whether the rating stays, or there is none. Of a rating that only one side has nothing follows,
    /// nor of two on different scales.
    fn is_level(&self) -> bool {
        let is_unrated = self.from.rating().is_none() && self.to.rating().is_none();
        is_unrated || self.rating_move == Some(0)
    }

    /// What the dimension as a whole asks of the role compared to.
    pub fn asks(&self) -> ExpectationShift {
        let has = |kind| self.count(kind) > 0;
        match self.verdict() {
            Verdict::More | Verdict::Adds => ExpectationShift::More,
            Verdict::Less | Verdict::Drops => ExpectationShift::Less,
            Verdict::Same => ExpectationShift::TheSame,
            // Beside what is new or gone something is reworded, or the years are of something else.
            Verdict::Different
                if self.is_level() && has(ChangeKind::New) != has(ChangeKind::Gone) =>
            {
                if has(ChangeKind::New) { ExpectationShift::More } else { ExpectationShift::Less }
            }
            // A gap is what the ladder does not say, which is neither more nor less.
            Verdict::Different | Verdict::NewlyAsked | Verdict::NoLongerCovered => {
                ExpectationShift::SomethingDifferent
            }
        }
    }
}

impl Comparison<'_> {
    /// How many of the shared dimensions ask so.
    pub fn count(&self, asks: ExpectationShift) -> usize {
        self.dimensions.iter().filter(|change| change.asks() == asks).count()
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
/// Dimensions of different ladders meet by their id.
pub fn compare<'a>(
    catalog: &'a Catalog,
    from: RoleId,
    to: RoleId,
    is_wanted: impl Fn(&Dimension) -> bool,
) -> Comparison<'a> {
    let [theirs, ours] = [from, to].map(|role| {
        let dimensions = catalog.ladder_of(role).dimensions.iter();
        let wanted = dimensions.filter(|dimension| is_wanted(dimension));
        wanted.map(|dimension| RoleRow::new(dimension, role.role)).collect::<Vec<_>>()
    });
    let find = |all: &[RoleRow<'a>], row: &RoleRow<'a>| {
        all.iter().find(|other| other.dimension.id == row.dimension.id).copied()
    };
    let shared = theirs.iter().filter_map(|row| Some(compare_dimension(*row, find(&ours, row)?)));
    let only = |rows: &[RoleRow<'a>], others: &[RoleRow<'a>]| {
        rows.iter().filter(|row| find(others, row).is_none()).copied().collect()
    };
    Comparison {
        from,
        to,
        moves: moves_from(catalog, from).into_iter().filter(|onward| onward.to == to).collect(),
        over: roles_between(catalog, from, to),
        dimensions: shared.collect(),
        only_from: only(&theirs, &ours),
        only_to: only(&ours, &theirs),
    }
}

/// The roles that promotions pass between two roles of one track; empty where they do not lead
/// from the one to the other, or lead there at once.
fn roles_between(catalog: &Catalog, from: RoleId, to: RoleId) -> Vec<RoleId> {
    let ladder = catalog.ladder_of(from);
    let (start, goal) = (catalog.role(from), catalog.role(to));
    let is_up = (from.ladder, start.track) == (to.ladder, goal.track) && start.levels < goal.levels;
    let up = |role: &RoleIndex| ladder.promotions_from(*role).first().copied();
    let rising = iter::successors(up(&from.role).filter(|_| is_up), up);
    let between = rising.take_while(|&role| ladder.role(role).levels < goal.levels);
    between.map(|role| RoleId { role, ..from }).collect()
}

fn compare_dimension<'a>(from: RoleRow<'a>, to: RoleRow<'a>) -> DimensionChange<'a> {
    let expectations = |side: RoleRow<'a>| side.cell.map_or(&[][..], |cell| &cell.expectations);
    let is_one_scale = from.dimension.scale == to.dimension.scale;
    let places = [from, to].map(|side| Some(side.rating()?.place.cast_signed()));
    let rating_move = match places {
        [Some(before), Some(after)] if is_one_scale => Some(after - before),
        _ => None,
    };
    let statements = pair_statements(expectations(from), expectations(to));
    DimensionChange { from, to, rating_move, statements }
}
