//! Owns the words for what a search finds, so that all formats say the same.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::Text;
use crate::query::{Hit, LineKind, LineOwner};
use crate::source::{Catalog, RoleId};

/// A stretch of a text that is marked or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch<'a> {
    pub(super) text: &'a str,
    pub(super) is_marked: bool,
}

impl<'a> Stretch<'a> {
    pub(super) fn plain(text: &'a str) -> Self {
        Self {
            text,
            is_marked: false,
        }
    }
}

/// What hits with one heading belong to.
pub(super) struct Heading<'a> {
    /// The roles, or the ladder where there are none.
    pub(super) who: String,
    /// The title, where it is one role.
    pub(super) title: Vec<Stretch<'a>>,
    /// The dimension, ambiguous title, meaning or reality; nothing for a role's own lines.
    pub(super) what: Vec<Stretch<'a>>,
}

/// Hits that belong to the same thing and the same roles, together; in the order of the first hit
/// of each group, and in their order within it.
pub(super) fn groups<'h, 'a>(hits: &'h [Hit<'a>]) -> Vec<Vec<&'h Hit<'a>>> {
    let mut groups: Vec<Vec<&Hit>> = Vec::new();
    let mut places = HashMap::new();
    for hit in hits {
        let key = (hit.line.ladder, hit.line.owner, hit.line.roles.as_slice());
        let place = *places.entry(key).or_insert(groups.len());
        if place == groups.len() {
            groups.push(Vec::new());
        }
        groups[place].push(hit);
    }
    groups
}

/// Why what is said in a group is inferred, each reason once.
pub(super) fn reasons<'a>(group: &[&Hit<'a>]) -> Vec<&'a Text> {
    let mut reasons: Vec<&Text> = Vec::new();
    for reason in group.iter().flat_map(|hit| &hit.line.inferred) {
        if !reasons.contains(reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// Whether a hit is what its group is called, and so is marked in the heading.
pub(super) fn is_heading(hit: &Hit<'_>) -> bool {
    matches!(
        hit.line.kind,
        LineKind::Title | LineKind::Dimension | LineKind::Meaning | LineKind::Reality
    )
}

/// The heading of a group, with the words of its name marked where the name is a hit.
pub(super) fn heading<'a>(catalog: &'a Catalog, group: &[&Hit<'a>]) -> Heading<'a> {
    let line = &group[0].line;
    let named = |name: &'a str| match group.iter().find(|hit| is_heading(hit)) {
        Some(hit) => stretches(name, &hit.marks, 0..name.len()),
        None => vec![Stretch::plain(name)],
    };
    let ladder = catalog.ladder(line.ladder);
    let what = match line.owner {
        LineOwner::Role(_) => Vec::new(),
        LineOwner::Title(id) => named(&id.of(catalog).title),
        LineOwner::Meaning(id, place) => {
            let title = id.of(catalog);
            let mut what = vec![Stretch::plain(&title.title), Stretch::plain(": ")];
            what.extend(named(&title.meanings[place].name));
            what
        }
        LineOwner::Dimension(place) => named(&ladder.dimensions[place].name),
        LineOwner::Reality(place) => {
            let mut what = vec![Stretch::plain("reality: ")];
            what.extend(named(&ladder.realities[place].name));
            // Who has it may be of other ladders than the one that says so.
            if line.roles.iter().any(|role| role.ladder != line.ladder) {
                what.extend([" (", &*ladder.id, ")"].map(Stretch::plain));
            }
            what
        }
    };
    let title = match (line.owner, line.roles.as_slice()) {
        (LineOwner::Role(role), _) => named(&catalog.role(role).title),
        (_, &[role]) => vec![Stretch::plain(&catalog.role(role).title)],
        _ => Vec::new(),
    };
    Heading {
        who: who(catalog, line.ladder, &line.roles),
        title,
        what,
    }
}

/// `product-ops/L4`, `product-ops/L5, L6`, or the ladder where there are no roles or all of it.
fn who(catalog: &Catalog, ladder: usize, roles: &[RoleId]) -> String {
    let Some(first) = roles.first() else {
        return catalog.ladder(ladder).id.to_string();
    };
    let of_first = catalog.ladder_of(*first);
    let is_one_ladder = roles.iter().all(|role| role.ladder == first.ladder);
    if is_one_ladder && roles.len() > 1 && roles.len() == of_first.roles.len() {
        return format!("{}, every role", of_first.id);
    }
    let mut last = None;
    let names = roles.iter().map(|&role| {
        let is_new = last.replace(role.ladder) != Some(role.ladder);
        if is_new {
            catalog.qualified(role)
        } else {
            catalog.role(role).code.to_string()
        }
    });
    names.collect::<Vec<String>>().join(", ")
}

/// What is said before a line, to tell what it is; nothing for a statement.
pub(super) fn lead(hit: &Hit<'_>) -> String {
    match hit.line.kind {
        LineKind::Alias => "also called ".to_owned(),
        LineKind::Rating => "rating: ".to_owned(),
        LineKind::RatingMeaning => hit
            .line
            .rating
            .map_or_else(String::new, |rating| format!("{}: ", rating.point.name)),
        LineKind::Experience => "years in ".to_owned(),
        LineKind::Example => "for example: ".to_owned(),
        LineKind::LeadsTo => "leads to: ".to_owned(),
        LineKind::Practice => "what to do: ".to_owned(),
        LineKind::Title
        | LineKind::Dimension
        | LineKind::Statement
        | LineKind::Meaning
        | LineKind::MeaningAbout
        | LineKind::Reality
        | LineKind::RealityAbout => String::new(),
    }
}

/// The word for a kind of line, for programs.
pub(super) fn kind_word(kind: LineKind) -> &'static str {
    match kind {
        LineKind::Title => "title",
        LineKind::Alias => "alias",
        LineKind::Dimension => "dimension",
        LineKind::Rating => "rating",
        LineKind::RatingMeaning => "rating-meaning",
        LineKind::Statement => "statement",
        LineKind::Experience => "experience",
        LineKind::Example => "example",
        LineKind::Meaning => "meaning",
        LineKind::MeaningAbout => "meaning-about",
        LineKind::LeadsTo => "leads-to",
        LineKind::Reality => "reality",
        LineKind::RealityAbout => "reality-about",
        LineKind::Practice => "practice",
    }
}

/// A part of a text cut where marks begin and end. Marks with nothing but blanks or hyphens between
/// them are one.
pub(super) fn stretches<'a>(
    text: &'a str,
    marks: &[Range<usize>],
    part: Range<usize>,
) -> Vec<Stretch<'a>> {
    let is_loose = |between: &str| between.chars().all(|c| matches!(c, ' ' | '-'));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if is_loose(&text[last.end..mark.start]) => last.end = mark.end,
            _ => joined.push(mark.clone()),
        }
    }
    let mut stretches = Vec::new();
    let mut end = part.start;
    let mut push = |range: Range<usize>, is_marked| {
        if !range.is_empty() {
            let text = &text[range];
            stretches.push(Stretch { text, is_marked });
        }
    };
    for mark in joined {
        push(end..mark.start, false);
        end = mark.end;
        push(mark, true);
    }
    push(end..part.end, false);
    stretches
}

/// The part of a hit's text that is worth showing where there is little room: of prose the
/// sentences from its first mark to its last, of everything else all.
pub(super) fn part_shown(hit: &Hit<'_>) -> Range<usize> {
    let text = hit.line.text.as_str();
    let is_prose = matches!(
        hit.line.kind,
        LineKind::MeaningAbout | LineKind::LeadsTo | LineKind::RealityAbout | LineKind::Practice
    );
    let (Some(first), Some(last)) = (hit.marks.first(), hit.marks.last()) else {
        return 0..text.len();
    };
    if !is_prose {
        return 0..text.len();
    }
    let sentences = text
        .split_sentence_bound_indices()
        .map(|(start, sentence)| start..start + sentence.trim_end().len());
    let shown =
        sentences.filter(|sentence| sentence.end > first.start && sentence.start < last.end);
    let all = shown.reduce(|first, last| first.start..last.end);
    all.unwrap_or(0..text.len())
}
