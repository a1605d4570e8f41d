//! Splits positional words into selectors: those of the two ends of a way, or of any number of roles.

use std::ops::Range;

use thiserror::Error;

use crate::model::prose::typed;
use crate::query::user_error::Helpful;
use crate::source::Catalog;

use super::near::no_such;
use super::steps::{STEPS, Typed};
use super::{Resolution, Unresolved, qualified, resolve};

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
/// one means nothing, are one selector if together they match, or else two, where there is one way
/// only to split them.
///
/// # Errors
/// [`UnresolvedEnds`].
pub fn resolve_ends(catalog: &Catalog, words: &[String]) -> Result<Ends, UnresolvedEnds> {
    let one = |from| Ends { from, to: None };
    let split = |at: usize| {
        let (from, to) = words.split_at(at);
        Ok(Ends {
            from: resolve(catalog, &from.join(" "))?,
            to: Some(resolve(catalog, &to.join(" "))?),
        })
    };
    match words.len() {
        0 | 1 => resolve(catalog, &words.join(" ")).map(one).map_err(UnresolvedEnds::Selector),
        2 => split(1).or_else(|why| {
            let together = resolve(catalog, &words.join(" "));
            together.map(one).map_err(|_| UnresolvedEnds::Selector(why))
        }),
        many => {
            if let Ok(from) = resolve(catalog, &words.join(" ")) {
                return Ok(one(from));
            }
            let mut ways: Vec<Ends> = (1..many).filter_map(|at| split(at).ok()).collect();
            match (ways.len(), ways.pop()) {
                (1, Some(only)) => Ok(only),
                (ways, _) => Err(UnresolvedEnds::Split { words: words.join(" "), ways }),
            }
        }
    }
}

/// No name is looked for in more words than these.
const LONGEST_NAME: usize = 16;

/// The roles or titles that several words mean: together if together they match, else by as few
/// names as they can be split into. A name is more than some word of a title, unless it is typed in
/// quotes, as one argument of several words.
///
/// # Errors
/// [`Unresolved`] for an empty argument, or for the first words that are in no name, where as few
/// are left over as can be.
pub fn resolve_words(
    catalog: &Catalog,
    arguments: &[String],
) -> Result<Vec<Resolution>, Unresolved> {
    no_empty(catalog, arguments)?;
    match resolve(catalog, &arguments.join(" ")) {
        Ok(resolution) => Ok(vec![resolution]),
        Err(why) if arguments.len() < 2 => Err(why),
        Err(_) => split(catalog, arguments),
    }
}

/// The roles or titles that several words mean where each selector is to be one role, so that any
/// word of a title will do: by as few names as can be, else each argument by itself, else together.
///
/// # Errors
/// [`Unresolved`], see [`resolve_words`].
pub fn resolve_each(
    catalog: &Catalog,
    arguments: &[String],
) -> Result<Vec<Resolution>, Unresolved> {
    no_empty(catalog, arguments)?;
    split(catalog, arguments).or_else(|why| {
        let each = arguments.iter().map(|word| resolve(catalog, word));
        each.collect::<Result<_, _>>()
            .or_else(|_| resolve(catalog, &arguments.join(" ")).map(|one| vec![one]))
            .map_err(|_| why)
    })
}

fn no_empty(catalog: &Catalog, arguments: &[String]) -> Result<(), Unresolved> {
    let empty = arguments.iter().find(|word| word.trim().is_empty());
    empty.map_or(Ok(()), |empty| Err(no_such(catalog, catalog.scope(), empty)))
}

/// What the names mean that the arguments can be split into.
fn split(catalog: &Catalog, arguments: &[String]) -> Result<Vec<Resolution>, Unresolved> {
    let pieces = pieces(catalog, arguments);
    if let Some(first) = pieces.iter().position(|piece| !piece.is_name) {
        // Each of these is one argument.
        let left_over = pieces[first..].iter().take_while(|piece| !piece.is_name);
        let start = pieces[first].words.start;
        let (words, behind) = arguments[start..].split_at(left_over.count());
        return Err(unread(catalog, &words.join(" "), behind.first()));
    }
    let names = pieces.iter().map(|piece| &arguments[piece.words.clone()]);
    names.map(|name| resolve(catalog, &name.join(" "))).collect()
}

/// Why some words are no name beside others, given the argument behind them.
fn unread(catalog: &Catalog, words: &str, next: Option<&String>) -> Unresolved {
    // A `/` may have been meant between a ladder and a role.
    if let Some(next) = next
        && let Some(Ok(_)) = qualified(catalog, &format!("{words}/{next}"))
    {
        return no_such(catalog, catalog.scope(), &format!("{words} {next}"));
    }
    match resolve(catalog, words) {
        // A stray `ops` would add every role whose title has the word.
        Ok(_) => Unresolved::Vague { selector: words.to_owned() },
        Err(why) => why,
    }
}

/// Some of the arguments: a name, or one that is in no name.
#[derive(Clone)]
struct Piece {
    words: Range<usize>,
    is_name: bool,
}

/// How the first so many arguments are split.
struct Way {
    /// How many of them are in no name.
    left_over: usize,
    /// How many pieces there are.
    count: usize,
    /// The last of these.
    last: Piece,
}

/// The arguments in pieces, so that as few as can be are in no name, and the names are few. Of
/// several such ways it is that whose last name is the shortest.
fn pieces(catalog: &Catalog, arguments: &[String]) -> Vec<Piece> {
    // The best way to split the first one, two, three, ... arguments, each made of a shorter one and a
    // piece.
    let mut ways: Vec<Way> = Vec::with_capacity(arguments.len());
    for end in 1..=arguments.len() {
        let before = |start: usize| match start.checked_sub(1) {
            Some(before) => (ways[before].left_over, ways[before].count),
            None => (0, 0),
        };
        let way = |start: usize, is_name: bool| {
            let (left_over, count) = before(start);
            Way {
                left_over: left_over + usize::from(!is_name),
                count: count + 1,
                last: Piece { words: start..end, is_name },
            }
        };
        let mut best = way(end - 1, false);
        for start in (end.saturating_sub(LONGEST_NAME)..end).rev() {
            let named = way(start, true);
            let is_better = (named.left_over, named.count) < (best.left_over, best.count);
            if is_better && is_name(catalog, &arguments[start..end]) {
                best = named;
            }
        }
        ways.push(best);
    }
    let mut pieces = Vec::new();
    let mut end = arguments.len();
    while let Some(before) = end.checked_sub(1) {
        let last = ways[before].last.clone();
        end = last.words.start;
        pieces.push(last);
    }
    pieces.reverse();
    pieces
}

/// Whether some arguments together name something: by more than some words of its title, or in
/// quotes.
fn is_name(catalog: &Catalog, arguments: &[String]) -> bool {
    let selector = arguments.join(" ");
    let typed = Typed::new(&selector);
    let is_in_quotes = arguments.len() == 1 && selector.trim().contains(char::is_whitespace);
    matches!(qualified(catalog, &selector), Some(Ok(_)))
        || STEPS[..3].iter().any(|&step| !typed.found_by(step, catalog, catalog.scope()).is_empty())
        || is_in_quotes && resolve(catalog, &selector).is_ok()
}
