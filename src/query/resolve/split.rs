//! Splits positional words into selectors: those of the two ends of a way, or of any number of roles.

use crate::model::prose::typed;
use crate::query::user_error::UserError;
use crate::source::Catalog;

use super::near::no_such;
use super::steps::{STEPS, meant};
use super::{Resolution, qualified, resolve};

/// What was typed for one role, or for two of which a way leads from the one to the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ends {
    /// Where it starts.
    pub from: Resolution,
    /// Where it is to lead, where that was typed.
    pub to: Option<Resolution>,
}

/// The selectors that some words are: one word is one and two words are two. More, or two of which
/// one means nothing, are one selector if together they match, or else two, where there is one way
/// only to split them.
///
/// # Errors
/// A selector that means nothing, or words that can be split in no way or in several.
pub fn resolve_ends(catalog: &Catalog, words: &[String]) -> Result<Ends, UserError> {
    let together = || Ok(Ends { from: resolve(catalog, &words.join(" "))?, to: None });
    let split = |at: usize| {
        let (from, to) = words.split_at(at);
        let from = resolve(catalog, &from.join(" "))?;
        Ok(Ends { from, to: Some(resolve(catalog, &to.join(" "))?) })
    };
    match words.len() {
        0 | 1 => together(),
        2 => split(1).or_else(|why| together().map_err(|_: UserError| why)),
        many => together().or_else(|_: UserError| {
            let splits = (1..many).map(split);
            let mut ways: Vec<Ends> = splits.filter_map(Result::<_, UserError>::ok).collect();
            let name = typed(&words.join(" "));
            let message = match (ways.len(), ways.pop()) {
                (1, Some(only)) => return Ok(only),
                (0, _) => format!("`{name}` is neither the name of a role nor the names of two"),
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

/// No name is looked for in more words than these.
const LONGEST_NAME: usize = 16;

/// The roles or titles that several words mean: together if together they match, else by as few
/// names as they can be split into. A name is more than some word of a title, unless it is typed in
/// quotes, as one argument of several words.
///
/// # Errors
/// An empty argument, or the first words that are in no name, where as few are left over as can be.
pub fn resolve_words(
    catalog: &Catalog,
    arguments: &[String],
) -> Result<Vec<Resolution>, UserError> {
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
/// See [`resolve_words`].
pub fn resolve_each(catalog: &Catalog, arguments: &[String]) -> Result<Vec<Resolution>, UserError> {
    no_empty(catalog, arguments)?;
    split(catalog, arguments).or_else(|why| {
        let each = arguments.iter().map(|word| resolve(catalog, word));
        each.collect::<Result<_, _>>()
            .or_else(|_| resolve(catalog, &arguments.join(" ")).map(|one| vec![one]))
            .map_err(|_| why)
    })
}

fn no_empty(catalog: &Catalog, arguments: &[String]) -> Result<(), UserError> {
    let empty = arguments.iter().find(|word| word.trim().is_empty());
    empty.map_or(Ok(()), |empty| Err(no_such(catalog, catalog.scope(), empty)))
}

/// What the names mean that the arguments can be split into.
fn split(catalog: &Catalog, arguments: &[String]) -> Result<Vec<Resolution>, UserError> {
    let pieces = pieces(catalog, arguments);
    let after_names = pieces.iter().skip_while(|piece| piece.is_name);
    let mut left_over = after_names.take_while(|piece| !piece.is_name).peekable();
    if let Some(first) = left_over.peek() {
        let from_first = &arguments[first.start..];
        // Each of these is one argument.
        let (words, behind) = from_first.split_at(left_over.count());
        return Err(unread(catalog, &words.join(" "), behind.first()));
    }
    let names = pieces.iter().map(|piece| &arguments[piece.start..piece.end]);
    names.map(|name| resolve(catalog, &name.join(" "))).collect()
}

/// Why some words are no name beside others, given the argument behind them.
fn unread(catalog: &Catalog, words: &str, next: Option<&String>) -> UserError {
    // A `/` may have been meant between a ladder and a role.
    if let Some(next) = next
        && let Some(Ok(_)) = qualified(catalog, &format!("{words}/{next}"))
    {
        return no_such(catalog, catalog.scope(), &format!("{words} {next}"));
    }
    let name = typed(words);
    match resolve(catalog, words) {
        // A stray `ops` would add every role whose title has the word.
        Ok(_) => UserError::new(
            format!("`{name}` is no name by itself, only part of several titles"),
            if words.contains(' ') {
                format!("put it in quotes to ask for all of them: \"{name}\"")
            } else {
                "ask for it alone, or write out the title that is meant".to_owned()
            },
        ),
        Err(why) => why,
    }
}

/// The last of the pieces that the first so many arguments are split into: a name, or an argument
/// that is in no name.
#[derive(Clone, Copy)]
struct Piece {
    start: usize,
    end: usize,
    is_name: bool,
    /// How many arguments are in no name up to its end, and how many pieces there are.
    cost: (usize, usize),
}

/// The arguments in pieces, so that as few as can be are in no name, and the names are few. Of
/// several such ways it is that whose last name is the shortest.
fn pieces(catalog: &Catalog, arguments: &[String]) -> Vec<Piece> {
    // The last piece of the best way to split the first one, two, three, ... arguments.
    let mut last: Vec<Piece> = Vec::with_capacity(arguments.len());
    for end in 1..=arguments.len() {
        let piece = |start: usize, is_name: bool| {
            let (left_over, count) =
                start.checked_sub(1).map_or((0, 0), |before| last[before].cost);
            let cost = (left_over + usize::from(!is_name), count + 1);
            Piece { start, end, is_name, cost }
        };
        let mut best = piece(end - 1, false);
        for start in (end.saturating_sub(LONGEST_NAME)..end).rev() {
            let named = piece(start, true);
            if named.cost < best.cost && is_name(catalog, &arguments[start..end]) {
                best = named;
            }
        }
        last.push(best);
    }
    let before = |piece: &Piece| last[..piece.start].last().copied();
    let mut pieces: Vec<Piece> = std::iter::successors(last.last().copied(), before).collect();
    pieces.reverse();
    pieces
}

/// Whether some arguments together name something: by more than some words of its title, or in
/// quotes.
fn is_name(catalog: &Catalog, arguments: &[String]) -> bool {
    let selector = arguments.join(" ");
    let is_in_quotes = arguments.len() == 1 && selector.trim().contains(char::is_whitespace);
    matches!(qualified(catalog, &selector), Some(Ok(_)))
        || meant(catalog, &selector, &STEPS[..3], &[catalog.scope()]).is_some()
        || is_in_quotes && resolve(catalog, &selector).is_ok()
}
