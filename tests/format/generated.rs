//! Generated ladders whose roles build on one another, whose ratings ask something, and whose dimensions ask
//! nothing of some roles.

use std::collections::BTreeSet;
use std::fmt::Write;

use proptest::prelude::*;

/// A ladder of one dimension after another, each with cells that roles share as they come.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// Whether the first track is cumulative, and the second.
    pub(crate) cumulative: [bool; 2],
    /// The track and the level of each role; rising on a track.
    pub(crate) roles: Vec<(usize, usize)>,
    pub(crate) dimensions: Vec<MadeDimension>,
}

#[derive(Clone, Debug)]
pub(crate) struct MadeDimension {
    /// What each of its three points asks, by the numbers of statements.
    points: [Vec<usize>; 3],
    /// The rating and the statements of each cell.
    cells: Vec<(Option<usize>, Vec<usize>)>,
    /// The cell of each role.
    pub(crate) of_roles: Vec<Option<usize>>,
    /// Whether nothing is asked of a role without a cell on purpose.
    pub(crate) not_asked: Vec<bool>,
}

const LEVELS: usize = 4;

pub(crate) fn made() -> impl Strategy<Value = Made> {
    let levels = || prop::collection::vec(1..=LEVELS, 1..5);
    (any::<[bool; 2]>(), levels(), levels()).prop_flat_map(|(cumulative, mut first, mut second)| {
        first.sort_unstable();
        second.sort_unstable();
        let roles = first.into_iter().map(|level| (0, level));
        let roles: Vec<_> = roles.chain(second.into_iter().map(|level| (1, level))).collect();
        let dimensions = prop::collection::vec(dimension(roles.len()), 1..4);
        dimensions.prop_map(move |dimensions| Made { cumulative, roles: roles.clone(), dimensions })
    })
}

fn dimension(roles: usize) -> impl Strategy<Value = MadeDimension> {
    let statements = |least| prop::collection::vec(0..8_usize, least..4);
    let cell = prop_oneof![
        (prop::option::of(0..3_usize), statements(1)),
        ((0..3_usize).prop_map(Some), statements(0))
    ];
    (
        [statements(0), statements(0), statements(0)],
        prop::collection::vec(cell, 1..4),
        prop::collection::vec(prop::option::weighted(0.7, any::<prop::sample::Index>()), roles),
        prop::collection::vec(any::<bool>(), roles),
    )
        .prop_map(|(points, cells, of_roles, not_asked)| MadeDimension {
            of_roles: of_roles.into_iter().map(|cell| Some(cell?.index(cells.len()))).collect(),
            points,
            cells,
            not_asked,
        })
}

/// The statements of these numbers; no two have a word in common that counts.
fn texts(numbers: &[usize]) -> impl Iterator<Item = &'static str> {
    const ALL: [&str; 8] = [
        "Kneads dough",
        "Counts trays",
        "Sharpens knives",
        "Orders flour",
        "Greets guests",
        "Mends ovens",
        "Plans shifts",
        "Teaches apprentices",
    ];
    numbers.iter().map(|&number| ALL[number])
}

impl Made {
    pub(crate) fn yaml(&self) -> String {
        let [first, second] = self.cumulative;
        let mut yaml = format!(
            "schema: 1\nid: made\nname: Made\nversion: 1.0.0\ncumulative: {first}\nlevels: [N1, N2, N3, N4]\n\
             tracks:\n  - {{id: one, name: One}}\n  - {{id: two, name: Two, cumulative: {second}}}\nroles:\n"
        );
        for (index, (track, level)) in self.roles.iter().enumerate() {
            let track = ["one", "two"][*track];
            let _ = writeln!(
                yaml,
                "  - {{code: R{index}, track: {track}, level: N{level}, title: Role R{index}}}"
            );
        }
        yaml.push_str("dimensions:\n");
        for (index, dimension) in self.dimensions.iter().enumerate() {
            dimension.push(index, &mut yaml);
        }
        yaml
    }

    /// What a dimension asks of a role by itself.
    pub(crate) fn own(&self, dimension: usize, role: usize) -> BTreeSet<&'static str> {
        let dimension = &self.dimensions[dimension];
        let Some(cell) = dimension.of_roles[role] else { return BTreeSet::new() };
        let (rating, statements) = &dimension.cells[cell];
        let of_point = rating.map_or(&[][..], |point| &dimension.points[point]);
        texts(of_point).chain(texts(statements)).collect()
    }

    /// All that a dimension asks of a role.
    pub(crate) fn asked(&self, dimension: usize, role: usize) -> BTreeSet<&'static str> {
        let (track, level) = self.roles[role];
        if self.is_not_asked(dimension, role) {
            return BTreeSet::new();
        }
        let below = (0..self.roles.len()).filter(|&other| {
            let (other_track, other_level) = self.roles[other];
            self.cumulative[track] && other_track == track && other_level < level
        });
        below.chain([role]).flat_map(|role| self.own(dimension, role)).collect()
    }

    pub(crate) fn is_not_asked(&self, dimension: usize, role: usize) -> bool {
        let dimension = &self.dimensions[dimension];
        dimension.of_roles[role].is_none() && dimension.not_asked[role]
    }
}

impl MadeDimension {
    fn push(&self, index: usize, yaml: &mut String) {
        let listed = |numbers: &[usize]| texts(numbers).collect::<Vec<_>>().join(", ");
        let codes = |is_wanted: &dyn Fn(usize) -> bool| {
            let roles = (0..self.of_roles.len()).filter(|&role| is_wanted(role));
            roles.map(|role| format!("R{role}")).collect::<Vec<_>>().join(", ")
        };
        let not_asked = codes(&|role| self.of_roles[role].is_none() && self.not_asked[role]);
        let _ =
            write!(yaml, "  - id: d{index}\n    name: D{index}\n    not_asked: [{not_asked}]\n    scale:\n");
        for (point, statements) in self.points.iter().enumerate() {
            let _ = writeln!(yaml, "      - {{name: P{point}, expects: [{}]}}", listed(statements));
        }
        yaml.push_str("    cells: [");
        for (cell, (rating, statements)) in self.cells.iter().enumerate() {
            let roles = codes(&|role| self.of_roles[role] == Some(cell));
            if roles.is_empty() {
                continue;
            }
            let rating = rating.map_or_else(String::new, |point| format!(", rating: P{point}"));
            let _ = write!(yaml, "{{roles: [{roles}]{rating}, expects: [{}]}}, ", listed(statements));
        }
        yaml.push_str("]\n");
    }
}
