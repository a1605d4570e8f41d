//! Owns search: which lines of the ladders have all the words that are looked for, the best first.
//!
//! A line is one text: a title, a statement, what a reality is like. All words have to be in the
//! one line, see [`WordFit`] for what counts as being there.

mod lines;
mod words;

pub use lines::{Line, LineKind, LineOwner};
pub use words::{Query, Term, WordFit};

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use thiserror::Error;

use crate::model::prose::{counted, did_you_mean, listed_few, quoted, typed as shown};
use crate::model::words::nearest;
use crate::source::{Catalog, RoleId};

use super::dimensions::dimensions_of;
use super::named::Tracks;
use super::resolve::{Resolution, Subject, resolve};
use super::user_error::{Helpful, UserError};
use lines::lines;
use words::{Fits, Index, stem};

/// A question for lines, as it is typed.
#[derive(Clone, Debug)]
pub struct SearchQuestion<'q> {
    /// The words.
    pub words: &'q [String],
    /// The tracks that the lines are about.
    pub tracks: Option<Tracks>,
    /// What names the roles and titles that the lines are about.
    pub roles: &'q [String],
    /// The names of the dimensions that the lines belong to.
    pub dimensions: &'q [String],
}

/// What a search came to.
#[derive(Clone, Debug)]
pub struct Searched<'a> {
    /// What was looked for.
    pub query: Query,
    /// The lines that have all the words, the best first.
    pub hits: Vec<Hit<'a>>,
    /// The words that were taken for slips.
    pub slips: Vec<Slip>,
    /// Why there are none, and what to do.
    pub no_hits: Option<UserError>,
    /// What each name of a role or title means.
    pub narrowed_by: Vec<Resolution>,
}

/// What a search found.
#[derive(Clone, Debug)]
pub struct Found<'a> {
    /// At least one, the best first.
    pub hits: Vec<Hit<'a>>,
    /// The words that nothing has, and that were taken for slips; in the order typed.
    pub slips: Vec<Slip>,
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

/// Why no line has all the words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoHits {
    /// A word is in no line at all.
    #[error("no line of the ladders has `{}`", shown(.typed))]
    UnknownWord {
        /// The first such word, as it was typed.
        typed: String,
        /// At most three words of the ladders that are near, the nearest first.
        nearest: Vec<String>,
    },
    /// Each word is in some line, and no line has them all.
    #[error("no line has {} together", listed_terms(.counts.iter().map(|(term, _)| term)))]
    NeverTogether {
        /// What was typed, and how many lines have it.
        counts: Vec<(String, usize)>,
    },
    /// There are such lines, and none of them is wanted.
    #[error("no line that is asked for has {}", listed_terms(.terms))]
    FilteredOut {
        /// What was typed.
        terms: Vec<String>,
        /// How many such lines there are.
        hits: usize,
    },
}

fn listed_terms<'t>(terms: impl IntoIterator<Item = &'t String>) -> String {
    const FEW: usize = 3;
    let terms: Vec<String> = terms.into_iter().map(|term| shown(term)).collect();
    listed_few(&quoted(&terms), FEW, "and")
}

impl Helpful for NoHits {
    fn help(&self) -> Option<String> {
        const MOST_COUNTS: usize = 10;
        Some(match self {
            Self::UnknownWord { nearest, .. } => did_you_mean(nearest)
                .unwrap_or_else(|| "`ladder list` shows what the ladders are about".to_owned()),
            Self::NeverTogether { counts } => {
                let in_lines = |(term, count): &(String, usize)| {
                    format!("`{}` is in {}", shown(term), counted(*count, "line"))
                };
                let counts: Vec<String> = counts.iter().map(in_lines).collect();
                let counts = listed_few(&counts, MOST_COUNTS, "and");
                format!("search for fewer words: {counts}")
            }
            Self::FilteredOut { hits, .. } => {
                let others = match hits {
                    1 => "1 other line does".to_owned(),
                    many => format!("{many} other lines do"),
                };
                format!("{others}; leave out `--role`, `--track` or `--dimension`")
            }
        })
    }
}

/// What a search is narrowed to; by default to nothing.
#[derive(Clone, Debug, Default)]
pub struct Narrowing {
    /// Only what is about roles on these tracks.
    pub tracks: Option<Tracks>,
    /// Only what is about these roles, or belongs to these ambiguous titles.
    pub subjects: Option<HashSet<Subject>>,
    /// Only what belongs to these dimensions: for each ladder their indices.
    pub dimensions: Option<BTreeMap<usize, Vec<usize>>>,
}

impl Narrowing {
    /// Whether a line is wanted: for one of its roles at least, if not for what it belongs to.
    fn wants(&self, catalog: &Catalog, line: &Line<'_>) -> bool {
        let is_wanted = |&role: &RoleId| {
            let subjects = self.subjects.as_ref();
            let tracks = self.tracks.as_ref();
            subjects.is_none_or(|subjects| subjects.contains(&Subject::Role(role)))
                && tracks.is_none_or(|tracks| tracks.has(catalog, role))
        };
        let is_of_title = match (line.owner, &self.tracks, &self.subjects) {
            // A title is on no track.
            (LineOwner::Title(id) | LineOwner::Meaning(id, _), None, Some(subjects)) => {
                subjects.contains(&Subject::Title(id))
            }
            (_, tracks, subjects) => tracks.is_none() && subjects.is_none(),
        };
        let is_of_dimension = self.dimensions.as_ref().is_none_or(|wanted| {
            let of_ladder = wanted.get(&line.ladder);
            matches!(line.owner, LineOwner::Dimension(dimension)
                if of_ladder.is_some_and(|wanted| wanted.contains(&dimension)))
        });
        is_of_dimension && (is_of_title || line.roles.iter().any(is_wanted))
    }
}

/// Searches the ladders in scope as it is asked for.
///
/// # Errors
/// No words, or a role or dimension that is not there.
pub fn search_lines<'a>(
    catalog: &'a Catalog,
    question: SearchQuestion<'_>,
) -> Result<Searched<'a>, UserError> {
    let typed = question.words.join(" ");
    let query = Query::new(&typed).ok_or_else(|| nothing_asked(&typed))?;
    let narrowed_by = question
        .roles
        .iter()
        .map(|selector| resolve(catalog, selector))
        .collect::<Result<Vec<_>, _>>()?;
    let dimensions = if question.dimensions.is_empty() {
        None
    } else {
        let named: Vec<RoleId> = narrowed_by.iter().flat_map(Resolution::roles).collect();
        Some(if named.is_empty() {
            dimensions_of(catalog, catalog.roles_in_scope(), question.dimensions)?
        } else {
            dimensions_of(catalog, named.into_iter(), question.dimensions)?
        })
    };
    let subjects = narrowed_by.iter().flat_map(|resolution| &resolution.found);
    let narrowing = Narrowing {
        tracks: question.tracks,
        subjects: (!question.roles.is_empty()).then(|| subjects.copied().collect()),
        dimensions,
    };
    let mut searched =
        Searched { hits: Vec::new(), slips: Vec::new(), no_hits: None, narrowed_by, query };
    match search(catalog, &searched.query, &narrowing) {
        Ok(found) => (searched.hits, searched.slips) = (found.hits, found.slips),
        Err(why) => searched.no_hits = Some(explained(catalog, &typed, &why)),
    }
    Ok(searched)
}

/// Why there are no hits. Where what was typed is what a role or title is named by, that is asked for
/// in another way.
fn explained(catalog: &Catalog, typed: &str, why: &NoHits) -> UserError {
    let error = UserError::from(why.clone());
    if matches!(why, NoHits::FilteredOut { .. }) || resolve(catalog, typed).is_err() {
        return error;
    }
    UserError {
        help: Some(format!("`ladder show {}` shows what that names", shown(typed))),
        ..error
    }
}

fn nothing_asked(typed: &str) -> UserError {
    UserError::new(
        if typed.trim().is_empty() {
            "there is nothing to search for"
        } else {
            "there is no letter and no digit to search for"
        },
        "name a word or several, as in `ladder search budget`",
    )
}

/// Searches the ladders in scope for lines that have all words of a query. The same text in several
/// cells of a dimension is one hit.
///
/// The best come first: those whose words are the fewest edits away from what was typed, then those
/// with the fewest words that are there by their stem only, then by [`LineKind`], then in the order
/// of the catalog and its files.
///
/// What is not wanted is left out of the answer and not of the question: a word that is somewhere
/// in scope is never taken for the slip of another, however the search is narrowed.
///
/// # Errors
/// [`NoHits`], where there is no such line.
pub fn search<'a>(
    catalog: &'a Catalog,
    query: &Query,
    narrowing: &Narrowing,
) -> Result<Found<'a>, NoHits> {
    let lines = lines(catalog);
    let index = Index::new(lines.iter().map(|line| line.text.as_str()));
    let fits = index.fits(query).map_err(|asked| unknown_word(&index, query, asked))?;
    let mut ranked = Vec::new();
    let mut filtered_out = 0;
    for (line, best) in lines.iter().zip(index.best_fits(&fits)) {
        let Some(best) = best.into_iter().collect::<Option<Vec<WordFit>>>() else {
            continue;
        };
        if !narrowing.wants(catalog, line) {
            filtered_out += 1;
            continue;
        }
        let edits = best.iter().map(|fit| match fit {
            WordFit::Exact | WordFit::Stem => 0,
            WordFit::Slip(edits) => *edits,
        });
        let stems = best.iter().filter(|&&fit| fit == WordFit::Stem);
        let rank = (edits.sum::<usize>(), stems.count(), line.kind);
        let hit = Hit {
            marks: index.marks(line.text, &fits),
            fit: best.into_iter().max().unwrap_or(WordFit::Exact),
            line: line.clone(),
        };
        ranked.push((rank, hit));
    }
    if ranked.is_empty() {
        return Err(match filtered_out {
            0 => never_together(&index, &fits, query),
            hits => NoHits::FilteredOut {
                terms: query.terms().iter().map(|term| term.typed.clone()).collect(),
                hits,
            },
        });
    }
    // The sort keeps what is equally good in the order of the catalog.
    ranked.sort_by_key(|(rank, _)| *rank);
    Ok(Found {
        hits: ranked.into_iter().map(|(_, hit)| hit).collect(),
        slips: slips(&index, &fits, query),
    })
}

/// The words of the query that fit by slips only.
fn slips(index: &Index, fits: &Fits, query: &Query) -> Vec<Slip> {
    let slips = query.terms().iter().filter_map(|term| {
        let mut taken_for: Vec<(usize, &String)> = Vec::new();
        for asked in &term.words {
            for (word, fits) in index.words.iter().zip(&fits.of_words) {
                let edits = fits.iter().find_map(|(of, fit)| match fit {
                    WordFit::Slip(edits) if of == asked => Some(*edits),
                    _ => None,
                });
                taken_for.extend(edits.map(|edits| (edits, word)));
            }
        }
        taken_for.sort_by_key(|(edits, _)| *edits);
        (!taken_for.is_empty()).then(|| Slip {
            typed: term.typed.clone(),
            taken_for: taken_for.into_iter().map(|(_, word)| word.clone()).collect(),
        })
    });
    slips.collect()
}

/// The answer to a query with a word that none fits.
fn unknown_word(index: &Index, query: &Query, asked: usize) -> NoHits {
    const MOST: usize = 3;
    /// So many that some are left when forms of one word are one.
    const TRIED: usize = 12;
    let word = query.words()[asked].as_str();
    // Nobody means a word of quite another length, and to weigh a very long one takes long.
    let is_as_long = |other: &&str| {
        let (one, other) = (word.chars().count(), other.chars().count());
        2 * one.max(other) <= 3 * one.min(other)
    };
    let words = index.words.iter().map(String::as_str).filter(is_as_long);
    let mut stems = HashSet::new();
    let near = nearest(word, words, TRIED).into_iter();
    let near = near.filter(|near| stems.insert(stem(near)));
    let mut terms = query.terms().iter();
    let term = terms.find(|term| term.words.contains(&asked));
    NoHits::UnknownWord {
        typed: term.map_or_else(String::new, |term| term.typed.clone()),
        nearest: near.take(MOST).map(str::to_owned).collect(),
    }
}

/// The answer to a query whose words are in no line together.
fn never_together(index: &Index, fits: &Fits, query: &Query) -> NoHits {
    let mut counts = vec![0; query.terms().len()];
    for best in index.best_fits(fits) {
        for (count, term) in counts.iter_mut().zip(query.terms()) {
            let is_there = term.words.iter().all(|&asked| best[asked].is_some());
            *count += usize::from(is_there);
        }
    }
    let typed = query.terms().iter().map(|term| term.typed.clone());
    NoHits::NeverTogether { counts: typed.zip(counts).collect() }
}
