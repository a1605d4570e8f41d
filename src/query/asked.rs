//! Owns what dimensions ask, each once however many roles it is asked of, and what changes between any two of it: so
//! much has to be compared to know all comparisons of the roles of some ladders.

use std::collections::HashMap;

use crate::model::{Absence, Dimension, Expectation, RoleIndex, Text};
use crate::source::{Catalog, RoleId};

use super::compare::{DimensionChange, Verdict, compare_statements};
use super::role::RoleRow;

/// What the dimensions of one id ask, in some ladders.
#[derive(Clone, Debug)]
pub struct AskedDimension<'a> {
    /// The id.
    pub id: &'a Text,
    /// The dimensions, each with the index of its ladder in the catalog.
    pub dimensions: Vec<(usize, &'a Dimension)>,
    /// What they ask, in the order of the first role of which each is asked.
    pub asked: Vec<Asked<'a>>,
}

/// What a dimension asks of one or more roles.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// What it asks of the first of them.
    pub row: RoleRow<'a>,
    /// The roles, in file order.
    pub roles: Vec<RoleId>,
    /// All statements, those that are asked because roles below are asked them among them.
    statements: Vec<&'a Expectation>,
}

/// What changes between two that are asked.
#[derive(Clone, Debug)]
pub struct AskedPair<'a> {
    /// The index of what is compared from.
    pub from: usize,
    /// The index of what is compared to, a higher one.
    pub to: usize,
    /// What changes from the one to the other.
    pub change: DimensionChange<'a>,
    /// What becomes of what is asked the other way.
    pub back: Verdict,
}

/// What is asked in some ladders by their dimensions, those of one id together as comparisons have them; in the order
/// of the ladders given, then of their files.
pub fn asked_by_dimension<'a>(catalog: &'a Catalog, ladders: &[usize]) -> Vec<AskedDimension<'a>> {
    let mut all: Vec<AskedDimension<'a>> = Vec::new();
    let mut by_id: HashMap<&str, usize> = HashMap::new();
    for &place in ladders {
        for dimension in &catalog.ladder(place).dimensions {
            let index = *by_id.entry(&dimension.id).or_insert(all.len());
            if index == all.len() {
                all.push(AskedDimension { id: &dimension.id, dimensions: Vec::new(), asked: Vec::new() });
            }
            all[index].dimensions.push((place, dimension));
            all[index].asked.extend(asked(catalog, place, dimension));
        }
    }
    all
}

/// What tells what is asked of one role from what is asked of another: the cell, why there is none, all statements,
/// and the roles below that are asked them.
type Distinction = (Option<usize>, Option<Absence>, Vec<*const Expectation>, Vec<RoleIndex>);

fn asked<'a>(catalog: &'a Catalog, place: usize, dimension: &'a Dimension) -> Vec<Asked<'a>> {
    let mut all: Vec<Asked<'a>> = Vec::new();
    let mut by_kind: HashMap<Distinction, usize> = HashMap::new();
    for role in catalog.roles_of(place) {
        let row = RoleRow::new(catalog.ladder(place), dimension, role.role);
        let statements = row.statements();
        let asked = statements.iter().map(|one| std::ptr::from_ref::<Expectation>(one)).collect();
        let below = row.statements_below().into_iter().map(|(of, _)| of).collect();
        let kind = (dimension.cell_index_of(role.role), row.absence(), asked, below);
        let index = *by_kind.entry(kind).or_insert(all.len());
        if index == all.len() {
            all.push(Asked { row, roles: Vec::new(), statements });
        }
        all[index].roles.push(role);
    }
    all
}

impl<'a> Asked<'a> {
    /// All that is asked: by itself, then because roles below are asked it.
    pub fn statements(&self) -> &[&'a Expectation] {
        &self.statements
    }
}

impl<'a> AskedDimension<'a> {
    /// What changes between any two of what is asked, as far as anything is; each pair once, in the order of the
    /// first, then of the second.
    pub fn pairs(&self) -> impl Iterator<Item = AskedPair<'a>> {
        let places = 0..self.asked.len();
        let pairs = places.flat_map(|from| (from + 1..self.asked.len()).map(move |to| (from, to)));
        let covered = pairs.filter(|&(from, to)| {
            let is_covered = |index: usize| self.asked[index].row.is_covered();
            is_covered(from) || is_covered(to)
        });
        covered.map(|(from, to)| {
            let [one, other] = [from, to].map(|index| &self.asked[index]);
            let change = compare_statements((one.row, &one.statements), (other.row, &other.statements));
            AskedPair { from, to, back: change.mirrored().verdict(), change }
        })
    }

    /// How many pairs there are at most.
    pub fn count_of_pairs(&self) -> usize {
        let count = self.asked.len();
        count * count.saturating_sub(1) / 2
    }
}
