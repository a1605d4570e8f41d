//! Owns a record that is to be filled in, and makes its forms, each when it is asked for.

use std::path::{Path, PathBuf};

use crate::document::{Book, Document, Sheet};
use crate::model::Ladder;
use crate::model::prose::in_shell;
use crate::record::{Record, new_record};
use crate::source::{Catalog, FileName};
use crate::views::{self, notices, sheets};

/// A record that is to be filled in.
pub struct RecordForms<'a> {
    /// Its file; `None` for standard output.
    pub to: Option<PathBuf>,
    /// The file of the record into which a sheet of it is to be read; `None` for a new one.
    pub(super) back: Option<FileName>,
    record: Record,
    /// Its ladder, which says what dimensions are called.
    ladder: Option<&'a Ladder>,
}

impl<'a> RecordForms<'a> {
    pub(super) fn new(record: Record, catalog: &'a Catalog, to: Option<&Path>) -> Self {
        let ladder = catalog.ladder_called(&record.ladder).map(|place| catalog.ladder(place));
        Self { to: to.map(Path::to_owned), back: None, record, ladder }
    }

    /// The record's own file, in YAML.
    pub fn yaml(&self) -> String {
        new_record(&self.record)
    }

    /// A table of its statements.
    pub fn sheet(&self) -> Sheet {
        sheets::record(&self.record, self.ladder)
    }

    /// A workbook with the marks to choose from.
    pub fn book(&self) -> Book {
        sheets::record_book(&self.record, self.ladder)
    }

    /// A document with a table of its statements.
    pub fn document(&self) -> Document<'static> {
        views::to_fill_in(&self.record, self.ladder)
    }

    /// What is printed of its file once it is written.
    pub fn written(&self, path: &Path) -> String {
        notices::written(path, &notices::begun(&self.record))
    }

    /// What to do with its file: of a sheet to read it, when it is filled in.
    pub fn next(&self) -> Vec<String> {
        let Some(path) = &self.to else { return Vec::new() };
        if !super::is_of_a_record(path) {
            let new = FileName::new(path).with_ending("yaml");
            let record = self.back.as_ref().unwrap_or(&new).in_shell();
            return vec![format!("ladder assess --from {} -o {record}", FileName::new(path).in_shell())];
        }
        let option = if path == Path::new("me.yaml") {
            String::new()
        } else {
            format!(" --record {}", in_shell(path))
        };
        views::next::begun(&self.record, &option)
    }
}
