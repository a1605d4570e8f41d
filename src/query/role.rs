//! Owns what there is to say of one role: its row in every dimension, the realities that apply, the moves
//! that lead on.

use std::collections::HashSet;

use crate::model::{
    Absence, Cell, Dimension, Expectation, Ladder, Rating, Reality, Role, RoleIndex, Text, YearCount,
};
use crate::source::{Catalog, RoleId};

use super::moves::{Onward, moves_from};

/// All that a catalog says of one role.
#[derive(Clone, Debug)]
pub struct RoleView<'a> {
    /// Which role.
    pub id: RoleId,
    /// Its ladder.
    pub ladder: &'a Ladder,
    /// The role itself.
    pub role: &'a Role,
    /// The least years it asks for, if its ladder says so.
    pub years: Option<YearCount>,
    /// What each dimension asks, in file order.
    pub rows: Vec<RoleRow<'a>>,
    /// What the role is really like, in the order of the catalog.
    pub realities: Vec<&'a Reality>,
    /// Where one can go from here.
    pub moves: Vec<Onward<'a>>,
}

/// One dimension, as far as it concerns one role.
#[derive(Clone, Copy, Debug)]
pub struct RoleRow<'a> {
    /// The ladder that has the dimension and the role.
    pub ladder: &'a Ladder,
    /// The role.
    pub role: RoleIndex,
    /// The dimension.
    pub dimension: &'a Dimension,
    /// What it asks of the role by itself; without it [`Self::absence`] says why.
    pub cell: Option<&'a Cell>,
}

impl<'a> RoleRow<'a> {
    /// What a dimension of a ladder asks of one of the ladder's roles.
    pub fn new(ladder: &'a Ladder, dimension: &'a Dimension, role: RoleIndex) -> Self {
        Self { ladder, role, dimension, cell: dimension.cell_of(role) }
    }

    /// What it means that there is no cell; `None` where there is one.
    pub fn absence(&self) -> Option<Absence> {
        self.ladder.absence(self.dimension, self.role)
    }

    /// Whether anything is asked here, of the role by itself or of those it builds on.
    pub fn is_covered(&self) -> bool {
        matches!(self.absence(), None | Some(Absence::OnlyBelow))
    }

    /// Whether what is asked here comes to what the roles below are asked.
    pub fn adds_to_others(&self) -> bool {
        self.ladder.track(self.ladder.role(self.role).track).cumulative
    }

    /// What is asked of the role by itself: what its rating asks, then what its cell adds.
    pub fn own_statements(&self) -> impl Iterator<Item = &'a Expectation> + Clone + use<'a> {
        let dimension = self.dimension;
        self.cell.into_iter().flat_map(|cell| dimension.statements_of(cell))
    }

    /// What is asked of the role because roles that it builds on are asked it, each with the nearest such
    /// role; by role, the nearest first, then in file order. What the role itself or a nearer one is asked in
    /// the same words is left out, and so is what one of their statements grew out of.
    pub fn statements_below(&self) -> Vec<(RoleIndex, &'a Expectation)> {
        let mut below = self.ladder.builds_on(self.role).peekable();
        if below.peek().is_none() || self.absence() == Some(Absence::NotAsked) {
            return Vec::new();
        }
        let mut texts = HashSet::new();
        let mut outgrown = HashSet::new();
        for own in self.own_statements() {
            texts.insert(&own.text);
            outgrown.extend(&own.expands);
        }
        let mut found = Vec::new();
        for role in below {
            let Some(cell) = self.dimension.cell_of(role) else { continue };
            for statement in self.dimension.statements_of(cell) {
                outgrown.extend(&statement.expands);
                let is_outgrown = statement.id.as_ref().is_some_and(|id| outgrown.contains(id));
                if texts.insert(&statement.text) && !is_outgrown {
                    found.push((role, statement));
                }
            }
        }
        found
    }

    /// How many statements are asked of the role that no role it builds on is asked.
    pub fn count_added(&self) -> usize {
        let below = self.ladder.builds_on(self.role).filter_map(|role| self.dimension.cell_of(role));
        let below = below.flat_map(|cell| self.dimension.statements_of(cell));
        let below: HashSet<&Text> = below.map(|one| &one.text).collect();
        self.own_statements().filter(|one| !below.contains(&one.text)).count()
    }

    /// All that is asked of the role: by itself, then because of those that it builds on. What builds on others
    /// has each statement once.
    pub fn statements(&self) -> Vec<&'a Expectation> {
        let mut met = HashSet::new();
        let is_first = |one: &&'a Expectation| !self.adds_to_others() || met.insert(&one.text);
        let own: Vec<&'a Expectation> = self.own_statements().filter(is_first).collect();
        let below = self.statements_below().into_iter().map(|(_, statement)| statement);
        own.into_iter().chain(below).collect()
    }

    /// The role's rating, if there is one.
    pub fn rating(&self) -> Option<Rating<'a>> {
        self.dimension.rating_of(self.cell?)
    }

    /// The least years that it asks for, if it states any.
    pub fn years(&self) -> Option<YearCount> {
        self.cell?.years.as_ref().map(|years| years.minimum)
    }
}

/// All that a catalog says of a role, narrowed to some of its ladder's dimensions (by their indices) where
/// such are given.
pub fn role_view<'a>(catalog: &'a Catalog, id: RoleId, dimensions: Option<&[usize]>) -> RoleView<'a> {
    let ladder = catalog.ladder_of(id);
    let all = ladder.dimensions.iter().enumerate();
    let rows = all
        .filter(|(index, _)| dimensions.is_none_or(|wanted| wanted.contains(index)))
        .map(|(_, dimension)| RoleRow::new(ladder, dimension, id.role))
        .collect();
    RoleView {
        id,
        ladder,
        role: catalog.role(id),
        years: ladder.years_of(id.role),
        rows,
        realities: realities_of(catalog, id),
        moves: moves_from(catalog, id),
    }
}

/// The realities of all ladders that apply to a role, in the order of the catalog. What several ladders say
/// in the same words is there once: a copy of a ladder still says of the roles of others what that ladder
/// does.
pub(super) fn realities_of<'c>(catalog: &'c Catalog, role: RoleId) -> Vec<&'c Reality> {
    let mut known = HashSet::new();
    let all = catalog
        .entries()
        .iter()
        .enumerate()
        .flat_map(|(ladder, entry)| entry.ladder.realities.iter().map(move |reality| (ladder, reality)));
    let applies = |(ladder, reality): &(usize, &Reality)| {
        let mut roles = reality.applies_to.iter();
        roles.any(|reference| catalog.follow(*ladder, reference) == Some(role))
    };
    let applying = all.filter(applies).map(|(_, reality)| reality);
    let words = |of: &&'c Reality| [&of.name, &of.about, &of.practice].map(Text::as_str);
    applying.filter(|reality| known.insert(words(reality))).collect()
}
