//! Owns the forms of the report of an import.

use crate::commands::{Content, Data};
use crate::document::{Document, Medium, Sheet};
use crate::views::{self, ImportOutcome, data, next, sheets};

impl Content for ImportOutcome {
    fn document(&self, _: Medium) -> Document<'_> {
        views::import(self)
    }

    fn data(&self) -> Data<'_> {
        Data::Import(data::import(self))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::import(self))
    }

    fn next(&self) -> Vec<String> {
        next::import(self)
    }
}
