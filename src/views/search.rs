//! Owns what is read of a search: under a heading for whom and what it is about, each line with its words
//! marked.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Block, Document, Inline, Inlines, Item, Medium, line, notes};
use crate::model::Text;
use crate::query::{Hit, LineKind, LineOwner};
use crate::source::{Catalog, RoleId};

use super::names::typed_name;

/// Hits for what was typed, the best first, those that belong together under one heading; and how many more
/// there are. On a screen of long prose only the sentences that have the words.
pub fn hits<'a>(
    typed: &str,
    hits: &[Hit<'a>],
    more: usize,
    catalog: &'a Catalog,
    medium: Medium,
) -> Document<'a> {
    if hits.is_empty() {
        return Document::default();
    }
    let typed = Text::new(typed.to_owned());
    let title = format!("Search: {}", typed.as_ref().map_or("", Text::as_str));
    let mut blocks = Vec::new();
    if medium == Medium::Page {
        blocks.push(Block::Heading(1, line(title.clone())));
    }
    for group in groups(hits) {
        let mut head = heading(catalog, &group, medium);
        head.extend(notes(reasons(&group)));
        blocks.push(Block::Heading(2, head));
        let lines = group.into_iter().filter(|hit| !is_heading(hit));
        let lines: Vec<Item<'a>> = lines.map(|hit| item(hit, medium)).collect();
        blocks.extend((!lines.is_empty()).then_some(Block::List(lines)));
    }
    if more > 0 {
        let all = hits.len() + more;
        blocks.push(Block::hint(line(format!("{more} more: `--limit {all}`"))));
    }
    let ladders = hits.iter().map(|hit| catalog.ladder(hit.line.ladder)).collect();
    Document { title, parts: vec![blocks], ladders }
}

/// Hits that belong to the same thing and the same roles, together; in the order of the first hit of each
/// group, and in their order within it.
fn groups<'h, 'a>(hits: &'h [Hit<'a>]) -> Vec<Vec<&'h Hit<'a>>> {
    let mut groups: Vec<Vec<&Hit<'a>>> = Vec::new();
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
fn reasons<'a>(group: &[&Hit<'a>]) -> Vec<&'a Text> {
    let mut reasons: Vec<&Text> = Vec::new();
    for reason in group.iter().flat_map(|hit| &hit.line.inferred) {
        if !reasons.contains(reason) {
            reasons.push(reason);
        }
    }
    reasons
}

/// Whether a hit is what its group is called, and so is marked in the heading.
fn is_heading(hit: &Hit<'_>) -> bool {
    matches!(hit.line.kind, LineKind::Title | LineKind::Dimension | LineKind::Meaning | LineKind::Reality)
}

/// The heading of a group: the roles, or the ladder where there are none; the title, where it is one role;
/// and the dimension, ambiguous title, meaning or reality. The words of a name that is a hit are marked.
fn heading<'a>(catalog: &'a Catalog, group: &[&Hit<'a>], medium: Medium) -> Inlines<'a> {
    let of = &group[0].line;
    let named = |name: &'a str| match group.iter().find(|hit| is_heading(hit)) {
        Some(hit) => marked(name, &hit.marks, 0..name.len()),
        None => line(name),
    };
    let ladder = catalog.ladder(of.ladder);
    let what = match of.owner {
        LineOwner::Role(_) => Inlines::new(),
        LineOwner::Title(id) => named(&id.of(catalog).title),
        LineOwner::Meaning(id, place) => {
            let title = id.of(catalog);
            let mut what = vec![(&title.title).into(), ": ".into()];
            what.extend(named(&title.meanings[place].name));
            what
        }
        LineOwner::Dimension(place) => named(&ladder.dimensions[place].name),
        LineOwner::Reality(place) => {
            let mut what = line("reality: ");
            what.extend(named(&ladder.realities[place].name));
            // Who has it may be of other ladders than the one that says so.
            if of.roles.iter().any(|role| role.ladder != of.ladder) {
                what.extend([" (".into(), (&ladder.id).into(), ")".into()]);
            }
            what
        }
    };
    let title = match (of.owner, of.roles.as_slice()) {
        (LineOwner::Role(role), _) => named(&catalog.role(role).title),
        (_, &[role]) => line(&catalog.role(role).title),
        _ => Inlines::new(),
    };
    let mut heading = line(who(catalog, of.ladder, &of.roles));
    match (title.is_empty(), medium) {
        (true, _) => {}
        (false, Medium::Screen) => {
            heading.push("  ".into());
            heading.extend(title);
        }
        (false, Medium::Page) => {
            heading.push(" (".into());
            heading.extend(title);
            heading.push(")".into());
        }
    }
    if !what.is_empty() {
        heading.push(match medium {
            Medium::Screen => Inline::Dot,
            Medium::Page => ": ".into(),
        });
        heading.extend(what);
    }
    heading
}

/// `L4`, `L5, L6`, or the ladder where there are no roles or all of it.
fn who(catalog: &Catalog, ladder: usize, roles: &[RoleId]) -> String {
    let Some(first) = roles.first() else {
        return catalog.ladder(ladder).id.to_string();
    };
    let of_first = catalog.ladder_of(*first);
    let is_one_ladder = roles.iter().all(|role| role.ladder == first.ladder);
    if is_one_ladder && roles.len() > 1 && roles.len() == of_first.roles.len() {
        return format!("{}, every role", of_first.id);
    }
    let names = roles.iter().map(|&role| typed_name(catalog, role));
    names.collect::<Vec<String>>().join(", ")
}

fn item<'a>(hit: &Hit<'a>, medium: Medium) -> Item<'a> {
    let all = hit.line.text.as_str();
    let part = match medium {
        Medium::Screen => part_shown(hit),
        Medium::Page => 0..all.len(),
    };
    let mut text: Inlines<'a> = lead(hit).into_iter().map(Into::into).collect();
    if part.start > 0 {
        text.push("... ".into());
    }
    text.extend(marked(all, &hit.marks, part.clone()));
    if part.end < all.len() {
        text.push(" ...".into());
    }
    let is_rating = hit.line.kind == LineKind::Rating;
    if let Some(rating) = hit.line.rating.filter(|_| is_rating) {
        text.extend(rating.position().map(|position| format!(" {position}").into()));
    }
    Item::new(text)
}

/// What is said before a line, to tell what it is; nothing for a statement.
fn lead(hit: &Hit<'_>) -> Option<String> {
    let lead = match hit.line.kind {
        LineKind::Alias => "also called ",
        LineKind::Rating => "rating: ",
        LineKind::RatingMeaning => {
            let rating = hit.line.rating;
            return rating.map(|rating| format!("{}: ", rating.name));
        }
        LineKind::Experience => "years in ",
        LineKind::Example => "for example: ",
        LineKind::LeadsTo => "leads to: ",
        LineKind::Practice => "what to do: ",
        LineKind::Title
        | LineKind::Dimension
        | LineKind::Statement
        | LineKind::Meaning
        | LineKind::MeaningAbout
        | LineKind::Reality
        | LineKind::RealityAbout => return None,
    };
    Some(lead.to_owned())
}

/// A part of a text with its marks. Marks with nothing but blanks or hyphens between them are one.
fn marked<'a>(text: &'a str, marks: &[Range<usize>], part: Range<usize>) -> Inlines<'a> {
    let is_loose = |between: &str| between.chars().all(|c| matches!(c, ' ' | '-'));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if is_loose(&text[last.end..mark.start]) => last.end = mark.end,
            _ => joined.push(mark.clone()),
        }
    }
    let mut inlines = Inlines::new();
    let mut end = part.start;
    for mark in joined {
        let (before, hit) = (&text[end..mark.start], &text[mark.clone()]);
        if !before.is_empty() {
            inlines.push(before.into());
        }
        inlines.push(Inline::Hit(hit.into()));
        end = mark.end;
    }
    let rest = &text[end..part.end];
    if !rest.is_empty() {
        inlines.push(rest.into());
    }
    inlines
}

/// The part of a hit's text that is worth showing where there is little room: of prose the sentences from its
/// first mark to its last, of everything else all.
fn part_shown(hit: &Hit<'_>) -> Range<usize> {
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
    let sentences =
        text.split_sentence_bound_indices().map(|(start, sentence)| start..start + sentence.trim_end().len());
    let shown = sentences.filter(|sentence| sentence.end > first.start && sentence.start < last.end);
    let all = shown.reduce(|first, last| first.start..last.end);
    all.unwrap_or(0..text.len())
}
