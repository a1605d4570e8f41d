//! Owns the columns beside the roles: which of them hold sections, which the names of dimensions, which say what a
//! dimension is about, and which hold nothing of a ladder.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::settings::{Fact, Settings};
use crate::import::words::fact_of;
use crate::model::words::words;

use super::roles::one_line;
use super::table::Table;

/// The columns beside the roles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct LabelColumns {
    pub(super) section: Option<u32>,
    pub(super) dimension: Option<u32>,
    pub(super) about: Option<u32>,
    /// The one that only says what stands in each row: a rating, statements, examples.
    pub(super) kind: Option<u32>,
    /// Those with nothing that a ladder holds, or nothing that was recognized.
    pub(super) nothing: Vec<u32>,
    /// Whether a heading or the user says which column has the sections; else its look does.
    pub(super) is_section_named: bool,
}

/// Texts longer than that on average are sentences, and no names.
const LONG: usize = 60;

/// What stands in the columns that are no roles, by their headings in some rows, and by what they look like.
pub(super) fn label_columns(
    table: &Table,
    headings: &[u32],
    body: &[u32],
    roles: &BTreeSet<u32>,
    settings: &Settings,
) -> LabelColumns {
    let mut labels = LabelColumns::default();
    let mut unknown = Vec::new();
    let has_text = |column: u32| body.iter().any(|&row| table.text(row, column).is_some());
    let first_role = roles.first().copied().unwrap_or_default();
    for &column in table.columns.iter().filter(|column| !roles.contains(column) && has_text(**column)) {
        let said = settings.facts.iter().find(|(_, line)| table.column_at(*line) == Some(column));
        let fact = said.map(|(fact, _)| *fact).or_else(|| heading(table, headings, column));
        match fact {
            Some(Fact::Section) if labels.section.is_none() => {
                labels.section = Some(column);
                labels.is_section_named = true;
            }
            Some(Fact::Dimension | Fact::Statement) if labels.dimension.is_none() => {
                labels.dimension = Some(column);
            }
            Some(Fact::About | Fact::Summary) if labels.about.is_none() => labels.about = Some(column),
            Some(Fact::Nothing) => labels.nothing.push(column),
            _ if column > first_role || is_numbering(table, body, column) => labels.nothing.push(column),
            _ => unknown.push(column),
        }
    }
    if labels.dimension.is_some() || unknown.len() > 1 {
        let kind = unknown.iter().position(|column| is_of_kinds(table, body, *column));
        labels.kind = kind.map(|place| unknown.remove(place));
    }
    guess(table, body, unknown, &mut labels);
    labels
}

impl LabelColumns {
    /// The labels that only say what stands in their rows, not of which dimension: those that come again, or all
    /// where there are no others.
    pub(super) fn kinds(&self, table: &Table, body: &[u32]) -> BTreeSet<String> {
        let Some(column) = self.dimension else { return BTreeSet::new() };
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for label in body.iter().filter_map(|&row| table.own_text(row, column)) {
            *counts.entry(label).or_default() += 1;
        }
        let is_all = counts.keys().all(|label| is_kind(label));
        let kinds = counts.into_iter().filter(|(label, count)| is_kind(label) && (is_all || *count > 1));
        kinds.map(|(label, _)| one_line(label)).collect()
    }
}

/// What the heading of a column says of dimensions.
fn heading(table: &Table, headings: &[u32], column: u32) -> Option<Fact> {
    let texts = headings.iter().rev().filter_map(|&row| table.own_text(row, column));
    let of_dimensions = |fact: &Fact| {
        matches!(
            fact,
            Fact::Section | Fact::Dimension | Fact::About | Fact::Summary | Fact::Nothing | Fact::Statement
        )
    };
    texts.filter_map(fact_of).find(of_dimensions)
}

/// Takes the columns whose headings say nothing for what they look like, from the left to the right.
fn guess(table: &Table, body: &[u32], unknown: Vec<u32>, labels: &mut LabelColumns) {
    let (mut names, mut long) = (Vec::new(), Vec::new());
    for column in unknown {
        if is_long(table, body, column) && (!names.is_empty() || labels.dimension.is_some()) {
            long.push(column);
        } else {
            names.push(column);
        }
    }
    if labels.dimension.is_none() {
        labels.dimension = names.pop();
    }
    // `Area` and the like are what dimensions are called where nothing else is.
    if labels.dimension.is_none() {
        labels.dimension = labels.section.take();
        labels.is_section_named = false;
    }
    if labels.section.is_none() {
        labels.section = names.pop();
    }
    long.extend(names);
    long.sort_unstable();
    let mut long = long.into_iter();
    if labels.about.is_none() {
        labels.about = long.next();
    }
    labels.nothing.extend(long);
    // What repeats beside what does not is the section, whatever their order.
    if let (Some(section), Some(dimension)) = (labels.section, labels.dimension)
        && !labels.is_section_named
        && repeats(table, body, dimension) > repeats(table, body, section) + 1
        && is_full(table, body, section)
    {
        (labels.section, labels.dimension) = (Some(dimension), Some(section));
    }
}

/// The name of a dimension and what it is about: the first line of a label with several, and what stands below it
/// where that is longer than a name that goes on.
pub(super) fn label_parts(label: &str) -> (String, Option<String>) {
    /// A name has no more words behind its first line.
    const MOST_WORDS: usize = 3;
    let parted = label.split_once('\n').map(|(name, about)| (one_line(name), one_line(about)));
    let is_about = |(name, about): &(String, String)| {
        !name.ends_with([',', '&', '-', '/'])
            && (about.split(' ').count() > MOST_WORDS || about.starts_with('('))
    };
    match parted.filter(is_about) {
        Some((name, about)) => (name, Some(about)),
        None => (one_line(label), None),
    }
}

/// Whether the labels of rows only say what kind of text stands there.
fn is_kind(label: &str) -> bool {
    matches!(fact_of(label), Some(Fact::Statement | Fact::About | Fact::Rating | Fact::Example))
}

fn is_of_kinds(table: &Table, body: &[u32], column: u32) -> bool {
    body.iter().filter_map(|&row| table.text(row, column)).all(is_kind)
}

fn is_long(table: &Table, body: &[u32], column: u32) -> bool {
    let texts: Vec<&str> = body.iter().filter_map(|&row| table.own_text(row, column)).collect();
    let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
    letters > LONG * texts.len()
}

/// Whether a column only numbers the rows.
fn is_numbering(table: &Table, body: &[u32], column: u32) -> bool {
    let mut texts = body.iter().filter_map(|&row| table.own_text(row, column)).peekable();
    texts.peek().is_some() && texts.all(|text| text.trim_end_matches(['.', ')']).parse::<f64>().is_ok())
}

/// How many texts of a column have been there before.
fn repeats(table: &Table, body: &[u32], column: u32) -> usize {
    let texts: Vec<&str> = body.iter().filter_map(|&row| table.own_text(row, column)).collect();
    texts.len() - texts.iter().collect::<BTreeSet<_>>().len()
}

fn is_full(table: &Table, body: &[u32], column: u32) -> bool {
    body.iter().all(|&row| table.text(row, column).is_some())
}

/// Whether the label of a row says that it holds nothing of a ladder, whatever stands in it: `Number` and `Source` may
/// be what people are asked for.
pub(super) fn is_always_nothing(label: &str) -> bool {
    let words = words(label);
    let sure =
        ["note", "notes", "comment", "comments", "remark", "remarks", "link", "links", "salary", "pay"];
    words.iter().any(|word| sure.contains(&word.as_str()))
}

/// Whether a text says that what follows is no part of the matrix.
pub(super) fn is_end(text: &str) -> bool {
    let word = text.trim_end_matches([':', '.']).trim().to_lowercase();
    matches!(word.as_str(), "legend" | "key" | "footnotes" | "footnote" | "rating scale" | "glossary")
}
