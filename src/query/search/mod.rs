//! Owns search: which lines of the ladders have all the words that are looked for, the best first.
//!
//! A line is one text: a title, a statement, what a reality is like. All words have to be in the
//! one line, see [`WordFit`] for what counts as being there.

mod asked;
mod asked_for;
mod fit;
mod index;
mod lines;
mod missed;
mod narrow;

pub use asked::{Query, Term};
pub use asked_for::{SearchQuestion, Searched, search_lines};
pub use fit::WordFit;
pub use lines::{Line, LineKind, LineOwner};
pub use missed::Missed;
pub use narrow::Narrowing;

use std::ops::Range;

use crate::source::Catalog;

use index::{Fits, Index};
use lines::lines;
use missed::{apart, unknown};

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

/// What a hit is worth, the least being the best; the fields decide one after the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// How many edits lie between the words and what was typed, together.
    edits: usize,
    /// How many of the words are there by their stem only.
    stems: usize,
    /// What the line is.
    kind: LineKind,
    /// Where it stands among all lines.
    place: usize,
}

impl Rank {
    fn new(fits: &[WordFit], kind: LineKind, place: usize) -> Self {
        let edits = |fit: &WordFit| match fit {
            WordFit::Exact | WordFit::Stem => 0,
            WordFit::Slip(edits) => *edits,
        };
        Self {
            edits: fits.iter().map(edits).sum(),
            stems: fits.iter().filter(|&&fit| fit == WordFit::Stem).count(),
            kind,
            place,
        }
    }
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
/// [`Missed`], where there is no such line.
pub fn search<'a>(
    catalog: &'a Catalog,
    query: &Query,
    narrowing: &Narrowing,
) -> Result<Found<'a>, Missed> {
    let lines = lines(catalog);
    let index = Index::new(lines.iter().map(|line| line.text.as_str()));
    let fits = index
        .fits(query)
        .map_err(|asked| unknown(&index, query, asked))?;
    let mut ranked: Vec<(Rank, Hit)> = Vec::new();
    let mut left_out = 0;
    for (place, line) in lines.iter().enumerate() {
        let best = fits.best(index.words_of(place));
        let Some(best) = best.into_iter().collect::<Option<Vec<WordFit>>>() else {
            continue;
        };
        let Some(worst) = best.iter().max() else {
            continue;
        };
        if !narrowing.wants(catalog, line) {
            left_out += 1;
            continue;
        }
        let hit = Hit {
            marks: index.marks(line.text, &fits),
            fit: *worst,
            line: line.clone(),
        };
        ranked.push((Rank::new(&best, hit.line.kind, place), hit));
    }
    if ranked.is_empty() {
        return Err(match left_out {
            0 => apart(&index, &fits, query),
            hits => Missed::Elsewhere { hits },
        });
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    Ok(Found {
        hits: ranked.into_iter().map(|(_, hit)| hit).collect(),
        slips: slips(&index, &fits, query),
    })
}

/// The words of the query that fit by slips only.
fn slips(index: &Index, fits: &Fits, query: &Query) -> Vec<Slip> {
    let mut taken_for: Vec<Vec<(usize, &str)>> = vec![Vec::new(); query.words().len()];
    for (place, word) in index.words().iter().enumerate() {
        for &(asked, fit) in fits.of(place) {
            if let WordFit::Slip(edits) = fit {
                taken_for[asked].push((edits, word.as_str()));
            }
        }
    }
    let slips = query.terms().iter().filter_map(|term| {
        let mut words: Vec<(usize, &str)> = term
            .words
            .iter()
            .flat_map(|&asked| taken_for[asked].iter().copied())
            .collect();
        words.sort_by_key(|(edits, _)| *edits);
        (!words.is_empty()).then(|| Slip {
            typed: term.typed.clone(),
            taken_for: words.into_iter().map(|(_, word)| word.to_owned()).collect(),
        })
    });
    slips.collect()
}
