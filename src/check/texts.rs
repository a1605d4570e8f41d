//! Owns the walk over all that a ladder's file says in sentences or names: every text that a reader
//! meets, with its place. Codes, ids, levels and the points of a scale are no such text.

use std::ops::Range;

use crate::source::raw::{RawDimension, TextOr};
use crate::source::{At, Span};

use super::case::{Case, PlacedCell};
use super::site::Site;

/// Gives out each text with the part of the ladder it belongs to, in no particular order.
pub(super) fn each_text<'a>(case: &Case<'a>, mut give: impl FnMut(Site, &'a str, Span)) {
    let raw = case.raw;
    let give = &mut give;
    all(Site::Ladder, [&raw.name], give);
    all(Site::Ladder, raw.about.iter().chain(&raw.source).chain(&raw.notes), give);
    for (index, track) in raw.tracks.iter().enumerate() {
        all(Site::Track(index), [&track.name].into_iter().chain(&track.note), give);
    }
    for (role, raw) in case.ladder.role_indices().zip(&raw.roles) {
        let texts = [&raw.title].into_iter().chain(&raw.aliases);
        all(Site::Role(role), texts.chain(&raw.family).chain(&raw.inferred), give);
    }
    for (index, raw) in raw.moves.iter().enumerate() {
        all(Site::Move(index), &raw.value.note, give);
    }
    for (index, _, raw) in case.dimensions() {
        of_dimension(index, raw, give);
        for cell in case.cells(index) {
            of_cell(cell, give);
        }
    }
    of_titles(case, give);
    for (index, reality) in raw.realities.iter().enumerate() {
        let texts = [&reality.name, &reality.about, &reality.practice];
        all(Site::Reality(index), texts, give);
    }
}

/// Where a text stands in its file, if it is written as it is: neither in quotes nor as a block
/// below a `|` or a `>`.
pub(super) fn unquoted(span: Span, text: &str) -> Option<Range<usize>> {
    let stretch = span.within(text)?;
    let before = text[..stretch.start].trim_end();
    let begins_a_line = text[before.len()..stretch.start].contains('\n');
    let sign = before.rsplit(char::is_whitespace).next();
    let is_block = begins_a_line && sign.is_some_and(|sign| sign.starts_with(['|', '>']));
    let is_quoted = text[stretch.clone()].starts_with(['"', '\'']);
    (!is_block && !is_quoted).then_some(stretch)
}

fn all<'a>(
    site: Site,
    texts: impl IntoIterator<Item = &'a At<String>>,
    give: &mut impl FnMut(Site, &'a str, Span),
) {
    for text in texts {
        give(site, &text.value, text.span);
    }
}

fn of_dimension<'a>(
    index: usize,
    raw: &'a RawDimension,
    give: &mut impl FnMut(Site, &'a str, Span),
) {
    let texts = [&raw.name].into_iter().chain(&raw.section);
    let abouts = raw.scale.iter().filter_map(|point| match &point.value {
        TextOr::Text(_) => None,
        TextOr::Full(point) => point.about.as_ref(),
    });
    let texts = texts.chain(&raw.about).chain(&raw.inferred).chain(abouts);
    all(Site::Dimension(index), texts, give);
}

fn of_cell<'a>(cell: PlacedCell<'a>, give: &mut impl FnMut(Site, &'a str, Span)) {
    let PlacedCell { dimension, index, raw, .. } = cell;
    if let Some(&role) = cell.cell.roles.first() {
        let texts = raw.value.years_in.iter().chain(&raw.value.inferred);
        all(Site::Cell { dimension, role }, texts, give);
    }
    for (statement, expectation) in raw.value.expects.iter().enumerate() {
        let site = Site::Statement { dimension, cell: index, statement };
        match &expectation.value {
            TextOr::Text(text) => give(site, text, expectation.span),
            TextOr::Full(full) => all(site, [&full.text].into_iter().chain(&full.examples), give),
        }
    }
}

fn of_titles<'a>(case: &Case<'a>, give: &mut impl FnMut(Site, &'a str, Span)) {
    for (index, title) in case.raw.titles.iter().enumerate() {
        let title = &title.value;
        let texts = [&title.title, &title.about].into_iter();
        let site = Site::Title(index);
        all(site, texts.chain(&title.aliases), give);
        for meaning in &title.meanings {
            let texts = [&meaning.name, &meaning.about].into_iter();
            all(site, texts.chain(&meaning.leads_to).chain(&meaning.inferred), give);
        }
    }
}
