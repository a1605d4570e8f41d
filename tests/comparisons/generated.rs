//! Generated statements, and ladders that hold them.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use career_ladder::source::{self, Catalog, LoadError, Request};
use proptest::prelude::*;

/// A statement of few words, so that equal and similar ones meet; at times of any characters.
pub(crate) fn statement() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => wordy(),
        2 => prop::sample::select(&[
            "Leads the team",
            "Leads the team with care",
            "Leads the teams, with care; plans work",
            "leads the team",
            "of the",
            "...",
            "团队 工作",
        ][..]).prop_map(str::to_owned),
        1 => "x\\PC{0,24}",
    ]
}

/// A statement of words and blanks alone.
pub(crate) fn wordy() -> impl Strategy<Value = String> {
    let word = prop::sample::select(
        &["leads", "the", "team", "with", "minimal", "high", "plans", "work", "and"][..],
    );
    prop::collection::vec(word, 1..8).prop_map(|words| words.join(" "))
}

/// What a role is asked in a dimension.
#[derive(Clone, Debug)]
pub(crate) struct MadeCell {
    rating: Option<usize>,
    years: Option<(u8, Option<&'static str>)>,
    statements: Vec<String>,
}

/// Three cells, a role each, the first two of one ladder and the third of another; `None` is a
/// gap.
#[derive(Clone, Debug)]
pub(crate) struct MadeDimension {
    name: String,
    /// Whether the ladders have it; it has one scale in both or another in each.
    is_in: [bool; 2],
    has_one_scale: bool,
    cells: [Option<MadeCell>; 3],
}

pub(crate) fn dimensions() -> impl Strategy<Value = Vec<MadeDimension>> {
    let cell = || {
        let rating = prop::option::of(0..3_usize);
        let years =
            prop::option::of((2..5_u8, prop::option::of(prop::sample::select(&["plans", "teams"][..]))));
        let statements = prop::collection::vec(statement(), 1..5);
        let cell = (rating, years, statements).prop_map(|(rating, years, statements)| MadeCell {
            rating,
            years,
            statements,
        });
        prop::option::weighted(0.8, cell)
    };
    let is_in = prop::sample::select(&[[true, true], [true, true], [true, false], [false, true]][..]);
    let dimension = (statement(), is_in, any::<bool>(), [cell(), cell(), cell()])
        .prop_map(|(name, is_in, has_one_scale, cells)| MadeDimension { name, is_in, has_one_scale, cells });
    prop::collection::vec(dimension, 1..4)
}

/// The roles of [`catalog_of`].
pub(crate) const MADE_ROLES: [&str; 3] = ["my-team/A1", "my-team/A2", "their-team/B1"];

/// Two ladders of these dimensions; `name` is that of their files, which no other test has.
pub(crate) fn catalog_of(name: &str, title: &str, dimensions: &[MadeDimension]) -> Catalog {
    let ladders = [("my-team", &["A1", "A2"][..], 0), ("their-team", &["B1"], 2)];
    let files = ladders.iter().enumerate().map(|(ladder, (id, codes, first))| {
        let mut yaml = format!(
            "schema: 1\nid: {id}\nname: {id}\nversion: 1.0.0\nlevels: [{}]\n\
             tracks:\n  - {{id: main, name: Main}}\nroles:\n",
            codes.join(", ")
        );
        for code in *codes {
            let title = quoted(&format!("{title} {code}"));
            let _ = writeln!(yaml, "  - {{code: {code}, track: main, level: {code}, title: {title}}}");
        }
        yaml.push_str("dimensions:\n");
        // There is one at the least in every ladder.
        yaml.push_str("  - {id: common, name: Common, cells: [");
        for code in *codes {
            let _ = write!(yaml, "{{roles: [{code}], expects: [Leads]}}, ");
        }
        yaml.push_str("]}\n");
        for (number, dimension) in dimensions.iter().enumerate() {
            if dimension.is_in[ladder] {
                let cells = &dimension.cells[*first..];
                push_dimension(&mut yaml, ladder, number, dimension, codes, cells);
            }
        }
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let path = folder.join(format!("comparisons-{name}-{id}.yaml"));
        fs::write(&path, yaml).unwrap();
        path
    });
    let request = Request { files: files.collect(), ..Request::default() };
    source::load(&request)
        .map_err(|error| match error {
            LoadError::Faulty(faulty) => format!("{:#?}", faulty.faults),
            other => other.to_string(),
        })
        .unwrap()
        .0
}

fn push_dimension(
    yaml: &mut String,
    ladder: usize,
    number: usize,
    dimension: &MadeDimension,
    codes: &[&str],
    cells: &[Option<MadeCell>],
) {
    let scale = if ladder == 0 || dimension.has_one_scale {
        ["Low", "Middle", "High"]
    } else {
        ["Low", "High", "Top"]
    };
    let name = quoted(&format!("{} {number}", dimension.name));
    let _ = write!(yaml, "  - {{id: made-{number}, name: {name}, scale: [{}], cells: [", scale.join(", "));
    for (code, cell) in codes.iter().zip(cells) {
        let Some(cell) = cell else { continue };
        let _ = write!(yaml, "{{roles: [{code}], ");
        if let Some(rating) = cell.rating {
            let _ = write!(yaml, "rating: {}, ", scale[rating]);
        }
        // A ladder states years in one dimension.
        if let (Some((years, experience)), 0) = (cell.years, number) {
            let _ = write!(yaml, "years: {years}, ");
            if let Some(experience) = experience {
                let _ = write!(yaml, "years_in: {experience}, ");
            }
        }
        let statements: Vec<String> = cell.statements.iter().map(|text| quoted(text)).collect();
        let _ = write!(yaml, "expects: [{}]}}, ", statements.join(", "));
    }
    yaml.push_str("]}\n");
}

/// A text as YAML writes it in quotes, character by character, so that any text can be written.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect::<String>();
    format!("\"{escaped}\"")
}
