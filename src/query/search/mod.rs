//! Owns search: which lines of the ladders have all the words that are looked for, the best first.
//!
//! A line is one text: a title, a statement, what a reality is like. All words have to be in the one line,
//! see [`WordFit`] for what counts as being there.

mod lines;
mod words;

pub use lines::{Line, LineKind, LineOwner};
pub use words::{Query, Term, WordFit};

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use crate::model::near::nearest;
use crate::model::prose::{counted, did_you_mean, listed_few, quoted, typed as shown};
use crate::model::words::placed_words;
use crate::source::{Catalog, RoleId};

use super::named::{Tracks, dimensions_of};
use super::resolve::{Resolution, Subject, resolve};
use super::user_error::UserError;
use lines::lines;
use words::{Fits, fits, stem};

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
        matches!(line.owner, LineOwner::Dimension(index)
            if of_ladder.is_some_and(|indices| indices.contains(&index)))
    };
    let is_wanted = |line: &Line<'_>| {
        let is_about_one = match line.owner {
            LineOwner::Title(id) | LineOwner::Meaning(id, _) => is_about(Subject::Title(id)),
            _ if tracks.is_none() && selectors.is_empty() => true,
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
/// fewest words that are there by their stem only, then by [`LineKind`], then in the order of the catalog and
/// its files.
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
    let texts: Vec<_> = lines.iter().map(|line| placed_words(line.text)).collect();
    // Each word once, in the order in which they are met.
    let mut known = HashSet::new();
    let words = texts.iter().flatten().map(|(word, _)| word.as_str());
    let words: Vec<&str> = words.filter(|word| known.insert(*word)).collect();
    let fits: Vec<Fits> = query.words.iter().map(|asked| fits(asked, &words)).collect();
    if let Some(asked) = fits.iter().position(HashMap::is_empty) {
        searched.no_hits = Some(unknown_word(catalog, query, asked, &words));
        return searched;
    }
    let mut counts = vec![0; query.terms.len()];
    let mut unwanted = 0;
    let mut ranked = Vec::new();
    for (line, words) in lines.into_iter().zip(&texts) {
        let best: Vec<Option<&WordFit>> = fits
            .iter()
            .map(|fits| words.iter().filter_map(|(word, _)| fits.get(word.as_str())).min())
            .collect();
        for (count, term) in counts.iter_mut().zip(&query.terms) {
            *count += usize::from(term.words.iter().all(|&asked| best[asked].is_some()));
        }
        let Some(best) = best.into_iter().collect::<Option<Vec<&WordFit>>>() else {
            continue;
        };
        if !is_wanted(&line) {
            unwanted += 1;
            continue;
        }
        let edits = best.iter().map(|fit| match **fit {
            WordFit::Exact | WordFit::Stem => 0,
            WordFit::Slip(edits) => edits,
        });
        let stems = best.iter().filter(|fit| ***fit == WordFit::Stem);
        let rank = (edits.sum::<usize>(), stems.count(), line.kind);
        let fit = best.into_iter().max().copied().unwrap_or(WordFit::Exact);
        let is_fit = |(word, _): &&(String, _)| fits.iter().any(|fits| fits.contains_key(word.as_str()));
        let mut marks: Vec<_> = words.iter().filter(is_fit).map(|(_, at)| at.clone()).collect();
        // Several words of a short form share their stretch.
        marks.dedup();
        ranked.push((rank, Hit { line, marks, fit }));
    }
    if ranked.is_empty() {
        searched.no_hits = Some(no_line(catalog, query, &counts, unwanted));
    } else {
        searched.slips = slips(&words, &fits, query);
    }
    // The sort keeps what is equally good in the order of the catalog.
    ranked.sort_by_key(|(rank, _)| *rank);
    searched.hits = ranked.into_iter().map(|(_, hit)| hit).collect();
    searched
}

/// The words of the query that fit by slips only.
fn slips(words: &[&str], fits: &[Fits<'_>], query: &Query) -> Vec<Slip> {
    let slips = query.terms.iter().filter_map(|term| {
        let mut taken_for: Vec<(usize, &str)> = Vec::new();
        for &asked in &term.words {
            taken_for.extend(words.iter().filter_map(|&word| match fits[asked].get(word)? {
                WordFit::Slip(edits) => Some((*edits, word)),
                WordFit::Exact | WordFit::Stem => None,
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
fn unknown_word(catalog: &Catalog, query: &Query, asked: usize, words: &[&str]) -> UserError {
    const MOST: usize = 3;
    /// So many that some are left when forms of one word are one.
    const TRIED: usize = 12;
    let word = query.words[asked].as_str();
    // Nobody means a word of quite another length, and to weigh a very long one takes long.
    let is_as_long = |other: &&str| {
        let (one, other) = (word.chars().count(), other.chars().count());
        2 * one.max(other) <= 3 * one.min(other)
    };
    let near = nearest(word, words.iter().copied().filter(is_as_long), TRIED).into_iter();
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
