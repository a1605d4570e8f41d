//! Owns the parting of a cell's text into its statements: lines, lists, sentences, semicolons.

use crate::import::settings::Splitting;
use crate::model::sentences::sentences;

use super::bullets::{Bullet, BulletKind, bullet, inner_items};
use super::ratings::rating_rank;

/// One statement of a cell, or what stands for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct CellLine {
    /// What it says, on one line, without a bullet.
    pub(in crate::import) text: String,
    /// Whether a bullet or a number stood before it.
    pub(in crate::import) is_bulleted: bool,
    /// How many items of lists it stands below.
    pub(in crate::import) depth: usize,
}

/// The statements of a cell, in its order; together they have all its letters and digits, but for the numbers of
/// its lists.
pub(in crate::import) fn split_cell(text: &str, how: Splitting) -> Vec<CellLine> {
    let items = items(text);
    match how {
        Splitting::Lines => items,
        Splitting::Sentences => parted(items, sentences),
        Splitting::Semicolons => parted(items, between_semicolons),
        Splitting::Cells => as_one(items).into_iter().collect(),
    }
}

/// Each item as several, the first of which has its bullet.
fn parted(items: Vec<CellLine>, parts: impl Fn(&str) -> Vec<&str>) -> Vec<CellLine> {
    let of_item = |item: CellLine| {
        let parts = parts(&item.text).into_iter().map(str::to_owned);
        parts.map(|text| CellLine { text, ..item }).collect::<Vec<_>>()
    };
    items.into_iter().flat_map(of_item).collect()
}

/// What stands between the semicolons of a text that are not in parentheses or quotes.
pub(super) fn between_semicolons(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '\u{201c}' => depth += 1,
            ')' | ']' | '\u{201d}' => depth = depth.saturating_sub(1),
            ';' | '\u{ff1b}' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| part.contains(char::is_alphanumeric)).collect()
}

/// All items as one, with a sign between those that end without one.
fn as_one(items: Vec<CellLine>) -> Option<CellLine> {
    items.into_iter().reduce(|mut all, item| {
        let is_ended =
            all.text.ends_with(|c: char| c.is_ascii_punctuation() && !matches!(c, ')' | '"' | '\''));
        all.text.push_str(if is_ended || !item.is_bulleted { " " } else { "; " });
        all.text.push_str(&item.text);
        all
    })
}

/// A line of the cell as it stands there.
struct RawLine<'a> {
    text: &'a str,
    indent: usize,
    bullet: Option<Bullet>,
    is_after_blank: bool,
}

/// The items and lines of a cell, each with what goes on with it.
fn items(text: &str) -> Vec<CellLine> {
    let lines = raw_lines(text);
    let mut items: Vec<CellLine> = Vec::new();
    let mut depths = Depths::default();
    let first = lines.first().filter(|first| first.bullet.is_none()).map(|first| first.text);
    let style = CellStyle {
        has_headings: first.is_some(),
        is_small: first.is_some_and(|first| first.starts_with(char::is_lowercase)),
    };
    for (index, line) in lines.iter().enumerate() {
        let is_before_list = lines.get(index + 1).is_some_and(|next| next.bullet.is_some());
        match (&line.bullet, items.last_mut()) {
            (Some(bullet), _) => {
                let depth = depths.of(line.indent, bullet.kind);
                push(&mut items, &line.text[bullet.length..], true, depth);
            }
            (None, Some(last)) if goes_on(last, line, is_before_list, &style) => {
                join(last, line.text);
            }
            (None, _) => {
                depths = Depths::default();
                push(&mut items, line.text, false, 0);
            }
        }
    }
    items.retain(|item| !item.text.is_empty());
    items
}

fn push(items: &mut Vec<CellLine>, text: &str, is_bulleted: bool, depth: usize) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    items.push(CellLine { text, is_bulleted, depth });
}

/// The lines that have a text, and the items that are written on one.
fn raw_lines(text: &str) -> Vec<RawLine<'_>> {
    let mut lines = Vec::new();
    let mut is_after_blank = false;
    for line in text.lines() {
        let inner = line.trim_start_matches(is_blank);
        let indent = line[..line.len() - inner.len()].chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
        let inner = inner.trim_end_matches(is_blank);
        if inner.is_empty() {
            is_after_blank = true;
            continue;
        }
        let mut starts = vec![0];
        starts.extend(inner_items(inner));
        for (place, &start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(inner.len());
            let text = inner[start..end].trim_end();
            lines.push(RawLine {
                text,
                indent,
                bullet: bullet(text),
                is_after_blank: is_after_blank && place == 0,
            });
        }
        is_after_blank = false;
    }
    doubt_bullets(&mut lines);
    lines
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}')
}

/// Takes for prose what only looks like a bullet: a lone dash before a small letter, among lines without bullets or
/// where it is one of prose, and a lone `o` before one.
fn doubt_bullets(lines: &mut [RawLine<'_>]) {
    let count =
        |kind| lines.iter().filter(|line| line.bullet.is_some_and(|bullet| bullet.kind == kind)).count();
    let (dashes, rings) = (count(BulletKind::Dash), count(BulletKind::Ring));
    let bullets = lines.iter().filter(|line| line.bullet.is_some()).count();
    for line in lines.iter_mut().skip(1).filter(|line| !line.is_after_blank) {
        let Some(bullet) = line.bullet else { continue };
        let is_prose_dash = bullets == 1 || line.text.starts_with(['\u{2013}', '\u{2014}']);
        let is_doubtful = bullet.kind == BulletKind::Dash && dashes == 1 && is_prose_dash
            || bullet.kind == BulletKind::Ring && rings == 1 && line.text.starts_with('o');
        if is_doubtful && line.text[bullet.length..].starts_with(char::is_lowercase) {
            line.bullet = None;
        }
    }
}

/// What the first line of a cell shows of the others.
struct CellStyle {
    /// Whether it stands over a list, so that others may, too.
    has_headings: bool,
    /// Whether statements begin in lower case, so that lines that do are no parts of one.
    is_small: bool,
}

/// Whether a line without a bullet goes on with what is before it.
fn goes_on(last: &CellLine, line: &RawLine<'_>, is_before_list: bool, style: &CellStyle) -> bool {
    let is_small =
        line.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '(' | '&' | '-' | '\u{2013}'));
    let is_ended = last.text.ends_with(['.', '!', '?', ':', ';', '\u{3002}']);
    // A rating stands alone, but for what it means.
    if line.is_after_blank || rating_rank(&last.text).is_some() && !line.text.starts_with('(') {
        return false;
    }
    if !last.is_bulleted {
        return is_small && !is_ended && !(style.is_small && line.text.starts_with(char::is_lowercase));
    }
    let is_heading = line.text.ends_with(':')
        || is_before_list && !is_small && (is_ended || style.has_headings) && is_heading_like(line.text);
    !is_heading
}

fn is_heading_like(text: &str) -> bool {
    const MOST_WORDS: usize = 6;
    text.split_whitespace().count() <= MOST_WORDS && !text.ends_with(['.', ';', ','])
}

/// Adds a line to what it goes on with. A word that a hyphen parts at the end of the line is one.
fn join(item: &mut CellLine, line: &str) {
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let before_hyphen = item.text.strip_suffix('-').and_then(|text| text.chars().next_back());
    let is_parted = before_hyphen.is_some_and(char::is_alphanumeric) && line.starts_with(char::is_lowercase);
    if !is_parted && !item.text.is_empty() {
        item.text.push(' ');
    }
    item.text.push_str(&line);
}

/// The lists that a line stands in, from the outermost, each by how far it is indented and by its bullets.
#[derive(Default)]
struct Depths(Vec<(usize, BulletKind)>);

impl Depths {
    /// How many items a bullet stands below.
    fn of(&mut self, indent: usize, kind: BulletKind) -> usize {
        if let Some(known) = self.0.iter().position(|list| *list == (indent, kind)) {
            self.0.truncate(known + 1);
            return known;
        }
        // Other bullets that are indented alike stand below those before them.
        while self.0.last().is_some_and(|(of_last, _)| *of_last > indent) {
            self.0.pop();
        }
        self.0.push((indent, kind));
        self.0.len() - 1
    }
}
