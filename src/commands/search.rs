//! `ladder search WORDS...`: which role is asked for this, and where else it is told of.

use clap::Args;

use crate::query::{
    Hit, LineKind, LineOwner, Narrowing, Query, Subject, Tracks, dimensions_of, resolve, search,
};
use crate::render::{Footnotes, Message, also, csv, json, markdown, missed, slip, text};
use crate::source::{Catalog, RoleId};
use crate::ui::Ui;

use super::{Answer, Complaint, Format};

/// Find the lines of the ladders that have all the words, the best first
///
/// Titles, aliases, dimensions, ratings, statements, examples, the meanings of titles and realities
/// are searched. A word is found as it is, by its stem (mentor: mentoring) and in a short form
/// (ops, mgr); where it is nowhere so, also with a slip of spelling: one for 4 letters or more, two
/// for 8. What matched stands between stars: *budget*. Of long prose only the sentence that has it
/// is shown.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder search budget
  ladder search mentor --track ic
  ladder search chief people")]
pub struct SearchArgs {
    /// The words, each of which the line has to have
    #[arg(value_name = "WORDS")]
    words: Vec<String>,

    /// Search only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME")]
    dimensions: Vec<String>,

    /// Search only what is about roles on this track
    #[arg(long, value_name = "NAME")]
    track: Option<String>,

    /// Search only what is about this role or title, by selector; repeatable
    #[arg(long = "role", value_name = "SELECTOR")]
    roles: Vec<String>,

    /// Show at most so many hits, the best; without it text shows 20, other formats all
    #[arg(long, value_name = "NUMBER", value_parser = limit)]
    limit: Option<usize>,
}

/// Searches the ladders in scope. The answer is no where nothing is found.
///
/// # Errors
/// A [`Complaint`] about no words, or a role, dimension or track that is not there; or a failure to
/// write.
pub fn run(
    args: &SearchArgs,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<Answer> {
    let typed = args.words.join(" ");
    let query = Query::new(&typed).ok_or_else(|| nothing_asked(&typed))?;
    let narrowing = narrowing(args, catalog, ui)?;
    let found = search(catalog, &query, &narrowing);
    if let Ok(found) = &found {
        for slipped in &found.slips {
            ui.note(&slip(slipped));
        }
    }
    let hits = found.as_ref().map_or(&[][..], |found| &found.hits);
    ui.print(answer(hits, args, &query, catalog, format, ui)?);
    match found {
        Ok(_) => {
            if format == Format::Text {
                ui.suggest(|| suggestions(hits, catalog));
            }
            Ok(Answer::Done)
        }
        Err(why) => {
            let named = resolve(catalog, &typed).ok();
            ui.explain(&missed(&query, &why, named.as_ref()));
            Ok(Answer::No)
        }
    }
}

fn limit(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(limit) if limit > 0 => Ok(limit),
        _ => Err("expected a number from 1".to_owned()),
    }
}

fn nothing_asked(typed: &str) -> Complaint {
    let help = "name a word or several, as in `ladder search budget`";
    Complaint(Message::new(
        if typed.trim().is_empty() {
            "there is nothing to search for"
        } else {
            "there is no letter and no digit to search for"
        },
        help,
    ))
}

/// What the options narrow the search to, with a note on what a selector could have meant as well.
fn narrowing(args: &SearchArgs, catalog: &Catalog, ui: &Ui) -> Result<Narrowing, Complaint> {
    let tracks = args.track.as_ref();
    let tracks = tracks
        .map(|name| Tracks::named(catalog, name))
        .transpose()?;
    let mut subjects = Vec::new();
    for selector in &args.roles {
        let resolution = resolve(catalog, selector)?;
        if let Some(note) = also(catalog, &resolution) {
            ui.note(&note);
        }
        subjects.extend(resolution.found);
    }
    let dimensions = if args.dimensions.is_empty() {
        None
    } else {
        let roles = asked_about(&subjects, catalog);
        Some(dimensions_of(catalog, roles.into_iter(), &args.dimensions)?)
    };
    Ok(Narrowing {
        tracks,
        subjects: (!args.roles.is_empty()).then(|| subjects.into_iter().collect()),
        dimensions,
    })
}

/// The roles whose ladders are asked for a dimension: those named, or else all.
fn asked_about(subjects: &[Subject], catalog: &Catalog) -> Vec<RoleId> {
    let named = subjects.iter().filter_map(|subject| match subject {
        Subject::Role(role) => Some(*role),
        Subject::Title(_) => None,
    });
    let named: Vec<RoleId> = named.collect();
    if !named.is_empty() {
        return named;
    }
    let ladders = catalog.scope().iter();
    ladders
        .flat_map(|&ladder| catalog.roles_of(ladder))
        .collect()
}

fn answer(
    hits: &[Hit<'_>],
    args: &SearchArgs,
    query: &Query,
    catalog: &Catalog,
    format: Format,
    ui: &Ui,
) -> anyhow::Result<String> {
    const MOST_ON_SCREEN: usize = 20;
    let most = args.limit.unwrap_or(match format {
        Format::Text => MOST_ON_SCREEN,
        Format::Csv | Format::Json | Format::Markdown | Format::Mermaid | Format::Html => {
            hits.len()
        }
    });
    let shown = &hits[..most.min(hits.len())];
    let mut notes = Footnotes::default();
    Ok(match format {
        Format::Mermaid | Format::Html => {
            return Err(Complaint::no_such_form("search", "diagram").into());
        }
        Format::Json => json::answer(json::SearchShape {
            words: query
                .terms()
                .iter()
                .map(|term| term.typed.as_str())
                .collect(),
            total: hits.len(),
            hits: shown.iter().map(|hit| json::hit(hit, catalog)).collect(),
        })?,
        Format::Csv => csv::hits(shown, catalog)?,
        // Nothing found is told on standard error.
        _ if hits.is_empty() => String::new(),
        Format::Text => {
            let screen = ui.screen();
            let more = hits.len() - shown.len();
            text::hits(shown, more, catalog, &mut notes, screen) + &text::footnotes(&notes, screen)
        }
        Format::Markdown => {
            markdown::hits(&args.words.join(" "), shown, catalog, &mut notes)
                + &markdown::footnotes(&notes)
        }
    })
}

/// The best hit in its place, and the next one that is somewhere else.
fn suggestions(hits: &[Hit<'_>], catalog: &Catalog) -> Vec<String> {
    const MOST: usize = 2;
    let mut commands: Vec<String> = Vec::new();
    for hit in hits {
        let is_new = |command: &String| !commands.contains(command);
        commands.extend(suggestion(hit, catalog).filter(is_new));
        if commands.len() == MOST {
            break;
        }
    }
    commands
}

/// Where a hit stands among what else is said there.
fn suggestion(hit: &Hit<'_>, catalog: &Catalog) -> Option<String> {
    let line = &hit.line;
    let role = line.roles.first().map(|&role| catalog.qualified(role));
    match (line.owner, line.kind, role) {
        (LineOwner::Dimension(place), kind, role) => {
            let id = &catalog.ladder(line.ladder).dimensions[place].id;
            Some(match role.filter(|_| kind != LineKind::Dimension) {
                Some(role) => format!("ladder show {role} --dimension {id}"),
                None => format!("ladder show --dimension {id}"),
            })
        }
        (LineOwner::Role(_) | LineOwner::Reality(_), _, role) => {
            role.map(|role| format!("ladder show {role}"))
        }
        (LineOwner::Title(id) | LineOwner::Meaning(id, _), ..) => {
            // Punctuation does not count, and the shell would act on some.
            let is_plain = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-');
            let title: String = id.of(catalog).title.chars().filter(is_plain).collect();
            Some(format!("ladder show {title}"))
        }
    }
}
