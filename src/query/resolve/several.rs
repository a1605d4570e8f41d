//! Owns the telling apart of any number of selectors typed as so many words.

use crate::source::Catalog;

use super::near::no_such;
use super::{Resolution, STEPS, Typed, Unresolved, qualified, resolve};

/// No name of a role is looked for in more words than these.
const LONGEST_NAME: usize = 16;

/// The roles or titles that several words mean: together if together they match, else each by
/// itself if each is more than some word of a title, else as few such names as they can be parted
/// into.
///
/// # Errors
/// [`Unresolved`] for all of the words where they read as one name, for the first that means
/// nothing where another is a code, a level or a title of its own, or for an empty one.
pub fn resolve_words(
    catalog: &Catalog,
    selectors: &[String],
) -> Result<Vec<Resolution>, Unresolved> {
    let no_such = |selector: &str| no_such(catalog, catalog.scope(), selector);
    if let Some(empty) = selectors.iter().find(|word| word.trim().is_empty()) {
        return Err(no_such(empty));
    }
    let together = match resolve(catalog, &selectors.join(" ")) {
        Ok(resolution) => return Ok(vec![resolution]),
        Err(why) => why,
    };
    let is_exact: Vec<bool> = selectors
        .iter()
        .map(|selector| is_exact(catalog, selector))
        .collect();
    if let Some(names) = fewest_names(catalog, selectors).filter(|_| is_exact.contains(&false)) {
        return names.iter().map(|name| resolve(catalog, name)).collect();
    }
    if !is_exact.contains(&true) {
        return Err(together);
    }
    let each = selectors.iter().zip(is_exact);
    each.map(|(selector, is_exact)| match resolve(catalog, selector) {
        // Else a stray `ops` would add every role whose title has the word.
        Ok(_) if !is_exact => Err(together.clone()),
        answer => answer,
    })
    .collect()
}

/// The words as names that are more than some words of a title, as few as can be; `None` where
/// there is no such way to part them. Of several ways it is that whose last name is the shortest.
fn fewest_names(catalog: &Catalog, words: &[String]) -> Option<Vec<String>> {
    // For each place how the words before it are best parted: in how many names, and where the
    // last of them begins.
    let mut best: Vec<Option<(usize, usize)>> = vec![Some((0, 0))];
    for end in 1..=words.len() {
        let starts = (end.saturating_sub(LONGEST_NAME)..end).rev();
        let ways = starts.filter_map(|start| {
            let (names, _) = best[start]?;
            is_exact(catalog, &words[start..end].join(" ")).then_some((names + 1, start))
        });
        let fewest = ways.min_by_key(|&(names, _)| names);
        best.push(fewest);
    }
    let mut names = Vec::new();
    let mut end = words.len();
    while end > 0 {
        let (_, start) = best[end]?;
        names.push(words[start..end].join(" "));
        end = start;
    }
    names.reverse();
    Some(names)
}

/// Whether a selector names something by more than some words of its title.
fn is_exact(catalog: &Catalog, selector: &str) -> bool {
    let typed = Typed::new(selector);
    matches!(qualified(catalog, selector), Some(Ok(_)))
        || STEPS[..3]
            .iter()
            .any(|step| !step(catalog, catalog.scope(), &typed).is_empty())
}
