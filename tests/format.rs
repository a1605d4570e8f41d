//! What a ladder may say beyond levels, roles and cells: what builds on what, what ratings ask, what is asked of
//! nobody on purpose.

#![allow(clippy::panic, clippy::unwrap_used)]

#[path = "format/cases.rs"]
mod cases;
#[path = "format/generated.rs"]
mod generated;
#[path = "format/laws.rs"]
mod laws;
#[expect(dead_code, reason = "of what is written these tests do not read how the run ends")]
mod support;

use career_ladder::commands::Format;
use career_ladder::forms::text::Screen;
use career_ladder::query::UserError;
use career_ladder::source::{self, Catalog, Request};

/// The ladder of a file alone.
fn catalog_of(path: &str) -> Catalog {
    source::load(&Request { files: vec![path.into()], ..Request::default() }).unwrap().0
}

/// What a command line answers as text, 80 columns wide.
fn answer(catalog: &Catalog, words: &str) -> String {
    written(catalog, words).answer.unwrap()
}

/// What is told beside that.
fn notices(catalog: &Catalog, words: &str) -> Vec<String> {
    written(catalog, words).notices.into_iter().map(|notice| notice.what.to_string()).collect()
}

/// Why it has no answer.
fn refusal(catalog: &Catalog, words: &str) -> String {
    match asked(catalog, words) {
        Err(error) => error.to_string(),
        Ok(_) => panic!("`{words}` has an answer"),
    }
}

fn written(catalog: &Catalog, words: &str) -> support::Written {
    asked(catalog, words).unwrap()
}

fn asked(catalog: &Catalog, words: &str) -> Result<support::Written, UserError> {
    let words: Vec<String> = words.split(' ').map(str::to_owned).collect();
    let screen = Screen { width: 80, ascii: false, styled: false, sources: false };
    support::ask(catalog, &words, Format::Text, screen).unwrap()
}
