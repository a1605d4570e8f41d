//! Owns what there is to say of one role: its row in every dimension, the realities that apply,
//! the moves that lead on.

use crate::model::{Cell, Dimension, Ladder, MoveKind, Rating, Reality, Role, Text};
use crate::source::{Catalog, RoleId};

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
    pub years: Option<u8>,
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
    /// The dimension.
    pub dimension: &'a Dimension,
    /// What it asks; `None` is a gap.
    pub cell: Option<&'a Cell>,
}

impl<'a> RoleRow<'a> {
    /// The role's rating, if there is one.
    pub fn rating(&self) -> Option<Rating<'a>> {
        self.dimension.rating_of(self.cell?)
    }
}

/// A move that leads on from a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onward<'a> {
    /// What kind of move it is.
    pub kind: MoveKind,
    /// Where it leads.
    pub to: RoleId,
    /// What its ladder says of it.
    pub note: Option<&'a Text>,
}

/// All that a catalog says of a role, narrowed to some of its ladder's dimensions (by their
/// places) where such are given.
pub fn role_view<'a>(
    catalog: &'a Catalog,
    id: RoleId,
    dimensions: Option<&[usize]>,
) -> RoleView<'a> {
    let ladder = catalog.ladder_of(id);
    let rows = ladder
        .cells_of(id.role)
        .enumerate()
        .filter(|(place, _)| dimensions.is_none_or(|wanted| wanted.contains(place)))
        .map(|(_, (dimension, cell))| RoleRow { dimension, cell })
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

/// The moves that lead on from a role: promotions, switches, bridges, each in the order of the
/// catalog. A move into a ladder or to a role that is not in the catalog is left out.
pub fn moves_from(catalog: &Catalog, from: RoleId) -> Vec<Onward<'_>> {
    let ladder = catalog.ladder_of(from);
    let note = ladder.track(catalog.role(from).track).note.as_ref();
    let mut moves: Vec<Onward> = ladder
        .promotions_from(from.role)
        .into_iter()
        .map(|role| Onward {
            kind: MoveKind::Promotion,
            to: RoleId { role, ..from },
            note,
        })
        .collect();
    for (place, entry) in catalog.entries().iter().enumerate() {
        for stated in &entry.ladder.moves {
            let start = RoleId {
                ladder: place,
                role: stated.from,
            };
            let Some(end) = catalog.follow(place, &stated.to) else {
                continue;
            };
            let to = if start == from {
                end
            } else if stated.both_ways && end == from {
                start
            } else {
                continue;
            };
            moves.push(Onward {
                kind: stated.kind,
                to,
                note: stated.note.as_ref(),
            });
        }
    }
    moves.sort_by_key(|onward| onward.kind);
    moves
}

/// The realities of all ladders that apply to a role, in the order of the catalog.
fn realities_of(catalog: &Catalog, role: RoleId) -> Vec<&Reality> {
    let mut found = Vec::new();
    for (place, entry) in catalog.entries().iter().enumerate() {
        let applies = |reality: &&Reality| {
            let mut roles = reality.applies_to.iter();
            roles.any(|reference| catalog.follow(place, reference) == Some(role))
        };
        found.extend(entry.ladder.realities.iter().filter(applies));
    }
    found
}
