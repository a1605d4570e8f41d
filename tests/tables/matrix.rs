//! Whole ladders: each place says what `show` says, and what is shared is seen to be.

use std::collections::HashMap;

use career_ladder::document::Document;
use career_ladder::forms::markdown;
use career_ladder::forms::text::{self, Screen};
use career_ladder::query::{Matrix, Tracks, matrices, role_view};
use career_ladder::source::RoleId;
use career_ladder::views::{self, MatrixDetail};
use proptest::prelude::*;

use super::generated::{Made, plain};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 128,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_cell_is_the_one_that_show_shows_and_shared_ones_are_there_once(made in plain()) {
        let catalog = made.catalog("cells");
        let all = matrices(&catalog, &[], &[], None).unwrap();
        prop_assert_eq!(all.len(), 1);
        let view = &all[0];
        let roles: Vec<usize> = view.roles().map(|role| role.0).collect();
        let mut by_track: Vec<usize> = (0..made.roles.len()).collect();
        by_track.sort_by_key(|&role| made.roles[role].track);
        prop_assert_eq!(&roles, &by_track);
        for (place, dimension) in view.dimensions.iter().enumerate() {
            let cells = dimension.rows.iter().filter(|row| row.cell.is_some()).count();
            prop_assert_eq!(cells, made.dimensions[place].cells.len());
            let mut told: Vec<usize> = Vec::new();
            for row in &dimension.rows {
                for &role in &row.roles {
                    let shown = role_view(&catalog, RoleId { ladder: view.place, role }, None);
                    prop_assert_eq!(row.cell, shown.rows[place].cell);
                    told.push(role.0);
                }
            }
            told.sort_unstable();
            prop_assert_eq!(told, (0..made.roles.len()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_track_keeps_its_roles_and_nothing_else(made in plain(), track in 0..3_usize) {
        let catalog = made.catalog("track");
        let tracks = Tracks::named(&catalog, &format!("track-{track}")).unwrap();
        let all = matrices(&catalog, &[], &[], Some(&tracks)).unwrap();
        let shown: Vec<usize> = all.iter().flat_map(Matrix::roles).map(|role| role.0).collect();
        let wanted = (0..made.roles.len()).filter(|&role| made.roles[role].track == track);
        prop_assert_eq!(shown, wanted.collect::<Vec<_>>());
    }

    #[test]
    fn a_markdown_table_says_of_each_role_what_is_there_and_what_its_neighbor_shares(made in plain()) {
        let catalog = made.catalog("markdown");
        let view = &matrices(&catalog, &[], &[], None).unwrap()[0];
        let document = markdown::write(&matrix(view));
        let mut columns: Vec<String> = Vec::new();
        let mut cells_read = CellsRead::default();
        for line in document.lines().filter(|line| line.starts_with("| ")) {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            match cells[0] {
                "Dimension" => columns = cells[1..].iter().map(|&head| head.to_owned()).collect(),
                "---" => {}
                name => cells_read.read(without_marks(name), &columns, &cells[1..]),
            }
        }
        cells_read.compare(&made, view, "\u{b7}")?;
    }

    #[test]
    fn a_wide_screen_says_the_same(made in plain(), ascii: bool) {
        let catalog = made.catalog("screen");
        let view = &matrices(&catalog, &[], &[], None).unwrap()[0];
        let screen = Screen { width: 1000, ascii, styled: false, sources: false };
        let page = text::write(&matrix(view), screen);
        let codes: Vec<String> = view.roles().map(|role| made.code(role.0)).collect();
        let mut starts: Vec<usize> = Vec::new();
        let mut cells_read = CellsRead::default();
        for line in page.lines() {
            let letters: Vec<char> = line.chars().collect();
            let word = line.split("  ").next().unwrap();
            if word == "Dimension" {
                starts = codes.iter().map(|code| line.find(&format!("  {code}")).unwrap() + 2).collect();
            } else if word.starts_with('D') && word[1..].parse::<usize>().is_ok() {
                let ends = starts[1..].iter().copied().chain([letters.len()]);
                let cells: Vec<String> = starts
                    .iter()
                    .zip(ends)
                    .map(|(&start, end)| letters[start..end.min(letters.len())].iter().collect())
                    .collect();
                let cells: Vec<&str> = cells.iter().map(|cell| cell.trim()).collect();
                cells_read.read(word, &codes, &cells);
            }
        }
        cells_read.compare(&made, view, if ascii { "." } else { "\u{b7}" })?;
    }
}

fn matrix<'a>(view: &Matrix<'a>) -> Document<'a> {
    Document { parts: vec![views::matrix(view, MatrixDetail::Numbers)], ..Document::default() }
}

/// What was read from tables: for each dimension and role the text of its cell, and whether it is that
/// of the role on its left.
#[derive(Default)]
struct CellsRead(HashMap<(String, String), (String, bool)>);

impl CellsRead {
    fn read(&mut self, dimension: &str, columns: &[String], cells: &[&str]) {
        assert_eq!(columns.len(), cells.len(), "{dimension}");
        for (at, (code, cell)) in columns.iter().zip(cells).enumerate() {
            let read = match *cell {
                "←" | "<-" => (self.0[&(dimension.to_owned(), columns[at - 1].clone())].0.clone(), true),
                cell => (without_marks(cell).to_owned(), false),
            };
            self.0.insert((dimension.to_owned(), code.clone()), read);
        }
    }

    /// Compares with how the ladder was made.
    fn compare(&self, made: &Made, view: &Matrix<'_>, gap: &str) -> Result<(), TestCaseError> {
        prop_assert_eq!(self.0.len(), made.roles.len() * made.dimensions.len());
        let order: Vec<usize> = view.roles().map(|role| role.0).collect();
        for dimension in 0..made.dimensions.len() {
            let mut last = None;
            for &role in &order {
                let cell = made.cell(dimension, role);
                let expected = match cell {
                    None => gap.to_owned(),
                    Some((_, cell)) => match (cell.rating, cell.years) {
                        (Some(point), _) => format!("{}/3", point + 1),
                        (None, Some(years)) => format!("{years}+"),
                        (None, None) => format!("({})", cell.statements),
                    },
                };
                let index = cell.map(|(index, _)| index);
                let is_shared = index.is_some() && index == last;
                let read = &self.0[&(format!("D{dimension}"), made.code(role))];
                prop_assert_eq!(read, &(expected, is_shared));
                last = index;
            }
        }
        Ok(())
    }
}

/// The text without the footnote behind it.
fn without_marks(cell: &str) -> &str {
    cell.split("[^").next().unwrap()
}
