//! Owns what a step of a route asks: the whole comparison, and of it what comes first.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::model::ChangeKind;
use crate::query::compare::{
    Comparison, DimensionChange, ExpectationShift, RatingMove, StatementChange, compare,
};
use crate::query::moves::Onward;
use crate::query::role::RoleRow;
use crate::source::{Catalog, RoleId};

use super::Route;

/// One move of a route, and what changes with it.
#[derive(Clone, Debug)]
pub struct Step<'a> {
    /// The move.
    pub onward: Onward<'a>,
    /// The least years that the role before and the role after ask for, where they are stated.
    pub years: (Option<u8>, Option<u8>),
    /// What changes, in all dimensions.
    pub comparison: Comparison<'a>,
    /// The ids of the dimensions whose new statements are the first highlights, others that bring
    /// nothing new here among them.
    first: Vec<&'a str>,
}

/// An expectation that a step brings, named before the others.
#[derive(Clone, Debug)]
pub struct Headline<'a> {
    /// The dimension it is in, and what that asks of the role after the step.
    pub side: RoleRow<'a>,
    /// A new statement, or where the dimension has none a reworded one.
    pub change: StatementChange<'a>,
}

impl<'a> Step<'a> {
    /// The step that a move from a role is.
    pub fn new(catalog: &'a Catalog, from: RoleId, onward: Onward<'a>) -> Self {
        let years = |role: RoleId| catalog.ladder_of(role).years_of(role.role);
        let comparison = compare(catalog, from, onward.to, |_| true);
        let rising = comparison.dimensions.iter().filter(|change| rise(change) > 0);
        Self {
            onward,
            years: (years(from), years(onward.to)),
            first: rising.map(|change| change.to.dimension.id.as_str()).collect(),
            comparison,
        }
    }

    /// The steps of a route, in the order of the way.
    pub(super) fn along(catalog: &'a Catalog, route: &Route<'a>) -> Vec<Self> {
        let moves = route.roles().zip(&route.moves);
        let mut steps: Vec<Self> =
            moves.map(|(from, &onward)| Self::new(catalog, from, onward)).collect();
        let mut steps_of: HashMap<&'a str, usize> = HashMap::new();
        for Comparison { dimensions, only_to, .. } in steps.iter().map(|step| &step.comparison) {
            let grown = dimensions.iter().filter(|change| change.count(ChangeKind::New) > 0);
            let only_there = only_to.iter().filter(|side| side.cell.is_some());
            for side in grown.map(|change| &change.to).chain(only_there) {
                *steps_of.entry(&side.dimension.id).or_default() += 1;
            }
        }
        steps_of.retain(|_, count| *count == 1);
        for step in steps.iter_mut().skip(usize::from(route.moves.len() == 1)) {
            step.first.extend(steps_of.keys());
        }
        steps
    }

    /// All statements that are new or reworded, those that say most first: new ones of dimensions
    /// whose rating rises, or in which no other step of the route brings anything new; then the
    /// other new ones; then what is reworded. Each of these groups is in file order, what only the
    /// ladder led to has behind what both have.
    ///
    /// For the one step of a route, or a step that is on none, only ratings are asked.
    pub fn highlights(&self) -> Vec<Headline<'a>> {
        let shared = self.comparison.dimensions.iter().flat_map(|change| {
            let statements = change.statements.iter();
            statements.map(|one| Headline { side: change.to, change: one.clone() })
        });
        let only_there = self.comparison.only_to.iter().flat_map(|&side| {
            let statements = side.cell.into_iter().flat_map(|cell| &cell.expectations);
            statements.map(move |one| Headline { side, change: StatementChange::New(one) })
        });
        let group = |headline: &Headline<'a>| match headline.change.kind() {
            ChangeKind::New if self.first.contains(&headline.side.dimension.id.as_str()) => 0,
            ChangeKind::New => 1,
            _ => 2,
        };
        let brought = [ChangeKind::New, ChangeKind::Reworded];
        let mut highlights: Vec<Headline<'a>> = shared
            .chain(only_there)
            .filter(|headline| brought.contains(&headline.change.kind()))
            .collect();
        highlights.sort_by_key(group);
        highlights
    }

    /// The dimensions whose rating moves, in file order.
    pub fn moving_ratings(&self) -> impl Iterator<Item = &DimensionChange<'a>> {
        let dimensions = self.comparison.dimensions.iter();
        dimensions.filter(|change| change.has_moving_rating())
    }

    /// The dimensions that ask so without their rating moving, in file order.
    pub fn others_asking(
        &self,
        asks: ExpectationShift,
    ) -> impl Iterator<Item = &DimensionChange<'a>> {
        let dimensions = self.comparison.dimensions.iter();
        dimensions.filter(move |change| change.asks == asks && !change.has_moving_rating())
    }

    /// The dimension that adds most: of those that ask for more or something different the one with
    /// the most new statements, then the one whose rating rises highest, then the first of the
    /// file. One that comes out of a gap is behind all others: what it adds is not known. `None`
    /// where nothing is new and no rating rises.
    pub fn adds_most(&self) -> Option<&DimensionChange<'a>> {
        let first = self.by_weight().into_iter().next()?;
        let asks =
            matches!(first.asks, ExpectationShift::More | ExpectationShift::SomethingDifferent);
        (asks && (first.count(ChangeKind::New), rise(first)) != (0, 0)).then_some(first)
    }

    /// For each dimension that has one, a new statement, or else one that is reworded with words
    /// that came: that of the dimension that adds most first (see [`Self::adds_most`]). Where the
    /// ladders share no dimension, the first statement of each in the ladder that the step leads
    /// to.
    pub fn headlines(&self) -> Vec<Headline<'a>> {
        let shared = self.by_weight().into_iter().filter_map(|change| {
            let mut statements = change.statements.iter();
            let new = statements.clone().find(|one| one.kind() == ChangeKind::New);
            let change_told = new.or_else(|| statements.find(|one| is_extended(one)))?;
            Some(Headline { side: change.to, change: change_told.clone() })
        });
        let only_there = self.comparison.only_to.iter().filter_map(|side| {
            Some(Headline {
                side: *side,
                change: StatementChange::New(side.cell?.expectations.first()?),
            })
        });
        shared.chain(only_there).collect()
    }

    /// How many statements are new, and how many reworded, those of dimensions that only the
    /// ladder led to has among them.
    pub fn count_of_new(&self) -> (usize, usize) {
        let count = |kind| -> usize {
            let dimensions = self.comparison.dimensions.iter();
            dimensions.map(|change| change.count(kind)).sum()
        };
        let one_sided = self.comparison.only_to.iter().filter_map(|side| side.cell);
        let only_there: usize = one_sided.map(|cell| cell.expectations.len()).sum();
        (count(ChangeKind::New) + only_there, count(ChangeKind::Reworded))
    }

    /// The shared dimensions, the one that adds most first.
    fn by_weight(&self) -> Vec<&DimensionChange<'a>> {
        let mut dimensions: Vec<&DimensionChange> = self.comparison.dimensions.iter().collect();
        dimensions.sort_by_key(|change| {
            let adds = matches!(
                change.asks,
                ExpectationShift::More | ExpectationShift::SomethingDifferent
            );
            let is_out_of_gap = change.from.cell.is_none();
            (!adds, is_out_of_gap, Reverse((change.count(ChangeKind::New), rise(change))))
        });
        dimensions
    }
}

fn rise(change: &DimensionChange<'_>) -> usize {
    match change.rating {
        RatingMove::Up(points) => points,
        _ => 0,
    }
}

/// Whether words came to a statement, and not only went.
fn is_extended(change: &StatementChange<'_>) -> bool {
    match change {
        StatementChange::Reworded { wording, .. } => {
            wording.to.iter().any(|piece| piece.is_changed)
        }
        _ => false,
    }
}
