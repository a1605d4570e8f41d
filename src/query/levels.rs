//! Owns the narrowing of roles to some levels.

use crate::model::prose::{did_you_mean, typed};
use crate::model::{Ladder, LevelIndex, LevelSpan};
use crate::query::UserError;
use crate::source::words::{fold, nearest};
use crate::source::{Catalog, RoleId};

/// The levels that a range means in the ladders of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels(Vec<(usize, LevelSpan)>);

/// A range that means no levels of the ladders in question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnknownLevels {
    /// It names no level.
    NoName,
    /// A name that no level goes by.
    NoSuch {
        /// What the user typed.
        name: String,
        /// The names nearest to it, best first, at most three.
        nearest: Vec<String>,
        /// The ids of the ladders in question, each with its levels, rising.
        known: Vec<(String, Vec<String>)>,
    },
    /// Both ends are levels, but not of one ladder.
    Apart {
        /// The end it starts at, as typed.
        lowest: String,
        /// The end it stops at, as typed.
        highest: String,
    },
    /// It starts above its end.
    Falling {
        /// The end it starts at, as typed.
        lowest: String,
        /// The end it stops at, as typed.
        highest: String,
    },
}

impl Levels {
    /// The levels that `L5`, `L5..L7` or `L5-L7` (both ends are in it), `L5..` or `..L7` mean in the
    /// ladders in scope that have levels of these names.
    ///
    /// # Errors
    /// When no ladder has.
    pub fn named(catalog: &Catalog, range: &str) -> Result<Self, UnknownLevels> {
        let (lowest, highest) = match range.split_once("..") {
            Some(ends) => ends,
            None if is_level(catalog, range) => (range, range),
            // As the levels of a role are written.
            None => range
                .split_once(['-', '\u{2013}'])
                .filter(|(lowest, highest)| is_level(catalog, lowest) && is_level(catalog, highest))
                .unwrap_or((range, range)),
        };
        let (lowest, highest) = (lowest.trim(), highest.trim());
        if fold(lowest).is_empty() && fold(highest).is_empty() {
            return Err(UnknownLevels::NoName);
        }
        let ends: Vec<(usize, LevelIndex, LevelIndex)> = catalog
            .scope()
            .iter()
            .filter_map(|&place| {
                let ladder = catalog.ladder(place);
                let last = LevelIndex(ladder.levels.len().checked_sub(1)?);
                let start = end_named(ladder, lowest, LevelIndex(0))?;
                Some((place, start, end_named(ladder, highest, last)?))
            })
            .collect();
        if ends.is_empty() {
            return Err(unknown(catalog, lowest, highest));
        }
        let spans: Vec<(usize, LevelSpan)> = ends
            .into_iter()
            .filter_map(|(place, start, end)| Some((place, LevelSpan::new(start, end)?)))
            .collect();
        if spans.is_empty() {
            return Err(UnknownLevels::Falling {
                lowest: lowest.to_owned(),
                highest: highest.to_owned(),
            });
        }
        Ok(Self(spans))
    }

    /// Whether one of a role's levels is among them.
    pub fn has(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.0.iter().any(|&(ladder, span)| {
            ladder == role.ladder && catalog.role(role).levels.overlaps(span)
        })
    }
}

/// Whether a level of the ladders in scope is called so.
fn is_level(catalog: &Catalog, name: &str) -> bool {
    let mut ladders = catalog.scope().iter().map(|&place| catalog.ladder(place));
    !name.trim().is_empty()
        && ladders.any(|ladder| end_named(ladder, name.trim(), LevelIndex(0)).is_some())
}

/// The level that one end of a range means: that of the name, or the last there is that way where
/// the end is open.
fn end_named(ladder: &Ladder, name: &str, open: LevelIndex) -> Option<LevelIndex> {
    if name.is_empty() {
        return Some(open);
    }
    let wanted = fold(name);
    let is_it =
        |level: &LevelIndex| !wanted.is_empty() && fold(&ladder.level(*level).name) == wanted;
    (0..ladder.levels.len()).map(LevelIndex).find(is_it)
}

fn unknown(catalog: &Catalog, lowest: &str, highest: &str) -> UnknownLevels {
    let known: Vec<(String, Vec<String>)> = catalog
        .scope()
        .iter()
        .map(|&place| {
            let ladder = catalog.ladder(place);
            let names = ladder.levels.iter().map(|level| level.name.to_string());
            (ladder.id.to_string(), names.collect())
        })
        .collect();
    let names = || {
        let names = known.iter().flat_map(|(_, names)| names);
        names.map(String::as_str)
    };
    let is_missing = |end: &&str| {
        let wanted = fold(end);
        !end.is_empty() && names().all(|name| fold(name) != wanted)
    };
    match [lowest, highest].into_iter().find(is_missing) {
        Some(name) => UnknownLevels::NoSuch {
            name: name.to_owned(),
            nearest: nearest(name, names(), 3)
                .into_iter()
                .map(str::to_owned)
                .collect(),
            known,
        },
        None => UnknownLevels::Apart {
            lowest: lowest.to_owned(),
            highest: highest.to_owned(),
        },
    }
}

impl From<UnknownLevels> for UserError {
    fn from(why: UnknownLevels) -> Self {
        let why = &why;
        match why {
            UnknownLevels::NoName => Self::new(
                "the range names no level",
                "name one, as in `--level L5`, or some, as in `--level L5..L7`",
            ),
            UnknownLevels::NoSuch {
                name,
                nearest,
                known,
            } => {
                let of_ladder = |(id, levels): &(String, Vec<String>)| {
                    format!("`{id}` has {}", levels.join(", "))
                };
                let known: Vec<String> = known.iter().map(of_ladder).collect();
                Self::new(
                    format!("no level is called `{}`", typed(name)),
                    did_you_mean(nearest).unwrap_or_else(|| known.join("; ")),
                )
            }
            UnknownLevels::Apart { lowest, highest } => Self::new(
                format!(
                    "no ladder has both a level `{}` and a level `{}`",
                    typed(lowest),
                    typed(highest)
                ),
                "a range runs between two levels of one ladder, as in `--level L5..L7`",
            ),
            UnknownLevels::Falling { lowest, highest } => {
                let (lowest, highest) = (typed(lowest), typed(highest));
                Self::new(
                    format!("`{lowest}` is a higher level than `{highest}`"),
                    format!("a range rises: `--level {highest}..{lowest}`"),
                )
            }
        }
    }
}
