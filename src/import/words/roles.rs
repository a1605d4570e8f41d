//! Owns what the header of a role says: its levels, its code, its title, its years, without what decorates them.

use crate::model::YearCount;

use super::levels::is_roman;
use super::pieces::{Piece, Said, pieces};
use super::titles::is_title_like;

/// What a text says of the role that it names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct RoleName {
    /// Its levels, from the first to the last that is named: both ends of a span. Each is a valid name.
    pub(in crate::import) levels: Vec<String>,
    /// Its code, where it is said beside the level, or short for it: `M4` of `L5 / M4`, `L1` of `Level 1`.
    pub(in crate::import) code: Option<String>,
    /// Its title; the words of its level where they are words and nothing else is said: `Level 1`.
    pub(in crate::import) title: Option<String>,
    /// The least years that it asks for.
    pub(in crate::import) years: Option<YearCount>,
    /// What it says besides, in the order of the text.
    pub(in crate::import) rest: Vec<String>,
}

/// Reads a text that is known to name a role, of one line or several.
pub(in crate::import) fn read_role(text: &str) -> RoleName {
    /// No header is longer.
    const LONGEST: usize = 500;
    let text = text.trim();
    if text.len() > LONGEST {
        return RoleName { rest: vec![folded(text)], ..RoleName::default() };
    }
    let mut name = RoleName::default();
    let pieces = pieces(text);
    let mut titles: Vec<(usize, String)> = Vec::new();
    let mut letters: Option<String> = None;
    let mut level_words: Option<String> = None;
    let mut short: Option<String> = None;
    for piece in grouped(&pieces) {
        match piece.said {
            Said::Levels(levels) => match &letters {
                None => {
                    letters = Some(levels.letters);
                    level_words = levels.is_in_words.then(|| folded(&text[piece.range]));
                    (name.levels, short) = (levels.names, levels.short);
                }
                // The level of `M6 / L6-L7` is what spans.
                Some(known) if *known != levels.letters && name.code.is_none() => {
                    if name.levels.len() == 1 && levels.names.len() > 1 {
                        name.code = name.levels.pop();
                        (name.levels, letters) = (levels.names, Some(levels.letters));
                    } else {
                        let mut names = levels.names.into_iter();
                        name.code = names.next();
                        name.rest.extend(names);
                    }
                }
                Some(known) if *known == levels.letters => {
                    name.levels.extend(levels.names);
                    short = None;
                }
                Some(_) => name.rest.extend(levels.names),
            },
            Said::Number(number) if letters.is_none() && name.levels.is_empty() => name.levels.push(number),
            Said::Number(number) => name.rest.push(number),
            Said::Years(years, experience) => {
                let is_first = name.years.is_none();
                name.years = name.years.or(Some(years));
                if experience || !is_first {
                    name.rest.push(folded(&text[piece.range]));
                }
            }
            Said::Decoration => {}
            Said::Words => titles.push((piece.line, bare(&text[piece.range]))),
        }
    }
    let mut seen = Vec::new();
    name.levels.retain(|level| {
        !seen.contains(level) && {
            seen.push(level.clone());
            true
        }
    });
    if name.levels.len() == 1 {
        name.code = name.code.or(short);
    }
    add_title(&mut name, titles);
    name.title = name.title.or(level_words);
    name
}

/// The pieces, with those of words that stand side by side as one.
fn grouped(pieces: &[Piece]) -> Vec<Piece> {
    let mut grouped: Vec<Piece> = Vec::new();
    for piece in pieces {
        match grouped.last_mut() {
            Some(last)
                if last.said == Said::Words && piece.said == Said::Words && last.line == piece.line =>
            {
                last.range.end = piece.range.end;
            }
            _ => grouped.push(piece.clone()),
        }
    }
    grouped
}

/// The first words are the title; what is on further lines goes on with it only where both are one title.
fn add_title(name: &mut RoleName, titles: Vec<(usize, String)>) {
    let mut last_line = None;
    for (line, words) in titles.into_iter().filter(|(_, words)| !words.is_empty()) {
        let Some(title) = &mut name.title else {
            (name.title, last_line) = (Some(words), Some(line));
            continue;
        };
        let joined = format!("{title} {words}");
        if last_line == Some(line) || is_title_like(&joined) && !has_word_in_common(title, &words) {
            *title = joined;
            last_line = Some(line);
        } else {
            name.rest.push(words);
        }
    }
}

fn has_word_in_common(one: &str, other: &str) -> bool {
    let words: Vec<String> = one.split(' ').map(str::to_lowercase).collect();
    other.split(' ').any(|word| words.contains(&word.to_lowercase()))
}

/// Whether a text names a level, or several, and no title: `IC1`, `Level 2`, `L6-L7 / M6`, `E1, ~ 1 yr`; also a
/// Roman number behind words that are no title. A number alone may be anything.
pub(in crate::import) fn is_level_like(text: &str) -> bool {
    /// No name of a level is longer, with all that decorates it.
    const LONGEST: usize = 80;
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    let pieces = pieces(text);
    let has_level = pieces.iter().any(|piece| matches!(piece.said, Said::Levels(_)));
    has_level && !pieces.iter().any(|piece| matches!(piece.said, Said::Words | Said::Number(_)))
        || is_numbered_in_roman(text)
}

fn is_numbered_in_roman(text: &str) -> bool {
    let Some((words, number)) = text.rsplit_once(' ') else { return false };
    let is_capital =
        |word: &str| word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic);
    is_roman(number)
        && words.split(' ').count() <= 3
        && words.split(' ').all(is_capital)
        && !is_title_like(text)
}

/// A text on one line.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a title without the signs and parentheses around them that part them from something else.
fn bare(text: &str) -> String {
    let mut text = folded(text);
    let inner = text.strip_prefix(['(', '[']).and_then(|text| text.strip_suffix([')', ']']));
    if let Some(inner) = inner.filter(|inner| !inner.contains(['(', ')', '[', ']'])) {
        text = inner.to_owned();
    }
    let is_sign = |c: char| {
        c.is_whitespace() || matches!(c, ':' | ';' | ',' | '|' | '-' | '\u{2013}' | '\u{2014}' | '/' | '*')
    };
    text.trim_matches(is_sign).to_owned()
}
