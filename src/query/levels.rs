//! Owns the narrowing of roles to some levels.

use thiserror::Error;

use crate::model::prose::{did_you_mean, typed};
use crate::model::words::nearest;
use crate::model::{Ladder, LevelIndex, LevelSpan, Lookup};
use crate::source::{Catalog, RoleId};

use super::user_error::Helpful;

/// The levels that a range means in the ladders of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Levels {
    /// The range, as the user typed it.
    pub range: String,
    found: Vec<(usize, LevelSpan)>,
}

/// A range that means no levels of the ladders in question.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnknownLevels {
    /// It names no level.
    #[error("the range names no level")]
    NoName,
    /// A name that no level goes by.
    #[error("no level is called `{}`", typed(.name))]
    NoSuch {
        /// What the user typed.
        name: String,
        /// The names nearest to it, best first, at most three.
        nearest: Vec<String>,
        /// The ids of the ladders in question, each with its levels, rising.
        known: Vec<(String, Vec<String>)>,
    },
    /// Both ends are levels, but not of one ladder.
    #[error("no ladder has both a level `{}` and a level `{}`", typed(.lowest), typed(.highest))]
    Apart {
        /// The end it starts at, as typed.
        lowest: String,
        /// The end it stops at, as typed.
        highest: String,
    },
    /// It starts above its end.
    #[error("`{}` is a higher level than `{}`", typed(.lowest), typed(.highest))]
    Falling {
        /// The end it starts at, as typed.
        lowest: String,
        /// The end it stops at, as typed.
        highest: String,
    },
}

impl Helpful for UnknownLevels {
    fn help(&self) -> Option<String> {
        Some(match self {
            Self::NoName => {
                "name one, as in `--level L5`, or some, as in `--level L5..L7`".to_owned()
            }
            Self::NoSuch { nearest, known, .. } => did_you_mean(nearest).unwrap_or_else(|| {
                let of_ladder = |(id, levels): &(String, Vec<String>)| {
                    format!("`{id}` has {}", levels.join(", "))
                };
                known.iter().map(of_ladder).collect::<Vec<_>>().join("; ")
            }),
            Self::Apart { .. } => {
                "a range runs between two levels of one ladder, as in `--level L5..L7`".to_owned()
            }
            Self::Falling { lowest, highest } => {
                format!("a range rises: `--level {}..{}`", typed(highest), typed(lowest))
            }
        })
    }
}

impl Levels {
    /// The levels that `L5`, `L5..L7` or `L5-L7` (both ends are in it), `L5..` or `..L7` mean in the
    /// ladders in scope that have levels of these names.
    ///
    /// # Errors
    /// When no ladder has.
    pub fn named(catalog: &Catalog, range: &str) -> Result<Self, UnknownLevels> {
        let (lowest, highest) = ends_of(catalog, range);
        let ends = [lowest, highest].map(Lookup::new);
        if ends.iter().all(Lookup::is_empty) {
            return Err(UnknownLevels::NoName);
        }
        let in_ladder = |(index, ladder): (usize, &Ladder)| {
            let last = ladder.levels.len().checked_sub(1)?;
            let end = |name: &str, lookup: &Lookup, open| {
                let named = lookup.position(&ladder.levels, |level| [&level.name]);
                let end = if name.is_empty() { Some(open) } else { named };
                end.map(LevelIndex)
            };
            Some((index, end(lowest, &ends[0], 0)?, end(highest, &ends[1], last)?))
        };
        let found: Vec<_> = catalog.ladders_in_scope().filter_map(in_ladder).collect();
        if found.is_empty() {
            return Err(unknown_levels(catalog, lowest, highest));
        }
        let spans = found
            .into_iter()
            .filter_map(|(ladder, start, end)| Some((ladder, LevelSpan::new(start, end)?)));
        let spans: Vec<(usize, LevelSpan)> = spans.collect();
        if spans.is_empty() {
            return Err(UnknownLevels::Falling {
                lowest: lowest.to_owned(),
                highest: highest.to_owned(),
            });
        }
        Ok(Self { range: range.to_owned(), found: spans })
    }

    /// Whether one of a role's levels is among them.
    pub fn has(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.found.iter().any(|&(ladder, span)| {
            ladder == role.ladder && catalog.role(role).levels.overlaps(span)
        })
    }
}

/// The names of the levels at both ends of a range; empty for an open end.
fn ends_of<'r>(catalog: &Catalog, range: &'r str) -> (&'r str, &'r str) {
    let is_level = |name: &str| {
        let lookup = Lookup::new(name);
        let mut ladders = catalog.ladders_in_scope();
        ladders.any(|(_, ladder)| {
            let level = lookup.position(&ladder.levels, |level| [&level.name]);
            level.is_some()
        })
    };
    let (lowest, highest) = match range.split_once("..") {
        Some(ends) => ends,
        None if is_level(range) => (range, range),
        // As the levels of a role are written.
        None => range
            .split_once(['-', '\u{2013}'])
            .filter(|(lowest, highest)| is_level(lowest) && is_level(highest))
            .unwrap_or((range, range)),
    };
    (lowest.trim(), highest.trim())
}

fn unknown_levels(catalog: &Catalog, lowest: &str, highest: &str) -> UnknownLevels {
    let names_in = |ladder: &Ladder| {
        let names = ladder.levels.iter().map(|level| level.name.to_string());
        names.collect()
    };
    let ladders = catalog.ladders_in_scope();
    let known: Vec<(String, Vec<String>)> =
        ladders.map(|(_, ladder)| (ladder.id.to_string(), names_in(ladder))).collect();
    let names = || {
        let names = known.iter().flat_map(|(_, names)| names);
        names.map(String::as_str)
    };
    let is_missing = |end: &&str| {
        let lookup = Lookup::new(end);
        !end.is_empty() && !names().any(|name| lookup.is(name))
    };
    match [lowest, highest].into_iter().find(is_missing) {
        Some(name) => UnknownLevels::NoSuch {
            name: name.to_owned(),
            nearest: nearest(name, names(), 3).into_iter().map(str::to_owned).collect(),
            known,
        },
        None => UnknownLevels::Apart { lowest: lowest.to_owned(), highest: highest.to_owned() },
    }
}
