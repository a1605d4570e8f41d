//! What an answer is written as: one file or folder a form. Escaping lives here and nowhere else.

pub mod csv;
mod flow;
pub mod github;
pub mod html;
pub mod json;
pub mod markdown;
pub mod mermaid;
mod notes;
pub mod text;
