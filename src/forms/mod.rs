//! What an answer is written as: one file or folder a form. Escaping lives here and nowhere else.

mod flow;
pub mod html;
pub mod markdown;
mod notes;
pub mod text;
