//! Foreign sheets to ladders: every file is read as grids, one reader of grids finds the layout, and the report
//! says what was decided, what was left out and where that stands.
//!
//! What a sheet says is data: nothing is executed, nothing is fetched.

mod about;
mod error;
mod exported;
mod files;
mod grid;
mod layout;
mod lines;
mod onto;
mod report;
mod settings;
mod words;

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::model::escape_controls;
use crate::source::{
    LadderFile, SCHEMA_FILE, Span, Unspliced, put_in_order, raw_value, with_comments,
    write_ratings_as_numbers, yaml_of,
};

pub(crate) use about::{
    ABOUT_COLUMNS, AboutPart, FactKind, LADDER, ONE_CELL, PartLabel, Stated, cleaned, labels, labels_of,
    with_scales_listed,
};
pub use error::ImportError;
pub(crate) use exported::LONG_COLUMNS;
pub use files::{Opened, Progress, open};
pub use grid::{Address, Area, CellLink, Grid, GridCell, Workbook, column_name, column_named};
pub(crate) use layout::{is_error, link_words};
pub use lines::{Line, Lines};
pub use onto::{FindSame, SameParts};
use onto::{Held, LaidOver};
pub use report::{Choice, Counts, Decision, ImportReport, Unplaced};
pub use settings::{
    Blank, Cross, Fact, Layout, LevelOrder, Ratings, Setting, Settings, Splitting, TrackSetting, word_of,
};

/// A ladder made of sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The text of its file, in YAML.
    pub text: String,
    /// What there is to tell of how it was made.
    pub report: ImportReport,
}

/// Makes a ladder of what a file holds, whose id and name come from the stem of the file's name where nothing else
/// says them.
///
/// # Errors
/// Nothing in the file is a ladder, or a setting names what is not there.
pub fn import(opened: &Opened, stem: &str, settings: &Settings) -> Result<Imported, ImportError> {
    let FromSheets { mut ladder, remarks, mut report, .. } =
        from_sheets(opened, stem, settings.id.as_deref(), settings, None)?;
    for (key, said) in [("id", &settings.id), ("name", &settings.name)] {
        decide(&mut ladder, key, said.as_deref(), &mut report);
    }
    complete(&mut ladder, opened, &mut report);
    let text = with_remarks(&yaml_of(&ladder), &remarks);
    Ok(Imported { text: format!("{}{text}", opening(&report)), report })
}

/// Lays what a file holds over the ladder of another file: what the sheet says is as it says, and all else of the
/// ladder stays, with its id. What is the same under another name is for `find` to say. The text is that of the other file, in which only what differs is written anew.
///
/// # Errors
/// Nothing in the file is a ladder, a setting names what is not there, or the other file cannot be edited.
pub fn import_onto(
    opened: &Opened,
    onto: &LadderFile,
    settings: &Settings,
    find: FindSame,
) -> Result<Imported, ImportError> {
    let held = Held::of(onto, find);
    let FromSheets { ladder, says, stated, version, mut report, .. } =
        known_from_sheets(opened, &held, settings)?;
    // Where a sheet was exported its heading is the name, and else one that its reader made up, perhaps.
    let stated_name = version.is_some().then(|| ladder["name"].clone());
    let exported = if version.is_some() { OF_WHOLE_LADDER.as_slice() } else { &[] };
    let said = exported.iter().filter_map(|&key| Some((key, ladder.get(key)?.clone())));
    let said: Vec<(&str, Value)> = said.collect();
    let same = held.same_parts(&ladder, &says);
    let held = held.value;
    if let Some(what) = onto::is_another(&held, &same) {
        return Err(ImportError::new(
            format!("found none of the {what} of `{}` in the sheet", onto.name),
            "name the file of the ladder that the sheet is of, or say with `--layout` how it is laid out",
        ));
    }
    let LaidOver { renamed, mut ladder } = onto::laid_over(&held, &ladder, &says, stated.as_ref(), &same);
    for (key, said) in said {
        ladder[key] = said;
    }
    for key in ["id", "name"] {
        ladder[key] = held[key].clone();
    }
    decide(&mut ladder, "name", settings.name.as_deref(), &mut report);
    if let Some(name) = stated_name.filter(|name| settings.name.is_none() && *name != held["name"]) {
        offer_name(&name, &mut report);
    }
    report.older_version = version.filter(|version| onto::is_older(version, &held["version"]));
    if report.older_version.is_some() {
        ladder["version"] = held["version"].clone();
    }
    complete(&mut ladder, opened, &mut report);
    let told = |why: Unspliced| {
        let message = format!("`{}` cannot be edited in place: {why}", onto.name);
        ImportError::new(message, Unspliced::HELP)
    };
    Ok(Imported { text: onto.with_renamed(&renamed, &ladder).map_err(told)?, report })
}

/// What an exported sheet says of the whole ladder in the words of its reader.
const OF_WHOLE_LADDER: [&str; 6] = ["version", "language", "about", "source", "inferred", "notes"];

/// What the sheets of a file come to by themselves.
struct FromSheets {
    /// A ladder in the shape of its file.
    ladder: Value,
    remarks: Vec<(String, &'static str)>,
    report: ImportReport,
    /// Which facts of roles the sheets have.
    says: onto::Says,
    /// All that an `About` sheet states, which has all that the others do not.
    stated: Option<HashSet<String>>,
    /// The version of the ladder that they were exported from, if they say it.
    version: Option<String>,
}

/// What sheets come to, read in the way in which they have the most of a ladder that there is.
fn known_from_sheets(
    opened: &Opened,
    held: &Held<'_>,
    settings: &Settings,
) -> Result<FromSheets, ImportError> {
    let id = held.value["id"].as_str().unwrap_or_default();
    let read = |settings: &Settings| with_hidden(opened, id, settings, held);
    let held = &held.value;
    let score = |read: &Result<FromSheets, ImportError>| match read {
        Ok(FromSheets { stated: Some(_), .. }) => None,
        Ok(FromSheets { ladder, says, .. }) => Some(onto::known_on(held, ladder, says)),
        Err(_) => Some([0, 0]),
    };
    let mut best = read(settings);
    let Some(mut most) = score(&best).filter(|_| settings.layout.is_none()) else { return best };
    for (layout, _) in &Layout::WORDS {
        if most == onto::parts_of(held) {
            break;
        }
        let other = read(&Settings { layout: Some(*layout), ..settings.clone() });
        if let Some(known) = score(&other).filter(|known| known.iter().sum::<usize>() > most.iter().sum()) {
            (best, most) = (other, known);
        }
    }
    best
}

/// What sheets come to with what is hidden in them, where that is of the ladder that there is: it has not been taken away
/// from there.
fn with_hidden(
    opened: &Opened,
    id: &str,
    settings: &Settings,
    held: &Held<'_>,
) -> Result<FromSheets, ImportError> {
    let read = |settings: &Settings| from_sheets(opened, id, Some(id), settings, Some(held));
    let shown = read(settings)?;
    let is_open = |decision: &Decision| decision.about == "hidden" && decision.is_open;
    if !shown.report.decisions.iter().any(is_open) {
        return Ok(shown);
    }
    let Ok(all) = read(&Settings { reads_hidden: Some(true), ..settings.clone() }) else { return Ok(shown) };
    let [of_shown, of_all] = [&shown, &all].map(|FromSheets { ladder, says, .. }| {
        let known: usize = onto::known_on(&held.value, ladder, says).iter().sum();
        (known, onto::parts_of(ladder).iter().sum::<usize>() - known)
    });
    Ok(if of_all.0 > of_shown.0 || of_all.1 <= of_shown.1 { all } else { shown })
}

fn from_sheets(
    opened: &Opened,
    stem: &str,
    id: Option<&str>,
    settings: &Settings,
    onto: Option<&Held<'_>>,
) -> Result<FromSheets, ImportError> {
    let grids = match &opened.workbook.grids[..] {
        [only] if exported::is_exported(only) && settings.layout.is_none() => {
            settings.hold_to_own(&OWN_OPTIONS, "long")?;
            let (ladder, left_out) = exported::read_exported(only, id)?;
            let left_out = opened.left_out.iter().cloned().chain(left_out).collect();
            let decisions = opened.decisions.clone();
            let report = ImportReport { sheet_count: 1, decisions, left_out, ..ImportReport::default() };
            let (remarks, says) = (Vec::new(), onto::says_all());
            let version = exported::states(only, "version").then(|| cleaned(&ladder["version"])).flatten();
            return Ok(FromSheets { ladder, remarks, report, says, stated: None, version });
        }
        grids => grids,
    };
    let layout::Read { raw, remarks, mut report, mut says } = layout::read_ladder(opened, stem, settings)?;
    let mut ladder = raw_value(&raw);
    if let Some(held) = onto {
        held.spread_levels(&mut ladder);
    }
    let about = grids.iter().find(|grid| about::is_about(grid));
    if let Some(about) = about {
        // Where it came from is a fact of the ladder, which says it or not.
        ladder.as_object_mut().map(|keys| keys.shift_remove("source"));
        let names = onto.map(|held| held.names_on(&ladder, &says)).unwrap_or_default();
        report.left_out.extend(about::overlay(&mut ladder, about, names));
        says = onto::says_all();
    }
    let version = about.and_then(|_| cleaned(&ladder["version"]));
    Ok(FromSheets { ladder, remarks, report, says, stated: about.map(about::stated), version })
}

/// Decides a fact of the ladder: as it is said, or else as it is.
fn decide(ladder: &mut Value, key: &'static str, said: Option<&str>, report: &mut ImportReport) {
    if let Some(said) = said {
        ladder[key] = said.into();
    }
    let value = ladder[key].as_str().unwrap_or_default().to_owned();
    report.decisions.push(Decision {
        about: key,
        chosen: value.clone(),
        setting: Setting { option: key, value },
        others: Vec::new(),
        is_open: false,
    });
}

/// Says that a sheet has another name than the ladder, which stays.
fn offer_name(name: &Value, report: &mut ImportReport) {
    let Some(decision) = report.decisions.last_mut() else { return };
    let value = name.as_str().unwrap_or_default().to_owned();
    let label = format!("as on the sheet, {value}");
    decision.others = vec![Choice { label, setting: Setting { option: "name", value } }];
    decision.is_open = true;
}

/// Puts a ladder in the shape of its file, and reports what there is of it and what is not in it.
fn complete(ladder: &mut Value, opened: &Opened, report: &mut ImportReport) {
    let lost = layout::lost_links(&opened.workbook.grids, ladder, &report.left_out);
    report.left_out.extend(lost);
    let lost = layout::lost_years(&opened.workbook.grids, &report.sheets, ladder, &report.left_out);
    report.left_out.extend(lost);
    report.counts = Counts::of(ladder);
    write_ratings_as_numbers(ladder);
    put_in_order(ladder);
}

#[cfg(test)]
#[path = "../../tests/import/onto.rs"]
mod tests;

/// What decides nothing of a table with a row a statement that was exported.
const OWN_OPTIONS: [&str; 11] = [
    "sheet",
    "facts",
    "roles",
    "dimensions",
    "tracks",
    "order",
    "levels",
    "ratings",
    "blank",
    "cross",
    "statements",
];

/// What the file begins with: where editors find its schema, and what a person should look at.
fn opening(report: &ImportReport) -> String {
    let mut lines = format!("# yaml-language-server: $schema={SCHEMA_FILE}\n\n");
    let open: Vec<&Decision> = report.decisions.iter().filter(|decision| decision.is_open).collect();
    if !open.is_empty() {
        lines.push_str("# The sheet did not tell, so please look at:\n");
        for decision in open {
            let text = format!("# - {}: {}\n", decision.about, decision.chosen);
            lines.push_str(&escape_lines(&text));
        }
        lines.push('\n');
    }
    lines
}

/// A comment on one line, whatever the sheet has in it.
fn escape_lines(line: &str) -> String {
    format!("{}\n", escape_controls(line.trim_end_matches('\n')))
}

/// Puts what a person should look at above the dimensions that it is about.
fn with_remarks(text: &str, remarks: &[(String, &'static str)]) -> String {
    let start = text.find("\ndimensions:\n").map_or(text.len(), |at| at + 1);
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut at = start;
    for line in text[start..].split_inclusive('\n') {
        if let Some(id) = line.strip_prefix("  - id: ") {
            places.entry(id.trim_end()).or_insert(at);
        }
        at += line.len();
    }
    let place = |(id, remark): &(String, &'static str)| {
        let at = places.get(id.as_str()).copied()?;
        Some((Span::new(at, at), (*remark).to_owned()))
    };
    let comments: Vec<_> = remarks.iter().filter_map(place).collect();
    if comments.is_empty() { text.to_owned() } else { with_comments(text, &comments) }
}
