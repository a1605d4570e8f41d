//! What people read of an answer: a query's value as a document. One file an answer; the words that a reader
//! sees are chosen here and nowhere else.

mod areas;
mod check;
mod compare;
pub mod data;
pub(crate) mod diagrams;
mod dimension;
pub mod export;
mod import;
mod list;
mod matrix;
mod names;
pub(crate) mod next;
pub(crate) mod notices;
pub mod page;
mod path;
mod records;
mod reworded;
mod role;
mod search;
pub mod sheets;
mod title;
mod versions;
pub mod words;

pub use check::{faults, kind, kinds, report};
pub use compare::{CompareDetail, compared};
use dimension::dimension;
pub use import::{CheckCounts, ImportOutcome, import};
pub use list::{fits, ladder};
pub use matrix::{MatrixDetail, matrix};
pub use path::{RouteDetail, path};
pub use records::{calendar, carried, filled, packet, plan, review, to_fill_in};
pub use role::RoleDetail;
use role::role;
pub use search::hits;
use title::title;
pub use versions::{Versions, versions};

use crate::document::Document;
use crate::query::{Shown, ShownPart};
use crate::source::Catalog;

/// What there is to show: each role, title or dimension a part of its own.
pub fn shown<'a>(
    shown: &'a Shown<'a>,
    catalog: &'a Catalog,
    is_whole: bool,
    detail: RoleDetail,
) -> Document<'a> {
    let mut document = Document::default();
    let mut add = |name: &'a str, part, ladder| {
        document.title.push_str(if document.title.is_empty() { "" } else { ", " });
        document.title.push_str(name);
        document.parts.push(part);
        document.ladders.push(ladder);
    };
    match shown {
        Shown::Subjects { parts, .. } => parts.iter().for_each(|part| match part {
            ShownPart::Role(view) => {
                let blocks = role(view, catalog, is_whole, detail);
                add(&view.role.title, blocks, view.ladder);
            }
            ShownPart::Title(id) => {
                let blocks = title(*id, catalog, detail.folds_realities, |_| Vec::new());
                add(&id.of(catalog).title, blocks, catalog.ladder(id.ladder));
            }
        }),
        Shown::Dimensions(views) => views.iter().for_each(|view| {
            add(&view.dimension.name, dimension(view, 1, detail.examples), view.ladder);
        }),
    }
    document
}
