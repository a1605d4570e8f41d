//! Owns what is read of a search: under a heading for whom and what it is about, each line with its words
//! marked.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Block, Document, Inline, Inlines, Item, Medium, line, notes};
use crate::model::prose::listed_few;
use crate::model::{Ladder, Move, Text};
use crate::query::{Hit, Line, LineKind, LineOwner};
use crate::source::{Catalog, RoleId};

use super::names::{name_beside, typed_name};

/// Hits for what was typed, the best first, those that belong together under one heading; and how many more
/// there are. On a screen of long prose only the sentences that have the words.
pub fn hits<'a>(
    typed: &str,
    hits: &'a [Hit<'a>],
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
fn groups<'a>(hits: &'a [Hit<'a>]) -> Vec<Vec<&'a Hit<'a>>> {
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
    use LineKind as Kind;
    matches!(
        hit.line.kind,
        Kind::Title
            | Kind::Dimension
            | Kind::Section
            | Kind::Family
            | Kind::Level
            | Kind::Track
            | Kind::Ladder
            | Kind::Meaning
            | Kind::Reality
    )
}

/// The heading of a group: the roles, or the ladder where there are none; the title, where it is one role;
/// and what the lines belong to. The words of a name that is a hit are marked.
fn heading<'a>(catalog: &'a Catalog, group: &[&'a Hit<'a>], medium: Medium) -> Inlines<'a> {
    let of = &group[0].line;
    let named = |name: &'a str| match group.iter().find(|hit| is_heading(hit)) {
        Some(hit) => marked(name, &hit.marks, 0..name.len()),
        None => line(name),
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
    let what = belongs_to(catalog, of, named);
    if !what.is_empty() {
        heading.push(match medium {
            Medium::Screen => Inline::Dot,
            Medium::Page => ": ".into(),
        });
        heading.extend(what);
    }
    heading
}

/// What a line belongs to beside a role, its name by `named`.
fn belongs_to<'a>(
    catalog: &'a Catalog,
    of: &Line<'a>,
    named: impl Fn(&'a str) -> Inlines<'a>,
) -> Inlines<'a> {
    let ladder = catalog.ladder(of.ladder);
    let led = |lead: &'static str, name: &'a str| [line(lead), named(name)].concat();
    match of.owner {
        LineOwner::Role(_) => Inlines::new(),
        LineOwner::Ladder => named(&ladder.name),
        LineOwner::Family(role) => {
            ladder.role(role).family.as_ref().map_or_else(Inlines::new, |family| led("family: ", family))
        }
        LineOwner::Level(level) => led("level: ", ladder.level(level)),
        LineOwner::Track(track) => led("track: ", &ladder.track(track).name),
        LineOwner::Move(index) => line(stated_move(catalog, of.ladder, &ladder.moves[index])),
        LineOwner::Section(first) => {
            let section = ladder.dimensions[first].section.as_ref();
            section.map_or_else(Inlines::new, |section| led("section: ", section))
        }
        LineOwner::Dimension(place) => named(&ladder.dimensions[place].name),
        LineOwner::Scale(first) => line(format!("scale of {}", sharing(ladder, first))),
        LineOwner::Title(id) => named(&id.of(catalog).title),
        LineOwner::Meaning(id, place) => {
            let title = id.of(catalog);
            let mut what = vec![(&title.title).into(), ": ".into()];
            what.extend(named(&title.meanings[place].name));
            what
        }
        LineOwner::Reality(place) => {
            let mut what = led("reality: ", &ladder.realities[place].name);
            // Who has it may be of other ladders than the one that says so.
            if of.roles.iter().any(|role| role.ladder != of.ladder) {
                what.extend([" (".into(), (&ladder.id).into(), ")".into()]);
            }
            what
        }
    }
}

/// What a line belongs to beside a role, in plain words.
pub(super) fn owner(catalog: &Catalog, of: &Line<'_>) -> String {
    let words = belongs_to(catalog, of, line);
    words.iter().filter_map(Inline::prose).collect()
}

/// `switch from L5 to M4`.
fn stated_move(catalog: &Catalog, ladder: usize, stated: &Move) -> String {
    let from = RoleId { ladder, role: stated.from };
    let to = catalog.follow(ladder, &stated.to);
    let names = [Some(from), to].map(|role| role.map(|role| name_beside(catalog, role, ladder)));
    let [from, to] = names.map(Option::unwrap_or_default);
    format!("{} from {from} to {to}", stated.kind.word())
}

/// The dimensions that have the same scale as the first of them, of many a few.
fn sharing(ladder: &Ladder, first: usize) -> String {
    const FEW: usize = 3;
    let scale = &ladder.dimensions[first].scale;
    let sharing = ladder.dimensions.iter().filter(|dimension| Arc::ptr_eq(&dimension.scale, scale));
    let names: Vec<String> = sharing.map(|dimension| dimension.short_name().to_string()).collect();
    listed_few(&names, FEW, "and")
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

fn item<'a>(hit: &'a Hit<'a>, medium: Medium) -> Item<'a> {
    let all = &*hit.line.text;
    let part = match medium {
        Medium::Screen => part_shown(hit),
        Medium::Page => 0..all.len(),
    };
    let mut text: Inlines<'a> = lead(&hit.line).into_iter().map(Into::into).collect();
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

/// What is said before a line, to tell what it is; nothing for a statement of a cell, and where the heading says
/// it.
fn lead(line: &Line<'_>) -> Option<String> {
    use LineKind as Kind;
    let rating = line.rating.map(|rating| rating.name);
    let lead = match line.kind {
        Kind::RatingMeaning => return rating.map(|name| format!("{name}: ")),
        Kind::Statement => return rating.map(|name| format!("rating {name} asks: ")),
        Kind::Alias => "also called ",
        Kind::Code => "code ",
        Kind::Short => "in short: ",
        Kind::Rating => "rating: ",
        Kind::Example => "for example: ",
        Kind::LeadsTo => "leads to: ",
        Kind::TrackNote => "of each promotion: ",
        Kind::Practice => "what to do: ",
        Kind::Note => "note: ",
        Kind::Source => "source: ",
        Kind::Inferred => "inferred: ",
        Kind::RoleAbout | Kind::LevelAbout | Kind::DimensionAbout | Kind::TitleAbout | Kind::LadderAbout => {
            "about: "
        }
        _ => return None,
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
    let text = &*hit.line.text;
    // In the order of their worth names, ratings and what is asked come first.
    let is_prose = hit.line.kind > LineKind::Meaning && hit.line.kind != LineKind::Reality;
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
