//! Owns whole ladders as a document, from what they are for to what the jobs are really like.

use serde_json::Value;

use crate::document::{Anchor, Block, Document, Inline, Inlines, Item, joined, line, notes};
use crate::model::{AmbiguousTitle, Dimension, Ladder, Move, Point, Reality, RoleReference, Track};
use crate::query::{DimensionView, Matrix, RoleView};
use crate::source::{Catalog, RoleId};
use crate::views::dimension::dimension;
use crate::views::list::below_name;
use crate::views::names::{codes, role_beside, track_name};
use crate::views::role::{other_names, role_below_name};
use crate::views::words::{capitalized, ladder_head, realities, role_line};

/// Ladders as a document, each a part of its own: what it is, its roles, what its dimensions ask of them, the moves
/// between them, its titles and its realities.
pub fn document<'a>(ladders: &[Matrix<'a>], catalog: &'a Catalog) -> Document<'a> {
    document_with_roles(ladders, &[], catalog)
}

/// The [`document`] of ladders, and in it all that some roles ask, each below its name, and what other ladders say of
/// their jobs.
pub fn document_with_roles<'a>(
    ladders: &[Matrix<'a>],
    roles: &[RoleView<'a>],
    catalog: &'a Catalog,
) -> Document<'a> {
    let mut document = Document::default();
    for view in ladders {
        document.title.push_str(if document.title.is_empty() { "" } else { ", " });
        document.title.push_str(&view.ladder.name);
        document.parts.push(whole(view, roles, catalog));
        document.ladders.push(view.ladder);
    }
    document
}

/// What of a ladder's file [`document`] does not hold, in plain words.
pub fn not_in_document(ladder: &Ladder, raw: &Value) -> Vec<&'static str> {
    let has = |key: &str| raw.get(key).and_then(Value::as_array).is_some_and(|all| !all.is_empty());
    let statements = || {
        let of_cells = |dimension: &'_ Dimension| -> Vec<_> {
            let of_points = dimension.scale.iter().flat_map(|point| &point.expectations);
            of_points.chain(dimension.cells.iter().flat_map(|cell| &cell.expectations)).cloned().collect()
        };
        ladder.dimensions.iter().flat_map(of_cells)
    };
    let lost = [
        (raw.get("scales").is_some(), "names of scales"),
        (statements().any(|one| one.id.is_some()), "ids of statements"),
        (statements().any(|one| one.expands.is_some()), "which statement grows out of which"),
        (has("allow"), "allowed findings"),
    ];
    lost.into_iter().filter(|(is_lost, _)| *is_lost).map(|(_, what)| what).collect()
}

fn whole<'a>(view: &Matrix<'a>, roles: &[RoleView<'a>], catalog: &'a Catalog) -> Vec<Block<'a>> {
    let ladder = view.ladder;
    let version = format!("version {}", ladder.version).into();
    let mut blocks =
        vec![Block::Anchor(Anchor::Ladder), Block::Heading(1, ladder_head(ladder, vec![version]))];
    blocks.extend(below_name(ladder, true));
    let track = |track: &'a Track| {
        vec![(&track.name).into(), " (".into(), Inline::Id(track.id.as_str().into()), ")".into()]
    };
    let tracks = joined(ladder.tracks.iter().map(track), &", ".into());
    blocks.push(Block::Pairs(vec![(line("Tracks"), tracks)]));
    if !ladder.roles.is_empty() {
        blocks.push(Block::Heading(2, line("Roles")));
    }
    for role in catalog.roles_of(view.place) {
        blocks.push(Block::Anchor(Anchor::Role(&catalog.role(role).code)));
        blocks.push(Block::Heading(3, vec![role_beside(catalog, role, view.place)]));
        blocks.push(Block::paragraph(role_line(ladder, role.role)));
        blocks.extend(other_names(catalog.role(role)).map(Block::hint));
        let told = roles.iter().find(|view| view.id == role);
        blocks.extend(told.into_iter().flat_map(|view| role_below_name(view, catalog, 4)));
    }
    blocks.extend(view.dimensions.iter().flat_map(|one| with_facts(ladder, one)));
    blocks.extend(moves(ladder, catalog, view.place));
    blocks.extend(titles(ladder));
    let all = |reality: &'a Reality| {
        let roles = reality.applies_to.iter().map(|role| reference(ladder, role));
        (reality, format!(" ({}: {})", reality.id, roles.collect::<Vec<_>>().join(", ")))
    };
    let mut all: Vec<(&Reality, String)> = ladder.realities.iter().map(all).collect();
    all.extend(realities_of_others(ladder, roles));
    blocks.extend((!all.is_empty()).then_some(Block::Anchor(Anchor::Realities)));
    blocks.extend(realities("What the jobs are really like", &all, false));
    blocks
}

/// What other ladders say of the jobs of some roles of a ladder, each with the roles.
fn realities_of_others<'a>(ladder: &Ladder, roles: &[RoleView<'a>]) -> Vec<(&'a Reality, String)> {
    let is_own = |told: &Reality| ladder.realities.iter().any(|own| std::ptr::eq(own, told));
    let mut all: Vec<(&'a Reality, Vec<&str>)> = Vec::new();
    for view in roles.iter().filter(|view| std::ptr::eq(view.ladder, ladder)) {
        for &told in view.realities.iter().filter(|told| !is_own(told)) {
            match all.iter_mut().find(|(known, _)| std::ptr::eq(*known, told)) {
                Some((_, codes)) => codes.push(&view.role.code),
                None => all.push((told, vec![&view.role.code])),
            }
        }
    }
    all.into_iter().map(|(told, codes)| (told, format!(" ({})", codes.join(", ")))).collect()
}

/// A dimension with what else there is to say of it below its name.
fn with_facts<'a>(ladder: &'a Ladder, view: &DimensionView<'a>) -> Vec<Block<'a>> {
    let Dimension { id, short, scale, tracks, .. } = view.dimension;
    let mut facts: Vec<(Inlines<'a>, Inlines<'a>)> = vec![(line("Id"), line(Inline::Id(id.as_str().into())))];
    facts.extend(short.iter().map(|short| (line("Short name"), line(short))));
    if !scale.is_empty() {
        let points = joined(scale.iter().map(|point| line(&point.name)), &", ".into());
        facts.push((line("Ratings, rising"), points));
    }
    if !tracks.is_empty() {
        let names = joined(tracks.iter().map(|&track| line(&ladder.track(track).name)), &", ".into());
        facts.push((line("Only for"), names));
    }
    let is_used = |index: usize| view.dimension.cells.iter().any(|cell| cell.rating == Some(index));
    let unused = scale.iter().enumerate().filter(|(index, _)| !is_used(*index)).map(|(_, point)| point);
    let asked = |point: &'a Point| point.expectations.iter().map(move |one| (point, one));
    facts.extend(
        unused
            .flat_map(asked)
            .map(|(point, one)| (line(format!("{} would ask", point.name)), line(&one.text))),
    );
    let mut blocks = dimension(view, 2, true);
    blocks.insert(1, Block::Pairs(facts));
    blocks.insert(0, Block::Anchor(Anchor::Dimension(id)));
    blocks
}

/// The moves that the ladder states, and what it notes of promotions.
fn moves<'a>(ladder: &'a Ladder, catalog: &'a Catalog, place: usize) -> Vec<Block<'a>> {
    let role = |role| role_beside(catalog, RoleId { ladder: place, role }, place);
    let of_move = |one: &'a Move| {
        let to = match &one.to {
            RoleReference::Own(to) => role(*to),
            foreign @ RoleReference::Foreign { .. } => Inline::Id(reference(ladder, foreign).into()),
        };
        let kind = format!(" ({}{})", one.kind.word(), if one.both_ways { ", both ways" } else { "" });
        Item {
            text: vec![role(one.from), Inline::Arrow, to, kind.into()],
            below: one.note.iter().map(line).collect(),
        }
    };
    let of_track = |track: &'a Track| {
        let note = track.note.as_ref()?;
        let along = capitalized(&format!("promotions on the {}: ", track_name(track)));
        Some(Item::new(vec![along.into(), note.into()]))
    };
    let items: Vec<Item> =
        ladder.tracks.iter().filter_map(of_track).chain(ladder.moves.iter().map(of_move)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(2, line("Moves")), Block::List(items)]
}

/// The titles that mean different jobs, each with its meanings.
fn titles<'a>(ladder: &'a Ladder) -> Vec<Block<'a>> {
    let of_title = |title: &'a AmbiguousTitle| {
        let meanings = title.meanings.iter().map(|meaning| {
            let mut text = line(Inline::Strong(meaning.name.as_str().into()));
            text.push(" (".into());
            text.extend([Inline::Id(meaning.id.as_str().into()), ")".into()]);
            text.extend(notes(&meaning.inferred));
            let nearest: Vec<String> = meaning.nearest.iter().map(|role| reference(ladder, role)).collect();
            let nearest =
                (!nearest.is_empty()).then(|| vec!["Nearest roles: ".into(), nearest.join(", ").into()]);
            let leads_to = meaning.leads_to.iter().map(|to| vec!["Leads to: ".into(), to.into()]);
            let below = std::iter::once(line(&meaning.about)).chain(leads_to).chain(nearest);
            Item { text, below: below.collect() }
        });
        let aliases = (!title.aliases.is_empty()).then(|| {
            let mut names = line("Also called: ");
            names.extend(joined(title.aliases.iter().map(line), &", ".into()));
            Block::hint(names)
        });
        let heading = [
            Block::Anchor(Anchor::Title(&title.title)),
            Block::Heading(3, line(&title.title)),
            Block::paragraph(line(&title.about)),
        ];
        heading.into_iter().chain(aliases).chain([Block::Numbered(meanings.collect())]).collect::<Vec<_>>()
    };
    let heading = || [Block::Anchor(Anchor::Titles), Block::Heading(2, line("Ambiguous titles"))];
    let heading = (!ladder.titles.is_empty()).then(heading);
    heading.into_iter().flatten().chain(ladder.titles.iter().flat_map(of_title)).collect()
}

/// A role as it is named in the file.
fn reference(ladder: &Ladder, role: &RoleReference) -> String {
    match role {
        RoleReference::Own(role) => codes(ladder, &[*role]),
        RoleReference::Foreign { ladder, code } => format!("{ladder}/{code}"),
    }
}
