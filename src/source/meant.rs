//! Owns which ladder a name means, and which a file was to hold.

use std::path::Path;

use crate::model::escape_controls;
use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, listed_few, quoted};

use super::catalog::Catalog;
use super::error::LoadError;
use super::lower::is_id;

/// The id that a file was to give its ladder, as far as can be told: the first that is stated there, or else
/// the name of the file.
pub(super) fn likely_id(path: &Path, text: &str) -> String {
    let stated = text.lines().filter_map(|line| line.strip_prefix("id:")).map(|rest| {
        let rest = rest.split_once(" #").map_or(rest, |(id, _)| id);
        rest.trim().trim_matches(['"', '\''])
    });
    let stated = stated.filter(|id| is_id(id)).map(str::to_owned).next();
    stated.unwrap_or_else(|| {
        let stem = path.file_stem().unwrap_or_default();
        escape_controls(&stem.to_string_lossy())
    })
}

/// The one ladder of a catalog that a name means.
///
/// # Errors
/// None or several are called so.
pub(super) fn the_ladder(catalog: &Catalog, name: &str) -> Result<usize, LoadError> {
    let found = catalog.ladders_named(name);
    let id_of = |ladder: usize| catalog.ladder(ladder).id.to_string();
    let shown = escape_controls(name);
    let (message, help) = match found[..] {
        [ladder] => return Ok(ladder),
        [first, second, ..] => (
            format!("`{shown}` may be any of {} ladders", found.len()),
            format!("write `{}` or `{}`", id_of(first), id_of(second)),
        ),
        [] => {
            const MOST: usize = 10;
            let all: Vec<String> = (0..catalog.entries().len()).map(id_of).collect();
            let near = did_you_mean(name, nearest(name, all.iter().map(String::as_str), 1));
            let all = format!("the ladders are {}", listed_few(&quoted(&all), MOST, "and"));
            let help = near.into_iter().chain([all]).collect::<Vec<_>>().join(" ");
            (format!("there is no ladder `{shown}`"), help)
        }
    };
    Err(LoadError::Missing(message, help))
}
