//! What a whole ladder is as a file for others: a book of sheets, one long sheet, a document.

mod about;
mod book;
mod told;

pub use book::book;

#[cfg(test)]
#[path = "../../../tests/books/laws.rs"]
mod laws;
