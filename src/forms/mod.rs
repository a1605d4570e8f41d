//! What an answer is written as: one file or folder a form. Escaping lives here and nowhere else.

pub mod csv;
mod flow;
pub mod github;
mod grid;
pub mod html;
pub mod json;
mod line;
pub mod markdown;
pub mod mermaid;
pub mod text;
