//! Owns the parting of a header into pieces: names of levels, years, decoration, and words.

use std::ops::Range;

use crate::model::YearCount;

use super::levels::{LevelNames, is_number, is_roman, is_whole_number, spanned};
use super::titles::is_title;
use super::years::years_in;

/// A part of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Where it stands, with its parentheses.
    pub(super) range: Range<usize>,
    /// The line it stands on, counted from 0.
    pub(super) line: usize,
    /// What it says.
    pub(super) said: Said,
}

/// What a part of a header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The names of levels, or a code.
    Levels(LevelNames),
    /// A level that is a number alone.
    Number(String),
    /// The least years, and whether it says in what.
    Years(YearCount, bool),
    /// What says only that this is a header: `description`.
    Decoration,
    /// Anything else.
    Words,
}

/// What says only that something is said of a level.
const DECORATION: [&str; 16] = [
    "description",
    "descriptions",
    "expectation",
    "expectations",
    "requirement",
    "requirements",
    "criteria",
    "definition",
    "definitions",
    "overview",
    "summary",
    "details",
    "behaviors",
    "behaviours",
    "competencies",
    "responsibilities",
];

/// The pieces of a text, in its order; together they have all its letters and digits.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (line, of_line) in text.split('\n').enumerate() {
        let mut range = start..start + of_line.len();
        start = range.end + 1;
        let number = leading_number(&text[range.clone()]).filter(|_| pieces.is_empty());
        if let Some((number, behind)) = number {
            let number_range = range.start..range.start + behind;
            pieces.push(Piece { range: number_range, line, said: Said::Number(number) });
            range.start += behind;
        }
        for part in parts(text, range) {
            classify(text, part, line, &mut pieces);
        }
    }
    pieces
}

/// A number that is a level by itself, alone or parted from a name by a sign: `1/ Junior`, `2. Associate`; and how
/// many bytes it takes with that sign.
fn leading_number(line: &str) -> Option<(String, usize)> {
    let inner = line.trim_start();
    // `X` marks a cell more often than it counts to ten.
    if is_number(inner.trim_end()) || is_roman(inner.trim_end()) && inner.trim_end() != "X" {
        return Some((inner.trim_end().to_owned(), line.len()));
    }
    let opened = inner.trim_start_matches(['(', '[', '#']);
    let end = opened.find(|c: char| !c.is_ascii_digit()).unwrap_or(opened.len());
    let (number, rest) = opened.split_at(end);
    let name = rest.trim_start_matches([')', ']', '.', ':', '/', '|', ' ', '-', '\u{2013}', '\u{2014}']);
    let signs = rest[..rest.len() - name.len()].trim();
    let is_alone = name.is_empty() && [")", "]", "/", ".", ""].contains(&signs);
    let is_parted = !signs.is_empty() && name.split(' ').count() <= 2 || signs == "/" || is_title(name);
    let is_name =
        name.starts_with(char::is_alphabetic) && is_parted && years_in(line).is_none() && rest != name;
    let is_level = is_whole_number(number) && (is_alone || is_name);
    is_level.then(|| (number.to_owned(), line.len() - name.len()))
}

/// The parts of a line between its signs and around its parentheses.
fn parts(text: &str, line: Range<usize>) -> Vec<Range<usize>> {
    let (mut parts, mut start, mut depth) = (Vec::new(), line.start, 0_usize);
    for (at, c) in text[line.clone()].char_indices() {
        let at = line.start + at;
        let end = at + c.len_utf8();
        match c {
            '(' | '[' => {
                if depth == 0 {
                    parts.push(start..at);
                    start = at;
                }
                depth += 1;
            }
            ')' | ']' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    parts.push(start..end);
                    start = end;
                }
            }
            _ if depth == 0 && is_separator(c, &text[line.start..at], &text[end..line.end]) => {
                parts.push(start..at);
                start = end;
            }
            _ => {}
        }
    }
    parts.push(start..line.end);
    parts.retain(|part| text[part.clone()].chars().any(char::is_alphanumeric));
    parts
}

/// Whether a sign parts what is before it from what is behind it. Between figures it does not: `3 - 5 years`.
fn is_separator(sign: char, before: &str, behind: &str) -> bool {
    let is_figure = |c: char| c.is_ascii_digit();
    let is_in_number = before.trim_end().trim_end_matches('+').ends_with(is_figure)
        && behind.trim_start().starts_with(is_figure);
    match sign {
        ':' | ';' | '|' | '/' | '\u{2022}' | '\u{b7}' | '\u{2014}' => !is_in_number,
        // `L4, 5+ years`, but `1,5 years`.
        ',' => !is_in_number || behind.starts_with(' '),
        '-' | '\u{2013}' => !is_in_number && (before.ends_with(' ') || behind.starts_with(' ')),
        _ => false,
    }
}

/// Adds what a part of a line says: it may be a level and words.
fn classify(text: &str, range: Range<usize>, line: usize, pieces: &mut Vec<Piece>) {
    let part = &text[range.clone()];
    let inner = part.trim_matches(is_joint).trim_matches(['(', ')', '[', ']', '*']).trim();
    let said = if let Some(levels) = spanned(inner) {
        Said::Levels(levels)
    } else if let Some((years, experience)) = years_in(inner) {
        Said::Years(years, experience.is_some())
    } else if inner.split_whitespace().all(is_decoration) {
        Said::Decoration
    } else if part.trim_start().starts_with(['(', '[']) {
        let opened = range.start + part.len() - part.trim_start().len() + 1;
        return classify_inner(text, opened..range.end, &range, line, pieces);
    } else if let Some(at) = parting(part) {
        classify(text, range.start..range.start + at, line, pieces);
        return classify(text, range.start + at..range.end, line, pieces);
    } else {
        Said::Words
    };
    pieces.push(Piece { range, line, said });
}

/// Adds what parentheses say: several things where they have levels or years, else words.
fn classify_inner(
    text: &str,
    inner: Range<usize>,
    outer: &Range<usize>,
    line: usize,
    pieces: &mut Vec<Piece>,
) {
    let end = inner.start + text[inner.clone()].trim_end_matches([')', ']', ' ']).len();
    let mut found = Vec::new();
    for part in parts(text, inner.start..end) {
        classify(text, part, line, &mut found);
    }
    if found.iter().all(|piece| matches!(piece.said, Said::Words | Said::Decoration)) {
        found = vec![Piece { range: outer.clone(), line, said: Said::Words }];
    }
    pieces.extend(found);
}

fn is_joint(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2013}' | '\u{2014}' | ',' | ':')
}

fn is_decoration(word: &str) -> bool {
    DECORATION.contains(&word.to_lowercase().as_str())
}

/// Where a level at the start or the end of some words, or what decorates them at the end, is to be parted from
/// them: `IC3 Senior Engineer`, `Senior Engineer Level 3`, `Level 1 description`.
fn parting(part: &str) -> Option<usize> {
    let blanks: Vec<usize> = part.match_indices([' ', '\u{a0}']).map(|(at, _)| at).collect();
    let is_level = |text: &str| spanned(text).is_some_and(|levels| levels.is_in_words || is_capital(text));
    let has_words = |text: &str| text.chars().any(char::is_alphanumeric);
    let splits = || {
        blanks
            .iter()
            .map(|&at| (at, part.split_at(at)))
            .filter(|(_, (one, other))| has_words(one) && has_words(other))
    };
    // The longest name: `Level 3` and not `Level`.
    let at_start = splits().rfind(|(_, (start, _))| is_level(start));
    let at_end = splits().find(|(_, (_, end))| is_level(end));
    let decorated = splits().find(|(_, (_, end))| end.split_whitespace().all(is_decoration));
    let years_at_end = splits().find(|(_, (_, end))| years_in(end.trim_matches(is_joint)).is_some());
    years_at_end.or(at_start).or(at_end).or(decorated).map(|(at, _)| at)
}

fn is_capital(text: &str) -> bool {
    !text.contains(char::is_lowercase) && !text.trim().contains(' ')
}
