//! What a whole ladder is as a file for others: a book of sheets, one long sheet, a document.

mod about;
mod book;
mod document;
mod told;

pub use book::book;
pub use document::{document, document_with_roles, not_in_document};

#[cfg(test)]
#[path = "../../../tests/books/laws.rs"]
mod laws;
