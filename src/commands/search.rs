//! `ladder search WORDS...`: which role is asked for this, and where else it is told of.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Document, Medium, Sheet, Weight};
use crate::query::{Hit, Searched, UserError, search_lines};
use crate::source::Catalog;
use crate::views::data::{self, SearchShape};
use crate::views::{self, notices, sheets};

use super::{Answer, Content, Data, Notice, complete, tracks_named};

/// Find the lines of the ladders that contain all the words, best matches first
///
/// It searches all that `ladder show` prints of a ladder: names, ratings, statements, years, examples, what
/// roles, levels, dimensions and titles are about, notes, realities. A statement is listed with the roles
/// whose own cell asks it, not with those above them on a cumulative track.
///
/// A word matches as it is, with a hyphen or without (on-call: oncall), by its stem (mentor: mentoring) and in
/// a short form (ops, mgr); accents and case do not count. If nothing matches, it may have one wrong letter
/// from 4 letters on, or two from 8. Matches are marked with stars: *budget*. Of a long text, only the
/// sentence that matches is shown.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder search budget
  ladder search mentor --track ic
  ladder search chief people")]
pub struct SearchArgs {
    /// The words to find; a line must contain all of them
    #[arg(value_name = "WORDS")]
    words: Vec<String>,

    /// Search only this dimension, by id, name or section; repeatable
    #[arg(long = "dimension", short, value_name = "NAME", add = ArgValueCompleter::new(complete::dimensions))]
    dimensions: Vec<String>,

    /// Search only what is about roles on this track
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(complete::tracks))]
    track: Option<String>,

    /// Search only what is about this role or title, by selector; repeatable
    #[arg(long = "role", value_name = "SELECTOR", add = ArgValueCompleter::new(complete::selectors))]
    pub(super) roles: Vec<String>,

    /// Show at most this many hits, best first; without it text shows 20, other formats all
    #[arg(long, value_name = "NUMBER", value_parser = limit, allow_negative_numbers = true)]
    limit: Option<usize>,
}

/// The lines of the ladders in scope that have all the words. The answer is no where none has.
///
/// # Errors
/// No words, or a role, dimension or track that is not there.
pub fn answer<'a>(args: &'a SearchArgs, catalog: &'a Catalog) -> Result<Answer<'a>, UserError> {
    let tracks = tracks_named(args.track.as_deref(), catalog)?;
    let searched = search_lines(catalog, &args.words, tracks.as_ref(), &args.roles, &args.dimensions)?;
    let told = notices::searched(&searched, catalog);
    let no_hits = searched.no_hits.clone().map(|what| Notice { weight: Weight::Note, what });
    let is_no = searched.hits.is_empty();
    let content = SearchContent { searched, catalog, args };
    Ok(Answer::new(content).with_notes(told).with_notices(no_hits).no_if(is_no))
}

fn limit(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(limit) if limit > 0 => Ok(limit),
        _ => Err("expected a number of 1 or more".to_owned()),
    }
}

struct SearchContent<'a> {
    searched: Searched<'a>,
    catalog: &'a Catalog,
    args: &'a SearchArgs,
}

impl SearchContent<'_> {
    /// The hits that are shown, at most so many where nothing is said of it.
    fn hits(&self, usual: usize) -> &[Hit<'_>] {
        let all = &self.searched.hits;
        &all[..all.len().min(self.args.limit.unwrap_or(usual))]
    }
}

impl Content for SearchContent<'_> {
    fn document(&self, medium: Medium) -> Document<'_> {
        const MOST_ON_SCREEN: usize = 20;
        let hits = self.hits(match medium {
            Medium::Screen => MOST_ON_SCREEN,
            Medium::Page => usize::MAX,
        });
        let rest = self.searched.hits.len() - hits.len();
        let more = if medium == Medium::Screen { rest } else { 0 };
        let typed = self.args.words.join(" ");
        views::hits(&typed, hits, more, self.catalog, medium)
    }

    fn data(&self) -> Data<'_> {
        let terms = self.searched.query.terms.iter();
        let hits = self.hits(usize::MAX);
        Data::Search(SearchShape {
            words: terms.map(|term| term.typed.as_str()).collect(),
            total: self.searched.hits.len(),
            hits: hits.iter().map(|hit| data::hit(hit, self.catalog)).collect(),
        })
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::hits(self.hits(usize::MAX), self.catalog))
    }

    fn next(&self) -> Vec<String> {
        views::next::searched(&self.searched.hits, self.catalog)
    }
}
