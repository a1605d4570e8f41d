//! What people read of an answer: a query's value as a document. One file an answer; the words that
//! a reader sees are chosen here and nowhere else.

mod check;
mod compare;
pub mod data;
pub(crate) mod diagrams;
mod dimension;
mod list;
mod matrix;
pub(crate) mod next;
pub(crate) mod notices;
mod path;
mod role;
mod search;
pub mod sheets;
mod title;
pub mod words;

pub use check::{faults, kind, kinds, report};
pub use compare::compared;
use dimension::dimension;
pub use list::{fits, ladder};
pub use matrix::{MatrixDetail, matrix};
pub use path::{RouteDetail, path};
use role::role;
pub use search::hits;
use title::title;

use crate::document::Document;
use crate::query::{Shown, ShownPart};
use crate::source::Catalog;

/// What there is to show: each role, title or dimension a part of its own.
pub fn shown<'a>(
    shown: &'a Shown<'a>,
    catalog: &'a Catalog,
    is_whole: bool,
    examples: bool,
    fold_realities: bool,
) -> Document<'a> {
    let (names, parts): (Vec<&str>, Vec<_>) = match shown {
        Shown::Subjects { parts, .. } => parts
            .iter()
            .map(|part| match part {
                ShownPart::Role(view) => (
                    view.role.title.as_str(),
                    role(view, catalog, is_whole, examples, fold_realities),
                ),
                ShownPart::Title(id) => {
                    (id.of(catalog).title.as_str(), title(*id, catalog, |_| Vec::new()))
                }
            })
            .unzip(),
        Shown::Dimensions(views) => views
            .iter()
            .map(|view| (view.dimension.name.as_str(), dimension(view, 1, examples)))
            .unzip(),
    };
    Document { title: names.join(", "), parts }
}
