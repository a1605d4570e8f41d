//! Generated ladders, and what each was made of.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use career_ladder::source::{self, Catalog, LoadError, Request};
use proptest::prelude::*;

/// A ladder before it is written down.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    /// In file order, rising.
    pub(crate) roles: Vec<MadeRole>,
    pub(crate) dimensions: Vec<MadeDimension>,
    /// What every text begins with, in turn.
    openings: Vec<&'static str>,
}

/// A role: its track and its levels, by place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MadeRole {
    pub(crate) track: usize,
    pub(crate) lowest: usize,
    pub(crate) highest: usize,
}

/// A dimension; it has a scale if it has points.
#[derive(Clone, Debug)]
pub(crate) struct MadeDimension {
    pub(crate) points: usize,
    pub(crate) cells: Vec<MadeCell>,
}

/// A cell of some roles, neighbors or not.
#[derive(Clone, Debug)]
pub(crate) struct MadeCell {
    pub(crate) roles: Vec<usize>,
    pub(crate) rating: Option<usize>,
    pub(crate) years: Option<u8>,
    pub(crate) statements: usize,
    is_inferred: bool,
}

/// How many tracks and levels each ladder has.
pub(crate) const TRACKS: usize = 3;
pub(crate) const LEVELS: usize = 6;

impl Made {
    /// The code of a role.
    pub(crate) fn code(&self, role: usize) -> String {
        // A code may hold no `/`, and is told from the others without its punctuation.
        let opening = self.opening(role).replace('/', "-");
        format!("{opening}R{role}")
    }

    /// The cell of a role, if it has one, with its place.
    pub(crate) fn cell(&self, dimension: usize, role: usize) -> Option<(usize, &MadeCell)> {
        let cells = self.dimensions[dimension].cells.iter().enumerate();
        cells.into_iter().find(|(_, cell)| cell.roles.contains(&role))
    }

    /// The years that a role states: the first dimension alone has any.
    pub(crate) fn years(&self, role: usize) -> Option<u8> {
        self.cell(0, role)?.1.years
    }

    fn opening(&self, place: usize) -> &'static str {
        self.openings[place % self.openings.len()]
    }

    /// A text unlike any other, quoted as YAML does it.
    fn text(&self, number: &mut usize) -> String {
        *number += 1;
        quoted(&format!("{}T{number}", self.opening(*number)))
    }

    /// The ladder as a file.
    pub(crate) fn yaml(&self) -> String {
        let mut number = 0;
        let mut yaml = "schema: 1\nid: made\nversion: 1.0.0\n".to_owned();
        let _ = writeln!(yaml, "name: {}", self.text(&mut number));
        let levels: Vec<String> = (0..LEVELS).map(|level| format!("V{level}")).collect();
        let _ = writeln!(yaml, "levels: [{}]\ntracks:", levels.join(", "));
        for track in 0..TRACKS {
            let name = self.text(&mut number);
            let _ = writeln!(yaml, "  - {{id: track-{track}, name: {name}}}");
        }
        yaml.push_str("roles:\n");
        for (role, made) in self.roles.iter().enumerate() {
            let levels = levels[made.lowest..=made.highest].join(", ");
            let _ = writeln!(
                yaml,
                "  - {{code: {}, track: track-{}, level: [{levels}], title: {}, inferred: {}}}",
                quoted(&self.code(role)),
                made.track,
                self.text(&mut number),
                self.text(&mut number),
            );
        }
        yaml.push_str("dimensions:\n");
        for (place, dimension) in self.dimensions.iter().enumerate() {
            let name = quoted(&format!("{}D{place}", self.opening(place)));
            let _ = write!(yaml, "  - {{id: dimension-{place}, name: {name}, ");
            if dimension.points > 0 {
                let points: Vec<String> =
                    (0..dimension.points).map(|point| quoted(&self.point(point))).collect();
                let _ = write!(yaml, "scale: [{}], ", points.join(", "));
            }
            yaml.push_str("cells: [");
            for cell in &dimension.cells {
                let roles = cell.roles.iter().map(|&role| quoted(&self.code(role)));
                let roles: Vec<String> = roles.collect();
                let _ = write!(yaml, "{{roles: [{}], ", roles.join(", "));
                if let Some(point) = cell.rating {
                    let _ = write!(yaml, "rating: {}, ", quoted(&self.point(point)));
                }
                if let Some(years) = cell.years {
                    let within = self.text(&mut number);
                    let _ = write!(yaml, "years: {years}, years_in: {within}, ");
                }
                if cell.is_inferred {
                    let _ = write!(yaml, "inferred: {}, ", self.text(&mut number));
                }
                let statements: Vec<String> = (0..cell.statements).map(|_| self.text(&mut number)).collect();
                let _ = write!(yaml, "expects: [{}]}}, ", statements.join(", "));
            }
            yaml.push_str("]}\n");
        }
        yaml
    }

    /// The name of a point, the same on each scale.
    pub(crate) fn point(&self, point: usize) -> String {
        format!("{}P{point}", self.opening(point))
    }

    /// A catalog with this ladder in scope. `name` is that of its file, which no other test has.
    pub(crate) fn catalog(&self, name: &str) -> Catalog {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tables-{name}.yaml"));
        fs::write(&path, self.yaml()).unwrap();
        let request = Request { files: vec![path], ladders: vec!["made".to_owned()], ..Request::default() };
        source::load(&request)
            .map_err(|error| match error {
                LoadError::Faulty(faulty) => format!("{:#?}", faulty.faults),
                other => other.to_string(),
            })
            .unwrap()
            .0
    }
}

/// Ladders whose texts are letters and digits.
pub(crate) fn plain() -> impl Strategy<Value = Made> {
    made(Just(vec![""]))
}

/// Ladders whose texts begin with what a spreadsheet would take for a formula, or would split.
pub(crate) fn dangerous() -> impl Strategy<Value = Made> {
    let opening = prop::sample::select(
        &[
            "=",
            "+",
            "-",
            "@",
            "=cmd|' /C calc'!A0 ",
            "＝",
            "＋1",
            "－",
            "＠",
            "\t=",
            "\r\n=",
            " =",
            "\u{a0}+",
            "--",
            "",
            "a, \"b\"; =",
            "a;=",
            "\"",
            "x",
        ][..],
    );
    made(prop::collection::vec(opening, 1..6))
}

fn made(openings: impl Strategy<Value = Vec<&'static str>> + Clone) -> impl Strategy<Value = Made> {
    let role = (0..TRACKS, 0..LEVELS, 0..2_usize).prop_map(|(track, lowest, more)| MadeRole {
        track,
        lowest,
        highest: (lowest + more).min(LEVELS - 1),
    });
    let roles = prop::collection::vec(role, 1..7).prop_map(|mut roles| {
        roles.sort_by_key(|role| (role.lowest, role.highest));
        roles
    });
    roles.prop_flat_map(move |roles| {
        let dimensions = prop::collection::vec(dimension(roles.len()), 1..5);
        (Just(roles), dimensions, openings.clone()).prop_map(|(roles, mut dimensions, openings)| {
            // A ladder states years in one dimension.
            for cell in dimensions[1..].iter_mut().flat_map(|one| &mut one.cells) {
                cell.years = None;
            }
            // A cell asks something.
            for cell in dimensions.iter_mut().flat_map(|one| &mut one.cells) {
                if cell.rating.is_none() && cell.years.is_none() {
                    cell.statements = cell.statements.max(1);
                }
            }
            Made { roles, dimensions, openings }
        })
    })
}

/// Each role in one of three cells, or in none.
fn dimension(roles: usize) -> impl Strategy<Value = MadeDimension> {
    let places = prop::collection::vec(prop::option::weighted(0.8, 0..3_usize), roles);
    let cell = (prop::option::of(0..3_usize), prop::option::of(0..9_u8), 0..4_usize, any::<bool>());
    let points = prop::sample::select(&[0, 3][..]);
    (points, places, [cell.clone(), cell.clone(), cell]).prop_map(|(points, places, cells)| {
        let cells = cells.into_iter().enumerate();
        let cells = cells.map(|(place, (rating, years, statements, is_inferred))| MadeCell {
            roles: (0..places.len()).filter(|&role| places[role] == Some(place)).collect(),
            rating: rating.filter(|_| points > 0),
            years,
            statements,
            is_inferred,
        });
        MadeDimension { points, cells: cells.filter(|cell| !cell.roles.is_empty()).collect() }
    })
}

/// A text as YAML writes it in quotes, character by character, so that any text can be written.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect::<String>();
    format!("\"{escaped}\"")
}
