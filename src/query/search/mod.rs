//! Owns search: which lines of the ladders have all the words that are looked for, the best first.
//!
//! A line is one text: a title, a statement, a note, what a reality is like. All words have to be in the one
//! line, see [`WordFit`] for what counts as being there.

mod index;
mod lines;
mod matrix_lines;
mod words;

pub use lines::{Line, LineKind, LineOwner};
pub use words::{Query, Term, WordFit};

pub(super) use words::stem;

use std::collections::HashSet;
use std::ops::Range;

use crate::model::near::nearest;
use crate::model::prose::{counted, did_you_mean, listed_few, quoted, typed as shown};
use crate::source::{Catalog, RoleId};

use super::named::{Tracks, dimensions_of};
use super::resolve::{Resolution, Subject, resolve};
use super::user_error::UserError;
use index::{Fits, Index};
use lines::lines;

/// What a search came to.
#[derive(Clone, Debug, Default)]
pub struct Searched<'a> {
    /// What was looked for.
    pub query: Query,
    /// The lines that have all the words, the best first.
    pub hits: Vec<Hit<'a>>,
    /// The words that nothing has, and that were taken for slips; in the order typed.
    pub slips: Vec<Slip>,
    /// Why there are no such lines, and what to do: a word is nowhere, or no line has them all, or none that
    /// is wanted.
    pub no_hits: Option<UserError>,
    /// What each name of a role or title means.
    pub narrowed_by: Vec<Resolution>,
}

/// A line that has all the words.
#[derive(Clone, Debug)]
pub struct Hit<'a> {
    /// The line, about the roles that are wanted.
    pub line: Line<'a>,
    /// The stretches of its text that fit, in bytes, rising.
    pub marks: Vec<Range<usize>>,
    /// How the word fits that fits worst.
    pub fit: WordFit,
}

/// A word that was taken for the slip of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// As it was typed.
    pub typed: String,
    /// The words of the ladders that it was taken for, the nearest first.
    pub taken_for: Vec<String>,
}

/// Searches the ladders in scope for words as they are typed, narrowed to some tracks, and to what selectors
/// and names of dimensions mean, where there are such.
///
/// # Errors
/// No words, or a role or dimension that is not there.
pub fn search_lines<'a>(
    catalog: &'a Catalog,
    words: &[String],
    tracks: Option<&Tracks>,
    selectors: &[String],
    dimensions: &[String],
) -> Result<Searched<'a>, UserError> {
    let typed = words.join(" ");
    let query = Query::new(&typed).ok_or_else(|| {
        let message = if typed.trim().is_empty() {
            "there is nothing to search for"
        } else {
            "there are no letters or digits to search for"
        };
        UserError::new(message, "give one or more words, as in `ladder search budget`")
    })?;
    let narrowed_by = selectors.iter().map(|selector| resolve(catalog, selector));
    let narrowed_by = narrowed_by.collect::<Result<Vec<Resolution>, _>>()?;
    let subjects = narrowed_by.iter().flat_map(|resolution| resolution.found.iter().copied());
    let subjects: HashSet<Subject> = subjects.collect();
    let mut roles: Vec<RoleId> = narrowed_by.iter().flat_map(Resolution::roles).collect();
    if roles.is_empty() {
        roles.extend(catalog.roles_in_scope());
    }
    let indices = dimensions_of(catalog, roles.into_iter(), dimensions)?;
    let is_about = |subject: Subject| {
        // A title is on no track.
        let is_on = |tracks: &Tracks| subject.role().is_some_and(|role| tracks.has(catalog, role));
        (selectors.is_empty() || subjects.contains(&subject)) && tracks.is_none_or(is_on)
    };
    let is_of_dimension = |line: &Line<'_>| {
        let of_ladder = indices.get(&line.ladder);
        of_ladder.is_some_and(|indices| {
            indices.iter().any(|&index| line.owner.has_dimension(catalog.ladder(line.ladder), index))
        })
    };
    let is_wanted = |line: &Line<'_>| {
        let is_about_one = match line.owner {
            LineOwner::Title(id) | LineOwner::Meaning(id, _) => is_about(Subject::Title(id)),
            _ if tracks.is_none() && selectors.is_empty() => true,
            LineOwner::Ladder => catalog.roles_of(line.ladder).any(|role| is_about(Subject::Role(role))),
            _ => line.roles.iter().any(|&role| is_about(Subject::Role(role))),
        };
        is_about_one && (dimensions.is_empty() || is_of_dimension(line))
    };
    // What is about a role that is named may be said in any ladder that may be named.
    let ladders = if selectors.is_empty() { catalog.scope() } else { catalog.reach() };
    Ok(Searched { narrowed_by, ..search(catalog, ladders, query, is_wanted) })
}

/// Searches some ladders for lines that have all words of a query. The same text in several cells of a
/// dimension is one hit.
///
/// The best come first: those whose words are the fewest edits away from what was typed, then those with the
/// fewest words that are there by their stem only, then those with the fewest that are joined otherwise, then
/// by [`LineKind`], then in the order of the catalog and its files.
///
/// What is not wanted is left out of the answer and not of the question: a word that is somewhere in these
/// ladders is never taken for the slip of another, however the search is narrowed.
pub fn search<'a>(
    catalog: &'a Catalog,
    ladders: &[usize],
    query: Query,
    is_wanted: impl Fn(&Line<'a>) -> bool,
) -> Searched<'a> {
    let mut searched = Searched { query, ..Searched::default() };
    let query = &searched.query;
    let lines = lines(catalog, ladders);
    let index = Index::new(lines.iter().map(|line| &*line.text).collect());
    let fits = index.fits(query);
    if let Some(asked) = (0..query.words.len()).find(|&asked| !fits.has(asked)) {
        searched.no_hits = Some(unknown_word(catalog, query, asked, &index.words));
        return searched;
    }
    let mut counts = vec![0; query.terms.len()];
    let mut unwanted = 0;
    let mut ranked = Vec::new();
    let mut best = Vec::new();
    for (text, line) in lines.iter().enumerate() {
        index.best(text, &fits, &mut best);
        for (count, term) in counts.iter_mut().zip(&query.terms) {
            *count += usize::from(term.words.iter().all(|&asked| best[asked].is_some()));
        }
        if best.contains(&None) {
            continue;
        }
        if !is_wanted(line) {
            unwanted += 1;
            continue;
        }
        let best = || best.iter().copied().flatten();
        let edits = best().map(|fit| if let WordFit::Slip(edits) = fit { usize::from(edits) } else { 0 });
        let count = |of: WordFit| best().filter(|fit| *fit == of).count();
        let rank = (edits.sum::<usize>(), count(WordFit::Stem), count(WordFit::Joined), line.kind);
        let fit = best().max().unwrap_or(WordFit::Exact);
        ranked.push((rank, Hit { line: line.clone(), marks: index.marks(text, &fits), fit }));
    }
    if ranked.is_empty() {
        searched.no_hits = Some(no_line(catalog, query, &counts, unwanted));
    } else {
        searched.slips = slips(&index.words, &fits, query);
    }
    // The sort keeps what is equally good in the order of the catalog.
    ranked.sort_by_key(|(rank, _)| *rank);
    searched.hits = ranked.into_iter().map(|(_, hit)| hit).collect();
    searched
}

/// The texts that have all of some words, by their indices in rising order, and whether they have some of them by a
/// slip only. The only one that has them as they are typed is the only one; those that have them by a slip are none
/// where any has them otherwise.
pub(super) fn texts_with(texts: Vec<&str>, words: &str) -> (Vec<usize>, bool) {
    let Some(query) = Query::new(words) else { return (Vec::new(), false) };
    let count = texts.len();
    let index = Index::new(texts);
    let fits = index.fits(&query);
    let mut best = Vec::new();
    let mut found: Vec<(WordFit, usize)> = Vec::new();
    for text in 0..count {
        index.best(text, &fits, &mut best);
        let all: Option<Vec<WordFit>> = best.iter().copied().collect();
        found.extend(all.and_then(|all| all.into_iter().max()).map(|worst| (worst, text)));
    }
    let exact: Vec<usize> =
        found.iter().filter(|(worst, _)| *worst == WordFit::Exact).map(|(_, text)| *text).collect();
    if exact.len() == 1 {
        return (exact, false);
    }
    let is_slip = |(worst, _): &(WordFit, usize)| matches!(worst, WordFit::Slip(_));
    let is_guess = found.iter().all(is_slip);
    let found = found.into_iter().filter(|one| is_guess || !is_slip(one)).map(|(_, text)| text);
    (found.collect(), is_guess)
}

/// The words of the query that fit by slips only.
fn slips(words: &[String], fits: &Fits, query: &Query) -> Vec<Slip> {
    let slips = query.terms.iter().filter_map(|term| {
        let mut taken_for: Vec<(usize, &str)> = Vec::new();
        for &asked in &term.words {
            let fits = words.iter().zip(&fits.by_word[asked]);
            taken_for.extend(fits.filter_map(|(word, fit)| match fit {
                Some(WordFit::Slip(edits)) => Some((usize::from(*edits), word.as_str())),
                _ => None,
            }));
        }
        taken_for.sort_by_key(|(edits, _)| *edits);
        (!taken_for.is_empty()).then(|| Slip {
            typed: term.typed.clone(),
            taken_for: taken_for.into_iter().map(|(_, word)| word.to_owned()).collect(),
        })
    });
    slips.collect()
}

/// A query with a word that none fits.
fn unknown_word(catalog: &Catalog, query: &Query, asked: usize, words: &[String]) -> UserError {
    const MOST: usize = 3;
    /// So many that some are left when forms of one word are one.
    const TRIED: usize = 12;
    let word = query.words[asked].as_str();
    // Nobody means a word of quite another length, and to weigh a very long one takes long.
    let is_as_long = |other: &&str| {
        let (one, other) = (word.chars().count(), other.chars().count());
        2 * one.max(other) <= 3 * one.min(other)
    };
    let near = nearest(word, words.iter().map(String::as_str).filter(is_as_long), TRIED).into_iter();
    let mut stems = HashSet::new();
    let near = near.filter(|near| stems.insert(stem(near))).take(MOST);
    let help = did_you_mean(word, near)
        .unwrap_or_else(|| "run `ladder list` to see what the ladders are about".to_owned());
    let term = query.terms.iter().find(|term| term.words.contains(&asked));
    let typed = term.map_or_else(String::new, |term| shown(&term.typed));
    UserError::new(
        format!("no line in the ladders contains `{typed}`"),
        what_it_names(catalog, query).unwrap_or(help),
    )
}

/// A query whose words are together in no line that is wanted, and in so many that are not; each term is in
/// so many lines.
fn no_line(catalog: &Catalog, query: &Query, counts: &[usize], unwanted: usize) -> UserError {
    const FEW: usize = 3;
    const MOST_COUNTS: usize = 10;
    let terms = query.terms.iter().map(|term| shown(&term.typed));
    let all = listed_few(&quoted(&terms.clone().collect::<Vec<_>>()), FEW, "and");
    if unwanted > 0 {
        let others = match unwanted {
            1 => "1 other line does".to_owned(),
            many => format!("{many} other lines do"),
        };
        return UserError::new(
            format!("no line for that role, track or dimension contains {all}"),
            format!("{others}: leave out `--role`, `--track` or `--dimension` to see more"),
        );
    }
    let counts = terms.zip(counts);
    let counts = counts.map(|(term, &count)| format!("`{term}` is in {}", counted(count, "line")));
    let counts = listed_few(&counts.collect::<Vec<_>>(), MOST_COUNTS, "and");
    let help = format!("search for fewer words: {counts}");
    UserError::new(format!("no line contains {all} together"), what_it_names(catalog, query).unwrap_or(help))
}

/// Where a query is what a role or title is named by, how to ask for that.
fn what_it_names(catalog: &Catalog, query: &Query) -> Option<String> {
    resolve(catalog, &query.text).ok()?;
    Some(format!("run `ladder show {}` to look it up", shown(&query.text)))
}
