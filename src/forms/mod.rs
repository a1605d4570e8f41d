//! What an answer is written as: one file or folder a form. Escaping lives here and nowhere else.

pub mod csv;
pub mod github;
pub mod html;
pub mod ics;
mod inert;
pub mod json;
mod line;
pub mod markdown;
pub mod mermaid;
pub mod page;
pub mod text;
#[cfg(feature = "sheets")]
pub mod xlsx;
