//! What people read of an answer: a query's value as a document. One file an answer; the words that
//! a reader sees are chosen here and nowhere else.

mod dimension;
mod role;
mod title;
pub mod words;

pub use dimension::dimension;
pub use role::role;
pub use title::title;
