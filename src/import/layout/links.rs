//! Owns the links of a sheet: they become those of the texts that its cells have become, whatever these were parted
//! into, and change nothing of how a sheet is read.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;

use crate::import::grid::{CellLink, Grid};
use crate::import::report::Unplaced;
use crate::model::links;

use super::roles::one_line;

/// Writes links into the texts that were made of their cells, as a ladder has them: `[words](https://example.org)`. A
/// link over several texts becomes one of each. What leads nowhere that a ladder leads to, stays as it is.
pub(crate) fn link_words<'t>(texts: impl IntoIterator<Item = &'t mut String>, found: &[CellLink]) {
    /// No cell has as many that somebody made.
    const MOST: usize = 200;
    if found.is_empty() {
        return;
    }
    let mut texts: Vec<&mut String> = texts.into_iter().collect();
    for link in found.iter().take(MOST) {
        let Some(address) = address(&link.address) else { continue };
        let words = one_line(&link.words);
        if texts.iter_mut().any(|text| link_in(text, &words, &address)) {
            continue;
        }
        for text in texts.iter_mut().filter(|text| words.contains(text.as_str())) {
            let whole = text.clone();
            link_in(text, &whole, &address);
        }
    }
}

/// Makes a link of the first words in a text that are in none, and returns whether there were any.
fn link_in(text: &mut String, words: &str, address: &str) -> bool {
    let known = links(text);
    let is_linked =
        |at: usize| known.iter().any(|link| link.whole.start < at + words.len() && at < link.whole.end);
    let is_word = |at: usize| {
        let before = text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
        let behind = text[at + words.len()..].chars().next().is_some_and(char::is_alphanumeric);
        !(before && words.starts_with(char::is_alphanumeric)
            || behind && words.ends_with(char::is_alphanumeric))
    };
    let mut places = text.match_indices(words).map(|(at, _)| at);
    let Some(at) = places.find(|at| !words.is_empty() && !is_linked(*at) && is_word(*at)) else {
        // An address by itself leads there without more.
        return known.iter().any(|link| text[link.words.clone()] == *address);
    };
    let (before, behind) = (&text[..at], &text[at + words.len()..]);
    let linked = format!("{before}[{words}]({address}){behind}");
    let is_read = links(&linked).iter().any(|link| linked[link.words.clone()] == *words);
    *text = if is_read { linked } else { format!("{before}{words} ({address}){behind}") };
    true
}

/// An address that a ladder may lead to, as it is or else with the signs escaped that would end it; `None` of any
/// other.
fn address(written: &str) -> Option<String> {
    let escaped = |sign: char| match sign {
        '(' | ')' | '[' | ']' | '<' | '>' | '"' | '`' | '|' | '\\' | ' ' => {
            format!("%{:02X}", u32::from(sign))
        }
        sign => sign.to_string(),
    };
    let is_address = |address: &String| {
        let whole = format!("[x]({address})");
        links(&whole).first().is_some_and(|link| whole[link.address.clone()] == **address)
    };
    let written = written.trim();
    let ways = [written.to_owned(), written.chars().map(escaped).collect()];
    ways.into_iter().find(is_address)
}

/// The links of some sheets that are not in the ladder made of them, though the texts of their cells are read.
pub(in crate::import) fn lost_links(grids: &[Grid], ladder: &Value, left_out: &[Unplaced]) -> Vec<Unplaced> {
    if grids.iter().all(|grid| grid.links.is_empty()) {
        return Vec::new();
    }
    let mut kept = HashSet::new();
    gather(ladder, &mut kept);
    let is_lost = |link: &CellLink| address(&link.address).is_none_or(|address| !kept.contains(&address));
    let lost = grids.iter().filter_map(|grid| {
        let unread: BTreeSet<_> =
            left_out.iter().filter(|of| of.sheet == grid.name).flat_map(|of| &of.cells).collect();
        let cells = grid.links.iter().filter(|(at, links)| !unread.contains(at) && links.iter().any(is_lost));
        let cells: Vec<_> = cells.map(|(at, _)| *at).collect();
        let what = "links of which only the words are read".to_owned();
        (!cells.is_empty()).then(|| Unplaced { what, sheet: grid.name.clone(), cells })
    });
    lost.collect()
}

fn gather(value: &Value, kept: &mut HashSet<String>) {
    match value {
        Value::String(text) => kept.extend(links(text).into_iter().map(|link| text[link.address].to_owned())),
        Value::Array(values) => values.iter().for_each(|value| gather(value, kept)),
        Value::Object(values) => values.values().for_each(|value| gather(value, kept)),
        _ => {}
    }
}
