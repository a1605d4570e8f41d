//! What is done to a file: to its words, to its lines, to its bytes.

use proptest::prelude::*;
use proptest::sample::Index;

use crate::spoil::{spoil, spoiling};

/// One change of a file.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// A short stretch becomes something else.
    Spoil(Index, Index, String),
    /// A word within a line becomes another, which most often leaves the file sound.
    Word(Index, Index, String),
    /// What stands behind the sign of an item or a key becomes something else.
    Value(Index, String),
    /// Lines are gone.
    Delete(Lines),
    /// Lines are there again, below themselves.
    Duplicate(Lines),
    /// Two lines change places.
    Swap(Index, Index),
    /// Lines are further in, or further out.
    Indent(Lines, isize),
    /// A line goes on with the next.
    Join(Index),
    /// Lines of another file are there as well.
    Splice(Index, Lines, Index),
    /// The file ends here.
    Truncate(Index),
    /// Lines are there many times.
    Repeat(Lines, usize),
    /// A byte-order mark, at the start or anywhere.
    Mark(Option<Index>),
    /// Lines end as on Windows.
    WindowsEnds,
    /// Some bytes become others, which need not be UTF-8.
    Bytes(Index, Vec<u8>),
}

/// Some lines of a file: the first of them, and how many.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lines {
    first: Index,
    count: usize,
}

/// Any changes: few, so that the file is not always past recognition.
pub(crate) fn edits() -> impl Strategy<Value = Vec<Edit>> {
    prop_oneof![
        4 => prop::collection::vec(gentle(), 1..6),
        2 => prop::collection::vec(prop_oneof![3 => gentle(), 2 => rough()], 1..4),
        1 => prop::collection::vec(rough(), 1..6),
    ]
}

/// What a file often survives.
fn gentle() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), at(), text()).prop_map(|(line, word, new)| Edit::Word(line, word, new)),
        2 => (at(), value()).prop_map(|(line, new)| Edit::Value(line, new)),
        2 => lines(1..3).prop_map(Edit::Delete),
        1 => (at(), at()).prop_map(|(one, other)| Edit::Swap(one, other)),
        1 => lines(1..2).prop_map(Edit::Duplicate),
        1 => Just(Edit::WindowsEnds),
        1 => Just(Edit::Mark(None)),
    ]
}

fn rough() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        4 => (at(), at(), spoiling()).prop_map(|(from, to, new)| Edit::Spoil(from, to, new)),
        1 => lines(1..12).prop_map(Edit::Delete),
        1 => lines(1..12).prop_map(Edit::Duplicate),
        2 => (lines(1..6), -4_isize..5).prop_map(|(lines, by)| Edit::Indent(lines, by)),
        1 => at().prop_map(Edit::Join),
        2 => (at(), lines(1..20), at()).prop_map(|(of, lines, to)| Edit::Splice(of, lines, to)),
        1 => at().prop_map(Edit::Truncate),
        1 => (lines(1..5), 2..300_usize).prop_map(|(lines, times)| Edit::Repeat(lines, times)),
        1 => at().prop_map(|at| Edit::Mark(Some(at))),
        1 => (at(), prop::collection::vec(any::<u8>(), 1..6))
            .prop_map(|(at, bytes)| Edit::Bytes(at, bytes)),
    ]
}

fn lines(count: std::ops::Range<usize>) -> impl Strategy<Value = Lines> {
    (any::<Index>(), count).prop_map(|(first, count)| Lines { first, count })
}

/// Words of many scripts, long ones and odd ones.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z]{1,12}",
        1 => "[a-z]{30,90}",
        1 => "[a-z]{2,8}( [a-z]{2,8}){1,60}",
        2 => "[\u{3042}-\u{3093}\u{4e00}-\u{4e80}\u{ac00}-\u{ac80}、。]{1,30}",
        1 => "([aeo][\u{300}-\u{304}]{1,3}){1,20}",
        1 => "[\u{1f600}-\u{1f640}\u{2764}\u{fe0f}\u{200d}\u{1f469}\u{1f3fd}]{1,8}",
        1 => "[\u{627}-\u{64a}\u{64b}-\u{652}]{1,12}",
        1 => "[-/.,;_()+=~$^<\\\\]{1,6}",
        1 => any::<char>().prop_map(String::from),
    ]
}

/// What YAML and those who read it take for something other than a text, or nearly.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => prop::sample::select(vec![
            "0", "7", "007", "255", "256", "-1", "+5", "-0", "0x1F", "0o17", "0b11", "1_000", "1.0",
            "1e3", ".5", ".inf", ".NaN", "18446744073709551616", "2024-01-31", "12:30:45", "true",
            "False", "yes", "off", "null", "NULL", "~", "\"~\"", "''", "\"\"", "[]", "{}", "[a]",
            "{a: b}", "!!null some", "!!str 7", "!!binary aGVsbG8=", "!!int \"7\"", "!!bool true",
            "!!float 1", "!!set {a}", "!mine some", "!<tag:yaml.org,2002:str> 7", "&a some", "*a",
            "|\n          a\n          b", ">-\n          a\n\n          b", "\"a\\\n   b\"",
            "\"a\n   b\"", "'it''s'", "a # b", "a#b", "\"\\e[31m\\0\\x9b\\u202e\"", "\"\\\\\"", "=1",
            "a\u{85}b", "a\u{2028}b", "a\u{0}b", "a\u{feff}b", "a\u{a0}\u{a0}b", "a\tb",
        ]).prop_map(str::to_owned),
        1 => text(),
    ]
}

impl Edit {
    /// The changed file. `others` are files to take a piece of.
    pub(crate) fn done_to(&self, mut bytes: Vec<u8>, others: &[Vec<u8>]) -> Vec<u8> {
        if let Self::Bytes(at, new) = self {
            let start = at.index(bytes.len() + 1);
            let end = bytes.len().min(start + new.len());
            bytes.splice(start..end, new.iter().copied());
            return bytes;
        }
        // What is no text any more can only be changed by its bytes.
        let Ok(mut text) = String::from_utf8(bytes.clone()) else {
            return bytes;
        };
        match self {
            Self::Spoil(from, to, new) => spoil(&mut text, *from, *to, new),
            Self::WindowsEnds => text = text.replace('\n', "\r\n"),
            Self::Mark(at) => text.insert(place(&text, *at), '\u{feff}'),
            Self::Truncate(at) => text.truncate(place(&text, Some(*at))),
            _ => {
                let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
                self.edit_lines(&mut lines, others);
                text = lines.join("\n");
            }
        }
        text.into_bytes()
    }

    fn edit_lines(&self, lines: &mut Vec<String>, others: &[Vec<u8>]) {
        match self {
            Self::Word(line, word, new) => {
                replace_word(a_line(lines, *line), *word, new);
            }
            Self::Value(line, new) => {
                let line = a_line(lines, *line);
                let signs = [": ", "- "].map(|sign| line.find(sign).map(|at| at + sign.len()));
                if let Some(start) = signs.into_iter().flatten().max() {
                    line.replace_range(start.., new);
                }
            }
            Self::Delete(piece) => drop(lines.drain(piece.of(lines))),
            Self::Duplicate(piece) => repeat(lines, *piece, 1),
            Self::Repeat(piece, times) => repeat(lines, *piece, *times),
            Self::Swap(one, other) => {
                let all = lines.len();
                lines.swap(one.index(all), other.index(all));
            }
            Self::Indent(piece, by) => {
                let piece = piece.of(lines);
                for line in &mut lines[piece] {
                    indent(line, *by);
                }
            }
            Self::Join(at) => {
                let at = at.index(lines.len());
                if at + 1 < lines.len() {
                    let next = lines.remove(at + 1);
                    lines[at].push_str(next.trim_start());
                }
            }
            Self::Splice(of, piece, to) => {
                let other = String::from_utf8_lossy(&others[of.index(others.len())]);
                let other: Vec<String> = other.split('\n').map(str::to_owned).collect();
                let at = to.index(lines.len());
                lines.splice(at..at, other[piece.of(&other)].iter().cloned());
            }
            Self::Spoil(..) | Self::Truncate(_) | Self::Mark(_) | Self::WindowsEnds | Self::Bytes(..) => {}
        }
        if lines.is_empty() {
            lines.push(String::new());
        }
    }
}

impl Lines {
    fn of(self, lines: &[String]) -> std::ops::Range<usize> {
        let start = self.first.index(lines.len());
        start..lines.len().min(start + self.count)
    }
}

fn a_line(lines: &mut [String], at: Index) -> &mut String {
    let at = at.index(lines.len());
    &mut lines[at]
}

/// The start of a character, or of the text.
fn place(text: &str, at: Option<Index>) -> usize {
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    match at {
        Some(at) if !starts.is_empty() => starts[at.index(starts.len())],
        _ => 0,
    }
}

fn repeat(lines: &mut Vec<String>, piece: Lines, times: usize) {
    // A file of any size takes its time; see `watch`.
    const MOST_LINES: usize = 2_000;
    let piece = piece.of(lines);
    let times = times.min(MOST_LINES / piece.len().max(1));
    let end = piece.end;
    let piece = lines[piece].to_vec();
    let again = (0..times).flat_map(|_| piece.iter().cloned());
    lines.splice(end..end, again);
}

fn indent(line: &mut String, by: isize) {
    if let Ok(more) = usize::try_from(by) {
        line.insert_str(0, &" ".repeat(more));
    } else {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        line.drain(..blanks.min(by.unsigned_abs()));
    }
}

/// Replaces a word of letters, but not a key.
fn replace_word(line: &mut String, word: Index, new: &str) {
    let value = line.find(": ").map_or(0, |at| at + 2);
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut start = None;
    for (at, c) in line.char_indices().chain([(line.len(), ' ')]) {
        match (c.is_alphabetic(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if from >= value && c != ':' {
                    words.push((from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    if !words.is_empty() {
        let (from, to) = *word.get(&words);
        line.replace_range(from..to, new);
    }
}
