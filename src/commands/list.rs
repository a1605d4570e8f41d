//! `ladder list`: which levels there are, and which of them fit what is asked.

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Diagram, Document, Medium, Sheet};
use crate::model::YearCount;
use crate::query::{Condition, Filter, Filtered, UserError, all_moves, filter_roles};
use crate::source::{Catalog, FileName};
use crate::views::data::{self, ListShape};
use crate::views::{self, diagrams, notices, sheets};

use super::{Answer, Content, Data, Notice, complete, tracks_named};

/// Show all ladders: their tracks side by side, level by level
///
/// With `--ladder` it also says where the ladder came from. With `--track`, `--level`, `--years` or
/// `--rating` it shows the roles that match all of these, and why; it exits with 1 if none does.
#[derive(Args, Debug, Default)]
#[command(after_long_help = "\
Examples:
  ladder list
  ladder list --ladder product-ops
  ladder list --ladder product-ops --format mermaid
  ladder list --years 6 --rating autonomy:high
  ladder list --track manager --level L6.. --format json")]
pub struct ListArgs {
    /// List only roles on this track
    #[arg(long, value_name = "NAME", add = ArgValueCompleter::new(complete::tracks))]
    track: Option<String>,

    /// List only roles at this level or in this range: L5, L5..L7, L5.., ..L7
    #[arg(long, value_name = "RANGE", add = ArgValueCompleter::new(complete::levels))]
    level: Option<String>,

    /// List only roles that ask for at most this many years of experience
    ///
    /// Roles that do not state their years are left out; a note says how many.
    #[arg(long, value_name = "YEARS", allow_negative_numbers = true)]
    years: Option<YearCount>,

    /// List only roles rated at least this high, as in autonomy:high; repeatable
    ///
    /// Name the dimension by its id, its name or words from it.
    #[arg(long = "rating", value_name = "DIMENSION:RATING", value_parser = asked_rating, add = ArgValueCompleter::new(complete::ratings))]
    ratings: Vec<(String, String)>,
}

/// A dimension and a point of its scale, as typed.
fn asked_rating(typed: &str) -> Result<(String, String), String> {
    match typed.split_once(':') {
        Some((dimension, point)) if !dimension.trim().is_empty() && !point.trim().is_empty() => {
            Ok((dimension.to_owned(), point.to_owned()))
        }
        _ => Err("expected a dimension and a rating, as in `autonomy:high`".to_owned()),
    }
}

/// The ladders in scope, or what of them fits. The answer is no where no role does.
///
/// # Errors
/// A track, level, dimension or point that is not there.
pub fn answer<'a>(args: &'a ListArgs, catalog: &'a Catalog) -> Result<Answer<'a>, UserError> {
    let filter = filter(args, catalog)?;
    if filter.conditions.is_empty() {
        return Ok(Answer::new(catalog));
    }
    let filtered = filter_roles(catalog, &filter);
    let told = notices::filtered(&filtered);
    let nothing_fits = filtered.nothing_fits.clone().map(Notice::error);
    let is_no = filtered.fits.is_empty();
    let answer = Answer::new(FitsContent { filtered, catalog }).with_notes(told);
    Ok(answer.with_notices(nothing_fits).no_if(is_no))
}

/// The conditions asked for.
fn filter(args: &ListArgs, catalog: &Catalog) -> Result<Filter, UserError> {
    let mut conditions = Vec::new();
    if let Some(tracks) = tracks_named(args.track.as_deref(), catalog)? {
        conditions.push(Condition::Track(tracks));
    }
    if let Some(range) = &args.level {
        conditions.push(Condition::level(catalog, range)?);
    }
    conditions.extend(args.years.map(Condition::Years));
    for (dimension, point) in &args.ratings {
        conditions.push(Condition::rating(catalog, dimension, point)?);
    }
    Ok(Filter { conditions })
}

/// The ladders in scope.
impl Content for &Catalog {
    fn document(&self, _: Medium) -> Document<'_> {
        let in_full = self.scope().len() == 1;
        let entries = self.scope().iter().map(|&index| &self.entries()[index]);
        let parts =
            entries.map(|of| views::ladder(&of.ladder, of.file.as_ref().map(FileName::as_shown), in_full));
        Document { title: "Ladders".to_owned(), parts: parts.collect(), ladders: Vec::new() }
    }

    fn data(&self) -> Data<'_> {
        let places = self.scope().iter();
        Data::List(ListShape { ladders: places.map(|&place| data::ladder(self, place)).collect() })
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::list(&Filter::default().fits(self), self))
    }

    fn diagram(&self) -> Option<Diagram> {
        Some(diagrams::ladders(self, &all_moves(self)))
    }

    fn next(&self) -> Vec<String> {
        views::next::list(self)
    }
}

/// The roles that fit.
struct FitsContent<'a> {
    filtered: Filtered<'a>,
    catalog: &'a Catalog,
}

impl Content for FitsContent<'_> {
    fn document(&self, _: Medium) -> Document<'_> {
        let fits = self.filtered.fits.iter();
        Document {
            title: "Roles".to_owned(),
            ladders: fits.clone().map(|fits| self.catalog.ladder(fits.ladder)).collect(),
            parts: fits.map(|fits| views::fits(fits, self.catalog.ladder(fits.ladder))).collect(),
        }
    }

    fn data(&self) -> Data<'_> {
        let fits = self.filtered.fits.iter();
        Data::List(ListShape { ladders: fits.map(|fits| data::fits(self.catalog, fits)).collect() })
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::list(&self.filtered.fits, self.catalog))
    }

    fn next(&self) -> Vec<String> {
        views::next::fits(&self.filtered.fits, self.catalog)
    }
}
