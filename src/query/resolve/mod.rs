//! Owns selectors: what a user types to name a role, and which roles or titles it means.
//!
//! The steps are tried in order and the first that matches answers; what later steps would have
//! added is kept beside the answer, see `steps`. Nothing is ever chosen by nearness of spelling; what is near
//! is only suggested, see `near`.

mod near;
mod split;
mod steps;

pub use split::{Ends, resolve_each, resolve_ends, resolve_words};

use std::iter;

use thiserror::Error;

use crate::model::AmbiguousTitle;
use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::query::user_error::Helpful;
use crate::source::{Catalog, RoleId};

use near::no_such;
use steps::{STEPS, Step, Typed, first_answer};

/// What a selector can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A role.
    Role(RoleId),
    /// A title with several meanings.
    Title(TitleId),
}

/// An ambiguous title among all ladders of a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TitleId {
    /// The index of its ladder in the catalog.
    pub ladder: usize,
    /// Its index in that ladder.
    pub title: usize,
}

impl TitleId {
    /// The title itself.
    pub fn of(self, catalog: &Catalog) -> &AmbiguousTitle {
        &catalog.ladder(self.ladder).titles[self.title]
    }
}

/// What a selector means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// What the user typed.
    pub selector: String,
    /// What it means: at least one, in the order of the catalog, roles before titles.
    pub found: Vec<Subject>,
    /// What it would have meant, had nothing more exact matched; in the order of the steps.
    pub also: Vec<Subject>,
}

impl Subject {
    /// The role, where it is one.
    pub fn role(self) -> Option<RoleId> {
        match self {
            Self::Role(role) => Some(role),
            Self::Title(_) => None,
        }
    }

    /// The title, where it is one.
    pub fn title(self) -> Option<TitleId> {
        match self {
            Self::Role(_) => None,
            Self::Title(title) => Some(title),
        }
    }
}

impl Resolution {
    /// The roles among what it means.
    pub fn roles(&self) -> impl Iterator<Item = RoleId> {
        self.found.iter().filter_map(|subject| subject.role())
    }

    /// Keeps of what it would have meant what is wanted, and makes it mean that where nothing of
    /// what it means is.
    pub fn narrow(&mut self, is_wanted: impl Fn(Subject) -> bool) {
        self.also.retain(|&subject| is_wanted(subject));
        if !self.also.is_empty() && !self.found.iter().any(|&subject| is_wanted(subject)) {
            self.found = std::mem::take(&mut self.also);
        }
    }
}

/// Why a selector means nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unresolved {
    /// No role and no title is called so.
    #[error("{}", no_such_message(.selector, .within.as_deref()))]
    NoSuch {
        /// What the user typed, without the ladder's name before the `/`.
        selector: String,
        /// The id of the one ladder that was asked, where it was one.
        within: Option<String>,
        /// At most three names that are there and are near, best first; may be empty. Where one
        /// ladder was asked, what the selector means in the others comes before them.
        nearest: Vec<String>,
    },
    /// Beside names it is too little to be one: a word or two of several titles.
    #[error("`{}` is no name by itself, only part of several titles", typed(.selector))]
    Vague {
        /// What the user typed.
        selector: String,
    },
    /// It is the id of a ladder and nothing else.
    #[error("`{}` is a ladder, and no role, level or title", typed(.selector))]
    Ladder {
        /// What the user typed.
        selector: String,
        /// The ladder's id.
        id: String,
    },
    /// It names something in a ladder that was not asked.
    #[error("`{}` is not in `{asked}`, and `--ladder` asks that one only", typed(.selector))]
    NotAsked {
        /// What the user typed.
        selector: String,
        /// The id of the one ladder that was.
        asked: String,
        /// What it means there, at most three qualified ids; empty for one itself.
        elsewhere: Vec<String>,
    },
    /// The part before the `/` is the start of several ladders' ids.
    #[error("the ladder in `{}` may be any of {} ladders", typed(.selector), .ladders.len())]
    SeveralLadders {
        /// What the user typed.
        selector: String,
        /// Their ids, in the order of the catalog.
        ladders: Vec<String>,
    },
    /// Several words can be split into two selectors in so many ways that both mean something.
    #[error("{}", split_message(.words, *.ways))]
    Split {
        /// What the user typed.
        words: String,
        /// In how many ways, not one.
        ways: usize,
    },
}

fn no_such_message(selector: &str, within: Option<&str>) -> String {
    match within {
        _ if selector.trim().is_empty() => "an empty selector names nothing".to_owned(),
        Some(ladder) => format!("nothing in `{ladder}` is called `{}`", typed(selector)),
        None => format!("no role, level or title is called `{}`", typed(selector)),
    }
}

fn split_message(words: &str, ways: usize) -> String {
    let words = typed(words);
    match ways {
        0 => format!("`{words}` is neither the name of a role nor the names of two"),
        many => format!("`{words}` can be read as the names of two roles in {many} ways"),
    }
}

impl Helpful for Unresolved {
    fn help(&self) -> Option<String> {
        Some(match self {
            Self::NoSuch { selector, .. } if selector.trim().is_empty() => {
                "name a role, as in `ladder show L4`".to_owned()
            }
            Self::NoSuch { nearest, .. } => did_you_mean(nearest)
                .unwrap_or_else(|| "`ladder list` shows what there is".to_owned()),
            Self::Vague { selector } if selector.contains(' ') => {
                format!("put it in quotes to ask for all of them: \"{}\"", typed(selector))
            }
            Self::Vague { .. } => {
                "ask for it alone, or write out the title that is meant".to_owned()
            }
            Self::Ladder { id, .. } => format!("`ladder list --ladder {id}` shows its roles"),
            Self::NotAsked { elsewhere, .. } if elsewhere.is_empty() => {
                "leave out `--ladder`".to_owned()
            }
            Self::NotAsked { elsewhere, .. } => {
                format!("leave out `--ladder` to ask for {}", listed(&quoted(elsewhere), "or"))
            }
            Self::SeveralLadders { ladders, .. } => {
                format!("write out which: {}", listed(&quoted(ladders), "or"))
            }
            Self::Split { .. } => {
                "put a title of several words in quotes, as in `ladder path manager \"chief of staff\"`"
                    .to_owned()
            }
        })
    }
}

/// The roles or titles that one selector means.
///
/// # Errors
/// [`Unresolved`], with the nearest names.
pub fn resolve(catalog: &Catalog, selector: &str) -> Result<Resolution, Unresolved> {
    let typed = Typed::new(selector);
    let no_such_there = match qualified(catalog, selector) {
        Some(Ok(resolution)) => return Ok(resolution),
        Some(Err(why)) if selector.trim_end().ends_with('/') => return Err(why),
        other => other.and_then(Result::err),
    };
    let (own, built_in): (Vec<usize>, Vec<usize>) =
        catalog.scope().iter().partition(|&&ladder| catalog.is_own(ladder));
    let steps = [own, built_in]
        .into_iter()
        .flat_map(|ladders| STEPS.map(|step| typed.found_by(step, catalog, &ladders)));
    // What looks like a qualified id may be a title with a `/` in it.
    first_answer(selector, steps)
        .ok_or_else(|| no_such_there.unwrap_or_else(|| no_such(catalog, catalog.scope(), selector)))
}

/// `product-ops/L4`: `None` where no ladder is called by the part before the `/`. The code alone
/// comes first, since a qualified id is what names one role and no other.
fn qualified(catalog: &Catalog, selector: &str) -> Option<Result<Resolution, Unresolved>> {
    let (name, rest) = selector.split_once('/')?;
    let mut ladders = catalog.ladders_named(name);
    ladders.retain(|ladder| catalog.scope().contains(ladder));
    let ladder = match ladders[..] {
        [] => return None,
        [ladder] => ladder,
        _ => {
            let ids = ladders.iter().map(|&ladder| catalog.ladder(ladder).id.to_string());
            let (selector, ladders) = (selector.to_owned(), ids.collect());
            return Some(Err(Unresolved::SeveralLadders { selector, ladders }));
        }
    };
    let typed = Typed::new(rest);
    let found_by = |step| typed.found_by(step, catalog, &[ladder]);
    let by_code = first_answer(selector, iter::once(found_by(Step::Code)));
    let answer = by_code.or_else(|| first_answer(selector, STEPS.into_iter().map(found_by)));
    Some(answer.ok_or_else(|| no_such(catalog, &[ladder], rest)))
}
