//! Splits positional words into the selectors of two ends.

use thiserror::Error;

use crate::model::prose::typed;
use crate::query::user_error::Helpful;
use crate::source::Catalog;

use super::{Resolution, Unresolved, resolve};

/// What was typed for one role, or for two of which a way leads from the one to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Where it starts.
    pub from: Resolution,
    /// Where it is to lead, where that was typed.
    pub to: Option<Resolution>,
}

/// Why words are not the names of one role or of two.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum UnresolvedEnds {
    /// A selector means nothing.
    #[error(transparent)]
    Selector(#[from] Unresolved),
    /// The words can be split into two selectors in so many ways that both mean something.
    #[error("{}", split_message(.words, *.ways))]
    Split {
        /// What the user typed.
        words: String,
        /// In how many ways.
        ways: usize,
    },
}

fn split_message(words: &str, ways: usize) -> String {
    let words = typed(words);
    match ways {
        0 => format!("`{words}` is neither the name of a role nor the names of two"),
        many => format!("`{words}` can be read as the names of two roles in {many} ways"),
    }
}

impl Helpful for UnresolvedEnds {
    fn help(&self) -> Option<String> {
        match self {
            Self::Selector(unresolved) => unresolved.help(),
            Self::Split { .. } => Some(
                "put a title of several words in quotes, as in `ladder path manager \"chief of staff\"`"
                    .to_owned(),
            ),
        }
    }
}

/// The selectors that some words are: one word is one and two words are two. More, or two of which
/// one means nothing, are one selector if together they match, or else two, where there is one
/// place only to part them.
///
/// # Errors
/// [`UnresolvedEnds`].
pub fn resolve_ends(catalog: &Catalog, words: &[String]) -> Result<Ends, UnresolvedEnds> {
    let one = |from| Ends { from, to: None };
    let parted = |place: usize| {
        let (from, to) = words.split_at(place);
        Ok(Ends {
            from: resolve(catalog, &from.join(" "))?,
            to: Some(resolve(catalog, &to.join(" "))?),
        })
    };
    match words.len() {
        0 | 1 => resolve(catalog, &words.join(" "))
            .map(one)
            .map_err(UnresolvedEnds::Selector),
        2 => parted(1).or_else(|why| {
            let together = resolve(catalog, &words.join(" "));
            together.map(one).map_err(|_| UnresolvedEnds::Selector(why))
        }),
        many => {
            if let Ok(from) = resolve(catalog, &words.join(" ")) {
                return Ok(one(from));
            }
            let mut ways: Vec<Ends> = (1..many).filter_map(|place| parted(place).ok()).collect();
            match (ways.len(), ways.pop()) {
                (1, Some(only)) => Ok(only),
                (ways, _) => Err(UnresolvedEnds::Split {
                    words: words.join(" "),
                    ways,
                }),
            }
        }
    }
}
