//! Names of one kind that are told apart by signs, accents, short forms or the alphabet of their letters alone.

use std::collections::{HashMap, HashSet};

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::check::spelling::{Name, are_one_name};
use crate::model::letters::{seen_as_latin, unaccented, uncased};
use crate::model::words::fold;
use crate::model::{Text, point_number};
use crate::source::raw::{RawPoints, TextOr};
use crate::source::{At, Span};

/// What a name belongs to, and where it is.
type Named = (Site, Text, Span);

pub(super) fn find(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    for (what, names) in lists(context) {
        let mut by_reading: HashMap<String, (&Text, String)> = HashMap::new();
        for (site, name, span) in &names {
            let written = uncased(name);
            let readings = [fold(name), uncased(&seen_as_latin(name))];
            let other = readings.iter().find_map(|reading| by_reading.get(reading));
            let other = other.filter(|(_, other)| *other != written);
            if let Some(message) = other.and_then(|(other, _)| difference(what, other, name)) {
                let help =
                    "choose names that differ in a word: typed loosely, each may be taken for the other";
                findings.add(*site, *span, message, help);
            }
            for reading in readings.into_iter().filter(|reading| !reading.is_empty()) {
                by_reading.entry(reading).or_insert_with(|| (name, written.clone()));
            }
        }
    }
}

/// The names that must be told apart, list by list.
fn lists(context: &CheckContext<'_>) -> Vec<(&'static str, Vec<Named>)> {
    let raw = context.raw;
    let text = |site, name: &At<String>| Some((site, Text::new(name.value.clone())?, name.span));
    let levels = context.ladder.level_names().zip(&raw.levels).zip(0..);
    let levels = levels.map(|((name, raw), index)| {
        let span = if let TextOr::Full(full) = &raw.value { full.id.span } else { raw.span };
        (Site::Level(index), name.clone(), span)
    });
    // Codes are often the names of levels, whose likeness is told of these.
    let levels_known: HashSet<&str> = context.ladder.level_names().map(Text::as_str).collect();
    let roles = || context.ladder.role_indices().map(Site::Role).zip(&raw.roles);
    let codes = roles().filter_map(|(site, role)| text(site, &role.code));
    let titles = roles().filter_map(|(site, role)| text(site, &role.title));
    let tracks = raw.tracks.iter().zip(0..).filter_map(|(of, index)| text(Site::Track(index), &of.name));
    let others = raw.titles.iter().zip(0..);
    let others = others.filter_map(|(of, index)| text(Site::Title(index), &of.value.title));
    let dimensions = raw.dimensions.iter().zip(0..);
    let dimensions = dimensions.filter_map(|(of, index)| text(Site::Dimension(index), &of.name));
    let mut lists = vec![
        ("levels", levels.collect()),
        ("codes", codes.filter(|(_, code, _)| !levels_known.contains(code.as_str())).collect()),
        ("titles", titles.collect()),
        ("tracks", tracks.collect()),
        ("ambiguous titles", others.collect()),
        ("dimensions", dimensions.collect()),
    ];
    let of_ladder = raw.scales.0.iter().map(|(_, points)| (Site::Ladder, points));
    let own = raw.dimensions.iter().zip(0..).filter_map(|(of, index)| match &of.scale.as_ref()?.value {
        TextOr::Full(points) => Some((Site::Dimension(index), &**points)),
        TextOr::Text(_) => None,
    });
    lists.extend(of_ladder.chain(own).map(|(site, points)| ("ratings", points_of(site, points))));
    lists
}

/// The points of a scale, but for numbers, which nobody types loosely.
fn points_of(site: Site, points: &RawPoints) -> Vec<Named> {
    let points = points.0.iter().filter_map(|point| {
        let (name, span) = match &point.value {
            TextOr::Text(name) => (name, point.span),
            TextOr::Full(full) => (&full.name.value, full.name.span),
        };
        Some((site, Text::new(name.clone())?, span))
    });
    points.filter(|(_, name, _)| point_number(name).is_none()).collect()
}

/// What two names differ by alone; `None` where another rule tells that.
fn difference(what: &str, other: &str, name: &str) -> Option<String> {
    let letters = |text: String| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    let is_told = what == "dimensions" && are_one_name(&Name::new(other), &Name::new(name));
    let both = format!("the {what} `{other}` and `{name}`");
    Some(if is_told {
        return None;
    } else if uncased(&seen_as_latin(other)) == uncased(&seen_as_latin(name)) {
        format!("{both} look the same, but have letters of different alphabets")
    } else if letters(uncased(other)) == letters(uncased(name)) {
        format!("{both} differ only in punctuation")
    } else if unaccented(other) == unaccented(name) {
        format!("{both} differ only in accents")
    } else if letters(unaccented(other)) == letters(unaccented(name)) {
        format!("{both} differ only in accents and punctuation")
    } else {
        format!("{both} differ only in short forms and little words")
    })
}
