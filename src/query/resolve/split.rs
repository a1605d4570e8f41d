//! Splits positional words into the selectors of any number of roles.

use crate::model::prose::typed;
use crate::query::user_error::UserError;
use crate::source::Catalog;

use super::near::no_such;
use super::{Resolution, STEPS, is_exact_name, meant, qualified, resolve};

/// No name is looked for in more words than these.
pub(super) const LONGEST_NAME: usize = 16;

/// The roles or titles that several words mean: together if together they match, else name by name, each in
/// as many of the words as can be. A name is more than some word of a title, unless it is typed in quotes, as
/// one argument of several words.
///
/// # Errors
/// An empty argument, or the first words that are in no name.
pub fn resolve_words(catalog: &Catalog, arguments: &[String]) -> Result<Vec<Resolution>, UserError> {
    no_empty(catalog, arguments)?;
    match resolve(catalog, &arguments.join(" ")) {
        Ok(resolution) => Ok(vec![resolution]),
        Err(why) if arguments.len() < 2 => Err(why),
        Err(_) => split(catalog, arguments),
    }
}

/// The roles or titles that several words mean where each selector is to be one role, so that any word of a
/// title will do: name by name, else each argument by itself, else together.
///
/// # Errors
/// See [`resolve_words`].
pub fn resolve_each(catalog: &Catalog, arguments: &[String]) -> Result<Vec<Resolution>, UserError> {
    let each = |names: &[String]| -> Result<Vec<Resolution>, UserError> {
        names.iter().map(|name| resolve(catalog, name)).collect()
    };
    let unparted = || {
        no_empty(catalog, arguments)?;
        split(catalog, arguments).or_else(|why| {
            each(arguments)
                .or_else(|_| resolve(catalog, &arguments.join(" ")).map(|one| vec![one]))
                .map_err(|_| why)
        })
    };
    match parted(catalog, arguments) {
        Some(parted) => each(&parted).or_else(|why| unparted().map_err(|_| why)),
        None => unparted(),
    }
}

/// The names between which the arguments have an arrow, two dots, `to` or `vs`; `None` where they have none that
/// stands between names, or all of them together are one name.
pub(super) fn parted(catalog: &Catalog, arguments: &[String]) -> Option<Vec<String>> {
    const ARROWS: [&str; 4] = ["..", "->", "\u{2192}", "\u{2026}"];
    let typed = arguments.join(" ");
    let spelled_out = ARROWS.iter().fold(typed.clone(), |text, arrow| text.replace(arrow, " to "));
    let words: Vec<&str> = spelled_out.split_whitespace().collect();
    let is_between = |word: &&str| ["to", "vs", "vs."].contains(&word.to_lowercase().as_str());
    let names: Vec<String> = words.split(is_between).map(|words| words.join(" ")).collect();
    let is_parted = names.len() > 1
        && names.iter().all(|name| !name.is_empty())
        && !is_exact_name(catalog, &typed)
        && resolve(catalog, &spelled_out).is_err()
        && names.iter().any(|name| resolve(catalog, name).is_ok());
    is_parted.then_some(names)
}

/// Refuses an empty argument, and one of signs alone where it cannot stand between the words of a title.
///
/// # Errors
/// The first such argument.
pub(super) fn no_empty(catalog: &Catalog, arguments: &[String]) -> Result<(), UserError> {
    let last = arguments.len().saturating_sub(1);
    let empty = arguments.iter().enumerate().find(|(index, word)| {
        let is_at_an_end = *index == 0 || *index == last;
        word.trim().is_empty() || is_at_an_end && !word.contains(char::is_alphanumeric)
    });
    empty.map(|(_, word)| word).map_or(Ok(()), |empty| Err(no_such(catalog, catalog.reach(), empty)))
}

/// What the names mean that the arguments can be split into, each as long as can be.
fn split(catalog: &Catalog, arguments: &[String]) -> Result<Vec<Resolution>, UserError> {
    let longest_name = |start: usize| {
        let ends = start + 1..=arguments.len().min(start + LONGEST_NAME);
        ends.rev().find(|&end| is_name(catalog, &arguments[start..end]))
    };
    let mut found = Vec::new();
    let mut start = 0;
    while start < arguments.len() {
        let Some(end) = longest_name(start) else {
            let behind = arguments.len().min(start + LONGEST_NAME);
            let next = (start + 1..behind).find(|&at| longest_name(at).is_some());
            let words = &arguments[start..next.unwrap_or(behind)];
            return Err(unread(catalog, &words.join(" "), next.map(|at| &arguments[at])));
        };
        found.push(resolve(catalog, &arguments[start..end].join(" "))?);
        start = end;
    }
    Ok(found)
}

/// Why some words are no name beside others, given the argument behind them.
fn unread(catalog: &Catalog, words: &str, next: Option<&String>) -> UserError {
    // A `/` may have been meant between a ladder and a role.
    if let Some(next) = next
        && let Some(Ok(_)) = qualified(catalog, &format!("{words}/{next}"))
    {
        return no_such(catalog, catalog.reach(), &format!("{words} {next}"));
    }
    let name = typed(words);
    match resolve(catalog, words) {
        // A stray `ops` would add every role whose title has the word.
        Ok(_) => UserError::new(
            format!("`{name}` is not a name on its own, only part of several titles"),
            if words.contains(' ') {
                format!("put it in quotes to get all of them: \"{name}\"")
            } else {
                "use it alone, or write out the title you mean".to_owned()
            },
        ),
        Err(why) => why,
    }
}

/// Whether some arguments together name something: by more than some words of its title, or in quotes.
fn is_name(catalog: &Catalog, arguments: &[String]) -> bool {
    let selector = arguments.join(" ");
    let is_in_quotes = arguments.len() == 1 && selector.trim().contains(char::is_whitespace);
    matches!(qualified(catalog, &selector), Some(Ok(_)))
        || meant(catalog, &selector, &STEPS[..3], catalog.reach()).is_some()
        || is_in_quotes && resolve(catalog, &selector).is_ok()
}
