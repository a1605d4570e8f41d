//! Owns what the header of a role says: its levels, its code, its title, its years, without what decorates them.

use std::ops::Range;

use crate::model::YearCount;

use crate::model::words::fold;

use super::levels::{LevelNames, is_roman};
use super::pieces::{Piece, Said, pieces};
use super::titles::is_title;

/// No title is longer, with all that decorates it.
const LONGEST_TITLE: usize = 200;

/// What a text says of the role that it names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct RoleHeader {
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
pub(in crate::import) fn read_role(text: &str) -> RoleHeader {
    /// No header is longer.
    const LONGEST: usize = 400;
    let text = text.trim();
    if text.len() > LONGEST {
        return RoleHeader { rest: vec![folded(text)], ..RoleHeader::default() };
    }
    let mut reading =
        Reading { text, name: RoleHeader::default(), letters: None, short: None, in_words: None };
    let mut title_end = None;
    for piece in grouped(&pieces(text)) {
        let end = (piece.line, piece.range.end);
        match piece.said {
            Said::Levels(levels) => reading.add_levels(levels, &piece.range),
            Said::Number(number) => reading.add_number(number),
            Said::Years(years, is_in_something) => reading.add_years(years, is_in_something, &piece.range),
            Said::Decoration => {}
            Said::Words => {
                if reading.add_words(piece.line, &piece.range, title_end) {
                    title_end = Some(end);
                }
            }
        }
    }
    reading.finished()
}

/// What has been read so far of a text.
struct Reading<'a> {
    text: &'a str,
    name: RoleHeader,
    /// What stands before the numbers of the levels.
    letters: Option<String>,
    /// What is short for the only level.
    short: Option<String>,
    /// The levels as they are written, where that is in words.
    in_words: Option<String>,
}

impl Reading<'_> {
    /// The first are the levels, others with the same letters, too; the first with other letters are the code.
    fn add_levels(&mut self, levels: LevelNames, range: &Range<usize>) {
        let is_repeated = levels.short.as_ref().is_some_and(|short| self.name.levels == [short.clone()]);
        if levels.is_in_words && (self.letters.is_none() || is_repeated) {
            self.in_words = Some(folded(&self.text[range.clone()]));
        }
        match &self.letters {
            _ if is_repeated => {}
            None => {
                (self.name.levels, self.short) = (levels.names, levels.short);
                self.letters = Some(levels.letters);
            }
            Some(known) if *known == levels.letters => {
                let known: Vec<String> = self.name.levels.iter().map(|name| fold(name)).collect();
                let names = levels.names.into_iter().filter(|name| !known.contains(&fold(name)));
                let names: Vec<String> = names.collect();
                self.name.levels.extend(names);
            }
            // The levels of `M6 / L6-L7` are what spans.
            Some(_) if self.name.code.is_none() && self.name.levels.len() == 1 && levels.names.len() > 1 => {
                self.name.code = self.name.levels.pop();
                (self.name.levels, self.letters) = (levels.names, Some(levels.letters));
            }
            Some(_) => {
                let mut names = levels.names.into_iter();
                if self.name.code.is_none() {
                    self.name.code = names.next();
                }
                self.name.rest.extend(names);
            }
        }
    }

    fn add_number(&mut self, number: String) {
        let has_levels = !self.name.levels.is_empty();
        let list = if has_levels { &mut self.name.rest } else { &mut self.name.levels };
        list.push(number);
    }

    fn add_years(&mut self, years: YearCount, is_in_something: bool, range: &Range<usize>) {
        let is_second = self.name.years.is_some();
        self.name.years = self.name.years.or(Some(years));
        if is_in_something || is_second {
            self.name.rest.push(folded(&self.text[range.clone()]));
        }
    }

    /// The first words are the title. More on its line go on with it, on another line only where both are one
    /// title; whether they do.
    fn add_words(&mut self, line: usize, range: &Range<usize>, title_end: Option<(usize, usize)>) -> bool {
        let words = bare(&self.text[range.clone()]);
        let (Some(title), Some((title_line, end))) = (&mut self.name.title, title_end) else {
            self.name.title = Some(words).filter(|words| !words.is_empty());
            return self.name.title.is_some();
        };
        let is_parted = line == title_line && self.text[end..range.start].contains(['/', '|']);
        let joined = format!("{title}{}{words}", if is_parted { " / " } else { " " });
        let is_one = line == title_line || is_title(&joined) && !has_word_in_common(title, &words);
        if is_one {
            *title = joined;
        } else {
            self.name.rest.push(words);
        }
        is_one
    }

    fn finished(mut self) -> RoleHeader {
        if self.name.levels.len() == 1 {
            self.name.code = self.name.code.or(self.short);
        }
        self.name.title = self.name.title.or(self.in_words);
        self.name
    }
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
    is_roman(number) && words.split(' ').count() <= 3 && words.split(' ').all(is_capital) && !is_title(text)
}

/// Whether a text could be the title of a job by its words: `Senior`, `Staff+`, `Head of Product`, also beside a
/// level or years. It is short, no sentence, and says a rank or a job.
pub(in crate::import) fn is_title_like(text: &str) -> bool {
    is_title(text)
        || text.len() <= LONGEST_TITLE && {
            let name = read_role(text);
            let is_decorated = !name.levels.is_empty() || name.years.is_some();
            is_decorated && name.title.is_some_and(|title| is_title(&title))
        }
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
