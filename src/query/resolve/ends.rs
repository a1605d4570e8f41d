//! Owns the two ends of a way: the role that it starts from, and the role, title or track that it is to lead
//! to.

use crate::model::prose::typed;
use crate::model::words::fold;
use crate::query::named::Tracks;
use crate::query::user_error::UserError;
use crate::source::Catalog;

use super::split::{LONGEST_NAME, no_empty, parted};
use super::{Resolution, resolve};

/// What was typed for one role, or for a role and what a way is to lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Where it starts.
    pub from: Resolution,
    /// Where it is to lead, where that was typed. A track's name means no role and no title, but could mean
    /// what has its words in a title.
    pub to: Option<Resolution>,
    /// The track of that name.
    pub track: Option<Tracks>,
}

impl Ends {
    /// The track, where that is what it is to lead to, and no role or title of that name.
    pub fn track_to(&self) -> Option<&Tracks> {
        let has_role = self.to.as_ref().is_some_and(|to| !to.found.is_empty());
        self.track.as_ref().filter(|_| !has_role)
    }

    /// Whether both are more than words of some titles.
    fn are_names(&self, catalog: &Catalog) -> bool {
        ![Some(&self.from), self.to.as_ref()].into_iter().flatten().any(|end| end.is_of_words(catalog))
    }

    /// Whether it is to lead to a track.
    pub fn is_to_track(&self) -> bool {
        self.track_to().is_some()
    }
}

/// The ends that some words are: one word is the start and two words are both, unless they are a name together
/// and one of them is but a word of some titles. More, or two of which one means nothing, are the start if together
/// they match, or else both ends, where there is one way only to split them.
///
/// # Errors
/// A selector that means nothing, or words that can be split in no way or in several.
pub fn resolve_ends(catalog: &Catalog, words: &[String]) -> Result<Ends, UserError> {
    let Some(parted) = parted(catalog, words).filter(|parted| parted.len() == 2) else {
        return unparted(catalog, words);
    };
    let both = split(catalog, &parted, 1, false).or_else(|_| split(catalog, &parted, 1, true));
    both.or_else(|why| unparted(catalog, words).map_err(|_| why))
}

/// The ends that some words are which have nothing between them.
fn unparted(catalog: &Catalog, words: &[String]) -> Result<Ends, UserError> {
    no_empty(catalog, words)?;
    let together = || Ok(Ends { from: resolve(catalog, &words.join(" "))?, to: None, track: None });
    match words.len() {
        0 | 1 => together(),
        2 => match split(catalog, words, 1, false) {
            Ok(both) if both.are_names(catalog) => Ok(both),
            both => match together() {
                Ok(one) if both.is_err() || !one.from.is_of_words(catalog) => Ok(one),
                _ => both.or_else(|_: UserError| split(catalog, words, 1, true)),
            },
        },
        many => together().or_else(|_: UserError| {
            let ends = many.saturating_sub(LONGEST_NAME).max(1)..=LONGEST_NAME.min(many - 1);
            let splits =
                |by_track| ends.clone().filter_map(move |at| split(catalog, words, at, by_track).ok());
            let mut ways: Vec<Ends> = splits(false).collect();
            if ways.is_empty() {
                ways.extend(splits(true));
            }
            let name = typed(&words.join(" "));
            let message = match (ways.len(), ways.pop()) {
                (1, Some(only)) => return Ok(only),
                (0, _) => format!("`{name}` names neither one role nor two"),
                (ways, _) => {
                    format!("`{name}` can be read as the names of two roles in {ways} ways")
                }
            };
            Err(UserError::new(
                message,
                "put a title of several words in quotes, as in `ladder path manager \"chief of staff\"`",
            ))
        }),
    }
}

/// The start and the goal that some words before and behind a place are. A track's name is the goal where it
/// is no more than words of some titles; where it is not even that, if asked for.
fn split(catalog: &Catalog, words: &[String], at: usize, by_track: bool) -> Result<Ends, UserError> {
    let (from, to) = words.split_at(at);
    let from = resolve(catalog, &from.join(" "))?;
    let name = to.join(" ");
    let (to, track) = match (resolve(catalog, &name), Tracks::named(catalog, &name)) {
        (Ok(mut to), Ok(track)) if track.are_named_wholly(catalog, catalog.reach()) => {
            let is_own = to.found.iter().any(|one| catalog.scope().contains(&one.ladder()));
            let ladders = if is_own { catalog.scope() } else { catalog.reach() };
            if track.are_named_wholly(catalog, ladders) && to.is_of_words(catalog) {
                to.also.splice(..0, to.found.drain(..));
            }
            (to, Some(track))
        }
        (Ok(to), _) => (to, None),
        (Err(_), Ok(track)) if by_track => (Resolution::nothing(&name), Some(track)),
        (Err(_), Err(why)) if by_track && fold(&name).ends_with("track") => return Err(why),
        (Err(why), _) => return Err(why),
    };
    Ok(Ends { from, to: Some(to), track })
}
