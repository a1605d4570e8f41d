//! Owns the way from what was understood of a sheet to a ladder: ids, codes, levels, tracks, and the order that
//! each of them needs.

use std::collections::{HashMap, HashSet};

use crate::import::settings::Settings;
use crate::model::letters::uncased;
use crate::source::raw::{
    RawCell, RawDimension, RawExpectation, RawLadder, RawLevel, RawPoint, RawPoints, RawRole, RawScales,
    RawSpan, RawTrack, TextOr,
};
use crate::source::{At, Span};

use super::decisions::Decisions;
use super::draft::{Draft, DraftCell, DraftDimension, DraftRole, DraftStatement};
use super::levels::Levels;
use super::links::link_words;
use super::names::{Ids, id_of, mend, titled};
use super::tracks::{DraftTrack, find_order, find_tracks, named_tracks};

/// A ladder made of a sheet.
pub(super) struct Assembled {
    pub(super) raw: RawLadder,
    /// What a person should look at, each with the id of its dimension.
    pub(super) remarks: Vec<(String, &'static str)>,
}

/// Makes a ladder of what was understood: its id comes from the name of the file where nothing else says it.
pub(super) fn assemble(
    mut draft: Draft,
    stem: &str,
    settings: &Settings,
    decisions: &mut Decisions,
) -> Assembled {
    mend(&mut draft);
    let (tracks, levels) = if let Some(levels) = draft.levels.take() {
        let tracks = named_tracks(&mut draft.roles);
        name_roles(&mut draft.roles, &tracks);
        (tracks, Levels::known(levels, &draft.roles))
    } else {
        let tracks = find_tracks(&mut draft.roles, draft.track_line, settings, decisions);
        find_order(&mut draft, &tracks, settings, decisions);
        name_roles(&mut draft.roles, &tracks);
        let levels = Levels::decided(&draft.roles, settings, decisions);
        rise(&mut draft, &tracks, &levels);
        add_years(&mut draft);
        (tracks, levels)
    };
    let name = settings.name.clone().or_else(|| draft.name.clone()).unwrap_or_else(|| titled(stem));
    let mut ids = Ids::default();
    let codes: Vec<String> = draft.roles.iter().map(|role| role.code.clone().unwrap_or_default()).collect();
    let (mut dimensions, mut remarks) = (Vec::new(), Vec::new());
    for dimension in draft.dimensions {
        let remark = dimension.remark;
        let raw = raw_dimension(dimension, &codes, &tracks, &mut ids);
        remarks.extend(remark.map(|remark| (raw.id.value.clone(), remark)));
        dimensions.push(raw);
    }
    let roles: Vec<RawRole> = draft.roles.into_iter().map(|role| raw_role(role, &tracks, &levels)).collect();
    let raw = RawLadder {
        schema: at(1),
        id: at(settings.id.clone().or_else(|| id_of(stem)).unwrap_or_else(|| "my-ladder".to_owned())),
        name: at(name),
        version: at("1.0.0".to_owned()),
        language: None,
        about: draft.about.map(at),
        source: None,
        inferred: None,
        notes: Vec::new(),
        cumulative: false,
        levels: levels.names.into_iter().map(|level| at(TextOr::<RawLevel>::Text(level))).collect(),
        tracks: tracks.into_iter().map(raw_track).collect(),
        roles,
        moves: Vec::new(),
        scales: RawScales::default(),
        dimensions,
        titles: Vec::new(),
        realities: Vec::new(),
        allow: Vec::new(),
    };
    Assembled { raw, remarks }
}

/// A value that stands in no file yet.
pub(super) fn at<T>(value: T) -> At<T> {
    At { value, span: Span::UNKNOWN }
}

/// Gives each role a code that no other has, and a level where the sheet names none.
fn name_roles(roles: &mut [DraftRole], tracks: &[DraftTrack]) {
    for role in roles.iter_mut() {
        let Some(of_level) = role.level_title.take() else { continue };
        let is_in = |text: &String| text.to_lowercase().contains(&of_level.to_lowercase());
        match &role.title {
            None => role.title = Some(of_level),
            Some(title) if is_in(title) || role.levels.iter().any(is_in) => {}
            Some(_) => role.aliases.push(of_level),
        }
    }
    let mut counts: HashMap<String, usize> = HashMap::new();
    for role in roles.iter() {
        *counts.entry(code_key(role)).or_default() += 1;
    }
    let (mut taken, mut codes) = (Ids::default(), HashSet::new());
    for (index, role) in roles.iter_mut().enumerate() {
        let of_level = || role.levels.first().cloned().filter(|_| role.levels.len() == 1);
        let of_title = || role.title.as_deref().and_then(id_of);
        let code = role.code.clone().or_else(of_level).or_else(of_title);
        let mut code = code.unwrap_or_else(|| format!("R{}", index + 1));
        // Two roles of a level are told apart by their tracks, where the sheet gives them no codes.
        if counts.get(&code_key(role)).is_some_and(|count| *count > 1)
            && !codes.insert(uncased(&code))
            && let Some(track) = tracks.iter().find(|track| track.has(role)).filter(|_| tracks.len() > 1)
        {
            code = format!("{code}-{}", track.id);
        }
        let code = taken.one(code);
        if role.levels.is_empty() {
            role.levels.push(code.clone());
        }
        role.title.get_or_insert_with(|| code.clone());
        role.code = Some(code);
    }
}

fn code_key(role: &DraftRole) -> String {
    let name = role.code.as_ref().or_else(|| role.levels.first()).or(role.title.as_ref());
    name.map(|name| uncased(name)).unwrap_or_default()
}

/// Puts the roles of each track from the lowest level to the highest, where the sheet has them in another order.
fn rise(draft: &mut Draft, tracks: &[DraftTrack], levels: &Levels) {
    let heights: Vec<_> = draft.roles.iter().map(|role| levels.spanned(role)).collect();
    let mut order: Vec<usize> = (0..draft.roles.len()).collect();
    for track in tracks {
        let places: Vec<usize> =
            (0..draft.roles.len()).filter(|&index| track.has(&draft.roles[index])).collect();
        let mut sorted = places.clone();
        sorted.sort_by_key(|&index| heights[index]);
        for (place, index) in places.into_iter().zip(sorted) {
            order[place] = index;
        }
    }
    reorder(draft, &order);
}

/// Puts the roles in another order: at each place the role that had an index.
pub(super) fn reorder(draft: &mut Draft, order: &[usize]) {
    let mut now = vec![0; order.len()];
    for (place, &index) in order.iter().enumerate() {
        now[index] = place;
    }
    draft.roles = order.iter().map(|&index| draft.roles[index].clone()).collect();
    for dimension in &mut draft.dimensions {
        let lists = dimension.cells.iter_mut().map(|cell| &mut cell.roles);
        for roles in lists.chain(std::iter::once(&mut dimension.not_asked)) {
            for role in roles.iter_mut() {
                *role = now[*role];
            }
            roles.sort_unstable();
        }
        dimension.cells.sort_by_key(|cell| cell.roles.first().copied());
    }
}

/// Puts the years that the header states into a dimension of their own, where no other states any.
fn add_years(draft: &mut Draft) {
    let mut cells = draft.dimensions.iter().flat_map(|dimension| &dimension.cells);
    if cells.any(|cell| cell.years.is_some()) || draft.roles.iter().all(|role| role.years.is_none()) {
        return;
    }
    let of_role = |(index, role): (usize, &DraftRole)| {
        let years = role.years.clone()?;
        Some(DraftCell { roles: vec![index], years: Some(years), ..DraftCell::default() })
    };
    let cells = draft.roles.iter().enumerate().filter_map(of_role).collect();
    let name = "Experience".to_owned();
    draft.dimensions.insert(0, DraftDimension { name, cells, ..DraftDimension::default() });
}

fn raw_track(track: DraftTrack) -> RawTrack {
    RawTrack { id: at(track.id), name: at(track.name), note: None, cumulative: None }
}

fn raw_role(role: DraftRole, tracks: &[DraftTrack], levels: &Levels) -> RawRole {
    let track = tracks.iter().find(|track| track.has(&role)).or(tracks.first());
    let (lowest, highest) = levels.spanned(&role);
    let mut names: Vec<At<String>> =
        levels.names.get(lowest..=highest).unwrap_or_default().iter().cloned().map(at).collect();
    let level = match names.len() {
        1 => TextOr::Text(names.remove(0).value),
        _ => TextOr::Full(Box::new(RawSpan(names))),
    };
    RawRole {
        code: at(role.code.unwrap_or_default()),
        track: at(track.map(|track| track.id.clone()).unwrap_or_default()),
        level: at(level),
        family: role.family.map(at),
        title: at(role.title.unwrap_or_default()),
        about: role.about.map(at),
        aliases: role.aliases.into_iter().map(at).collect(),
        inferred: role.inferred.map(at),
    }
}

fn raw_dimension(
    dimension: DraftDimension,
    codes: &[String],
    tracks: &[DraftTrack],
    ids: &mut Ids,
) -> RawDimension {
    let id = dimension.id.or_else(|| id_of(&dimension.name)).unwrap_or_else(|| "dimension".to_owned());
    let code = |role: &usize| at(codes.get(*role).cloned().unwrap_or_default());
    let track_id =
        |name: &String| tracks.iter().find(|track| track.is_called(name)).map(|track| at(track.id.clone()));
    let mut meanings = dimension.meanings;
    let point = |name: String| {
        at(match meanings.remove(&name) {
            Some(about) => TextOr::Full(Box::new(RawPoint {
                name: at(name),
                about: Some(at(about)),
                expects: Vec::new(),
            })),
            None => TextOr::Text(name),
        })
    };
    let scale = dimension.scale.filter(|points| !points.is_empty());
    RawDimension {
        id: at(ids.one(id)),
        name: at(dimension.name),
        short: dimension.short.map(at),
        section: dimension.section.map(at),
        about: dimension.about.map(at),
        not_asked: dimension.not_asked.iter().map(code).collect(),
        tracks: dimension.tracks.iter().filter_map(track_id).collect(),
        scale: scale
            .map(|points| at(TextOr::Full(Box::new(RawPoints(points.into_iter().map(point).collect()))))),
        inferred: dimension.inferred.map(at),
        cells: dimension
            .cells
            .into_iter()
            .map(|mut cell| {
                let texts = cell
                    .statements
                    .iter_mut()
                    .flat_map(|of| [&mut of.text].into_iter().chain(&mut of.examples));
                link_words(texts, &cell.links);
                let (years, years_in) = cell.years.unzip();
                at(RawCell {
                    roles: cell.roles.iter().map(code).collect(),
                    rating: cell.rating.map(at),
                    years: years.map(|years| at(f64::from(years.halves()) / 2.0)),
                    years_in: years_in.flatten().map(at),
                    inferred: cell.inferred.map(at),
                    expects: cell.statements.into_iter().map(raw_statement).collect(),
                })
            })
            .collect(),
    }
}

fn raw_statement(statement: DraftStatement) -> At<TextOr<RawExpectation>> {
    let DraftStatement { text, id, examples, expands, .. } = statement;
    if id.is_none() && examples.is_empty() && expands.is_none() {
        return at(TextOr::Text(text));
    }
    at(TextOr::Full(Box::new(RawExpectation {
        id: id.map(at),
        text: at(text),
        examples: examples.into_iter().map(at).collect(),
        expands: expands.map(at),
    })))
}
