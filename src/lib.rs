//! A career-ladder explorer for the command line.
//!
//! The layers, from the top; a file uses only what stands below it:
//!
//! | room | what it owns |
//! | --- | --- |
//! | `main` | parse, run, exit code |
//! | `cli` | the command line: the commands, the options of all of them, dispatch |
//! | `commands` | one file a command: resolve, ask, render |
//! | `ui` | the terminal: standard output and error, colour, width |
//! | [`render`] | result values to terminal text, Markdown, JSON and CSV |
//! | [`check`] | the rules of a good ladder, and what is found where a file breaks them |
//! | [`query`] | pure questions to a catalog: which roles, what of them |
//! | [`source`] | text to sound ladders, and the catalog of them |
//! | [`model`] | the pure types of a ladder |
//!
//! Data flows upwards: text, raw shapes with places, a lowered ladder (or every fault of meaning
//! at once, each with its line), the catalog, a query's result, its rendering.

pub mod check;
pub mod cli;
pub mod commands;
pub mod document;
pub mod forms;
pub mod model;
pub mod query;
pub mod render;
pub mod source;
pub mod ui;
pub mod views;
