//! Owns the walk over all that a ladder's file says in sentences or names: every text that a reader meets,
//! with its site. Codes, ids, levels and the points of a scale are no such text.

use std::iter::once;

use crate::source::raw::{RawExpectation, RawPoints, TextOr};
use crate::source::{At, Span};

use super::context::{CheckContext, SpannedCell};
use super::site::Site;

/// Gives out each text with the part of the ladder it belongs to, in no particular order. A list of them
/// would be many times as large as a file of short notes.
pub(super) fn each_text<'a>(context: &CheckContext<'a>, mut give: impl FnMut(Site, &'a str, Span)) {
    let (raw, give) = (context.raw, &mut give);
    let of_ladder = once(&raw.name).chain(&raw.about).chain(&raw.source).chain(&raw.notes);
    add(give, Site::Ladder, of_ladder);
    for level in &raw.levels {
        if let TextOr::Full(level) = &level.value {
            add(give, Site::Ladder, &level.about);
        }
    }
    for (index, track) in raw.tracks.iter().enumerate() {
        add(give, Site::Track(index), once(&track.name).chain(&track.note));
    }
    for (role, raw) in context.ladder.role_indices().zip(&raw.roles) {
        let of_role = once(&raw.title).chain(&raw.about).chain(&raw.aliases);
        let of_role = of_role.chain(&raw.family).chain(&raw.inferred);
        add(give, Site::Role(role), of_role);
    }
    for (index, raw) in raw.moves.iter().enumerate() {
        add(give, Site::Move(index), &raw.value.note);
    }
    for (index, _, raw) in context.dimensions() {
        let of_dimension = once(&raw.name).chain(&raw.section).chain(&raw.about);
        add(give, Site::Dimension(index), of_dimension.chain(&raw.inferred));
        if let Some(TextOr::Full(points)) = raw.scale.as_ref().map(|scale| &scale.value) {
            points_texts(give, Site::Dimension(index), points);
        }
    }
    for SpannedCell { dimension, cell, raw, .. } in context.cells() {
        let site = Site::Cell { dimension, role: cell.roles[0] };
        add(give, site, raw.years_in.iter().chain(&raw.inferred));
    }
    for (_, points) in &raw.scales.0 {
        points_texts(give, Site::Ladder, points);
    }
    for (site, _, raw) in context.cells().flat_map(SpannedCell::statements) {
        statement_texts(give, site, raw);
    }
    for (index, title) in raw.titles.iter().enumerate() {
        let (site, title) = (Site::Title(index), &title.value);
        add(give, site, [&title.title, &title.about].into_iter().chain(&title.aliases));
        for meaning in &title.meanings {
            let of_meaning = [&meaning.name, &meaning.about].into_iter();
            add(give, site, of_meaning.chain(&meaning.leads_to).chain(&meaning.inferred));
        }
    }
    for (index, reality) in raw.realities.iter().enumerate() {
        add(give, Site::Reality(index), [&reality.name, &reality.about, &reality.practice]);
    }
}

/// Gives out each statement, those of ratings among them.
pub(super) fn each_statement<'a>(context: &CheckContext<'a>, mut give: impl FnMut(Site, &'a str, Span)) {
    let mut give = |site, raw: &'a At<TextOr<RawExpectation>>| match &raw.value {
        TextOr::Text(text) => give(site, text, raw.span),
        TextOr::Full(full) => give(site, &full.text.value, full.text.span),
    };
    for (index, _, raw) in context.dimensions() {
        if let Some(TextOr::Full(points)) = raw.scale.as_ref().map(|scale| &scale.value) {
            statements_of(points).for_each(|raw| give(Site::Dimension(index), raw));
        }
    }
    for (_, points) in &context.raw.scales.0 {
        statements_of(points).for_each(|raw| give(Site::Ladder, raw));
    }
    for (site, _, raw) in context.cells().flat_map(SpannedCell::statements) {
        give(site, raw);
    }
}

fn statements_of(points: &RawPoints) -> impl Iterator<Item = &At<TextOr<RawExpectation>>> {
    points.0.iter().flat_map(|point| match &point.value {
        TextOr::Full(point) => point.expects.as_slice(),
        TextOr::Text(_) => &[],
    })
}

fn points_texts<'a>(give: &mut impl FnMut(Site, &'a str, Span), site: Site, points: &'a RawPoints) {
    for point in &points.0 {
        if let TextOr::Full(point) = &point.value {
            add(give, site, &point.about);
            point.expects.iter().for_each(|raw| statement_texts(give, site, raw));
        }
    }
}

fn statement_texts<'a>(
    give: &mut impl FnMut(Site, &'a str, Span),
    site: Site,
    raw: &'a At<TextOr<RawExpectation>>,
) {
    match &raw.value {
        TextOr::Text(text) => give(site, text, raw.span),
        TextOr::Full(full) => add(give, site, once(&full.text).chain(&full.examples)),
    }
}

fn add<'a>(
    give: &mut impl FnMut(Site, &'a str, Span),
    site: Site,
    said: impl IntoIterator<Item = &'a At<String>>,
) {
    for text in said {
        give(site, &text.value, text.span);
    }
}
