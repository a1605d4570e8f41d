//! The YAML crate by itself, and structs of plain strings for it to fill: what the made ladder holds,
//! and nothing of what loading a ladder is about. No places, no longer forms, unknown keys left
//! alone.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_yaml::MergeKeyPolicy;

/// Reads a text as `T` by the YAML crate alone, under the same options as loading does: its budgets
/// by default are too small for a large file, and what else is set there has its own cost or gain.
pub(crate) fn parse<T: DeserializeOwned>(text: &str) -> T {
    let options = serde_yaml::options! {
        budget: serde_yaml::budget! {
            max_nodes: text.len(),
            max_events: 2 * text.len(),
        },
        merge_keys: MergeKeyPolicy::Error,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        strict_booleans: true,
        with_snippet: false,
    };
    serde_yaml::from_str_with_options(text, options).expect("the made ladder is of this shape")
}

/// One file.
#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
pub(crate) struct PlainLadder {
    schema: u64,
    id: String,
    name: String,
    version: String,
    about: Option<String>,
    levels: Vec<String>,
    tracks: Vec<PlainTrack>,
    roles: Vec<PlainRole>,
    moves: Vec<PlainMove>,
    dimensions: Vec<PlainDimension>,
    realities: Vec<PlainReality>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
struct PlainTrack {
    id: String,
    name: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
struct PlainRole {
    code: String,
    track: String,
    level: PlainSpan,
    title: String,
    aliases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
#[expect(dead_code, reason = "read and thrown away")]
enum PlainSpan {
    One(String),
    Several(Vec<String>),
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
struct PlainMove {
    from: String,
    to: String,
    kind: String,
    note: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
struct PlainDimension {
    id: String,
    name: String,
    section: Option<String>,
    scale: Vec<String>,
    cells: Vec<PlainCell>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
struct PlainCell {
    roles: Vec<String>,
    rating: Option<String>,
    years: Option<u8>,
    expects: Vec<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "read and thrown away")]
struct PlainReality {
    id: String,
    name: String,
    applies_to: Vec<String>,
    about: String,
    practice: String,
}
