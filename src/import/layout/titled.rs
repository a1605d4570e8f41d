//! Owns the sheets that say nothing but titles: each line of their matrix is a track, and each cell a role.

use crate::import::settings::{Fact, Settings};
use crate::import::words::{is_title_like, track_of};

use super::draft::DraftRole;
use super::frame::Frame;
use super::roles::take;
use super::rows::{SheetDimension, place_cells};
use super::table::Table;

/// The roles whose titles are the cells of a matrix, track by track, where all of its cells are titles and what it
/// calls its dimensions are tracks; its lines are levels then. A level without a title is a role of the first track.
/// `None` where the matrix is another, or the user says that it has dimensions.
pub(super) fn titled_roles(
    table: &Table,
    frame: &Frame,
    levels: &[DraftRole],
    found: &[SheetDimension],
    settings: &Settings,
) -> Option<Vec<DraftRole>> {
    let has_titles = levels.iter().any(|role| role.title.is_some() || role.track.is_some());
    let are_tracks = found.iter().any(|of| track_of(&of.dimension.name).is_some());
    if has_titles || !are_tracks || found.len() < 2 || settings.dimensions.is_some() {
        return None;
    }
    let titles: Vec<Vec<Option<&str>>> =
        found.iter().map(|of| titles_in(of, levels.len())).collect::<Option<_>>()?;
    let mut roles = Vec::new();
    for (place, (of, titles_of)) in found.iter().zip(&titles).enumerate() {
        for (index, level) in levels.iter().enumerate() {
            let is_untitled = place == 0 && titles.iter().all(|of_track| of_track[index].is_none());
            if titles_of[index].is_none() && !is_untitled {
                continue;
            }
            let track = Some(of.dimension.name.clone());
            let mut role = DraftRole { line: None, track, ..level.clone() };
            if let Some(title) = titles_of[index] {
                take(&mut role, Fact::Title, title);
            }
            roles.push(role);
        }
        place_cells(table, frame, &of.dimension);
    }
    Some(roles)
}

/// The title of each role in a row, if it has one; `None` where something else than a title stands there.
fn titles_in(of: &SheetDimension, count: usize) -> Option<Vec<Option<&str>>> {
    let [row] = &of.rows[..] else { return None };
    let is_more = of.dimension.about.is_some() || of.dimension.section.is_some();
    if is_more || row.cells.is_empty() {
        return None;
    }
    let mut titles = vec![None; count];
    for cell in &row.cells {
        let [text] = &cell.texts[..] else { return None };
        if cell.rating.is_some() || !cell.examples.is_empty() || !is_title_like(text) {
            return None;
        }
        for &role in &cell.roles {
            titles[role] = Some(text.as_str());
        }
    }
    Some(titles)
}
